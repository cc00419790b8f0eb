//! The argument map.

use crate::app::action::MapAction;
use crate::app::screen::{MapScreen, Screen};
use crate::app::state::AppState;

/// Opens the map of the hearing that is open, from its first move on.
pub(super) fn open(state: &mut AppState) {
    let begun = state.session.as_ref().is_some_and(|session| session.hearing.record().ply() > 0);
    if begun && !matches!(state.screen, Screen::Map(_)) {
        state.layer = None;
        state.screen = Screen::Map(MapScreen::default());
    }
}

/// Applies an action of the map.
pub(super) fn update(state: &mut AppState, action: MapAction) -> Vec<crate::app::Effect> {
    if let Screen::Map(screen) = &mut state.screen {
        match action {
            MapAction::Issue(issue) => screen.issue = issue,
            MapAction::Unplayed(shown) => screen.unplayed = shown,
            MapAction::Judge(judge) => screen.judge = judge,
            MapAction::Select(node) => screen.selected = node,
            MapAction::List(list) => screen.list = list,
        }
    }
    Vec::new()
}
