//! The data folder: the only code of the app that touches files.
//!
//! A file is written to a temporary one beside it, brought to the disk (`fsync`), and renamed over
//! the old one, so that at any moment either the old or the new version is there, whole. What
//! cannot be read is never overwritten: a damaged file is renamed to `….damaged-1` and reported, a
//! file of a later version is left where it is, and a name that is taken by something unread is
//! not written to.
//!
//! Not here: what the files mean (`settings`, `record`), and scenario files (`scenario::load`).

pub mod log;
mod read;
#[cfg(feature = "gui")]
pub mod watch;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

pub use read::{Contents, SavedHearing, Trouble, window_place};

use super::action::HearingKey;

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// Settings.
    Settings,
    /// Journal.
    Journal,
    /// Record of a hearing.
    Record(HearingKey),
    /// What goes with a hearing.
    Aside(HearingKey),
}

/// Why something was not written.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The system refused.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Something that was not read stands there.
    #[error("{}: a file that could not be read stands there and is not overwritten", .0.display())]
    Taken(PathBuf),
}

/// The data folder.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
    /// Files whose content is ours: read whole, or written.
    ours: BTreeSet<PathBuf>,
}

impl Store {
    /// The store in a folder, which is made when something is first written.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), ours: BTreeSet::new() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn hearings(&self) -> PathBuf {
        self.folder.join("hearings")
    }

    /// The folder in which further cases are looked for, within a data folder.
    pub fn cases(folder: &Path) -> PathBuf {
        folder.join("scenarios")
    }

    /// Where a document stands.
    pub fn path(&self, document: &Document) -> PathBuf {
        match document {
            Document::Settings => self.folder.join("settings.ron"),
            Document::Journal => self.folder.join("journal.ron"),
            Document::Record(key) => self.hearings().join(format!("{key}.ron")),
            Document::Aside(key) => self.hearings().join(format!("{key}.aside.ron")),
        }
    }

    /// Writes a document; when this returns it is on the disk.
    ///
    /// # Errors
    ///
    /// [`SaveError`]; the old version then still stands.
    pub fn save(&mut self, document: &Document, text: &str) -> Result<(), SaveError> {
        let path = self.path(document);
        let replace = self.ours.contains(&path);
        write_whole(&path, text.as_bytes(), replace)?;
        self.ours.insert(path);
        Ok(())
    }

    /// Writes a file that the user chose; what stood there is replaced.
    ///
    /// # Errors
    ///
    /// [`SaveError`]; the old version then still stands.
    pub fn export(path: &Path, content: impl AsRef<[u8]>) -> Result<(), SaveError> {
        write_whole(path, content.as_ref(), true)
    }

    /// Writes a file that the user named, where nothing stands yet.
    ///
    /// # Errors
    ///
    /// [`SaveError::Taken`] where something stands there; else [`SaveError::Io`], also where there
    /// is no such folder: none is made for a path that may have been mistyped.
    pub fn export_new(path: &Path, content: impl AsRef<[u8]>) -> Result<(), SaveError> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let there = fs::metadata(folder);
            there.map_err(|source| SaveError::Io { path: folder.to_owned(), source })?;
        }
        write_whole(path, content.as_ref(), false)
    }

    /// Puts a hearing out of the list: its files are renamed to `….discarded-1`.
    ///
    /// # Errors
    ///
    /// [`SaveError`] if the record could not be renamed.
    pub fn discard(&mut self, key: &HearingKey) -> Result<(), SaveError> {
        for document in [Document::Aside(key.clone()), Document::Record(key.clone())] {
            let path = self.path(&document);
            self.ours.remove(&path);
            if path.exists() {
                set_aside(&path, "discarded").map_err(|source| SaveError::Io { path, source })?;
            }
        }
        Ok(())
    }
}

/// Writes a file so that it is there whole or not at all.
fn write_whole(path: &Path, bytes: &[u8], replace: bool) -> Result<(), SaveError> {
    let io = |source| SaveError::Io { path: path.to_owned(), source };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder).map_err(io)?;
    let mut file = tempfile::Builder::new()
        .prefix(read::TEMPORARY)
        .suffix(".tmp")
        .tempfile_in(folder)
        .map_err(io)?;
    file.write_all(bytes).map_err(io)?;
    file.as_file().sync_all().map_err(io)?;
    if replace {
        file.persist(path).map_err(|error| io(error.error))?;
    } else {
        file.persist_noclobber(path).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => SaveError::Taken(path.to_owned()),
            _ => io(error.error),
        })?;
    }
    sync_folder(folder).map_err(io)
}

/// Brings a rename to the disk.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Renames a file to the first free `name.why-N` and returns the new path.
fn set_aside(path: &Path, why: &str) -> io::Result<PathBuf> {
    for n in 1_u32.. {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{why}-{n}"));
        let to = path.with_file_name(name);
        if !to.try_exists()? {
            fs::rename(path, &to)?;
            return Ok(to);
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(key: &str) -> Document {
        Document::Record(key.to_owned())
    }

    #[test]
    fn what_is_saved_twice_stands_there_once_and_whole() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::new(folder.path().join("new"));
        store.save(&record("a"), "first").unwrap();
        store.save(&record("a"), "second").unwrap();
        let path = store.path(&record("a"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "second");
        assert_eq!(
            fs::read_dir(path.parent().unwrap()).unwrap().count(),
            1,
            "nothing else is left"
        );
    }

    #[test]
    fn a_file_that_was_not_read_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = Store::new(folder.path()).path(&record("a"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "of a later version").unwrap();
        let error = Store::new(folder.path()).save(&record("a"), "mine").unwrap_err();
        assert!(matches!(error, SaveError::Taken(_)), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "of a later version");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_an_error_that_names_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let in_the_way = folder.path().join("data");
        fs::write(&in_the_way, "a file, not a folder").unwrap();
        let error = Store::new(&in_the_way).save(&Document::Settings, "()").unwrap_err();
        assert!(error.to_string().contains("settings.ron: "), "{error}");
    }

    #[test]
    fn a_discarded_hearing_keeps_its_files_under_other_names() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::new(folder.path());
        store.save(&record("a"), "one").unwrap();
        store.discard(&"a".to_owned()).unwrap();
        assert!(!store.path(&record("a")).exists());
        let kept = folder.path().join("hearings/a.ron.discarded-1");
        assert_eq!(fs::read_to_string(kept).unwrap(), "one");
    }
}
