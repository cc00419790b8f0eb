//! What a matter takes over from the files of `common`.
//!
//! Only what it cites: every authority that a card or a stage names, every court that one of these
//! or a stage names, the courts above it and those whose decisions one of them has taken over. The
//! rest is left alone, so that no matter is warned of what others need.

use std::collections::BTreeSet;

use super::assembly::{Placed, ScenarioDraft};
use super::check::authorities_named;
use super::draft::{CommonDraft, CourtDraft};
use super::source::Place;
use super::view::View;

/// Takes over from the files, each with its place, what the draft cites.
pub(super) fn take_over(draft: &mut ScenarioDraft, files: Vec<(CommonDraft, Place)>) {
    let cited = cited(draft);
    let mut courts = Vec::new();
    for (file, place) in files {
        let authorities = placed(file.authorities, &place.field("authorities"));
        draft.authorities.extend(authorities.filter(|authority| cited.contains(&authority.id)));
        courts.extend(placed(file.courts, &place.field("courts")));
    }
    let named = named_courts(draft, &courts);
    draft.courts.extend(courts.into_iter().filter(|court| named.contains(&court.id)));
}

/// Ids of the authorities that cards and stages name.
fn cited(draft: &ScenarioDraft) -> BTreeSet<String> {
    authorities_named(&View::new(draft)).map(|(id, _)| id.to_owned()).collect()
}

/// Ids of the courts that stages and authorities name, of all above them, and of those whose
/// decisions one of them has taken over.
fn named_courts(draft: &ScenarioDraft, common: &[Placed<CourtDraft>]) -> BTreeSet<String> {
    let of_stages = draft.stages.iter().flat_map(|stage| {
        [Some(&stage.court), stage.above.as_ref().map(|above| &above.court)].into_iter().flatten()
    });
    let of_authorities = draft.authorities.iter().filter_map(|authority| authority.court.as_ref());
    let of_courts = draft.courts.iter().flat_map(|court| leads_to(court));
    let mut open: Vec<&String> = of_stages.chain(of_authorities).chain(of_courts).collect();
    let mut named = BTreeSet::new();
    while let Some(id) = open.pop() {
        if named.insert(id.clone()) {
            let same = common.iter().filter(|court| court.id == *id);
            open.extend(same.flat_map(|court| leads_to(court)));
        }
    }
    named
}

/// The court above, and the one whose decisions it has taken over.
fn leads_to(court: &CourtDraft) -> impl Iterator<Item = &String> {
    court.under.iter().chain(court.inherits.iter().map(|from| &from.court))
}

fn placed<T>(drafts: Vec<T>, place: &Place) -> impl Iterator<Item = Placed<T>> + use<T> {
    let place = place.clone();
    let drafts = drafts.into_iter().enumerate();
    drafts.map(move |(i, draft)| Placed { draft, place: place.index(i) })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::scenario::load_matter;

    /// A matter whose court and the courts of its decisions stand in `common`.
    fn write(folder: &Path) {
        let sound = fs::read_to_string("tests/fixtures/check/sound.ron").unwrap();
        let (before, rest) = sound.split_once("        courts: [").unwrap();
        let (courts, after) = rest.split_once("        ],\n").unwrap();
        let matter = format!("{before}{after}");
        let matter =
            matter.replacen("    library: (", "    common: [\"courts.ron\"],\n    library: (", 1);
        fs::create_dir_all(folder.join("common")).unwrap();
        fs::create_dir_all(folder.join("matter")).unwrap();
        fs::write(folder.join("matter/matter.ron"), matter).unwrap();
        let moot = "(id: \"moon\", name: \"Court of the Moon\", short: \"Moon\", level: Trial, under: \"mars\"),";
        let courts = format!("(courts: [{courts}{moot}])");
        fs::write(folder.join("common/courts.ron"), courts).unwrap();
    }

    #[test]
    fn a_matter_takes_over_what_it_names_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        let loaded = load_matter(&folder.path().join("matter"));
        assert_eq!(loaded.diagnostics, []);
        let scenario = &loaded.scenarios[0];
        assert!(scenario.courts().iter().all(|court| court.short != "Moon"));
    }

    #[test]
    fn what_others_need_of_common_does_not_change_the_hash() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        let hash = || load_matter(&folder.path().join("matter")).scenarios[0].hash().to_owned();
        let before = hash();
        let file = folder.path().join("common/courts.ron");
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace("Court of the Moon", "Court of the Sun")).unwrap();
        assert_eq!(hash(), before);
        fs::write(&file, text.replace("Court of the Society", "Court of a Society")).unwrap();
        assert_ne!(hash(), before);
    }

    #[test]
    fn a_file_of_common_that_is_not_there_is_reported_where_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        fs::remove_file(folder.path().join("common/courts.ron")).unwrap();
        fs::write(folder.path().join("common/own.ron"), "()").unwrap();
        let matter = folder.path().join("matter/matter.ron");
        let text = fs::read_to_string(&matter)
            .unwrap()
            .replace("\"courts.ron\"", "\"own.ron\", \"other.ron\"");
        fs::write(&matter, text).unwrap();
        let found = load_matter(&folder.path().join("matter")).diagnostics;
        assert!(found[0].message.ends_with("common/other.ron"), "{:?}", found[0]);
        assert_eq!(found[0].code, "E008");
    }

    #[test]
    fn a_fault_of_a_file_of_common_is_shown_in_that_file() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        fs::write(folder.path().join("common/courts.ron"), "(courts: [(id: 3)])").unwrap();
        let found = load_matter(&folder.path().join("matter")).diagnostics;
        assert!(found[0].span.file.ends_with("common/courts.ron"), "{found:?}");
    }
}
