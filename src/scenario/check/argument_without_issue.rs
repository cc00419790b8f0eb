//! An argument that goes to no issue.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E058",
    name: "argument-without-issue",
    severity: Severity::Error,
    manual: Manual {
        what: "An argument's `issues` is empty.",
        why: "An argument counts through the issues that it goes to; this one could never be \
              made.",
        wrong: "issues: []",
        right: "issues: [(issue: \"reach\", weight: Major)]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for argument in view.draft.arguments.iter().filter(|argument| argument.issues.is_empty()) {
        let message = format!("argument `{}` goes to no issue", argument.id);
        faults.add(&RULE, argument.place.field("issues"), message, None);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_argument_goes_somewhere() {
        let found = faults("E058_no_issue");
        assert_eq!(found[0].message, "argument `posted` goes to no issue");
    }
}
