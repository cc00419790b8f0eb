//! The moves of counsel, which are also the chart's twin in text.

use egui::{Align, Id, Layout, Painter, Rect, Role, ScrollArea, Ui, WidgetInfo, pos2, vec2};

use super::{cards, look};
use crate::app::view::review::{MoveRow, MovesView};
use crate::app::{Action, ReviewAction};
use crate::gui::icons::{self, Icon};
use crate::gui::keys;
use crate::gui::screens::parts::{button, party};
use crate::gui::theme::{Palette, Text, space};
use crate::gui::widgets::{Button, Inline, hairline, mark};

const ROW: f32 = 26.0;
/// Height of the steps below the list, with their hairline.
const FOOT: f32 = 45.0;

/// Shows the moves; in a card of fixed height the list scrolls.
pub(super) fn show(ui: &mut Ui, view: &MovesView, fixed: bool, actions: &mut Vec<Action>) {
    ui.take_available_width();
    ui.spacing_mut().item_spacing.y = 0.0;
    let bottom = ui.max_rect().bottom();
    head(ui, view);
    captions(ui);
    if fixed {
        let height = (bottom - ui.cursor().top() - FOOT).max(80.0);
        list(ui, view, height, actions);
    } else {
        rows(ui, view, actions);
    }
    ui.add_space(space::XS);
    hairline(ui);
    ui.add_space(space::S);
    steps(ui, view, actions);
}

fn head(ui: &mut Ui, view: &MovesView) {
    let palette = Palette::of(ui);
    let counts = |ui: &mut Ui| {
        for (label, count) in view.counts.iter().rev() {
            let look = look(*label, palette);
            let count = count.to_string();
            Inline::new()
                .icon(look.icon, 14.0, look.color)
                .gap(5.0)
                .text(Text::SmallStrong, &count, look.color)
                .gap(4.0)
                .text(Text::Small, label.id(), palette.ink2)
                .show(ui);
        }
    };
    let right = Layout::right_to_left(Align::Center);
    if ui.available_width() > 470.0 {
        ui.horizontal(|ui| {
            ui.label(Text::H3.rich("Moves").color(palette.ink));
            ui.spacing_mut().item_spacing.x = 14.0;
            ui.with_layout(right, counts);
        });
    } else {
        ui.label(Text::H3.rich("Moves").color(palette.ink));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            ui.with_layout(right, counts);
        });
    }
}

/// What the columns of numbers are.
fn captions(ui: &mut Ui) {
    let palette = Palette::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 18.0));
    let columns = Columns::of(rect);
    for (x, words) in [(columns.chance, "chance"), (columns.loss, "loss")] {
        let words = Text::Caption.line(ui.painter(), words, palette.ink3);
        ui.painter().galley(pos2(x - words.size().x, rect.top()), words, palette.ink3);
    }
}

/// Where columns begin, or end for numbers.
struct Columns {
    number: f32,
    mark: f32,
    name: f32,
    label: f32,
    chance: f32,
    loss: f32,
}

impl Columns {
    fn of(rect: Rect) -> Self {
        // room for the bar beside the list
        let (left, right) = (rect.left(), rect.right() - 14.0);
        Self {
            number: left + 26.0,
            mark: left + 39.0,
            name: left + 51.0,
            label: right - 176.0,
            chance: right - 44.0,
            loss: right,
        }
    }
}

/// The list in so much room, scrolled by whole rows so far that the selected one is seen.
fn list(ui: &mut Ui, view: &MovesView, height: f32, actions: &mut Vec<Action>) {
    let memory = Id::unique("review: the move that was shown, and how far the list was scrolled");
    let selected = view.rows.iter().position(|row| row.selected).unwrap_or_default();
    let before: Option<(usize, f32)> = ui.data(|data| data.get_temp(memory));
    let seen = (height / ROW).floor();
    let mut area = ScrollArea::vertical().id_salt("moves").auto_shrink(false);
    if before.is_none_or(|(place, _)| place != selected) {
        let at = selected as f32;
        let top = before.map_or(0.0, |(_, offset)| (offset / ROW).round());
        let top = top.max(at + 2.0 - seen).min((at - 1.0).max(0.0));
        let most = (view.rows.len() as f32 - seen).max(0.0);
        area = area.vertical_scroll_offset(top.min(most) * ROW);
    }
    let shown = area.max_height(seen * ROW).show(ui, |ui| rows(ui, view, actions));
    ui.data_mut(|data| data.insert_temp(memory, (selected, shown.state.clamped_offset().y)));
    ui.add_space(height - seen * ROW);
}

fn rows(ui: &mut Ui, view: &MovesView, actions: &mut Vec<Action>) {
    for (place, row) in view.rows.iter().enumerate() {
        let response = ui.push_id(place, |ui| show_row(ui, row)).inner;
        if place == 0 {
            keys::region(ui, ui.max_rect(), response.id);
        }
        cards::hold_arrows(ui, &response);
        if row.selected {
            cards::come(ui, &response);
        }
        if response.clicked() {
            actions.push(Action::Review(ReviewAction::Select(place)));
        }
    }
}

fn show_row(ui: &mut Ui, view: &MoveRow) -> egui::Response {
    let palette = Palette::of(ui);
    let (rect, response) = cards::row(ui, ROW, view.selected);
    let painter = ui.painter();
    let columns = Columns::of(rect);
    let middle = rect.center().y;
    let right = |kind: Text, words: &str, x: f32, color| {
        let words = kind.line(painter, words, color);
        painter.galley(pos2(x - words.size().x, middle - words.size().y / 2.0), words, color);
    };
    right(Text::Caption, &view.number, columns.number, palette.ink3);
    let side = party(view.side);
    mark(painter, pos2(columns.mark, middle), 9.0, side, side.color(palette));
    let kind = if view.selected { Text::SmallStrong } else { Text::Small };
    let room = columns.label - columns.name - 8.0;
    let own = side.name(ui);
    let mut name = Inline::new();
    if let Some(own) = &own {
        name = name.text(Text::CaptionStrong, own, side.color(palette)).gap(6.0);
    }
    let name = name.text(kind, &view.name, palette.ink).lay_out(painter, room);
    name.paint(painter, pos2(columns.name, middle), palette);
    label(painter, view, pos2(columns.label, middle), palette);
    right(Text::SmallStrong, &view.chance, columns.chance, palette.ink);
    right(Text::Small, &view.loss, columns.loss, palette.ink3);
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, view.selected, &view.sentence));
    response
}

fn label(painter: &Painter, view: &MoveRow, at: egui::Pos2, palette: &Palette) {
    let Some(label) = view.label else { return };
    let look = look(label, palette);
    look.icon.paint(painter, at + vec2(8.0, 0.0), 15.0, look.color);
    let words = if view.key_point { "Key move" } else { look.word };
    let words = Text::SmallStrong.line(painter, words, look.color);
    painter.galley(pos2(at.x + 20.0, at.y - words.size().y / 2.0), words, look.color);
}

fn steps(ui: &mut Ui, view: &MovesView, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let step = |icon: Icon, name| Button::new("").icon(icon).named(name).tip(name);
        for (control, icon) in [
            (&view.first, icons::SKIP_BACK),
            (&view.previous, icons::CARET_LEFT),
            (&view.next, icons::CARET_RIGHT),
            (&view.last, icons::SKIP_FORWARD),
        ] {
            button(ui, control, step(icon, &control.label), actions);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let look = Button::new(&view.mistake.label).quiet().icon(icons::WARNING).key("M");
            button(ui, &view.mistake, look, actions);
        });
    });
}
