//! Following a line to the end of the hearing: what a move is worth if, from then on, both sides
//! take the best card in sight and the bench is silent.
//!
//! Choosing so is one step of policy improvement over the greedy player (the rollout algorithm:
//! Tesauro and Galperin, NIPS 9, 1996; Bertsekas, Tsitsiklis and Wu, Journal of Heuristics 3,
//! 1997). It sees what looking a few plies ahead does not: that time and turns run out, and that
//! the other side will reply.

use super::{CLEARLY, Choice, Search, Spent, for_each_move};
use crate::hearing::Position;
use crate::law::Side;

/// What following every move came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Followed {
    pub(super) best: Choice,
    /// Plies to the end of the longest line.
    pub(super) plies: usize,
}

impl Search<'_> {
    /// The best move by following each, the most promising first, until the count of positions
    /// reaches the limit; none if not one line could be followed.
    pub(super) fn follow_each(
        &mut self,
        position: &Position,
        side: Side,
        limit: usize,
    ) -> Option<Followed> {
        let scenario = self.scenario;
        let mut choices = Vec::new();
        for_each_move(scenario, position, &mut |mv| choices.push(mv));
        let mut choices: Vec<Choice> = choices
            .into_iter()
            .map(|mv| Choice { mv, value: self.value_after(position, side, mv) })
            .collect();
        choices.sort_by(|a, b| b.value.total_cmp(&a.value));
        let root = position.with_silent_bench(scenario);
        let mut found: Option<Followed> = None;
        for Choice { mv, .. } in choices {
            let next = root.advanced(scenario, mv);
            let Ok((value, plies)) = self.follow(next, side, limit) else { break };
            let is_better = found.is_none_or(|found| value > found.best.value + CLEARLY);
            let best = match found {
                Some(found) if !is_better => found.best,
                _ => Choice { mv, value },
            };
            let longest = found.map_or(plies, |found| found.plies.max(plies));
            found = Some(Followed { best, plies: longest });
        }
        found
    }

    /// Plays the best card in sight for both sides to the end. Returns the side's win chance there
    /// and the count of plies.
    fn follow(
        &mut self,
        mut position: Position,
        side: Side,
        limit: usize,
    ) -> Result<(f64, usize), Spent> {
        let mut plies = 0;
        while let Some(choice) = self.best_reply(&position) {
            if self.positions >= limit {
                return Err(Spent);
            }
            position = position.advanced(self.scenario, choice.mv);
            plies += 1;
        }
        Ok((self.value(position.submissions(), side), plies))
    }
}
