//! Search over cases, authorities, arguments and terms.

use super::{Hit, SearchView};
use crate::app::action::{Action, Destination, ShellAction};
use crate::app::state::AppState;
use crate::app::view::{plain, words};
use crate::scenario::Scenario;

/// The most hits that are listed.
const MOST: usize = 12;

impl SearchView {
    /// What a text finds.
    pub(in crate::app) fn of(state: &AppState, text: &str) -> Self {
        let wanted: Vec<String> =
            text.to_lowercase().split_whitespace().map(String::from).collect();
        let mut hits = Vec::new();
        if !wanted.is_empty() {
            let matters = state.shelf.in_order();
            let cases = || matters.iter().flat_map(|matter| &matter.stages);
            hits.extend(cases().filter_map(|case| self::case(case, &wanted)));
            let open = state.case().map(|case| case.id());
            for case in cases() {
                let is_open = open.as_deref() == Some(&case.id());
                hits.extend(within(case, is_open, &wanted));
            }
            hits.truncate(MOST);
        }
        let empty = (hits.is_empty() && !wanted.is_empty())
            .then(|| format!("Nothing is called {}.", text.trim()));
        Self { text: text.to_owned(), hits, empty }
    }
}

fn matches(wanted: &[String], texts: &[&str]) -> bool {
    let all = texts.join(" ").to_lowercase();
    wanted.iter().all(|word| all.contains(word))
}

fn open(case: &Scenario) -> Action {
    Action::Go(Destination::CaseFile(Some(case.id())))
}

fn case(case: &Scenario, wanted: &[String]) -> Option<Hit> {
    let (matter, stage) = (case.matter(), case.stage());
    let texts: [&str; 6] = [
        &matter.title,
        &matter.caption,
        &matter.area,
        &stage.title,
        &stage.summary,
        &case.court().name,
    ];
    matches(wanted, &texts).then(|| Hit {
        kind: "Case",
        title: format!("{}: {}", matter.title, stage.title),
        detail: matter.short_caption.clone(),
        action: open(case),
    })
}

/// Authorities, arguments and terms of a case. In the open case an authority is shown at once,
/// elsewhere its case file is opened.
fn within(case: &Scenario, is_open: bool, wanted: &[String]) -> Vec<Hit> {
    let place = &case.matter().short_caption;
    let authorities = case.authorities().filter(|(_, authority)| {
        matches(wanted, &[&authority.name, &authority.cite, &authority.holding])
    });
    let mut hits: Vec<Hit> = authorities
        .map(|(id, authority)| Hit {
            kind: "Authority",
            title: plain(&authority.name),
            detail: format!("{} · {place}", authority.cite),
            action: if is_open {
                Action::Shell(ShellAction::ReadAuthority(id))
            } else {
                open(case)
            },
        })
        .collect();
    let cards = case
        .cards()
        .filter(|(_, card)| matches(wanted, &[&card.code, &card.title, &card.label, &card.text]));
    hits.extend(cards.map(|(_, card)| Hit {
        kind: "Argument",
        title: format!("{} {}", card.code, plain(&card.title)),
        detail: format!("{} · {place}", words::party(case, card.side)),
        action: open(case),
    }));
    let terms = case.matter().glossary.iter();
    let terms = terms.filter(|term| matches(wanted, &[&term.term]));
    hits.extend(terms.map(|term| Hit {
        kind: "Term",
        title: term.term.clone(),
        detail: plain(&term.meaning),
        action: open(case),
    }));
    hits
}
