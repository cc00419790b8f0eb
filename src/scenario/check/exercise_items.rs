//! An exercise that asks nothing, or an item that cannot be answered right.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::draft::{AskDraft, ChoiceDraft};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E066",
    name: "exercise-items",
    severity: Severity::Error,
    manual: Manual {
        what: "An exercise has no items, or an item has not two to five choices of which exactly \
               one is right.",
        why: "Each item is answered by one choice and scored. With two right choices, or none, \
              the score would say nothing.",
        wrong: "asks: OneOf([Wrong(…), Wrong(…)])",
        right: "asks: OneOf([Right(…), Wrong(…)])",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for exercise in &view.draft.exercises {
        if exercise.items.is_empty() {
            let message = format!("exercise `{}` has no items", exercise.id);
            faults.add(&RULE, exercise.place.field("items"), message, None);
        }
        for (i, item) in exercise.items.iter().enumerate() {
            let AskDraft::OneOf(choices) = &item.asks else { continue };
            let place = || exercise.place.field("items").index(i).field("asks");
            let count = choices.len();
            if !(2..=5).contains(&count) {
                let message = format!("item `{}` needs two to five choices, not {count}", item.id);
                faults.add(&RULE, place(), message, None);
            }
            let right = choices.iter().filter(|choice| matches!(choice, ChoiceDraft::Right { .. }));
            let right = right.count();
            if right != 1 && count > 0 {
                let message =
                    format!("item `{}` needs exactly one right choice, not {right}", item.id);
                faults.add(&RULE, place(), message, None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_item_has_two_to_five_choices_one_of_them_right() {
        let found = faults("E066_items");
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].message, "exercise `nothing` has no items");
        assert_eq!(found[1].message, "item `hours_kept` needs two to five choices, not 1");
        assert_eq!(found[2].message, "item `who_votes` needs exactly one right choice, not 2");
    }
}
