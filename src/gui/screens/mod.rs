//! The screens, one file or folder each: each draws its view and pushes what the user did.
//!
//! A screen keeps nothing but the keyboard's place and how far something is scrolled, in egui's
//! memory, and decides nothing: whether an action is allowed stands in the view.

pub mod case_file;
pub mod coach;
pub mod courtroom;
pub mod dialogs;
pub mod docket;
pub mod judge;
pub mod map;
pub mod page;
pub mod parts;
pub mod review;
pub mod ruling;
pub mod settings;
