//! The desktop app without a window: state, actions, and what each screen shows.
//!
//! Screens get a [`view::View`] and push [`Action`]s; one function applies them. A whole hearing
//! runs in a test without a window. Nothing here draws, and only `storage` touches files.

pub mod action;
pub mod archive;
pub mod below;
mod debrief;
mod documents;
pub mod effect;
pub mod example;
mod findings;
#[cfg(feature = "gui")]
pub mod reading;
pub mod review;
pub mod ruling;
#[cfg(feature = "gui")]
pub mod runner;
pub mod screen;
pub mod session;
pub mod settings;
pub mod shelf;
mod standing;
pub mod state;
pub mod storage;
mod tray;
mod update;
pub mod view;
pub mod work;

pub use crate::scenario::{Origin, data_folder};
pub use action::{
    Action, CaseFileAction, CaseKey, CasePlace, CaseTab, CasesLayout, Concession, CourtroomAction,
    Curve, DebriefAction, Destination, DocketAction, DocumentFormat, ExampleAction, HearingKey,
    JudgeAction, MapAction, MapNode, Page, Part, QuestionAction, Report, ReviewAction,
    ReviewDocument, RulingAction, SettingsAction, ShellAction, TrayTab,
};
pub use effect::{Ask, Effect};
pub use screen::Passage;
pub use settings::{Contrast, Countdown, DebriefStep, DesktopWishes, Motion, Theme, WindowPlace};
pub use state::{AppState, Start};
pub use update::update;
pub use work::{Job, Outcome};

pub use crate::record::{Credit, Found, Level};
pub use crate::scenario::{
    AnswerId, AuthorityId, BenchId, CardId, DispositionId, EntryId, IssueId, JudgeId, QuestionId,
};
pub use crate::scoring::CardError as StartError;
