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

#[cfg(test)]
mod tests {
    use crate::scenario::{MAX_BYTES, load_from_sources};

    fn only_fault(text: &str) -> crate::diagnostic::Diagnostic {
        let mut found = load_from_sources(&[("a.ron", text)]).diagnostics;
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    #[test]
    fn a_hundred_thousand_open_brackets_are_one_fault_where_it_gets_too_deep() {
        let found = only_fault(&format!("(id: \"a\",\n{}", "[".repeat(100_000)));
        assert_eq!((found.code, found.span.line, found.span.column), ("E007", 2, 64));
    }

    #[test]
    fn a_million_arguments_are_one_fault() {
        let found = only_fault(&format!("(arguments: [{}])", "(),".repeat(1_000_000)));
        assert_eq!(found.message, "the file has more than 100000 items");
    }

    #[test]
    fn a_matter_of_more_than_8_mib_is_not_read() {
        let most = usize::try_from(MAX_BYTES).unwrap();
        let found = only_fault(&" ".repeat(most + 1));
        assert_eq!(found.message, "a.ron makes the matter larger than 8 MiB");
        assert_eq!(only_fault(&" ".repeat(most)).code, "E001");
    }
}
