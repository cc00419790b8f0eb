//! Strengths of what is before the court, and the log-odds of every issue.
//!
//! MLP-based semantics (Potyka, "Interpreting Neural Networks as Quantitative Argumentation
//! Frameworks", AAAI 2021): strength = logistic(log-odds of the base + Σ weight · strength over
//! supporters − Σ over attackers). The court's graph has no cycle, so one pass from the leaves is
//! the limit. Each strength is pulled from those that bear on it, in a fixed order, so computing a
//! few of them anew gives the bits that computing all would give.

#![expect(
    clippy::indexing_slicing,
    reason = "indices are made with the graph, and strengths are as many as its entries"
)]

use std::ops::Range;

use super::graph::{Argued, CourtGraph, Incoming, Node};
use super::profile::Profile;
use super::submissions::{Set, Submissions};
use crate::argumentation::{logistic, logit};
use crate::scenario::{EntryId, MAX_ISSUES};

/// Entries that are before the court, by index.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Live {
    pub(super) cards: Set,
    pub(super) answers: Set,
}

impl Live {
    pub(super) const fn of(submissions: &Submissions) -> Self {
        Self { cards: submissions.cards(), answers: submissions.answers() }
    }

    pub(super) const fn has(&self, entry: EntryId) -> bool {
        match entry {
            EntryId::Card(card) => self.cards.contains(card.index()),
            EntryId::Answer(answer) => self.answers.contains(answer.index()),
        }
    }

    pub(super) const fn insert(&mut self, entry: EntryId) {
        match entry {
            EntryId::Card(card) => self.cards.insert(card.index()),
            EntryId::Answer(answer) => self.answers.insert(answer.index()),
        }
    }

    /// Only those for which `keep` holds.
    pub(super) fn filtered(self, graph: &CourtGraph, keep: impl Fn(EntryId) -> bool) -> Self {
        let mut kept = Self::default();
        for node in &graph.nodes {
            if self.has(node.id) && keep(node.id) {
                kept.insert(node.id);
            }
        }
        kept
    }

    /// Whether the entry is before the court, and so are the cards that it needs for any effect.
    pub(super) const fn in_effect(&self, node: &Node) -> bool {
        self.cards.has_all(node.needs) && self.has(node.id)
    }
}

/// Working memory of a sweep; it allocates when it meets a larger graph than before.
#[derive(Clone, Debug, Default)]
pub(super) struct Scratch {
    /// By entry; 0 for what is not before the court.
    pub(super) strengths: Vec<f64>,
    pub(super) log_odds: [f64; MAX_ISSUES],
    /// Whether the side that carries the issue has something live on it.
    pub(super) argued: [bool; MAX_ISSUES],
}

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Position<'p> {
    pub(super) submissions: &'p Submissions,
    pub(super) live: Live,
    /// What an unanswered question costs on its issue.
    pub(super) silence: f64,
}

/// A position before one judge.
#[derive(Clone, Copy)]
pub(super) struct View<'v, C> {
    pub(super) graph: &'v CourtGraph,
    pub(super) profile: &'v Profile,
    pub(super) position: Position<'v>,
    /// Multiplies what an entry contributes to others, by its place.
    pub(super) credit: C,
}

impl<C: Fn(usize) -> f64> View<'_, C> {
    /// Computes all strengths, log-odds and what was argued.
    pub(super) fn sweep(&self, scratch: &mut Scratch) {
        let Scratch { strengths, log_odds, argued } = scratch;
        strengths.clear();
        strengths.resize(self.graph.nodes.len(), 0.0);
        for &place in &self.graph.order {
            if self.position.live.has(self.graph.nodes[place].id) {
                strengths[place] = self.strength(place, strengths);
            }
        }
        for issue in 0..self.graph.issues.len() {
            (log_odds[issue], argued[issue]) = self.issue(issue, strengths);
        }
    }

    /// The strength of an entry before the court, once those of all that bear on it are known.
    pub(super) fn strength(&self, place: usize, strengths: &[f64]) -> f64 {
        let node = &self.graph.nodes[place];
        let energy = self.energy(node.incoming.clone(), strengths);
        let submissions = self.position.submissions;
        let answered = node.citations_answered.then(|| self.support(node, strengths));
        let cited = answered.unwrap_or(node.cited);
        if energy == 0.0
            && cited.to_bits() == node.cited.to_bits()
            && let Some(alone) = self.profile.alone(place, node.id, submissions)
        {
            return alone;
        }
        logistic(self.profile.base(place, node.id, submissions) + (energy + cited))
    }

    /// The strength of a citation of an entry that is before the court.
    pub(super) fn citation(&self, citation: usize, strengths: &[f64]) -> f64 {
        let node = &self.graph.citations[citation];
        let energy = self.energy(node.incoming.clone(), strengths);
        if energy == 0.0 { node.base } else { logistic(logit(node.base) + energy) }
    }

    /// The log-odds of an issue: its prior, what silence cost, and what was argued. And whether
    /// the side that must carry it argued at all.
    pub(super) fn issue(&self, issue: usize, strengths: &[f64]) -> (f64, bool) {
        let node = &self.graph.issues[issue];
        let start = node.prior + silence(self.graph, self.position, issue);
        self.argue(start, &self.graph.arguments[node.arguments.clone()], strengths)
    }

    /// Log-odds from a start and what goes to an issue, and whether the side that must carry it is
    /// among those who argue.
    pub(super) fn argue(&self, start: f64, arguments: &[Argued], strengths: &[f64]) -> (f64, bool) {
        let mut log_odds = start;
        let mut argued = false;
        for &Argued { by, bearing } in arguments {
            if self.position.live.in_effect(&self.graph.nodes[by]) {
                let contribution = bearing.slope * strengths[by] + bearing.intercept;
                log_odds += (self.credit)(by) * contribution;
                argued |= bearing.slope > 0.0;
            }
        }
        (log_odds, argued)
    }

    /// Σ weight · strength of what bears on an entry or citation.
    fn energy(&self, incoming: Range<usize>, strengths: &[f64]) -> f64 {
        let mut energy = 0.0;
        for &Incoming { from, weight } in &self.graph.bites[incoming] {
            // what is not before the court has strength 0
            energy += (self.credit)(from) * weight * strengths[from];
        }
        energy
    }

    /// Σ weight · strength of an entry's citations.
    fn support(&self, node: &Node, strengths: &[f64]) -> f64 {
        let weights = node.citations.clone().map(|at| (at, self.graph.citations[at].weight));
        weights.map(|(at, weight)| weight * self.citation(at, strengths)).sum()
    }
}

/// What unanswered questions add to an issue's log-odds.
pub(super) fn silence(graph: &CourtGraph, position: Position<'_>, issue: usize) -> f64 {
    let Position { submissions, silence, .. } = position;
    let node = &graph.issues[issue];
    let cost = |side| if submissions.was_silent(side, node.id) { silence } else { 0.0 };
    cost(node.carried_by) - cost(node.carried_by.opponent())
}
