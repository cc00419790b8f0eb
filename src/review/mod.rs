//! What to learn from a hearing: the sheets, and predictions held against the outcome.
//!
//! A sheet says how well a seat did its work, from 0 to 100, and is never mixed with who won: a
//! side may lose with the better sheet. Every point is earned or lost on one *mark*, and a mark
//! names the move it stands for. [`sheet`] holds the rule by which marks make points;
//! [`advocacy`] marks counsel, [`mod@bench`] the judge; [`prediction`] scores forecasts.

pub mod advocacy;
pub mod bench;
pub mod fact;
pub mod prediction;
pub mod sheet;

pub use advocacy::advocacy_sheet;
pub use bench::{judge_sheet, judgment_by_model};
pub use fact::{Fact, Picked};
pub use sheet::{Criterion, Mark, Sheet, SheetRow};
