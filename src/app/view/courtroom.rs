//! The courtroom as counsel: one decision at a time, what to say next.

mod compose;
mod hint;
mod issue;
mod transcript;
mod tray;

pub(in crate::app) use compose::{prompt, side_time};
pub(in crate::app) use hint::steps as hint_steps;
pub(in crate::app) use issue::{gauge, is_unargued};
pub(in crate::app) use transcript::{at_lectern, in_brief, transcript};

use super::case_file::TabView;
use super::{ChipView, Control, Gauge, Tone};
use crate::app::action::{Action, TrayTab};
use crate::app::screen::Passage;
use crate::law::{ArgumentKind, Seat, Side};
use crate::scenario::{CardId, EntryId, IssueId, JudgeId};

/// The courtroom as counsel.
#[derive(Clone, Debug, PartialEq)]
pub struct CourtroomView {
    /// The side one speaks for.
    pub you: Side,
    /// The issues.
    pub issues: Vec<IssueBlock>,
    /// What the issues' column says above its numbers; empty where strengths are hidden.
    pub issues_note: &'static str,
    /// The bench.
    pub bench: Vec<JudgeSeat>,
    /// What was said.
    pub transcript: Vec<TranscriptEntry>,
    /// The passage that one came to see.
    pub passage: Option<Passage>,
    /// Whose turn it is and what is open.
    pub prompt: Prompt,
    /// Court time.
    pub time: TimeView,
    /// Every live argument and reply; unanswered ones of the other side first.
    pub table: Vec<TableRow>,
    /// What may be played.
    pub tray: Tray,
    /// What one can do.
    pub actions: CourtActions,
    /// What the selected card touches, never how good it is.
    pub touches: String,
    /// The hint taken for this move, step by step.
    pub hint: Option<HintView>,
    /// Which reason was right, and why, about the last move.
    pub lesson: Option<LessonView>,
}

/// An issue in the left column.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueBlock {
    /// The issue.
    pub id: IssueId,
    /// `2. Focus`.
    pub title: String,
    /// The question.
    pub question: String,
    /// `carried`, `short by 6`; absent where strengths are hidden.
    pub chip: Option<ChipView>,
    /// Strength; absent where strengths are hidden.
    pub gauge: Option<Gauge>,
    /// The standard and its threshold.
    pub standard: String,
    /// Who must carry it.
    pub burden: Side,
    /// `burden: Government`.
    pub burden_name: String,
    /// Change in the last turn, on the scale 0 to 100; absent where hidden or nothing moved.
    pub change: Option<f32>,
    /// Whether the tray is filtered by it.
    pub selected: bool,
    /// The block as one sentence, for screen readers.
    pub sentence: String,
}

/// A judge on the bench.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgeSeat {
    /// The judge.
    pub id: JudgeId,
    /// Surname.
    pub name: String,
    /// Name with the title of the court’s members.
    pub titled: String,
    /// The letter in the medallion.
    pub monogram: String,
    /// `presiding`, or nothing.
    pub role: &'static str,
    /// One word.
    pub temperament: String,
    /// What the judge asks about and weighs.
    pub about: String,
    /// Which way the judge leans; absent where strengths are hidden.
    pub lean: Option<Lean>,
    /// Whether the judge spoke last.
    pub speaking: bool,
}

/// Which way a judge leans: the win chance before this judge alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Lean {
    /// Chance of the first side, 0 to 100.
    pub first: f32,
    /// The same before the last turn.
    pub before: Option<f32>,
    /// `undecided`, `leans Acme`.
    pub word: String,
}

/// Something said or done in court.
#[derive(Clone, Debug, PartialEq)]
pub struct TranscriptEntry {
    /// Its place in the record.
    pub ply: usize,
    /// Who.
    pub seat: Seat,
    /// The speaker's name.
    pub speaker: String,
    /// `you, for Acme`, `answer`, `to counsel`.
    pub role: String,
    /// The words; empty for a mere act.
    pub words: String,
    /// What was done, where nothing was said: `yields the rest of her time`.
    pub act: String,
    /// What goes with it.
    pub chips: Vec<EntryChip>,
    /// Earlier words that it contradicts, to be shown beside.
    pub contradicts: Option<Contradiction>,
}

/// A chip under a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryChip {
    /// Its words.
    pub text: String,
    /// Its color.
    pub tone: Tone,
    /// What it is, for its icon and frame.
    pub kind: EntryChipKind,
    /// What it does when activated.
    pub action: Option<Action>,
}

/// What a chip under a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryChipKind {
    /// The argument, reply or question.
    Card,
    /// An authority.
    Authority,
    /// Strength of an issue went up.
    Up,
    /// Strength of an issue went down.
    Down,
    /// How an answer took the question, or what is open.
    State,
    /// What it committed to.
    Commitment,
}

/// Two passages that do not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The proposition on which both sides were taken.
    pub proposition: String,
    /// What was said before.
    pub earlier: String,
    /// What was said now.
    pub later: String,
}

/// Whose turn it is and what is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Whose turn it is.
    pub turn: Turn,
    /// The strong words: `Your turn.`
    pub lead: String,
    /// The rest.
    pub text: String,
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// One's own.
    Yours,
    /// Someone else's; they go on when told to.
    Theirs,
    /// Someone else's, who is preparing.
    Preparing,
    /// Nobody's: the matter is submitted.
    Submitted,
}

/// Court time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeView {
    /// One's own side first.
    pub sides: [SideTime; 2],
    /// `2:00 of yours is held for rebuttal`; empty for none.
    pub rebuttal: String,
    /// `turn 7 of 14`.
    pub turn: String,
}

/// A side's time.
#[derive(Clone, Debug, PartialEq)]
pub struct SideTime {
    /// The side.
    pub side: Side,
    /// `6:40`.
    pub left: String,
    /// `of 15:00`.
    pub of: String,
    /// Share that is left, 0 to 1.
    pub share: f32,
    /// `Acme, 6 minutes 40 seconds of 15 minutes left`.
    pub sentence: String,
}

/// A live argument or reply.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// The card.
    pub card: CardId,
    /// Whose.
    pub side: Side,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// How it stands.
    pub state: TableState,
    /// `unanswered · issue 2`.
    pub detail: String,
    /// Strength, 0 to 100; absent where strengths are hidden.
    pub strength: Option<f32>,
    /// Whether the tray shows what answers it.
    pub selected: bool,
    /// Filters the tray.
    pub action: Action,
    /// Takes an own card back.
    pub withdraw: Option<Control>,
}

/// How an argument or reply stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableState {
    /// The other side's, and one has not answered it.
    Unanswered,
    /// It was answered.
    Answered,
    /// One's own, and it was attacked.
    Attacked,
    /// Nothing was said against it.
    Stands,
    /// The other side conceded it.
    Conceded,
}

/// What may be played.
#[derive(Clone, Debug, PartialEq)]
pub struct Tray {
    /// The tabs.
    pub tabs: Vec<TabView<TrayTab>>,
    /// Filters that can be taken away.
    pub filters: Vec<Control>,
    /// Cards, by issue and code.
    pub cards: Vec<CardView>,
    /// What else may be done (on the tab `Procedure`): control and what it means.
    pub procedure: Vec<(Control, String)>,
    /// Said where there is nothing.
    pub empty: Option<String>,
}

/// A card in the tray.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// The card.
    pub id: CardId,
    /// Code.
    pub code: String,
    /// Whose.
    pub side: Side,
    /// Type of argument.
    pub kind: ArgumentKind,
    /// `Text`, or the kind of reply: `Distinguish`.
    pub kind_name: String,
    /// Title.
    pub title: String,
    /// The argument in short.
    pub text: String,
    /// The words to be spoken.
    pub words: String,
    /// What it cites.
    pub cites: String,
    /// What it answers.
    pub relation: Relation,
    /// `0:45`.
    pub time: String,
    /// `issues 2, 3`.
    pub issues: String,
    /// `argued at this stage`.
    pub source: &'static str,
    /// What courts and commentators made of it, where the author says so.
    pub note: String,
    /// What is said on its face and in full where its source is not settled.
    pub unsettled: Option<(&'static str, &'static str)>,
    /// Whether it was not raised below, and so is reviewed for plain error alone.
    pub forfeited: bool,
    /// Whether it can be played.
    pub state: CardState,
    /// Whether it is selected.
    pub selected: bool,
}

/// What a card has to do with what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `new line of argument`.
    New,
    /// It answers a card of the other side.
    Answers {
        /// That card's side.
        side: Side,
        /// `answers G3`.
        text: String,
        /// `direct reply`, `partial reply`.
        how: String,
    },
    /// It supports an own card: `supports M2`.
    Supports(String),
}

/// Whether a card can be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardState {
    /// Now.
    Ready,
    /// Played: `played at move 7`.
    Played(String),
    /// Not now, and why: `needs 0:45, 0:30 left`.
    Blocked(String),
}

/// What one can do.
#[derive(Clone, Debug, PartialEq)]
pub struct CourtActions {
    /// Plays the selected card, or hears the ruling.
    pub primary: Control,
    /// Lets the other side and the bench go on.
    pub go_on: Control,
    /// Concedes.
    pub concede: Control,
    /// Ends one's part.
    pub end: Control,
    /// Takes back one's last turn.
    pub undo: Control,
    /// Plays again what was taken back last; absent where nothing was.
    pub redo: Option<Control>,
    /// Takes a step of hint.
    pub hint: Control,
}

/// The hint taken for this move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HintView {
    /// One, two or three sentences.
    pub steps: Vec<String>,
    /// How many steps are left.
    pub left: u8,
}

/// Which reason was right, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonView {
    /// Whether one picked it.
    pub right: bool,
    /// `You picked the right reason.`, or what the picked one confuses.
    pub lead: String,
    /// The lesson.
    pub text: String,
    /// The right reason, where another was picked.
    pub right_reason: Option<String>,
    /// The entry that it is about.
    pub entry: EntryId,
}
