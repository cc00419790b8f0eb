//! Improving lines that were followed: a local search over the side's own later choices, the other
//! side still taking what looks best. It sees what following a move alone does not: that a card
//! held back may go unanswered.

use super::{CLEARLY, Choice, Search, Spent};
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
    /// The best of some moves that were followed, after the best few lines were improved, each as
    /// far as its part of the positions that are left goes.
    pub(super) fn improve_best(
        &mut self,
        position: &Position,
        side: Side,
        followed: &[Choice],
        limit: usize,
    ) -> Option<Choice> {
        let mut choices = followed.to_vec();
        // stable, so that of equal moves the more promising comes first
        choices.sort_by(|a, b| b.value.total_cmp(&a.value));
        let root = position.with_silent_bench(self.scenario);
        let count = choices.len().min(IMPROVED);
        for (place, choice) in choices.iter_mut().take(count).enumerate() {
            let left = limit.saturating_sub(self.positions) / (count - place);
            let limit = self.positions + left;
            let start = root.advanced(self.scenario, choice.mv);
            let Ok(mut line) = self.line_from(&start, side, limit) else { break };
            while let Ok(true) = self.improve(&start, &mut line, side, limit) {}
            choice.value = choice.value.max(line.value);
        }
        let better = |best: Choice, &choice: &Choice| {
            if choice.value > best.value + CLEARLY { choice } else { best }
        };
        Some(choices.iter().fold(*choices.first()?, better))
    }

    fn line_from(&mut self, start: &Position, side: Side, limit: usize) -> Result<Line, Spent> {
        let mut moves = Vec::new();
        let (end, _) = self.follow(*start, limit, |mv| moves.push(mv))?;
        Ok(Line { moves, value: self.value(end.submissions(), side) })
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
            let others = if is_own { self.moves(&position) } else { Vec::new() };
            let mut kept = chosen;
            for mv in others.into_iter().filter(|&mv| mv != chosen) {
                let other = self.line_from(&position.advanced(scenario, mv), side, limit)?;
                if other.value > line.value + CLEARLY {
                    kept = mv;
                    line.value = other.value;
                    line.moves.truncate(ply);
                    line.moves.push(mv);
                    line.moves.extend(other.moves);
                }
            }
            position = position.advanced(scenario, kept);
            ply += 1;
        }
        Ok(line.value > before)
    }
}
