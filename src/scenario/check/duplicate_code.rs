//! Two cards of a stage with one short code.

use super::{Faults, Manual, Rule, Severity};
use std::collections::{BTreeMap, BTreeSet};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E022",
    name: "duplicate-code",
    severity: Severity::Error,
    manual: Manual {
        what: "Two arguments or replies that may be played at one stage have the same short \
              code.",
        why: "Charts, chips and opinions tell cards apart by their codes.",
        wrong: "code: \"M1\"  …  code: \"M1\"",
        right: "code: \"M1\"  …  code: \"M2\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let mut said = BTreeSet::new();
    for stage in &view.stages {
        let mut seen = BTreeMap::new();
        for card in view.cards_of(stage) {
            let first = *seen.entry(card.code).or_insert(card.id);
            // two stages may share both cards; once is enough
            if first != card.id && said.insert((first, card.id)) {
                let message = format!("`{first}` has the code `{}` too", card.code);
                faults.add(&RULE, card.place.field("code"), message, None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_code_tells_one_card_from_all_others() {
        let found = faults("E022_duplicate_code");
        assert_eq!(found[0].message, "`custom` has the code `A1` too");
    }
}
