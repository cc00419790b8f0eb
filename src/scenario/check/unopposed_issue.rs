//! An issue on which only one side has an argument.

use super::{unarguable_issue::{can_argue, party}, Faults, Manual, Rule, Severity};
use crate::scenario::view::{View, rebut_issue};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "W060",
    name: "unopposed-issue",
    severity: Severity::Warning,
    manual: Manual {
        what: "The side that does not carry an issue has no argument on it, and no rebuttal \
              that goes to it.",
        why: "It can only win there by replies and by the burden. If that is the law of the \
              case, leave it.",
        wrong: "issue `notice`, carried by First, and nothing of Second on it",
        right: "issues: [(issue: \"notice\")]    // in an argument of the other side",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (i, issue) in stage.draft.issues.iter().enumerate() {
            let side = issue.carried_by.opponent();
            let rebuts = view.cards_of(stage).any(|card| {
                let goes_to = card.answers().and_then(rebut_issue);
                card.side == side && goes_to == Some(issue.id.as_str())
            });
            if !rebuts && !can_argue(view, stage, side, &issue.id) {
                let message = format!("{} has no argument on this", party(view, side));
                faults.add(&RULE, stage.at("issues").index(i).field("id"), message, None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_issue_is_argued_from_both_sides() {
        let found = faults("W060_unopposed");
        assert_eq!(found[0].message, "Committee has no argument on this");
    }
}
