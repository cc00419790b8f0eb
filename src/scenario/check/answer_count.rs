//! A question with too few or too many answers.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E049",
    name: "answer-count",
    severity: Severity::Error,
    manual: Manual {
        what: "A question has not three or four answers.",
        why: "Counsel must have a choice that can be taken in at a glance.",
        wrong: "answers: [(id: \"yes\", …), (id: \"no\", …)]",
        right: "answers: [(id: \"yes\", …), (id: \"no\", …), (id: \"narrow\", …)]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (q, question) in stage.draft.questions.iter().enumerate() {
            let count = question.answers.len();
            if !(3..=4).contains(&count) {
                let message =
                    format!("question `{}` needs three or four answers, not {count}", question.id);
                faults.add(&RULE, stage.at("questions").index(q).field("answers"), message, None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn three_or_four_answers() {
        let found = faults("E049_answers");
        assert_eq!(found[0].message, "question `who_reads` needs three or four answers, not 2");
    }
}
