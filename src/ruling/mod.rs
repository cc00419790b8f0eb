//! The ruling: from an assessment and a seed to findings, votes and the disposition of the court.
//!
//! A judge finds a proposition carried iff margin + ε > 0, with ε = temper · logit(u) and u drawn
//! in (0, 1) from (seed, "ruling", issue, judge): so P(carried) = logistic(margin / temper),
//! exactly. At temper 0 there is no draw, and a margin within 1e-9 of 0 is a tie, which fails to
//! carry; with a draw a tie has no chance to happen. The same seed draws the same ε for every record
//! of a scenario: with one seed a stronger record never does worse.

mod days;
mod person;
mod reversal;
mod robustness;

pub use crate::scoring::vote::Majority;
pub use days::{Days, disposition_on};
pub use person::rule_with;
pub use reversal::{
    Judgment, JudgmentFinding, ReversalRisk, ReversalTerm, ReversalTermKind, reversal_risk,
};

pub use robustness::{
    OtherBench, STEP, SecondOpinion, ValueFlip, before_every_bench, second_opinions,
    smallest_value_flip,
};

use std::cell::Cell;

use crate::argumentation::logit;
use crate::draw;
use crate::scenario::{DispositionId, IssueId, JudgeId, Scenario};
use crate::scoring::decision::decide;
use crate::scoring::{Assessment, IssueState, JudgeAssessment, TIE, vote};

/// How an issue came out before one judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingStatus {
    /// Carried.
    Carried,
    /// Not carried.
    NotCarried,
    /// Not carried: the side that must carry it had nothing live on it.
    NotArgued,
    /// The rule that fired did not need it.
    NotReached,
}

impl FindingStatus {
    /// The status as records and JSON write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Carried => "carried",
            Self::NotCarried => "not_carried",
            Self::NotArgued => "not_argued",
            Self::NotReached => "not_reached",
        }
    }
}

/// One judge's finding on one issue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The issue.
    pub issue: IssueId,
    /// The judge.
    pub judge: JudgeId,
    /// Margin in log-odds.
    pub margin: f64,
    /// The day's draw ε in log-odds: "this judge, this day".
    pub draw: f64,
    /// Probability that this judge finds it carried.
    pub probability: f64,
    /// How it came out.
    pub status: FindingStatus,
}

/// One judge's vote.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// The judge.
    pub judge: JudgeId,
    /// Findings, in the scenario's order of issues.
    pub findings: Vec<Finding>,
    /// Index of the rule of the decision table that fired.
    pub rule: usize,
    /// The judge's disposition.
    pub disposition: DispositionId,
}

/// The court's decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruling {
    /// Seed of its draws.
    pub seed: u64,
    /// Votes, in the bench's order.
    pub votes: Vec<Vote>,
    /// The court's disposition.
    pub disposition: DispositionId,
    /// Its exact probability before the draws.
    pub probability: f64,
    /// Whether it was the likeliest disposition.
    pub likeliest: bool,
    /// How the votes made it the court's.
    pub by: Majority,
    /// What majorities issue by issue would have given, where it differs (the doctrinal paradox).
    pub paradox: Option<DispositionId>,
}

/// Decides: draws each judge's day, applies the decision table to each judge's findings, and
/// counts the votes.
pub fn rule(scenario: &Scenario, assessment: &Assessment, seed: u64) -> Ruling {
    let judges = &assessment.judges;
    let days: Vec<Vec<Day>> = judges.iter().map(|judge| day(scenario, judge, seed)).collect();
    let votes = judges.iter().zip(&days).map(|(judge, day)| cast_vote(scenario, judge, day));
    count(scenario, seed, votes.collect(), &days, &assessment.dispositions)
}

/// Counts votes, given what each judge carries and the exact probability of each disposition.
fn count(
    scenario: &Scenario,
    seed: u64,
    votes: Vec<Vote>,
    days: &[Vec<Day>],
    chances: &[f64],
) -> Ruling {
    let cast: Vec<DispositionId> = votes.iter().map(|vote| vote.disposition).collect();
    let (disposition, by) = vote::judgment(&cast, scenario.stage().even_split);
    let probability = chances.get(disposition.index()).copied().unwrap_or_default();
    Ruling {
        seed,
        votes,
        disposition,
        probability,
        likeliest: chances.iter().all(|other| *other <= probability),
        by,
        paradox: issue_by_issue(scenario, days).filter(|other| *other != disposition),
    }
}

/// The day's draw ε of a judge on an issue, in log-odds.
pub fn draw(scenario: &Scenario, issue: IssueId, judge: JudgeId, temper: f64, seed: u64) -> f64 {
    let ids = [scenario.issue(issue).id.as_str(), scenario.judge(judge).id.as_str()];
    temper * logit(draw::unit(seed, "ruling", &ids, 0))
}

/// What a judge makes of an issue on this day.
struct Day {
    draw: f64,
    /// None where the judge did not say: a person need not reach every issue.
    carries: Option<bool>,
}

fn day(scenario: &Scenario, judge: &JudgeAssessment, seed: u64) -> Vec<Day> {
    let issues = judge.issues.iter();
    let day = issues.map(|issue| {
        let draw = draw(scenario, issue.issue, judge.judge, judge.temper, seed);
        let carries = match issue.state {
            IssueState::Open => carried_on(issue.margin, judge.temper, draw),
            IssueState::ConcededCarried => true,
            IssueState::NotArgued | IssueState::ConcededNotCarried => false,
        };
        Day { draw, carries: Some(carries) }
    });
    day.collect()
}

/// Whether a margin and the day's draw ε, in log-odds, carry an issue before a judge of this
/// temper: just as often as [`chance_to_carry`](crate::scoring::chance_to_carry) says.
fn carried_on(margin: f64, temper: f64, draw: f64) -> bool {
    if temper > 0.0 { margin + draw > 0.0 } else { margin > TIE }
}

fn carries(day: &[Day], issue: IssueId) -> bool {
    day.get(issue.index()).is_some_and(|day| day.carries == Some(true))
}

fn cast_vote(scenario: &Scenario, judge: &JudgeAssessment, day: &[Day]) -> Vote {
    let decision = decide(scenario, |issue| carries(day, issue));
    let found = judge.issues.iter().zip(day).zip(&decision.reached);
    let findings = found.map(|((issue, day), &reached)| Finding {
        issue: issue.issue,
        judge: judge.judge,
        margin: issue.margin,
        draw: day.draw,
        probability: issue.probability,
        status: match issue.state {
            _ if !reached => FindingStatus::NotReached,
            _ if day.carries == Some(true) => FindingStatus::Carried,
            IssueState::NotArgued => FindingStatus::NotArgued,
            _ => FindingStatus::NotCarried,
        },
    });
    Vote {
        judge: judge.judge,
        findings: findings.collect(),
        rule: decision.rule,
        disposition: decision.disposition,
    }
}

/// The disposition that the table gives when every issue is decided by the majority of those who
/// decided it. None for a bench of one, and where an issue that the table needs has no majority.
fn issue_by_issue(scenario: &Scenario, days: &[Vec<Day>]) -> Option<DispositionId> {
    let divided = Cell::new(false);
    let majority = |issue: IssueId| {
        let found = days.iter().filter_map(|day| day.get(issue.index())?.carries);
        let [carried, not] = found.fold([0, 0], |[carried, not], found| {
            [carried + u32::from(found), not + u32::from(!found)]
        });
        divided.set(divided.get() || carried == not);
        carried > not
    };
    let disposition = decide(scenario, majority).disposition;
    (days.len() > 1 && !divided.get()).then_some(disposition)
}

#[cfg(test)]
mod tests {
    use super::carried_on;

    #[test]
    fn a_tie_fails_to_carry_only_before_a_judge_who_has_no_day() {
        assert!(!carried_on(1e-10, 0.0, 0.0) && carried_on(1e-8, 0.0, 0.0));
        assert!(carried_on(1e-10, 0.5, 0.0) && !carried_on(0.0, 0.5, 0.0));
        assert!(carried_on(-0.3, 0.5, 0.3 + 1e-10) && !carried_on(-0.3, 0.5, 0.3 - 1e-10));
    }
}
