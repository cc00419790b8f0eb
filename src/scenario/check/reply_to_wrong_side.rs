//! A reply that attacks its own side or supports the other.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::draft::ReplyKindDraft;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E036",
    name: "reply-to-wrong-side",
    severity: Severity::Error,
    manual: Manual {
        what: "A reply that attacks answers a card of its own side, or a `Bolster` or \
              `Emphasize` one of the other side.",
        why: "An attack on one's own card, and support for the other side's, only hurt the one \
              who makes them.",
        wrong: "side: First, answers: \"an_argument_of_first\", by: Undercut",
        right: "side: First, answers: \"an_argument_of_second\", by: Undercut",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for reply in &view.draft.replies {
        let Some(target) = view.card(&reply.answers) else { continue };
        let supports =
            matches!(reply.by, ReplyKindDraft::Bolster | ReplyKindDraft::Emphasize { .. });
        let message = match (supports, target.side == reply.side) {
            (true, false) => format!("this supports `{}` of the other side", target.id),
            (false, true) => format!("this attacks `{}` of its own side", target.id),
            _ => continue,
        };
        let help = if supports {
            "answer a card of the own side, or attack with another kind of reply"
        } else {
            "answer a card of the other side, or use `Bolster`"
        };
        faults.add(&RULE, reply.place.field("answers"), message, help.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_attack_goes_to_the_other_side_and_support_to_the_own() {
        let found = faults("E036_wrong_side");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].message, "this attacks `custom` of its own side");
        assert_eq!(found[1].message, "this supports `letter` of the other side");
    }
}
