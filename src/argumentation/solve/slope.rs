//! The derivatives of every node's strength, for differentiating what has been solved.

use super::evaluator::{contributions, present};
use super::{Setting, SolveError};
use crate::argumentation::graph::Graph;
use crate::argumentation::semantics::{DfQuad, Euler, Gradual, Mlp, QuadraticEnergy, Semantics};

/// ∂s(v)/∂base(v) of every node, and ∂s(v)/∂s(p) of every edge by its place in the graph.
/// Both are 0 where the node is absent; a node whose incoming edges are cut follows its base alone.
#[derive(Debug, Clone)]
pub(in crate::argumentation) struct Slopes {
    pub(in crate::argumentation) by_base: Vec<f64>,
    pub(in crate::argumentation) by_parent: Vec<f64>,
}

/// Returns the slopes at the strengths that solve the graph in this setting.
pub(in crate::argumentation) fn slopes(
    graph: &Graph,
    semantics: Semantics,
    setting: Setting<'_>,
    strengths: &[f64],
) -> Result<Slopes, SolveError> {
    super::evaluator::check(graph, setting, strengths)?;
    Ok(match semantics {
        Semantics::Mlp => slopes_of::<Mlp>(graph, setting, strengths),
        Semantics::DfQuad => slopes_of::<DfQuad>(graph, setting, strengths),
        Semantics::QuadraticEnergy => slopes_of::<QuadraticEnergy>(graph, setting, strengths),
        Semantics::Euler => slopes_of::<Euler>(graph, setting, strengths),
    })
}

fn slopes_of<S: Gradual>(graph: &Graph, setting: Setting<'_>, strengths: &[f64]) -> Slopes {
    let mut slopes =
        Slopes { by_base: vec![0.0; graph.len()], by_parent: vec![0.0; graph.edge_count()] };
    for (node, by_base) in (0_u32..).zip(&mut slopes.by_base) {
        if !present(setting, node) {
            *by_base = f64::from(u8::from(setting.presence[node as usize] == super::Presence::Cut));
            continue;
        }
        let parents = contributions(graph, node, strengths);
        let energy = S::aggregate(parents.clone());
        let (own, by_energy) = S::influence_slopes(setting.bases[node as usize], energy);
        *by_base = own;
        let by_parent = &mut slopes.by_parent[graph.parent_range(node)];
        for (by_parent, slope) in by_parent.iter_mut().zip(S::aggregate_slopes(parents)) {
            *by_parent = slope * by_energy;
        }
    }
    slopes
}
