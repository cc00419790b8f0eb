//! An authority used outside its dates.

use super::{unknown_authority::{of_card, of_stage}, Faults, Manual, Rule, Severity};
use crate::law::us_date;
use crate::scenario::source::Place;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E026",
    name: "authority-out-of-time",
    severity: Severity::Error,
    manual: Manual {
        what: "An authority is cited at a stage that was decided before it existed, or at one \
              that was argued before and it is not listed under `supplemental`.",
        why: "Nobody could cite it then. What came between argument and decision counts only \
              if it was put before the court (a Rule 28(j) letter, a supervening statute).",
        wrong: "decided: \"2014-04-25\", and a citation of a case of 2016",
        right: "supplemental: [\"riley_2014\"]    // decided after argument, before the decision",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let cards = view.cards_of(stage).flat_map(of_card);
        for (id, place) in cards.chain(of_stage(stage)) {
            check_one(view, stage, id, place, faults);
        }
    }
}

fn check_one(view: &View<'_>, stage: &StageView<'_>, id: &str, place: Place, faults: &mut Faults) {
    let authority = view.authorities.get(id).and_then(|&at| view.draft.authorities.get(at));
    let Some(authority) = authority else { return };
    let (date, argued, decided) = (authority.date, stage.draft.argued, stage.draft.decided);
    let name = &stage.draft.id;
    if date > decided {
        let message = format!(
            "`{id}` is of {}; stage `{name}` was decided on {}",
            us_date(date),
            us_date(decided)
        );
        let help = "leave it out, or list this stage's `arguments` without this one".to_owned();
        faults.add(&RULE, place, message, help);
    } else if date > argued && !stage.draft.supplemental.iter().any(|listed| listed == id) {
        let message = format!(
            "`{id}` is of {}; stage `{name}` was argued on {}",
            us_date(date),
            us_date(argued)
        );
        let help = format!("if it was put before the court, write `supplemental: [\"{id}\"]`");
        faults.add(&RULE, place, message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn what_came_after_the_decision_cannot_be_cited() {
        let found = faults("E026_after_decision");
        assert_eq!(found[0].message, "`log_book` is of July 1, 2010; stage `small` was decided on June 8, 2010");
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn what_came_after_argument_needs_leave() {
        let found = faults("E026_after_argument");
        assert!(found[0].help.as_deref().unwrap().contains("supplemental: [\"sister_case\"]"));
    }

    #[test]
    fn what_was_let_in_after_argument_may_be_cited() {
        let fixture = crate::scenario::check::fixture::fixture("E026_after_argument");
        let text = fixture.text.replace("minutes: 15", "supplemental: [\"sister_case\"], minutes: 15");
        let loaded = crate::scenario::load_from_sources(&[("a.ron", &text)]);
        assert_eq!(loaded.diagnostics, []);
        let scenario = &loaded.scenarios[0];
        let authority = scenario.authority(scenario.authority_by_id("sister_case").unwrap());
        assert!(authority.supplemental && authority.usable);
    }
}
