//! The docket.

use std::path::Path;

use super::{hearing, saving};
use crate::app::action::DocketAction;
use crate::app::effect::{Ask, Effect};
use crate::app::screen::{DocketScreen, Layer, Screen};
use crate::app::state::AppState;
use crate::app::view::Tone;
use crate::law::Seat;

/// Applies an action of the docket.
pub(super) fn update(state: &mut AppState, action: DocketAction) -> Vec<Effect> {
    match action {
        DocketAction::CampaignSeat(matter, seat) => return campaign_seat(state, matter, seat),
        DocketAction::Resume(key) => return hearing::resume(state, &key),
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
        DocketAction::ClearFilters => filter(state, |screen| *screen = DocketScreen::default()),
        DocketAction::Layout(layout) => {
            state.settings.layout = layout;
            return saving::settings(state);
        }
        DocketAction::Import => return vec![Effect::Ask(Ask::ImportCase)],
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

/// Lists a case from now on. `matter.ron` stands for its folder.
fn import(state: &mut AppState, path: &Path) -> Vec<Effect> {
    let is_matter = path.file_name().is_some_and(|name| name == "matter.ron");
    let path = if is_matter { path.parent().unwrap_or(path) } else { path };
    let Some(text) = path.to_str() else {
        let text = format!("{} cannot be imported: its name is not UTF-8.", path.display());
        state.desk.toast(Tone::Bad, text);
        return Vec::new();
    };
    if !state.settings.cases.iter().any(|known| known == text) {
        state.settings.cases.push(text.to_owned());
    }
    state.desk.loading += 1;
    let mut effects = saving::settings(state);
    effects.push(Effect::Load(path.to_owned()));
    effects
}
