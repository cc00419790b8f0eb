//! What is said in court, as lines of text.

use crate::explanation::{cited, marked, plain};
use crate::law::{Seat, Side};
use crate::player::who_asks;
use crate::record::{Entry, Move, Player, Record};
use crate::report::text::wrapped;
use crate::scenario::{CardId, Role, Scenario};

/// Width of a line.
const WIDTH: usize = 80;

/// An author's text without its marks.
pub(in crate::cli) fn clean(text: &str) -> String {
    plain(&marked(text))
}

/// Text broken into lines, each behind this many spaces.
pub(in crate::cli) fn indented(text: &str, indent: usize) -> String {
    let space = " ".repeat(indent);
    let lines = wrapped(text, WIDTH - indent, "");
    lines.lines().map(|line| format!("{space}{line}")).collect::<Vec<_>>().join("\n")
}

/// Minutes and seconds, `7:05`.
pub(super) fn time(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// An entry of the record as the terminal shows it; empty where nothing was said.
pub(super) fn entry(scenario: &Scenario, record: &Record, entry: &Entry) -> String {
    let speaker = |seat| scenario.seat(seat).speaker.as_str();
    let who = speaker(entry.seat);
    match entry.mv {
        Move::Argue(id) | Move::Reply(id) => {
            let card = scenario.card(id);
            let head = format!("{who}, {}:", party(scenario, card.side));
            block(&head, &card.words, &card_note(scenario, id))
        }
        Move::Answer(id) => {
            let answer = scenario.answer(id);
            let code = &scenario.question(answer.question).code;
            let note = format!("answers {code}: {} ({})", answer.title, answer.manner.label());
            block(&format!("{who}:"), &answer.words, &note)
        }
        Move::Ask(id) => {
            let question = scenario.question(id);
            let judge = match record.player(Seat::Bench) {
                Player::Person => None,
                Player::Program(_) => who_asks(scenario, record, entry.ply),
            };
            let name = judge
                .map_or_else(|| speaker(Seat::Bench).to_owned(), |judge| scenario.titled(judge));
            let note = format!("{} to {}", question.code, party(scenario, question.to));
            block(&format!("{name}:"), &question.text, &note)
        }
        Move::Yield => format!("{who} yields the rest of the time."),
        Move::NoAnswer => format!("{who} does not answer."),
        Move::ConcedeCard(id) => format!("{who} concedes {}.", named(scenario, id)),
        Move::ConcedeIssue(id) => {
            format!("{who} concedes the issue “{}”.", clean(&scenario.issue(id).title))
        }
        Move::Withdraw(id) => format!("{who} withdraws {}.", named(scenario, id)),
        Move::Continue => String::new(),
        Move::Close => format!("{who} closes the argument."),
        Move::Find(id, found) => {
            let title = clean(&scenario.issue(id).title);
            format!("{who}, on {title}: {}.", found.label().to_lowercase())
        }
        Move::Dispose(id) => {
            let disposition = scenario.disposition(id);
            block(&format!("{who}: {}.", disposition.title), &disposition.order, "")
        }
    }
}

/// A side's party as screens call it.
pub(super) fn party(scenario: &Scenario, side: Side) -> &str {
    &scenario.party(side).short
}

/// A card by code and title.
pub(super) fn named(scenario: &Scenario, id: CardId) -> String {
    let card = scenario.card(id);
    format!("{} {}", card.code, clean(&card.title))
}

/// What a card does, and what it cites.
pub(super) fn card_note(scenario: &Scenario, id: CardId) -> String {
    let card = scenario.card(id);
    let does = match &card.role {
        Role::Argument { .. } => card.kind.label().to_owned(),
        Role::Reply { target, kind, .. } => {
            format!("{} {}", kind.label().to_lowercase(), scenario.card(*target).code)
        }
    };
    let cited = card.citations.iter().map(|citation| clean(&cited(scenario, citation)));
    let forfeited = card.forfeited.then(|| "not raised below: plain error".to_owned());
    let doubt = card.mark.warning().map(|warning| format!("source {warning}"));
    let aside = forfeited.into_iter().chain(doubt);
    let parts: Vec<String> =
        [named(scenario, id), does].into_iter().chain(aside).chain(cited).collect();
    parts.join(" · ")
}

fn block(head: &str, words: &str, note: &str) -> String {
    let words = indented(&clean(words), 4);
    if note.is_empty() {
        format!("{head}\n{words}")
    } else {
        format!("{head}\n{words}\n{}", indented(&format!("[{note}]"), 4))
    }
}
