//! What bears on what, of what is shown.

use crate::app::action::MapNode;
use crate::app::view::words;
use crate::scenario::EntryId;

/// What an edge does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Supports,
    Attacks,
    AttacksCitation,
}

/// An edge of which both ends are shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) from: EntryId,
    pub(super) to: MapNode,
    pub(super) how: How,
    /// Weight × strength, in log-odds.
    pub(super) value: Option<f64>,
}

impl Link {
    /// What it does in a word.
    pub(super) const fn how(&self) -> &'static str {
        match self.how {
            How::Supports => "supports",
            How::Attacks => "attacks",
            How::AttacksCitation => "attacks a citation of",
        }
    }

    /// Whether it supports its end.
    pub(super) fn supports(&self) -> bool {
        self.how == How::Supports
    }

    /// Its value as written; empty where there is none.
    pub(super) fn label(&self) -> String {
        self.value.map(words::signed).unwrap_or_default()
    }
}

/// The ends of edges through which something bears on itself. The rules of a case let no reply answer
/// itself; the model of scores would not mind.
pub(super) fn loops(links: &[Link]) -> Vec<[MapNode; 2]> {
    let ends: Vec<_> = links.iter().map(|link| (MapNode::Entry(link.from), link.to)).collect();
    let looped = ends.iter().zip(lead_back(&ends)).filter(|(_, looped)| *looped);
    looped.map(|((from, to), _)| [*from, *to]).collect()
}

/// Which edges lead back to where they come from, by way of others.
fn lead_back<N: Copy + PartialEq>(ends: &[(N, N)]) -> Vec<bool> {
    ends.iter().map(|(from, to)| leads(ends, *to, *from)).collect()
}

/// Whether one can go along edges from one node to another.
fn leads<N: Copy + PartialEq>(ends: &[(N, N)], from: N, to: N) -> bool {
    let mut reached = vec![from];
    let mut next = 0;
    while let Some(at) = reached.get(next).copied() {
        if at == to {
            return true;
        }
        next += 1;
        for (_, further) in ends.iter().filter(|(from, _)| *from == at) {
            if !reached.contains(further) {
                reached.push(*further);
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::lead_back;

    #[test]
    fn an_edge_is_looped_that_leads_back_to_where_it_comes_from() {
        let edges = [(1, 2), (2, 3), (3, 1), (4, 1), (1, 5)];
        assert_eq!(lead_back(&edges), [true, true, true, false, false]);
    }
}
