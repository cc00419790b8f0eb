//! An argument that rests on nothing.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E039",
    name: "argument-without-authority",
    severity: Severity::Error,
    manual: Manual {
        what: "An argument cites no authority and no exhibit.",
        why: "In court an argument rests on law or on the record. One that rests on neither \
              has no source to show.",
        wrong: "citations: []",
        right: "citations: [(authority: \"stipulated_facts\", on_point: Squarely)]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for argument in view.draft.arguments.iter().filter(|argument| argument.citations.is_empty()) {
        let message = format!("argument `{}` cites no authority and no exhibit", argument.id);
        let help = "add `citations: [(authority: …)]`".to_owned();
        faults.add(&RULE, argument.place.field("citations"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_argument_rests_on_law_or_record() {
        let found = faults("E039_without_authority");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].message, "argument `custom` cites no authority and no exhibit");
    }
}
