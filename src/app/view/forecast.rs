//! How one's forecasts have fared over time: the Brier score of each hearing, oldest first.

use crate::app::settings::Journal;
use crate::app::view::words;

/// So many hearings are shown, the latest.
const SHOWN: usize = 24;

/// Forecasts over time.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastSeries {
    /// Scores, oldest first.
    pub points: Vec<ForecastPoint>,
    /// The means of the first and the second half, where there are enough: `0.24, then 0.15`.
    pub trend: String,
    /// Every score in words: the chart's twin.
    pub sentence: String,
}

/// The scores of a hearing, in [0, 1]: 0 is sure and right, 0.25 a coin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForecastPoint {
    /// Of the forecast before the hearing.
    pub before: Option<f32>,
    /// Of the one after it.
    pub after: Option<f32>,
}

impl ForecastSeries {
    /// The forecasts in a journal; nothing before there are two hearings with one.
    pub(in crate::app) fn of(journal: &Journal) -> Option<Self> {
        let mut rows: Vec<_> = journal.results.iter().collect();
        rows.sort_by_key(|(key, row)| (row.ruled, *key));
        let scores = rows.into_iter().filter_map(|(_, row)| {
            let (before, after) = (row.prediction.brier_before(), row.prediction.brier_after());
            (before.is_some() || after.is_some()).then_some((row.ruled, before, after))
        });
        let mut scores: Vec<_> = scores.collect();
        scores.drain(..scores.len().saturating_sub(SHOWN));
        if scores.len() < 2 {
            return None;
        }
        let said = scores.iter().map(|(ruled, before, after)| {
            let parts = [(before, "before"), (after, "after")];
            let parts = parts.into_iter().filter_map(|(score, when)| {
                score.as_ref().map(|score| format!("{score:.2} {when}"))
            });
            format!("{}: {}", words::date(*ruled), parts.collect::<Vec<_>>().join(", "))
        });
        let all: Vec<f64> =
            scores.iter().filter_map(|(_, before, after)| after.or(*before)).collect();
        let sentence = said.collect::<Vec<_>>().join("; ");
        Some(Self {
            trend: trend(&all),
            sentence: format!("Brier scores of your forecasts, oldest first. {sentence}."),
            points: scores
                .into_iter()
                .map(|(_, before, after)| ForecastPoint {
                    before: before.map(words::drawn),
                    after: after.map(words::drawn),
                })
                .collect(),
        })
    }
}

/// The means of the first half and the second.
fn trend(scores: &[f64]) -> String {
    let (first, second) = scores.split_at(scores.len() / 2);
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len().max(1) as f64;
    format!("earlier {:.2}, of late {:.2}", mean(first), mean(second))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::settings::{Prediction, ResultRow};

    fn journal(said: &[(u64, Option<u8>, Option<u8>)]) -> Journal {
        let mut journal = Journal::default();
        for (place, (ruled, before, after)) in said.iter().enumerate() {
            let prediction = Prediction { before: *before, after: *after, outcome: 1.0 };
            let row = ResultRow { ruled: *ruled, prediction, ..ResultRow::default() };
            journal.results.insert(place.to_string(), row);
        }
        journal
    }

    #[test]
    fn scores_stand_in_the_order_of_the_rulings_and_those_without_a_forecast_are_left_out() {
        let day = 86_400;
        let said = [(3 * day, Some(100), None), (day, Some(50), Some(90)), (2 * day, None, None)];
        let series = ForecastSeries::of(&journal(&said)).unwrap();
        assert_eq!(series.points.len(), 2);
        assert_eq!(series.points[0].before, Some(0.25));
        assert_eq!(series.points[1], ForecastPoint { before: Some(0.0), after: None });
        let twin = "January 2, 1970: 0.25 before, 0.01 after; January 4, 1970: 0.00 before.";
        assert!(series.sentence.ends_with(twin), "{}", series.sentence);
        assert_eq!(series.trend, "earlier 0.01, of late 0.00");
    }

    #[test]
    fn one_forecast_is_no_series() {
        assert_eq!(ForecastSeries::of(&journal(&[(1, Some(50), Some(60))])), None);
    }
}
