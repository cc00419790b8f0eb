//! What hearings between associates show of a stage before one bench.

use std::ops::RangeInclusive;

use super::{ASSOCIATE, Played, Table};
use crate::argumentation::logistic;
use crate::hearing::BenchMode;
use crate::law::{Seat, Side};
use crate::record::Move;
use crate::scenario::{CardId, EntryId};
use crate::scoring::{Assessment, ScoringModel, Submissions};

/// Strengths of issues beyond these are out of reach: nothing that is said moves them much.
const REACH: RangeInclusive<f64> = 0.08..=0.92;

/// What hearings between associates show. Pairs are by side; a chance is a mean over hearings.
#[derive(Clone, Debug, PartialEq)]
pub struct Associates {
    /// Win chance of each side.
    pub win_chance: [f64; 2],
    /// Chance of each disposition, in the scenario's order.
    pub dispositions: Vec<f64>,
    /// The share of replies among the cards that a side plays; 0 where it plays none.
    pub replies: [f64; 2],
    /// At the end, how far every issue is from its threshold before every judge, in log-odds,
    /// ascending.
    pub margins: Vec<f64>,
    /// The share of an issue's strengths in the course of the hearing that are out of reach: below
    /// 0.08 or above 0.92.
    pub out_of_reach: f64,
    /// What is made of each card, in the scenario's order.
    pub cards: Vec<CardUse>,
}

impl Associates {
    /// The middle of the margins, in log-odds; none where there are none.
    pub fn median_margin(&self) -> Option<f64> {
        middle(&self.margins)
    }
}

/// What associates make of a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CardUse {
    /// The card.
    pub card: CardId,
    /// In how many hearings it is before the court at the end.
    pub played: u32,
    /// What it is worth there to its side: the win chance that it would lose without the card, a
    /// mean over these hearings; 0 where there are none.
    pub worth: f64,
}

/// The middle of numbers that ascend.
pub(super) fn middle(numbers: &[f64]) -> Option<f64> {
    numbers.get(numbers.len() / 2).copied()
}

/// Hears associates; none once it was stopped.
pub(super) fn measure(table: &mut Table<'_>, hearings: u32) -> Option<Associates> {
    let (scenario, model) = (table.scenario, table.model);
    let mut course = Course::default();
    let mut ends = Associates {
        win_chance: [0.0; 2],
        dispositions: vec![0.0; scenario.dispositions().len()],
        replies: [0.0; 2],
        margins: Vec::new(),
        out_of_reach: 0.0,
        cards: scenario.cards().map(|(card, _)| CardUse { card, played: 0, worth: 0.0 }).collect(),
    };
    for seed in 0..u64::from(hearings) {
        let see = |played: Played<'_>| course.see(model, &played);
        let end = table.hear([ASSOCIATE; 2], BenchMode::Program, seed, see)?;
        let assessed = model.assess(end.submissions());
        ends.add(&assessed);
        ends.add_cards(table, end.submissions(), &assessed);
    }
    ends.replies = course.cards.map(|[arguments, replies]| share(replies, arguments + replies));
    ends.out_of_reach = share(course.out_of_reach, course.strengths);
    Some(ends.mean(hearings))
}

impl Associates {
    fn add(&mut self, assessed: &Assessment) {
        for (sum, chance) in self.win_chance.iter_mut().zip(assessed.win_chance) {
            *sum += chance;
        }
        for (sum, chance) in self.dispositions.iter_mut().zip(&assessed.dispositions) {
            *sum += chance;
        }
        let issues = assessed.judges.iter().flat_map(|judge| &judge.issues);
        self.margins.extend(issues.map(|issue| issue.margin.abs()));
    }

    fn add_cards(&mut self, table: &Table<'_>, before: &Submissions, with: &Assessment) {
        for own in &mut self.cards {
            if before.has_card(own.card) {
                let side = table.scenario.card(own.card).side;
                let without = table.model.assess(&before.without(EntryId::Card(own.card)));
                own.played += 1;
                own.worth +=
                    super::of(&with.win_chance, side) - super::of(&without.win_chance, side);
            }
        }
    }

    /// Sums over so many hearings as means.
    fn mean(mut self, hearings: u32) -> Self {
        let count = f64::from(hearings.max(1));
        let sums = self.win_chance.iter_mut().chain(&mut self.dispositions);
        sums.for_each(|sum| *sum /= count);
        self.margins.sort_by(f64::total_cmp);
        for own in &mut self.cards {
            own.worth /= f64::from(own.played.max(1));
        }
        self
    }
}

/// What is counted in the course of hearings.
#[derive(Default)]
struct Course {
    /// By side, arguments and replies played.
    cards: [[u32; 2]; 2],
    strengths: u32,
    out_of_reach: u32,
}

impl Course {
    fn see(&mut self, model: &ScoringModel, played: &Played<'_>) {
        let [first, second] = &mut self.cards;
        let [arguments, replies] = match played.seat {
            Seat::Counsel(Side::Second) => second,
            _ => first,
        };
        match played.mv {
            Move::Argue(_) => *arguments += 1,
            Move::Reply(_) => *replies += 1,
            _ => {}
        }
        for judge in model.assess(played.position.submissions()).judges {
            self.strengths += u32::try_from(judge.issues.len()).unwrap_or(u32::MAX);
            let strengths = judge.issues.iter().map(|issue| logistic(issue.log_odds));
            let far = strengths.filter(|strength| !REACH.contains(strength)).count();
            self.out_of_reach += u32::try_from(far).unwrap_or(u32::MAX);
        }
    }
}

/// A part of a whole; 0 of nothing.
fn share(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole.max(1))
}
