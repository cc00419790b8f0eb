//! Quadratic Energy: E = Σ w·s of supporters − Σ w·s of attackers,
//! s = b + (1 − b)·h(E) − b·h(−E) with h(x) = max(x, 0)² / (1 + max(x, 0)²).
//!
//! Potyka, "Continuous Dynamical Systems for Weighted Bipolar Argumentation", KR 2018.
//!
//! Only one of h(E) and h(−E) is not 0: s = (b + E²) / (1 + E²) where E ≥ 0, else b / (1 + E²).

use super::{Contribution, Gradual, weighted_sum};

pub(in crate::argumentation) struct QuadraticEnergy;

impl Gradual for QuadraticEnergy {
    #[inline]
    fn aggregate(parents: impl Iterator<Item = Contribution>) -> f64 {
        weighted_sum(parents)
    }

    #[inline]
    fn influence(base: f64, energy: f64) -> f64 {
        let square = energy * energy;
        let reach = if energy >= 0.0 { base + square } else { base };
        reach / (1.0 + square)
    }

    fn aggregate_slopes(
        parents: impl Iterator<Item = Contribution> + Clone,
    ) -> impl Iterator<Item = f64> {
        parents.map(|parent| parent.weight)
    }

    fn influence_slopes(base: f64, energy: f64) -> (f64, f64) {
        let spread = 1.0 + energy * energy;
        let room = if energy >= 0.0 { 1.0 - base } else { base };
        (1.0 / spread, room * 2.0 * energy.abs() / (spread * spread))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_published_formula() {
        let h = |x: f64| x.max(0.0) * x.max(0.0) / (1.0 + x.max(0.0) * x.max(0.0));
        for (base, energy) in [(0.2, 0.7), (0.2, -0.7), (0.9, 3.0), (1.0, -2.0), (0.0, 0.1)] {
            let published = base + (1.0 - base) * h(energy) - base * h(-energy);
            assert!((QuadraticEnergy::influence(base, energy) - published).abs() <= 1e-15);
        }
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "these values are exact")]
    fn one_full_supporter_goes_half_the_way() {
        assert_eq!([1.0, -1.0].map(|e| QuadraticEnergy::influence(0.5, e)), [0.75, 0.25]);
    }

    #[test]
    fn huge_energies_saturate() {
        assert!(QuadraticEnergy::influence(0.3, 1e15) >= 1.0 - 1e-15);
        assert!(QuadraticEnergy::influence(0.3, -1e15) <= 1e-15);
    }
}
