//! That a hearing was held with another version of its case, and how to score it anew.

use super::{Control, words};
use crate::app::action::{Action, RulingAction};
use crate::app::session::Session;
use crate::app::state::AppState;

/// That a hearing was held with another version of the case or of the scoring model.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionNotice {
    /// When it was held, what came of it then, and what is shown.
    pub text: String,
    /// Lets the score that is shown count from now on.
    pub rescore: Control,
}

impl VersionNotice {
    /// The notice on a session, where there is need of one.
    pub(in crate::app) fn of(app: &AppState, session: &Session) -> Option<Self> {
        if session.same_version {
            return None;
        }
        let then = match app.journal.results.get(&session.key) {
            Some(row) => format!(
                "Scored with the case as it was on {}: {}, {} of 100.",
                words::date(row.ruled),
                row.disposition,
                row.score
            ),
            None => app.archive.get(&session.key).map_or_else(
                || "Held with another version of the case or of the scoring model.".to_owned(),
                |kept| format!("Held with the case as it was on {}.", words::date(kept.saved)),
            ),
        };
        Some(Self {
            text: format!("{then} What stands here is by the case and the model as they are now."),
            rescore: Control::new("Rescore", Action::Ruling(RulingAction::Rescore)),
        })
    }
}
