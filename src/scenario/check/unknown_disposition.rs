//! A disposition that does not exist.

use super::{Faults, Manual, Rule, Severity, Unknown};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E018",
    name: "unknown-disposition",
    severity: Severity::Error,
    manual: Manual {
        what: "An id names no disposition of the stage.",
        why: "The decision table can only order what has an order text and a worth.",
        wrong: "then: \"quashd\"",
        right: "then: \"quashed\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let unknown = Unknown::new(&RULE, "disposition", &stage.dispositions, view);
        for (i, rule) in stage.draft.decision.iter().enumerate() {
            unknown.check(&rule.then, || stage.at("decision").index(i).field("then"), faults);
        }
        if let Some(id) = &stage.draft.even_split {
            unknown.check(id, || stage.at("even_split"), faults);
        }
        let history = &stage.draft.history.disposition;
        unknown.check(history, || stage.at("history").field("disposition"), faults);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn table_even_split_and_history_name_dispositions() {
        let found = faults("E018_unknown_disposition");
        assert_eq!(found.len(), 3);
    }
}
