//! A judge's method or value beyond its bounds.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E024",
    name: "coefficient-out-of-range",
    severity: Severity::Error,
    manual: Manual {
        what: "A coefficient in a judge's `method` or `values` is not within ±0.75, or is no \
              number.",
        why: "A judge may lean, not decide beforehand: ±0.75 in log-odds moves an even chance \
              to no more than 68 in 100.",
        wrong: "method: {Text: 1.5}",
        right: "method: {Text: 0.75}",
    },
};

/// The largest coefficient, in log-odds.
pub(super) const LARGEST: f64 = 0.75;

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (j, judge) in stage.draft.judges.iter().enumerate() {
            let at = |field| stage.at("judges").index(j).field(field);
            let method = judge.method.iter().map(|(kind, x)| (at("method").key(kind), *x));
            let values = judge.values.iter().map(|(value, x)| (at("values").key(value), *x));
            for (place, x) in method.chain(values).filter(|(_, x)| !is_within(*x)) {
                let message = format!("{x} is not within ±{LARGEST}");
                faults.add(&RULE, place, message, None);
            }
        }
    }
}

// a NaN is within nothing
fn is_within(x: f64) -> bool {
    x.abs() <= LARGEST
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn no_coefficient_goes_beyond_its_bounds() {
        let found = faults("E024_coefficient");
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].message, "0.76 is not within ±0.75");
    }
}
