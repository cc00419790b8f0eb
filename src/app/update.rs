//! The one function that changes the state.

mod case_file;
mod courtroom;
mod debrief;
mod docket;
mod example;
mod hearing;
mod judge;
mod map;
mod path;
mod question;
mod report;
mod review;
mod ruling;
mod saving;
mod settings;
mod shell;

use super::action::Action;
use super::effect::Effect;
use super::state::AppState;

/// Applies an action and returns what is to be done outside.
pub fn update(state: &mut AppState, action: Action) -> Vec<Effect> {
    state.desk.revision += 1;
    let typing = saving::is_typing(&action);
    let left = match example::allows(state, &action) {
        example::Allowed::Yes => Vec::new(),
        example::Allowed::AfterLeaving(effects) => effects,
        example::Allowed::No => return Vec::new(),
    };
    let mut effects = match action {
        Action::Go(to) => shell::go(state, to),
        Action::Shell(action) => shell::update(state, action),
        Action::Docket(action) => docket::update(state, action),
        Action::CaseFile(action) => case_file::update(state, action),
        Action::Courtroom(action) => courtroom::update(state, action),
        Action::Question(action) => question::update(state, action),
        Action::Judge(action) => judge::update(state, action),
        Action::Ruling(action) => ruling::update(state, action),
        Action::Review(action) => review::update(state, action),
        Action::Debrief(action) => debrief::update(state, action),
        Action::Map(action) => map::update(state, action),
        Action::Settings(action) => settings::update(state, action),
        Action::Example(action) => example::update(state, action),
        Action::Report(report) => report::update(state, report),
    };
    effects.extend(left);
    if !typing {
        // what was typed goes to the disk before anything that follows from this action
        let mut typed = saving::typed(state);
        typed.append(&mut effects);
        effects = typed;
    }
    effects
}

/// The item so many further in a list; the ends do not meet.
fn stepped<T: Copy + PartialEq>(list: &[T], from: T, step: i8) -> T {
    let place = list.iter().position(|item| *item == from).unwrap_or_default();
    let to = place.saturating_add_signed(isize::from(step)).min(list.len().saturating_sub(1));
    list.get(to).copied().unwrap_or(from)
}
