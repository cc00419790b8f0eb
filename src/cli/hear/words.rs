//! What a person can choose from, and hints, in words.

use super::lines;
use crate::player::{Concern, Hint, Manner};
use crate::record::Move;
use crate::scenario::{CardId, Role, Scenario};

/// A move in a list.
pub(super) fn choice(scenario: &Scenario, mv: Move) -> String {
    match mv {
        Move::Argue(id) | Move::Reply(id) => card_choice(scenario, id),
        Move::Yield => "Yield: end your part".to_owned(),
        Move::ConcedeCard(id) => format!("Concede {}", lines::named(scenario, id)),
        Move::ConcedeIssue(id) => format!("Concede the issue “{}”", scenario.issue(id).title),
        Move::Withdraw(id) => format!("Withdraw {}", lines::named(scenario, id)),
        Move::Answer(id) => {
            let answer = scenario.answer(id);
            let head = format!("{} ({})", answer.title, lines::time(answer.seconds));
            let words = lines::indented(&lines::clean(&answer.words), 6);
            let note = lines::indented(&lines::clean(&answer.note), 6);
            let note = if answer.note.is_empty() { String::new() } else { format!("\n{note}") };
            format!("{head}\n{words}{note}")
        }
        _ => "Do not answer".to_owned(),
    }
}

fn card_choice(scenario: &Scenario, id: CardId) -> String {
    let card = scenario.card(id);
    let name = lines::named(scenario, id);
    let does = match &card.role {
        Role::Argument { .. } => "argue".to_owned(),
        Role::Reply { target, kind, .. } => {
            format!("{} {}", kind.label().to_lowercase(), scenario.card(*target).code)
        }
    };
    let issues: Vec<&str> =
        card.issues.iter().map(|&id| scenario.issue(id).title.as_str()).collect();
    let forfeited = if card.forfeited { "; not raised below" } else { "" };
    format!("{name} ({does}, {}; {}{forfeited})", lines::time(card.seconds), issues.join(", "))
}

pub(super) fn hint_text(scenario: &Scenario, hint: &Hint) -> String {
    let concern = match hint.concern {
        Concern::Card(id) => format!("Most urgent: {}.", lines::named(scenario, id)),
        Concern::Issue(id) => format!("Most urgent: the issue “{}”.", scenario.issue(id).title),
        Concern::Question(_) => "Most urgent: the question that is open.".to_owned(),
        Concern::Nothing => "Nothing is urgent.".to_owned(),
    };
    let manner = hint.manner.map(|manner| match manner {
        Manner::Argument(kind) => format!("an argument of the kind “{}”", kind.label()),
        Manner::Reply(kind) => format!("a reply of the kind “{}”", kind.label()),
        Manner::Answer(manner) => format!("an answer in the manner “{}”", manner.label()),
        Manner::Silence => "no answer".to_owned(),
        Manner::Yield => "to yield".to_owned(),
    });
    let mv = hint.mv.map(|mv| match mv {
        Move::Argue(id) | Move::Reply(id) => lines::named(scenario, id),
        Move::Answer(id) => scenario.answer(id).title.clone(),
        Move::NoAnswer => "Do not answer".to_owned(),
        _ => "Yield".to_owned(),
    });
    let manner = manner.map(|manner| format!("What may serve: {manner}."));
    let mv = mv.map(|mv| format!("Namely: {mv}."));
    let parts: Vec<String> = [Some(concern), manner, mv].into_iter().flatten().collect();
    parts.join(" ")
}
