//! After a hearing: the ruling, the review and the argument map.

use std::path::PathBuf;

use super::report::Shared;
use crate::app::settings::DebriefStep;
use crate::scenario::{EntryId, IssueId, JudgeId};

/// The ruling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulingAction {
    /// The votes were read out, or that was passed over.
    VotesRead,
    /// Lets the score that is shown count for a hearing that was held with another version of the
    /// case; from the review as well.
    Rescore,
    /// Selects an issue.
    Issue(IssueId),
    /// Scores everything for one judge alone, or for the bench.
    Judge(Option<JudgeId>),
    /// Switches an entry off or on again.
    Toggle(EntryId),
    /// Switches all entries on.
    Reset,
    /// Goes to a page of the opinion, from 0.
    Page(usize),
    /// Goes so many pages on, or back where negative.
    StepPage(i8),
    /// Makes the text of the opinion so many steps larger, or smaller where negative.
    TextSize(i8),
    /// Shows an entry: selects an issue that it goes to and its row.
    Entry(EntryId),
    /// Begins the same hearing from the other side, with the same bench and seed.
    SwapSides,
    /// Begins the same hearing again, with the same seed.
    Again,
    /// Goes on with play from the end of the argument, in a branch.
    TakeBack,
    /// Opens the exercise with this place in the case file.
    Exercise(usize),
    /// Asks where to save the opinion.
    Save(DocumentFormat),
    /// Saves the opinion there.
    SaveAt(DocumentFormat, PathBuf),
}

/// The debrief after a ruling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DebriefAction {
    /// Opens it, at the first question that has no answer yet.
    Open,
    /// Goes to a question.
    Step(DebriefStep),
    /// Links the open question to the move with this ply, or to none.
    About(Option<usize>),
    /// One's own words on the open question.
    Words(String),
    /// Shows the move that the open question is linked to in the review.
    Show,
}

/// A format in which the opinion is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentFormat {
    /// HTML laid out for print.
    Html,
    /// Markdown.
    Markdown,
}

/// The review. Moves are those of counsel, by their place among them, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewAction {
    /// Selects a move.
    Select(usize),
    /// Selects the move so many further on, or back where negative.
    Step(i8),
    /// Selects the first move.
    First,
    /// Selects the last move.
    Last,
    /// Selects the next flagged move of one's own, or the one before, going round.
    Mistake {
        /// Whether the next one.
        forward: bool,
    },
    /// Marks a step of the best line on the chart, or lets it go.
    LineStep(usize),
    /// Draws a curve, or takes it away.
    Draw(Curve),
    /// Goes through the hearing again after it was stopped.
    Search,
    /// Goes on with play from before the selected move, in a branch.
    Retry,
    /// Asks where to save a document.
    Save(ReviewDocument),
    /// Saves it there.
    SaveAt(ReviewDocument, PathBuf),
}

/// A curve beside the chances if submitted then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Curve {
    /// The best line of the selected move.
    BestLine,
    /// The chances with best play from each move on.
    BestPlay,
    /// Each judge's chances.
    Judges,
}

/// What is saved from the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewDocument {
    /// The whole report as HTML laid out for print.
    Html,
    /// The whole report as Markdown.
    Markdown,
    /// The whole report as plain text.
    Text,
    /// The moves of counsel as comma-separated values.
    Moves,
    /// What was said, as plain text.
    Transcript,
    /// The record, from which the hearing can be played again.
    Record,
}

/// The argument map.
#[derive(Clone, Debug, PartialEq)]
pub enum MapAction {
    /// Shows only what goes to an issue, or all.
    Issue(Option<IssueId>),
    /// Shows what was not said as well, or not.
    Unplayed(bool),
    /// Shows strengths before one judge, or the mean over the bench.
    Judge(Option<JudgeId>),
    /// Inspects a node, or none.
    Select(Option<MapNode>),
    /// Shows the map as a list, or as a map.
    List(bool),
    /// Shows it as it was after so many moves.
    Replay(usize),
    /// Shows it as if something had never been said, or as it is.
    Without(Option<EntryId>),
    /// Asks where to save a picture of the whole map.
    Save,
    /// Saves it there.
    SaveAt {
        /// Where.
        path: PathBuf,
        /// The bytes of a PNG.
        picture: Shared<Vec<u8>>,
        /// Whether it may replace what stands there.
        replace: bool,
    },
}

/// A node of the argument map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapNode {
    /// An issue.
    Issue(IssueId),
    /// An argument, a reply, or an answer to the bench.
    Entry(EntryId),
}
