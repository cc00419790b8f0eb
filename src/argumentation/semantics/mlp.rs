//! MLP-based semantics: E = Σ w·s of supporters − Σ w·s of attackers, s = logistic(logit(b) + E).
//!
//! Potyka, "Interpreting Neural Networks as Quantitative Argumentation Frameworks", AAAI 2021: the
//! strengths are the activations of a neural network with logistic units, so evidence adds in
//! log-odds. A base of 0 or 1 is certain and stays.
//!
//! With x = e^E, logistic(logit(b) + E) = b·x / (b·x + 1 − b). Written with e^−|E| it needs no
//! logarithm and cannot overflow.

use super::{Contribution, Gradual, by_sign, finite, weighted_sum};
use crate::argumentation::exponential::exp_of_negative;

pub(in crate::argumentation) struct Mlp;

impl Gradual for Mlp {
    #[inline]
    fn aggregate(parents: impl Iterator<Item = Contribution>) -> f64 {
        weighted_sum(parents)
    }

    #[inline]
    fn influence(base: f64, energy: f64) -> f64 {
        let doubt = 1.0 - base;
        if energy == 0.0 || base == 0.0 || doubt == 0.0 {
            return base;
        }
        let shrunk = exp_of_negative(-energy.abs());
        // a factor of 1 changes no bit, and choosing factors takes no branch
        let (for_it, against_it) = by_sign(energy, 1.0, shrunk);
        let (credit, doubt) = (base * for_it, doubt * against_it);
        credit / (credit + doubt)
    }

    fn aggregate_slopes(
        parents: impl Iterator<Item = Contribution> + Clone,
    ) -> impl Iterator<Item = f64> {
        parents.map(|parent| parent.weight)
    }

    fn influence_slopes(base: f64, energy: f64) -> (f64, f64) {
        let strength = Self::influence(base, energy);
        let shrunk = exp_of_negative(-energy.abs());
        let spread =
            if energy > 0.0 { base + (1.0 - base) * shrunk } else { base * shrunk + (1.0 - base) };
        (finite(shrunk / spread / spread), strength * (1.0 - strength))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::argumentation::{logistic, logit};

    #[test]
    fn it_adds_in_log_odds() {
        for (base, energy) in [(0.3, 1.25), (0.3, -1.25), (0.999, 40.0), (0.5, -700.0)] {
            let expected = logistic(logit(base) + energy);
            assert!((Mlp::influence(base, energy) - expected).abs() <= 1e-15);
        }
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "these values are exact")]
    fn certainty_is_not_moved() {
        for energy in [-1e12, -1.0, 1.0, 1e12] {
            assert_eq!([0.0, 1.0].map(|base| Mlp::influence(base, energy)), [0.0, 1.0]);
        }
    }
}
