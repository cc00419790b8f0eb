//! The settings, from the state.

use super::{SettingsView, SwitchRow};
use crate::app::action::{Action, Destination, Page, SettingsAction};
use crate::app::settings::Theme;
use crate::app::state::AppState;
use crate::app::view::Control;
use crate::app::view::shell::SavedState;

impl SettingsView {
    /// The settings of a state.
    pub fn of(state: &AppState) -> Self {
        let settings = &state.settings;
        Self {
            themes: Theme::ALL
                .map(|theme| (theme, theme.label(), theme == settings.look.theme))
                .into(),
            zoom: settings.look.zoom,
            switches: switches(state),
            data_folder: state.desk.folder.clone(),
            data_trouble: match &state.desk.saved {
                SavedState::NotSaved(why) => Some(format!("Not saved: {why}.")),
                _ if state.desk.folder.is_empty() => {
                    Some("The system knows no folder for data, so nothing is kept.".to_owned())
                }
                _ => None,
            },
            case_folders: settings.cases.clone(),
            version: format!(
                "Colloquy {}, model card {}",
                env!("CARGO_PKG_VERSION"),
                state.card.hash().get(..12).unwrap_or_default()
            ),
            pages: [
                ("Model card", Page::ModelCard(None)),
                ("About, licenses, sources", Page::About(None)),
            ]
            .map(|(label, page)| Control::new(label, Action::Go(Destination::Page(page)))),
        }
    }
}

/// What turning a switch does.
type Turned = fn(bool) -> SettingsAction;

fn switches(state: &AppState) -> Vec<SwitchRow> {
    let settings = &state.settings;
    vec![
        row(
            ["Reduced motion", "Nothing moves; votes appear together."],
            settings.look.reduced_motion,
            SettingsAction::ReducedMotion,
        ),
        row(
            ["Single-letter keys", "Letters act as keys while no text field has the focus."],
            settings.letter_keys,
            SettingsAction::LetterKeys,
        ),
        row(
            ["Always show side names", "The party’s name stands beside every mark."],
            settings.look.side_names,
            SettingsAction::SideNames,
        ),
        row(
            ["Hide outcomes", "The case file shows nothing later than the hearing."],
            settings.hide_outcomes,
            SettingsAction::HideOutcomes,
        ),
    ]
}

fn row([label, about]: [&'static str; 2], on: bool, turned: Turned) -> SwitchRow {
    SwitchRow { label, about, on, action: Action::Settings(turned(!on)) }
}
