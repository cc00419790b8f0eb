//! The weighted bipolar graph: QBAF = (A, Att, Sup, base), each edge with a weight.
//!
//! After Baroni, Rago, Toni (IJAR 2019). Departures: edges have weights; an argument may attack
//! or support itself; a pair may be both attacked and supported; the same edge given twice counts
//! twice. Names are not kept here: an argument is its [`NodeId`], and the caller knows the rest.
//!
//! [`GraphBuilder`] is the only way to a [`Graph`], and refuses every number that the semantics
//! could not carry, so that solving never meets NaN or infinity.

use super::solve::Plan;

/// The largest weight an edge may have. It is far beyond what any base score in [0, 1] can
/// balance, and keeps every sum of weights finite.
pub const MAX_WEIGHT: f64 = 1e9;

/// An argument of one graph. Its index counts from 0 in the order of [`GraphBuilder::node`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl NodeId {
    pub(super) fn new(index: u32) -> Self {
        Self(index)
    }

    pub(super) fn raw(self) -> u32 {
        self.0
    }

    /// Returns the place of this argument in every slice of bases or strengths of its graph.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Why a node or an edge was refused.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum GraphError {
    /// The base score is NaN, infinite or outside [0, 1].
    #[error("base score {0} is not a number from 0 to 1")]
    Base(f64),
    /// The weight is NaN, infinite, negative or above [`MAX_WEIGHT`].
    #[error("weight {0} is not a number from 0 to {MAX_WEIGHT:e}")]
    Weight(f64),
    /// An end of the edge is no node of this graph.
    #[error("there is no node {0} in this graph")]
    UnknownNode(usize),
    /// The graph would have more than 2³² − 2 nodes or edges.
    #[error("the graph is too large")]
    TooLarge,
}

/// One incoming edge: where it comes from, and its weight, negative for an attack.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parent {
    pub(super) node: u32,
    pub(super) weight: f64,
}

/// Gathers nodes and edges, then lays them out with [`GraphBuilder::build`].
#[derive(Debug, Clone, Default)]
pub struct GraphBuilder {
    bases: Vec<f64>,
    edges: Vec<(u32, Parent)>,
}

impl GraphBuilder {
    /// Returns a builder of an empty graph.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an argument with a base score in [0, 1].
    pub fn node(&mut self, base: f64) -> Result<NodeId, GraphError> {
        check_base(base)?;
        let index = u32::try_from(self.bases.len()).ok().filter(|&index| index < u32::MAX - 1);
        let id = NodeId(index.ok_or(GraphError::TooLarge)?);
        self.bases.push(base);
        Ok(id)
    }

    /// Adds a support of weight 0 or more. Weight 1 is the published semantics; 0 changes nothing.
    pub fn support(&mut self, from: NodeId, to: NodeId, weight: f64) -> Result<(), GraphError> {
        self.edge(from, to, weight, 1.0)
    }

    /// Adds an attack of weight 0 or more. Weight 1 is the published semantics; 0 changes nothing.
    pub fn attack(&mut self, from: NodeId, to: NodeId, weight: f64) -> Result<(), GraphError> {
        self.edge(from, to, weight, -1.0)
    }

    /// Lays the graph out. Incoming edges keep the order in which they were added.
    pub fn build(self) -> Graph {
        let Self { bases, mut edges } = self;
        edges.sort_by_key(|&(to, _)| to);
        let mut edges = edges.as_slice();
        let mut graph = Graph::unconnected(bases, edges.len());
        for node in 0..graph.spans.len() {
            let own = edges.partition_point(|&(to, _)| to as usize <= node);
            let (own, rest) = edges.split_at(own);
            graph.lay(node, own.iter().map(|&(_, parent)| parent));
            edges = rest;
        }
        graph.plan = Plan::of(&graph);
        graph.in_order_of_solving()
    }

    fn edge(&mut self, from: NodeId, to: NodeId, weight: f64, sign: f64) -> Result<(), GraphError> {
        for end in [from, to] {
            if end.index() >= self.bases.len() {
                return Err(GraphError::UnknownNode(end.index()));
            }
        }
        if !(0.0..=MAX_WEIGHT).contains(&weight) {
            return Err(GraphError::Weight(weight));
        }
        if self.edges.len() >= (u32::MAX - 1) as usize {
            return Err(GraphError::TooLarge);
        }
        self.edges.push((to.0, Parent { node: from.0, weight: sign * weight }));
        Ok(())
    }
}

/// A weighted bipolar graph, read-only: base scores, and the incoming edges of every node in one
/// flat array, in which solving goes from its beginning to its end. What can be known of its cycles
/// is computed once, when it is built.
#[derive(Debug, Clone)]
pub struct Graph {
    bases: Vec<f64>,
    spans: Vec<Span>,
    parents: Vec<Parent>,
    plan: Plan,
}

/// Where in the flat array the incoming edges of a node are.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: u32,
    end: u32,
}

impl Graph {
    fn unconnected(bases: Vec<f64>, edges: usize) -> Self {
        let spans = vec![Span::default(); bases.len()];
        Self { bases, spans, parents: Vec::with_capacity(edges), plan: Plan::default() }
    }

    /// Appends the incoming edges of a node.
    fn lay(&mut self, node: usize, parents: impl Iterator<Item = Parent>) {
        // never more than a place can say: the builder has counted them
        let place = |edges: &Vec<Parent>| u32::try_from(edges.len()).unwrap_or(u32::MAX);
        let start = place(&self.parents);
        self.parents.extend(parents);
        if let Some(span) = self.spans.get_mut(node) {
            *span = Span { start, end: place(&self.parents) };
        }
    }

    /// The same graph, its edges in the order in which solving takes the nodes.
    fn in_order_of_solving(mut self) -> Self {
        let mut graph = Self::unconnected(std::mem::take(&mut self.bases), self.parents.len());
        for stretch in self.plan.stretches() {
            for &node in stretch.nodes {
                graph.lay(node as usize, self.parents(node).iter().copied());
            }
        }
        Self { plan: self.plan, ..graph }
    }

    /// Returns the number of nodes.
    pub fn len(&self) -> usize {
        self.bases.len()
    }

    /// Says whether there is no node at all.
    pub fn is_empty(&self) -> bool {
        self.bases.is_empty()
    }

    /// Returns the number of edges.
    pub fn edge_count(&self) -> usize {
        self.parents.len()
    }

    /// Returns every node in the order of its index.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = NodeId> + use<> {
        (0..u32::try_from(self.bases.len()).unwrap_or(u32::MAX)).map(NodeId)
    }

    /// Returns the base scores by index.
    pub fn bases(&self) -> &[f64] {
        &self.bases
    }

    /// Returns the incoming edges of a node: source, and weight, negative for an attack.
    pub fn incoming(&self, node: NodeId) -> impl Iterator<Item = (NodeId, f64)> {
        let parents = if node.index() < self.len() { self.parents(node.0) } else { &[] };
        parents.iter().map(|parent| (NodeId(parent.node), parent.weight))
    }

    /// Returns Σ w·s over the supporters of a node minus Σ w·s over its attackers: what the
    /// MLP-based semantics adds to the log-odds of its base. 0 for a node of another graph.
    pub fn energy(&self, strengths: &[f64], node: NodeId) -> f64 {
        let strength = |id: NodeId| strengths.get(id.index()).copied().unwrap_or_default();
        self.incoming(node).fold(0.0, |sum, (from, weight)| sum + weight * strength(from))
    }

    /// Marks every node from which a path of one edge or more leads to `topic`. On a cycle the
    /// topic itself is among them.
    pub fn ancestors(&self, topic: NodeId) -> Vec<bool> {
        let mut reached = vec![false; self.len()];
        let mut open = vec![topic];
        while let Some(node) = open.pop() {
            for (from, _) in self.incoming(node) {
                if let Some(mark) = reached.get_mut(from.index())
                    && !*mark
                {
                    *mark = true;
                    open.push(from);
                }
            }
        }
        reached
    }

    /// Says whether no path leads from any node back to itself.
    pub fn is_acyclic(&self) -> bool {
        self.plan.is_acyclic()
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "building gives every node its range of parents")]
    pub(super) fn parent_range(&self, node: u32) -> std::ops::Range<usize> {
        let Span { start, end } = self.spans[node as usize];
        start as usize..end as usize
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "edges come from the range of a node")]
    pub(super) fn parent_at(&self, edge: usize) -> u32 {
        self.parents[edge].node
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "building gives every node its range of parents")]
    pub(super) fn parents(&self, node: u32) -> &[Parent] {
        &self.parents[self.parent_range(node)]
    }
}

/// Refuses a base score that is not in [0, 1].
pub(super) fn check_base(base: f64) -> Result<(), GraphError> {
    if (0.0..=1.0).contains(&base) { Ok(()) } else { Err(GraphError::Base(base)) }
}
