//! One stage: seats, order of argument, issues, dispositions, decision table, the courts beside it.

use super::Figure;
use super::law::Amicus;
use super::teaching::{Event, History, Objective};
use crate::law::{Date, ProofStandard, Side, StandardOfReview};
use crate::scenario::exercise::Exercise;
use crate::scenario::ids::{AuthorityId, CardId, DispositionId, IssueId, JudgeId};

/// What is particular to the stage, beside lists.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Id within the matter.
    pub id: String,
    /// Place among the matter's stages, from 0.
    pub position: usize,
    /// Title on the docket.
    pub title: String,
    /// Heading of the case file.
    pub heading: String,
    /// Index of the court that hears it.
    pub court: usize,
    /// Docket number.
    pub docket: String,
    /// Posture.
    pub posture: String,
    /// Question presented.
    pub question: String,
    /// Summary.
    pub summary: String,
    /// What is staged for teaching.
    pub staging: String,
    /// Standard of review.
    pub review: StandardOfReview,
    /// When argued.
    pub argued: Date,
    /// When decided.
    pub decided: Date,
    /// Minutes.
    pub minutes: u32,
    /// Difficulty, 1 to 5.
    pub level: u32,
    /// Seats: first counsel, second counsel, bench.
    pub seats: [SeatText; 3],
    /// The side that asks for relief.
    pub movant: Side,
    /// Order of argument.
    pub order: Order,
    /// Disposition of an evenly divided bench.
    pub even_split: Option<DispositionId>,
    /// What really happened.
    pub history: History,
    /// How many judges really decided it.
    pub sat: u32,
    /// Learning objectives.
    pub objectives: Vec<Objective>,
    /// Exercises that this stage offers.
    pub exercises: Vec<Exercise>,
    /// Friends of the court.
    pub amici: Vec<Amicus>,
    /// Timeline.
    pub timeline: Vec<Event>,
    /// Figure.
    pub figure: Option<Figure>,
    /// The court above.
    pub above: Option<Above>,
    /// The stage below.
    pub below: Option<Below>,
    /// Why the law was as one-sided as the stage; empty where it is not.
    pub one_sided: String,
}

/// A seat in words.
#[derive(Clone, Debug)]
pub struct SeatText {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Role.
    pub role: String,
    /// Who speaks.
    pub speaker: String,
}

/// Order of argument.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// Who opens and holds the rebuttal.
    pub opens: Side,
    /// Turns a side, rebuttal not counted.
    pub turns: u32,
    /// Seconds a side.
    pub seconds: u32,
    /// Of these, seconds that the opener holds back for rebuttal.
    pub rebuttal_seconds: u32,
    /// The most questions a side can get.
    pub max_questions: u32,
}

/// An issue.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Short question.
    pub question: String,
    /// Proposition.
    pub proposition: String,
    /// The proposition as a clause.
    pub clause: String,
    /// Who must carry it.
    pub carried_by: Side,
    /// Standard.
    pub standard: ProofStandard,
    /// Starting probability.
    pub prior: f64,
    /// What the prior rests on.
    pub prior_source: String,
    /// Rule.
    pub rule: String,
    /// Why that is the rule.
    pub rule_reason: String,
    /// Authorities for the rule.
    pub authorities: Vec<AuthorityId>,
    /// Goes to the court's power to decide.
    pub jurisdictional: bool,
    /// The issue of the stage below that this one reviews, by its place there.
    pub reviews: Option<usize>,
    /// Its wording where that was not found against the side that carries this one.
    pub otherwise: Option<Wording>,
}

/// An issue in other words.
#[derive(Clone, Debug)]
pub struct Wording {
    /// Short question.
    pub question: String,
    /// Proposition.
    pub proposition: String,
    /// The proposition as a clause.
    pub clause: String,
}

/// A disposition.
#[derive(Clone, Debug)]
pub struct Disposition {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Verb for votes.
    pub verb: String,
    /// Order text.
    pub order: String,
    /// What the court does, as a clause; may be empty.
    pub outcome: String,
    /// Who prevails.
    pub prevails: Option<Side>,
    /// Worth to the movant, 0 to 1.
    pub worth: f64,
}

/// A row of the decision table.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Condition.
    pub when: Condition,
    /// Disposition.
    pub then: DispositionId,
    /// Why it follows; may be empty.
    pub because: String,
}

/// A condition over findings.
#[derive(Clone, Debug)]
pub enum Condition {
    /// Carried.
    Carried(IssueId),
    /// Not carried.
    NotCarried(IssueId),
    /// All hold.
    All(Vec<Self>),
    /// One holds.
    Any(Vec<Self>),
    /// Always.
    Otherwise,
}

/// The stage from which the matter comes up.
#[derive(Clone, Debug)]
pub struct Below {
    /// Its id within the matter.
    pub stage: String,
    /// Arguments of this stage that could be made there, too.
    pub arguments: Vec<CardId>,
    /// What that court could order.
    pub orders: Vec<OrderBelow>,
    /// Place among these of the order that this stage supposes: what history made there.
    pub supposed: usize,
    /// The issues of that stage.
    pub issues: Vec<IssueBelow>,
}

/// What the court below could order.
#[derive(Clone, Debug)]
pub struct OrderBelow {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who prevails by it.
    pub prevails: Option<Side>,
}

/// An issue of the stage below.
#[derive(Clone, Debug)]
pub struct IssueBelow {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who had to carry it there.
    pub carried_by: Side,
}

/// The court above.
#[derive(Clone, Debug)]
pub struct Above {
    /// Index of the court.
    pub court: usize,
    /// Its judges.
    pub judges: Vec<JudgeId>,
    /// Standard of review.
    pub review: StandardOfReview,
}
