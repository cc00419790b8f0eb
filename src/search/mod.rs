//! Looking ahead: what a position is worth, and the best move found.
//!
//! The value of a position to a side is its win chance if the matter were submitted as it stands:
//! Σ P(disposition) · its worth. [`Search::best_reply`] looks one ply ahead;
//! [`Search::best_within`] follows every move to the end of the hearing and improves the best lines,
//! and near the end searches every line, over positions in which the bench is silent. A budget counts positions, never time,
//! so the same position gives the same move on every machine. Between equal moves the first in the
//! scenario's order is taken. [`Watch`] shows another thread how far a search is, and stops it.
//!
//! Concessions and withdrawals are not searched. Not here: who plays how well (`player`).

mod exact;
mod follow;
mod improve;
mod table;
mod watch;

pub use watch::Watch;

use table::Table;

use crate::hearing::{Position, ToMove};
use crate::law::{Seat, Side};
use crate::record::Move;
use crate::scenario::Scenario;
use crate::scoring::{ScoringModel, Submissions, Tally};

/// A move must be better than another by more than this to be taken instead.
pub(crate) const CLEARLY: f64 = 1e-12;

/// A move with its value to whoever makes it, a win chance in [0, 1].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// The move.
    pub mv: Move,
    /// Its value.
    pub value: f64,
}

/// How a value was found.
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

/// What a search found of every move.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Every move, the best found first.
    pub moves: Vec<Choice>,
    /// How the values were found: all in the same way.
    pub basis: Basis,
    /// Positions valued for it.
    pub positions: usize,
}

/// The budget ran out.
struct Spent;

/// Lines of at most so many plies are few enough to be searched all.
const SHORT: usize = 8;

/// A watch is told of so many positions at once.
const OFTEN: usize = 256;

/// A search over the positions of one stage before one bench.
#[derive(Clone, Debug)]
pub struct Search<'m> {
    scenario: &'m Scenario,
    tally: Tally<'m>,
    table: Table,
    positions: usize,
    watch: Option<&'m Watch>,
}

impl<'m> Search<'m> {
    /// A search; the model must be the bench's.
    pub fn new(scenario: &'m Scenario, model: &'m ScoringModel) -> Self {
        let (tally, table) = (Tally::new(model), Table::default());
        Self { scenario, tally, table, positions: 0, watch: None }
    }

    /// The same search, seen and stopped through a watch. A stopped search gives what it found so
    /// far, as if its budget had run out.
    #[must_use]
    pub const fn watched(mut self, watch: &'m Watch) -> Self {
        self.watch = Some(watch);
        self
    }

    /// The stage.
    pub const fn scenario(&self) -> &'m Scenario {
        self.scenario
    }

    /// How many positions were valued so far.
    pub const fn positions(&self) -> usize {
        self.positions
    }

    /// The win chance of a side if the matter were submitted now.
    pub fn value(&mut self, submissions: &Submissions, side: Side) -> f64 {
        self.positions += 1;
        if self.positions.is_multiple_of(OFTEN) {
            self.watch.into_iter().for_each(|watch| watch.count(OFTEN));
        }
        let [first, second] = self.tally.win_chance(submissions);
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
        let (before, limit) = (self.positions, self.positions.saturating_add(budget));
        self.table.clear();
        let moves = self.moves(position);
        let followed = self.follow_each(position, side, &moves, limit);
        let is_short = !followed.moves.is_empty() && followed.plies < SHORT;
        let exact = if is_short { self.search_all(position, side, limit) } else { None };
        let (best, basis) = match exact {
            Some(best) => (best, Basis::Exact),
            None => match self.improve_best(position, side, &followed.moves, limit) {
                Some(best) => (best, Basis::Followed),
                None => (self.best_reply(position)?, Basis::OnePly),
            },
        };
        Some(Found { best, basis, positions: self.positions - before })
    }

    /// Every move with its value, `also` among them where it is not one that is searched, while
    /// valuing at most about `budget` positions. None when it is not counsel's move.
    pub fn rank_within(
        &mut self,
        position: &Position,
        also: Move,
        budget: usize,
    ) -> Option<Ranking> {
        let side = self.counsel_to_move(position)?;
        let (before, limit) = (self.positions, self.positions.saturating_add(budget));
        self.table.clear();
        let mut moves = self.moves(position);
        if !moves.contains(&also) {
            moves.push(also);
        }
        let followed = self.follow_each(position, side, &moves, limit);
        let is_whole = followed.moves.len() == moves.len();
        let exact = if is_whole && followed.plies < SHORT {
            self.exact_values(position, side, &moves, limit)
        } else {
            None
        };
        let (mut moves, basis) = match exact {
            Some(moves) => (moves, Basis::Exact),
            None if is_whole => (followed.moves, Basis::Followed),
            None => {
                let value = |mv| Choice { mv, value: self.value_after(position, side, mv) };
                (moves.into_iter().map(value).collect(), Basis::OnePly)
            }
        };
        moves.sort_by(|a, b| b.value.total_cmp(&a.value));
        Some(Ranking { moves, basis, positions: self.positions - before })
    }

    /// A line of play from a position, found in this way, to the end of the hearing or of the
    /// budget: what both sides do, the bench silent.
    pub fn line(&mut self, position: &Position, basis: Basis, budget: usize) -> Vec<Move> {
        let limit = self.positions.saturating_add(budget);
        let mut next = position.with_silent_bench(self.scenario);
        let mut line = Vec::new();
        while basis == Basis::Exact
            && let Some(side) = self.counsel_to_move(&next)
            && let Some(best) = self.search_all(&next, side, limit)
        {
            line.push(best.mv);
            next = next.advanced(self.scenario, best.mv);
        }
        if basis != Basis::OnePly {
            // what could be followed stands, even where the budget cuts it short
            self.follow(next, limit, |mv| line.push(mv)).ok();
        }
        line
    }

    /// The win chance of a side if the matter were submitted after this move of it.
    pub fn value_after(&mut self, position: &Position, side: Side, mv: Move) -> f64 {
        let mut submissions = *position.submissions();
        submissions.apply(self.scenario, Seat::Counsel(side), mv);
        self.value(&submissions, side)
    }

    /// The moves that are searched.
    fn moves(&self, position: &Position) -> Vec<Move> {
        let mut moves = Vec::new();
        for_each_move(self.scenario, position, &mut |mv| moves.push(mv));
        moves
    }

    /// Whether so many positions are too many, or the watch says to stop.
    fn is_spent(&self, positions: usize, limit: usize) -> bool {
        positions >= limit || self.watch.is_some_and(Watch::is_stopped)
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
