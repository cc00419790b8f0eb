//! What the record of the stage below brings up with a matter.
//!
//! Definition. A point that a party did not raise below is *forfeited*: it may still be argued, but
//! it is reviewed for plain error at most (Fed. R. Crim. P. 51(b), 52(b); United States v. Olano,
//! 507 U.S. 725, 731–34 (1993)). A point is an argument of the side that asks for relief that could
//! have been made at the stage below and was not before that court at the end. Not forfeited are
//!
//! - what goes to an issue marked jurisdictional, for no party can give a court power that it has
//!   not (United States v. Cotton, 535 U.S. 625, 630 (2002));
//! - what the side that defends the judgment says: it may rest on any ground that the record
//!   supports (Dandridge v. Williams, 397 U.S. 471, 475 n.6 (1970));
//! - what the stage below did not offer, and replies.
//!
//! Stands that a side took below still commit it (compare New Hampshire v. Maine, 532 U.S. 742
//! (2001)), and an issue that it conceded there stays conceded where the same issue is before the
//! court above: that is waiver, and is not reviewed at all (Olano at 733).
//!
//! Where no record is handed up, everything counts as raised. What a forfeited point is worth is
//! `scoring`'s. Not here: findings of the court below, to which each stage's issues and standard of
//! review refer in words.

use super::ids::{CardId, IssueId};
use super::model::{Role, Scenario, Stance};
use crate::law::Side;

/// What came of the stage below, by text ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandedUp {
    /// Hash of the record of the stage below.
    pub record: String,
    /// Arguments that were before that court at the end.
    pub raised: Vec<String>,
    /// Propositions to which a side said yes or no.
    pub stands: Vec<(Side, String, bool)>,
    /// Issues that a side conceded.
    pub conceded: Vec<(Side, String)>,
}

/// What a scenario carries of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Stands taken below.
    pub stands: Vec<(Side, Stance)>,
    /// Issues of this stage that were conceded below.
    pub conceded: Vec<(Side, IssueId)>,
}

impl Scenario {
    /// The same stage, with the record of the stage below before it. What that record names and
    /// this stage does not have is passed over.
    #[must_use]
    pub fn after(&self, below: &HandedUp) -> Self {
        let mut after = self.clone();
        let forfeited: Vec<CardId> =
            self.cards().map(|(id, _)| id).filter(|&id| self.forfeits(id, below)).collect();
        for (place, card) in after.cards.iter_mut().enumerate() {
            card.forfeited = forfeited.iter().any(|id| id.index() == place);
        }
        let stance = |(side, id, holds): &(Side, String, bool)| {
            let proposition = self.proposition_by_id(id)?;
            Some((*side, Stance { proposition, holds: *holds }))
        };
        let conceded = below.conceded.iter();
        after.carried = Some(Carried {
            stands: below.stands.iter().filter_map(stance).collect(),
            conceded: conceded
                .filter_map(|(side, id)| Some((*side, self.issue_by_id(id)?)))
                .collect(),
        });
        after
    }

    /// What the record of the stage below brings up; none where none was handed up.
    pub const fn carried(&self) -> Option<&Carried> {
        self.carried.as_ref()
    }

    fn forfeits(&self, id: CardId, below: &HandedUp) -> bool {
        let card = self.card(id);
        let could = self.stage.below.as_ref().is_some_and(|below| below.arguments.contains(&id));
        let is_argument = matches!(card.role, Role::Argument { .. });
        let is_jurisdictional = card.issues.iter().any(|&issue| self.issue(issue).jurisdictional);
        is_argument
            && could
            && card.side == self.stage.movant
            && !is_jurisdictional
            && !below.raised.contains(&card.id)
    }
}
