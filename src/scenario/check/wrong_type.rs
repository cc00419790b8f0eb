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
