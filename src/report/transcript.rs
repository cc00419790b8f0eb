//! What was said, move by move, and every choice with its reason and what else was legal.

use super::document::{Block, Document, Span, named};
use crate::explanation::{Number, NumberKind, entry_code, marked, side_of};
use crate::record::{Entry, Move, Record, move_to_text};
use crate::scenario::{EntryId, Reason, Scenario};

/// What was said, as a document of its own.
pub fn transcript_of(scenario: &Scenario, record: &Record) -> Document {
    let title = scenario.matter().short_caption.clone();
    let heading = Block::Heading(2, format!("{title}: {}", scenario.stage().title));
    Document { title, blocks: vec![heading, Block::List(transcript(scenario, record))] }
}

/// What was said, move by move. Where the bench let counsel go on it said nothing.
pub fn transcript(scenario: &Scenario, record: &Record) -> Vec<Vec<Span>> {
    let told = |entry: &&Entry| entry.mv != Move::Continue;
    let lines = record.entries().into_iter().filter(told).map(|entry| {
        let speaker = &scenario.seat(entry.seat).speaker;
        let mut line = vec![Span::plain(format!("{}. {speaker}:", entry.ply + 1))];
        line.extend(said(scenario, entry));
        line
    });
    lines.collect()
}

fn said(scenario: &Scenario, entry: &Entry) -> Vec<Span> {
    let about = |id| Some((entry_code(scenario, id).to_owned(), side_of(scenario, id)));
    let text = match entry.mv {
        Move::Argue(card) | Move::Reply(card) => {
            let runs = marked(&scenario.card(card).words);
            return vec![Span { runs, about: about(EntryId::Card(card)) }];
        }
        Move::Answer(answer) => {
            let runs = marked(&scenario.answer(answer).words);
            return vec![Span { runs, about: about(EntryId::Answer(answer)) }];
        }
        Move::Ask(question) => return vec![Span::marked(&scenario.question(question).text)],
        Move::Yield => "(yields the rest of the time)".to_owned(),
        Move::NoAnswer => "(gives no answer)".to_owned(),
        Move::Continue => "(lets counsel go on)".to_owned(),
        Move::Close => "(closes the argument)".to_owned(),
        Move::ConcedeCard(card) => format!("(concedes {})", named(scenario, EntryId::Card(card))),
        Move::ConcedeIssue(issue) => format!("(concedes {})", scenario.issue(issue).title),
        Move::Withdraw(card) => format!("(withdraws {})", named(scenario, EntryId::Card(card))),
        Move::Find(issue, found) => {
            format!("(finds {}: {})", scenario.issue(issue).title, found.label().to_lowercase())
        }
        Move::Dispose(id) => format!("(orders: {})", scenario.disposition(id).title),
    };
    let words = (!entry.remarks.words.is_empty()).then(|| Span::plain(&entry.remarks.words));
    std::iter::once(Span::plain(text)).chain(words).collect()
}

/// Every choice with the reason picked, hints used and what else was legal.
pub fn choices(scenario: &Scenario, record: &Record) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, "The choices".to_owned())];
    for entry in record.entries() {
        let seat = &scenario.seat(entry.seat).title;
        let mv = move_to_text(scenario, entry.mv);
        blocks.push(Block::Heading(3, format!("{}. {seat}: {mv}", entry.ply + 1)));
        let mut lines = Vec::new();
        if let Some(reason) = picked(scenario, entry) {
            let verdict = if reason.right {
                format!("Right: {}", reason.lesson)
            } else {
                format!("It confuses {}. {}", reason.confuses, reason.lesson)
            };
            lines.push(vec![Span::marked(&format!("Reason: {} {verdict}", reason.text))]);
        }
        if entry.remarks.hint > 0 {
            let hints = Number { value: f64::from(entry.remarks.hint), kind: NumberKind::Count };
            lines.push(vec![Span::plain(format!("Steps of hint: {}.", hints.text()))]);
        }
        let others = entry.legal.iter().filter(|legal| **legal != entry.mv);
        let others: Vec<String> = others.map(|other| move_to_text(scenario, *other)).collect();
        let instead = if others.is_empty() { "nothing else".to_owned() } else { others.join(", ") };
        lines.push(vec![Span::plain(format!("Instead: {instead}."))]);
        blocks.push(Block::List(lines));
    }
    blocks
}

/// The reason that was picked with a move.
pub fn picked<'s>(scenario: &'s Scenario, entry: &Entry) -> Option<&'s Reason> {
    match entry.mv {
        Move::Argue(card) | Move::Reply(card) => {
            entry.remarks.reason.and_then(|reason| scenario.card(card).reasons.get(reason))
        }
        _ => None,
    }
}
