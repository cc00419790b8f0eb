//! The bench of a stage: judges, the benches that they form, and the questions that they ask.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::cards::{MeritDraft, ReplyWeightDraft, StanceDraft, WeightDraft};
use super::{even, fair, yes};
use crate::law::{ArgumentKind, Manner, QuestionKind, Side, Value};

/// An invented judge.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgeDraft {
    /// Id.
    pub id: String,
    /// Surname, invented.
    pub name: String,
    /// One word: `Textualist`.
    pub temperament: String,
    /// What this judge asks about and weighs, a sentence.
    pub about: String,
    /// Log-odds by which this judge receives a kind of argument better or worse, each ±0.75.
    #[serde(default)]
    pub method: BTreeMap<ArgumentKind, f64>,
    /// Log-odds for values that an argument promotes, each ±0.75 and summed within ±0.75.
    #[serde(default)]
    pub values: BTreeMap<Value, f64>,
    /// How much a day moves this judge (scale of a logistic draw in log-odds, 0 to 2); left out,
    /// the model card's.
    #[serde(default)]
    pub temper: Option<f64>,
    /// Chance that this judge asks after a turn when something is to be asked, 0 to 1.
    #[serde(default = "even")]
    pub asks: f64,
}

/// A bench profile.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BenchDraft {
    /// Id, as `hear --bench` takes it.
    pub id: String,
    /// Title.
    pub title: String,
    /// Its judges; the first presides.
    pub judges: Vec<String>,
}

/// A question from the bench.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionDraft {
    /// Id.
    pub id: String,
    /// The question in the judge's words, at most 360 characters.
    pub text: String,
    /// The question in a few words for the judge's list, at most 80 characters.
    pub short: String,
    /// What it does to the case.
    pub kind: QuestionKind,
    /// The side that it is put to.
    pub to: Side,
    /// The issue that it is about.
    pub issue: String,
    /// When it may be put. Empty would mean never.
    pub trigger: Vec<TriggerDraft>,
    /// Authorities to read before answering.
    #[serde(default)]
    pub read: Vec<String>,
    /// Three or four answers.
    pub answers: Vec<AnswerDraft>,
}

/// What makes a question timely; any one will do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum TriggerDraft {
    /// Something has been argued on the issue.
    Issue(String),
    /// The argument or reply was made in the last turn.
    Played(String),
    /// The argument or reply stands without any reply.
    Unanswered(String),
    /// The side asked has taken both sides of the proposition, or is committed to this side of it.
    Committed {
        /// The proposition.
        proposition: String,
        /// The stand that triggers.
        #[serde(default = "yes")]
        holds: bool,
    },
}

/// An answer to a question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerDraft {
    /// Id, unique within the scenario.
    pub id: String,
    /// Two to four words: `Answer the words`.
    pub title: String,
    /// The words spoken, at most 300 characters.
    pub words: String,
    /// How it takes the question.
    pub manner: Manner,
    /// What it does to the graph.
    pub effect: EffectDraft,
    /// How good the bare answer is.
    #[serde(default = "fair")]
    pub merit: MeritDraft,
    /// What type of argument it is.
    pub kind: ArgumentKind,
    /// Propositions that it commits to.
    #[serde(default)]
    pub commits: Vec<StanceDraft>,
    /// Arguments (of the other side) or issues that it concedes.
    #[serde(default)]
    pub concedes: Vec<String>,
    /// Length in seconds.
    pub seconds: u32,
    /// A line under the answer: what it commits to, or what to mind.
    #[serde(default)]
    pub note: String,
}

/// What an answer does.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum EffectDraft {
    /// Supports an argument or reply of the own side.
    Supports {
        /// Its id.
        card: String,
        /// How much.
        #[serde(default)]
        weight: ReplyWeightDraft,
    },
    /// Attacks an argument or reply of the other side.
    Attacks {
        /// Its id.
        card: String,
        /// How much.
        #[serde(default)]
        weight: ReplyWeightDraft,
    },
    /// Goes to an issue, for the side that answers.
    Issue {
        /// The issue.
        issue: String,
        /// How much.
        #[serde(default)]
        weight: WeightDraft,
    },
}
