//! The courtroom as counsel.

use super::{hearing, saving, stepped};
use crate::app::action::{Concession, CourtroomAction, TrayTab};
use crate::app::effect::Effect;
use crate::app::findings;
use crate::app::screen::{CourtDialog, CourtroomScreen, JudgeDialog, Screen};
use crate::app::session::{Next, Session};
use crate::app::standing::obstacle;
use crate::app::state::AppState;
use crate::app::tray;
use crate::record::{Move, Remarks, card_move};
use crate::scenario::CardId;

/// Applies an action of the courtroom.
pub(super) fn update(state: &mut AppState, action: CourtroomAction) -> Vec<Effect> {
    match action {
        CourtroomAction::Continue => return go_on(state),
        CourtroomAction::Undo => return step_back(state, Session::undo),
        CourtroomAction::Redo => return step_back(state, Session::redo),
        CourtroomAction::Hint => hint(state),
        CourtroomAction::Confirm => return confirm(state),
        CourtroomAction::ConfirmReason => return confirm_reason(state),
        CourtroomAction::HearRuling => ask_prediction(state),
        CourtroomAction::Predict(percent) => predict(state, percent),
        CourtroomAction::ConfirmPrediction => return finish(state, true),
        CourtroomAction::SkipPrediction => return finish(state, false),
        CourtroomAction::DismissLesson => {
            if let Some(session) = &mut state.session {
                session.lesson = None;
            }
        }
        _ => {
            if let (Screen::Courtroom(screen), Some(session)) = (&mut state.screen, &state.session)
            {
                on_screen(screen, session, action);
            }
        }
    }
    Vec::new()
}

/// What changes only what is shown.
fn on_screen(screen: &mut CourtroomScreen, session: &Session, action: CourtroomAction) {
    match action {
        CourtroomAction::Card(card) if screen.card == Some(card) => ask_reason(screen, session),
        CourtroomAction::Card(card) => screen.card = Some(card),
        CourtroomAction::CardAt(place) => {
            let cards = tray::cards(session, screen, screen.tab);
            screen.card = cards.get(place).copied().or(screen.card);
        }
        CourtroomAction::Play => ask_reason(screen, session),
        CourtroomAction::Tab(tab) => screen.tab = tab,
        CourtroomAction::StepTab(step) => screen.tab = stepped(&TrayTab::ALL, screen.tab, step),
        CourtroomAction::Issue(issue) => screen.issue = issue,
        CourtroomAction::Answers(card) => show_answers(screen, session, card),
        CourtroomAction::ReplyToLatest => {
            if let Some(&card) = session.unanswered().last() {
                show_answers(screen, session, Some(card));
            }
        }
        CourtroomAction::Withdraw(card) if may(session, Move::Withdraw(card)) => {
            screen.dialog = Some(CourtDialog::Withdraw(card));
        }
        CourtroomAction::Concede
            if session.next() == Next::You && !tray::concessions(session).is_empty() =>
        {
            screen.dialog = Some(CourtDialog::Concede(None));
        }
        CourtroomAction::ConcedeChoice(choice) => {
            if let Some(CourtDialog::Concede(chosen)) = &mut screen.dialog {
                *chosen = Some(choice);
            }
        }
        CourtroomAction::Yield if may(session, Move::Yield) => {
            screen.dialog = Some(CourtDialog::Yield);
        }
        CourtroomAction::Reason(reason) => {
            if let Some(CourtDialog::Reasons(card, chosen)) = &mut screen.dialog
                && reason < session.scenario().card(*card).reasons.len()
            {
                *chosen = Some(reason);
            }
        }
        CourtroomAction::Cancel => screen.dialog = None,
        CourtroomAction::WeakestPoint(entry) => {
            if let Some(CourtDialog::Prediction(_, weakest)) = &mut screen.dialog {
                *weakest = entry;
            }
        }
        _ => {}
    }
}

/// Whether the person may make a move now.
fn may(session: &Session, mv: Move) -> bool {
    session.next() == Next::You && session.hearing.is_legal(mv).is_ok()
}

/// Shows what answers a card, and selects the first of it.
fn show_answers(screen: &mut CourtroomScreen, session: &Session, card: Option<CardId>) {
    screen.answers = card;
    if card.is_some() {
        screen.tab = TrayTab::Playable;
        screen.issue = None;
        screen.card = tray::cards(session, screen, screen.tab).first().copied();
    }
}

/// Asks why the selected card is to be played, if it can be.
fn ask_reason(screen: &mut CourtroomScreen, session: &Session) {
    if let (Some(card), Some(side)) = (screen.card, session.side())
        && session.next() == Next::You
        && session.question().is_none()
        && obstacle(session.scenario(), session.hearing.position(), side, card).is_none()
    {
        screen.dialog = Some(CourtDialog::Reasons(card, None));
    }
}

fn confirm_reason(state: &mut AppState) -> Vec<Effect> {
    let (Screen::Courtroom(screen), Some(session)) = (&mut state.screen, &mut state.session) else {
        return Vec::new();
    };
    let Some(CourtDialog::Reasons(card, Some(place))) = screen.dialog else { return Vec::new() };
    let Some(&reason) = tray::reason_order(session, card).get(place) else { return Vec::new() };
    *screen = CourtroomScreen { tab: screen.tab, issue: screen.issue, ..Default::default() };
    session.lesson = Some((card, reason));
    let mv = card_move(session.scenario(), card);
    hearing::play(state, mv, Remarks { reason: Some(reason), ..Remarks::default() })
}

fn confirm(state: &mut AppState) -> Vec<Effect> {
    let Screen::Courtroom(screen) = &mut state.screen else { return Vec::new() };
    let mv = match screen.dialog {
        Some(CourtDialog::Concede(Some(Concession::Card(card)))) => Move::ConcedeCard(card),
        Some(CourtDialog::Concede(Some(Concession::Issue(issue)))) => Move::ConcedeIssue(issue),
        Some(CourtDialog::Yield) => Move::Yield,
        Some(CourtDialog::Withdraw(card)) => Move::Withdraw(card),
        _ => return Vec::new(),
    };
    screen.dialog = None;
    hearing::play(state, mv, Remarks::default())
}

/// Tells the other side to go on; where work was stopped, begins it again.
fn go_on(state: &mut AppState) -> Vec<Effect> {
    if let Some(session) = &mut state.session
        && session.next() == Next::OtherSide
    {
        session.told_to_go_on = true;
    }
    hearing::go_on(state)
}

/// Takes back the last own turn, or plays again what was taken back.
fn step_back(state: &mut AppState, step: fn(&mut Session) -> bool) -> Vec<Effect> {
    let mut effects = hearing::stop_work(state);
    if state.session.as_mut().is_some_and(step) {
        hearing::enter(state);
        effects.extend(saving::record(state));
        effects.extend(hearing::go_on(state));
    }
    effects
}

/// Takes a step of hint, of three.
pub(super) fn hint(state: &mut AppState) {
    if let Some(session) = &mut state.session
        && session.aside.aids.hints
        && session.next() == Next::You
    {
        session.hint = (session.hint + 1).min(3);
    }
}

/// Asks for the prediction again before the ruling is heard.
fn ask_prediction(state: &mut AppState) {
    let Some(session) = &state.session else { return };
    if session.next() == Next::Over
        && let Screen::Courtroom(screen) = &mut state.screen
    {
        let percent = session.aside.after.or(session.aside.before).unwrap_or(50);
        screen.dialog = Some(CourtDialog::Prediction(percent, None));
    }
}

fn predict(state: &mut AppState, percent: u8) {
    let percent = percent.min(100);
    match &mut state.screen {
        Screen::Courtroom(screen) => {
            if let Some(CourtDialog::Prediction(said, _)) = &mut screen.dialog {
                *said = percent;
            }
        }
        Screen::Judge(screen) => {
            if let Some(JudgeDialog::Prediction(said)) = &mut screen.dialog {
                *said = percent;
            }
        }
        _ => {}
    }
}

/// Keeps prediction and weakest point, and goes on to the ruling.
fn finish(state: &mut AppState, with_prediction: bool) -> Vec<Effect> {
    let (percent, weakest) = match &state.screen {
        Screen::Courtroom(CourtroomScreen {
            dialog: Some(CourtDialog::Prediction(percent, weakest)),
            ..
        }) => (*percent, *weakest),
        Screen::Judge(screen) if matches!(screen.dialog, Some(JudgeDialog::Prediction(_))) => {
            return super::judge::finish(state, with_prediction);
        }
        _ => return Vec::new(),
    };
    let Some(session) = &mut state.session else { return Vec::new() };
    if with_prediction && session.aside.after.is_none() {
        session.aside.after = Some(percent);
    }
    if let Some(entry) = weakest {
        let id = findings::entry_id(session.scenario(), entry).to_owned();
        session.aside.weakest = Some(id);
    }
    let mut effects = saving::record(state);
    effects.extend(super::ruling::open(state));
    effects
}

impl TrayTab {
    /// Every tab, from the left.
    pub const ALL: [Self; 4] = [Self::Playable, Self::Arguments, Self::Replies, Self::Procedure];
}
