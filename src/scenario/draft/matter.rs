//! What the stages of a matter share: the matter itself, its parties, the files of its library,
//! the facts of its record and the terms of its glossary.

use serde::Deserialize;

use super::cards::{ArgumentDraft, ReplyDraft};
use super::law::{AuthorityDraft, CourtDraft, PropositionDraft};
use super::stage::StageDraft;
use super::teaching::ExerciseDraft;
use crate::law::Verification;

/// `matter.ron`: what the stages of a matter share.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatterDraft {
    /// Version of the format: 1.
    pub format: u32,
    /// The matter's id; with a stage's id it names the scenario, `borrowed_ladder/hearing`.
    pub id: String,
    /// Title on the docket.
    pub title: String,
    /// Full caption, as on the opinion.
    pub caption: String,
    /// Short caption, as in the top bar.
    pub short_caption: String,
    /// Area of law, a word or two, by which the docket filters.
    pub area: String,
    /// The two parties.
    pub parties: PartiesDraft,
    /// Files of the folder `common` beside the matter's folder, or else of the one compiled in, to
    /// read as [`CommonDraft`]: `courts.ron`. What the matter does not cite of them is left alone.
    #[serde(default)]
    pub common: Vec<String>,
    /// Files of the matter's folder to read as [`LibraryDraft`].
    #[serde(default)]
    pub include: Vec<String>,
    /// Files of the matter's folder to read as [`StageDraft`], in order.
    #[serde(default)]
    pub stages: Vec<String>,
    /// The only stage, where the matter is one file.
    #[serde(default)]
    pub stage: Option<StageDraft>,
    /// Shared content written in this file.
    #[serde(default)]
    pub library: LibraryDraft,
}

/// The two parties; the order is that of the matter and stays through all stages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartiesDraft {
    /// In a criminal matter, the prosecution. Drawn blue, solid, with a square.
    pub first: PartyDraft,
    /// The other party. Drawn ochre, hatched, with a disc.
    pub second: PartyDraft,
}

/// A party.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyDraft {
    /// Full name, as in the caption.
    pub name: String,
    /// What the screens call the party: `Government`.
    pub short: String,
    /// The party in a running sentence: `the Government`.
    pub in_text: String,
    /// Whether `in_text` is a plural, `the petitioners`, so that they *have* shown something.
    #[serde(default)]
    pub plural: bool,
    /// Who this is, a sentence for the case file.
    #[serde(default)]
    pub about: String,
}

/// Content that stages share. Every list may be left out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LibraryDraft {
    /// What happened.
    pub facts: Vec<FactDraft>,
    /// Courts, with the hierarchy that makes decisions binding.
    pub courts: Vec<CourtDraft>,
    /// Everything that may be cited.
    pub authorities: Vec<AuthorityDraft>,
    /// Propositions to which counsel may be committed.
    pub propositions: Vec<PropositionDraft>,
    /// Arguments of both sides.
    pub arguments: Vec<ArgumentDraft>,
    /// Replies of both sides.
    pub replies: Vec<ReplyDraft>,
    /// Terms explained.
    pub glossary: Vec<TermDraft>,
    /// Exercises outside any hearing.
    pub exercises: Vec<ExerciseDraft>,
}

/// A file of `common`: what several matters cite.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CommonDraft {
    /// Courts, with the hierarchy that makes decisions binding.
    pub courts: Vec<CourtDraft>,
    /// Authorities.
    pub authorities: Vec<AuthorityDraft>,
}

/// A fact of the record.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactDraft {
    /// Id.
    pub id: String,
    /// The fact, one or two sentences.
    pub text: String,
    /// How well it is verified. `KnownMedium` and `KnownLow` are shown as unsettled.
    pub mark: Verification,
    /// Where it comes from.
    pub source: String,
}

/// A term explained.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermDraft {
    /// The term.
    pub term: String,
    /// What it means, a sentence or two.
    pub meaning: String,
}
