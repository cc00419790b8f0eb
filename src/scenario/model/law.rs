//! Courts, authorities with the force that they have in the forum, friends of the court, and
//! propositions.

use super::Filed;
use crate::law::{AuthorityKind, CourtLevel, Date, Side, Standing, Verification, Voice};
use crate::scenario::ids::{AuthorityId, CardId};

/// A court.
#[derive(Clone, Debug)]
pub struct Court {
    /// Id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Short name.
    pub short: String,
    /// Level.
    pub level: CourtLevel,
    /// Index of the court that reviews it.
    pub under: Option<usize>,
    /// A court of another state.
    pub foreign: bool,
    /// The court of which decisions up to a day bind as this court's own, by index, and that day.
    pub inherits: Option<(usize, Date)>,
    /// Title of its members: `Judge`.
    pub member: String,
    /// How many of its judges usually decide a matter.
    pub sits: u32,
}

/// How a decision of another court bears on the forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// It binds.
    Binding,
    /// Persuasive, from a court of a higher level that does not bind the forum.
    PersuasiveHigher,
    /// Persuasive, from a court of the same level.
    PersuasiveSame,
    /// Persuasive, from a court of a lower level.
    PersuasiveLower,
    /// Persuasive, from a court of another state.
    PersuasiveForeign,
}

/// An authority as of this stage.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: AuthorityKind,
    /// Name, in italics.
    pub name: String,
    /// Citation.
    pub cite: String,
    /// Index of the deciding court.
    pub court: Option<usize>,
    /// Date.
    pub date: Date,
    /// Who speaks in it, for a decision.
    pub voice: Voice,
    /// Holding.
    pub holding: String,
    /// How a decision bears on this forum; `None` unless the kind is `Decision`.
    pub force: Option<Force>,
    /// Standing as of the stage's date of decision.
    pub standing: Standing,
    /// What changed its standing.
    pub standing_by: String,
    /// Came after argument and was let in.
    pub supplemental: bool,
    /// May be cited here: dated within the stage.
    pub usable: bool,
    /// Verification.
    pub mark: Verification,
    /// Source.
    pub source: String,
}

/// A friend of the court.
#[derive(Clone, Debug)]
pub struct Amicus {
    /// Who filed.
    pub name: String,
    /// The side that it supports, if any.
    pub supports: Option<Side>,
    /// When it was filed, where that is known.
    pub filed: Option<Filed>,
    /// What it urged, in its own entry or as the authority that it is has it.
    pub urged: String,
    /// The authority that is this brief.
    pub authority: Option<AuthorityId>,
    /// The cards that it backs.
    pub cards: Vec<CardId>,
    /// The lesser of its own mark and the authority's.
    pub mark: Verification,
    /// Source.
    pub source: String,
}

/// A proposition.
#[derive(Clone, Debug)]
pub struct Proposition {
    /// Id.
    pub id: String,
    /// Text.
    pub text: String,
}
