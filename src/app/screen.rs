//! Where we are, and what only that screen needs to know. Leaving a screen forgets its data; what
//! must stay is in the session, the settings or the journal.

use std::path::PathBuf;
use std::sync::Arc;

use super::action::{CaseTab, Concession, MapNode, Part, TrayTab};
use super::below::Below;
use super::effect::Ask;
use super::review::ReviewScreen;
use super::ruling::RulingScreen;
use super::session::Setup;
use super::settings::DebriefStep;
use crate::law::Side;
use crate::scenario::{
    AnswerId, Attempt, AuthorityId, CardId, EntryId, IssueId, JudgeId, QuestionId, Scenario,
};

/// Where we are.
#[derive(Clone, Debug)]
pub enum Screen {
    /// All cases.
    Docket(DocketScreen),
    /// A case before its hearing.
    CaseFile(Box<CaseFileScreen>),
    /// The courtroom as counsel.
    Courtroom(CourtroomScreen),
    /// The courtroom as judge.
    Judge(JudgeScreen),
    /// The ruling.
    Ruling(Box<RulingScreen>),
    /// The review.
    Review(Box<ReviewScreen>),
    /// The argument map.
    Map(MapScreen),
    /// The settings.
    Settings,
}

/// A layer over whatever screen there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Search, and its text.
    Search(String),
    /// The keys of the screen.
    Keys,
    /// What was said since the program was started.
    Messages,
    /// Nothing of the hearing, until one comes back to it.
    Pause,
    /// An authority of the open case.
    Authority(AuthorityId),
    /// An argument or reply of the open case.
    Card(CardId),
    /// The faults of a case.
    Faults(PathBuf),
    /// A path to be typed.
    Path(PathAsk),
    /// A question of the debrief, over the ruling or the review.
    Debrief(DebriefStep),
}

/// A path to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathAsk {
    /// What for.
    pub ask: Ask,
    /// The path as typed.
    pub text: String,
    /// The path that is being tried.
    pub trying: Option<PathBuf>,
    /// Whether something stands there that is replaced if the user says so again.
    pub stands: bool,
    /// What is wrong with it, a sentence.
    pub error: Option<String>,
}

/// The docket's filters.
#[derive(Clone, Debug, Default)]
pub struct DocketScreen {
    /// Area of law.
    pub area: Option<String>,
    /// Level.
    pub level: Option<u32>,
    /// Most minutes.
    pub minutes: Option<u32>,
    /// Only cases that were not ruled on with the person in this part.
    pub part: Option<Part>,
    /// Whether every finished hearing is listed.
    pub all_finished: bool,
}

/// The case file.
#[derive(Clone, Debug)]
pub struct CaseFileScreen {
    /// The case.
    pub case: Arc<Scenario>,
    /// The tab.
    pub tab: CaseTab,
    /// The issue whose law is open.
    pub issue: Option<IssueId>,
    /// The judge who is open.
    pub judge: Option<JudgeId>,
    /// What the hearing will begin with; its seed is in `seed`.
    pub setup: Setup,
    /// The seed as typed.
    pub seed: String,
    /// The record of the stage below, where there is one to take up.
    pub below: Option<Below>,
    /// What is being said in the open dialog before the hearing.
    pub prediction: Option<Forecast>,
    /// The exercise that is open.
    pub exercise: Option<ExerciseState>,
    /// What somebody came to see, by its place in the list of its tab.
    pub sought: Option<Sought>,
}

/// What somebody came to see in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sought {
    /// Its place in the list.
    pub place: usize,
    /// Tells one coming from the next, so that it is brought into sight once for each.
    pub coming: u64,
}

impl CaseFileScreen {
    /// The case as it will be heard: with the record of the stage below before it where that is
    /// taken up.
    pub fn heard(&self) -> &Scenario {
        let below = self.below.as_ref().filter(|below| below.taken_up);
        below.map_or(&self.case, |below| &below.after)
    }
}

/// An exercise that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExerciseState {
    /// Its place among those of the stage.
    pub place: usize,
    /// The place of the item that is shown; that of none once the score is.
    pub item: usize,
    /// What was chosen.
    pub attempt: Attempt,
}

/// What is said before a hearing about how it will go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The prediction, in percent.
    pub percent: u8,
    /// The own card that is expected to be the weakest.
    pub weakest: Option<EntryId>,
}

/// The courtroom as counsel.
#[derive(Clone, Debug, Default)]
pub struct CourtroomScreen {
    /// The tab of the tray.
    pub tab: TrayTab,
    /// The selected card.
    pub card: Option<CardId>,
    /// The tray shows only what goes to this issue.
    pub issue: Option<IssueId>,
    /// The tray shows only what answers this card.
    pub answers: Option<CardId>,
    /// The open dialog.
    pub dialog: Option<CourtDialog>,
    /// The question from the bench that is open.
    pub question: Option<QuestionState>,
    /// The passage that somebody came to see.
    pub passage: Option<Passage>,
}

/// A dialog of the courtroom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CourtDialog {
    /// The reasons for a card, and the one chosen, by its place among those shown.
    Reasons(CardId, Option<usize>),
    /// What to concede.
    Concede(Option<Concession>),
    /// Whether to end one's part.
    Yield,
    /// Whether to take a card back.
    Withdraw(CardId),
    /// The prediction before the ruling, in percent, and one's own weakest point.
    Prediction(u8, Option<EntryId>),
}

/// A question from the bench that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionState {
    /// The question.
    pub id: QuestionId,
    /// The answer chosen.
    pub chosen: Option<AnswerId>,
    /// What is open to be read beside.
    pub reading: Option<AuthorityId>,
    /// Seconds left and in all, where there is a countdown.
    pub countdown: Option<(u32, u32)>,
}

/// The courtroom as judge. The draft of findings is in the session.
#[derive(Clone, Debug, Default)]
pub struct JudgeScreen {
    /// Only questions to this side.
    pub to: Option<Side>,
    /// Text searched for.
    pub search: String,
    /// The selected question.
    pub question: Option<QuestionId>,
    /// The finding that is open.
    pub open: Option<IssueId>,
    /// The open dialog.
    pub dialog: Option<JudgeDialog>,
    /// The risk of reversal before the last act, in percent, and what that act was.
    pub before: Option<(f64, String)>,
    /// The passage that somebody came to see.
    pub passage: Option<Passage>,
}

/// A passage that somebody came to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its ply in the record.
    pub ply: usize,
    /// Tells one coming from the next, so that the passage is brought into sight once for each.
    pub coming: u64,
}

/// The argument map.
#[derive(Clone, Copy, Debug, Default)]
pub struct MapScreen {
    /// Only what goes to this issue.
    pub issue: Option<IssueId>,
    /// The same issue where the program chose it, because there was too much to see at once.
    pub narrowed: Option<IssueId>,
    /// Whether what was not said is shown as well.
    pub unplayed: bool,
    /// The judge before whom strengths are shown; none for the mean over the bench.
    pub judge: Option<JudgeId>,
    /// The node that is inspected.
    pub selected: Option<MapNode>,
    /// Whether the map is shown as a list.
    pub list: bool,
    /// After how many moves it is shown; none for the last, whatever comes.
    pub moves: Option<usize>,
    /// What it is shown without.
    pub without: Option<EntryId>,
}

/// A dialog of the judge's courtroom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JudgeDialog {
    /// Whether to close the argument.
    Close,
    /// Whether to enter a ruling that conflicts with a finding.
    Conflict,
    /// The prediction before the ruling, in percent.
    Prediction(u8),
}
