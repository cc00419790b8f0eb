//! A fault that no other rule explains.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E090",
    name: "unresolved",
    severity: Severity::Error,
    manual: Manual {
        what: "The matter obeys every rule and yet no scenario could be made of it.",
        why: "This is a gap in the checker and not your fault. Please report it with the matter.",
        wrong: "(nothing that an author could do)",
        right: "(nothing that an author could do)",
    },
};
