//! Saving the record: whole or not at all, and read again to go on.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::sync::Arc;

use crate::cli::Failure;
use crate::hearing::Hearing;
use crate::record::RecordDraft;
use crate::scenario::Scenario;

/// The longest record that is read, in bytes.
const LIMIT: u64 = 8 << 20;

/// Writes the record to a file beside and renames it, so that a reader finds the old one or the
/// new one.
pub(super) fn save(path: &Path, hearing: &Hearing) -> Result<(), Failure> {
    write(path, hearing).map_err(|source| failure("saving", path, source))
}

fn write(path: &Path, hearing: &Hearing) -> io::Result<()> {
    let draft = hearing.record().to_draft(hearing.scenario());
    let text = draft.to_text().map_err(io::Error::other)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = tempfile::NamedTempFile::new_in(folder.unwrap_or_else(|| Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Opens the record at the path to go on with it; none if there is no file.
pub(super) fn resume(path: &Path, scenario: &Arc<Scenario>) -> Result<Option<Hearing>, Failure> {
    let file = match fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failure("reading", path, error)),
    };
    let mut text = String::new();
    let read = file.take(LIMIT + 1).read_to_string(&mut text);
    read.map_err(|error| failure("reading", path, error))?;
    let unusable = |why: String| {
        let path = path.display();
        Failure::Usage(format!("{path} is kept as it is: {why}; save to another file"))
    };
    if text.len() as u64 > LIMIT {
        return Err(unusable("it is no record, being too large".to_owned()));
    }
    let draft = RecordDraft::parse(&text).map_err(|error| unusable(error.to_string()))?;
    let record = draft.resolve(scenario).map_err(|error| unusable(error.to_string()))?;
    let hearing = Hearing::replay(Arc::clone(scenario), record);
    hearing.map(Some).map_err(|error| unusable(error.to_string()))
}

fn failure(doing: &str, path: &Path, source: io::Error) -> Failure {
    Failure::File { what: format!("{doing} {}", path.display()), source }
}
