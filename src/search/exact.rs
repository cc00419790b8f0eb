//! Searching every line to its end by alpha-beta (Knuth and Moore, Artificial Intelligence 6,
//! 1975), the most promising moves first, and no position twice (Greenblatt, Eastlake, Crocker,
//! "The Greenblatt Chess Program", AFIPS 1967).
//!
//! Dispositions are worth to one side what they are not worth to the other, so one number does for
//! both: here it is the first side's win chance, whoever is to move.

use super::{CLEARLY, Choice, Search, Spent, for_each_move};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// A win chance of one side as the first side's, and back.
fn first(side: Side, value: f64) -> f64 {
    match side {
        Side::First => value,
        Side::Second => 1.0 - value,
    }
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
        let mut best: Option<Choice> = None;
        for (mv, next, stands) in self.children(&root, side, limit).ok()? {
            let floor = best.map_or(f64::NEG_INFINITY, |best| best.value + CLEARLY);
            let value = self.exact(&next, side, stands, [floor, f64::INFINITY], limit).ok()?;
            if best.is_none_or(|best| value > best.value + CLEARLY) {
                best = Some(Choice { mv, value });
            }
        }
        best
    }

    /// What best play comes to after each of these moves, the bench silent.
    pub(super) fn exact_values(
        &mut self,
        position: &Position,
        side: Side,
        moves: &[Move],
        limit: usize,
    ) -> Option<Vec<Choice>> {
        let root = position.with_silent_bench(self.scenario);
        let mut values = Vec::with_capacity(moves.len());
        for &mv in moves {
            let next = root.advanced(self.scenario, mv);
            let stands = self.value(next.submissions(), side);
            let window = [f64::NEG_INFINITY, f64::INFINITY];
            let value = self.exact(&next, side, stands, window, limit).ok()?;
            values.push(Choice { mv, value });
        }
        Some(values)
    }

    /// The value of a position to a side at the end of best play; exact inside the window.
    fn exact(
        &mut self,
        position: &Position,
        side: Side,
        stands: f64,
        [floor, ceiling]: [f64; 2],
        limit: usize,
    ) -> Result<f64, Spent> {
        let window = match side {
            Side::First => [floor, ceiling],
            Side::Second => [1.0 - ceiling, 1.0 - floor],
        };
        let mut pass = Pass { search: self, limit };
        Ok(first(side, pass.value(position, first(side, stands), window)?))
    }

    /// What the mover can do, most promising first, with the value of each as it stands.
    fn children(
        &mut self,
        position: &Position,
        side: Side,
        limit: usize,
    ) -> Result<Vec<(Move, Position, f64)>, Spent> {
        let scenario = self.scenario;
        let Some(mover) = self.counsel_to_move(position) else { return Ok(Vec::new()) };
        let mut children = Vec::new();
        for_each_move(scenario, position, &mut |mv| {
            children.push((mv, position.advanced(scenario, mv), 0.0));
        });
        if self.is_spent(self.positions + children.len(), limit) {
            return Err(Spent);
        }
        for (_, next, stands) in &mut children {
            *stands = self.value(next.submissions(), side);
        }
        children.sort_by(|(_, _, a), (_, _, b)| {
            let (a, b) = if mover == side { (b, a) } else { (a, b) };
            a.total_cmp(b)
        });
        Ok(children)
    }
}

/// One search to the end.
struct Pass<'s, 'm> {
    search: &'s mut Search<'m>,
    /// The count of positions at which the search stops.
    limit: usize,
}

impl Pass<'_, '_> {
    /// The first side's win chance at the end of best play; exact inside the window, elsewhere a
    /// bound on it.
    fn value(
        &mut self,
        position: &Position,
        stands: f64,
        [floor, ceiling]: [f64; 2],
    ) -> Result<f64, Spent> {
        let Some(mover) = self.search.counsel_to_move(position) else { return Ok(stands) };
        let known = self.search.table.get(position);
        if known.low >= ceiling || known.low >= known.high {
            return Ok(known.low);
        }
        if known.high <= floor {
            return Ok(known.high);
        }
        let (mut low, mut high) = (floor.max(known.low), ceiling.min(known.high));
        let entered = [low, high];
        let is_first = mover == Side::First;
        let mut best = if is_first { f64::NEG_INFINITY } else { f64::INFINITY };
        for (_, next, stands) in self.search.children(position, Side::First, self.limit)? {
            let value = self.value(&next, stands, [low, high])?;
            if is_first {
                best = best.max(value);
                low = low.max(value);
            } else {
                best = best.min(value);
                high = high.min(value);
            }
            if low >= high {
                break;
            }
        }
        let [floor, ceiling] = entered;
        self.search.table.learn(position, floor, best, ceiling);
        Ok(best)
    }
}
