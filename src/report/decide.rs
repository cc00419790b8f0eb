//! Record → submissions → assessment → ruling → explanation, in one call.

use crate::explanation::{Case, Explanation, explain};
use crate::law::Seat;
use crate::record::{Player, Record};
use crate::ruling::{Judgment, ReversalRisk, Ruling, reversal_risk, rule, rule_with};
use crate::scenario::Scenario;
use crate::scoring::{Assessment, ModelCard, ScoringModel, Shares, Submissions};

/// Everything that follows from a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// What is before the court.
    pub submissions: Submissions,
    /// What the bench makes of it. The seat of a person is seen through a neutral profile.
    pub assessment: Assessment,
    /// What moved each judge on each issue: by judge in the bench's order, then by issue.
    pub shares: Vec<Vec<Shares>>,
    /// The ruling.
    pub ruling: Ruling,
    /// What the person on the bench decided, where one sat and has disposed of the matter.
    pub judgment: Option<Judgment>,
    /// What the model would have ruled in that person's place.
    pub model_ruling: Option<Ruling>,
    /// Risk that the first judge's judgment is reversed; none without a court above.
    pub reversal: Option<ReversalRisk>,
    /// Why.
    pub explanation: Explanation,
}

/// Decides a record as it stands.
///
/// Where a person sits on the bench, the first vote is that person's as soon as the record holds a
/// disposition, and the other judges vote after by the model; until then the model decides, with
/// the person's seat seen through a neutral profile.
pub fn decide(scenario: &Scenario, card: &ModelCard, record: &Record) -> Decided {
    let entries = record.entries();
    let submissions = Submissions::of(scenario, &entries);
    let person = matches!(record.player(Seat::Bench), Player::Person);
    let judges = &scenario.bench(record.bench).judges;
    let model = if person {
        ScoringModel::presided(scenario, card, judges)
    } else {
        ScoringModel::new(scenario, card, judges)
    };
    let assessment = model.assess(&submissions);
    let shares = shares(scenario, &model, &submissions);
    let judgment = person.then(|| Judgment::of(&entries)).flatten();
    let by_model = rule(scenario, &assessment, record.seed);
    let (ruling, model_ruling) = match &judgment {
        Some(judgment) => (rule_with(scenario, &assessment, judgment, record.seed), Some(by_model)),
        None => (by_model, None),
    };
    let case = Case {
        scenario,
        card,
        entries: &entries,
        submissions: &submissions,
        assessment: &assessment,
        shares: &shares,
        ruling: &ruling,
        judgment: judgment.as_ref(),
    };
    let explanation = explain(case);
    let reversal = judgment
        .as_ref()
        .and_then(|judgment| reversal_risk(scenario, card, &submissions, judgment));
    Decided {
        submissions,
        assessment,
        shares,
        ruling,
        judgment,
        model_ruling,
        reversal,
        explanation,
    }
}

fn shares(
    scenario: &Scenario,
    model: &ScoringModel,
    submissions: &Submissions,
) -> Vec<Vec<Shares>> {
    let judges = 0..model.judges().len();
    let of_judge = |judge| {
        scenario.issues().filter_map(|(issue, _)| model.shares(judge, issue, submissions)).collect()
    };
    judges.map(of_judge).collect()
}
