//! A lesson that is taught twice.

use super::{Faults, Manual, Rule, Severity};
use std::collections::BTreeMap;
use crate::scenario::draft::ReasonDraft;
use crate::scenario::resolve::prose;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E044",
    name: "lesson-twice",
    severity: Severity::Error,
    manual: Manual {
        what: "The lesson of a reason, or why the right one is right, stands word for word at \
              another card or reason of the matter.",
        why: "A lesson is about this choice. What fits twice was copied, and a student who \
              sees it again stops reading.",
        wrong: "lesson: \"That is wrong.\"  …  lesson: \"That is wrong.\"",
        right: "lesson: \"Morrison asks where the statute's focus is, not where its author sat.\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let mut seen = BTreeMap::new();
    for card in &view.cards {
        for (i, reason) in card.reasons.iter().enumerate() {
            let (field, text) = match reason {
                ReasonDraft::Right { why, .. } => ("why", why),
                ReasonDraft::Wrong { lesson, .. } => ("lesson", lesson),
            };
            let text = prose(text).to_lowercase();
            if text.is_empty() {
                continue;
            }
            if let Some(first) = seen.insert(text, card.id) {
                let message = format!("`{first}` teaches the same in the same words");
                let help = "say what is to be learned from this reason".to_owned();
                let place = card.place.field("reasons").index(i).field(field);
                faults.add(&RULE, place, message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn no_lesson_is_used_twice() {
        let found = faults("E044_lesson_twice");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].message, "`custom` teaches the same in the same words");
    }
}
