//! The review of a line of play: two curves of win chance, and what each move of counsel cost.
//!
//! The win chance of a side is Σ P(disposition) · its worth. One curve says what it is *if
//! submitted now*, the other what it is *with best play from here*, the bench silent: the value of
//! the position by `search`.
//!
//! A line is gone through from its end. What a move comes to is the value of the position that it
//! led to; every alternative is searched; a position is worth what the better of them is worth. So
//! the loss of a move, which is what the best alternative found comes to less what the move comes
//! to, is exactly what the curve falls by, and the best move found loses nothing. An alternative
//! for which a move would be flagged is searched from its own position first, as far as what was
//! played was. Only the bench can make the curve move otherwise: by a question, which the search
//! does not foresee, or by closing the argument.
//!
//! "Best" is said of an exact search alone, which looks at every legal move; of any other it is the
//! best found, with the count of positions. Budgets count positions, never time: the same record
//! gives the same review.

use super::difference::{Difference, difference};
use crate::hearing::{Hearing, Phase, Position};
use crate::law::{Seat, Side};
use crate::record::{Entry, Move};
use crate::scenario::Scenario;
use crate::scoring::card::Labels;
use crate::scoring::{ModelCard, ScoringModel, Submissions};
use crate::search::{Basis, Choice, Known, Ranking, Search, Watch};

/// A loss of no more than this is rounding.
const NOTHING: f64 = 1e-9;

/// So many alternatives of one move are searched from their own position.
const LOOKS: usize = 3;

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
    let entries = hearing.record().entries();
    let search = Search::new(hearing.scenario(), model).watched(watch);
    let mut reviewer = Reviewer { card, model, search };
    watch.begin(entries.len());
    let mut next = reviewer.stand(hearing.position(), None);
    let mut review = PlayReview { curve: vec![next.point(entries.len())], moves: Vec::new() };
    for entry in entries.into_iter().rev() {
        let position = hearing.position_at(entry.ply);
        let (stand, judged) = match entry.seat.side() {
            Some(side) => reviewer.before_move(&position, entry, side, &next)?,
            None => (reviewer.stand(&position, Some(&next)), None),
        };
        review.curve.push(stand.point(entry.ply));
        review.moves.extend(judged);
        next = stand;
        watch.step();
        if watch.is_stopped() {
            return None;
        }
    }
    review.curve.reverse();
    review.moves.reverse();
    Some(review)
}

/// How things stand at a position, the bench silent.
#[derive(Clone)]
struct Stand {
    position: Position,
    now: [f64; 2],
    best_play: [f64; 2],
    basis: Basis,
    positions: usize,
    /// The line on which that rests.
    line: Vec<Move>,
}

impl Stand {
    const fn point(&self, ply: usize) -> CurvePoint {
        let Self { now, best_play, basis, positions, .. } = *self;
        CurvePoint { ply, now, best_play, basis, positions }
    }

    const fn of(&self, side: Side) -> f64 {
        let [first, second] = self.best_play;
        match side {
            Side::First => first,
            Side::Second => second,
        }
    }
}

struct Reviewer<'m> {
    card: &'m ModelCard,
    model: &'m ScoringModel,
    search: Search<'m>,
}

impl Reviewer<'_> {
    fn now(&mut self, submissions: &Submissions) -> [f64; 2] {
        Side::BOTH.map(|side| self.search.value(submissions, side))
    }

    /// How things stand where no move of counsel led on: at the end, or before one of the bench.
    /// A bench that lets counsel go on changes nothing.
    fn stand(&mut self, position: &Position, next: Option<&Stand>) -> Stand {
        let scenario = self.search.scenario();
        let position = position.with_silent_bench(scenario);
        let now = self.now(position.submissions());
        let over = Stand {
            position,
            now,
            best_play: now,
            basis: Basis::Exact,
            positions: 1,
            line: Vec::new(),
        };
        match next.filter(|next| next.position == position) {
            _ if matches!(position.phase(), Phase::Deliberation | Phase::Over) => over,
            Some(&Stand { best_play, basis, positions, ref line, .. }) => {
                Stand { best_play, basis, positions, line: line.clone(), ..over }
            }
            None => {
                let side = position.seat_to_move(scenario).and_then(Seat::side);
                let budget = self.card.review_search.positions;
                let ranking = self.search.rank_within(&position, None, budget);
                let found = side.zip(ranking).and_then(|(side, ranking)| {
                    let best_play = for_both(side, ranking.moves.first()?.value);
                    let Ranking { basis, positions, line, .. } = ranking;
                    Some(Stand { best_play, basis, positions, line, ..over.clone() })
                });
                found.unwrap_or(over)
            }
        }
    }

    /// How things stand before a move of counsel, and the move's review, given how they stand
    /// after it.
    fn before_move(
        &mut self,
        position: &Position,
        entry: &Entry,
        side: Side,
        next: &Stand,
    ) -> Option<(Stand, Option<ReviewedMove>)> {
        let position = position.with_silent_bench(self.search.scenario());
        let choice = Choice { mv: entry.mv, value: next.of(side) };
        let known = Known { choice, basis: next.basis };
        let budget = self.card.review_search.positions;
        let mut ranking = self.search.rank_within(&position, Some(known), budget)?;
        if ranking.basis == Basis::Followed {
            self.look_closer(&position, side, choice, &mut ranking);
        }
        let best = *ranking.moves.first()?;
        let now = self.now(position.submissions());
        let from_here = |mv| std::iter::once(mv).chain(next.line.iter().copied()).collect();
        let line = if best.mv == entry.mv { from_here(best.mv) } else { ranking.line.clone() };
        let stand = Stand {
            position,
            now,
            best_play: for_both(side, best.value),
            basis: ranking.basis,
            positions: ranking.positions,
            line,
        };
        let reviewed = self.reviewed(entry, side, &ranking, &stand, from_here(entry.mv));
        Some((stand, reviewed))
    }

    /// Searches the leading alternative from its own position while what was played would be
    /// flagged for it. One that was not looked at so closely is not said to be better.
    fn look_closer(
        &mut self,
        position: &Position,
        side: Side,
        played: Choice,
        ranking: &mut Ranking,
    ) {
        let scenario = self.search.scenario();
        let flagged = played.value + self.card.labels.inaccuracy;
        let mut closer = vec![played];
        let mut lines = vec![(played.mv, vec![played.mv])];
        let Some(&first) = ranking.moves.first() else { return };
        if first.value < flagged {
            return;
        }
        for _ in 0..LOOKS {
            let seen = |choice: &&Choice| closer.iter().any(|own| own.mv == choice.mv);
            let next = ranking.moves.iter().filter(|choice| !seen(choice));
            let Some(&next) = next.max_by(|a, b| a.value.total_cmp(&b.value)) else { break };
            let best = closer.iter().fold(played.value, |best, own| best.max(own.value));
            if next.value < flagged || next.value <= best {
                break;
            }
            let after = position.advanced(scenario, next.mv);
            let mover = after.seat_to_move(scenario).and_then(Seat::side);
            let budget = self.card.review_search.positions;
            let found = self.search.rank_within(&after, None, budget);
            let Some((mover, found)) = mover.zip(found) else { break };
            ranking.positions += found.positions;
            let Some(reply) = found.moves.first() else { break };
            let value = if mover == side { reply.value } else { 1.0 - reply.value };
            closer.push(Choice { mv: next.mv, value });
            let line = std::iter::once(next.mv).chain(found.line.iter().copied());
            lines.push((next.mv, line.collect()));
        }
        let better = |best: Choice, &own: &Choice| if own.value > best.value { own } else { best };
        let best = closer.iter().fold(played, better);
        for choice in &mut ranking.moves {
            let seen = closer.iter().find(|own| own.mv == choice.mv);
            choice.value = seen.map_or(choice.value.min(best.value), |own| own.value);
        }
        ranking.moves.sort_by(|a, b| {
            (b.value.total_cmp(&a.value)).then((b.mv == best.mv).cmp(&(a.mv == best.mv)))
        });
        if let Some((_, line)) = lines.into_iter().find(|(mv, _)| *mv == best.mv) {
            ranking.line = line;
        }
    }

    fn reviewed(
        &self,
        entry: &Entry,
        side: Side,
        ranking: &Ranking,
        stand: &Stand,
        played_line: Vec<Move>,
    ) -> Option<ReviewedMove> {
        let scenario = self.search.scenario();
        let played = *ranking.moves.iter().find(|choice| choice.mv == entry.mv)?;
        let first = *ranking.moves.first()?;
        let loss = first.value - played.value;
        let label = Label::of(loss, self.card.labels);
        let difference = label.is_flag().then(|| {
            let [better, worse] =
                [&stand.line, &played_line].map(|line| end(scenario, &stand.position, line));
            difference(scenario, self.model, side, entry.mv, &better, &worse)
        });
        let mut others = ranking.moves.iter().filter(|choice| choice.mv != played.mv).peekable();
        let cut = self.card.labels.inaccuracy;
        let key_point = label == Label::Best
            && others.peek().is_some()
            && others.all(|other| played.value - other.value >= cut);
        let (best, line) = match label {
            Label::Best => (played, played_line),
            _ => (first, stand.line.clone()),
        };
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
}

/// What is before the court at the end of a line.
fn end(scenario: &Scenario, start: &Position, line: &[Move]) -> Submissions {
    *line.iter().fold(*start, |position, &mv| position.advanced(scenario, mv)).submissions()
}

/// A side's win chance as both sides'.
fn for_both(side: Side, value: f64) -> [f64; 2] {
    match side {
        Side::First => [value, 1.0 - value],
        Side::Second => [1.0 - value, value],
    }
}
