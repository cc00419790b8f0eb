//! Replies that answer each other.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::view::{CardView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E037",
    name: "replies-in-a-ring",
    severity: Severity::Error,
    manual: Manual {
        what: "Following `answers` from a reply leads back to it.",
        why: "A reply can be made once what it answers was said. In a ring none could ever be \
              the first.",
        wrong: "(id: \"r1\", answers: \"r2\", …), (id: \"r2\", answers: \"r1\", …)",
        right: "(id: \"r1\", answers: \"an_argument\", …), (id: \"r2\", answers: \"r1\", …)",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let next = |card: &&CardView<'_>| view.card(&card.answers()?.answers);
    for reply in view.cards.iter().filter(|card| card.answers().is_some()) {
        let mut way = std::iter::successors(next(&reply), next).take(view.cards.len());
        if way.any(|card| card.id == reply.id) {
            let message = format!("`{}` answers itself through what it answers", reply.id);
            faults.add(&RULE, reply.place.field("answers"), message, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn no_reply_answers_itself() {
        let found = faults("E037_ring");
        assert_eq!(found.len(), 2);
    }
}
