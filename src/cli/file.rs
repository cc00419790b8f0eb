//! Records as files: opened whole, within bounds, and written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use super::Failure;
use crate::hearing::Hearing;
use crate::record::RecordDraft;

/// The longest record that is read, in bytes.
const LIMIT: u64 = 8 << 20;

/// Why there is no record to be had from a file.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unreadable {
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is something else.
    #[error("{0}")]
    NoRecord(String),
}

/// Reads a record. Pipes and devices are refused: they may never end.
pub(super) fn read(path: &Path) -> Result<RecordDraft, Unreadable> {
    let no_record =
        |why: &str| Unreadable::NoRecord(format!("it is no record of a hearing: {why}"));
    if !fs::metadata(path)?.is_file() {
        return Err(no_record("not a file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT {
        return Err(no_record("larger than 8 MiB"));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        no_record(&format!("byte {} is no text", place + 1))
    })?;
    RecordDraft::parse(&text).map_err(|error| Unreadable::NoRecord(error.to_string()))
}

/// Writes the record to a file beside and renames it, so that a reader finds the old one or the
/// new one.
pub(super) fn save(path: &Path, hearing: &Hearing) -> Result<(), Failure> {
    write(path, hearing).map_err(|source| Failure::File { what: saving(path), source })
}

/// What is being done, for a message.
pub(super) fn saving(path: &Path) -> String {
    format!("saving {}", path.display())
}

fn write(path: &Path, hearing: &Hearing) -> io::Result<()> {
    let draft = hearing.record().to_draft(hearing.scenario());
    let text = draft.to_text().map_err(io::Error::other)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    if !folder.is_dir() {
        let missing = format!("there is no folder {}", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, missing));
    }
    // the name of the file beside is drawn: it would make the message another one each time
    let named = |error: io::Error| io::Error::from(error.kind());
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(named)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| named(error.error))?;
    Ok(())
}
