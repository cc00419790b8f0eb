//! The debrief: what a person makes of a hearing once the ruling is known, in their own words.
//!
//! Four questions, each linked to a move of the record. Debriefs with a structure, held over an
//! objective record, are what makes practice teach (Tannenbaum and Cerasoli, Human Factors 55,
//! 2013, a mean effect of .67 standard deviations). Nothing here is scored.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A question of the debrief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DebriefStep {
    /// The move at which the hearing turned.
    TurningPoint,
    /// What could have been done instead.
    Alternative,
    /// The best point of the other side.
    OpposingPoint,
    /// What to do otherwise.
    NextTime,
}

impl DebriefStep {
    /// Every question, in order.
    pub const ALL: [Self; 4] =
        [Self::TurningPoint, Self::Alternative, Self::OpposingPoint, Self::NextTime];

    /// The question in two or three words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::TurningPoint => "Turning point",
            Self::Alternative => "Best alternative",
            Self::OpposingPoint => "Opposing point",
            Self::NextTime => "Next time",
        }
    }
}

/// What a person made of a hearing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Debrief {
    /// It was opened of itself once; from then on it is opened on demand.
    pub offered: bool,
    /// Answers to the questions.
    pub answers: BTreeMap<DebriefStep, DebriefAnswer>,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DebriefAnswer {
    /// The move that it is about.
    pub about: Option<LinkedMove>,
    /// The person's own words.
    pub words: String,
}

/// A move, by its place and what it was: after another line was played the place alone might mean
/// another move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedMove {
    /// Its ply.
    pub ply: usize,
    /// The move in the notation of records.
    pub mv: String,
}

impl Debrief {
    /// The answer to a question, where it says anything.
    pub fn answer(&self, step: DebriefStep) -> Option<&DebriefAnswer> {
        self.answers.get(&step).filter(|answer| !answer.is_empty())
    }
}

impl DebriefAnswer {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.about.is_none() && self.words.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_without_a_move_and_words_is_none() {
        let mut debrief = Debrief::default();
        let blank = DebriefAnswer { about: None, words: " \n".into() };
        debrief.answers.insert(DebriefStep::NextTime, blank);
        assert_eq!(debrief.answer(DebriefStep::NextTime), None);
        let about = Some(LinkedMove { ply: 3, mv: "argue focus".into() });
        debrief.answers.entry(DebriefStep::NextTime).or_default().about = about;
        assert!(debrief.answer(DebriefStep::NextTime).is_some());
    }
}
