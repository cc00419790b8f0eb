//! Kinds of argument, values they promote, and the marks of truth that go with them.

use serde::{Deserialize, Serialize};

/// The eleven types of argument that courts use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ArgumentKind {
    /// What the words meant to those to whom they were addressed when enacted.
    Text,
    /// How the parts of an instrument fit together.
    Structure,
    /// What was known, said and changed.
    History,
    /// What has been held on like facts.
    Precedent,
    /// What evil was to be cured.
    Purpose,
    /// What familiar thing this is like.
    Analogy,
    /// What follows if a party wins.
    Consequences,
    /// What respect is due to another state.
    Comity,
    /// Which default breaks the tie.
    Presumption,
    /// Who should decide.
    InstitutionalRole,
    /// Whether the act is allowed at all.
    ConstitutionalLimit,
}

impl ArgumentKind {
    /// Every kind, from the words of the law outward.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Structure,
        Self::History,
        Self::Precedent,
        Self::Purpose,
        Self::Analogy,
        Self::Consequences,
        Self::Comity,
        Self::Presumption,
        Self::InstitutionalRole,
        Self::ConstitutionalLimit,
    ];

    /// The kind in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Text => "Text",
            Self::Structure => "Structure",
            Self::History => "History",
            Self::Precedent => "Precedent",
            Self::Purpose => "Purpose",
            Self::Analogy => "Analogy",
            Self::Consequences => "Consequences",
            Self::Comity => "Comity",
            Self::Presumption => "Presumption",
            Self::InstitutionalRole => "Institutional role",
            Self::ConstitutionalLimit => "Constitutional limit",
        }
    }
}

/// Something that a judge may hold dear and an argument may promote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Value {
    /// Privacy of persons and their papers.
    Privacy,
    /// Sovereignty of a state on its territory.
    Sovereignty,
    /// Courtesy between nations and their courts.
    Comity,
    /// Effective enforcement of the law.
    LawEnforcement,
    /// Leaving policy to the legislature.
    LegislativePrimacy,
    /// Rules that can be known beforehand.
    Predictability,
    /// Fair process for those whom an order touches.
    FairProcess,
    /// Freedom to speak and to know.
    FreeExpression,
    /// Room for trade and invention.
    Commerce,
    /// Safety of the public.
    PublicSafety,
}

impl Value {
    /// Every value.
    pub const ALL: [Self; 10] = [
        Self::Privacy,
        Self::Sovereignty,
        Self::Comity,
        Self::LawEnforcement,
        Self::LegislativePrimacy,
        Self::Predictability,
        Self::FairProcess,
        Self::FreeExpression,
        Self::Commerce,
        Self::PublicSafety,
    ];

    /// The value in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Sovereignty => "sovereignty",
            Self::Comity => "comity",
            Self::LawEnforcement => "effective law enforcement",
            Self::LegislativePrimacy => "legislative primacy",
            Self::Predictability => "predictability",
            Self::FairProcess => "fair process",
            Self::FreeExpression => "free expression",
            Self::Commerce => "commerce",
            Self::PublicSafety => "public safety",
        }
    }
}

/// Where an argument comes from. Every card shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SourceMark {
    /// Pressed by a party at this stage.
    Argued,
    /// A fair argument that no party is confirmed to have pressed.
    Available,
    /// Pressed, but simplified for teaching.
    Simplified,
}

impl SourceMark {
    /// The mark in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Argued => "argued at this stage",
            Self::Available => "available, not confirmed argued",
            Self::Simplified => "simplified for teaching",
        }
    }
}

/// How well a fact is verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Verification {
    /// Supported by a public page that was read.
    Verified,
    /// The author's own knowledge, high confidence.
    KnownHigh,
    /// The author's own knowledge, medium confidence: never shown as settled.
    KnownMedium,
    /// The author's own knowledge, low confidence: never shown as settled.
    KnownLow,
}

impl Verification {
    /// Whether the fact may be shown without a warning.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Verified | Self::KnownHigh)
    }

    /// What is said beside it where it may not be shown without a warning.
    pub const fn warning(self) -> Option<&'static str> {
        match self {
            Self::Verified | Self::KnownHigh => None,
            Self::KnownMedium => Some("not settled"),
            Self::KnownLow => Some("not settled, doubtful"),
        }
    }

    /// The same as a sentence about a card, for where there is room to say what it means.
    pub const fn caution(self) -> Option<&'static str> {
        match self {
            Self::Verified | Self::KnownHigh => None,
            Self::KnownMedium => Some(
                "Not settled: who argued this, and what became of it, is told from memory and \
                 was not checked.",
            ),
            Self::KnownLow => Some(
                "Not settled: who argued this, and what became of it, is doubtful and was not \
                 checked.",
            ),
        }
    }
}

/// How counsel takes a question from the bench.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Manner {
    /// Answers what was asked.
    Direct,
    /// Answers by showing a material difference.
    Distinguishes,
    /// Gives the point up, to hold a better one.
    Concedes,
    /// Answers something else.
    Indirect,
}

impl Manner {
    /// The manner in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Direct => "Direct",
            Self::Distinguishes => "Distinguishes",
            Self::Concedes => "Concession",
            Self::Indirect => "Indirect",
        }
    }
}

/// What a hypothetical from the bench does to the case (after HYPO: Ashley, Modeling Legal
/// Argument, MIT Press 1990), and two plain kinds besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum QuestionKind {
    /// Makes counsel's case stronger, to see what really carries it.
    Stronger,
    /// Makes counsel's case weaker.
    Weaker,
    /// Takes counsel's rule to its extreme.
    Extreme,
    /// Differs from a decided case in one respect.
    NearMiss,
    /// Brings in a related consideration.
    RelatedDimension,
    /// Asks what the text or record says.
    Clarification,
    /// Holds counsel to what was said before.
    Consistency,
}

impl QuestionKind {
    /// The kind in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Stronger => "A stronger case",
            Self::Weaker => "A weaker case",
            Self::Extreme => "Test the limit",
            Self::NearMiss => "A near miss",
            Self::RelatedDimension => "Another side of it",
            Self::Clarification => "Ask for the text",
            Self::Consistency => "Hold to what was said",
        }
    }
}
