//! A file that cannot be read.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E008",
    name: "unreadable-file",
    severity: Severity::Error,
    manual: Manual {
        what: "A file does not exist, is not a regular file (but a folder, device or pipe), or \
               the system does not let it be read.",
        why: "A matter is all the files that it names.",
        wrong: "include: [\"arguements.ron\"]",
        right: "include: [\"arguments.ron\"]",
    },
};
