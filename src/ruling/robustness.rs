//! What a ruling hangs on: other semantics, other benches, other values.
//!
//! - *Second opinions*: the same record and the same draws under the other three semantics.
//! - *Benches*: the same record and seed before every bench profile of the stage.
//! - *Values*: the smallest change of one value weight of one judge under which the court would
//!   order something else. Weights are tried outward from what the judge holds, within what the
//!   model card lets a judge's values move an argument, in steps of [`STEP`]; between the last
//!   that changes nothing and the first that does, the turning point is found by halving. A change
//!   and back within one step is not seen.
//!
//! These say how the model hangs together, not how any court would.

use super::{Days, Ruling, disposition_on, rule};
use crate::argumentation::Semantics;
use crate::law::Value;
use crate::scenario::{BenchId, DispositionId, JudgeId, Scenario};
use crate::scoring::{ModelCard, OpinionError, ScoringModel, Submissions, Tally};

/// Width of the steps in which a value weight is changed.
pub const STEP: f64 = 0.02;
/// How often a step is halved to find the turning point: to less than 10⁻⁶.
const HALVINGS: usize = 15;

/// The ruling under another semantics.
#[derive(Clone, Debug, PartialEq)]
pub struct SecondOpinion {
    /// The semantics.
    pub semantics: Semantics,
    /// The ruling, by the same draws.
    pub ruling: Ruling,
    /// Whether the court's order is the same.
    pub survives: bool,
}

/// The ruling before another bench.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherBench {
    /// The bench.
    pub bench: BenchId,
    /// The ruling with the same seed.
    pub ruling: Ruling,
    /// Win chance of the first and second side.
    pub win_chance: [f64; 2],
    /// Whether the court's order is the same.
    pub survives: bool,
}

/// The smallest change of one value weight that flips the ruling.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueFlip {
    /// Whose value.
    pub judge: JudgeId,
    /// Which value.
    pub value: Value,
    /// What the judge holds it at.
    pub held: f64,
    /// What would have to be added, in log-odds.
    pub change: f64,
    /// What the court would then order.
    pub disposition: DispositionId,
}

/// The ruling under each semantics but the court's own.
///
/// # Errors
///
/// [`OpinionError`], for a scale of the model card beyond what a graph can carry.
pub fn second_opinions(
    scenario: &Scenario,
    model: &ScoringModel,
    submissions: &Submissions,
    seed: u64,
) -> Result<Vec<SecondOpinion>, OpinionError> {
    let ordered = rule(scenario, &model.assess(submissions), seed).disposition;
    let others = Semantics::ALL.into_iter().filter(|semantics| *semantics != Semantics::Mlp);
    let opinions = others.map(|semantics| {
        let ruling = rule(scenario, &model.assess_under(semantics, submissions)?, seed);
        let survives = ruling.disposition == ordered;
        Ok(SecondOpinion { semantics, ruling, survives })
    });
    opinions.collect()
}

/// The ruling before every bench of the stage, in the scenario's order.
pub fn before_every_bench(
    scenario: &Scenario,
    card: &ModelCard,
    submissions: &Submissions,
    seed: u64,
    ordered: DispositionId,
) -> Vec<OtherBench> {
    let benches = scenario.benches().map(|(bench, profile)| {
        let model = ScoringModel::new(scenario, card, &profile.judges);
        let assessment = model.assess(submissions);
        let ruling = rule(scenario, &assessment, seed);
        let survives = ruling.disposition == ordered;
        OtherBench { bench, ruling, win_chance: assessment.win_chance, survives }
    });
    benches.collect()
}

/// The smallest change of one value weight of one judge that flips the ruling; none where no
/// change within the card's range does. Of equal changes the first in the bench's order.
pub fn smallest_value_flip(
    scenario: &Scenario,
    card: &ModelCard,
    model: &ScoringModel,
    submissions: &Submissions,
    seed: u64,
) -> Option<ValueFlip> {
    let days = Days::new(scenario, model, seed);
    let ordered = disposition_on(scenario, &mut Tally::new(model), &days, submissions);
    let mut smallest: Option<ValueFlip> = None;
    for (place, judge) in model.judges().enumerate() {
        for value in Value::ALL {
            let held = scenario.judge(judge).values.get(&value).copied().unwrap_or_default();
            if !promoted(scenario, submissions, value) {
                continue;
            }
            // a judge without values of their own stays as they are
            let order = |change: f64| match model.with_value(scenario, place, value, held + change)
            {
                Some(changed) => {
                    disposition_on(scenario, &mut Tally::new(&changed), &days, submissions)
                }
                None => ordered,
            };
            let reach = smallest.map_or(f64::INFINITY, |smallest| smallest.change.abs());
            let range = [-card.reception - held, card.reception - held];
            let found = turning_point(order, ordered, range, reach);
            if let Some((change, disposition)) = found {
                smallest = Some(ValueFlip { judge, value, held, change, disposition });
            }
        }
    }
    smallest
}

/// Whether something before the court promotes the value.
fn promoted(scenario: &Scenario, submissions: &Submissions, value: Value) -> bool {
    let mut cards = scenario.cards();
    cards.any(|(id, card)| submissions.has_card(id) && card.promotes.contains_key(&value))
}

/// The smallest change within the range, and nearer than `reach`, that gives another order.
fn turning_point(
    order: impl Fn(f64) -> DispositionId,
    ordered: DispositionId,
    [least, most]: [f64; 2],
    reach: f64,
) -> Option<(f64, DispositionId)> {
    let steps = (1_u32..).map(|step| f64::from(step) * STEP);
    for width in steps.take_while(|width| width - STEP < reach) {
        let tried = [width, -width].map(|change| change.clamp(least, most));
        let turned = tried.into_iter().filter(|change| order(*change) != ordered);
        let points = turned.map(|change| halve(&order, ordered, change));
        let nearest = points.min_by(|a, b| a.0.abs().total_cmp(&b.0.abs()));
        if let Some(found) = nearest.filter(|(change, _)| change.abs() < reach) {
            return Some(found);
        }
        if width >= most && -width <= least {
            break;
        }
    }
    None
}

/// The turning point between a change that gives another order and one a step nearer to 0.
fn halve(
    order: &impl Fn(f64) -> DispositionId,
    ordered: DispositionId,
    mut far: f64,
) -> (f64, DispositionId) {
    let mut near = far - far.signum() * far.abs().min(STEP);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (near + far);
        if order(middle) == ordered { near = middle } else { far = middle }
    }
    (far, order(far))
}
