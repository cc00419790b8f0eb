//! Arguments and replies, resolved to one list of cards.

use std::collections::BTreeMap;

use super::{Merit, OnPoint, ReplyWeight, Weight};
use crate::law::{ArgumentKind, Side, SourceMark, Value, Verification};
use crate::scenario::ids::{AuthorityId, CardId, IssueId, PropositionId};

/// An argument or a reply.
#[derive(Clone, Debug)]
pub struct Card {
    /// Id.
    pub id: String,
    /// Code.
    pub code: String,
    /// Side.
    pub side: Side,
    /// Title.
    pub title: String,
    /// Label for charts.
    pub label: String,
    /// Short text.
    pub text: String,
    /// Spoken words.
    pub words: String,
    /// Kind of argument.
    pub kind: ArgumentKind,
    /// What it does.
    pub role: Role,
    /// Citations.
    pub citations: Vec<Citation>,
    /// Values promoted, each 0 to 1.
    pub promotes: BTreeMap<Value, f64>,
    /// Merit.
    pub merit: Merit,
    /// Propositions asserted or denied.
    pub asserts: Vec<Stance>,
    /// Length.
    pub seconds: u32,
    /// Source mark.
    pub source: SourceMark,
    /// Note.
    pub note: String,
    /// Verification.
    pub mark: Verification,
    /// Reasons.
    pub reasons: Vec<Reason>,
    /// Issues that it finally goes to, by itself or through what it answers, ascending.
    pub issues: Vec<IssueId>,
    /// Not raised below, so that it is reviewed for plain error at most.
    pub forfeited: bool,
}

/// What a card does.
#[derive(Clone, Debug)]
pub enum Role {
    /// An argument on issues.
    Argument {
        /// Issues with weights.
        bearings: Vec<(IssueId, Weight)>,
        /// Premises, id and text.
        premises: Vec<(String, String)>,
    },
    /// A reply.
    Reply {
        /// What it answers.
        target: CardId,
        /// Where it bites.
        kind: ReplyKind,
        /// How much.
        weight: ReplyWeight,
    },
}

/// The kind of a reply, after Pollock (Cognitive Science 11, 1987) and CATO's moves
/// (Aleven, doctoral thesis, Pittsburgh 1997).
#[derive(Clone, Copy, Debug)]
pub enum ReplyKind {
    /// Attacks the target's citation with this index: materially different.
    Distinguish {
        /// Index into the target's citations.
        citation: usize,
    },
    /// Attacks the target's citation with this index: matters less.
    Downplay {
        /// Index into the target's citations.
        citation: usize,
    },
    /// Attacks the target through a premise.
    Undermine {
        /// Index into the target's premises.
        premise: usize,
    },
    /// Attacks the target's inference.
    Undercut,
    /// Attacks the target and goes to an issue against it.
    Rebut {
        /// The issue.
        issue: IssueId,
        /// The weight there.
        weight: Weight,
    },
    /// Supports the target, of the own side.
    Bolster,
    /// Supports the target's citation, of the own side.
    Emphasize {
        /// Index into the target's citations.
        citation: usize,
    },
}

impl ReplyKind {
    /// Whether the reply supports its own side's target instead of attacking the other's.
    pub const fn is_support(&self) -> bool {
        matches!(self, Self::Bolster | Self::Emphasize { .. })
    }

    /// The kind in a word.
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Distinguish { .. } => "Distinguish",
            Self::Downplay { .. } => "Downplay",
            Self::Undermine { .. } => "Undermine",
            Self::Undercut => "Undercut",
            Self::Rebut { .. } => "Rebut",
            Self::Bolster => "Bolster",
            Self::Emphasize { .. } => "Emphasize",
        }
    }
}

/// A citation.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The authority.
    pub authority: AuthorityId,
    /// How far on point.
    pub on_point: OnPoint,
    /// Pinpoint.
    pub pinpoint: String,
    /// Says openly that the authority is overruled or superseded.
    pub acknowledged: bool,
}

/// Taking a stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stance {
    /// The proposition.
    pub proposition: PropositionId,
    /// Yes or no.
    pub holds: bool,
}

/// A reason for a move.
#[derive(Clone, Debug)]
pub struct Reason {
    /// The reason.
    pub text: String,
    /// Whether it is the right one.
    pub right: bool,
    /// What it confuses; empty for the right one.
    pub confuses: String,
    /// The lesson, or why it is right.
    pub lesson: String,
}
