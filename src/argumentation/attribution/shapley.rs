//! Shapley values: each player's mean marginal contribution over all orders of arrival.
//!
//! Shapley, "A Value for n-Person Games", 1953. With v(S) the worth of a set S of n players,
//! φ(i) = Σ_{S without i} |S|! (n − |S| − 1)! / n! · (v(S + i) − v(S)), and Σ φ = v(all) − v(∅).
//!
//! [`exact`] and [`sampled`] work for any game. [`of_topic`] plays the game of an argumentation
//! graph: the players are the arguments but the topic, a set is worth the topic's strength when
//! only they are present. Sampling draws whole orders of arrival (Castro, Gómez, Tejada 2009), so
//! even sampled shares add up.

use std::convert::Infallible;

use super::Attribution;
use crate::argumentation::graph::{Graph, NodeId};
use crate::argumentation::semantics::Semantics;
use crate::argumentation::solve::{Evaluator, Presence, Setting, SolveError, strength_of};

/// The most players for whom [`of_topic`] counts every subset; for more it samples.
pub const EXACT_LIMIT: usize = 18;
/// The same where the graph has a cycle, which has to be settled anew for every subset.
pub const EXACT_LIMIT_CYCLIC: usize = 14;
/// Orders of arrival drawn by [`of_topic`].
pub const SAMPLES: usize = 2_000;

/// A count of players whose subsets can be counted: one number is kept for each of the 2ⁿ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Players(usize);

/// The game has more players than [`Players::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} players have too many subsets to count; at most {most} can be", most = Players::MOST)]
pub struct TooManyPlayers(pub usize);

impl Players {
    /// The most players: 2²⁴ subsets, 128 MiB.
    pub const MOST: usize = 24;

    /// Returns the count, if it is no more than [`Players::MOST`].
    pub const fn new(players: usize) -> Result<Self, TooManyPlayers> {
        if players <= Self::MOST { Ok(Self(players)) } else { Err(TooManyPlayers(players)) }
    }
}

/// Returns the Shapley value of each player in the game whose worth `value` gives. Bit i of a
/// subset is player i. Every subset is asked for once, from 0 upwards, so low bits change most
/// often.
pub fn exact(players: Players, mut value: impl FnMut(u64) -> f64) -> Vec<f64> {
    let always = |subset| Ok::<_, Infallible>(value(subset));
    match try_exact(players, always) {
        Ok(values) => values,
    }
}

/// Returns the same as [`exact`], or the first error of `value`.
pub fn try_exact<E>(
    Players(players): Players,
    value: impl FnMut(u64) -> Result<f64, E>,
) -> Result<Vec<f64>, E> {
    let worth = (0..1_u64 << players).map(value).collect::<Result<Vec<f64>, E>>()?;
    let weights = weights(players);
    let marginals = |player: usize| {
        let bit = 1_usize << player;
        // blocks of 2·bit subsets: first those without the player, then the same with
        worth.chunks(2 * bit).enumerate().map(move |(block, subsets)| {
            let (without, with) = subsets.split_at(bit.min(subsets.len()));
            (block * 2 * bit, without.iter().zip(with))
        })
    };
    let weight = |subset: usize| weights.get(subset.count_ones() as usize).copied();
    let values = (0..players).map(|player| {
        let mut sum = 0.0;
        for (first, pairs) in marginals(player) {
            for (offset, (without, with)) in pairs.enumerate() {
                sum += weight(first + offset).unwrap_or_default() * (with - without);
            }
        }
        sum
    });
    Ok(values.collect())
}

/// |S|! (n − |S| − 1)! / n! by |S|: the chance that exactly S arrive before a given player.
fn weights(players: usize) -> Vec<f64> {
    let n = players as f64;
    let mut weight = 1.0 / n;
    let mut weights = Vec::with_capacity(players);
    for before in 1..=players {
        weights.push(weight);
        weight *= before as f64 / (n - before as f64);
    }
    weights
}

/// Returns estimates of the Shapley values, and their standard errors, from `samples` random
/// orders of arrival. `draw(bound)` gives a uniform index below `bound`. The worth of a set is
/// asked with one flag a player, in order of arrival. With fewer than 2 samples the standard
/// errors are infinite.
pub fn sampled(
    players: usize,
    samples: usize,
    draw: impl FnMut(usize) -> usize,
    mut value: impl FnMut(&[bool]) -> f64,
) -> (Vec<f64>, Vec<f64>) {
    let always = |present: &[bool]| Ok::<_, Infallible>(value(present));
    match try_sampled(players, samples, draw, always) {
        Ok(estimates) => estimates,
    }
}

/// Returns the same as [`sampled`], or the first error of `value`.
pub fn try_sampled<E>(
    players: usize,
    samples: usize,
    mut draw: impl FnMut(usize) -> usize,
    mut value: impl FnMut(&[bool]) -> Result<f64, E>,
) -> Result<(Vec<f64>, Vec<f64>), E> {
    let mut order: Vec<usize> = (0..players).collect();
    let mut present = vec![false; players];
    let mut estimates = vec![Estimate::default(); players];
    let empty = value(&present)?;
    for _ in 0..samples {
        for last in (1..players).rev() {
            order.swap(last, draw(last + 1).min(last));
        }
        present.fill(false);
        let mut before = empty;
        for &player in &order {
            if let Some(flag) = present.get_mut(player) {
                *flag = true;
            }
            let after = value(&present)?;
            if let Some(estimate) = estimates.get_mut(player) {
                estimate.add(after - before);
            }
            before = after;
        }
    }
    let values = estimates.iter().map(|estimate| estimate.mean).collect();
    let errors = estimates.iter().map(Estimate::standard_error).collect();
    Ok((values, errors))
}

/// A running mean and sum of squared deviations (Welford 1962).
#[derive(Debug, Clone, Default)]
struct Estimate {
    count: f64,
    mean: f64,
    squares: f64,
}

impl Estimate {
    fn add(&mut self, sample: f64) {
        self.count += 1.0;
        let off = sample - self.mean;
        self.mean += off / self.count;
        self.squares += off * (sample - self.mean);
    }

    fn standard_error(&self) -> f64 {
        if self.count < 2.0 {
            return f64::INFINITY;
        }
        (self.squares / (self.count - 1.0) / self.count).sqrt()
    }
}

/// Returns each argument's share of σ(topic) less the topic's strength alone, which is its base
/// unless it attacks or supports itself. They are exact for up to [`EXACT_LIMIT`] arguments from
/// which a path leads to the topic ([`EXACT_LIMIT_CYCLIC`] where the graph has a cycle), else from
/// [`SAMPLES`] orders of arrival. All other arguments have exactly 0. A set of arguments whose
/// strengths do not settle has no worth, and then nobody has a share: that is the error.
pub fn of_topic(
    graph: &Graph,
    semantics: Semantics,
    topic: NodeId,
    draw: impl FnMut(usize) -> usize,
) -> Result<Attribution, SolveError> {
    let players = players(graph, topic);
    let limit = if graph.is_acyclic() { EXACT_LIMIT } else { EXACT_LIMIT_CYCLIC };
    let few = Players::new(players.len()).ok().filter(|_| players.len() <= limit);
    let (shares, errors) = match few {
        None => {
            let mut game = Game::new(graph, semantics, topic, &players);
            let value = |present: &[bool]| game.worth(|player| present.get(player) == Some(&true));
            let (shares, errors) = try_sampled(players.len(), SAMPLES, draw, value)?;
            (shares, Some(errors))
        }
        Some(count) if graph.is_acyclic() => {
            let mut game = ForwardGame::new(graph, semantics, topic, &players);
            (exact(count, |subset| game.worth(subset)), None)
        }
        Some(count) => {
            let mut game = Game::new(graph, semantics, topic, &players);
            let value = |subset: u64| game.worth(|player| subset >> player & 1 == 1);
            (try_exact(count, value)?, None)
        }
    };
    let spread = |shares: Vec<f64>| {
        let mut values = vec![0.0; graph.len()];
        for (player, share) in players.iter().zip(shares) {
            set(&mut values, *player, share);
        }
        values
    };
    Ok(Attribution { values: spread(shares), standard_errors: errors.map(spread) })
}

/// The arguments from which a path leads to the topic, those that are solved last first.
fn players(graph: &Graph, topic: NodeId) -> Vec<NodeId> {
    let ancestors = graph.ancestors(topic);
    let counts = |node: &NodeId| *node != topic && ancestors.get(node.index()) == Some(&true);
    let order = graph.plan().stretches().flat_map(|stretch| stretch.nodes);
    let mut players: Vec<NodeId> = order.map(|&node| NodeId::new(node)).filter(counts).collect();
    players.reverse();
    players
}

/// The game on any graph, solved anew for every subset.
struct Game<'g> {
    graph: &'g Graph,
    topic: NodeId,
    players: &'g [NodeId],
    evaluator: Evaluator,
    presence: Vec<Presence>,
    strengths: Vec<f64>,
}

impl<'g> Game<'g> {
    fn new(graph: &'g Graph, semantics: Semantics, topic: NodeId, players: &'g [NodeId]) -> Self {
        let mut presence = vec![Presence::Absent; graph.len()];
        set(&mut presence, topic, Presence::Present);
        let strengths = vec![0.0; graph.len()];
        Self { graph, topic, players, evaluator: Evaluator::new(semantics), presence, strengths }
    }

    fn worth(&mut self, takes_part: impl Fn(usize) -> bool) -> Result<f64, SolveError> {
        for (player, &node) in self.players.iter().enumerate() {
            let presence = if takes_part(player) { Presence::Present } else { Presence::Absent };
            set(&mut self.presence, node, presence);
        }
        let setting = Setting { bases: self.graph.bases(), presence: &self.presence };
        self.evaluator.solve_into(self.graph, setting, &mut self.strengths)?;
        Ok(get(&self.strengths, self.topic))
    }
}

/// The game on a graph without cycles. Subsets are asked for in counting order and the players
/// nearest the topic are the lowest bits, so from one subset to the next only the few players up
/// to the highest bit that changed are computed again: two on average.
struct ForwardGame<'g> {
    graph: &'g Graph,
    semantics: Semantics,
    topic: NodeId,
    players: &'g [NodeId],
    strengths: Vec<f64>,
    last: u64,
}

impl<'g> ForwardGame<'g> {
    fn new(graph: &'g Graph, semantics: Semantics, topic: NodeId, players: &'g [NodeId]) -> Self {
        Self { graph, semantics, topic, players, strengths: vec![0.0; graph.len()], last: 0 }
    }

    fn worth(&mut self, subset: u64) -> f64 {
        let changed = u64::BITS - (subset ^ self.last).leading_zeros();
        self.last = subset;
        let stale = self.players.iter().enumerate().take(changed as usize).rev();
        for (player, &node) in stale {
            let strength = if subset >> player & 1 == 1 { self.strength(node) } else { 0.0 };
            set(&mut self.strengths, node, strength);
        }
        self.strength(self.topic)
    }

    fn strength(&self, node: NodeId) -> f64 {
        strength_of(self.semantics, self.graph, node, &self.strengths)
    }
}

fn get(strengths: &[f64], node: NodeId) -> f64 {
    strengths.get(node.index()).copied().unwrap_or_default()
}

fn set<T>(values: &mut [T], node: NodeId, value: T) {
    if let Some(place) = values.get_mut(node.index()) {
        *place = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::argumentation::{GraphBuilder, solve};

    /// The glove game: players 0 and 1 have a left glove, player 2 a right one.
    fn gloves(subset: u64) -> f64 {
        f64::from(u8::from(subset & 0b011 != 0 && subset & 0b100 != 0))
    }

    #[test]
    fn the_glove_game_gives_a_sixth_a_sixth_and_two_thirds() {
        let values = exact(Players(3), gloves);
        for (value, expected) in values.iter().zip([1.0 / 6.0, 1.0 / 6.0, 2.0 / 3.0]) {
            assert!((value - expected).abs() <= 1e-15);
        }
    }

    #[test]
    fn more_players_than_can_be_counted_are_refused_by_name() {
        assert_eq!(Players::new(24), Ok(Players(24)));
        for players in [25, 63, 64, usize::MAX] {
            assert_eq!(Players::new(players), Err(TooManyPlayers(players)));
        }
        let error = Players::new(64).unwrap_err().to_string();
        assert_eq!(error, "64 players have too many subsets to count; at most 24 can be");
    }

    #[test]
    fn a_player_who_changes_nothing_gets_exactly_nothing() {
        let values = exact(Players(4), |subset| gloves(subset & 0b111));
        assert_eq!(values[3].to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn every_subset_is_asked_for_once() {
        let mut asked = Vec::new();
        let values = exact(Players(5), |subset| {
            asked.push(subset);
            1.0
        });
        assert_eq!(asked, (0..32).collect::<Vec<u64>>());
        assert_eq!(values, [0.0; 5]);
        assert!(exact(Players(0), |_| 7.0).is_empty());
    }

    #[test]
    fn an_error_of_one_subset_is_the_answer() {
        let result = try_exact(Players(3), |subset| if subset == 5 { Err("no") } else { Ok(0.0) });
        assert_eq!(result, Err("no"));
    }

    /// A fixed stream of indices (an LCG's high bits), so that the test draws the same every time.
    fn draw() -> impl FnMut(usize) -> usize {
        let mut state: u64 = 7;
        move |bound| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as usize % bound
        }
    }

    #[test]
    fn samples_lie_within_a_few_standard_errors_and_add_up() {
        let worth = |subset: u64| {
            let count = f64::from(subset.count_ones());
            count * count + gloves(subset)
        };
        let by_flags = |present: &[bool]| {
            let bit = |(player, &here): (usize, &bool)| u64::from(here) << player;
            worth(present.iter().enumerate().map(bit).sum())
        };
        let expected = exact(Players(5), worth);
        let (values, errors) = sampled(5, 4000, draw(), by_flags);
        for player in 0..5 {
            assert!(errors[player] > 0.0 && errors[player] < 0.1);
            assert!((values[player] - expected[player]).abs() < 4.0 * errors[player]);
        }
        assert!((values.iter().sum::<f64>() - 26.0).abs() < 1e-9);
    }

    /// A star of `rays` supporters and attackers, in layers of two.
    fn layered(rays: usize) -> (Graph, NodeId) {
        let mut builder = GraphBuilder::new();
        let topic = builder.node(0.5).unwrap();
        for ray in 0..rays {
            let near = builder.node(0.3 + 0.5 * ray as f64 / rays as f64).unwrap();
            let far = builder.node(0.6).unwrap();
            builder.attack(far, near, 1.0).unwrap();
            if ray % 2 == 0 {
                builder.support(near, topic, 0.4).unwrap();
            } else {
                builder.attack(near, topic, 0.3).unwrap();
            }
        }
        (builder.build(), topic)
    }

    #[test]
    fn the_incremental_game_equals_solving_every_subset() {
        let (graph, topic) = layered(4);
        let players = players(&graph, topic);
        for semantics in Semantics::ALL {
            let mut forward = ForwardGame::new(&graph, semantics, topic, &players);
            let mut anew = Game::new(&graph, semantics, topic, &players);
            for subset in 0..1_u64 << players.len() {
                let expected = anew.worth(|player| subset >> player & 1 == 1).unwrap();
                assert_eq!(forward.worth(subset).to_bits(), expected.to_bits());
            }
        }
    }

    #[test]
    fn on_a_cycle_shares_are_sampled_sooner() {
        let sampled = |rays: usize, cyclic: bool| {
            let mut builder = GraphBuilder::new();
            let topic = builder.node(0.5).unwrap();
            for ray in 0..rays {
                let from = builder.node(0.5).unwrap();
                builder.support(from, topic, 0.1).unwrap();
                if ray == 0 && cyclic {
                    builder.attack(from, from, 1.0).unwrap();
                }
            }
            let shares = of_topic(&builder.build(), Semantics::Mlp, topic, draw()).unwrap();
            shares.standard_errors.is_some()
        };
        assert_eq!([14, 15].map(|rays| sampled(rays, true)), [false, true]);
        assert_eq!([15, 18].map(|rays| sampled(rays, false)), [false, false]);
    }

    #[test]
    fn beyond_the_limit_shares_are_sampled_and_still_add_up() {
        let (graph, topic) = layered(12);
        let shares = of_topic(&graph, Semantics::Mlp, topic, draw()).unwrap();
        let strengths = solve(&graph, Semantics::Mlp).unwrap().strengths;
        let total: f64 = shares.values.iter().sum();
        assert!((total - (strengths[topic.index()] - 0.5)).abs() < 1e-9);
        let errors = shares.standard_errors.unwrap();
        assert!(errors.iter().skip(1).all(|&error| error > 0.0 && error < 0.01));
        assert!(errors[topic.index()] == 0.0);
    }
}
