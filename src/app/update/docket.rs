//! The docket.

use std::path::Path;

use super::{hearing, path, saving};
use crate::app::action::{Action, Destination, DocketAction};
use crate::app::effect::{Ask, Effect};
use crate::app::screen::{DocketScreen, Layer, Screen};
use crate::app::state::AppState;
use crate::app::view::Tone;
use crate::law::Seat;
use crate::scenario::Origin;

/// Applies an action of the docket.
pub(super) fn update(state: &mut AppState, action: DocketAction) -> Vec<Effect> {
    match action {
        DocketAction::CampaignSeat(matter, seat) => return campaign_seat(state, matter, seat),
        DocketAction::Resume(key) => return hearing::resume(state, &key),
        DocketAction::Ruling(key) => return hearing::reopen(state, &key, Destination::Ruling),
        DocketAction::Review(key) => return hearing::reopen(state, &key, Destination::Review),
        DocketAction::AllFinished(all) => filter(state, |screen| screen.all_finished = all),
        DocketAction::Discard(key) => {
            state.archive.remove(&key);
            if state.session.as_ref().is_some_and(|session| session.key == key) {
                state.session = None;
            }
            return vec![Effect::Discard(key)];
        }
        DocketAction::Area(area) => filter(state, |screen| screen.area = area),
        DocketAction::Level(level) => filter(state, |screen| screen.level = level),
        DocketAction::Minutes(minutes) => filter(state, |screen| screen.minutes = minutes),
        DocketAction::Part(part) => filter(state, |screen| screen.part = part),
        DocketAction::ClearFilters => filter(state, |screen| {
            *screen = DocketScreen { all_finished: screen.all_finished, ..DocketScreen::default() };
        }),
        DocketAction::Layout(layout) => {
            state.settings.layout = layout;
            return saving::settings(state);
        }
        DocketAction::Import => return path::ask(state, Ask::ImportCase),
        DocketAction::ImportFolder => return path::ask(state, Ask::ImportFolder),
        DocketAction::TakeOff(path) => {
            let effects = take_off(state, &path);
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = format!("{name} is off the list; its files stay where they are.");
            let back = Action::Docket(DocketAction::ImportPath(path));
            state.desk.toast_with(Tone::Info, text, Some(("Put back".to_owned(), back)));
            return effects;
        }
        DocketAction::ImportPath(path) => return import(state, &path),
        DocketAction::Reload(path) => {
            state.desk.loading += 1;
            return vec![Effect::Load(path)];
        }
        DocketAction::ShowFaults(path) => state.layer = Some(Layer::Faults(path)),
    }
    Vec::new()
}

fn filter(state: &mut AppState, change: impl FnOnce(&mut DocketScreen)) {
    if let Screen::Docket(screen) = &mut state.screen {
        change(screen);
    }
}

fn campaign_seat(state: &mut AppState, matter: String, seat: Seat) -> Vec<Effect> {
    let shelved = state.shelf.playable().find(|shelved| shelved.id() == Some(&matter));
    let Some(case) = shelved.and_then(|shelved| shelved.stages.first()) else { return Vec::new() };
    let seat = case.seat(seat).id.clone();
    state.settings.seats.insert(matter, seat);
    saving::settings(state)
}

/// Where a case lies: `matter.ron` stands for its folder.
pub(super) fn place(path: &Path) -> &Path {
    let is_matter = path.file_name().is_some_and(|name| name == "matter.ron");
    if is_matter { path.parent().unwrap_or(path) } else { path }
}

/// Takes a case off the list; its files stay. Hearings of it are kept until it is there again.
pub(super) fn take_off(state: &mut AppState, path: &Path) -> Vec<Effect> {
    state.settings.cases.retain(|known| Path::new(known) != path);
    state.shelf.remove(&Origin::Disk(path.to_owned()));
    state.archive.summarize(&state.shelf, &state.card);
    let is_gone = |key: &String| state.shelf.case(key).is_none();
    if state.open.as_ref().is_some_and(is_gone) {
        state.open = None;
    }
    let mut effects = saving::settings(state);
    effects.push(state.watch());
    effects
}

/// Lists a case from now on.
pub(super) fn import(state: &mut AppState, path: &Path) -> Vec<Effect> {
    let path = place(path);
    let Some(text) = path.to_str() else {
        let text = format!("{} cannot be imported: its name is not UTF-8.", path.display());
        state.desk.toast(Tone::Bad, text);
        return Vec::new();
    };
    if !state.settings.cases.iter().any(|known| known == text) {
        state.settings.cases.push(text.to_owned());
    }
    state.desk.loading += 1;
    state.desk.importing.push(path.to_owned());
    let mut effects = saving::settings(state);
    effects.push(Effect::Load(path.to_owned()));
    effects
}
