//! The review.

use std::path::PathBuf;
use std::sync::Arc;

use super::{debrief, hearing, saving};
use crate::app::action::{ReviewAction, ReviewDocument};
use crate::app::documents;
use crate::app::effect::{Ask, Effect};
use crate::app::review::{HearingReview, ReviewScreen, counsel_moves, flagged, is_over};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::app::view::Tone;
use crate::app::work::Task;
use crate::report::{decide, html, markdown, text, transcript};

/// Goes to the review of the open hearing, if it is over, and lets it be gone through.
pub(super) fn open(state: &mut AppState) -> Vec<Effect> {
    let Some(session) = state.session.as_ref().filter(|session| is_over(session)) else {
        return Vec::new();
    };
    let decided = match &state.screen {
        Screen::Ruling(screen) => Arc::clone(&screen.decided),
        Screen::Review(screen) => Arc::clone(&screen.decided),
        _ => Arc::new(decide(session.scenario(), &state.card, session.hearing.record())),
    };
    state.layer = None;
    state.screen = Screen::Review(Box::new(ReviewScreen::new(decided)));
    let mut effects = search(state);
    effects.extend(debrief::offer(state));
    effects
}

/// Lets the hearing be gone through, unless it was or is; what is being done behind another screen
/// comes to the front.
fn search(state: &mut AppState) -> Vec<Effect> {
    if let Some(working) = state.desk.working.as_mut().filter(|working| working.reviews) {
        working.yields = false;
        return Vec::new();
    }
    if state.desk.busy().is_some() {
        return Vec::new();
    }
    let Some(task) = task(state) else { return Vec::new() };
    hearing::work(state, WHAT.to_owned(), task)
}

/// Lets the hearing be gone through while something else is read, so that the review is there when
/// it is opened.
pub(super) fn search_behind(state: &mut AppState) -> Vec<Effect> {
    let over = state.session.as_ref().is_some_and(is_over);
    if !over || state.desk.working.is_some() {
        return Vec::new();
    }
    let Some(task) = task(state) else { return Vec::new() };
    hearing::work_behind(state, WHAT.to_owned(), task)
}

/// What the search is called.
const WHAT: &str = "Going through the hearing";

/// The search, unless it was done.
fn task(state: &AppState) -> Option<Task> {
    let session = state.session.as_ref().filter(|session| session.review.is_none())?;
    Some(Task::Review {
        hearing: Box::new(session.hearing.clone()),
        model: Arc::clone(&session.model),
        card: Arc::clone(&state.card),
    })
}

/// Takes in what was found.
pub(super) fn found(state: &mut AppState, review: Arc<HearingReview>) {
    if let Some(session) = &mut state.session {
        session.review = Some(review);
    }
}

/// Applies an action of the review.
pub(super) fn update(state: &mut AppState, action: ReviewAction) -> Vec<Effect> {
    let (Screen::Review(screen), Some(session)) = (&mut state.screen, &state.session) else {
        return Vec::new();
    };
    let last = counsel_moves(session).len().saturating_sub(1);
    let at = screen.selected(session);
    let choose = |screen: &mut ReviewScreen, place: usize| {
        screen.chosen = Some(place.min(last));
        screen.step = None;
    };
    match action {
        ReviewAction::Select(place) => choose(screen, place),
        ReviewAction::Step(step) => choose(screen, at.saturating_add_signed(isize::from(step))),
        ReviewAction::First => choose(screen, 0),
        ReviewAction::Last => choose(screen, last),
        ReviewAction::Mistake { forward } => {
            if let Some(place) = next_flag(&flagged(session), at, forward) {
                choose(screen, place);
            }
        }
        ReviewAction::LineStep(step) => screen.step = (screen.step != Some(step)).then_some(step),
        ReviewAction::Draw(curve) => {
            if !screen.drawn.remove(&curve) {
                screen.drawn.insert(curve);
            }
        }
        ReviewAction::Search => return search(state),
        ReviewAction::Retry => return retry(state),
        ReviewAction::Save(what) => {
            let name = file_name(session, what);
            return super::path::ask(state, Ask::SaveReview { what, name });
        }
        ReviewAction::SaveAt(what, path) => return save(state, what, path),
    }
    Vec::new()
}

/// The flagged move after or before a place, going round.
fn next_flag(flags: &[usize], at: usize, forward: bool) -> Option<usize> {
    if forward {
        flags.iter().find(|&&place| place > at).or(flags.first()).copied()
    } else {
        flags.iter().rfind(|&&place| place < at).or(flags.last()).copied()
    }
}

/// Goes back to before the selected move, if it is the person's own, in a branch. What was found
/// is let go, so that nothing tells the answer.
fn retry(state: &mut AppState) -> Vec<Effect> {
    let (Screen::Review(screen), Some(session)) = (&state.screen, &state.session) else {
        return Vec::new();
    };
    let moves = counsel_moves(session);
    let Some(entry) = moves.get(screen.selected(session)) else { return Vec::new() };
    let (ply, mine) = (entry.ply, entry.seat == session.you);
    if !mine {
        return Vec::new();
    }
    let mut effects = hearing::stop_work(state);
    let branched = state.session.as_mut().is_some_and(|session| session.branch_at(ply));
    if !branched {
        return effects;
    }
    hearing::enter(state);
    let text =
        format!("You are before move {} again. The record keeps the hearing as it was.", ply + 1);
    state.desk.toast(Tone::Info, text);
    effects.extend(saving::record(state));
    effects.extend(hearing::go_on(state));
    effects
}

fn file_name(session: &Session, what: ReviewDocument) -> String {
    let (name, ending) = match what {
        ReviewDocument::Html => ("review", "html"),
        ReviewDocument::Markdown => ("review", "md"),
        ReviewDocument::Text => ("review", "txt"),
        ReviewDocument::Moves => ("moves", "csv"),
        ReviewDocument::Transcript => ("transcript", "txt"),
        ReviewDocument::Record => ("record", "ron"),
    };
    let stage = &session.scenario().stage().id;
    format!("{name}-{stage}-{}.{ending}", session.hearing.record().seed)
}

fn save(state: &mut AppState, what: ReviewDocument, path: PathBuf) -> Vec<Effect> {
    let (Screen::Review(screen), Some(session)) = (&state.screen, &state.session) else {
        return Vec::new();
    };
    let (scenario, record) = (session.scenario(), session.hearing.record());
    let report = || documents::report(session, &screen.decided);
    let text = match what {
        ReviewDocument::Html => Ok(html::render(&report())),
        ReviewDocument::Markdown => Ok(markdown::render(&report())),
        ReviewDocument::Text => Ok(text::render(&report())),
        ReviewDocument::Moves => Ok(documents::moves_csv(session)),
        ReviewDocument::Transcript => {
            Ok(text::render(&transcript::transcript_of(scenario, record)))
        }
        ReviewDocument::Record => record.to_draft(scenario).to_text(),
    };
    match text {
        Ok(text) => vec![Effect::Export(path, text)],
        Err(error) => {
            state.desk.toast(Tone::Bad, format!("The record cannot be written: {error}."));
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::next_flag;

    #[test]
    fn the_next_mistake_goes_round_at_either_end() {
        let flags = [2, 5, 9];
        assert_eq!(next_flag(&flags, 2, true), Some(5));
        assert_eq!(next_flag(&flags, 9, true), Some(2));
        assert_eq!(next_flag(&flags, 2, false), Some(9));
        assert_eq!(next_flag(&[], 2, true), None);
    }
}
