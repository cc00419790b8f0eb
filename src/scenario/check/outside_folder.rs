//! A path that leaves the matter's folder.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E010",
    name: "outside-folder",
    severity: Severity::Error,
    manual: Manual {
        what: "A path in `include` or `stages` leads out of the matter's folder: it is absolute, \
               has `..` in it, or goes through a link that points elsewhere.",
        why: "A matter that someone sends you must not read your other files, and a matter that \
              you send must have all of its own.",
        wrong: "include: [\"../common/authorities.ron\"]",
        right: "include: [\"authorities.ron\"]",
    },
};
