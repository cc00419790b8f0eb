//! The settings.

mod compose;

use crate::app::settings::Theme;

/// The settings.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsView {
    /// Colors: choice, name, whether it is chosen.
    pub themes: Vec<(Theme, &'static str, bool)>,
    /// Zoom in percent.
    pub zoom: u16,
    /// Switches.
    pub switches: Vec<SwitchRow>,
    /// The data folder.
    pub data_folder: String,
    /// That the folder cannot be written to, and why.
    pub data_trouble: Option<String>,
    /// Where further cases are looked for.
    pub case_folders: Vec<String>,
    /// Program version, and hash of the model card.
    pub version: String,
    /// Opens the model card, and what the program is made of.
    pub pages: [super::Control; 2],
}

/// A switch.
#[derive(Clone, Debug, PartialEq)]
pub struct SwitchRow {
    /// What it is.
    pub label: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Whether it is on.
    pub on: bool,
    /// Turns it over.
    pub action: crate::app::action::Action,
}
