//! The scoring model: from what is before the court to margins, probabilities and dispositions.
//!
//! Reading order: [`Submissions`] is the part of a record that matters; [`card`] holds every
//! coefficient; `graph` lays out arguments, citations, replies and issues; `profile` scores each
//! entry alone before a judge; `sweep` gives the strengths; [`ScoringModel`] turns them into
//! margins and probabilities, through the [`decision`] table and the [`vote`]; [`Assessment`] is
//! the result; [`Tally`] keeps the win chance up to date while a search moves from position to
//! position; [`Shares`] say what each entry added to it, and the gradient
//! ([`Slope`]) what would move it next. `edges` name what bears on what, for a drawing; `opinion`
//! asks the other three semantics. Nothing here draws: the day's ε is
//! `ruling`'s.
//!
//! "Probability" always means: in this model, before this bench. No real court is predicted.

mod assessment;
pub mod card;
pub mod decision;
mod edges;
mod gradient;
mod graph;
mod model;
mod opinion;
mod profile;
mod shares;
mod submissions;
mod sweep;
mod tally;
pub mod vote;

pub use assessment::{
    Assessment, BaseTerms, CitationAssessment, EntryAssessment, IssueAssessment, IssueState,
    JudgeAssessment,
};
pub use card::{CardError, ModelCard};
pub use edges::{Edge, EdgeEnd};
pub use gradient::Slope;
pub use model::{ScoringModel, TIE, chance_to_carry};
pub use opinion::OpinionError;
pub use shares::{Share, Shares};
pub use submissions::{Commitments, Set, Submissions};
pub use tally::Tally;
