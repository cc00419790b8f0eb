//! Euler-based semantics: E = Σ w·s of supporters − Σ w·s of attackers,
//! s = 1 − (1 − b²) / (1 + b·e^E).
//!
//! Amgoud and Ben-Naim, "Evaluation of arguments in weighted bipolar graphs", IJAR 2018.
//!
//! With x = e^E this is b·(x + b) / (1 + b·x), which loses no digits for small b. For positive E
//! both parts are divided by x, so that nothing overflows.

use super::{Contribution, Gradual, by_sign, finite, weighted_sum};
use crate::argumentation::exponential::exp_of_negative;

pub(in crate::argumentation) struct Euler;

impl Gradual for Euler {
    #[inline]
    fn aggregate(parents: impl Iterator<Item = Contribution>) -> f64 {
        weighted_sum(parents)
    }

    #[inline]
    fn influence(base: f64, energy: f64) -> f64 {
        if energy == 0.0 || base == 0.0 {
            return base;
        }
        let shrunk = exp_of_negative(-energy.abs());
        let (upper, lower) = by_sign(energy, 1.0, shrunk);
        base * (upper + base * lower) / (lower + base * upper)
    }

    fn aggregate_slopes(
        parents: impl Iterator<Item = Contribution> + Clone,
    ) -> impl Iterator<Item = f64> {
        parents.map(|parent| parent.weight)
    }

    fn influence_slopes(base: f64, energy: f64) -> (f64, f64) {
        let shrunk = exp_of_negative(-energy.abs());
        let square = base * base;
        let (spread, by_base) = if energy > 0.0 {
            (shrunk + base, shrunk * (2.0 * base * shrunk + square + 1.0))
        } else {
            (1.0 + base * shrunk, 2.0 * base + square * shrunk + shrunk)
        };
        let by_energy =
            if base == 0.0 { 0.0 } else { (1.0 - square) * (base / spread) * (shrunk / spread) };
        (finite(by_base / spread / spread), by_energy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_published_formula() {
        for (base, energy) in [(0.2, 0.7), (0.2, -0.7), (0.9, 3.0), (1.0, -2.0)] {
            let published = 1.0 - (1.0 - base * base) / (1.0 + base * libm::exp(energy));
            assert!((Euler::influence(base, energy) - published).abs() <= 1e-15);
        }
    }

    #[test]
    fn attack_lowers_no_further_than_the_square_of_the_base() {
        assert!((Euler::influence(0.3, -1e6) - 0.09).abs() <= 1e-15);
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "these values are exact")]
    fn a_tiny_base_under_huge_support_does_not_overflow() {
        assert_eq!([1e-300, 0.0].map(|base| Euler::influence(base, 1000.0)), [1.0, 0.0]);
    }
}
