//! The ruling of a bench over which a person presides.
//!
//! The first vote is the person's: their findings and their disposition, whether or not the one
//! follows from the other. The rest of the bench votes after, by the model and with its own draws
//! of the day. The person has no draw.

use super::{
    Finding, FindingStatus, Judgment, Ruling, Vote, carries, chance, issue_by_issue, judgment, rule,
};
use crate::record::Found;
use crate::scenario::{IssueId, Scenario};
use crate::scoring::decision::decide;
use crate::scoring::{Assessment, IssueAssessment, vote};

/// Decides with the findings of the person who presides.
///
/// Margins and probabilities of the first judge's findings are those of the model, for comparison;
/// the ruling's probability is exact, given how the person voted.
pub fn rule_with(
    scenario: &Scenario,
    assessment: &Assessment,
    decided: &Judgment,
    seed: u64,
) -> Ruling {
    let mut votes = rule(scenario, assessment, seed).votes;
    if let (Some(first), Some(judge)) = (votes.first_mut(), assessment.judges.first()) {
        *first = Vote {
            judge: judge.judge,
            findings: judge.issues.iter().map(|issue| finding(first, issue, decided)).collect(),
            rule: decide(scenario, |issue| found(decided, issue) == Found::Carried).rule,
            disposition: decided.disposition,
        };
    }
    let (disposition, by) = judgment(scenario, &votes);
    let mut assessment = assessment.clone();
    assessment.dispositions = distribution(scenario, &assessment, decided);
    let probability = chance(&assessment, disposition);
    let majority = |issue| {
        let others = assessment.judges.iter().skip(1);
        let count = others.filter(|judge| carries(scenario, judge, issue, seed)).count();
        2 * (count + usize::from(found(decided, issue) == Found::Carried)) > votes.len()
    };
    let paradox = issue_by_issue(scenario, votes.len(), majority);
    Ruling {
        seed,
        disposition,
        probability,
        likeliest: assessment.dispositions.iter().all(|other| *other <= probability),
        by,
        paradox: paradox.filter(|other| *other != disposition),
        votes,
    }
}

fn found(decided: &Judgment, issue: IssueId) -> Found {
    let finding = decided.findings.iter().find(|finding| finding.issue == issue);
    finding.map_or(Found::NotReached, |finding| finding.found)
}

fn finding(vote: &Vote, issue: &IssueAssessment, decided: &Judgment) -> Finding {
    Finding {
        issue: issue.issue,
        judge: vote.judge,
        margin: issue.margin,
        draw: 0.0,
        probability: issue.probability,
        status: match found(decided, issue.issue) {
            Found::Carried => FindingStatus::Carried,
            Found::NotCarried => FindingStatus::NotCarried,
            Found::NotReached => FindingStatus::NotReached,
        },
    }
}

/// The probability of each disposition of the court, given the person's vote.
fn distribution(scenario: &Scenario, assessment: &Assessment, decided: &Judgment) -> Vec<f64> {
    let places = 0..assessment.dispositions.len();
    let voted = places.map(|place| f64::from(u8::from(place == decided.disposition.index())));
    let others = assessment.judges.iter().skip(1).flat_map(|judge| &judge.dispositions);
    let judges: Vec<f64> = voted.chain(others.copied()).collect();
    let mut court = vec![0.0; assessment.dispositions.len()];
    let even_split = scenario.stage().even_split.map(crate::scenario::DispositionId::index);
    vote::distribute(&judges, even_split, &mut court);
    court
}
