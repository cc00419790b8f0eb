//! The argument map: the whole argument, and what each reply does.
//!
//! Issues stand on top, arguments below them by how many steps they are away from an issue. A node
//! has its place by the case alone, whatever was said so far, so that one learns the map. The
//! outline says the same as nested rows.
//!
//! The map can be shown as it was after any move, and as it would be if one thing had never been
//! said; both change what is there and how strong it is, never where it stands.

mod compose;
mod inspect;
mod layout;
mod links;
mod outline;
mod replay;
mod scores;
mod without;

use super::{ChipView, Control};
use crate::app::action::MapNode;
use crate::law::Side;
use crate::scenario::{AuthorityId, IssueId, JudgeId};

/// The argument map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapView {
    /// The case and what of it is shown: the map is fitted anew when it changes.
    pub subject: String,
    /// The case and its stage, for a picture of the map.
    pub title: String,
    /// What of the argument is shown, for a picture of the map.
    pub caption: String,
    /// The issues, to show only what goes to one.
    pub issues: Vec<IssueFilter>,
    /// Whether what was not said is shown as well.
    pub unplayed: bool,
    /// What that means, for its tooltip.
    pub unplayed_means: &'static str,
    /// Whether it is shown as a list.
    pub list: bool,
    /// The nodes: issues first, then by place.
    pub nodes: Vec<NodeView>,
    /// Every node that is there after the last move: what the map has to have room for.
    pub extent: Vec<(MapNode, Spot)>,
    /// What was said with the move after which the map is shown, where that is not the last.
    pub latest: Option<MapNode>,
    /// The edges.
    pub edges: Vec<EdgeView>,
    /// The ends of edges through which something bears on itself.
    pub loops: Vec<[MapNode; 2]>,
    /// The same as nested rows.
    pub outline: Vec<OutlineRow>,
    /// The node that is inspected.
    pub inspector: Option<Inspector>,
    /// Said where the node to be inspected is not there.
    pub absent: Option<String>,
    /// What would be without what is left out.
    pub without: Option<WithoutView>,
    /// The moves of the hearing; none before the first.
    pub replay: Option<ReplayView>,
    /// What is shown otherwise than it is, and how to go back.
    pub notes: Vec<MapNote>,
    /// Said where nothing was argued yet.
    pub empty: Option<String>,
    /// Said where strengths are hidden.
    pub hidden: Option<&'static str>,
    /// Short names of the first and the second party.
    pub parties: [String; 2],
}

/// An issue to show alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueFilter {
    /// The issue.
    pub id: IssueId,
    /// `2`.
    pub number: String,
    /// `2. Focus`.
    pub title: String,
    /// Whether only what goes to it is shown.
    pub selected: bool,
}

/// A node.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeView {
    /// Which.
    pub id: MapNode,
    /// Where.
    pub spot: Spot,
    /// Who brought it; of an issue, who must carry it.
    pub side: Side,
    /// Code; `Issue 2`.
    pub code: String,
    /// Kind of argument or reply; title of an issue.
    pub kind: String,
    /// What it says.
    pub title: String,
    /// The same in two or three words, for a map that is looked at from far away.
    pub short: String,
    /// Base score, 0 to 100: before replies. None for issues, for what was not said, and where
    /// strengths are hidden.
    pub base: Option<f32>,
    /// Strength, 0 to 100.
    pub strength: Option<f32>,
    /// Threshold of an issue.
    pub threshold: Option<f32>,
    /// Whether it is before the court.
    pub played: bool,
    /// Whether it is inspected.
    pub selected: bool,
    /// The node as a sentence, for screen readers.
    pub sentence: String,
}

/// The place of a node, by the case alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Columns from the left; those of issues may lie between two.
    pub column: f32,
    /// Rows from above; issues stand in row 0.
    pub row: usize,
}

/// An edge, from below to what it bears on.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeView {
    /// The entry that bears on something.
    pub from: MapNode,
    /// What it bears on.
    pub to: MapNode,
    /// Whether it supports it, or attacks it.
    pub supports: bool,
    /// Weight × strength, in log-odds; none where strengths are hidden or it was not said.
    pub value: Option<f32>,
    /// The same as written: `+0.62`; empty for none.
    pub label: String,
    /// Whether one of its ends is inspected.
    pub marked: bool,
}

/// A row of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineRow {
    /// The node.
    pub node: MapNode,
    /// How deep it is nested, from 0.
    pub depth: usize,
    /// Whose.
    pub side: Option<Side>,
    /// `supports`, `attacks`; empty for an issue.
    pub how: &'static str,
    /// Code and title: `G3 Storing data abroad is no escape`.
    pub name: String,
    /// Weight × strength: `+0.62`; empty where there is none.
    pub value: String,
    /// Strength: `48`, `46 of 50`; `not said`, `left out`; empty where there is none.
    pub strength: String,
    /// Whether it is inspected.
    pub selected: bool,
    /// The row as a sentence, for screen readers.
    pub sentence: String,
}

/// What is said about the node that is inspected.
#[derive(Clone, Debug, PartialEq)]
pub struct Inspector {
    /// The node.
    pub node: MapNode,
    /// Whose, code and kind: `G3 · Policy`.
    pub chip: ChipView,
    /// Code: `G3`.
    pub code: String,
    /// What it says.
    pub title: String,
    /// The claim.
    pub text: String,
    /// Base score and strength after replies; of an issue, strength and threshold.
    pub scores: Vec<ScoreLine>,
    /// Before whom: the mean first, then judge by judge; empty for one judge, or where hidden.
    pub judges: Vec<JudgeFilter>,
    /// What acts on it.
    pub acting: Vec<Acting>,
    /// What it acts on.
    pub acts_on: Vec<Acting>,
    /// What it cites.
    pub authorities: Vec<(AuthorityId, String)>,
    /// When it was said, and when it was met.
    pub hearing: String,
    /// Leaves it out, or puts it back; none for an issue.
    pub trial: Option<Control>,
    /// Leads to where it was said; none for an issue.
    pub passage: Option<Control>,
}

/// A number with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreLine {
    /// `Base score`.
    pub name: &'static str,
    /// `65`.
    pub value: String,
}

/// Before whom strengths are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgeFilter {
    /// The judge; none for the mean over the bench.
    pub judge: Option<JudgeId>,
    /// `All`, or the letter in the medallion.
    pub label: String,
    /// The name in full.
    pub name: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// Something that acts on a node, or on which it acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// The node at the other end.
    pub node: MapNode,
    /// Whose; none for an issue.
    pub side: Option<Side>,
    /// `R1`, `Issue 2`.
    pub code: String,
    /// Its title.
    pub title: String,
    /// `supports`, `attacks`.
    pub how: &'static str,
    /// Weight × strength: `−0.33`; empty where there is none.
    pub value: String,
}

/// The moves of the hearing, to be gone through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayView {
    /// After how many moves the map is shown.
    pub moves: usize,
    /// How many there are.
    pub of: usize,
    /// `move 9 of 14`.
    pub label: String,
    /// What that move was: `Mr. Doyle: R1 Own books`; empty before the first.
    pub done: String,
}

/// Something that is shown otherwise than it is.
#[derive(Clone, Debug, PartialEq)]
pub struct MapNote {
    /// What: `Without G3`.
    pub text: String,
    /// Shows it as it is again.
    pub undo: Control,
}

/// What would be if one thing had never been said.
#[derive(Clone, Debug, PartialEq)]
pub struct WithoutView {
    /// `Without G3`.
    pub title: String,
    /// The issues that move by a point or more, or on which a finding turns.
    pub issues: Vec<WithoutIssue>,
    /// Said where none does.
    pub none: Option<String>,
    /// What would become of the ruling, or of the chances while there is none.
    pub ruling: String,
    /// Whether another order would be made.
    pub flips: bool,
}

/// An issue that moves without something.
#[derive(Clone, Debug, PartialEq)]
pub struct WithoutIssue {
    /// `2. Focus`.
    pub title: String,
    /// Who must carry it.
    pub side: Side,
    /// Strength as it is, 0 to 100; none where that side has not argued it.
    pub with: Option<f32>,
    /// Strength without.
    pub without: Option<f32>,
    /// What that means against the threshold: `carried, not 3 short`.
    pub finding: String,
    /// The row as a sentence.
    pub sentence: String,
}
