//! What the stages of a matter share, beside what is resolved into the scenario's own lists.

use crate::law::Verification;

/// What the stages of a matter share, beside what is resolved into the scenario's own lists.
#[derive(Clone, Debug)]
pub struct Matter {
    /// Id.
    pub id: String,
    /// Title on the docket.
    pub title: String,
    /// Full caption.
    pub caption: String,
    /// Short caption.
    pub short_caption: String,
    /// Area of law.
    pub area: String,
    /// The two parties, first and second.
    pub parties: [Party; 2],
    /// Facts.
    pub facts: Vec<Fact>,
    /// Glossary.
    pub glossary: Vec<Term>,
    /// Titles of all its stages, in order.
    pub stage_titles: Vec<String>,
}

/// A party.
#[derive(Clone, Debug)]
pub struct Party {
    /// Full name.
    pub name: String,
    /// What the screens call it.
    pub short: String,
    /// In a running sentence: `the Government`.
    pub in_text: String,
    /// A sentence.
    pub about: String,
    /// Whether `in_text` is a plural, and its verbs with it.
    pub plural: bool,
}

impl Party {
    /// The form that agrees with the party's name in a running sentence.
    pub const fn agreed<'a>(&self, one: &'a str, several: &'a str) -> &'a str {
        if self.plural { several } else { one }
    }
}

/// A fact.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Id.
    pub id: String,
    /// Text.
    pub text: String,
    /// How well it is verified.
    pub mark: Verification,
    /// Source.
    pub source: String,
}

/// A term explained.
#[derive(Clone, Debug)]
pub struct Term {
    /// The term.
    pub term: String,
    /// Its meaning.
    pub meaning: String,
}
