//! A trigger that can never hold.

use super::{Faults, Manual, Rule, Severity};
use crate::law::Side;
use crate::scenario::draft::{StanceDraft, TriggerDraft};
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "W059",
    name: "idle-trigger",
    severity: Severity::Warning,
    manual: Manual {
        what: "`Committed` waits for a stand that the side asked can take with no card and no \
              answer of this stage.",
        why: "The question would never be put for this reason. Probably an `asserts` or \
              `commits` was forgotten.",
        wrong: "trigger: [Committed(proposition: \"p\", holds: false)], and nothing denies `p`",
        right: "asserts: [(proposition: \"p\", holds: false)]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (q, question) in stage.draft.questions.iter().enumerate() {
            for (t, trigger) in question.trigger.iter().enumerate() {
                let TriggerDraft::Committed { proposition, holds } = trigger else { continue };
                let stands = stands(view, stage, question.to);
                let is_taken =
                    stands.iter().any(|s| s.proposition == *proposition && s.holds == *holds);
                if view.propositions.contains_key(proposition.as_str()) && !is_taken {
                    let verb = if *holds { "asserts" } else { "denies" };
                    let message = format!("nothing that this side can say {verb} `{proposition}`");
                    let place = stage.at("questions").index(q).field("trigger").index(t);
                    faults.add(&RULE, place.field("proposition"), message, None);
                }
            }
        }
    }
}

/// Every stand that a side can take at a stage.
fn stands<'a>(view: &'a View<'_>, stage: &'a StageView<'_>, side: Side) -> Vec<&'a StanceDraft> {
    let cards = view.cards_of(stage).filter(|card| card.side == side);
    let answers = stage.draft.questions.iter().filter(|question| question.to == side);
    let answers = answers.flat_map(|question| &question.answers);
    cards
        .flat_map(|card| card.asserts)
        .chain(answers.flat_map(|answer| &answer.commits))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_commitment_that_nobody_can_make_triggers_nothing() {
        let found = faults("W059_idle_trigger");
        assert_eq!(found[0].message, "nothing that this side can say denies `custom_binds`");
    }
}
