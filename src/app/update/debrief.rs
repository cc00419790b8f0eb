//! The debrief.

use super::{review, saving};
use crate::app::action::{DebriefAction, ReviewAction};
use crate::app::debrief::{link, linked};
use crate::app::effect::Effect;
use crate::app::review::counsel_moves;
use crate::app::screen::{Layer, Screen};
use crate::app::session::Session;
use crate::app::settings::DebriefStep;
use crate::app::state::AppState;
use crate::app::storage::Document;

/// Applies an action of the debrief.
pub(super) fn update(state: &mut AppState, action: DebriefAction) -> Vec<Effect> {
    let over = matches!(state.screen, Screen::Ruling(_) | Screen::Review(_));
    let Some(session) = state.session.as_mut().filter(|_| over) else { return Vec::new() };
    let open = match state.layer {
        Some(Layer::Debrief(step)) => Some(step),
        _ => None,
    };
    match (action, open) {
        (DebriefAction::Open, _) => {
            state.layer = Some(Layer::Debrief(first_open(session)));
            session.aside.debrief.offered = true;
            return saving::aside(state);
        }
        (DebriefAction::Step(step), Some(_)) => state.layer = Some(Layer::Debrief(step)),
        (DebriefAction::About(ply), Some(step)) => {
            let about = ply.and_then(|ply| link(session, ply));
            session.aside.debrief.answers.entry(step).or_default().about = about;
            return saving::aside(state);
        }
        (DebriefAction::Words(text), Some(step)) => {
            session.aside.debrief.answers.entry(step).or_default().words = text;
            let key = session.key.clone();
            state.typed(Document::Aside(key));
        }
        (DebriefAction::Show, Some(step)) => return show(state, step),
        _ => {}
    }
    Vec::new()
}

/// Opens the debrief of itself, once for a hearing.
pub(super) fn offer(state: &mut AppState) -> Vec<Effect> {
    let offered = state.session.as_ref().is_none_or(|session| session.aside.debrief.offered);
    if offered { Vec::new() } else { update(state, DebriefAction::Open) }
}

/// The first question without an answer, or the first.
fn first_open(session: &Session) -> DebriefStep {
    let debrief = &session.aside.debrief;
    let open = DebriefStep::ALL.into_iter().find(|step| debrief.answer(*step).is_none());
    open.unwrap_or(DebriefStep::TurningPoint)
}

/// Goes to the review of the move that a question is linked to.
fn show(state: &mut AppState, step: DebriefStep) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let place = session.aside.debrief.answers.get(&step).and_then(|answer| {
        let ply = linked(session, answer.about.as_ref()?)?.ply;
        counsel_moves(session).iter().position(|entry| entry.ply == ply)
    });
    let Some(place) = place else { return Vec::new() };
    let mut effects = review::open(state);
    state.layer = None;
    effects.extend(review::update(state, ReviewAction::Select(place)));
    effects
}
