//! Laws of the search, over the last moves of random cases: against trying everything.

use std::collections::BTreeMap;

use colloquy::draw::Stream;
use colloquy::hearing::{BenchMode, Position};
use colloquy::law::{Seat, Side};
use colloquy::player::Players;
use colloquy::record::{Level, Move, card_move};
use colloquy::scenario::Scenario;
use colloquy::scoring::ScoringModel;
use colloquy::search::{Basis, Search};
use proptest::prelude::*;

use crate::case::{Case, ReplySpec, argument, reply};
use crate::dice::random_case;
use crate::play::{card, card_id, model};

/// The last positions of a hearing in which any legal move may be made.
fn endings(scenario: &Scenario, seed: u64) -> Vec<(Position, Side)> {
    let mut stream = Stream::new(seed, "ending", &[], 0);
    let mut position = Position::start(scenario, BenchMode::Silent);
    let mut positions = Vec::new();
    while let Some(side) = position.seat_to_move(scenario).and_then(Seat::side) {
        positions.push((position, side));
        let legal = position.legal_moves(scenario);
        let cards: Vec<Move> = position.card_moves(scenario).collect();
        let moves = if cards.is_empty() || stream.unit() < 0.2 { legal } else { cards };
        position = position.play(scenario, moves[stream.index(moves.len())]).unwrap();
    }
    positions.split_off(positions.len().saturating_sub(3))
}

/// Best play's worth to the first side, by the rules and the full assessment alone.
fn brute_force(
    scenario: &Scenario,
    model: &ScoringModel,
    known: &mut BTreeMap<Position, f64>,
    position: &Position,
) -> f64 {
    if let Some(&value) = known.get(position) {
        return value;
    }
    let values = position.legal_moves(scenario).into_iter().map(|mv| {
        let next = position.play(scenario, mv).unwrap();
        brute_force(scenario, model, known, &next)
    });
    let value = match position.seat_to_move(scenario).and_then(Seat::side) {
        Some(Side::First) => values.fold(f64::NEG_INFINITY, f64::max),
        Some(Side::Second) => values.fold(f64::INFINITY, f64::min),
        None => model.assess(position.submissions()).win_chance[0],
    };
    known.insert(*position, value);
    value
}

fn of(side: Side, first: f64) -> f64 {
    if side == Side::First { first } else { 1.0 - first }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Where the search is exact, every legal move has the value that trying everything gives it,
    /// and the best is the maximum.
    #[test]
    fn an_exact_ranking_is_that_of_trying_everything(seed: u64) {
        let scenario = random_case(seed).load();
        let model = model(&scenario);
        let mut known = BTreeMap::new();
        for (position, side) in endings(&scenario, seed) {
            let mut search = Search::new(&scenario, &model);
            let ranking = search.rank_within(&position, None, 20_000).unwrap();
            if ranking.basis != Basis::Exact {
                continue;
            }
            prop_assert_eq!(ranking.moves.len(), position.legal_moves(&scenario).len());
            let mut values = Vec::new();
            for choice in &ranking.moves {
                let next = position.play(&scenario, choice.mv).unwrap();
                let value = of(side, brute_force(&scenario, &model, &mut known, &next));
                prop_assert!((choice.value - value).abs() < 1e-12, "{:?} {value}", choice);
                values.push(value);
            }
            let most = values.iter().fold(f64::NEG_INFINITY, |best, value| best.max(*value));
            prop_assert!((ranking.moves[0].value - most).abs() < 1e-12);
        }
    }

    /// A partner plays what the search finds best, and where that is exact, the best there is.
    #[test]
    fn a_partner_never_picks_worse_than_the_search_s_best(seed: u64) {
        let scenario = random_case(seed).load();
        let (model, card) = (model(&scenario), card());
        let budget = card.players.partner_positions;
        let mut known = BTreeMap::new();
        for (position, side) in endings(&scenario, seed) {
            let mut players = Players::new(&scenario, &model, &card, scenario.default_bench());
            let mv = players.choose(&position, Level::Partner, seed, 0).unwrap();
            let mut search = Search::new(&scenario, &model);
            let silent = |_: &Position, _, _| None;
            let found = search.best_response(&position, &silent, budget).unwrap();
            prop_assert_eq!(mv, found.best.mv);
            if found.basis == Basis::Exact {
                let next = position.play(&scenario, mv).unwrap();
                let [kept, best] = [next, position]
                    .map(|at| of(side, brute_force(&scenario, &model, &mut known, &at)));
                prop_assert!((kept - best).abs() < 1e-12, "{kept} of {best}");
            }
        }
    }
}

/// The exact value to a side of each of the last positions, of a line of the smaller case played
/// in the larger one too, before both benches; where any of it is not legal or not exact, nothing.
fn values_in_both(
    [small, large]: [&Scenario; 2],
    [in_small, in_large]: [&ScoringModel; 2],
    side: Side,
    seed: u64,
) -> Vec<[f64; 2]> {
    let mut stream = Stream::new(seed, "line", &[], 0);
    let mut at = [small, large].map(|scenario| Position::start(scenario, BenchMode::Silent));
    let mut values = Vec::new();
    while at[0].outcome().is_none() {
        let seats = [at[0].seat_to_move(small), at[1].seat_to_move(large)];
        if seats[0] != seats[1] {
            break;
        }
        if seats[0] == Some(Seat::Counsel(side)) {
            let of = |scenario, model, position: &Position| {
                let found = Search::new(scenario, model).best_within(position, 20_000)?;
                (found.basis == Basis::Exact).then_some(found.best.value)
            };
            let both = [of(small, in_small, &at[0]), of(large, in_large, &at[1])];
            if let [Some(less), Some(more)] = both {
                values.push([less, more]);
            }
        }
        let legal = at[0].legal_moves(small);
        let cards: Vec<Move> = at[0].card_moves(small).collect();
        let choices = if cards.is_empty() || stream.unit() < 0.2 { legal } else { cards };
        let mv = choices[stream.index(choices.len())];
        let next = [at[0].play(small, mv), at[1].play(large, mv)];
        let [Ok(first), Ok(second)] = next else { break };
        at = [first, second];
    }
    values
}

/// A card more in hand is a legal move more, and later ones; whoever has it may leave it there.
#[test]
fn one_more_legal_move_never_makes_its_mover_worse_off() {
    let (mut compared, mut better) = (0, 0);
    for seed in 0..40 {
        let case = random_case(seed);
        let mut larger = case.clone();
        let answers = case.arguments.len() - 1;
        let side = case.arguments[answers].side.opponent();
        // the last card of the case, so that all others keep their places
        larger.replies.push(ReplySpec { weight: 3.0, ..reply(side, answers, "Undercut") });
        let (small, large) = (case.load(), larger.load());
        let models = [model(&small), model(&large)];
        for [less, more] in values_in_both([&small, &large], [&models[0], &models[1]], side, seed) {
            assert!(more >= less - 1e-12, "case {seed}: {less} falls to {more}");
            compared += 1;
            better += u32::from(more > less + 1e-6);
        }
    }
    assert!(compared > 20 && better > 3, "{compared} compared, {better} better");
}

/// An argument that a reply has turned against its own side is taken back before the last card.
#[test]
fn withdrawing_what_harms_its_own_side_is_found() {
    let mut case = Case::plain();
    case.arguments.extend([0.5, 0.4].map(|weight| argument(Side::First, 0, weight)));
    case.replies.push(ReplySpec { weight: 6.0, ..reply(Side::Second, 0, "Undercut") });
    case.judges[0].temper = 0.5;
    let scenario = case.load();
    let model = model(&scenario);
    let play = |position: Position, card: usize| {
        position.play(&scenario, card_move(&scenario, card_id(&scenario, card))).unwrap()
    };
    let start = Position::start(&scenario, BenchMode::Silent);
    // the first side's last turn, its main argument undercut and a lesser one in hand
    let last = [0, 1, 2, 4].into_iter().fold(start, play);
    assert_eq!(last.seat_to_move(&scenario), Some(Seat::Counsel(Side::First)));
    let ranking = Search::new(&scenario, &model).rank_within(&last, None, 20_000).unwrap();
    assert_eq!(ranking.basis, Basis::Exact);
    assert_eq!(ranking.moves[0].mv, Move::Withdraw(card_id(&scenario, 0)));
    let argue = card_move(&scenario, card_id(&scenario, 3));
    let at_once = ranking.moves.iter().find(|choice| choice.mv == argue).unwrap();
    assert!(ranking.moves[0].value > at_once.value + 1e-3);
    assert!(ranking.line.contains(&argue), "{:?}", ranking.line);
}
