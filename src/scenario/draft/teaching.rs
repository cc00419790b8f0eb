//! What teaches beside the hearing: history and epilogues, learning objectives, the timeline, the
//! figure, the worked example and the exercises. Nothing of it enters a ruling.

use serde::Deserialize;

use super::format_one;
use crate::law::{Date, Side, Verification};

/// An exercise outside any hearing: items that are judged or answered one by one, each followed by
/// what is right. It is played in the case file and by `colloquy exercise`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExerciseDraft {
    /// Id.
    pub id: String,
    /// Title, at most 64 characters: `What the press got wrong`.
    pub title: String,
    /// What to do, and what it gives away of the case; a sentence or two.
    pub task: String,
    /// Ids of the stages that offer it; left out, all of them.
    #[serde(default)]
    pub stages: Vec<String>,
    /// The items, in order; at least one.
    pub items: Vec<ItemDraft>,
}

/// An item of an exercise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemDraft {
    /// Id, unique within its exercise.
    pub id: String,
    /// The statement or question, at most 400 characters.
    pub text: String,
    /// Where the text is from, where it is somebody's: `A press report of June 2014`.
    #[serde(default)]
    pub from: String,
    /// What is asked.
    pub asks: AskDraft,
    /// What is right and why, said after the choice.
    pub correction: String,
    /// How well the correction is verified. `KnownMedium` and `KnownLow` are shown as unsettled.
    pub mark: Verification,
    /// Where it was checked.
    pub source: String,
}

/// What an item asks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AskDraft {
    /// Whether the statement is right: `RightOrWrong(false)` for one that is wrong.
    RightOrWrong(bool),
    /// Which of two to five choices; exactly one is right.
    OneOf(Vec<ChoiceDraft>),
}

/// A choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ChoiceDraft {
    /// The right one.
    Right {
        /// The choice, at most 160 characters.
        text: String,
    },
    /// One that is wrong.
    Wrong {
        /// The choice, at most 160 characters.
        text: String,
        /// What to learn from having chosen it.
        lesson: String,
    },
}

/// What really happened.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryDraft {
    /// The disposition that comes nearest.
    pub disposition: String,
    /// Who decided, when, with citation.
    pub summary: String,
    /// The court's reasons.
    pub reasons: Vec<HistoryReasonDraft>,
    /// What came later.
    #[serde(default)]
    pub aftermath: String,
    /// What came of it in another forum or by another act, each as a part of its own.
    #[serde(default)]
    pub epilogues: Vec<EpilogueDraft>,
    /// Where the model's ruling may differ and why, point by point.
    #[serde(default)]
    pub differs: Vec<String>,
    /// Sources.
    pub sources: Vec<String>,
}

/// A later part of the story that is told by itself: a rehearing, a statute.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EpilogueDraft {
    /// Title, at most 64 characters: `Rehearing by the full court, 2017`.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Its points, each with its mark.
    #[serde(default)]
    pub points: Vec<HistoryReasonDraft>,
    /// Id of an exercise about it that this stage offers.
    #[serde(default)]
    pub exercise: Option<String>,
}

/// A reason of the real court.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryReasonDraft {
    /// The reason.
    pub text: String,
    /// The arguments that it rests on.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// How well it is verified.
    pub mark: Verification,
}

/// A learning objective.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveDraft {
    /// What the student can do afterwards.
    pub text: String,
    /// The arguments that practice it.
    #[serde(default)]
    pub arguments: Vec<String>,
}

/// A date on the line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventDraft {
    /// When.
    pub date: Date,
    /// What, two or three words.
    pub title: String,
    /// A short line under it.
    #[serde(default)]
    pub note: String,
    /// How well it is verified.
    pub mark: Verification,
}

/// A figure of places joined by arrows from left to right.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureDraft {
    /// Heading: `Where things are`.
    pub title: String,
    /// Two to four places.
    pub places: Vec<PlaceDraft>,
    /// Name of the line drawn before the first place that lies beyond it.
    #[serde(default)]
    pub border: String,
    /// Words on the arrow back from the last place to the first.
    #[serde(default)]
    pub back: String,
    /// Caption.
    #[serde(default)]
    pub caption: String,
}

/// A place in a figure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceDraft {
    /// Name.
    pub name: String,
    /// What happens there, at most 48 characters.
    pub text: String,
    /// Whose place it is.
    #[serde(default)]
    pub side: Option<Side>,
    /// Whether it lies beyond the border.
    #[serde(default)]
    pub beyond: bool,
}

/// A worked example: a short hearing that is played to a newcomer step by step, with the words that
/// explain it. It may lie beside the stage, in `examples/STAGE.ron` with the stage's id, and is no
/// part of what a record depends on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleDraft {
    /// Version of the format: 1.
    #[serde(default = "format_one")]
    pub format: u32,
    /// Whose counsel the newcomer is.
    pub side: Side,
    /// The bench; left out, the stage's first.
    #[serde(default)]
    pub bench: Option<String>,
    /// The steps, in order.
    pub steps: Vec<ExampleStepDraft>,
}

/// A step of a worked example: moves that are made, and what to see in them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleStepDraft {
    /// Heading, at most 40 characters.
    pub title: String,
    /// What to see, at most 420 characters.
    pub text: String,
    /// Moves that are made when the step begins. No question may be left without its answer.
    #[serde(default)]
    pub plays: Vec<ExampleMoveDraft>,
    /// The part of the courtroom that is pointed at.
    #[serde(default)]
    pub look: Option<LookDraft>,
    /// The issue whose strength is told, before these moves and after them.
    #[serde(default)]
    pub issue: Option<String>,
}

/// A move of a worked example, by the id of what is played.
#[derive(Clone, Debug, Deserialize)]
pub enum ExampleMoveDraft {
    /// An argument is made, or a reply.
    Play(String),
    /// The bench puts a question.
    Ask(String),
    /// The question is answered.
    Answer(String),
    /// The bench lets counsel go on.
    Continue,
}

/// A part of the courtroom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum LookDraft {
    /// The issues with their strengths.
    Issues,
    /// The bench.
    Bench,
    /// What was said.
    Transcript,
    /// Court time and what is on the table.
    Table,
    /// The cards.
    Hand,
}
