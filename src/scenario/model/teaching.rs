//! What teaches beside the hearing: the worked example, history, objectives and timeline.

use super::Look;
use crate::diagnostic::Span;
use crate::law::{Date, Side, Verification};
use crate::scenario::ids::{AnswerId, BenchId, CardId, DispositionId, IssueId, QuestionId};

/// A worked example: a short hearing that is played to a newcomer and explained. Whether the rules
/// of a hearing allow its moves is for `hearing` to say.
#[derive(Clone, Debug)]
pub struct Example {
    /// Whose counsel the newcomer is.
    pub side: Side,
    /// The bench.
    pub bench: BenchId,
    /// The steps, in order.
    pub steps: Vec<ExampleStep>,
}

/// A step of a worked example.
#[derive(Clone, Debug)]
pub struct ExampleStep {
    /// Heading.
    pub title: String,
    /// What to see.
    pub text: String,
    /// The moves, each with where it is written.
    pub plays: Vec<(ExampleMove, Span)>,
    /// The part of the courtroom that is pointed at.
    pub look: Option<Look>,
    /// The issue whose strength is told.
    pub issue: Option<IssueId>,
}

/// A move of a worked example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExampleMove {
    /// A card is played.
    Play(CardId),
    /// The bench puts a question.
    Ask(QuestionId),
    /// The question is answered.
    Answer(AnswerId),
    /// The bench lets counsel go on.
    Continue,
}

/// What really happened.
#[derive(Clone, Debug)]
pub struct History {
    /// Nearest disposition.
    pub disposition: DispositionId,
    /// Summary.
    pub summary: String,
    /// Reasons: text, arguments, mark.
    pub reasons: Vec<HistoryReason>,
    /// What came later.
    pub aftermath: String,
    /// Later parts of the story that are told by themselves.
    pub epilogues: Vec<Epilogue>,
    /// Where the model may differ and why, point by point.
    pub differs: Vec<String>,
    /// Sources.
    pub sources: Vec<String>,
}

/// A later part of the story.
#[derive(Clone, Debug)]
pub struct Epilogue {
    /// Title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Points: text, arguments, mark.
    pub points: Vec<HistoryReason>,
    /// Place of its exercise among those of the stage.
    pub exercise: Option<usize>,
}

/// A reason of the real court.
#[derive(Clone, Debug)]
pub struct HistoryReason {
    /// Text.
    pub text: String,
    /// Cards.
    pub cards: Vec<CardId>,
    /// Mark.
    pub mark: Verification,
}

/// A learning objective.
#[derive(Clone, Debug)]
pub struct Objective {
    /// Text.
    pub text: String,
    /// Cards.
    pub cards: Vec<CardId>,
}

/// A date on the line.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub date: Date,
    /// What.
    pub title: String,
    /// Line under it.
    pub note: String,
    /// Mark.
    pub mark: Verification,
}
