//! Strengths of what is before the court, and the log-odds of every issue.
//!
//! MLP-based semantics (Potyka, "Interpreting Neural Networks as Quantitative Argumentation
//! Frameworks", AAAI 2021): strength = logistic(log-odds of the base + Σ weight · strength over
//! supporters − Σ over attackers). The court's graph has no cycle, so one pass from the leaves is
//! the limit. It runs for every position a search looks at: it allocates nothing, and an entry
//! that nothing bears on costs no exponential.

#![expect(
    clippy::indexing_slicing,
    reason = "indices are made with the graph, and a scratch is sized to it before every sweep"
)]

use super::graph::{Bite, CourtGraph, Node};
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

    /// Whether the entry is before the court, and so is the card that it needs for any effect.
    pub(super) const fn in_effect(&self, node: &Node) -> bool {
        let target = match node.target {
            Some(target) => self.cards.contains(target),
            None => true,
        };
        target && self.has(node.id)
    }
}

/// Working memory of the scoring model. One serves any model; it allocates when it meets a larger
/// one than before, and then no more.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    pub(super) strengths: Vec<f64>,
    pub(super) citations: Vec<f64>,
    /// Σ weight · strength of what bears on an entry.
    energies: Vec<f64>,
    citation_energies: Vec<f64>,
    /// Whether something bears on a citation of the entry.
    disturbed: Vec<bool>,
    pub(super) log_odds: [f64; MAX_ISSUES],
    /// Whether the side that carries the issue has something live on it.
    pub(super) argued: [bool; MAX_ISSUES],
    /// By judge and disposition, then by disposition of the court.
    pub(super) chances: Vec<f64>,
    pub(super) court: Vec<f64>,
}

impl Scratch {
    fn clear(&mut self, graph: &CourtGraph) {
        let Self { strengths, citations, energies, citation_energies, disturbed, .. } = self;
        for values in [strengths, energies] {
            values.clear();
            values.resize(graph.nodes.len(), 0.0);
        }
        citations.clear();
        citations.extend(graph.citations.iter().map(|citation| citation.base));
        citation_energies.clear();
        citation_energies.resize(graph.citations.len(), 0.0);
        disturbed.clear();
        disturbed.resize(graph.nodes.len(), false);
    }
}

/// What a sweep looks at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Position<'p> {
    pub(super) submissions: &'p Submissions,
    pub(super) live: Live,
    /// What an unanswered question costs on its issue.
    pub(super) silence: f64,
}

/// Writes strengths, log-odds and what was argued. `credit` multiplies what an entry contributes
/// to others.
pub(super) fn sweep(
    graph: &CourtGraph,
    profile: &Profile,
    position: Position<'_>,
    credit: impl Fn(usize) -> f64,
    scratch: &mut Scratch,
) {
    scratch.clear(graph);
    start(graph, position, scratch);
    for &place in &graph.order {
        let node = &graph.nodes[place];
        if !position.live.has(node.id) {
            continue;
        }
        let strength = strength(graph, profile, position.submissions, place, scratch);
        scratch.strengths[place] = strength;
        if position.live.in_effect(node) {
            bear(graph, node, strength, credit(place), scratch);
        }
    }
}

/// The starting point of every issue: its prior, and what silence cost.
fn start(graph: &CourtGraph, position: Position<'_>, scratch: &mut Scratch) {
    for (place, issue) in graph.issues.iter().enumerate() {
        scratch.log_odds[place] = issue.prior + silence(graph, position, place);
        scratch.argued[place] = false;
    }
}

/// What unanswered questions add to an issue's log-odds.
pub(super) fn silence(graph: &CourtGraph, position: Position<'_>, issue: usize) -> f64 {
    let Position { submissions, silence, .. } = position;
    let node = &graph.issues[issue];
    let cost = |side| if submissions.was_silent(side, node.id) { silence } else { 0.0 };
    cost(node.carried_by) - cost(node.carried_by.opponent())
}

/// The strength of an entry, once everything that bears on it is known.
fn strength(
    graph: &CourtGraph,
    profile: &Profile,
    submissions: &Submissions,
    place: usize,
    scratch: &mut Scratch,
) -> f64 {
    let node = &graph.nodes[place];
    let energy = scratch.energies[place];
    let disturbed = scratch.disturbed[place];
    if energy == 0.0
        && !disturbed
        && let Some(alone) = profile.alone(place, node.id, submissions)
    {
        return alone;
    }
    let cited = if disturbed { support(graph, node, scratch) } else { node.cited };
    logistic(profile.base(place, node.id, submissions) + (energy + cited))
}

/// Σ weight · strength of an entry's citations, on some of which replies bear.
fn support(graph: &CourtGraph, node: &Node, scratch: &mut Scratch) -> f64 {
    let mut support = 0.0;
    for index in node.citations.clone() {
        let citation = &graph.citations[index];
        let energy = scratch.citation_energies[index];
        if energy != 0.0 {
            scratch.citations[index] = logistic(logit(citation.base) + energy);
        }
        support += citation.weight * scratch.citations[index];
    }
    support
}

/// Adds what an entry contributes to what it bears on.
fn bear(graph: &CourtGraph, node: &Node, strength: f64, credit: f64, scratch: &mut Scratch) {
    if let (Some(target), Some((bite, weight))) = (node.target, node.bite) {
        let energy = credit * weight * strength;
        match bite {
            Bite::Target => scratch.energies[target] += energy,
            Bite::Citation(citation) => {
                scratch.citation_energies[citation] += energy;
                scratch.disturbed[target] = true;
            }
        }
    }
    for bearing in &graph.bearings[node.bearings.clone()] {
        let contribution = bearing.slope * strength + bearing.intercept;
        scratch.log_odds[bearing.issue] += credit * contribution;
        scratch.argued[bearing.issue] |= bearing.slope > 0.0;
    }
}
