//! The tree of moves that is grown from a position: best-first minimax (Korf and Chickering,
//! Artificial Intelligence 84, 1996), its leaves valued by following them to the end.
//!
//! A leaf's value is that of the reply which follows it, so opening a leaf in which the other side
//! is to move can only take from it: the leader is opened until none is better. All values are the
//! first side's, and both sides are treated alike.

use super::{Choice, Known, Search, Spent, first};
use crate::hearing::Position;
use crate::law::Side;
use crate::record::Move;

/// A tree; the first node is its root.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
struct Node {
    position: Position,
    /// The move that led here; of the root, none.
    mv: Option<Move>,
    /// The first side's win chance.
    value: f64,
    /// Plies to the end of its line.
    plies: usize,
    children: std::ops::Range<usize>,
    /// Nothing is left to open below.
    closed: bool,
    /// Whether the value was given.
    known: bool,
}

impl Node {
    const fn leaf(position: &Position, mv: Option<Move>, value: f64, plies: usize) -> Self {
        Self {
            position: *position,
            mv,
            value,
            plies,
            children: 0..0,
            closed: plies == 0,
            known: false,
        }
    }
}

impl Tree {
    /// Plies to the end of the longest line from the root's children on.
    pub(super) fn longest(&self) -> usize {
        self.nodes.iter().filter(|node| !node.known).map(|node| node.plies).max().unwrap_or(0)
    }

    /// The root's moves with their values to the side that is to move.
    pub(super) fn ranked(&self, side: Side) -> Vec<Choice> {
        let root = self.nodes.first().map_or(0..0, |root| root.children.clone());
        let children = self.nodes.get(root).unwrap_or_default().iter();
        let choice = |node: &Node| Some(Choice { mv: node.mv?, value: first(side, node.value) });
        children.filter_map(choice).collect()
    }

    /// The best child of a node among those for which `fits` holds, the first of equals.
    fn best(&self, node: usize, mover: Side, fits: impl Fn(&Node) -> bool) -> Option<usize> {
        let mut best: Option<(usize, f64)> = None;
        for place in self.nodes.get(node)?.children.clone() {
            let Some(child) = self.nodes.get(place).filter(|child| fits(child)) else { continue };
            let value = first(mover, child.value);
            if best.is_none_or(|(_, best)| value > best + super::CLEARLY) {
                best = Some((place, value));
            }
        }
        best.map(|(place, _)| place)
    }
}

impl Search<'_> {
    /// The root and its moves.
    pub(super) fn plant(
        &mut self,
        root: &Position,
        side: Side,
        known: Option<Known>,
        limit: usize,
    ) -> Result<Tree, Spent> {
        let mut tree = Tree { nodes: vec![Node::leaf(root, None, 0.0, 1)] };
        self.open(&mut tree, 0, side, known.map(|known| known.choice), limit)?;
        self.settle(&mut tree, &[0]);
        Ok(tree)
    }

    /// Opens one leaf after another, until nothing is left to open or the count of positions
    /// reaches the limit.
    pub(super) fn grow(&mut self, tree: &mut Tree, limit: usize) {
        while let Some(path) = self.promising_path(tree) {
            let Some(&leaf) = path.last() else { return };
            let Some(node) = tree.nodes.get(leaf) else { return };
            let Some(mover) = self.counsel_to_move(&node.position) else { return };
            if self.open(tree, leaf, mover, None, limit).is_err() {
                return;
            }
            self.settle(tree, &path);
        }
    }

    /// The line on which the root's value rests: through the tree, then followed.
    pub(super) fn line_of(&mut self, tree: &Tree) -> Vec<Move> {
        let (mut at, mut line) = (0, Vec::new());
        while let Some(node) = tree.nodes.get(at) {
            line.extend(node.mv);
            let mover = self.counsel_to_move(&node.position);
            match mover.and_then(|mover| tree.best(at, mover, |_| true)) {
                Some(child) => at = child,
                None if node.known => break,
                None => {
                    line.extend(self.followed(node.position));
                    break;
                }
            }
        }
        line
    }

    /// From the root to the leaf that is opened next: by the best child of which something is
    /// left to open.
    fn promising_path(&self, tree: &Tree) -> Option<Vec<usize>> {
        let (mut at, mut path) = (0, Vec::new());
        loop {
            let node = tree.nodes.get(at).filter(|node| !node.closed)?;
            path.push(at);
            if node.children.is_empty() {
                return Some(path);
            }
            let mover = self.counsel_to_move(&node.position)?;
            at = tree.best(at, mover, |child| !child.closed)?;
        }
    }

    /// Gives a leaf its children.
    fn open(
        &mut self,
        tree: &mut Tree,
        leaf: usize,
        mover: Side,
        known: Option<Choice>,
        limit: usize,
    ) -> Result<(), Spent> {
        let Some(start) = tree.nodes.get(leaf).map(|node| node.position) else { return Ok(()) };
        let mut choices: Vec<Move> =
            self.promising(&start, mover).into_iter().map(|choice| choice.mv).collect();
        if let Some(Choice { mv, .. }) = known
            && !choices.contains(&mv)
        {
            choices.push(mv);
        }
        let mut children = Vec::with_capacity(choices.len());
        for mv in choices {
            let position = start.advanced(self.scenario, mv);
            let given = known.filter(|known| known.mv == mv);
            children.push(if let Some(Choice { value, .. }) = given {
                let node = Node::leaf(&position, Some(mv), first(mover, value), 0);
                Node { known: true, ..node }
            } else {
                let outlook = self.follow(&position, limit)?;
                Node::leaf(&position, Some(mv), outlook.value, outlook.plies)
            });
        }
        let from = tree.nodes.len();
        tree.nodes.extend(children);
        let upto = tree.nodes.len();
        if let Some(node) = tree.nodes.get_mut(leaf) {
            node.children = from..upto;
        }
        Ok(())
    }

    /// Takes values and whether anything is left to open up from the end of a path.
    fn settle(&self, tree: &mut Tree, path: &[usize]) {
        for &at in path.iter().rev() {
            let Some(node) = tree.nodes.get(at) else { continue };
            let Some(mover) = self.counsel_to_move(&node.position) else { continue };
            let value = tree.best(at, mover, |_| true).and_then(|best| tree.nodes.get(best));
            let value = value.map(|best| best.value);
            let children = tree.nodes.get(node.children.clone()).unwrap_or_default();
            let closed = children.iter().all(|child| child.closed);
            if let (Some(node), Some(value)) = (tree.nodes.get_mut(at), value) {
                (node.value, node.closed) = (value, closed);
            }
        }
    }
}
