//! The disposition of many submissions under the same draws of the day, without a full ruling.

use super::{carried_on, draw};
use crate::scenario::{DispositionId, Scenario};
use crate::scoring::decision::decide;
use crate::scoring::{IssueState, ScoringModel, Submissions, Tally, vote};

/// Every judge's temper and draws of a day, in log-odds: by judge in the bench's order, then by
/// issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Days(Vec<(f64, Vec<f64>)>);

impl Days {
    /// The draws that a ruling with this seed makes.
    pub fn new(scenario: &Scenario, model: &ScoringModel, seed: u64) -> Self {
        let judges = model.tempers().map(|(judge, temper)| {
            let issues = scenario.issues();
            let draws = issues.map(|(issue, _)| draw(scenario, issue, judge, temper, seed));
            (temper, draws.collect())
        });
        Self(judges.collect())
    }
}

/// What the court orders on these submissions: the disposition of [`rule`](super::rule()).
pub fn disposition_on(
    scenario: &Scenario,
    tally: &mut Tally<'_>,
    days: &Days,
    submissions: &Submissions,
) -> DispositionId {
    let judges = days.0.iter().enumerate();
    let votes: Vec<DispositionId> = judges
        .map(|(judge, (temper, draws))| {
            let carried = |(issue, draw): (_, &f64)| {
                let found = tally.issue(submissions, judge, issue);
                found.is_some_and(|found| match found.state {
                    IssueState::Open => carried_on(found.margin, *temper, *draw),
                    IssueState::ConcededCarried => true,
                    IssueState::NotArgued | IssueState::ConcededNotCarried => false,
                })
            };
            let issues = scenario.issues().map(|(issue, _)| issue);
            let carried: Vec<bool> = issues.zip(draws).map(carried).collect();
            decide(scenario, |issue| carried.get(issue.index()) == Some(&true)).disposition
        })
        .collect();
    vote::judgment(&votes, scenario.stage().even_split).0
}
