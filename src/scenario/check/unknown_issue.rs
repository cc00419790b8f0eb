//! An issue that does not exist.

use super::{Faults, Manual, Rule, Severity, Unknown};
use crate::scenario::draft::{ConditionDraft, EffectDraft, TriggerDraft};
use crate::scenario::source::Place;
use crate::scenario::view::{RoleView, StageView, View, rebut_issue};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E014",
    name: "unknown-issue",
    severity: Severity::Error,
    manual: Manual {
        what: "An id names no issue: of no stage of the matter, where arguments and replies \
              name one; not of this stage, where the stage's own questions and decision table \
              do.",
        why: "Arguments count through the issues that they go to.",
        wrong: "issues: [(issue: \"raech\")]",
        right: "issues: [(issue: \"reach\")]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    of_cards(view, faults);
    for stage in &view.stages {
        let unknown = Unknown::new(&RULE, "issue", &stage.issues, view);
        for (id, place) in of_stage(stage) {
            unknown.check(id, || place, faults);
        }
    }
}

/// A card may go to issues of other stages; only an issue of none is unknown.
fn of_cards(view: &View<'_>, faults: &mut Faults) {
    let mut all = crate::scenario::view::Index::new();
    for stage in &view.stages {
        all.extend(stage.issues.iter());
    }
    let unknown = Unknown::new(&RULE, "issue", &all, view);
    for card in &view.cards {
        match card.role {
            RoleView::Argument(argument) => {
                for (i, bearing) in argument.issues.iter().enumerate() {
                    let place = || card.place.field("issues").index(i).field("issue");
                    unknown.check(&bearing.issue, place, faults);
                }
            }
            RoleView::Reply(reply) => {
                if let Some(issue) = rebut_issue(reply) {
                    unknown.check(issue, || card.place.field("by").field("issue"), faults);
                }
            }
        }
    }
}

fn of_stage<'a>(stage: &StageView<'a>) -> Vec<(&'a str, Place)> {
    let mut mentions = Vec::new();
    let draft = stage.draft;
    for (i, rule) in draft.decision.iter().enumerate() {
        conditions(&rule.when, &stage.at("decision").index(i).field("when"), &mut mentions);
    }
    for (q, question) in draft.questions.iter().enumerate() {
        let at = |field| stage.at("questions").index(q).field(field);
        mentions.push((question.issue.as_str(), at("issue")));
        for (t, trigger) in question.trigger.iter().enumerate() {
            if let TriggerDraft::Issue(id) = trigger {
                mentions.push((id, at("trigger").index(t).index(0)));
            }
        }
        for (a, answer) in question.answers.iter().enumerate() {
            if let EffectDraft::Issue { issue, .. } = &answer.effect {
                mentions.push((issue, at("answers").index(a).field("effect").field("issue")));
            }
        }
    }
    mentions
}

fn conditions<'a>(when: &'a ConditionDraft, place: &Place, mentions: &mut Vec<(&'a str, Place)>) {
    match when {
        ConditionDraft::Carried(id) | ConditionDraft::NotCarried(id) => {
            mentions.push((id, place.index(0)));
        }
        ConditionDraft::All(list) | ConditionDraft::Any(list) => {
            for (i, inner) in list.iter().enumerate() {
                conditions(inner, &place.index(0).index(i), mentions);
            }
        }
        ConditionDraft::Otherwise => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn every_mention_of_an_issue_is_looked_up() {
        let found = faults("E014_unknown_issue");
        assert_eq!(found.len(), 6);
        assert_eq!(found[0].help.as_deref(), Some("did you mean `closed`?"));
    }
}
