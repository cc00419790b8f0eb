//! Nothing in the program knows the bundled case: another matter, with other parties, other seats
//! and another kind of court, is heard from its three seats to a ruling.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io::empty;
use std::path::Path;
use std::sync::Arc;

use colloquy::cli::args::Format;
use colloquy::cli::hear::{HearOptions, run};
use colloquy::law::Seat;
use colloquy::record::Level;
use colloquy::scenario::{Scenario, load_matter};
use colloquy::scoring::ModelCard;

fn second_matter() -> Arc<Scenario> {
    let loaded = load_matter(Path::new("tests/fixtures/second_matter"));
    assert_eq!(loaded.diagnostics, []);
    Arc::clone(loaded.scenarios.first().unwrap())
}

fn options(scenario: &Arc<Scenario>, seat: Seat) -> HearOptions {
    HearOptions {
        scenario: Arc::clone(scenario),
        card: ModelCard::bundled().unwrap(),
        seat,
        bench: scenario.default_bench(),
        level: Level::Associate,
        seed: 7,
        auto: false,
        plays: None,
        save: None,
        after: None,
        format: Format::Json,
    }
}

/// Plays by taking the first choice; a judge lets counsel go on after every question.
fn play(scenario: &Arc<Scenario>, seat: Seat) -> serde_json::Value {
    let input = if seat == Seat::Bench { "1\n\n" } else { "1\n" }.repeat(500);
    let (mut out, mut talk) = (Vec::new(), Vec::new());
    let options = options(scenario, seat);
    run(&options, &mut input.as_bytes(), &mut out, &mut talk).unwrap();
    let talk = String::from_utf8(talk).unwrap();
    assert!(!talk.contains("adjourned"), "{talk}");
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn the_second_matter_is_heard_from_its_three_seats_to_a_ruling() {
    let scenario = second_matter();
    for seat in Seat::ALL {
        let id = &scenario.seat(seat).id;
        let result = play(&scenario, seat);
        let disposition = result["disposition"].as_str().unwrap();
        assert!(scenario.disposition_by_id(disposition).is_some());
        assert!(result["opinion"].as_str().unwrap().len() > 500);
        assert!(result["sheets"][id]["total"].is_number(), "{id}");
        let moves = result["moves"].as_array().unwrap();
        assert!(moves.iter().any(|mv| mv["seat"] == id.as_str()), "{id} made no move");
    }
}

#[test]
fn the_second_matter_is_heard_by_the_program_alone() {
    let scenario = second_matter();
    let mut out = Vec::new();
    let seat = Seat::Bench;
    let options = HearOptions { auto: true, plays: Some(20), ..options(&scenario, seat) };
    run(&options, &mut empty(), &mut out, &mut Vec::new()).unwrap();
    let counts: serde_json::Value = serde_json::from_slice(&out).unwrap();
    let dispositions = counts["dispositions"].as_array().unwrap();
    let total: u64 = dispositions.iter().map(|row| row["count"].as_u64().unwrap()).sum();
    assert_eq!(total, 20);
}

#[test]
fn the_program_does_not_know_the_bundled_case() {
    let mut folders = vec![Path::new("src").to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap().to_lowercase();
                assert!(!text.contains("microsoft"), "{}", path.display());
            }
        }
    }
}
