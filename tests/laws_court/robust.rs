//! What a ruling hangs on: other semantics, benches and values.

use colloquy::argumentation::{Semantics, logistic, logit};
use colloquy::law::{Side, Value};
use colloquy::record::Entry;
use colloquy::ruling::{before_every_bench, rule, second_opinions, smallest_value_flip};
use colloquy::scoring::IssueState;
use proptest::prelude::*;

use crate::case::{Case, argument};
use crate::dice::{random_case, random_record};
use crate::play::{after, card, cards, model};
use crate::properties::mirror;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn under_the_court_s_own_semantics_the_second_opinion_is_the_first(seed: u64) {
        let scenario = random_case(seed).load();
        let before = after(&scenario, &random_record(&scenario, seed));
        let model = model(&scenario);
        let (own, other) =
            (model.assess(&before), model.assess_under(Semantics::Mlp, &before).unwrap());
        for (own, other) in own.judges.iter().zip(&other.judges) {
            for (own, other) in own.issues.iter().zip(&other.issues) {
                prop_assert_eq!(own.state, other.state);
                prop_assert!((own.margin - other.margin).abs() < 1e-9, "{own:?} {other:?}");
            }
            for (own, other) in own.entries.iter().zip(&other.entries) {
                prop_assert_eq!(own.entry, other.entry);
                prop_assert!((own.strength - other.strength).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn under_every_semantics_chances_sum_to_one_and_swapped_sides_swap_them(
        seed: u64,
    ) {
        let case = random_case(seed);
        let (scenario, swapped) = (case.load(), case.swapped().load());
        let record = random_record(&scenario, seed);
        let mirrored: Vec<Entry> = record
            .iter()
            .map(|entry| Entry { seat: mirror(entry.seat), ..entry.clone() })
            .collect();
        for semantics in Semantics::ALL {
            let [one, other] = [(&scenario, &record), (&swapped, &mirrored)].map(|(scenario, record)| {
                model(scenario).assess_under(semantics, &after(scenario, record)).unwrap()
            });
            prop_assert!((one.dispositions.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!((one.win_chance[0] - other.win_chance[1]).abs() < 1e-9);
        }
    }
}

/// One argument of weight 2 for the issue and one of weight 1 against it, both of strength s.
///
/// s has log-odds 0.6 + 0.56 (an exhibit of weight 0.8 at 0.7 on point) under MLP. Edges to the
/// issue are 2/0.7 and 1/0.7, the neutral terms −0.6/0.7 and +0.3/0.7, so its base is
/// logistic(−0.3/0.7).
///
/// DF-QuAD: s = b + (1 − b)·(1 − 0.3^0.8), with b = logistic(0.6); the issue's
/// E = (1 − s)^(1/0.7) − (1 − s)^(2/0.7) > 0, so base + (1 − base)·E.
/// QE: s = b + (1 − b)·h(0.56); E = s/0.7; Euler: likewise.
#[test]
fn a_second_opinion_by_hand() {
    let scenario = Case::plain().load();
    let before = cards(&scenario, &[0, 1]);
    let model = model(&scenario);
    let b = logistic(0.6);
    let base = logistic(-0.3 / 0.7);
    let squashed = |x: f64| x * x / (1.0 + x * x);
    let euler = |b: f64, e: f64| 1.0 - (1.0 - b * b) / (1.0 + b * libm::exp(e));
    let expected = |semantics| match semantics {
        Semantics::Mlp => logistic(-0.3 / 0.7 + logistic(1.16) / 0.7),
        Semantics::DfQuad => {
            let s = b + (1.0 - b) * (1.0 - libm::pow(0.3, 0.8));
            let e = libm::pow(1.0 - s, 1.0 / 0.7) - libm::pow(1.0 - s, 2.0 / 0.7);
            base + (1.0 - base) * e
        }
        Semantics::QuadraticEnergy => {
            let s = b + (1.0 - b) * squashed(0.56);
            base + (1.0 - base) * squashed(s / 0.7)
        }
        Semantics::Euler => euler(base, euler(b, 0.56) / 0.7),
    };
    for semantics in Semantics::ALL {
        let assessment = model.assess_under(semantics, &before).unwrap();
        let issue = assessment.judges[0].issues[0];
        assert_eq!(issue.state, IssueState::Open);
        assert!(
            (issue.margin - logit(expected(semantics))).abs() < 1e-9,
            "{semantics:?} {issue:?}"
        );
    }
}

#[test]
fn a_second_opinion_is_ruled_with_the_same_draws_and_sometimes_differs() {
    let (mut same, mut other) = (0, 0);
    for seed in 0..60 {
        let scenario = random_case(seed).load();
        let model = model(&scenario);
        let before = after(&scenario, &random_record(&scenario, seed));
        let court = rule(&scenario, &model.assess(&before), seed);
        let opinions = second_opinions(&scenario, &model, &before, seed).unwrap();
        assert_eq!(opinions.len(), 3);
        for opinion in opinions {
            assert_eq!(opinion.survives, opinion.ruling.disposition == court.disposition);
            for (own, other) in court.votes.iter().zip(&opinion.ruling.votes) {
                assert_eq!(own.findings[0].draw, other.findings[0].draw);
            }
            if opinion.survives { same += 1 } else { other += 1 }
        }
    }
    assert!(same > other && other > 5, "{same} {other}");
}

/// Two even arguments, of which the first promotes privacy: a tie, and a tie fails to carry.
fn on_privacy(weight: f64) -> Case {
    let mut case = Case::plain();
    case.arguments = vec![argument(Side::First, 0, weight), argument(Side::Second, 0, 1.0)];
    case.arguments[0].promotes = vec![("Privacy", 1.0)];
    case
}

#[test]
fn the_smallest_change_of_a_value_turns_the_ruling_and_less_does_not() {
    let scenario = on_privacy(0.9).load();
    let (before, card) = (cards(&scenario, &[0, 1]), card());
    let model = model(&scenario);
    let flip = smallest_value_flip(&scenario, &card, &model, &before, 1).unwrap();
    assert_eq!((flip.value, flip.held), (Value::Privacy, 0.0));
    assert!(flip.change > 0.0 && flip.change < card.reception);
    let ordered = |change: f64| {
        let changed = model.with_value(&scenario, 0, Value::Privacy, change).unwrap();
        rule(&scenario, &changed.assess(&before), 1).disposition
    };
    assert_eq!(ordered(flip.change), flip.disposition);
    assert_eq!(ordered(flip.change - 1e-5), ordered(0.0));
    assert_ne!(ordered(0.0), flip.disposition);
}

#[test]
fn no_value_turns_what_nothing_on_the_record_promotes_or_what_is_out_of_reach() {
    let check = |case: Case| {
        let scenario = case.load();
        let before = cards(&scenario, &[0, 1]);
        smallest_value_flip(&scenario, &card(), &model(&scenario), &before, 1)
    };
    let mut indifferent = on_privacy(0.9);
    indifferent.arguments[0].promotes = Vec::new();
    assert_eq!(check(indifferent), None);
    assert_eq!(check(on_privacy(0.1)), None);
}

#[test]
fn the_record_is_ruled_on_before_every_bench_of_the_stage() {
    let scenario = random_case(5).load();
    let before = after(&scenario, &random_record(&scenario, 5));
    let ordered = rule(&scenario, &model(&scenario).assess(&before), 5).disposition;
    let benches = before_every_bench(&scenario, &card(), &before, 5, ordered);
    assert_eq!(benches.len(), scenario.benches().len());
    let own = benches.iter().find(|own| own.bench == scenario.default_bench()).unwrap();
    assert!(own.survives && own.ruling.disposition == ordered);
}
