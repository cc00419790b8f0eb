use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::hearing::{BenchMode, ToMove};
use crate::record::Entry;
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

fn heard(scenario: &Arc<Scenario>, bench: &str, seats: [Player; 3], seed: u64) -> Hearing {
    let card = ModelCard::bundled().unwrap();
    let bench = scenario.bench_by_id(bench).unwrap();
    let model = ScoringModel::new(scenario, &card, &scenario.bench(bench).judges);
    let mut hearing =
        Hearing::new(Arc::clone(scenario), card.hash().to_owned(), seed, bench, seats);
    Players::new(scenario, &model, &card, bench).advance(&mut hearing).unwrap();
    hearing
}

fn all(level: Level) -> [Player; 3] {
    [Player::Program(level); 3]
}

fn moves(hearing: &Hearing) -> Vec<Move> {
    hearing.record().entries().iter().map(|entry| entry.mv).collect()
}

#[test]
fn every_level_plays_a_hearing_to_its_end() {
    let scenario = matter(&[]);
    for level in Level::ALL {
        for seed in 0..5 {
            assert!(heard(&scenario, "panel", all(level), seed).outcome().is_some());
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_hearing_and_another_another() {
    let scenario = matter(&[]);
    let hear = |seed| heard(&scenario, "panel", all(Level::Novice), seed);
    assert_eq!(hear(7).record(), hear(7).record());
    assert!((0..20).any(|seed| moves(&hear(seed)) != moves(&hear(7))));
}

#[test]
fn playing_without_a_record_makes_the_same_moves() {
    let scenario = matter(&[]);
    let card = ModelCard::bundled().unwrap();
    let bench = scenario.bench_by_id("panel").unwrap();
    let model = ScoringModel::new(&scenario, &card, &scenario.bench(bench).judges);
    let mut players = Players::new(&scenario, &model, &card, bench);
    for (level, seed) in [(Level::Novice, 1), (Level::Novice, 2), (Level::Associate, 3)] {
        let start = Position::start(&scenario, BenchMode::Program);
        let mut seen = Vec::new();
        let styles = [Style::Counsel(level); 2];
        let (end, plies) = players.play_out(start, styles, seed, |_, mv, _| seen.push(mv));
        let hearing = heard(&scenario, "panel", all(level), seed);
        assert_eq!((&end, plies), (hearing.position(), hearing.record().ply()));
        assert_eq!(seen, moves(&hearing));
    }
}

#[test]
fn advance_stops_where_a_person_is_to_move() {
    let scenario = matter(&[]);
    let program = Player::Program(Level::Associate);
    let hearing = heard(&scenario, "reed", [program, Player::Person, program], 7);
    assert_eq!(hearing.to_move(), Some(Seat::Counsel(Side::Second)));
    let hearing = heard(&scenario, "reed", [Player::Person, program, program], 7);
    assert_eq!(hearing.record().ply(), 0);
}

#[test]
fn counsel_knows_nothing_of_what_the_other_side_noted() {
    let scenario = matter(&[]);
    let card = ModelCard::bundled().unwrap();
    let bench = scenario.default_bench();
    let model = ScoringModel::new(&scenario, &card, &scenario.bench(bench).judges);
    let program = Player::Program(Level::Novice);
    let argued = |remarks: Remarks| {
        let seats = [Player::Person, program, program];
        let mut hearing = Hearing::new(Arc::clone(&scenario), String::new(), 7, bench, seats);
        let custom = Move::Argue(scenario.card_by_id("custom").unwrap());
        hearing.play(custom, remarks).unwrap();
        Players::new(&scenario, &model, &card, bench).advance(&mut hearing).unwrap();
        moves(&hearing)
    };
    let noted = Remarks { reason: Some(1), hint: 3, ..Remarks::default() };
    assert_eq!(argued(noted), argued(Remarks::default()));
}

fn asked(hearing: &Hearing) -> usize {
    moves(hearing).iter().filter(|mv| matches!(mv, Move::Ask(_))).count()
}

#[test]
fn a_judge_who_never_asks_never_does_and_one_who_always_asks_does_whenever_it_is_timely() {
    let about = "about: \"Asks where the words are.\"";
    let silent = matter(&[(about, &format!("{about}, asks: 0.0"))]);
    let eager = matter(&[(about, &format!("{about}, asks: 1.0"))]);
    for seed in 0..20 {
        assert_eq!(asked(&heard(&silent, "reed", all(Level::Novice), seed)), 0);
        let hearing = heard(&eager, "reed", all(Level::Novice), seed);
        assert!(!moves(&hearing).contains(&Move::Continue));
    }
    let asks = (0..20).map(|seed| asked(&heard(&eager, "reed", all(Level::Novice), seed)));
    assert!(asks.sum::<usize>() > 10);
}

#[test]
fn on_a_panel_the_judge_who_asks_is_named_and_differs() {
    let scenario = matter(&[]);
    let mut names = Vec::new();
    for seed in 0..40 {
        let hearing = heard(&scenario, "panel", all(Level::Novice), seed);
        for entry in hearing.record().entries() {
            if matches!(entry.mv, Move::Ask(_)) {
                let judge = who_asks(&scenario, hearing.record(), entry.ply).unwrap();
                names.push(scenario.judge(judge).id.clone());
            }
        }
    }
    names.sort();
    names.dedup();
    assert_eq!(names, ["brook", "marsh", "reed"]);
}

#[test]
fn better_counsel_give_the_right_reason_more_often() {
    let scenario = matter(&[]);
    let share = |level| {
        let (mut right, mut given) = (0.0, 0.0);
        for seed in 0..if level == Level::Partner { 15 } else { 60 } {
            let hearing = heard(&scenario, "reed", all(level), seed);
            for Entry { mv, remarks, .. } in hearing.record().entries() {
                if let (Move::Argue(card) | Move::Reply(card), Some(reason)) = (mv, remarks.reason)
                {
                    given += 1.0;
                    right += f64::from(u8::from(scenario.card(*card).reasons[reason].right));
                }
            }
        }
        right / given
    };
    let [novice, associate, partner] = Level::ALL.map(share);
    assert!((novice - 0.40_f64).abs() < 0.1, "{novice}");
    assert!((associate - 0.75_f64).abs() < 0.1, "{associate}");
    assert!((partner - 0.95_f64).abs() < 0.1, "{partner}");
}

#[test]
fn a_hint_tells_more_at_each_step_and_ends_with_a_legal_move() {
    let scenario = matter(&[]);
    let card = ModelCard::bundled().unwrap();
    let bench = scenario.default_bench();
    let model = ScoringModel::new(&scenario, &card, &scenario.bench(bench).judges);
    let program = Player::Program(Level::Associate);
    let seats = [program, Player::Person, program];
    let mut hearing = heard(&scenario, "reed", seats, 7);
    let seat = Seat::Counsel(Side::Second);
    assert!(hint(&hearing, &model, seat, 0).is_none());
    assert!(hint(&hearing, &model, Seat::Bench, 1).is_none());
    let mut players = Players::new(&scenario, &model, &card, bench);
    let mut met = Vec::new();
    while hearing.to_move() == Some(seat) {
        let [one, two, three] = [1, 2, 3].map(|step| hint(&hearing, &model, seat, step).unwrap());
        assert!(one.manner.is_none() && two.manner.is_some() && two.mv.is_none());
        assert_eq!(one.concern, three.concern);
        assert_eq!(
            hearing.position().to_move() == ToMove::Turn(Side::Second),
            !matches!(one.concern, Concern::Question(_))
        );
        met.push(one.concern);
        hearing.play(three.mv.unwrap(), Remarks { hint: 3, ..Remarks::default() }).unwrap();
        players.advance(&mut hearing).unwrap();
    }
    assert!(met.iter().any(|concern| matches!(concern, Concern::Card(_))), "{met:?}");
    assert!(met.iter().any(|concern| matches!(concern, Concern::Issue(_))), "{met:?}");
}

/// What counsel of the first side say, the other side being an associate.
fn said_by(scenario: &Scenario, style: Style, seed: u64) -> Vec<Move> {
    let card = ModelCard::bundled().unwrap();
    let bench = scenario.default_bench();
    let model = ScoringModel::new(scenario, &card, &scenario.bench(bench).judges);
    let mut players = Players::new(scenario, &model, &card, bench);
    let start = Position::start(scenario, BenchMode::Silent);
    let mut said = Vec::new();
    let styles = [style, Style::Counsel(Level::Associate)];
    players.play_out(start, styles, seed, |seat, mv, _| {
        if seat == Seat::Counsel(Side::First) {
            said.push(mv);
        }
    });
    said
}

#[test]
fn counsel_without_replies_never_reply_and_those_who_argue_on_do_so_in_the_cases_order() {
    let scenario = matter(&[]);
    let is_reply = |mv: &Move| matches!(mv, Move::Reply(_));
    let level = Style::Counsel(Level::Associate);
    assert!(said_by(&scenario, level, 0).iter().any(is_reply), "there is something to forgo");
    assert!(!said_by(&scenario, Style::NeverReplies, 0).iter().any(is_reply));
    let argued_on = said_by(&scenario, Style::EveryArgument, 0);
    let cards = |mv: &Move| if let Move::Argue(id) = mv { Some(*id) } else { None };
    let argued: Vec<_> = argued_on.iter().filter_map(cards).collect();
    assert!(argued.len() > 1 && argued.is_sorted(), "{argued_on:?}");
    assert_eq!(argued.len(), argued_on.iter().filter(|mv| **mv != Move::Yield).count());
}

#[test]
fn random_counsel_follow_the_seed_alone() {
    let scenario = matter(&[]);
    let said = |seed| said_by(&scenario, Style::Random, seed);
    assert_eq!(said(3), said(3));
    assert!((0..20).any(|seed| said(seed) != said(3)));
}
