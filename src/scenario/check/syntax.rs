//! The text is not RON.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E001",
    name: "syntax",
    severity: Severity::Error,
    manual: Manual {
        what: "The file is not RON: a bracket, comma or quote is missing or stands where it may not.",
        why: "Nothing behind such a place can be understood, so the other rules wait until it is \
              put right.",
        wrong: "(id: \"reach\" title: \"Reach\")",
        right: "(id: \"reach\", title: \"Reach\")",
    },
};

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn every_syntax_fault_is_found_and_not_only_the_first() {
        let found = faults("E001_several");
        assert_eq!(found.len(), 2);
        assert_eq!(found[1].message, "a comma is missing before this");
    }
}
