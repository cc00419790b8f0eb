//! A judge that does not exist.

use super::{Faults, Manual, Rule, Severity, Unknown};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E017",
    name: "unknown-judge",
    severity: Severity::Error,
    manual: Manual {
        what: "An id names no judge of the stage.",
        why: "A bench must be made of judges whose methods and values are written down.",
        wrong: "judges: [\"textualst\"]",
        right: "judges: [\"textualist\"]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let unknown = Unknown::new(&RULE, "judge", &stage.judges, view);
        for (b, bench) in stage.draft.benches.iter().enumerate() {
            for (j, id) in bench.judges.iter().enumerate() {
                let place = || stage.at("benches").index(b).field("judges").index(j);
                unknown.check(id, place, faults);
            }
        }
        let above = stage.draft.above.iter().flat_map(|above| &above.judges);
        for (j, id) in above.enumerate() {
            unknown.check(id, || stage.at("above").field("judges").index(j), faults);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn judges_of_the_bench_and_of_the_court_above_are_looked_up() {
        let found = faults("E017_unknown_judge");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].help.as_deref(), Some("did you mean `reed`?"));
    }
}
