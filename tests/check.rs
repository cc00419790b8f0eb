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
