//! A starting point that rests on nothing.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E051",
    name: "prior-without-source",
    severity: Severity::Error,
    manual: Manual {
        what: "An issue's `prior` is not 0.5 and `prior_source` is empty.",
        why: "A presumption is law. The ruling shows it as its first row, with where it comes \
              from.",
        wrong: "prior: 0.3",
        right: "prior: 0.3, prior_source: \"The presumption against extraterritoriality (Morrison).\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (i, issue) in stage.draft.issues.iter().enumerate() {
            let is_even = (issue.prior - 0.5).abs() < f64::EPSILON;
            if !is_even && issue.prior_source.trim().is_empty() {
                let message = format!("a prior of {} needs a `prior_source`", issue.prior);
                let help = "say which presumption this is, or leave the prior out".to_owned();
                faults.add(&RULE, stage.at("issues").index(i).field("prior"), message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_presumption_has_a_source() {
        let found = faults("E051_prior");
        assert_eq!(found[0].message, "a prior of 0.4 needs a `prior_source`");
    }
}
