//! The ruling: what was decided, why, and what would have changed it.

mod analysis;
mod but_for;
mod compose;
mod lens;
mod opinion;
mod second;

pub use opinion::{Block, Face, OpinionView, PageView, Run, Tint};

use super::forecast::ForecastSeries;
use super::sheet::SheetView;
use super::{ChipView, Control, Gauge, VersionNotice};
use crate::law::Side;
use crate::scenario::{EntryId, IssueId, JudgeId};

/// The ruling.
#[derive(Clone, Debug, PartialEq)]
pub struct RulingView {
    /// That scenario or model card are not those of the hearing.
    pub notice: Option<VersionNotice>,
    /// The opinion.
    pub opinion: OpinionView,
    /// The outcome.
    pub outcome: OutcomeView,
    /// The votes, in the bench's order.
    pub votes: Vec<VoteView>,
    /// Whether the votes are still to be read out, one by one.
    pub reads_votes: bool,
    /// Issue by issue.
    pub issues: Vec<IssueOutcome>,
    /// What moved the court on the selected issue.
    pub waterfall: Waterfall,
    /// What would have changed it.
    pub but_for: ButFor,
    /// Whether other ways of ruling give the same.
    pub second: SecondOpinions,
    /// What happened.
    pub history: HistoryView,
    /// One's predictions.
    pub prediction: Option<PredictionOutcome>,
    /// One's own weakest point beside the model's.
    pub weakest: Option<WeakestView>,
    /// One's sheet.
    pub sheet: SheetView,
    /// What to do next.
    pub actions: RulingActions,
}

/// The outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeView {
    /// `You prevail`.
    pub chip: ChipView,
    /// `advocacy 79 of 100`.
    pub score: String,
    /// `Motion denied, 2 to 1`.
    pub title: String,
    /// How likely it was, and whether the likeliest came out.
    pub chance: String,
    /// How the votes made it, where that needs saying, and the doctrinal paradox.
    pub notes: Vec<String>,
}

/// A vote.
#[derive(Clone, Debug, PartialEq)]
pub struct VoteView {
    /// The judge.
    pub judge: JudgeId,
    /// Name.
    pub name: String,
    /// The letter in the medallion.
    pub monogram: String,
    /// `wrote`, `joined`, `dissents`.
    pub role: &'static str,
    /// `Deny`.
    pub verb: String,
    /// Who prevails by this vote.
    pub side: Option<Side>,
    /// The deciding issue and this judge's strength there: `Focus 38`.
    pub strength: String,
    /// Whether everything is scored for this judge alone.
    pub selected: bool,
}

/// An issue.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueOutcome {
    /// The issue.
    pub id: IssueId,
    /// `1. Reach`.
    pub title: String,
    /// Who must carry it.
    pub burden: Side,
    /// That side's name.
    pub burden_name: String,
    /// Strength against the standard.
    pub gauge: Gauge,
    /// `needs 70`.
    pub needs: String,
    /// The finding.
    pub finding: FindingMark,
    /// The finding in words.
    pub finding_words: String,
    /// `decides the case`, `short by 3`, `conceded`.
    pub note: String,
    /// Whether it decides the case.
    pub deciding: bool,
    /// Whether it is selected.
    pub selected: bool,
}

/// A finding, for its icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingMark {
    /// Carried.
    Carried,
    /// Not carried.
    NotCarried,
    /// Not reached.
    NotReached,
    /// The bench divided.
    Divided,
}

/// What moved the court on an issue, in log-odds toward the side that must carry it.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// `What moved the court on Focus`.
    pub title: String,
    /// What the scale means.
    pub caption: String,
    /// The side that must carry it: right is always toward it.
    pub toward: Side,
    /// The rows, from above.
    pub rows: Vec<WaterRow>,
    /// Least and greatest value, so that every bar fits.
    pub range: (f32, f32),
    /// Where to draw grid lines, with their labels.
    pub ticks: Vec<(f32, String)>,
    /// The sum in words: `−0.37 is a strength of 41`.
    pub sum: String,
    /// Said where nothing was argued.
    pub empty: Option<String>,
}

/// A row of the waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterRow {
    /// `Prior`, `G3`, `Draw`, `Result`.
    pub code: String,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: WaterKind,
    /// Where its bar begins.
    pub from: f32,
    /// Where its bar ends.
    pub to: f32,
    /// Its value: `−0.71`.
    pub value: String,
    /// Whether it is selected (from the opinion's margin).
    pub selected: bool,
    /// The row as a sentence, for screen readers.
    pub sentence: String,
}

/// What a row of the waterfall is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaterKind {
    /// Where the court starts.
    Start,
    /// An argument, reply or answer.
    Entry(EntryId, Side),
    /// A silence before the bench, of this side.
    Silence(Side),
    /// This judge, this day.
    Draw,
    /// The standard to reach.
    Threshold,
    /// The sum.
    Result,
}

/// What would have changed it.
#[derive(Clone, Debug, PartialEq)]
pub struct ButFor {
    /// What switching does.
    pub caption: String,
    /// The switches.
    pub rows: Vec<ButForRow>,
    /// What follows from what is switched off.
    pub sentence: String,
    /// Switches everything on.
    pub reset: Control,
    /// Shows on the argument map what is switched off or selected.
    pub map: Control,
}

/// A switch.
#[derive(Clone, Debug, PartialEq)]
pub struct ButForRow {
    /// The entry.
    pub entry: EntryId,
    /// Whose.
    pub side: Side,
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Whether it counts.
    pub on: bool,
    /// Strength of the selected issue without it alone, 0 to 100; none on an issue that was not
    /// argued.
    pub strength: Option<f32>,
    /// Whether the disposition flips without it alone.
    pub verdict: ChipView,
    /// The row as a sentence, for screen readers.
    pub sentence: String,
}

/// Whether other ways of ruling on the same record give the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondOpinions {
    /// What was done again.
    pub caption: String,
    /// What was found.
    pub found: SecondOpinionsFound,
}

/// What other ways of ruling gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondOpinionsFound {
    /// They are being worked out.
    Waiting(&'static str),
    /// They were not worked out.
    Nothing(&'static str),
    /// They were.
    Rulings {
        /// How many of them give the same.
        summary: String,
        /// By the other ways of weighing arguments.
        semantics: Vec<OtherRulingRow>,
        /// Before the other benches.
        benches: Vec<OtherRulingRow>,
        /// The smallest change of one value that gives another order.
        values: String,
    },
}

/// Another ruling on the same record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherRulingRow {
    /// What is different: `DF-QuAD`, `A pragmatist`.
    pub by: String,
    /// What is ordered then.
    pub order: String,
    /// How likely that is: `62 %`.
    pub chance: String,
    /// Whether the ruling holds.
    pub holds: bool,
    /// The row as a sentence, for screen readers.
    pub sentence: String,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryView {
    /// `same result`, `another result`.
    pub chip: ChipView,
    /// Who decided what.
    pub summary: String,
    /// The court's reasons; with a warning where one is not settled.
    pub reasons: Vec<(String, Option<&'static str>)>,
    /// What came later.
    pub aftermath: String,
    /// Later parts of the story.
    pub epilogues: Vec<EpilogueView>,
    /// Where this model may differ and why, point by point.
    pub differs: Vec<String>,
    /// Sources.
    pub sources: Vec<String>,
}

/// A later part of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct EpilogueView {
    /// Title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// Its points; with a warning where one is not settled.
    pub points: Vec<(String, Option<&'static str>)>,
    /// Opens its exercise.
    pub exercise: Option<Control>,
}

/// One's predictions.
#[derive(Clone, Debug, PartialEq)]
pub struct PredictionOutcome {
    /// `Before the hearing you said 70 %, after it 55 %.`
    pub said: String,
    /// The Brier score of each, and what it means.
    pub brier: String,
    /// How one's forecasts have fared so far, this one among them.
    pub series: Option<ForecastSeries>,
}

/// One's own weakest point beside the model's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeakestView {
    /// What one named before the hearing and after it.
    pub yours: String,
    /// What cost most, or brought least, by the model.
    pub model: String,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub struct RulingActions {
    /// The same hearing from the other side, with the same seed.
    pub swap: Control,
    /// The same hearing again.
    pub again: Control,
    /// Back to the argument, in a branch.
    pub take_back: Control,
    /// The next stage.
    pub next_stage: Option<Control>,
    /// Goes through the hearing move by move.
    pub review: Control,
    /// Opens the debrief.
    pub debrief: Control,
    /// Back to the docket.
    pub docket: Control,
    /// Saves the opinion as HTML for print.
    pub save_html: Control,
    /// Saves the opinion as Markdown.
    pub save_markdown: Control,
}
