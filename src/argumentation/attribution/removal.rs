//! Contribution by doing without: removal, intrinsic removal, zeroing.
//!
//! Removal, as old as the "but for" test; intrinsic removal, from Kampik et al. (IJAR 2024), keeps
//! apart what an argument brings itself and what it passes on. Zeroing keeps the argument and its
//! edges but takes its base score away. Each computes what an argument can reach once or twice again
//! for every argument from which a path leads to the topic; all others contribute exactly 0.

use crate::argumentation::graph::{Graph, NodeId};
use crate::argumentation::semantics::Semantics;
use crate::argumentation::solve::{Incremental, Presence, SolveError};

/// Returns σ(topic) − σ(topic) without x, for every x but the topic.
pub fn removal(graph: &Graph, semantics: Semantics, topic: NodeId) -> Result<Vec<f64>, SolveError> {
    let mut kept = Incremental::new(graph, semantics)?;
    let whole = strength(&kept, topic);
    each(graph, topic, |x| Ok(whole - kept.strength_with_presence(topic, x, Presence::Absent)?))
}

/// Returns σ(topic) with the edges into x dropped − σ(topic) without x, for every x but the topic.
pub fn intrinsic_removal(
    graph: &Graph,
    semantics: Semantics,
    topic: NodeId,
) -> Result<Vec<f64>, SolveError> {
    let mut kept = Incremental::new(graph, semantics)?;
    each(graph, topic, |x| {
        let alone = kept.strength_with_presence(topic, x, Presence::Cut)?;
        Ok(alone - kept.strength_with_presence(topic, x, Presence::Absent)?)
    })
}

/// Returns σ(topic) − σ(topic) with base(x) = 0, for every x but the topic.
pub fn zeroing(graph: &Graph, semantics: Semantics, topic: NodeId) -> Result<Vec<f64>, SolveError> {
    let mut kept = Incremental::new(graph, semantics)?;
    let whole = strength(&kept, topic);
    each(graph, topic, |x| Ok(whole - kept.strength_with_base(topic, x, 0.0)?))
}

fn strength(kept: &Incremental<'_>, topic: NodeId) -> f64 {
    kept.strengths().get(topic.index()).copied().unwrap_or_default()
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
