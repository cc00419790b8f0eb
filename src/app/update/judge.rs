//! The courtroom as judge.

use super::{hearing, saving};
use crate::app::action::JudgeAction;
use crate::app::effect::Effect;
use crate::app::findings;
use crate::app::screen::{JudgeDialog, JudgeScreen, Screen};
use crate::app::session::{Next, Session};
use crate::app::settings::Note;
use crate::app::state::AppState;
use crate::app::storage::Document;
use crate::app::view::Tone;
use crate::app::view::judge::Fit;
use crate::record::{Credit, Found, Move, Remarks};
use crate::scenario::{DispositionId, EntryId, IssueId};
use crate::scoring::ModelCard;

/// Applies an action of the judge's courtroom.
pub(super) fn update(state: &mut AppState, action: JudgeAction) -> Vec<Effect> {
    let (Screen::Judge(screen), Some(session)) = (&mut state.screen, &mut state.session) else {
        return Vec::new();
    };
    match action {
        JudgeAction::To(side) => screen.to = side,
        JudgeAction::Search(text) => screen.search = text,
        JudgeAction::Question(question) => screen.question = Some(question),
        JudgeAction::QuestionAt(place) => {
            let listed = findings::questions(session, screen);
            screen.question = listed.get(place).copied().or(screen.question);
        }
        JudgeAction::Open(issue) => screen.open = issue,
        JudgeAction::Ask => {
            if let Some(question) = screen.question.take() {
                return hearing::play(state, Move::Ask(question), Remarks::default());
            }
        }
        JudgeAction::Continue => return go_on(state),
        JudgeAction::Close => {
            if session.hearing.is_legal(Move::Close).is_ok() {
                screen.dialog = Some(JudgeDialog::Close);
            }
        }
        JudgeAction::Find(issue, found) => return find(state, issue, found),
        JudgeAction::Credit(issue, entry, credit) => {
            return self::credit(state, issue, entry, credit);
        }
        JudgeAction::Words(issue, text) => {
            let id = session.scenario().issue(issue).id.clone();
            session.aside.finding_mut(&id).words = text;
            return typed(state);
        }
        JudgeAction::Dispose(disposition) => return dispose(state, disposition),
        JudgeAction::OrderWords(text) => {
            session.aside.order = text;
            return typed(state);
        }
        JudgeAction::Enter => return enter(state),
        JudgeAction::SaveDraft => {
            state.desk.toast(Tone::Good, "The draft is kept: findings, reasons, order and notes.");
            return saving::aside(state);
        }
        JudgeAction::AddNote(text, ply) => return add_note(state, text, ply),
        JudgeAction::EditNote(place, text) => return edit_note(state, place, text),
        JudgeAction::Undo => return step_back(state, Session::undo),
        JudgeAction::Redo => return step_back(state, Session::redo),
        JudgeAction::Confirm => return confirm(state),
        JudgeAction::Cancel => screen.dialog = None,
    }
    Vec::new()
}

fn typed(state: &mut AppState) -> Vec<Effect> {
    if let Some(session) = &state.session {
        let key = session.key.clone();
        state.typed(Document::Aside(key));
    }
    Vec::new()
}

fn go_on(state: &mut AppState) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    if session.hearing.is_legal(Move::Continue).is_ok() && session.next() == Next::You {
        return hearing::play(state, Move::Continue, Remarks::default());
    }
    // counsel was stopped while preparing
    hearing::go_on(state)
}

/// Remembers the risk of reversal before an act, so that the change can be shown.
fn remember(screen: &mut JudgeScreen, session: &Session, card: &ModelCard, act: String) {
    screen.before = findings::risk(session, card).map(|risk| (risk.probability, act));
}

fn find(state: &mut AppState, issue: IssueId, found: Found) -> Vec<Effect> {
    let (Screen::Judge(screen), Some(session)) = (&mut state.screen, &mut state.session) else {
        return Vec::new();
    };
    if !session.is_submitted() {
        return Vec::new();
    }
    let title = session.scenario().issue(issue).title.clone();
    remember(screen, session, &state.card, format!("since you found on {title}"));
    screen.open = Some(issue);
    let id = session.scenario().issue(issue).id.clone();
    session.aside.finding_mut(&id).found = Some(found);
    saving::aside(state)
}

fn credit(state: &mut AppState, issue: IssueId, entry: EntryId, credit: Credit) -> Vec<Effect> {
    let (Screen::Judge(screen), Some(session)) = (&mut state.screen, &mut state.session) else {
        return Vec::new();
    };
    let code = crate::explanation::entry_code(session.scenario(), entry).to_owned();
    let act = match credit {
        Credit::Credit => "credited",
        Credit::Little => "gave little weight to",
        Credit::Reject => "rejected",
    };
    remember(screen, session, &state.card, format!("since you {act} {code}"));
    let id = session.scenario().issue(issue).id.clone();
    let entry = findings::entry_id(session.scenario(), entry).to_owned();
    session.aside.finding_mut(&id).toggle(&entry, credit);
    saving::aside(state)
}

fn dispose(state: &mut AppState, disposition: DispositionId) -> Vec<Effect> {
    let (Screen::Judge(screen), Some(session)) = (&mut state.screen, &mut state.session) else {
        return Vec::new();
    };
    let text = session.scenario().disposition(disposition);
    let (id, title) = (text.id.clone(), text.title.clone());
    remember(screen, session, &state.card, format!("since you chose: {title}"));
    session.aside.disposition = Some(id);
    saving::aside(state)
}

fn enter(state: &mut AppState) -> Vec<Effect> {
    let (Screen::Judge(screen), Some(session)) = (&mut state.screen, &state.session) else {
        return Vec::new();
    };
    if findings::missing(session).is_some() {
        return Vec::new();
    }
    let fit = findings::chosen(session).map(|chosen| findings::fit(session, chosen).0);
    screen.dialog = Some(match fit {
        Some(Fit::Consistent) => JudgeDialog::Prediction(session.aside.before.unwrap_or(50)),
        _ => JudgeDialog::Conflict,
    });
    Vec::new()
}

fn confirm(state: &mut AppState) -> Vec<Effect> {
    let Screen::Judge(screen) = &mut state.screen else { return Vec::new() };
    match screen.dialog {
        Some(JudgeDialog::Close) => {
            screen.dialog = None;
            hearing::play(state, Move::Close, Remarks::default())
        }
        Some(JudgeDialog::Conflict) => {
            let said = state.session.as_ref().and_then(|session| session.aside.before);
            screen.dialog = Some(JudgeDialog::Prediction(said.unwrap_or(50)));
            Vec::new()
        }
        Some(JudgeDialog::Prediction(_)) | None => Vec::new(),
    }
}

/// Enters findings and disposition, and goes on to the ruling.
pub(super) fn finish(state: &mut AppState, with_prediction: bool) -> Vec<Effect> {
    let (Screen::Judge(screen), Some(session)) = (&mut state.screen, &mut state.session) else {
        return Vec::new();
    };
    let Some(JudgeDialog::Prediction(percent)) = screen.dialog.take() else { return Vec::new() };
    if with_prediction && session.aside.after.is_none() {
        session.aside.after = Some(percent);
    }
    for (mv, remarks) in findings::moves(session) {
        if let Err(rule) = session.play(mv, remarks) {
            let text = format!("The ruling cannot be entered: {rule}.");
            state.desk.toast(Tone::Bad, text);
            return Vec::new();
        }
    }
    let mut effects = saving::record(state);
    effects.extend(super::ruling::open(state));
    effects
}

fn add_note(state: &mut AppState, text: String, ply: Option<usize>) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    if text.trim().is_empty() {
        return Vec::new();
    }
    let last = session.hearing.record().ply().checked_sub(1);
    session.aside.notes.push(Note { text, ply: ply.or(last) });
    saving::aside(state)
}

fn edit_note(state: &mut AppState, place: usize, text: String) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    if text.trim().is_empty() && place < session.aside.notes.len() {
        session.aside.notes.remove(place);
    } else if let Some(note) = session.aside.notes.get_mut(place) {
        note.text = text;
    }
    saving::aside(state)
}

/// Takes back the judge's last act, or does again what was taken back; counsel then goes on from
/// there.
fn step_back(state: &mut AppState, step: fn(&mut Session) -> bool) -> Vec<Effect> {
    let mut effects = hearing::stop_work(state);
    if state.session.as_mut().is_some_and(step) {
        effects.extend(saving::record(state));
        effects.extend(hearing::go_on(state));
    }
    effects
}
