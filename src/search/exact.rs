//! Searching every line to its end by alpha-beta (Knuth and Moore, Artificial Intelligence 6,
//! 1975), the most promising moves first, and no position twice (Greenblatt, Eastlake, Crocker,
//! "The Greenblatt Chess Program", AFIPS 1967).
//!
//! Dispositions are worth to one side what they are not worth to the other, so one number does for
//! both: here it is the first side's win chance, whoever is to move.

use super::{Basis, Bounds, CLEARLY, Choice, Known, Search, Spent, first};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// A line of best play is looked for in so many positions a ply.
const FOR_A_LINE: usize = 1 << 20;

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

    /// What best play comes to after each legal move, the most promising first; none if the count
    /// of positions reaches the limit first.
    pub(super) fn exact_values(
        &mut self,
        root: &Position,
        side: Side,
        known: Option<Choice>,
        limit: usize,
    ) -> Option<Vec<Choice>> {
        let children = self.children(root, side, limit).ok()?;
        let mut values = Vec::with_capacity(children.len());
        for (mv, next, stands) in children {
            let window = [f64::NEG_INFINITY, f64::INFINITY];
            let value = match known.filter(|known| known.mv == mv) {
                Some(known) => known.value,
                None => self.exact(&next, side, stands, window, limit).ok()?,
            };
            values.push(Choice { mv, value });
        }
        Some(values)
    }

    /// The best of these moves, and best play after it.
    pub(super) fn exact_line(
        &mut self,
        root: &Position,
        known: Option<Known>,
        moves: &[Choice],
    ) -> Vec<Move> {
        let Some(best) = moves.first() else { return Vec::new() };
        let mut line = vec![best.mv];
        if known.is_some_and(|known| known.choice.mv == best.mv && known.basis == Basis::Exact) {
            return line;
        }
        let mut next = root.advanced(self.scenario, best.mv);
        while let Some(side) = self.counsel_to_move(&next) {
            let limit = self.positions.saturating_add(FOR_A_LINE);
            let Some(best) = self.search_all(&next, side, limit) else { break };
            line.push(best.mv);
            next = next.advanced(self.scenario, best.mv);
        }
        line
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
        for mv in position.legal_moves(scenario) {
            children.push((mv, position.advanced(scenario, mv), 0.0));
        }
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
        let known = self.search.bounds.get(position).unwrap_or(Bounds::UNKNOWN);
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
        self.search.bounds.learn(position, floor, best, ceiling);
        Ok(best)
    }
}
