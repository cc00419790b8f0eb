//! Strongly connected components, parents first.
//!
//! Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1972, on an explicit
//! stack so that long chains do not exhaust the thread's own. Edges are followed from a node to
//! its parents; a component is closed after all it rests on, which is the order of solving.

use std::ops::Range;

use crate::argumentation::graph::Graph;

/// The order of solving: nodes, cut into runs that are either free of cycles or one component.
#[derive(Debug, Clone, Default)]
pub(in crate::argumentation) struct Plan {
    order: Vec<u32>,
    runs: Vec<Run>,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    end: usize,
    cyclic: bool,
}

/// Nodes that are solved together: a forward pass in this order, or one cyclic component, its
/// nodes in increasing order.
#[derive(Debug, Clone, Copy)]
pub(in crate::argumentation) struct Stretch<'p> {
    pub(in crate::argumentation) nodes: &'p [u32],
    pub(in crate::argumentation) cyclic: bool,
}

impl Plan {
    /// Returns the plan of a whole graph.
    pub(in crate::argumentation) fn of(graph: &Graph) -> Self {
        let mut search = Search::default();
        search.fit(graph);
        let nodes: Vec<u32> = graph.nodes().filter_map(|n| u32::try_from(n.index()).ok()).collect();
        for &node in &nodes {
            search.admit(node);
        }
        let mut plan = Self::default();
        plan.fit(graph);
        search.run(graph, &nodes, &mut plan);
        plan.widen(graph);
        plan
    }

    /// Orders each stretch without cycles for speed: by depth, so that neighbors in the order
    /// seldom wait for each other; then by number of parents, so that the length of the inner loop
    /// can be foreseen; then by index, so that memory is read in one direction.
    fn widen(&mut self, graph: &Graph) {
        let mut depths = vec![0_u32; graph.len()];
        for place in (0..self.runs.len()).filter(|&place| !self.runs[place].cyclic) {
            let range = self.range(place);
            for &node in &self.order[range.clone()] {
                let above = graph.parents(node).iter().map(|p| depths[p.node as usize] + 1);
                depths[node as usize] = above.max().unwrap_or_default();
            }
            self.order[range].sort_unstable_by_key(|&node| {
                (depths[node as usize], graph.parents(node).len(), node)
            });
        }
    }

    pub(in crate::argumentation) fn is_acyclic(&self) -> bool {
        self.runs.iter().all(|run| !run.cyclic)
    }

    /// Returns the stretches in the order of solving.
    pub(in crate::argumentation) fn stretches(
        &self,
    ) -> impl DoubleEndedIterator<Item = Stretch<'_>> {
        (0..self.runs.len()).map(|place| Stretch {
            nodes: &self.order[self.range(place)],
            cyclic: self.runs[place].cyclic,
        })
    }

    /// Reserves room for any plan of this graph.
    pub(super) fn fit(&mut self, graph: &Graph) {
        self.clear();
        self.order.reserve(graph.len());
        self.runs.reserve(graph.len());
    }

    pub(super) fn clear(&mut self) {
        self.order.clear();
        self.runs.clear();
    }

    fn range(&self, place: usize) -> Range<usize> {
        let start = if place == 0 { 0 } else { self.runs[place - 1].end };
        start..self.runs[place].end
    }

    /// Closes the component that was pushed last.
    fn close(&mut self, cyclic: bool) {
        let end = self.order.len();
        match self.runs.last_mut() {
            Some(run) if !run.cyclic && !cyclic => run.end = end,
            _ => self.runs.push(Run { end, cyclic }),
        }
    }
}

/// Not admitted, or already in a closed component: edges to such a node are passed over.
const SETTLED: u32 = 0;
/// Admitted and not yet seen. Greater marks number the nodes in the order they are seen.
const UNSEEN: u32 = 1;

/// The marks and stacks of the depth-first search, kept between runs. Between runs every node is
/// `SETTLED`.
#[derive(Debug, Clone, Default)]
pub(super) struct Search {
    seen: Vec<u32>,
    low: Vec<u32>,
    open: Vec<u32>,
    path: Vec<(u32, Range<usize>)>,
}

impl Search {
    /// Reserves room for any search of this graph.
    pub(super) fn fit(&mut self, graph: &Graph) {
        self.seen.resize(graph.len(), SETTLED);
        self.low.resize(graph.len(), SETTLED);
        self.open.reserve(graph.len());
        self.path.reserve(graph.len());
    }

    /// Lets the next run take this node in. A run only follows edges between such nodes.
    pub(super) fn admit(&mut self, node: u32) {
        self.seen[node as usize] = UNSEEN;
    }

    /// Appends the components of the admitted nodes to the plan. Every admitted node is in `roots`.
    pub(super) fn run(&mut self, graph: &Graph, roots: &[u32], plan: &mut Plan) {
        let mut next = UNSEEN;
        for &root in roots {
            if self.seen[root as usize] == UNSEEN {
                self.enter(graph, root, &mut next);
                self.finish_path(graph, &mut next, plan);
            }
        }
    }

    fn enter(&mut self, graph: &Graph, node: u32, next: &mut u32) {
        *next += 1;
        self.seen[node as usize] = *next;
        self.low[node as usize] = *next;
        self.open.push(node);
        self.path.push((node, graph.parent_range(node)));
    }

    fn finish_path(&mut self, graph: &Graph, next: &mut u32, plan: &mut Plan) {
        while let Some((node, edges)) = self.path.last_mut() {
            let node = *node;
            if let Some(edge) = edges.next() {
                let parent = graph.parent_at(edge);
                match self.seen[parent as usize] {
                    SETTLED => {}
                    UNSEEN => self.enter(graph, parent, next),
                    mark => self.lower(node, mark),
                }
            } else {
                self.path.pop();
                let low = self.low[node as usize];
                if low == self.seen[node as usize] {
                    self.close(graph, node, plan);
                } else if let Some(&(child, _)) = self.path.last() {
                    self.lower(child, low);
                }
            }
        }
    }

    fn lower(&mut self, node: u32, mark: u32) {
        let low = &mut self.low[node as usize];
        *low = mark.min(*low);
    }

    /// Moves the component whose first node is `first` from the open nodes to the plan.
    fn close(&mut self, graph: &Graph, first: u32, plan: &mut Plan) {
        let start = plan.order.len();
        while let Some(node) = self.open.pop() {
            self.seen[node as usize] = SETTLED;
            plan.order.push(node);
            if node == first {
                break;
            }
        }
        let component = &mut plan.order[start..];
        component.sort_unstable();
        let loops = graph.parents(first).iter().any(|parent| parent.node == first);
        let cyclic = component.len() > 1 || loops;
        plan.close(cyclic);
    }
}

#[cfg(test)]
mod tests {
    use crate::argumentation::GraphBuilder;

    /// The plan of a graph given as (from, to) pairs: whether a stretch is cyclic, and its nodes.
    fn plan(nodes: usize, edges: &[(usize, usize)]) -> Vec<(bool, Vec<u32>)> {
        let mut builder = GraphBuilder::new();
        let ids: Vec<_> = (0..nodes).map(|_| builder.node(0.5).unwrap()).collect();
        for &(from, to) in edges {
            builder.support(ids[from], ids[to], 1.0).unwrap();
        }
        let graph = builder.build();
        let stretches =
            graph.plan().stretches().map(|stretch| (stretch.cyclic, stretch.nodes.to_vec()));
        stretches.collect()
    }

    #[test]
    fn parents_come_before_children() {
        assert_eq!(plan(4, &[(3, 2), (2, 1), (1, 0)]), [(false, vec![3, 2, 1, 0])]);
    }

    #[test]
    fn a_self_loop_is_a_cycle_of_one() {
        assert_eq!(plan(2, &[(1, 1), (1, 0)]), [(true, vec![1]), (false, vec![0])]);
    }

    #[test]
    fn two_cycles_joined_by_an_edge_stay_two() {
        let edges = [(0, 1), (1, 0), (1, 2), (2, 3), (3, 2)];
        assert_eq!(plan(4, &edges), [(true, vec![0, 1]), (true, vec![2, 3])]);
    }

    #[test]
    fn interleaved_cycles_are_one_component() {
        let edges = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 1)];
        assert_eq!(plan(5, &edges), [(true, vec![0, 1, 2, 3, 4])]);
    }

    #[test]
    fn a_chain_of_a_million_nodes_does_not_exhaust_the_stack() {
        let edges: Vec<_> = (0..1_000_000).map(|n| (n + 1, n)).collect();
        let plan = plan(1_000_001, &edges);
        assert_eq!((plan.len(), plan[0].1[0], plan[0].1[1_000_000]), (1, 1_000_000, 0));
    }
}
