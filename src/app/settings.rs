//! What the app keeps beside records, in the form in which it is written: settings, journal, and
//! what goes with one hearing.
//!
//! Written as RON with a format number in front. Fields that are missing take their default, so an
//! older file stays readable; a file with a later number is left alone.

mod aside;
mod debrief;
mod journal;
mod window;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use aside::{Aids, Aside, DraftFinding, Note};
pub use debrief::{Debrief, DebriefAnswer, DebriefStep, LinkedMove};
pub use journal::{Journal, Prediction, ResultRow, brier};
pub use window::WindowPlace;

use super::action::CasesLayout;
use crate::record::Level;

/// Version of the written forms of this module.
pub const FORMAT: u32 = 1;

/// What the user has chosen once and for all hearings: `settings.ron`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Version of the form.
    pub format: u32,
    /// How the window looks.
    pub look: LookSettings,
    /// Single letters act as keys.
    pub letter_keys: bool,
    /// Nothing later than the hearing is shown in the case file.
    pub hide_outcomes: bool,
    /// Grid or list on the docket.
    pub layout: CasesLayout,
    /// What was chosen for the last hearing, for the next one.
    pub aids: Aids,
    /// Level of counsel in the last hearing.
    pub level: Level,
    /// By matter, the id of the seat last taken.
    pub seats: BTreeMap<String, String>,
    /// Cases that were imported: their folders or files.
    pub cases: Vec<String>,
    /// Where the window stood; none before it was first closed.
    pub window: Option<WindowPlace>,
    /// Where paths come from.
    pub paths: Paths,
    /// Whether a newcomer was shown how a hearing goes.
    pub welcome: Welcome,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            format: FORMAT,
            look: LookSettings::default(),
            letter_keys: true,
            hide_outcomes: false,
            layout: CasesLayout::default(),
            aids: Aids::default(),
            level: Level::default(),
            seats: BTreeMap::new(),
            cases: Vec::new(),
            window: None,
            paths: Paths::default(),
            welcome: Welcome::default(),
        }
    }
}

/// Whether a newcomer was shown how a hearing goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Welcome {
    /// Not yet.
    #[default]
    Due,
    /// A worked example was seen, or left.
    Done,
}

/// How the window looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LookSettings {
    /// Colors.
    pub theme: Theme,
    /// Zoom in percent, 80 to 200.
    pub zoom: u16,
    /// How far colors stand apart.
    pub contrast: Contrast,
    /// How much moves.
    pub motion: Motion,
    /// Side names stand beside marks where a code would do.
    pub side_names: bool,
    /// Size of the text of opinions in percent.
    pub opinion: u16,
}

impl Default for LookSettings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            zoom: 100,
            contrast: Contrast::default(),
            motion: Motion::default(),
            side_names: false,
            opinion: 100,
        }
    }
}

impl LookSettings {
    /// Least and greatest zoom, in percent.
    pub const ZOOM: std::ops::RangeInclusive<u16> = 80..=200;

    /// Least and greatest size of the text of opinions, in percent.
    pub const OPINION: std::ops::RangeInclusive<u16> = 85..=175;
    /// A step of that size.
    const OPINION_STEP: u16 = 15;

    /// Makes the text of opinions so many steps larger, or smaller where negative.
    pub fn step_opinion(&mut self, step: i8) {
        let by = Self::OPINION_STEP * u16::from(step.unsigned_abs());
        let size = if step < 0 {
            self.opinion.saturating_sub(by)
        } else {
            self.opinion.saturating_add(by)
        };
        self.opinion = size.clamp(*Self::OPINION.start(), *Self::OPINION.end());
    }

    /// The colors on this desktop: its own only where it does not say which they are.
    pub fn theme_on(&self, desktop: DesktopWishes) -> Theme {
        match (self.theme, desktop.dark) {
            (Theme::Desktop, Some(true)) => Theme::Lamplight,
            (Theme::Desktop, Some(false)) => Theme::Paper,
            (chosen, _) => chosen,
        }
    }

    /// Whether colors stand further apart on this desktop.
    pub const fn more_contrast_on(&self, desktop: DesktopWishes) -> bool {
        match self.contrast {
            Contrast::Desktop => desktop.more_contrast,
            Contrast::Usual => false,
            Contrast::More => true,
        }
    }

    /// Whether nothing moves on this desktop.
    pub const fn reduced_motion_on(&self, desktop: DesktopWishes) -> bool {
        match self.motion {
            Motion::Desktop => desktop.reduced_motion,
            Motion::Full => false,
            Motion::Reduced => true,
        }
    }

    /// Sets the zoom, within its range.
    pub fn set_zoom(&mut self, percent: u16) {
        self.zoom = percent.clamp(*Self::ZOOM.start(), *Self::ZOOM.end());
    }
}

/// Colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the desktop has it.
    #[default]
    Desktop,
    /// Light: paper.
    Paper,
    /// Dark: lamplight.
    Lamplight,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Desktop, Self::Paper, Self::Lamplight];

    /// The theme's name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Desktop => "As the desktop",
            Self::Paper => "Paper",
            Self::Lamplight => "Lamplight",
        }
    }
}

/// How far colors stand apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Contrast {
    /// As the desktop has it.
    #[default]
    Desktop,
    /// As the palettes were drawn.
    Usual,
    /// Further.
    More,
}

impl Contrast {
    /// Every contrast.
    pub const ALL: [Self; 3] = [Self::Desktop, Self::Usual, Self::More];

    /// The contrast's name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Desktop => "As the desktop",
            Self::Usual => "As drawn",
            Self::More => "More",
        }
    }
}

/// How much moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Motion {
    /// As the desktop has it.
    #[default]
    Desktop,
    /// What appears and changes.
    Full,
    /// Nothing; votes appear together.
    Reduced,
}

impl Motion {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Desktop, Self::Full, Self::Reduced];

    /// The choice's name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Desktop => "As the desktop",
            Self::Full => "Full",
            Self::Reduced => "Reduced",
        }
    }
}

/// What the desktop says of how its user likes programs to look; nothing of it is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DesktopWishes {
    /// Whether it is dark; none where it does not say.
    pub dark: Option<bool>,
    /// Whether colors stand further apart.
    pub more_contrast: bool,
    /// Whether nothing moves.
    pub reduced_motion: bool,
}

/// Where the path of a file comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paths {
    /// From the desktop's dialog, where there is one.
    #[default]
    Desktop,
    /// It is typed in the program.
    Typed,
}

/// The visible countdown at questions from the bench; when it ends, no answer is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Countdown {
    /// None.
    #[default]
    Off,
    /// One minute.
    Minute,
    /// Half a minute.
    HalfMinute,
}

impl Countdown {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Off, Self::Minute, Self::HalfMinute];

    /// Seconds; none if there is no countdown.
    pub const fn seconds(self) -> Option<u32> {
        match self {
            Self::Off => None,
            Self::Minute => Some(60),
            Self::HalfMinute => Some(30),
        }
    }

    /// The choice as written.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Off => "Off",
            Self::Minute => "1:00",
            Self::HalfMinute => "0:30",
        }
    }
}

/// A written form with its version in front.
pub trait Written: Serialize + for<'de> Deserialize<'de> + Default {
    /// What the file is called to the user.
    const NAME: &'static str;
}

impl Written for Settings {
    const NAME: &'static str = "the settings";
}

/// Why a file of the app cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// It is damaged.
    #[error("line {line}, column {column}: {message}")]
    Damaged {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader says.
        message: String,
    },
    /// A later program wrote it.
    #[error("a later version of the program wrote it (format {0})")]
    Newer(u32),
}

/// Reads a written form.
///
/// # Errors
///
/// [`Unusable`], with the place where the text is damaged.
pub fn read<T: Written>(text: &str) -> Result<T, Unusable> {
    #[derive(Deserialize)]
    struct Peek {
        format: u32,
    }
    if let Ok(Peek { format }) = ron::from_str::<Peek>(text)
        && format > FORMAT
    {
        return Err(Unusable::Newer(format));
    }
    ron::from_str(text).map_err(|error| Unusable::Damaged {
        line: error.span.start.line,
        column: error.span.start.col,
        message: error.code.to_string(),
    })
}

/// Writes a form.
///
/// # Errors
///
/// What the writer says; none of our forms holds anything that RON cannot write.
pub fn write<T: Written>(value: &T) -> Result<String, ron::Error> {
    let pretty = ron::ser::PrettyConfig::new().compact_arrays(true);
    ron::ser::to_string_pretty(value, pretty).map(|text| text + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_are_written_read_the_same() {
        let mut settings = Settings::default();
        settings.look.theme = Theme::Lamplight;
        settings.seats.insert("warrant".into(), "judge".into());
        let text = write(&settings).unwrap();
        assert_eq!(read::<Settings>(&text), Ok(settings));
    }

    #[test]
    fn a_field_that_is_missing_takes_its_default() {
        assert_eq!(read::<Settings>("(format: 1)"), Ok(Settings::default()));
    }

    #[test]
    fn a_later_format_is_told_from_damage() {
        let later = read::<Settings>("(format: 2, wholly: [\"new\"])");
        assert_eq!(later, Err(Unusable::Newer(2)));
        let damaged = read::<Settings>("(format: 1, look: (zo");
        assert!(matches!(damaged, Err(Unusable::Damaged { line: 1, .. })), "{damaged:?}");
    }

    #[test]
    fn zoom_stays_within_its_range() {
        let mut look = LookSettings::default();
        look.set_zoom(500);
        assert_eq!(look.zoom, 200);
        look.set_zoom(3);
        assert_eq!(look.zoom, 80);
    }

    #[test]
    fn the_text_of_opinions_grows_by_steps_and_comes_back() {
        let mut look = LookSettings::default();
        let sizes = [1, 1, -1, -1, -1, -1].map(|step| {
            look.step_opinion(step);
            look.opinion
        });
        assert_eq!(sizes, [115, 130, 115, 100, 85, 85]);
    }
}
