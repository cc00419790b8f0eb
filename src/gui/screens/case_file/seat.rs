//! Take your seat: seat, bench, counsel, aids, seed.

use egui::{
    Align, Id, Layout, Margin, Panel, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    vec2,
};

use crate::app::view::CaseFileView;
use crate::app::view::case_file::{BelowView, BenchPanel, JudgeCard, LevelRow, SeatCard};
use crate::app::{Action, CaseFileAction, Countdown, Level};
use crate::gui::icons;
use crate::gui::screens::parts::{party, party_of, row};
use crate::gui::theme::{Palette, Passage, Text, focus, metrics::size, radius, space, stroke};
use crate::gui::widgets::{
    Button, Chip, Input, Medallion, Segment, Segmented, Switch, TextLink, hairline, mark,
    region_label,
};
use crate::law::{Seat, Side};

/// Room beside the column, in which its scroll bar stands.
pub(super) const BESIDE: i8 = 10;
/// Room of a seat in short beside its title, in points.
const SEGMENT: f32 = 36.0;
/// Least width of the button that begins beside the seats.
const BEGIN: f32 = 190.0;
/// Height of the row of the countdown: a label and a note.
const COUNTDOWN: f32 = 38.0;

/// The whole column, with the button that begins pinned below.
/// Returns the seat that is taken.
pub(super) fn column(ui: &mut Ui, view: &CaseFileView, actions: &mut Vec<Action>) -> Option<Id> {
    Panel::bottom("begin hearing")
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::NONE.inner_margin(Margin { top: 12, right: BESIDE, ..Margin::ZERO }))
        .show(ui, |ui| begin(ui, view, actions));
    let beside_the_bar = Margin { right: BESIDE, ..Margin::ZERO };
    let shown = ScrollArea::vertical().id_salt("terms").auto_shrink(false).show(ui, |ui| {
        let frame = egui::Frame::NONE.inner_margin(beside_the_bar);
        frame.show(ui, |ui| terms(ui, view, actions)).inner
    });
    shown.inner
}

/// The button that begins, and what a seed is.
fn begin(ui: &mut Ui, view: &CaseFileView, actions: &mut Vec<Action>) -> Option<Id> {
    let palette = Palette::of(ui);
    let begin = begin_button(ui, view, actions);
    ui.vertical_centered(|ui| {
        ui.label(Text::Caption.rich(&view.seed_note).color(palette.ink3));
    });
    begin
}

fn begin_button(ui: &mut Ui, view: &CaseFileView, actions: &mut Vec<Action>) -> Option<Id> {
    let look = Button::new(&view.begin.label)
        .primary()
        .large()
        .icon(icons::GAVEL)
        .key("Enter")
        .width(ui.available_width());
    let begin = ui.add(look.disabled(view.begin.blocked.as_deref()));
    if begin.clicked() {
        actions.push(view.begin.action.clone());
    }
    view.begin.is_enabled().then_some(begin.id)
}

/// Where the terms stand below the file: the seats and the button that begins, pinned below both.
/// Returns the anchor, and whether the terms are to be brought into sight.
pub(super) fn pinned(
    ui: &mut Ui,
    view: &CaseFileView,
    actions: &mut Vec<Action>,
) -> (Option<Id>, bool) {
    let palette = Palette::of(ui);
    let names = view.seats.iter().map(|card| {
        Text::SmallStrong.line(ui.painter(), &card.title, palette.ink).size().x + SEGMENT
    });
    let seats = names.sum::<f32>();
    let anchor = if seats + space::M + BEGIN <= ui.available_width() {
        row(ui, size::CONTROL_LARGE, |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            seats_in_short(ui, view, None, actions);
            begin_button(ui, view, actions)
        })
    } else {
        let width = ui.available_width();
        seats_in_short(ui, view, Some(width), actions);
        begin_button(ui, view, actions)
    };
    let foot = row(ui, size::CHIP, |ui| {
        let terms = TextLink::new("Bench, opponent and aids").kind(Text::SmallStrong).accent();
        let to_terms = ui.add(terms).clicked();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::Caption.rich(&view.seed_note).color(palette.ink3));
        });
        to_terms
    });
    (anchor, foot)
}

fn seats_in_short(ui: &mut Ui, view: &CaseFileView, width: Option<f32>, actions: &mut Vec<Action>) {
    let seats = view.seats.iter();
    let segments: Vec<Segment<'_>> =
        seats.map(|card| Segment::new(&card.title).mark(party_of(card.seat))).collect();
    let selected = view.seats.iter().position(|card| card.selected);
    let control = Segmented::new("Your seat", &segments, selected);
    let control = width.map_or(control, |width| control.width(width));
    if let Some(card) = control.show(ui).and_then(|chosen| view.seats.get(chosen)) {
        actions.push(Action::CaseFile(CaseFileAction::Seat(card.seat)));
    }
}

/// Everything above the button. Returns the seat that is taken.
pub(super) fn terms(ui: &mut Ui, view: &CaseFileView, actions: &mut Vec<Action>) -> Option<Id> {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = space::S;
    ui.label(Text::H2.rich("Take your seat").color(palette.ink));
    if let Some(locked) = &view.locked {
        ui.label(Text::Small.rich(locked).color(palette.warn));
    }
    let mut taken = None;
    for card in &view.seats {
        let id = seat(ui, card, actions);
        taken = if card.selected { Some(id) } else { taken };
    }
    if let Some(below) = &view.below {
        self::below(ui, below, actions);
    }
    bench(ui, &view.bench, actions);
    ui.add_space(space::XXS);
    hairline(ui);
    let beside = view.levels.iter().all(|own| note_fits(ui, own));
    for own in &view.levels {
        level(ui, own, beside, actions);
    }
    aids(ui, view, actions);
    taken
}

fn seat(ui: &mut Ui, view: &SeatCard, actions: &mut Vec<Action>) -> Id {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let lines = Passage::new().marked(Text::Caption, &view.burden, palette.ink2);
    let burden = lines.width(width - 56.0).rows(3).galley(ui.painter());
    let role = Passage::new().marked(Text::Caption, &view.role, palette.ink);
    let role = role.width(width - 56.0).rows(2).galley(ui.painter());
    let height = 12.0 + 22.0 + role.size().y + burden.size().y + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let (line, color) = if view.selected {
        (stroke::BOLD, palette.accent)
    } else if response.hovered() {
        (stroke::HAIR, palette.edge)
    } else {
        (stroke::HAIR, palette.line2)
    };
    let painter = ui.painter();
    let outline = Stroke::new(line, color);
    painter.rect(rect, radius::CARD, palette.raised, outline, StrokeKind::Inside);
    let circle = rect.min + vec2(22.0, 22.0);
    let ring = Stroke::new(1.0, if view.selected { palette.accent } else { palette.edge });
    painter.circle(circle, 8.5, palette.raised, ring);
    if view.selected {
        painter.circle_filled(circle, 5.5, palette.accent);
    }
    let party = party_of(view.seat);
    let text = rect.min + vec2(42.0, 11.0);
    mark(painter, text + vec2(6.0, 11.0), 11.0, party, party.color(palette));
    let title = Text::H3.clamped(painter, &view.title, palette.ink, width - 100.0, 1);
    painter.galley(text + vec2(19.0, 1.0), title, palette.ink);
    painter.galley(text + vec2(0.0, 23.0), role.clone(), palette.ink);
    painter.galley(text + vec2(0.0, 23.0 + role.size().y), burden, palette.ink2);
    let icon = match view.seat {
        Seat::Counsel(Side::First) => icons::SCALES,
        Seat::Counsel(Side::Second) => icons::BRIEFCASE,
        Seat::Bench => icons::GAVEL,
    };
    icon.paint(painter, rect.right_top() + vec2(-22.0, 22.0), 18.0, palette.ink3);
    focus::ring(ui, &response, radius::CARD);
    response.widget_info(|| {
        let words = format!("{}. {}. {}", view.title, view.role, view.burden);
        WidgetInfo::selected(Role::RadioButton, true, view.selected, words)
    });
    if response.clicked() {
        actions.push(Action::CaseFile(CaseFileAction::Seat(view.seat)));
    }
    response.id
}

/// The record of the stage below, and what follows once it is taken up.
fn below(ui: &mut Ui, view: &BelowView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.add_space(space::XS);
    if ui.add(Switch::new(view.label, view.on).noted(&view.about)).clicked() {
        actions.push(view.action.clone());
    }
    if !view.on {
        return;
    }
    for (side, words) in &view.follows {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (rect, _) = ui.allocate_exact_size(vec2(9.0, 16.0), Sense::hover());
            let party = party(*side);
            mark(ui.painter(), rect.center(), 8.0, party, party.color(palette));
            ui.vertical(|ui| Passage::new().marked(Text::Caption, words, palette.ink2).show(ui));
        });
    }
    ui.label(Text::Caption.rich(&view.note).color(palette.ink3));
}

fn bench(ui: &mut Ui, view: &BenchPanel, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.add_space(space::XS);
    row(ui, size::CONTROL_SMALL, |ui| {
        region_label(ui, &view.heading);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if view.benches.len() > 1
                && ui.add(Button::new("Next bench").quiet().small().icon(icons::SHUFFLE)).clicked()
            {
                actions.push(Action::CaseFile(CaseFileAction::DrawBench));
            }
        });
    });
    if view.judges.is_empty() {
        ui.label(Text::Caption.rich(&view.note).color(palette.ink3));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
        for (id, title, selected) in &view.benches {
            if ui.add(Chip::choice(title, *selected)).clicked() {
                actions.push(Action::CaseFile(CaseFileAction::Bench(*id)));
            }
        }
    });
    if let [judge] = view.judges.as_slice() {
        ui.horizontal(|ui| {
            medallion(ui, judge, actions);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::XS);
                ui.label(Text::SmallStrong.rich(&judge.name).color(palette.ink));
                ui.label(Text::Caption.rich(&judge.temperament).color(palette.ink2));
            });
        });
    } else {
        panel_of(ui, &view.judges, actions);
    }
    if let Some(about) = &view.about {
        ui.label(Text::SmallStrong.rich(&about.title).color(palette.ink));
        ui.label(Text::Small.rich(&about.text).color(palette.ink2));
        ui.label(Text::Caption.rich(about.weighs.join(" · ")).color(palette.ink3));
    }
    ui.label(Text::Caption.rich(&view.note).color(palette.ink3));
}

fn panel_of(ui: &mut Ui, judges: &[JudgeCard], actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.columns(judges.len().clamp(1, 3), |columns| {
        let count = columns.len();
        for (i, judge) in judges.iter().enumerate() {
            let Some(ui) = columns.get_mut(i % count) else { continue };
            ui.vertical_centered(|ui| {
                ui.spacing_mut().item_spacing.y = space::XXS;
                medallion(ui, judge, actions);
                ui.label(Text::SmallStrong.rich(&judge.name).color(palette.ink));
                ui.label(Text::Caption.rich(&judge.temperament).color(palette.ink2));
            });
        }
    });
}

fn medallion(ui: &mut Ui, judge: &JudgeCard, actions: &mut Vec<Action>) {
    let name = format!("{}, {}", judge.titled, judge.temperament);
    let medallion =
        Medallion::new(&name, &judge.monogram, 44.0).clickable().tip("What this judge weighs");
    if ui.add(medallion).clicked() {
        let open = (!judge.selected).then_some(judge.id);
        actions.push(Action::CaseFile(CaseFileAction::Judge(open)));
    }
}

/// Whether what a level does has room beside its label.
fn note_fits(ui: &Ui, level: &LevelRow) -> bool {
    let ink = Palette::of(ui).ink;
    let about = Text::Caption.line(ui.painter(), level.about, ink).size().x;
    let label = Text::Strong.line(ui.painter(), &level.label, ink).size().x;
    label + space::S + about <= ui.available_width()
}

fn level(ui: &mut Ui, level: &LevelRow, beside: bool, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let label = Text::Strong.rich(&level.label).color(palette.ink);
    let about = Text::Caption.rich(level.about).color(palette.ink3);
    if beside {
        ui.horizontal(|ui| {
            ui.label(label);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(about));
        });
    } else {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(label);
            ui.label(about);
        });
    }
    let segments = Level::ALL.map(|one| Segment::new(one.label()));
    let selected = Level::ALL.iter().position(|&one| one == level.level);
    let width = ui.available_width();
    let chosen = ui.push_id(level.side, |ui| {
        Segmented::new(&level.label, &segments, selected).width(width).show(ui)
    });
    if let Some(chosen) = chosen.inner.and_then(|i| Level::ALL.get(i)) {
        actions.push(Action::CaseFile(CaseFileAction::Level(level.side, *chosen)));
    }
}

fn aids(ui: &mut Ui, view: &CaseFileView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let aids = &view.aids;
    ui.add_space(space::XXS);
    if ui.add(Switch::new("Hints", aids.hints).noted(aids.hints_note)).clicked() {
        actions.push(Action::CaseFile(CaseFileAction::Hints(!aids.hints)));
    }
    if ui.add(Switch::new("Show live strength", aids.live).noted(aids.live_note)).clicked() {
        actions.push(Action::CaseFile(CaseFileAction::LiveStrength(!aids.live)));
    }
    row(ui, COUNTDOWN, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(Text::Strong.rich("Countdown").color(palette.ink));
            ui.label(Text::Caption.rich(&view.countdown_note).color(palette.ink3));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let segments = Countdown::ALL.map(|choice| Segment::new(choice.label()));
            let selected = Countdown::ALL.iter().position(|&choice| choice == view.countdown);
            if let Some(choice) = Segmented::new("Countdown at questions", &segments, selected)
                .show(ui)
                .and_then(|i| Countdown::ALL.get(i))
            {
                actions.push(Action::CaseFile(CaseFileAction::Countdown(*choice)));
            }
        });
    });
    row(ui, size::CONTROL, |ui| {
        ui.label(Text::Strong.rich("Seed").color(palette.ink));
        let mut seed = view.seed.clone();
        if Input::new("Seed", &mut seed).width(110.0).show(ui).changed() {
            actions.push(Action::CaseFile(CaseFileAction::Seed(seed)));
        }
        if ui.add(TextLink::new("Draw another").kind(Text::SmallStrong).accent()).clicked() {
            actions.push(Action::CaseFile(CaseFileAction::NewSeed));
        }
    });
}
