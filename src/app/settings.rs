//! What the user has chosen once and for all hearings, as written in `settings.ron`.

use serde::{Deserialize, Serialize};

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
