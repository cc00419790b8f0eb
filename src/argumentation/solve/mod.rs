//! The strengths of a graph: the limit of s ← ι( base, α(parents) ) from s₀ = base.
//!
//! Nodes are taken component by component (Tarjan's strongly connected components, parents first).
//! Outside cycles one forward pass is exact. Inside a component all nodes move at once:
//! synchronous iteration; where it stalls, damped iteration s ← (1 − δ)s + δu(s) with δ halved;
//! then Runge–Kutta on ds/dt = u(s) − s, the continuous semantics of Potyka (KR 2018). Each starts
//! again from the base scores; where one of them creeps, implicit steps of growing length go on
//! from there. Nodes are never updated in place, one after the other: that reaches fixed points
//! which depend on the order.
//!
//! A graph that does not settle is an error, never a number. Nothing here searches for a second
//! fixed point: the answer is the one that the base scores lead to.

#![expect(
    clippy::indexing_slicing,
    reason = "node indices are checked when the graph is built, and slices when solving begins"
)]

mod component;
mod dense;
mod evaluator;
mod fixpoint;
mod implicit;
mod incremental;
mod slope;

pub(super) use component::Plan;
pub(super) use dense::{Dense, LARGEST};
pub(super) use evaluator::strength_of;
pub use evaluator::{Evaluator, Presence, Setting};
pub use incremental::Incremental;
pub(super) use slope::{Slopes, slopes};

use super::graph::{Graph, GraphError};
use super::semantics::Semantics;

/// How far the strengths may be from u(s) unless the evaluator is told otherwise.
pub const TOLERANCE: f64 = 1e-14;
/// How far the strengths on a cycle may be from their limit, as far as the rate at which they
/// approach it tells; the tolerance instead, where that is larger.
pub const ACCURACY: f64 = 1e-9;

/// How the strengths were reached, the plainest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SolveMethod {
    /// One pass, no node on a cycle.
    Forward,
    /// All nodes of a component replaced at once.
    Synchronous,
    /// Part of the way at once, the part halved until it settles.
    Damped,
    /// Runge–Kutta of fourth order on ds/dt = u(s) − s.
    RungeKutta,
    /// Implicit Euler on the same, with steps of growing length, after one of the above crept.
    Implicit,
}

impl SolveMethod {
    /// Returns the name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Forward => "forward",
            Self::Synchronous => "synchronous",
            Self::Damped => "damped",
            Self::RungeKutta => "runge_kutta",
            Self::Implicit => "implicit",
        }
    }
}

/// How well the strengths satisfy s = u(s), over all components.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Convergence {
    /// Whether every component settled. Always true in a [`Solution`].
    pub converged: bool,
    /// The largest |u(s) − s|, 0 outside cycles.
    pub residual: f64,
    /// The least plain method that any component needed.
    pub method: SolveMethod,
    /// Iterations of all components and methods tried.
    pub iterations: usize,
}

impl Convergence {
    const FORWARD: Self =
        Self { converged: true, residual: 0.0, method: SolveMethod::Forward, iterations: 0 };

    fn and(self, other: Self) -> Self {
        Self {
            converged: self.converged && other.converged,
            residual: self.residual.max(other.residual),
            method: self.method.max(other.method),
            iterations: self.iterations + other.iterations,
        }
    }
}

/// The strengths of all nodes by index, each in [0, 1].
#[derive(Debug, Clone, PartialEq)]
pub struct Solution {
    /// Strength of each node.
    pub strengths: Vec<f64>,
    /// How they were found.
    pub convergence: Convergence,
}

/// Why there are no strengths.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum SolveError {
    /// A component on a cycle kept moving under every method.
    #[error(
        "the strengths do not settle: after {} iterations they still move by {:e}",
        .0.iterations, .0.residual
    )]
    NotConverged(Convergence),
    /// A slice of bases, presences or strengths is not as long as the graph.
    #[error("the graph has {expected} nodes, but {found} values were given")]
    Length {
        /// Number of nodes.
        expected: usize,
        /// Length of the slice.
        found: usize,
    },
    /// A base score is not in [0, 1].
    #[error(transparent)]
    Graph(#[from] GraphError),
    /// The tolerance is NaN, negative, or so large that every graph would have settled.
    #[error("tolerance {0} is not a number from 0 to below 1")]
    Tolerance(f64),
}

/// Returns the strengths of a graph with its own base scores and every node present.
pub fn solve(graph: &Graph, semantics: Semantics) -> Result<Solution, SolveError> {
    let presence = vec![Presence::Present; graph.len()];
    let mut strengths = vec![0.0; graph.len()];
    let setting = Setting { bases: graph.bases(), presence: &presence };
    let convergence = Evaluator::new(semantics).solve_into(graph, setting, &mut strengths)?;
    Ok(Solution { strengths, convergence })
}
