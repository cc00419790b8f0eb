//! Weighted bipolar argumentation: graphs, gradual semantics, attribution.
//!
//! A quantitative bipolar argumentation framework (QBAF) is a set of arguments, a base score in
//! [0, 1] for each, and two relations, attack and support (Baroni, Rago, Toni, "From fine-grained
//! properties to broad principles for gradual argumentation", IJAR 2019). A gradual semantics
//! turns base scores into strengths. Here every edge also carries a weight, 1 where none is given.
//!
//! Reading order: [`graph`] holds the arguments and edges, [`semantics`] the four published
//! functions, [`mod@solve`] finds the strengths, with cycles and without, [`attribution`] says which
//! argument did how much, [`counterfactual`] finds the smallest change that would have mattered.
//!
//! This module knows nothing of courts, records or judges, and reads no files. It draws no random
//! number: whoever samples passes the source in.

pub mod attribution;
pub mod counterfactual;
mod exponential;
pub mod graph;
pub mod log_odds;
pub mod semantics;
pub mod solve;

pub use attribution::shapley;
pub use graph::{Graph, GraphBuilder, GraphError, NodeId};
pub use log_odds::{logistic, logit};
pub use semantics::Semantics;
pub use solve::{
    Convergence, Evaluator, Incremental, Presence, Setting, Solution, SolveError, SolveMethod,
    solve,
};
