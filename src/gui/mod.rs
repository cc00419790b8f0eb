//! The window: everything that knows egui, and nothing that knows the rules of play.
//!
//! [`theme`] holds the only colors, sizes and fonts, [`icons`] the pictures, and [`start`] opens
//! the window, or says in one sentence why it cannot.

pub mod icons;
pub mod start;
pub mod theme;
