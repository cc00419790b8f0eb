//! Forecasts held against the outcome.
//!
//! A player may say, before the hearing and again before the ruling, how likely their side is to
//! prevail. The score is Brier's (Monthly Weather Review 78, 1950), (p − o)², with o the worth of
//! the disposition to that side: 1 for full relief, 0 for none, between for something between.
//! 0 is perfect, 1 is certain and wrong; whoever always says one half gets ¼ where a side wins or
//! loses outright. Lower is better.

use crate::law::Side;
use crate::scenario::{DispositionId, Scenario};

/// The Brier score of a forecast in [0, 1] of an outcome in [0, 1].
pub fn brier(forecast: f64, outcome: f64) -> f64 {
    let miss = forecast.clamp(0.0, 1.0) - outcome;
    miss * miss
}

/// The Brier score of a side's forecast that it prevails, by the court's disposition.
pub fn score(scenario: &Scenario, side: Side, forecast: f64, disposition: DispositionId) -> f64 {
    brier(forecast, scenario.worth(disposition, side))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certainty_pays_only_when_right() {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
        assert!(close(brier(1.0, 1.0), 0.0));
        assert!(close(brier(1.0, 0.0), 1.0));
        assert!(close(brier(0.5, 1.0), 0.25));
        assert!(close(brier(0.7, 0.3), 0.16));
        assert!(close(brier(7.0, 1.0), 0.0));
    }
}
