//! Strengths kept up to date while one argument at a time comes, goes or changes.
//!
//! A change can reach only what a path leads to from the argument. Those nodes alone are computed
//! again, in the order of solving; a cyclic component that is reached is settled again as a whole,
//! from its base scores. So the result has the bits of solving everything anew, whatever came
//! before.

use super::component::Stretch;
use super::evaluator::{Evaluator, Presence, Setting};
use super::{Convergence, SolveError};
use crate::argumentation::graph::{Graph, NodeId, check_base};
use crate::argumentation::semantics::Semantics;

/// A graph under one semantics, with its strengths as it stands.
#[derive(Debug, Clone)]
pub struct Incremental<'g> {
    graph: &'g Graph,
    evaluator: Evaluator,
    bases: Vec<f64>,
    presence: Vec<Presence>,
    strengths: Vec<f64>,
    /// By node, those that it bears on.
    targets: Vec<Vec<u32>>,
    stretches: Vec<Stretch<'g>>,
    /// By node, its stretch and its place in the order of solving.
    places: Vec<(usize, usize)>,
}

impl<'g> Incremental<'g> {
    /// Solves the graph with every node present.
    pub fn new(graph: &'g Graph, semantics: Semantics) -> Result<Self, SolveError> {
        let (bases, presence) = (graph.bases().to_vec(), vec![Presence::Present; graph.len()]);
        let mut evaluator = Evaluator::new(semantics);
        let mut strengths = vec![0.0; graph.len()];
        let setting = Setting { bases: &bases, presence: &presence };
        evaluator.solve_into(graph, setting, &mut strengths)?;
        let mut targets = vec![Vec::new(); graph.len()];
        for node in graph.nodes() {
            for parent in graph.parents(node.raw()) {
                targets[parent.node as usize].push(node.raw());
            }
        }
        let stretches: Vec<Stretch<'g>> = graph.plan().stretches().collect();
        let mut places = vec![(0, 0); graph.len()];
        let order = stretches
            .iter()
            .enumerate()
            .flat_map(|(at, stretch)| stretch.nodes.iter().map(move |&node| (at, node)));
        for (rank, (at, node)) in order.enumerate() {
            places[node as usize] = (at, rank);
        }
        Ok(Self { graph, evaluator, bases, presence, strengths, targets, stretches, places })
    }

    /// Returns the strengths by index.
    pub fn strengths(&self) -> &[f64] {
        &self.strengths
    }

    /// Adds or removes an argument, or drops the edges into it. On error nothing has changed.
    pub fn set_presence(
        &mut self,
        node: NodeId,
        presence: Presence,
    ) -> Result<Convergence, SolveError> {
        self.check(node)?;
        let before = std::mem::replace(&mut self.presence[node.index()], presence);
        let renewed = self.renew(node);
        if renewed.is_err() {
            self.presence[node.index()] = before;
            self.renew(node)?;
        }
        renewed
    }

    /// Gives an argument another base score in [0, 1]. On error nothing has changed.
    pub fn set_base(&mut self, node: NodeId, base: f64) -> Result<Convergence, SolveError> {
        self.check(node)?;
        check_base(base)?;
        let before = std::mem::replace(&mut self.bases[node.index()], base);
        let renewed = self.renew(node);
        if renewed.is_err() {
            self.bases[node.index()] = before;
            self.renew(node)?;
        }
        renewed
    }

    fn check(&self, node: NodeId) -> Result<(), SolveError> {
        let (expected, found) = (self.graph.len(), node.index() + 1);
        if found <= expected { Ok(()) } else { Err(SolveError::Length { expected, found }) }
    }

    /// Computes again what a change of a node can reach.
    fn renew(&mut self, changed: NodeId) -> Result<Convergence, SolveError> {
        let mut reached = vec![changed.raw()];
        let mut is_reached = vec![false; self.graph.len()];
        is_reached[changed.index()] = true;
        let mut next = 0;
        while let Some(&node) = reached.get(next) {
            next += 1;
            for &target in &self.targets[node as usize] {
                if !std::mem::replace(&mut is_reached[target as usize], true) {
                    reached.push(target);
                }
            }
        }
        let Self { graph, evaluator, bases, presence, strengths, stretches, places, .. } = self;
        reached.sort_unstable_by_key(|&node| places[node as usize]);
        let setting = Setting { bases, presence };
        let mut convergence = Convergence::FORWARD;
        let at = |node: u32| places[node as usize].0;
        for nodes in reached.chunk_by(|&a, &b| at(a) == at(b)) {
            let whole = nodes.first().map(|&node| stretches[at(node)]);
            let part = match whole {
                Some(whole) if whole.cyclic => whole,
                _ => Stretch { nodes, cyclic: false },
            };
            convergence = convergence.and(evaluator.solve_part(graph, setting, part, strengths)?);
        }
        Ok(convergence)
    }
}
