//! What moved a judge on an issue, step by step, in log-odds toward the side that carries it.
//!
//! Rows: the starting point, each entry in the order of play with its Shapley share, what silence
//! before the bench cost, the day's draw, and the result, which is their sum. The issue is carried
//! iff the result is above the threshold of its standard.

use super::case::{Case, entry_of};
use crate::argumentation::logistic;
use crate::scenario::{EntryId, IssueId, JudgeId};

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Where the court starts from.
    Prior,
    /// What an entry added.
    Entry(EntryId),
    /// What unanswered questions added.
    Silence,
    /// This judge, this day.
    Draw,
    /// The sum.
    Result,
}

/// A row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WaterfallRow {
    /// What it stands for.
    pub kind: RowKind,
    /// Log-odds: what it added, or for the result the sum.
    pub value: f64,
    /// Sum of the rows above, in log-odds: where its bar begins. 0 for the result.
    pub from: f64,
    /// Standard error, where the share was sampled.
    pub standard_error: Option<f64>,
}

/// What moved a judge on an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// The judge.
    pub judge: JudgeId,
    /// The issue.
    pub issue: IssueId,
    /// The rows, the result last.
    pub rows: Vec<WaterfallRow>,
    /// Strength of the proposition by what was said, in [0, 1]: the logistic of the sum without
    /// the draw.
    pub strength: f64,
    /// Log-odds of the threshold.
    pub threshold: f64,
}

impl Waterfall {
    /// The sum of the rows: log-odds on this day.
    pub fn result(&self) -> f64 {
        self.rows.last().map_or(0.0, |row| row.value)
    }
}

/// The waterfall of an issue before a judge; none where the bench has no such judge.
pub fn waterfall(case: &Case<'_>, judge: JudgeId, issue: IssueId) -> Option<Waterfall> {
    let shares = case.shares(judge, issue)?;
    let assessed = case.issue(judge, issue)?;
    let finding = case.finding(judge, issue)?;
    let mut entries = shares.entries.clone();
    entries.sort_by_key(|share| (ply(case, share.entry), share.entry));
    let entries = entries
        .into_iter()
        .map(|share| (RowKind::Entry(share.entry), share.value, share.standard_error));
    let extra = |kind, value: f64| (value != 0.0).then_some((kind, value, None));
    let steps = std::iter::once((RowKind::Prior, shares.prior, None))
        .chain(entries)
        .chain(extra(RowKind::Silence, shares.silence))
        .chain(extra(RowKind::Draw, finding.draw));
    let mut rows = Vec::new();
    let mut sum = 0.0;
    for (kind, value, standard_error) in steps {
        rows.push(WaterfallRow { kind, value, from: sum, standard_error });
        sum += value;
    }
    rows.push(WaterfallRow { kind: RowKind::Result, value: sum, from: 0.0, standard_error: None });
    Some(Waterfall {
        judge,
        issue,
        rows,
        strength: logistic(assessed.log_odds),
        threshold: assessed.threshold,
    })
}

/// When an entry came before the court.
fn ply(case: &Case<'_>, entry: EntryId) -> usize {
    let made = case.entries.iter().find(|made| entry_of(made.mv) == Some(entry));
    made.map_or(usize::MAX, |made| made.ply)
}
