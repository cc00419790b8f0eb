//! The settings.

use super::saving;
use crate::app::action::SettingsAction;
use crate::app::effect::{Ask, Effect};
use crate::app::settings::Paths;
use crate::app::state::AppState;

/// Steps of zoom, in percent.
const STEP: u16 = 10;

/// Applies an action of the settings.
pub(super) fn update(state: &mut AppState, action: SettingsAction) -> Vec<Effect> {
    let settings = &mut state.settings;
    match action {
        SettingsAction::Theme(theme) => settings.look.theme = theme,
        SettingsAction::Zoom(percent) => settings.look.set_zoom(percent),
        SettingsAction::StepZoom(0) => settings.look.set_zoom(100),
        SettingsAction::StepZoom(step) => {
            let by = i16::from(step) * 10;
            let zoom = settings.look.zoom.saturating_add_signed(by);
            settings.look.set_zoom(zoom / STEP * STEP);
        }
        SettingsAction::Contrast(contrast) => settings.look.contrast = contrast,
        SettingsAction::Motion(motion) => settings.look.motion = motion,
        SettingsAction::LetterKeys(on) => settings.letter_keys = on,
        SettingsAction::SideNames(on) => settings.look.side_names = on,
        SettingsAction::HideOutcomes(on) => settings.hide_outcomes = on,
        SettingsAction::Hints(on) => settings.aids.hints = on,
        SettingsAction::LiveStrength(on) => settings.aids.live = on,
        SettingsAction::TypedPaths(on) => {
            settings.paths = if on { Paths::Typed } else { Paths::Desktop };
        }
        SettingsAction::Window(place) => {
            if settings.window.replace(place) == Some(place) {
                return Vec::new();
            }
        }
        SettingsAction::OpenDataFolder => {
            return vec![Effect::Ask(Ask::OpenFolder(state.desk.folder.clone().into()))];
        }
    }
    saving::settings(state)
}
