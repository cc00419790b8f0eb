//! Contribution by doing without: removal, intrinsic removal, zeroing.
//!
//! Removal, as old as the "but for" test; intrinsic removal, from Kampik et al. (IJAR 2024), keeps
//! apart what an argument brings itself and what it passes on. Zeroing keeps the argument and its
//! edges but takes its base score away. Each re-solves the graph once or twice for every argument
//! from which a path leads to the topic; all others contribute exactly 0.

use crate::argumentation::graph::{Graph, NodeId};
use crate::argumentation::semantics::Semantics;
use crate::argumentation::solve::{Evaluator, Presence, Setting, SolveError};

/// Returns σ(topic) − σ(topic) without x, for every x but the topic.
pub fn removal(graph: &Graph, semantics: Semantics, topic: NodeId) -> Result<Vec<f64>, SolveError> {
    let mut trial = Trial::new(graph, semantics, topic);
    let whole = trial.strength()?;
    each(graph, topic, |x| Ok(whole - trial.with_presence(x, Presence::Absent)?))
}

/// Returns σ(topic) with the edges into x dropped − σ(topic) without x, for every x but the topic.
pub fn intrinsic_removal(
    graph: &Graph,
    semantics: Semantics,
    topic: NodeId,
) -> Result<Vec<f64>, SolveError> {
    let mut trial = Trial::new(graph, semantics, topic);
    each(graph, topic, |x| {
        let alone = trial.with_presence(x, Presence::Cut)?;
        Ok(alone - trial.with_presence(x, Presence::Absent)?)
    })
}

/// Returns σ(topic) − σ(topic) with base(x) = 0, for every x but the topic.
pub fn zeroing(graph: &Graph, semantics: Semantics, topic: NodeId) -> Result<Vec<f64>, SolveError> {
    let mut trial = Trial::new(graph, semantics, topic);
    let whole = trial.strength()?;
    each(graph, topic, |x| Ok(whole - trial.with_base(x, 0.0)?))
}

/// Asks for the contribution of every ancestor of the topic but itself.
fn each(
    graph: &Graph,
    topic: NodeId,
    mut contribution: impl FnMut(NodeId) -> Result<f64, SolveError>,
) -> Result<Vec<f64>, SolveError> {
    let ancestors = graph.ancestors(topic);
    graph
        .nodes()
        .zip(ancestors)
        .map(|(x, counts)| if counts && x != topic { contribution(x) } else { Ok(0.0) })
        .collect()
}

/// The strength of the topic when one node is changed and all others are as they were.
struct Trial<'g> {
    graph: &'g Graph,
    topic: NodeId,
    evaluator: Evaluator,
    bases: Vec<f64>,
    presence: Vec<Presence>,
    strengths: Vec<f64>,
}

impl<'g> Trial<'g> {
    fn new(graph: &'g Graph, semantics: Semantics, topic: NodeId) -> Self {
        Self {
            graph,
            topic,
            evaluator: Evaluator::new(semantics),
            bases: graph.bases().to_vec(),
            presence: vec![Presence::Present; graph.len()],
            strengths: vec![0.0; graph.len()],
        }
    }

    fn strength(&mut self) -> Result<f64, SolveError> {
        let setting = Setting { bases: &self.bases, presence: &self.presence };
        self.evaluator.solve_into(self.graph, setting, &mut self.strengths)?;
        Ok(self.strengths.get(self.topic.index()).copied().unwrap_or_default())
    }

    fn with_presence(&mut self, x: NodeId, presence: Presence) -> Result<f64, SolveError> {
        set(&mut self.presence, x, presence);
        let strength = self.strength();
        set(&mut self.presence, x, Presence::Present);
        strength
    }

    fn with_base(&mut self, x: NodeId, base: f64) -> Result<f64, SolveError> {
        let before = self.graph.bases().get(x.index()).copied().unwrap_or_default();
        set(&mut self.bases, x, base);
        let strength = self.strength();
        set(&mut self.bases, x, before);
        strength
    }
}

fn set<T>(values: &mut [T], node: NodeId, value: T) {
    if let Some(place) = values.get_mut(node.index()) {
        *place = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::argumentation::GraphBuilder;

    /// DF-QuAD, c → b → a by support, all bases ½: σ(b) = ¾, σ(a) = ⅞.
    fn chain() -> (Graph, [NodeId; 3]) {
        let mut builder = GraphBuilder::new();
        let [a, b, c] = [0.5, 0.5, 0.5].map(|base| builder.node(base).unwrap());
        builder.support(b, a, 1.0).unwrap();
        builder.support(c, b, 1.0).unwrap();
        (builder.build(), [a, b, c])
    }

    #[test]
    fn removal_counts_what_an_argument_passes_on_and_intrinsic_removal_does_not() {
        let (graph, [a, ..]) = chain();
        let removed = removal(&graph, Semantics::DfQuad, a).unwrap();
        assert_eq!(removed, [0.0, 0.375, 0.125]);
        let intrinsic = intrinsic_removal(&graph, Semantics::DfQuad, a).unwrap();
        assert_eq!(intrinsic, [0.0, 0.25, 0.125]);
    }

    #[test]
    fn an_argument_without_base_still_passes_its_support_on() {
        let (graph, [a, ..]) = chain();
        // base(b) = 0 leaves σ(b) = ½ and σ(a) = ¾
        assert_eq!(zeroing(&graph, Semantics::DfQuad, a).unwrap(), [0.0, 0.125, 0.125]);
    }

    #[test]
    fn what_leads_nowhere_contributes_exactly_nothing() {
        let (graph, [_, b, _]) = chain();
        assert_eq!(removal(&graph, Semantics::Mlp, b).unwrap()[0].to_bits(), 0.0_f64.to_bits());
    }
}
