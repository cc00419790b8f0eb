//! Small made-up cases for tests, written as RON and read through the one door.
//!
//! A [`Case`] is a plain description by index; [`Case::load`] writes it as a scenario. Nothing in
//! it is about any real matter.

use std::sync::Arc;

use colloquy::law::Side;
use colloquy::scenario::{Scenario, load_from_sources};

use crate::ron;

/// A case. Arguments are cards 0…; replies follow them. All replies of a case come after the
/// arguments and answer an argument or an earlier reply.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) movant: Side,
    pub(crate) review: &'static str,
    pub(crate) issues: Vec<IssueSpec>,
    pub(crate) arguments: Vec<ArgumentSpec>,
    pub(crate) replies: Vec<ReplySpec>,
    pub(crate) questions: Vec<QuestionSpec>,
    pub(crate) judges: Vec<JudgeSpec>,
    /// Places of the judges on the bench.
    pub(crate) bench: Vec<usize>,
    /// Places of the judges of the bench above, and its standard of review.
    pub(crate) above: Option<(Vec<usize>, &'static str)>,
    /// Rows: a condition in RON and the index of a disposition.
    pub(crate) table: Vec<(String, usize)>,
    /// Worth of each disposition.
    pub(crate) worths: Vec<f64>,
    pub(crate) even_split: Option<usize>,
    /// Whether cards, issues, judges and questions are written in the opposite order.
    pub(crate) backwards: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct IssueSpec {
    pub(crate) carried_by: Side,
    pub(crate) standard: &'static str,
    pub(crate) prior: f64,
}

#[derive(Clone, Debug)]
pub(crate) struct ArgumentSpec {
    pub(crate) side: Side,
    /// Issue and weight.
    pub(crate) issues: Vec<(usize, f64)>,
    pub(crate) merit: f64,
    pub(crate) kind: &'static str,
    pub(crate) premises: usize,
    pub(crate) citations: Vec<Cited>,
    pub(crate) promotes: Vec<(&'static str, f64)>,
    pub(crate) asserts: Vec<(usize, bool)>,
}

/// An authority of [`AUTHORITIES`] and how far it is on point.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cited {
    pub(crate) authority: &'static str,
    pub(crate) on_point: f64,
    pub(crate) acknowledged: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct ReplySpec {
    pub(crate) side: Side,
    /// Card that it answers.
    pub(crate) answers: usize,
    /// Kind in RON.
    pub(crate) by: String,
    pub(crate) weight: f64,
    pub(crate) merit: f64,
    pub(crate) citations: Vec<Cited>,
}

#[derive(Clone, Debug)]
pub(crate) struct QuestionSpec {
    pub(crate) to: Side,
    pub(crate) issue: usize,
    /// Effect in RON, merit, commitments, what it concedes.
    pub(crate) answers: Vec<AnswerSpec>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct AnswerSpec {
    pub(crate) effect: String,
    pub(crate) merit: f64,
    pub(crate) commits: Vec<(usize, bool)>,
    pub(crate) concedes: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct JudgeSpec {
    pub(crate) method: Vec<(&'static str, f64)>,
    pub(crate) values: Vec<(&'static str, f64)>,
    pub(crate) temper: f64,
}

pub(crate) fn cite(authority: &'static str, on_point: f64) -> Cited {
    Cited { authority, on_point, acknowledged: false }
}

/// An argument of good merit on one issue, citing an exhibit.
pub(crate) fn argument(side: Side, issue: usize, weight: f64) -> ArgumentSpec {
    ArgumentSpec {
        side,
        issues: vec![(issue, weight)],
        merit: 0.65,
        kind: "Text",
        premises: 1,
        citations: vec![cite("exhibit", 0.7)],
        promotes: Vec::new(),
        asserts: Vec::new(),
    }
}

/// A reply of good merit and weight 2.
pub(crate) fn reply(side: Side, answers: usize, by: &str) -> ReplySpec {
    let citations = vec![cite("treatise", 0.5)];
    ReplySpec { side, answers, by: by.to_owned(), weight: 2.0, merit: 0.65, citations }
}

impl Case {
    /// One issue that the first side must carry by the better view, an argument of each side, one
    /// judge without moods.
    pub(crate) fn plain() -> Self {
        Self {
            movant: Side::First,
            review: "FirstInstance",
            issues: vec![IssueSpec { carried_by: Side::First, standard: "BetterView", prior: 0.5 }],
            arguments: vec![argument(Side::First, 0, 2.0), argument(Side::Second, 0, 1.0)],
            replies: Vec::new(),
            questions: Vec::new(),
            judges: vec![JudgeSpec::default()],
            bench: vec![0],
            above: None,
            table: vec![("Carried(\"i0\")".to_owned(), 0), ("Otherwise".to_owned(), 1)],
            worths: vec![1.0, 0.0],
            even_split: None,
            backwards: false,
        }
    }

    /// The same case with the sides swapped everywhere.
    pub(crate) fn swapped(&self) -> Self {
        let mut case = self.clone();
        case.movant = case.movant.opponent();
        case.issues.iter_mut().for_each(|issue| issue.carried_by = issue.carried_by.opponent());
        case.arguments.iter_mut().for_each(|card| card.side = card.side.opponent());
        case.replies.iter_mut().for_each(|card| card.side = card.side.opponent());
        case.questions.iter_mut().for_each(|question| question.to = question.to.opponent());
        case
    }

    pub(crate) fn load(&self) -> Arc<Scenario> {
        let text = ron::matter(self);
        let loaded = load_from_sources(&[("matter.ron", &text)]);
        let faults: Vec<_> = loaded.diagnostics.iter().filter(|fault| fault.is_error()).collect();
        assert!(faults.is_empty(), "{faults:#?}\n{text}");
        loaded.scenarios.into_iter().next().unwrap()
    }
}
