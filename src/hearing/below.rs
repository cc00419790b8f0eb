//! What a hearing hands up to the stage above.

use super::Hearing;
use crate::law::{Found, Side};
use crate::ruling::{FindingStatus, Ruling};
use crate::scenario::{HandedUp, IssueId, JudgmentBelow, Role, Scenario};

impl Hearing {
    /// What the current line of play hands up, with the ruling on it; `None` while the hearing is
    /// not over.
    ///
    /// A card that was withdrawn, or taken back with its line, was not raised; nor was one that came
    /// before the court as forfeited.
    pub fn handed_up(&self, ruling: &Ruling) -> Option<HandedUp> {
        self.outcome()?;
        let (scenario, before) = (self.scenario(), self.position().submissions());
        let is_argument = |role: &Role| matches!(role, Role::Argument { .. });
        let raised = scenario
            .cards()
            .filter(|(id, card)| before.has_card(*id) && is_argument(&card.role) && !card.forfeited)
            .map(|(_, card)| card.id.clone());
        let mut handed_up = HandedUp {
            record: self.record().to_draft(scenario).hash(),
            raised: raised.collect(),
            judgment: Some(judgment(scenario, ruling)),
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

fn judgment(scenario: &Scenario, ruling: &Ruling) -> JudgmentBelow {
    let issues = scenario.issues();
    JudgmentBelow {
        disposition: scenario.disposition(ruling.disposition).id.clone(),
        findings: issues.map(|(id, issue)| (issue.id.clone(), found(ruling, id))).collect(),
    }
}

/// What more than half of the judges found.
fn found(ruling: &Ruling, issue: IssueId) -> Found {
    let statuses = || {
        let findings = ruling.votes.iter().flat_map(|vote| &vote.findings);
        findings.filter(|finding| finding.issue == issue).map(|finding| finding.status)
    };
    let most = |count: usize| 2 * count > ruling.votes.len();
    let carried = statuses().filter(|status| *status == FindingStatus::Carried).count();
    let reached = statuses().filter(|status| *status != FindingStatus::NotReached).count();
    if most(carried) {
        Found::Carried
    } else if most(reached - carried) {
        Found::NotCarried
    } else {
        Found::NotReached
    }
}
