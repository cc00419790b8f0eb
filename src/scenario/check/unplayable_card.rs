//! A card that no stage has.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::{RoleView, View, rebut_issue};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "W061",
    name: "unplayable-card",
    severity: Severity::Warning,
    manual: Manual {
        what: "An argument or reply can be played at no stage: its issues are of none, what it \
              answers can be played at none, or no stage lists it.",
        why: "Nobody will ever see it.",
        wrong: "arguments: [\"m1\", \"m2\"]    // in the only stage, and `m3` is in no list",
        right: "arguments: [\"m1\", \"m2\", \"m3\"]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for (place, card) in view.cards.iter().enumerate() {
        if !view.stages.iter().any(|stage| stage.has_card(place)) && is_ours(view, place) {
            let message = format!("{} `{}` can be played at no stage", card.noun(), card.id);
            faults.add(&RULE, card.place.field("id"), message, None);
        }
    }
}

/// Whether nothing else explains why: an unknown target or issue is another rule's business.
fn is_ours(view: &View<'_>, place: usize) -> bool {
    let is_issue =
        |id: &str| view.stages.iter().any(|stage| stage.issues.contains_key(id));
    view.cards.get(place).is_some_and(|card| match card.role {
        RoleView::Argument(argument) => argument.issues.iter().any(|b| is_issue(&b.issue)),
        RoleView::Reply(reply) => {
            let target = view.card_ids.get(reply.answers.as_str());
            rebut_issue(reply).is_none_or(is_issue)
                && target.is_some_and(|t| view.stages.iter().any(|stage| stage.has_card(*t)))
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_card_that_no_stage_lists_is_warned_of() {
        let found = faults("W061_unplayable");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].message, "reply `safety` can be played at no stage");
    }
}
