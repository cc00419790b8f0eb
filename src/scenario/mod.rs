//! Content: the scenario format, and the validated model behind one door.

pub mod draft;
mod ids;
mod model;

pub use ids::{
    AnswerId, AuthorityId, BenchId, CardId, DispositionId, EntryId, IssueId, JudgeId,
    PropositionId, QuestionId,
};
pub use model::*;
