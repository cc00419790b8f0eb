//! A card or answer that can never fit into the time.

use super::{Faults, Manual, Rule, Severity};
use crate::law::Side;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E042",
    name: "card-too-long",
    severity: Severity::Error,
    manual: Manual {
        what: "An argument, reply or answer takes more seconds than the side ever has at this \
              stage.",
        why: "It could never be played.",
        wrong: "order: (seconds: 300, …)  …  seconds: 320",
        right: "seconds: 75",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for card in view.cards_of(stage) {
            let most = most_seconds(stage, card.side);
            if card.seconds > most {
                let message = too_long(card.seconds, most);
                faults.add(&RULE, card.place.field("seconds"), message, None);
            }
        }
        for (q, question) in stage.draft.questions.iter().enumerate() {
            let most = stage.draft.order.seconds;
            for (a, answer) in question.answers.iter().enumerate() {
                if answer.seconds > most {
                    let place = stage.at("questions").index(q).field("answers").index(a);
                    let message = too_long(answer.seconds, most);
                    faults.add(&RULE, place.field("seconds"), message, None);
                }
            }
        }
    }
}

/// The longest card that a side can play: the opener's rebuttal time is held back from its turns.
fn most_seconds(stage: &StageView<'_>, side: Side) -> u32 {
    let order = &stage.draft.order;
    if side == order.opens {
        order.seconds.saturating_sub(order.rebuttal_seconds).max(order.rebuttal_seconds)
    } else {
        order.seconds
    }
}

fn too_long(seconds: u32, most: u32) -> String {
    format!("this takes {seconds} seconds and can never fit into {most}")
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn what_takes_longer_than_there_is_time_never_fits() {
        let found = faults("E042_too_long");
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].message, "this takes 151 seconds and can never fit into 150");
    }
}
