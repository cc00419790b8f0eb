//! From a record to a decision with its reasons, and from there to documents.
//!
//! [`decide`] runs the data path from a record to everything that can be said about its ruling;
//! `text`, `markdown`, `html` and `json` write it down. Nothing is computed while writing.

mod decide;
pub mod text;

pub use decide::{Decided, decide};
