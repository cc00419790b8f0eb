//! Probabilities and log-odds: logit(p) = ln(p / (1 − p)) and its inverse, the logistic function.
//!
//! Log-odds are the scale on which independent pieces of evidence add (Good, "Probability and the
//! Weighing of Evidence", 1950). Both functions go through `libm`, so that every platform computes
//! the same bits.

/// Returns the log-odds of a probability in [0, 1]: −∞ at 0, +∞ at 1, NaN outside.
pub fn logit(probability: f64) -> f64 {
    libm::log(probability) - libm::log1p(-probability)
}

/// Returns the probability of log-odds, in [0, 1], for any argument without overflow.
pub fn logistic(log_odds: f64) -> f64 {
    let shrunk = libm::exp(-log_odds.abs());
    if log_odds >= 0.0 { 1.0 / (1.0 + shrunk) } else { shrunk / (1.0 + shrunk) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_odds_are_one_half() {
        assert_eq!(logit(0.5).to_bits(), 0.0_f64.to_bits());
        assert_eq!(logistic(0.0).to_bits(), 0.5_f64.to_bits());
    }

    #[test]
    fn the_logistic_function_undoes_the_logit() {
        for p in [1e-12, 0.001, 0.1, 0.3, 0.5, 0.65, 0.9, 0.999_999] {
            assert!((logistic(logit(p)) - p).abs() <= 1e-15, "{p}");
        }
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "these values are exact")]
    fn certainty_is_infinite_log_odds_and_nothing_overflows() {
        assert_eq!([0.0, 1.0].map(logit), [f64::NEG_INFINITY, f64::INFINITY]);
        assert_eq!([1e308, -1e308].map(logistic), [1.0, 0.0]);
        assert_eq!([f64::INFINITY, f64::NEG_INFINITY].map(logistic), [1.0, 0.0]);
    }

    #[test]
    fn opposite_log_odds_have_complementary_probabilities() {
        for x in [0.1, 1.0, 5.0, 30.0] {
            assert!((logistic(x) + logistic(-x) - 1.0).abs() <= 1e-15, "{x}");
        }
    }
}
