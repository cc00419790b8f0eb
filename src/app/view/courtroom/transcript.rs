//! The transcript, from the record.

use super::issue::is_unargued;
use super::{Contradiction, EntryChip, EntryChipKind, TranscriptEntry};
use crate::app::action::{Action, CourtroomAction, Destination, MapNode, ShellAction};
use crate::app::session::Session;
use crate::app::standing::met_by;
use crate::app::view::{Tone, words};
use crate::explanation::entry_of;
use crate::law::{Seat, Side};
use crate::player::who_asks;
use crate::record::{Entry, Move};
use crate::scenario::{AnswerId, CardId, EntryId, PropositionId, Scenario, Stance};
use crate::scoring::Submissions;

/// Everything that was said, in order. Letting counsel go on leaves no trace.
pub(in crate::app) fn transcript(session: &Session) -> Vec<TranscriptEntry> {
    let entries = session.hearing.record().entries();
    let said = entries.iter().filter(|entry| entry.mv != Move::Continue);
    said.filter_map(|entry| view(session, &entries, entry)).collect()
}

fn view(session: &Session, entries: &[&Entry], entry: &Entry) -> Option<TranscriptEntry> {
    let scenario = session.scenario();
    let (words, act) = said(scenario, entry.mv);
    if words.is_empty() && act.is_empty() {
        return None;
    }
    Some(TranscriptEntry {
        ply: entry.ply,
        seat: entry.seat,
        speaker: speaker(session, entry),
        role: role(session, entry),
        words,
        act,
        chips: chips(session, entry),
        contradicts: contradicts(scenario, entries, entry),
    })
}

/// The words of an entry, or what was done.
fn said(scenario: &Scenario, mv: Move) -> (String, String) {
    let none = String::new;
    match mv {
        Move::Argue(card) | Move::Reply(card) => (scenario.card(card).words.clone(), none()),
        Move::Answer(answer) => (scenario.answer(answer).words.clone(), none()),
        Move::Ask(question) => (scenario.question(question).text.clone(), none()),
        Move::Yield => (none(), "yields".to_owned()),
        Move::NoAnswer => (none(), "does not answer".to_owned()),
        Move::ConcedeCard(card) => {
            (none(), format!("concedes {}", words::card_name(scenario, card)))
        }
        Move::ConcedeIssue(issue) => {
            (none(), format!("concedes issue {}", words::issue_title(scenario, issue)))
        }
        Move::Withdraw(card) => (none(), format!("withdraws {}", words::card_name(scenario, card))),
        Move::Close => (none(), "closes the argument".to_owned()),
        Move::Find(issue, found) => {
            let issue = words::issue_title(scenario, issue);
            (none(), format!("finds on issue {issue}: {}", found.label().to_lowercase()))
        }
        Move::Dispose(id) => (none(), format!("orders: {}", scenario.disposition(id).title)),
        Move::Continue => (none(), none()),
    }
}

/// A move in a few words: the name of what was said, or what was done.
pub(in crate::app) fn in_brief(scenario: &Scenario, mv: Move) -> String {
    match (entry_of(mv), mv) {
        (Some(entry), _) => words::entry_name(scenario, entry),
        (None, Move::Ask(question)) => format!("asks {}", scenario.question(question).code),
        (None, Move::Continue) => "lets counsel go on".to_owned(),
        (None, _) => said(scenario, mv).1,
    }
}

fn speaker(session: &Session, entry: &Entry) -> String {
    let scenario = session.scenario();
    match (entry.seat, entry.mv) {
        (Seat::Bench, Move::Ask(_)) if session.you != Seat::Bench => {
            let judge = who_asks(scenario, session.hearing.record(), entry.ply);
            judge.map_or_else(
                || words::speaker(scenario, entry.seat),
                |judge| words::judge(scenario, judge),
            )
        }
        _ => words::speaker(scenario, entry.seat),
    }
}

fn role(session: &Session, entry: &Entry) -> String {
    let scenario = session.scenario();
    let you = entry.seat == session.you;
    match (entry.mv, entry.seat.side()) {
        (Move::Answer(_), _) => "answer".to_owned(),
        (Move::Ask(question), _) => {
            let to = &scenario.party(scenario.question(question).to).in_text;
            if you { format!("you, to {to}") } else { format!("to {to}") }
        }
        (_, Some(side)) => {
            let party = &scenario.party(side).in_text;
            if you { format!("you, for {party}") } else { format!("for {party}") }
        }
        (_, None) if you => "you".to_owned(),
        (_, None) => String::new(),
    }
}

fn chips(session: &Session, entry: &Entry) -> Vec<EntryChip> {
    let scenario = session.scenario();
    let mut chips = Vec::new();
    match entry.mv {
        Move::Argue(card) | Move::Reply(card) => {
            chips.push(card_chip(session, card));
            chips.extend(doubt(scenario, card));
            chips.extend(authorities(scenario, card));
        }
        Move::Answer(answer) => {
            let text = scenario.answer(answer).manner.label().to_lowercase();
            chips.push(plain(format!("answered: {text}"), Tone::Neutral, EntryChipKind::State));
            chips.extend(commitments(scenario, answer));
        }
        Move::Ask(question) => {
            let question = scenario.question(question);
            let text = format!("{} on issue {}", question.code, question.issue.index() + 1);
            chips.push(plain(text, Tone::Bench, EntryChipKind::Card));
        }
        _ => {}
    }
    chips.extend(effects(session, entry));
    chips.extend(state(session, entry));
    chips
}

const fn plain(text: String, tone: Tone, kind: EntryChipKind) -> EntryChip {
    EntryChip { text, tone, kind, action: None }
}

fn card_chip(session: &Session, card: CardId) -> EntryChip {
    let text = session.scenario().card(card);
    let node = MapNode::Entry(EntryId::Card(card));
    EntryChip {
        text: words::card_name(session.scenario(), card),
        tone: Tone::Side(text.side),
        kind: EntryChipKind::Card,
        action: Some(Action::Go(Destination::Map(Some(node)))),
    }
}

/// Said beside a card whose source is not settled.
fn doubt(scenario: &Scenario, card: CardId) -> Option<EntryChip> {
    let warning = scenario.card(card).mark.warning()?;
    Some(plain(format!("source {warning}"), Tone::Warn, EntryChipKind::State))
}

fn authorities(scenario: &Scenario, card: CardId) -> impl Iterator<Item = EntryChip> {
    scenario.card(card).citations.iter().map(|citation| EntryChip {
        text: crate::explanation::cited(scenario, citation),
        tone: Tone::Neutral,
        kind: EntryChipKind::Authority,
        action: Some(Action::Shell(ShellAction::ReadAuthority(citation.authority))),
    })
}

fn commitments(scenario: &Scenario, answer: AnswerId) -> impl Iterator<Item = EntryChip> {
    scenario.answer(answer).commits.iter().map(|stance| {
        let text = &scenario.proposition(stance.proposition).text;
        let verb = if stance.holds { "committed to" } else { "committed against" };
        plain(format!("{verb}: {text}"), Tone::Neutral, EntryChipKind::Commitment)
    })
}

/// How far the entry moved each issue, where that is a point or more.
fn effects(session: &Session, entry: &Entry) -> Vec<EntryChip> {
    if !session.aside.aids.live {
        return Vec::new();
    }
    let (before, after) = (session.after(entry.ply), session.after(entry.ply + 1));
    let argued = session.scenario().issues().filter(|(issue, _)| !is_unargued(after, *issue));
    let moved = argued.filter_map(|(issue, _)| {
        let change = 100.0 * (Session::strength(after, issue) - Session::strength(before, issue));
        let (kind, sign) = match change.round() {
            points if points >= 1.0 => (EntryChipKind::Up, '+'),
            points if points <= -1.0 => (EntryChipKind::Down, '\u{2212}'),
            _ => return None,
        };
        let text = format!("issue {}, {sign}{:.0}", issue.index() + 1, change.abs());
        Some(plain(text, Tone::Neutral, kind))
    });
    moved.collect()
}

/// What has become of the entry since.
fn state(session: &Session, entry: &Entry) -> Option<EntryChip> {
    let (Move::Argue(card) | Move::Reply(card)) = entry.mv else { return None };
    let before = session.hearing.position().submissions();
    let scenario = session.scenario();
    let side = scenario.card(card).side;
    if !before.has_card(card) {
        return Some(plain("withdrawn".to_owned(), Tone::Neutral, EntryChipKind::State));
    }
    if before.is_card_conceded(card) {
        return Some(plain("conceded".to_owned(), Tone::Neutral, EntryChipKind::State));
    }
    let is_open =
        session.side().is_some_and(|you| you != side) && met_by(scenario, before, card).is_none();
    is_open.then(|| EntryChip {
        action: Some(Action::Courtroom(CourtroomAction::Answers(Some(card)))),
        ..plain("unanswered".to_owned(), Tone::Warn, EntryChipKind::State)
    })
}

/// The earlier passage that an entry contradicts.
fn contradicts(scenario: &Scenario, entries: &[&Entry], entry: &Entry) -> Option<Contradiction> {
    let later = made(entry)?;
    let earlier_entries = entries.iter().take_while(|other| other.ply < entry.ply);
    let earlier: Vec<&&Entry> = earlier_entries.filter(|other| other.seat == entry.seat).collect();
    let through = entries.iter().take_while(|other| other.ply <= entry.ply).copied();
    let through: Vec<&Entry> = through.collect();
    if !Submissions::of(scenario, &through).is_inconsistent(later) {
        return None;
    }
    stances(scenario, later).iter().find_map(|stance| {
        let contrary = earlier.iter().find(|other| {
            made(other).is_some_and(|id| {
                stances(scenario, id)
                    .iter()
                    .any(|s| s.proposition == stance.proposition && s.holds != stance.holds)
            })
        })?;
        Some(Contradiction {
            proposition: text(scenario, stance.proposition),
            earlier: said(scenario, contrary.mv).0,
            later: said(scenario, entry.mv).0,
        })
    })
}

fn text(scenario: &Scenario, proposition: PropositionId) -> String {
    scenario.proposition(proposition).text.clone()
}

const fn made(entry: &Entry) -> Option<EntryId> {
    match entry.mv {
        Move::Argue(card) | Move::Reply(card) => Some(EntryId::Card(card)),
        Move::Answer(answer) => Some(EntryId::Answer(answer)),
        _ => None,
    }
}

fn stances(scenario: &Scenario, entry: EntryId) -> &[Stance] {
    match entry {
        EntryId::Card(card) => &scenario.card(card).asserts,
        EntryId::Answer(answer) => &scenario.answer(answer).commits,
    }
}

/// The side to whose lectern the last entry brought somebody.
pub(in crate::app) fn at_lectern(session: &Session) -> Option<Side> {
    let to_move = session.hearing.to_move().and_then(Seat::side);
    let entries = session.hearing.record().entries();
    to_move.or_else(|| entries.iter().rev().find_map(|entry| entry.seat.side()))
}
