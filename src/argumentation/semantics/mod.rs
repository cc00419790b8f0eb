//! Gradual semantics: s(a) = ι( base(a), α(parents of a) ), an aggregation α and an influence ι.
//!
//! The modular view is that of Mossakowski and Neuhaus, "Modular semantics and characteristics for
//! bipolar weighted argumentation graphs" (2018). All four semantics here are anonymous, keep the
//! base of an argument that nothing bears on, and only look at an argument's direct parents.
//!
//! Weights are our extension where the published form has none: a strength counts as w·s in a sum,
//! and as (1 − s)^w in a product. Weight 1 is the published form in every one of them.

mod dfquad;
mod euler;
mod mlp;
mod quadratic_energy;

pub(super) use dfquad::DfQuad;
pub(super) use euler::Euler;
pub(super) use mlp::Mlp;
pub(super) use quadratic_energy::QuadraticEnergy;

/// Which of the four gradual semantics turns base scores into strengths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Semantics {
    /// MLP-based (Potyka, AAAI 2021): adds in log-odds.
    #[default]
    Mlp,
    /// DF-QuAD (Rago, Toni, Aurisicchio, Baroni, KR 2016): discontinuity-free, by products.
    DfQuad,
    /// Quadratic Energy (Potyka, KR 2018).
    QuadraticEnergy,
    /// Euler-based (Amgoud and Ben-Naim, IJAR 2018).
    Euler,
}

impl Semantics {
    /// Every semantics, the default first.
    pub const ALL: [Self; 4] = [Self::Mlp, Self::DfQuad, Self::QuadraticEnergy, Self::Euler];

    /// Returns the short name used on the command line and in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mlp => "mlp",
            Self::DfQuad => "dfquad",
            Self::QuadraticEnergy => "qe",
            Self::Euler => "euler",
        }
    }
}

/// A name that is none of the four.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown semantics '{0}'; known are mlp, dfquad, qe, euler")]
pub struct UnknownSemantics(String);

impl std::str::FromStr for Semantics {
    type Err = UnknownSemantics;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let named = Self::ALL.into_iter().find(|semantics| semantics.name() == name);
        named.ok_or_else(|| UnknownSemantics(name.to_owned()))
    }
}

/// What one parent brings: the weight of its edge, negative for an attack, and its strength.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contribution {
    pub(super) weight: f64,
    pub(super) strength: f64,
}

/// One semantics as its two functions and their derivatives.
pub(super) trait Gradual {
    /// α: what the parents amount to together. 0 without parents, and then the base stays.
    fn aggregate(parents: impl Iterator<Item = Contribution>) -> f64;

    /// ι: the strength in [0, 1] of a base in [0, 1] under finite `energy`; the base itself at 0.
    fn influence(base: f64, energy: f64) -> f64;

    /// ∂α/∂s of every parent, in their order.
    fn aggregate_slopes(
        parents: impl Iterator<Item = Contribution> + Clone,
    ) -> impl Iterator<Item = f64>;

    /// (∂ι/∂base, ∂ι/∂energy). Where the two sides differ, their mean.
    fn influence_slopes(base: f64, energy: f64) -> (f64, f64);
}

/// Σ w·s over supporters minus Σ w·s over attackers: the aggregation of three of the four.
#[inline]
fn weighted_sum(parents: impl Iterator<Item = Contribution>) -> f64 {
    parents.fold(0.0, |sum, Contribution { weight, strength }| sum + weight * strength)
}

/// The two numbers in this order, or swapped where `sign` is negative, without a branch: the sign
/// of an energy or of an edge cannot be foreseen, and a wrong guess takes as long as an argument.
#[inline]
fn by_sign(sign: f64, one: f64, other: f64) -> (f64, f64) {
    let (one, other) = (one.to_bits(), other.to_bits());
    let negative = (sign.to_bits().cast_signed() >> 63).cast_unsigned();
    let swapped = (one ^ other) & negative;
    (f64::from_bits(one ^ swapped), f64::from_bits(other ^ swapped))
}

/// max(x, 0) without a branch, for the same reason.
#[inline]
fn positive(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

/// A slope by the base, e^|E| at most, where only that it overflows, or that e^−|E| is 0 in its
/// denominator, has made it infinite or NaN: the largest number instead.
fn finite(slope: f64) -> f64 {
    slope.min(f64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares the slopes with central differences at a smooth point.
    fn slopes_match_differences<S: Gradual>(base: f64, energy: f64) {
        let h = 1e-6;
        let (by_base, by_energy) = S::influence_slopes(base, energy);
        let base_difference =
            (S::influence(base + h, energy) - S::influence(base - h, energy)) / (2.0 * h);
        let energy_difference =
            (S::influence(base, energy + h) - S::influence(base, energy - h)) / (2.0 * h);
        assert!((by_base - base_difference).abs() < 1e-7, "base {base}, energy {energy}");
        assert!((by_energy - energy_difference).abs() < 1e-7, "base {base}, energy {energy}");
    }

    fn aggregate_slopes_match_differences<S: Gradual>(parents: &[Contribution]) {
        let h = 1e-6;
        let slopes: Vec<f64> = S::aggregate_slopes(parents.iter().copied()).collect();
        assert_eq!(slopes.len(), parents.len());
        for (place, slope) in slopes.iter().enumerate() {
            let moved = |step: f64| {
                let mut parents = parents.to_vec();
                parents[place].strength += step;
                S::aggregate(parents.into_iter())
            };
            let difference = (moved(h) - moved(-h)) / (2.0 * h);
            assert!((slope - difference).abs() < 1e-7, "parent {place}");
        }
    }

    fn check_slopes<S: Gradual>() {
        for base in [0.1, 0.37, 0.5, 0.92] {
            for energy in [-0.9, -0.3, 0.2, 0.8] {
                slopes_match_differences::<S>(base, energy);
            }
        }
        let parents = [(1.0, 0.3), (-1.0, 0.6), (0.5, 0.9), (-2.0, 0.25), (3.0, 0.5)]
            .map(|(weight, strength)| Contribution { weight, strength });
        aggregate_slopes_match_differences::<S>(&parents);
    }

    #[test]
    fn slopes_are_the_derivatives() {
        check_slopes::<Mlp>();
        check_slopes::<DfQuad>();
        check_slopes::<QuadraticEnergy>();
        check_slopes::<Euler>();
    }

    /// At a base that no energy moves, the slope by it is e^|E| as far as numbers go.
    #[test]
    fn slopes_of_saturated_bases_are_numbers() {
        for energy in [0.5, 300.0, 600.0, 745.0, 800.0, 1e12] {
            let expected = libm::exp(energy).min(f64::MAX);
            let slopes = [
                Mlp::influence_slopes(0.0, energy),
                Mlp::influence_slopes(1.0, -energy),
                Euler::influence_slopes(0.0, energy),
            ];
            for (by_base, by_energy) in slopes {
                let close = (by_base / expected - 1.0).abs() <= 1e-12;
                assert!(close || energy > 700.0 && by_base.is_finite(), "{by_base} for {energy}");
                assert!(by_energy == 0.0);
            }
        }
    }

    fn keeps_the_base<S: Gradual>() {
        assert!(S::aggregate(std::iter::empty()) == 0.0);
        for base in [0.0, 0.1, 1.0 / 3.0, 0.7, 1.0] {
            assert_eq!(S::influence(base, 0.0).to_bits(), base.to_bits());
        }
    }

    #[test]
    fn no_parents_keep_the_base_bit_for_bit() {
        keeps_the_base::<Mlp>();
        keeps_the_base::<DfQuad>();
        keeps_the_base::<QuadraticEnergy>();
        keeps_the_base::<Euler>();
    }

    #[test]
    fn names_lead_back_to_their_semantics() {
        for semantics in Semantics::ALL {
            assert_eq!(semantics.name().parse(), Ok(semantics));
        }
        let error = "MLP".parse::<Semantics>().unwrap_err();
        assert_eq!(error.to_string(), "unknown semantics 'MLP'; known are mlp, dfquad, qe, euler");
    }
}
