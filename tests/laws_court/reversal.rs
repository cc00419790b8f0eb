//! The risk of reversal before the bench above.

use colloquy::argumentation::{logistic, logit};
use colloquy::law::{Seat, Side};
use colloquy::record::{Credit, Entry, Found, Move};
use colloquy::ruling::{Judgment, JudgmentFinding, ReversalRisk, ReversalTermKind, reversal_risk};
use colloquy::scenario::{EntryId, Scenario};
use colloquy::scoring::{ScoringModel, Submissions};

use crate::case::{Case, IssueSpec, JudgeSpec, argument, cite};
use crate::play::{after, card, card_entry, cards, entry, issue_id};

/// One issue argued by both sides; the bench above reviews de novo with these judges.
fn appealed(above: &[JudgeSpec]) -> Case {
    let mut case = Case::plain();
    case.judges.extend(above.iter().cloned());
    case.above = Some(((1..=above.len()).collect(), "DeNovo"));
    case
}

fn judge(temper: f64) -> JudgeSpec {
    JudgeSpec { temper, ..JudgeSpec::default() }
}

fn finding(scenario: &Scenario, issue: usize, found: Found) -> JudgmentFinding {
    JudgmentFinding { issue: issue_id(scenario, issue), found, credits: Vec::new(), reasoned: true }
}

/// The risk when these findings led to this disposition, all four cards having been played.
fn risk(scenario: &Scenario, findings: Vec<JudgmentFinding>, disposition: usize) -> ReversalRisk {
    let disposition = scenario.disposition_by_id(&format!("d{disposition}")).unwrap();
    let all: Vec<usize> = (0..scenario.cards().len()).collect();
    let judgment = Judgment { findings, disposition };
    reversal_risk(scenario, &card(), &cards(scenario, &all), &judgment).unwrap()
}

fn above(scenario: &Scenario, before: &Submissions) -> Vec<f64> {
    let judges = &scenario.stage().above.as_ref().unwrap().judges;
    let assessment = ScoringModel::new(scenario, &card(), judges).assess(before);
    assessment.judges.iter().map(|judge| judge.issues[0].margin).collect()
}

fn is(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "found {found}, expected {expected}");
}

#[test]
fn on_a_fresh_look_the_risk_is_the_chance_that_the_bench_above_finds_otherwise() {
    let scenario = appealed(&[judge(0.8)]).load();
    let margin = above(&scenario, &cards(&scenario, &[0, 1]))[0];
    let granted = risk(&scenario, vec![finding(&scenario, 0, Found::Carried)], 0);
    is(granted.probability, logistic(-margin / 0.8));
    assert_eq!(granted.appellant, Side::Second);
    let denied = risk(&scenario, vec![finding(&scenario, 0, Found::NotCarried)], 1);
    is(denied.probability, logistic(margin / 0.8));
    assert_eq!(denied.appellant, Side::First);
}

#[test]
fn the_harder_the_standard_of_review_the_smaller_the_risk() {
    let mut case = appealed(&[judge(0.8)]);
    case.issues[0].standard = "Preponderance";
    let scenario = case.load();
    let margin = above(&scenario, &cards(&scenario, &[0, 1]))[0];
    for (review, threshold) in [
        ("DeNovo", 0.50),
        ("ContraryToLaw", 0.50),
        ("AbuseOfDiscretion", 0.65),
        ("ClearError", 0.75),
        ("PlainError", 0.80),
    ] {
        case.above = Some((vec![1], review));
        let scenario = case.load();
        let risk = risk(&scenario, vec![finding(&scenario, 0, Found::Carried)], 0);
        is(risk.probability, logistic((-margin - logit(threshold)) / 0.8));
    }
}

#[test]
fn more_than_half_of_the_bench_above_must_vote_otherwise() {
    let tempers = [0.4, 0.8, 1.2];
    let scenario = appealed(&tempers.map(judge)).load();
    let margins = above(&scenario, &cards(&scenario, &[0, 1]));
    let [p, q, r] = [0, 1, 2].map(|at| logistic(-margins[at] / tempers[at]));
    let carried = |scenario| vec![finding(scenario, 0, Found::Carried)];
    let majority = p * q * r + p * q * (1.0 - r) + p * (1.0 - q) * r + (1.0 - p) * q * r;
    is(risk(&scenario, carried(&scenario), 0).probability, majority);
    // an evenly divided court affirms
    let scenario = appealed(&tempers.map(judge)[..2]).load();
    is(risk(&scenario, carried(&scenario), 0).probability, p * q);
}

#[test]
fn a_finding_without_reasons_helps_the_appellant() {
    let scenario = appealed(&[judge(0.8)]).load();
    let margin = above(&scenario, &cards(&scenario, &[0, 1]))[0];
    let mut bare = finding(&scenario, 0, Found::Carried);
    bare.reasoned = false;
    let risk = risk(&scenario, vec![bare], 0);
    is(risk.probability, logistic((-margin + 0.5) / 0.8));
    let term = risk.terms.iter().find(|term| term.kind == ReversalTermKind::BareFinding).unwrap();
    is(term.log_odds, 0.5);
    is(term.risk, risk.probability - logistic(-margin / 0.8));
}

#[test]
fn a_binding_authority_that_no_credited_entry_cites_helps_the_appellant() {
    let mut case = appealed(&[judge(0.8)]);
    case.arguments[1].citations = vec![cite("statute", 0.7), cite("treatise", 0.5)];
    let scenario = case.load();
    let statute = scenario.authority_by_id("statute").unwrap();
    let margin = above(&scenario, &cards(&scenario, &[0, 1]))[0];
    for (credits, extra) in [
        (vec![], 0.4),
        (vec![(0, Credit::Credit)], 0.4),
        (vec![(1, Credit::Reject)], 0.4),
        (vec![(1, Credit::Little)], 0.0),
        (vec![(0, Credit::Credit), (1, Credit::Credit)], 0.0),
    ] {
        let mut finding = finding(&scenario, 0, Found::Carried);
        finding.credits = credits
            .iter()
            .map(|&(index, credit): &(usize, Credit)| (card_entry(&scenario, index), credit))
            .collect::<Vec<(EntryId, Credit)>>();
        let risk = risk(&scenario, vec![finding], 0);
        is(risk.probability, logistic((-margin + extra) / 0.8));
        let kind = ReversalTermKind::UncreditedAuthority(statute);
        assert_eq!(risk.terms.iter().any(|term| term.kind == kind), extra > 0.0);
    }
}

#[test]
fn a_binding_authority_of_the_winning_side_is_no_ground_of_appeal() {
    let mut case = appealed(&[judge(0.8)]);
    case.arguments[0].citations = vec![cite("statute", 0.7)];
    let scenario = case.load();
    let risk = risk(&scenario, vec![finding(&scenario, 0, Found::Carried)], 0);
    assert!(risk.terms.iter().all(|term| term.kind == ReversalTermKind::Merits));
}

#[test]
fn a_disposition_that_does_not_follow_from_its_findings_is_not_affirmed() {
    let scenario = appealed(&[judge(0.0)]).load();
    is(risk(&scenario, vec![finding(&scenario, 0, Found::NotCarried)], 0).probability, 1.0);
}

#[test]
fn a_finding_for_the_appellant_stands_and_an_issue_not_reached_is_decided_on_the_record() {
    let mut case = appealed(&[judge(0.8)]);
    case.issues.push(IssueSpec { carried_by: Side::First, standard: "BetterView", prior: 0.5 });
    case.arguments.push(argument(Side::First, 1, 1.0));
    case.arguments.push(argument(Side::Second, 1, 2.0));
    case.table = vec![
        ("All([Carried(\"i0\"), Carried(\"i1\")])".to_owned(), 0),
        ("Otherwise".to_owned(), 1),
    ];
    let scenario = case.load();
    let issues = |at: usize| {
        let judges = &scenario.stage().above.as_ref().unwrap().judges;
        let before = cards(&scenario, &[0, 1, 2, 3]);
        ScoringModel::new(&scenario, &card(), judges).assess(&before).judges[0].issues[at]
            .probability
    };
    let (first, second) = (issues(0), issues(1));
    let lost = |findings| risk(&scenario, findings, 1).probability;
    let [carried, not_carried] = [Found::Carried, Found::NotCarried];
    // the appellant carried the first issue below and lost on the second
    is(lost(vec![finding(&scenario, 0, carried), finding(&scenario, 1, not_carried)]), second);
    is(lost(vec![finding(&scenario, 1, not_carried)]), first * second);
}

#[test]
fn a_finding_on_what_was_never_argued_cannot_stand() {
    let scenario = appealed(&[judge(0.8)]).load();
    let disposition = scenario.disposition_by_id("d0").unwrap();
    let findings = vec![finding(&scenario, 0, Found::Carried)];
    let judgment = Judgment { findings, disposition };
    let before = cards(&scenario, &[1]);
    is(reversal_risk(&scenario, &card(), &before, &judgment).unwrap().probability, 1.0);
}

#[test]
fn the_three_largest_terms_come_largest_first() {
    let mut case = appealed(&[judge(0.8)]);
    case.arguments[1].citations =
        vec![cite("statute", 0.7), cite("binding", 0.7), cite("treatise", 0.7)];
    let scenario = case.load();
    let mut bare = finding(&scenario, 0, Found::Carried);
    bare.reasoned = false;
    let terms = risk(&scenario, vec![bare], 0).terms;
    assert_eq!(terms.len(), 3);
    assert!(terms.is_sorted_by(|a, b| a.risk >= b.risk));
    assert_eq!(terms[0].kind, ReversalTermKind::Merits);
    assert_eq!(terms[1].kind, ReversalTermKind::BareFinding);
}

#[test]
fn without_a_court_above_there_is_no_risk() {
    let scenario = Case::plain().load();
    let disposition = scenario.disposition_by_id("d0").unwrap();
    let judgment = Judgment { findings: Vec::new(), disposition };
    assert_eq!(reversal_risk(&scenario, &card(), &Submissions::default(), &judgment), None);
}

#[test]
fn a_judgment_is_read_from_the_bench_s_moves_and_the_last_finding_counts() {
    let scenario = Case::plain().load();
    let (issue, disposition) = (issue_id(&scenario, 0), scenario.disposition_by_id("d1").unwrap());
    let bench = |mv| entry(Seat::Bench, mv);
    let mut last = bench(Move::Find(issue, Found::NotCarried));
    last.remarks.words = "Not shown.".to_owned();
    let mut record = vec![bench(Move::Find(issue, Found::Carried)), last];
    let read = |record: &[Entry]| Judgment::of(&record.iter().collect::<Vec<_>>());
    assert_eq!(read(&record), None);
    record.push(bench(Move::Dispose(disposition)));
    let expected =
        Judgment { findings: vec![finding(&scenario, 0, Found::NotCarried)], disposition };
    assert_eq!(read(&record), Some(expected));
    assert_eq!(after(&scenario, &record), Submissions::default());
}
