//! Standards of proof and of review: met, not met, and the boundary between.

use colloquy::argumentation::{logistic, logit};
use colloquy::law::Side;
use colloquy::ruling::{FindingStatus, rule};
use colloquy::scoring::IssueAssessment;

use crate::case::Case;
use crate::play::{cards, model};

/// The issue after one argument for it and one against, and how a judge without moods finds.
fn found(case: &Case) -> (IssueAssessment, FindingStatus) {
    let scenario = case.load();
    let assessment = model(&scenario).assess(&cards(&scenario, &[0, 1]));
    let status = rule(&scenario, &assessment, 1).votes[0].findings[0].status;
    (assessment.judges[0].issues[0], status)
}

fn check(mut case: Case, threshold: f64) {
    let (issue, _) = found(&case);
    assert!((issue.threshold - logit(threshold)).abs() < 1e-12);
    // the prior at which the arguments just reach θ
    let boundary = issue.prior - issue.margin;
    for (above, status) in [
        (0.01, FindingStatus::Carried),
        (0.0, FindingStatus::NotCarried),
        (-0.01, FindingStatus::NotCarried),
    ] {
        case.issues[0].prior = logistic(boundary + above);
        let (issue, found) = found(&case);
        assert!((issue.margin - above).abs() < 1e-9, "margin {}", issue.margin);
        assert_eq!(found, status, "at margin {above} of θ {threshold}");
        assert!((issue.probability - f64::from(u8::from(above > 0.0))).abs() < 1e-12);
    }
}

#[test]
fn each_standard_of_proof_is_met_not_met_and_a_tie_fails_to_carry_the_issue() {
    for (standard, threshold) in [
        ("ReasonableSuspicion", 0.30),
        ("PrimaFacie", 0.40),
        ("ProbableCause", 0.45),
        ("BetterView", 0.50),
        ("Preponderance", 0.50),
        ("ClearAndConvincing", 0.70),
        ("BeyondReasonableDoubt", 0.90),
    ] {
        let mut case = Case::plain();
        case.issues[0].standard = standard;
        check(case, threshold);
    }
}

#[test]
fn each_standard_of_review_is_met_not_met_and_a_tie_leaves_the_ruling_below() {
    for (review, standard, threshold) in [
        ("DeNovo", "BetterView", 0.50),
        ("ContraryToLaw", "Preponderance", 0.50),
        ("AbuseOfDiscretion", "Preponderance", 0.65),
        ("AbuseOfDiscretion", "BetterView", 0.50),
        ("ClearError", "Preponderance", 0.75),
        ("PlainError", "BetterView", 0.80),
    ] {
        let mut case = Case::plain();
        case.review = review;
        case.issues[0].standard = standard;
        check(case, threshold);
    }
}

#[test]
fn on_review_what_the_other_side_carries_keeps_its_standard_of_proof() {
    let mut case = Case::plain();
    case.review = "ClearError";
    case.issues[0].standard = "BeyondReasonableDoubt";
    case.issues[0].carried_by = Side::Second;
    check(case, 0.90);
}
