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

#[cfg(test)]
mod tests {
    use crate::scenario::load_from_sources;

    #[test]
    fn a_file_that_is_not_there_is_said_where_it_is_named() {
        let sound = std::fs::read_to_string("tests/fixtures/check/sound.ron").unwrap();
        let text = sound.replacen("    library: (", "    include: [\"more.ron\"],\n    library: (", 1);
        let found = load_from_sources(&[("dir/matter.ron", &text)]).diagnostics;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].message, "there is no file dir/more.ron");
        assert_eq!(found[0].span.file, "dir/matter.ron");
        let line = text.lines().position(|line| line.contains("more.ron")).unwrap();
        assert_eq!((found[0].span.line, found[0].span.column), (line + 1, 15));
    }
}
