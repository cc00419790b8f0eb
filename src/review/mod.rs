//! What to learn from a hearing: the sheets, predictions held against the outcome, and the play.
//!
//! A sheet says how well a seat did its work, from 0 to 100, and is never mixed with who won: a
//! side may lose with the better sheet. Every point is earned or lost on one *mark*, and a mark
//! names the move it stands for. [`sheet`] holds the rule by which marks make points;
//! [`advocacy`] marks counsel, [`mod@bench`] the judge; [`prediction`] scores forecasts.
//!
//! [`play`] goes through a line of play: win chance, loss and label of every move; [`mod@difference`]
//! names what made a flagged move worse; [`flip`] finds the smallest change that would have won;
//! [`objective`] says which learning objectives were touched.
//! [`mod@fidelity`] holds the model itself against what courts really did, [`mod@same_library`]
//! one court against the next.

pub mod advocacy;
pub mod bench;
pub mod difference;
pub mod fact;
pub mod fidelity;
pub mod flip;
pub mod objective;
pub mod play;
pub mod prediction;
pub mod same_library;
pub mod sheet;

pub use advocacy::advocacy_sheet;
pub use bench::{judge_sheet, judgment_by_model};
pub use difference::{Difference, Part};
pub use fact::{Backing, Fact, Fares, Picked};
pub use fidelity::{Chances, StageFidelity, log_loss, stage_fidelity};
pub use flip::{Flip, Instead, WouldHaveWon, would_have_won};
pub use objective::{Touched, objectives_touched};
pub use play::{CurvePoint, Label, PlayReview, ReviewedMove, review_play};
pub use same_library::{
    Cause, Divergence, SameLibrary, SharedArgument, SharedIssue, common_record, ladders,
    same_library, shared,
};
pub use sheet::{Criterion, Mark, Sheet, SheetRow};
