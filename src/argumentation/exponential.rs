//! e^x for x ≤ 0, where a strength needs it: once for every argument of two semantics.
//!
//! Like `libm::exp`, and unlike the platform's own, it computes the same bits everywhere: only
//! additions, multiplications and comparisons that IEEE 754 defines, none fused. It is
//! about a third of the work, because it needs no division and no branch on the way.
//!
//! With k the nearest whole number to x / ln 2 and r = x − k·ln 2, |r| ≤ ln 2 / 2, it is 2ᵏ·eʳ
//! (Cody and Waite, "Software Manual for the Elementary Functions", 1980), eʳ by its power series
//! to r¹³ / 13!, the next term being below 5·10⁻¹⁸. The largest error against the exact value is
//! about one unit in the last place; the tests hold it to two against `libm::exp`.

/// ln 2 in two parts. The first has 20 zero bits at its end, so that a whole number times it is
/// exact; the second is the rest.
const LN_2: [f64; 2] = [6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10];
/// 1.5·2⁵²: a number added to it is rounded to a whole one, which its last bits then hold.
const ROUNDER: f64 = 6_755_399_441_055_744.0;
/// Below this 2ᵏ is no normal number.
const LEAST: f64 = -708.0;
/// 1 / n! for even n, the largest first, and for odd n.
const EVEN: [f64; 6] =
    [1.0 / 479_001_600.0, 1.0 / 3_628_800.0, 1.0 / 40_320.0, 1.0 / 720.0, 1.0 / 24.0, 0.5];
const ODD: [f64; 6] = [
    1.0 / 6_227_020_800.0,
    1.0 / 39_916_800.0,
    1.0 / 362_880.0,
    1.0 / 5_040.0,
    1.0 / 120.0,
    1.0 / 6.0,
];

/// Returns e^x for x ≤ 0: exactly 1 at 0, 0 at −∞.
#[inline]
pub(super) fn exp_of_negative(x: f64) -> f64 {
    if x < LEAST {
        return libm::exp(x);
    }
    let rounded = x * std::f64::consts::LOG2_E + ROUNDER;
    let k = rounded - ROUNDER;
    let r = (x - k * LN_2[0]) - k * LN_2[1];
    let square = r * r;
    // the even and the odd powers apart, so that neither sum waits for the other
    let series = |terms: [f64; 6]| terms.iter().fold(0.0, |sum, term| sum * square + term);
    let (even, odd) = (1.0 + square * series(EVEN), r + r * square * series(ODD));
    let power = f64::from_bits((rounded.to_bits() << 52).wrapping_add(1.0_f64.to_bits()));
    (even + odd) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_within_two_units_in_the_last_place() {
        let mut worst = 0;
        for step in 0..=800_000_u32 {
            // everywhere from 0 to −800, and densely near 0
            for x in [-f64::from(step) / 1000.0, -libm::exp(-f64::from(step) / 20_000.0)] {
                let (found, expected) = (exp_of_negative(x), libm::exp(x));
                worst = worst.max(found.to_bits().abs_diff(expected.to_bits()));
            }
        }
        assert!((1..=2).contains(&worst), "{worst}");
    }

    #[test]
    fn its_bits_are_the_same_everywhere() {
        let found = [-0.1, -0.5, -1.0, -7.25, -300.0].map(|x| exp_of_negative(x).to_bits());
        let expected = [
            0x3fec_f46d_99d5_2b3a,
            0x3fe3_68b2_fc6f_960a,
            0x3fd7_8b56_362c_ef38,
            0x3f47_455f_e323_fafe,
            0x24e2_4563_9c3a_49f7,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "these values are exact")]
    fn it_ends_at_one_and_at_nothing() {
        assert_eq!([0.0, -0.0, -1e3, f64::NEG_INFINITY].map(exp_of_negative), [1.0, 1.0, 0.0, 0.0]);
    }
}
