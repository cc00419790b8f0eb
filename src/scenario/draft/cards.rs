//! What counsel play: arguments and replies, with their bearing on the issues, their citations,
//! their reasons, and the scales by which an author weighs them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::yes;
use crate::law::{ArgumentKind, Side, SourceMark, Value, Verification};

/// An argument: premises and a conclusion on an issue.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArgumentDraft {
    /// Id.
    pub id: String,
    /// Short code on cards and in charts: `M4`. At most 4 characters.
    pub code: String,
    /// Whose argument it is.
    pub side: Side,
    /// Title on the card, at most 64 characters.
    pub title: String,
    /// A word or two for charts and chips, at most 28 characters.
    pub label: String,
    /// The argument in short, on the card; at most 150 characters.
    pub text: String,
    /// The words spoken in court, at most 520 characters.
    pub words: String,
    /// What type of argument it is.
    pub kind: ArgumentKind,
    /// The issues it goes to. An argument of the side that carries an issue supports its
    /// proposition, one of the other side attacks it.
    pub issues: Vec<BearingDraft>,
    /// What it rests on, that a reply may name.
    #[serde(default)]
    pub premises: Vec<PremiseDraft>,
    /// What it cites.
    #[serde(default)]
    pub citations: Vec<CitationDraft>,
    /// Values it promotes, each 0 to 1.
    #[serde(default)]
    pub promotes: BTreeMap<Value, f64>,
    /// How good the bare argument is, by the rubric of `scenarios/README.md`.
    pub merit: MeritDraft,
    /// Propositions that making it asserts (true) or denies (false).
    #[serde(default)]
    pub asserts: Vec<StanceDraft>,
    /// Length in seconds, 5 to 600.
    pub seconds: u32,
    /// Where it comes from.
    pub source: SourceMark,
    /// What courts and commentators made of it, with the source, and how well that is verified.
    #[serde(default)]
    pub note: String,
    /// How well its source is verified.
    pub mark: Verification,
    /// Three or four reasons to make this move now; one is right.
    pub reasons: Vec<ReasonDraft>,
}

/// An issue that an argument goes to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BearingDraft {
    /// The issue.
    pub issue: String,
    /// How much it matters there.
    #[serde(default)]
    pub weight: WeightDraft,
}

/// A premise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PremiseDraft {
    /// Id, unique within its argument.
    pub id: String,
    /// The premise, a sentence.
    pub text: String,
}

/// A citation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitationDraft {
    /// The authority.
    pub authority: String,
    /// How far on point it is.
    #[serde(default)]
    pub on_point: OnPointDraft,
    /// Pinpoint, where it was checked: `at 667`.
    #[serde(default)]
    pub pinpoint: String,
    /// Says openly that the authority has been overruled or superseded on the point.
    #[serde(default)]
    pub acknowledged: bool,
}

/// Taking a stand on a proposition.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StanceDraft {
    /// The proposition.
    pub proposition: String,
    /// Yes or no.
    #[serde(default = "yes")]
    pub holds: bool,
}

/// A reason for a move, among which the player picks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ReasonDraft {
    /// The right reason.
    Right {
        /// The reason, a sentence.
        text: String,
        /// Why it is right.
        why: String,
    },
    /// A known confusion.
    Wrong {
        /// The reason, a sentence.
        text: String,
        /// What it confuses, in a few words: `power over a person with power over a place`.
        confuses: String,
        /// What to learn from it; no lesson is used twice.
        lesson: String,
    },
}

/// An argument whose target is an argument or reply.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyDraft {
    /// Id.
    pub id: String,
    /// Short code on cards and in charts: `R4`. At most 4 characters.
    pub code: String,
    /// Whose reply it is.
    pub side: Side,
    /// Title on the card, at most 64 characters.
    pub title: String,
    /// A word or two for charts and chips, at most 28 characters.
    pub label: String,
    /// The reply in short, on the card; at most 150 characters.
    pub text: String,
    /// The words spoken in court, at most 520 characters.
    pub words: String,
    /// What type of argument it is.
    pub kind: ArgumentKind,
    /// The argument or reply that it answers (for `Bolster` and `Emphasize`, one of its own side).
    pub answers: String,
    /// Where it bites.
    pub by: ReplyKindDraft,
    /// How much it takes away (or adds).
    #[serde(default)]
    pub weight: ReplyWeightDraft,
    /// What it cites.
    #[serde(default)]
    pub citations: Vec<CitationDraft>,
    /// Values it promotes, each 0 to 1.
    #[serde(default)]
    pub promotes: BTreeMap<Value, f64>,
    /// How good the bare reply is.
    pub merit: MeritDraft,
    /// Propositions that making it asserts (true) or denies (false).
    #[serde(default)]
    pub asserts: Vec<StanceDraft>,
    /// Length in seconds, 5 to 600.
    pub seconds: u32,
    /// Where it comes from.
    pub source: SourceMark,
    /// What courts and commentators made of it, with the source.
    #[serde(default)]
    pub note: String,
    /// How well its source is verified.
    pub mark: Verification,
    /// Three or four reasons to make this move now; one is right.
    pub reasons: Vec<ReasonDraft>,
}

/// The kind of a reply.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ReplyKindDraft {
    /// Attacks a citation of the target: the case is materially different.
    Distinguish {
        /// The cited authority.
        authority: String,
    },
    /// Attacks a citation of the target: it matters less than is said.
    Downplay {
        /// The cited authority.
        authority: String,
    },
    /// Attacks the target through a premise.
    Undermine {
        /// The premise's id.
        premise: String,
    },
    /// Attacks the target's inference from premises to conclusion.
    Undercut,
    /// Attacks the target's conclusion, and goes to an issue against it with a weight of its own.
    Rebut {
        /// The issue.
        issue: String,
        /// The weight on the issue.
        #[serde(default)]
        weight: WeightDraft,
    },
    /// Supports an argument or reply of the own side.
    Bolster,
    /// Supports a citation of an argument or reply of the own side.
    Emphasize {
        /// The cited authority.
        authority: String,
    },
}

/// How good a bare argument is: a name of the rubric or a number in (0, 1).
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub enum MeritDraft {
    /// No court would take it seriously.
    Frivolous,
    /// Seldom accepted.
    Weak,
    /// Accepted by some, rejected by others.
    Fair,
    /// Accepted more often than not.
    Good,
    /// Widely accepted.
    Strong,
    /// Hardly to be answered.
    Compelling,
    /// A number in (0, 1).
    At(f64),
}

/// How much an argument matters on an issue: a name or a number in (0, 8].
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub enum WeightDraft {
    /// A makeweight.
    Minor,
    /// An argument among others.
    #[default]
    Moderate,
    /// A main line of argument.
    Major,
    /// Settles the issue if accepted.
    Decisive,
    /// A number in (0, 8].
    At(f64),
}

/// How much a reply takes away: a name or a number in (0, 8].
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub enum ReplyWeightDraft {
    /// Takes something away.
    #[default]
    Partial,
    /// Takes most away.
    Strong,
    /// Leaves nothing standing if accepted.
    Complete,
    /// A number in (0, 8].
    At(f64),
}

/// How far an authority is on point: a name or a number in [0, 1].
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
pub enum OnPointDraft {
    /// The very question.
    Squarely,
    /// The same rule on like facts.
    #[default]
    Closely,
    /// The same rule on other facts.
    Partly,
    /// A related rule.
    Loosely,
    /// A number in [0, 1].
    At(f64),
}
