//! A friend of the court who urges nothing, or the same thing twice.

use super::{Faults, Manual, Rule, Severity};
use crate::law::AuthorityKind;
use crate::scenario::draft::AmicusDraft;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E070",
    name: "amicus-brief",
    severity: Severity::Error,
    manual: Manual {
        what: "A friend of the court has neither `urged` nor `authority`, or both, or the \
               authority is not of the kind `Statement`.",
        why: "The case file says once what each urged. Where the brief is an authority that can \
              be cited, that is what the authority holds; else it stands in `urged`.",
        wrong: "(name: \"Ireland\", urged: \"Silence is no waiver.\", authority: \"ireland_brief\", …)",
        right: "(name: \"Ireland\", authority: \"ireland_brief\", …)",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for (i, amicus) in stage.draft.amici.iter().enumerate() {
            one(view, stage, i, amicus, faults);
        }
    }
}

fn one(view: &View<'_>, stage: &StageView<'_>, i: usize, amicus: &AmicusDraft, faults: &mut Faults) {
    let place = stage.at("amici").index(i);
    let urges = !amicus.urged.trim().is_empty();
    let Some(id) = &amicus.authority else {
        if !urges {
            let message = "this says neither what was urged nor which authority says it";
            faults.add(&RULE, place, message, None);
        }
        return;
    };
    if urges {
        let message = format!("what was urged stands in `{id}` already");
        let help = "leave `urged` out, or `authority`".to_owned();
        faults.add(&RULE, place.field("urged"), message, help);
    }
    let brief = view.authorities.get(id.as_str()).and_then(|&at| view.draft.authorities.get(at));
    if let Some(brief) = brief.filter(|brief| brief.kind != AuthorityKind::Statement) {
        let message = format!("`{id}` is a {} and no brief", brief.kind.label());
        faults.add(&RULE, place.field("authority"), message, None);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn what_a_friend_of_the_court_urged_is_told_once() {
        let found = faults("E070_brief");
        let messages: Vec<_> = found.iter().map(|found| found.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "what was urged stands in `porters_letter` already",
                "this says neither what was urged nor which authority says it",
                "`lamps` is a decision and no brief",
            ]
        );
    }
}
