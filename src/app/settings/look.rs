//! How the window looks: what is chosen, and what follows from it on a desktop.

use serde::{Deserialize, Serialize};

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
