//! Judges, benches, and questions from the bench with their answers.

use std::collections::BTreeMap;

use super::cards::Stance;
use super::{Merit, ReplyWeight, Weight};
use crate::law::{ArgumentKind, Manner, QuestionKind, Side, Value};
use crate::scenario::ids::{AnswerId, AuthorityId, CardId, IssueId, JudgeId, QuestionId};

/// An invented judge.
#[derive(Clone, Debug)]
pub struct Judge {
    /// Id.
    pub id: String,
    /// Surname.
    pub name: String,
    /// One word.
    pub temperament: String,
    /// A sentence.
    pub about: String,
    /// Log-odds by kind of argument.
    pub method: BTreeMap<ArgumentKind, f64>,
    /// Log-odds by value.
    pub values: BTreeMap<Value, f64>,
    /// Scale of the day's draw; `None` takes the card's.
    pub temper: Option<f64>,
    /// Chance of asking.
    pub asks: f64,
}

/// A bench profile.
#[derive(Clone, Debug)]
pub struct Bench {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Judges; the first presides.
    pub judges: Vec<JudgeId>,
}

/// A question from the bench.
#[derive(Clone, Debug)]
pub struct Question {
    /// Id.
    pub id: String,
    /// Code for chips, `Q3`, by place in the scenario.
    pub code: String,
    /// Full text.
    pub text: String,
    /// Short text.
    pub short: String,
    /// Kind.
    pub kind: QuestionKind,
    /// To whom.
    pub to: Side,
    /// On which issue.
    pub issue: IssueId,
    /// When timely.
    pub triggers: Vec<Trigger>,
    /// What to read.
    pub read: Vec<AuthorityId>,
    /// Answers.
    pub answers: Vec<AnswerId>,
}

/// What makes a question timely.
#[derive(Clone, Copy, Debug)]
pub enum Trigger {
    /// Something was argued on the issue.
    Issue(IssueId),
    /// The card was played in the last turn.
    Played(CardId),
    /// The card stands without any reply.
    Unanswered(CardId),
    /// The side asked is committed so.
    Committed(Stance),
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Id.
    pub id: String,
    /// Its question.
    pub question: QuestionId,
    /// Title.
    pub title: String,
    /// Words.
    pub words: String,
    /// Manner.
    pub manner: Manner,
    /// Effect.
    pub effect: Effect,
    /// Merit.
    pub merit: Merit,
    /// Kind of argument.
    pub kind: ArgumentKind,
    /// Commitments.
    pub commits: Vec<Stance>,
    /// Cards of the other side that it concedes.
    pub concedes_cards: Vec<CardId>,
    /// Issues that it concedes.
    pub concedes_issues: Vec<IssueId>,
    /// Length.
    pub seconds: u32,
    /// Note.
    pub note: String,
}

/// What an answer does.
#[derive(Clone, Copy, Debug)]
pub enum Effect {
    /// Supports a card of the own side.
    Supports(CardId, ReplyWeight),
    /// Attacks a card of the other side.
    Attacks(CardId, ReplyWeight),
    /// Goes to an issue for the side that answers.
    Issue(IssueId, Weight),
}
