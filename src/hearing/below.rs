//! What a hearing hands up to the stage above.

use super::Hearing;
use crate::law::Side;
use crate::scenario::{HandedUp, Role};

impl Hearing {
    /// What the current line of play hands up; `None` while the hearing is not over.
    ///
    /// A card that was withdrawn, or taken back with its line, was not raised.
    pub fn handed_up(&self) -> Option<HandedUp> {
        self.outcome()?;
        let (scenario, before) = (self.scenario(), self.position().submissions());
        let is_argument = |role: &Role| matches!(role, Role::Argument { .. });
        let raised = scenario
            .cards()
            .filter(|(id, card)| before.has_card(*id) && is_argument(&card.role))
            .map(|(_, card)| card.id.clone());
        let mut handed_up = HandedUp {
            record: self.record().to_draft(scenario).hash(),
            raised: raised.collect(),
            ..HandedUp::default()
        };
        for side in Side::BOTH {
            let commitments = before.commitments(side);
            for (id, proposition) in scenario.propositions() {
                for holds in [true, false] {
                    if commitments.has(id, holds) {
                        handed_up.stands.push((side, proposition.id.clone(), holds));
                    }
                }
            }
            for (id, issue) in scenario.issues() {
                if before.has_conceded(side, id) {
                    handed_up.conceded.push((side, issue.id.clone()));
                }
            }
        }
        Some(handed_up)
    }
}
