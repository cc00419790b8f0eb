//! Asking from the bench, and letting counsel go on.

use egui::{
    Align, Layout, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::Place;
use crate::app::view::judge::{AskPanel, QuestionRow};
use crate::app::{Action, JudgeAction};
use crate::gui::screens::parts::{button, party};
use crate::gui::theme::{Palette, Text, focus, palette::mix, radius, stroke};
use crate::gui::widgets::{Button, Input, Segment, Segmented, region_label};
use crate::gui::{icons, keys};

const ROW: f32 = 51.0;
const GAP: f32 = 7.0;
const HEAD: f32 = 30.0;
const ACTIONS: f32 = 32.0;
const EDGE: f32 = 12.0;
/// The least width with the keys on the buttons.
const WIDE: f32 = 450.0;
/// Height of the row of what one can do by itself.
pub(super) const BAR: f32 = 52.0;

/// How high the panel is with all of its questions.
pub(super) fn height(view: &AskPanel, place: &Place) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a list has a handful of questions")]
    let rows = view.questions.len().max(1) as f32;
    let search = if searching(view, place) { 32.0 + GAP } else { 0.0 };
    EDGE + HEAD + GAP + search + rows * (ROW + GAP) + 2.0 + ACTIONS + EDGE
}

fn searching(view: &AskPanel, place: &Place) -> bool {
    place.searching || !view.search.is_empty()
}

/// Shows the panel in a rectangle: its questions scroll, what one can do stays.
pub(super) fn panel(
    ui: &mut Ui,
    rect: Rect,
    view: &AskPanel,
    place: &mut Place,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    ui.painter().rect_filled(rect, 0, palette.sunken);
    let rule = Stroke::new(stroke::HAIR, palette.line2);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, rule);
    let inner = rect.shrink2(vec2(16.0, EDGE));
    super::region(ui, inner, Role::Region, "Ask from the bench", |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, GAP);
        head(ui, view, place, actions);
        let room = (ui.available_height() - ACTIONS - GAP - 1.0).max(ROW);
        ScrollArea::vertical().id_salt("questions").max_height(room).show(ui, |ui| {
            questions(ui, view, place, actions);
        });
        let foot_room = inner.with_min_y(inner.bottom() - ACTIONS);
        super::region(ui, foot_room, Role::Group, "What you can do", |ui| foot(ui, view, actions));
    });
    if let Some(anchor) = place.anchors.ask {
        keys::region(ui, rect, anchor);
    }
}

/// Shows what one can do without the questions.
pub(super) fn bar(ui: &mut Ui, rect: Rect, view: &AskPanel, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.painter().rect_filled(rect, 0, palette.sunken);
    let rule = Stroke::new(stroke::HAIR, palette.line2);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, rule);
    let inner = rect.shrink2(vec2(16.0, (BAR - ACTIONS) / 2.0));
    super::region(ui, inner, Role::Group, "What you can do", |ui| foot(ui, view, actions));
}

fn head(ui: &mut Ui, view: &AskPanel, place: &mut Place, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.set_min_height(HEAD);
        let label = if ui.available_width() < WIDE { "Ask" } else { "Ask from the bench" };
        region_label(ui, label);
        let look = Button::icon_only(icons::MAGNIFYING_GLASS, "Search all questions").small();
        if ui.add(look).clicked() {
            place.searching = !place.searching;
            if !place.searching && !view.search.is_empty() {
                actions.push(Action::Judge(JudgeAction::Search(String::new())));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let segments: Vec<_> = view
                .to
                .iter()
                .map(|(side, name, _)| {
                    let segment = Segment::new(name);
                    side.map_or(segment, |side| segment.mark(party(side)))
                })
                .collect();
            let chosen = view.to.iter().position(|(.., chosen)| *chosen);
            let picked = Segmented::new("Ask whom", &segments, chosen).show(ui);
            if let Some((side, ..)) = picked.and_then(|index| view.to.get(index)) {
                actions.push(Action::Judge(JudgeAction::To(*side)));
            }
        });
    });
    if searching(view, place) {
        let mut text = view.search.clone();
        let field = Input::new("Search all questions", &mut text).hint("Search all questions");
        field.search().show(ui);
        if text != view.search {
            actions.push(Action::Judge(JudgeAction::Search(text)));
        }
    }
}

fn questions(ui: &mut Ui, view: &AskPanel, place: &mut Place, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    if let Some(empty) = &view.empty {
        ui.label(Text::Small.rich(empty).color(palette.ink2));
    }
    let group =
        UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label("Questions");
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing.y = GAP;
        for (index, question) in view.questions.iter().enumerate() {
            let response = ui.push_id(question.id, |ui| row(ui, index + 1, question)).inner;
            if index == 0 || question.selected {
                place.anchors.ask = Some(response.id);
            }
            if response.clicked() {
                actions.push(Action::Judge(JudgeAction::Question(question.id)));
            }
        }
    });
}

fn row(ui: &mut Ui, number: usize, view: &QuestionRow) -> Response {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let hover = ui.animate_bool(response.id, response.hovered());
    let (line, wide) = if view.selected {
        (palette.accent, stroke::BOLD)
    } else {
        (mix(palette.line, palette.edge, hover), stroke::HAIR)
    };
    let painter = ui.painter();
    let line = Stroke::new(wide, line);
    painter.rect(rect, radius::CARD, palette.raised, line, StrokeKind::Inside);
    if number <= 9 {
        let cap =
            Rect::from_center_size(pos2(rect.left() + 19.5, rect.center().y), vec2(18.0, 18.0));
        let edge = Stroke::new(stroke::HAIR, palette.line2);
        painter.rect(cap, radius::KEY, palette.surface, edge, StrokeKind::Inside);
        let number = Text::CaptionStrong.line(painter, &number.to_string(), palette.ink2);
        painter.galley(cap.center() - number.size() / 2.0, number, palette.ink2);
    }
    icons::CARET_RIGHT.paint(
        painter,
        pos2(rect.right() - 18.0, rect.center().y),
        15.0,
        palette.ink2,
    );
    let left = rect.left() + 37.0;
    let room = rect.width() - 37.0 - 34.0;
    let short = Text::Small.clamped(painter, &view.short, palette.ink, room, 1);
    let detail = Text::Caption.clamped(painter, &view.detail, palette.ink3, room, 1);
    let top = rect.center().y - f32::midpoint(short.size().y, detail.size().y) - 0.5;
    let below = top + short.size().y;
    painter.galley(pos2(left, top), short, palette.ink);
    painter.galley(pos2(left, below), detail, palette.ink3);
    focus::ring(ui, &response, radius::CARD);
    response.widget_info(|| {
        let words = format!("{number}. {} {}", view.text, view.detail);
        WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), view.selected, words)
    });
    crate::gui::widgets::Tip::new(&view.text).on(response)
}

fn foot(ui: &mut Ui, view: &AskPanel, actions: &mut Vec<Action>) {
    let wide = ui.available_width() >= WIDE;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = if wide { 8.0 } else { 4.0 };
        let ask = Button::new(&view.ask.label).primary().icon(icons::QUESTION);
        button(ui, &view.ask, if wide { ask.key("Q") } else { ask }, actions);
        let go_on = Button::new(&view.go_on.label).icon(icons::ARROW_RIGHT);
        button(ui, &view.go_on, if wide { go_on.key("Space") } else { go_on }, actions);
        button(ui, &view.close, Button::new(&view.close.label).quiet(), actions);
    });
}
