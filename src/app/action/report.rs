//! What came of an effect, or of the world outside.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::settings::DesktopWishes;
use crate::app::storage::Document;
use crate::app::work::{Outcome, Ticket};
use crate::scenario::Loaded;

/// What came of an effect, or of the world outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// The time, in seconds since 1970 (UTC).
    Time(u64),
    /// How the desktop's user likes programs to look: at the start, and when it changes.
    Desktop(DesktopWishes),
    /// A case was read from the disk.
    Loaded(PathBuf, Shared<Loaded>),
    /// A path that is watched has changed.
    Changed(PathBuf),
    /// A document is on the disk.
    Saved(Document),
    /// It is not, and why.
    NotSaved(Document, String),
    /// A document was written there.
    Written(PathBuf),
    /// It was not, because something stands there.
    Stands(PathBuf),
    /// It was not, and why.
    NotWritten(PathBuf, String),
    /// The job with this ticket goes on: so much of so much is done.
    Progress(Ticket, u32, u32),
    /// Work ended.
    Done(Box<Outcome>),
    /// Something to be said to the user.
    Notice(String),
}

/// Something large that is handed on and not compared: equal only to itself.
#[derive(Debug)]
pub struct Shared<T>(pub Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
