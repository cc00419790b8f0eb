//! The written form of what the record of the stage below brings up.

use serde::{Deserialize, Serialize};

use crate::law::Side;
use crate::scenario::HandedUp;

/// What a record of the stage below brought up, as written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterDraft {
    /// Hash of the record below.
    pub record: String,
    /// Arguments that were before that court.
    pub raised: Vec<String>,
    /// Propositions to which a side said yes or no.
    pub stands: Vec<(Side, String, bool)>,
    /// Issues that a side conceded.
    pub conceded: Vec<(Side, String)>,
}

impl AfterDraft {
    pub(super) fn of(after: HandedUp) -> Self {
        let HandedUp { record, raised, stands, conceded } = after;
        Self { record, raised, stands, conceded }
    }

    pub(super) fn read(self) -> HandedUp {
        let Self { record, raised, stands, conceded } = self;
        HandedUp { record, raised, stands, conceded }
    }
}
