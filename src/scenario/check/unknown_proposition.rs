//! A proposition that does not exist.

use super::{Faults, Manual, Rule, Severity, Unknown};
use crate::scenario::draft::TriggerDraft;
use crate::scenario::source::Place;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E015",
    name: "unknown-proposition",
    severity: Severity::Error,
    manual: Manual {
        what: "An id names no proposition of the matter.",
        why: "Commitments are kept by proposition: an unknown one could never be held against \
              anybody.",
        wrong: "commits: [(proposition: \"relocaton_searches\")]",
        right: "commits: [(proposition: \"relocation_searches\")]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let unknown = Unknown::new(&RULE, "proposition", &view.propositions, view);
    for (id, place) in mentions(view) {
        unknown.check(id, || place, faults);
    }
}

/// Every mention of a proposition, with its place.
pub(super) fn mentions<'a>(view: &View<'a>) -> Vec<(&'a str, Place)> {
    let cards = view.cards.iter().flat_map(|card| {
        card.asserts.iter().enumerate().map(|(i, stance)| {
            let place = card.place.field("asserts").index(i).field("proposition");
            (stance.proposition.as_str(), place)
        })
    });
    cards.chain(view.stages.iter().flat_map(of_stage)).collect()
}

fn of_stage<'a>(stage: &StageView<'a>) -> Vec<(&'a str, Place)> {
    let mut mentions = Vec::new();
    for (q, question) in stage.draft.questions.iter().enumerate() {
        let at = |field| stage.at("questions").index(q).field(field);
        for (t, trigger) in question.trigger.iter().enumerate() {
            if let TriggerDraft::Committed { proposition, .. } = trigger {
                let place = at("trigger").index(t).field("proposition");
                mentions.push((proposition.as_str(), place));
            }
        }
        for (a, answer) in question.answers.iter().enumerate() {
            for (c, stance) in answer.commits.iter().enumerate() {
                let place = at("answers").index(a).field("commits").index(c);
                mentions.push((stance.proposition.as_str(), place.field("proposition")));
            }
        }
    }
    mentions
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn every_mention_of_a_proposition_is_looked_up() {
        let found = faults("E015_unknown_proposition");
        assert_eq!(found.len(), 3);
    }
}
