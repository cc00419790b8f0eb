//! On a matter small enough to be searched by hand, so to speak.

use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::draw::Stream;
use crate::hearing::BenchMode;
use crate::scenario::{load_from_sources, load_matter};
use crate::scoring::ModelCard;

fn small() -> (Arc<Scenario>, ScoringModel) {
    let loaded = load_matter(Path::new("tests/fixtures/check/sound.ron"));
    let scenario = Arc::clone(loaded.scenarios.first().expect("the fixture is sound"));
    let bench = scenario.bench_by_id("panel").unwrap();
    let card = ModelCard::bundled().unwrap();
    let model = ScoringModel::new(&scenario, &card, &scenario.bench(bench).judges);
    (scenario, model)
}

/// Positions of random play with a silent bench.
fn positions(scenario: &Scenario, seed: u64) -> Vec<Position> {
    let mut stream = Stream::new(seed, "positions", &[], 0);
    let mut position = Position::start(scenario, BenchMode::Silent);
    let mut positions = vec![position];
    while position.outcome().is_none() {
        let mut moves = Vec::new();
        for_each_move(scenario, &position, &mut |mv| moves.push(mv));
        position = position.play(scenario, moves[stream.index(moves.len())]).unwrap();
        positions.push(position);
    }
    positions
}

/// The value of best play by trying everything, and nothing but that.
fn brute_force(search: &mut Search<'_>, position: &Position, side: Side) -> f64 {
    let scenario = search.scenario;
    let Some(mover) = search.counsel_to_move(position) else {
        return search.value(position.submissions(), side);
    };
    let mut values = Vec::new();
    for_each_move(scenario, position, &mut |mv| values.push(position.advanced(scenario, mv)));
    let values = values.iter().map(|next| brute_force(search, next, side));
    if mover == side {
        values.fold(f64::NEG_INFINITY, f64::max)
    } else {
        values.fold(f64::INFINITY, f64::min)
    }
}

#[test]
fn searching_to_the_end_equals_brute_force() {
    let (scenario, model) = small();
    let mut compared = 0;
    for seed in 0..30 {
        for position in positions(&scenario, seed).into_iter().skip(2) {
            let mut search = Search::new(&scenario, &model);
            let Some(side) = search.counsel_to_move(&position) else { continue };
            let best = search.search_all(&position, side, 100_000).unwrap();
            let exhaustive = brute_force(&mut search, &position, side);
            assert!((best.value - exhaustive).abs() < 1e-12, "seed {seed}: {best:?}");
            let next = position.play(&scenario, best.mv).unwrap();
            let after = brute_force(&mut search, &next, side);
            assert!((best.value - after).abs() < 1e-12, "the move keeps the value");
            compared += 1;
        }
    }
    assert!(compared > 50, "{compared}");
}

#[test]
fn a_short_hearing_is_searched_to_its_end_within_the_budget() {
    let (scenario, model) = small();
    for position in positions(&scenario, 3) {
        let mut search = Search::new(&scenario, &model);
        let Some(side) = search.counsel_to_move(&position) else { continue };
        let found = search.best_within(&position, 200_000).unwrap();
        assert_eq!(found.positions, search.positions());
        if found.basis == Basis::Exact {
            let exhaustive = brute_force(&mut search, &position, side);
            assert!((found.best.value - exhaustive).abs() < 1e-12);
        }
    }
    let last = positions(&scenario, 3).into_iter().rev().nth(2).unwrap();
    let found = Search::new(&scenario, &model).best_within(&last, 200_000).unwrap();
    assert_eq!(found.basis, Basis::Exact);
}

#[test]
fn every_move_is_ranked_by_what_best_play_after_it_comes_to() {
    let (scenario, model) = small();
    let mut exact = 0;
    for seed in 0..6 {
        for position in positions(&scenario, seed).into_iter().skip(2) {
            let mut search = Search::new(&scenario, &model);
            let Some(side) = search.counsel_to_move(&position) else { continue };
            let ranking = search.rank_within(&position, Move::Yield, 200_000).unwrap();
            assert!(ranking.moves.is_sorted_by(|a, b| a.value >= b.value));
            let found = search.best_within(&position, 200_000).unwrap();
            assert!((found.best.value - ranking.moves[0].value).abs() < 1e-9, "{found:?}");
            assert_eq!(found.basis, ranking.basis);
            if ranking.basis != Basis::Exact {
                continue;
            }
            for choice in ranking.moves {
                let next = position.play(&scenario, choice.mv).unwrap();
                let exhaustive = brute_force(&mut search, &next, side);
                assert!((choice.value - exhaustive).abs() < 1e-12, "seed {seed}: {choice:?}");
                exact += 1;
            }
        }
    }
    assert!(exact > 20, "{exact}");
}

#[test]
fn orders_of_play_that_come_to_the_same_meet_in_one_position_with_one_value() {
    let (scenario, model) = small();
    let play = |ids: [&str; 4]| {
        ids.iter().fold(Position::start(&scenario, BenchMode::Silent), |position, id| {
            let card = crate::record::card_move(&scenario, scenario.card_by_id(id).unwrap());
            position.play(&scenario, card).unwrap()
        })
    };
    let one = play(["custom", "letter", "no_warning", "posted"]);
    let other = play(["no_warning", "posted", "custom", "letter"]);
    assert_eq!(one, other);
    let value = |position| {
        let mut search = Search::new(&scenario, &model);
        search.search_all(&position, Side::First, 1_000_000).unwrap().value.to_bits()
    };
    assert_eq!(value(one), value(other));
}

#[test]
fn a_stopped_search_gives_what_it_has() {
    let (scenario, model) = small();
    let start = Position::start(&scenario, BenchMode::Silent);
    let watch = Watch::default();
    let mut search = Search::new(&scenario, &model).watched(&watch);
    while search.positions() < 2 * OFTEN {
        assert!(search.best_within(&start, 20_000).unwrap().basis > Basis::OnePly);
    }
    assert_eq!(watch.positions(), search.positions() / OFTEN * OFTEN);
    watch.stop();
    let stopped = Search::new(&scenario, &model).watched(&watch).best_within(&start, 20_000);
    assert_eq!(stopped.unwrap().basis, Basis::OnePly);
}

/// The value of the whole hearing to a side when the stage allows only these replies.
fn value_with_replies(replies: &[&str], side: Side) -> f64 {
    let text = std::fs::read_to_string("tests/fixtures/check/sound.ron").unwrap();
    let stage = "movant: First,";
    assert!(text.contains(stage));
    let text = text.replace(stage, &format!("{stage} replies: {replies:?},"));
    let loaded = load_from_sources(&[("matter.ron", &text)]);
    let scenario = loaded.scenarios.first().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
    let card = ModelCard::bundled().unwrap();
    let judges = &scenario.bench(scenario.default_bench()).judges;
    let model = ScoringModel::new(scenario, &card, judges);
    let mut search = Search::new(scenario, &model);
    let start = Position::start(scenario, BenchMode::Silent);
    search.search_all(&start, side, 10_000_000).expect("the budget is ample").value
}

#[test]
fn one_more_card_never_makes_its_side_worse_off() {
    let all = ["not_a_vote", "custom_was_known", "hour_is_default", "safety"];
    let sides = [Side::Second, Side::First, Side::First, Side::Second];
    for (left_out, side) in all.iter().zip(sides) {
        let others: Vec<&str> = all.iter().filter(|id| *id != left_out).copied().collect();
        // nothing answers what was not said
        let others: Vec<&str> = if *left_out == "not_a_vote" {
            others.into_iter().filter(|id| *id != "custom_was_known").collect()
        } else {
            others
        };
        let with = value_with_replies(&all, side);
        let without = value_with_replies(&others, side);
        assert!(with >= without - 1e-12, "{left_out}: {with} against {without}");
    }
}

#[test]
fn the_best_reply_is_worth_most_as_things_stand_then() {
    let (scenario, model) = small();
    for seed in 0..10 {
        for position in positions(&scenario, seed) {
            let mut search = Search::new(&scenario, &model);
            let Some(side) = search.counsel_to_move(&position) else { continue };
            let best = search.best_reply(&position).unwrap();
            let mut moves = Vec::new();
            for_each_move(&scenario, &position, &mut |mv| moves.push(mv));
            for mv in moves {
                assert!(best.value + CLEARLY >= search.value_after(&position, side, mv));
            }
        }
    }
}

#[test]
fn a_budget_too_small_to_follow_one_line_still_gives_a_move() {
    let (scenario, model) = small();
    let start = Position::start(&scenario, BenchMode::Program);
    let found = Search::new(&scenario, &model).best_within(&start, 1).unwrap();
    assert_eq!(found.basis, Basis::OnePly);
    assert_eq!(Some(found.best), Search::new(&scenario, &model).best_reply(&start));
}

#[test]
fn a_budget_is_kept_and_the_same_position_gives_the_same_move() {
    let (scenario, model) = small();
    let start = Position::start(&scenario, BenchMode::Program);
    for budget in [50, 200, 1000] {
        let found = Search::new(&scenario, &model).best_within(&start, budget).unwrap();
        // no more than the candidates of one ply beyond
        assert!(found.positions <= budget + scenario.cards().len(), "{found:?}");
        assert_eq!(Search::new(&scenario, &model).best_within(&start, budget), Some(found));
    }
}
