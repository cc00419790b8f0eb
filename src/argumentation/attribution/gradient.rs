//! The gradient of a strength by the base scores: reverse mode, one pass over the edges.
//!
//! With s = ι(base, α(s)) at every node, the adjoint λ = ∂f/∂s of any quantity f of the strengths
//! flows from children to parents, λ(p) = ∂f/∂s(p) directly + Σ λ(v)·∂s(v)/∂s(p), and
//! ∂f/∂base(v) = λ(v)·∂ι/∂base. On a cycle the same equation is linear in λ (implicit
//! differentiation of the fixed point): a component of up to 300 nodes is solved directly,
//! a larger one by damped iteration, which can need more steps than the strengths did and then
//! says so.
//!
//! The derivative is of the limit as it stands: it does not see that a larger change might lead to
//! another fixed point. Where a semantics bends, the mean of both sides is reported.

use super::AttributionError;
use crate::argumentation::graph::{Graph, NodeId};
use crate::argumentation::semantics::Semantics;
use crate::argumentation::solve::{Dense, LARGEST, Presence, Setting, Slopes, slopes, solve};

/// Relative change of the adjoints of a cycle at which they have settled.
const TOLERANCE: f64 = 1e-14;
const ITERATIONS: usize = 20_000;
const DAMPING: [f64; 8] = [1.0, 0.5, 0.25, 0.125, 0.062_5, 0.031_25, 0.015_625, 0.003_906_25];

/// Returns ∂σ(topic)/∂base(x) for every x, the topic included.
pub fn gradient(
    graph: &Graph,
    semantics: Semantics,
    topic: NodeId,
) -> Result<Vec<f64>, AttributionError> {
    let solution = solve(graph, semantics)?;
    let presence = vec![Presence::Present; graph.len()];
    let setting = Setting { bases: graph.bases(), presence: &presence };
    let mut seeds = vec![0.0; graph.len()];
    if let Some(seed) = seeds.get_mut(topic.index()) {
        *seed = 1.0;
    }
    pull_back(graph, semantics, setting, &solution.strengths, &seeds)
}

/// Returns ∂f/∂base of every node for any quantity f of the strengths, given `seeds` = ∂f/∂s
/// taken directly, and the strengths that solve the graph in this setting. A node that is absent
/// has 0. Slices shorter than the graph count as 0 beyond their end.
pub fn pull_back(
    graph: &Graph,
    semantics: Semantics,
    setting: Setting<'_>,
    strengths: &[f64],
    seeds: &[f64],
) -> Result<Vec<f64>, AttributionError> {
    let slopes = slopes(graph, semantics, setting, strengths)?;
    let mut adjoints = seeds.to_vec();
    adjoints.resize(graph.len(), 0.0);
    let mut inside = vec![false; graph.len()];
    for stretch in graph.plan().stretches().rev() {
        if stretch.cyclic {
            mark(&mut inside, stretch.nodes, true);
            if stretch.nodes.len() <= LARGEST {
                solve_directly(graph, &slopes, stretch.nodes, &mut adjoints)?;
            } else {
                iterate(graph, &slopes, stretch.nodes, &inside, &mut adjoints)?;
            }
        }
        for &node in stretch.nodes.iter().rev() {
            let adjoint = at(&adjoints, node);
            if adjoint == 0.0 {
                // its slopes may be infinite, and do not matter
                continue;
            }
            for (parent, slope) in incoming(graph, &slopes, node) {
                if !flag(&inside, parent) {
                    add(&mut adjoints, parent, adjoint * slope);
                }
            }
        }
        mark(&mut inside, stretch.nodes, false);
    }
    let chain = |(&adjoint, &slope): (&f64, &f64)| {
        // adding 0 turns −0 into 0
        if adjoint == 0.0 { 0.0 } else { adjoint * slope + 0.0 }
    };
    let gradient: Vec<f64> = adjoints.iter().zip(&slopes.by_base).map(chain).collect();
    let finite = gradient.iter().all(|value| value.is_finite());
    if finite { Ok(gradient) } else { Err(AttributionError::NotDifferentiable) }
}

/// Solves λ = seeds + Jᵀλ on one component, J being ∂s/∂s inside it.
fn solve_directly(
    graph: &Graph,
    slopes: &Slopes,
    nodes: &[u32],
    adjoints: &mut [f64],
) -> Result<(), AttributionError> {
    let mut system = Dense::default();
    system.reset(nodes.len(), 1.0);
    for (column, &node) in nodes.iter().enumerate() {
        for (parent, slope) in incoming(graph, slopes, node) {
            if let Ok(row) = nodes.binary_search(&parent) {
                system.add(row, column, -slope);
            }
        }
    }
    let mut solution: Vec<f64> = nodes.iter().map(|&node| at(adjoints, node)).collect();
    if !system.solve(&mut solution) {
        return Err(AttributionError::NotDifferentiable);
    }
    put(adjoints, nodes, &solution);
    Ok(())
}

/// Settles the same by iteration.
fn iterate(
    graph: &Graph,
    slopes: &Slopes,
    nodes: &[u32],
    inside: &[bool],
    adjoints: &mut [f64],
) -> Result<(), AttributionError> {
    let seeds: Vec<f64> = nodes.iter().map(|&node| at(adjoints, node)).collect();
    let mut next = vec![0.0; graph.len()];
    for part in DAMPING {
        put(adjoints, nodes, &seeds);
        for _ in 0..ITERATIONS {
            put(&mut next, nodes, &seeds);
            for &node in nodes {
                let adjoint = at(adjoints, node);
                for (parent, slope) in incoming(graph, slopes, node) {
                    if flag(inside, parent) {
                        add(&mut next, parent, adjoint * slope);
                    }
                }
            }
            let (mut change, mut size) = (0.0_f64, 1.0_f64);
            for &node in nodes {
                let step = at(&next, node) - at(adjoints, node);
                change = change.max(step.abs());
                size = size.max(at(&next, node).abs());
                add(adjoints, node, part * step);
            }
            if change <= TOLERANCE * size {
                return Ok(());
            }
            if !change.is_finite() {
                break;
            }
        }
    }
    Err(AttributionError::AdjointNotConverged { nodes: nodes.len() })
}

/// The parents of a node with ∂s(node)/∂s(parent).
fn incoming<'s>(
    graph: &'s Graph,
    slopes: &'s Slopes,
    node: u32,
) -> impl Iterator<Item = (u32, f64)> + 's {
    let by_parent = slopes.by_parent.get(graph.parent_range(node)).unwrap_or_default();
    graph.parents(node).iter().zip(by_parent).map(|(parent, &slope)| (parent.node, slope))
}

fn at(values: &[f64], node: u32) -> f64 {
    values.get(node as usize).copied().unwrap_or_default()
}

fn add(values: &mut [f64], node: u32, term: f64) {
    if let Some(value) = values.get_mut(node as usize) {
        *value += term;
    }
}

fn put(values: &mut [f64], nodes: &[u32], given: &[f64]) {
    for (&node, &value) in nodes.iter().zip(given) {
        if let Some(place) = values.get_mut(node as usize) {
            *place = value;
        }
    }
}

fn flag(flags: &[bool], node: u32) -> bool {
    flags.get(node as usize).copied().unwrap_or_default()
}

fn mark(flags: &mut [bool], nodes: &[u32], value: bool) {
    for &node in nodes {
        if let Some(flag) = flags.get_mut(node as usize) {
            *flag = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::argumentation::{Evaluator, GraphBuilder};

    /// Compares with central differences on a graph with a cycle and a part above and below it.
    #[test]
    fn the_gradient_on_a_cycle_matches_differences() {
        let bases = [0.4, 0.7, 0.55, 0.3, 0.6];
        let build = |bases: [f64; 5]| {
            let mut builder = GraphBuilder::new();
            let ids = bases.map(|base| builder.node(base).unwrap());
            builder.support(ids[0], ids[1], 1.0).unwrap();
            builder.attack(ids[1], ids[2], 1.0).unwrap();
            builder.attack(ids[2], ids[1], 0.5).unwrap();
            builder.support(ids[3], ids[3], 0.7).unwrap();
            builder.attack(ids[3], ids[2], 1.5).unwrap();
            builder.support(ids[2], ids[4], 2.0).unwrap();
            (builder.build(), ids[4])
        };
        for semantics in Semantics::ALL {
            let (graph, topic) = build(bases);
            let gradient = gradient(&graph, semantics, topic).unwrap();
            for x in 0..5 {
                let moved = |step: f64| {
                    let mut bases = bases;
                    bases[x] += step;
                    solve(&build(bases).0, semantics).unwrap().strengths[4]
                };
                let difference = (moved(1e-5) - moved(-1e-5)) / 2e-5;
                assert!((gradient[x] - difference).abs() < 1e-8, "{semantics:?} {x}");
            }
        }
    }

    /// c supports b, b and d bear on a; the quantity is the energy of a, with d left out.
    #[test]
    fn any_quantity_is_pulled_back_and_what_is_absent_has_no_part() {
        let mut builder = GraphBuilder::new();
        let [a, b, c, d] = [0.5, 0.4, 0.7, 0.6].map(|base| builder.node(base).unwrap());
        builder.support(b, a, 2.0).unwrap();
        builder.attack(d, a, 3.0).unwrap();
        builder.support(c, b, 1.0).unwrap();
        builder.attack(d, b, 1.0).unwrap();
        let graph = builder.build();
        let mut presence = [Presence::Present; 4];
        presence[d.index()] = Presence::Absent;
        let energy = |bases: [f64; 4]| {
            let setting = Setting { bases: &bases, presence: &presence };
            let mut strengths = [0.0; 4];
            Evaluator::new(Semantics::Mlp).solve_into(&graph, setting, &mut strengths).unwrap();
            (graph.energy(&strengths, a), strengths)
        };
        let bases = [0.5, 0.4, 0.7, 0.6];
        let setting = Setting { bases: &bases, presence: &presence };
        let seeds = [0.0, 2.0, 0.0, -3.0];
        let strengths = energy(bases).1;
        let found = pull_back(&graph, Semantics::Mlp, setting, &strengths, &seeds).unwrap();
        for (place, found) in found.iter().enumerate() {
            let moved = |step: f64| {
                let mut bases = bases;
                bases[place] += step;
                energy(bases).0
            };
            let difference = (moved(1e-6) - moved(-1e-6)) / 2e-6;
            assert!((found - difference).abs() < 1e-8, "{place}: {found}");
        }
        assert!(found[b.index()] > 0.0 && found[c.index()] > 0.0);
        assert_eq!(found[d.index()].to_bits(), 0.0_f64.to_bits());
    }

    /// DF-QuAD, two arguments that attack each other: a = b₁(1 − b₂) / (1 − b₁b₂), and
    /// ∂a/∂b₁ = (1 − b₂) / (1 − b₁b₂)². On such a cycle each iteration leaves 1 − 10⁻⁴ of the rest.
    #[test]
    fn a_slow_cycle_has_its_gradient() {
        let base = 1.0 - 1e-4;
        let mut builder = GraphBuilder::new();
        let [a, c] = [base; 2].map(|base| builder.node(base).unwrap());
        builder.attack(a, c, 1.0).unwrap();
        builder.attack(c, a, 1.0).unwrap();
        let found = gradient(&builder.build(), Semantics::DfQuad, a).unwrap()[a.index()];
        let spread = 1.0 - base * base;
        assert!((found / ((1.0 - base) / (spread * spread)) - 1.0).abs() < 1e-6, "{found}");
    }

    /// DF-QuAD: s = b + (1 − b)·s is 1 for any b above 0, and stays so.
    #[test]
    fn an_argument_that_supports_itself_has_no_slope() {
        for base in [0.5, 1e-3, 1e-5] {
            let mut builder = GraphBuilder::new();
            let node = builder.node(base).unwrap();
            builder.support(node, node, 1.0).unwrap();
            let found = gradient(&builder.build(), Semantics::DfQuad, node).unwrap();
            assert!(found[0].abs() <= 1e-4, "{found:?} for {base}");
        }
    }

    #[test]
    fn a_cycle_too_large_and_slow_for_iteration_says_that_it_is_not_known() {
        let nodes = LARGEST + 1;
        let mut builder = GraphBuilder::new();
        let ids: Vec<NodeId> = (0..nodes).map(|_| builder.node(1.0).unwrap()).collect();
        for (&from, &to) in ids.iter().zip(ids.iter().cycle().skip(1)) {
            builder.support(from, to, 1.0).unwrap();
        }
        let graph = builder.build();
        // at these strengths, which do not solve it, every slope is 1 and the adjoints only grow
        let (bases, strengths) = (vec![0.0; nodes], vec![0.5; nodes]);
        let presence = vec![Presence::Present; nodes];
        let setting = Setting { bases: &bases, presence: &presence };
        let found = pull_back(&graph, Semantics::DfQuad, setting, &strengths, &[1.0]);
        assert_eq!(found, Err(AttributionError::AdjointNotConverged { nodes }));
    }

    #[test]
    fn a_thousand_supporters_of_a_base_that_cannot_move_leave_the_gradient_finite() {
        for semantics in Semantics::ALL {
            let mut builder = GraphBuilder::new();
            let topic = builder.node(0.0).unwrap();
            for _ in 0..1000 {
                let ray = builder.node(1.0).unwrap();
                builder.support(ray, topic, 1.0).unwrap();
            }
            let found = gradient(&builder.build(), semantics, topic).unwrap();
            assert!(found.iter().all(|slope| slope.is_finite()), "{semantics:?}");
            if matches!(semantics, Semantics::Mlp | Semantics::Euler) {
                assert_eq!(found[1..], [0.0; 1000]);
            }
        }
    }

    #[test]
    fn an_infinite_slope_is_no_gradient() {
        let mut builder = GraphBuilder::new();
        let certain = builder.node(1.0).unwrap();
        let topic = builder.node(0.5).unwrap();
        builder.support(certain, topic, 0.5).unwrap();
        let result = gradient(&builder.build(), Semantics::DfQuad, topic);
        assert_eq!(result, Err(AttributionError::NotDifferentiable));
    }
}
