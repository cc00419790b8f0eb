//! The moves of the hearing, to be gone through one by one.

use super::compose::Shown;
use super::{MapNote, ReplayView};
use crate::app::action::{Action, MapAction, MapNode};
use crate::app::view::{Control, courtroom, plain, words};
use crate::explanation::entry_of;

/// The moves; none before the first.
pub(super) fn view(shown: &Shown<'_>) -> Option<ReplayView> {
    let of = shown.session.hearing.record().ply();
    (of > 0).then(|| ReplayView {
        moves: shown.moves,
        of,
        label: format!("move {} of {of}", shown.moves),
        done: done(shown),
    })
}

/// What the move was after which the map is shown: `Mr. Doyle: R1 Own books`.
fn done(shown: &Shown<'_>) -> String {
    let Some(entry) = shown.entries.last() else { return String::new() };
    let scenario = shown.scenario();
    let speaker = words::speaker(scenario, entry.seat);
    format!("{speaker}: {}", plain(&courtroom::in_brief(scenario, entry.mv)))
}

/// Said where the map is not shown as it is after the last move.
pub(super) fn note(shown: &Shown<'_>) -> Option<MapNote> {
    let of = shown.session.hearing.record().ply();
    let text = match shown.moves {
        moves if moves == of => return None,
        0 => "Before the first move".to_owned(),
        moves => format!("After move {moves}. {}", done(shown)),
    };
    let undo = Control::new("To the last move", Action::Map(MapAction::Replay(of)));
    Some(MapNote { text, undo })
}

/// What was said with the move after which the map is shown, where that is not the last.
pub(super) fn latest(shown: &Shown<'_>) -> Option<MapNode> {
    let last = shown.entries.last().filter(|_| shown.screen.moves.is_some())?;
    entry_of(last.mv).map(MapNode::Entry)
}
