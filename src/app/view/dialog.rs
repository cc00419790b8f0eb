//! Dialogs: a layer over the screen, one at a time.

mod argument;
pub(in crate::app) mod authority_words;
mod court;
pub(in crate::app) mod debrief;
mod general;
pub(in crate::app) mod messages;
mod pause;
mod search;

pub use debrief::{DebriefMove, DebriefSummary, DebriefTab, DebriefView};
pub use pause::PauseView;

use super::{ChipView, Control, Tone};
use crate::app::action::{Action, Concession};
use crate::law::{Manner, Seat, Side};
use crate::scenario::{AnswerId, AuthorityId, CardId, EntryId, JudgeId};

/// The dialog over the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum DialogView {
    /// A question from the bench.
    Question(Box<QuestionView>),
    /// The reasons for a move.
    Reasons(Box<ReasonsView>),
    /// What to concede.
    Concede(ConcedeView),
    /// Yes or no.
    Confirm(ConfirmView),
    /// How likely one wins.
    Prediction(Box<PredictionView>),
    /// An authority in full.
    Authority(Box<AuthorityView>),
    /// An argument or reply in full.
    Argument(Box<ArgumentView>),
    /// Faults of a case.
    Faults(FaultsView),
    /// The debrief after a ruling.
    Debrief(Box<DebriefView>),
    /// Search.
    Search(SearchView),
    /// The keys of this screen.
    Keys(KeysView),
    /// What was said since the program was started.
    Messages(MessagesView),
    /// A path to be typed.
    Path(PathView),
    /// That the hearing waits, in its place.
    Pause(PauseView),
}

/// What was said since the program was started: each message outlives its toast here.
#[derive(Clone, Debug, PartialEq)]
pub struct MessagesView {
    /// The messages, newest first.
    pub rows: Vec<MessageRow>,
    /// Said where there is none.
    pub empty: Option<&'static str>,
    /// Closes.
    pub close: Control,
}

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageRow {
    /// Info, good, warn or bad.
    pub tone: Tone,
    /// What it says.
    pub text: String,
    /// `3 minutes ago`.
    pub when: String,
    /// What can still be done about it.
    pub act: Option<Control>,
}

/// A path to be typed.
#[derive(Clone, Debug, PartialEq)]
pub struct PathView {
    /// `Import a case`.
    pub title: &'static str,
    /// What may be typed.
    pub text: &'static str,
    /// The path as typed.
    pub path: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// Takes it.
    pub confirm: Control,
    /// Does nothing.
    pub cancel: Control,
}

/// A question from the bench. It must be answered: Escape does nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    /// The judge who asks.
    pub judge: JudgeId,
    /// `Judge Whitlock`.
    pub name: String,
    /// The letter in the medallion.
    pub monogram: String,
    /// `Textualist, presiding`.
    pub about: String,
    /// `issue 2, Focus`.
    pub issue: String,
    /// The question.
    pub text: String,
    /// The visible countdown: seconds left and seconds in all; absent unless chosen.
    pub countdown: Option<(u32, u32)>,
    /// The answers.
    pub answers: Vec<AnswerView>,
    /// What to read: control and what it opens.
    pub read: Vec<Control>,
    /// What is open to be read beside.
    pub reading: Option<AuthorityView>,
    /// More time on the visible countdown.
    pub moment: Option<Control>,
    /// Hides the question and stops the visible countdown.
    pub pause: Option<Control>,
    /// A step of hint.
    pub hint: Control,
    /// The hint taken, step by step.
    pub hints: Vec<String>,
    /// Gives no answer.
    pub silence: Control,
    /// Gives the chosen answer.
    pub answer: Control,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerView {
    /// The answer.
    pub id: AnswerId,
    /// Its number, from 1.
    pub number: usize,
    /// Title.
    pub title: String,
    /// How it takes the question; hidden with hints off.
    pub manner: Option<Manner>,
    /// The words.
    pub words: String,
    /// What it commits to or concedes, each a line.
    pub commits: Vec<String>,
    /// `0:30`.
    pub time: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Why it cannot be given.
    pub blocked: Option<String>,
}

/// The reasons for a move.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasonsView {
    /// The card.
    pub card: CardId,
    /// Whose.
    pub side: Side,
    /// `M4 A warrant does not open a safe abroad`.
    pub title: String,
    /// `Why make this argument now?`
    pub question: String,
    /// The reasons, in an order of their own.
    pub reasons: Vec<ReasonView>,
    /// Plays the card for the chosen reason.
    pub confirm: Control,
    /// Goes back to the tray.
    pub cancel: Control,
}

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// Its number, from 1.
    pub number: usize,
    /// The reason.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What to concede.
#[derive(Clone, Debug, PartialEq)]
pub struct ConcedeView {
    /// What a concession does.
    pub text: String,
    /// The choices.
    pub choices: Vec<ConcedeChoice>,
    /// Concedes.
    pub confirm: Control,
    /// Concedes nothing.
    pub cancel: Control,
}

/// Something to concede.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcedeChoice {
    /// What.
    pub what: Concession,
    /// Whose card, or who must carry the issue.
    pub side: Side,
    /// `G3 Circumvention`, `Issue 2, Focus`.
    pub label: String,
    /// What follows.
    pub follows: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Yes or no.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfirmView {
    /// What is asked.
    pub title: String,
    /// What follows.
    pub text: String,
    /// Does it.
    pub confirm: Control,
    /// Does not: the safe one.
    pub cancel: Control,
    /// Whether doing it takes something away.
    pub destructive: bool,
}

/// How likely one wins.
#[derive(Clone, Debug, PartialEq)]
pub struct PredictionView {
    /// The seat of the person asked.
    pub seat: Seat,
    /// `How likely are you to win?`
    pub question: String,
    /// Why it is asked.
    pub text: String,
    /// The prediction in percent.
    pub percent: u8,
    /// What was said before the hearing: `Before the hearing you said 60 %.`
    pub before: Option<String>,
    /// Asks for one's own weakest point.
    pub weakest_question: &'static str,
    /// Own entries among which to name it; empty for a judge.
    pub weakest: Vec<WeakestChoice>,
    /// Goes on with the prediction.
    pub confirm: Control,
    /// Goes on without it.
    pub skip: Control,
}

/// An own entry that may be one's weakest point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeakestChoice {
    /// The entry; `None` for no choice.
    pub entry: Option<EntryId>,
    /// Its name.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// An authority in full.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthorityView {
    /// The authority.
    pub id: AuthorityId,
    /// Name, set in italics.
    pub name: String,
    /// Citation.
    pub cite: String,
    /// Kind, court and date.
    pub about: String,
    /// Holding.
    pub holding: String,
    /// How it bears on this court.
    pub force: String,
    /// Standing, where not good; date, verification.
    pub chips: Vec<ChipView>,
    /// Cards that cite it: side and code with title.
    pub cited_by: Vec<(Side, String)>,
    /// Where it was checked.
    pub source: String,
    /// Closes.
    pub close: Control,
}

/// What an argument has to do with others of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BearingView {
    /// `Goes to`, `Replies to`, `Replies to it`.
    pub heading: &'static str,
    /// The issues or cards, and whose card it is.
    pub lines: Vec<(Option<Side>, String)>,
}

/// An argument or reply in full.
#[derive(Clone, Debug, PartialEq)]
pub struct ArgumentView {
    /// Whose.
    pub side: Side,
    /// Code, party and kind: `G3 · Government · Purpose`.
    pub about: String,
    /// What it says.
    pub title: String,
    /// The argument in short.
    pub text: String,
    /// The words to be spoken.
    pub words: String,
    /// What is not settled about it.
    pub chips: Vec<ChipView>,
    /// What it has to do with issues and other cards.
    pub bearings: Vec<BearingView>,
    /// What it cites: opened by its name.
    pub cites: Vec<Control>,
    /// Closes.
    pub close: Control,
}

/// Faults of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct FaultsView {
    /// Name of the case.
    pub title: String,
    /// The faults, errors first.
    pub faults: Vec<crate::diagnostic::Diagnostic>,
    /// `and 12 more`; empty for none.
    pub more: String,
    /// All of it as text, to copy.
    pub text: String,
    /// Reads the case again.
    pub reload: Control,
    /// Closes.
    pub close: Control,
}

/// Search over cases, authorities and arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchView {
    /// What is searched for.
    pub text: String,
    /// What was found.
    pub hits: Vec<Hit>,
    /// Said where nothing was.
    pub empty: Option<String>,
}

/// Something found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// `Case`, `Authority`, `Argument`, `Term`.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub detail: String,
    /// Goes there.
    pub action: Action,
}

/// The keys of a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct KeysView {
    /// Name of the screen.
    pub title: &'static str,
    /// Keys and what they do: those of the screen, then those of every screen.
    pub keys: Vec<(&'static str, &'static str)>,
    /// That single letters are switched off, where they are.
    pub note: Option<&'static str>,
    /// Begins the worked example, where there is one.
    pub example: Option<Control>,
}
