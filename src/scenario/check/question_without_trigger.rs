//! A question that could never be put.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E048",
    name: "question-without-trigger",
    severity: Severity::Error,
    manual: Manual {
        what: "A question's `trigger` is empty.",
        why: "The bench puts a question when one of its triggers holds.",
        wrong: "trigger: []",
        right: "trigger: [Unanswered(\"sovereignty\")]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (q, question) in stage.draft.questions.iter().enumerate() {
            if question.trigger.is_empty() {
                let message = format!("question `{}` has no trigger", question.id);
                let help = format!("write `trigger: [Issue(\"{}\")]`", question.issue);
                let place = stage.at("questions").index(q).field("trigger");
                faults.add(&RULE, place, message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_question_has_its_moment() {
        let found = faults("E048_no_trigger");
        assert_eq!(found[0].message, "question `how_long` has no trigger");
        assert_eq!(found[0].help.as_deref(), Some("write `trigger: [Issue(\"closed\")]`"));
    }
}
