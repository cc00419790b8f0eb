//! When the scores do not decide, and what is not reached.

use colloquy::argumentation::logistic;
use colloquy::law::{Seat, Side};
use colloquy::record::Move;
use colloquy::ruling::{FindingStatus, Ruling, rule};
use colloquy::scenario::Scenario;
use colloquy::scoring::{Assessment, IssueState, Submissions};

use crate::case::{Case, IssueSpec, argument};
use crate::play::{after, cards, entry, issue_id, model, played};

fn decided(scenario: &Scenario, before: &Submissions) -> (Assessment, Ruling) {
    let assessment = model(scenario).assess(before);
    let ruling = rule(scenario, &assessment, 3);
    (assessment, ruling)
}

#[test]
fn an_issue_on_which_its_side_has_nothing_live_is_not_carried_however_high_its_prior() {
    let mut case = Case::plain();
    case.issues[0].prior = 0.99;
    let scenario = case.load();
    let (assessment, ruling) = decided(&scenario, &cards(&scenario, &[1]));
    let issue = assessment.judges[0].issues[0];
    assert_eq!(issue.state, IssueState::NotArgued);
    assert!(issue.margin > 0.0 && issue.probability == 0.0);
    assert_eq!(ruling.votes[0].findings[0].status, FindingStatus::NotArgued);
    assert_eq!(ruling.disposition, scenario.disposition_by_id("d1").unwrap());
}

#[test]
fn a_conceded_issue_is_certain() {
    let scenario = Case::plain().load();
    for (side, probability, status) in
        [(Side::First, 0.0, FindingStatus::NotCarried), (Side::Second, 1.0, FindingStatus::Carried)]
    {
        let concede = entry(Seat::Counsel(side), Move::ConcedeIssue(issue_id(&scenario, 0)));
        for opening in [0, 1] {
            let before = after(&scenario, &[played(&scenario, opening), concede.clone()]);
            let (assessment, ruling) = decided(&scenario, &before);
            assert!(assessment.judges[0].issues[0].probability == probability);
            assert_eq!(ruling.votes[0].findings[0].status, status);
        }
    }
}

/// Two issues, the second of which matters only if the first is carried.
fn in_turn() -> Case {
    let mut case = Case::plain();
    case.issues.push(IssueSpec { carried_by: Side::Second, standard: "BetterView", prior: 0.5 });
    case.arguments.push(argument(Side::Second, 1, 2.0));
    case.arguments.push(argument(Side::First, 1, 1.0));
    case.table = vec![
        ("NotCarried(\"i0\")".to_owned(), 2),
        ("Carried(\"i1\")".to_owned(), 1),
        ("Otherwise".to_owned(), 0),
    ];
    case.worths = vec![1.0, 0.5, 0.0];
    case
}

#[test]
fn an_issue_that_the_rule_that_fired_did_not_need_is_not_reached() {
    let scenario = in_turn().load();
    let (_, ruling) = decided(&scenario, &cards(&scenario, &[1, 2]));
    let statuses: Vec<_> = ruling.votes[0].findings.iter().map(|finding| finding.status).collect();
    assert_eq!(statuses, [FindingStatus::NotArgued, FindingStatus::NotReached]);
    assert_eq!((ruling.votes[0].rule, ruling.disposition.index()), (0, 2));
    let (_, ruling) = decided(&scenario, &cards(&scenario, &[0, 1, 2, 3]));
    let statuses: Vec<_> = ruling.votes[0].findings.iter().map(|finding| finding.status).collect();
    assert_eq!(statuses, [FindingStatus::Carried, FindingStatus::Carried]);
    assert_eq!((ruling.votes[0].rule, ruling.disposition.index()), (1, 1));
}

#[test]
fn probabilities_follow_the_margin_and_multiply_along_the_table() {
    let mut case = in_turn();
    case.judges[0].temper = 0.8;
    let scenario = case.load();
    let assessment = model(&scenario).assess(&cards(&scenario, &[0, 1, 2, 3]));
    let judge = &assessment.judges[0];
    let [p, q] = [0, 1].map(|at| judge.issues[at].probability);
    for issue in &judge.issues {
        let expected = logistic(issue.margin / 0.8);
        assert!((issue.probability - expected).abs() < 1e-12);
    }
    for (found, expected) in assessment.dispositions.iter().zip([p * (1.0 - q), p * q, 1.0 - p]) {
        assert!((found - expected).abs() < 1e-12);
    }
    let worth = p * (1.0 - q) + 0.5 * p * q;
    assert!((assessment.win_chance[0] - worth).abs() < 1e-12);
}

#[test]
fn the_ruling_says_whether_the_likelier_result_came_out() {
    let mut case = Case::plain();
    case.judges[0].temper = 1.0;
    let scenario = case.load();
    let assessment = model(&scenario).assess(&cards(&scenario, &[0, 1]));
    let likeliest = usize::from(assessment.dispositions[1] > assessment.dispositions[0]);
    let mut seen = [false; 2];
    for seed in 0..100 {
        let ruling = rule(&scenario, &assessment, seed);
        assert_eq!(ruling.likeliest, ruling.disposition.index() == likeliest);
        assert!(ruling.probability == assessment.dispositions[ruling.disposition.index()]);
        seen[usize::from(ruling.likeliest)] = true;
    }
    assert_eq!(seen, [true, true]);
}
