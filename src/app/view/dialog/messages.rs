//! The messages of this session. What a message offers is offered only while it can be done.

use std::path::Path;

use super::{MessageRow, MessagesView};
use crate::app::action::{Action, Destination, DocketAction, ShellAction};
use crate::app::state::AppState;
use crate::app::view::{Control, words};
use crate::scenario::Origin;

impl MessagesView {
    /// What was said since the program was started.
    pub(in crate::app) fn of(state: &AppState) -> Self {
        let messages = state.desk.messages.iter().rev().enumerate();
        let rows: Vec<MessageRow> = messages
            .map(|(place, message)| {
                let act = message.act.as_ref().filter(|(_, action)| can_be_done(state, action));
                let does = Action::Shell(ShellAction::ActOnMessage(place));
                MessageRow {
                    tone: message.tone,
                    text: message.text.clone(),
                    when: words::ago(state.desk.now, message.at),
                    act: act.map(|(label, _)| Control::new(label, does)),
                }
            })
            .collect();
        Self {
            empty: rows.is_empty().then_some("Nothing was said since the program was started."),
            rows,
            close: Control::new("Close", Action::Shell(ShellAction::Escape)),
        }
    }
}

/// Whether what a message offers can still be done: its case may be gone, sound or back by now.
pub(in crate::app) fn can_be_done(state: &AppState, action: &Action) -> bool {
    let listed = |path: &Path| state.shelf.at(&Origin::Disk(path.to_owned()));
    match action {
        Action::Go(Destination::CaseFile(Some(key))) => state.shelf.case(key).is_some(),
        Action::Docket(DocketAction::ImportPath(path)) => listed(path).is_none(),
        Action::Docket(DocketAction::ShowFaults(path)) => {
            listed(path).is_some_and(|matter| !matter.faults.is_empty())
        }
        _ => false,
    }
}
