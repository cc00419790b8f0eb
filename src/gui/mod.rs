//! The window: everything that knows egui, and nothing that knows the rules of play.
//!
//! [`theme`] holds the only colors, sizes and fonts, [`icons`] the pictures, [`widgets`] the
//! controls from which [`screens`] are put together, [`keys`] the keyboard, [`picture`] what is saved
//! as a picture, and [`start`] opens the window, or says in one sentence why it cannot. Widgets take plain data and report what the user did; they hold no
//! state of the hearing and change none.

mod ask;
mod desktop;
mod frame;
pub mod icons;
pub mod keys;
pub mod picture;
mod place;
pub mod raster;
pub mod screens;
mod shell;
pub mod start;
pub mod theme;
pub mod widgets;

pub use frame::show;
pub use shell::{Shell, run};
