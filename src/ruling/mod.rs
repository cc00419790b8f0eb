//! The ruling: from an assessment and a seed to findings, votes and the disposition of the court.

use crate::scenario::{DispositionId, IssueId, JudgeId};

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

/// How votes make a judgment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Majority {
    /// More than half voted for it.
    Outright,
    /// No disposition had a majority: the narrowest relief that a majority would grant, the median
    /// judge's (Marks v. United States, 430 U.S. 188 (1977)).
    Narrowest,
    /// The bench was evenly divided and the scenario says what follows.
    EvenlyDivided,
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
