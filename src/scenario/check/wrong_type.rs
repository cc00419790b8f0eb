//! A value of a kind that its field does not take.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E003",
    name: "wrong-type",
    severity: Severity::Error,
    manual: Manual {
        what: "A field has a value of another kind than it takes: a text for a number, a list for \
               a map, something that is no date for a date.",
        why: "The value cannot be read.",
        wrong: "seconds: \"75\"",
        right: "seconds: 75",
    },
};

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn values_of_a_wrong_kind_are_all_found_in_one_reading() {
        let found = faults("E003_wrong_type");
        assert_eq!(found.len(), 8);
        assert_eq!(found[0].message, "`title` takes a text in quotes, not `7`");
    }
}
