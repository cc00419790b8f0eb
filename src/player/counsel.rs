//! Computer counsel: which move, and which reason for it.
//!
//! An associate takes the card or answer after which its win chance is highest. A novice does so
//! too, but slips: a share of its moves is any card in hand. A partner looks ahead as far as a
//! fixed number of positions reaches, for the best response to counsel who play like an associate,
//! before a bench that asks as its profiles do.

use super::{Draws, Players, bench};
use crate::draw;
use crate::hearing::{Position, ToMove};
use crate::record::{Level, Move};
use crate::scenario::{Reason, Scenario};

impl Players<'_> {
    pub(super) fn counsel_move(
        &mut self,
        position: &Position,
        level: Level,
        draws: Draws,
    ) -> Option<Move> {
        let best = match level {
            Level::Novice => {
                let slip = self.slips(position, draws).then(|| self.any_move(position, draws));
                if let Some(Some(mv)) = slip {
                    return Some(mv);
                }
                self.search.best_reply(position)
            }
            Level::Associate => self.search.best_reply(position),
            Level::Partner => {
                let (scenario, judges) = (self.scenario, self.judges);
                let asks = |position: &Position, draw, ply| {
                    bench::choose(scenario, judges, position, Draws { seed: imagined(draw), ply })
                };
                let budget = self.habits.partner_positions;
                self.search.best_response(position, &asks, budget).map(|found| found.best)
            }
        };
        best.map(|choice| choice.mv)
    }

    fn slips(&self, position: &Position, draws: Draws) -> bool {
        self.draw(position, "slip", draws) < self.habits.novice_slip
    }

    /// Any card in hand, or any answer that fits; none where there is none.
    pub(super) fn any_move(&self, position: &Position, Draws { seed, ply }: Draws) -> Option<Move> {
        let scenario = self.scenario;
        let moves: Vec<Move> = match position.to_move() {
            ToMove::Turn(_) => position.card_moves(scenario).collect(),
            ToMove::Answer(question) => {
                let answers = scenario.question(question).answers.iter();
                let moves = answers.map(|&answer| Move::Answer(answer));
                moves.filter(|&mv| position.is_legal(scenario, mv).is_ok()).collect()
            }
            ToMove::Bench | ToMove::Judge | ToMove::Nobody => Vec::new(),
        };
        let seat = seat_id(scenario, position);
        moves.get(draw::index(seed, "any move", &[seat], ply, moves.len())).copied()
    }

    /// The reason that counsel gives, an index into the card's reasons.
    pub(super) fn reason(&self, mv: Move, level: Level, draws: Draws) -> Option<usize> {
        let (Move::Argue(card) | Move::Reply(card)) = mv else { return None };
        let card = self.scenario.card(card);
        let is_right = draw::unit(draws.seed, "reason", &[&card.id], draws.ply)
            < match level {
                Level::Novice => self.habits.novice_reason,
                Level::Associate => self.habits.associate_reason,
                Level::Partner => self.habits.partner_reason,
            };
        let fitting =
            |(place, reason): (usize, &Reason)| (reason.right == is_right).then_some(place);
        let fitting: Vec<usize> = card.reasons.iter().enumerate().filter_map(fitting).collect();
        let pick = draw::index(draws.seed, "which reason", &[&card.id], draws.ply, fitting.len());
        fitting.get(pick).copied()
    }

    fn draw(&self, position: &Position, purpose: &str, Draws { seed, ply }: Draws) -> f64 {
        draw::unit(seed, purpose, &[seat_id(self.scenario, position)], ply)
    }
}

/// The seed of a hearing that is only imagined: never that of the hearing at hand, which counsel
/// does not know, unless somebody gives it one of the last few that there are.
const fn imagined(draw: u64) -> u64 {
    u64::MAX - draw
}

/// The id of the seat to move; empty for none.
fn seat_id<'s>(scenario: &'s Scenario, position: &Position) -> &'s str {
    position.seat_to_move(scenario).map_or("", |seat| &scenario.seat(seat).id)
}
