//! The limit inside one cyclic component: synchronous, then damped, then Runge–Kutta.
//!
//! All three follow ds/dt = u(s) − s from s₀ = base: the first with steps of length 1, the second
//! with Euler steps of length δ, the third with steps of fourth order.

use super::evaluator::update;
use super::{Convergence, SolveError, SolveMethod};
use crate::argumentation::graph::Graph;
use crate::argumentation::semantics::Gradual;

/// A component whose last residual is no more than this has settled as far as rounding lets it.
const ROUNDING_FLOOR: f64 = 1e-12;
/// A method stalls when its best residual falls by less than a thousandth in so many units of
/// time, one unit being a step of length 1: a trajectory may pass a saddle before it settles.
const PATIENCE: usize = 100;
/// Updates of single nodes that one method may spend on one component.
const UPDATES: usize = 50_000_000;
/// Iterations that one method may take, however small the component.
const ITERATIONS: usize = 200_000;
/// Steps to a unit of time, by method, in the order in which they are tried.
const ATTEMPTS: [(SolveMethod, u16); 10] = [
    (SolveMethod::Synchronous, 1),
    (SolveMethod::Damped, 2),
    (SolveMethod::Damped, 4),
    (SolveMethod::Damped, 8),
    (SolveMethod::Damped, 16),
    (SolveMethod::Damped, 32),
    (SolveMethod::Damped, 64),
    (SolveMethod::RungeKutta, 4),
    (SolveMethod::RungeKutta, 32),
    (SolveMethod::RungeKutta, 256),
];

/// Working memory, one value for each node of the component.
#[derive(Debug, Clone, Default)]
pub(super) struct Buffers {
    /// u(s) − s
    slope: Vec<f64>,
    /// where a Runge–Kutta step began
    start: Vec<f64>,
    /// the weighted sum of its slopes so far
    sum: Vec<f64>,
}

/// Writes the limit to the strengths of `nodes`; those of all other parents are already final.
pub(super) fn settle<S: Gradual>(
    graph: &Graph,
    bases: &[f64],
    nodes: &[u32],
    strengths: &mut [f64],
    tolerance: f64,
    buffers: &mut Buffers,
) -> Result<Convergence, SolveError> {
    buffers.fit(nodes.len());
    let mut component = Component { graph, bases, nodes, strengths, buffers };
    let mut spent = 0;
    let mut residual = f64::INFINITY;
    for (method, steps) in ATTEMPTS {
        let attempt = component.follow::<S>(method, steps, tolerance);
        spent += attempt.iterations;
        if attempt.converged {
            return Ok(Convergence { iterations: spent, ..attempt });
        }
        residual = attempt.residual;
    }
    Err(SolveError::NotConverged(Convergence {
        converged: false,
        residual,
        method: SolveMethod::RungeKutta,
        iterations: spent,
    }))
}

struct Component<'c> {
    graph: &'c Graph,
    bases: &'c [f64],
    nodes: &'c [u32],
    strengths: &'c mut [f64],
    buffers: &'c mut Buffers,
}

impl Component<'_> {
    /// Follows one method from the base scores until it settles or stalls.
    fn follow<S: Gradual>(
        &mut self,
        method: SolveMethod,
        steps: u16,
        tolerance: f64,
    ) -> Convergence {
        let step = 1.0 / f64::from(steps);
        for &node in self.nodes {
            self.strengths[node as usize] = self.bases[node as usize];
        }
        let limit = (UPDATES / self.nodes.len().max(1)).clamp(PATIENCE, ITERATIONS);
        let mut progress = Progress::new(PATIENCE * usize::from(steps));
        let mut residual = self.slope::<S>();
        let mut iterations = 1;
        while residual > tolerance && iterations < limit && !progress.stalls(residual) {
            if method == SolveMethod::RungeKutta {
                self.runge_kutta::<S>(step);
            } else {
                self.advance(step);
            }
            residual = self.slope::<S>();
            iterations += 1;
        }
        let converged = residual <= tolerance.max(ROUNDING_FLOOR);
        Convergence { converged, residual, method, iterations }
    }

    /// Computes u(s) − s for every node before any of them moves, and returns the largest.
    fn slope<S: Gradual>(&mut self) -> f64 {
        let mut largest: f64 = 0.0;
        for (&node, slope) in self.nodes.iter().zip(&mut self.buffers.slope) {
            let index = node as usize;
            *slope = update::<S>(self.graph, node, self.bases[index], self.strengths)
                - self.strengths[index];
            largest = largest.max(slope.abs());
        }
        largest
    }

    /// s ← s + step·(u(s) − s)
    fn advance(&mut self, step: f64) {
        for (&node, slope) in self.nodes.iter().zip(&self.buffers.slope) {
            self.strengths[node as usize] += step * slope;
        }
    }

    /// One classical Runge–Kutta step; the slope at its start is already in the buffer.
    fn runge_kutta<S: Gradual>(&mut self, step: f64) {
        for (place, &node) in self.nodes.iter().enumerate() {
            self.buffers.start[place] = self.strengths[node as usize];
            self.buffers.sum[place] = self.buffers.slope[place];
        }
        for (part, weight) in [(0.5, 2.0), (0.5, 2.0), (1.0, 1.0)] {
            self.place(part * step, |buffers, place| buffers.slope[place]);
            self.slope::<S>();
            for (sum, slope) in self.buffers.sum.iter_mut().zip(&self.buffers.slope) {
                *sum += weight * slope;
            }
        }
        self.place(step / 6.0, |buffers, place| buffers.sum[place]);
    }

    /// s ← start + step·direction, kept in [0, 1]
    fn place(&mut self, step: f64, direction: impl Fn(&Buffers, usize) -> f64) {
        for (place, &node) in self.nodes.iter().enumerate() {
            let moved = self.buffers.start[place] + step * direction(self.buffers, place);
            self.strengths[node as usize] = moved.clamp(0.0, 1.0);
        }
    }
}

impl Buffers {
    fn fit(&mut self, size: usize) {
        for buffer in [&mut self.slope, &mut self.start, &mut self.sum] {
            buffer.clear();
            buffer.resize(size, 0.0);
        }
    }
}

/// Watches a residual for progress.
struct Progress {
    best: f64,
    patience: usize,
    waited: usize,
}

impl Progress {
    fn new(patience: usize) -> Self {
        Self { best: f64::INFINITY, patience, waited: 0 }
    }

    fn stalls(&mut self, residual: f64) -> bool {
        if residual < 0.999 * self.best {
            self.best = residual;
            self.waited = 0;
        } else {
            self.waited += 1;
        }
        self.waited >= self.patience
    }
}
