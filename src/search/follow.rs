//! Following lines to the end of the hearing: what a move is worth if, from then on, both sides
//! take the best card in sight and the bench is silent; then what the side can do better along the
//! line.
//!
//! Choosing so is policy improvement over the greedy player (the rollout algorithm: Tesauro and
//! Galperin, NIPS 9, 1996; Bertsekas, Tsitsiklis and Wu, Journal of Heuristics 3, 1997), and the
//! second part a local search over the side's own choices. It sees what looking a few plies ahead
//! does not: that time and turns run out, that the other side will reply, and that a card held
//! back may go unanswered.

use super::{CLEARLY, Choice, Search, Spent, for_each_move};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// How many of the best lines are improved.
const IMPROVED: usize = 4;

/// What following came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Followed {
    pub(super) best: Choice,
    /// Plies to the end of the longest line.
    pub(super) plies: usize,
}

/// A line to the end of the hearing.
struct Line {
    /// The side's win chance there.
    value: f64,
    plies: usize,
    /// The side's own moves along it, each with the position in which it is made.
    own: Vec<(Position, Move)>,
}

impl Search<'_> {
    /// The best move by following each, the most promising first, and then by improving the
    /// best few lines, until the count of positions reaches the limit; none if not one line could be
    /// followed.
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
        let mut lines: Vec<(Move, Line)> = Vec::new();
        for Choice { mv, .. } in choices {
            let Ok(line) = self.follow(root.advanced(scenario, mv), side, limit) else { break };
            lines.push((mv, line));
        }
        let plies = lines.iter().map(|(_, line)| line.plies).max()?;
        // stable, so that of equal lines the more promising comes first
        lines.sort_by(|(_, a), (_, b)| b.value.total_cmp(&a.value));
        self.improve_some(&mut lines, side, limit);
        let better = |best: Choice, &(mv, Line { value, .. }): &(Move, Line)| {
            if value > best.value + CLEARLY { Choice { mv, value } } else { best }
        };
        let &(mv, Line { value, .. }) = lines.first()?;
        Some(Followed { best: lines.iter().fold(Choice { mv, value }, better), plies })
    }

    /// Improves the best few lines, each as far as its part of the positions that are left goes.
    fn improve_some(&mut self, lines: &mut [(Move, Line)], side: Side, limit: usize) {
        let count = lines.len().min(IMPROVED);
        for (place, (_, line)) in lines.iter_mut().take(count).enumerate() {
            let left = limit.saturating_sub(self.positions) / (count - place);
            let limit = self.positions + left;
            while let Ok(true) = self.improve(line, side, limit) {}
        }
    }

    /// Plays the best card in sight for both sides to the end.
    fn follow(&mut self, mut position: Position, side: Side, limit: usize) -> Result<Line, Spent> {
        let mut own = Vec::new();
        let mut plies = 0;
        while let Some(choice) = self.best_reply(&position) {
            if self.positions >= limit {
                return Err(Spent);
            }
            if self.counsel_to_move(&position) == Some(side) {
                own.push((position, choice.mv));
            }
            position = position.advanced(self.scenario, choice.mv);
            plies += 1;
        }
        Ok(Line { value: self.value(position.submissions(), side), plies, own })
    }

    /// Tries another move at each of the side's turns along the line and keeps what is better.
    /// Returns whether anything was.
    fn improve(&mut self, line: &mut Line, side: Side, limit: usize) -> Result<bool, Spent> {
        let scenario = self.scenario;
        let before = line.value;
        let mut turn = 0;
        while let Some(&(position, chosen)) = line.own.get(turn) {
            let mut others = Vec::new();
            for_each_move(scenario, &position, &mut |mv| others.push(mv));
            for mv in others.into_iter().filter(|&mv| mv != chosen) {
                let other = self.follow(position.advanced(scenario, mv), side, limit)?;
                if other.value > line.value + CLEARLY {
                    line.value = other.value;
                    line.own.truncate(turn);
                    line.own.push((position, mv));
                    line.own.extend(other.own);
                }
            }
            turn += 1;
        }
        Ok(line.value > before)
    }
}
