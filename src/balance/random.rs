//! What random counsel come to: what can happen does happen, and at its time.

use super::{Played, Table};
use crate::hearing::BenchMode;
use crate::player::Style;
use crate::record::Move;
use crate::ruling::rule;
use crate::scenario::{CardId, DispositionId, QuestionId, Scenario};

/// How often things happened in hearings of random counsel, in the scenario's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RandomHearings {
    /// Hearings.
    pub hearings: u32,
    /// How often each card was played.
    pub cards: Vec<(CardId, u32)>,
    /// How often each question was asked.
    pub questions: Vec<(QuestionId, u32)>,
    /// How often each was asked before its time had come.
    pub early: Vec<(QuestionId, u32)>,
    /// How often the court made each order.
    pub dispositions: Vec<(DispositionId, u32)>,
}

impl RandomHearings {
    fn none(scenario: &Scenario) -> Self {
        let questions: Vec<_> = scenario.questions().map(|(id, _)| (id, 0)).collect();
        Self {
            hearings: 0,
            cards: scenario.cards().map(|(id, _)| (id, 0)).collect(),
            early: questions.clone(),
            questions,
            dispositions: scenario.dispositions().map(|(id, _)| (id, 0)).collect(),
        }
    }

    /// The sum of some.
    pub(super) fn of(scenario: &Scenario, parts: &[Self]) -> Self {
        let mut all = Self::none(scenario);
        for part in parts {
            all.hearings += part.hearings;
            add(&mut all.cards, &part.cards);
            add(&mut all.questions, &part.questions);
            add(&mut all.early, &part.early);
            add(&mut all.dispositions, &part.dispositions);
        }
        all
    }

    fn see(&mut self, scenario: &Scenario, played: &Played<'_>) {
        match played.mv {
            Move::Argue(id) | Move::Reply(id) => count(&mut self.cards, id.index()),
            Move::Ask(id) => {
                count(&mut self.questions, id.index());
                if !played.position.is_timely(scenario, id) {
                    count(&mut self.early, id.index());
                }
            }
            _ => {}
        }
    }
}

fn add<T>(sums: &mut [(T, u32)], more: &[(T, u32)]) {
    for ((_, sum), (_, more)) in sums.iter_mut().zip(more) {
        *sum += more;
    }
}

fn count<T>(counts: &mut [(T, u32)], place: usize) {
    if let Some((_, count)) = counts.get_mut(place) {
        *count += 1;
    }
}

/// Hears random counsel before one bench; none once it was stopped.
pub(super) fn measure(table: &mut Table<'_>, hearings: u32) -> Option<RandomHearings> {
    let scenario = table.scenario;
    let mut found = RandomHearings { hearings, ..RandomHearings::none(scenario) };
    for seed in 0..u64::from(hearings) {
        let see = |played: Played<'_>| found.see(scenario, &played);
        let end = table.hear([Style::Random; 2], BenchMode::Program, seed, see)?;
        let ruling = rule(scenario, &table.model.assess(end.submissions()), seed);
        count(&mut found.dispositions, ruling.disposition.index());
    }
    Some(found)
}
