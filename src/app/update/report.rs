//! What came of effects, and of the world outside.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{case_file, hearing};
use crate::app::action::{Action, Destination, DocketAction, Report};
use crate::app::effect::Effect;
use crate::app::state::AppState;
use crate::app::storage::Document;
use crate::app::view::shell::SavedState;
use crate::app::view::{Tone, words};
use crate::scenario::{Loaded, Origin};

/// Takes in a report.
pub(super) fn update(state: &mut AppState, report: Report) -> Vec<Effect> {
    match report {
        Report::Time(now) => state.desk.now = now,
        Report::Desktop(wishes) => state.desk.wishes = wishes,
        Report::Loaded(path, loaded) => return loaded_case(state, path, &loaded.0),
        Report::Changed(file) => {
            if let Some(path) = state.shelf.owner(&file).map(Path::to_owned) {
                state.desk.loading += 1;
                return vec![Effect::Load(path)];
            }
        }
        Report::Saved(Document::Settings | Document::Journal) => {}
        Report::Saved(document) => saved(state, &document),
        Report::NotSaved(document, why) => not_saved(state, document, why),
        Report::Written(path) => {
            super::path::done(state, &path);
            state.desk.toast(Tone::Good, format!("Saved as {}.", path.display()));
        }
        Report::Stands(path) => super::path::stands(state, &path),
        Report::NotWritten(path, why) => {
            if !super::path::failed(state, &path, &why) {
                let text = format!("{} could not be written: {why}.", path.display());
                state.desk.toast(Tone::Bad, text);
            }
        }
        Report::Progress(ticket, done, of) => {
            if let Some(working) = &mut state.desk.working
                && working.ticket == ticket
            {
                working.progress = Some((done, of));
            }
        }
        Report::Done(outcome) => return hearing::done(state, *outcome),
        Report::Notice(text) => state.desk.toast(Tone::Info, text),
    }
    Vec::new()
}

/// One document of a hearing is on the disk; others may still not be.
fn saved(state: &mut AppState, document: &Document) {
    let desk = &mut state.desk;
    desk.not_saved.retain(|other| other != document);
    if !desk.not_saved.is_empty() {
        return;
    }
    if matches!(desk.saved, SavedState::NotSaved(_)) {
        desk.toast(Tone::Good, "Saving works again. The hearing is on the disk.");
    }
    desk.saved = SavedState::Saved;
}

/// Says that something is not on the disk; the hearing goes on.
fn not_saved(state: &mut AppState, document: Document, why: String) {
    let desk = &mut state.desk;
    match document {
        Document::Record(_) | Document::Aside(_) => {
            if !matches!(desk.saved, SavedState::NotSaved(_)) {
                let text = format!("Not saved: {why}. You can go on; the next move tries again.");
                desk.toast(Tone::Bad, text);
            }
            if !desk.not_saved.contains(&document) {
                desk.not_saved.push(document);
            }
            desk.saved = SavedState::NotSaved(why);
        }
        Document::Settings => {
            desk.toast(Tone::Warn, format!("The settings are not saved: {why}."));
        }
        Document::Journal => {
            desk.toast(Tone::Warn, format!("The journal is not saved: {why}."));
        }
    }
}

/// Says that a case that the user wanted is on the docket, and offers it.
fn imported(state: &mut AppState, loaded: &Loaded, known: bool) {
    let Some(first) = loaded.scenarios.first() else { return };
    let title = &first.matter().title;
    let text = if known {
        format!("{title} was on the docket already; it was read again.")
    } else {
        format!("{title} is on the docket.")
    };
    let open = Action::Go(Destination::CaseFile(Some(first.id())));
    state.desk.toast_with(Tone::Good, text, Some(("Open".to_owned(), open)));
}

fn loaded_case(state: &mut AppState, path: PathBuf, loaded: &Arc<Loaded>) -> Vec<Effect> {
    state.desk.loading = state.desk.loading.saturating_sub(1);
    let origin = Origin::Disk(path.clone());
    let hash = |state: &AppState| {
        let stages = state.shelf.at(&origin).map(|matter| matter.stages.clone());
        stages.unwrap_or_default().iter().map(|stage| stage.hash().to_owned()).collect::<Vec<_>>()
    };
    let (known, old) = (state.shelf.at(&origin).is_some(), hash(state));
    let wanted = state.desk.importing.contains(&path);
    state.desk.importing.retain(|importing| *importing != path);
    if wanted && loaded.is_unreachable && !known {
        let why = loaded.diagnostics.first().map_or_else(
            || "nothing can be read there".to_owned(),
            |fault| words::capitalized(&fault.message),
        );
        if super::path::failed(state, &path, &why) {
            return super::docket::take_off(state, &path);
        }
    }
    super::path::done(state, &path);
    state.shelf.put(origin.clone(), loaded);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if wanted && loaded.is_playable() {
        imported(state, loaded, known);
    } else if !loaded.is_playable() {
        let tail = if old.is_empty() { "" } else { " Its last good version is shown." };
        let faults = ("Show faults".to_owned(), Action::Docket(DocketAction::ShowFaults(path)));
        let text = format!("{name} has faults.{tail}");
        state.desk.toast_with(Tone::Warn, text, Some(faults));
    } else if known && old != hash(state) {
        state.desk.toast(Tone::Info, format!("{name} changed on the disk and was read again."));
    }
    state.archive.summarize(&state.shelf, &state.card);
    case_file::renew(state);
    vec![state.watch()]
}
