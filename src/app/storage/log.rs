//! One log file in the data folder, for the window only.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::sync::Mutex;

use super::SaveError;

/// A log that is longer is begun anew when the program starts: 1 MiB.
const MAX_BYTES: u64 = 1 << 20;

/// Sends what the program traces to `colloquy.log` in a folder. A second call changes nothing.
///
/// # Errors
///
/// [`SaveError::Io`] if the file cannot be opened.
pub fn init(folder: &Path) -> Result<(), SaveError> {
    let path = folder.join("colloquy.log");
    let io = |source| SaveError::Io { path: path.clone(), source };
    fs::create_dir_all(folder).map_err(io)?;
    let is_long = fs::metadata(&path).is_ok_and(|metadata| metadata.len() > MAX_BYTES);
    let mut options = OpenOptions::new();
    let options = options.create(true).write(true);
    let options = if is_long { options.truncate(true) } else { options.append(true) };
    let file = options.open(&path).map_err(io)?;
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(tracing::Level::INFO)
        .with_writer(Mutex::new(file))
        .finish();
    if tracing::subscriber::set_global_default(subscriber).is_err() {
        tracing::debug!("a log is being written already");
    }
    Ok(())
}
