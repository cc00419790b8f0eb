//! A stage that is named and does not exist, or does not come before the one that comes up from it.

use super::{Faults, Manual, Rule, Severity, suggest};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E062",
    name: "unknown-stage",
    severity: Severity::Error,
    manual: Manual {
        what: "`below` names no stage of the matter that comes before this one, or the `stages` of \
               an exercise name one that the matter does not have.",
        why: "What was not raised at the stage below is forfeited here, so it must be known what \
              that stage was. An exercise of a stage that does not exist is offered nowhere.",
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
    for exercise in &view.draft.exercises {
        for (i, id) in exercise.stages.iter().enumerate() {
            let all = || view.stages.iter().map(|stage| stage.draft.id.as_str());
            if !all().any(|other| other == id) {
                let message = format!("there is no stage `{id}`");
                let place = exercise.place.field("stages").index(i);
                faults.add(&RULE, place, message, suggest::help(id, all()));
            }
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

    #[test]
    fn an_exercise_is_offered_by_stages_that_exist() {
        let found = faults("E062_exercise");
        assert_eq!(found[0].message, "there is no stage `smal`");
        assert_eq!(found[0].help.as_deref(), Some("did you mean `small`?"));
    }
}
