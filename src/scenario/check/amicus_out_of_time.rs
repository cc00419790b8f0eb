//! A friend of the court who came too late.

use super::{Faults, Manual, Rule, Severity};
use crate::law::us_date;
use crate::scenario::draft::FiledDraft;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E069",
    name: "amicus-out-of-time",
    severity: Severity::Error,
    manual: Manual {
        what: "A brief of a friend of the court was filed after the stage was decided.",
        why: "Nobody read it there. It belongs to a later stage, or the date is wrong.",
        wrong: "amici: [(name: \"Ireland\", filed: On(\"2041-12-23\"), …)]",
        right: "amici: [(name: \"Ireland\", filed: On(\"2014-12-23\"), …)]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let decided = stage.draft.decided;
        for (i, amicus) in stage.draft.amici.iter().enumerate() {
            let Some(FiledDraft::On(filed) | FiledDraft::In(filed)) = amicus.filed else {
                continue;
            };
            if filed > decided {
                let message = format!("stage `{}` was decided on {}", stage.draft.id, us_date(decided));
                let place = stage.at("amici").index(i).field("filed");
                faults.add(&RULE, place, message, None);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_brief_is_filed_before_the_decision() {
        let found = faults("E069_late");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].message, "stage `small` was decided on June 8, 2010");
    }
}
