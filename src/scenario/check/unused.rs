//! An authority or proposition that nothing uses.

use super::{unknown_authority, unknown_proposition, Faults, Manual, Rule, Severity};
use std::collections::BTreeSet;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "W054",
    name: "unused",
    severity: Severity::Warning,
    manual: Manual {
        what: "No card, issue or question cites the authority, or nothing commits anybody to \
              the proposition.",
        why: "It does no harm. Probably a citation or a commitment was forgotten, or an id \
              misread.",
        wrong: "propositions: [(id: \"p9\", …)], and no `asserts`, `commits` or trigger with it",
        right: "asserts: [(proposition: \"p9\")]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let cited: BTreeSet<_> = unknown_authority::mentions(view).map(|(id, _)| id).collect();
    for authority in &view.draft.authorities {
        if !cited.contains(authority.id.as_str()) {
            let message = format!("nothing cites `{}`", authority.id);
            faults.add(&RULE, authority.place.field("id"), message, None);
        }
    }
    let taken = unknown_proposition::mentions(view).into_iter();
    let taken: BTreeSet<_> = taken.map(|(id, _)| id).collect();
    for proposition in &view.draft.propositions {
        if !taken.contains(proposition.id.as_str()) {
            let message = format!("nothing commits anybody to `{}`", proposition.id);
            faults.add(&RULE, proposition.place.field("id"), message, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn what_nothing_uses_is_warned_of() {
        let found = faults("W054_unused");
        assert_eq!(found.len(), 2);
    }
}
