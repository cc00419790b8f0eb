//! A decision without its court.

use super::{Faults, Manual, Rule, Severity};
use crate::law::AuthorityKind;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E029",
    name: "decision-without-court",
    severity: Severity::Error,
    manual: Manual {
        what: "An authority of the kind `Decision` names no court.",
        why: "What a decision weighs, and whether it binds, follows from its court.",
        wrong: "(id: \"riley\", kind: Decision, …)",
        right: "(id: \"riley\", kind: Decision, court: \"supreme_court\", …)",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for authority in &view.draft.authorities {
        if authority.kind == AuthorityKind::Decision && authority.court.is_none() {
            let message = format!("decision `{}` names no court", authority.id);
            let help = "add `court: …,`".to_owned();
            faults.add(&RULE, authority.place.field("court"), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_decision_is_some_courts() {
        let found = faults("E029_decision_without_court");
        assert_eq!(found[0].message, "decision `lamps` names no court");
    }
}
