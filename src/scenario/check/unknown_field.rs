//! A field that the format does not have.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E002",
    name: "unknown-field",
    severity: Severity::Error,
    manual: Manual {
        what: "A field is written that the format does not have at this place.",
        why: "A misspelled field would be passed over in silence, and its default taken instead \
              of what was written.",
        wrong: "(proposition: \"no_relocation\", hold: false)",
        right: "(proposition: \"no_relocation\", holds: false)",
    },
};
