//! A judge whose values together go too far.

use super::{coefficient_out_of_range::LARGEST, Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E025",
    name: "values-too-strong",
    severity: Severity::Error,
    manual: Manual {
        what: "A judge's positive `values`, or the negative ones, add up to more than ±0.75.",
        why: "An argument may promote several values at once; together they may lean no \
              further than one alone.",
        wrong: "values: {Privacy: 0.6, FairProcess: 0.4}",
        right: "values: {Privacy: 0.4, FairProcess: 0.35}",
    },
};

/// Sums of a few hundredths are not exact.
const ROUNDING: f64 = 1e-9;

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (j, judge) in stage.draft.judges.iter().enumerate() {
            let for_it: f64 = judge.values.values().filter(|x| **x > 0.0).sum();
            let against: f64 = judge.values.values().filter(|x| **x < 0.0).sum();
            for sum in [for_it, against].into_iter().filter(|x| x.abs() > LARGEST + ROUNDING) {
                let message = format!("these values add up to {sum:.2}, beyond ±{LARGEST}");
                let help = "make each of them smaller in proportion".to_owned();
                faults.add(&RULE, stage.at("judges").index(j).field("values"), message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn values_are_bounded_together() {
        let found = faults("E025_values_too_strong");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].message, "these values add up to 0.80, beyond ±0.75");
    }
}
