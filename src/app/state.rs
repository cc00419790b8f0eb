//! Everything the app knows.

use std::path::PathBuf;
use std::sync::Arc;

use super::action::{Action, CaseKey, Page};
use super::archive::Archive;
use super::effect::Effect;
use super::example::ExampleRun;
use super::screen::{DocketScreen, Layer, Screen};
use super::session::Session;
use super::settings::{DesktopWishes, Journal, Settings, WindowPlace};
use super::shelf::Shelf;
use super::storage::{Contents, Document, Trouble};
use super::view::Tone;
use super::view::shell::SavedState;
use super::work::Ticket;
use crate::scenario::{Loaded, Origin, Scenario};
use crate::scoring::ModelCard;

/// Everything the app knows.
#[derive(Clone, Debug)]
pub struct AppState {
    pub(super) card: Arc<ModelCard>,
    pub(super) shelf: Shelf,
    pub(super) settings: Settings,
    pub(super) journal: Journal,
    pub(super) archive: Archive,
    pub(super) screen: Screen,
    pub(super) layer: Option<Layer>,
    /// A page of reference over the screen, which waits unchanged below it.
    pub(super) page: Option<Page>,
    /// The worked example, while it is under way: `session` and `screen` are its own then.
    pub(super) example: Option<ExampleRun>,
    /// The case whose file was opened last.
    pub(super) open: Option<CaseKey>,
    pub(super) session: Option<Session>,
    pub(super) desk: Desk,
}

/// What belongs to no screen: time, toasts, and what is under way outside.
#[derive(Clone, Debug, Default)]
pub(super) struct Desk {
    /// Seconds since 1970.
    pub(super) now: u64,
    pub(super) wishes: DesktopWishes,
    pub(super) toasts: Vec<Toast>,
    toast_count: u32,
    /// What was said since the program was started, newest last.
    pub(super) messages: Vec<Message>,
    pub(super) saved: SavedState,
    /// Documents of hearings that could not be written and were not written since.
    pub(super) not_saved: Vec<Document>,
    pub(super) working: Option<Working>,
    pub(super) ticket: Ticket,
    /// Documents that changed by typing and were not written yet.
    pub(super) unsaved: Vec<Document>,
    /// The data folder, as shown.
    pub(super) folder: String,
    pub(super) troubles: Vec<String>,
    /// The person's own folder, for which `~` stands in a path.
    pub(super) home: Option<PathBuf>,
    /// Cases that are being read because the user wants them listed.
    pub(super) importing: Vec<PathBuf>,
    /// Cases that are being read.
    pub(super) loading: usize,
    /// Grows with every update.
    pub(super) revision: u64,
}

/// A line about something that happened.
#[derive(Clone, Debug)]
pub(super) struct Toast {
    pub(super) id: u32,
    pub(super) tone: Tone,
    pub(super) text: String,
    pub(super) act: Option<(String, Action)>,
}

/// A toast, as it is kept after it is gone.
#[derive(Clone, Debug)]
pub(super) struct Message {
    /// When, in seconds since 1970.
    pub(super) at: u64,
    pub(super) tone: Tone,
    pub(super) text: String,
    pub(super) act: Option<(String, Action)>,
}

/// The most messages that are kept.
const MESSAGES: usize = 100;

/// Work that is being done.
#[derive(Clone, Debug)]
pub(super) struct Working {
    pub(super) ticket: Ticket,
    /// Whether it gives way to whatever else is to be done.
    pub(super) yields: bool,
    /// Whether it goes through the hearing for the review.
    pub(super) reviews: bool,
    pub(super) text: String,
    pub(super) progress: Option<(u32, u32)>,
}

impl Desk {
    /// The work that other work has to wait for.
    pub(super) fn busy(&self) -> Option<&Working> {
        self.working.as_ref().filter(|working| !working.yields)
    }

    /// Says something to the user. At most three lines stand at a time.
    pub(super) fn toast(&mut self, tone: Tone, text: impl Into<String>) {
        self.toast_with(tone, text, None);
    }

    pub(super) fn toast_with(
        &mut self,
        tone: Tone,
        text: impl Into<String>,
        act: Option<(String, Action)>,
    ) {
        let text = text.into();
        tracing::info!(?tone, text, "toast");
        self.messages.push(Message { at: self.now, tone, text: text.clone(), act: act.clone() });
        let surplus = self.messages.len().saturating_sub(MESSAGES);
        self.messages.drain(..surplus);
        self.toasts.retain(|toast| toast.text != text);
        self.toast_count += 1;
        self.toasts.push(Toast { id: self.toast_count, tone, text, act });
        let surplus = self.toasts.len().saturating_sub(3);
        self.toasts.drain(..surplus);
    }
}

/// What the app starts with.
#[derive(Debug)]
pub struct Start {
    /// The model card.
    pub card: ModelCard,
    /// Matters at hand, later ones shadowing earlier ones of the same id.
    pub matters: Vec<(Origin, Loaded)>,
    /// What the data folder holds.
    pub contents: Contents,
    /// The data folder, as shown; empty if the system knows none.
    pub folder: String,
    /// The time, in seconds since 1970.
    pub now: u64,
}

impl AppState {
    /// The app on its docket, and what is to be done first.
    pub fn new(start: Start) -> (Self, Vec<Effect>) {
        let Start { card, matters, contents, folder, now } = start;
        let Contents { settings, journal, hearings, troubles, home } = contents;
        let mut shelf = Shelf::default();
        for (origin, loaded) in matters {
            shelf.put(origin, &loaded);
        }
        let troubles: Vec<String> = troubles.iter().map(Trouble::sentence).collect();
        let mut archive = Archive::new(hearings);
        archive.summarize(&shelf, &card);
        let mut state = Self {
            card: Arc::new(card),
            shelf,
            settings,
            journal,
            archive,
            screen: Screen::Docket(DocketScreen::default()),
            layer: None,
            page: None,
            example: None,
            open: None,
            session: None,
            desk: Desk { now, folder, home, ..Desk::default() },
        };
        for trouble in &troubles {
            state.desk.toast(Tone::Bad, trouble);
        }
        state.desk.troubles = troubles;
        let mut effects: Vec<Effect> =
            state.settings.cases.iter().map(|path| Effect::Load(path.into())).collect();
        state.desk.loading = effects.len();
        effects.push(state.watch());
        (state, effects)
    }

    /// Grows with every update: nothing to be shown changes while it stays.
    pub const fn revision(&self) -> u64 {
        self.desk.revision
    }

    /// Where the window stood when it was last closed.
    pub const fn window(&self) -> Option<WindowPlace> {
        self.settings.window
    }

    /// Watches every case that is on the disk.
    pub(super) fn watch(&self) -> Effect {
        let paths = self.shelf.matters().iter().filter_map(|matter| matter.origin.path());
        Effect::Watch(paths.map(ToOwned::to_owned).collect())
    }

    /// The scenario that the screen is about.
    pub(super) fn case(&self) -> Option<&Arc<Scenario>> {
        match &self.screen {
            Screen::CaseFile(screen) => Some(&screen.case),
            Screen::Courtroom(_)
            | Screen::Judge(_)
            | Screen::Ruling(_)
            | Screen::Review(_)
            | Screen::Map(_) => self.session.as_ref().map(Session::scenario),
            Screen::Docket(_) | Screen::Settings => None,
        }
    }

    /// The session, if the person is counsel or judge in the hearing on the screen.
    pub(super) const fn hearing_on_screen(&self) -> Option<&Session> {
        match self.screen {
            Screen::Courtroom(_) | Screen::Judge(_) => self.session.as_ref(),
            _ => None,
        }
    }

    /// Notes that a document changed by typing; it is written with the next other action.
    pub(super) fn typed(&mut self, document: Document) {
        if !self.desk.unsaved.contains(&document) {
            self.desk.unsaved.push(document);
        }
    }
}
