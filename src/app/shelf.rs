//! The cases at hand. A case on the disk may change while it is shown: the last good version stays
//! until there is a new one, and the faults are shown beside.

use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::scenario::{Loaded, Origin, Scenario};

/// A matter at hand.
#[derive(Clone, Debug)]
pub struct ShelvedMatter {
    /// Where it comes from.
    pub origin: Origin,
    /// Its stages, of the last good version; none if there never was one.
    pub stages: Vec<Arc<Scenario>>,
    /// Faults of the newest version.
    pub faults: Vec<Diagnostic>,
    /// How many further faults there are.
    pub omitted: usize,
    /// Whether the stages are those of the newest version.
    pub current: bool,
}

impl ShelvedMatter {
    /// The first fault that keeps the newest version from being played.
    pub fn error(&self) -> Option<&Diagnostic> {
        self.faults.iter().find(|fault| fault.is_error())
    }

    /// Whether it is a path of several hearings.
    pub fn is_campaign(&self) -> bool {
        self.stages.len() > 1
    }

    /// The matter's id, where it was ever read.
    pub fn id(&self) -> Option<&str> {
        self.stages.first().map(|stage| stage.matter().id.as_str())
    }
}

/// The cases at hand. Later matters shadow earlier ones of the same id.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    matters: Vec<ShelvedMatter>,
}

impl Shelf {
    /// Every matter, shadowed or not.
    pub fn matters(&self) -> &[ShelvedMatter] {
        &self.matters
    }

    /// Matters that can be played and are not shadowed, as a reader should meet them: campaigns,
    /// the longest first, then the matters of a single hearing; else as they were read.
    pub fn in_order(&self) -> Vec<&ShelvedMatter> {
        let mut matters: Vec<_> = self.playable().collect();
        matters.sort_by_key(|matter| std::cmp::Reverse(matter.stages.len()));
        matters
    }

    /// Matters that can be played and are not shadowed, as they were read.
    pub fn playable(&self) -> impl Iterator<Item = &ShelvedMatter> {
        self.matters.iter().enumerate().filter_map(|(place, matter)| {
            let id = matter.id()?;
            let later = self.matters.get(place + 1..).unwrap_or_default();
            (!later.iter().any(|other| other.id() == Some(id))).then_some(matter)
        })
    }

    /// The scenario with this id.
    pub fn case(&self, key: &str) -> Option<&Arc<Scenario>> {
        self.playable().flat_map(|matter| &matter.stages).find(|stage| stage.id() == key)
    }

    /// The matter that a scenario belongs to.
    pub fn matter_of(&self, key: &str) -> Option<&ShelvedMatter> {
        self.playable().find(|matter| matter.stages.iter().any(|stage| stage.id() == key))
    }

    /// The matter from this origin.
    pub fn at(&self, origin: &Origin) -> Option<&ShelvedMatter> {
        self.matters.iter().find(|matter| matter.origin == *origin)
    }

    /// The matter on the disk that a changed file belongs to.
    pub fn owner(&self, file: &Path) -> Option<&Path> {
        let paths = self.matters.iter().filter_map(|matter| matter.origin.path());
        paths
            .filter(|path| file.starts_with(path) || *path == file)
            .max_by_key(|p| p.as_os_str().len())
    }

    /// Takes the matter from this origin away.
    pub fn remove(&mut self, origin: &Origin) {
        self.matters.retain(|matter| matter.origin != *origin);
    }

    /// Takes in what was read. A version with errors leaves the last good one in place.
    pub fn put(&mut self, origin: Origin, loaded: &Loaded) {
        let place = self.matters.iter().position(|matter| matter.origin == origin);
        let place = place.unwrap_or_else(|| {
            self.matters.push(ShelvedMatter {
                origin,
                stages: Vec::new(),
                faults: Vec::new(),
                omitted: 0,
                current: false,
            });
            self.matters.len() - 1
        });
        if let Some(matter) = self.matters.get_mut(place) {
            matter.faults.clone_from(&loaded.diagnostics);
            matter.omitted = loaded.omitted;
            matter.current = loaded.is_playable();
            if matter.current {
                matter.stages.clone_from(&loaded.scenarios);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::scenario::{bundled_matters, load_from_sources};

    fn small() -> String {
        include_str!("../../tests/fixtures/second_matter/matter.ron").to_owned()
    }

    fn disk() -> Origin {
        Origin::Disk(PathBuf::from("/cases/small.ron"))
    }

    #[test]
    fn the_last_good_version_stays_while_the_file_has_faults() {
        let mut shelf = Shelf::default();
        let good = small();
        shelf.put(disk(), &load_from_sources(&[("small.ron", &good)]));
        assert!(shelf.case("closed_berth/award").is_some());
        shelf.put(disk(), &load_from_sources(&[("small.ron", "(format: 1, id: \"clo")]));
        let matter = shelf.at(&disk()).unwrap();
        assert!(!matter.current && matter.error().is_some());
        assert!(shelf.case("closed_berth/award").is_some(), "the last good version is still there");
        shelf.put(disk(), &load_from_sources(&[("small.ron", &good)]));
        assert!(shelf.at(&disk()).unwrap().error().is_none());
    }

    #[test]
    fn a_case_on_the_disk_shadows_the_bundled_one_of_the_same_id() {
        let mut shelf = Shelf::default();
        let text = small();
        let loaded = load_from_sources(&[("small.ron", &text)]);
        shelf.put(Origin::Bundled("small".into()), &loaded);
        let changed = text.replace("The Closed Berth", "Another title");
        shelf.put(disk(), &load_from_sources(&[("small.ron", &changed)]));
        assert_eq!(shelf.playable().count(), 1);
        assert_eq!(shelf.case("closed_berth/award").unwrap().matter().title, "Another title");
    }

    #[test]
    fn the_longest_campaign_comes_first_however_the_folder_was_read() {
        let mut shelf = Shelf::default();
        shelf.put(disk(), &load_from_sources(&[("small.ron", &small())]));
        let mut matters: Vec<_> = bundled_matters().collect();
        matters.sort_by_key(|(_, loaded)| loaded.scenarios.len());
        for (path, loaded) in &matters {
            shelf.put(Origin::Disk(PathBuf::from(path)), loaded);
        }
        let stages: Vec<usize> =
            shelf.in_order().iter().map(|matter| matter.stages.len()).collect();
        assert!(stages.is_sorted_by(|a, b| a >= b) && stages.first() > Some(&1), "{stages:?}");
        assert_eq!(shelf.playable().next().and_then(ShelvedMatter::id), Some("closed_berth"));
    }

    #[test]
    fn a_changed_file_is_traced_to_its_matter() {
        let mut shelf = Shelf::default();
        let loaded = Loaded::default();
        shelf.put(Origin::Disk("/cases/warrant".into()), &loaded);
        assert_eq!(
            shelf.owner(Path::new("/cases/warrant/stages/1.ron")),
            Some(Path::new("/cases/warrant"))
        );
        assert_eq!(shelf.owner(Path::new("/cases/warranty.ron")), None);
    }
}
