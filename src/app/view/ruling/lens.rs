//! What is looked at on the ruling: the bench, or one of its judges.

use crate::app::ruling::RulingScreen;
use crate::app::session::Session;
use crate::ruling::Finding;
use crate::scenario::{IssueId, JudgeId, Scenario};
use crate::scoring::{Assessment, IssueAssessment, IssueState};

/// What is looked at: one judge, or the bench.
pub(super) struct Lens<'a> {
    pub(super) session: &'a Session,
    pub(super) scenario: &'a Scenario,
    pub(super) screen: &'a RulingScreen,
}

/// Who found what is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FoundBy {
    /// The model.
    Model,
    /// A person alone.
    You,
    /// A person and the model.
    Panel,
}

impl<'a> Lens<'a> {
    pub(super) fn new(session: &'a Session, screen: &'a RulingScreen) -> Self {
        Self { session, scenario: session.scenario(), screen }
    }

    /// The first vote is that of a person who presided.
    pub(super) fn found_by(&self) -> FoundBy {
        let votes = &self.screen.decided.ruling.votes;
        let yours = votes.first().filter(|_| self.screen.decided.judgment.is_some());
        match (yours, self.screen.judge) {
            (Some(own), Some(judge)) if judge == own.judge => FoundBy::You,
            (Some(_), None) if votes.len() == 1 => FoundBy::You,
            (Some(_), None) => FoundBy::Panel,
            _ => FoundBy::Model,
        }
    }

    /// How the issue stands, for all judges alike.
    pub(super) fn state(&self, id: IssueId) -> IssueState {
        self.issue(id).next().map_or(IssueState::NotArgued, |issue| issue.state)
    }

    /// What the judges who are seen make of it.
    pub(super) fn assessment(&self) -> Assessment {
        let mut seen = self.screen.decided.assessment.clone();
        seen.judges.retain(|judge| self.sees(judge.judge));
        seen
    }

    pub(super) fn sees(&self, judge: JudgeId) -> bool {
        self.screen.judge.is_none_or(|only| only == judge)
    }

    pub(super) fn issue(&self, id: IssueId) -> impl Iterator<Item = &'a IssueAssessment> {
        let judges = self.screen.decided.assessment.judges.iter();
        let seen = judges.filter(|judge| self.screen.judge.is_none_or(|only| only == judge.judge));
        seen.filter_map(move |judge| judge.issues.get(id.index())).collect::<Vec<_>>().into_iter()
    }

    pub(super) fn findings(&self, id: IssueId) -> Vec<&'a Finding> {
        let votes = self.screen.decided.ruling.votes.iter();
        let seen = votes.filter(|vote| self.screen.judge.is_none_or(|only| only == vote.judge));
        seen.flat_map(|vote| &vote.findings).filter(|finding| finding.issue == id).collect()
    }

    /// The mean of log-odds over the judges that are seen.
    pub(super) fn log_odds(&self, id: IssueId) -> f64 {
        mean(self.issue(id).map(|issue| issue.log_odds))
    }
}

/// The mean; 0 of nothing.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let values: Vec<f64> = values.collect();
    values.iter().sum::<f64>() / values.len().max(1) as f64
}
