//! But for: what the ruling would have been without some of what was said.
//!
//! The entries leave the record, and with each what it committed to and conceded; everything is
//! scored again and ruled on with the same draws. Several together are scored jointly, since
//! effects do not add. Where a person sits on the bench, the comparison is with what the model
//! would have ruled in that seat: the person's own findings would not change by themselves.

use super::case::entry_of;
use crate::record::Entry;
use crate::ruling::{FindingStatus, Ruling, rule};
use crate::scenario::{DispositionId, EntryId, IssueId, JudgeId, Scenario};
use crate::scoring::{Assessment, ScoringModel, Submissions};

/// What would have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing flips.
    Harmless,
    /// A finding flips, and the court's disposition holds.
    Holds,
    /// The court's disposition flips.
    Flips,
}

impl Verdict {
    /// The verdict in a word.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Harmless => "harmless",
            Self::Holds => "holds",
            Self::Flips => "flips",
        }
    }
}

/// An issue before a judge, with and without.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The judge.
    pub judge: JudgeId,
    /// The issue.
    pub issue: IssueId,
    /// Log-odds with everything.
    pub with: f64,
    /// Log-odds without.
    pub without: f64,
    /// Finding with everything.
    pub found_with: FindingStatus,
    /// Finding without.
    pub found_without: FindingStatus,
}

impl Change {
    /// Whether the finding flips.
    pub fn flips(&self) -> bool {
        self.found_with != self.found_without
    }
}

/// The ruling without some entries.
#[derive(Clone, Debug, PartialEq)]
pub struct ButFor {
    /// What was left out.
    pub left_out: Vec<EntryId>,
    /// Every issue before every judge, in the bench's order.
    pub changes: Vec<Change>,
    /// The court's disposition without.
    pub disposition: DispositionId,
    /// Win chance of the first and second side without.
    pub win_chance: [f64; 2],
    /// What it comes to.
    pub verdict: Verdict,
}

/// A record with its ruling by the model, ready to be scored again without some of it.
#[derive(Debug)]
pub struct Rerun<'a> {
    scenario: &'a Scenario,
    model: &'a ScoringModel,
    entries: &'a [&'a Entry],
    seed: u64,
    assessment: Assessment,
    ruling: Ruling,
}

impl<'a> Rerun<'a> {
    /// Scores and rules with everything.
    pub fn new(
        scenario: &'a Scenario,
        model: &'a ScoringModel,
        entries: &'a [&'a Entry],
        seed: u64,
    ) -> Self {
        let assessment = model.assess(&Submissions::of(scenario, entries));
        let ruling = rule(scenario, &assessment, seed);
        Self { scenario, model, entries, seed, assessment, ruling }
    }

    /// Scores and rules without these entries.
    pub fn but_for(&self, left_out: &[EntryId]) -> ButFor {
        let kept: Vec<&Entry> = self
            .entries
            .iter()
            .copied()
            .filter(|entry| entry_of(entry.mv).is_none_or(|made| !left_out.contains(&made)))
            .collect();
        let assessment = self.model.assess(&Submissions::of(self.scenario, &kept));
        let ruling = rule(self.scenario, &assessment, self.seed);
        let changes = self.changes(&assessment, &ruling);
        let verdict = if ruling.disposition != self.ruling.disposition {
            Verdict::Flips
        } else if changes.iter().any(Change::flips) {
            Verdict::Holds
        } else {
            Verdict::Harmless
        };
        ButFor {
            left_out: left_out.to_vec(),
            changes,
            disposition: ruling.disposition,
            win_chance: assessment.win_chance,
            verdict,
        }
    }

    /// One test for each entry before the court.
    pub fn each(&self) -> Vec<ButFor> {
        let before = Submissions::of(self.scenario, self.entries);
        before.entries(self.scenario).into_iter().map(|entry| self.but_for(&[entry])).collect()
    }

    fn changes(&self, assessment: &Assessment, ruling: &Ruling) -> Vec<Change> {
        let judges = self.assessment.judges.iter().zip(&assessment.judges);
        let votes = self.ruling.votes.iter().zip(&ruling.votes);
        let mut changes = Vec::new();
        for ((with, without), (vote, revote)) in judges.zip(votes) {
            let issues = with.issues.iter().zip(&without.issues);
            let findings = vote.findings.iter().zip(&revote.findings);
            changes.extend(issues.zip(findings).map(|((with, without), (found, refound))| {
                Change {
                    judge: vote.judge,
                    issue: with.issue,
                    with: with.log_odds,
                    without: without.log_odds,
                    found_with: found.status,
                    found_without: refound.status,
                }
            }));
        }
        changes
    }
}
