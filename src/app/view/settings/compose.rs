//! The settings, from the state.

use super::{ChoiceRow, SettingsView, SwitchRow};
use crate::app::action::{Action, Destination, DocketAction, Page, SettingsAction};
use crate::app::settings::{Contrast, DesktopWishes, LookSettings, Motion, Paths, Theme};
use crate::app::state::AppState;
use crate::app::view::Control;
use crate::app::view::shell::SavedState;

impl SettingsView {
    /// The settings of a state.
    pub fn of(state: &AppState) -> Self {
        let settings = &state.settings;
        Self {
            looks: looks(settings.look, state.desk.wishes),
            zoom: settings.look.zoom,
            switches: switches(state),
            aids: aids(state),
            data_folder: state.desk.folder.clone(),
            data_trouble: match &state.desk.saved {
                SavedState::NotSaved(why) => Some(format!("Not saved: {why}.")),
                _ if state.desk.folder.is_empty() => {
                    Some("The system knows no folder for data, so nothing is kept.".to_owned())
                }
                _ => None,
            },
            paths: row(
                [
                    "Type paths",
                    "Files are named here, without the desktop’s dialog. Where the desktop has \
                     none, that is so anyway.",
                ],
                settings.paths == Paths::Typed,
                SettingsAction::TypedPaths,
            ),
            imported: settings.cases.iter().map(imported).collect(),
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

fn imported(path: &String) -> (String, Control) {
    let off = Action::Docket(DocketAction::TakeOff(path.into()));
    (path.clone(), Control::new("Take off the list", off))
}

fn looks(look: LookSettings, desktop: DesktopWishes) -> [ChoiceRow; 3] {
    let theme = match desktop.dark {
        Some(true) => "The desktop is dark.",
        Some(false) => "The desktop is light.",
        None => "",
    };
    let asked = |asked: bool| if asked { " The desktop asks for it." } else { "" };
    let contrast = asked(desktop.more_contrast);
    let motion = asked(desktop.reduced_motion);
    [
        ChoiceRow {
            label: "Theme",
            about: theme.to_owned(),
            choices: Theme::ALL
                .map(|theme| (theme.label(), theme == look.theme, SettingsAction::Theme(theme)))
                .into(),
        },
        ChoiceRow {
            label: "Contrast",
            about: format!("More: darker text and edges on a plainer ground.{contrast}"),
            choices: Contrast::ALL
                .map(|own| (own.label(), own == look.contrast, SettingsAction::Contrast(own)))
                .into(),
        },
        ChoiceRow {
            label: "Motion",
            about: format!("Reduced: nothing moves; votes appear together.{motion}"),
            choices: Motion::ALL
                .map(|own| (own.label(), own == look.motion, SettingsAction::Motion(own)))
                .into(),
        },
    ]
}

/// What turning a switch does.
type Turned = fn(bool) -> SettingsAction;

fn switches(state: &AppState) -> Vec<SwitchRow> {
    let settings = &state.settings;
    vec![
        row(
            ["Single-letter keys", "Letters act as keys while no text field has the focus."],
            settings.letter_keys,
            SettingsAction::LetterKeys,
        ),
        row(
            [
                "Always show side names",
                "The party’s name stands beside its mark where its code would do.",
            ],
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

/// What a case file is set to when it opens; each hearing can still be begun otherwise.
fn aids(state: &AppState) -> Vec<SwitchRow> {
    let aids = state.settings.aids;
    vec![
        row(
            ["Hints", "In three steps; they cost nothing. Manners of answers show as well."],
            aids.hints,
            SettingsAction::Hints,
        ),
        row(
            ["Show live strength", "Off hides all strengths until the ruling."],
            aids.live,
            SettingsAction::LiveStrength,
        ),
    ]
}

fn row([label, about]: [&'static str; 2], on: bool, turned: Turned) -> SwitchRow {
    SwitchRow { label, about, on, action: Action::Settings(turned(!on)) }
}
