//! The best move against counsel who take the best card in sight, before a bench that asks.
//!
//! A move is worth what hearings come to, on average, that go on from it: both sides take the best
//! card in sight, and the bench asks as a draw says. This is the rollout algorithm (Tesauro and
//! Galperin, NIPS 9, 1996) under uncertainty (Bertsekas and Castañon, Journal of Heuristics 5,
//! 1999). All moves meet the same draws, so that what is left between them is the moves' doing; the
//! better ones meet more draws than the rest. The best few are looked into once more: with such a
//! move goes the best plan for the own next turn, a card that may only then be there to be played.
//!
//! Before a silent bench the last moves are searched to the end instead.

use std::ops::Range;

use super::{Basis, CLEARLY, Choice, Found, SHORT, Search, Spent};
use crate::hearing::{BenchMode, Position, ToMove};
use crate::law::Side;
use crate::record::{Move, card_move};
use crate::scenario::Scenario;

/// How a bench asks in a hearing that is imagined: its move by the number of the draw and the
/// moves made since the search began; none where it is not the bench's move.
pub type Bench<'b> = &'b dyn Fn(&Position, u64, usize) -> Option<Move>;

/// Draws that every move meets.
const FEW: u64 = 4;
/// Draws that the better moves meet.
const MANY: u64 = 8;
/// So many moves are the better ones.
const BETTER: usize = 6;
/// So many of them are looked into.
const BEST: usize = 5;
/// A plan that is no gain over so many draws is dropped.
const AT_FIRST: u64 = 2;

/// A move under consideration.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    mv: Move,
    after: Position,
    /// Of the mover's win chances over the draws that it met.
    sum: f64,
    /// The same over the first of them.
    at_first: f64,
}

impl Search<'_> {
    /// The best move found while valuing at most about `budget` positions, against counsel who
    /// take the best card in sight, before this bench. A person on the bench is expected to ask
    /// as it does. None when it is not counsel's move.
    pub fn best_response(
        &mut self,
        position: &Position,
        bench: Bench<'_>,
        budget: usize,
    ) -> Option<Found> {
        let side = self.counsel_to_move(position)?;
        let (before, limit) = (self.positions, self.positions.saturating_add(budget));
        self.bounds.clear();
        self.outlooks.clear();
        let exact = match position.bench() {
            BenchMode::Silent => self.best_to_the_end(position, side, limit),
            BenchMode::Person | BenchMode::Program => None,
        };
        let (best, basis) = if let Some(best) = exact {
            (best, Basis::Exact)
        } else if let Some(best) = self.best_imagined(position, side, bench, limit) {
            (best, Basis::Followed)
        } else {
            (self.best_reply(position)?, Basis::OnePly)
        };
        Some(Found { best, basis, positions: self.positions - before })
    }

    fn best_to_the_end(&mut self, root: &Position, side: Side, limit: usize) -> Option<Choice> {
        let short = self.follow(root, limit).is_ok_and(|outlook| outlook.plies <= SHORT);
        let half = self.positions + limit.saturating_sub(self.positions) / 2;
        short.then(|| self.search_all(root, side, half)).flatten()
    }

    /// None where the budget does not let every move meet one draw.
    fn best_imagined(
        &mut self,
        position: &Position,
        side: Side,
        bench: Bench<'_>,
        limit: usize,
    ) -> Option<Choice> {
        let root = position.without_a_person_on_the_bench();
        let draws = if root.bench() == BenchMode::Silent { 1 } else { MANY };
        let mut candidates = self.candidates(&root, side);
        let mut hearings = Hearings { search: self, side, bench, limit };
        let mut met = 0;
        while met < draws && hearings.meet(&mut candidates, met).is_ok() {
            met += 1;
            if met == FEW {
                candidates.sort_by(|a, b| b.sum.total_cmp(&a.sum));
                candidates.truncate(BETTER);
            }
        }
        if met == 0 {
            return None;
        }
        candidates.sort_by(|a, b| b.sum.total_cmp(&a.sum));
        let cards = if met == draws {
            own_cards(hearings.search.scenario, &root, side)
        } else {
            Vec::new()
        };
        let mut best: Option<Choice> = None;
        for (place, candidate) in candidates.iter().enumerate() {
            let mut sum = candidate.sum;
            for &next in cards.iter().filter(|&&next| place < BEST && next != candidate.mv) {
                let Ok(planned) = hearings.planned(candidate, next, draws) else { break };
                sum = sum.max(planned);
            }
            let value = sum / met as f64;
            if best.is_none_or(|best| value > best.value + CLEARLY) {
                best = Some(Choice { mv: candidate.mv, value });
            }
        }
        best
    }

    /// The moves of a tree, the most promising first.
    fn candidates(&mut self, root: &Position, side: Side) -> Vec<Candidate> {
        let scenario = self.scenario;
        let moves = self.promising(root, side).into_iter();
        let candidate = |Choice { mv, .. }| {
            let after = root.advanced(scenario, mv);
            Candidate { mv, after, sum: 0.0, at_first: 0.0 }
        };
        moves.map(candidate).collect()
    }
}

/// The cards that a side has not played, replies to what nobody said yet among them.
fn own_cards(scenario: &Scenario, position: &Position, side: Side) -> Vec<Move> {
    let cards = scenario.cards();
    let own = cards.filter(|&(id, card)| card.side == side && !position.was_played(id));
    own.map(|(id, _)| card_move(scenario, id)).collect()
}

/// Hearings that are imagined for one side.
struct Hearings<'s, 'm, 'b> {
    search: &'s mut Search<'m>,
    side: Side,
    bench: Bench<'b>,
    /// The count of positions at which no more is imagined.
    limit: usize,
}

impl Hearings<'_, '_, '_> {
    /// Lets all these moves meet one more draw, or none of them.
    fn meet(&mut self, candidates: &mut [Candidate], draw: u64) -> Result<(), Spent> {
        let ends: Result<Vec<f64>, Spent> =
            candidates.iter().map(|candidate| self.end(&candidate.after, None, draw)).collect();
        for (candidate, end) in candidates.iter_mut().zip(ends?) {
            candidate.sum += end;
            if draw < AT_FIRST {
                candidate.at_first += end;
            }
        }
        Ok(())
    }

    /// What a move comes to over so many draws, summed, with this card in the own next turn; less
    /// where that is no gain at first.
    fn planned(&mut self, candidate: &Candidate, next: Move, draws: u64) -> Result<f64, Spent> {
        let first = AT_FIRST.min(draws);
        let at_first = self.sum(&candidate.after, next, 0..first)?;
        if at_first <= candidate.at_first {
            return Ok(f64::NEG_INFINITY);
        }
        Ok(at_first + self.sum(&candidate.after, next, first..draws)?)
    }

    fn sum(&mut self, position: &Position, next: Move, draws: Range<u64>) -> Result<f64, Spent> {
        draws.map(|draw| self.end(position, Some(next), draw)).sum()
    }

    /// The side's win chance at the end of one hearing.
    fn end(
        &mut self,
        position: &Position,
        mut next: Option<Move>,
        draw: u64,
    ) -> Result<f64, Spent> {
        let scenario = self.search.scenario;
        let mut position = *position;
        for made in 1.. {
            let planned = match position.to_move() {
                ToMove::Turn(side) if side == self.side => next.take(),
                _ => None,
            };
            let mv = match planned.filter(|&mv| position.is_legal(scenario, mv).is_ok()) {
                Some(mv) => Some(mv),
                None if position.to_move() == ToMove::Bench => (self.bench)(&position, draw, made),
                None => self.search.best_reply(&position).map(|choice| choice.mv),
            };
            let Some(mv) = mv else { break };
            if self.search.is_spent(self.search.positions, self.limit) {
                return Err(Spent);
            }
            position = position.advanced(scenario, mv);
        }
        Ok(self.search.value(position.submissions(), self.side))
    }
}
