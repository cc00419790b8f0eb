//! The hearing waits: what one comes back to, and nothing of what is argued in it.

use crate::app::action::{Action, Destination, ShellAction};
use crate::app::state::AppState;
use crate::app::view::Control;

/// That the hearing waits.
#[derive(Clone, Debug, PartialEq)]
pub struct PauseView {
    /// `The hearing waits`.
    pub title: &'static str,
    /// Which hearing, and how far it is.
    pub text: String,
    /// What waits with it.
    pub note: &'static str,
    /// Goes on with the hearing.
    pub resume: Control,
    /// Leaves it for the docket.
    pub leave: Control,
}

impl PauseView {
    /// The hearing of a state; none without one.
    pub(in crate::app) fn of(state: &AppState) -> Option<Self> {
        let session = state.hearing_on_screen()?;
        let scenario = session.scenario();
        let (taken, of) = session.turns();
        let counsel = session.side().is_some();
        let turn =
            if counsel { format!(", turn {} of {of}", (taken + 1).min(of)) } else { String::new() };
        Some(Self {
            title: "The hearing waits",
            text: format!("{}, {}{turn}.", scenario.matter().short_caption, scenario.stage().title),
            note: "Nothing of it is shown, and no countdown runs. Every move is\u{a0}kept.",
            resume: Control::new("Go on", Action::Shell(ShellAction::Escape)),
            leave: Control::new("To the docket", Action::Go(Destination::Docket)),
        })
    }
}
