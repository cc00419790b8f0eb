//! An issue that the side which carries it cannot argue.

use super::{Faults, Manual, Rule, Severity};
use crate::law::Side;
use crate::scenario::view::{RoleView, StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E035",
    name: "unarguable-issue",
    severity: Severity::Error,
    manual: Manual {
        what: "The side that must carry an issue has no argument on it at this stage.",
        why: "It would always be found against that side: not argued.",
        wrong: "issue `notice`, carried by First, and no argument of First with `issue: \"notice\"`",
        right: "issues: [(issue: \"notice\")]    // in an argument of the side that carries it",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (i, issue) in stage.draft.issues.iter().enumerate() {
            if !can_argue(view, stage, issue.carried_by, &issue.id) {
                let message =
                    format!("{} must carry this and has no argument on it", party(view, issue.carried_by));
                let help = format!("give one of its arguments `(issue: \"{}\")`", issue.id);
                faults.add(&RULE, stage.at("issues").index(i).field("id"), message, help);
            }
        }
    }
}

/// Whether a side has something to play on an issue.
pub(super) fn can_argue(view: &View<'_>, stage: &StageView<'_>, side: Side, issue: &str) -> bool {
    view.cards_of(stage).filter(|card| card.side == side).any(|card| match card.role {
        RoleView::Argument(argument) => argument.issues.iter().any(|b| b.issue == issue),
        RoleView::Reply(_) => false,
    })
}

/// What the screens call a side.
pub(super) fn party<'a>(view: &View<'a>, side: Side) -> &'a str {
    let parties = &view.draft.matter.draft.parties;
    match side {
        Side::First => &parties.first.short,
        Side::Second => &parties.second.short,
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn who_carries_an_issue_must_have_an_argument_on_it() {
        let found = faults("E035_unarguable_issue");
        assert_eq!(found[0].message, "Committee must carry this and has no argument on it");
        assert_eq!(found.len(), 1);
    }
}
