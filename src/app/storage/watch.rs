//! Tells when a case on the disk changes.

use std::path::{Path, PathBuf};

use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

/// Watches the folders of cases.
#[derive(Debug)]
pub struct Watcher {
    watcher: RecommendedWatcher,
    watched: Vec<PathBuf>,
}

impl Watcher {
    /// A watcher of nothing yet; `changed` gets the paths of files that changed.
    ///
    /// # Errors
    ///
    /// What the system says, where it cannot watch files.
    pub fn new(changed: impl Fn(&Path) + Send + 'static) -> notify::Result<Self> {
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if let Ok(event) = event
                && !matches!(event.kind, notify::EventKind::Access(_))
            {
                event.paths.iter().for_each(|path| changed(path));
            }
        })?;
        Ok(Self { watcher, watched: Vec::new() })
    }

    /// Watches these paths and no others: folders with what they hold, files by their folder, so
    /// that an editor that replaces the file is noticed.
    pub fn watch(&mut self, paths: &[PathBuf]) {
        let Self { watcher, watched } = self;
        for path in watched.drain(..) {
            if let Err(error) = watcher.unwatch(&path) {
                tracing::debug!(path = %path.display(), %error, "no longer watched");
            }
        }
        for path in paths {
            let (folder, mode) = if path.is_dir() {
                (path.as_path(), RecursiveMode::Recursive)
            } else {
                (path.parent().unwrap_or(path), RecursiveMode::NonRecursive)
            };
            match watcher.watch(folder, mode) {
                Ok(()) => watched.push(folder.to_owned()),
                Err(error) => tracing::warn!(path = %folder.display(), %error, "not watched"),
            }
        }
    }
}
