//! A number outside the range that its field takes.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::draft::{
    MeritDraft, OnPointDraft, ReplyKindDraft, ReplyWeightDraft, WeightDraft, EffectDraft,
};
use crate::scenario::model::MAX_JUDGES;
use crate::scenario::source::Place;
use crate::scenario::view::{CardView, RoleView, StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E023",
    name: "number-out-of-range",
    severity: Severity::Error,
    manual: Manual {
        what: "A number lies outside the range that its field takes, or is no number (NaN, inf).",
        why: "The scoring model is only defined within these ranges: a merit of 1 could never be \
              answered, a weight of 0 would be an argument that goes nowhere.",
        wrong: "merit: At(1.2)",
        right: "merit: At(0.85)",
    },
};

/// A range of numbers, in words and as a test.
#[derive(Clone, Copy)]
enum Within {
    /// Above and below, ends excluded.
    Open(f64, f64),
    /// Above the first, up to the second.
    HalfOpen(f64, f64),
    /// From the first to the second.
    Closed(f64, f64),
}

impl Within {
    // a NaN is in no range: each comparison with it is false
    fn holds(self, x: f64) -> bool {
        match self {
            Self::Open(low, high) => low < x && x < high,
            Self::HalfOpen(low, high) => low < x && x <= high,
            Self::Closed(low, high) => low <= x && x <= high,
        }
    }

    fn words(self) -> String {
        match self {
            Self::Open(low, high) => format!("above {low} and below {high}"),
            Self::HalfOpen(low, high) => format!("above {low} and at most {high}"),
            Self::Closed(low, high) => format!("from {low} to {high}"),
        }
    }
}

const CHANCE: Within = Within::Closed(0.0, 1.0);
const INNER_CHANCE: Within = Within::Open(0.0, 1.0);
const WEIGHT: Within = Within::HalfOpen(0.0, 8.0);

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let mut ranges = Ranges { faults };
    for court in &view.draft.courts {
        ranges.bench("sits", court.sits, || court.place.field("sits"));
    }
    for card in &view.cards {
        ranges.card(card);
    }
    for stage in &view.stages {
        ranges.stage(stage);
        ranges.answers(stage);
    }
}

struct Ranges<'a> {
    faults: &'a mut Faults,
}

impl Ranges<'_> {
    fn number(&mut self, what: &str, x: f64, within: Within, place: impl FnOnce() -> Place) {
        if !within.holds(x) {
            let message = format!("{what} must be {}, not {x}", within.words());
            self.faults.add(&RULE, place(), message, None);
        }
    }

    fn whole(&mut self, what: &str, x: u32, low: u32, high: u32, place: impl FnOnce() -> Place) {
        self.number(what, x.into(), Within::Closed(low.into(), high.into()), place);
    }

    fn bench(&mut self, what: &str, judges: u32, place: impl FnOnce() -> Place) {
        let most = u32::try_from(MAX_JUDGES).unwrap_or(u32::MAX);
        self.whole(what, judges, 1, most, place);
    }

    fn card(&mut self, card: &CardView<'_>) {
        let at = |name| card.place.field(name);
        self.merit(card.merit, || at("merit"));
        self.whole("seconds", card.seconds, 5, 600, || at("seconds"));
        for (value, &x) in card.promotes {
            self.number("a value promoted", x, CHANCE, || at("promotes").key(value));
        }
        for (i, citation) in card.citations.iter().enumerate() {
            if let OnPointDraft::At(x) = citation.on_point {
                self.number("on_point", x, CHANCE, || {
                    at("citations").index(i).field("on_point").index(0)
                });
            }
        }
        match card.role {
            RoleView::Argument(argument) => {
                for (i, bearing) in argument.issues.iter().enumerate() {
                    self.weight(bearing.weight, || at("issues").index(i).field("weight"));
                }
            }
            RoleView::Reply(reply) => {
                self.reply_weight(reply.weight, || at("weight"));
                if let ReplyKindDraft::Rebut { weight, .. } = reply.by {
                    self.weight(weight, || at("by").field("weight"));
                }
            }
        }
    }

    fn merit(&mut self, merit: MeritDraft, place: impl FnOnce() -> Place) {
        if let MeritDraft::At(x) = merit {
            self.number("merit", x, INNER_CHANCE, || place().index(0));
        }
    }

    fn weight(&mut self, weight: WeightDraft, place: impl FnOnce() -> Place) {
        if let WeightDraft::At(x) = weight {
            self.number("weight", x, WEIGHT, || place().index(0));
        }
    }

    fn reply_weight(&mut self, weight: ReplyWeightDraft, place: impl FnOnce() -> Place) {
        if let ReplyWeightDraft::At(x) = weight {
            self.number("weight", x, WEIGHT, || place().index(0));
        }
    }

    fn stage(&mut self, stage: &StageView<'_>) {
        let draft = stage.draft;
        let at = |name| draft.place.field(name);
        self.whole("level", draft.level, 1, 5, || at("level"));
        self.whole("minutes", draft.minutes, 1, 600, || at("minutes"));
        if let Some(sat) = draft.sat {
            self.bench("sat", sat, || at("sat"));
        }
        let order = |name| at("order").field(name);
        self.whole("turns", draft.order.turns, 1, 50, || order("turns"));
        self.whole("seconds", draft.order.seconds, 30, 36_000, || order("seconds"));
        let seconds = draft.order.seconds;
        self.whole("rebuttal_seconds", draft.order.rebuttal_seconds, 0, seconds, || {
            order("rebuttal_seconds")
        });
        self.whole("max_questions", draft.order.max_questions, 0, 50, || order("max_questions"));
        for (i, issue) in draft.issues.iter().enumerate() {
            let place = || at("issues").index(i).field("prior");
            self.number("prior", issue.prior, INNER_CHANCE, place);
        }
        for (i, disposition) in draft.dispositions.iter().enumerate() {
            let place = || at("dispositions").index(i).field("worth");
            self.number("worth", disposition.worth, CHANCE, place);
        }
        for (i, judge) in draft.judges.iter().enumerate() {
            let place = |name| at("judges").index(i).field(name);
            self.number("asks", judge.asks, CHANCE, || place("asks"));
            if let Some(temper) = judge.temper {
                self.number("temper", temper, Within::Closed(0.0, 2.0), || place("temper"));
            }
        }
    }

    fn answers(&mut self, stage: &StageView<'_>) {
        for (q, question) in stage.draft.questions.iter().enumerate() {
            for (a, answer) in question.answers.iter().enumerate() {
                let list = || stage.draft.place.field("questions").index(q).field("answers");
                let at = |name| list().index(a).field(name);
                self.merit(answer.merit, || at("merit"));
                self.whole("seconds", answer.seconds, 1, 600, || at("seconds"));
                let place = || at("effect").field("weight");
                match answer.effect {
                    EffectDraft::Supports { weight, .. } | EffectDraft::Attacks { weight, .. } => {
                        self.reply_weight(weight, place);
                    }
                    EffectDraft::Issue { weight, .. } => self.weight(weight, place),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::check::testing::faults;

    #[test]
    fn every_number_of_a_card_has_its_range() {
        let found = faults("E023_cards");
        let messages: Vec<_> = found.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "weight must be above 0 and at most 8, not 9",
                "on_point must be from 0 to 1, not -0.1",
                "a value promoted must be from 0 to 1, not NaN",
                "merit must be above 0 and below 1, not 1",
                "seconds must be from 5 to 600, not 601",
            ]
        );
    }

    #[test]
    fn every_number_of_a_stage_has_its_range() {
        assert_eq!(faults("E023_stage").len(), 9);
    }

    #[test]
    fn the_ends_of_a_range_belong_to_it_or_do_not() {
        assert!(CHANCE.holds(0.0) && CHANCE.holds(1.0) && !CHANCE.holds(f64::NAN));
        assert!(!INNER_CHANCE.holds(0.0) && !INNER_CHANCE.holds(1.0));
        assert!(!WEIGHT.holds(0.0) && WEIGHT.holds(8.0) && !WEIGHT.holds(f64::INFINITY));
    }
}
