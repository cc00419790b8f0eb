//! What has been done so far: results of hearings, predictions, and notes on cases.
//!
//! A prediction is judged by the quadratic score of Brier (Monthly Weather Review 78, 1950):
//! (p − o)², with o the worth of what was ordered: 1 for a win, 0 for a loss. Saying one half
//! always scores 0.25 on either.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FORMAT, Written};
use crate::review::prediction;

/// What has been done so far: `journal.ron`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Journal {
    /// Version of the form.
    pub format: u32,
    /// By case, one's own notes.
    pub notes: BTreeMap<String, String>,
    /// By hearing, its result.
    pub results: BTreeMap<String, ResultRow>,
}

impl Default for Journal {
    fn default() -> Self {
        Self { format: FORMAT, notes: BTreeMap::new(), results: BTreeMap::new() }
    }
}

impl Written for Journal {
    const NAME: &'static str = "the journal";
}

/// The result of a hearing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ResultRow {
    /// Id of the scenario.
    pub case: String,
    /// Id of the person's seat.
    pub seat: String,
    /// Title of the disposition.
    pub disposition: String,
    /// Whether the person's side prevailed; `None` for neither, and for a judge.
    pub prevailed: Option<bool>,
    /// Whether it is the disposition of history.
    pub as_in_history: bool,
    /// The person's score, 0 to 100.
    pub score: u8,
    /// Criteria of the sheet: name, and percent of the points to be had.
    pub criteria: Vec<(String, u8)>,
    /// Predictions.
    pub prediction: Prediction,
    /// When it was ruled, in seconds since 1970.
    pub ruled: u64,
}

/// A person's predictions and what came true.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prediction {
    /// Before the hearing, in percent.
    pub before: Option<u8>,
    /// After it.
    pub after: Option<u8>,
    /// What came true: 1 for a win, 0 for a loss, between them where nobody prevailed.
    pub outcome: f64,
}

impl Prediction {
    /// Brier score of the prediction before the hearing.
    pub fn brier_before(&self) -> Option<f64> {
        self.before.map(|percent| brier(percent, self.outcome))
    }

    /// Brier score of the prediction after it.
    pub fn brier_after(&self) -> Option<f64> {
        self.after.map(|percent| brier(percent, self.outcome))
    }
}

/// The Brier score of a prediction in percent; outcome and score in [0, 1].
pub fn brier(percent: u8, outcome: f64) -> f64 {
    prediction::brier(f64::from(percent) / 100.0, outcome)
}

impl Journal {
    /// The best score in a case, where it was ever ruled on.
    pub fn best(&self, case: &str) -> Option<u8> {
        self.of(case).map(|(_, row)| row.score).max()
    }

    /// The latest result in a case, with the name of its hearing.
    pub fn latest(&self, case: &str) -> Option<(&String, &ResultRow)> {
        self.of(case).max_by_key(|(key, row)| (row.ruled, *key))
    }

    /// Whether a case was ruled on with the person in this seat.
    pub fn was_in(&self, case: &str, seat: &str) -> bool {
        self.of(case).any(|(_, row)| row.seat == seat)
    }

    fn of<'j, 'c>(
        &'j self,
        case: &'c str,
    ) -> impl Iterator<Item = (&'j String, &'j ResultRow)> + use<'j, 'c> {
        self.results.iter().filter(move |(_, row)| row.case == case)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sure_and_right_prediction_scores_zero_and_one_half_a_quarter() {
        assert!(brier(100, 1.0).abs() < 1e-12);
        assert!((brier(50, 0.0) - 0.25).abs() < 1e-12);
        assert!((brier(0, 1.0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_latest_result_is_by_time_and_the_best_by_score() {
        let row = |score, ruled| ResultRow { case: "c".into(), score, ruled, ..Default::default() };
        let mut journal = Journal::default();
        journal.results.insert("a".into(), row(80, 1));
        journal.results.insert("b".into(), row(60, 2));
        assert_eq!(journal.best("c"), Some(80));
        assert_eq!(journal.latest("c").map(|(_, row)| row.score), Some(60));
        assert_eq!(journal.best("d"), None);
    }
}
