//! The result of scoring: what each judge makes of what is before the court.
//!
//! All strengths and probabilities lie in [0, 1]; log-odds are natural. Drawing the day's ε and
//! deciding is `ruling`'s.

use crate::law::Value;
use crate::scenario::{AuthorityId, EntryId, IssueId, JudgeId};

/// What a bench makes of the submissions.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Judge by judge, in the bench's order.
    pub judges: Vec<JudgeAssessment>,
    /// Exact probability of each disposition of the court, summing to 1.
    pub dispositions: Vec<f64>,
    /// Win chance of the first and second side: Σ P(disposition) · its worth to that side.
    pub win_chance: [f64; 2],
}

/// What one judge makes of the submissions.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgeAssessment {
    /// The judge.
    pub judge: JudgeId,
    /// Scale of this judge's day draw, in log-odds.
    pub temper: f64,
    /// Every issue, in the scenario's order.
    pub issues: Vec<IssueAssessment>,
    /// Every entry before the court: cards, then answers, ascending.
    pub entries: Vec<EntryAssessment>,
    /// Exact probability of each disposition by this judge alone.
    pub dispositions: Vec<f64>,
}

/// An issue before one judge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IssueAssessment {
    /// The issue.
    pub issue: IssueId,
    /// Log-odds of the starting point.
    pub prior: f64,
    /// Log-odds of the proposition: prior plus what was argued.
    pub log_odds: f64,
    /// Log-odds of the standard's threshold.
    pub threshold: f64,
    /// `log_odds - threshold`.
    pub margin: f64,
    /// Probability that this judge finds it carried.
    pub probability: f64,
    /// Whether it is open, conceded or not argued.
    pub state: IssueState,
}

/// Whether there is anything to decide on an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueState {
    /// The scores decide.
    Open,
    /// The side that must carry it has nothing live on it: not carried, P = 0.
    NotArgued,
    /// The other side conceded it: carried, P = 1.
    ConcededCarried,
    /// The side that must carry it conceded it: not carried, P = 0.
    ConcededNotCarried,
}

/// An entry before one judge.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryAssessment {
    /// The entry.
    pub entry: EntryId,
    /// How its base score came about, term by term.
    pub terms: BaseTerms,
    /// Base score: the entry alone before this judge.
    pub base: f64,
    /// Strength after everything that bears on it.
    pub strength: f64,
    /// Its citations.
    pub citations: Vec<CitationAssessment>,
}

/// The terms of a base score, in log-odds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BaseTerms {
    /// Logit of merit.
    pub merit: f64,
    /// How this judge receives the kind of argument.
    pub method: f64,
    /// What this judge holds dear, value by value.
    pub values: Vec<(Value, f64)>,
    /// Penalty for contradicting an earlier commitment; 0 or negative.
    pub inconsistent: f64,
    /// Penalty for citing dead law as good; 0 or negative.
    pub candor: f64,
    /// What a point not raised below must be plain by; 0 or negative.
    pub forfeited: f64,
    /// Bonus when the other side conceded it; 0 or positive.
    pub conceded: f64,
}

/// A citation of an entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CitationAssessment {
    /// The authority.
    pub authority: AuthorityId,
    /// How far on point, before replies.
    pub base: f64,
    /// After replies.
    pub strength: f64,
    /// The authority's weight in log-odds, from kind, court and date, before rank.
    pub authority_weight: f64,
    /// The weight after halving in rank order: what the edge carries.
    pub weight: f64,
}
