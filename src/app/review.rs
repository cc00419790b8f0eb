//! The review of the hearing that is open: what a search found about every move, and what is
//! selected on its screen.
//!
//! The search takes seconds and runs on a thread of its own ([`super::work`]). What it found stays
//! with the session, and goes when the record changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::action::Curve;
use super::session::Session;
use crate::hearing::{Hearing, Phase};
use crate::law::{Seat, Side};
use crate::record::{Entry, Move};
use crate::report::Decided;
use crate::report::robustness::Robustness;
use crate::review::{PlayReview, ReviewedMove, WouldHaveWon, review_play, would_have_won};
use crate::scoring::{ModelCard, ScoringModel, Submissions};
use crate::search::Watch;

/// The screen of the review.
#[derive(Clone, Debug)]
pub struct ReviewScreen {
    /// Everything that follows from the record.
    pub decided: Arc<Decided>,
    /// The move of counsel that was chosen, by its place among them; none before anything was.
    pub chosen: Option<usize>,
    /// The step of its best line that was chosen.
    pub step: Option<usize>,
    /// What is drawn beside the chances.
    pub drawn: BTreeSet<Curve>,
}

impl ReviewScreen {
    /// The screen before anything is chosen.
    pub(super) fn new(decided: Arc<Decided>) -> Self {
        Self { decided, chosen: None, step: None, drawn: BTreeSet::from([Curve::BestLine]) }
    }

    /// The selected move: the one that was chosen, or the worst of the person's own, or the last.
    pub(super) fn selected(&self, session: &Session) -> usize {
        let last = counsel_moves(session).len().saturating_sub(1);
        let place = self.chosen.or_else(|| worst(session)).unwrap_or(last);
        place.min(last)
    }
}

/// What a search found about a hearing.
#[derive(Clone, Debug, PartialEq)]
pub struct HearingReview {
    /// Curves, labels and lines.
    pub play: PlayReview,
    /// The best line of each move of counsel, step by step.
    pub lines: Vec<Vec<LineStep>>,
    /// What would have won, for each side.
    pub won: [WouldHaveWon; 2],
    /// What the ruling hangs on.
    pub robustness: Robustness,
}

/// A step of a best line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineStep {
    /// Who moves.
    pub side: Side,
    /// The move.
    pub mv: Move,
    /// Win chance of the first and second side after it, if submitted then.
    pub now: [f64; 2],
}

/// Goes through a hearing; none if the watch stopped it.
///
/// # Errors
///
/// Why it cannot be done, in words.
pub(super) fn study(
    hearing: &Hearing,
    card: &ModelCard,
    model: &ScoringModel,
    watch: &Watch,
) -> Result<Option<HearingReview>, String> {
    let Some(play) = review_play(hearing, card, model, watch) else { return Ok(None) };
    let lines = play.moves.iter().map(|own| steps(hearing, model, own)).collect();
    let sets = card.review_search.sets;
    let won = Side::BOTH.map(|side| would_have_won(hearing, model, side, sets));
    let robustness = robustness(hearing, card, model)?;
    Ok((!watch.is_stopped()).then_some(HearingReview { play, lines, won, robustness }))
}

/// What the ruling on a hearing hangs on.
///
/// # Errors
///
/// Why it cannot be found, in words.
pub(super) fn robustness(
    hearing: &Hearing,
    card: &ModelCard,
    model: &ScoringModel,
) -> Result<Robustness, String> {
    let (scenario, record) = (hearing.scenario(), hearing.record());
    let before = Submissions::of(scenario, &record.entries());
    let found = Robustness::of(scenario, card, model, &before, record.seed);
    found.map_err(|error| error.to_string())
}

/// The best line of a move with the chances on its way, the bench silent.
fn steps(hearing: &Hearing, model: &ScoringModel, own: &ReviewedMove) -> Vec<LineStep> {
    let scenario = hearing.scenario();
    let mut position = hearing.position_at(own.ply).with_silent_bench(scenario);
    let mut steps = Vec::with_capacity(own.line.len());
    for &mv in &own.line {
        let Some(side) = position.seat_to_move(scenario).and_then(Seat::side) else { break };
        position = position.advanced(scenario, mv);
        let now = model.assess(position.submissions()).win_chance;
        steps.push(LineStep { side, mv, now });
    }
    steps
}

/// The moves of counsel, in order.
pub(super) fn counsel_moves(session: &Session) -> Vec<&Entry> {
    let mut entries = session.hearing.record().entries();
    entries.retain(|entry| entry.seat.side().is_some());
    entries
}

/// Whether moves of a side are the person's own to learn from: a judge learns from both.
pub(super) fn is_own(session: &Session, side: Side) -> bool {
    session.side().is_none_or(|own| own == side)
}

/// Places of the person's own flagged moves.
pub(super) fn flagged(session: &Session) -> Vec<usize> {
    let moves = session.review.iter().flat_map(|review| &review.play.moves).enumerate();
    let own = moves.filter(|(_, own)| own.label.is_flag() && is_own(session, own.side));
    own.map(|(place, _)| place).collect()
}

/// The person's own flagged move that lost most; of equals the first.
fn worst(session: &Session) -> Option<usize> {
    let review = session.review.as_ref()?;
    let loss = |place: usize| review.play.moves.get(place).map_or(0.0, |own| own.loss);
    flagged(session).into_iter().reduce(|a, b| if loss(b) > loss(a) { b } else { a })
}

/// Whether there is a hearing to be gone through.
pub(super) fn is_over(session: &Session) -> bool {
    session.hearing.position().phase() == Phase::Over
}
