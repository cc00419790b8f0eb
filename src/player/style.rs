//! Ways to argue that no person would be given as an opponent, beside the levels: they measure
//! what a stage rewards.

use super::{Draws, Players};
use crate::hearing::{Position, ToMove};
use crate::law::Seat;
use crate::record::{Level, Move};
use crate::search::CLEARLY;

/// How counsel argue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As computer counsel of this level.
    Counsel(Level),
    /// As an associate, but without ever replying.
    NeverReplies,
    /// One argument after another, as the case lists them, until none is left or time is out;
    /// questions are answered as an associate does.
    EveryArgument,
    /// Any card, any answer.
    Random,
}

impl Players<'_> {
    /// The move of whoever is to move, counsel arguing in this style; none in deliberation and
    /// once all is over.
    pub(super) fn choose_by(
        &mut self,
        position: &Position,
        style: Style,
        seed: u64,
        ply: usize,
    ) -> Option<Move> {
        let level = if let Style::Counsel(level) = style { level } else { Level::Associate };
        match (style, position.to_move()) {
            (Style::NeverReplies, ToMove::Turn(_)) => self.best_argument(position),
            (Style::EveryArgument, ToMove::Turn(_)) => {
                Some(self.arguments(position).next().unwrap_or(Move::Yield))
            }
            (Style::Random, ToMove::Turn(_) | ToMove::Answer(_)) => {
                let mv = self.any_move(position, Draws { seed, ply });
                let nothing = match position.to_move() {
                    ToMove::Answer(_) => Move::NoAnswer,
                    _ => Move::Yield,
                };
                Some(mv.unwrap_or(nothing))
            }
            _ => self.choose(position, level, seed, ply),
        }
    }

    fn arguments(&self, position: &Position) -> impl Iterator<Item = Move> {
        position.card_moves(self.scenario).filter(|mv| matches!(mv, Move::Argue(_)))
    }

    /// The best argument, or yielding where every one would do harm.
    fn best_argument(&mut self, position: &Position) -> Option<Move> {
        let Some(Seat::Counsel(side)) = position.seat_to_move(self.scenario) else { return None };
        let choices: Vec<Move> = self.arguments(position).chain([Move::Yield]).collect();
        let mut best = None;
        for mv in choices {
            let value = self.search.value_after(position, side, mv);
            if best.is_none_or(|(_, most)| value > most + CLEARLY) {
                best = Some((mv, value));
            }
        }
        best.map(|(mv, _)| mv)
    }
}
