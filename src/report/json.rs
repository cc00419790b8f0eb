//! A ruling as JSON, for other programs. The field names are a contract.

use std::collections::BTreeMap;

use serde::Serialize;

use super::decide::Decided;
use super::{text, transcript};
use crate::law::{Found, Seat};
use crate::record::{Entry, Record, move_to_text};
use crate::review::Sheet;
use crate::ruling::FindingStatus;
use crate::scenario::{EntryId, FoundBelow, Scenario};

/// A record with its ruling.
#[derive(Clone, Debug, Serialize)]
pub struct RulingJson {
    /// The scenario's id.
    pub scenario: String,
    /// The seed.
    pub seed: u64,
    /// The line of play.
    pub moves: Vec<MoveJson>,
    /// Every judge's finding on every issue.
    pub findings: Vec<FindingJson>,
    /// Probability of each disposition of the court, by id.
    pub dispositions: BTreeMap<String, f64>,
    /// Id of the court's disposition.
    pub disposition: String,
    /// The opinions as text.
    pub opinion: String,
    /// What each entry added to each issue before each judge.
    pub shares: Vec<ShareJson>,
    /// How each issue's margin moves with each entry before each judge: log-odds for each unit of
    /// log-odds of the entry's base score. Given where the choices are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gradients: Option<Vec<ShareJson>>,
    /// Sheets by the id of the seat.
    pub sheets: BTreeMap<String, SheetJson>,
    /// What the court below decided in the record that came up, where one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<BelowJson>,
}

/// What the court below decided.
#[derive(Clone, Debug, Serialize)]
pub struct BelowJson {
    /// Id of its stage.
    pub stage: String,
    /// Id of its disposition.
    pub disposition: String,
    /// Id of the seat of the side that won there; null where neither did.
    pub prevailed: Option<String>,
    /// Id of the disposition that this stage supposes.
    pub supposed: String,
    /// What it found on the issues that this stage reviews.
    pub findings: Vec<FoundJson>,
}

/// What the court below found on an issue that this stage reviews.
#[derive(Clone, Debug, Serialize)]
pub struct FoundJson {
    /// Id of the issue of this stage.
    pub issue: String,
    /// Id of the issue of the stage below.
    pub reviews: String,
    /// `carried`, `not_carried` or `not_reached`, of the issue below.
    pub status: &'static str,
    /// Whether it was found against the side that carries the issue here, as this stage supposes.
    pub as_supposed: bool,
}

/// A move.
#[derive(Clone, Debug, Serialize)]
pub struct MoveJson {
    /// Count of moves before it.
    pub ply: usize,
    /// Id of the seat.
    pub seat: String,
    /// The move, `argue sovereignty`.
    #[serde(rename = "move")]
    pub mv: String,
    /// The reason picked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<ReasonJson>,
    /// Steps of hint used.
    #[serde(skip_serializing_if = "is_zero")]
    pub hint: u8,
    /// A judge's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The other moves that were legal; only where choices are listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternatives: Option<Vec<String>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
const fn is_zero(n: &u8) -> bool {
    *n == 0
}

/// A reason picked with a move.
#[derive(Clone, Debug, Serialize)]
pub struct ReasonJson {
    /// The reason.
    pub text: String,
    /// Whether it is the right one.
    pub right: bool,
    /// What to learn from it, or why it is right.
    pub lesson: String,
}

/// A finding.
#[derive(Clone, Debug, Serialize)]
pub struct FindingJson {
    /// Id of the issue.
    pub issue: String,
    /// Id of the judge.
    pub judge: String,
    /// Margin in log-odds.
    pub margin: f64,
    /// The day's draw in log-odds.
    pub draw: f64,
    /// Probability that the judge finds it carried.
    pub probability: f64,
    /// `carried`, `not_carried`, `not_argued` or `not_reached`.
    pub status: &'static str,
}

/// A share.
#[derive(Clone, Debug, Serialize)]
pub struct ShareJson {
    /// Id of the issue.
    pub issue: String,
    /// Id of the judge.
    pub judge: String,
    /// Id of the card or answer, or `silence` for what unanswered questions did.
    pub entry: String,
    /// Log-odds toward the side that carries the issue.
    pub value: f64,
}

/// A sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetJson {
    /// Points, 0 to 100.
    pub total: f64,
    /// Its rows.
    pub rows: Vec<SheetRowJson>,
}

/// A row of a sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetRowJson {
    /// Id of the row.
    pub id: &'static str,
    /// Points that could be had.
    pub possible: f64,
    /// Points earned.
    pub earned: f64,
    /// By move, points earned and lost.
    pub marks: Vec<MarkJson>,
}

/// A mark.
#[derive(Clone, Debug, Serialize)]
pub struct MarkJson {
    /// The move; null for what was never done.
    pub ply: Option<usize>,
    /// Points earned.
    pub earned: f64,
    /// Points lost.
    pub lost: f64,
    /// What it is about.
    pub fact: String,
}

/// The ruling with the sheets of these seats; `choices` lists what else was legal.
pub fn ruling(
    scenario: &Scenario,
    record: &Record,
    decided: &Decided,
    seats: &[Seat],
    choices: bool,
) -> RulingJson {
    let dispositions = scenario.dispositions().zip(&decided.assessment.dispositions);
    RulingJson {
        scenario: scenario.id(),
        seed: record.seed,
        moves: record.entries().into_iter().map(|entry| mv(scenario, entry, choices)).collect(),
        findings: findings(scenario, decided),
        dispositions: dispositions.map(|((_, item), chance)| (item.id.clone(), *chance)).collect(),
        disposition: scenario.disposition(decided.ruling.disposition).id.clone(),
        opinion: text::opinion(scenario, &decided.explanation),
        shares: shares(scenario, decided),
        gradients: choices.then(|| gradients(scenario, decided)),
        sheets: sheets(scenario, decided, seats),
        below: below(scenario),
    }
}

fn below(scenario: &Scenario) -> Option<BelowJson> {
    let stage = scenario.stage().below.as_ref()?;
    let carried = scenario.carried()?;
    let order = stage.orders.get(carried.ordered?.order)?;
    let seat = |side| scenario.seat(Seat::Counsel(side)).id.clone();
    let found = |finding: &FoundBelow| {
        let issue = scenario.issue(finding.issue);
        Some(FoundJson {
            issue: issue.id.clone(),
            reviews: stage.issues.get(issue.reviews?)?.id.clone(),
            status: match finding.found {
                Found::Carried => FindingStatus::Carried.id(),
                Found::NotCarried => FindingStatus::NotCarried.id(),
                Found::NotReached => FindingStatus::NotReached.id(),
            },
            as_supposed: finding.as_supposed,
        })
    };
    Some(BelowJson {
        stage: stage.stage.clone(),
        disposition: order.id.clone(),
        prevailed: order.prevails.map(seat),
        supposed: stage.orders.get(stage.supposed)?.id.clone(),
        findings: carried.findings.iter().filter_map(found).collect(),
    })
}

/// Sheets by the id of the seat.
pub(super) fn sheets(
    scenario: &Scenario,
    decided: &Decided,
    seats: &[Seat],
) -> BTreeMap<String, SheetJson> {
    let sheet = |seat: &Seat| {
        let sheet = decided.sheets.of(*seat)?;
        Some((scenario.seat(*seat).id.clone(), sheet_json(scenario, sheet)))
    };
    seats.iter().filter_map(sheet).collect()
}

fn mv(scenario: &Scenario, entry: &Entry, choices: bool) -> MoveJson {
    let others = entry.legal.iter().filter(|legal| **legal != entry.mv);
    MoveJson {
        ply: entry.ply,
        seat: scenario.seat(entry.seat).id.clone(),
        mv: move_to_text(scenario, entry.mv),
        reason: transcript::picked(scenario, entry).map(|reason| ReasonJson {
            text: reason.text.clone(),
            right: reason.right,
            lesson: reason.lesson.clone(),
        }),
        hint: entry.remarks.hint,
        words: entry.remarks.words.clone(),
        alternatives: choices.then(|| others.map(|other| move_to_text(scenario, *other)).collect()),
    }
}

fn findings(scenario: &Scenario, decided: &Decided) -> Vec<FindingJson> {
    let findings = decided.ruling.votes.iter().flat_map(|vote| &vote.findings);
    findings
        .map(|finding| FindingJson {
            issue: scenario.issue(finding.issue).id.clone(),
            judge: scenario.judge(finding.judge).id.clone(),
            margin: finding.margin,
            draw: finding.draw,
            probability: finding.probability,
            status: finding.status.id(),
        })
        .collect()
}

fn shares(scenario: &Scenario, decided: &Decided) -> Vec<ShareJson> {
    let mut all = Vec::new();
    for (vote, by_issue) in decided.ruling.votes.iter().zip(&decided.shares) {
        for ((_, issue), shares) in scenario.issues().zip(by_issue) {
            let share = |entry: &str, value| ShareJson {
                issue: issue.id.clone(),
                judge: scenario.judge(vote.judge).id.clone(),
                entry: entry.to_owned(),
                value,
            };
            all.extend(
                shares.entries.iter().map(|own| share(entry_id(scenario, own.entry), own.value)),
            );
            all.extend((shares.silence != 0.0).then(|| share("silence", shares.silence)));
        }
    }
    all
}

fn gradients(scenario: &Scenario, decided: &Decided) -> Vec<ShareJson> {
    let by_judge = decided.ruling.votes.iter().zip(&decided.gradients);
    let by_issue = by_judge.flat_map(|(vote, by_issue)| {
        scenario.issues().zip(by_issue).map(|((_, issue), slopes)| (vote.judge, issue, slopes))
    });
    let all = by_issue.flat_map(|(judge, issue, slopes)| {
        slopes.iter().map(move |slope| ShareJson {
            issue: issue.id.clone(),
            judge: scenario.judge(judge).id.clone(),
            entry: entry_id(scenario, slope.entry).to_owned(),
            value: slope.value,
        })
    });
    all.collect()
}

pub(super) fn entry_id(scenario: &Scenario, entry: EntryId) -> &str {
    match entry {
        EntryId::Card(card) => &scenario.card(card).id,
        EntryId::Answer(answer) => &scenario.answer(answer).id,
    }
}

fn sheet_json(scenario: &Scenario, sheet: &Sheet) -> SheetJson {
    let rows = sheet.rows.iter().map(|row| SheetRowJson {
        id: row.criterion.id(),
        possible: row.possible,
        earned: row.earned,
        marks: row
            .marks
            .iter()
            .map(|mark| MarkJson {
                ply: mark.ply,
                earned: mark.earned,
                lost: mark.lost,
                fact: mark.fact.words(scenario),
            })
            .collect(),
    });
    SheetJson { total: sheet.total, rows: rows.collect() }
}
