//! A bench that may divide evenly without a word on what then.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E053",
    name: "even-bench",
    severity: Severity::Error,
    manual: Manual {
        what: "A bench has an even number of judges, or an even number really decided the matter \
               (`sat`), and the stage has no `even_split`.",
        why: "An evenly divided court orders something too: on review, it affirms.",
        wrong: "judges: [\"a\", \"b\"]",
        right: "judges: [\"a\", \"b\"]  …  even_split: \"affirmed\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in view.stages.iter().filter(|stage| stage.draft.even_split.is_none()) {
        let benches = stage.draft.benches.iter().enumerate().map(|(b, bench)| {
            (bench.judges.len(), stage.at("benches").index(b).field("judges"))
        });
        let sat = stage.draft.sat.and_then(|sat| usize::try_from(sat).ok());
        let sat = sat.map(|sat| (sat, stage.at("sat")));
        for (count, place) in benches.chain(sat) {
            if count > 0 && count % 2 == 0 {
                let message = format!("{count} judges may divide evenly");
                let help = "write `even_split: …,` with the disposition that follows".to_owned();
                faults.add(&RULE, place, message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_even_bench_needs_a_word_on_even_splits() {
        let found = faults("E053_even");
        assert_eq!(found[0].message, "2 judges may divide evenly");
    }

    #[test]
    fn so_does_an_even_number_who_really_sat() {
        let fixture = crate::scenario::check::fixture::fixture("E053_even");
        let text = fixture.text.replace("[\"marsh\", \"reed\"]", "[\"marsh\"]");
        let text = text.replace("benches: [", "sat: 2, benches: [");
        let found = crate::scenario::load_from_sources(&[("a.ron", &text)]).diagnostics;
        assert!(found.iter().any(|fault| fault.code == "E053"), "{found:?}");
    }

    #[test]
    fn an_even_bench_with_an_even_split_is_sound() {
        let fixture = crate::scenario::check::fixture::fixture("E053_even");
        let text = fixture.text.replace("benches: [", "even_split: \"stay_closed\", benches: [");
        assert_eq!(crate::scenario::load_from_sources(&[("a.ron", &text)]).diagnostics, []);
    }
}
