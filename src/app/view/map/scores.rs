//! Strengths before the bench, as the mean over its judges, or before one judge.

use crate::app::action::MapNode;
use crate::app::view::words;
use crate::argumentation::logistic;
use crate::scenario::{EntryId, IssueId, JudgeId};
use crate::scoring::{Assessment, Edge, EntryAssessment, JudgeAssessment};

/// Before whom, and of which submissions.
#[derive(Clone, Copy)]
pub(super) struct Scores<'s> {
    pub(super) assessment: &'s Assessment,
    pub(super) judge: Option<JudgeId>,
    /// Whether strengths may be seen.
    pub(super) visible: bool,
}

impl<'s> Scores<'s> {
    fn judges(self) -> impl Iterator<Item = &'s JudgeAssessment> {
        let judges = self.assessment.judges.iter();
        judges.filter(move |judge| self.judge.is_none_or(|chosen| chosen == judge.judge))
    }

    fn mean(self, entry: EntryId, number: fn(&EntryAssessment) -> f64) -> Option<f64> {
        let numbers: Vec<f64> = self
            .judges()
            .filter_map(|judge| judge.entries.iter().find(|other| other.entry == entry))
            .map(number)
            .collect();
        let count = numbers.len() as f64;
        (self.visible && count > 0.0).then(|| numbers.iter().sum::<f64>() / count)
    }

    /// Base score of an entry, 0 to 100.
    pub(super) fn base(self, entry: EntryId) -> Option<f32> {
        self.mean(entry, |entry| entry.base).map(words::hundred)
    }

    /// Strength of an entry after replies, 0 to 100.
    pub(super) fn strength(self, entry: EntryId) -> Option<f32> {
        self.mean(entry, |entry| entry.strength).map(words::hundred)
    }

    /// Strength of an issue, 0 to 100: the logistic of the mean log-odds.
    pub(super) fn issue(self, issue: IssueId) -> Option<f32> {
        let log_odds: Vec<f64> = self
            .judges()
            .filter_map(|judge| judge.issues.get(issue.index()))
            .map(|issue| issue.log_odds)
            .collect();
        let count = log_odds.len() as f64;
        let unargued = crate::app::view::courtroom::is_unargued(self.assessment, issue);
        (self.visible && count > 0.0 && !unargued)
            .then(|| words::hundred(logistic(log_odds.iter().sum::<f64>() / count)))
    }

    /// What an edge adds at the strength of its source, in log-odds.
    pub(super) fn value(self, edge: &Edge) -> Option<f64> {
        self.mean(edge.from, |entry| entry.strength).map(|strength| edge.value(strength))
    }

    /// Strength of a node.
    pub(super) fn of(self, node: MapNode) -> Option<f32> {
        match node {
            MapNode::Issue(issue) => self.issue(issue),
            MapNode::Entry(entry) => self.strength(entry),
        }
    }
}
