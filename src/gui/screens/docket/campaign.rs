//! A matter with its stages, joined by a path.

use egui::{
    Align, EventFilter, Id, Key, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::app::view::docket::{CampaignView, StageCard, StageState};
use crate::app::{Action, DocketAction};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{button, party_of, row};
use crate::gui::theme::{
    Palette, Passage, Text, WindowClass, metrics::size, radius, space, stroke,
};
use crate::gui::widgets::{
    Button, Chip, Inline, Segment, Segmented, StrengthBar, Tone, panel, region_label,
};
use crate::law::Seat;

const CARD_HEIGHT: f32 = 214.0;
const LONE_CARD_HEIGHT: f32 = 168.0;
const NODE: f32 = 13.0;
/// An icon on a button, with the gap behind it.
const ICON: f32 = 22.0;
/// Height of the choice of seats with the line above it.
const SEATS_HEIGHT: f32 = 48.0;

/// Shows the campaign. Returns the first control of the stage to go on with.
pub(super) fn show(ui: &mut Ui, view: &CampaignView, actions: &mut Vec<Action>) -> Option<Id> {
    let palette = Palette::of(ui);
    let shown = ui.push_id(&view.matter, |ui| {
        panel(palette).inner_margin(18).show(ui, |ui| {
            ui.take_available_width();
            head(ui, view, actions);
            ui.add_space(space::XS);
            stages(ui, view, actions)
        })
    });
    let panel = shown.inner;
    if let Some(anchor) = panel.inner {
        keys::region(ui, panel.response.rect, anchor);
    }
    panel.inner
}

fn head(ui: &mut Ui, view: &CampaignView, actions: &mut Vec<Action>) {
    let narrow = WindowClass::current(ui.ctx()) == WindowClass::Single;
    if narrow {
        title(ui, view);
        ui.add_space(space::S);
        seats(ui, view, actions);
        ui.add_space(space::S);
        return;
    }
    let whole = ui.available_rect_before_wrap();
    let titles = ui.vertical(|ui| title(ui, view)).response.rect;
    let beside = Rect::from_min_max(pos2(whole.center().x, whole.top()), whole.max)
        .with_max_y(titles.top() + SEATS_HEIGHT);
    let layout = Layout::top_down(Align::Max);
    ui.scope_builder(UiBuilder::new().max_rect(beside).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        seats(ui, view, actions);
    });
    ui.advance_cursor_after_rect(titles);
}

fn title(ui: &mut Ui, view: &CampaignView) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = vec2(space::S, space::XXS);
    row(ui, size::CHIP, |ui| {
        region_label(ui, "Campaign");
        if !view.progress.is_empty() {
            ui.add(Chip::new(&view.progress).tone(Tone::Accent));
        }
    });
    ui.label(Text::H1.rich(&view.title).color(palette.ink));
    ui.label(Text::Cite.rich(&view.caption).color(palette.ink2));
}

fn seats(ui: &mut Ui, view: &CampaignView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.label(Text::Caption.rich("Play the campaign as").color(palette.ink3));
    let segments: Vec<_> =
        view.seats.iter().map(|s| Segment::new(&s.label).mark(party_of(s.seat))).collect();
    let selected = view.seats.iter().position(|seat| seat.selected);
    if let Some(seat) = Segmented::new("Play the campaign as", &segments, selected)
        .show(ui)
        .and_then(|index| view.seats.get(index))
    {
        let matter = view.matter.clone();
        actions.push(Action::Docket(DocketAction::CampaignSeat(matter, seat.seat)));
    }
}

/// Returns the first control of the stage to go on with.
fn stages(ui: &mut Ui, view: &CampaignView, actions: &mut Vec<Action>) -> Option<Id> {
    let (mut first, mut now) = (None, None);
    let mut anchors = Vec::with_capacity(view.stages.len());
    let width = ui.available_width();
    let fitting = if width > 820.0 { 4 } else { 2 };
    for row in view.stages.chunks(fitting) {
        let gap = space::M;
        let count = row.len().max(if view.stages.len() == 1 { 1 } else { fitting });
        let cell = ((width - gap * (count as f32 - 1.0)) / count as f32).min(520.0);
        let path = view.stages.len() > 1;
        let head = if path { 2.0 * NODE + space::M } else { 0.0 };
        let height = if path { CARD_HEIGHT } else { LONE_CARD_HEIGHT };
        let (rect, _) = ui.allocate_exact_size(vec2(width, head + height), Sense::hover());
        for (i, stage) in row.iter().enumerate() {
            let left = rect.left() + i as f32 * (cell + gap);
            if path {
                let last = stage.number == view.stages.len();
                let node = pos2(left + NODE + space::XS, rect.top() + NODE);
                path_node(ui, stage, node, (!last).then_some(cell + gap));
            }
            let card = Rect::from_min_size(pos2(left, rect.top() + head), vec2(cell, height));
            let anchor = stage_card(ui, card, stage, actions);
            anchors.extend(anchor);
            first = first.or(anchor);
            now = now.or(anchor.filter(|_| is_now(stage)));
        }
    }
    by_arrows(ui, &anchors);
    now.or(first)
}

/// Arrows move from stage to stage; at the ends they stay.
fn by_arrows(ui: &Ui, stages: &[Id]) {
    let focused = ui.memory(egui::Memory::focused);
    let Some(at) = stages.iter().position(|stage| Some(*stage) == focused) else { return };
    if let Some(stage) = stages.get(at) {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(*stage, filter));
    }
    let [left, right] =
        [Key::ArrowLeft, Key::ArrowRight].map(|key| ui.input(|input| input.key_pressed(key)));
    let to = match (left, right) {
        (true, _) => at.checked_sub(1),
        (_, true) => Some(at + 1),
        _ => None,
    };
    if let Some(stage) = to.and_then(|to| stages.get(to)) {
        ui.memory_mut(|memory| memory.request_focus(*stage));
    }
}

/// Whether the stage is the one to play.
const fn is_now(stage: &StageCard) -> bool {
    matches!(stage.state, StageState::Open | StageState::UnderWay { .. })
}

fn path_node(ui: &Ui, stage: &StageCard, center: egui::Pos2, to_next: Option<f32>) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let done = matches!(stage.state, StageState::Done { .. });
    if let Some(width) = to_next {
        let line =
            [pos2(center.x + NODE + 4.0, center.y), pos2(center.x + width - NODE - 4.0, center.y)];
        if done {
            painter.line_segment(line, Stroke::new(stroke::BOLD, palette.accent));
        } else {
            let dashed = Stroke::new(1.5, palette.line2);
            painter.extend(egui::Shape::dashed_line(&line, dashed, 5.0, 4.0));
        }
    }
    match &stage.state {
        StageState::Done { .. } => {
            painter.circle_filled(center, NODE, palette.accent);
            icons::CHECK.paint(painter, center, 14.0, palette.on_accent);
        }
        StageState::Locked(_) => {
            painter.circle(center, NODE, palette.surface, Stroke::new(1.0, palette.edge));
            icons::LOCK_SIMPLE.paint(painter, center, 13.0, palette.ink3);
        }
        StageState::Open | StageState::UnderWay { .. } => {
            painter.circle(center, NODE, palette.raised, Stroke::new(2.0, palette.accent));
            let number = Text::Strong.line(painter, &stage.number.to_string(), palette.accent);
            painter.galley(center - number.size() / 2.0, number, palette.accent);
        }
    }
}

/// Returns the first control.
fn stage_card(ui: &mut Ui, rect: Rect, stage: &StageCard, actions: &mut Vec<Action>) -> Option<Id> {
    let palette = Palette::of(ui);
    let current = is_now(stage);
    let under_way = matches!(stage.state, StageState::UnderWay { .. });
    let locked = matches!(stage.state, StageState::Locked(_));
    let done = matches!(stage.state, StageState::Done { .. }) && stage.controls.len() > 1;
    let outline = if current { palette.accent } else { palette.line };
    let fill = if locked { palette.surface } else { palette.raised };
    let line = Stroke::new(stroke::HAIR, outline);
    ui.painter().rect(rect, radius::CARD, fill, line, StrokeKind::Inside);
    let builder = UiBuilder::new()
        .id_salt(&stage.case)
        .max_rect(rect.shrink2(vec2(14.0, 12.0)))
        .accessibility_role(Role::Group)
        .accessibility_label(format!("Stage {}: {}", stage.number, stage.title));
    let mut first = None;
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        ui.label(Text::H3.rich(&stage.title).color(palette.ink));
        ui.label(Text::Caption.rich(date_whole(&stage.court)).color(palette.ink3));
        ui.add_space(space::XXS);
        Passage::new().marked(Text::Small, &stage.summary, palette.ink2).show(ui);
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
            let labels = stage.controls.iter().map(|it| Button::new(&it.label).measure(ui).x);
            // the icon stands where both controls have room beside it
            let roomy = labels.sum::<f32>() + space::S + ICON <= ui.available_width();
            row(ui, size::CONTROL, |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                for (i, control) in stage.controls.iter().enumerate() {
                    let look = Button::new(&control.label);
                    let look = match i {
                        0 if under_way && roomy => look.primary().icon(icons::PLAY.filled()),
                        0 if under_way => look.primary(),
                        0 if current => look.primary(),
                        0 if done => look.icon(icons::CHART_LINE),
                        0 => look,
                        _ => look.quiet(),
                    };
                    let id = button(ui, control, look, actions).id;
                    first = first.or(Some(id));
                }
            });
            ui.add_space(space::S);
            state(ui, stage);
        });
    });
    first
}

/// A court and its date, which stays on one line: `S.D.N.Y. · July 31, 2014`.
fn date_whole(court: &str) -> String {
    match court.rsplit_once(" · ") {
        Some((court, date)) => format!("{court} · {}", date.replace(' ', "\u{a0}")),
        None => court.to_owned(),
    }
}

/// How far one got, from below.
fn state(ui: &mut Ui, stage: &StageCard) {
    let palette = Palette::of(ui);
    match &stage.state {
        StageState::Done { seat, seat_name, score, outcome, as_in_history } => {
            let icon = if *as_in_history { icons::EQUALS } else { icons::ARROWS_LEFT_RIGHT };
            Inline::new()
                .icon(icon, 14.0, palette.ink3)
                .gap(8.0)
                .text(Text::Small, outcome, palette.ink2)
                .show(ui);
            let score = score.to_string();
            let figure = Inline::new().text(Text::Strong, &score, palette.ink).gap(4.0).text(
                Text::Caption,
                "of 100",
                palette.ink3,
            );
            you(ui, *seat, seat_name, figure);
        }
        StageState::UnderWay { seat, seat_name, turn, progress } => {
            let width = ui.available_width();
            let share = progress * 100.0;
            ui.add(StrengthBar::progress(turn, share).size(width, 6.0));
            ui.add_space(space::XS);
            you(ui, *seat, seat_name, Inline::new().text(Text::Small, turn, palette.ink2));
        }
        StageState::Locked(why) => {
            let width = ui.available_width();
            let words = Passage::new().marked(Text::Small, why, palette.ink2);
            let words = words.width(width - 22.0).rows(2).galley(ui.painter());
            let size = vec2(width, words.size().y);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let lock = rect.left_top() + vec2(7.0, 9.0);
            icons::LOCK_SIMPLE.paint(ui.painter(), lock, 14.0, palette.ink3);
            ui.painter().galley(rect.left_top() + vec2(22.0, 0.0), words, palette.ink2);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, why));
        }
        StageState::Open => {}
    }
}

/// Whom one speaks for, at the left, and a figure at the right.
fn you(ui: &mut Ui, seat: Seat, name: &str, figure: Inline<'_>) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        Inline::new()
            .text(Text::Small, "You", palette.ink3)
            .gap(6.0)
            .mark(party_of(seat), 9.0)
            .gap(5.0)
            .text(Text::Small, name, palette.ink)
            .show(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| figure.show(ui));
    });
}
