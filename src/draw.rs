//! Randomness as a function: a draw depends on a seed, a purpose, ids and a ply, and on nothing
//! else.
//!
//! No generator is passed along, so undo, branches and new features shift no other draw. The
//! inputs are hashed (SHA-256, each text with its length in front) into the key of a `ChaCha8`
//! stream, whose raw 64-bit words become the two things that are needed: a number in the open unit
//! interval and an index. How a word becomes either is written here and tested against fixed
//! values, because the distributions of a library may change between releases.

use rand::rngs::ChaCha8Rng;
use rand::{Rng as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

/// Draws a number in the open interval (0, 1).
///
/// `purpose` names the feature that draws (`"ruling"`), `ids` what it draws about, as text ids,
/// so that a new card or judge shifts no draw about another one.
pub fn unit(seed: u64, purpose: &str, ids: &[&str], ply: usize) -> f64 {
    Stream::new(seed, purpose, ids, ply).unit()
}

/// Draws an index below `len`, each equally likely; 0 if `len` is 0.
pub fn index(seed: u64, purpose: &str, ids: &[&str], ply: usize, len: usize) -> usize {
    Stream::new(seed, purpose, ids, ply).index(len)
}

/// The numbers of one draw in sequence, for what needs more than one: a sample, an order.
#[derive(Debug)]
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream of these inputs. [`unit()`] and [`index`] are its first number.
    pub fn new(seed: u64, purpose: &str, ids: &[&str], ply: usize) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed.to_le_bytes());
        hash.update((ply as u64).to_le_bytes());
        for text in [purpose].iter().chain(ids) {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
        Self(ChaCha8Rng::from_seed(hash.finalize().into()))
    }

    /// The next number in the open interval (0, 1): the middle of one of 2⁵² equal parts.
    pub fn unit(&mut self) -> f64 {
        const PART: f64 = 1.0 / (1_u64 << 52) as f64;
        ((self.0.next_u64() >> 12) as f64 + 0.5) * PART
    }

    /// The next index below `len`, each equally likely; 0 if `len` is 0.
    ///
    /// The high half of word × len, where a word whose low half would favor some index is drawn
    /// again (Lemire, ACM Transactions on Modeling and Computer Simulation 29, 2019).
    pub fn index(&mut self, len: usize) -> usize {
        let len = len as u64;
        let Some(biased) = len.wrapping_neg().checked_rem(len) else { return 0 };
        loop {
            let product = u128::from(self.0.next_u64()) * u128::from(len);
            let [low, high] = halves(product);
            if low >= biased {
                return usize::try_from(high).unwrap_or_default();
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "each half is 64 of the 128 bits")]
const fn halves(product: u128) -> [u64; 2] {
    [product as u64, (product >> 64) as u64]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed by another implementation of SHA-256 and `ChaCha8`.
    #[test]
    fn draws_have_fixed_values() {
        let ruling = |seed, ids: &[&str], ply| unit(seed, "ruling", ids, ply).to_bits();
        assert_eq!(ruling(7, &["reach", "alder"], 0), 0x3fe6_1c0a_db06_4db5);
        assert_eq!(ruling(0, &[], 0), 0x3fbe_cd4d_f203_faa8);
        assert_eq!(ruling(u64::MAX, &["reach"], 12), 0x3fc8_28bb_d7c2_7c54);
        let drawn = [1, 2, 3, 10, 1000].map(|len| index(7, "novice", &["first"], 3, len));
        assert_eq!(drawn, [0, 1, 2, 8, 824]);
        let mut stream = Stream::new(7, "shares", &[], 0);
        assert_eq!([0; 12].map(|_| stream.index(6)), [5, 2, 5, 0, 5, 4, 4, 5, 1, 4, 3, 1]);
    }

    #[test]
    fn every_input_matters() {
        let draws = [
            unit(7, "ruling", &["ab", "c"], 0),
            unit(8, "ruling", &["ab", "c"], 0),
            unit(7, "bench", &["ab", "c"], 0),
            unit(7, "ruling", &["a", "bc"], 0),
            unit(7, "ruling", &["ab"], 0),
            unit(7, "ruling", &["ab", "c"], 1),
        ];
        for (place, draw) in draws.iter().enumerate() {
            assert!(!draws[..place].contains(draw), "draw {place} repeats an earlier one");
        }
    }

    #[test]
    fn units_lie_inside_the_interval_and_spread_evenly() {
        let mut stream = Stream::new(1, "test", &[], 0);
        let mut below = [0_u32; 9];
        for _ in 0..100_000 {
            let unit = stream.unit();
            assert!(unit > 0.0 && unit < 1.0);
            for (tenths, count) in (1..10).zip(&mut below) {
                *count += u32::from(unit * 10.0 < f64::from(tenths));
            }
        }
        for (tenths, count) in (1..10).zip(below) {
            assert!(count.abs_diff(tenths * 10_000) < 500, "{count} below {tenths}/10");
        }
    }

    #[test]
    fn indices_are_equally_likely() {
        let mut stream = Stream::new(1, "test", &[], 0);
        let mut counts = [0_u32; 7];
        for _ in 0..70_000 {
            counts[stream.index(7)] += 1;
        }
        assert!(counts.iter().all(|count| (9_600..10_400).contains(count)), "{counts:?}");
    }

    #[test]
    fn an_index_into_nothing_is_zero() {
        assert_eq!(index(1, "test", &[], 0, 0), 0);
    }
}
