//! What is written, and when: a record after every move, what is typed with the next action.

use crate::app::action::{Action, CaseFileAction, DebriefAction, JudgeAction, Report, ShellAction};
use crate::app::archive::Kept;
use crate::app::effect::Effect;
use crate::app::settings::{self, Written};
use crate::app::state::AppState;
use crate::app::storage::Document;
use crate::app::view::Tone;

/// Whether the action is one keystroke of several, so that writing can wait.
pub(super) const fn is_typing(action: &Action) -> bool {
    matches!(
        action,
        Action::CaseFile(CaseFileAction::Notes(_))
            | Action::Judge(
                JudgeAction::Words(..) | JudgeAction::OrderWords(_) | JudgeAction::Search(_)
            )
            | Action::Debrief(DebriefAction::Words(_))
            | Action::Shell(ShellAction::Search(_) | ShellAction::Path(_))
            | Action::Report(Report::Time(_) | Report::Progress(..))
    )
}

/// Writes what was typed.
pub(super) fn typed(state: &mut AppState) -> Vec<Effect> {
    let documents = std::mem::take(&mut state.desk.unsaved);
    documents.iter().flat_map(|document| document_of(state, document)).collect()
}

fn document_of(state: &mut AppState, document: &Document) -> Vec<Effect> {
    match document {
        Document::Settings => settings(state),
        Document::Journal => journal(state),
        Document::Record(_) | Document::Aside(_) => aside(state),
    }
}

/// Writes the settings.
pub(super) fn settings(state: &mut AppState) -> Vec<Effect> {
    let text = settings::write(&state.settings);
    written::<settings::Settings>(state, Document::Settings, text)
}

/// Writes the journal.
pub(super) fn journal(state: &mut AppState) -> Vec<Effect> {
    let text = settings::write(&state.journal);
    written::<settings::Journal>(state, Document::Journal, text)
}

/// Writes what goes with the hearing.
pub(super) fn aside(state: &mut AppState) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let (key, text) = (session.key.clone(), settings::write(&session.aside));
    state.archive.put_aside(&key, &session.aside);
    written::<settings::Aside>(state, Document::Aside(key), text)
}

/// Writes the record, and what goes with the hearing.
pub(super) fn record(state: &mut AppState) -> Vec<Effect> {
    debug_assert!(state.example.is_none(), "a worked example is not saved");
    let Some(session) = &state.session else { return Vec::new() };
    let key = session.key.clone();
    let draft = session.hearing.record().to_draft(session.scenario());
    let text = draft.to_text();
    let kept = Kept {
        saved: state.desk.now,
        record: draft,
        aside: session.aside.clone(),
        summary: Ok(session.summary()),
    };
    state.archive.put(key.clone(), kept);
    let mut effects = match text {
        Ok(text) => vec![Effect::Save(Document::Record(key), text)],
        Err(error) => {
            state.desk.toast(Tone::Bad, format!("The hearing cannot be written: {error}."));
            Vec::new()
        }
    };
    effects.extend(aside(state));
    effects
}

fn written<T: Written>(
    state: &mut AppState,
    document: Document,
    text: Result<String, ron::Error>,
) -> Vec<Effect> {
    match text {
        Ok(text) => vec![Effect::Save(document, text)],
        Err(error) => {
            let what = crate::app::view::words::capitalized(T::NAME);
            state.desk.toast(Tone::Bad, format!("{what} cannot be written: {error}."));
            Vec::new()
        }
    }
}
