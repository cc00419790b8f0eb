//! Where the texts of a matter come from: a folder or memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

/// The files of a matter, by their path from its folder.
pub(super) trait Files {
    /// The matter's own file.
    fn root(&self) -> &str;

    /// A file as it is named to the user.
    fn name(&self, path: &str) -> String;

    /// Reads a file of at most so many bytes.
    fn read(&self, path: &str, most: u64) -> Result<Text, Unreadable>;
}

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
}

/// A folder on the disk.
pub(super) struct Folder {
    base: PathBuf,
    root: String,
    root_file: PathBuf,
}

impl Folder {
    /// The folder at a path, or the one around the file there.
    pub(super) fn new(path: &Path) -> Self {
        if path.is_dir() {
            let root = "matter.ron".to_owned();
            return Self { base: path.to_owned(), root_file: path.join(&root), root };
        }
        let base = path.parent().unwrap_or_else(|| Path::new("")).to_owned();
        let root = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self { base, root, root_file: path.to_owned() }
    }

    fn is_inside(&self, file: &Path) -> io::Result<bool> {
        let base = if self.base.as_os_str().is_empty() { Path::new(".") } else { &self.base };
        Ok(fs::canonicalize(file)?.starts_with(fs::canonicalize(base)?))
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
        let is_root = path == self.root;
        if !is_root && !stays_inside(path) {
            return Err(Unreadable::Outside);
        }
        let file = if is_root { self.root_file.clone() } else { self.base.join(path) };
        let refused = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound if is_root => Unreadable::NoMatter,
            io::ErrorKind::NotFound => Unreadable::Missing,
            _ => Unreadable::Refused(error.to_string()),
        };
        // a pipe or device must not even be opened: that alone may block
        let metadata = fs::metadata(&file).map_err(refused)?;
        if !metadata.is_file() {
            return Err(Unreadable::NotRegular);
        }
        if !is_root && !self.is_inside(&file).map_err(refused)? {
            return Err(Unreadable::Outside);
        }
        if metadata.len() > most {
            return Err(Unreadable::TooLarge);
        }
        let mut bytes = Vec::new();
        let opened = File::open(&file).map_err(refused)?;
        opened.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(refused)?;
        if bytes.len() as u64 > most {
            return Err(Unreadable::TooLarge);
        }
        Ok(text(bytes))
    }
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
            Some(text) if text.len() as u64 > most => Err(Unreadable::TooLarge),
            Some(text) => Ok(Text::Utf8((*text).to_owned())),
            None if path == self.root => Err(Unreadable::NoMatter),
            None => Err(Unreadable::Missing),
        }
    }
}

/// Whether a path goes down only. Backslashes and colons are refused everywhere, since they lead
/// elsewhere on some systems.
fn stays_inside(path: &str) -> bool {
    let down = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    Path::new(path).components().all(down) && !path.is_empty() && !path.contains(['\\', ':'])
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
