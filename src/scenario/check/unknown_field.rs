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

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_misspelled_field_is_told_the_right_one() {
        let found = faults("E002_unknown_field");
        assert_eq!(found[0].message, "a citation has no field `on_points`");
        assert_eq!(found[0].help.as_deref(), Some("did you mean `on_point`?"));
        assert_eq!(found[1].help.as_deref(), Some("there is `proposition`, `holds`"));
    }
}
