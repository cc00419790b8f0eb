//! What would have won: the smallest set of moves that a side could have made instead of its own,
//! and under which the court would have ordered something better for it.
//!
//! A change is a card or answer that was legal at one of the side's moves, and new, in place of
//! what was said there; or taking back a card that was played, where a later turn allowed it.
//! Everything else stays as it was: what the other side said, what the bench asked, the day's
//! draws. Changes that would not fit the side's court time do not go together. Sets are tried by
//! increasing size, so the first that works is a smallest one.
//!
//! Whether the other side would have answered otherwise is not asked here; the curves ask it.

use crate::argumentation::counterfactual::{Smallest, smallest};
use crate::hearing::{Hearing, Phase};
use crate::law::{Seat, Side};
use crate::record::{Entry, Move};
use crate::ruling::{Days, disposition_on};
use crate::scenario::{CardId, DispositionId, Scenario};
use crate::scoring::{ScoringModel, Submissions, Tally};

/// What would have won.
#[derive(Clone, Debug, PartialEq)]
pub struct WouldHaveWon {
    /// The side that asks.
    pub side: Side,
    /// What was found.
    pub answer: Flip,
    /// Count of sets tried.
    pub tried: usize,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flip {
    /// Nothing could be better for the side than what the court ordered.
    NotNeeded,
    /// A smallest set of changes, and what the court would have ordered.
    Found(Vec<Instead>, DispositionId),
    /// No set of changes would have done it, the other side's moves held.
    NoneExists,
    /// No set of up to so many changes would have done it; larger ones were not all tried.
    NotFound {
        /// The size up to which every set was tried.
        size: usize,
    },
}

/// One change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instead {
    /// The move, by its ply.
    pub ply: usize,
    /// What was done.
    pub played: Move,
    /// What would have been done instead; a withdrawal takes the card back on a later turn.
    pub instead: Move,
}

/// Searches for the smallest set of changes, trying at most `budget` sets.
pub fn would_have_won(
    hearing: &Hearing,
    model: &ScoringModel,
    side: Side,
    budget: usize,
) -> WouldHaveWon {
    let scenario = hearing.scenario();
    let entries = hearing.record().entries();
    let (mut tally, days) = (Tally::new(model), Days::new(scenario, model, hearing.record().seed));
    let mut order =
        |submissions: &Submissions| disposition_on(scenario, &mut tally, &days, submissions);
    let worth = |disposition| scenario.worth(disposition, side);
    let ordered = worth(order(&Submissions::of(scenario, &entries)));
    if scenario.dispositions().all(|(id, _)| worth(id) <= ordered) {
        return WouldHaveWon { side, answer: Flip::NotNeeded, tried: 0 };
    }
    let choices = choices(hearing, side);
    let left = left(hearing, side);
    let (mut tried, mut won) = (0, None);
    let found = smallest(choices.len(), choices.len(), budget, |set| {
        tried += 1;
        let changes = set.iter().filter_map(|&place| choices.get(place)).collect::<Vec<_>>();
        if !go_together(&changes, left) {
            return false;
        }
        let disposition = order(&changed(scenario, &entries, &changes));
        let is_better = worth(disposition) > ordered;
        if is_better {
            won = Some((changes.iter().map(|choice| choice.change).collect(), disposition));
        }
        is_better
    });
    let answer = match (found, won) {
        (_, Some((changes, disposition))) => Flip::Found(changes, disposition),
        (Smallest::Unknown { complete }, None) => Flip::NotFound { size: complete },
        _ => Flip::NoneExists,
    };
    WouldHaveWon { side, answer, tried }
}

/// A change with what it takes of the side's time.
#[derive(Clone, Copy, Debug)]
struct Choice {
    change: Instead,
    /// Seconds beyond those that the move took, before rebuttal and in it.
    more: [i64; 2],
}

/// What the side could have done otherwise, move by move.
fn choices(hearing: &Hearing, side: Side) -> Vec<Choice> {
    let scenario = hearing.scenario();
    let entries = hearing.record().entries();
    let own = || entries.iter().filter(|entry| entry.seat == Seat::Counsel(side));
    let played: Vec<CardId> = own().filter_map(|entry| card_of(entry.mv)).collect();
    let last = own().filter(|entry| card_of(entry.mv).is_some()).map(|entry| entry.ply).max();
    let mut choices = Vec::new();
    for entry in own() {
        let position = hearing.position_at(entry.ply);
        let rebuts = position.phase() == Phase::Rebuttal;
        let mut add = |instead| {
            let more = match instead {
                Move::Withdraw(_) => 0,
                _ => seconds(scenario, instead) - seconds(scenario, entry.mv),
            };
            let change = Instead { ply: entry.ply, played: entry.mv, instead };
            choices.push(Choice { change, more: if rebuts { [0, more] } else { [more, 0] } });
        };
        let replaceable = card_of(entry.mv).is_some()
            || matches!(entry.mv, Move::Answer(_) | Move::NoAnswer | Move::Yield);
        let legal = if replaceable { position.legal_moves(scenario) } else { Vec::new() };
        for mv in legal {
            let is_new = match mv {
                Move::Argue(card) | Move::Reply(card) => !played.contains(&card),
                Move::Answer(_) => mv != entry.mv,
                _ => false,
            };
            if is_new {
                add(mv);
            }
        }
        if let Some(card) = card_of(entry.mv)
            && last > Some(entry.ply)
        {
            add(Move::Withdraw(card));
        }
    }
    choices
}

/// Whether the changes can be made together: one a move, no card twice, and time for all.
fn go_together(changes: &[&Choice], left: [i64; 2]) -> bool {
    let apart = changes.iter().enumerate().all(|(place, one)| {
        changes.iter().take(place).all(|other| {
            one.change.ply != other.change.ply && one.change.instead != other.change.instead
        })
    });
    let needs =
        |purse: usize| -> i64 { changes.iter().filter_map(|choice| choice.more.get(purse)).sum() };
    apart && left.iter().enumerate().all(|(purse, left)| needs(purse) <= *left)
}

/// What would have been before the court.
fn changed(scenario: &Scenario, entries: &[&Entry], changes: &[&Choice]) -> Submissions {
    let mut before = Submissions::opening(scenario);
    for entry in entries {
        let change = changes.iter().find(|choice| choice.change.ply == entry.ply);
        match change.map(|choice| choice.change.instead) {
            Some(taken_back @ Move::Withdraw(_)) => {
                before.apply(scenario, entry.seat, entry.mv);
                before.apply(scenario, entry.seat, taken_back);
            }
            Some(instead) => before.apply(scenario, entry.seat, instead),
            None => before.apply(scenario, entry.seat, entry.mv),
        }
    }
    before
}

/// Seconds that the side has left at the end, before rebuttal and in it.
fn left(hearing: &Hearing, side: Side) -> [i64; 2] {
    let clock = hearing.position().clock(side);
    [clock.seconds, clock.rebuttal].map(i64::from)
}

fn seconds(scenario: &Scenario, mv: Move) -> i64 {
    match mv {
        Move::Argue(card) | Move::Reply(card) => i64::from(scenario.card(card).seconds),
        Move::Answer(answer) => i64::from(scenario.answer(answer).seconds),
        _ => 0,
    }
}

const fn card_of(mv: Move) -> Option<CardId> {
    match mv {
        Move::Argue(card) | Move::Reply(card) => Some(card),
        _ => None,
    }
}
