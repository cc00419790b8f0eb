//! The courtroom as counsel: one decision at a time, what to say next.
//!
//! Issues at the left, the bench over the transcript in the middle, court time and what is on the
//! table at the right, and below all of it the hand: cards to play, and what else one can do.
//! Where there is no room for columns, they become tabs and the hand stays.

mod act;
mod bench;
mod columns;
mod issues;
mod leaving;
mod narrow;
mod notes;
mod table;
mod transcript;
mod tray;

use egui::{Id, Ui};

use crate::app::Action;
use crate::app::view::CourtroomView;
use crate::gui::screens::parts::region;
use crate::gui::theme::WindowClass;

/// Shows the courtroom in all the room there is.
pub fn show(ui: &mut Ui, view: &CourtroomView, actions: &mut Vec<Action>) {
    let room = ui.available_rect_before_wrap();
    let class = WindowClass::current(ui);
    let anchors = if class == WindowClass::Single || room.height() < columns::LOWEST {
        narrow::show(ui, room, view, actions)
    } else {
        columns::show(ui, room, class == WindowClass::Compact, view, actions)
    };
    act::keys(ui, view, &anchors, actions);
}

pub use bench::strip as bench_strip;

/// The controls that get the keyboard when a key goes to their region.
#[derive(Debug, Default)]
struct Anchors {
    issues: Option<Id>,
    bench: Option<Id>,
    transcript: Option<Id>,
    table: Option<Id>,
    cards: Vec<Id>,
}
