//! Small words of the review: how sure a value is, percents, objectives.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::explanation::{Number, NumberKind};
use crate::law::Seat;
use crate::record::Record;
use crate::report::document::Block;
use crate::review::{Touched, objectives_touched};
use crate::scenario::{CardId, Scenario};
use crate::search::Basis;

pub(super) const fn basis_id(basis: Basis) -> &'static str {
    match basis {
        Basis::OnePly => "one_ply",
        Basis::Followed => "followed",
        Basis::Exact => "exact",
    }
}

/// Only an exact search has found what is best.
pub(super) fn basis_words(basis: Basis, positions: usize) -> String {
    match basis {
        Basis::Exact => "best".to_owned(),
        Basis::Followed => format!("best found, {positions} positions"),
        Basis::OnePly => format!("best as it stands, {positions} positions"),
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub(super) fn percent(value: f64) -> String {
    Number { value, kind: NumberKind::Probability }.text()
}

/// An objective and what the hearing had of it.
#[derive(Clone, Debug, Serialize)]
pub struct ObjectiveJson {
    /// The objective.
    pub text: String,
    /// By seat, ids of the cards for it that were played from there.
    pub played: BTreeMap<String, Vec<String>>,
}

/// What the hearing had of each objective.
pub(super) fn objectives(scenario: &Scenario, record: &Record) -> Vec<ObjectiveJson> {
    let ids = |cards: &[CardId]| cards.iter().map(|id| scenario.card(*id).id.clone()).collect();
    let of = |touched: &Touched, seat: Seat| {
        let side = seat.side();
        let cards = [touched.practiced.as_slice(), &touched.heard].concat();
        let own: Vec<CardId> =
            cards.into_iter().filter(|id| side == Some(scenario.card(*id).side)).collect();
        (scenario.seat(seat).id.clone(), ids(&own))
    };
    let counsel = || Seat::ALL.into_iter().filter(|seat| seat.side().is_some());
    let all = objectives_touched(scenario, record, Seat::Bench);
    all.iter()
        .zip(&scenario.stage().objectives)
        .map(|(touched, objective)| ObjectiveJson {
            text: objective.text.clone(),
            played: counsel().map(|seat| of(touched, seat)).collect(),
        })
        .collect()
}

/// What the hearing had of each objective, as blocks; none where the stage names no objective.
pub(super) fn objective_blocks(scenario: &Scenario, record: &Record) -> Vec<Block> {
    let all = objectives_touched(scenario, record, Seat::Bench);
    if all.is_empty() {
        return Vec::new();
    }
    let line = |(touched, objective): (&Touched, &crate::scenario::Objective)| {
        format!("{} {}", objective.text, touched.words(scenario))
    };
    let lines = all.iter().zip(&scenario.stage().objectives).map(line);
    vec![Block::Heading(3, "What this hearing was to teach".to_owned()), Block::list(lines)]
}
