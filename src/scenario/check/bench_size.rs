//! A bench without judges, or with more than fit on it.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::model::MAX_JUDGES;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E052",
    name: "bench-size",
    severity: Severity::Error,
    manual: Manual {
        what: "A stage has no bench, a bench has no judge, or one has more than 15; or the \
              court above has no judge or more than 15.",
        why: "Somebody must decide. An en banc court of 15 is the largest that the opinion can \
              tell apart.",
        wrong: "benches: [(id: \"panel\", judges: [])]",
        right: "benches: [(id: \"panel\", judges: [\"textualist\", \"pragmatist\", \"formalist\"])]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        if stage.draft.benches.is_empty() {
            let message = "this stage has no bench";
            faults.add(&RULE, stage.at("benches"), message, None);
        }
        let benches = stage.draft.benches.iter().enumerate();
        let benches =
            benches.map(|(b, bench)| (bench.judges.len(), stage.at("benches").index(b)));
        let above = stage.draft.above.iter().map(|above| (above.judges.len(), stage.at("above")));
        for (count, place) in benches.chain(above) {
            if count == 0 || count > MAX_JUDGES {
                let message = format!("a bench has 1 to {MAX_JUDGES} judges, not {count}");
                faults.add(&RULE, place.field("judges"), message, None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn somebody_must_decide() {
        let found = faults("E052_no_judges");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].message, "a bench has 1 to 15 judges, not 0");
    }

    #[test]
    fn a_stage_has_a_bench() {
        let found = faults("E052_no_bench");
        assert_eq!(found[0].message, "this stage has no bench");
    }
}
