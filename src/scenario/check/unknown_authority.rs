//! An authority that does not exist.

use super::{Faults, Manual, Rule, Severity, Unknown};
use crate::scenario::draft::ReplyKindDraft;
use crate::scenario::source::Place;
use crate::scenario::view::{CardView, StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E013",
    name: "unknown-authority",
    severity: Severity::Error,
    manual: Manual {
        what: "An id names no authority of the matter.",
        why: "What is cited must be there to be read and weighed.",
        wrong: "citations: [(authority: \"marc_rich_1938\")]",
        right: "citations: [(authority: \"marc_rich_1983\")]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let unknown = Unknown::new(&RULE, "authority", &view.authorities, view);
    for (id, place) in mentions(view) {
        unknown.check(id, || place, faults);
    }
}

/// Ids of the authorities that cards and stages cite or name, with their places.
pub(in crate::scenario) fn mentions<'a>(
    view: &View<'a>,
) -> impl Iterator<Item = (&'a str, Place)> {
    view.cards.iter().flat_map(of_card).chain(view.stages.iter().flat_map(of_stage))
}

/// Authorities that a card cites or names, with their places.
pub(super) fn of_card<'a>(card: &CardView<'a>) -> Vec<(&'a str, Place)> {
    let citations = card.citations.iter().enumerate().map(|(i, citation)| {
        let place = card.place.field("citations").index(i).field("authority");
        (citation.authority.as_str(), place)
    });
    let named = card.answers().and_then(|reply| match &reply.by {
        ReplyKindDraft::Distinguish { authority }
        | ReplyKindDraft::Downplay { authority }
        | ReplyKindDraft::Emphasize { authority } => {
            Some((authority.as_str(), card.place.field("by").field("authority")))
        }
        _ => None,
    });
    citations.chain(named).collect()
}

/// Authorities that a stage names, with their places.
pub(super) fn of_stage<'a>(stage: &StageView<'a>) -> Vec<(&'a str, Place)> {
    let each = |ids: &'a [String], place: Place| {
        ids.iter().enumerate().map(move |(i, id)| (id.as_str(), place.index(i)))
    };
    let draft = stage.draft;
    let issues = draft.issues.iter().enumerate().flat_map(|(i, issue)| {
        each(&issue.authorities, stage.at("issues").index(i).field("authorities"))
    });
    let questions = draft.questions.iter().enumerate().flat_map(|(q, question)| {
        each(&question.read, stage.at("questions").index(q).field("read"))
    });
    let briefs = draft.amici.iter().enumerate().filter_map(|(i, amicus)| {
        let id = amicus.authority.as_deref()?;
        Some((id, stage.at("amici").index(i).field("authority")))
    });
    let named = each(&draft.supplemental, stage.at("supplemental"));
    named.chain(issues).chain(questions).chain(briefs).collect()
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn every_mention_of_an_authority_is_looked_up() {
        let found = faults("E013_unknown_authority");
        assert_eq!(found.len(), 6);
        assert_eq!(found[0].help.as_deref(), Some("did you mean `lamps`?"));
    }
}
