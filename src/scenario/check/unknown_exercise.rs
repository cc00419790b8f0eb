//! An epilogue whose exercise the stage does not offer.

use super::{Faults, Manual, Rule, Severity, suggest};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E067",
    name: "unknown-exercise",
    severity: Severity::Error,
    manual: Manual {
        what: "The `exercise` of an epilogue names none that the stage offers.",
        why: "After the ruling the reader is sent from the epilogue to its exercise, in the case \
              file of the same stage.",
        wrong: "exercise: \"cloud_act\", where that exercise says stages: [\"district\"]",
        right: "exercise: \"cloud_act\", where that exercise says stages: [\"supreme_court\"]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (e, epilogue) in stage.draft.history.epilogues.iter().enumerate() {
            let Some(id) = &epilogue.exercise else { continue };
            let offered = || view.exercises_of(&stage.draft.id).map(|it| it.id.as_str());
            if !offered().any(|other| other == id) {
                let message = format!("stage `{}` offers no exercise `{id}`", stage.draft.id);
                let place = stage.at("history").field("epilogues").index(e).field("exercise");
                faults.add(&RULE, place, message, suggest::help(id, offered()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_epilogue_sends_to_an_exercise_of_its_stage() {
        let found = faults("E067_unknown_exercise");
        assert_eq!(found[0].message, "stage `small` offers no exercise `vots`");
        assert_eq!(found[0].help.as_deref(), Some("did you mean `votes`?"));
    }
}
