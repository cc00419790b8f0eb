//! The case file: prepare, then take a seat.

mod amici;
mod below;
mod brief;
mod compose;
mod exercise;

pub use amici::AmicusRow;
pub(in crate::app) use brief::{standard_and_threshold, threshold_of, unsettled};
pub(in crate::app) use compose::{locked, locked_stage};
pub use exercise::{
    ChoiceView, CorrectionView, ExercisePage, ExerciseRow, ExerciseView, ItemView, ScoreView,
};

use super::{Control, Gauge, Tone};
use crate::app::action::{Action, CaseKey, CaseTab};
pub use crate::app::screen::Sought;
use crate::app::settings::Countdown;
use crate::law::{Seat, Side};
use crate::record::Level;
use crate::scenario::{AuthorityId, BenchId, IssueId, JudgeId};

/// The case file.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseFileView {
    /// `Stage 3 of 4`.
    pub over: String,
    /// Court, docket number, length.
    pub chips: Vec<String>,
    /// Heading.
    pub heading: String,
    /// What is staged or simplified in this hearing.
    pub staging: String,
    /// Said where the file on the disk has faults and the last good version is shown.
    pub faults: Option<String>,
    /// The tabs.
    pub tabs: Vec<TabView<CaseTab>>,
    /// What the chosen tab shows.
    pub tab: TabBody,
    /// The seats.
    pub seats: Vec<SeatCard>,
    /// The bench.
    pub bench: BenchPanel,
    /// One level for the opponent, or one for each counsel.
    pub levels: Vec<LevelRow>,
    /// The record of the stage below, where there is one to take up.
    pub below: Option<BelowView>,
    /// Hints and strengths.
    pub aids: Aids,
    /// The visible countdown at questions.
    pub countdown: Countdown,
    /// What the countdown does.
    pub countdown_note: String,
    /// The seed as typed.
    pub seed: String,
    /// What a seed is, or what is wrong with the one typed.
    pub seed_note: String,
    /// Begins the hearing.
    pub begin: Control,
    /// Why a stage is read only.
    pub locked: Option<String>,
}

/// A tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TabView<T> {
    /// Which.
    pub tab: T,
    /// Its name.
    pub label: &'static str,
    /// How many things it holds.
    pub count: Option<usize>,
    /// Whether it is chosen.
    pub selected: bool,
}

/// What the chosen tab shows.
#[derive(Clone, Debug, PartialEq)]
pub enum TabBody {
    /// What it is about.
    Brief(Box<BriefView>),
    /// Facts with their sources, and the one that is sought.
    Record(Vec<FactView>, Option<Sought>),
    /// All authorities.
    Authorities(Vec<AuthorityRow>),
    /// Friends of the court.
    Amici(Vec<AmicusRow>),
    /// Terms explained: term and meaning; and the one that is sought.
    Glossary(Vec<(String, String)>, Option<Sought>),
    /// Exercises, of which one may be open.
    Exercises(Vec<ExerciseRow>, Option<Box<ExerciseView>>),
    /// One's own notes on this case.
    Notes(String),
}

/// What it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefView {
    /// Question presented.
    pub question: String,
    /// What is before the court.
    pub posture: String,
    /// What the court below decided, line by line, where its record is taken up.
    pub below: Vec<String>,
    /// The facts.
    pub facts: Vec<FactView>,
    /// The scenario, for the way to its record.
    pub case: CaseKey,
    /// The parties.
    pub parties: Vec<PartyLine>,
    /// The figure.
    pub figure: Option<FigureView>,
    /// The timeline.
    pub timeline: Vec<EventView>,
    /// The issues.
    pub issues: Vec<IssueRow>,
    /// The issue whose law is open.
    pub law: Option<IssueLaw>,
    /// Key authorities: those that the issues' rules and the most cards rest on.
    pub authorities: Vec<AuthorityRow>,
    /// `All 31`.
    pub all_authorities: String,
    /// What one should be able to do afterwards.
    pub objectives: Vec<ObjectiveRow>,
}

/// What one should be able to do afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveRow {
    /// What.
    pub text: String,
    /// The arguments and replies that practice it: `G3 Control, not location`.
    pub cards: Vec<(Side, String)>,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactView {
    /// Its number in the record: `R.3`.
    pub number: String,
    /// The fact.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// Said where it is not settled.
    pub unsettled: Option<&'static str>,
}

/// A party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyLine {
    /// The side.
    pub side: Side,
    /// Full name.
    pub name: String,
    /// What it is in this hearing.
    pub role: String,
    /// Who this is.
    pub about: String,
}

/// Places joined by arrows from left to right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureView {
    /// Heading.
    pub title: String,
    /// Two to four places.
    pub places: Vec<PlaceView>,
    /// Name of the line drawn before the first place beyond it; empty for none.
    pub border: String,
    /// Words on the arrow back from the last place to the first; empty for none.
    pub back: String,
    /// Caption.
    pub caption: String,
    /// The whole figure in words, for screen readers.
    pub described: String,
}

/// A place of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceView {
    /// Name.
    pub name: String,
    /// What happens there.
    pub text: String,
    /// Whose place it is.
    pub side: Option<Side>,
    /// Whether it lies beyond the border.
    pub beyond: bool,
}

/// A date on the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventView {
    /// When.
    pub date: String,
    /// What.
    pub title: String,
    /// A line under it.
    pub note: String,
    /// Before, at or after this hearing.
    pub when: When,
    /// Said where it is not settled.
    pub unsettled: Option<&'static str>,
}

/// Before, at or after the hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Before.
    Past,
    /// You are here.
    Now,
    /// After.
    Later,
}

/// An issue.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueRow {
    /// The issue.
    pub id: IssueId,
    /// `1. Reach`.
    pub title: String,
    /// The question.
    pub question: String,
    /// Who must carry it.
    pub burden: Side,
    /// That side's name.
    pub burden_name: String,
    /// The standard.
    pub standard: String,
    /// The threshold, with the starting point as its strength.
    pub gauge: Gauge,
    /// Whether its law is open.
    pub selected: bool,
}

/// An issue's law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueLaw {
    /// The issue.
    pub id: IssueId,
    /// Title.
    pub title: String,
    /// The proposition.
    pub proposition: String,
    /// Who must carry it, and how far.
    pub burden: String,
    /// The rule.
    pub rule: String,
    /// Why that is the rule.
    pub reason: String,
    /// Where the court starts from, and why; empty at one half.
    pub prior: String,
    /// What the rule rests on.
    pub authorities: Vec<(AuthorityId, String)>,
}

/// An authority in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityRow {
    /// The authority.
    pub id: AuthorityId,
    /// Name, set in italics.
    pub name: String,
    /// Citation.
    pub cite: String,
    /// What it is and how it bears on this court.
    pub about: String,
    /// The sides whose cards cite it.
    pub cited_by: Vec<Side>,
    /// `both`, or the side's name.
    pub cited_by_name: String,
    /// What to mind: not settled, overruled, later than this hearing.
    pub warning: Option<(String, Tone)>,
}

/// A seat to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatCard {
    /// The seat.
    pub seat: Seat,
    /// Title.
    pub title: String,
    /// Role.
    pub role: String,
    /// Burden and order of speaking.
    pub burden: String,
    /// Whether it is taken.
    pub selected: bool,
}

/// The bench.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenchPanel {
    /// `Bench`, `You sit alone` or `You preside over`.
    pub heading: String,
    /// The bench's title.
    pub title: String,
    /// Its judges; the first presides.
    pub judges: Vec<JudgeCard>,
    /// All benches to choose from: id, title, whether it is chosen.
    pub benches: Vec<(BenchId, String, bool)>,
    /// What the opened judge asks about and weighs.
    pub about: Option<JudgeAbout>,
    /// That the judges are invented.
    pub note: String,
}

/// A judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgeCard {
    /// The judge.
    pub id: JudgeId,
    /// Surname.
    pub name: String,
    /// Name with the title of the court’s members.
    pub titled: String,
    /// The letter in the medallion.
    pub monogram: String,
    /// One word.
    pub temperament: String,
    /// Whether what the judge weighs is open.
    pub selected: bool,
}

/// What a judge asks about and weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgeAbout {
    /// Name and temperament.
    pub title: String,
    /// A sentence.
    pub text: String,
    /// Kinds of argument and values with their log-odds: `Text +0.40`.
    pub weighs: Vec<String>,
}

/// The level of computer counsel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelRow {
    /// Counsel's side.
    pub side: Side,
    /// `Opponent`, or `Counsel for the Government`.
    pub label: String,
    /// The level chosen.
    pub level: Level,
    /// What that means: `weighs each move by itself`.
    pub about: &'static str,
}

/// The record of the stage below.
#[derive(Clone, Debug, PartialEq)]
pub struct BelowView {
    /// Takes it up, or not.
    pub label: &'static str,
    /// Which record it is: `District Court, as Acme counsel, 3 days ago`.
    pub about: String,
    /// Whether it is taken up.
    pub on: bool,
    /// Turns that over.
    pub action: Action,
    /// What follows from taking it up, each with the side that it binds: what is forfeited, what
    /// was conceded, how many stands it takes along.
    pub follows: Vec<(Side, String)>,
    /// Said where nothing follows, or what forfeiting means.
    pub note: String,
}

/// What one allows oneself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aids {
    /// Hints.
    pub hints: bool,
    /// What hints do, and that they cost nothing.
    pub hints_note: &'static str,
    /// Strengths during the hearing.
    pub live: bool,
    /// What that hides.
    pub live_note: &'static str,
}
