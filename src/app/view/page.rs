//! Pages of reference: the model card, and what the program is made of.

mod about;
mod model_card;

use super::Control;
use crate::app::action::{Action, Page, ShellAction};
use crate::app::state::AppState;

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView {
    /// Its title.
    pub title: &'static str,
    /// A line below the title: edition and hash, or the version.
    pub edition: String,
    /// What to know first, in paragraphs.
    pub introduction: Vec<String>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The line that is looked for, by its key.
    pub wanted: Option<String>,
    /// All of it as text, to copy.
    pub text: String,
    /// Goes back to where one was.
    pub back: Control,
}

/// A section of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// What it consists of, from above.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// A heading with what there is to say of all below it, which may be nothing.
    Heading(String, String),
    /// A remark on the lines below it.
    Remark(String),
    /// A number with its meaning.
    Number(NumberLine),
    /// Something named, in a table: name, what it is, and how it is licensed or where it is from.
    Named {
        /// Its name.
        name: String,
        /// What it is or does.
        about: String,
        /// License or version.
        detail: String,
    },
    /// A text that can be read in full.
    Folded {
        /// Opens it, or closes it.
        control: Control,
        /// The text, where it is open.
        text: Option<String>,
    },
}

/// A number with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberLine {
    /// Its full name: `weight.minor`.
    pub key: String,
    /// Its name: `minor`.
    pub name: String,
    /// The number.
    pub value: String,
    /// Its unit.
    pub unit: &'static str,
    /// Where it may lie: `above 0 to 8`.
    pub range: String,
    /// What it is for.
    pub meaning: String,
}

impl PageView {
    /// A page of a state.
    pub(in crate::app) fn of(state: &AppState, page: &Page) -> Self {
        match page {
            Page::ModelCard(wanted) => model_card::view(&state.card, wanted.clone()),
            Page::About(open) => about::view(state, open.as_deref()),
        }
    }
}

/// Goes back to where one was.
fn back() -> Control {
    Control::new("Back", Action::Shell(ShellAction::Escape))
}
