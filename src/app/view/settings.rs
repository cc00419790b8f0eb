//! The settings.

mod compose;

use super::Control;
use crate::app::SettingsAction;

/// The settings.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsView {
    /// Colors, contrast and motion.
    pub looks: [ChoiceRow; 3],
    /// Zoom in percent.
    pub zoom: u16,
    /// Switches for reading and keys.
    pub switches: Vec<SwitchRow>,
    /// Switches for what the next hearing begins with.
    pub aids: Vec<SwitchRow>,
    /// The data folder.
    pub data_folder: String,
    /// That the folder cannot be written to, and why.
    pub data_trouble: Option<String>,
    /// Whether paths are typed in the program.
    pub paths: SwitchRow,
    /// Cases that were imported: their paths, and what takes each off the list.
    pub imported: Vec<(String, Control)>,
    /// Program version, and hash of the model card.
    pub version: String,
    /// Opens the model card, and what the program is made of.
    pub pages: [Control; 2],
}

/// One of a few.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceRow {
    /// What is chosen.
    pub label: &'static str,
    /// What the choices mean where their names do not say it, and what the desktop says.
    pub about: String,
    /// Each choice: its name, whether it is chosen, and what chooses it.
    pub choices: Vec<(&'static str, bool, SettingsAction)>,
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
