//! A disposition that nothing orders.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E033",
    name: "disposition-never-ordered",
    severity: Severity::Error,
    manual: Manual {
        what: "No rule of the decision table and no even split orders this disposition.",
        why: "It would stand on the ruling page with a chance of zero. Probably a rule is \
              missing.",
        wrong: "dispositions: [(id: \"granted\", …), (id: \"denied\", …), (id: \"modified\", …)], and no rule for the last",
        right: "(when: Carried(\"narrow_ground\"), then: \"modified\")",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let rules = stage.draft.decision.iter().map(|rule| &rule.then);
        let ordered: Vec<_> = rules.chain(&stage.draft.even_split).collect();
        for (i, disposition) in stage.draft.dispositions.iter().enumerate() {
            if !ordered.contains(&&disposition.id) {
                let message = format!("nothing orders `{}`", disposition.id);
                let help = "add a rule to `decision`, or take the disposition out".to_owned();
                faults.add(&RULE, stage.at("dispositions").index(i).field("id"), message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn each_disposition_is_ordered_by_something() {
        let found = faults("E033_never_ordered");
        assert_eq!(found[0].message, "nothing orders `give_notice`");
    }
}
