//! The scoring model: from what is before the court to margins, probabilities and dispositions.

mod assessment;
mod submissions;

pub use assessment::{
    Assessment, BaseTerms, CitationAssessment, EntryAssessment, IssueAssessment, IssueState,
    JudgeAssessment,
};
pub use submissions::{Commitments, Set, Submissions};
