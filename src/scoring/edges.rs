//! What bears on what, and with which weight: the graph of a stage for a drawing.
//!
//! The value of an edge is what its source adds to the log-odds of its end, as in the sweep: weight
//! times strength, and for an issue counted from the neutral point, ±w·(s − c)/(1 − c). A reply to a
//! citation ends at the card that cites. Not here: which entries are before the court, and their
//! strengths; an assessment has both.

use super::graph::{Bite, CourtGraph, Node};
use super::model::ScoringModel;
use crate::scenario::{EntryId, IssueId};

/// An edge of the graph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// The entry that bears on something.
    pub from: EntryId,
    /// What it bears on.
    pub to: EdgeEnd,
    /// Whether it bears on a citation of its end alone.
    pub on_citation: bool,
    /// Log-odds for each unit of strength, negative for an attack and against a proposition.
    slope: f64,
    /// Log-odds at strength 0.
    intercept: f64,
}

/// Where an edge ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeEnd {
    /// At a card.
    Entry(EntryId),
    /// At an issue.
    Issue(IssueId),
}

impl Edge {
    /// Whether it supports its end, or the proposition of its issue.
    pub const fn is_support(&self) -> bool {
        self.slope > 0.0
    }

    /// What it adds in log-odds at a strength of its source in [0, 1].
    pub fn value(&self, strength: f64) -> f64 {
        self.slope.mul_add(strength, self.intercept)
    }
}

impl ScoringModel {
    /// Every edge that a card or an answer of the stage can make, by entry.
    pub fn edges(&self) -> Vec<Edge> {
        self.graph.nodes.iter().flat_map(|node| of_node(&self.graph, node)).collect()
    }
}

fn of_node(graph: &CourtGraph, node: &Node) -> Vec<Edge> {
    let bears = graph.bearings.get(node.bearings.clone()).unwrap_or_default();
    let to_issues = bears.iter().filter_map(|bearing| {
        let to = EdgeEnd::Issue(graph.issues.get(bearing.issue)?.id);
        let (slope, intercept) = (bearing.slope, bearing.intercept);
        Some(Edge { from: node.id, to, on_citation: false, slope, intercept })
    });
    let target = node.target.and_then(|target| graph.nodes.get(target));
    let bite = node.bite.zip(target).map(|((bite, slope), target)| Edge {
        from: node.id,
        to: EdgeEnd::Entry(target.id),
        on_citation: matches!(bite, Bite::Citation(_)),
        slope,
        intercept: 0.0,
    });
    bite.into_iter().chain(to_issues).collect()
}
