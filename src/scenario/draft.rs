//! The scenario format, as an author writes it in RON: **this file is its reference**.
//!
//! A *matter* is a folder with `matter.ron` ([`MatterDraft`]), files that it includes
//! ([`LibraryDraft`]) and one file for each *stage* ([`StageDraft`]). A matter with one stage may
//! be one file: it then writes the stage under `stage:`. Courts and authorities that many matters
//! cite stand in a folder `common` beside them ([`CommonDraft`]). A commented example of everything is
//! what `colloquy new DIR` writes.
//!
//! Conventions. Comments are kept. `Some(…)` may be left out. A field with a default may be left
//! out; an unknown field is a fault. Ids are lower-case words joined by `_`. Dates are
//! `"2014-04-25"`. A scale takes a name (`Good`) or a number (`At(0.62)`). Texts may set case names
//! in italics between asterisks (`*Marc Rich*`) and may run over several lines: a line break with
//! its indentation is a space, an empty line parts paragraphs. A draft may be wrong in every way; `check`
//! says how, and only a faultless one becomes a [`super::Scenario`].
//!
//! It is one long file because an author reads it from top to bottom: the matter first, then what
//! its stages share, then a stage with its bench, issues, questions and history.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::law::{
    ArgumentKind, AuthorityKind, CourtLevel, Date, Manner, ProofStandard, QuestionKind, Side,
    SourceMark, StandardOfReview, Standing, Value, Verification,
};

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
    /// Title of its members: `Justice`.
    #[serde(default = "judge")]
    pub member: String,
    /// How many of its judges usually decide a matter, 1 to 15. Only asked of a court that hears
    /// a stage.
    #[serde(default = "one")]
    pub sits: u32,
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
    /// Whether a decision may bind; false for a concurrence, dissent, dictum or summary order.
    #[serde(default = "yes")]
    pub precedential: bool,
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

/// A proposition that counsel can be committed to or against.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropositionDraft {
    /// Id.
    pub id: String,
    /// The proposition, a sentence.
    pub text: String,
}

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

/// A term explained.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermDraft {
    /// The term.
    pub term: String,
    /// What it means, a sentence or two.
    pub meaning: String,
}

/// An exercise outside any hearing: items that are judged or answered one by one, each followed by
/// what is right. It is played in the case file and by `colloquy exercise`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExerciseDraft {
    /// Id.
    pub id: String,
    /// Title, at most 64 characters: `What the press got wrong`.
    pub title: String,
    /// What to do, and what it gives away of the case; a sentence or two.
    pub task: String,
    /// Ids of the stages that offer it; left out, all of them.
    #[serde(default)]
    pub stages: Vec<String>,
    /// The items, in order; at least one.
    pub items: Vec<ItemDraft>,
}

/// An item of an exercise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemDraft {
    /// Id, unique within its exercise.
    pub id: String,
    /// The statement or question, at most 400 characters.
    pub text: String,
    /// Where the text is from, where it is somebody's: `A press report of June 2014`.
    #[serde(default)]
    pub from: String,
    /// What is asked.
    pub asks: AskDraft,
    /// What is right and why, said after the choice.
    pub correction: String,
    /// How well the correction is verified. `KnownMedium` and `KnownLow` are shown as unsettled.
    pub mark: Verification,
    /// Where it was checked.
    pub source: String,
}

/// What an item asks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AskDraft {
    /// Whether the statement is right: `RightOrWrong(false)` for one that is wrong.
    RightOrWrong(bool),
    /// Which of two to five choices; exactly one is right.
    OneOf(Vec<ChoiceDraft>),
}

/// A choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ChoiceDraft {
    /// The right one.
    Right {
        /// The choice, at most 160 characters.
        text: String,
    },
    /// One that is wrong.
    Wrong {
        /// The choice, at most 160 characters.
        text: String,
        /// What to learn from having chosen it.
        lesson: String,
    },
}

/// A stage file: one hearing before one court.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageDraft {
    /// Version of the format: 1 (may be left out where the stage is written inside `matter.ron`).
    #[serde(default = "format_one")]
    pub format: u32,
    /// Id.
    pub id: String,
    /// Title of the stage on the docket: `Magistrate Judge`.
    pub title: String,
    /// Heading of the case file: `The motion to quash`.
    pub heading: String,
    /// The court that hears it.
    pub court: String,
    /// Docket number.
    #[serde(default)]
    pub docket: String,
    /// What is before the court, a sentence.
    pub posture: String,
    /// The question presented, a sentence.
    pub question: String,
    /// Summary for the docket, at most 110 characters.
    pub summary: String,
    /// What is staged or simplified in this hearing, said to the player.
    #[serde(default)]
    pub staging: String,
    /// How hard the court looks at a ruling below.
    pub review: StandardOfReview,
    /// When the matter was argued (or submitted).
    pub argued: Date,
    /// When it was decided; an authority counts from its own date to this one.
    pub decided: Date,
    /// Minutes that a hearing takes.
    pub minutes: u32,
    /// Difficulty, 1 to 5.
    pub level: u32,
    /// The three seats.
    pub seats: SeatsDraft,
    /// The side that asks for relief; dispositions run from full relief to it down to none.
    pub movant: Side,
    /// The issues, in the order in which the court takes them.
    pub issues: Vec<IssueDraft>,
    /// What the court may order, from full relief to none.
    pub dispositions: Vec<DispositionDraft>,
    /// The decision table: the first rule whose condition holds gives the disposition.
    pub decision: Vec<RuleDraft>,
    /// Order of argument.
    pub order: OrderDraft,
    /// Ids of the arguments that may be made here; left out, all that go to an issue of the stage.
    #[serde(default)]
    pub arguments: Option<Vec<String>>,
    /// Ids of the replies that may be made here; left out, all that answer a card of the stage.
    #[serde(default)]
    pub replies: Option<Vec<String>>,
    /// Authorities dated between `argued` and `decided` that may be cited all the same (a
    /// Rule 28(j) letter, a supervening statute).
    #[serde(default)]
    pub supplemental: Vec<String>,
    /// Invented judges.
    pub judges: Vec<JudgeDraft>,
    /// Bench profiles; the first is the default.
    pub benches: Vec<BenchDraft>,
    /// What an evenly divided bench orders: a disposition's id.
    #[serde(default)]
    pub even_split: Option<String>,
    /// Questions from the bench.
    pub questions: Vec<QuestionDraft>,
    /// What really happened.
    pub history: HistoryDraft,
    /// How many judges really decided it, where that was not the court's usual number: a court
    /// en banc, a judge who took no part.
    #[serde(default)]
    pub sat: Option<u32>,
    /// What a student should take away.
    #[serde(default)]
    pub objectives: Vec<ObjectiveDraft>,
    /// Dates on the case file's line.
    #[serde(default)]
    pub timeline: Vec<EventDraft>,
    /// The figure on the case file.
    #[serde(default)]
    pub figure: Option<FigureDraft>,
    /// The court that would hear an appeal.
    #[serde(default)]
    pub above: Option<AboveDraft>,
    /// Id of the earlier stage from which the matter comes up. A hearing may then begin with a
    /// finished record of that stage: of the side that asks for relief, what it could have argued
    /// there and did not is forfeited here (plain error), and what it said and conceded binds.
    #[serde(default)]
    pub below: Option<String>,
}

/// The three seats.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatsDraft {
    /// Counsel for the first party.
    pub first: SeatDraft,
    /// Counsel for the second party.
    pub second: SeatDraft,
    /// The bench.
    pub bench: SeatDraft,
}

/// A seat.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatDraft {
    /// Id, as `hear --seat` takes it.
    pub id: String,
    /// Title: `Prosecutor`.
    pub title: String,
    /// The role at this stage: `For the United States, respondent`.
    pub role: String,
    /// Name of the invented counsel who speaks, or how the bench is named: `The Court`.
    pub speaker: String,
}

/// An issue, worded as a proposition that one side must carry.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueDraft {
    /// Id.
    pub id: String,
    /// A word or two: `Reach`. At most 20 characters.
    pub title: String,
    /// The issue as a short question, at most 90 characters.
    pub question: String,
    /// The proposition, a full sentence that can be carried or not.
    pub proposition: String,
    /// The same as a clause behind "that", for the opinion: `§ 2703 reaches …`.
    pub clause: String,
    /// The side that must carry it.
    pub carried_by: Side,
    /// How sure the court must be.
    pub standard: ProofStandard,
    /// Where the court starts from, a probability in (0, 1); a presumption belongs here.
    #[serde(default = "even")]
    pub prior: f64,
    /// What the starting point rests on; needed where it is not 0.5.
    #[serde(default)]
    pub prior_source: String,
    /// The rule that governs, for the opinion.
    pub rule: String,
    /// Why that is the rule.
    pub rule_reason: String,
    /// Authorities for the rule.
    #[serde(default)]
    pub authorities: Vec<String>,
    /// Goes to the court's power to decide (jurisdiction, mootness), so that no argument on it is
    /// forfeited for not having been made below.
    #[serde(default)]
    pub jurisdictional: bool,
}

/// What the court may order.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DispositionDraft {
    /// Id.
    pub id: String,
    /// Two to four words: `Motion denied`.
    pub title: String,
    /// A verb for votes: `Deny`.
    pub verb: String,
    /// Text of the order.
    pub order: String,
    /// What the court does, as a clause behind "for the reasons that follow" and without a period:
    /// `the judgment is affirmed`. At most 120 characters.
    #[serde(default)]
    pub outcome: String,
    /// Who prevails, if anyone.
    #[serde(default)]
    pub prevails: Option<Side>,
    /// What it is worth to the movant, 0 to 1; falls from one disposition to the next.
    pub worth: f64,
}

/// A row of the decision table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleDraft {
    /// The condition.
    pub when: ConditionDraft,
    /// The disposition's id.
    pub then: String,
    /// Why the order follows, in a sentence or two that are true of all findings that bring the
    /// court to this row; it stands before the order. At most 300 characters.
    #[serde(default)]
    pub because: String,
}

/// A condition over findings. Read from left to right and no further than needed: an issue that
/// was not read is *not reached*.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ConditionDraft {
    /// The issue's proposition is carried.
    Carried(String),
    /// It is not.
    NotCarried(String),
    /// All of these hold.
    All(Vec<Self>),
    /// At least one of these holds.
    Any(Vec<Self>),
    /// Holds always.
    Otherwise,
}

/// Order of argument. A side should have time for about half of its cards.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderDraft {
    /// Who speaks first and holds the rebuttal.
    pub opens: Side,
    /// Turns of a side, rebuttal not counted.
    pub turns: u32,
    /// Seconds of a side.
    pub seconds: u32,
    /// Seconds that the opener holds back for rebuttal (within `seconds`).
    #[serde(default)]
    pub rebuttal_seconds: u32,
    /// The most questions that a side can get.
    pub max_questions: u32,
}

/// An invented judge.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgeDraft {
    /// Id.
    pub id: String,
    /// Surname, invented.
    pub name: String,
    /// One word: `Textualist`.
    pub temperament: String,
    /// What this judge asks about and weighs, a sentence.
    pub about: String,
    /// Log-odds by which this judge receives a kind of argument better or worse, each ±0.75.
    #[serde(default)]
    pub method: BTreeMap<ArgumentKind, f64>,
    /// Log-odds for values that an argument promotes, each ±0.75 and summed within ±0.75.
    #[serde(default)]
    pub values: BTreeMap<Value, f64>,
    /// How much a day moves this judge (scale of a logistic draw in log-odds, 0 to 2); left out,
    /// the model card's.
    #[serde(default)]
    pub temper: Option<f64>,
    /// Chance that this judge asks after a turn when something is to be asked, 0 to 1.
    #[serde(default = "even")]
    pub asks: f64,
}

/// A bench profile.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BenchDraft {
    /// Id, as `hear --bench` takes it.
    pub id: String,
    /// Title.
    pub title: String,
    /// Its judges; the first presides.
    pub judges: Vec<String>,
}

/// A question from the bench.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionDraft {
    /// Id.
    pub id: String,
    /// The question in the judge's words, at most 360 characters.
    pub text: String,
    /// The question in a few words for the judge's list, at most 80 characters.
    pub short: String,
    /// What it does to the case.
    pub kind: QuestionKind,
    /// The side that it is put to.
    pub to: Side,
    /// The issue that it is about.
    pub issue: String,
    /// When it may be put. Empty would mean never.
    pub trigger: Vec<TriggerDraft>,
    /// Authorities to read before answering.
    #[serde(default)]
    pub read: Vec<String>,
    /// Three or four answers.
    pub answers: Vec<AnswerDraft>,
}

/// What makes a question timely; any one will do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum TriggerDraft {
    /// Something has been argued on the issue.
    Issue(String),
    /// The argument or reply was made in the last turn.
    Played(String),
    /// The argument or reply stands without any reply.
    Unanswered(String),
    /// The side asked has taken both sides of the proposition, or is committed to this side of it.
    Committed {
        /// The proposition.
        proposition: String,
        /// The stand that triggers.
        #[serde(default = "yes")]
        holds: bool,
    },
}

/// An answer to a question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerDraft {
    /// Id, unique within the scenario.
    pub id: String,
    /// Two to four words: `Answer the words`.
    pub title: String,
    /// The words spoken, at most 300 characters.
    pub words: String,
    /// How it takes the question.
    pub manner: Manner,
    /// What it does to the graph.
    pub effect: EffectDraft,
    /// How good the bare answer is.
    #[serde(default = "fair")]
    pub merit: MeritDraft,
    /// What type of argument it is.
    pub kind: ArgumentKind,
    /// Propositions that it commits to.
    #[serde(default)]
    pub commits: Vec<StanceDraft>,
    /// Arguments (of the other side) or issues that it concedes.
    #[serde(default)]
    pub concedes: Vec<String>,
    /// Length in seconds.
    pub seconds: u32,
    /// A line under the answer: what it commits to, or what to mind.
    #[serde(default)]
    pub note: String,
}

/// What an answer does.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum EffectDraft {
    /// Supports an argument or reply of the own side.
    Supports {
        /// Its id.
        card: String,
        /// How much.
        #[serde(default)]
        weight: ReplyWeightDraft,
    },
    /// Attacks an argument or reply of the other side.
    Attacks {
        /// Its id.
        card: String,
        /// How much.
        #[serde(default)]
        weight: ReplyWeightDraft,
    },
    /// Goes to an issue, for the side that answers.
    Issue {
        /// The issue.
        issue: String,
        /// How much.
        #[serde(default)]
        weight: WeightDraft,
    },
}

/// What really happened.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryDraft {
    /// The disposition that comes nearest.
    pub disposition: String,
    /// Who decided, when, with citation.
    pub summary: String,
    /// The court's reasons.
    pub reasons: Vec<HistoryReasonDraft>,
    /// What came later.
    #[serde(default)]
    pub aftermath: String,
    /// What came of it in another forum or by another act, each as a part of its own.
    #[serde(default)]
    pub epilogues: Vec<EpilogueDraft>,
    /// Where the model's ruling may differ and why, point by point.
    #[serde(default)]
    pub differs: Vec<String>,
    /// Sources.
    pub sources: Vec<String>,
}

/// A later part of the story that is told by itself: a rehearing, a statute.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EpilogueDraft {
    /// Title, at most 64 characters: `Rehearing by the full court, 2017`.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Its points, each with its mark.
    #[serde(default)]
    pub points: Vec<HistoryReasonDraft>,
    /// Id of an exercise about it that this stage offers.
    #[serde(default)]
    pub exercise: Option<String>,
}

/// A reason of the real court.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryReasonDraft {
    /// The reason.
    pub text: String,
    /// The arguments that it rests on.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// How well it is verified.
    pub mark: Verification,
}

/// A learning objective.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveDraft {
    /// What the student can do afterwards.
    pub text: String,
    /// The arguments that practice it.
    #[serde(default)]
    pub arguments: Vec<String>,
}

/// A date on the line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventDraft {
    /// When.
    pub date: Date,
    /// What, two or three words.
    pub title: String,
    /// A short line under it.
    #[serde(default)]
    pub note: String,
    /// How well it is verified.
    pub mark: Verification,
}

/// A figure of places joined by arrows from left to right.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureDraft {
    /// Heading: `Where things are`.
    pub title: String,
    /// Two to four places.
    pub places: Vec<PlaceDraft>,
    /// Name of the line drawn before the first place that lies beyond it.
    #[serde(default)]
    pub border: String,
    /// Words on the arrow back from the last place to the first.
    #[serde(default)]
    pub back: String,
    /// Caption.
    #[serde(default)]
    pub caption: String,
}

/// A place in a figure.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceDraft {
    /// Name.
    pub name: String,
    /// What happens there, at most 48 characters.
    pub text: String,
    /// Whose place it is.
    #[serde(default)]
    pub side: Option<Side>,
    /// Whether it lies beyond the border.
    #[serde(default)]
    pub beyond: bool,
}

/// The court that would hear an appeal.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboveDraft {
    /// The court.
    pub court: String,
    /// Its judges (invented, from `judges`).
    pub judges: Vec<String>,
    /// How hard it looks.
    pub review: StandardOfReview,
}

/// A worked example: a short hearing that is played to a newcomer step by step, with the words that
/// explain it. It may lie beside the stage, in `examples/STAGE.ron` with the stage's id, and is no
/// part of what a record depends on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleDraft {
    /// Version of the format: 1.
    #[serde(default = "format_one")]
    pub format: u32,
    /// Whose counsel the newcomer is.
    pub side: Side,
    /// The bench; left out, the stage's first.
    #[serde(default)]
    pub bench: Option<String>,
    /// The steps, in order.
    pub steps: Vec<ExampleStepDraft>,
}

/// A step of a worked example: moves that are made, and what to see in them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleStepDraft {
    /// Heading, at most 40 characters.
    pub title: String,
    /// What to see, at most 420 characters.
    pub text: String,
    /// Moves that are made when the step begins. No question may be left without its answer.
    #[serde(default)]
    pub plays: Vec<ExampleMoveDraft>,
    /// The part of the courtroom that is pointed at.
    #[serde(default)]
    pub look: Option<LookDraft>,
    /// The issue whose strength is told, before these moves and after them.
    #[serde(default)]
    pub issue: Option<String>,
}

/// A move of a worked example, by the id of what is played.
#[derive(Clone, Debug, Deserialize)]
pub enum ExampleMoveDraft {
    /// An argument is made, or a reply.
    Play(String),
    /// The bench puts a question.
    Ask(String),
    /// The question is answered.
    Answer(String),
    /// The bench lets counsel go on.
    Continue,
}

/// A part of the courtroom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum LookDraft {
    /// The issues with their strengths.
    Issues,
    /// The bench.
    Bench,
    /// What was said.
    Transcript,
    /// Court time and what is on the table.
    Table,
    /// The cards.
    Hand,
}

const fn yes() -> bool {
    true
}

const fn even() -> f64 {
    0.5
}

const fn fair() -> MeritDraft {
    MeritDraft::Fair
}

const fn format_one() -> u32 {
    1
}

fn judge() -> String {
    "Judge".to_owned()
}

const fn one() -> u32 {
    1
}
