//! Who plays when no person does: counsel by level, and the bench.
//!
//! Counsel see what their seat sees: the [`Position`], which holds no other side's notes, hints or
//! unmade choices, and the bench they stand before. Every choice is a function of position, seed
//! and ply, so undo and branches shift no other. How often a level errs stands in the model card.
//! A program on the bench only asks; deciding is `ruling`'s.

mod bench;
mod counsel;
mod hint;
mod style;

pub use bench::who_asks;
pub use hint::{Concern, Hint, Manner, hint};
pub use style::Style;

use crate::hearing::{Hearing, IllegalMove, Position};
use crate::law::{Seat, Side};
use crate::record::{Level, Move, Player, Remarks};
use crate::scenario::{BenchId, JudgeId, Scenario};
use crate::scoring::card::Players as Habits;
use crate::scoring::{ModelCard, ScoringModel};
use crate::search::{Search, Watch};

/// The players of one stage before one bench.
#[derive(Clone, Debug)]
pub struct Players<'m> {
    scenario: &'m Scenario,
    habits: &'m Habits,
    judges: &'m [JudgeId],
    search: Search<'m>,
}

/// Whence a player's draws come.
#[derive(Clone, Copy, Debug)]
struct Draws {
    seed: u64,
    ply: usize,
}

impl<'m> Players<'m> {
    /// The players; the model must be the bench's.
    pub fn new(
        scenario: &'m Scenario,
        model: &'m ScoringModel,
        card: &'m ModelCard,
        bench: BenchId,
    ) -> Self {
        Self {
            scenario,
            habits: &card.players,
            judges: &scenario.bench(bench).judges,
            search: Search::new(scenario, model),
        }
    }

    /// The same players, whose search is seen and stopped through a watch. What they choose once
    /// they are stopped is worth nothing.
    #[must_use]
    pub fn watched(self, watch: &'m Watch) -> Self {
        Self { search: self.search.watched(watch), ..self }
    }

    /// Plays for the program's seats until a person is to move or the hearing is over. Returns how
    /// many moves were made.
    ///
    /// # Errors
    ///
    /// A rule broken by a player, which would be a defect of this module.
    pub fn advance(&mut self, hearing: &mut Hearing) -> Result<usize, IllegalMove> {
        let before = hearing.record().ply();
        while self.step(hearing)? {}
        Ok(hearing.record().ply() - before)
    }

    /// Makes one move if it is the program's. Returns whether it was.
    ///
    /// # Errors
    ///
    /// As [`Self::advance`].
    pub fn step(&mut self, hearing: &mut Hearing) -> Result<bool, IllegalMove> {
        let Some(Player::Program(level)) = hearing.player_to_move() else { return Ok(false) };
        let (seed, ply) = (hearing.record().seed, hearing.record().ply());
        let Some(mv) = self.choose(hearing.position(), level, seed, ply) else { return Ok(false) };
        let reason = self.reason(mv, level, Draws { seed, ply });
        hearing.play(mv, Remarks { reason, ..Remarks::default() })?;
        Ok(true)
    }

    /// The program's move for whoever is to move; none in deliberation and once all is over.
    pub fn choose(
        &mut self,
        position: &Position,
        level: Level,
        seed: u64,
        ply: usize,
    ) -> Option<Move> {
        let draws = Draws { seed, ply };
        match position.seat_to_move(self.scenario)? {
            Seat::Counsel(_) => self.counsel_move(position, level, draws),
            Seat::Bench => bench::choose(self.scenario, self.judges, position, draws),
        }
    }

    /// Plays a hearing to its end without a record, the styles by side; a level's moves are those
    /// that [`Self::advance`] makes. Shows each move with the position in which it is made. Returns
    /// the last position and the count of moves.
    pub fn play_out(
        &mut self,
        mut position: Position,
        styles: [Style; 2],
        seed: u64,
        mut see: impl FnMut(Seat, Move, &Position),
    ) -> (Position, usize) {
        let mut ply = 0;
        while let Some(seat) = position.seat_to_move(self.scenario) {
            let [first, second] = styles;
            let style = match seat {
                Seat::Counsel(Side::Second) => second,
                _ => first,
            };
            let Some(mv) = self.choose_by(&position, style, seed, ply) else { break };
            see(seat, mv, &position);
            position = position.advanced(self.scenario, mv);
            ply += 1;
        }
        (position, ply)
    }
}

#[cfg(test)]
mod tests;
