//! A field that must be there and is not.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E005",
    name: "missing-field",
    severity: Severity::Error,
    manual: Manual {
        what: "A field without a default was left out.",
        why: "Without it the thing cannot be shown, played or weighed.",
        wrong: "(id: \"p1\")",
        right: "(id: \"p1\", text: \"The address is a place.\")",
    },
};

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn what_lacks_is_said_at_the_id_of_what_lacks_it() {
        let found = faults("E005_missing_field");
        assert_eq!(found[0].message, "a matter needs a field `caption`");
        assert_eq!(found[1].message, "a fact needs a field `text`");
    }
}
