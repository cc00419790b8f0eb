//! Where a matter comes from, and reading many of them at a time.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread::{available_parallelism, scope};

use super::bundled;
use super::load::{Loaded, load_matter};

/// More readers than this wait for one another.
const MOST_READERS: usize = 8;

/// Where a matter comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Compiled into the program, by name.
    Bundled(String),
    /// A folder or file.
    Disk(PathBuf),
}

impl Origin {
    /// The matters compiled into the program.
    pub fn bundled() -> impl Iterator<Item = Self> {
        bundled::matters().map(Self::Bundled)
    }

    /// The path, if it is on the disk.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Bundled(_) => None,
            Self::Disk(path) => Some(path),
        }
    }

    /// The path as shown: `bundled:…` for what is compiled in.
    pub fn name(&self) -> String {
        match self {
            Self::Bundled(name) => name.clone(),
            Self::Disk(path) => path.display().to_string(),
        }
    }

    /// Reads the matter. Nothing is compiled in under a name that [`Self::bundled`] did not give:
    /// that is an empty matter.
    pub fn load(&self) -> Loaded {
        match self {
            Self::Bundled(name) => bundled::load(name).unwrap_or_default(),
            Self::Disk(path) => load_matter(path),
        }
    }
}

/// Reads matters, several at a time on threads of their own; the order stays.
pub fn load_all(origins: Vec<Origin>) -> Vec<(Origin, Loaded)> {
    let readers = available_parallelism().map_or(1, NonZero::get).min(MOST_READERS);
    let readers = readers.min(origins.len());
    let waiting = Mutex::new(origins.into_iter().enumerate());
    let next = || waiting.lock().ok().and_then(|mut waiting| waiting.next());
    let reader = || {
        let mut read = Vec::new();
        while let Some((place, origin)) = next() {
            let loaded = origin.load();
            read.push((place, origin, loaded));
        }
        read
    };
    let mut read: Vec<_> = scope(|scope| {
        let others: Vec<_> = (1..readers).map(|_| scope.spawn(reader)).collect();
        let mut read = reader();
        for other in others {
            match other.join() {
                Ok(theirs) => read.extend(theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        read
    });
    read.sort_by_key(|(place, ..)| *place);
    read.into_iter().map(|(_, origin, loaded)| (origin, loaded)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matters_that_are_read_together_are_those_read_one_by_one_in_order() {
        let origins: Vec<_> = Origin::bundled().collect();
        let ids = |loaded: &Loaded| {
            loaded.scenarios.iter().map(|scenario| scenario.id()).collect::<Vec<_>>()
        };
        let together = load_all(origins.clone());
        assert_eq!(together.len(), origins.len());
        for (origin, (read, loaded)) in origins.iter().zip(&together) {
            assert_eq!(origin, read);
            assert_eq!(ids(&origin.load()), ids(loaded));
            assert!(!loaded.scenarios.is_empty(), "{}", origin.name());
        }
    }
}
