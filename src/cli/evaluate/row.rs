//! One row as it is written, and the graph it stands for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::argumentation::attribution::{AttributionError, UnknownMethod};
use crate::argumentation::semantics::UnknownSemantics;
use crate::argumentation::{Convergence, Graph, GraphBuilder, GraphError, NodeId, SolveError};

/// Why a row has no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum RowError {
    #[error("the row is longer than {limit} bytes")]
    TooLong { limit: usize },
    #[error("not a row: {0}")]
    Syntax(#[source] serde_json::Error),
    #[error("argument '{0}' is given twice")]
    DuplicateArgument(String),
    #[error("argument '{id}': {error}")]
    Argument { id: String, error: GraphError },
    #[error("{relation} from '{from}' to '{to}': there is no argument '{unknown}'")]
    UnknownArgument { relation: Relation, from: String, to: String, unknown: String },
    #[error("{relation} from '{from}' to '{to}' is given twice")]
    DuplicateEdge { relation: Relation, from: String, to: String },
    #[error("{relation} from '{from}' to '{to}': {error}")]
    Edge { relation: Relation, from: String, to: String, error: GraphError },
    #[error(transparent)]
    Semantics(#[from] UnknownSemantics),
    #[error(transparent)]
    Method(#[from] UnknownMethod),
    #[error("an attribution needs a topic")]
    NoTopic,
    #[error("topic '{0}' is not an argument of the row")]
    Topic(String),
    #[error(transparent)]
    Solve(#[from] SolveError),
    #[error(transparent)]
    Attribution(#[from] AttributionError),
}

impl RowError {
    /// A name of the fault that stays the same when its wording changes.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "row-too-long",
            Self::Syntax(_) => "syntax",
            Self::DuplicateArgument(_) => "duplicate-argument",
            Self::UnknownArgument { .. } => "unknown-argument",
            Self::DuplicateEdge { .. } => "duplicate-edge",
            Self::Argument { error, .. } | Self::Edge { error, .. } => graph_code(*error),
            Self::Semantics(_) => "unknown-semantics",
            Self::Method(_) => "unknown-method",
            Self::NoTopic => "no-topic",
            Self::Topic(_) => "unknown-topic",
            Self::Solve(error) | Self::Attribution(AttributionError::Solve(error)) => {
                solve_code(*error)
            }
            Self::Attribution(AttributionError::NotDifferentiable) => "not-differentiable",
            Self::Attribution(AttributionError::AdjointNotConverged { .. }) => {
                "gradient-not-converged"
            }
        }
    }

    /// How far the cycle came that did not settle.
    pub(super) fn convergence(&self) -> Option<Convergence> {
        match self {
            Self::Solve(SolveError::NotConverged(convergence))
            | Self::Attribution(AttributionError::Solve(SolveError::NotConverged(convergence))) => {
                Some(*convergence)
            }
            _ => None,
        }
    }
}

fn graph_code(error: GraphError) -> &'static str {
    match error {
        GraphError::Base(_) => "bad-base",
        GraphError::Weight(_) => "bad-weight",
        GraphError::UnknownNode(_) => "unknown-argument",
        GraphError::TooLarge => "graph-too-large",
    }
}

fn solve_code(error: SolveError) -> &'static str {
    match error {
        SolveError::NotConverged(_) => "not-converged",
        SolveError::Length { .. } => "bad-length",
        SolveError::Graph(error) => graph_code(error),
        SolveError::Tolerance(_) => "bad-tolerance",
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Relation {
    Attack,
    Support,
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Attack => "attack",
            Self::Support => "support",
        })
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Row {
    pub(super) name: String,
    arguments: Vec<Argument>,
    #[serde(default)]
    attacks: Vec<Edge>,
    #[serde(default)]
    supports: Vec<Edge>,
    pub(super) semantics: Option<String>,
    pub(super) method: Option<String>,
    pub(super) topic: Option<String>,
}

/// The name alone, for a row of which nothing else can be read.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Named {
    pub(super) name: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Argument {
    id: String,
    base: f64,
}

#[derive(Debug)]
struct Edge {
    from: String,
    to: String,
    weight: f64,
}

impl<'de> Deserialize<'de> for Edge {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(EdgeVisitor)
    }
}

struct EdgeVisitor;

impl<'de> Visitor<'de> for EdgeVisitor {
    type Value = Edge;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an edge [from, to] or [from, to, weight]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Edge, A::Error> {
        let from = seq.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let to = seq.next_element()?.ok_or_else(|| A::Error::invalid_length(1, &self))?;
        let weight = seq.next_element()?.unwrap_or(1.0);
        Ok(Edge { from, to, weight })
    }
}

impl Row {
    /// Builds the graph, its nodes in the order of the arguments.
    pub(super) fn graph(&self) -> Result<(Graph, BTreeMap<&str, NodeId>), RowError> {
        let mut builder = GraphBuilder::new();
        let mut ids = BTreeMap::new();
        for Argument { id, base } in &self.arguments {
            let node = builder.node(*base);
            let node = node.map_err(|error| RowError::Argument { id: id.clone(), error })?;
            if ids.insert(id.as_str(), node).is_some() {
                return Err(RowError::DuplicateArgument(id.clone()));
            }
        }
        connect(&mut builder, &ids, Relation::Attack, &self.attacks)?;
        connect(&mut builder, &ids, Relation::Support, &self.supports)?;
        Ok((builder.build(), ids))
    }

    /// Pairs values by index with the ids of the arguments, leaving one of them out.
    pub(super) fn by_id(&self, values: Vec<f64>, except: Option<&str>) -> ById<'_> {
        let ids = self.arguments.iter().map(|argument| argument.id.as_str());
        ById(ids.zip(values).filter(|(id, _)| Some(*id) != except).collect())
    }
}

fn connect(
    builder: &mut GraphBuilder,
    ids: &BTreeMap<&str, NodeId>,
    relation: Relation,
    edges: &[Edge],
) -> Result<(), RowError> {
    let mut seen = BTreeSet::new();
    for Edge { from, to, weight } in edges {
        let ends = || (from.clone(), to.clone());
        let node = |id: &String| {
            ids.get(id.as_str()).copied().ok_or_else(|| {
                let (from, to) = ends();
                RowError::UnknownArgument { relation, from, to, unknown: id.clone() }
            })
        };
        let (source, target) = (node(from)?, node(to)?);
        if !seen.insert((source, target)) {
            let (from, to) = ends();
            return Err(RowError::DuplicateEdge { relation, from, to });
        }
        let added = match relation {
            Relation::Attack => builder.attack(source, target, *weight),
            Relation::Support => builder.support(source, target, *weight),
        };
        added.map_err(|error| {
            let (from, to) = ends();
            RowError::Edge { relation, from, to, error }
        })?;
    }
    Ok(())
}

/// Values by argument, written as an object in the order of the row.
#[derive(Debug)]
pub(super) struct ById<'r>(Vec<(&'r str, f64)>);

impl Serialize for ById<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}
