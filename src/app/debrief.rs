//! The moves that a debrief proposes to look at, question by question: where the chance moved
//! most, what could have been done instead, what told most against one, and what was named so far.
//!
//! Proposals come from the ruling and, where it has been gone through, from the review. Which of
//! them matters, and why, is the person's to say.

use super::review::{counsel_moves, flagged};
use super::session::Session;
use super::settings::{DebriefStep, LinkedMove};
use super::view::words;
use crate::explanation::entry_of;
use crate::law::{Seat, Side};
use crate::record::{Entry, Move, move_to_text};
use crate::report::Decided;
use crate::scenario::EntryId;

/// So many moves are proposed for a question.
const PROPOSED: usize = 3;
/// A smaller change of the chance, in [0, 1], is not worth a look.
const LEAST: f64 = 0.005;

/// A move to look at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Proposal {
    /// Its ply.
    pub(super) ply: usize,
    /// Why, a sentence; may be empty.
    pub(super) why: String,
}

/// What to look at for a question, in the order of the record.
pub(super) fn proposals(session: &Session, decided: &Decided, step: DebriefStep) -> Vec<Proposal> {
    let mut list = match step {
        DebriefStep::TurningPoint => turns(session),
        DebriefStep::Alternative => match session.you {
            Seat::Counsel(_) => better(session),
            Seat::Bench => close_findings(session, decided),
        },
        DebriefStep::OpposingPoint => against(session, decided),
        DebriefStep::NextTime => named(session),
    };
    list.sort_by_key(|proposal| proposal.ply);
    list
}

/// The entry that a link points to, as long as the record still has it there.
pub(super) fn linked<'a>(session: &'a Session, link: &LinkedMove) -> Option<&'a Entry> {
    let entries = session.hearing.record().entries();
    let entry = entries.into_iter().find(|entry| entry.ply == link.ply)?;
    (move_to_text(session.scenario(), entry.mv) == link.mv).then_some(entry)
}

/// A link to the move with a ply.
pub(super) fn link(session: &Session, ply: usize) -> Option<LinkedMove> {
    let entries = session.hearing.record().entries();
    let entry = entries.into_iter().find(|entry| entry.ply == ply)?;
    Some(LinkedMove { ply, mv: move_to_text(session.scenario(), entry.mv) })
}

/// The side whose chance is told: one's own, for a judge the first.
fn side(session: &Session) -> Side {
    session.side().unwrap_or(Side::First)
}

fn of_side(side: Side, [first, second]: [f64; 2]) -> f64 {
    if side == Side::First { first } else { second }
}

/// The few with the greatest weight.
fn heaviest(mut list: Vec<(f64, Proposal)>) -> Vec<Proposal> {
    list.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    list.into_iter().take(PROPOSED).map(|(_, proposal)| proposal).collect()
}

/// Moves of counsel after which the chance moved most.
fn turns(session: &Session) -> Vec<Proposal> {
    let side = side(session);
    let whose = match session.you {
        Seat::Counsel(_) => "Your chance".to_owned(),
        Seat::Bench => format!("The chance of {}", session.scenario().party(side).in_text),
    };
    let chance = |moves: usize| of_side(side, session.after(moves).win_chance);
    let turns = counsel_moves(session).into_iter().filter_map(|entry| {
        let (before, after) = (chance(entry.ply), chance(entry.ply + 1));
        let why =
            format!("{whose} went from {} to {}.", words::percent(before), words::percent(after));
        let moved = (after - before).abs();
        (moved >= LEAST).then_some((moved, Proposal { ply: entry.ply, why }))
    });
    heaviest(turns.collect())
}

/// One's own flagged moves, with what would have been better.
fn better(session: &Session) -> Vec<Proposal> {
    let Some(review) = &session.review else { return Vec::new() };
    let flagged = flagged(session).into_iter().filter_map(|place| review.play.moves.get(place));
    let list = flagged.map(|own| {
        let best = words::move_name(session.scenario(), own.best.mv);
        let points = words::percent(own.loss);
        let why = format!("The review found **{best}**, {points} points better.");
        (own.loss, Proposal { ply: own.ply, why })
    });
    heaviest(list.collect())
}

/// A judge's own findings, those first that were closest to their standard.
fn close_findings(session: &Session, decided: &Decided) -> Vec<Proposal> {
    let Some(vote) = decided.ruling.votes.first() else { return Vec::new() };
    let entries = session.hearing.record().entries();
    let findings = entries.into_iter().filter_map(|entry| {
        let Move::Find(issue, _) = entry.mv else { return None };
        let finding = vote.findings.iter().find(|finding| finding.issue == issue)?;
        let margin = words::signed(finding.margin);
        let why = format!("The scoring model has it at {margin} from its standard, in log-odds.");
        Some((-finding.margin.abs(), Proposal { ply: entry.ply, why }))
    });
    heaviest(findings.collect())
}

/// What the other side said that told most; for a judge, what the side said that lost.
fn against(session: &Session, decided: &Decided) -> Vec<Proposal> {
    let scenario = session.scenario();
    let prevails = scenario.disposition(decided.ruling.disposition).prevails;
    let teller = match session.you {
        Seat::Counsel(side) => Some(side.opponent()),
        Seat::Bench => prevails.map(Side::opponent),
    };
    let entries = session.hearing.record().entries();
    let ply = |id: EntryId| {
        entries.iter().find(|entry| entry_of(entry.mv) == Some(id)).map(|entry| entry.ply)
    };
    let list = decided.but_for.iter().filter_map(|test| {
        let &[id] = test.left_out.as_slice() else { return None };
        let by = words::entry_side(scenario, id);
        let brought = of_side(by, decided.assessment.win_chance) - of_side(by, test.win_chance);
        if teller.is_some_and(|teller| teller != by) || brought < LEAST {
            return None;
        }
        let points = words::percent(brought);
        let why = match session.you {
            Seat::Counsel(_) => {
                format!("Without it your chance would have been {points} points higher.")
            }
            Seat::Bench => format!("It brought {points} points of win chance."),
        };
        Some((brought, Proposal { ply: ply(id)?, why }))
    });
    heaviest(list.collect())
}

/// The moves that were named at other questions, and one's own flagged moves.
fn named(session: &Session) -> Vec<Proposal> {
    let answers = &session.aside.debrief.answers;
    let earlier = answers.iter().filter(|(step, _)| **step != DebriefStep::NextTime);
    let links = earlier.filter_map(|(step, answer)| {
        let entry = linked(session, answer.about.as_ref()?)?;
        let why = format!("You named it: {}.", step.label().to_lowercase());
        Some(Proposal { ply: entry.ply, why })
    });
    let mut list: Vec<Proposal> = Vec::new();
    for proposal in links.chain(better(session)) {
        if !list.iter().any(|known| known.ply == proposal.ply) {
            list.push(proposal);
        }
    }
    list.truncate(PROPOSED);
    list
}
