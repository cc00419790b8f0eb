//! A panel votes on the judgment.

use colloquy::law::Side;
use colloquy::record::Found;
use colloquy::ruling::{Judgment, JudgmentFinding, Majority, Ruling, rule, rule_with};

use colloquy::scenario::DispositionId;

use crate::case::{Case, IssueSpec, JudgeSpec, argument};
use crate::play::{cards, issue_id, model};

const KINDS: [&str; 3] = ["Text", "Purpose", "Analogy"];

/// As many issues as judges' kinds, each argued evenly by one kind of argument, so that a judge
/// carries exactly the issues of the kinds that the judge receives well.
fn by_kind(table: &[(&str, usize)], worths: &[f64], judges: &[&[&'static str]]) -> Case {
    let mut case = Case::plain();
    case.issues = KINDS
        .map(|_| IssueSpec { carried_by: Side::First, standard: "BetterView", prior: 0.5 })
        .into();
    case.arguments = Vec::new();
    for (issue, kind) in KINDS.into_iter().enumerate() {
        for (side, kind) in [(Side::First, kind), (Side::Second, "Comity")] {
            let mut card = argument(side, issue, 2.0);
            card.kind = kind;
            case.arguments.push(card);
        }
    }
    let judge = |well: &&[&'static str]| JudgeSpec {
        method: well.iter().map(|kind| (*kind, 0.5)).collect(),
        ..JudgeSpec::default()
    };
    case.judges = judges.iter().map(judge).collect();
    case.bench = (0..judges.len()).collect();
    case.table = table.iter().map(|(when, then)| ((*when).to_owned(), *then)).collect();
    case.worths = worths.to_vec();
    case
}

fn ruled(case: &Case) -> Ruling {
    let scenario = case.load();
    let assessment = model(&scenario).assess(&cards(&scenario, &[0, 1, 2, 3, 4, 5]));
    let ruling = rule(&scenario, &assessment, 1);
    assert!(ruling.probability == 1.0 && ruling.likeliest);
    ruling
}

const ALL: &[(&str, usize)] =
    &[("All([Carried(\"i0\"), Carried(\"i1\"), Carried(\"i2\")])", 0), ("Otherwise", 1)];

#[test]
fn where_majorities_on_each_issue_would_decide_otherwise_the_ruling_says_so() {
    let judges: [&[&str]; 3] =
        [&["Text", "Purpose"], &["Text", "Analogy"], &["Purpose", "Analogy"]];
    let ruling = ruled(&by_kind(ALL, &[1.0, 0.0], &judges));
    assert_eq!((ruling.disposition.index(), ruling.by), (1, Majority::Outright));
    assert_eq!(ruling.paradox.map(DispositionId::index), Some(0));
}

const ANY: &[(&str, usize)] =
    &[("Any([Carried(\"i0\"), Carried(\"i1\"), Carried(\"i2\")])", 0), ("Otherwise", 1)];

/// Half for and half against is no majority to the contrary.
#[test]
fn where_an_issue_is_evenly_divided_there_is_no_paradox() {
    let judges: [&[&str]; 2] = [&["Text"], &["Purpose"]];
    let case = Case { even_split: Some(1), ..by_kind(ANY, &[1.0, 0.0], &judges) };
    let ruling = ruled(&case);
    assert_eq!((ruling.disposition.index(), ruling.paradox), (0, None));
}

/// Whoever did not reach an issue did not vote against it.
#[test]
fn an_issue_that_a_person_did_not_reach_is_not_counted_as_found_against() {
    let judges: [&[&str]; 3] = [&[], &["Text"], &["Purpose"]];
    let case = by_kind(ANY, &[1.0, 0.0], &judges);
    let scenario = case.load();
    let assessment = model(&scenario).assess(&cards(&scenario, &[0, 1, 2, 3, 4, 5]));
    let finding = |issue, found| JudgmentFinding {
        issue: issue_id(&scenario, issue),
        found,
        credits: Vec::new(),
        reasoned: true,
    };
    let relief = scenario.dispositions().next().unwrap().0;
    let found = [Found::NotReached, Found::NotReached, Found::Carried];
    let findings = found.into_iter().enumerate().map(|(issue, found)| finding(issue, found));
    let decided = Judgment { findings: findings.collect(), disposition: relief };
    let ruling = rule_with(&scenario, &assessment, &decided, 1);
    assert_eq!((ruling.disposition, ruling.paradox), (relief, None));
}

#[test]
fn there_is_no_paradox_where_both_ways_agree() {
    let ruling = ruled(&by_kind(ALL, &[1.0, 0.0], &[&KINDS, &KINDS, &[]]));
    assert_eq!((ruling.disposition.index(), ruling.paradox), (0, None));
}

const STEPS: &[(&str, usize)] =
    &[("Carried(\"i0\")", 0), ("Carried(\"i1\")", 1), ("Carried(\"i2\")", 2), ("Otherwise", 3)];
const WORTHS: [f64; 4] = [1.0, 0.6, 0.3, 0.0];

#[test]
fn without_a_majority_the_narrowest_relief_that_a_majority_would_grant_is_the_court_s() {
    let ruling = ruled(&by_kind(STEPS, &WORTHS, &[&["Text"], &["Purpose"], &[]]));
    assert_eq!((ruling.disposition.index(), ruling.by), (1, Majority::Narrowest));
}

#[test]
fn an_evenly_divided_bench_does_what_the_scenario_says() {
    let mut case = by_kind(STEPS, &WORTHS, &[&["Text"], &["Text"], &["Analogy"], &[]]);
    case.even_split = Some(3);
    let ruling = ruled(&case);
    assert_eq!((ruling.disposition.index(), ruling.by), (3, Majority::EvenlyDivided));
}
