//! Reading the data folder once, when the app starts.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::{Document, Store, set_aside};
use crate::app::action::HearingKey;
use crate::app::settings::{self, Aside, Journal, Settings, Unusable, WindowPlace, Written};
use crate::record::{RecordDraft, RecordError};

/// How temporary files begin.
pub(super) const TEMPORARY: &str = ".colloquy-";

/// The most bytes of one file that are read: 32 MiB.
const MAX_BYTES: u64 = 32 << 20;

/// A temporary file that is older was left behind by a program that was killed.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

/// What the data folder holds.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// Settings.
    pub settings: Settings,
    /// Journal.
    pub journal: Journal,
    /// Hearings, by name.
    pub hearings: Vec<SavedHearing>,
    /// What could not be read.
    pub troubles: Vec<Trouble>,
    /// The person's own folder, where the system knows one.
    pub home: Option<PathBuf>,
}

/// A hearing that was saved.
#[derive(Clone, Debug)]
pub struct SavedHearing {
    /// Its name.
    pub key: HearingKey,
    /// When, in seconds since 1970.
    pub saved: u64,
    /// Its record, ids not resolved yet.
    pub record: RecordDraft,
    /// What goes with it.
    pub aside: Aside,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub why: String,
    /// Where it was put, if it was damaged.
    pub kept: Option<PathBuf>,
}

impl Trouble {
    /// The trouble in a sentence for the user.
    pub fn sentence(&self) -> String {
        let Self { path, why, kept } = self;
        let name =
            |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match kept {
            Some(kept) => {
                format!("{} cannot be read ({why}). It is kept as {}.", name(path), name(kept))
            }
            None => format!("{} cannot be read: {why}. It is left as it is.", name(path)),
        }
    }
}

/// Where the window stood, read alone and before anything else; none where that is not known.
pub fn window_place(folder: &Path) -> Option<WindowPlace> {
    let bytes = contents(&folder.join("settings.ron")).ok()??;
    let text = String::from_utf8(bytes).ok()?;
    settings::read::<Settings>(&text).ok()?.window
}

/// Why a text is of no use.
enum Fault {
    /// It is damaged and is put aside.
    Damaged(String),
    /// It is left as it is.
    Left(String),
}

impl Store {
    /// Reads everything. Damaged files are renamed.
    pub fn read(&mut self, now: SystemTime) -> Contents {
        let mut troubles = Vec::new();
        let settings = self.form::<Settings>(&Document::Settings, &mut troubles);
        let journal = self.form::<Journal>(&Document::Journal, &mut troubles);
        let hearings = self.read_hearings(now, &mut troubles);
        Contents { settings, journal, hearings, troubles, home: std::env::home_dir() }
    }

    fn read_hearings(&mut self, now: SystemTime, troubles: &mut Vec<Trouble>) -> Vec<SavedHearing> {
        let folder = self.hearings();
        let mut names = Vec::new();
        match fs::read_dir(&folder) {
            Ok(entries) => {
                for entry in entries.flatten() {
                    names.extend(entry.file_name().into_string());
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                troubles.push(Trouble { path: folder.clone(), why: error.to_string(), kept: None });
            }
        }
        names.sort();
        for name in names.iter().filter(|name| name.starts_with(TEMPORARY)) {
            sweep(&folder.join(name), now);
        }
        let keys = names.iter().filter_map(|name| {
            let key = name.strip_suffix(".ron").filter(|key| !key.starts_with('.'))?;
            (!key.contains('.')).then(|| key.to_owned())
        });
        keys.filter_map(|key| self.read_hearing(key, troubles)).collect()
    }

    fn read_hearing(
        &mut self,
        key: HearingKey,
        troubles: &mut Vec<Trouble>,
    ) -> Option<SavedHearing> {
        let document = Document::Record(key.clone());
        let record = self.document(&document, troubles, |text| {
            RecordDraft::parse(text).map_err(|error| match error {
                RecordError::Newer { .. } => Fault::Left(error.to_string()),
                _ => Fault::Damaged(error.to_string()),
            })
        })?;
        let saved = modified(&self.path(&document));
        let aside = self.form::<Aside>(&Document::Aside(key.clone()), troubles);
        Some(SavedHearing { key, saved, record, aside })
    }

    fn form<T: Written>(&mut self, document: &Document, troubles: &mut Vec<Trouble>) -> T {
        let read = self.document(document, troubles, |text| {
            settings::read::<T>(text).map_err(|unusable| match unusable {
                Unusable::Newer(_) => Fault::Left(unusable.to_string()),
                Unusable::Damaged { .. } => Fault::Damaged(unusable.to_string()),
            })
        });
        read.unwrap_or_default()
    }

    /// Reads a document; `None` if there is none or it is of no use, which is then reported.
    fn document<T>(
        &mut self,
        document: &Document,
        troubles: &mut Vec<Trouble>,
        parse: impl Fn(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        let path = self.path(document);
        let fault = match contents(&path) {
            Ok(None) => return None,
            Ok(Some(bytes)) => match String::from_utf8(bytes) {
                Ok(text) => match parse(&text) {
                    Ok(value) => {
                        self.ours.insert(path);
                        return Some(value);
                    }
                    Err(fault) => fault,
                },
                Err(error) => Fault::Damaged(error.to_string()),
            },
            Err(error) => Fault::Left(error.to_string()),
        };
        let (why, kept) = match fault {
            Fault::Damaged(why) => (why, set_aside(&path, "damaged").ok()),
            Fault::Left(why) => (why, None),
        };
        troubles.push(Trouble { path, why, kept });
        None
    }
}

/// What a file holds; `None` if there is no file.
fn contents(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    // a pipe or device must not even be opened: that alone may block
    if !metadata.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    if metadata.len() > MAX_BYTES {
        return Err(io::Error::other("larger than 32 MiB"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

fn modified(path: &Path) -> u64 {
    let modified = fs::metadata(path).and_then(|metadata| metadata.modified());
    let since = modified.ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_secs())
}

/// Removes a temporary file that was left behind.
fn sweep(path: &Path, now: SystemTime) {
    let modified = fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let age = modified.and_then(|time| now.duration_since(time).ok());
    if age.is_some_and(|age| age > LEFT_BEHIND)
        && let Err(error) = fs::remove_file(path)
    {
        tracing::warn!(path = %path.display(), %error, "a temporary file was left behind");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(folder: &Path) -> (Store, Contents) {
        let mut store = Store::new(folder);
        let contents = store.read(UNIX_EPOCH);
        (store, contents)
    }

    fn with_file(name: &str, bytes: &[u8]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("hearings")).unwrap();
        fs::write(folder.path().join(name), bytes).unwrap();
        folder
    }

    #[test]
    fn an_empty_folder_gives_defaults_and_no_trouble() {
        let folder = tempfile::tempdir().unwrap();
        let (_, contents) = read(&folder.path().join("not there yet"));
        assert_eq!(contents.settings, Settings::default());
        assert_eq!(contents.troubles, []);
    }

    #[test]
    fn a_damaged_save_is_kept_aside_and_reported() {
        let folder = with_file("hearings/a.ron", b"(format: 1, prog");
        let (mut store, contents) = read(folder.path());
        assert!(contents.hearings.is_empty());
        let [trouble] = contents.troubles.as_slice() else { panic!("{:?}", contents.troubles) };
        let kept = folder.path().join("hearings/a.ron.damaged-1");
        assert_eq!(trouble.kept.as_deref(), Some(kept.as_path()));
        assert_eq!(fs::read(&kept).unwrap(), b"(format: 1, prog");
        store.save(&Document::Record("a".into()), "new").unwrap();
        assert_eq!(fs::read(&kept).unwrap(), b"(format: 1, prog");
    }

    #[test]
    fn a_second_damaged_save_does_not_replace_the_first() {
        let folder = with_file("hearings/a.ron", b"first");
        read(folder.path());
        fs::write(folder.path().join("hearings/a.ron"), b"second").unwrap();
        read(folder.path());
        let kept = |n| fs::read(folder.path().join(format!("hearings/a.ron.damaged-{n}"))).unwrap();
        assert_eq!((kept(1), kept(2)), (b"first".to_vec(), b"second".to_vec()));
    }

    #[test]
    fn a_save_of_a_later_version_is_left_alone_and_never_overwritten() {
        let later = b"(format: 9, wholly: \"new\")";
        let folder = with_file("hearings/a.ron", later);
        let (mut store, contents) = read(folder.path());
        assert!(contents.troubles[0].sentence().contains("left as it is"));
        assert!(store.save(&Document::Record("a".into()), "mine").is_err());
        assert_eq!(fs::read(folder.path().join("hearings/a.ron")).unwrap(), later);
    }

    #[test]
    fn settings_of_a_later_version_are_left_alone_and_never_overwritten() {
        let folder = with_file("settings.ron", b"(format: 2)");
        let (mut store, contents) = read(folder.path());
        assert_eq!(contents.settings, Settings::default());
        assert_eq!(contents.troubles.len(), 1);
        assert!(store.save(&Document::Settings, "(format: 1)").is_err());
        assert_eq!(fs::read(folder.path().join("settings.ron")).unwrap(), b"(format: 2)");
    }

    #[test]
    fn where_the_window_stood_is_read_without_touching_anything() {
        let place = WindowPlace { width: 1000, height: 700, at: Some((4, 5)), maximized: true };
        let settings = Settings { window: Some(place), ..Settings::default() };
        let folder = with_file("settings.ron", settings::write(&settings).unwrap().as_bytes());
        assert_eq!(window_place(folder.path()), Some(place));
        let damaged = with_file("settings.ron", b"(format: 1, win");
        assert_eq!(window_place(damaged.path()), None);
        assert!(damaged.path().join("settings.ron").exists());
    }

    #[test]
    fn bytes_that_are_no_text_are_damage() {
        let folder = with_file("journal.ron", &[0xff, 0xfe, 0]);
        let (_, contents) = read(folder.path());
        assert!(contents.troubles[0].kept.is_some());
    }

    #[test]
    fn a_temporary_file_is_no_hearing_and_goes_after_a_day() {
        let folder = with_file("hearings/.colloquy-x.tmp", b"(format: 1, pro");
        let path = folder.path().join("hearings/.colloquy-x.tmp");
        let mut store = Store::new(folder.path());
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        assert!(store.read(written).troubles.is_empty());
        assert!(path.exists());
        store.read(written + LEFT_BEHIND + Duration::from_secs(1));
        assert!(!path.exists());
    }
}
