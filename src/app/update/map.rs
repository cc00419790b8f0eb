//! The argument map.

use crate::app::action::{MapAction, MapNode};
use crate::app::effect::{Ask, Effect};
use crate::app::ruling::deciding;
use crate::app::screen::{MapScreen, Screen};
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::app::view::MapView;
use crate::hearing::Phase;
use crate::report::decide;
use crate::scenario::{EntryId, IssueId, Scenario};
use crate::scoring::ModelCard;

/// Where more nodes than this would be shown, the map opens on one issue.
const MANY: usize = 60;

/// Opens the map of the hearing that is open, and inspects a node if one is given.
pub(super) fn open(state: &mut AppState, node: Option<MapNode>) {
    let Some(session) = &state.session else { return };
    let mut screen = match &state.screen {
        Screen::Map(screen) => *screen,
        _ => MapScreen::default(),
    };
    if let Some(node) = node.filter(|node| exists(session.scenario(), *node)) {
        come_to(&mut screen, session, &state.card, node);
    }
    narrow(&mut screen, session, &state.card);
    state.layer = None;
    state.screen = Screen::Map(screen);
}

/// Applies an action of the map.
pub(super) fn update(state: &mut AppState, action: MapAction) -> Vec<Effect> {
    if let MapAction::SaveAt { path, picture, replace } = action {
        return vec![Effect::ExportPicture { path, picture, replace }];
    }
    let (Screen::Map(screen), Some(session)) = (&mut state.screen, &state.session) else {
        return Vec::new();
    };
    match action {
        MapAction::Issue(issue) => {
            screen.issue = issue;
            screen.narrowed = None;
        }
        MapAction::Unplayed(shown) => {
            screen.unplayed = shown;
            if screen.narrowed.take().is_some() {
                screen.issue = None;
            }
            narrow(screen, session, &state.card);
        }
        MapAction::Judge(judge) => screen.judge = judge,
        MapAction::Select(node) => screen.selected = node,
        MapAction::List(list) => screen.list = list,
        MapAction::Replay(moves) => {
            screen.moves = Some(moves).filter(|moves| *moves < session.hearing.record().ply());
        }
        MapAction::Without(entry) => {
            let known = |entry: &EntryId| exists(session.scenario(), MapNode::Entry(*entry));
            screen.without = entry.filter(known);
        }
        MapAction::Save => {
            let record = session.hearing.record();
            let name = format!("map-{}-{}.png", session.scenario().stage().id, record.seed);
            return super::path::ask(state, Ask::SaveMap { name });
        }
        MapAction::SaveAt { .. } => {}
    }
    Vec::new()
}

fn exists(scenario: &Scenario, node: MapNode) -> bool {
    match node {
        MapNode::Issue(issue) => issue.index() < scenario.issues().len(),
        MapNode::Entry(EntryId::Card(card)) => card.index() < scenario.cards().len(),
        MapNode::Entry(EntryId::Answer(answer)) => answer.index() < scenario.answers().len(),
    }
}

/// Inspects a node, and takes away what hides it.
fn come_to(screen: &mut MapScreen, session: &Session, card: &ModelCard, node: MapNode) {
    screen.selected = Some(node);
    if !MapView::shows(card, session, screen, node) {
        screen.issue = None;
        screen.moves = None;
        screen.unplayed |= !MapView::shows(card, session, screen, node);
    }
}

/// Shows one issue alone where all would be too much to see at once: the one of what is inspected,
/// or the one that decides.
fn narrow(screen: &mut MapScreen, session: &Session, card: &ModelCard) {
    if screen.issue.is_some() || MapView::count(card, session, screen) <= MANY {
        return;
    }
    let scenario = session.scenario();
    let inspected = scenario.issues().map(|(issue, _)| issue).find(|&issue| {
        let alone = MapScreen { issue: Some(issue), ..*screen };
        screen.selected.is_some_and(|node| MapView::shows(card, session, &alone, node))
    });
    screen.issue = inspected.or_else(|| at_stake(session, card));
    screen.narrowed = screen.issue;
}

/// The issue that decided the case; while it is argued, the one that stands nearest to its
/// threshold.
fn at_stake(session: &Session, card: &ModelCard) -> Option<IssueId> {
    let scenario = session.scenario();
    let mut issues = scenario.issues().map(|(issue, _)| issue);
    if !MapView::may_see_strengths(session) {
        return issues.next();
    }
    let over = session.hearing.position().phase() == Phase::Over;
    let decided = over
        .then(|| decide(scenario, card, session.hearing.record()))
        .and_then(|decided| deciding(scenario, &decided.ruling));
    let far = |issue: IssueId| Session::mean(session.now(), issue, |issue| issue.margin).abs();
    decided.or_else(|| issues.min_by(|a, b| far(*a).total_cmp(&far(*b))))
}
