//! A side that can never move.

use super::{unarguable_issue::party, Faults, Manual, Rule, Severity};
use crate::law::Side;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E040",
    name: "idle-side",
    severity: Severity::Error,
    manual: Manual {
        what: "A side has no argument at this stage that fits into its court time.",
        why: "A hearing needs two sides that can speak.",
        wrong: "every argument of one side goes to issues of other stages",
        right: "at least one argument of each side goes to an issue of this stage",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let seconds = stage.draft.order.seconds;
        for side in Side::BOTH {
            let can_open = view.cards_of(stage).any(|card| {
                card.side == side && card.answers().is_none() && card.seconds <= seconds
            });
            if !can_open {
                let message = format!("{} has no argument that it could make here", party(view, side));
                let help = "give it an argument on an issue of this stage".to_owned();
                faults.add(&RULE, stage.at("id"), message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn each_side_can_speak() {
        let found = faults("E040_idle_side");
        assert_eq!(found[0].message, "Committee has no argument that it could make here");
    }
}
