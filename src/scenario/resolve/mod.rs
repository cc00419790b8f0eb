//! A faultless draft → [`Scenario`]s, one for each stage.
//!
//! Text ids become dense indices, the hierarchy of courts becomes the force of each decision, and
//! histories become standings as of the stage's decision. Only this module makes a `Scenario`.

mod authorities;
mod bench;
mod cards;
mod example;
mod stage;

use sha2::{Digest as _, Sha256};

use super::assembly::Placed;
use super::draft::{MatterDraft, PartyDraft, TermDraft};
use super::model::{Fact, Matter, Party, Scenario, Term};
use super::source::Place;
use super::view::{StageView, View};
use crate::diagnostic::Span;

/// Builds the scenario of a stage; `None` where the checker let a fault pass. `written` says where
/// a value of a draft stands.
pub(super) fn scenario(
    view: &View<'_>,
    position: usize,
    hash: String,
    written: &dyn Fn(&Place) -> Span,
) -> Option<Scenario> {
    let stage = view.stages.get(position)?;
    let here = Here { view, stage };
    let (questions, answers) = bench::questions(&here)?;
    Some(Scenario {
        matter: matter(view),
        stage: stage::stage(&here, position)?,
        courts: authorities::courts(view)?,
        authorities: authorities::authorities(&here)?,
        propositions: authorities::propositions(view),
        issues: stage::issues(&here)?,
        cards: cards::cards(&here)?,
        dispositions: stage::dispositions(stage.draft),
        decision: stage::decision(stage)?,
        judges: bench::judges(stage.draft),
        benches: bench::benches(stage)?,
        questions,
        answers,
        hash,
        carried: None,
        example: match view.draft.example(position) {
            Some(draft) => Some(example::example(&here, draft, written)?),
            None => None,
        },
    })
}

/// A stage within its matter, and what its ids mean.
struct Here<'a> {
    view: &'a View<'a>,
    stage: &'a StageView<'a>,
}

/// SHA-256 of texts in the order in which they were read, hexadecimal. Lengths go in, so that
/// text cannot move from one file to the next unseen.
pub(crate) fn hash<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hasher = Sha256::new();
    for text in texts.into_iter().map(str::as_bytes) {
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    }
    let digits = hasher.finalize().into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// A text as it is shown: line breaks within a paragraph are spaces, an empty line parts
/// paragraphs.
pub(super) fn prose(text: &str) -> String {
    let paragraphs = text.split("\n\n").flat_map(|part| part.split("\r\n\r\n"));
    let joined = paragraphs.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    joined.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn matter(view: &View<'_>) -> Matter {
    let draft: &MatterDraft = &view.draft.matter;
    Matter {
        id: draft.id.clone(),
        title: prose(&draft.title),
        caption: prose(&draft.caption),
        short_caption: prose(&draft.short_caption),
        area: prose(&draft.area),
        parties: [party(&draft.parties.first), party(&draft.parties.second)],
        facts: view
            .draft
            .facts
            .iter()
            .map(|fact| Fact {
                id: fact.id.clone(),
                text: prose(&fact.text),
                mark: fact.mark,
                source: prose(&fact.source),
            })
            .collect(),
        glossary: glossary(&view.draft.glossary),
        stage_titles: view.draft.stages.iter().map(|stage| prose(&stage.title)).collect(),
    }
}

/// The terms by the alphabet, whichever files they come from.
fn glossary(drafts: &[Placed<TermDraft>]) -> Vec<Term> {
    let term = |draft: &Placed<TermDraft>| Term {
        term: prose(&draft.term),
        meaning: prose(&draft.meaning),
    };
    let mut terms: Vec<Term> = drafts.iter().map(term).collect();
    terms.sort_by_cached_key(|term| term.term.to_lowercase());
    terms
}

fn party(draft: &PartyDraft) -> Party {
    Party {
        name: prose(&draft.name),
        short: prose(&draft.short),
        in_text: prose(&draft.in_text),
        about: prose(&draft.about),
        plural: draft.plural,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "lists are capped far below 65,536 items")]
const fn dense(index: usize) -> u16 {
    index as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_be_wrapped_and_keeps_its_paragraphs() {
        assert_eq!(prose(" a\n    b\n\n   c  d\n"), "a b\n\nc d");
        assert_eq!(prose("a\r\n  b\r\n\r\nc"), "a b\n\nc");
    }

    #[test]
    fn the_hash_tells_where_one_file_ends_and_the_next_begins() {
        let ab = hash(["a", "b"]);
        assert_ne!(ab, hash(["ab"]));
        assert_ne!(ab, hash(["b", "a"]));
        assert_eq!(ab.len(), 64);
    }
}
