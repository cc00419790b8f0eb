//! Laws of the game on the bundled stages, as `colloquy balance` tells them. What needs no tuning
//! is asked of every stage every time, the rest of those that are [`NARROW`].
//!
//! Two things take too long for every run and are counted on demand, optimized, after a stage was
//! tuned: `cargo test --release --no-default-features --test game_laws -- --ignored --nocapture`.
//! One is every law that needs no partner, for every stage. The other is what partners come to in
//! every stage, for a partner looks at 40,000 positions for a move; in every run only those of the
//! lead stage are heard, and in a hurry.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking, and prints its table"
)]

mod triggers;

use std::sync::Arc;

use colloquy::balance::{Balance, LawId, Options, PartnerOptions, balance};
use colloquy::report::balance::blocks;
use colloquy::report::text;
use colloquy::scenario::{Scenario, bundled_matters};
use colloquy::scoring::ModelCard;
use colloquy::search::Watch;

/// The stage whose partners are heard in every run.
const LEAD: &str = "microsoft_ireland/magistrate";

/// The lead stage, and those that keep some law by little.
const NARROW: [&str; 3] = [LEAD, "microsoft_ireland/district", "morrison_2010/supreme_court"];

/// What a stage keeps without tuning.
const UNTUNED: [LawId; 6] = [
    LawId::OpenIssues,
    LawId::OpenFromTheStart,
    LawId::CardsPlayed,
    LawId::QuestionsAsked,
    LawId::QuestionsTimely,
    LawId::OrdersMade,
];

fn stages() -> Vec<Arc<Scenario>> {
    bundled_matters().flat_map(|(_, loaded)| loaded.scenarios).collect()
}

fn stage(id: &str) -> Arc<Scenario> {
    stages().into_iter().find(|stage| stage.id() == id).unwrap()
}

fn measured(stage: &Scenario, options: &Options) -> Balance {
    let card = ModelCard::bundled().unwrap();
    balance(stage, &card, options, &Watch::default()).expect("nobody stops it")
}

/// Prints the report and fails with it where one of these laws does not hold.
fn keeps(stage: &Scenario, found: &Balance, laws: impl Fn(LawId) -> bool) {
    let report = text::blocks(&blocks(stage, found));
    println!("{report}");
    let asked: Vec<_> = found.laws.iter().filter(|law| laws(law.id)).collect();
    assert!(!asked.is_empty());
    let broken: Vec<_> = asked.iter().filter(|law| !law.holds()).map(|law| law.id).collect();
    assert!(broken.is_empty(), "{} breaks {broken:?}\n{report}", stage.id());
}

#[test]
fn in_2_000_random_hearings_of_every_stage_everything_has_its_day_and_nothing_comes_early() {
    for stage in stages() {
        let found = measured(&stage, &Options { hearings: 1, ..Options::default() });
        keeps(&stage, &found, |law| UNTUNED.contains(&law));
    }
}

#[test]
fn a_stage_that_was_tuned_keeps_every_law() {
    for id in NARROW {
        let stage = stage(id);
        let found = measured(&stage, &Options { random: 300, ..Options::default() });
        keeps(&stage, &found, |_| true);
    }
}

#[test]
#[ignore = "minutes where it is not optimized"]
fn every_stage_keeps_every_law() {
    for stage in stages() {
        keeps(&stage, &measured(&stage, &Options::default()), |_| true);
    }
}

const OF_PARTNERS: [LawId; 2] = [LawId::PartnersWin, LawId::EvenPartners];

/// Over eight hearings a side.
#[test]
fn even_in_a_hurry_a_partner_beats_an_associate_by_ten_points_and_no_seat_is_hopeless() {
    let hurried = PartnerOptions { hearings: 2, positions: Some(8000) };
    let lead = stage(LEAD);
    let options = Options { hearings: 1, random: 0, partners: Some(hurried), ..Options::default() };
    keeps(&lead, &measured(&lead, &options), |law| OF_PARTNERS.contains(&law));
}

#[test]
#[ignore = "half an hour, optimized"]
fn in_every_stage_a_partner_beats_an_associate_by_ten_points_and_no_seat_is_hopeless() {
    let unhurried = PartnerOptions { hearings: 8, positions: None };
    for stage in stages() {
        let options =
            Options { hearings: 1, random: 0, partners: Some(unhurried), ..Options::default() };
        keeps(&stage, &measured(&stage, &options), |law| OF_PARTNERS.contains(&law));
    }
}
