//! Looking ahead: what a position is worth, and the best move found.
//!
//! As it stands, a position is worth to a side its win chance if the matter were submitted now:
//! Σ P(disposition) · its worth. [`Search::best_reply`] looks one ply ahead at that.
//!
//! With play to come, a position has one value, whoever asks: [`Search::rank_within`], which the
//! curves and labels of the review come from. The bench is silent there.
//!
//! - *Exact*: near the end every legal move is searched to the end of the hearing, concessions and
//!   withdrawals among them; the value is that of best play by both sides.
//! - *Followed*: elsewhere a tree is grown. Its leaf is worth what the hearing comes to if, from
//!   there on, both sides take the best card in sight; a position inside is worth what its best
//!   move is worth to whoever is to move. The leaf on which the value rests is opened next (Korf
//!   and Chickering, "Best-first minimax search", Artificial Intelligence 84, 1996), until the
//!   budget is spent. Both sides are treated alike. The moves of the tree are cards, yielding,
//!   answers, silence, and withdrawals that gain at once.
//! - *One ply*: where the budget does not reach even that, as it stands after the move.
//!
//! Whom one plays against is another matter: [`Search::best_response`] looks for the best move
//! against counsel who take the best card in sight, before a bench that asks.
//!
//! A budget counts positions, never time, so the same position gives the same move on every
//! machine. Of equal moves that is taken which looks best at once, and of those the first in the
//! scenario's order. [`Watch`] shows another thread how far a search is, and stops it.
//!
//! Not here: who plays how well (`player`), what a loss is called (`review`).

mod exact;
mod follow;
mod foresight;
mod table;
mod tree;
mod watch;

pub use foresight::Bench;
pub use watch::Watch;

use follow::Outlook;
use table::{Bounds, Table};

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
    /// Growing a tree of moves, and following its leaves to the end; or following every move to the
    /// end before a bench that asks.
    Followed,
    /// Searching every legal line to the end: the move is best while the bench is silent.
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

/// What a search found of every move that it looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// The moves, the best found first.
    pub moves: Vec<Choice>,
    /// How the values were found: all in the same way.
    pub basis: Basis,
    /// Positions valued for it.
    pub positions: usize,
    /// The line on which the best value rests, to the end of the hearing; of one ply, or where
    /// the best move is one whose value was known, that move alone.
    pub line: Vec<Move>,
}

/// A move whose value is known already.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// The move and its value to whoever makes it.
    pub choice: Choice,
    /// How the value was found.
    pub basis: Basis,
}

/// The budget ran out.
struct Spent;

/// Where the lines that are followed have at most so many plies, all of them may be few enough to
/// be searched.
const SHORT: usize = 6;

/// A watch is told of so many positions at once.
const OFTEN: usize = 256;

/// A search over the positions of one stage before one bench.
#[derive(Clone, Debug)]
pub struct Search<'m> {
    scenario: &'m Scenario,
    tally: Tally<'m>,
    bounds: Table<Bounds>,
    outlooks: Table<Outlook>,
    positions: usize,
    watch: Option<&'m Watch>,
}

impl<'m> Search<'m> {
    /// A search; the model must be the bench's.
    pub fn new(scenario: &'m Scenario, model: &'m ScoringModel) -> Self {
        Self {
            scenario,
            tally: Tally::new(model),
            bounds: Table::default(),
            outlooks: Table::default(),
            positions: 0,
            watch: None,
        }
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

    /// The best card, or yielding where every card would do harm; the best answer, or silence: as
    /// it stands after it. None when it is not counsel's move.
    pub fn best_reply(&mut self, position: &Position) -> Option<Choice> {
        let (scenario, side) = (self.scenario, self.counsel_to_move(position)?);
        let mut best: Option<Choice> = None;
        let mut weigh = |mv| {
            let value = self.value_after(position, side, mv);
            if best.is_none_or(|best| value > best.value + CLEARLY) {
                best = Some(Choice { mv, value });
            }
        };
        for_each_reply(scenario, position, &mut weigh);
        best
    }

    /// The best move found while valuing at most about `budget` positions: the first of
    /// [`Self::rank_within`]. None when it is not counsel's move.
    pub fn best_within(&mut self, position: &Position, budget: usize) -> Option<Found> {
        let Ranking { moves, basis, positions, .. } = self.rank_within(position, None, budget)?;
        Some(Found { best: *moves.first()?, basis, positions })
    }

    /// Moves with their values, while valuing at most about `budget` positions: all legal moves
    /// where the basis is exact, else the moves of the tree. Where the value of one move is known,
    /// that value stands, and only the others are searched; they are searched to the end only if
    /// the known value is exact. None when it is not counsel's move.
    pub fn rank_within(
        &mut self,
        position: &Position,
        known: Option<Known>,
        budget: usize,
    ) -> Option<Ranking> {
        let side = self.counsel_to_move(position)?;
        let (before, limit) = (self.positions, self.positions.saturating_add(budget));
        self.bounds.clear();
        self.outlooks.clear();
        let root = position.with_silent_bench(self.scenario);
        let mut tree = self.plant(&root, side, known, limit);
        let may_be_exact = known.is_none_or(|known| known.basis == Basis::Exact);
        let exact = match &tree {
            Ok(tree) if may_be_exact && tree.longest() <= SHORT => {
                let half = self.positions + limit.saturating_sub(self.positions) / 2;
                self.exact_values(&root, side, known.map(|known| known.choice), half)
            }
            _ => None,
        };
        let (moves, basis) = match (exact, &mut tree) {
            (Some(moves), _) => (moves, Basis::Exact),
            (None, Ok(tree)) => {
                self.grow(tree, limit);
                (tree.ranked(side), Basis::Followed)
            }
            (None, Err(Spent)) => (self.as_they_stand(&root, side, known), Basis::OnePly),
        };
        let (moves, positions) = (best_first(moves), self.positions - before);
        let line = match (basis, &tree) {
            (Basis::Exact, _) => self.exact_line(&root, known, &moves),
            (Basis::Followed, Ok(tree)) => self.line_of(tree),
            _ => moves.first().map(|best| best.mv).into_iter().collect(),
        };
        Some(Ranking { moves, basis, positions, line })
    }

    /// The win chance of a side if the matter were submitted after this move of it.
    pub fn value_after(&mut self, position: &Position, side: Side, mv: Move) -> f64 {
        let mut submissions = *position.submissions();
        submissions.apply(self.scenario, Seat::Counsel(side), mv);
        self.value(&submissions, side)
    }

    /// The moves of the tree, the most promising first, each with its value as it stands: cards
    /// and yielding, or answers and silence; and withdrawals that gain at once.
    fn promising(&mut self, position: &Position, side: Side) -> Vec<Choice> {
        let mut moves = Vec::new();
        for_each_reply(self.scenario, position, &mut |mv| {
            moves.push(Choice { mv, value: self.value_after(position, side, mv) });
        });
        let mut stands = None;
        for (card, _) in self.scenario.cards() {
            let mv = Move::Withdraw(card);
            if position.is_legal(self.scenario, mv).is_ok() {
                let value = self.value_after(position, side, mv);
                let now = *stands.get_or_insert_with(|| self.value(position.submissions(), side));
                if value > now + CLEARLY {
                    moves.push(Choice { mv, value });
                }
            }
        }
        // stable, so that of equal moves the first in the scenario's order comes first
        moves.sort_by(|a, b| b.value.total_cmp(&a.value));
        moves
    }

    fn as_they_stand(&mut self, root: &Position, side: Side, known: Option<Known>) -> Vec<Choice> {
        let mut moves = self.promising(root, side);
        if let Some(Known { choice: Choice { mv, .. }, .. }) = known
            && moves.iter().all(|choice| choice.mv != mv)
        {
            moves.push(Choice { mv, value: self.value_after(root, side, mv) });
        }
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

/// The same moves, by value; of those that are not clearly worse than the best, the first comes
/// first.
fn best_first(mut moves: Vec<Choice>) -> Vec<Choice> {
    let better = |best: usize, (place, choice): (usize, &Choice)| {
        let is_better = moves.get(best).is_some_and(|best| choice.value > best.value + CLEARLY);
        if is_better { place } else { best }
    };
    let best = moves.iter().enumerate().fold(0, better);
    if best < moves.len() {
        let best = moves.remove(best);
        moves.sort_by(|a, b| b.value.total_cmp(&a.value));
        moves.insert(0, best);
    }
    moves
}

/// A win chance of one side as the first side's, and back.
fn first(side: Side, value: f64) -> f64 {
    match side {
        Side::First => value,
        Side::Second => 1.0 - value,
    }
}

/// Cards in the scenario's order, then yielding; answers, then silence.
fn for_each_reply(scenario: &Scenario, position: &Position, visit: &mut impl FnMut(Move)) {
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
