//! A figure with too few or too many places.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E057",
    name: "figure-places",
    severity: Severity::Error,
    manual: Manual {
        what: "The figure on the case file has not two, three or four places.",
        why: "It is drawn as places joined by arrows from left to right, and has room for \
              four.",
        wrong: "places: [(name: \"The lender\", …)]",
        right: "places: [(name: \"The lender\", …), (name: \"The borrower\", …)]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        if let Some(figure) = &stage.draft.figure {
            let count = figure.places.len();
            if !(2..=4).contains(&count) {
                let message = format!("a figure has two to four places, not {count}");
                faults.add(&RULE, stage.at("figure").field("places"), message, None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_figure_has_two_to_four_places() {
        let found = faults("E057_figure");
        assert_eq!(found[0].message, "a figure has two to four places, not 1");
    }
}
