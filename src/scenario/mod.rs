//! Content: the scenario format, and the validated model behind one door.
//!
//! RON text → [`draft`] → [`check`] → [`Scenario`]. [`load_matter`] opens the door for files,
//! [`load_from_sources`] for texts; both gather every fault and never panic. [`Library`] finds what
//! there is to open.

mod assembly;
mod bundled;
pub mod check;
mod common;
pub mod draft;
mod exercise;
mod handed_up;
mod ids;
mod library;
mod load;
mod model;
mod origin;
mod parse;
mod resolve;
mod source;
mod view;

pub use bundled::bundled_history;
pub use exercise::{Attempt, Choice, Exercise, FAILS, HOLDS, Item};
pub use handed_up::{Carried, FoundBelow, HandedUp, JudgmentBelow, OrderedBelow};
pub use ids::{
    AnswerId, AuthorityId, BenchId, CardId, DispositionId, EntryId, IssueId, JudgeId,
    PropositionId, QuestionId,
};
pub use library::{
    Entry, FindError, Library, bundled_matters, data_folder, find_scenario, matters_at,
    path_and_stage,
};
pub use load::{Loaded, MAX_BYTES, MAX_DIAGNOSTICS, load_from_sources, load_matter};
pub use model::*;
pub use origin::{Origin, load_all};
pub(crate) use resolve::hash;
pub use source::Source;
