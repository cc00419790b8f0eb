//! What the user wants, and what comes back from outside: the only things that change the state.
//!
//! Screens push actions onto a queue; [`super::update`] applies them after drawing. Grouped by
//! screen, one small enum each. Ids belong to the scenario that the screen shows; an id that the
//! state no longer knows is ignored.

mod choosing;
mod hearing;
mod report;
mod result;

pub use choosing::{CaseFileAction, CaseTab, CasesLayout, DocketAction, ExampleAction, Part};
pub use hearing::{Concession, CourtroomAction, JudgeAction, QuestionAction, TrayTab};
pub use report::{Report, Shared};
pub use result::{
    Curve, DebriefAction, DocumentFormat, MapAction, MapNode, ReviewAction, ReviewDocument,
    RulingAction,
};

use super::effect::Ask;
use super::settings::{Contrast, Motion, Theme, WindowPlace};
use crate::scenario::{AuthorityId, CardId};

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
    /// The worked example.
    Example(ExampleAction),
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
    /// A place in the case file of a scenario.
    InCaseFile(CaseKey, CasePlace),
    /// The hearing that is open.
    Hearing,
    /// The passage of the hearing with this ply in its record, brought into sight and marked.
    Passage(usize),
    /// The ruling on it.
    Ruling,
    /// The review of it.
    Review,
    /// The argument map of it, with a node inspected if one is given.
    Map(Option<MapNode>),
    /// The settings.
    Settings,
    /// A page of reference, over whatever screen there is.
    Page(Page),
}

/// A place in a case file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CasePlace {
    /// An authority, read in full over the list of all.
    Authority(AuthorityId),
    /// An argument or reply, read in full.
    Card(CardId),
    /// The term with this place in the glossary.
    Term(usize),
    /// The fact with this place in the record.
    Fact(usize),
}

/// A page of reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The model card, at a coefficient if one is named: `weight.minor`.
    ModelCard(Option<String>),
    /// What the program is made of, with a text in full if one is named.
    About(Option<String>),
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
    /// Shows what was said since the program was started.
    ShowMessages,
    /// Does what the message with this place in that list offers.
    ActOnMessage(usize),
    /// Hides the hearing and stops its countdown until one comes back.
    Pause,
    /// Shows an authority of the open case.
    ReadAuthority(AuthorityId),
    /// Asks for a path in the program, in the place of the desktop's file dialog.
    TypePath(Ask),
    /// The path as typed.
    Path(String),
    /// Takes the path that was typed.
    ConfirmPath,
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
    /// How far colors stand apart.
    Contrast(Contrast),
    /// How much moves.
    Motion(Motion),
    /// Single letters act as keys.
    LetterKeys(bool),
    /// Side names stand beside every mark.
    SideNames(bool),
    /// Nothing later than the hearing is shown in the case file.
    HideOutcomes(bool),
    /// Hints are given in the next hearing.
    Hints(bool),
    /// Strengths are shown in the next hearing.
    LiveStrength(bool),
    /// Paths are typed in the program, without the desktop's file dialog.
    TypedPaths(bool),
    /// The window closes, and stood there.
    Window(WindowPlace),
    /// Opens the data folder in the desktop's file manager.
    OpenDataFolder,
}
