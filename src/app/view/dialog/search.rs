//! Search over cases, authorities, arguments and terms, and over the model card.

use super::{Hit, SearchView};
use crate::app::action::{Action, CasePlace, Destination, Page, ShellAction};
use crate::app::state::AppState;
use crate::app::view::{plain, words};
use crate::report::model_card::{number, short_name};
use crate::scenario::Scenario;
use crate::scoring::ModelCard;
use crate::scoring::card::Coefficient;

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
            hits.extend(pages(&wanted));
            hits.extend(cases().filter_map(|case| self::case(case, &wanted)));
            hits.extend(coefficients(&state.card, &wanted));
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

fn at(case: &Scenario, place: CasePlace) -> Action {
    Action::Go(Destination::InCaseFile(case.id(), place))
}

/// Pages of reference, by what they are called.
fn pages(wanted: &[String]) -> impl Iterator<Item = Hit> {
    let pages = [
        (Page::ModelCard(None), "Model card", "Every number that a ruling is computed with"),
        (Page::About(None), "About Colloquy", "Version, licenses, libraries and sources"),
    ];
    let found = pages.into_iter().filter(|(_, title, detail)| matches(wanted, &[title, detail]));
    found.map(|(page, title, detail)| Hit {
        kind: "Page",
        title: title.to_owned(),
        detail: detail.to_owned(),
        action: Action::Go(Destination::Page(page)),
    })
}

/// Coefficients of the model card, by name.
fn coefficients(card: &ModelCard, wanted: &[String]) -> Vec<Hit> {
    let parts = card.sections().into_iter().flat_map(|section| section.parts);
    let runs =
        parts.flat_map(|part| part.runs.into_iter().map(move |run| (part.title.clone(), run)));
    let all = runs
        .flat_map(|(part, run)| run.coefficients.into_iter().map(move |own| (part.clone(), own)));
    let hit = |(part, own): (String, Coefficient)| {
        let name = short_name(&own);
        matches(wanted, &["model card", &part, &name]).then(|| Hit {
            kind: "Coefficient",
            title: if part.eq_ignore_ascii_case(&name) { part } else { format!("{part}: {name}") },
            detail: format!("{} · Model card", number(own.value, own.kind.unit)),
            action: Action::Go(Destination::Page(Page::ModelCard(Some(own.name)))),
        })
    };
    all.filter_map(hit).collect()
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

/// Authorities, arguments and terms of a case. In the open case an authority is shown over what is
/// on the screen; everything else leads to its place in the case file.
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
                at(case, CasePlace::Authority(id))
            },
        })
        .collect();
    let cards = case
        .cards()
        .filter(|(_, card)| matches(wanted, &[&card.code, &card.title, &card.label, &card.text]));
    hits.extend(cards.map(|(id, card)| Hit {
        kind: "Argument",
        title: format!("{} {}", card.code, plain(&card.title)),
        detail: format!("{} · {place}", words::party(case, card.side)),
        action: at(case, CasePlace::Card(id)),
    }));
    let terms = case.matter().glossary.iter().enumerate();
    let terms = terms.filter(|(_, term)| matches(wanted, &[&term.term]));
    hits.extend(terms.map(|(index, term)| Hit {
        kind: "Term",
        title: term.term.clone(),
        detail: plain(&term.meaning),
        action: at(case, CasePlace::Term(index)),
    }));
    hits
}
