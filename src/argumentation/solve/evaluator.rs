//! Repeated evaluation of one graph under other base scores and with nodes left out.
//!
//! A node left out has strength 0, and a strength of 0 adds nothing to any sum and changes no
//! product: the rest is computed with the very bits it would have in a graph without the node.
//! Where a cycle loses a node, what remains of it is condensed anew, for the same reason.

use super::component::{Plan, Search, Stretch};
use super::fixpoint::{Buffers, settle};
use super::{Convergence, SolveError, TOLERANCE};
use crate::argumentation::NodeId;
use crate::argumentation::graph::{Graph, check_base};
use crate::argumentation::semantics::{
    Contribution, DfQuad, Euler, Gradual, Mlp, QuadraticEnergy, Semantics,
};

/// How a node takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// With its base score and its incoming edges.
    #[default]
    Present,
    /// With its base score only: its incoming edges are dropped, so it keeps that score.
    Cut,
    /// Not at all: strength 0, and its edges are gone.
    Absent,
}

/// What an evaluation may change about a graph: one base score in [0, 1] and one presence a node.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'s> {
    /// Base scores by index, instead of the graph's own.
    pub bases: &'s [f64],
    /// How each node takes part, by index.
    pub presence: &'s [Presence],
}

/// A semantics with the working memory to solve graphs again and again. It allocates when it meets
/// a graph larger than any before, and then no more.
#[derive(Debug, Clone)]
pub struct Evaluator {
    semantics: Semantics,
    tolerance: f64,
    search: Search,
    plan: Plan,
    buffers: Buffers,
}

impl Evaluator {
    /// Returns an evaluator that settles cycles to [`TOLERANCE`].
    pub fn new(semantics: Semantics) -> Self {
        Self {
            semantics,
            tolerance: TOLERANCE,
            search: Search::default(),
            plan: Plan::default(),
            buffers: Buffers::default(),
        }
    }

    /// Returns an evaluator that accepts |u(s) − s| ≤ `tolerance` on cycles, from 0 to below 1.
    /// With 0 they settle as far as rounding lets them.
    pub fn with_tolerance(semantics: Semantics, tolerance: f64) -> Result<Self, SolveError> {
        if (0.0..1.0).contains(&tolerance) {
            Ok(Self { tolerance, ..Self::new(semantics) })
        } else {
            Err(SolveError::Tolerance(tolerance))
        }
    }

    /// Writes the strength of every node to `strengths`. On error they are unspecified.
    pub fn solve_into(
        &mut self,
        graph: &Graph,
        setting: Setting<'_>,
        strengths: &mut [f64],
    ) -> Result<Convergence, SolveError> {
        check(graph, setting, strengths)?;
        let mut convergence = Convergence::FORWARD;
        for stretch in graph.plan().stretches() {
            convergence = convergence.and(self.solve_part(graph, setting, stretch, strengths)?);
        }
        Ok(convergence)
    }

    /// Solves some nodes of a graph, all others that they rest on being final.
    pub(super) fn solve_part(
        &mut self,
        graph: &Graph,
        setting: Setting<'_>,
        part: Stretch<'_>,
        strengths: &mut [f64],
    ) -> Result<Convergence, SolveError> {
        match self.semantics {
            Semantics::Mlp => self.part::<Mlp>(graph, setting, part, strengths),
            Semantics::DfQuad => self.part::<DfQuad>(graph, setting, part, strengths),
            Semantics::QuadraticEnergy => {
                self.part::<QuadraticEnergy>(graph, setting, part, strengths)
            }
            Semantics::Euler => self.part::<Euler>(graph, setting, part, strengths),
        }
    }

    fn part<S: Gradual>(
        &mut self,
        graph: &Graph,
        setting: Setting<'_>,
        part: Stretch<'_>,
        strengths: &mut [f64],
    ) -> Result<Convergence, SolveError> {
        let Stretch { nodes, cyclic } = part;
        if !cyclic {
            forward::<S>(graph, setting, nodes, strengths);
            Ok(Convergence::FORWARD)
        } else if nodes.iter().all(|&node| present(setting, node)) {
            self.component::<S>(graph, setting, nodes, strengths)
        } else {
            self.broken::<S>(graph, setting, nodes, strengths)
        }
    }

    fn component<S: Gradual>(
        &mut self,
        graph: &Graph,
        setting: Setting<'_>,
        nodes: &[u32],
        strengths: &mut [f64],
    ) -> Result<Convergence, SolveError> {
        settle::<S>(graph, setting.bases, nodes, strengths, self.tolerance, &mut self.buffers)
    }

    /// Solves a component of the graph that has lost some of its nodes or their incoming edges.
    fn broken<S: Gradual>(
        &mut self,
        graph: &Graph,
        setting: Setting<'_>,
        nodes: &[u32],
        strengths: &mut [f64],
    ) -> Result<Convergence, SolveError> {
        self.search.fit(graph);
        for &node in nodes {
            match setting.presence[node as usize] {
                Presence::Present => self.search.admit(node),
                Presence::Cut => strengths[node as usize] = setting.bases[node as usize],
                Presence::Absent => strengths[node as usize] = 0.0,
            }
        }
        let mut plan = std::mem::take(&mut self.plan);
        plan.fit(graph);
        self.search.run(graph, nodes, &mut plan);
        let mut convergence = Ok(Convergence::FORWARD);
        for stretch in plan.stretches() {
            let Ok(so_far) = convergence else { break };
            if stretch.cyclic {
                let settled = self.component::<S>(graph, setting, stretch.nodes, strengths);
                convergence = settled.map(|settled| so_far.and(settled));
            } else {
                forward::<S>(graph, setting, stretch.nodes, strengths);
            }
        }
        self.plan = plan;
        convergence
    }
}

pub(super) fn check(
    graph: &Graph,
    setting: Setting<'_>,
    strengths: &[f64],
) -> Result<(), SolveError> {
    let expected = graph.len();
    for found in [setting.bases.len(), setting.presence.len(), strengths.len()] {
        if found != expected {
            return Err(SolveError::Length { expected, found });
        }
    }
    for &base in setting.bases {
        check_base(base)?;
    }
    Ok(())
}

pub(super) fn present(setting: Setting<'_>, node: u32) -> bool {
    setting.presence[node as usize] == Presence::Present
}

fn forward<S: Gradual>(graph: &Graph, setting: Setting<'_>, nodes: &[u32], strengths: &mut [f64]) {
    for &node in nodes {
        let base = setting.bases[node as usize];
        strengths[node as usize] = match setting.presence[node as usize] {
            Presence::Present => update::<S>(graph, node, base, strengths),
            Presence::Cut => base,
            Presence::Absent => 0.0,
        };
    }
}

/// u(s) at one node.
#[inline]
pub(super) fn update<S: Gradual>(graph: &Graph, node: u32, base: f64, strengths: &[f64]) -> f64 {
    S::influence(base, S::aggregate(contributions(graph, node, strengths)))
}

#[inline]
pub(super) fn contributions(
    graph: &Graph,
    node: u32,
    strengths: &[f64],
) -> impl Iterator<Item = Contribution> + Clone {
    graph.parents(node).iter().map(|parent| Contribution {
        weight: parent.weight,
        strength: strengths[parent.node as usize],
    })
}

/// u(s) at one node of a graph whose other strengths are known.
pub(in crate::argumentation) fn strength_of(
    semantics: Semantics,
    graph: &Graph,
    node: NodeId,
    strengths: &[f64],
) -> f64 {
    let Some(&base) = graph.bases().get(node.index()) else { return 0.0 };
    let node = node.raw();
    match semantics {
        Semantics::Mlp => update::<Mlp>(graph, node, base, strengths),
        Semantics::DfQuad => update::<DfQuad>(graph, node, base, strengths),
        Semantics::QuadraticEnergy => update::<QuadraticEnergy>(graph, node, base, strengths),
        Semantics::Euler => update::<Euler>(graph, node, base, strengths),
    }
}
