//! The law of a matter: courts and their hierarchy, authorities and what became of them, the
//! propositions that they stand for, and who was heard as a friend of the court.

use serde::Deserialize;

use super::{judge, one};
use crate::law::{AuthorityKind, CourtLevel, Date, Side, Standing, Verification, Voice};

/// A court.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourtDraft {
    /// Id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short name, as in a citation: `2d Cir.`
    pub short: String,
    /// Level.
    pub level: CourtLevel,
    /// The court that reviews it.
    #[serde(default)]
    pub under: Option<String>,
    /// A court of another state.
    #[serde(default)]
    pub foreign: bool,
    /// A court of which decisions up to a day bind as this court's own.
    #[serde(default)]
    pub inherits: Option<InheritsDraft>,
    /// Title of its members: `Justice`.
    #[serde(default = "judge")]
    pub member: String,
    /// How many of its judges usually decide a matter, 1 to 15. Only asked of a court that hears
    /// a stage.
    #[serde(default = "one")]
    pub sits: u32,
}

/// What a court has taken over from another of which it once was a part.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InheritsDraft {
    /// The other court.
    pub court: String,
    /// The last day of which its decisions are taken over.
    pub until: Date,
}

/// Something that may be cited. Its weight follows from kind, court and date (model card).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorityDraft {
    /// Id.
    pub id: String,
    /// What it is.
    pub kind: AuthorityKind,
    /// Name, set in italics: `Matter of Marc Rich & Co. v. United States`.
    pub name: String,
    /// Citation behind the name: `707 F.2d 663 (2d Cir. 1983)`.
    #[serde(default)]
    pub cite: String,
    /// The deciding court, for a decision.
    #[serde(default)]
    pub court: Option<String>,
    /// When it was decided, enacted or came into force; where only the year is known, January 1.
    pub date: Date,
    /// What it holds or says, one or two sentences.
    pub holding: String,
    /// Who speaks in a decision: whether it may bind follows from this; left out, the court in a
    /// published opinion.
    #[serde(default)]
    pub voice: Voice,
    /// What became of it, oldest first.
    #[serde(default)]
    pub history: Vec<StandingDraft>,
    /// How well holding and citation are verified.
    pub mark: Verification,
    /// Where they were checked.
    #[serde(default)]
    pub source: String,
}

/// A change in an authority's standing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingDraft {
    /// The standing from this date on.
    pub from: Date,
    /// The standing.
    pub standing: Standing,
    /// By what.
    pub by: String,
}

/// A friend of the court: somebody who is no party and filed a brief at this stage (Fed. R. App.
/// P. 29; Sup. Ct. R. 37). The case file lists it. It moves no finding by itself: what counsel make
/// of such a brief is an argument, and cites it as an authority of the kind `Statement`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmicusDraft {
    /// Who filed, at most 120 characters: `Ireland`. Those who joined in one brief, or of whom no
    /// more is known than of each other, stand together.
    pub name: String,
    /// The side that it supports; left out, neither.
    #[serde(default)]
    pub supports: Option<Side>,
    /// When it was filed; left out where no source that was read tells.
    #[serde(default)]
    pub filed: Option<FiledDraft>,
    /// What it urged, one or two sentences, at most 320 characters; left out where `authority`
    /// says it.
    #[serde(default)]
    pub urged: String,
    /// Id of the authority that is this brief, of the kind `Statement`: what it holds is what was
    /// urged.
    #[serde(default)]
    pub authority: Option<String>,
    /// Ids of the arguments and replies of this stage that it backs.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// How well it is verified who filed, for whom and what.
    pub mark: Verification,
    /// Where that was checked.
    pub source: String,
}

/// When a brief was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum FiledDraft {
    /// On this day: `On("2014-12-23")`.
    On(Date),
    /// Some day of this month, of which the first is written: `In("2014-06-01")`.
    In(Date),
}

/// A proposition that counsel can be committed to or against.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropositionDraft {
    /// Id.
    pub id: String,
    /// The proposition, a sentence.
    pub text: String,
}
