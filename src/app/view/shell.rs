//! The frame around all screens: rail, top bar, toasts.

mod compose;

pub(in crate::app) use compose::{appearance, page_name};

use std::sync::Arc;

use super::terms::Glossary;
use super::{ChipView, Tone};
use crate::app::action::{Action, Destination};
use crate::app::settings::Theme;
use crate::law::Seat;

/// The frame.
#[derive(Clone, Debug, PartialEq)]
pub struct ShellView {
    /// The rail's screens, from above; settings stand last, at the bottom.
    pub rail: Vec<RailItem>,
    /// Where we are; each part but the last goes there.
    pub crumbs: Vec<Crumb>,
    /// The seat of the person who plays.
    pub seat: Option<SeatChip>,
    /// A further chip: the opponent's level, or the standard of review.
    pub note: Option<ChipView>,
    /// Whether the last move is on the disk.
    pub saved: SavedState,
    /// Quiet actions at the right end of the top bar.
    pub quiet: Vec<super::Control>,
    /// Toasts, newest last, at most three.
    pub toasts: Vec<ToastView>,
    /// Work that runs in the background.
    pub working: Option<WorkingView>,
    /// Short names of the first and the second party of the open case.
    pub parties: Option<[String; 2]>,
    /// The terms of the open case, which are explained wherever they stand in running text.
    pub terms: Arc<Glossary>,
    /// How the window looks.
    pub look: Look,
}

/// A screen on the rail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RailItem {
    /// Which.
    pub place: Place,
    /// Its name.
    pub label: &'static str,
    /// Whether it is on screen.
    pub selected: bool,
    /// Where it goes.
    pub to: Destination,
    /// Why it cannot be opened yet: `Nothing to hear yet`.
    pub blocked: Option<String>,
}

/// A screen, for its icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// All cases.
    Docket,
    /// The case file.
    CaseFile,
    /// The hearing, as counsel or judge.
    Hearing,
    /// The ruling.
    Ruling,
    /// The review.
    Review,
    /// The argument map.
    Map,
    /// The settings.
    Settings,
}

/// A part of the breadcrumb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its words. The first part is set in serif italics.
    pub text: String,
    /// Where it goes; `None` for the last.
    pub to: Option<Destination>,
}

/// The seat of the person who plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatChip {
    /// The seat.
    pub seat: Seat,
    /// `You: Acme, movant`.
    pub text: String,
}

/// Whether the last move is on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SavedState {
    /// Nothing to save.
    #[default]
    Nothing,
    /// It is.
    Saved,
    /// It is not, and why.
    NotSaved(String),
}

/// A toast. Errors stay; the others go after five seconds.
#[derive(Clone, Debug, PartialEq)]
pub struct ToastView {
    /// Which.
    pub id: u32,
    /// Info, good, warn or bad.
    pub tone: Tone,
    /// One line.
    pub text: String,
    /// One thing to do about it: its label and what it does.
    pub act: Option<(String, Action)>,
}

/// Work that runs in the background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingView {
    /// What runs: `Mr. Doyle is preparing`.
    pub text: String,
    /// How much of how much is done, where it is known.
    pub progress: Option<(u32, u32)>,
    /// Whether it is done behind what is read, and nobody waits for it.
    pub behind: bool,
}

/// How the window looks and listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Colors; those of the desktop only where it does not say which they are.
    pub theme: Theme,
    /// Zoom in percent, 80 to 200.
    pub zoom: u16,
    /// Whether colors stand further apart.
    pub more_contrast: bool,
    /// Whether side names stand beside marks where a code would do.
    pub side_names: bool,
    /// Motion and keys.
    pub manners: Manners,
}

/// Motion and keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manners {
    /// Whether nothing moves.
    pub reduced_motion: bool,
    /// Whether single letters act as keys.
    pub letter_keys: bool,
}
