//! The frame around all screens.

use super::{hearing, saving, update as apply};
use crate::app::action::{Destination, ShellAction};
use crate::app::effect::{Ask, Effect};
use crate::app::screen::{DocketScreen, Layer, Screen};
use crate::app::state::AppState;
use crate::app::view::dialog::SearchView;
use crate::app::view::dialog::messages::can_be_done;

/// Goes to a screen; where it cannot be opened, nothing happens.
pub(super) fn go(state: &mut AppState, to: Destination) -> Vec<Effect> {
    state.page = None;
    match to {
        Destination::Docket => {
            state.layer = None;
            state.screen = Screen::Docket(DocketScreen::default());
            Vec::new()
        }
        Destination::CaseFile(key) => super::case_file::open(state, key),
        Destination::InCaseFile(key, place) => super::case_file::open_at(state, key, place),
        Destination::Hearing => {
            hearing::enter(state);
            hearing::go_on(state)
        }
        Destination::Passage(ply) => {
            hearing::enter(state);
            hearing::show_passage(state, ply);
            hearing::go_on(state)
        }
        Destination::Ruling => super::ruling::open(state),
        Destination::Review => super::review::open(state),
        Destination::Map(node) => {
            super::map::open(state, node);
            Vec::new()
        }
        Destination::Settings => {
            state.layer = None;
            state.screen = Screen::Settings;
            Vec::new()
        }
        Destination::Page(page) => {
            state.layer = None;
            state.page = Some(page);
            Vec::new()
        }
    }
}

/// Applies an action of the shell.
pub(super) fn update(state: &mut AppState, action: ShellAction) -> Vec<Effect> {
    if state.layer == Some(Layer::Pause) && opens(&action) {
        return Vec::new();
    }
    match action {
        ShellAction::Escape => escape(state),
        ShellAction::OpenSearch => state.layer = Some(Layer::Search(String::new())),
        ShellAction::Search(text) => {
            if let Some(Layer::Search(searched)) = &mut state.layer {
                *searched = text;
            }
        }
        ShellAction::OpenHit(place) => return open_hit(state, place),
        ShellAction::ShowKeys => state.layer = Some(Layer::Keys),
        ShellAction::ShowMessages => state.layer = Some(Layer::Messages),
        ShellAction::ActOnMessage(place) => return act_on_message(state, place),
        ShellAction::Pause => pause(state),
        ShellAction::ReadAuthority(id) => {
            let exists = state.case().is_some_and(|case| id.index() < case.authorities().len());
            if exists {
                state.layer = Some(Layer::Authority(id));
            }
        }
        ShellAction::TypePath(ask) => super::path::open(state, ask),
        ShellAction::Path(text) => super::path::typed(state, text),
        ShellAction::ConfirmPath => return super::path::confirm(state),
        ShellAction::Dismiss(id) => state.desk.toasts.retain(|toast| toast.id != id),
        ShellAction::StopWork => return stop(state),
        ShellAction::Quit => {
            let mut effects = saving::typed(state);
            effects.push(Effect::Ask(Ask::Quit));
            return effects;
        }
    }
    Vec::new()
}

/// Whether an action opens something in the place of what is open.
const fn opens(action: &ShellAction) -> bool {
    use ShellAction::{OpenSearch, ReadAuthority, ShowKeys, ShowMessages, TypePath};
    matches!(action, OpenSearch | ReadAuthority(_) | ShowKeys | ShowMessages | TypePath(_))
}

/// Covers the hearing on the screen. A worked example waits by itself.
fn pause(state: &mut AppState) {
    if state.hearing_on_screen().is_some() && state.example.is_none() {
        state.layer = Some(Layer::Pause);
    }
}

/// Closes the topmost dialog or page, where that loses nothing: a question must be answered.
fn escape(state: &mut AppState) {
    if state.layer.take().is_some() || state.page.take().is_some() {
        return;
    }
    match &mut state.screen {
        Screen::CaseFile(screen) => screen.prediction = None,
        Screen::Courtroom(screen) => match &mut screen.question {
            Some(question) => question.reading = None,
            None if screen.dialog.is_some() => screen.dialog = None,
            None => screen.passage = None,
        },
        Screen::Judge(screen) if screen.dialog.is_some() => screen.dialog = None,
        Screen::Judge(screen) => screen.passage = None,
        Screen::Map(screen) => screen.selected = None,
        Screen::Docket(_) | Screen::Ruling(_) | Screen::Review(_) | Screen::Settings => {}
    }
}

fn open_hit(state: &mut AppState, place: usize) -> Vec<Effect> {
    let Some(Layer::Search(text)) = &state.layer else { return Vec::new() };
    let hits = SearchView::of(state, text).hits;
    let Some(hit) = hits.into_iter().nth(place) else { return Vec::new() };
    state.layer = None;
    apply(state, hit.action)
}

fn act_on_message(state: &mut AppState, place: usize) -> Vec<Effect> {
    let message = state.desk.messages.iter().rev().nth(place);
    let act = message.and_then(|message| message.act.as_ref());
    let Some((_, action)) = act.filter(|(_, action)| can_be_done(state, action)) else {
        return Vec::new();
    };
    let action = action.clone();
    state.layer = None;
    apply(state, action)
}

/// Stops the work; the side that was preparing waits until it is told to go on.
fn stop(state: &mut AppState) -> Vec<Effect> {
    let effects = hearing::stop_work(state);
    if let Some(session) = &mut state.session {
        session.told_to_go_on = false;
    }
    effects
}
