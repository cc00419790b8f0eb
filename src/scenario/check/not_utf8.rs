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

#[cfg(test)]
mod tests {
    use crate::scenario::load_matter;

    #[test]
    fn the_first_byte_that_is_no_text_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("latin.ron");
        std::fs::write(&path, b"(\n  title: \"Caf\xE9\",\n)").unwrap();
        let found = load_matter(&path).diagnostics;
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].code, found[0].span.line, found[0].span.column), ("E009", 2, 14));
    }
}
