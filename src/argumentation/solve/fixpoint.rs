//! The limit inside one cyclic component: synchronous, then damped, then Runge–Kutta; and, where
//! any of them only creeps, implicit steps.
//!
//! All follow ds/dt = u(s) − s from s₀ = base: the first with steps of length 1, the second with
//! Euler steps of length δ, the third with steps of fourth order; [`super::implicit`] takes over
//! where they creep.
//!
//! A small residual |u(s) − s| alone is no limit: where each step goes ρ times as far as the last,
//! 1 / (1 − ρ) residuals are still to go. So a residual within tolerance counts only if that is
//! within [`ACCURACY`] too, with ρ measured over the later half of the way. Movement so slow that
//! it is hidden beneath the tolerance while faster movement dies away is not seen.

use super::dense::Dense;
use super::evaluator::update;
use super::{ACCURACY, Convergence, SolveError, SolveMethod};
use crate::argumentation::graph::Graph;
use crate::argumentation::semantics::Gradual;

/// A component that no longer goes anywhere, and whose last residual is no more than this, has
/// settled as far as rounding lets it.
pub(super) const ROUNDING_FLOOR: f64 = 1e-12;
/// A method stalls when its best residual falls by less than a thousandth in so many units of
/// time, one unit being a step of length 1: a trajectory may pass a saddle before it settles.
const PATIENCE: usize = 100;
/// Units of time for which a method that stalled goes on, to see whether it leads anywhere.
const COAST: usize = 20;
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
/// Implicit steps that may be taken on one component.
const IMPLICIT_STEPS: usize = 500;

/// Working memory, one value for each node of the component, and a matrix where one is needed.
#[derive(Debug, Clone, Default)]
pub(super) struct Buffers {
    /// u(s) − s
    pub(super) slope: Vec<f64>,
    /// where a step began
    pub(super) start: Vec<f64>,
    /// the weighted sum of a Runge–Kutta step's slopes so far, or an implicit step
    pub(super) sum: Vec<f64>,
    /// where coasting began
    pub(super) origin: Vec<f64>,
    pub(super) matrix: Dense,
}

/// What came of following one method.
pub(super) struct Attempt {
    pub(super) outcome: Outcome,
    pub(super) residual: f64,
    pub(super) iterations: usize,
}

/// Where the strengths are when a method ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// At their limit.
    Settled,
    /// Still on their way in one direction, slowly.
    Creeping,
    /// On no way to anywhere.
    Stalled,
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
    let (mut iterations, mut implicit) = (0, 0);
    let mut residual = f64::INFINITY;
    for (mut method, steps) in ATTEMPTS {
        let mut attempt = component.follow::<S>(method, steps, tolerance);
        iterations += attempt.iterations;
        if attempt.outcome == Outcome::Creeping {
            method = SolveMethod::Implicit;
            attempt = component.leap::<S>(tolerance, IMPLICIT_STEPS - implicit);
            implicit += attempt.iterations;
        }
        residual = attempt.residual;
        if attempt.outcome == Outcome::Settled {
            let iterations = iterations + implicit;
            return Ok(Convergence { converged: true, residual, method, iterations });
        }
    }
    Err(SolveError::NotConverged(Convergence {
        converged: false,
        residual,
        method: SolveMethod::RungeKutta,
        iterations: iterations + implicit,
    }))
}

/// One cyclic component on its way. Its nodes are in increasing order.
pub(super) struct Component<'c> {
    pub(super) graph: &'c Graph,
    pub(super) bases: &'c [f64],
    pub(super) nodes: &'c [u32],
    pub(super) strengths: &'c mut [f64],
    pub(super) buffers: &'c mut Buffers,
}

impl Component<'_> {
    /// Follows one method from the base scores until it settles or stalls.
    fn follow<S: Gradual>(&mut self, method: SolveMethod, steps: u16, tolerance: f64) -> Attempt {
        let step = 1.0 / f64::from(steps);
        for &node in self.nodes {
            self.strengths[node as usize] = self.bases[node as usize];
        }
        let limit = (UPDATES / self.nodes.len().max(1)).clamp(PATIENCE, ITERATIONS);
        let mut progress = Progress::new(PATIENCE * usize::from(steps));
        let mut residual = self.slope::<S>();
        let mut iterations = 1;
        progress.note(residual);
        while !progress.has_settled(step, tolerance) {
            if iterations >= limit || progress.has_stalled() {
                let coast = COAST * usize::from(steps);
                let (outcome, residual) = self.coast::<S>(method, step, coast, tolerance);
                return Attempt { outcome, residual, iterations: iterations + coast };
            }
            self.advance::<S>(method, step);
            residual = self.slope::<S>();
            iterations += 1;
            progress.note(residual);
        }
        Attempt { outcome: Outcome::Settled, residual, iterations }
    }

    /// Goes on for a while, to tell rounding, which leads nowhere, from a slow way, which does.
    fn coast<S: Gradual>(
        &mut self,
        method: SolveMethod,
        step: f64,
        iterations: usize,
        tolerance: f64,
    ) -> (Outcome, f64) {
        for (origin, &node) in self.buffers.origin.iter_mut().zip(self.nodes) {
            *origin = self.strengths[node as usize];
        }
        let mut residual = largest(&self.buffers.slope);
        let mut way = 0.0;
        for _ in 0..iterations {
            way += step * residual;
            self.advance::<S>(method, step);
            residual = self.slope::<S>();
        }
        let from = self.nodes.iter().zip(&self.buffers.origin);
        let moves = from.map(|(&node, origin)| (self.strengths[node as usize] - origin).abs());
        let outcome = if moves.fold(0.0, f64::max) > 0.5 * way {
            Outcome::Creeping
        } else if residual <= tolerance.max(ROUNDING_FLOOR) {
            Outcome::Settled
        } else {
            Outcome::Stalled
        };
        (outcome, residual)
    }

    /// Computes u(s) − s for every node before any of them moves, and returns the largest.
    pub(super) fn slope<S: Gradual>(&mut self) -> f64 {
        for (&node, slope) in self.nodes.iter().zip(&mut self.buffers.slope) {
            let index = node as usize;
            *slope = update::<S>(self.graph, node, self.bases[index], self.strengths)
                - self.strengths[index];
        }
        largest(&self.buffers.slope)
    }

    /// One step; the slope at its start is already in the buffer.
    fn advance<S: Gradual>(&mut self, method: SolveMethod, step: f64) {
        if method == SolveMethod::RungeKutta {
            return self.runge_kutta::<S>(step);
        }
        for (&node, slope) in self.nodes.iter().zip(&self.buffers.slope) {
            self.strengths[node as usize] += step * slope;
        }
    }

    /// One classical Runge–Kutta step.
    fn runge_kutta<S: Gradual>(&mut self, step: f64) {
        self.mark_start();
        self.buffers.sum.copy_from_slice(&self.buffers.slope);
        for (part, weight) in [(0.5, 2.0), (0.5, 2.0), (1.0, 1.0)] {
            self.place(part * step, |buffers, place| buffers.slope[place]);
            self.slope::<S>();
            for (sum, slope) in self.buffers.sum.iter_mut().zip(&self.buffers.slope) {
                *sum += weight * slope;
            }
        }
        self.place(step / 6.0, |buffers, place| buffers.sum[place]);
    }

    pub(super) fn mark_start(&mut self) {
        for (start, &node) in self.buffers.start.iter_mut().zip(self.nodes) {
            *start = self.strengths[node as usize];
        }
    }

    /// s ← start + step·direction, kept in [0, 1]
    pub(super) fn place(&mut self, step: f64, direction: impl Fn(&Buffers, usize) -> f64) {
        for (place, &node) in self.nodes.iter().enumerate() {
            let moved = self.buffers.start[place] + step * direction(self.buffers, place);
            self.strengths[node as usize] = moved.clamp(0.0, 1.0);
        }
    }
}

impl Buffers {
    fn fit(&mut self, size: usize) {
        for buffer in [&mut self.slope, &mut self.start, &mut self.sum, &mut self.origin] {
            buffer.clear();
            buffer.resize(size, 0.0);
        }
    }
}

pub(super) fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |largest, value| value.abs().max(largest))
}

/// Watches a residual fall, iteration by iteration.
struct Progress {
    residual: f64,
    best: f64,
    patience: usize,
    waited: usize,
    iterations: usize,
    /// Iteration and residual at the last two powers of two, the earlier first.
    landmarks: [(usize, f64); 2],
}

impl Progress {
    fn new(patience: usize) -> Self {
        let landmarks = [(0, f64::INFINITY); 2];
        let (residual, best) = (f64::INFINITY, f64::INFINITY);
        Self { residual, best, patience, waited: 0, iterations: 0, landmarks }
    }

    fn note(&mut self, residual: f64) {
        self.residual = residual;
        self.iterations += 1;
        if residual < 0.999 * self.best {
            self.best = residual;
            self.waited = 0;
        } else {
            self.waited += 1;
        }
        if self.iterations.is_power_of_two() {
            self.landmarks = [self.landmarks[1], (self.iterations, residual)];
        }
    }

    fn has_stalled(&self) -> bool {
        self.waited >= self.patience
    }

    /// Whether the residual, and with it all that is still to go in steps of this length, is small.
    fn has_settled(&self, step: f64, tolerance: f64) -> bool {
        if self.residual == 0.0 || self.residual > tolerance {
            return self.residual == 0.0;
        }
        let (then, before) = self.landmarks[0];
        if then == 0 {
            return false;
        }
        let iterations = (self.iterations - then) as f64;
        // rounding must not pass for progress
        let fallen = (self.residual + 4.0 * f64::EPSILON) / before;
        let rate = libm::pow(fallen, 1.0 / iterations);
        step * self.residual <= (1.0 - rate) * tolerance.max(ACCURACY)
    }
}
