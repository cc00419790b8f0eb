//! The ruling.

use std::path::PathBuf;
use std::sync::Arc;

use super::{case_file, hearing, saving};
use crate::app::action::{DocumentFormat, RulingAction};
use crate::app::documents;
use crate::app::effect::{Ask, Effect};
use crate::app::ruling::{RulingScreen, result};
use crate::app::screen::Screen;
use crate::app::session::{Next, Session, Votes};
use crate::app::state::AppState;
use crate::app::view::Tone;
use crate::app::work::Task;
use crate::law::{Seat, Side};
use crate::record::Move;
use crate::report::{but_for, html, markdown};
use crate::scenario::EntryId;

/// Goes to the ruling on the open hearing, if it is over, and enters it in the journal.
pub(super) fn open(state: &mut AppState) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    if session.next() != Next::Over {
        return Vec::new();
    }
    let screen = RulingScreen::new(session, &state.card);
    let row = result(session, &screen.decided, state.desk.now);
    let key = session.key.clone();
    state.layer = None;
    state.screen = Screen::Ruling(Box::new(screen));
    let mut effects = rule_again(state);
    let as_held = state.session.as_ref().is_some_and(|session| session.same_version);
    // what was scored with another version counts until the person wants it scored anew
    let stands = state.journal.results.get(&key).is_some_and(|old| {
        !as_held || old.disposition == row.disposition && old.prediction == row.prediction
    });
    if !stands {
        state.journal.results.insert(key, row);
        effects.extend(saving::journal(state));
    }
    effects
}

/// Lets the record be ruled on in other ways while the ruling is read, and then gone through for
/// the review, unless it was or something else is being done.
fn rule_again(state: &mut AppState) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    if state.desk.working.is_some() {
        return Vec::new();
    }
    if session.robustness().is_some() {
        return super::review::search_behind(state);
    }
    let task = Task::Robustness {
        hearing: Box::new(session.hearing.clone()),
        model: Arc::clone(&session.model),
        card: Arc::clone(&state.card),
    };
    hearing::work_behind(state, "Ruling again in other ways".to_owned(), task)
}

/// Lets the score that is shown count from now on.
fn rescore_hearing(state: &mut AppState) -> Vec<Effect> {
    let decided = match &state.screen {
        Screen::Ruling(screen) => Arc::clone(&screen.decided),
        Screen::Review(screen) => Arc::clone(&screen.decided),
        _ => return Vec::new(),
    };
    let Some(session) = state.session.as_mut().filter(|session| !session.same_version) else {
        return Vec::new();
    };
    session.hearing.renew(state.card.hash());
    session.same_version = true;
    let held = state.journal.results.get(&session.key).map(|row| row.ruled);
    let mut row = result(session, &decided, state.desk.now);
    row.ruled = held.unwrap_or(row.ruled);
    let text = format!("Scored anew: {}, {} of 100.", row.disposition, row.score);
    state.journal.results.insert(session.key.clone(), row);
    state.desk.toast(Tone::Good, text);
    let mut effects = saving::record(state);
    effects.extend(saving::journal(state));
    effects
}

/// Applies an action of the ruling.
pub(super) fn update(state: &mut AppState, action: RulingAction) -> Vec<Effect> {
    if action == RulingAction::Rescore {
        return rescore_hearing(state);
    }
    let (Screen::Ruling(screen), Some(session)) = (&mut state.screen, &mut state.session) else {
        return Vec::new();
    };
    match action {
        RulingAction::Rescore => {}
        RulingAction::VotesRead => session.votes = Votes::Read,
        RulingAction::Issue(issue) => screen.issue = Some(issue),
        RulingAction::Judge(judge) => screen.judge = judge,
        RulingAction::Toggle(entry) => {
            if !screen.off.remove(&entry) {
                screen.off.insert(entry);
            }
            rescore(state);
        }
        RulingAction::Reset => {
            screen.off.clear();
            screen.together = None;
        }
        RulingAction::Exercise(place) => {
            let key = session.scenario().id();
            return case_file::open_exercise(state, key, place);
        }
        RulingAction::Page(page) => screen.page = page.min(pages(screen) - 1),
        RulingAction::StepPage(step) => {
            let page = screen.page.saturating_add_signed(isize::from(step));
            screen.page = page.min(pages(screen) - 1);
        }
        RulingAction::TextSize(step) => {
            state.settings.look.step_opinion(step);
            return saving::settings(state);
        }
        RulingAction::Entry(entry) => show_entry(screen, session, entry),
        RulingAction::SwapSides => {
            let seat = match session.you {
                Seat::Counsel(side) => Seat::Counsel(side.opponent()),
                Seat::Bench => Seat::Counsel(Side::First),
            };
            let session = session.clone();
            return case_file::again(state, &session, seat);
        }
        RulingAction::Again => {
            let session = session.clone();
            return case_file::again(state, &session, session.you);
        }
        RulingAction::TakeBack => return take_back(state),
        RulingAction::Save(format) => {
            let name = file_name(session, format);
            return super::path::ask(state, Ask::SaveOpinion { format, name });
        }
        RulingAction::SaveAt(format, path) => return save(session, screen, format, path),
    }
    Vec::new()
}

fn pages(screen: &RulingScreen) -> usize {
    screen.decided.explanation.opinions.len().max(1)
}

/// Scores the record without everything that is switched off, jointly.
fn rescore(state: &mut AppState) {
    let (Screen::Ruling(screen), Some(session)) = (&mut state.screen, &state.session) else {
        return;
    };
    let off: Vec<EntryId> = screen.off.iter().copied().collect();
    let record = session.hearing.record();
    screen.together =
        (!off.is_empty()).then(|| but_for(session.scenario(), &state.card, record, &off));
}

/// Selects an entry's row, on an issue that it goes to.
fn show_entry(screen: &mut RulingScreen, session: &Session, entry: EntryId) {
    screen.row = Some(entry);
    let goes_to = |issue| {
        screen.decided.shares.iter().any(|judge| {
            let shares = judge.get(crate::scenario::IssueId::index(issue));
            shares.is_some_and(|shares| shares.entries.iter().any(|share| share.entry == entry))
        })
    };
    if screen.issue.is_none_or(|issue| !goes_to(issue)) {
        let issues = session.scenario().issues().map(|(issue, _)| issue);
        screen.issue = issues.into_iter().find(|&issue| goes_to(issue)).or(screen.issue);
    }
}

/// Goes back to the last turn, or to the judge's findings, in a branch.
fn take_back(state: &mut AppState) -> Vec<Effect> {
    let mut effects = hearing::stop_work(state);
    let Some(session) = &mut state.session else { return effects };
    let entries = session.hearing.record().entries();
    let first_finding = entries.iter().position(|entry| matches!(entry.mv, Move::Find(..)));
    let undone = match first_finding {
        Some(ply) => session.branch_at(ply),
        None => session.undo(),
    };
    if !undone {
        return effects;
    }
    hearing::enter(state);
    effects.extend(saving::record(state));
    effects.extend(hearing::go_on(state));
    effects
}

fn file_name(session: &Session, format: DocumentFormat) -> String {
    let ending = match format {
        DocumentFormat::Html => "html",
        DocumentFormat::Markdown => "md",
    };
    let stage = &session.scenario().stage().id;
    format!("opinion-{stage}-{}.{ending}", session.hearing.record().seed)
}

/// Writes the opinion where the user wants it.
fn save(
    session: &Session,
    screen: &RulingScreen,
    format: DocumentFormat,
    path: PathBuf,
) -> Vec<Effect> {
    let text = documents::opinion(session, &screen.decided);
    let text = match format {
        DocumentFormat::Html => html::render(&text),
        DocumentFormat::Markdown => markdown::render(&text),
    };
    vec![Effect::Export(path, text)]
}
