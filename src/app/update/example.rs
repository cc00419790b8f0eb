//! The worked example: begins, goes on, back, and away again.

use super::{hearing, saving};
use crate::app::action::{Action, CaseKey, CourtroomAction, Destination, ExampleAction};
use crate::app::effect::Effect;
use crate::app::example::{ExampleRun, example, hearing_at};
use crate::app::screen::{CourtroomScreen, Screen};
use crate::app::settings::Welcome;
use crate::app::state::AppState;
use crate::app::view::Tone;

/// Applies an action of the worked example.
pub(super) fn update(state: &mut AppState, action: ExampleAction) -> Vec<Effect> {
    match action {
        ExampleAction::Begin(key) => return begin(state, &key),
        ExampleAction::Next => {
            let last = state.example.as_ref().and_then(|run| Some((run.step, run.shown()?.1)));
            match last {
                Some((step, of)) if step + 1 < of => show(state, step + 1),
                _ => return leave(state),
            }
        }
        ExampleAction::Back => {
            if let Some(step) = state.example.as_ref().and_then(|run| run.step.checked_sub(1)) {
                show(state, step);
            }
        }
        ExampleAction::Leave => return leave(state),
    }
    Vec::new()
}

fn begin(state: &mut AppState, key: &CaseKey) -> Vec<Effect> {
    let Some(case) = state.shelf.case(key).cloned() else { return Vec::new() };
    if example(&case).is_none() {
        return Vec::new();
    }
    let mut effects = saving::typed(state);
    effects.extend(hearing::stop_work(state));
    effects.extend(leave(state));
    let waiting =
        std::mem::replace(&mut state.screen, Screen::Courtroom(CourtroomScreen::default()));
    state.layer = None;
    state.page = None;
    state.example = Some(ExampleRun {
        case,
        step: 0,
        before: 0,
        session: state.session.take().map(Box::new),
        screen: Box::new(waiting),
    });
    show(state, 0);
    effects
}

/// Plays the moves up to a step and shows it.
fn show(state: &mut AppState, step: usize) {
    let Some(run) = &mut state.example else { return };
    let played =
        example(&run.case).and_then(|example| hearing_at(&run.case, &state.card, example, step));
    let Some((session, before)) = played else { return };
    (run.step, run.before) = (step, before);
    state.session = Some(session);
    state.screen = Screen::Courtroom(CourtroomScreen::default());
}

/// Puts everything back as it was, and remembers that the example was seen.
fn leave(state: &mut AppState) -> Vec<Effect> {
    let Some(run) = state.example.take() else { return Vec::new() };
    state.session = run.session.map(|session| *session);
    state.screen = *run.screen;
    state.layer = None;
    if state.settings.welcome == Welcome::Done {
        return Vec::new();
    }
    state.settings.welcome = Welcome::Done;
    saving::settings(state)
}

/// What an action comes to while the example is under way.
pub(super) enum Allowed {
    /// It is applied.
    Yes,
    /// The example is left first.
    AfterLeaving(Vec<Effect>),
    /// It is not: the example plays by itself.
    No,
}

/// Whether an action may be applied. One may look at everything and change nothing.
pub(super) fn allows(state: &mut AppState, action: &Action) -> Allowed {
    if state.example.is_none() {
        return Allowed::Yes;
    }
    match action {
        Action::Go(Destination::Page(_))
        | Action::Shell(_)
        | Action::Settings(_)
        | Action::Example(_)
        | Action::Report(_) => Allowed::Yes,
        Action::Go(_) => Allowed::AfterLeaving(leave(state)),
        Action::Courtroom(action) if looks(state, action) => Allowed::Yes,
        _ => {
            let text = "The worked example plays by itself. Leave it to play.";
            state.desk.toast(Tone::Info, text);
            Allowed::No
        }
    }
}

/// Whether an action of the courtroom only looks at something.
fn looks(state: &AppState, action: &CourtroomAction) -> bool {
    let chosen = match &state.screen {
        Screen::Courtroom(screen) => screen.card,
        _ => None,
    };
    match action {
        CourtroomAction::Card(card) => chosen != Some(*card),
        CourtroomAction::CardAt(_) => chosen.is_none(),
        CourtroomAction::Tab(_)
        | CourtroomAction::StepTab(_)
        | CourtroomAction::Issue(_)
        | CourtroomAction::Answers(_)
        | CourtroomAction::ReplyToLatest
        | CourtroomAction::Cancel
        | CourtroomAction::DismissLesson => true,
        _ => false,
    }
}
