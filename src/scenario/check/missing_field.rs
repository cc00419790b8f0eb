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
