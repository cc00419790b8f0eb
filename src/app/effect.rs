//! What an update asks for outside the state. A runner executes effects; what comes of them comes
//! back as an [`super::action::Report`].

use std::path::PathBuf;

use super::action::{DocumentFormat, HearingKey, ReviewDocument, Shared};
use super::storage::Document;
use super::work::Job;

/// Something to be done outside the state.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Writes a document of the data folder.
    Save(Document, String),
    /// Writes a document where the user wants it.
    Export(PathBuf, String),
    /// Writes a document where the user wants it, unless something stands there.
    ExportNew(PathBuf, String),
    /// Writes a picture where the user wants it; only if it may, over what stands there.
    ExportPicture {
        /// Where.
        path: PathBuf,
        /// The bytes of a PNG.
        picture: Shared<Vec<u8>>,
        /// Whether it may replace what stands there.
        replace: bool,
    },
    /// Puts a hearing out of the list.
    Discard(HearingKey),
    /// Reads a case from the disk.
    Load(PathBuf),
    /// Watches these paths, and no others, for changes.
    Watch(Vec<PathBuf>),
    /// Does long work in the background.
    Work(Job),
    /// Stops the work that is being done.
    StopWork,
    /// Asks for what only the window can do.
    Ask(Ask),
}

/// What only the window can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Asks for a case file; the answer is [`super::action::DocketAction::ImportPath`].
    ImportCase,
    /// Asks for a case folder; the answer is the same.
    ImportFolder,
    /// Asks where to save the opinion; the answer is [`super::action::RulingAction::SaveAt`].
    SaveOpinion {
        /// Its format.
        format: DocumentFormat,
        /// A name to propose.
        name: String,
    },
    /// Asks where to save a document of the review; the answer is
    /// [`super::action::ReviewAction::SaveAt`].
    SaveReview {
        /// Which.
        what: ReviewDocument,
        /// A name to propose.
        name: String,
    },
    /// Asks where to save a picture of the whole map that is shown, and draws it; the answer is
    /// [`super::action::MapAction::SaveAt`].
    SaveMap {
        /// A name to propose.
        name: String,
    },
    /// Draws the map that is shown, for a path that was typed; the answer is the same.
    DrawMap {
        /// Where it goes.
        path: PathBuf,
        /// Whether it may replace what stands there.
        replace: bool,
    },
    /// Opens a folder in the desktop's file manager.
    OpenFolder(PathBuf),
    /// Closes the window.
    Quit,
}
