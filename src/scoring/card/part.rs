//! Every coefficient of the card, part by part in the order of the file, with its unit and range.
//!
//! Taking the card apart by name keeps a new part from being forgotten; a scale tells its own
//! steps. What a coefficient is for stands in the card's comments and beside each step.

use std::ops::{Bound, RangeBounds as _};

use super::scale::Scale;
use super::{ModelCard, Step};

/// In what a coefficient is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Natural log-odds.
    LogOdds,
    /// A probability.
    Probability,
    /// A share of something.
    Share,
    /// What something is multiplied by.
    Factor,
    /// How many.
    Count,
    /// Points of a sheet.
    Points,
}

impl Unit {
    /// The unit in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::LogOdds => "log-odds",
            Self::Probability => "probability",
            Self::Share => "share",
            Self::Factor => "factor",
            Self::Count => "count",
            Self::Points => "points",
        }
    }
}

/// Unit and range of a coefficient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kind {
    /// In what it is measured.
    pub unit: Unit,
    range: (Bound<f64>, Bound<f64>),
}

impl Kind {
    /// Whether a number lies in the range. NaN lies in none.
    pub fn contains(self, value: f64) -> bool {
        self.range.contains(&value)
    }

    /// The range in words: `from 0 to 1`, `above 0 and below 1`.
    pub fn range(self) -> String {
        let low = match self.range.0 {
            Bound::Included(low) => format!("from {low}"),
            Bound::Excluded(low) => format!("above {low}"),
            Bound::Unbounded => "anything".to_owned(),
        };
        match self.range.1 {
            Bound::Included(high) => format!("{low} to {high}"),
            Bound::Excluded(high) => format!("{low} and below {high}"),
            Bound::Unbounded => low,
        }
    }
}

const fn kind(unit: Unit, low: Bound<f64>, high: Bound<f64>) -> Kind {
    Kind { unit, range: (low, high) }
}

const fn up_to(unit: Unit, high: f64) -> Kind {
    kind(unit, Bound::Included(0.0), Bound::Included(high))
}

const fn count(low: f64, high: f64) -> Kind {
    kind(Unit::Count, Bound::Included(low), Bound::Included(high))
}

const PROBABILITY: Kind = kind(Unit::Probability, Bound::Excluded(0.0), Bound::Excluded(1.0));
const ON_POINT: Kind = up_to(Unit::Probability, 1.0);
const NEUTRAL: Kind = kind(Unit::Probability, Bound::Included(0.0), Bound::Excluded(1.0));
const SHARE: Kind = up_to(Unit::Share, 1.0);
const HALF: Kind = up_to(Unit::Share, 0.5);
const WEIGHT: Kind = kind(Unit::LogOdds, Bound::Excluded(0.0), Bound::Included(8.0));
const COST: Kind = kind(Unit::LogOdds, Bound::Included(-8.0), Bound::Included(0.0));
const NOTICED: Kind = kind(Unit::LogOdds, Bound::Excluded(0.0), Bound::Included(2.0));
const POINTS: Kind = up_to(Unit::Points, 100.0);
const POSITIONS: Kind = count(1.0, 1e7);

/// A part of the card: a number of its own, or a scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    /// Its name in the card.
    pub(super) name: &'static str,
    steps: Vec<(Step, Kind)>,
}

/// A number of the card.
#[derive(Clone, Debug, PartialEq)]
pub struct Coefficient {
    /// Its full name in the card: `merit.weak`.
    pub name: String,
    /// Its number.
    pub value: f64,
    /// In what it is measured, and where it may lie.
    pub kind: Kind,
    /// What it is for.
    pub meaning: String,
}

impl Part {
    /// Its coefficients in order. A number of its own has no meaning here; the card's comment
    /// says it.
    pub(super) fn coefficients(&self) -> impl Iterator<Item = Coefficient> {
        self.steps.iter().map(|(step, kind)| Coefficient {
            name: match step.name {
                "" => self.name.to_owned(),
                step => format!("{}.{step}", self.name),
            },
            value: step.value,
            kind: *kind,
            meaning: step.meaning.to_owned(),
        })
    }
}

fn single(name: &'static str, value: f64, kind: Kind) -> Part {
    Part { name, steps: vec![(Step { name: "", value, meaning: "" }, kind)] }
}

fn scale(name: &'static str, scale: &dyn Scale, kind: Kind) -> Part {
    mixed(name, scale, |_| kind)
}

/// A scale whose steps are measured each in their own way.
fn mixed(name: &'static str, scale: &dyn Scale, kind: impl Fn(&str) -> Kind) -> Part {
    let steps = scale.steps().into_iter().map(|step| (step, kind(step.name))).collect();
    Part { name, steps }
}

/// The parts of a card, in the order of the file.
#[rustfmt::skip]
pub(super) fn parts(card: &ModelCard) -> Vec<Part> {
    let ModelCard {
        version: _, text: _, hash: _,
        merit, weight, neutral_point, reach, reception, conceded, inconsistent, candor, silence,
        reply_weight, reply_kind, on_point, authority, vacated, next_citation, repeated_citation,
        proof, review, temper, credit, reversal, shares, opinion, players, advocacy, manner, split,
        judging, review_search, labels,
    } = card;
    vec![
        scale("merit", merit, PROBABILITY),
        scale("weight", weight, WEIGHT),
        single("neutral_point", *neutral_point, NEUTRAL),
        single("reach", *reach, WEIGHT),
        single("reception", *reception, up_to(Unit::LogOdds, 2.0)),
        single("conceded", *conceded, up_to(Unit::LogOdds, 8.0)),
        single("inconsistent", *inconsistent, COST),
        single("candor", *candor, COST),
        single("silence", *silence, COST),
        scale("reply_weight", reply_weight, WEIGHT),
        scale("reply_kind", reply_kind, up_to(Unit::Factor, 4.0)),
        scale("on_point", on_point, ON_POINT),
        scale("authority", authority, up_to(Unit::LogOdds, 1.5)),
        single("vacated", *vacated, SHARE),
        single("next_citation", *next_citation, HALF),
        single("repeated_citation", *repeated_citation, HALF),
        scale("proof", proof, PROBABILITY),
        scale("review", review, PROBABILITY),
        single("temper", *temper, up_to(Unit::LogOdds, 2.0)),
        scale("credit", credit, SHARE),
        scale("reversal", reversal, up_to(Unit::LogOdds, 4.0)),
        mixed("shares", shares, |step| match step {
            "exact" => count(1.0, 20.0),
            _ => count(100.0, 1e5),
        }),
        mixed("opinion", opinion, |step| match step {
            "persuades" => PROBABILITY,
            "slight" => up_to(Unit::LogOdds, 1.0),
            _ => NOTICED,
        }),
        mixed("players", players, |step| match step {
            "partner_positions" => POSITIONS,
            _ => SHARE,
        }),
        scale("advocacy", advocacy, POINTS),
        scale("manner", manner, SHARE),
        scale("split", split, SHARE),
        scale("judging", judging, POINTS),
        scale("review_search", review_search, POSITIONS),
        scale("labels", labels, PROBABILITY),
    ]
}
