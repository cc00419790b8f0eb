//! Which argument did how much for the strength of a topic.
//!
//! Five answers to five questions, after Kampik, Potyka, Yin, Čyras, Toni, "Contribution functions
//! for quantitative bipolar argumentation graphs: a principle-based analysis", IJAR 2024. They
//! show that no answer satisfies all principles at once, so the five are never mixed here.
//!
//! | Method | Contribution of x to topic t |
//! |---|---|
//! | removal | σ(t) − σ(t) without x |
//! | intrinsic removal | σ(t) with the edges into x dropped − σ(t) without x |
//! | zeroing | σ(t) − σ(t) with base(x) = 0 |
//! | gradient | ∂σ(t) / ∂base(x), of the topic too |
//! | Shapley | x's mean marginal contribution over all orders of arrival; they sum to σ(t) less what it is alone, which is base(t) unless t bears on itself |

pub mod gradient;
pub mod removal;
pub mod shapley;

use super::graph::{Graph, NodeId};
use super::semantics::Semantics;
use super::solve::SolveError;

/// One of the five ways to say how much an argument did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// What the argument changes by being there.
    Removal,
    /// What it would change by its base alone.
    IntrinsicRemoval,
    /// What its base score changes.
    Zeroing,
    /// What a little more base score would change.
    Gradient,
    /// Its share, when all arguments share the topic's change of strength.
    Shapley,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 5] =
        [Self::Removal, Self::IntrinsicRemoval, Self::Zeroing, Self::Gradient, Self::Shapley];

    /// Returns the short name used on the command line and in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Removal => "removal",
            Self::IntrinsicRemoval => "intrinsic_removal",
            Self::Zeroing => "zeroing",
            Self::Gradient => "gradient",
            Self::Shapley => "shapley",
        }
    }
}

/// A name that is none of the five.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "unknown attribution method '{0}'; known are removal, intrinsic_removal, zeroing, gradient, \
     shapley"
)]
pub struct UnknownMethod(String);

impl std::str::FromStr for Method {
    type Err = UnknownMethod;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let named = Self::ALL.into_iter().find(|method| method.name() == name);
        named.ok_or_else(|| UnknownMethod(name.to_owned()))
    }
}

/// Why there is no attribution.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum AttributionError {
    /// A graph that had to be solved has no strengths.
    #[error(transparent)]
    Solve(#[from] SolveError),
    /// The strength has no finite derivative here.
    #[error("the strength has no gradient here")]
    NotDifferentiable,
    /// A cycle is too large for its linear system to be solved directly, and iteration did not
    /// settle it: there may be a gradient.
    #[error("the gradient on a cycle of {nodes} arguments does not settle")]
    AdjointNotConverged {
        /// Number of nodes of the component.
        nodes: usize,
    },
}

/// Contributions by node index. The topic's own is 0, except for the gradient.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// Contribution of each node.
    pub values: Vec<f64>,
    /// Standard error of each, where the values were sampled.
    pub standard_errors: Option<Vec<f64>>,
}

/// Returns the contributions of all nodes to the topic. Only Shapley with more than
/// [`shapley::EXACT_LIMIT`] players, or [`shapley::EXACT_LIMIT_CYCLIC`] where the graph has a
/// cycle, samples; it then asks `draw` for indices below a bound.
pub fn attribute(
    graph: &Graph,
    semantics: Semantics,
    method: Method,
    topic: NodeId,
    draw: impl FnMut(usize) -> usize,
) -> Result<Attribution, AttributionError> {
    let values = match method {
        Method::Removal => removal::removal(graph, semantics, topic)?,
        Method::IntrinsicRemoval => removal::intrinsic_removal(graph, semantics, topic)?,
        Method::Zeroing => removal::zeroing(graph, semantics, topic)?,
        Method::Gradient => gradient::gradient(graph, semantics, topic)?,
        Method::Shapley => return Ok(shapley::of_topic(graph, semantics, topic, draw)?),
    };
    Ok(Attribution { values, standard_errors: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_method() {
        for method in Method::ALL {
            assert_eq!(method.name().parse(), Ok(method));
        }
        assert!("lime".parse::<Method>().unwrap_err().to_string().starts_with("unknown"));
    }
}
