//! Iterative deepening by alpha-beta within a budget of positions.

use super::{CLEARLY, Choice, Search, for_each_move};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// What a search found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The best move, with its value after the plies searched.
    pub best: Choice,
    /// Plies of the deepest pass that was finished, at least 1.
    pub depth: usize,
    /// Whether that pass reached the end of every line: then the move is best, the bench silent.
    pub exact: bool,
    /// Positions valued for it, unfinished passes included.
    pub positions: usize,
}

/// The budget ran out within a pass.
struct Spent;

/// One pass to a fixed depth.
struct Pass<'s, 'm> {
    search: &'s mut Search<'m>,
    /// The side whose win chance is the value.
    side: Side,
    /// The count of positions at which the pass stops.
    limit: usize,
    /// Whether every line ended before the depth did.
    exact: bool,
}

impl Search<'_> {
    /// The best move found while valuing at most `budget` positions, however many it takes for one
    /// ply. None when it is not counsel's move.
    pub fn best_within(&mut self, position: &Position, budget: usize) -> Option<Found> {
        let before = self.positions;
        let limit = before.saturating_add(budget);
        let side = self.counsel_to_move(position)?;
        let root = position.with_silent_bench(self.scenario);
        let mut found =
            Found { best: self.best_reply(position)?, depth: 1, exact: false, positions: 0 };
        while !found.exact {
            let depth = found.depth + 1;
            let mut pass = Pass { search: &mut *self, side, limit, exact: true };
            let Ok(Some(best)) = pass.root(&root, depth) else { break };
            found = Found { best, depth, exact: pass.exact, positions: 0 };
        }
        found.positions = self.positions - before;
        Some(found)
    }
}

impl Pass<'_, '_> {
    fn root(&mut self, position: &Position, depth: usize) -> Result<Option<Choice>, Spent> {
        let mut best: Option<Choice> = None;
        for (mv, next, stands) in self.children(position)? {
            let floor = best.map_or(f64::NEG_INFINITY, |best| best.value + CLEARLY);
            let value = self.value(&next, stands, depth - 1, floor, f64::INFINITY)?;
            if best.is_none_or(|best| value > best.value + CLEARLY) {
                best = Some(Choice { mv, value });
            }
        }
        Ok(best)
    }

    /// The value of a position with this many plies to go; exact between `floor` and `ceiling`.
    fn value(
        &mut self,
        position: &Position,
        stands: f64,
        depth: usize,
        mut floor: f64,
        mut ceiling: f64,
    ) -> Result<f64, Spent> {
        let Some(mover) = self.search.counsel_to_move(position) else { return Ok(stands) };
        if depth == 0 {
            self.exact = false;
            return Ok(stands);
        }
        let is_own = mover == self.side;
        let mut best = if is_own { f64::NEG_INFINITY } else { f64::INFINITY };
        for (_, next, stands) in self.children(position)? {
            let value = self.value(&next, stands, depth - 1, floor, ceiling)?;
            if is_own {
                best = best.max(value);
                floor = floor.max(value);
            } else {
                best = best.min(value);
                ceiling = ceiling.min(value);
            }
            if floor >= ceiling {
                break;
            }
        }
        Ok(best)
    }

    /// What the mover can do, most promising first, with the value of each as it stands.
    fn children(&mut self, position: &Position) -> Result<Vec<(Move, Position, f64)>, Spent> {
        let scenario = self.search.scenario;
        let Some(mover) = self.search.counsel_to_move(position) else { return Ok(Vec::new()) };
        let mut choices = Vec::new();
        for_each_move(scenario, position, &mut |mv| choices.push(mv));
        if self.search.positions + choices.len() > self.limit {
            return Err(Spent);
        }
        let mut children: Vec<_> = choices
            .into_iter()
            .map(|mv| {
                let next = position.advanced(scenario, mv);
                (mv, next, self.search.value(next.submissions(), self.side))
            })
            .collect();
        let is_own = mover == self.side;
        children.sort_by(|(_, _, a), (_, _, b)| {
            let (a, b) = if is_own { (b, a) } else { (a, b) };
            a.total_cmp(b)
        });
        Ok(children)
    }
}
