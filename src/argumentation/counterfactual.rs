//! The smallest change that would have mattered: a smallest set of choices under which a
//! predicate holds.
//!
//! Sets are tried by increasing size, and within a size in lexicographic order, so the first hit
//! is a smallest one and always the same. What a choice is, and what it would change, is the
//! predicate's affair. No pruning: the predicate need not be monotone.

/// What a search for a smallest set came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Smallest {
    /// The first smallest set, in increasing order.
    Found(Vec<usize>),
    /// No set of the permitted size satisfies the predicate.
    NoneExists,
    /// The budget of predicate calls ran out first.
    Unknown {
        /// The size up to which no set satisfies the predicate.
        complete: usize,
    },
}

/// Returns a smallest non-empty subset of `0..choices`, of at most `largest` elements, that
/// satisfies the predicate, calling it at most `budget` times.
pub fn smallest(
    choices: usize,
    largest: usize,
    budget: usize,
    mut predicate: impl FnMut(&[usize]) -> bool,
) -> Smallest {
    let mut left = budget;
    for size in 1..=largest.min(choices) {
        let mut set: Vec<usize> = (0..size).collect();
        loop {
            if left == 0 {
                return Smallest::Unknown { complete: size - 1 };
            }
            left -= 1;
            if predicate(&set) {
                return Smallest::Found(set);
            }
            if !advance(&mut set, choices) {
                break;
            }
        }
    }
    Smallest::NoneExists
}

/// Moves to the next set of the same size in lexicographic order; false after the last.
fn advance(set: &mut [usize], choices: usize) -> bool {
    let size = set.len();
    let free = set.iter().enumerate().rposition(|(place, &c)| c < choices - size + place);
    let Some(turn) = free else { return false };
    let next = set.get(turn).map_or(0, |choice| choice + 1);
    for (choice, value) in set.iter_mut().skip(turn).zip(next..) {
        *choice = value;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_is_tried_once_by_increasing_size() {
        let mut tried = Vec::new();
        let found = smallest(4, 4, usize::MAX, |set| {
            tried.push(set.to_vec());
            false
        });
        assert_eq!(found, Smallest::NoneExists);
        assert_eq!(tried.len(), 15);
        assert!(tried.is_sorted_by_key(|set| (set.len(), set.clone())));
    }

    #[test]
    fn the_smallest_set_wins_over_an_earlier_larger_one() {
        let weights = [3, 1, 1, 4, 2];
        let found =
            smallest(5, 5, 100, |set| set.iter().map(|&choice| weights[choice]).sum::<i32>() >= 6);
        assert_eq!(found, Smallest::Found(vec![0, 3]));
    }

    #[test]
    fn an_exhausted_budget_is_not_called_none() {
        assert_eq!(smallest(10, 3, 5, |_| false), Smallest::Unknown { complete: 0 });
        assert_eq!(smallest(10, 3, 30, |_| false), Smallest::Unknown { complete: 1 });
    }

    #[test]
    fn the_size_is_limited() {
        assert_eq!(smallest(5, 2, 1000, |set| set.len() == 3), Smallest::NoneExists);
        assert_eq!(smallest(0, 2, 1000, |_| true), Smallest::NoneExists);
    }
}
