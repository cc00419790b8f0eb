//! Dispositions that do not go from full relief to none.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E034",
    name: "worth-not-falling",
    severity: Severity::Error,
    manual: Manual {
        what: "A disposition is worth as much to the movant as the one before it, or more.",
        why: "Dispositions are written from full relief to none. A divided panel gives the \
              narrowest relief that a majority would grant, and needs that order.",
        wrong: "worth: 0.0  …  worth: 1.0",
        right: "worth: 1.0  …  worth: 0.0",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let list = &stage.draft.dispositions;
        for (i, (before, this)) in list.iter().zip(list.iter().skip(1)).enumerate() {
            if this.worth >= before.worth {
                let message = format!(
                    "this is worth {} to the movant and `{}` before it {}",
                    this.worth, before.id, before.worth
                );
                let help = "write dispositions from full relief to none".to_owned();
                let place = stage.at("dispositions").index(i + 1).field("worth");
                faults.add(&RULE, place, message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn relief_falls_from_one_disposition_to_the_next() {
        let found = faults("E034_worth");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].message, "this is worth 0.5 to the movant and `give_notice` before it 0.5");
    }
}
