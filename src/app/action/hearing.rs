//! In a hearing: as counsel, before a question of the bench, and as judge.

use crate::law::Side;
use crate::record::{Credit, Found};
use crate::scenario::{AnswerId, AuthorityId, CardId, DispositionId, EntryId, IssueId, QuestionId};

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
    /// Plays again what was taken back.
    Redo,
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
    /// Plays again what was taken back.
    Redo,
    /// Confirms the open dialog.
    Confirm,
    /// Closes the open dialog and does nothing.
    Cancel,
}
