//! A matter without a stage.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E056",
    name: "no-stage",
    severity: Severity::Error,
    manual: Manual {
        what: "The matter has neither `stages` nor a `stage`.",
        why: "A hearing is before a court: without a stage there is nothing to play.",
        wrong: "(format: 1, id: \"my_case\", …, library: (…))",
        right: "(format: 1, id: \"my_case\", …, stages: [\"trial.ron\"])",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    if view.stages.is_empty() {
        let message = "this matter has no stage";
        let help = "write `stages: [\"….ron\"]`, or the only stage under `stage:`".to_owned();
        faults.add(&RULE, view.draft.matter.place.field("id"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_matter_has_a_stage() {
        let found = faults("E056_no_stage");
        assert_eq!(found[0].message, "this matter has no stage");
    }
}
