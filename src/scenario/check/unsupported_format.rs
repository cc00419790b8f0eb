//! A version of the format that this program does not know.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E011",
    name: "unsupported-format",
    severity: Severity::Error,
    manual: Manual {
        what: "`format` is not 1.",
        why: "A file of a later format may mean something else by the same words.",
        wrong: "format: 2",
        right: "format: 1",
    },
};

/// The version that this program reads.
const FORMAT: u32 = 1;

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let matter = &view.draft.matter;
    let formats = std::iter::once((matter.format, &matter.place))
        .chain(view.draft.stages.iter().map(|stage| (stage.format, &stage.place)))
        .chain(view.draft.examples.iter().map(|(_, own)| (own.format, &own.place)));
    for (format, place) in formats.filter(|(format, _)| *format != FORMAT) {
        let message = format!("format {format} is not known to this program");
        let help = format!("write `format: {FORMAT}`, or read the file with a newer Colloquy");
        faults.add(&RULE, place.field("format"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_later_format_is_not_guessed_at() {
        let found = faults("E011_unsupported_format");
        assert_eq!(found[0].message, "format 2 is not known to this program");
    }
}
