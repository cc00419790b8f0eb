//! A name that is not among those to choose from.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E004",
    name: "unknown-name",
    severity: Severity::Error,
    manual: Manual {
        what: "A kind, scale, side, standard or other name is not among those that the format \
               offers here.",
        why: "Each name has a meaning that the program must know; where a scale has no fitting \
              name, a number may be written.",
        wrong: "merit: Great",
        right: "merit: Strong    // or: merit: At(0.85)",
    },
};

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn misspelled_names_are_all_found_in_one_reading() {
        let found = faults("E004_unknown_name");
        assert_eq!(found.len(), 4);
        assert_eq!(found[0].message, "there is no value `Predictabilty`");
        assert_eq!(found[0].help.as_deref(), Some("did you mean `Predictability`?"));
    }
}
