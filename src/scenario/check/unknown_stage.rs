//! A stage that comes up from one that does not come before it.

use super::{Faults, Manual, Rule, Severity, suggest};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E062",
    name: "unknown-stage",
    severity: Severity::Error,
    manual: Manual {
        what: "`below` names no stage of the matter that comes before this one.",
        why: "What was not raised at the stage below is forfeited here, so it must be known what \
              that stage was.",
        wrong: "below: \"trial_court\"",
        right: "below: \"district\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for (place, stage) in view.stages.iter().enumerate() {
        let Some(below) = &stage.draft.below else { continue };
        let earlier = || view.stages.iter().take(place).map(|stage| stage.draft.id.as_str());
        if !earlier().any(|id| id == below) {
            let message = format!("there is no earlier stage `{below}`");
            faults.add(&RULE, stage.at("below"), message, suggest::help(below, earlier()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_stage_comes_up_from_an_earlier_one() {
        let found = faults("E062_unknown_stage");
        assert_eq!(found[0].message, "there is no earlier stage `tiny`");
    }
}
