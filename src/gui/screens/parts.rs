//! What several screens need to put views into widgets.

use egui::{
    Margin, Popup, PopupCloseBehavior, Rect, Response, Role, Stroke, Ui, UiBuilder, WidgetInfo,
};

use crate::app::Action;
use crate::app::view::courtroom::{EntryChip, EntryChipKind};
use crate::app::view::forecast::ForecastSeries;
use crate::app::view::{self, Control, VersionNotice};
use crate::gui::icons;
use crate::gui::theme::{Palette, Text, radius, stroke};
use crate::gui::widgets::{Button, EntryNote, ForecastChart, Party, Tone};
use crate::law::{Seat, Side};

/// The party of a side.
pub const fn party(side: Side) -> Party {
    match side {
        Side::First => Party::First,
        Side::Second => Party::Second,
    }
}

/// The party that speaks from a seat.
pub const fn party_of(seat: Seat) -> Party {
    match seat {
        Seat::Counsel(side) => party(side),
        Seat::Bench => Party::Bench,
    }
}

/// The tone of a chip.
pub const fn tone(tone: view::Tone) -> Tone {
    match tone {
        view::Tone::Neutral => Tone::Neutral,
        view::Tone::Side(side) => Tone::PartyTint(party(side)),
        view::Tone::Bench => Tone::PartyTint(Party::Bench),
        view::Tone::Accent => Tone::Accent,
        view::Tone::Good => Tone::Good,
        view::Tone::Warn => Tone::Warn,
        view::Tone::Bad => Tone::Bad,
        view::Tone::Info => Tone::PartyTint(Party::First),
    }
}

/// Adds a button for a control and pushes its action when it is activated.
pub fn button(
    ui: &mut Ui,
    control: &Control,
    look: Button<'_>,
    actions: &mut Vec<Action>,
) -> Response {
    let response = ui.add(look.disabled(control.blocked.as_deref()));
    if response.clicked() {
        actions.push(control.action.clone());
    }
    response
}

/// A row of a height in which everything stands in the middle.
pub fn row<R>(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let size = egui::vec2(ui.available_width(), height);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(size, layout, contents).inner
}

/// Draws a named part of the screen in a rectangle of its own.
pub fn region<R>(
    ui: &mut Ui,
    rect: Rect,
    role: Role,
    name: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let builder = UiBuilder::new()
        .id_salt(name)
        .max_rect(rect)
        .accessibility_role(role)
        .accessibility_label(name);
    let draw = |ui: &mut Ui| {
        ui.shrink_clip_rect(rect);
        contents(ui)
    };
    ui.scope_builder(builder, draw).inner
}

/// The same, where controls at the edges keep their focus rings.
pub fn region_with_rings<R>(
    ui: &mut Ui,
    rect: Rect,
    role: Role,
    name: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let clip = ui.clip_rect().intersect(rect.expand(4.0));
    region(ui, rect, role, name, |ui| {
        ui.set_clip_rect(clip);
        contents(ui)
    })
}

/// A menu below a control, of a width, until something is clicked.
pub fn menu(ui: &Ui, opener: &Response, width: f32, contents: impl FnOnce(&mut Ui)) {
    let palette = Palette::of(ui);
    let frame = egui::Frame::NONE
        .fill(palette.raised)
        .stroke(Stroke::new(stroke::HAIR, palette.line2))
        .corner_radius(radius::CARD)
        .shadow(palette.lifted)
        .inner_margin(Margin::symmetric(14, 12));
    Popup::menu(opener)
        .frame(frame)
        .width(width)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(contents);
}

/// Draws a passage of the transcript, with a mark if it is the one that somebody came to see.
/// Returns where it is.
pub fn passage(ui: &mut Ui, marked: bool, contents: impl FnOnce(&mut Ui)) -> Rect {
    let under = ui.painter().add(egui::Shape::Noop);
    let shown = ui.scope(contents).response;
    let rect = shown.rect;
    if marked {
        let mark = ui.interact(rect, shown.id.with("mark"), egui::Sense::hover());
        mark.widget_info(|| WidgetInfo::labeled(Role::Mark, true, "The passage shown"));
        let palette = Palette::of(ui);
        let all = rect.expand2(egui::vec2(8.0, 6.0));
        let bar = all.with_max_x(all.left() + 3.0);
        let tint = egui::epaint::RectShape::filled(all, radius::KEY, palette.accent_t);
        let bar = egui::epaint::RectShape::filled(bar, radius::KEY, palette.accent);
        ui.painter().set(under, egui::Shape::Vec(vec![tint.into(), bar.into()]));
    }
    rect
}

/// What stands below a passage of the transcript.
pub fn entry_note(chip: &EntryChip, seat: Seat) -> EntryNote<'_> {
    let (text, leads) = (chip.text.as_str(), chip.action.is_some());
    let party = match chip.tone {
        view::Tone::Side(side) => party(side),
        _ => party_of(seat),
    };
    match chip.kind {
        EntryChipKind::Card => EntryNote::Argument(party, text, leads),
        EntryChipKind::Authority if leads => EntryNote::Pinpoint(text),
        EntryChipKind::Authority => EntryNote::Remark(icons::BOOK_OPEN, text),
        EntryChipKind::Up => EntryNote::Effect { up: true, text },
        EntryChipKind::Down => EntryNote::Effect { up: false, text },
        EntryChipKind::Commitment => EntryNote::Remark(icons::LINK_SIMPLE, text),
        EntryChipKind::State => match chip.tone {
            view::Tone::Neutral => EntryNote::Remark(icons::CHECK, text),
            view::Tone::Good | view::Tone::Accent => {
                EntryNote::State(tone(chip.tone), icons::CHECK, text, leads)
            }
            view::Tone::Bad => EntryNote::State(tone(chip.tone), icons::X_CIRCLE, text, leads),
            _ => EntryNote::State(tone(chip.tone), icons::WARNING_CIRCLE, text, leads),
        },
    }
}

/// That a hearing was held with another version of its case, and the way to score it anew.
pub fn version_notice(ui: &mut Ui, view: &VersionNotice, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let frame = egui::Frame::NONE
        .fill(palette.warn_t)
        .stroke(Stroke::new(stroke::HAIR, palette.warn))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(14, 8));
    let builder = UiBuilder::new()
        .accessibility_role(Role::Status)
        .accessibility_label("Held with another version of the case");
    ui.scope_builder(builder, |ui| {
        frame.show(ui, |ui| {
            ui.take_available_width();
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    button(ui, &view.rescore, Button::new(&view.rescore.label).small(), actions);
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        let (place, _) =
                            ui.allocate_exact_size(egui::vec2(16.0, 18.0), egui::Sense::hover());
                        let icon = icons::WARNING.filled();
                        icon.paint(ui.painter(), place.center(), 16.0, palette.warn);
                        let rest = ui.available_width();
                        let text = &view.text;
                        let words = Text::Small.wrapped(ui.painter(), text, palette.ink, rest);
                        ui.label(words);
                    });
                });
            });
        });
    });
}

/// How one's forecasts have fared so far.
pub fn forecasts(ui: &mut Ui, view: &ForecastSeries) {
    let palette = Palette::of(ui);
    let points: Vec<[Option<f32>; 2]> =
        view.points.iter().map(|point| [point.before, point.after]).collect();
    let trend = format!("Brier scores over time: {}", view.trend);
    ui.label(Text::CaptionStrong.rich(trend).color(palette.ink2));
    ui.add(ForecastChart { points: &points, sentence: &view.sentence });
    ForecastChart::legend(ui);
}

/// Pushes the action of a control if it can be activated, for keys.
pub fn activate(control: &Control, actions: &mut Vec<Action>) {
    if control.is_enabled() {
        actions.push(control.action.clone());
    }
}
