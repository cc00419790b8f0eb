use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::hearing::Hearing;
use crate::record::Player;
use crate::scenario::load_from_sources;

const SOUND: &str = "tests/fixtures/check/sound.ron";

/// The fixture with some of its text replaced.
fn matter(edits: &[(&str, &str)]) -> Arc<Scenario> {
    let mut text = fs::read_to_string(Path::new(SOUND)).unwrap();
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let loaded = load_from_sources(&[("matter.ron", &text)]);
    assert_eq!(loaded.scenarios.len(), 1, "{:?}", loaded.diagnostics);
    Arc::clone(&loaded.scenarios[0])
}

fn few() -> Options {
    Options { hearings: 3, random: 40, ..Options::default() }
}

fn measured(scenario: &Scenario, options: &Options) -> Balance {
    balance(scenario, &ModelCard::bundled().unwrap(), options, &Watch::default()).unwrap()
}

fn law(balance: &Balance, id: LawId) -> &Law {
    balance.laws.iter().find(|law| law.id == id).unwrap()
}

#[test]
fn the_same_stage_and_options_give_the_same_numbers() {
    let scenario = matter(&[]);
    assert_eq!(measured(&scenario, &few()), measured(&scenario, &few()));
}

#[test]
fn the_watch_counts_every_hearing_and_stops_the_work() {
    let (scenario, card) = (matter(&[]), ModelCard::bundled().unwrap());
    let partners = Some(PartnerOptions { hearings: 1, positions: Some(50) });
    let options = Options { partners, ..few() };
    let watch = Watch::default();
    balance(&scenario, &card, &options, &watch).unwrap();
    let (done, of) = watch.steps();
    assert!(done == of && of > 0, "{done} of {of}");
    watch.stop();
    assert_eq!(balance(&scenario, &card, &options, &watch), None);
}

#[test]
fn every_law_is_asked_once_and_those_of_partners_and_several_benches_where_there_are_some() {
    let scenario = matter(&[]);
    let ids = |balance: &Balance| balance.laws.iter().map(|law| law.id).collect::<Vec<_>>();
    let partners = Some(PartnerOptions { hearings: 1, positions: Some(50) });
    let all = measured(&scenario, &Options { partners, ..few() });
    let names: BTreeSet<_> = all.laws.iter().map(|law| law.id.name()).collect();
    assert_eq!((names.len(), ids(&all).is_sorted()), (20, true));
    let without = ids(&measured(&scenario, &few()));
    assert!(!without.contains(&LawId::PartnersWin) && !without.contains(&LawId::EvenPartners));
    assert_eq!(without.len(), 18);
    let bench = scenario.bench_by_id("reed");
    let alone = measured(&scenario, &Options { bench, ..few() });
    assert_eq!(alone.benches.iter().map(|own| Some(own.bench)).collect::<Vec<_>>(), [bench]);
    assert!(!ids(&alone).contains(&LawId::BenchesDiffer));
    assert_eq!(alone.random.hearings, 40);
    assert_eq!(alone.benches[0], measured(&scenario, &few()).benches[0]);
}

#[test]
fn a_number_outside_of_the_range_draws_advice_for_its_direction() {
    let scenario = matter(&[]);
    let partners = Some(PartnerOptions { hearings: 1, positions: Some(50) });
    for Law { id, .. } in measured(&scenario, &Options { partners, ..few() }).laws {
        let [least, most] = id.range();
        for bound in [least, most].into_iter().filter(|bound| bound.is_finite()) {
            assert_eq!(id.advice(bound), None, "{id:?} admits its bounds");
        }
        let low = id.advice(least - 0.001).unwrap();
        // a share or a count is never below 0, and some numbers cannot be too great
        let is_least = least <= 0.0;
        assert_eq!(low.is_empty(), is_least, "{id:?}: {low}");
        if most.is_finite() && (most, id.unit()) != (1.0, Unit::Share) {
            let high = id.advice(most + 0.001).unwrap();
            assert!(!high.is_empty(), "{id:?}");
            assert!(is_least || high != low, "{id:?}");
        }
    }
}

#[test]
fn a_side_whose_cards_are_worth_little_is_behind_and_the_law_says_so() {
    let weak = ("merit: Good, asserts: [(proposition: \"letter_rules\")]", "merit: Frivolous");
    let [even, uneven] = [matter(&[]), matter(&[weak, ("prior: 0.4", "prior: 0.8")])]
        .map(|scenario| measured(&scenario, &few()));
    let chance = |balance: &Balance| balance.benches[0].associates.win_chance;
    let ([before, _], [after, rest]) = (chance(&even), chance(&uneven));
    assert!(after > before + 0.1, "{before} and {after}");
    assert!((after + rest - 1.0).abs() < 1e-12);
    let broken = law(&uneven, LawId::Even).broken().next().unwrap();
    assert!((broken.measured - after).abs() < 1e-12, "{broken:?}");
    assert_eq!(broken.side, Some(Side::First));
    assert!(LawId::Even.advice(broken.measured).unwrap().contains("ahead"));
}

#[test]
fn questions_of_a_bench_that_never_asks_are_named() {
    let silent =
        |about: &str| (format!("about: \"{about}\""), format!("about: \"{about}\", asks: 0.0"));
    let [reed, brook] = [silent("Asks where the words are."), silent("Asks who decides.")];
    let marsh = ("asks: 0.6".to_owned(), "asks: 0.0".to_owned());
    let edits = [&reed, &brook, &marsh].map(|(from, to)| (from.as_str(), to.as_str()));
    let (asking, silent) = (matter(&[]), matter(&edits));
    assert!(law(&measured(&asking, &few()), LawId::QuestionsAsked).holds());
    let found = measured(&silent, &few());
    let [reading] = &*law(&found, LawId::QuestionsAsked).readings else { panic!("one reading") };
    let all: Vec<Subject> = silent.questions().map(|(id, _)| Subject::Question(id)).collect();
    assert_eq!(reading.about, all);
    assert!(law(&found, LawId::QuestionsTimely).holds());
}

/// The same, told from the records of hearings.
#[test]
fn what_associates_play_is_what_records_show() {
    let (scenario, card) = (matter(&[]), ModelCard::bundled().unwrap());
    let bench = scenario.bench_by_id("panel").unwrap();
    let model = ScoringModel::new(&scenario, &card, &scenario.bench(bench).judges);
    let (mut cards, mut replies, mut chance) = ([0.0; 2], [0.0; 2], 0.0);
    let hearings = 5;
    for seed in 0..u64::from(hearings) {
        let seats = [Player::Program(Level::Associate); 3];
        let mut hearing = Hearing::new(Arc::clone(&scenario), String::new(), seed, bench, seats);
        Players::new(&scenario, &model, &card, bench).advance(&mut hearing).unwrap();
        for entry in hearing.record().entries() {
            let Seat::Counsel(side) = entry.seat else { continue };
            let is_reply = matches!(entry.mv, Move::Reply(_));
            cards[side.index()] += f64::from(matches!(entry.mv, Move::Argue(_)) || is_reply);
            replies[side.index()] += f64::from(is_reply);
        }
        chance += model.assess(hearing.position().submissions()).win_chance[0];
    }
    let options = Options { bench: Some(bench), hearings, ..few() };
    let Associates { win_chance, replies: shares, .. } =
        measured(&scenario, &options).benches.remove(0).associates;
    for side in 0..2 {
        assert!((shares[side] - replies[side] / cards[side]).abs() < 1e-12, "{shares:?}");
    }
    assert!((win_chance[0] - chance / f64::from(hearings)).abs() < 1e-12);
}

#[test]
fn partners_look_at_as_many_positions_as_they_are_given() {
    let (scenario, card) = (matter(&[]), ModelCard::bundled().unwrap());
    let positions = |positions| {
        let partners = Some(PartnerOptions { hearings: 1, positions: Some(positions) });
        let watch = Watch::default();
        balance(&scenario, &card, &Options { partners, ..few() }, &watch).unwrap();
        watch.positions()
    };
    assert!(positions(2000) > positions(20));
}
