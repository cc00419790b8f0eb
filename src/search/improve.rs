//! Choosing a move against an opponent who takes what looks best: a local search over the side's
//! own later choices along the most promising lines. It sees what following a move alone does
//! not: that a card held back may go unanswered.
//!
//! Every value here is what a line comes to that the side can hold against such an opponent, and so
//! a lower bound of what it can get from one; improving a line only raises it, and values of lines
//! that were improved and of lines that were not are bounds of the same. They are no values of the
//! position: those treat both sides alike (`tree`).

use super::{CLEARLY, Choice, Search, Spent, first};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// How many of the best lines are improved.
const IMPROVED: usize = 4;

/// A line to the end of the hearing, with the side's win chance there.
struct Line {
    moves: Vec<Move>,
    value: f64,
}

impl Search<'_> {
    /// The best of some moves that were followed, the best first, after the lines of the first few
    /// were improved, each as far as its part of the positions that are left goes.
    pub(super) fn improve_best(
        &mut self,
        root: &Position,
        side: Side,
        mut choices: Vec<Choice>,
        limit: usize,
    ) -> Option<Choice> {
        let count = choices.len().min(IMPROVED);
        for (place, choice) in choices.iter_mut().take(count).enumerate() {
            let left = limit.saturating_sub(self.positions) / (count - place);
            let limit = self.positions + left;
            let start = root.advanced(self.scenario, choice.mv);
            let Ok(moves) = self.followed(start, limit) else { break };
            let mut line = Line { moves, value: choice.value };
            while let Ok(true) = self.improve(&start, &mut line, side, limit) {}
            choice.value = choice.value.max(line.value);
        }
        let better = |best: Choice, &choice: &Choice| {
            if choice.value > best.value + CLEARLY { choice } else { best }
        };
        Some(choices.iter().fold(*choices.first()?, better))
    }

    /// Tries another move at each of the side's turns along the line and keeps what is better.
    /// Returns whether anything was.
    fn improve(
        &mut self,
        start: &Position,
        line: &mut Line,
        side: Side,
        limit: usize,
    ) -> Result<bool, Spent> {
        let (scenario, before) = (self.scenario, line.value);
        let mut position = *start;
        let mut ply = 0;
        while let Some(&chosen) = line.moves.get(ply) {
            let is_own = self.counsel_to_move(&position) == Some(side);
            let others = if is_own { self.promising(&position, side) } else { Vec::new() };
            let mut kept = chosen;
            for Choice { mv, .. } in others.into_iter().filter(|other| other.mv != chosen) {
                let next = position.advanced(scenario, mv);
                let value = first(side, self.follow(&next, limit)?.value);
                if value > line.value + CLEARLY {
                    let rest = self.followed(next, limit)?;
                    kept = mv;
                    line.value = value;
                    line.moves.truncate(ply);
                    line.moves.push(mv);
                    line.moves.extend(rest);
                }
            }
            position = position.advanced(scenario, kept);
            ply += 1;
        }
        Ok(line.value > before)
    }
}
