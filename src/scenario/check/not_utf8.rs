//! A file that is not a text.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E009",
    name: "not-utf8",
    severity: Severity::Error,
    manual: Manual {
        what: "The file has bytes that are no UTF-8 text.",
        why: "Older encodings turn § and é into something else on another machine. Save the file \
              as UTF-8 in your editor.",
        wrong: "name: \"Caf\\xE9\"    // saved as Latin-1",
        right: "name: \"Café\"        // saved as UTF-8",
    },
};
