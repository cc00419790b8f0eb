//! What is common to the three seats: opening a hearing, and letting the program play.

use std::sync::Arc;

use super::saving;
use crate::app::action::{Destination, HearingKey};
use crate::app::effect::Effect;
use crate::app::screen::{CourtroomScreen, JudgeScreen, Passage, QuestionState, Screen};
use crate::app::session::{Next, Session, Setup};
use crate::app::state::{AppState, Working};
use crate::app::view::{Tone, words};
use crate::app::work::{Done, Job, Outcome, Task};
use crate::law::{Seat, Side};
use crate::record::{Move, Remarks};
use crate::scenario::Scenario;

/// Begins a hearing and goes there.
pub(super) fn begin(state: &mut AppState, case: &Arc<Scenario>, setup: &Setup) -> Vec<Effect> {
    let wish = format!(
        "{}-{}-{}-{}",
        case.matter().id,
        case.stage().id,
        case.seat(setup.seat).id,
        state.desk.now
    );
    let key = state.archive.free_key(&wish);
    let session = Session::begin(key, case, &state.card, setup);
    state.settings.aids = setup.aids;
    let [first, second] = setup.levels;
    state.settings.level = if setup.seat.side() == Some(Side::First) { second } else { first };
    let (matter, seat) = (case.matter().id.clone(), case.seat(setup.seat).id.clone());
    state.settings.seats.insert(matter, seat);
    let mut effects = stop_work(state);
    state.session = Some(session);
    enter(state);
    effects.extend(saving::settings(state));
    effects.extend(saving::record(state));
    effects.extend(go_on(state));
    effects
}

/// Opens a saved hearing and goes there.
pub(super) fn resume(state: &mut AppState, key: &HearingKey) -> Vec<Effect> {
    let Some(mut effects) = take_up(state, key) else { return Vec::new() };
    enter(state);
    effects.extend(go_on(state));
    effects
}

/// Opens a saved hearing that is over, and goes to its ruling or its review. One that is open
/// already stays as it is, with what was found about it.
pub(super) fn reopen(state: &mut AppState, key: &HearingKey, to: Destination) -> Vec<Effect> {
    let is_open = state.session.as_ref().is_some_and(|session| session.key == *key);
    let taken_up = if is_open { Some(Vec::new()) } else { take_up(state, key) };
    let Some(mut effects) = taken_up else { return Vec::new() };
    effects.extend(super::shell::go(state, to));
    effects
}

/// Makes a saved hearing the one that is open, or says why it cannot be.
fn take_up(state: &mut AppState, key: &HearingKey) -> Option<Vec<Effect>> {
    let opened = state.archive.get(key).ok_or_else(|| "it is not in the list".to_owned());
    let opened = opened.and_then(|kept| {
        let case = &kept.record.scenario;
        let case =
            state.shelf.case(case).ok_or(format!("its case `{case}` is not on the docket"))?;
        Session::resume(key.clone(), case, &state.card, kept)
    });
    match opened {
        Ok(session) => {
            if !session.same_version {
                let text = "This hearing was held with another version of the case or of the scoring \
                            model; strengths and ruling may differ.";
                state.desk.toast(Tone::Warn, text);
            }
            let effects = stop_work(state);
            state.open = Some(session.scenario().id());
            state.session = Some(session);
            Some(effects)
        }
        Err(why) => {
            state.desk.toast(Tone::Bad, format!("This hearing cannot be opened: {why}."));
            None
        }
    }
}

/// Goes to the courtroom of the open hearing, or to its ruling.
pub(super) fn enter(state: &mut AppState) {
    let Some(session) = &state.session else { return };
    state.layer = None;
    state.screen = match session.you {
        Seat::Counsel(_) => Screen::Courtroom(CourtroomScreen::default()),
        Seat::Bench => Screen::Judge(JudgeScreen::default()),
    };
    open_question(state);
}

/// Marks a passage of the courtroom that was entered, for the screen to bring it into sight.
pub(super) fn show_passage(state: &mut AppState, ply: usize) {
    let passage = Some(Passage { ply, coming: state.desk.revision });
    match &mut state.screen {
        Screen::Courtroom(screen) => screen.passage = passage,
        Screen::Judge(screen) => screen.passage = passage,
        _ => {}
    }
}

/// Makes the person's move, records it, and lets the program go on.
pub(super) fn play(state: &mut AppState, mv: Move, mut remarks: Remarks) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    if session.next() != Next::You {
        return Vec::new();
    }
    remarks.hint = session.hint;
    if let Err(rule) = session.play(mv, remarks) {
        state.desk.toast(Tone::Warn, format!("That cannot be done now: {rule}."));
        return Vec::new();
    }
    session.hint = 0;
    session.told_to_go_on = false;
    let mut effects = saving::record(state);
    effects.extend(go_on(state));
    effects
}

/// Lets the program move where it is to, until the person is.
pub(super) fn go_on(state: &mut AppState) -> Vec<Effect> {
    if state.example.is_some() {
        return Vec::new();
    }
    open_question(state);
    let Some(session) = &state.session else { return Vec::new() };
    if state.desk.busy().is_some() || session.next() != Next::Program {
        return Vec::new();
    }
    let scenario = session.scenario();
    let seat = session.hearing.to_move().unwrap_or(Seat::Bench);
    let text = format!("{} is preparing", words::speaker(scenario, seat));
    let task = Task::Move {
        hearing: Box::new(session.hearing.clone()),
        model: Arc::clone(&session.model),
        card: Arc::clone(&state.card),
    };
    work(state, text, task)
}

/// Begins long work, in the place of what was being done.
pub(super) fn work(state: &mut AppState, text: String, task: Task) -> Vec<Effect> {
    begin_work(state, text, task, false)
}

/// Begins long work that gives way to whatever else is to be done.
pub(super) fn work_behind(state: &mut AppState, text: String, task: Task) -> Vec<Effect> {
    begin_work(state, text, task, true)
}

fn begin_work(state: &mut AppState, text: String, task: Task, yields: bool) -> Vec<Effect> {
    state.desk.ticket += 1;
    let ticket = state.desk.ticket;
    let reviews = matches!(task, Task::Review { .. });
    let working = Working { ticket, yields, reviews, text: text.clone(), progress: None };
    state.desk.working = Some(working);
    vec![Effect::Work(Job { ticket, what: text, task })]
}

/// Takes in what came of work; what is no longer wanted is let go.
pub(super) fn done(state: &mut AppState, outcome: Outcome) -> Vec<Effect> {
    let wanted = |working: &Working| working.ticket == outcome.ticket;
    if state.desk.working.take_if(|working| wanted(working)).is_none() {
        return Vec::new();
    }
    match outcome.done {
        Done::Move(mv, remarks) => program_move(state, mv, remarks),
        Done::Robust(found) => {
            if let Some(session) = &mut state.session {
                session.found(found);
            }
            super::review::search_behind(state)
        }
        Done::Reviewed(review) => {
            super::review::found(state, review);
            Vec::new()
        }
        Done::Failed(why) => {
            state.desk.toast(Tone::Bad, format!("The program could not go on: {why}."));
            Vec::new()
        }
    }
}

fn program_move(state: &mut AppState, mv: Move, remarks: Remarks) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    if let Err(rule) = session.play(mv, remarks) {
        state
            .desk
            .toast(Tone::Bad, format!("The program made a move that is not allowed: {rule}."));
        return Vec::new();
    }
    if matches!(mv, Move::Argue(_) | Move::Reply(_) | Move::Yield) {
        session.told_to_go_on = false;
    }
    let mut effects = saving::record(state);
    effects.extend(go_on(state));
    effects
}

/// Stops work that is no longer wanted.
pub(super) fn stop_work(state: &mut AppState) -> Vec<Effect> {
    match state.desk.working.take() {
        Some(_) => vec![Effect::StopWork],
        None => Vec::new(),
    }
}

/// Opens the dialog of a question that has just been put, and closes one that is over.
fn open_question(state: &mut AppState) {
    let Some(session) = &state.session else { return };
    let Screen::Courtroom(screen) = &mut state.screen else { return };
    let asked = session.question();
    if screen.question.map(|question| question.id) != asked {
        let seconds = session.aside.aids.countdown.seconds();
        screen.question = asked.map(|id| QuestionState {
            id,
            chosen: None,
            reading: None,
            countdown: seconds.map(|seconds| (seconds, seconds)),
        });
    }
}
