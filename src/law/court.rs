//! Levels of courts. Which court sits under which is data of the matter.

use serde::{Deserialize, Serialize};

/// A court's place in its hierarchy, lowest first.
///
/// Decisions of a magistrate or trial judge bind no other judge, not even of the same court
/// (Camreta v. Greene, 563 U.S. 692, 709 n.7 (2011)); those of an appellate or supreme court bind
/// the courts under it and its own later panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CourtLevel {
    /// A magistrate or other subordinate judge, or a lay tribunal.
    Magistrate,
    /// A court of first instance.
    Trial,
    /// An intermediate court of appeals.
    Appellate,
    /// The court of last resort.
    Supreme,
}

impl CourtLevel {
    /// Whether this level's decisions bind the courts under it.
    pub const fn makes_precedent(self) -> bool {
        matches!(self, Self::Appellate | Self::Supreme)
    }
}
