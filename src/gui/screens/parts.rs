//! What several screens need to put views into widgets.

use egui::{Response, Ui};

use crate::app::Action;
use crate::app::view::{self, Control};
use crate::gui::widgets::{Button, Party, Tone};
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

/// Pushes the action of a control if it can be activated, for keys.
pub fn activate(control: &Control, actions: &mut Vec<Action>) {
    if control.is_enabled() {
        actions.push(control.action.clone());
    }
}
