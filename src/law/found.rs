//! What a court finds on an issue.

use serde::{Deserialize, Serialize};

/// A judge's finding on an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Found {
    /// Its proposition is carried.
    Carried,
    /// It is not.
    NotCarried,
    /// The issue need not be decided.
    NotReached,
}

impl Found {
    /// Every finding.
    pub const ALL: [Self; 3] = [Self::Carried, Self::NotCarried, Self::NotReached];

    /// The finding in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Carried => "Carried",
            Self::NotCarried => "Not carried",
            Self::NotReached => "Not reached",
        }
    }
}
