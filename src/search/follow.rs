//! Following a position to the end of the hearing: what it comes to if, from then on, both sides
//! take the best card in sight and the bench is silent.
//!
//! Choosing by that is one step of policy improvement over the greedy player (the rollout
//! algorithm: Tesauro and Galperin, NIPS 9, 1996; Bertsekas, Tsitsiklis and Wu, Journal of
//! Heuristics 3, 1997). It sees what looking a few plies ahead does not: that time and turns run
//! out, and that the other side will reply.

use super::{Search, Spent};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// What a position comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Outlook {
    /// The first side's win chance at the end.
    pub(super) value: f64,
    /// Plies to the end.
    pub(super) plies: usize,
}

impl Search<'_> {
    /// Follows a position to the end, or to one whose end is known, unless the count of positions
    /// reaches the limit before.
    pub(super) fn follow(&mut self, start: &Position, limit: usize) -> Result<Outlook, Spent> {
        let mut path = Vec::new();
        let mut position = *start;
        let end = loop {
            if let Some(known) = self.outlooks.get(&position) {
                break known;
            }
            let Some(choice) = self.best_reply(&position) else {
                let value = self.value(position.submissions(), Side::First);
                break Outlook { value, plies: 0 };
            };
            if self.is_spent(self.positions, limit) {
                return Err(Spent);
            }
            path.push(position);
            position = position.advanced(self.scenario, choice.mv);
        };
        for (place, position) in path.iter().rev().enumerate() {
            self.outlooks.keep(position, Outlook { plies: end.plies + place + 1, ..end });
        }
        Ok(Outlook { plies: end.plies + path.len(), ..end })
    }

    /// The moves of a line that is followed to the end.
    pub(super) fn followed(&mut self, mut position: Position) -> Vec<Move> {
        let mut line = Vec::new();
        while let Some(choice) = self.best_reply(&position) {
            line.push(choice.mv);
            position = position.advanced(self.scenario, choice.mv);
        }
        line
    }
}
