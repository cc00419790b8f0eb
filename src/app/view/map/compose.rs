//! The map, from the session.

use std::collections::BTreeSet;

use super::layout::{self, of_effect};
use super::scores::Scores;
use super::{EdgeView, IssueFilter, MapView, NodeView, inspect, outline};
use crate::app::action::MapNode;
use crate::app::screen::MapScreen;
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::app::view::{courtroom, words};
use crate::explanation::{entry_code, entry_name};
use crate::hearing::Phase;
use crate::law::Side;
use crate::scenario::{CardId, EntryId, IssueId, Role, Scenario};
use crate::scoring::{EdgeEnd, ModelCard};

/// What of the argument is shown, and to whom.
pub(super) struct Shown<'s> {
    pub(super) session: &'s Session,
    pub(super) card: &'s ModelCard,
    pub(super) screen: &'s MapScreen,
    pub(super) scores: Scores<'s>,
    /// Entries before the court.
    pub(super) played: BTreeSet<EntryId>,
    /// The nodes that are shown.
    pub(super) nodes: BTreeSet<MapNode>,
    /// Edges of which both ends are shown.
    pub(super) edges: Vec<Link>,
}

/// An edge of which both ends are shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) from: EntryId,
    pub(super) to: MapNode,
    pub(super) supports: bool,
    pub(super) on_citation: bool,
    /// Weight × strength, in log-odds.
    pub(super) value: Option<f64>,
}

impl Link {
    /// What it does in a word.
    pub(super) const fn how(&self) -> &'static str {
        match (self.supports, self.on_citation) {
            (true, _) => "supports",
            (false, false) => "attacks",
            (false, true) => "attacks a citation of",
        }
    }

    /// Its value as written; empty where there is none.
    pub(super) fn label(&self) -> String {
        self.value.map(words::signed).unwrap_or_default()
    }
}

impl MapView {
    /// The map of a session.
    pub(in crate::app) fn of(state: &AppState, session: &Session, screen: &MapScreen) -> Self {
        let shown = Shown::of(&state.card, session, screen);
        let scenario = session.scenario();
        let argued = !shown.played.is_empty();
        Self {
            subject: format!("{} {:?} {}", scenario.id(), screen.issue, screen.unplayed),
            issues: issues(scenario, screen),
            unplayed: screen.unplayed,
            unplayed_means: if sees_all(session) {
                "What could have been said, in dashed outline"
            } else {
                "What your side has not said, in dashed outline"
            },
            list: screen.list,
            nodes: shown.node_views(),
            edges: shown.edges.iter().map(|link| shown.edge_view(link)).collect(),
            outline: outline::rows(&shown),
            inspector: screen.selected.and_then(|node| inspect::inspector(&shown, node)),
            empty: (!argued).then(|| "No argument yet".to_owned()),
            hidden: (!shown.scores.visible)
                .then_some("Strengths are hidden until the matter is submitted."),
            parties: Side::BOTH.map(|side| words::party(scenario, side)),
        }
    }
}

/// Whether what the other side has not said may be seen: on the bench, and when all is over.
fn sees_all(session: &Session) -> bool {
    session.side().is_none() || session.hearing.position().phase() == Phase::Over
}

fn issues(scenario: &Scenario, screen: &MapScreen) -> Vec<IssueFilter> {
    let issues = scenario.issues();
    issues
        .map(|(id, _)| IssueFilter {
            id,
            number: (id.index() + 1).to_string(),
            title: words::issue_title(scenario, id),
            selected: screen.issue == Some(id),
        })
        .collect()
}

impl<'s> Shown<'s> {
    fn of(card: &'s ModelCard, session: &'s Session, screen: &'s MapScreen) -> Self {
        let scenario = session.scenario();
        let visible = session.aside.aids.live || session.is_submitted();
        let before = session.now().judges.first();
        let played: BTreeSet<EntryId> =
            before.iter().flat_map(|judge| &judge.entries).map(|entry| entry.entry).collect();
        let may_see = |id: CardId| {
            let all = sees_all(session) || session.side() == Some(scenario.card(id).side);
            screen.unplayed && all
        };
        let unplayed =
            scenario.cards().map(|(id, _)| id).filter(|id| may_see(*id)).map(EntryId::Card);
        let goes =
            |entry: &EntryId| screen.issue.is_none_or(|issue| goes_to(scenario, *entry, issue));
        let entries = played.iter().copied().chain(unplayed).filter(goes).map(MapNode::Entry);
        let issues = scenario.issues().map(|(id, _)| id);
        let issues = issues.filter(|id| screen.issue.is_none_or(|issue| issue == *id));
        let nodes: BTreeSet<MapNode> = issues.map(MapNode::Issue).chain(entries).collect();
        let scores = Scores { session, judge: screen.judge, visible };
        let mut shown = Self { session, card, screen, scores, played, nodes, edges: Vec::new() };
        shown.edges = shown.links();
        shown
    }

    fn links(&self) -> Vec<Link> {
        let edges = self.session.model.edges();
        let links = edges.iter().map(|edge| {
            let to = match edge.to {
                EdgeEnd::Entry(entry) => MapNode::Entry(entry),
                EdgeEnd::Issue(issue) => MapNode::Issue(issue),
            };
            // a reply to what is not before the court has no effect
            let in_effect = match edge.to {
                EdgeEnd::Entry(entry) => self.played.contains(&entry),
                EdgeEnd::Issue(_) => true,
            };
            Link {
                from: edge.from,
                to,
                supports: edge.is_support(),
                on_citation: edge.on_citation,
                value: self.scores.value(edge).filter(|_| in_effect),
            }
        });
        let seen = |link: &Link| {
            self.nodes.contains(&MapNode::Entry(link.from)) && self.nodes.contains(&link.to)
        };
        links.filter(seen).collect()
    }

    /// The hearing's scenario.
    pub(super) fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    fn node_views(&self) -> Vec<NodeView> {
        let spots = layout::spots(self.scenario());
        let place = |id: &MapNode| spots.get(id).map(|spot| (*id, *spot));
        let nodes = self.nodes.iter().filter_map(place);
        let mut views: Vec<NodeView> = nodes
            .map(|(id, spot)| NodeView {
                id,
                spot,
                side: self.side(id),
                code: self.code(id),
                kind: self.kind(id),
                title: self.title(id),
                base: self.base(id),
                strength: self.scores.of(id),
                threshold: self.threshold(id),
                played: self.is_played(id),
                selected: self.screen.selected == Some(id),
                sentence: self.sentence(id),
            })
            .collect();
        views.sort_by(|a, b| {
            a.spot.row.cmp(&b.spot.row).then(a.spot.column.total_cmp(&b.spot.column))
        });
        views
    }

    fn edge_view(&self, link: &Link) -> EdgeView {
        let from = MapNode::Entry(link.from);
        EdgeView {
            from,
            to: link.to,
            supports: link.supports,
            value: link.value.map(words::drawn),
            label: link.label(),
            marked: self.screen.selected.is_some_and(|node| node == from || node == link.to),
        }
    }

    pub(super) fn side(&self, node: MapNode) -> Side {
        match node {
            MapNode::Issue(issue) => self.scenario().issue(issue).carried_by,
            MapNode::Entry(entry) => words::entry_side(self.scenario(), entry),
        }
    }

    /// `G3`, `Issue 2`.
    pub(super) fn code(&self, node: MapNode) -> String {
        match node {
            MapNode::Issue(issue) => format!("Issue {}", issue.index() + 1),
            MapNode::Entry(entry) => entry_code(self.scenario(), entry).to_owned(),
        }
    }

    /// `Precedent`, `Distinguish`, `Answer`; the title of an issue.
    pub(super) fn kind(&self, node: MapNode) -> String {
        let scenario = self.scenario();
        match node {
            MapNode::Issue(issue) => scenario.issue(issue).title.clone(),
            MapNode::Entry(EntryId::Answer(_)) => "Answer".to_owned(),
            MapNode::Entry(EntryId::Card(card)) => match &scenario.card(card).role {
                Role::Argument { .. } => scenario.card(card).kind.label().to_owned(),
                Role::Reply { kind, .. } => kind.label().to_owned(),
            },
        }
    }

    pub(super) fn title(&self, node: MapNode) -> String {
        let scenario = self.scenario();
        match node {
            MapNode::Issue(issue) => scenario.issue(issue).proposition.clone(),
            MapNode::Entry(EntryId::Card(card)) => scenario.card(card).title.clone(),
            MapNode::Entry(entry) => entry_name(scenario, entry).to_owned(),
        }
    }

    fn base(&self, node: MapNode) -> Option<f32> {
        match node {
            MapNode::Issue(_) => None,
            MapNode::Entry(entry) => self.scores.base(entry),
        }
    }

    pub(super) fn threshold(&self, node: MapNode) -> Option<f32> {
        match node {
            MapNode::Issue(issue) => {
                Some(courtroom::gauge(self.card, self.session, issue, self.session.now()).threshold)
            }
            MapNode::Entry(_) => None,
        }
    }

    pub(super) fn is_played(&self, node: MapNode) -> bool {
        match node {
            MapNode::Issue(_) => true,
            MapNode::Entry(entry) => self.played.contains(&entry),
        }
    }

    /// `46 of 50`, `48`; empty where there is none.
    pub(super) fn strength(&self, node: MapNode) -> String {
        match (self.scores.of(node), self.threshold(node)) {
            (Some(strength), Some(threshold)) => format!("{strength:.0} of {threshold:.0}"),
            (Some(strength), None) => format!("{strength:.0}"),
            (None, _) => String::new(),
        }
    }

    pub(super) fn sentence(&self, node: MapNode) -> String {
        let name = format!("{}, {}: {}", self.code(node), self.kind(node), self.title(node));
        let name = crate::app::view::plain(name.trim_end_matches('.'));
        let party = words::party(self.scenario(), self.side(node));
        let strength = self.strength(node);
        match (node, self.base(node)) {
            (MapNode::Issue(_), _) if strength.is_empty() => {
                format!("{name}. {party} must carry it.")
            }
            (MapNode::Issue(_), _) => format!("{name}. {party} must carry it, {strength} needed."),
            (MapNode::Entry(_), _) if !self.is_played(node) => {
                format!("{name}. {party}, not said.")
            }
            (MapNode::Entry(_), Some(base)) => {
                format!("{name}. {party}, base score {base:.0}, after replies {strength}.")
            }
            (MapNode::Entry(_), None) => format!("{name}. {party}."),
        }
    }
}

/// Whether an entry goes to an issue, by itself or through what it answers.
fn goes_to(scenario: &Scenario, entry: EntryId, issue: IssueId) -> bool {
    let card_goes = |card: CardId| scenario.card(card).issues.contains(&issue);
    match entry {
        EntryId::Card(card) => card_goes(card),
        EntryId::Answer(answer) => match of_effect(scenario.answer(answer).effect) {
            MapNode::Issue(own) => own == issue,
            MapNode::Entry(EntryId::Card(card)) => card_goes(card),
            MapNode::Entry(EntryId::Answer(_)) => false,
        },
    }
}
