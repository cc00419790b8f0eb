//! The docket: choose what to argue, come back to an unfinished hearing.

mod compose;
mod hearings;

use std::path::PathBuf;

use super::Control;
use super::forecast::ForecastSeries;
use crate::app::action::{CaseKey, CasesLayout, HearingKey, Part};
use crate::law::Seat;

/// The docket.
#[derive(Clone, Debug, PartialEq)]
pub struct DocketView {
    /// Matters with several stages, or that the program brings along.
    pub campaigns: Vec<CampaignView>,
    /// All other cases that fit the filters.
    pub cases: Vec<CaseCard>,
    /// Cases that cannot be read.
    pub broken: Vec<BrokenCard>,
    /// Areas of law to choose among; the first is all.
    pub areas: Vec<AreaChip>,
    /// The menu of further filters.
    pub filters: Filters,
    /// Grid or list.
    pub layout: CasesLayout,
    /// What stands in place of the cases when none fits.
    pub empty: Option<String>,
    /// The card at the top right.
    pub resume: Resume,
    /// Further unfinished hearings, latest first.
    pub unfinished: Vec<HearingRow>,
    /// Finished hearings, latest first: all of them, or the last few.
    pub finished: Vec<FinishedRow>,
    /// Lists all of them or only the last few again, where there are more than a few.
    pub finished_more: Option<Control>,
    /// Hearings that cannot be opened, and why.
    pub kept_aside: Vec<String>,
    /// What one has done so far; absent before the first ruling.
    pub record: Option<RecordCard>,
    /// Whether a matter is still being read.
    pub loading: bool,
    /// Begins the worked example, where there is one.
    pub example: Option<Control>,
    /// Whether a worked example was seen or left.
    pub example_seen: bool,
}

/// A matter with its stages.
#[derive(Clone, Debug, PartialEq)]
pub struct CampaignView {
    /// The matter's id.
    pub matter: String,
    /// Title.
    pub title: String,
    /// Full caption.
    pub caption: String,
    /// `2 of 4 stages`.
    pub progress: String,
    /// The seats to play it as.
    pub seats: Vec<SeatOption>,
    /// Its stages, in order.
    pub stages: Vec<StageCard>,
}

/// A seat to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatOption {
    /// The seat.
    pub seat: Seat,
    /// Its name.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// A stage of a campaign.
#[derive(Clone, Debug, PartialEq)]
pub struct StageCard {
    /// The scenario.
    pub case: CaseKey,
    /// Its number, from 1.
    pub number: usize,
    /// Title.
    pub title: String,
    /// Court and date.
    pub court: String,
    /// Summary.
    pub summary: String,
    /// How far one got.
    pub state: StageState,
    /// What one can do; the first is the primary.
    pub controls: Vec<Control>,
}

/// How far one got with a stage.
#[derive(Clone, Debug, PartialEq)]
pub enum StageState {
    /// It has been ruled on.
    Done {
        /// The seat one had.
        seat: Seat,
        /// Its name.
        seat_name: String,
        /// One's score, 0 to 100.
        score: u8,
        /// `Motion denied, as in history`.
        outcome: String,
        /// Whether that is what happened.
        as_in_history: bool,
    },
    /// A hearing is under way.
    UnderWay {
        /// The seat one has.
        seat: Seat,
        /// Its name.
        seat_name: String,
        /// `turn 7 of 14`.
        turn: String,
        /// Share of turns that are over, 0 to 1.
        progress: f32,
    },
    /// It may be played.
    Open,
    /// It may be read but not played yet, and why.
    Locked(String),
}

/// A case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseCard {
    /// The scenario.
    pub case: CaseKey,
    /// Short caption.
    pub caption: String,
    /// Court, year and docket number.
    pub court: String,
    /// Question presented, in short.
    pub question: String,
    /// Area of law.
    pub area: String,
    /// Difficulty, 1 to 5.
    pub level: u32,
    /// `45 min`.
    pub length: String,
    /// What stands in the corner.
    pub corner: Corner,
    /// Opens the review of the last hearing that was ruled on.
    pub review: Option<Control>,
}

/// What stands in a case's corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corner {
    /// Never played.
    New,
    /// Begun and not ended.
    UnderWay,
    /// Best score so far, 0 to 100.
    Best(u8),
}

/// A case that cannot be read, or whose file has faults since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenCard {
    /// Its folder or file.
    pub path: PathBuf,
    /// Its name on the card.
    pub name: String,
    /// `stages/1_magistrate.ron, line 12`.
    pub place: String,
    /// The first fault.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// `and 4 more faults`; empty if it is the only one.
    pub more: String,
    /// Whether it was imported, and so can be taken off the list.
    pub imported: bool,
    /// Said where the last good version can still be played.
    pub last_good: Option<String>,
}

/// An area of law to filter by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChip {
    /// The area; `None` for all.
    pub area: Option<String>,
    /// `All · 14`.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// The menu of further filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filters {
    /// Level chosen.
    pub level: Option<u32>,
    /// Levels to choose from.
    pub levels: Vec<u32>,
    /// Most minutes chosen.
    pub minutes: Option<u32>,
    /// Minutes to choose from.
    pub lengths: Vec<u32>,
    /// Part chosen that one has not yet had.
    pub part: Option<Part>,
    /// Whether anything, the area included, is filtered.
    pub active: bool,
}

/// The card at the top right.
#[derive(Clone, Debug, PartialEq)]
pub enum Resume {
    /// The last unfinished hearing.
    Hearing(ResumeCard),
    /// No hearing yet: where to start.
    Start {
        /// `Start with stage 1: Magistrate Judge`.
        control: Control,
        /// A sentence.
        text: String,
    },
    /// Nothing to play at all.
    Nothing(String),
}

/// The last unfinished hearing.
#[derive(Clone, Debug, PartialEq)]
pub struct ResumeCard {
    /// The hearing.
    pub hearing: HearingKey,
    /// `saved 3 hours ago`.
    pub saved: String,
    /// Stage.
    pub title: String,
    /// Short caption.
    pub caption: String,
    /// The seat one has.
    pub seat: Seat,
    /// `You appear for Acme, the movant`.
    pub seat_line: String,
    /// `6:40 of 15:00 left, 2:00 held for rebuttal`.
    pub time: String,
    /// What is open.
    pub open: String,
    /// One's chance after each move, 0 to 100; empty where strengths are hidden.
    pub chances: Vec<f32>,
    /// `chance to win 47 %`; empty where strengths are hidden.
    pub chance: String,
    /// Goes on with it.
    pub control: Control,
}

/// An unfinished hearing.
#[derive(Clone, Debug, PartialEq)]
pub struct HearingRow {
    /// The hearing.
    pub hearing: HearingKey,
    /// The seat one has.
    pub seat: Seat,
    /// Stage and seat.
    pub title: String,
    /// `turn 3 of 14, saved 3 hours ago`.
    pub detail: String,
}

/// A finished hearing.
#[derive(Clone, Debug, PartialEq)]
pub struct FinishedRow {
    /// The hearing.
    pub hearing: HearingKey,
    /// The seat one had.
    pub seat: Seat,
    /// Opens its ruling; labeled with stage and seat.
    pub ruling: Control,
    /// Opens its review.
    pub review: Control,
    /// `Motion denied · 82 of 100 · 3 days ago`.
    pub detail: String,
}

/// What one has done so far.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordCard {
    /// Rulings.
    pub hearings: usize,
    /// Mean advocacy score, 0 to 100.
    pub mean: Option<u8>,
    /// Won, lost, and neither.
    pub results: [usize; 3],
    /// The three weakest criteria: name and mean in percent of the points to be had.
    pub weakest: Vec<(String, u8)>,
    /// Mean Brier score of the predictions, before and after, with what it means.
    pub brier: Option<BrierView>,
    /// How the predictions have fared over time.
    pub forecasts: Option<ForecastSeries>,
}

/// Mean Brier score (Monthly Weather Review 78, 1950): the squared distance between prediction and
/// outcome, 0 for a sure and right one, 0.25 for always saying one half.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrierView {
    /// `0.18 before, 0.11 after`.
    pub figures: String,
    /// What it means, a sentence.
    pub meaning: String,
}
