//! A side that could play all of its cards.

use super::{unarguable_issue::party, Faults, Manual, Rule, Severity};
use crate::law::Side;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "W041",
    name: "plays-everything",
    severity: Severity::Warning,
    manual: Manual {
        what: "A side has the turns and the time to make every argument and reply that it has.",
        why: "Choosing is what counsel does: a side should have time for about half of its \
              cards. Take turns or time away, or add cards.",
        wrong: "order: (opens: First, turns: 20, seconds: 6000, …)",
        right: "order: (opens: First, turns: 4, seconds: 420, …)",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let order = &stage.draft.order;
        for side in Side::BOTH {
            let own = || view.cards_of(stage).filter(|card| card.side == side);
            let rebuttal = u32::from(side == order.opens && order.rebuttal_seconds > 0);
            let turns = u64::from(order.turns) + u64::from(rebuttal);
            let seconds: u64 = own().map(|card| u64::from(card.seconds)).sum();
            let cards = own().count();
            // a reply whose target is misspelled is at no stage yet, and is no reason to take time away
            let mut replies = view.draft.replies.iter().filter(|reply| reply.side == side);
            let is_complete = replies.all(|reply| view.card(&reply.answers).is_some());
            if is_complete && cards > 0 && cards as u64 <= turns && seconds <= u64::from(order.seconds) {
                let message = format!("{} could play all of its {cards} cards", party(view, side));
                let help = "allow fewer `turns` or `seconds`, or add cards".to_owned();
                faults.add(&RULE, stage.at("order"), message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_side_must_have_to_choose() {
        let found = faults("W041_plays_everything");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].message, "Committee could play all of its 4 cards");
    }

    #[test]
    fn a_reply_with_a_misspelled_target_is_missed_and_not_blamed_on_the_order() {
        let sound = include_str!("../../../tests/fixtures/check/sound.ron");
        let text = sound.replace("turns: 3, seconds: 180", "turns: 4, seconds: 180");
        let codes = |text: &str| {
            let found = crate::scenario::load_from_sources(&[("matter.ron", text)]).diagnostics;
            found.iter().map(|fault| fault.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(&text), ["W041"]);
        assert_eq!(codes(&text.replace("answers: \"custom\"", "answers: \"kustom\"")), ["E012"]);
    }
}
