//! What the user wants, and what comes back from outside: the only things that change the state.
//!
//! Screens push actions onto a queue; [`super::update`] applies them after drawing. Grouped by
//! screen, one small enum each. Ids belong to the scenario that the screen shows; an id that the
//! state no longer knows is ignored.

use std::path::PathBuf;
use std::sync::Arc;

use super::settings::{Countdown, Theme};
use super::storage::Document;
use super::work::{Outcome, Ticket};
use crate::law::{Seat, Side};
use crate::record::{Credit, Found, Level};
use crate::scenario::{
    AnswerId, AuthorityId, BenchId, CardId, DispositionId, EntryId, IssueId, JudgeId, Loaded,
    QuestionId,
};

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

/// The docket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocketAction {
    /// The seat in which the campaign of a matter is played.
    CampaignSeat(String, Seat),
    /// Opens a saved hearing.
    Resume(HearingKey),
    /// Puts a saved hearing out of the list; its file is kept aside.
    Discard(HearingKey),
    /// Shows only cases of an area, or all.
    Area(Option<String>),
    /// Shows only cases of a level, or all.
    Level(Option<u32>),
    /// Shows only cases of at most so many minutes, or all.
    Minutes(Option<u32>),
    /// Takes every filter away.
    ClearFilters,
    /// Grid or list.
    Layout(CasesLayout),
    /// Asks for a case file or folder to import.
    Import,
    /// Loads the case at this path (chosen or dropped) and lists it from now on.
    ImportPath(PathBuf),
    /// Reads a broken case again.
    Reload(PathBuf),
    /// Shows all faults of a case.
    ShowFaults(PathBuf),
}

/// How other cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum CasesLayout {
    /// Cards.
    #[default]
    Grid,
    /// Rows.
    List,
}

/// The case file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseFileAction {
    /// Shows a tab.
    Tab(CaseTab),
    /// Shows the tab so many further to the right, or left where negative.
    StepTab(i8),
    /// Opens an issue's law, or closes it.
    Issue(Option<IssueId>),
    /// The notes on this case.
    Notes(String),
    /// Takes a seat.
    Seat(Seat),
    /// Chooses a bench.
    Bench(BenchId),
    /// Goes on to the next bench.
    DrawBench,
    /// Shows what a judge weighs, or closes it.
    Judge(Option<JudgeId>),
    /// How well counsel of a side plays.
    Level(Side, Level),
    /// Whether hints are given.
    Hints(bool),
    /// Whether strengths are shown during the hearing.
    LiveStrength(bool),
    /// The visible countdown at questions.
    Countdown(Countdown),
    /// The seed as typed.
    Seed(String),
    /// Draws another seed.
    NewSeed,
    /// Asks for the prediction, then begins.
    Begin,
    /// Moves the prediction, in percent.
    Predict(u8),
    /// Begins with the prediction.
    ConfirmPrediction,
    /// Begins without a prediction.
    SkipPrediction,
}

/// A tab of the case file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseTab {
    /// What it is about.
    #[default]
    Brief,
    /// Facts with their sources.
    Record,
    /// Authorities.
    Authorities,
    /// Terms explained.
    Glossary,
    /// One's own notes.
    Notes,
}

/// The courtroom as counsel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CourtroomAction {
    /// Selects a card; on the selected card, plays it.
    Card(CardId),
    /// Selects the card with this place in the tray, from 0.
    CardAt(usize),
    /// Plays the selected card: asks for the reason first.
    Play,
    /// Shows a tab of the tray.
    Tab(TrayTab),
    /// Shows the tab of the tray so many further to the right, or left where negative.
    StepTab(i8),
    /// Shows only what goes to an issue, or all.
    Issue(Option<IssueId>),
    /// Shows only what answers a card, or all.
    Answers(Option<CardId>),
    /// Shows only what answers the latest unanswered card of the other side, and selects the
    /// first of it.
    ReplyToLatest,
    /// Lets the other side and the bench go on.
    Continue,
    /// Takes an own card back that is before the court (asks first).
    Withdraw(CardId),
    /// Opens the dialog to concede.
    Concede,
    /// Chooses what to concede.
    ConcedeChoice(Concession),
    /// Gives back the rest of one's time (asks first).
    Yield,
    /// Takes back one's last turn.
    Undo,
    /// Takes one step of hint.
    Hint,
    /// Chooses a reason, by its place in the list.
    Reason(usize),
    /// Plays the card for the chosen reason.
    ConfirmReason,
    /// Takes the line about the last reason away.
    DismissLesson,
    /// Confirms the open dialog.
    Confirm,
    /// Closes the open dialog and does nothing.
    Cancel,
    /// Goes to the ruling (asks for the prediction again first).
    HearRuling,
    /// Moves the prediction, in percent.
    Predict(u8),
    /// Goes on to the ruling with the prediction.
    ConfirmPrediction,
    /// Goes on to the ruling without it.
    SkipPrediction,
    /// Names one's own weakest point, or none.
    WeakestPoint(Option<EntryId>),
}

/// What counsel may concede.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concession {
    /// A card of the other side.
    Card(CardId),
    /// An issue.
    Issue(IssueId),
}

/// A tab of the tray.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrayTab {
    /// Every card that may be played now.
    #[default]
    Playable,
    /// All own arguments.
    Arguments,
    /// All own replies.
    Replies,
    /// What else may be done.
    Procedure,
}

/// A question from the bench.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionAction {
    /// Chooses an answer.
    Choose(AnswerId),
    /// Chooses the answer with this place, from 0.
    ChooseAt(usize),
    /// Gives the chosen answer.
    Answer,
    /// Gives no answer.
    NoAnswer,
    /// Opens the statute (or case) to read beside, or closes it.
    Read(Option<AuthorityId>),
    /// Takes one step of hint.
    Hint,
    /// A second of the visible countdown has gone by.
    Second,
    /// Adds 15 seconds to the visible countdown.
    AskForAMoment,
}

/// The courtroom as judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JudgeAction {
    /// Lists only questions to a side, or to both.
    To(Option<Side>),
    /// Searches all questions.
    Search(String),
    /// Selects a question.
    Question(QuestionId),
    /// Selects the question with this place in the list, from 0.
    QuestionAt(usize),
    /// Puts the selected question.
    Ask,
    /// Lets counsel go on.
    Continue,
    /// Closes the argument (asks first).
    Close,
    /// Opens a finding, or closes it.
    Open(Option<IssueId>),
    /// Finds on an issue.
    Find(IssueId, Found),
    /// Credits an entry on an issue; the same degree again takes it back.
    Credit(IssueId, EntryId, Credit),
    /// One's own reasons on an issue.
    Words(IssueId, String),
    /// Chooses a disposition.
    Dispose(DispositionId),
    /// Words of one's own in the order.
    OrderWords(String),
    /// Enters the ruling (asks first where it conflicts with a finding).
    Enter,
    /// Keeps the draft of findings.
    SaveDraft,
    /// Adds a note, linked to the last passage or to one.
    AddNote(String, Option<usize>),
    /// Changes a note; an empty text takes it away.
    EditNote(usize, String),
    /// Takes back the last act of one's own in the argument.
    Undo,
    /// Confirms the open dialog.
    Confirm,
    /// Closes the open dialog and does nothing.
    Cancel,
}

/// The ruling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulingAction {
    /// Selects an issue.
    Issue(IssueId),
    /// Scores everything for one judge alone, or for the bench.
    Judge(Option<JudgeId>),
    /// Switches an entry off or on again.
    Toggle(EntryId),
    /// Switches all entries on.
    Reset,
    /// Goes to a page of the opinion, from 0.
    Page(usize),
    /// Goes so many pages on, or back where negative.
    StepPage(i8),
    /// Shows an entry: selects an issue that it goes to and its row.
    Entry(EntryId),
    /// Begins the same hearing from the other side, with the same bench and seed.
    SwapSides,
    /// Begins the same hearing again, with the same seed.
    Again,
    /// Goes on with play from the end of the argument, in a branch.
    TakeBack,
    /// Asks where to save the opinion.
    Save(DocumentFormat),
    /// Saves the opinion there.
    SaveAt(DocumentFormat, PathBuf),
}

/// A format in which the opinion is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentFormat {
    /// HTML laid out for print.
    Html,
    /// Markdown.
    Markdown,
}

/// The review. Moves are those of counsel, by their place among them, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewAction {
    /// Selects a move.
    Select(usize),
    /// Selects the move so many further on, or back where negative.
    Step(i8),
    /// Selects the first move.
    First,
    /// Selects the last move.
    Last,
    /// Selects the next flagged move of one's own, or the one before, going round.
    Mistake {
        /// Whether the next one.
        forward: bool,
    },
    /// Marks a step of the best line on the chart, or lets it go.
    LineStep(usize),
    /// Draws a curve, or takes it away.
    Draw(Curve),
    /// Goes through the hearing again after it was stopped.
    Search,
    /// Goes on with play from before the selected move, in a branch.
    Retry,
    /// Asks where to save a document.
    Save(ReviewDocument),
    /// Saves it there.
    SaveAt(ReviewDocument, PathBuf),
}

/// A curve beside the chances if submitted then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Curve {
    /// The best line of the selected move.
    BestLine,
    /// The chances with best play from each move on.
    BestPlay,
    /// Each judge's chances.
    Judges,
}

/// What is saved from the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewDocument {
    /// The whole report as HTML laid out for print.
    Html,
    /// The whole report as Markdown.
    Markdown,
    /// What was said, as plain text.
    Transcript,
    /// The record, from which the hearing can be played again.
    Record,
}

/// The argument map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapAction {
    /// Shows only what goes to an issue, or all.
    Issue(Option<IssueId>),
    /// Shows what was not said as well, or not.
    Unplayed(bool),
    /// Shows strengths before one judge, or the mean over the bench.
    Judge(Option<JudgeId>),
    /// Inspects a node, or none.
    Select(Option<MapNode>),
    /// Shows the map as a list, or as a map.
    List(bool),
}

/// A node of the argument map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapNode {
    /// An issue.
    Issue(IssueId),
    /// An argument, a reply, or an answer to the bench.
    Entry(EntryId),
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

/// What came of an effect, or of the world outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// The time, in seconds since 1970 (UTC).
    Time(u64),
    /// A case was read from the disk.
    Loaded(PathBuf, Shared<Loaded>),
    /// A path that is watched has changed.
    Changed(PathBuf),
    /// A document is on the disk.
    Saved(Document),
    /// It is not, and why.
    NotSaved(Document, String),
    /// A document was written there.
    Written(PathBuf),
    /// It was not, and why.
    NotWritten(PathBuf, String),
    /// The job with this ticket goes on: so much of so much is done.
    Progress(Ticket, u32, u32),
    /// Work ended.
    Done(Box<Outcome>),
    /// Something to be said to the user.
    Notice(String),
}

/// Something large that is handed on and not compared: equal only to itself.
#[derive(Debug)]
pub struct Shared<T>(pub Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
