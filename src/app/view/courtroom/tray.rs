//! The tray and the table, from the session.

use super::{CardState, CardView, Relation, TableRow, TableState, Tray};
use crate::app::action::{Action, CourtroomAction, TrayTab};
use crate::app::screen::CourtroomScreen;
use crate::app::session::{Next, Session};
use crate::app::standing::{met_by, obstacle};
use crate::app::tray::cards;
use crate::app::view::case_file::TabView;
use crate::app::view::{Control, words};
use crate::law::Side;
use crate::record::Move;
use crate::scenario::{Card, CardId, EntryId, ReplyWeight, Role, Scenario};

fn act(label: impl Into<String>, action: CourtroomAction) -> Control {
    Control::new(label, Action::Courtroom(action))
}

/// What may be played.
pub(super) fn tray(session: &Session, screen: &CourtroomScreen, side: Side) -> Tray {
    let shown: Vec<CardView> = cards(session, screen, screen.tab)
        .into_iter()
        .map(|id| card(session, screen, side, id))
        .collect();
    let procedure = match screen.tab {
        TrayTab::Procedure => procedure(session, side),
        _ => Vec::new(),
    };
    let empty = (shown.is_empty() && screen.tab != TrayTab::Procedure).then(|| empty(screen));
    Tray {
        tabs: TrayTab::ALL.map(|tab| tab_view(session, screen, side, tab)).into(),
        filters: filters(session, screen),
        cards: shown,
        procedure,
        empty,
    }
}

fn tab_view(
    session: &Session,
    screen: &CourtroomScreen,
    side: Side,
    tab: TrayTab,
) -> TabView<TrayTab> {
    let label = match tab {
        TrayTab::Playable => "Playable now",
        TrayTab::Arguments => "Arguments",
        TrayTab::Replies => "Replies",
        TrayTab::Procedure => "Procedure",
    };
    let count = match tab {
        TrayTab::Procedure => procedure(session, side).len(),
        _ => cards(session, screen, tab).len(),
    };
    TabView { tab, label, count: Some(count), selected: tab == screen.tab }
}

fn filters(session: &Session, screen: &CourtroomScreen) -> Vec<Control> {
    let issue = screen
        .issue
        .map(|issue| act(format!("Issue {}", issue.index() + 1), CourtroomAction::Issue(None)));
    let answers = screen.answers.map(|card| {
        let code = &session.scenario().card(card).code;
        act(format!("Answers {code}"), CourtroomAction::Answers(None))
    });
    issue.into_iter().chain(answers).collect()
}

fn empty(screen: &CourtroomScreen) -> String {
    match (screen.answers, screen.issue) {
        (Some(_), _) => "Nothing in your hand answers this now.",
        (None, Some(_)) => "Nothing left to add on this issue.",
        (None, None) => "Nothing left to add.",
    }
    .to_owned()
}

fn card(session: &Session, screen: &CourtroomScreen, side: Side, id: CardId) -> CardView {
    let scenario = session.scenario();
    let card = scenario.card(id);
    let cites = card.citations.iter().map(|citation| crate::explanation::cited(scenario, citation));
    CardView {
        id,
        code: card.code.clone(),
        side,
        kind: card.kind,
        kind_name: match &card.role {
            Role::Argument { .. } => card.kind.label().to_owned(),
            Role::Reply { kind, .. } => kind.label().to_owned(),
        },
        title: card.title.clone(),
        text: card.text.clone(),
        words: card.words.clone(),
        cites: cites.collect::<Vec<_>>().join(" · "),
        relation: relation(scenario, card),
        time: words::clock(card.seconds),
        issues: words::issues(&card.issues),
        source: card.source.label(),
        note: card.note.clone(),
        unsettled: card.mark.warning().zip(card.mark.caution()),
        forfeited: card.forfeited,
        state: card_state(session, side, id),
        selected: screen.card == Some(id),
    }
}

fn relation(scenario: &Scenario, card: &Card) -> Relation {
    let Role::Reply { target, kind, weight } = &card.role else { return Relation::New };
    let target = scenario.card(*target);
    if kind.is_support() {
        return Relation::Supports(format!("supports {}", target.code));
    }
    let how = match weight {
        ReplyWeight::Partial => "partial reply",
        ReplyWeight::Strong => "strong reply",
        ReplyWeight::Complete => "complete reply",
        ReplyWeight::At(_) => "reply",
    };
    Relation::Answers {
        side: target.side,
        text: format!("answers {}", target.code),
        how: how.to_owned(),
    }
}

fn card_state(session: &Session, side: Side, id: CardId) -> CardState {
    let position = session.hearing.position();
    if position.was_played(id) {
        let entries = session.hearing.record().entries();
        let ply = entries.iter().position(
            |entry| matches!(entry.mv, Move::Argue(card) | Move::Reply(card) if card == id),
        );
        let text =
            ply.map_or_else(|| "played".to_owned(), |ply| format!("played at move {}", ply + 1));
        let gone = !position.submissions().has_card(id);
        return CardState::Played(if gone { format!("{text}, withdrawn") } else { text });
    }
    match obstacle(session.scenario(), position, side, id) {
        None => CardState::Ready,
        Some(why) => CardState::Blocked(why),
    }
}

/// What else may be done, and what it means.
fn procedure(session: &Session, side: Side) -> Vec<(Control, String)> {
    let scenario = session.scenario();
    let waits = super::compose::not_your_turn(session);
    let concede =
        act("Concede", CourtroomAction::Concede).blocked(super::compose::no_concession(session));
    let end = act("Yield", CourtroomAction::Yield).blocked(waits.clone());
    let before = session.hearing.position().submissions();
    let own = scenario.cards().filter(|(id, card)| card.side == side && before.has_card(*id));
    let withdraw = own.map(|(id, card)| {
        let refused = session.hearing.is_legal(Move::Withdraw(id)).err();
        let why = waits
            .clone()
            .or_else(|| refused.map(|rule| format!("{}.", words::capitalized(&rule.to_string()))));
        let control =
            act(format!("Withdraw {}", card.code), CourtroomAction::Withdraw(id)).blocked(why);
        (control, format!("Takes {} back with what it cites.", card.label))
    });
    let concede_text = "Gives up an issue, or accepts an argument of the other side.".to_owned();
    let end_text = "Gives back the rest of your time and ends your part.".to_owned();
    [(concede, concede_text), (end, end_text)].into_iter().chain(withdraw).collect()
}

/// Every live argument and reply: unanswered ones first, then the other side's, then one's own.
pub(super) fn table(session: &Session, screen: &CourtroomScreen, side: Side) -> Vec<TableRow> {
    let scenario = session.scenario();
    let before = session.hearing.position().submissions();
    let live = scenario.cards().filter(|(id, _)| before.has_card(*id));
    let mut rows: Vec<TableRow> =
        live.map(|(id, card)| row(session, screen, side, id, card)).collect();
    rows.sort_by_key(|row| {
        let card = scenario.card(row.card);
        let urgent = row.state != TableState::Unanswered;
        (urgent, card.side == side, card.issues.first().copied(), words::code_order(&card.code))
    });
    rows
}

fn row(
    session: &Session,
    screen: &CourtroomScreen,
    you: Side,
    id: CardId,
    card: &Card,
) -> TableRow {
    let (state, words) = standing(session, you, id, card);
    let withdraw = (card.side == you && session.next() == Next::You).then(|| {
        let refused = session.hearing.is_legal(Move::Withdraw(id)).err();
        act("Withdraw", CourtroomAction::Withdraw(id))
            .blocked(refused.map(|rule| format!("{}.", words::capitalized(&rule.to_string()))))
    });
    let chosen = screen.answers == Some(id);
    TableRow {
        card: id,
        side: card.side,
        code: card.code.clone(),
        title: card.title.clone(),
        state,
        detail: format!("{words} · {}", words::issues(&card.issues)),
        strength: session.aside.aids.live.then(|| strength(session, EntryId::Card(id))),
        selected: chosen,
        action: Action::Courtroom(CourtroomAction::Answers((!chosen).then_some(id))),
        withdraw,
    }
}

fn standing(session: &Session, you: Side, id: CardId, card: &Card) -> (TableState, String) {
    let scenario = session.scenario();
    let before = session.hearing.position().submissions();
    if before.is_card_conceded(id) {
        return (TableState::Conceded, "conceded".to_owned());
    }
    let code = |entry| crate::explanation::entry_code(scenario, entry).to_owned();
    match (met_by(scenario, before, id), card.side == you) {
        (None, false) => (TableState::Unanswered, "unanswered".to_owned()),
        (None, true) => (TableState::Stands, "stands".to_owned()),
        (Some(entry), false) => (TableState::Answered, format!("answered by {}", code(entry))),
        (Some(entry), true) => (TableState::Attacked, format!("attacked by {}", code(entry))),
    }
}

/// An entry's strength, 0 to 100: the mean over the judges.
pub(in crate::app) fn strength(session: &Session, entry: EntryId) -> f32 {
    let judges = session.now().judges.iter();
    let strengths: Vec<f64> = judges
        .filter_map(|judge| judge.entries.iter().find(|other| other.entry == entry))
        .map(|entry| entry.strength)
        .collect();
    words::hundred(strengths.iter().sum::<f64>() / strengths.len().max(1) as f64)
}
