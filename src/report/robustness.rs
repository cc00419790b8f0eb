//! What a ruling hangs on, gathered, as blocks and as JSON.

use serde::Serialize;

use super::document::Block;
use crate::argumentation::Semantics;
use crate::explanation::{Number, NumberKind, signed};
use crate::ruling::{
    OtherBench, SecondOpinion, ValueFlip, before_every_bench, rule, second_opinions,
    smallest_value_flip,
};
use crate::scenario::{DispositionId, Scenario};
use crate::scoring::{ModelCard, OpinionError, ScoringModel, Submissions};

/// What a ruling hangs on.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// Under the other three semantics.
    pub second_opinions: Vec<SecondOpinion>,
    /// Before every bench of the stage.
    pub benches: Vec<OtherBench>,
    /// The smallest change of one value weight that flips it.
    pub value_flip: Option<ValueFlip>,
}

/// The same as JSON. The field names are a contract.
#[derive(Clone, Debug, Serialize)]
pub struct RobustnessJson {
    /// Under the other three semantics.
    pub second_opinions: Vec<OtherRulingJson>,
    /// Before every bench of the stage.
    pub benches: Vec<OtherRulingJson>,
    /// The smallest change of one value weight that flips it; null where none does.
    pub value_flip: Option<ValueFlipJson>,
}

/// Another ruling on the same record.
#[derive(Clone, Debug, Serialize)]
pub struct OtherRulingJson {
    /// Name of the semantics, or id of the bench.
    pub by: String,
    /// Id of what it orders.
    pub disposition: String,
    /// Its probability.
    pub probability: f64,
    /// Whether the order is the court's.
    pub survives: bool,
}

/// A change of a value weight.
#[derive(Clone, Debug, Serialize)]
pub struct ValueFlipJson {
    /// Id of the judge.
    pub judge: String,
    /// The value.
    pub value: String,
    /// What it is held at, in log-odds.
    pub held: f64,
    /// What would have to be added.
    pub change: f64,
    /// Id of what the court would then order.
    pub disposition: String,
}

impl Robustness {
    /// Rules on the record again in every way.
    ///
    /// # Errors
    ///
    /// [`OpinionError`], for a scale of the model card beyond what a graph can carry.
    pub fn of(
        scenario: &Scenario,
        card: &ModelCard,
        model: &ScoringModel,
        submissions: &Submissions,
        seed: u64,
    ) -> Result<Self, OpinionError> {
        let ordered = rule(scenario, &model.assess(submissions), seed).disposition;
        Ok(Self {
            second_opinions: second_opinions(scenario, model, submissions, seed)?,
            benches: before_every_bench(scenario, card, submissions, seed, ordered),
            value_flip: smallest_value_flip(scenario, card, model, submissions, seed),
        })
    }

    /// As JSON.
    pub fn json(&self, scenario: &Scenario) -> RobustnessJson {
        let id = |disposition: DispositionId| scenario.disposition(disposition).id.clone();
        let opinions = self.second_opinions.iter().map(|own| OtherRulingJson {
            by: own.semantics.name().to_owned(),
            disposition: id(own.ruling.disposition),
            probability: own.ruling.probability,
            survives: own.survives,
        });
        let benches = self.benches.iter().map(|own| OtherRulingJson {
            by: scenario.bench(own.bench).id.clone(),
            disposition: id(own.ruling.disposition),
            probability: own.ruling.probability,
            survives: own.survives,
        });
        let flip = self.value_flip.map(|flip| ValueFlipJson {
            judge: scenario.judge(flip.judge).id.clone(),
            value: flip.value.label().to_owned(),
            held: flip.held,
            change: flip.change,
            disposition: id(flip.disposition),
        });
        RobustnessJson {
            second_opinions: opinions.collect(),
            benches: benches.collect(),
            value_flip: flip,
        }
    }

    /// As blocks.
    pub fn blocks(&self, scenario: &Scenario) -> Vec<Block> {
        let row = |name: &str, disposition: DispositionId, probability: f64, survives: bool| {
            let same = if survives { "" } else { "another order" };
            let title = scenario.disposition(disposition).title.clone();
            vec![name.to_owned(), title, percent(probability), same.to_owned()]
        };
        let mut rows = vec![["By", "Order", "Probability", ""].map(str::to_owned).to_vec()];
        rows.extend(self.second_opinions.iter().map(
            |SecondOpinion { semantics, ruling, survives }| {
                row(title(*semantics), ruling.disposition, ruling.probability, *survives)
            },
        ));
        rows.extend(self.benches.iter().map(|OtherBench { bench, ruling, survives, .. }| {
            let name = &scenario.bench(*bench).title;
            row(name, ruling.disposition, ruling.probability, *survives)
        }));
        vec![
            Block::Heading(3, "What the ruling hangs on".to_owned()),
            Block::Table(rows),
            Block::paragraph(&self.values(scenario)),
        ]
    }

    /// The smallest change of one value weight that flips the ruling, as a sentence.
    pub fn values(&self, scenario: &Scenario) -> String {
        self.value_flip.map_or_else(
            || "No change of one value weight of one judge gives another order.".to_owned(),
            |flip| {
                format!(
                    "The smallest change of one value weight that gives another order: {} for {} \
                     by {} ({}).",
                    flip.value.label(),
                    scenario.judge(flip.judge).name,
                    signed(flip.change),
                    scenario.disposition(flip.disposition).title
                )
            },
        )
    }
}

/// What a semantics is called before readers.
pub const fn title(semantics: Semantics) -> &'static str {
    match semantics {
        Semantics::Mlp => "MLP-based semantics",
        Semantics::DfQuad => "DF-QuAD semantics",
        Semantics::QuadraticEnergy => "Quadratic Energy semantics",
        Semantics::Euler => "Euler-based semantics",
    }
}

fn percent(value: f64) -> String {
    Number { value, kind: NumberKind::Probability }.text()
}
