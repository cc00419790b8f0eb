//! Courts that sit above themselves.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E030",
    name: "courts-in-a-ring",
    severity: Severity::Error,
    manual: Manual {
        what: "Following `under` from a court leads back to it, or a court inherits its own \
               decisions.",
        why: "A hierarchy has a top. In a ring every court would bind every other; and a court's \
              own decisions need no inheriting.",
        wrong: "(id: \"a\", under: \"b\", …), (id: \"b\", under: \"a\", …)",
        right: "(id: \"a\", under: \"b\", …), (id: \"b\", …)",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let courts = &view.draft.courts;
    for (place, court) in courts.iter().enumerate() {
        let above = |at: &usize| {
            let under = courts.get(*at).and_then(|court| court.under.as_deref());
            under.and_then(|id| view.courts.get(id).copied())
        };
        let mut way = std::iter::successors(above(&place), above).take(courts.len());
        if way.any(|at| at == place) {
            let message = format!("court `{}` sits above itself", court.id);
            faults.add(&RULE, court.place.field("under"), message, None);
        }
        if court.inherits.as_ref().is_some_and(|from| from.court == court.id) {
            let message = format!("court `{}` inherits its own decisions", court.id);
            faults.add(&RULE, court.place.field("inherits").field("court"), message, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn no_court_reviews_itself() {
        let found = faults("E030_courts_in_a_ring");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].message, "court `small_court` sits above itself");
    }

    #[test]
    fn no_court_inherits_from_itself() {
        let found = faults("E030_own_heir");
        assert_eq!(found[0].message, "court `full_court` inherits its own decisions");
    }
}
