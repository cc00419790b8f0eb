//! Looking ahead: what a position is worth, and the best move found.
//!
//! The value of a position to a side is its win chance if the matter were submitted as it stands:
//! Σ P(disposition) · its worth. [`Search::best_reply`] looks one ply ahead;
//! [`Search::best_within`] follows every move to the end of the hearing, and near the end searches
//! every line, over positions in which the bench is silent. A budget counts positions, never time,
//! so the same position gives the same move on every machine. Between equal moves the first in the
//! scenario's order is taken.
//!
//! Concessions and withdrawals are not searched. Not here: who plays how well (`player`).

mod exact;
mod follow;

use crate::hearing::{Position, ToMove};
use crate::law::{Seat, Side};
use crate::record::Move;
use crate::scenario::Scenario;
use crate::scoring::{ScoringModel, Scratch, Submissions};

/// A move must be better than another by more than this to be taken instead.
const CLEARLY: f64 = 1e-12;

/// A move with its value to whoever makes it, a win chance in [0, 1].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// The move.
    pub mv: Move,
    /// Its value.
    pub value: f64,
}

/// How a move was found to be the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Looking at the position after each move.
    OnePly,
    /// Following each move to the end, both sides taking what looks best.
    Followed,
    /// Searching every line to the end: the move is best while the bench is silent.
    Exact,
}

/// What a search found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The best move found, with its value at the end of its line (of one ply: after it).
    pub best: Choice,
    /// How it was found.
    pub basis: Basis,
    /// Positions valued for it.
    pub positions: usize,
}

/// The budget ran out.
struct Spent;

/// Lines of at most so many plies are few enough to be searched all.
const SHORT: usize = 8;

/// A search over the positions of one stage before one bench.
#[derive(Clone, Debug)]
pub struct Search<'m> {
    scenario: &'m Scenario,
    model: &'m ScoringModel,
    scratch: Scratch,
    positions: usize,
}

impl<'m> Search<'m> {
    /// A search; the model must be the bench's.
    pub fn new(scenario: &'m Scenario, model: &'m ScoringModel) -> Self {
        Self { scenario, model, scratch: Scratch::default(), positions: 0 }
    }

    /// How many positions were valued so far.
    pub const fn positions(&self) -> usize {
        self.positions
    }

    /// The win chance of a side if the matter were submitted now.
    pub fn value(&mut self, submissions: &Submissions, side: Side) -> f64 {
        self.positions += 1;
        let [first, second] = self.model.win_chance(submissions, &mut self.scratch);
        match side {
            Side::First => first,
            Side::Second => second,
        }
    }

    /// The best card, or yielding where every card would do harm; the best answer, or silence.
    /// None when it is not counsel's move.
    pub fn best_reply(&mut self, position: &Position) -> Option<Choice> {
        let (scenario, side) = (self.scenario, self.counsel_to_move(position)?);
        let mut best: Option<Choice> = None;
        let mut weigh = |mv| {
            let value = self.value_after(position, side, mv);
            if best.is_none_or(|best| value > best.value + CLEARLY) {
                best = Some(Choice { mv, value });
            }
        };
        for_each_move(scenario, position, &mut weigh);
        best
    }

    /// The best move found while valuing at most about `budget` positions: the line that is being
    /// followed when it runs out is left, and one ply is always looked at. None when it is not
    /// counsel's move.
    pub fn best_within(&mut self, position: &Position, budget: usize) -> Option<Found> {
        let side = self.counsel_to_move(position)?;
        let before = self.positions;
        let limit = before.saturating_add(budget);
        let followed = self.follow_each(position, side, limit);
        let is_short = followed.is_some_and(|followed| followed.plies < SHORT);
        let exact = if is_short { self.search_all(position, side, limit) } else { None };
        let (best, basis) = match (exact, followed) {
            (Some(best), _) => (best, Basis::Exact),
            (None, Some(followed)) => (followed.best, Basis::Followed),
            (None, None) => (self.best_reply(position)?, Basis::OnePly),
        };
        Some(Found { best, basis, positions: self.positions - before })
    }

    /// The win chance of a side if the matter were submitted after this move of it.
    pub fn value_after(&mut self, position: &Position, side: Side, mv: Move) -> f64 {
        let mut submissions = *position.submissions();
        submissions.apply(self.scenario, Seat::Counsel(side), mv);
        self.value(&submissions, side)
    }

    fn counsel_to_move(&self, position: &Position) -> Option<Side> {
        position.seat_to_move(self.scenario)?.side()
    }
}

/// The moves that are searched, in the scenario's order: cards, then yielding; answers, then
/// silence.
fn for_each_move(scenario: &Scenario, position: &Position, visit: &mut impl FnMut(Move)) {
    match position.to_move() {
        ToMove::Turn(_) => {
            position.card_moves(scenario).for_each(&mut *visit);
            visit(Move::Yield);
        }
        ToMove::Answer(question) => {
            let answers = scenario.question(question).answers.iter();
            let fitting = answers.map(|&answer| Move::Answer(answer));
            fitting.filter(|&mv| position.is_legal(scenario, mv).is_ok()).for_each(&mut *visit);
            visit(Move::NoAnswer);
        }
        ToMove::Bench | ToMove::Judge | ToMove::Nobody => {}
    }
}

#[cfg(test)]
mod tests;
