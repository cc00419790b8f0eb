//! DF-QuAD: E = Π (1 − s)^w of attackers − Π (1 − s)^w of supporters; s = b + (1 − b)·E where
//! E ≥ 0, else b + b·E.
//!
//! Rago, Toni, Aurisicchio, Baroni, "Discontinuity-Free Decision Support with Quantitative
//! Argumentation Debates", KR 2016. The influence bends at E = 0: there the slope is reported as
//! the mean of both sides.

use super::{Contribution, Gradual, positive};

pub(in crate::argumentation) struct DfQuad;

impl Gradual for DfQuad {
    #[inline]
    fn aggregate(parents: impl Iterator<Item = Contribution>) -> f64 {
        let (mut attack, mut support) = (1.0, 1.0);
        for parent in parents {
            let (attacking, supporting) = remainders(parent);
            attack *= attacking;
            support *= supporting;
        }
        attack - support
    }

    #[inline]
    fn influence(base: f64, energy: f64) -> f64 {
        base + (1.0 - base) * positive(energy) - base * positive(-energy)
    }

    fn aggregate_slopes(
        parents: impl Iterator<Item = Contribution> + Clone,
    ) -> impl Iterator<Item = f64> {
        let mut attack = Product::default();
        let mut support = Product::default();
        for parent in parents.clone() {
            if is_attack(parent) { &mut attack } else { &mut support }.multiply(remainder(parent));
        }
        parents.map(move |parent| {
            // Π of attackers falls as an attacker grows, and E with it; Π of supporters is
            // subtracted, so E rises as a supporter grows
            let (product, sign) = if is_attack(parent) { (&attack, -1.0) } else { (&support, 1.0) };
            let others = product.without(remainder(parent));
            if others == 0.0 { 0.0 } else { sign * remainder_slope(parent) * others }
        })
    }

    fn influence_slopes(base: f64, energy: f64) -> (f64, f64) {
        let by_energy = if energy > 0.0 {
            1.0 - base
        } else if energy < 0.0 {
            base
        } else {
            0.5
        };
        (1.0 - energy.abs(), by_energy)
    }
}

#[inline]
fn is_attack(parent: Contribution) -> bool {
    parent.weight.is_sign_negative()
}

#[inline]
#[expect(clippy::float_cmp, reason = "exactly 1 is the published form and the common case")]
fn is_plain(weight: f64) -> bool {
    weight.abs() == 1.0
}

/// (1 − s)^w
#[inline]
fn remainder(Contribution { weight, strength }: Contribution) -> f64 {
    let left = 1.0 - strength;
    if is_plain(weight) { left } else { libm::pow(left, weight.abs()) }
}

/// The factors by which a parent diminishes attack and support: (1 − s)^w and 1, or 1 and that. In
/// the published form without a branch, because which it is cannot be foreseen.
#[inline]
fn remainders(parent: Contribution) -> (f64, f64) {
    let Contribution { weight, strength } = parent;
    if is_plain(weight) {
        (1.0 - positive(-weight) * strength, 1.0 - positive(weight) * strength)
    } else if is_attack(parent) {
        (remainder(parent), 1.0)
    } else {
        (1.0, remainder(parent))
    }
}

/// −∂/∂s (1 − s)^w = w·(1 − s)^(w − 1)
fn remainder_slope(Contribution { weight, strength }: Contribution) -> f64 {
    let weight = weight.abs();
    if weight == 0.0 { 0.0 } else { weight * libm::pow(1.0 - strength, weight - 1.0) }
}

/// A product that can be asked for itself less one factor, even where factors are 0.
struct Product {
    nonzero: f64,
    zeros: usize,
}

impl Default for Product {
    fn default() -> Self {
        Self { nonzero: 1.0, zeros: 0 }
    }
}

impl Product {
    fn multiply(&mut self, factor: f64) {
        if factor == 0.0 {
            self.zeros += 1;
        } else {
            self.nonzero *= factor;
        }
    }

    fn without(&self, factor: f64) -> f64 {
        match (self.zeros, factor == 0.0) {
            (0, _) => self.nonzero / factor,
            (1, true) => self.nonzero,
            _ => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parents(given: &[(f64, f64)]) -> impl Iterator<Item = Contribution> + Clone {
        given.iter().map(|&(weight, strength)| Contribution { weight, strength })
    }

    #[test]
    fn a_weight_of_two_counts_like_two_edges() {
        let twice = DfQuad::aggregate(parents(&[(1.0, 0.4), (1.0, 0.4), (-1.0, 0.7)]));
        let heavy = DfQuad::aggregate(parents(&[(2.0, 0.4), (-1.0, 0.7)]));
        assert!((twice - heavy).abs() <= 1e-15);
    }

    #[test]
    fn a_certain_attacker_and_supporter_cancel() {
        assert!(DfQuad::aggregate(parents(&[(1.0, 1.0), (-1.0, 1.0)])) == 0.0);
    }

    #[test]
    fn slopes_survive_factors_of_zero() {
        let one: Vec<f64> = DfQuad::aggregate_slopes(parents(&[(1.0, 1.0), (1.0, 0.4)])).collect();
        assert_eq!(one, [0.6, 0.0]);
        let two: Vec<f64> = DfQuad::aggregate_slopes(parents(&[(1.0, 1.0), (1.0, 1.0)])).collect();
        assert_eq!(two, [0.0, 0.0]);
    }
}
