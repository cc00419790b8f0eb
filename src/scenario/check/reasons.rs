//! Reasons that do not make a choice.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::draft::ReasonDraft;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E043",
    name: "reasons",
    severity: Severity::Error,
    manual: Manual {
        what: "An argument or reply has not three or four reasons, or not exactly one right \
              one.",
        why: "The player picks the reason for each move. One is right, every other is a known \
              confusion with its lesson.",
        wrong: "reasons: [Right(…), Wrong(…)]",
        right: "reasons: [Right(…), Wrong(…), Wrong(…)]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for card in &view.cards {
        let place = || card.place.field("reasons");
        let count = card.reasons.len();
        if !(3..=4).contains(&count) {
            let message = format!("{} `{}` needs three or four reasons, not {count}", card.noun(), card.id);
            faults.add(&RULE, place(), message, None);
        }
        let right = card.reasons.iter().filter(|reason| matches!(reason, ReasonDraft::Right { .. }));
        let right = right.count();
        if right != 1 && count > 0 {
            let message =
                format!("{} `{}` needs exactly one right reason, not {right}", card.noun(), card.id);
            faults.add(&RULE, place(), message, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn three_or_four_reasons_one_of_them_right() {
        let found = faults("E043_reasons");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].message, "argument `custom` needs three or four reasons, not 2");
        assert_eq!(found[1].message, "reply `custom_was_known` needs exactly one right reason, not 2");
    }
}
