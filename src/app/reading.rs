//! Reads every case at hand before it is asked for: reading starts before the window is opened and
//! is done, or nearly, once there is one.
//!
//! Not here: reading a case again because it changed ([`super::runner`]), and which cases stand
//! for which others ([`super::shelf`]).

use std::path::{Path, PathBuf};
use std::thread::{Builder, JoinHandle};

use super::action::CaseKey;
use super::storage::Store;
use crate::scenario::{Loaded, Origin, load_all, matters_at};

/// Cases that are being read.
#[derive(Debug)]
pub struct Reading {
    wanted: Wanted,
    thread: Option<JoinHandle<AtHand>>,
}

/// The cases that there are.
#[derive(Debug, Default)]
pub(super) struct AtHand {
    /// Those compiled in, in the data folder and in `./scenarios`, and what was named; later ones
    /// shadow earlier ones.
    pub(super) matters: Vec<(Origin, Loaded)>,
    /// The case that was named.
    pub(super) named: Option<CaseKey>,
}

#[derive(Clone, Debug)]
struct Wanted {
    folders: Vec<PathBuf>,
    named: Option<PathBuf>,
}

impl Reading {
    /// Begins to read what is compiled in, the cases in the data folder and in `./scenarios`, and
    /// what lies at `named`.
    pub fn begin(data: Option<&Path>, named: Option<&Path>) -> Self {
        let data = data.map(Store::cases);
        let folders = data.into_iter().chain([PathBuf::from("scenarios")]).collect();
        let wanted = Wanted { folders, named: named.map(Path::to_owned) };
        let job = wanted.clone();
        let thread = Builder::new().name("colloquy reading".to_owned()).spawn(move || job.read());
        Self { wanted, thread: thread.ok() }
    }

    /// What was read. Waits for it.
    pub(super) fn finish(self) -> AtHand {
        let read = self.thread.and_then(|thread| thread.join().ok());
        read.unwrap_or_else(|| self.wanted.read())
    }
}

impl Wanted {
    fn read(&self) -> AtHand {
        let folders = self.folders.iter().filter(|folder| folder.is_dir());
        let found = folders.flat_map(|folder| matters_at(folder)).map(Origin::Disk);
        let mut origins: Vec<_> = Origin::bundled().chain(found).collect();
        let unnamed = origins.len();
        let named = self.named.iter().flat_map(|path| matters_at(path));
        origins.extend(named.map(Origin::Disk));
        let matters = load_all(origins);
        let named = matters.iter().skip(unnamed);
        let named = named.flat_map(|(_, loaded)| &loaded.scenarios).next().map(|case| case.id());
        AtHand { matters, named }
    }
}
