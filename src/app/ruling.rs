//! The ruling on the hearing that is open, decided once when its screen is opened.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::findings::entry;
use super::session::Session;
use super::settings::{Prediction, ResultRow};
use super::view::words;
use crate::explanation::ButFor;
use crate::law::Seat;
use crate::report::{Decided, decide};
use crate::ruling::{FindingStatus, Ruling, Vote};
use crate::scenario::{EntryId, IssueId, JudgeId, Scenario};
use crate::scoring::{ModelCard, decision};

/// The ruling's screen.
#[derive(Clone, Debug)]
pub struct RulingScreen {
    /// Everything that follows from the record.
    pub decided: Arc<Decided>,
    /// The issue that decided the case.
    pub deciding: Option<IssueId>,
    /// The selected issue.
    pub issue: Option<IssueId>,
    /// The judge for whom everything is scored alone.
    pub judge: Option<JudgeId>,
    /// Entries that are switched off.
    pub off: BTreeSet<EntryId>,
    /// The ruling without them all.
    pub together: Option<ButFor>,
    /// The page of the opinion, from 0.
    pub page: usize,
    /// The entry that is selected in the waterfall.
    pub row: Option<EntryId>,
}

impl RulingScreen {
    /// Decides the record of a session.
    pub(super) fn new(session: &Session, card: &ModelCard) -> Self {
        let scenario = session.scenario();
        let decided = decide(scenario, card, session.hearing.record());
        let deciding = deciding(scenario, &decided.ruling);
        let first = scenario.issues().map(|(issue, _)| issue).next();
        Self {
            decided: Arc::new(decided),
            deciding,
            issue: deciding.or(first),
            judge: None,
            off: BTreeSet::new(),
            together: None,
            page: 0,
            row: None,
        }
    }
}

/// The issue whose finding, turned over, would have given another disposition; of several, the
/// one that was closest.
pub(super) fn deciding(scenario: &Scenario, ruling: &Ruling) -> Option<IssueId> {
    let vote = ruling.votes.iter().find(|vote| vote.disposition == ruling.disposition)?;
    let pivots = vote.findings.iter().filter(|finding| {
        finding.status != FindingStatus::NotReached
            && turned(scenario, vote, finding.issue) != vote.disposition
    });
    let closest =
        pivots.min_by(|a, b| (a.margin + a.draw).abs().total_cmp(&(b.margin + b.draw).abs()));
    closest.map(|finding| finding.issue)
}

/// What the table gives with one finding turned over.
fn turned(scenario: &Scenario, vote: &Vote, issue: IssueId) -> crate::scenario::DispositionId {
    let carried = |other: IssueId| {
        let finding = vote.findings.iter().find(|finding| finding.issue == other);
        let carried = finding.is_some_and(|finding| finding.status == FindingStatus::Carried);
        carried != (other == issue)
    };
    decision::decide(scenario, carried).disposition
}

/// What came true of a prediction, in [0, 1]: for counsel the worth of what was ordered, for a
/// judge whether the model ruled the same.
pub(super) fn outcome(session: &Session, decided: &Decided) -> f64 {
    let disposition = decided.ruling.disposition;
    match session.you {
        Seat::Counsel(side) => session.scenario().worth(disposition, side),
        Seat::Bench => {
            let model = decided.model_ruling.as_ref().map(|ruling| ruling.disposition);
            f64::from(u8::from(model == Some(disposition)))
        }
    }
}

/// The row of the journal.
pub(super) fn result(session: &Session, decided: &Decided, now: u64) -> ResultRow {
    let scenario = session.scenario();
    let disposition = scenario.disposition(decided.ruling.disposition);
    let sheet = decided.sheets.of(session.you);
    let criteria = sheet.iter().flat_map(|sheet| &sheet.rows).filter(|row| row.possible > 0.0);
    ResultRow {
        case: scenario.id(),
        seat: scenario.seat(session.you).id.clone(),
        disposition: disposition.title.clone(),
        prevailed: session.side().and_then(|side| Some(disposition.prevails? == side)),
        as_in_history: scenario.stage().history.disposition == decided.ruling.disposition,
        score: sheet.map_or(0, |sheet| words::percent(sheet.total / 100.0)),
        criteria: criteria
            .map(|row| {
                (row.criterion.label().to_owned(), words::percent(row.earned / row.possible))
            })
            .collect(),
        prediction: Prediction {
            before: session.aside.before,
            after: session.aside.after,
            outcome: outcome(session, decided),
        },
        ruled: now,
    }
}

/// What the person named as their weakest point, before the hearing and after it.
pub(super) fn named(session: &Session) -> [Option<EntryId>; 2] {
    [&session.aside.expected, &session.aside.weakest]
        .map(|id| entry(session.scenario(), id.as_deref()?))
}
