//! The judge's sheet.
//!
//! | Row | Occasions |
//! |---|---|
//! | Supported | every finding: twice the probability of so finding, up to 1, on the record as the judge weighed it (credited in full, little, or rejected) |
//! | Best point | every finding on which the losing side had a point that helped it: whether the reasons speak of it |
//! | Binding | every binding authority that the losing side brought on an issue: whether something that cites it was credited |
//! | Consistent | the disposition: whether it follows from the findings by the decision table |
//! | Reasons | every finding: whether it has any |
//! | Reversal | the bench above: one less the risk of reversal |
//!
//! The program's judge is marked by the same rows: it credits what helped its side.

use std::collections::BTreeSet;

use super::fact::Fact;
use super::sheet::{Criterion, Occasion, Sheet};
use crate::explanation::Case;
use crate::law::{Seat, Side};
use crate::record::{Credit, Found, Move};
use crate::ruling::{FindingStatus, Judgment, JudgmentFinding, ReversalRisk, Vote};
use crate::scenario::{AuthorityId, EntryId, IssueId, JudgeId};
use crate::scoring::card::is_binding;
use crate::scoring::decision;
use crate::scoring::{JudgeAssessment, ScoringModel};

/// Marks the judge who presides.
pub fn judge_sheet(
    case: &Case<'_>,
    model: &ScoringModel,
    judgment: &Judgment,
    risk: Option<&ReversalRisk>,
) -> Sheet {
    let Some(judge) = case.ruling.votes.first().map(|vote| vote.judge) else {
        return Sheet::of(case.card, Vec::new());
    };
    let chair = Chair { case, model, judgment, judge };
    let decided = || judgment.findings.iter().filter(|own| own.found != Found::NotReached);
    let rows = vec![
        (Criterion::Supported, decided().map(|own| chair.supported(own)).collect()),
        (Criterion::BestPoint, decided().filter_map(|own| chair.best_point(own)).collect()),
        (Criterion::Binding, decided().flat_map(|own| chair.binding(own)).collect()),
        (Criterion::Consistent, vec![chair.consistent()]),
        (Criterion::Reasons, decided().map(|own| chair.reasons(own)).collect()),
        (Criterion::Reversal, risk.map(|risk| chair.reversal(risk)).into_iter().collect()),
    ];
    Sheet::of(case.card, rows)
}

/// What a judge of the program decided, in the form in which a person's judgment comes: what
/// helped is credited.
pub fn judgment_by_model(case: &Case<'_>, vote: &Vote) -> Judgment {
    let findings = vote.findings.iter().map(|finding| JudgmentFinding {
        issue: finding.issue,
        found: match finding.status {
            FindingStatus::Carried => Found::Carried,
            FindingStatus::NotCarried | FindingStatus::NotArgued => Found::NotCarried,
            FindingStatus::NotReached => Found::NotReached,
        },
        credits: case
            .helpful(vote.judge, finding.issue)
            .into_iter()
            .map(|entry| (entry, Credit::Credit))
            .collect(),
        reasoned: true,
    });
    Judgment { findings: findings.collect(), disposition: vote.disposition }
}

struct Chair<'c, 'a> {
    case: &'c Case<'a>,
    model: &'c ScoringModel,
    judgment: &'c Judgment,
    judge: JudgeId,
}

impl Chair<'_, '_> {
    fn supported(&self, own: &JudgmentFinding) -> Occasion {
        let assessment = self.model.assess_credited(self.case.submissions, &own.credits);
        let carried = assessment.judges.first().map_or(0.0, |judge| probability(judge, own.issue));
        let chance = if own.found == Found::Carried { carried } else { 1.0 - carried };
        let fact = Fact::Finding(own.issue, own.found, chance >= 0.5);
        self.found(own, 2.0 * chance, fact)
    }

    fn best_point(&self, own: &JudgmentFinding) -> Option<Occasion> {
        let best = self.case.best_point(self.judge, own.issue, self.loser(own))?;
        let met = own.credits.iter().any(|(entry, _)| *entry == best);
        Some(self.found(own, f64::from(u8::from(met)), Fact::BestPoint(own.issue, best, met)))
    }

    fn binding(&self, own: &JudgmentFinding) -> Vec<Occasion> {
        let credits = own.credits.iter().filter(|(_, credit)| *credit != Credit::Reject);
        let credited: Vec<AuthorityId> =
            credits.flat_map(|(entry, _)| self.cites(*entry)).collect();
        let brought = self.case.entries_on(self.judge, own.issue, self.loser(own));
        let binding: BTreeSet<AuthorityId> = brought
            .into_iter()
            .flat_map(|entry| self.cites(entry))
            .filter(|id| is_binding(self.case.scenario.authority(*id)))
            .collect();
        let occasion = |id| {
            let followed = credited.contains(&id);
            self.found(own, f64::from(u8::from(followed)), Fact::Binding(own.issue, id, followed))
        };
        binding.into_iter().map(occasion).collect()
    }

    fn consistent(&self) -> Occasion {
        let carried = |issue| {
            let own = self.judgment.findings.iter().find(|own| own.issue == issue);
            own.is_some_and(|own| own.found == Found::Carried)
        };
        let follows = decision::decide(self.case.scenario, carried).disposition;
        let (credit, fact) = if follows == self.judgment.disposition {
            (1.0, Fact::Disposed)
        } else {
            (0.0, Fact::DisposedOtherwise)
        };
        Occasion { ply: self.ply(|mv| matches!(mv, Move::Dispose(_))), stake: 1.0, credit, fact }
    }

    fn reasons(&self, own: &JudgmentFinding) -> Occasion {
        if own.reasoned {
            self.found(own, 1.0, Fact::Reasoned(own.issue))
        } else {
            self.found(own, 0.0, Fact::Unreasoned(own.issue))
        }
    }

    fn reversal(&self, risk: &ReversalRisk) -> Occasion {
        let ply = self.ply(|mv| matches!(mv, Move::Dispose(_)));
        Occasion { ply, stake: 1.0, credit: 1.0 - risk.probability, fact: Fact::Above }
    }

    fn found(&self, own: &JudgmentFinding, credit: f64, fact: Fact) -> Occasion {
        let ply = self.ply(|mv| matches!(mv, Move::Find(issue, _) if issue == own.issue));
        Occasion { ply, stake: 1.0, credit, fact }
    }

    /// The last move of the bench of some kind; none where the program sits.
    fn ply(&self, kind: impl Fn(Move) -> bool) -> Option<usize> {
        let bench = self.case.entries.iter().rev().filter(|entry| entry.seat == Seat::Bench);
        bench.copied().find(|entry| kind(entry.mv)).map(|entry| entry.ply)
    }

    fn loser(&self, own: &JudgmentFinding) -> Side {
        let carrier = self.case.scenario.issue(own.issue).carried_by;
        if own.found == Found::Carried { carrier.opponent() } else { carrier }
    }

    fn cites(&self, entry: EntryId) -> Vec<AuthorityId> {
        match entry {
            EntryId::Card(card) => {
                let citations = self.case.scenario.card(card).citations.iter();
                citations.map(|citation| citation.authority).collect()
            }
            EntryId::Answer(_) => Vec::new(),
        }
    }
}

fn probability(judge: &JudgeAssessment, issue: IssueId) -> f64 {
    judge.issues.get(issue.index()).map_or(0.0, |assessed| assessed.probability)
}
