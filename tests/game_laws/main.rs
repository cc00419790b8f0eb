//! Laws of the game on the bundled stages, as `colloquy balance` tells them. What needs no tuning
//! is asked of every stage every time, the rest of those that are [`NARROW`].
//!
//! Two things take too long for every run and are counted on demand, optimized, after a stage was
//! tuned: `cargo test --release --no-default-features --test game_laws -- --ignored --nocapture`.
//! One is every law that needs no partner, for every stage. The other is that partners beat
//! associates by ten points, for the lead stage, for a partner looks at 20,000 positions for a
//! move; in every run partners are in a hurry.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking, and prints its table"
)]

mod triggers;

use std::sync::Arc;

use colloquy::balance::{Balance, LawId, Options, PartnerOptions, balance};
use colloquy::law::Side;
use colloquy::report::balance::blocks;
use colloquy::report::text;
use colloquy::scenario::{Scenario, bundled_matters};
use colloquy::scoring::ModelCard;
use colloquy::search::Watch;

/// The stage whose partners are heard too.
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
fn in_every_stage_nothing_is_settled_before_it_was_argued_and_everything_has_its_day() {
    for stage in stages() {
        let found = measured(&stage, &Options { hearings: 1, random: 300, ..Options::default() });
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
fn every_stage_keeps_every_law_and_in_2_000_random_hearings_everything_has_its_day() {
    for stage in stages() {
        keeps(&stage, &measured(&stage, &Options::default()), |_| true);
    }
}

/// By side, how far a partner is ahead of an associate over all benches.
fn ahead(found: &Balance) -> [f64; 2] {
    let law = found.laws.iter().find(|law| law.id == LawId::PartnersWin).unwrap();
    Side::BOTH.map(|side| {
        law.readings.iter().find(|reading| reading.side == Some(side)).unwrap().measured
    })
}

/// Over twelve hearings a side; the ten points are for unhurried partners.
#[test]
fn partners_in_a_hurry_are_still_ahead_of_associates_and_no_seat_is_hopeless() {
    let hurried = PartnerOptions { hearings: 3, positions: Some(4000) };
    let lead = stage(LEAD);
    let options = Options { hearings: 1, random: 0, partners: Some(hurried), ..Options::default() };
    let found = measured(&lead, &options);
    let ahead = ahead(&found);
    assert!(ahead.iter().all(|ahead| *ahead > 0.05), "{}: {ahead:?}", lead.id());
    keeps(&lead, &found, |law| law == LawId::EvenPartners);
}

#[test]
#[ignore = "the full law takes minutes: run it optimized"]
fn a_partner_beats_an_associate_by_ten_points_and_no_seat_is_hopeless() {
    let unhurried = PartnerOptions { hearings: 50, positions: None };
    let lead = stage(LEAD);
    let options = Options { partners: Some(unhurried), ..Options::default() };
    let laws = [LawId::PartnersWin, LawId::EvenPartners];
    keeps(&lead, &measured(&lead, &options), |law| laws.contains(&law));
}
