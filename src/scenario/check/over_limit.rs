//! A file that is larger than any matter needs to be.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E007",
    name: "over-limit",
    severity: Severity::Error,
    manual: Manual {
        what: "The files of the matter have more than 8 MiB together, or a file has more than \
               100,000 items or brackets more than 64 deep, or the matter has more than 64 files.",
        why: "A file may come from anywhere. What is larger than any hearing needs is not read, \
              so that no file can use up the machine.",
        wrong: "[[[[[[[[[[[[[[[[ …",
        right: "(format: 1, id: \"small_matter\", …)",
    },
};
