//! A card that cannot be played at this stage.

use super::{unknown_argument::{lists, references}, Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E055",
    name: "card-not-here",
    severity: Severity::Error,
    manual: Manual {
        what: "A stage names an argument or reply that the matter has but that cannot be played \
              here: it goes to no issue of this stage, answers nothing that can be played \
              here, or is not in the stage's lists.",
        why: "A question, an answer or a reason of the real court about it could never mean \
              anything.",
        wrong: "trigger: [Played(\"an_argument_of_stage_2\")]",
        right: "trigger: [Played(\"an_argument_of_this_stage\")]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (id, place) in lists(stage).chain(references(stage)) {
            let is_elsewhere = view.card_ids.get(id).is_some_and(|&card| !stage.has_card(card));
            if is_elsewhere {
                let message = format!("`{id}` cannot be played at stage `{}`", stage.draft.id);
                let help =
                    "it goes to no issue here, answers nothing here, or is not listed".to_owned();
                faults.add(&RULE, place, message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_stage_names_only_cards_that_it_has() {
        let found = faults("E055_not_here");
        assert_eq!(found.len(), 4);
        assert_eq!(found[0].message, "`posted` cannot be played at stage `small`");
    }
}
