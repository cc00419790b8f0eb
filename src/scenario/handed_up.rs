//! What the record of the stage below brings up with a matter.
//!
//! Definition. A point that a party did not raise below is *forfeited*: it may still be argued, but
//! it is reviewed for plain error at most (Fed. R. Crim. P. 51(b), 52(b); United States v. Olano,
//! 507 U.S. 725, 731–34 (1993)). A point is an argument of the side that asks for relief that could
//! have been made at the stage below and was not before that court at the end, or was there only as
//! a point that was forfeited already: to argue it for plain error does not revive it. Not forfeited
//! are
//!
//! - what goes to an issue marked jurisdictional, for no party can give a court power that it has
//!   not (United States v. Cotton, 535 U.S. 625, 630 (2002));
//! - what the side that defends the judgment says: it may rest on any ground that the record
//!   supports (Dandridge v. Williams, 397 U.S. 471, 475 n.6 (1970));
//! - what the stage below did not offer, and replies.
//!
//! Stands that a side took below still commit it (compare New Hampshire v. Maine, 532 U.S. 742
//! (2001)), and an issue that it conceded there stays conceded where it is before the court above:
//! that is waiver, and is not reviewed at all (Olano at 733).
//!
//! What the court below ordered and found comes up too. A stage is written as an appeal from the
//! order that history made below, and an issue that reviews one of below from a finding against the
//! side that carries it here. Where a record came out otherwise the stage is heard all the same, as
//! history had it, and says so: an issue then bears its other wording, in which nothing is said of
//! what the court below held.
//!
//! Where no record is handed up, everything counts as raised and nothing is known of the court
//! below but what history says. What a forfeited point is worth is `scoring`'s.

use super::ids::{CardId, IssueId};
use super::model::{Below, Issue, Role, Scenario, Stance, Wording};
use crate::law::{Found, Side};

/// What came of the stage below, by text ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandedUp {
    /// Hash of the record of the stage below.
    pub record: String,
    /// Arguments that were before that court at the end and not forfeited there.
    pub raised: Vec<String>,
    /// Propositions to which a side said yes or no.
    pub stands: Vec<(Side, String, bool)>,
    /// Issues that a side conceded.
    pub conceded: Vec<(Side, String)>,
    /// What that court decided; none in a record from before this was kept.
    pub judgment: Option<JudgmentBelow>,
}

/// What the court below decided, by text ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgmentBelow {
    /// Its disposition.
    pub disposition: String,
    /// Its issues, each with what more than half of its judges found; not reached where no finding
    /// has so many.
    pub findings: Vec<(String, Found)>,
}

/// What a scenario carries of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Stands taken below.
    pub stands: Vec<(Side, Stance)>,
    /// Issues of this stage that were conceded below.
    pub conceded: Vec<(Side, IssueId)>,
    /// What the court below ordered, where that is known.
    pub ordered: Option<OrderedBelow>,
    /// What it found on issues that this stage reviews.
    pub findings: Vec<FoundBelow>,
}

/// What the court below ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderedBelow {
    /// Its place among the orders of the stage below.
    pub order: usize,
    /// Whether it is the order that this stage supposes.
    pub as_supposed: bool,
}

/// What the court below found on an issue that this stage reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundBelow {
    /// The issue of this stage.
    pub issue: IssueId,
    /// What was found on the issue of below.
    pub found: Found,
    /// For whom that was; none where it was not reached.
    pub prevailed: Option<Side>,
    /// Whether it was found against the side that carries the issue here, as this stage supposes.
    pub as_supposed: bool,
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
        let conceded = |(side, id): &(Side, String)| Some((*side, self.conceded(id)?));
        let (stage, judgment) = (self.stage.below.as_ref(), below.judgment.as_ref());
        let carried = Carried {
            stands: below.stands.iter().filter_map(stance).collect(),
            conceded: below.conceded.iter().filter_map(conceded).collect(),
            ordered: stage.zip(judgment).and_then(|(stage, judgment)| ordered(stage, judgment)),
            findings: stage
                .zip(judgment)
                .map(|(stage, judgment)| self.found(stage, judgment))
                .unwrap_or_default(),
        };
        let contrary = carried.findings.iter().filter(|finding| !finding.as_supposed);
        for id in contrary.map(|finding| finding.issue.index()) {
            after.issues.get_mut(id).into_iter().for_each(reworded);
        }
        after.carried = Some(carried);
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

    /// The issue of this stage that reviews one of below, or bears the same id where it is not said
    /// what it reviews.
    fn conceded(&self, below: &str) -> Option<IssueId> {
        let stage = self.stage.below.as_ref()?;
        let reviewed = |issue: &Issue| stage.issues.get(issue.reviews?).map(|it| it.id.as_str());
        let same = |issue: &Issue| reviewed(issue).unwrap_or(&issue.id) == below;
        self.issues().find(|(_, issue)| same(issue)).map(|(id, _)| id)
    }

    /// What was found below on each issue that reviews another.
    fn found(&self, stage: &Below, judgment: &JudgmentBelow) -> Vec<FoundBelow> {
        let found = |(issue, text): (IssueId, &Issue)| {
            let reviewed = stage.issues.get(text.reviews?)?;
            let (_, found) = judgment.findings.iter().find(|(id, _)| *id == reviewed.id)?;
            let prevailed = match found {
                Found::Carried => Some(reviewed.carried_by),
                Found::NotCarried => Some(reviewed.carried_by.opponent()),
                Found::NotReached => None,
            };
            let as_supposed = prevailed == Some(text.carried_by.opponent());
            Some(FoundBelow { issue, found: *found, prevailed, as_supposed })
        };
        self.issues().filter_map(found).collect()
    }
}

fn ordered(stage: &Below, judgment: &JudgmentBelow) -> Option<OrderedBelow> {
    let order = stage.orders.iter().position(|order| order.id == judgment.disposition)?;
    Some(OrderedBelow { order, as_supposed: order == stage.supposed })
}

/// Puts the other wording in, where the author gave one.
fn reworded(issue: &mut Issue) {
    if let Some(Wording { question, proposition, clause }) = issue.otherwise.take() {
        (issue.question, issue.proposition, issue.clause) = (question, proposition, clause);
    }
}

impl Carried {
    /// What the court below found on the issue that an issue of this stage reviews.
    pub fn finding(&self, issue: IssueId) -> Option<&FoundBelow> {
        self.findings.iter().find(|finding| finding.issue == issue)
    }
}
