//! Searching every line to its end by alpha-beta (Knuth and Moore, Artificial Intelligence 6,
//! 1975), the most promising moves first.

use super::{CLEARLY, Choice, Search, Spent, for_each_move};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// One search to the end.
struct Pass<'s, 'm> {
    search: &'s mut Search<'m>,
    /// The side whose win chance is the value.
    side: Side,
    /// The count of positions at which the search stops.
    limit: usize,
}

impl Search<'_> {
    /// The best move, the bench silent; none if the count of positions reaches the limit first.
    pub(super) fn search_all(
        &mut self,
        position: &Position,
        side: Side,
        limit: usize,
    ) -> Option<Choice> {
        let root = position.with_silent_bench(self.scenario);
        let mut pass = Pass { search: self, side, limit };
        let mut best: Option<Choice> = None;
        for (mv, next, stands) in pass.children(&root).ok()? {
            let floor = best.map_or(f64::NEG_INFINITY, |best| best.value + CLEARLY);
            let value = pass.value(&next, stands, floor, f64::INFINITY).ok()?;
            if best.is_none_or(|best| value > best.value + CLEARLY) {
                best = Some(Choice { mv, value });
            }
        }
        best
    }
}

impl Pass<'_, '_> {
    /// The value of a position at the end of best play; exact between `floor` and `ceiling`.
    fn value(
        &mut self,
        position: &Position,
        stands: f64,
        mut floor: f64,
        mut ceiling: f64,
    ) -> Result<f64, Spent> {
        let Some(mover) = self.search.counsel_to_move(position) else { return Ok(stands) };
        let is_own = mover == self.side;
        let mut best = if is_own { f64::NEG_INFINITY } else { f64::INFINITY };
        for (_, next, stands) in self.children(position)? {
            let value = self.value(&next, stands, floor, ceiling)?;
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
        let child = |mv| {
            let next = position.advanced(scenario, mv);
            (mv, next, self.search.value(next.submissions(), self.side))
        };
        let mut children: Vec<_> = choices.into_iter().map(child).collect();
        let is_own = mover == self.side;
        children.sort_by(|(_, _, a), (_, _, b)| {
            let (a, b) = if is_own { (b, a) } else { (a, b) };
            a.total_cmp(b)
        });
        Ok(children)
    }
}
