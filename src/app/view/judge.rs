//! The courtroom as judge: hear both sides, find, give reasons, decide.

mod compose;
mod finding;

use super::courtroom::{Prompt, SideTime, TranscriptEntry};
use super::{ChipView, Control, Gauge};
use crate::app::screen::Passage;
use crate::law::Side;
use crate::record::{Credit, Found};
use crate::scenario::{DispositionId, EntryId, IssueId, JudgeId, QuestionId};

/// The courtroom as judge.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgeView {
    /// Counsel of the first and the second side.
    pub counsel: [CounselHead; 2],
    /// The letter in one's own medallion.
    pub monogram: String,
    /// What was said.
    pub transcript: Vec<TranscriptEntry>,
    /// The passage that one came to see.
    pub passage: Option<Passage>,
    /// Passages that can be credited as a reason of a finding.
    pub credits: Vec<PassageCredit>,
    /// Who is at the lectern.
    pub prompt: Prompt,
    /// Questions to ask.
    pub ask: AskPanel,
    /// Findings.
    pub findings: FindingsPanel,
    /// Dispositions.
    pub dispositions: Vec<DispositionRow>,
    /// Words of one's own in the order.
    pub order_words: String,
    /// Enters the ruling.
    pub enter: Control,
    /// Keeps the draft.
    pub save_draft: Control,
    /// Takes back one's last act in the argument.
    pub undo: Control,
    /// Does again what was taken back last; absent where nothing was.
    pub redo: Option<Control>,
    /// How the other judges of a panel would vote; absent before one's own disposition.
    pub colleagues: Vec<ColleagueView>,
    /// Risk of reversal; absent where no court above is declared or strengths are hidden.
    pub risk: Option<RiskView>,
    /// Bench notes.
    pub notes: Vec<NoteView>,
}

/// Counsel.
#[derive(Clone, Debug, PartialEq)]
pub struct CounselHead {
    /// Name of the speaker.
    pub speaker: String,
    /// For whom.
    pub party: String,
    /// Time left.
    pub time: SideTime,
    /// Whether this counsel is at the lectern.
    pub at_lectern: bool,
}

/// Questions to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct AskPanel {
    /// To whom: choice, name, whether it is chosen.
    pub to: Vec<(Option<Side>, String, bool)>,
    /// Text searched for.
    pub search: String,
    /// The questions: three by what is open, or all that the search finds.
    pub questions: Vec<QuestionRow>,
    /// Said where there is none.
    pub empty: Option<String>,
    /// Puts the selected question.
    pub ask: Control,
    /// Lets counsel go on.
    pub go_on: Control,
    /// Closes the argument.
    pub close: Control,
}

/// A question to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionRow {
    /// The question.
    pub id: QuestionId,
    /// The question in short.
    pub short: String,
    /// The whole question.
    pub text: String,
    /// To which side.
    pub to: Side,
    /// `Test the limit · to Acme · issue 2`.
    pub detail: String,
    /// Whether it is selected.
    pub selected: bool,
}

/// Findings.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingsPanel {
    /// `1 of 3 reasoned · strengths shown to you only`.
    pub summary: String,
    /// Said while the findings are closed: `Hear counsel first`.
    pub closed: Option<String>,
    /// Issue by issue.
    pub issues: Vec<FindingView>,
    /// That findings have no reasons, and the first of them.
    pub notice: Option<(String, IssueId)>,
}

/// A finding.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingView {
    /// The issue.
    pub id: IssueId,
    /// `1. Instrument`.
    pub title: String,
    /// The question.
    pub question: String,
    /// The proposition that is carried or not.
    pub proposition: String,
    /// Who must carry it.
    pub burden: Side,
    /// That side's name.
    pub burden_name: String,
    /// Strength with one's own credits; absent where strengths are hidden.
    pub gauge: Option<Gauge>,
    /// The standard and its threshold.
    pub standard: String,
    /// What one finds.
    pub found: Option<Found>,
    /// Whether it is open.
    pub open: bool,
    /// What goes to the issue.
    pub reasons: Vec<ReasonRow>,
    /// One's own reasons.
    pub words: String,
    /// `quoted in the opinion · 40 words`.
    pub words_note: String,
    /// That the finding goes against the strength, where it does.
    pub against: Option<String>,
}

/// An entry that goes to an issue.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasonRow {
    /// The entry.
    pub entry: EntryId,
    /// Whose.
    pub side: Side,
    /// Code.
    pub code: String,
    /// Name.
    pub title: String,
    /// Its share of the finding in log-odds, `+0.62`; empty where strengths are hidden.
    pub share: String,
    /// What one makes of it.
    pub credit: Option<Credit>,
    /// The binding authority that it brings, where it brings one.
    pub binding: Option<String>,
}

/// What the court may order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DispositionRow {
    /// The disposition.
    pub id: DispositionId,
    /// Its verb.
    pub verb: String,
    /// Its title.
    pub title: String,
    /// The text of the order.
    pub order: String,
    /// Whether it follows from the findings.
    pub fit: Fit,
    /// The same in words: `conflicts with finding 1`.
    pub fit_words: String,
    /// Whether it is chosen.
    pub selected: bool,
}

/// Whether a disposition follows from the findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It does.
    Consistent,
    /// Another one follows.
    Conflicts,
    /// A finding that it needs is missing.
    Needs,
}

/// How another judge would vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColleagueView {
    /// The judge.
    pub judge: JudgeId,
    /// Name.
    pub name: String,
    /// The letter in the medallion.
    pub monogram: String,
    /// The likeliest vote.
    pub vote: String,
}

/// Risk of reversal.
#[derive(Clone, Debug, PartialEq)]
pub struct RiskView {
    /// `Second Circuit, de novo`.
    pub court: String,
    /// Probability in percent, 0 to 100.
    pub percent: f32,
    /// `low`, `moderate` or `high`, as a chip.
    pub band: ChipView,
    /// `up 6 since you rejected M3`; empty before the second act.
    pub change: String,
    /// The largest causes: log-odds and what they are.
    pub causes: Vec<(String, String)>,
    /// Whether it is being computed again.
    pub working: bool,
}

/// A bench note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteView {
    /// Its text.
    pub text: String,
    /// The passage that it is linked to: place in the record, and who spoke.
    pub passage: Option<(usize, String)>,
}

/// A passage that can be credited as a reason of a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageCredit {
    /// The passage, by its place in the record.
    pub ply: usize,
    /// Credits it, or takes that back: `Credit on Focus`.
    pub control: Control,
    /// Whether it is credited.
    pub credited: bool,
}
