//! One of a few, by click, by its number, or with the arrow keys.

use egui::{EventFilter, Key, Response, Ui};

use crate::gui::keys;

/// What was done to a list of options in this pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    /// The option, by its place, that was chosen.
    pub chosen: Option<usize>,
    /// Whether Enter was pressed on what was chosen before, and so confirms it.
    pub confirmed: bool,
}

/// Shows options, each drawn by `show` from its place, and watches the keys: numbers choose and
/// move the keyboard, arrows move it and choose, Enter on the chosen one confirms.
///
/// `already` is the place of the option that is chosen, and `can` says which may be.
pub(super) fn choose(
    ui: &mut Ui,
    count: usize,
    already: Option<usize>,
    can: impl Fn(usize) -> bool,
    mut show: impl FnMut(&mut Ui, usize) -> Response,
) -> (Choice, Option<Response>) {
    // Enter must be read before the option that has the keyboard takes it for a click.
    let enter = ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.any());
    let shown: Vec<_> = (0..count).map(|place| show(ui, place)).collect();
    let mut choice = Choice::default();
    for (place, response) in shown.iter().enumerate() {
        if response.has_focus() {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        if response.clicked() && enter && already == Some(place) {
            choice.confirmed = true;
        } else if response.clicked() {
            choice.chosen = Some(place);
        }
    }
    let focused = shown.iter().position(Response::has_focus);
    let next = keys::place(ui).filter(|place| *place < count).or_else(|| {
        let at = focused?;
        if keys::plain(ui, Key::ArrowDown) {
            (at + 1..count).find(|place| can(*place))
        } else if keys::plain(ui, Key::ArrowUp) {
            (0..at).rev().find(|place| can(*place))
        } else {
            None
        }
    });
    if let Some(next) = next.filter(|next| can(*next)) {
        choice.chosen = Some(next);
        if let Some(response) = shown.get(next) {
            response.request_focus();
            response.scroll_to_me(None);
        }
    }
    if enter && already.is_some() && focused.is_none() && keys::enter(ui) {
        choice.confirmed = true;
    }
    let first = shown.into_iter().enumerate().find(|(place, _)| can(*place));
    (choice, first.map(|(_, response)| response))
}
