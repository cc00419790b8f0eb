//! Strengths kept up to date while one argument at a time comes, goes or changes.
//!
//! A change can reach only what a path leads to from the argument. Those nodes alone are computed
//! again, in the order of solving; a cyclic component that is reached is settled again as a whole,
//! from its base scores. So the result has the bits of solving everything anew, whatever came
//! before. The work is that of the nodes reached, and no memory is taken after the start but what
//! an [`Evaluator`] takes when a cycle first breaks.

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
    targets: Targets,
    stretches: Vec<Stretch<'g>>,
    /// By node, its stretch and its place in the order of solving.
    places: Vec<(usize, usize)>,
    reach: Reach,
}

impl<'g> Incremental<'g> {
    /// Solves the graph with every node present.
    pub fn new(graph: &'g Graph, semantics: Semantics) -> Result<Self, SolveError> {
        let (bases, presence) = (graph.bases().to_vec(), vec![Presence::Present; graph.len()]);
        let mut evaluator = Evaluator::new(semantics);
        let mut strengths = vec![0.0; graph.len()];
        let setting = Setting { bases: &bases, presence: &presence };
        evaluator.solve_into(graph, setting, &mut strengths)?;
        let stretches: Vec<Stretch<'g>> = graph.plan().stretches().collect();
        let mut places = vec![(0, 0); graph.len()];
        let order = stretches
            .iter()
            .enumerate()
            .flat_map(|(at, stretch)| stretch.nodes.iter().map(move |&node| (at, node)));
        for (rank, (at, node)) in order.enumerate() {
            places[node as usize] = (at, rank);
        }
        let (targets, reach) = (Targets::of(graph), Reach::of(graph));
        Ok(Self { graph, evaluator, bases, presence, strengths, targets, stretches, places, reach })
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
            self.reach.restore(&mut self.strengths);
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
            self.reach.restore(&mut self.strengths);
        }
        renewed
    }

    /// Returns what the strength of `topic` would be if `node` took part in this way. Nothing
    /// changes.
    pub fn strength_with_presence(
        &mut self,
        topic: NodeId,
        node: NodeId,
        presence: Presence,
    ) -> Result<f64, SolveError> {
        self.check(topic)?;
        self.check(node)?;
        let before = self.presence[node.index()];
        self.set_presence(node, presence)?;
        let strength = self.strengths[topic.index()];
        self.presence[node.index()] = before;
        self.reach.restore(&mut self.strengths);
        Ok(strength)
    }

    /// Returns what the strength of `topic` would be if `node` had this base score. Nothing
    /// changes.
    pub fn strength_with_base(
        &mut self,
        topic: NodeId,
        node: NodeId,
        base: f64,
    ) -> Result<f64, SolveError> {
        self.check(topic)?;
        self.check(node)?;
        let before = self.bases[node.index()];
        self.set_base(node, base)?;
        let strength = self.strengths[topic.index()];
        self.bases[node.index()] = before;
        self.reach.restore(&mut self.strengths);
        Ok(strength)
    }

    fn check(&self, node: NodeId) -> Result<(), SolveError> {
        let (expected, found) = (self.graph.len(), node.index() + 1);
        if found <= expected { Ok(()) } else { Err(SolveError::Length { expected, found }) }
    }

    /// Computes again what a change of a node can reach.
    fn renew(&mut self, changed: NodeId) -> Result<Convergence, SolveError> {
        let Self { graph, evaluator, bases, presence, strengths, .. } = self;
        let Self { targets, stretches, places, reach, .. } = self;
        reach.follow(targets, changed.raw());
        reach.nodes.sort_unstable_by_key(|&node| places[node as usize]);
        reach.remember(strengths);
        let setting = Setting { bases, presence };
        let mut convergence = Convergence::FORWARD;
        let at = |node: u32| places[node as usize].0;
        for nodes in reach.nodes.chunk_by(|&a, &b| at(a) == at(b)) {
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

/// Outgoing edges: by node, those that it bears on, in one flat array.
#[derive(Debug, Clone)]
struct Targets {
    starts: Vec<usize>,
    nodes: Vec<u32>,
}

impl Targets {
    fn of(graph: &Graph) -> Self {
        let mut pairs: Vec<(u32, u32)> = graph
            .nodes()
            .flat_map(|node| graph.parents(node.raw()).iter().map(move |p| (p.node, node.raw())))
            .collect();
        pairs.sort_unstable();
        let starts = (0..=graph.len())
            .map(|node| pairs.partition_point(|&(from, _)| (from as usize) < node))
            .collect();
        Self { starts, nodes: pairs.into_iter().map(|(_, to)| to).collect() }
    }

    fn from(&self, node: u32) -> &[u32] {
        &self.nodes[self.starts[node as usize]..self.starts[node as usize + 1]]
    }
}

/// The nodes that the last change reached, and their strengths before it.
#[derive(Debug, Clone)]
struct Reach {
    nodes: Vec<u32>,
    before: Vec<f64>,
    /// By node; all false between searches.
    marks: Vec<bool>,
}

impl Reach {
    fn of(graph: &Graph) -> Self {
        let (nodes, before) = (Vec::with_capacity(graph.len()), Vec::with_capacity(graph.len()));
        Self { nodes, before, marks: vec![false; graph.len()] }
    }

    fn follow(&mut self, targets: &Targets, first: u32) {
        self.nodes.clear();
        self.nodes.push(first);
        self.marks[first as usize] = true;
        let mut next = 0;
        while let Some(&node) = self.nodes.get(next) {
            next += 1;
            for &target in targets.from(node) {
                if !std::mem::replace(&mut self.marks[target as usize], true) {
                    self.nodes.push(target);
                }
            }
        }
        for &node in &self.nodes {
            self.marks[node as usize] = false;
        }
    }

    fn remember(&mut self, strengths: &[f64]) {
        self.before.clear();
        self.before.extend(self.nodes.iter().map(|&node| strengths[node as usize]));
    }

    fn restore(&self, strengths: &mut [f64]) {
        for (&node, &before) in self.nodes.iter().zip(&self.before) {
            strengths[node as usize] = before;
        }
    }
}
