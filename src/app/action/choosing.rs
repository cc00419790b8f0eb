//! Before a hearing: the docket and the case file.

use std::path::PathBuf;

use super::{CaseKey, HearingKey};
use crate::app::settings::Countdown;
use crate::law::{Seat, Side};
use crate::record::Level;
use crate::scenario::{BenchId, EntryId, IssueId, JudgeId};

/// The docket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocketAction {
    /// The seat in which the campaign of a matter is played.
    CampaignSeat(String, Seat),
    /// Opens a saved hearing.
    Resume(HearingKey),
    /// Opens a finished hearing at its ruling.
    Ruling(HearingKey),
    /// Opens a finished hearing at its review.
    Review(HearingKey),
    /// Lists every finished hearing, or only the latest.
    AllFinished(bool),
    /// Puts a saved hearing out of the list; its file is kept aside.
    Discard(HearingKey),
    /// Shows only cases of an area, or all.
    Area(Option<String>),
    /// Shows only cases of a level, or all.
    Level(Option<u32>),
    /// Shows only cases of at most so many minutes, or all.
    Minutes(Option<u32>),
    /// Shows only cases that one has not yet heard in this part, or all.
    Part(Option<Part>),
    /// Takes every filter away.
    ClearFilters,
    /// Grid or list.
    Layout(CasesLayout),
    /// Asks for a case file to import.
    Import,
    /// Asks for a case folder to import.
    ImportFolder,
    /// Takes an imported case off the list; its files stay.
    TakeOff(PathBuf),
    /// Loads the case at this path (chosen or dropped) and lists it from now on.
    ImportPath(PathBuf),
    /// Reads a broken case again.
    Reload(PathBuf),
    /// Shows all faults of a case.
    ShowFaults(PathBuf),
}

/// A part that one can have in any case, whoever the parties are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Counsel for the side that asks for relief.
    Movant,
    /// Counsel for the other side.
    Opponent,
    /// The bench.
    Judge,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Movant, Self::Opponent, Self::Judge];

    /// Its name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Movant => "Counsel who asks",
            Self::Opponent => "Counsel who answers",
            Self::Judge => "Judge",
        }
    }

    /// The seat that it is, where this side asks for relief.
    pub const fn seat(self, movant: Side) -> Seat {
        match self {
            Self::Movant => Seat::Counsel(movant),
            Self::Opponent => Seat::Counsel(movant.opponent()),
            Self::Judge => Seat::Bench,
        }
    }
}

/// The worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExampleAction {
    /// Begins that of a case.
    Begin(CaseKey),
    /// Goes on to the next step; after the last one, back to where one was.
    Next,
    /// Goes back to the step before.
    Back,
    /// Leaves it for where one was.
    Leave,
}

/// How other cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum CasesLayout {
    /// Cards.
    #[default]
    Grid,
    /// Rows.
    List,
}

/// The case file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseFileAction {
    /// Shows a tab.
    Tab(CaseTab),
    /// Shows the tab so many further to the right, or left where negative.
    StepTab(i8),
    /// Opens an issue's law, or closes it.
    Issue(Option<IssueId>),
    /// The notes on this case.
    Notes(String),
    /// Opens the exercise with this place, from its beginning.
    Exercise(usize),
    /// Chooses in the item of the exercise that is open.
    Choose(usize),
    /// Goes on to the next item of the exercise, or to its score.
    NextItem,
    /// Goes back to the list of exercises.
    LeaveExercise,
    /// Takes a seat.
    Seat(Seat),
    /// Chooses a bench.
    Bench(BenchId),
    /// Goes on to the next bench.
    DrawBench,
    /// Shows what a judge weighs, or closes it.
    Judge(Option<JudgeId>),
    /// How well counsel of a side plays.
    Level(Side, Level),
    /// Whether hints are given.
    Hints(bool),
    /// Whether strengths are shown during the hearing.
    LiveStrength(bool),
    /// The visible countdown at questions.
    Countdown(Countdown),
    /// The seed as typed.
    Seed(String),
    /// Draws another seed.
    NewSeed,
    /// Takes up the record of the stage below, or not.
    TakeUpBelow(bool),
    /// Asks for the prediction, then begins.
    Begin,
    /// Moves the prediction, in percent.
    Predict(u8),
    /// Names the card that one expects to be the weakest, or none.
    WeakestPoint(Option<EntryId>),
    /// Begins with the prediction.
    ConfirmPrediction,
    /// Begins without prediction and weakest point.
    SkipPrediction,
}

/// A tab of the case file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseTab {
    /// What it is about.
    #[default]
    Brief,
    /// Facts with their sources.
    Record,
    /// Authorities.
    Authorities,
    /// Friends of the court; where any were heard.
    Amici,
    /// Terms explained.
    Glossary,
    /// Statements to judge and questions to answer; where the stage offers any.
    Exercises,
    /// One's own notes.
    Notes,
}
