//! One stage: its court, seats and issues, what may be ordered and by which table, the order of
//! argument, and the court above.

use serde::Deserialize;

use super::bench::{BenchDraft, JudgeDraft, QuestionDraft};
use super::law::AmicusDraft;
use super::teaching::{EventDraft, FigureDraft, HistoryDraft, ObjectiveDraft};
use super::{even, format_one};
use crate::law::{Date, ProofStandard, Side, StandardOfReview};

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
    /// Friends of the court: those who filed a brief here and are no party.
    #[serde(default)]
    pub amici: Vec<AmicusDraft>,
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
    /// there and did not is forfeited here (plain error), and what it said and conceded binds. The
    /// stage supposes that the court below ordered what the `history` of that stage names; where
    /// the record has another order, the hearing says so.
    #[serde(default)]
    pub below: Option<String>,
    /// Why the law was so one-sided that between partners a side wins less than 20 or more than 80
    /// of 100 before some bench (`colloquy balance --partner` tells); at most 300 characters. Left
    /// out where neither does.
    #[serde(default)]
    pub one_sided: String,
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
    /// The issue of the stage below that this one reviews, by its id. It is supposed to have been
    /// found there against the side that carries this one.
    #[serde(default)]
    pub reviews: Option<String>,
    /// How the issue is worded where a record of the stage below is before the court in which that
    /// is not so: without a word about what the court below held.
    #[serde(default)]
    pub otherwise: Option<WordingDraft>,
}

/// An issue in other words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingDraft {
    /// The issue as a short question, at most 90 characters.
    pub question: String,
    /// The proposition.
    pub proposition: String,
    /// The proposition as a clause behind "that".
    pub clause: String,
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
