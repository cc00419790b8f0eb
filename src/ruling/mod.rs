//! The ruling: from an assessment and a seed to findings, votes and the disposition of the court.
//!
//! A judge finds a proposition carried iff margin + ε > 0, with ε = temper · logit(u) and u drawn
//! in (0, 1) from (seed, "ruling", issue, judge): so P(carried) = logistic(margin / temper),
//! exactly. At temper 0 there is no draw, and a margin within 1e-9 of 0 is a tie, which fails to
//! carry. The same seed draws the same ε for every record of a scenario: with one seed a stronger
//! record never does worse.

mod person;
mod reversal;

pub use crate::scoring::vote::Majority;
pub use person::rule_with;
pub use reversal::{
    Judgment, JudgmentFinding, ReversalRisk, ReversalTerm, ReversalTermKind, reversal_risk,
};

use crate::argumentation::logit;
use crate::draw;
use crate::scenario::{DispositionId, IssueId, JudgeId, Scenario};
use crate::scoring::decision::decide;
use crate::scoring::{Assessment, IssueAssessment, IssueState, JudgeAssessment, TIE, vote};

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
    let judges = assessment.judges.iter();
    let votes: Vec<Vote> = judges.map(|judge| cast_vote(scenario, judge, seed)).collect();
    let (disposition, by) = judgment(scenario, &votes);
    let probability = chance(assessment, disposition);
    let majority = |issue| {
        let judges = assessment.judges.iter();
        let count = judges.filter(|judge| carries(scenario, judge, issue, seed)).count();
        2 * count > votes.len()
    };
    let paradox = issue_by_issue(scenario, votes.len(), majority);
    Ruling {
        seed,
        disposition,
        probability,
        likeliest: assessment.dispositions.iter().all(|other| *other <= probability),
        by,
        paradox: paradox.filter(|other| *other != disposition),
        votes,
    }
}

/// The day's draw ε of a judge on an issue, in log-odds.
pub fn draw(scenario: &Scenario, issue: IssueId, judge: JudgeId, temper: f64, seed: u64) -> f64 {
    let ids = [scenario.issue(issue).id.as_str(), scenario.judge(judge).id.as_str()];
    temper * logit(draw::unit(seed, "ruling", &ids, 0))
}

fn cast_vote(scenario: &Scenario, judge: &JudgeAssessment, seed: u64) -> Vote {
    let decision = decide(scenario, |issue| carries(scenario, judge, issue, seed));
    let found = judge.issues.iter().zip(&decision.reached);
    let findings = found.map(|(issue, &reached)| Finding {
        issue: issue.issue,
        judge: judge.judge,
        margin: issue.margin,
        draw: draw(scenario, issue.issue, judge.judge, judge.temper, seed),
        probability: issue.probability,
        status: match issue.state {
            _ if !reached => FindingStatus::NotReached,
            _ if carries(scenario, judge, issue.issue, seed) => FindingStatus::Carried,
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

fn carries(scenario: &Scenario, judge: &JudgeAssessment, issue: IssueId, seed: u64) -> bool {
    judge.issues.get(issue.index()).is_some_and(|assessment| {
        let IssueAssessment { margin, state, .. } = *assessment;
        match state {
            IssueState::Open => {
                margin + draw(scenario, issue, judge.judge, judge.temper, seed) > TIE
            }
            IssueState::ConcededCarried => true,
            IssueState::NotArgued | IssueState::ConcededNotCarried => false,
        }
    })
}

fn judgment(scenario: &Scenario, votes: &[Vote]) -> (DispositionId, Majority) {
    let votes: Vec<DispositionId> = votes.iter().map(|vote| vote.disposition).collect();
    vote::judgment(&votes, scenario.stage().even_split)
}

fn chance(assessment: &Assessment, disposition: DispositionId) -> f64 {
    assessment.dispositions.get(disposition.index()).copied().unwrap_or_default()
}

/// The disposition that the table gives when every issue is decided by its own majority. None for
/// a bench of one.
fn issue_by_issue(
    scenario: &Scenario,
    judges: usize,
    majority: impl Fn(IssueId) -> bool,
) -> Option<DispositionId> {
    (judges > 1).then(|| decide(scenario, majority).disposition)
}
