//! From the judges' votes to the judgment of the court.
//!
//! Judges vote on the judgment, not issue by issue. Dispositions are ordered from full relief to
//! none, and a judge who would grant some relief would rather grant it than less. Where none has a
//! majority, the court's is the narrowest relief that a majority would grant: the median judge's
//! (Marks v. United States, 430 U.S. 188 (1977)). A bench is evenly divided when exactly half of
//! it would grant a relief that the other half would refuse; it then does what the scenario says
//! (affirmed by an equally divided court), or, where the scenario says nothing, grants only what
//! more than half would.

/// How votes make a judgment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Majority {
    /// More than half voted for it.
    Outright,
    /// No disposition had a majority: the narrowest relief that a majority would grant, the median
    /// judge's (Marks v. United States, 430 U.S. 188 (1977)).
    Narrowest,
    /// The bench was evenly divided and the scenario says what follows.
    EvenlyDivided,
}

/// Counts the votes of a bench of one judge or more into the court's disposition.
///
/// # Panics
///
/// If there is no vote.
#[expect(clippy::indexing_slicing, reason = "a bench has a judge, and half of it is less")]
pub fn judgment<D: Copy + Ord>(votes: &[D], even_split: Option<D>) -> (D, Majority) {
    let mut votes = votes.to_vec();
    votes.sort_unstable();
    let half = votes.len() / 2;
    let median = votes[half];
    let divided = 2 * half == votes.len() && votes[half - 1] != median;
    match even_split {
        Some(split) if divided => (split, Majority::EvenlyDivided),
        _ if 2 * votes.iter().filter(|&&vote| vote == median).count() > votes.len() => {
            (median, Majority::Outright)
        }
        _ => (median, Majority::Narrowest),
    }
}

/// The most judges of a bench, with room for none.
const COUNTS: usize = crate::scenario::MAX_JUDGES + 1;

/// Writes the exact probability of each disposition of the court, from those of its judges, who
/// vote independently given the record. `judges` holds one distribution after another.
pub fn distribute(judges: &[f64], even_split: Option<usize>, court: &mut [f64]) {
    court.fill(0.0);
    if judges.len() == court.len() {
        court.copy_from_slice(judges);
        return;
    }
    for disposition in 0..court.len() {
        let (grants, divides) = chances(judges, court.len(), disposition, even_split.is_some());
        add(court, disposition, grants);
        if let Some(split) = even_split {
            add(court, split, divides);
        }
    }
}

fn add(court: &mut [f64], disposition: usize, mass: f64) {
    if let Some(chance) = court.get_mut(disposition) {
        *chance += mass;
    }
}

/// The probabilities that this disposition is the first that more than half would grant, and that
/// it is the first that exactly half would. By the distribution of two counts: the judges who
/// grant more, and those who grant just this.
#[expect(clippy::indexing_slicing, reason = "a bench has at most MAX_JUDGES judges")]
fn chances(judges: &[f64], dispositions: usize, disposition: usize, splits: bool) -> (f64, f64) {
    let mut counts = [[0.0; COUNTS]; COUNTS];
    counts[0][0] = 1.0;
    let mut bench = 0;
    for judge in judges.chunks_exact(dispositions) {
        let more: f64 = judge[..disposition].iter().sum();
        let just = judge[disposition];
        let less: f64 = judge[disposition + 1..].iter().sum();
        bench += 1;
        for a in (0..=bench).rev() {
            for b in (0..=bench - a).rev() {
                let from_more = if a > 0 { counts[a - 1][b] * more } else { 0.0 };
                let from_just = if b > 0 { counts[a][b - 1] * just } else { 0.0 };
                counts[a][b] = counts[a][b] * less + from_more + from_just;
            }
        }
    }
    let (mut grants, mut divides) = (0.0, 0.0);
    for (a, row) in counts.iter().enumerate().take(bench + 1) {
        for (b, mass) in row.iter().enumerate().take(bench + 1 - a) {
            let first = 2 * a < bench || (2 * a == bench && !splits);
            if first && 2 * (a + b) > bench {
                grants += mass;
            } else if b > 0 && 2 * (a + b) == bench {
                divides += mass;
            }
        }
    }
    (grants, divides)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_half_is_a_majority() {
        assert_eq!(judgment(&[0, 2, 2], None), (2, Majority::Outright));
        assert_eq!(judgment(&[1], None), (1, Majority::Outright));
    }

    #[test]
    fn without_a_majority_the_median_judge_decides() {
        assert_eq!(judgment(&[0, 1, 2], None), (1, Majority::Narrowest));
        assert_eq!(judgment(&[3, 0, 1, 3, 0], None), (1, Majority::Narrowest));
        assert_eq!(judgment(&[0, 1, 1, 3], Some(3)), (1, Majority::Narrowest));
    }

    #[test]
    fn an_evenly_divided_bench_does_what_the_scenario_says() {
        assert_eq!(judgment(&[0, 0, 2, 2], Some(2)), (2, Majority::EvenlyDivided));
        assert_eq!(judgment(&[0, 2], Some(1)), (1, Majority::EvenlyDivided));
        assert_eq!(judgment(&[0, 0, 1, 2], Some(2)), (2, Majority::EvenlyDivided));
    }

    #[test]
    fn an_evenly_divided_bench_grants_what_more_than_half_would_where_nothing_is_said() {
        assert_eq!(judgment(&[0, 0, 1, 2], None), (1, Majority::Narrowest));
        assert_eq!(judgment(&[0, 2], None), (2, Majority::Narrowest));
    }

    /// Every combination of votes with its probability, counted.
    fn enumerated(judges: &[f64], dispositions: usize, even_split: Option<usize>) -> Vec<f64> {
        let bench = judges.len() / dispositions;
        let mut court = vec![0.0; dispositions];
        for mut code in 0..dispositions.pow(u32::try_from(bench).unwrap()) {
            let (mut mass, mut votes) = (1.0, Vec::new());
            for judge in judges.chunks_exact(dispositions) {
                votes.push(code % dispositions);
                mass *= judge[code % dispositions];
                code /= dispositions;
            }
            court[judgment(&votes, even_split).0] += mass;
        }
        court
    }

    #[test]
    fn the_court_s_distribution_equals_counting_every_combination_of_votes() {
        let mut stream = crate::draw::Stream::new(5, "test", &[], 0);
        for bench in 1..=6 {
            for dispositions in 1..=4 {
                let mut judges = Vec::new();
                for _ in 0..bench {
                    let raw: Vec<f64> = (0..dispositions).map(|_| stream.unit()).collect();
                    let total: f64 = raw.iter().sum();
                    judges.extend(raw.iter().map(|mass| mass / total));
                }
                for even_split in [None, Some(dispositions - 1), Some(0)] {
                    let mut court = vec![0.0; dispositions];
                    distribute(&judges, even_split, &mut court);
                    let expected = enumerated(&judges, dispositions, even_split);
                    for (chance, expected) in court.iter().zip(&expected) {
                        assert!((chance - expected).abs() < 1e-12, "{court:?} {expected:?}");
                    }
                    assert!((court.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                }
            }
        }
    }
}
