//! The ruling of a bench over which a person presides.
//!
//! The first vote is the person's: their findings and their disposition, whether or not the one
//! follows from the other. The rest of the bench votes after, by the model and with its own draws
//! of the day. The person has no draw.

use super::{Day, Finding, FindingStatus, Judgment, Ruling, Vote, cast_vote, count, day};
use crate::record::Found;
use crate::scenario::{DispositionId, IssueId, Scenario};
use crate::scoring::decision::decide;
use crate::scoring::{Assessment, JudgeAssessment, vote};

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
    let judges = &assessment.judges;
    let days: Vec<Vec<Day>> = judges
        .iter()
        .enumerate()
        .map(|(place, judge)| match place {
            0 => own_day(judge, decided),
            _ => day(scenario, judge, seed),
        })
        .collect();
    let votes = judges.iter().zip(&days).enumerate().map(|(place, (judge, day))| match place {
        0 => own_vote(scenario, judge, decided),
        _ => cast_vote(scenario, judge, day),
    });
    let chances = distribution(scenario, assessment, decided);
    count(scenario, seed, votes.collect(), &days, &chances)
}

/// What the person carries. A person has no draw.
fn own_day(judge: &JudgeAssessment, decided: &Judgment) -> Vec<Day> {
    let carries = |issue| match found(decided, issue) {
        Found::Carried => Some(true),
        Found::NotCarried => Some(false),
        Found::NotReached => None,
    };
    judge.issues.iter().map(|issue| Day { draw: 0.0, carries: carries(issue.issue) }).collect()
}

fn own_vote(scenario: &Scenario, judge: &JudgeAssessment, decided: &Judgment) -> Vote {
    let findings = judge.issues.iter().map(|issue| Finding {
        issue: issue.issue,
        judge: judge.judge,
        margin: issue.margin,
        draw: 0.0,
        probability: issue.probability,
        status: match found(decided, issue.issue) {
            Found::Carried => FindingStatus::Carried,
            Found::NotCarried => FindingStatus::NotCarried,
            Found::NotReached => FindingStatus::NotReached,
        },
    });
    Vote {
        judge: judge.judge,
        findings: findings.collect(),
        rule: decide(scenario, |issue| found(decided, issue) == Found::Carried).rule,
        disposition: decided.disposition,
    }
}

fn found(decided: &Judgment, issue: IssueId) -> Found {
    let finding = decided.findings.iter().find(|finding| finding.issue == issue);
    finding.map_or(Found::NotReached, |finding| finding.found)
}

/// The probability of each disposition of the court, given the person's vote.
fn distribution(scenario: &Scenario, assessment: &Assessment, decided: &Judgment) -> Vec<f64> {
    let places = 0..assessment.dispositions.len();
    let voted = places.map(|place| f64::from(u8::from(place == decided.disposition.index())));
    let others = assessment.judges.iter().skip(1).flat_map(|judge| &judge.dispositions);
    let judges: Vec<f64> = voted.chain(others.copied()).collect();
    let mut court = vec![0.0; assessment.dispositions.len()];
    let even_split = scenario.stage().even_split.map(DispositionId::index);
    vote::distribute(&judges, even_split, &mut court);
    court
}
