//! The hand of counsel: which cards the tray shows, and in what order.
//!
//! The order is that of issue and code. Nothing about how good a card is goes into it.

use super::action::{Concession, TrayTab};
use super::screen::CourtroomScreen;
use super::session::Session;
use super::standing::obstacle;
use super::view::words::code_order;
use crate::draw::Stream;
use crate::law::Side;
use crate::record::Move;
use crate::scenario::{Card, CardId, Role};

/// Own cards that the tray shows on a tab, in order.
pub(super) fn cards(session: &Session, screen: &CourtroomScreen, tab: TrayTab) -> Vec<CardId> {
    let Some(side) = session.side() else { return Vec::new() };
    let scenario = session.scenario();
    let shown = scenario.cards().filter(|(id, card)| {
        card.side == side
            && belongs(session, side, tab, *id, card)
            && screen.issue.is_none_or(|issue| card.issues.contains(&issue))
            && screen.answers.is_none_or(|target| target_of(card) == Some(target))
    });
    let mut list: Vec<CardId> = shown.map(|(id, _)| id).collect();
    list.sort_by_key(|&id| {
        let card = scenario.card(id);
        (card.issues.first().copied(), code_order(&card.code))
    });
    list
}

fn belongs(session: &Session, side: Side, tab: TrayTab, id: CardId, card: &Card) -> bool {
    match tab {
        TrayTab::Playable => {
            let position = session.hearing.position();
            obstacle(session.scenario(), position, side, id).is_none()
        }
        TrayTab::Arguments => matches!(card.role, Role::Argument { .. }),
        TrayTab::Replies => matches!(card.role, Role::Reply { .. }),
        TrayTab::Procedure => false,
    }
}

/// What a reply answers.
pub(super) const fn target_of(card: &Card) -> Option<CardId> {
    match &card.role {
        Role::Reply { target, .. } => Some(*target),
        Role::Argument { .. } => None,
    }
}

/// The order in which a card's reasons are shown, as indices into them: drawn, so that the
/// author's order, in which the right one may well stand first, tells nothing.
pub(super) fn reason_order(session: &Session, card: CardId) -> Vec<usize> {
    let text = session.scenario().card(card);
    let mut order: Vec<usize> = (0..text.reasons.len()).collect();
    let seed = session.hearing.record().seed;
    let mut stream = Stream::new(seed, "order of reasons", &[&text.id], 0);
    for last in (1..order.len()).rev() {
        order.swap(last, stream.index(last + 1));
    }
    order
}

/// What may be conceded now, in the scenario's order.
pub(super) fn concessions(session: &Session) -> Vec<Concession> {
    let legal = session.hearing.legal_moves();
    let choice = |mv: &Move| match *mv {
        Move::ConcedeCard(card) => Some(Concession::Card(card)),
        Move::ConcedeIssue(issue) => Some(Concession::Issue(issue)),
        _ => None,
    };
    legal.iter().filter_map(choice).collect()
}
