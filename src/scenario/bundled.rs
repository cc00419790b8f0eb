//! Matters compiled into the program.
//!
//! Which ones they are is written beside them, in `scenarios/bundled.rs`; nothing of their content
//! is known here.

use super::load::{Loaded, load_from_sources};
use super::model::Scenario;

/// What stands before the path of a file that was compiled in.
pub(super) const PREFIX: &str = "bundled:";

/// Files by their path in the folder `scenarios`.
static FILES: &[(&str, &str)] =
    include!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/bundled.rs"));

/// Paths of the matters compiled in, as of their `matter.ron`.
pub(super) fn matters() -> impl Iterator<Item = String> {
    let files = FILES.iter().map(|(path, _)| path);
    files.filter(|path| path.ends_with("/matter.ron")).map(|path| format!("{PREFIX}{path}"))
}

/// Loads a matter compiled in, by a path that [`matters`] gave.
pub(super) fn load(path: &str) -> Option<Loaded> {
    let folder = path.strip_prefix(PREFIX)?.strip_suffix("matter.ron")?;
    let files = FILES.iter().filter(|(file, _)| file.starts_with(folder));
    let named: Vec<_> = files.map(|(file, text)| (format!("{PREFIX}{file}"), *text)).collect();
    let sources: Vec<_> = named.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    (!sources.is_empty()).then(|| load_from_sources(&sources))
}

/// The historical line of a stage compiled in, a record as text: what its parties are known to
/// have argued. It lies beside the stage, in `MATTER/history/STAGE.ron`.
pub fn bundled_history(scenario: &Scenario) -> Option<&'static str> {
    text(&format!("{}/history/{}.ron", scenario.matter().id, scenario.stage().id))
}

/// The text of a file compiled in, by its path in the folder `scenarios`.
pub(super) fn text(path: &str) -> Option<&'static str> {
    FILES.iter().find(|(file, _)| *file == path).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    fn ron_files(folder: &Path, base: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path.ends_with("playthroughs") {
                // records for a test, no part of the matter
            } else if path.is_dir() {
                ron_files(&path, base, found);
            } else if path.extension().is_some_and(|ending| ending == "ron") {
                let relative = path.strip_prefix(base).unwrap();
                let parts: Vec<_> = relative.iter().map(|part| part.to_str().unwrap()).collect();
                found.insert(parts.join("/"));
            }
        }
    }

    #[test]
    fn every_file_of_the_folder_is_compiled_in() {
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut there = BTreeSet::new();
        ron_files(&base, &base, &mut there);
        let here: BTreeSet<_> = FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        let lines: Vec<_> =
            there.iter().map(|path| format!("    ({path:?}, include_str!({path:?})),")).collect();
        assert_eq!(here, there, "scenarios/bundled.rs must list:\n{}", lines.join("\n"));
    }

    #[test]
    fn every_matter_compiled_in_is_without_fault() {
        assert!(matters().count() > 0);
        for path in matters() {
            let loaded = load(&path).unwrap();
            assert_eq!(loaded.diagnostics, [], "{path}");
            assert!(loaded.is_playable(), "{path}");
        }
    }
}
