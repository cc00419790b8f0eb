//! Where scenarios are found, and which one a name means.
//!
//! A *matter* lies at a path: a folder with `matter.ron`, one `.ron` file, or what was compiled in
//! (`bundled:…`). Looked for are `./scenarios`, the user's data folder and what is compiled in, in
//! this order; of two scenarios with one id the first counts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf, is_separator};
use std::sync::Arc;

use directories::ProjectDirs;

use super::bundled;
use super::check::suggest;
use super::load::{Loaded, files_of, load_matter};
use super::model::Scenario;
use super::origin::{Origin, load_all};

/// A scenario and where it lies.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The matter's path; `path#stage` for a matter with several stages. [`find_scenario`] takes
    /// it.
    pub path: String,
    /// The scenario.
    pub scenario: Arc<Scenario>,
}

/// Scenarios that were found.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Those that can be played, in the order in which places are looked through.
    pub entries: Vec<Entry>,
    /// Matters that have errors, with their paths.
    pub faulty: Vec<(String, Loaded)>,
}

/// Why a name means no scenario.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// Nothing is called so.
    #[error("there is no scenario {name}{}", help.as_ref().map(|help| format!("; {help}")).unwrap_or_default())]
    NotFound {
        /// What was asked for.
        name: String,
        /// What may have been meant.
        help: Option<String>,
    },
    /// The matter has errors.
    #[error("{path} has faults; `colloquy check {path}` lists them")]
    Faulty {
        /// Its path.
        path: String,
        /// What was read of it.
        loaded: Box<Loaded>,
    },
}

impl Library {
    /// Finds what lies at the given paths; of a folder without `matter.ron`, what lies in it.
    pub fn at(paths: &[PathBuf]) -> Self {
        let mut library = Self::default();
        library.add_all(paths.iter().flat_map(|path| matters_at(path)).map(Origin::Disk));
        library
    }

    /// Finds everything in `./scenarios`, the user's data folder and what is compiled in.
    pub fn discover() -> Self {
        let mut library = Self::default();
        library.add_all(origins());
        library
    }

    /// What was read; of two scenarios with one id the last counts.
    pub fn of(matters: &[(Origin, Loaded)]) -> Self {
        let mut library = Self::default();
        for (origin, loaded) in matters.iter().rev() {
            library.add(origin.name(), loaded.clone());
        }
        library
    }

    fn add_all(&mut self, origins: impl Iterator<Item = Origin>) {
        for (origin, loaded) in load_all(origins.collect()) {
            self.add(origin.name(), loaded);
        }
    }

    fn add(&mut self, path: String, loaded: Loaded) {
        let known: BTreeSet<_> = self.entries.iter().map(|entry| entry.scenario.id()).collect();
        let several = loaded.scenarios.len() > 1;
        for scenario in loaded.scenarios.iter().filter(|s| !known.contains(&s.id())) {
            let path =
                if several { format!("{path}#{}", scenario.stage().id) } else { path.clone() };
            self.entries.push(Entry { path, scenario: Arc::clone(scenario) });
        }
        if !loaded.is_playable() {
            self.faulty.push((path, loaded));
        }
    }

    /// The entry that a path or id means: `matter/stage`, or `matter` for its first stage.
    pub fn find(&self, name: &str) -> Result<&Entry, FindError> {
        let is_named = |entry: &&Entry| entry.path == name || entry.scenario.id() == name;
        if let Some(entry) = self.entries.iter().find(is_named) {
            return Ok(entry);
        }
        let of_matter = |entry: &&Entry| {
            entry.scenario.matter().id == name || entry.path.split('#').next() == Some(name)
        };
        self.entries.iter().find(of_matter).ok_or_else(|| self.not_found(name))
    }

    fn not_found(&self, name: &str) -> FindError {
        let ids: Vec<_> = self.entries.iter().map(|entry| entry.scenario.id()).collect();
        let matters = self.entries.iter().map(|entry| entry.scenario.matter().id.as_str());
        let matter = suggest::nearest(name, matters).map(|near| format!("did you mean `{near}`?"));
        let help = matter.or_else(|| suggest::help(name, ids.iter().map(String::as_str)));
        FindError::NotFound { name: name.to_owned(), help }
    }
}

/// The matters that are compiled in, with their paths.
pub fn bundled_matters() -> impl Iterator<Item = (String, Loaded)> {
    load_all(Origin::bundled().collect())
        .into_iter()
        .map(|(origin, loaded)| (origin.name(), loaded))
}

/// A name taken apart: a path, and the stage that is named with it, as `path#stage` or, behind the
/// folder of a matter, as `path/stage`.
pub fn path_and_stage(name: &str) -> (&str, Option<&str>) {
    if let Some((path, stage)) = name.split_once('#') {
        return (path, Some(stage));
    }
    let is_matter = |folder: &str| Path::new(folder).join("matter.ron").is_file();
    match name.rsplit_once(is_separator) {
        Some((folder, stage)) if !Path::new(name).exists() && is_matter(folder) => {
            (folder, Some(stage))
        }
        _ => (name, None),
    }
}

/// The scenario that a path, a path with its stage ([`path_and_stage`]), or an id means; a matter
/// means its first stage. A path wins over an id.
pub fn find_scenario(name: &str) -> Result<Arc<Scenario>, FindError> {
    let (path, stage) = path_and_stage(name);
    if !path.starts_with(bundled::PREFIX) && Path::new(path).exists() {
        return at_path(name, path, stage);
    }
    named_in_text(name)
        .map_or_else(|| Library::discover().find(name).map(|entry| Arc::clone(&entry.scenario)), Ok)
}

/// Everything in `./scenarios`, the user's data folder and what is compiled in.
fn origins() -> impl Iterator<Item = Origin> {
    let own = data_folder().map(|folder| folder.join("scenarios"));
    let folders = [Some(PathBuf::from("scenarios")), own].into_iter().flatten();
    // a folder without any matter is no fault here
    let found = folders.filter(|path| path.is_dir()).flat_map(|folder| matters_in(&folder));
    found.map(Origin::Disk).chain(Origin::bundled())
}

/// The scenario of this id in the first matter that has it, of those whose text has the matter's
/// id between quotation marks: reading these alone is a twentieth of reading them all.
fn named_in_text(id: &str) -> Option<Arc<Scenario>> {
    let quoted = format!("\"{}\"", id.split('/').next()?);
    let mut library = Library::default();
    origins().filter(|origin| contains(origin, &quoted)).find_map(|origin| {
        library.add(origin.name(), origin.load());
        library.find(id).ok().map(|entry| Arc::clone(&entry.scenario))
    })
}

/// Whether the text of a matter's first file has these words. What cannot be read has none.
fn contains(origin: &Origin, words: &str) -> bool {
    match origin {
        Origin::Bundled(name) => {
            let path = name.strip_prefix(bundled::PREFIX).unwrap_or(name);
            bundled::text(path).is_some_and(|text| text.contains(words))
        }
        Origin::Disk(path) => fs::read_to_string(path).is_ok_and(|text| text.contains(words)),
    }
}

fn at_path(name: &str, path: &str, stage: Option<&str>) -> Result<Arc<Scenario>, FindError> {
    let home = home_of(Path::new(path));
    let loaded = load_matter(home.as_deref().unwrap_or_else(|| Path::new(path)));
    if !loaded.is_playable() {
        return Err(FindError::Faulty { path: path.to_owned(), loaded: Box::new(loaded) });
    }
    let ids = || loaded.scenarios.iter().map(|scenario| scenario.stage().id.as_str());
    match (loaded.scenarios.as_slice(), stage) {
        ([first, ..], None) => Ok(Arc::clone(first)),
        (all, stage) => {
            let stage = stage.unwrap_or_default();
            all.iter().find(|scenario| scenario.stage().id == stage).map(Arc::clone).ok_or_else(
                || FindError::NotFound { name: name.to_owned(), help: suggest::help(stage, ids()) },
            )
        }
    }
}

/// The matters at a path that a user named: itself, or what lies in the folder.
pub fn matters_at(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![home_of(path).unwrap_or_else(|| path.to_owned())];
    }
    let inside = matters_in(path);
    // an empty folder is named as it is, and loading it says what is missing
    if inside.is_empty() { vec![path.to_owned()] } else { inside }
}

/// The matters of a folder: itself if it has a `matter.ron`, else its folders that have one and
/// its `.ron` files, by name.
fn matters_in(folder: &Path) -> Vec<PathBuf> {
    if folder.join("matter.ron").exists() {
        return vec![folder.join("matter.ron")];
    }
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<_> = entries
        .map(|entry| entry.path())
        .filter_map(|path| match path.join("matter.ron") {
            matter if matter.exists() => Some(matter),
            _ => path.extension().is_some_and(|ending| ending == "ron").then_some(path),
        })
        .collect();
    found.sort();
    found
}

/// The `matter.ron` to which another file belongs, if it is part of a bigger matter.
fn home_of(path: &Path) -> Option<PathBuf> {
    const LEVELS: usize = 3;
    if path.file_name().is_none_or(|name| name == "matter.ron") || !path.is_file() {
        return None;
    }
    let part = fs::canonicalize(path).ok()?;
    let matters = path.ancestors().skip(1).take(LEVELS).map(|folder| folder.join("matter.ron"));
    matters.filter(|matter| matter.is_file()).find(|matter| {
        let sources = files_of(matter);
        sources.iter().any(|source| fs::canonicalize(source.name()).is_ok_and(|name| name == part))
    })
}

/// Environment variable that names another data folder.
const DATA_FOLDER_VARIABLE: &str = "COLLOQUY_DATA_DIR";

/// The platform's data folder for the program, or the one that `COLLOQUY_DATA_DIR` names;
/// `None` where the system knows no home. The user's own matters are in its folder `scenarios`.
pub fn data_folder() -> Option<PathBuf> {
    let named = std::env::var_os(DATA_FOLDER_VARIABLE).filter(|name| !name.is_empty());
    let of_the_platform = || ProjectDirs::from("", "", "colloquy");
    named.map(PathBuf::from).or_else(|| Some(of_the_platform()?.data_dir().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_matter_with_one_stage_and_its_paths_name_the_scenario() {
        let library = Library::at(&[PathBuf::from("tests/fixtures/check/sound.ron")]);
        let [entry] = library.entries.as_slice() else { panic!("one stage") };
        assert_eq!(entry.path, "tests/fixtures/check/sound.ron");
        for name in ["reading_room", "reading_room/small", "tests/fixtures/check/sound.ron"] {
            assert_eq!(library.find(name).unwrap().scenario.id(), "reading_room/small");
            if name.contains(".ron") {
                assert_eq!(find_scenario(name).unwrap().id(), "reading_room/small");
            }
        }
        assert_eq!(
            library.find("reading_rom/small").unwrap_err().to_string(),
            "there is no scenario reading_rom/small; did you mean `reading_room/small`?"
        );
    }

    #[test]
    fn a_stage_may_be_named_behind_the_folder_of_its_matter() {
        for name in ["assets/starter/hearing", "assets/starter#hearing", "assets/starter"] {
            assert_eq!(find_scenario(name).unwrap().id(), "borrowed_ladder/hearing", "{name}");
        }
        assert_eq!(
            path_and_stage("assets/starter/matter.ron"),
            ("assets/starter/matter.ron", None)
        );
        assert_eq!(path_and_stage("riley/supreme_court"), ("riley/supreme_court", None), "an id");
        assert_eq!(
            find_scenario("assets/starter/haering").unwrap_err().to_string(),
            "there is no scenario assets/starter/haering; did you mean `hearing`?"
        );
    }

    #[test]
    fn an_id_means_the_same_whether_one_matter_is_read_or_all() {
        let library = Library::discover();
        assert!(library.entries.len() > 10);
        for entry in &library.entries {
            let id = entry.scenario.id();
            let matter = &entry.scenario.matter().id;
            assert_eq!(named_in_text(&id).unwrap().hash(), entry.scenario.hash(), "{id}");
            assert_eq!(find_scenario(matter).unwrap().matter().id, *matter);
        }
        assert!(named_in_text("no_such_matter/at_all").is_none());
    }

    #[test]
    fn of_two_scenarios_with_one_id_the_first_counts() {
        let path = PathBuf::from("tests/fixtures/check/sound.ron");
        let library = Library::at(&[path.clone(), path]);
        assert_eq!(library.entries.len(), 1);
        assert!(library.faulty.is_empty());
    }

    #[test]
    fn a_file_of_a_bigger_matter_means_that_matter() {
        for path in ["scenarios", "assets/starter"] {
            for matter in matters_in(Path::new(path)) {
                let sources = files_of(&matter);
                let own = sources.iter().filter(|source| !source.name().contains("/common/"));
                for source in own {
                    let found = matters_at(Path::new(source.name()));
                    assert_eq!(found, std::slice::from_ref(&matter));
                }
            }
        }
    }
}
