//! A rule of the decision table that can never fire.

use super::{table::table, Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E032",
    name: "unreachable-rule",
    severity: Severity::Error,
    manual: Manual {
        what: "Whatever is found, a rule before this one fires first, or its condition holds \
              never.",
        why: "What cannot happen was probably meant to happen: the order of the rules is part \
              of the law.",
        wrong: "[(when: Otherwise, then: \"denied\"), (when: Carried(\"a\"), then: \"granted\")]",
        right: "[(when: Carried(\"a\"), then: \"granted\"), (when: Otherwise, then: \"denied\")]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let fires = table(stage).map(|table| table.fires).unwrap_or_default();
        for (rule, _) in fires.iter().enumerate().filter(|(_, fires)| !**fires) {
            let message = "this rule never fires";
            let help = "put it before the rule that fires instead, or take it out".to_owned();
            faults.add(&RULE, stage.at("decision").index(rule).field("when"), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_rule_behind_one_that_always_fires_first_is_found() {
        let found = faults("E032_unreachable_rule");
        assert_eq!(found.len(), 2);
    }
}
