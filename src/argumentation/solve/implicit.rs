//! Implicit Euler steps for a component that only creeps: (I/h + I − J)·Δ = u(s) − s, J being the
//! derivatives of u at s (Hairer and Wanner, "Solving Ordinary Differential Equations II", §IV.7).
//!
//! The length h doubles as long as the slope hardly changes over a step, so a way on which each
//! plain step goes a millionth of what is left takes dozens of steps and not millions. It is
//! bounded by that change alone: where the strengths turn or a saddle drives them away the steps
//! stay short and follow, because a long implicit step would come to rest on any fixed point, the
//! unstable ones too.

use super::ACCURACY;
use super::dense::LARGEST;
use super::evaluator::contributions;
use super::fixpoint::{Attempt, Component, Outcome, ROUNDING_FLOOR, largest};
use crate::argumentation::semantics::Gradual;

/// The part of a slope that may change over one step; half of it lets the next be twice as long.
const CHANGE: f64 = 0.5;
/// Length of the first step, in units of time.
const FIRST: f64 = 0.25;
/// What rounding may add to a slope. A cycle magnifies it as it does the slope itself.
const ROUNDING: f64 = 2.0 * f64::EPSILON;
/// How much farther from their limit than [`ACCURACY`] rounding may leave the strengths.
const LENIENCE: f64 = 1_000.0;

impl Component<'_> {
    /// Follows the strengths from where coasting has brought them, in at most so many steps.
    pub(super) fn leap<S: Gradual>(&mut self, tolerance: f64, steps: usize) -> Attempt {
        let mut residual = self.slope::<S>();
        let mut length = FIRST;
        if self.nodes.len() > LARGEST {
            return Attempt { outcome: Outcome::Stalled, residual, iterations: 0 };
        }
        for iterations in 0..steps {
            if self.is_near_the_limit::<S>(residual, tolerance) {
                return Attempt { outcome: Outcome::Settled, residual, iterations };
            }
            let Some(change) = self.step::<S>(length) else { break };
            if change > (CHANGE * residual).max(ROUNDING) {
                length /= 4.0;
                self.place(0.0, |_, _| 0.0);
            } else if change <= 0.5 * CHANGE * residual {
                length *= 2.0;
            }
            residual = self.slope::<S>();
        }
        Attempt { outcome: Outcome::Stalled, residual, iterations: steps }
    }

    /// Whether the whole way left to go, (I − J)⁻¹·(u(s) − s), is small, and could be told from
    /// rounding if it were not.
    fn is_near_the_limit<S: Gradual>(&mut self, residual: f64, tolerance: f64) -> bool {
        if residual > tolerance.max(ROUNDING_FLOOR) {
            return false;
        }
        for (place, &node) in self.nodes.iter().enumerate() {
            let slope = self.buffers.slope[place];
            let certain = (slope.abs() - ROUNDING).max(0.0).copysign(slope);
            // rounding does most along the way that the strengths have come
            let way = self.strengths[node as usize] - self.buffers.origin[place];
            self.buffers.sum[place] = certain + (ROUNDING / LENIENCE).copysign(way);
        }
        self.solve::<S>(1.0) && largest(&self.buffers.sum) <= tolerance.max(ACCURACY)
    }

    /// Takes a step of this length and returns by how much it changed the slope.
    fn step<S: Gradual>(&mut self, length: f64) -> Option<f64> {
        self.mark_start();
        self.buffers.sum.copy_from_slice(&self.buffers.slope);
        self.solve::<S>(1.0 / length + 1.0).then_some(())?;
        self.place(1.0, |buffers, place| buffers.sum[place]);
        self.buffers.sum.copy_from_slice(&self.buffers.slope);
        self.slope::<S>();
        let changes = self.buffers.slope.iter().zip(&self.buffers.sum);
        Some(changes.map(|(after, before)| (after - before).abs()).fold(0.0, f64::max))
    }

    /// Solves (diagonal − J)·x = `sum`, leaving x in its place.
    fn solve<S: Gradual>(&mut self, diagonal: f64) -> bool {
        self.buffers.matrix.reset(self.nodes.len(), diagonal);
        for (row, &node) in self.nodes.iter().enumerate() {
            let parents = contributions(self.graph, node, self.strengths);
            let energy = S::aggregate(parents.clone());
            let (_, by_energy) = S::influence_slopes(self.bases[node as usize], energy);
            for (edge, slope) in self.graph.parent_range(node).zip(S::aggregate_slopes(parents)) {
                if let Ok(column) = self.nodes.binary_search(&self.graph.parent_at(edge)) {
                    self.buffers.matrix.add(row, column, -by_energy * slope);
                }
            }
        }
        self.buffers.matrix.solve(&mut self.buffers.sum)
    }
}
