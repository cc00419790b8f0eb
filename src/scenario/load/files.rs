//! Where the texts of a matter come from: a folder or memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use crate::scenario::bundled;

/// The files of a matter, by their path from its folder.
pub(super) trait Files {
    /// The matter's own file.
    fn root(&self) -> &str;

    /// A file as it is named to the user.
    fn name(&self, path: &str) -> String;

    /// Reads a file of at most so many bytes.
    fn read(&self, path: &str, most: u64) -> Result<Text, Unreadable>;

    /// Reads a file of the folder `common`, and says how it is named to the user.
    fn read_common(&self, name: &str, most: u64) -> (String, Result<Text, Unreadable>);
}

/// The folder that holds what several matters cite.
const COMMON: &str = "common";

/// What a file holds.
pub(super) enum Text {
    Utf8(String),
    /// Something else; so many bytes at its beginning are text.
    Other {
        lossy: String,
        valid: usize,
    },
}

/// Why a file was not read.
pub(super) enum Unreadable {
    Missing,
    NoMatter,
    NotRegular,
    Refused(String),
    TooLarge,
    Outside,
    /// What names a file of `common` is not a plain file name.
    NoName,
}

/// The matter's own file in its folder.
pub(super) const MATTER: &str = "matter.ron";

/// A folder on the disk.
pub(super) struct Folder {
    base: PathBuf,
    root: String,
    root_file: PathBuf,
    common: PathBuf,
}

impl Folder {
    /// The folder at a path, or the one around the file there.
    pub(super) fn new(path: &Path) -> Self {
        let root = if path.is_dir() {
            MATTER.to_owned()
        } else {
            path.file_name().unwrap_or_default().to_string_lossy().into_owned()
        };
        let parent = path.parent().unwrap_or_else(|| Path::new(""));
        let base = if path.is_dir() { path } else { parent }.to_owned();
        // a matter of one file lies among the folders of others
        let beside = if root == MATTER { around(&base) } else { base.clone() };
        let root_file = if path.is_dir() { path.join(MATTER) } else { path.to_owned() };
        Self { common: beside.join(COMMON), base, root, root_file }
    }
}

/// The folder around a folder.
fn around(folder: &Path) -> PathBuf {
    match (folder.file_name(), folder.parent()) {
        (Some(_), Some(parent)) => parent.to_owned(),
        _ => folder.join(".."),
    }
}

impl Files for Folder {
    fn root(&self) -> &str {
        &self.root
    }

    fn name(&self, path: &str) -> String {
        self.base.join(path).display().to_string()
    }

    fn read(&self, path: &str, most: u64) -> Result<Text, Unreadable> {
        if path == self.root {
            return open(&self.root_file, None, most).map_err(|why| match why {
                Unreadable::Missing => Unreadable::NoMatter,
                why => why,
            });
        }
        if !stays_inside(path) {
            return Err(Unreadable::Outside);
        }
        open(&self.base.join(path), Some(&self.base), most)
    }

    fn read_common(&self, name: &str, most: u64) -> (String, Result<Text, Unreadable>) {
        let file = self.common.join(name);
        let shown = file.display().to_string();
        if !is_plain(name) {
            return (name.to_owned(), Err(Unreadable::NoName));
        }
        match open(&file, Some(&self.common), most) {
            Err(Unreadable::Missing) => {
                compiled_in(name, most).unwrap_or((shown, Err(Unreadable::Missing)))
            }
            read => (shown, read),
        }
    }
}

/// A file of the folder `common` that was compiled in.
fn compiled_in(name: &str, most: u64) -> Option<(String, Result<Text, Unreadable>)> {
    let path = format!("{COMMON}/{name}");
    let text = bundled::text(&path)?;
    Some((format!("{}{path}", bundled::PREFIX), within(text, most)))
}

/// Opens a regular file, and only one inside a folder if one is given.
fn open(file: &Path, folder: Option<&Path>, most: u64) -> Result<Text, Unreadable> {
    let refused = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Unreadable::Missing,
        _ => Unreadable::Refused(error.to_string()),
    };
    // a pipe or device must not even be opened: that alone may block
    let metadata = fs::metadata(file).map_err(refused)?;
    if !metadata.is_file() {
        return Err(Unreadable::NotRegular);
    }
    if let Some(folder) = folder
        && !is_inside(file, folder).map_err(refused)?
    {
        return Err(Unreadable::Outside);
    }
    if metadata.len() > most {
        return Err(Unreadable::TooLarge);
    }
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(refused)?;
    opened.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > most {
        return Err(Unreadable::TooLarge);
    }
    Ok(text(bytes))
}

fn is_inside(file: &Path, folder: &Path) -> io::Result<bool> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    Ok(fs::canonicalize(file)?.starts_with(fs::canonicalize(folder)?))
}

/// Texts in memory.
pub(super) struct InMemory<'a> {
    prefix: &'a str,
    root: &'a str,
    texts: BTreeMap<&'a str, &'a str>,
}

impl<'a> InMemory<'a> {
    pub(super) fn new(sources: &[(&'a str, &'a str)]) -> Self {
        let is_matter = |path: &&str| path.rsplit(['/', ':']).next() == Some("matter.ron");
        let paths = || sources.iter().map(|(path, _)| *path);
        let root = paths().find(is_matter).or_else(|| paths().next()).unwrap_or("matter.ron");
        let cut = root.rfind(['/', ':']).map_or(0, |at| at + 1);
        let (prefix, root) = root.split_at(cut);
        let texts =
            sources.iter().map(|(path, text)| (path.strip_prefix(prefix).unwrap_or(path), *text));
        Self { prefix, root, texts: texts.collect() }
    }
}

impl Files for InMemory<'_> {
    fn root(&self) -> &str {
        self.root
    }

    fn name(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    fn read(&self, path: &str, most: u64) -> Result<Text, Unreadable> {
        if !stays_inside(path) {
            return Err(Unreadable::Outside);
        }
        match self.texts.get(path.trim_start_matches("./")) {
            Some(text) => within(text, most),
            None if path == self.root => Err(Unreadable::NoMatter),
            None => Err(Unreadable::Missing),
        }
    }
    fn read_common(&self, name: &str, most: u64) -> (String, Result<Text, Unreadable>) {
        if !is_plain(name) {
            return (name.to_owned(), Err(Unreadable::NoName));
        }
        let missing = (format!("{COMMON}/{name}"), Err(Unreadable::Missing));
        compiled_in(name, most).unwrap_or(missing)
    }
}

fn within(text: &str, most: u64) -> Result<Text, Unreadable> {
    if text.len() as u64 > most {
        Err(Unreadable::TooLarge)
    } else {
        Ok(Text::Utf8(text.to_owned()))
    }
}

/// Whether a path goes down only. Backslashes and colons are refused everywhere, since they lead
/// elsewhere on some systems.
fn stays_inside(path: &str) -> bool {
    let down = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    Path::new(path).components().all(down) && !path.is_empty() && !path.contains(['\\', ':'])
}

/// Whether a path is the name of a file and nothing else.
fn is_plain(name: &str) -> bool {
    stays_inside(name) && Path::new(name).file_name().is_some_and(|file| file == name)
}

fn text(bytes: Vec<u8>) -> Text {
    String::from_utf8(bytes).map_or_else(
        |error| {
            let valid = error.utf8_error().valid_up_to();
            let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
            Text::Other { lossy, valid }
        },
        Text::Utf8,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_that_go_down_stay_inside() {
        for path in ["a.ron", "./a.ron", "stages/a.ron", "a..b.ron"] {
            assert!(stays_inside(path), "{path}");
        }
        for path in ["", "..", "../a.ron", "a/../../b.ron", "/etc/passwd", "c:a", "a\\b"] {
            assert!(!stays_inside(path), "{path}");
        }
    }
}
