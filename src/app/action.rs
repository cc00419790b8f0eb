//! What the user wants, and what comes back from outside: the only things that change the state.
//!
//! Screens push actions onto a queue; [`super::update`] applies them after drawing. Grouped by
//! screen, one small enum each. Ids belong to the scenario that the screen shows; an id that the
//! state no longer knows is ignored.

mod choosing;
mod hearing;
mod report;
mod result;

pub use choosing::{CaseFileAction, CaseTab, CasesLayout, DocketAction};
pub use hearing::{Concession, CourtroomAction, JudgeAction, QuestionAction, TrayTab};
pub use report::{Report, Shared};
pub use result::{
    Curve, DebriefAction, DocumentFormat, MapAction, MapNode, ReviewAction, ReviewDocument,
    RulingAction,
};

use super::settings::Theme;
use crate::scenario::AuthorityId;

/// The text id of a scenario, `matter/stage`.
pub type CaseKey = String;

/// The name of a saved hearing: its file's name without the ending.
pub type HearingKey = String;

/// Anything that changes the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Goes to a screen.
    Go(Destination),
    /// The frame around all screens.
    Shell(ShellAction),
    /// The docket.
    Docket(DocketAction),
    /// The case file.
    CaseFile(CaseFileAction),
    /// The courtroom as counsel.
    Courtroom(CourtroomAction),
    /// A question from the bench, to be answered.
    Question(QuestionAction),
    /// The courtroom as judge.
    Judge(JudgeAction),
    /// The ruling.
    Ruling(RulingAction),
    /// The review.
    Review(ReviewAction),
    /// The debrief, over the ruling or the review.
    Debrief(DebriefAction),
    /// The argument map.
    Map(MapAction),
    /// The settings.
    Settings(SettingsAction),
    /// What came of an effect, or of the world outside.
    Report(Report),
}

/// Where to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// All cases.
    Docket,
    /// The case file of a scenario, or of the one that is open.
    CaseFile(Option<CaseKey>),
    /// The hearing that is open.
    Hearing,
    /// The ruling on it.
    Ruling,
    /// The review of it.
    Review,
    /// The argument map of it.
    Map,
    /// The settings.
    Settings,
}

/// The frame around all screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShellAction {
    /// Closes the topmost dialog, where that loses nothing.
    Escape,
    /// Opens the search over cases, authorities and arguments.
    OpenSearch,
    /// The text searched for.
    Search(String),
    /// Opens the hit with this place in the list.
    OpenHit(usize),
    /// Shows the keys of this screen.
    ShowKeys,
    /// Shows an authority of the open case.
    ReadAuthority(AuthorityId),
    /// Takes a toast away.
    Dismiss(u32),
    /// Stops the work that is running.
    StopWork,
    /// The user closes the window.
    Quit,
}

/// The settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsAction {
    /// Colors.
    Theme(Theme),
    /// Zoom in percent, 80 to 200.
    Zoom(u16),
    /// Zoom so many steps of 10 further in, or out where negative.
    StepZoom(i8),
    /// No motion.
    ReducedMotion(bool),
    /// Single letters act as keys.
    LetterKeys(bool),
    /// Side names stand beside every mark.
    SideNames(bool),
    /// Nothing later than the hearing is shown in the case file.
    HideOutcomes(bool),
    /// Opens the data folder in the desktop's file manager.
    OpenDataFolder,
}
