//! One judge: what each entry is worth alone before this judge.
//!
//! In log-odds, so that terms add and each can be shown (Good's weight of evidence):
//!
//! ℓ = logit(merit) + method(kind) + Σ value·promotes + inconsistent + candor + forfeited,
//! base = logistic(L·tanh(ℓ/L) + conceded).
//!
//! The reach L keeps any argument within reach of an answer; what the other side conceded comes on
//! top of it, or conceding the strongest argument would cost nothing.

use super::assessment::BaseTerms;
use super::card::ModelCard;
use super::graph::CourtGraph;
use super::submissions::Submissions;
use crate::argumentation::{logistic, logit};
use crate::law::{ArgumentKind, Standing, Value};
use crate::scenario::{Card, EntryId, Judge, JudgeId, Merit, Scenario};

/// What a judge brings to every record.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    pub(super) judge: JudgeId,
    pub(super) temper: f64,
    /// By entry, the terms that no record changes.
    terms: Vec<BaseTerms>,
    /// By entry, their sum ℓ, and the log-odds of the base score that follows from it.
    bases: Vec<(f64, f64)>,
    /// By entry, its strength while nothing bears on it or its citations.
    alone: Vec<f64>,
    reach: f64,
    inconsistent: f64,
    conceded: f64,
}

impl Profile {
    /// The view of a judge as described, or, if `neutral`, of one with no methods and values.
    pub(super) fn of(
        scenario: &Scenario,
        card: &ModelCard,
        graph: &CourtGraph,
        (id, judge): (JudgeId, &Judge),
        neutral: bool,
    ) -> Self {
        let view = View { scenario, model: card, judge: (!neutral).then_some(judge) };
        let cards = scenario.cards().map(|(_, card)| view.card_terms(card));
        let answers = scenario.answers().map(|(_, answer)| view.terms(answer.merit, answer.kind));
        let terms: Vec<BaseTerms> = cards.chain(answers).collect();
        let sums = terms.iter().map(BaseTerms::sum);
        let bases: Vec<(f64, f64)> = sums.map(|sum| (sum, within(card.reach, sum))).collect();
        let alone = graph.nodes.iter().zip(&bases).map(|(node, (_, base))| base + node.cited);
        Self {
            judge: id,
            temper: judge.temper.unwrap_or(card.temper),
            alone: alone.map(logistic).collect(),
            bases,
            terms,
            reach: card.reach,
            inconsistent: card.inconsistent,
            conceded: card.conceded,
        }
    }

    /// Log-odds of the base score of an entry in this record.
    pub(super) fn base(&self, place: usize, entry: EntryId, submissions: &Submissions) -> f64 {
        let (sum, base) = self.bases.get(place).copied().unwrap_or_default();
        let base = if submissions.is_inconsistent(entry) {
            within(self.reach, sum + self.inconsistent)
        } else {
            base
        };
        if is_conceded(entry, submissions) { base + self.conceded } else { base }
    }

    /// The strength of an entry on which nothing bears, unless this record changes its base score.
    pub(super) fn alone(&self, place: usize, entry: EntryId, before: &Submissions) -> Option<f64> {
        let changed = before.is_inconsistent(entry) || is_conceded(entry, before);
        if changed { None } else { self.alone.get(place).copied() }
    }

    /// The terms of that base score.
    pub(super) fn terms(&self, place: usize, entry: EntryId, before: &Submissions) -> BaseTerms {
        BaseTerms {
            inconsistent: if before.is_inconsistent(entry) { self.inconsistent } else { 0.0 },
            conceded: if is_conceded(entry, before) { self.conceded } else { 0.0 },
            ..self.terms.get(place).cloned().unwrap_or_default()
        }
    }
}

fn within(reach: f64, sum: f64) -> f64 {
    reach * libm::tanh(sum / reach)
}

const fn is_conceded(entry: EntryId, submissions: &Submissions) -> bool {
    match entry {
        EntryId::Card(card) => submissions.is_card_conceded(card),
        EntryId::Answer(_) => false,
    }
}

impl BaseTerms {
    /// ℓ: the sum of the terms that the reach bounds; what was conceded comes on top.
    pub fn sum(&self) -> f64 {
        let Self { merit, method, values, inconsistent, candor, forfeited, conceded: _ } = self;
        let values: f64 = values.iter().map(|(_, value)| value).sum();
        merit + method + values + inconsistent + candor + forfeited
    }
}

struct View<'s> {
    scenario: &'s Scenario,
    model: &'s ModelCard,
    judge: Option<&'s Judge>,
}

impl View<'_> {
    fn terms(&self, merit: Merit, kind: ArgumentKind) -> BaseTerms {
        let most = self.model.reception;
        let method = self.judge.and_then(|judge| judge.method.get(&kind)).copied();
        BaseTerms {
            merit: logit(self.model.merit(merit)),
            method: method.unwrap_or_default().clamp(-most, most),
            ..BaseTerms::default()
        }
    }

    fn card_terms(&self, card: &Card) -> BaseTerms {
        let deceives = card.citations.iter().any(|citation| {
            let standing = self.scenario.authority(citation.authority).standing;
            let dead = matches!(standing, Standing::Overruled | Standing::Superseded);
            dead && !citation.acknowledged
        });
        BaseTerms {
            values: self.values(card),
            candor: if deceives { self.model.candor } else { 0.0 },
            forfeited: if card.forfeited { self.model.forfeited() } else { 0.0 },
            ..self.terms(card.merit, card.kind)
        }
    }

    /// What each value that the card promotes adds; together at most the card's reception.
    fn values(&self, card: &Card) -> Vec<(Value, f64)> {
        let Some(judge) = self.judge else { return Vec::new() };
        let held = card.promotes.iter().filter_map(|(value, promoted)| {
            judge.values.get(value).map(|held| (*value, held * promoted))
        });
        let mut values: Vec<(Value, f64)> = held.collect();
        let sum: f64 = values.iter().map(|(_, value)| value).sum();
        if sum.abs() > self.model.reception {
            for (_, value) in &mut values {
                *value *= self.model.reception / sum.abs();
            }
        }
        values
    }
}
