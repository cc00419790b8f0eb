//! The controls from which screens are put together, one file each.
//!
//! A widget takes plain data (`&str`, numbers, small enums of its own), draws it, and returns what
//! the user did to it. It keeps no state but egui's: hover, focus, the place of a gliding bar.
//! Each has a role and a name that reads as a sentence, so that a screen reader and a test find
//! it in the same way. What a click means is for the screen to say.

mod button;
mod checkbox;
mod chip;
mod dialog;
mod frame;
mod inline;
mod input;
mod key_cap;
mod party;
mod radio;
mod segmented;
mod switch;
mod tabs;
mod tip;

pub use button::{Button, ButtonSize};
pub use checkbox::Checkbox;
pub use chip::{Chip, Tone};
pub use dialog::{Dialog, DialogAnswer, Opening};
pub use frame::{
    card, dashed_rect, hairline, hairline_at, lifted_card, panel, region_label, sunken,
    vertical_rule,
};
pub use inline::Inline;
pub use input::Input;
pub use key_cap::KeyCap;
pub use party::{Party, bar, hatch, mark};
pub use radio::RadioRow;
pub use segmented::{Segment, Segmented};
pub use switch::Switch;
pub use tabs::{Tab, Tabs};
pub use tip::Tip;
