//! The review of a line of play: two curves of win chance, and what each move of counsel cost.
//!
//! The win chance of a side is Σ P(disposition) · its worth. One curve says what it is *if
//! submitted now*, the other what it is *with best play from here*, the bench silent. The loss of
//! a move is what the best alternative found comes to, less what the move comes to, both by the
//! same search; so the best move found loses exactly nothing. Alternatives are cards and yielding,
//! or answers and silence; a concession or withdrawal that was made is weighed beside them.
//!
//! "Best" is said of an exact search alone; of any other it is the best found, with the count of
//! positions. Budgets count positions, never time: the same record gives the same review.

use super::difference::{Difference, difference};
use crate::hearing::{Hearing, Phase, Position};
use crate::law::Side;
use crate::record::{Entry, Move};
use crate::scoring::card::Labels;
use crate::scoring::{ModelCard, ScoringModel, Submissions};
use crate::search::{Basis, Choice, Ranking, Search, Watch};

/// A loss of no more than this is rounding.
const NOTHING: f64 = 1e-9;

/// How a line of play went.
#[derive(Clone, Debug, PartialEq)]
pub struct PlayReview {
    /// Before each move, in order, and after the last.
    pub curve: Vec<CurvePoint>,
    /// Every move of counsel, in order.
    pub moves: Vec<ReviewedMove>,
}

/// The win chances at a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// Count of moves before it.
    pub ply: usize,
    /// Of the first and second side, if submitted now.
    pub now: [f64; 2],
    /// Of the first and second side, with the best play found from here.
    pub best_play: [f64; 2],
    /// How that was found.
    pub basis: Basis,
    /// Positions valued for it.
    pub positions: usize,
}

/// A move and what it cost.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewedMove {
    /// Count of moves before it.
    pub ply: usize,
    /// Who made it.
    pub side: Side,
    /// The move, and what it comes to for that side.
    pub played: Choice,
    /// The best found, and what that comes to.
    pub best: Choice,
    /// Win chance lost, 0 or more.
    pub loss: f64,
    /// The same in a word.
    pub label: Label,
    /// Whether every other move would have been flagged.
    pub key_point: bool,
    /// How the values were found.
    pub basis: Basis,
    /// Positions valued for them.
    pub positions: usize,
    /// The best line found, from the best move on, the bench silent.
    pub line: Vec<Move>,
    /// What made the difference to the best line, where the move is flagged.
    pub difference: Option<Difference>,
}

/// What a loss of win chance is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// Nothing lost.
    Best,
    /// Less than an inaccuracy.
    Good,
    /// A first flag.
    Inaccuracy,
    /// A second.
    Mistake,
    /// A third.
    Blunder,
}

impl Label {
    /// Every label, the best first.
    pub const ALL: [Self; 5] =
        [Self::Best, Self::Good, Self::Inaccuracy, Self::Mistake, Self::Blunder];

    /// The label of a loss by the model card's cuts.
    pub fn of(loss: f64, cuts: Labels) -> Self {
        match loss {
            loss if loss <= NOTHING => Self::Best,
            loss if loss < cuts.inaccuracy => Self::Good,
            loss if loss < cuts.mistake => Self::Inaccuracy,
            loss if loss < cuts.blunder => Self::Mistake,
            _ => Self::Blunder,
        }
    }

    /// Whether the move is flagged.
    pub fn is_flag(self) -> bool {
        self > Self::Good
    }

    /// The label in a word, as texts and JSON write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Good => "good",
            Self::Inaccuracy => "inaccuracy",
            Self::Mistake => "mistake",
            Self::Blunder => "blunder",
        }
    }
}

/// Reviews the current line of a hearing before the bench of this model; none if the watch stopped
/// it.
pub fn review_play(
    hearing: &Hearing,
    card: &ModelCard,
    model: &ScoringModel,
    watch: &Watch,
) -> Option<PlayReview> {
    let scenario = hearing.scenario();
    let entries = hearing.record().entries();
    let search = Search::new(scenario, model).watched(watch);
    let mut reviewer = Reviewer { card, model, search };
    let mut review = PlayReview { curve: Vec::new(), moves: Vec::new() };
    watch.begin(entries.len());
    for entry in entries {
        let position = hearing.position_at(entry.ply);
        let ranking = match entry.seat.side() {
            Some(_) => reviewer.rank(&position, entry.mv),
            None => None,
        };
        review.curve.push(match &ranking {
            Some((side, ranking)) => reviewer.ranked_point(&position, entry.ply, *side, ranking),
            None => reviewer.point(&position, entry.ply),
        });
        if let Some((side, ranking)) = ranking {
            review.moves.extend(reviewer.reviewed(&position, entry, side, &ranking));
        }
        watch.step();
        if watch.is_stopped() {
            return None;
        }
    }
    let end = hearing.position();
    review.curve.push(reviewer.point(end, hearing.record().ply()));
    Some(review)
}

struct Reviewer<'m> {
    card: &'m ModelCard,
    model: &'m ScoringModel,
    search: Search<'m>,
}

impl Reviewer<'_> {
    fn budget(&self) -> usize {
        self.card.review_search.positions
    }

    fn rank(&mut self, position: &Position, played: Move) -> Option<(Side, Ranking)> {
        let side = position.seat_to_move(self.search.scenario())?.side()?;
        Some((side, self.search.rank_within(position, played, self.budget())?))
    }

    fn now(&mut self, submissions: &Submissions) -> [f64; 2] {
        Side::BOTH.map(|side| self.search.value(submissions, side))
    }

    /// The point of a position in which counsel is to move.
    fn ranked_point(
        &mut self,
        position: &Position,
        ply: usize,
        side: Side,
        ranking: &Ranking,
    ) -> CurvePoint {
        let now = self.now(position.submissions());
        let best = ranking.moves.first().map(|best| for_both(side, best.value));
        let (basis, positions) = (ranking.basis, ranking.positions);
        CurvePoint { ply, now, best_play: best.unwrap_or(now), basis, positions }
    }

    /// The point of any position, as if the bench let counsel go on.
    fn point(&mut self, position: &Position, ply: usize) -> CurvePoint {
        let scenario = self.search.scenario();
        let now = self.now(position.submissions());
        let is_argued = !matches!(position.phase(), Phase::Deliberation | Phase::Over);
        let silent = position.with_silent_bench(scenario);
        let side = silent.seat_to_move(scenario).and_then(crate::law::Seat::side);
        let found = match side {
            Some(side) if is_argued => {
                self.search.best_within(&silent, self.budget()).map(|found| (side, found))
            }
            _ => None,
        };
        match found {
            Some((side, found)) => {
                let best_play = for_both(side, found.best.value);
                CurvePoint { ply, now, best_play, basis: found.basis, positions: found.positions }
            }
            None => CurvePoint { ply, now, best_play: now, basis: Basis::Exact, positions: 1 },
        }
    }

    fn reviewed(
        &mut self,
        position: &Position,
        entry: &Entry,
        side: Side,
        ranking: &Ranking,
    ) -> Option<ReviewedMove> {
        let played = *ranking.moves.iter().find(|choice| choice.mv == entry.mv)?;
        let first = *ranking.moves.first()?;
        let loss = first.value - played.value;
        let label = Label::of(loss, self.card.labels);
        let best = if label == Label::Best { played } else { first };
        let line = self.line(position, ranking.basis, best.mv);
        let difference = label.is_flag().then(|| {
            let other = self.line(position, ranking.basis, played.mv);
            let [better, worse] =
                [&line, &other].map(|line| end(self.search.scenario(), position, line));
            difference(self.search.scenario(), self.model, side, entry.mv, &better, &worse)
        });
        let mut others = ranking.moves.iter().filter(|choice| choice.mv != played.mv).peekable();
        let cut = self.card.labels.inaccuracy;
        let key_point = label == Label::Best
            && others.peek().is_some()
            && others.all(|other| played.value - other.value >= cut);
        Some(ReviewedMove {
            ply: entry.ply,
            side,
            played,
            best,
            loss: loss.max(0.0),
            label,
            key_point,
            basis: ranking.basis,
            positions: ranking.positions,
            line,
            difference,
        })
    }

    /// The best line found that begins with a move.
    fn line(&mut self, position: &Position, basis: Basis, mv: Move) -> Vec<Move> {
        let scenario = self.search.scenario();
        let next = position.with_silent_bench(scenario).advanced(scenario, mv);
        let rest = self.search.line(&next, basis, self.budget());
        std::iter::once(mv).chain(rest).collect()
    }
}

/// What is before the court at the end of a line.
fn end(scenario: &crate::scenario::Scenario, position: &Position, line: &[Move]) -> Submissions {
    let start = position.with_silent_bench(scenario);
    *line.iter().fold(start, |position, &mv| position.advanced(scenario, mv)).submissions()
}

/// A side's win chance as both sides'.
fn for_both(side: Side, value: f64) -> [f64; 2] {
    match side {
        Side::First => [value, 1.0 - value],
        Side::Second => [1.0 - value, value],
    }
}
