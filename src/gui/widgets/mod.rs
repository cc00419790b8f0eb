//! The controls from which screens are put together, one file each.
//!
//! A widget takes plain data (`&str`, numbers, small enums of its own), draws it, and returns what
//! the user did to it. It keeps no state but egui's: hover, focus, the place of a gliding bar.
//! Each has a role and a name that reads as a sentence, so that a screen reader and a test find
//! it in the same way. What a click means is for the screen to say.

mod argument_card;
mod argument_card_small;
mod bench_notes;
mod but_for;
mod button;
mod checkbox;
mod chip;
mod choice_row;
mod court_time;
mod dialog;
mod explained;
mod forecast;
mod frame;
mod gauge;
mod inline;
mod input;
mod issue_block;
mod key_cap;
mod lean;
mod link;
mod medallion;
mod meter;
mod notice;
mod option_card;
mod page;
mod party;
mod percent_slider;
mod radio;
mod rail;
mod segmented;
mod slide;
mod step_slider;
mod strength;
mod switch;
mod table_row;
mod tabs;
mod tip;
mod toast;
mod top_bar;
mod transcript;
mod vote;
mod waterfall;

pub use argument_card::{ArgumentCard, Bearing, CardState};
pub use argument_card_small::SmallCard;
pub use bench_notes::{note_line, notes_pad};
pub use but_for::{ButForRow, Verdict};
pub use button::{Button, ButtonSize};
pub use checkbox::Checkbox;
pub use chip::{Chip, Tone};
pub use choice_row::ChoiceRow;
pub use court_time::CourtTime;
pub use dialog::{Dialog, DialogAnswer, Opening};
pub use explained::{explained, know, meanings};
pub use forecast::ForecastChart;
pub use frame::{
    card, dashed_rect, hairline, hairline_at, lifted_card, panel, region_label, sunken,
    vertical_rule,
};
pub use gauge::Gauge;
pub use inline::{Inline, Laid};
pub use input::Input;
pub use issue_block::IssueBlock;
pub use key_cap::KeyCap;
pub use lean::LeanLine;
pub use link::TextLink;
pub use medallion::Medallion;
pub use meter::{Reading, meter};
pub use notice::{EmptyPanel, ErrorAnswer, ErrorPanel, WorkingPanel};
pub use option_card::OptionCard;
pub use page::{OpinionRun, Page, PassagePart, page, page_of_size};
pub use party::{Party, bar, hatch, mark, name_parties};
pub use percent_slider::PercentSlider;
pub use radio::RadioRow;
pub use rail::{RailItem, rail, wordmark};
pub use segmented::{Segment, Segmented};
pub use step_slider::StepSlider;
pub use strength::StrengthBar;
pub use switch::Switch;
pub use table_row::{TableRow, TableState};
pub use tabs::{Tab, Tabs};
pub use tip::Tip;
pub use toast::{Severity, TOAST_SECONDS, Toast, ToastAnswer, toasts_are_held};
pub use top_bar::{breadcrumb, top_bar};
pub use transcript::{EntryNote, TranscriptEntry};
pub use vote::VoteMark;
pub use waterfall::{Waterfall, WaterfallTerm};
