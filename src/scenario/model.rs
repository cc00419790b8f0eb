//! The validated scenario: read-only, ids resolved, every invariant checked.
//!
//! A [`Scenario`] is one stage of a matter with all that the matter shares. It can only be made by
//! `check`, so whoever holds one need not ask again. Not here: anything that
//! happens in a hearing, and every coefficient (those are in the model card).
//!
//! It is one long file of plain data in the order of [`super::draft`], so that the two can be read
//! side by side: what an author may write, and what is known to hold once it is checked.

use std::collections::BTreeMap;

use super::exercise::Exercise;
use super::handed_up::Carried;
use super::ids::{
    AnswerId, AuthorityId, BenchId, CardId, DispositionId, IssueId, JudgeId, PropositionId,
    QuestionId,
};
use crate::diagnostic::Span;
use crate::law::{
    ArgumentKind, AuthorityKind, CourtLevel, Date, Manner, ProofStandard, QuestionKind, Seat, Side,
    SourceMark, StandardOfReview, Standing, Value, Verification,
};

pub use super::draft::{
    FigureDraft as Figure, LookDraft as Look, MeritDraft as Merit, OnPointDraft as OnPoint,
    ReplyWeightDraft as ReplyWeight, WeightDraft as Weight,
};

/// The most cards, and the most answers, of one scenario: played sets are 128-bit words.
pub const MAX_CARDS: usize = 128;
/// The most issues of one scenario: findings are enumerated.
pub const MAX_ISSUES: usize = 10;
/// The most judges of one bench.
pub const MAX_JUDGES: usize = 15;

/// One stage of a matter, validated.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub(super) matter: Matter,
    pub(super) stage: Stage,
    pub(super) courts: Vec<Court>,
    pub(super) authorities: Vec<Authority>,
    pub(super) propositions: Vec<Proposition>,
    pub(super) issues: Vec<Issue>,
    pub(super) cards: Vec<Card>,
    pub(super) dispositions: Vec<Disposition>,
    pub(super) decision: Vec<Rule>,
    pub(super) judges: Vec<Judge>,
    pub(super) benches: Vec<Bench>,
    pub(super) questions: Vec<Question>,
    pub(super) answers: Vec<Answer>,
    pub(super) hash: String,
    pub(super) carried: Option<Carried>,
    pub(super) example: Option<Example>,
}

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

/// A worked example: a short hearing that is played to a newcomer and explained. Whether the rules
/// of a hearing allow its moves is for `hearing` to say.
#[derive(Clone, Debug)]
pub struct Example {
    /// Whose counsel the newcomer is.
    pub side: Side,
    /// The bench.
    pub bench: BenchId,
    /// The steps, in order.
    pub steps: Vec<ExampleStep>,
}

/// A step of a worked example.
#[derive(Clone, Debug)]
pub struct ExampleStep {
    /// Heading.
    pub title: String,
    /// What to see.
    pub text: String,
    /// The moves, each with where it is written.
    pub plays: Vec<(ExampleMove, Span)>,
    /// The part of the courtroom that is pointed at.
    pub look: Option<Look>,
    /// The issue whose strength is told.
    pub issue: Option<IssueId>,
}

/// A move of a worked example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExampleMove {
    /// A card is played.
    Play(CardId),
    /// The bench puts a question.
    Ask(QuestionId),
    /// The question is answered.
    Answer(AnswerId),
    /// The bench lets counsel go on.
    Continue,
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
    /// Timeline.
    pub timeline: Vec<Event>,
    /// Figure.
    pub figure: Option<Figure>,
    /// The court above.
    pub above: Option<Above>,
    /// The stage below.
    pub below: Option<Below>,
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

/// A proposition.
#[derive(Clone, Debug)]
pub struct Proposition {
    /// Id.
    pub id: String,
    /// Text.
    pub text: String,
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
}

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

/// An invented judge.
#[derive(Clone, Debug)]
pub struct Judge {
    /// Id.
    pub id: String,
    /// Surname.
    pub name: String,
    /// One word.
    pub temperament: String,
    /// A sentence.
    pub about: String,
    /// Log-odds by kind of argument.
    pub method: BTreeMap<ArgumentKind, f64>,
    /// Log-odds by value.
    pub values: BTreeMap<Value, f64>,
    /// Scale of the day's draw; `None` takes the card's.
    pub temper: Option<f64>,
    /// Chance of asking.
    pub asks: f64,
}

/// A bench profile.
#[derive(Clone, Debug)]
pub struct Bench {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Judges; the first presides.
    pub judges: Vec<JudgeId>,
}

/// A question from the bench.
#[derive(Clone, Debug)]
pub struct Question {
    /// Id.
    pub id: String,
    /// Code for chips, `Q3`, by place in the scenario.
    pub code: String,
    /// Full text.
    pub text: String,
    /// Short text.
    pub short: String,
    /// Kind.
    pub kind: QuestionKind,
    /// To whom.
    pub to: Side,
    /// On which issue.
    pub issue: IssueId,
    /// When timely.
    pub triggers: Vec<Trigger>,
    /// What to read.
    pub read: Vec<AuthorityId>,
    /// Answers.
    pub answers: Vec<AnswerId>,
}

/// What makes a question timely.
#[derive(Clone, Copy, Debug)]
pub enum Trigger {
    /// Something was argued on the issue.
    Issue(IssueId),
    /// The card was played in the last turn.
    Played(CardId),
    /// The card stands without any reply.
    Unanswered(CardId),
    /// The side asked is committed so.
    Committed(Stance),
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Id.
    pub id: String,
    /// Its question.
    pub question: QuestionId,
    /// Title.
    pub title: String,
    /// Words.
    pub words: String,
    /// Manner.
    pub manner: Manner,
    /// Effect.
    pub effect: Effect,
    /// Merit.
    pub merit: Merit,
    /// Kind of argument.
    pub kind: ArgumentKind,
    /// Commitments.
    pub commits: Vec<Stance>,
    /// Cards of the other side that it concedes.
    pub concedes_cards: Vec<CardId>,
    /// Issues that it concedes.
    pub concedes_issues: Vec<IssueId>,
    /// Length.
    pub seconds: u32,
    /// Note.
    pub note: String,
}

/// What an answer does.
#[derive(Clone, Copy, Debug)]
pub enum Effect {
    /// Supports a card of the own side.
    Supports(CardId, ReplyWeight),
    /// Attacks a card of the other side.
    Attacks(CardId, ReplyWeight),
    /// Goes to an issue for the side that answers.
    Issue(IssueId, Weight),
}

/// What really happened.
#[derive(Clone, Debug)]
pub struct History {
    /// Nearest disposition.
    pub disposition: DispositionId,
    /// Summary.
    pub summary: String,
    /// Reasons: text, arguments, mark.
    pub reasons: Vec<HistoryReason>,
    /// What came later.
    pub aftermath: String,
    /// Later parts of the story that are told by themselves.
    pub epilogues: Vec<Epilogue>,
    /// Where the model may differ and why, point by point.
    pub differs: Vec<String>,
    /// Sources.
    pub sources: Vec<String>,
}

/// A later part of the story.
#[derive(Clone, Debug)]
pub struct Epilogue {
    /// Title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Points: text, arguments, mark.
    pub points: Vec<HistoryReason>,
    /// Place of its exercise among those of the stage.
    pub exercise: Option<usize>,
}

/// A reason of the real court.
#[derive(Clone, Debug)]
pub struct HistoryReason {
    /// Text.
    pub text: String,
    /// Cards.
    pub cards: Vec<CardId>,
    /// Mark.
    pub mark: Verification,
}

/// A learning objective.
#[derive(Clone, Debug)]
pub struct Objective {
    /// Text.
    pub text: String,
    /// Cards.
    pub cards: Vec<CardId>,
}

/// A date on the line.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub date: Date,
    /// What.
    pub title: String,
    /// Line under it.
    pub note: String,
    /// Mark.
    pub mark: Verification,
}

/// The stage from which the matter comes up.
#[derive(Clone, Debug)]
pub struct Below {
    /// Its id within the matter.
    pub stage: String,
    /// Arguments of this stage that could be made there, too.
    pub arguments: Vec<CardId>,
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

macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident, $get:ident, $by_id:ident, $id:ident, $item:ident;)*) => {
        #[expect(clippy::indexing_slicing, reason = "a dense id is checked when it is made")]
        impl Scenario {$(
            $(#[$doc])*
            pub fn $list(&self) -> impl DoubleEndedIterator<Item = ($id, &$item)> + ExactSizeIterator {
                self.$list.iter().enumerate().map(|(i, item)| ($id(dense(i)), item))
            }

            /// The item behind an id.
            pub fn $get(&self, id: $id) -> &$item {
                &self.$list[id.index()]
            }

            /// The id of the item with this text id.
            pub fn $by_id(&self, id: &str) -> Option<$id> {
                self.$list().find(|(_, item)| item.id == id).map(|(id, _)| id)
            }
        )*}
    };
}

lists! {
    /// Authorities of the matter, usable here or not.
    authorities, authority, authority_by_id, AuthorityId, Authority;
    /// Propositions.
    propositions, proposition, proposition_by_id, PropositionId, Proposition;
    /// Issues, in the order in which the court takes them.
    issues, issue, issue_by_id, IssueId, Issue;
    /// Cards of this stage: arguments, then replies.
    cards, card, card_by_id, CardId, Card;
    /// Dispositions, from full relief to none.
    dispositions, disposition, disposition_by_id, DispositionId, Disposition;
    /// Invented judges.
    judges, judge, judge_by_id, JudgeId, Judge;
    /// Bench profiles.
    benches, bench, bench_by_id, BenchId, Bench;
    /// Questions.
    questions, question, question_by_id, QuestionId, Question;
    /// Answers of all questions.
    answers, answer, answer_by_id, AnswerId, Answer;
}

#[expect(clippy::cast_possible_truncation, reason = "lists are capped far below 65,536 items")]
const fn dense(index: usize) -> u16 {
    index as u16
}

impl Scenario {
    /// `matter/stage`, unique among scenarios.
    pub fn id(&self) -> String {
        format!("{}/{}", self.matter.id, self.stage.id)
    }

    /// The matter.
    pub const fn matter(&self) -> &Matter {
        &self.matter
    }

    /// The stage.
    pub const fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Courts of the matter; the forum is [`Self::court`].
    pub fn courts(&self) -> &[Court] {
        &self.courts
    }

    /// The court that hears this stage.
    #[expect(clippy::indexing_slicing, reason = "the index is checked when the scenario is built")]
    pub fn court(&self) -> &Court {
        &self.courts[self.stage.court]
    }

    /// A judge with the title that the court's members bear: `Judge Whitlock`. Who sits on no bench
    /// of the stage is a member of the court above.
    pub fn titled(&self, id: JudgeId) -> String {
        let sits = self.benches.iter().any(|bench| bench.judges.contains(&id));
        let above = self.stage.above.as_ref().filter(|above| !sits && above.judges.contains(&id));
        let court = above.and_then(|above| self.courts.get(above.court));
        format!("{} {}", court.unwrap_or_else(|| self.court()).member, self.judge(id).name)
    }

    /// The decision table.
    pub fn decision(&self) -> &[Rule] {
        &self.decision
    }

    /// The worked example of this stage, if its author wrote one.
    pub const fn example(&self) -> Option<&Example> {
        self.example.as_ref()
    }

    /// SHA-256 of the sources, hexadecimal.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// A side's party.
    pub fn party(&self, side: Side) -> &Party {
        let [first, second] = &self.matter.parties;
        match side {
            Side::First => first,
            Side::Second => second,
        }
    }

    /// A seat in words.
    pub fn seat(&self, seat: Seat) -> &SeatText {
        let [first, second, bench] = &self.stage.seats;
        match seat {
            Seat::Counsel(Side::First) => first,
            Seat::Counsel(Side::Second) => second,
            Seat::Bench => bench,
        }
    }

    /// The seat with this id.
    pub fn seat_by_id(&self, id: &str) -> Option<Seat> {
        Seat::ALL.into_iter().find(|&seat| self.seat(seat).id == id)
    }

    /// The default bench.
    pub fn default_bench(&self) -> BenchId {
        BenchId(0)
    }

    /// The worth of a disposition to a side, in [0, 1].
    pub fn worth(&self, id: DispositionId, side: Side) -> f64 {
        let worth = self.disposition(id).worth;
        if side == self.stage.movant { worth } else { 1.0 - worth }
    }
}
