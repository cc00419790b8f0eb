//! The door from text to scenario, through its public face.

use colloquy::scenario::load_matter;
use std::path::Path;

#[test]
fn the_sound_matter_has_no_fault() {
    let loaded = load_matter(Path::new("tests/fixtures/check/sound.ron"));
    assert_eq!(loaded.diagnostics, []);
    let [scenario] = loaded.scenarios.as_slice() else { panic!("one stage") };
    assert_eq!(scenario.id(), "reading_room/small");
}

#[path = "../src/scenario/check/fixture.rs"]
mod fixture;

#[test]
fn every_rule_about_meaning_has_a_fixture() {
    let shown: Vec<_> = fixture::names().iter().map(|name| fixture::fixture(name).code).collect();
    for rule in colloquy::scenario::check::rules() {
        // what is wrong with files as files is shown by tests of its own
        let is_of_files = ["E007", "E008", "E009", "E010", "E090"].contains(&rule.code);
        assert!(is_of_files || shown.iter().any(|code| code == rule.code), "{}", rule.code);
    }
}
