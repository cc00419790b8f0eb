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
