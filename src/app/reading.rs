//! Reads every case at hand before it is asked for: reading starts before the window is opened and
//! is done, or nearly, once there is one.
//!
//! Not here: reading a case again because it changed ([`super::runner`]), and which cases stand
//! for which others ([`super::shelf`]).

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};

use super::action::CaseKey;
use super::storage::Store;
use crate::scenario::{Library, Loaded, Origin, load_all, matters_at, path_and_stage};

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
    /// What was named.
    pub(super) named: Named,
}

/// What the program was asked to open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Named {
    /// Nothing.
    #[default]
    Nothing,
    /// This case.
    Case(CaseKey),
    /// What lies there has faults, or nothing is called so.
    NoCase(String),
}

#[derive(Clone, Debug)]
struct Wanted {
    folders: Vec<PathBuf>,
    named: Option<String>,
}

impl Reading {
    /// Begins to read what is compiled in, the cases in the data folder and in `./scenarios`, and
    /// what is `named`: a path, with a stage or without, or an id, as everywhere.
    pub fn begin(data: Option<&Path>, named: Option<&str>) -> Self {
        let data = data.map(Store::cases);
        let folders = data.into_iter().chain([PathBuf::from("scenarios")]).collect();
        let wanted = Wanted { folders, named: named.map(str::to_owned) };
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
        let name = self.named.as_deref();
        let (path, stage) = name.map_or(("", None), path_and_stage);
        let is_path = Path::new(path).exists();
        if is_path {
            origins.extend(matters_at(Path::new(path)).into_iter().map(Origin::Disk));
        }
        let matters = load_all(origins);
        let named = match name {
            None => Named::Nothing,
            Some(name) => {
                let cases = |(_, loaded): &(Origin, Loaded)| loaded.scenarios.clone();
                let case = if is_path {
                    let mut cases = matters.iter().skip(unnamed).flat_map(cases);
                    cases.find(|case| stage.is_none_or(|stage| case.stage().id == stage))
                } else {
                    Library::of(&matters).find(name).ok().map(|entry| Arc::clone(&entry.scenario))
                };
                case.map_or_else(|| Named::NoCase(name.to_owned()), |case| Named::Case(case.id()))
            }
        };
        AtHand { matters, named }
    }
}
