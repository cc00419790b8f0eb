//! A decision table that leaves findings without a disposition.

use super::{table::table, Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E031",
    name: "incomplete-decision",
    severity: Severity::Error,
    manual: Manual {
        what: "There are findings for which no rule of the decision table fires.",
        why: "Whatever the court finds, it must order something. The checker goes through all \
              findings.",
        wrong: "decision: [(when: Carried(\"a\"), then: \"granted\")]",
        right: "decision: [(when: Carried(\"a\"), then: \"granted\"), (when: Otherwise, then: \"denied\")]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let Some(gap) = table(stage).and_then(|table| table.gap) else { continue };
        let findings: Vec<_> = stage
            .draft
            .issues
            .iter()
            .zip(gap)
            .map(|(issue, carried)| {
                format!("`{}` {}", issue.id, if carried { "carried" } else { "not carried" })
            })
            .collect();
        let message = format!("no rule fires with {}", findings.join(", "));
        let help = "end the table with `(when: Otherwise, then: …)`".to_owned();
        let last = stage.draft.decision.len().saturating_sub(1);
        faults.add(&RULE, stage.at("decision").index(last).field("when"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn findings_without_an_order_are_named() {
        let found = faults("E031_incomplete_decision");
        assert_eq!(found[0].message, "no rule fires with `closed` not carried, `notice` not carried");
    }
}
