//! A field or key that stands twice.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E006",
    name: "duplicate-field",
    severity: Severity::Error,
    manual: Manual {
        what: "A field of one structure, or a key of one map, is written twice.",
        why: "Only one of the two could count, and nothing says which was meant.",
        wrong: "promotes: {Privacy: 0.8, Privacy: 0.2}",
        right: "promotes: {Privacy: 0.8}",
    },
};

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_field_and_a_key_stand_once() {
        let found = faults("E006_duplicate_field");
        assert_eq!(found.len(), 2);
    }
}
