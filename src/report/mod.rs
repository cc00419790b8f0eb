//! From a record to a decision with its reasons, and from there to documents.
//!
//! [`decide`] runs the data path from a record to everything that can be said about its ruling.
//! [`document`] lays it out as blocks, which [`text`], [`markdown`] and [`html`] write down;
//! [`json`] is for other programs; [`model_card`] prints the numbers behind it all. Nothing is
//! computed while writing, and no file is touched.

pub mod balance;
pub mod csv;
mod decide;
pub mod document;
pub mod html;
pub mod json;
pub mod markdown;
pub mod model_card;
pub mod own;
pub mod review;
pub mod robustness;
pub mod text;
pub mod transcript;
mod work;

pub use decide::{Decided, Sheets, bench_model, but_for, decide, ruling};
pub use json::RulingJson;
