//! On a matter small enough to be searched by hand, so to speak.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::draw::Stream;
use crate::hearing::BenchMode;
use crate::scenario::{QuestionId, load_matter};
use crate::scoring::ModelCard;

fn small() -> (Arc<Scenario>, ScoringModel) {
    let loaded = load_matter(Path::new("tests/fixtures/check/sound.ron"));
    let scenario = Arc::clone(loaded.scenarios.first().expect("the fixture is sound"));
    let bench = scenario.bench_by_id("panel").unwrap();
    let card = ModelCard::bundled().unwrap();
    let model = ScoringModel::new(&scenario, &card, &scenario.bench(bench).judges);
    (scenario, model)
}

/// Positions of random play with a silent bench; now and then something is withdrawn or conceded.
fn positions(scenario: &Scenario, seed: u64) -> Vec<Position> {
    let mut stream = Stream::new(seed, "positions", &[], 0);
    let mut position = Position::start(scenario, BenchMode::Silent);
    let mut positions = vec![position];
    while position.outcome().is_none() {
        let mut moves = Vec::new();
        for_each_reply(scenario, &position, &mut |mv| moves.push(mv));
        if stream.unit() < 0.2 {
            moves = position.legal_moves(scenario);
        }
        position = position.play(scenario, moves[stream.index(moves.len())]).unwrap();
        positions.push(position);
    }
    positions
}

/// What best play is worth to the first side, by trying every legal move, and nothing but that.
fn brute_force(
    search: &mut Search<'_>,
    known: &mut BTreeMap<Position, f64>,
    position: &Position,
) -> f64 {
    let scenario = search.scenario;
    let Some(mover) = search.counsel_to_move(position) else {
        return search.value(position.submissions(), Side::First);
    };
    if let Some(&value) = known.get(position) {
        return value;
    }
    let legal = position.legal_moves(scenario).into_iter();
    let values = legal.map(|mv| {
        let next = position.play(scenario, mv).unwrap();
        brute_force(search, known, &next)
    });
    let value = match mover {
        Side::First => values.fold(f64::NEG_INFINITY, f64::max),
        Side::Second => values.fold(f64::INFINITY, f64::min),
    };
    known.insert(*position, value);
    value
}

/// Positions near the end of random play, with whose move it is.
fn endings(scenario: &Scenario, seeds: std::ops::Range<u64>) -> Vec<(Position, Side)> {
    let last = seeds.flat_map(|seed| positions(scenario, seed).into_iter().rev().take(4));
    last.filter_map(|position| Some((position, position.seat_to_move(scenario)?.side()?))).collect()
}

#[test]
fn searching_to_the_end_equals_brute_force_over_all_legal_moves() {
    let (scenario, model) = small();
    let mut compared = 0;
    let mut known = BTreeMap::new();
    for (position, side) in endings(&scenario, 0..12) {
        let mut search = Search::new(&scenario, &model);
        let Some(best) = search.search_all(&position, side, 20_000) else { continue };
        let exhaustive = brute_force(&mut search, &mut known, &position);
        assert!((first(side, best.value) - exhaustive).abs() < 1e-12, "{best:?}");
        let next = position.play(&scenario, best.mv).unwrap();
        let after = brute_force(&mut search, &mut known, &next);
        assert!((exhaustive - after).abs() < 1e-12, "the move keeps the value");
        compared += 1;
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn every_legal_move_is_ranked_by_what_best_play_after_it_comes_to() {
    let (scenario, model) = small();
    let mut exact = 0;
    let mut known = BTreeMap::new();
    for (position, side) in endings(&scenario, 0..12) {
        let mut search = Search::new(&scenario, &model);
        let ranking = search.rank_within(&position, None, 20_000).unwrap();
        if ranking.basis != Basis::Exact {
            continue;
        }
        assert!(ranking.moves.iter().skip(1).is_sorted_by(|a, b| a.value >= b.value));
        let mut ranked: Vec<Move> = ranking.moves.iter().map(|choice| choice.mv).collect();
        let mut legal = position.legal_moves(&scenario);
        ranked.sort();
        legal.sort();
        assert_eq!(ranked, legal);
        for &Choice { mv, value } in &ranking.moves {
            let next = position.play(&scenario, mv).unwrap();
            let exhaustive = brute_force(&mut search, &mut known, &next);
            assert!((first(side, value) - exhaustive).abs() < 1e-12, "{mv:?}");
            exact += 1;
        }
        // one more legal move never makes its mover worse off
        for without in 0..ranking.moves.len() {
            let others = ranking.moves.iter().enumerate().filter(|(place, _)| *place != without);
            let rest = others.map(|(_, choice)| choice.value).fold(f64::NEG_INFINITY, f64::max);
            assert!(ranking.moves[0].value + 1e-12 >= rest);
        }
    }
    assert!(exact > 50, "{exact}");
}

/// What a position is said to be worth is what the line comes to on which that rests.
#[test]
fn the_line_found_ends_in_the_value_found() {
    let (scenario, model) = small();
    let mut seen = BTreeMap::new();
    for seed in 0..5 {
        for position in positions(&scenario, seed) {
            for budget in [300, 2_000, 20_000] {
                let mut search = Search::new(&scenario, &model);
                let Some(side) = search.counsel_to_move(&position) else { continue };
                let ranking = search.rank_within(&position, None, budget).unwrap();
                *seen.entry(ranking.basis).or_insert(0) += 1;
                assert_eq!(ranking.line.first(), Some(&ranking.moves[0].mv));
                if ranking.basis == Basis::OnePly {
                    continue;
                }
                let mut end = position;
                for &mv in &ranking.line {
                    end = end.play(&scenario, mv).unwrap();
                }
                assert_eq!(search.counsel_to_move(&end), None, "the line goes to the end");
                let value = search.value(end.submissions(), side);
                assert!((value - ranking.moves[0].value).abs() < 1e-12);
            }
        }
    }
    assert!(seen[&Basis::Followed] > 20 && seen[&Basis::Exact] > 10, "{seen:?}");
}

/// A position has one value: that of one side is what that of the other is not, and a known value
/// stands.
#[test]
fn a_known_value_stands_and_the_others_are_searched() {
    let (scenario, model) = small();
    let start = positions(&scenario, 1)[2];
    let mut search = Search::new(&scenario, &model);
    let free = search.rank_within(&start, None, 5_000).unwrap();
    let worst = *free.moves.last().unwrap();
    for (value, stays_best) in [(0.999, true), (0.001, false)] {
        let choice = Choice { value, ..worst };
        let known = Known { choice, basis: Basis::Followed };
        let ranking = search.rank_within(&start, Some(known), 5_000).unwrap();
        assert!(ranking.moves.contains(&choice));
        assert_eq!(ranking.moves[0] == choice, stays_best);
        if stays_best {
            assert_eq!(ranking.line, [choice.mv]);
        }
    }
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
        search.rank_within(&position, None, 20_000).unwrap().moves[0].value.to_bits()
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

#[test]
fn the_best_reply_is_worth_most_as_things_stand_then() {
    let (scenario, model) = small();
    for seed in 0..10 {
        for position in positions(&scenario, seed) {
            let mut search = Search::new(&scenario, &model);
            let Some(side) = search.counsel_to_move(&position) else { continue };
            let best = search.best_reply(&position).unwrap();
            let mut moves = Vec::new();
            for_each_reply(&scenario, &position, &mut |mv| moves.push(mv));
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

/// Asks the first question that is timely, in every other hearing.
fn asks_in_every_other(scenario: &Scenario, position: &Position, draw: u64) -> Move {
    let timely = |&id: &QuestionId| {
        position.is_legal(scenario, Move::Ask(id)).is_ok() && position.is_timely(scenario, id)
    };
    let question =
        scenario.questions().map(|(id, _)| id).find(timely).filter(|_| draw.is_multiple_of(2));
    question.map_or(Move::Continue, Move::Ask)
}

/// What a side comes to over eight such hearings that go on with these moves of it, the second
/// in its next turn if it can be made then.
fn on_average(search: &mut Search<'_>, start: &Position, side: Side, moves: [Move; 2]) -> f64 {
    let scenario = search.scenario;
    let ends = (0..8).map(|draw| {
        let [first, mut second] = moves.map(Some);
        let mut position = start.play(scenario, first.unwrap()).unwrap();
        while let Some(seat) = position.seat_to_move(scenario) {
            let mut planned = None;
            if position.to_move() == ToMove::Turn(side) {
                planned = second.take().filter(|&mv| position.is_legal(scenario, mv).is_ok());
            }
            let mv = planned.unwrap_or_else(|| match seat {
                Seat::Bench => asks_in_every_other(scenario, &position, draw),
                Seat::Counsel(_) => search.best_reply(&position).unwrap().mv,
            });
            position = position.play(scenario, mv).unwrap();
        }
        search.value(position.submissions(), side)
    });
    ends.sum::<f64>() / 8.0
}

#[test]
fn a_best_response_is_worth_what_hearings_with_the_bench_s_questions_come_to_on_average() {
    let (scenario, model) = small();
    let bench = |position: &Position, draw, _| Some(asks_in_every_other(&scenario, position, draw));
    let (mut plans, mut other_than_greedy, mut other_than_silent) = (0, 0, 0);
    let mut position = Position::start(&scenario, BenchMode::Program);
    while let Some(seat) = position.seat_to_move(&scenario) {
        let mut search = Search::new(&scenario, &model);
        let Seat::Counsel(side) = seat else {
            let mv = asks_in_every_other(&scenario, &position, 0);
            position = position.play(&scenario, mv).unwrap();
            continue;
        };
        let found = search.best_response(&position, &bench, 1_000_000).unwrap();
        assert_eq!(found.basis, Basis::Followed);
        // no card is legal twice, so that it plans nothing
        let alone = |search: &mut Search<'_>, mv| on_average(search, &position, side, [mv, mv]);
        let unplanned = alone(&mut search, found.best.mv);
        assert!(found.best.value >= unplanned - 1e-12);
        if found.best.value > unplanned + 1e-12 {
            plans += 1;
            let cards = scenario.cards().map(|(id, _)| crate::record::card_move(&scenario, id));
            let planned: Vec<f64> = cards
                .map(|next| on_average(&mut search, &position, side, [found.best.mv, next]))
                .collect();
            assert!(planned.iter().any(|value| (value - found.best.value).abs() < 1e-12));
        }
        let greedy = search.best_reply(&position).unwrap().mv;
        assert!(found.best.value >= alone(&mut search, greedy) - 1e-12);
        other_than_greedy += usize::from(found.best.mv != greedy);
        let silent = position.with_silent_bench(&scenario);
        let silent = search.best_response(&silent, &bench, 1_000_000).unwrap();
        other_than_silent += usize::from(found.best.mv != silent.best.mv);
        position = position.play(&scenario, found.best.mv).unwrap();
    }
    assert!(plans > 0 && other_than_greedy > 0 && other_than_silent > 0);
}

#[test]
fn a_best_response_keeps_its_budget_and_expects_of_a_person_what_the_program_would_ask() {
    let (scenario, model) = small();
    let bench = |position: &Position, draw, _| Some(asks_in_every_other(&scenario, position, draw));
    let find = |mode, budget| {
        let start = Position::start(&scenario, mode);
        Search::new(&scenario, &model).best_response(&start, &bench, budget).unwrap()
    };
    for budget in [1, 50, 200, 1000, 20_000] {
        let found = find(BenchMode::Program, budget);
        // no more than the candidates of one ply beyond
        assert!(found.positions <= budget + 2 * scenario.cards().len(), "{found:?}");
        assert_eq!(found, find(BenchMode::Program, budget));
        assert_eq!(found, find(BenchMode::Person, budget));
    }
    assert_eq!(find(BenchMode::Program, 1).basis, Basis::OnePly);
}
