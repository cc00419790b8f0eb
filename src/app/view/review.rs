//! The review: what each move of counsel was worth, and what would have been better.
//!
//! Chances are those of one side throughout, the person's own or, for a judge, the first: how
//! likely it would win if the matter were submitted then, 0 to 100. Labels and losses are the
//! mover's, and come once the hearing has been gone through; everything else is there at once.

mod chart;
mod compose;
mod learned;

pub use crate::review::Label as MoveLabel;

use super::dialog::DebriefSummary;
use super::sheet::SheetView;
use super::{Control, VersionNotice};
use crate::app::action::Action;
use crate::law::Side;

/// The review.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewView {
    /// That scenario or model card are not those of the hearing.
    pub notice: Option<VersionNotice>,
    /// The chart.
    pub chart: ChartView,
    /// The moves of counsel.
    pub moves: MovesView,
    /// The selected move.
    pub explanation: ExplanationView,
    /// Its best line.
    pub line: LineView,
    /// What would have won.
    pub won: WonView,
    /// Against history.
    pub history: AgainstHistory,
    /// What the hearing was to teach: each objective with what it had of it.
    pub objectives: Vec<TaughtRow>,
    /// Judge by judge.
    pub judges: Vec<JudgeLine>,
    /// The heading beside the judges: `chance of a vote for you`.
    pub judges_caption: &'static str,
    /// The debrief.
    pub debrief: DebriefSummary,
    /// The score sheet.
    pub sheet: SheetView,
    /// Saves the report as HTML, Markdown and text, the moves, the transcript, the record: each in
    /// a word, with the whole of what it does.
    pub save: Vec<(Control, &'static str)>,
    /// What goes on while the hearing is gone through, or that it was stopped.
    pub search: SearchState,
}

/// An objective in the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaughtRow {
    /// The objective.
    pub text: String,
    /// `You practiced it: M2, M4.`
    pub touched: String,
    /// Whether the hearing touched it at all.
    pub is_touched: bool,
}

/// How far going through the hearing is.
#[derive(Clone, Debug, PartialEq)]
pub enum SearchState {
    /// So many of so many moves are done, where it is known.
    Working(Option<(u32, u32)>),
    /// It was stopped; the control goes on.
    Stopped(Control),
    /// It is done.
    Done,
}

/// The chart of win chances.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartView {
    /// `Chance that the Government wins`.
    pub title: String,
    /// The side whose chance it is; it is ahead above the middle.
    pub side: Side,
    /// `Government ahead`, and of the other side.
    pub ahead: [String; 2],
    /// The chance before the first move.
    pub start: f32,
    /// The chance after each move.
    pub points: Vec<ChartPoint>,
    /// The selected move.
    pub selected: usize,
    /// The chances along the best line of the selected move, from before that move on.
    pub line: Vec<f32>,
    /// `best line from 7`.
    pub line_label: String,
    /// The step of that line that is marked.
    pub step: Option<usize>,
    /// The chances with best play after each move, from before the first; empty unless shown.
    pub best_play: Vec<f32>,
    /// Each judge's name and chances, from before the first move; empty unless shown.
    pub judges: Vec<(String, Vec<f32>)>,
    /// What is drawn.
    pub toggles: Vec<Toggle>,
    /// The chart in words.
    pub sentence: String,
}

/// A move on the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPoint {
    /// The number of the move.
    pub number: String,
    /// Who moved.
    pub side: Side,
    /// The chance after it.
    pub chance: f32,
    /// Its label, where it is flagged.
    pub flag: Option<MoveLabel>,
    /// `move 9: 48`.
    pub label: String,
    /// `R1 Distinguish Marc Rich`.
    pub name: String,
}

/// Something that is drawn, or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Toggle {
    /// What.
    pub control: Control,
    /// Whether it is.
    pub on: bool,
}

/// The moves of counsel.
#[derive(Clone, Debug, PartialEq)]
pub struct MovesView {
    /// The moves, in order.
    pub rows: Vec<MoveRow>,
    /// Labels of the person's own moves with their counts, the best first; empty until they are
    /// known.
    pub counts: Vec<(MoveLabel, usize)>,
    /// To the first move.
    pub first: Control,
    /// To the one before.
    pub previous: Control,
    /// To the next.
    pub next: Control,
    /// To the last.
    pub last: Control,
    /// To the next mistake.
    pub mistake: Control,
}

/// A move.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveRow {
    /// Its number in the record: the bench's moves count, too.
    pub number: String,
    /// Who moved.
    pub side: Side,
    /// `M5 Sovereignty`.
    pub name: String,
    /// Its label.
    pub label: Option<MoveLabel>,
    /// Whether every other move would have been flagged.
    pub key_point: bool,
    /// The chance after it.
    pub chance: String,
    /// Win chance that the mover lost: `−8`.
    pub loss: String,
    /// Whether it is selected.
    pub selected: bool,
    /// The row as a sentence.
    pub sentence: String,
}

/// The selected move.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplanationView {
    /// Its label.
    pub label: Option<MoveLabel>,
    /// `Move 7 is a mistake`.
    pub title: String,
    /// `39, best 52`.
    pub values: String,
    /// Why.
    pub text: Vec<String>,
    /// The authority that the difference lives by.
    pub read: Option<Control>,
    /// Tries again from there.
    pub retry: Control,
    /// Shows on the argument map what was said.
    pub map: Option<Control>,
}

/// The best line of the selected move.
#[derive(Clone, Debug, PartialEq)]
pub struct LineView {
    /// How it was found: `best found, 12 deep, 20000 positions`.
    pub caption: String,
    /// Its first steps.
    pub rows: Vec<LineRow>,
    /// What is said instead of, or after, the steps.
    pub more: String,
}

/// A step of the best line.
#[derive(Clone, Debug, PartialEq)]
pub struct LineRow {
    /// Its number.
    pub number: String,
    /// Who moves.
    pub side: Side,
    /// What.
    pub name: String,
    /// The chance after it.
    pub chance: String,
    /// Whether it is marked on the chart.
    pub selected: bool,
    /// Marks it.
    pub action: Action,
}

/// What would have won.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WonView {
    /// For each side that is asked about.
    pub sides: Vec<WonSide>,
}

/// What would have won for a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WonSide {
    /// The side.
    pub side: Side,
    /// The changes: `At move 7: R1 Distinguish Marc Rich, not M5 Sovereignty`.
    pub changes: Vec<String>,
    /// What follows, or that nothing would have: a sentence.
    pub then: String,
}

/// Against history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgainstHistory {
    /// The court.
    pub caption: String,
    /// Matches and differences.
    pub rows: Vec<HistoryRow>,
    /// Where this model may differ and why, point by point.
    pub differs: Vec<String>,
}

/// A match or a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    /// What it is.
    pub kind: Against,
    /// In words.
    pub text: String,
}

/// How something here stands to what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// It is the same.
    Same,
    /// It is another.
    Other,
    /// It cannot be compared.
    Note,
}

/// A judge's chances.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgeLine {
    /// Name.
    pub name: String,
    /// The letter in the medallion.
    pub monogram: String,
    /// Chances from before the first move on.
    pub chances: Vec<f32>,
    /// The last: `78`.
    pub end: String,
    /// The line in words.
    pub sentence: String,
}
