//! Dates that cannot follow each other.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E028",
    name: "dates-out-of-order",
    severity: Severity::Error,
    manual: Manual {
        what: "A stage was decided before it was argued, an authority's standing changed before \
              its own date, or the changes are not in order.",
        why: "Authorities count from date to date; what runs backwards cannot be read.",
        wrong: "argued: \"2014-04-25\", decided: \"2014-04-01\"",
        right: "argued: \"2014-04-01\", decided: \"2014-04-25\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        if stage.draft.decided < stage.draft.argued {
            let message = "this is before the argument";
            faults.add(&RULE, stage.at("decided"), message, None);
        }
    }
    for authority in &view.draft.authorities {
        let mut last = authority.date;
        for (i, change) in authority.history.iter().enumerate() {
            if change.from < last {
                let message = "this is before the authority's own date or its last change";
                let place = authority.place.field("history").index(i).field("from");
                faults.add(&RULE, place, message, None);
            }
            last = last.max(change.from);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn time_does_not_run_backwards() {
        let found = faults("E028_dates");
        assert_eq!(found.len(), 2);
    }
}
