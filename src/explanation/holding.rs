//! What the court holds on an issue, with the numbers that decided it.

use super::phrase;
use super::section::paragraph;
use super::tree::{Paragraph, Part, Role, Sentence};
use super::writer::{Because, Held, Writer};
use crate::argumentation::logistic;
use crate::law::Side;
use crate::ruling::{Finding, FindingStatus};
use crate::scenario::IssueId;
use crate::scoring::{IssueAssessment, TIE};

impl Writer<'_> {
    /// What it comes to, with the numbers that decided.
    pub(super) fn holding(
        &self,
        issue: IssueId,
        finding: &Finding,
        assessed: &IssueAssessment,
    ) -> Paragraph {
        let carried = finding.status == FindingStatus::Carried;
        let mut sentences = vec![self.scale(issue, assessed)];
        let because = self.because(finding, assessed);
        let by_draw = matches!(because, Because::Draw(_));
        if matches!(because, Because::Start(_)) {
            sentences.push(self.not_far_enough(issue, assessed));
        }
        if by_draw {
            sentences.push(Sentence::new(vec![
                Part::Text("By the arguments alone the margin is "),
                Part::log_odds(finding.margin),
                Part::Text("; the day’s draw for this judge is "),
                Part::log_odds(finding.draw),
                Part::Text(", and the draw decided the issue."),
            ]));
        }
        sentences.push(Sentence::new(vec![
            Part::Text(if by_draw { "On this day, therefore, " } else { "" }),
            Part::Party(self.carried_by(issue)),
            Part::agrees(self.carried_by(issue), phrase::holding(carried)),
        ]));
        paragraph(Role::Holding, sentences)
    }

    /// What decided the issue.
    pub(super) fn because(&self, finding: &Finding, assessed: &IssueAssessment) -> Because {
        let carried = finding.status == FindingStatus::Carried;
        let moved = assessed.log_odds - assessed.prior;
        let slight = self.case.card.opinion.slight;
        if (finding.margin > TIE) != carried {
            let burdened = self.carried_by(assessed.issue);
            let favored = (moved.abs() > TIE)
                .then(|| if moved > 0.0 { burdened } else { burdened.opponent() });
            Because::Draw(favored)
        } else if if carried { moved < -slight } else { moved > slight } {
            Because::Start(if carried || assessed.threshold <= TIE {
                Held::Start
            } else if assessed.prior >= -TIE {
                Held::Standard
            } else {
                Held::Both
            })
        } else {
            Because::Arguments
        }
    }

    /// That the arguments point one way and the starting point keeps the issue where it was.
    fn not_far_enough(&self, issue: IssueId, assessed: &IssueAssessment) -> Sentence {
        let moved = assessed.log_odds - assessed.prior;
        Sentence::new(vec![
            Part::Text("The arguments together moved the scale by "),
            Part::log_odds(moved),
            Part::Text(if moved > 0.0 { " toward " } else { " away from " }),
            Part::Party(self.carried_by(issue)),
            Part::Text(", and not far enough to change how the issue began."),
        ])
    }

    fn scale(&self, issue: IssueId, assessed: &IssueAssessment) -> Sentence {
        let (strength, needed) = (logistic(assessed.log_odds), logistic(assessed.threshold));
        let same = Part::strength(strength).runs(self.scenario())
            == Part::strength(needed).runs(self.scenario());
        let mut parts = vec![
            Part::Text("Taken together, the arguments put "),
            Part::Party(self.carried_by(issue)),
            Part::Text("’s proposition "),
        ];
        let on = " on the scoring model’s scale";
        parts.extend(match (same, assessed.margin > 0.0) {
            (true, above) => [
                Part::Text(if above { "just above " } else { "at no more than " }),
                Part::strength(needed),
                Part::Text(on),
                Part::Text(if above { "." } else { ", and it needs more." }),
            ]
            .to_vec(),
            (false, _) => [
                Part::Text("at "),
                Part::strength(strength),
                Part::Text(on),
                Part::Text("; it needs more than "),
                Part::strength(needed),
                Part::Text("."),
            ]
            .to_vec(),
        });
        Sentence::new(parts)
    }
}

/// That the draw decided, and what the arguments by themselves came to.
pub(super) fn drawn(winner: Side, favored: Option<Side>) -> Vec<Part> {
    let (side, rest) = match favored {
        Some(side) if side == winner => {
            (side, ", though not by enough; the draw of the day made up the rest.")
        }
        Some(side) => (side, "; the draw of the day decided otherwise."),
        None => return vec![Part::Text("The arguments balance; the draw of the day decided.")],
    };
    vec![Part::Text("Taken together the arguments favored "), Part::Party(side), Part::Text(rest)]
}
