//! The same bytes on every machine: margins and draws of one ruling, to the bit.

use std::path::Path;

use colloquy::law::Seat;
use colloquy::record::card_move;
use colloquy::ruling::rule;
use colloquy::scenario::load_matter;
use colloquy::scoring::{ModelCard, ScoringModel, Submissions};

/// A change of the fixture or of the model card changes these; another machine must not.
#[test]
fn one_ruling_has_these_bits() {
    let loaded = load_matter(Path::new("tests/fixtures/check/sound.ron"));
    let scenario = &loaded.scenarios[0];
    let bench = scenario.bench_by_id("reed").unwrap();
    let card = ModelCard::bundled().unwrap();
    let model = ScoringModel::new(scenario, &card, &scenario.bench(bench).judges);
    let mut before = Submissions::default();
    for id in [
        "custom",
        "letter",
        "no_vote_needed",
        "not_a_vote",
        "hour_is_default",
        "safety",
        "custom_was_known",
    ] {
        let id = scenario.card_by_id(id).unwrap();
        let side = scenario.card(id).side;
        before.apply(scenario, Seat::Counsel(side), card_move(scenario, id));
    }
    let ruling = rule(scenario, &model.assess(&before), 7);
    let found = ruling.votes[0].findings.iter();
    let bits: Vec<[u64; 2]> =
        found.map(|finding| [finding.margin.to_bits(), finding.draw.to_bits()]).collect();
    assert_eq!(
        bits,
        [
            [0x3fd6_8282_32bb_b068, (-0.230_934_973_884_567_35_f64).to_bits()],
            [0xbfc6_c130_b51e_5043, 0.030_134_714_100_310_822_f64.to_bits()],
        ],
        "{bits:x?}"
    );
}
