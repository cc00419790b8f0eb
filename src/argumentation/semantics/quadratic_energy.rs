//! Quadratic Energy: E = Σ w·s of supporters − Σ w·s of attackers,
//! s = b + (1 − b)·h(E) − b·h(−E) with h(x) = max(x, 0)² / (1 + max(x, 0)²).
//!
//! Potyka, "Continuous Dynamical Systems for Weighted Bipolar Argumentation", KR 2018.

use super::{Contribution, Gradual, weighted_sum};

pub(in crate::argumentation) struct QuadraticEnergy;

impl Gradual for QuadraticEnergy {
    #[inline]
    fn aggregate(parents: impl Iterator<Item = Contribution>) -> f64 {
        weighted_sum(parents)
    }

    #[inline]
    fn influence(base: f64, energy: f64) -> f64 {
        let pull = impact(energy);
        if energy >= 0.0 { base + (1.0 - base) * pull } else { base - base * pull }
    }

    fn aggregate_slopes(
        parents: impl Iterator<Item = Contribution> + Clone,
    ) -> impl Iterator<Item = f64> {
        parents.map(|parent| parent.weight)
    }

    fn influence_slopes(base: f64, energy: f64) -> (f64, f64) {
        let spread = 1.0 + energy * energy;
        let room = if energy >= 0.0 { 1.0 - base } else { base };
        (1.0 - impact(energy), room * 2.0 * energy.abs() / (spread * spread))
    }
}

/// h(|E|): only one of h(E) and h(−E) is not 0.
#[inline]
fn impact(energy: f64) -> f64 {
    let square = energy * energy;
    square / (1.0 + square)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "these values are exact")]
    fn one_full_supporter_goes_half_the_way() {
        assert_eq!([1.0, -1.0].map(|e| QuadraticEnergy::influence(0.5, e)), [0.75, 0.25]);
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "these values are exact")]
    fn huge_energies_saturate() {
        assert_eq!([1e15, -1e15].map(|e| QuadraticEnergy::influence(0.3, e)), [1.0, 0.0]);
    }
}
