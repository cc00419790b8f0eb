//! The map, from the session.

use std::collections::BTreeSet;

use super::layout::{self, of_effect};
use super::links::{self, How, Link};
use super::scores::Scores;
use super::without::{self, Tried};
use super::{EdgeView, IssueFilter, MapView, NodeView, ReplayView, Spot, inspect, outline, replay};
use crate::app::action::MapNode;
use crate::app::screen::MapScreen;
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::app::view::{courtroom, words};
use crate::explanation::{entry_code, entry_name};
use crate::hearing::Phase;
use crate::law::Side;
use crate::record::Entry;
use crate::scenario::{CardId, EntryId, IssueId, Role, Scenario};
use crate::scoring::{Assessment, EdgeEnd, ModelCard};

/// What of the argument is shown, and to whom.
pub(super) struct Shown<'s> {
    pub(super) session: &'s Session,
    pub(super) card: &'s ModelCard,
    pub(super) screen: &'s MapScreen,
    /// After how many moves.
    pub(super) moves: usize,
    /// Those moves.
    pub(super) entries: Vec<&'s Entry>,
    /// What the map is shown without.
    pub(super) tried: Option<Tried>,
    /// Entries before the court, but for what is left out.
    played: BTreeSet<EntryId>,
    /// The nodes that are shown.
    pub(super) nodes: BTreeSet<MapNode>,
    /// Edges of which both ends are shown.
    pub(super) edges: Vec<Link>,
    /// The ends of those through which something bears on itself.
    pub(super) loops: Vec<[MapNode; 2]>,
}

impl MapView {
    /// The map of a session.
    pub(in crate::app) fn of(state: &AppState, session: &Session, screen: &MapScreen) -> Self {
        let shown = Shown::of(&state.card, session, screen);
        let scenario = session.scenario();
        let argued = shown.nodes.iter().any(|node| matches!(node, MapNode::Entry(_)));
        let notes = [replay::note(&shown), without::note(&shown)];
        Self {
            subject: format!("{} {:?} {}", scenario.id(), screen.issue, screen.unplayed),
            title: format!("{}, {}", scenario.matter().short_caption, scenario.stage().title),
            caption: caption(&shown),
            issues: issues(scenario, screen),
            unplayed: screen.unplayed,
            unplayed_means: if sees_all(session) {
                "What could have been said, in dashed outline"
            } else {
                "What your side has not said, in dashed outline"
            },
            list: screen.list,
            nodes: shown.node_views(),
            extent: extent(&state.card, session, screen),
            latest: replay::latest(&shown),
            edges: shown.edges.iter().map(|link| shown.edge_view(link)).collect(),
            loops: shown.loops.clone(),
            outline: outline::rows(&shown),
            inspector: screen.selected.and_then(|node| inspect::inspector(&shown, node)),
            absent: screen.selected.and_then(|node| absent(&shown, node)),
            without: without::view(&shown),
            replay: replay::view(&shown),
            notes: notes.into_iter().flatten().collect(),
            empty: (!argued).then(|| "No argument yet".to_owned()),
            hidden: (!shown.is_visible())
                .then_some("Strengths are hidden until the matter is submitted."),
            parties: Side::BOTH.map(|side| words::party(scenario, side)),
        }
    }

    /// Whether a node is shown.
    pub(in crate::app) fn shows(
        card: &ModelCard,
        session: &Session,
        screen: &MapScreen,
        node: MapNode,
    ) -> bool {
        Shown::of(card, session, screen).nodes.contains(&node)
    }

    /// How many nodes are shown.
    pub(in crate::app) fn count(card: &ModelCard, session: &Session, screen: &MapScreen) -> usize {
        Shown::of(card, session, screen).nodes.len()
    }

    /// Whether strengths may be seen.
    pub(in crate::app) const fn may_see_strengths(session: &Session) -> bool {
        session.aside.aids.live || session.is_submitted()
    }
}

/// `The argument after move 14 of 14. Strengths before Judge Whitlock, by the scoring model.`
fn caption(shown: &Shown<'_>) -> String {
    let moves = match replay::view(shown) {
        Some(ReplayView { moves: 0, .. }) | None => "before the first move".to_owned(),
        Some(replay) => format!("after {}", replay.label),
    };
    let scenario = shown.scenario();
    let out = shown.tried.as_ref().map(|tried| entry_code(scenario, tried.entry));
    let out = out.map(|code| format!(", without {code}")).unwrap_or_default();
    let strengths = match (shown.is_visible(), shown.screen.judge) {
        (false, _) => "Strengths are hidden.".to_owned(),
        (true, Some(judge)) => {
            format!("Strengths before {}, by the scoring model.", words::judge(scenario, judge))
        }
        (true, None) => "Strengths before the whole bench, by the scoring model.".to_owned(),
    };
    format!("The argument {moves}{out}. {strengths}")
}

/// The places of everything that is shown after the last move.
fn extent(card: &ModelCard, session: &Session, screen: &MapScreen) -> Vec<(MapNode, Spot)> {
    let whole = MapScreen { moves: None, without: None, ..*screen };
    let nodes = Shown::of(card, session, &whole).nodes;
    let spots = layout::spots(session.scenario());
    nodes.into_iter().filter_map(|node| Some((node, *spots.get(&node)?))).collect()
}

/// Why a node that is to be inspected is not there.
fn absent(shown: &Shown<'_>, node: MapNode) -> Option<String> {
    let code = shown.code(node);
    (!shown.nodes.contains(&node)).then(|| match shown.screen.issue {
        Some(issue) if shown.screen.moves.is_none() => {
            format!("{code} does not go to issue {}.", issue.index() + 1)
        }
        _ => format!("{code} was not said by then."),
    })
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
        let ply = session.hearing.record().ply();
        let moves = screen.moves.unwrap_or(ply).min(ply);
        let mut entries = session.hearing.record().entries();
        entries.truncate(moves);
        let visible = MapView::may_see_strengths(session);
        let left_out = screen.without.filter(|_| visible);
        let tried = left_out.and_then(|entry| Tried::of(session, &entries, entry));
        let before = session.after(moves).judges.first();
        let said: BTreeSet<EntryId> =
            before.iter().flat_map(|judge| &judge.entries).map(|entry| entry.entry).collect();
        let may_see = |id: CardId| {
            let all = sees_all(session) || session.side() == Some(scenario.card(id).side);
            screen.unplayed && all
        };
        let unplayed =
            scenario.cards().map(|(id, _)| id).filter(|id| may_see(*id)).map(EntryId::Card);
        let goes =
            |entry: &EntryId| screen.issue.is_none_or(|issue| goes_to(scenario, *entry, issue));
        let shown = said.iter().copied().chain(unplayed).filter(goes).map(MapNode::Entry);
        let issues = scenario.issues().map(|(id, _)| id);
        let issues = issues.filter(|id| screen.issue.is_none_or(|issue| issue == *id));
        let nodes: BTreeSet<MapNode> = issues.map(MapNode::Issue).chain(shown).collect();
        let out = tried.as_ref().map(|tried| tried.entry);
        let played = said.into_iter().filter(|entry| Some(*entry) != out).collect();
        let (edges, loops) = (Vec::new(), Vec::new());
        let mut shown =
            Self { session, card, screen, moves, entries, tried, played, nodes, edges, loops };
        shown.edges = shown.links();
        shown.loops = links::loops(&shown.edges);
        shown
    }

    /// What the bench makes of what is shown.
    pub(super) fn assessment(&self) -> &Assessment {
        let as_it_was = || self.session.after(self.moves);
        self.tried.as_ref().map_or_else(as_it_was, |tried| &tried.assessment)
    }

    pub(super) fn scores(&self) -> Scores<'_> {
        let (assessment, visible) = (self.assessment(), self.is_visible());
        Scores { assessment, judge: self.screen.judge, visible }
    }

    /// Whether strengths may be seen.
    pub(super) const fn is_visible(&self) -> bool {
        MapView::may_see_strengths(self.session)
    }

    /// Whether an entry is left out of what was said.
    pub(super) fn is_left_out(&self, entry: EntryId) -> bool {
        self.tried.as_ref().is_some_and(|tried| tried.entry == entry)
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
                how: match (edge.is_support(), edge.on_citation) {
                    (true, _) => How::Supports,
                    (false, true) => How::AttacksCitation,
                    (false, false) => How::Attacks,
                },
                value: self.scores().value(edge).filter(|_| in_effect),
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
                short: self.short(id),
                base: self.base(id),
                strength: self.scores().of(id),
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
            supports: link.supports(),
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

    fn short(&self, node: MapNode) -> String {
        match node {
            MapNode::Issue(_) => self.kind(node),
            MapNode::Entry(entry) => entry_name(self.scenario(), entry).to_owned(),
        }
    }

    fn base(&self, node: MapNode) -> Option<f32> {
        match node {
            MapNode::Issue(_) => None,
            MapNode::Entry(entry) => self.scores().base(entry),
        }
    }

    pub(super) fn threshold(&self, node: MapNode) -> Option<f32> {
        match node {
            MapNode::Issue(issue) => {
                Some(courtroom::gauge(self.card, self.session, issue, self.assessment()).threshold)
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
        match (self.scores().of(node), self.threshold(node)) {
            (Some(strength), Some(threshold)) => format!("{strength:.0} of {threshold:.0}"),
            (Some(strength), None) => format!("{strength:.0}"),
            (None, _) => String::new(),
        }
    }

    /// What became of what is not before the court.
    pub(super) fn standing(&self, entry: EntryId) -> &'static str {
        if self.is_left_out(entry) { "left out" } else { "not said" }
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
            (MapNode::Entry(entry), _) if !self.is_played(node) => {
                format!("{name}. {party}, {}.", self.standing(entry))
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
