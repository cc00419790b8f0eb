//! Content: the scenario format, and the validated model behind one door.
//!
//! RON text → [`draft`] → [`check`] → [`Scenario`]. [`load_matter`] opens the door for files,
//! [`load_from_sources`] for texts; both gather every fault and never panic.

mod assembly;
pub mod check;
pub mod draft;
mod ids;
mod load;
mod model;
mod parse;
mod resolve;
mod source;
mod view;

pub use ids::{
    AnswerId, AuthorityId, BenchId, CardId, DispositionId, EntryId, IssueId, JudgeId,
    PropositionId, QuestionId,
};
pub use load::{Loaded, MAX_BYTES, MAX_DIAGNOSTICS, load_from_sources, load_matter};
pub use model::*;
pub use source::Source;
