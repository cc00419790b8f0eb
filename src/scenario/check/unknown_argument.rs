//! An argument or reply that does not exist.

use super::{Faults, Manual, Rule, Severity, Unknown};
use crate::scenario::draft::{EffectDraft, TriggerDraft};
use crate::scenario::source::Place;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E012",
    name: "unknown-argument",
    severity: Severity::Error,
    manual: Manual {
        what: "An id names no argument and no reply of the matter.",
        why: "A reply must answer something, and a question, an answer, a brief of a friend of \
              the court or a reason of the real court must point at a card that exists.",
        wrong: "answers: \"phisical_world_analogy\"",
        right: "answers: \"physical_world_analogy\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let unknown = Unknown::new(&RULE, "argument or reply", &view.card_ids, view);
    for reply in &view.draft.replies {
        unknown.check(&reply.answers, || reply.place.field("answers"), faults);
    }
    for stage in &view.stages {
        for (id, place) in lists(stage).chain(references(stage)) {
            unknown.check(id, || place.clone(), faults);
        }
    }
}

/// The stage's own lists of cards.
pub(super) fn lists<'a>(stage: &'a StageView<'_>) -> impl Iterator<Item = (&'a str, Place)> {
    let place = &stage.draft.place;
    let list = |ids: &'a Option<Vec<String>>, place: Place| {
        let ids = ids.iter().flatten().enumerate();
        ids.map(move |(i, id)| (id.as_str(), place.index(i)))
    };
    list(&stage.draft.arguments, place.field("arguments"))
        .chain(list(&stage.draft.replies, place.field("replies")))
}

/// Every other mention of a card in a stage, with its place. What an answer concedes is left out
/// where it is an issue.
pub(super) fn references<'a>(
    stage: &'a StageView<'_>,
) -> impl Iterator<Item = (&'a str, Place)> {
    let mut mentions: Vec<(&str, Place)> = Vec::new();
    let draft = stage.draft;
    for (q, question) in draft.questions.iter().enumerate() {
        let at = || draft.place.field("questions").index(q);
        for (t, trigger) in question.trigger.iter().enumerate() {
            if let TriggerDraft::Played(id) | TriggerDraft::Unanswered(id) = trigger {
                mentions.push((id, at().field("trigger").index(t).index(0)));
            }
        }
        for (a, answer) in question.answers.iter().enumerate() {
            let at = || at().field("answers").index(a);
            if let EffectDraft::Supports { card, .. } | EffectDraft::Attacks { card, .. } =
                &answer.effect
            {
                mentions.push((card, at().field("effect").field("card")));
            }
            for (c, id) in answer.concedes.iter().enumerate() {
                if !stage.issues.contains_key(id.as_str()) {
                    mentions.push((id, at().field("concedes").index(c)));
                }
            }
        }
    }
    for (r, reason) in draft.history.reasons.iter().enumerate() {
        let at = draft.place.field("history").field("reasons").index(r).field("arguments");
        mentions.extend(reason.arguments.iter().enumerate().map(|(i, id)| (id.as_str(), at.index(i))));
    }
    for (e, epilogue) in draft.history.epilogues.iter().enumerate() {
        let at = draft.place.field("history").field("epilogues").index(e).field("points");
        for (p, point) in epilogue.points.iter().enumerate() {
            let at = at.index(p).field("arguments");
            mentions.extend(point.arguments.iter().enumerate().map(|(i, id)| (id.as_str(), at.index(i))));
        }
    }
    for (a, amicus) in draft.amici.iter().enumerate() {
        let at = draft.place.field("amici").index(a).field("arguments");
        let ids = amicus.arguments.iter().enumerate();
        mentions.extend(ids.map(|(i, id)| (id.as_str(), at.index(i))));
    }
    for (o, objective) in draft.objectives.iter().enumerate() {
        let at = draft.place.field("objectives").index(o).field("arguments");
        let ids = objective.arguments.iter().enumerate();
        mentions.extend(ids.map(|(i, id)| (id.as_str(), at.index(i))));
    }
    mentions.into_iter()
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_reply_to_nothing_is_told_the_nearest_card() {
        let found = faults("E012_reply_to_nothing");
        assert_eq!(found[0].message, "there is no argument or reply `costum`");
        assert_eq!(found[0].help.as_deref(), Some("did you mean `custom`?"));
    }

    #[test]
    fn every_mention_of_a_card_in_a_stage_is_looked_up() {
        assert_eq!(faults("E012_mentions").len(), 10);
    }
}
