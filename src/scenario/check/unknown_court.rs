//! A court that does not exist.

use super::{Faults, Manual, Rule, Severity, Unknown};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E019",
    name: "unknown-court",
    severity: Severity::Error,
    manual: Manual {
        what: "An id names no court of the matter.",
        why: "Whether a decision binds follows from its court and the hierarchy above the \
              forum.",
        wrong: "court: \"2nd_cir\"",
        right: "court: \"second_circuit\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let unknown = Unknown::new(&RULE, "court", &view.courts, view);
    for court in &view.draft.courts {
        if let Some(id) = &court.under {
            unknown.check(id, || court.place.field("under"), faults);
        }
        if let Some(from) = &court.inherits {
            unknown.check(&from.court, || court.place.field("inherits").field("court"), faults);
        }
    }
    for authority in &view.draft.authorities {
        if let Some(id) = &authority.court {
            unknown.check(id, || authority.place.field("court"), faults);
        }
    }
    for stage in &view.stages {
        unknown.check(&stage.draft.court, || stage.at("court"), faults);
        if let Some(above) = &stage.draft.above {
            unknown.check(&above.court, || stage.at("above").field("court"), faults);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn every_mention_of_a_court_is_looked_up() {
        let found = faults("E019_unknown_court");
        assert_eq!(found.len(), 5);
    }
}
