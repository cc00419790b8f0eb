//! An answer that works for the other side.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::draft::EffectDraft;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E050",
    name: "answer-for-wrong-side",
    severity: Severity::Error,
    manual: Manual {
        what: "An answer supports a card of the other side, attacks one of its own, or concedes \
              a card of its own.",
        why: "Counsel answers for one's own side. What is given up is a card of the other side \
              or an issue.",
        wrong: "to: First  …  effect: Attacks(card: \"a_card_of_first\")",
        right: "to: First  …  effect: Supports(card: \"a_card_of_first\")",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        check_stage(view, stage, faults);
    }
}

fn check_stage(view: &View<'_>, stage: &StageView<'_>, faults: &mut Faults) {
    for (q, question) in stage.draft.questions.iter().enumerate() {
        let is_own = |id: &str| view.card(id).map(|card| card.side == question.to);
        for (a, answer) in question.answers.iter().enumerate() {
            let place = stage.at("questions").index(q).field("answers").index(a);
            let message = match &answer.effect {
                EffectDraft::Supports { card, .. } if is_own(card) == Some(false) => {
                    Some(format!("this supports `{card}` of the other side"))
                }
                EffectDraft::Attacks { card, .. } if is_own(card) == Some(true) => {
                    Some(format!("this attacks `{card}` of its own side"))
                }
                _ => None,
            };
            if let Some(message) = message {
                faults.add(&RULE, place.field("effect").field("card"), message, None);
            }
            for (c, id) in answer.concedes.iter().enumerate() {
                if !stage.issues.contains_key(id.as_str()) && is_own(id) == Some(true) {
                    let message = format!("this concedes `{id}` of its own side");
                    let help = "to concede is to accept a card of the other side".to_owned();
                    faults.add(&RULE, place.field("concedes").index(c), message, help);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn counsel_answers_for_ones_own_side() {
        let found = faults("E050_wrong_side");
        assert_eq!(found.len(), 3);
    }
}
