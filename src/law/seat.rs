//! Who may speak: the two sides and the three seats.

use serde::{Deserialize, Serialize};

/// One of the two parties of a matter, in the order in which the matter names them.
///
/// Who moves, appeals or carries a burden differs from stage to stage; the side does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Side {
    /// The party that the matter names first (in a criminal matter, the prosecution).
    First,
    /// The party that the matter names second.
    Second,
}

impl Side {
    /// Both sides, in order.
    pub const BOTH: [Self; 2] = [Self::First, Self::Second];

    /// The other side.
    #[must_use]
    pub const fn opponent(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }

    /// The side's place in an array of two: 0 or 1.
    pub const fn index(self) -> usize {
        match self {
            Self::First => 0,
            Self::Second => 1,
        }
    }
}

/// A place in the courtroom that a person may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Seat {
    /// Counsel for a side.
    Counsel(Side),
    /// The bench.
    Bench,
}

impl Seat {
    /// The three seats, in the order in which screens show them.
    pub const ALL: [Self; 3] =
        [Self::Counsel(Side::First), Self::Counsel(Side::Second), Self::Bench];

    /// The side that this seat speaks for; none for the bench.
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Counsel(side) => Some(side),
            Self::Bench => None,
        }
    }
}
