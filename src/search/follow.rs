//! Following a line to the end of the hearing: what a move is worth if, from then on, both sides
//! take the best card in sight and the bench is silent.
//!
//! Choosing so is one step of policy improvement over the greedy player (the rollout algorithm:
//! Tesauro and Galperin, NIPS 9, 1996; Bertsekas, Tsitsiklis and Wu, Journal of Heuristics 3,
//! 1997). It sees what looking a few plies ahead does not: that time and turns run out, and that
//! the other side will reply.

use super::{Choice, Search, Spent};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// What following moves came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Followed {
    /// The moves that were followed, the most promising first.
    pub(super) moves: Vec<Choice>,
    /// Plies to the end of the longest line.
    pub(super) plies: usize,
}

impl Search<'_> {
    /// Follows each of these moves, the most promising first, until the count of positions reaches
    /// the limit.
    pub(super) fn follow_each(
        &mut self,
        position: &Position,
        side: Side,
        moves: &[Move],
        limit: usize,
    ) -> Followed {
        let scenario = self.scenario;
        let stands =
            moves.iter().map(|&mv| Choice { mv, value: self.value_after(position, side, mv) });
        let mut choices: Vec<Choice> = stands.collect();
        choices.sort_by(|a, b| b.value.total_cmp(&a.value));
        let root = position.with_silent_bench(scenario);
        let mut followed = Followed::default();
        for Choice { mv, .. } in choices {
            let next = root.advanced(scenario, mv);
            let Ok((end, plies)) = self.follow(next, limit, |_| {}) else { break };
            let value = self.value(end.submissions(), side);
            followed.moves.push(Choice { mv, value });
            followed.plies = followed.plies.max(plies);
        }
        followed
    }

    /// Plays the best card in sight for both sides to the end. Returns the last position and the
    /// count of plies.
    pub(super) fn follow(
        &mut self,
        mut position: Position,
        limit: usize,
        mut visit: impl FnMut(Move),
    ) -> Result<(Position, usize), Spent> {
        let mut plies = 0;
        while let Some(choice) = self.best_reply(&position) {
            if self.is_spent(self.positions, limit) {
                return Err(Spent);
            }
            visit(choice.mv);
            position = position.advanced(self.scenario, choice.mv);
            plies += 1;
        }
        Ok((position, plies))
    }
}
