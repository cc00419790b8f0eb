//! Fidelity: how likely the model makes what a court really did.
//!
//! Definition. The *historical line* of a stage is a hearing in which each side makes points that
//! it is known to have made, and the bench asks nothing. A *neutral bench* of n is n judges who
//! receive every kind of argument alike, hold no value dear, and have days as the model card has
//! them; standards of proof and starting points are law and stay. The fidelity of a stage is the
//! probability of the order that the court really made, with the historical line before a neutral
//! bench of as many judges as really decided. Over stages it is the mean of −ln p, the logarithmic
//! score (Good, "Rational Decisions", Journal of the Royal Statistical Society B 14, 1952): 0 for
//! certainty every time, ln k for a guess that holds k orders equally likely.
//!
//! The judges of a bench are independent given the record, so a large neutral bench is surer than
//! one judge. Beside it stand the probabilities before the stage's invented benches and judges,
//! who have leanings. All are exact.
//!
//! Not here: where the line comes from, and any fitting. No stage has a correction of its own; a
//! stage that does not come out is reported as it is.

use crate::scenario::{BenchId, DispositionId, IssueId, JudgeId, Scenario};
use crate::scoring::{ModelCard, ScoringModel, Submissions};

/// The probability of each order, in the scenario's order of dispositions.
#[derive(Clone, Debug, PartialEq)]
pub struct Chances(Vec<f64>);

impl Chances {
    fn before(model: &ScoringModel, submissions: &Submissions) -> Self {
        Self(model.assess(submissions).dispositions)
    }

    /// The probability of an order, in [0, 1].
    pub fn of(&self, disposition: DispositionId) -> f64 {
        self.0.get(disposition.index()).copied().unwrap_or_default()
    }

    /// The likeliest order; of equally likely ones, that which grants more.
    pub fn likeliest(&self, scenario: &Scenario) -> Option<DispositionId> {
        let ids = scenario.dispositions().map(|(id, _)| id);
        ids.rev().max_by(|a, b| self.of(*a).total_cmp(&self.of(*b)))
    }
}

/// What the model makes of a stage's historical line.
#[derive(Clone, Debug, PartialEq)]
pub struct StageFidelity {
    /// The order that comes nearest to what the court did.
    pub outcome: DispositionId,
    /// How many judges decided it, and sit on the neutral bench.
    pub size: usize,
    /// Before the neutral bench.
    pub neutral: Chances,
    /// The probability that a neutral judge finds an issue carried, in the scenario's order.
    pub issues: Vec<(IssueId, f64)>,
    /// Before each bench of the stage.
    pub benches: Vec<(BenchId, Chances)>,
    /// Before each judge of these benches alone.
    pub judges: Vec<(JudgeId, Chances)>,
}

impl StageFidelity {
    /// The probability of what the court did, before the neutral bench.
    pub fn probability(&self) -> f64 {
        self.neutral.of(self.outcome)
    }
}

/// Holds a stage's historical line before the neutral bench and every other.
pub fn stage_fidelity(
    scenario: &Scenario,
    card: &ModelCard,
    submissions: &Submissions,
) -> StageFidelity {
    let stage = scenario.stage();
    let size = usize::try_from(stage.sat).unwrap_or(1);
    let model = ScoringModel::neutral_bench(scenario, card, size);
    let assessment = model.assess(submissions);
    let first = assessment.judges.first().into_iter().flat_map(|judge| &judge.issues);
    let before = |judges: &[JudgeId]| {
        Chances::before(&ScoringModel::new(scenario, card, judges), submissions)
    };
    let sits = |judge: &JudgeId| scenario.benches().any(|(_, bench)| bench.judges.contains(judge));
    let judges = scenario.judges().map(|(id, _)| id).filter(sits);
    StageFidelity {
        outcome: stage.history.disposition,
        size,
        issues: first.map(|issue| (issue.issue, issue.probability)).collect(),
        neutral: Chances(assessment.dispositions),
        benches: scenario.benches().map(|(id, bench)| (id, before(&bench.judges))).collect(),
        judges: judges.map(|id| (id, before(&[id]))).collect(),
    }
}

/// The mean of −ln p: infinite where something that happened was held impossible, 0 of nothing.
pub fn log_loss(probabilities: &[f64]) -> f64 {
    let sum: f64 = probabilities.iter().map(|p| -libm::log(*p)).sum();
    if probabilities.is_empty() { 0.0 } else { sum / probabilities.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certainty_costs_nothing_and_an_even_guess_the_logarithm_of_its_number() {
        assert!(log_loss(&[1.0, 1.0]).abs() < 1e-15);
        assert!((log_loss(&[0.25; 3]) - libm::log(4.0)).abs() < 1e-15);
    }

    #[test]
    fn what_was_held_impossible_and_happened_costs_without_bound() {
        assert!(log_loss(&[0.9, 0.0]).is_infinite());
    }
}
