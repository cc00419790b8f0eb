//! What came of one hearing: the transcript and the opinion for people, everything for programs.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::{HearOptions, lines, save};
use crate::cli::args::Format;
use crate::cli::{Exit, Failure, Outcome};
use crate::hearing::Hearing;
use crate::player::Players;
use crate::record::move_to_text;
use crate::report::{Decided, decide, text};
use crate::scenario::{EntryId, Scenario};
use crate::scoring::ScoringModel;

/// The result as programs read it.
#[derive(Serialize)]
struct Document<'s> {
    scenario: String,
    seed: u64,
    moves: Vec<MoveRow<'s>>,
    findings: Vec<FindingRow<'s>>,
    dispositions: BTreeMap<&'s str, f64>,
    disposition: &'s str,
    opinion: String,
    shares: Vec<ShareRow<'s>>,
}

#[derive(Serialize)]
struct MoveRow<'s> {
    seat: &'s str,
    mv: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<usize>,
}

#[derive(Serialize)]
struct FindingRow<'s> {
    issue: &'s str,
    judge: &'s str,
    margin: f64,
    draw: f64,
    probability: f64,
    status: &'static str,
}

#[derive(Serialize)]
struct ShareRow<'s> {
    issue: &'s str,
    judge: &'s str,
    entry: &'s str,
    value: f64,
}

/// Plays one hearing by the program alone and writes what came of it.
pub(super) fn hear(options: &HearOptions, out: &mut dyn Write) -> Outcome {
    let scenario: &Scenario = &options.scenario;
    let judges = &scenario.bench(options.bench).judges;
    let model = ScoringModel::new(scenario, &options.card, judges);
    let mut hearing = options.hearing();
    let mut players = Players::new(scenario, &model, &options.card, options.bench);
    players.advance(&mut hearing).map_err(|rule| Failure::Faults(rule.to_string()))?;
    if let Some(path) = &options.save {
        save::save(path, &hearing)?;
    }
    if options.format == Format::Text {
        transcript(&hearing, out)?;
    }
    write(options, &hearing, out)?;
    Ok(Exit::Done)
}

/// Writes what came of a hearing that is over.
pub(super) fn write(
    options: &HearOptions,
    hearing: &Hearing,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let scenario: &Scenario = &options.scenario;
    let decided = decide(scenario, &options.card, hearing.record());
    match options.format {
        Format::Json => {
            let document = document(scenario, hearing, &decided);
            serde_json::to_writer_pretty(&mut *out, &document).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => {
            writeln!(out, "{}", text::opinion(scenario, &decided.explanation))?;
        }
    }
    Ok(())
}

fn transcript(hearing: &Hearing, out: &mut dyn Write) -> io::Result<()> {
    let record = hearing.record();
    for entry in record.entries() {
        let said = lines::entry(hearing.scenario(), record, entry);
        if !said.is_empty() {
            writeln!(out, "{said}\n")?;
        }
    }
    Ok(())
}

fn document<'s>(scenario: &'s Scenario, hearing: &Hearing, decided: &Decided) -> Document<'s> {
    let record = hearing.record();
    let chances = decided.assessment.dispositions.iter();
    let dispositions = scenario.dispositions().map(|(_, disposition)| disposition.id.as_str());
    Document {
        scenario: scenario.id(),
        seed: record.seed,
        moves: moves(scenario, hearing),
        findings: findings(scenario, decided),
        dispositions: dispositions.zip(chances.copied()).collect(),
        disposition: &scenario.disposition(decided.ruling.disposition).id,
        opinion: text::opinion(scenario, &decided.explanation),
        shares: shares(scenario, decided),
    }
}

fn moves<'s>(scenario: &'s Scenario, hearing: &Hearing) -> Vec<MoveRow<'s>> {
    let entries = hearing.record().entries().into_iter();
    entries
        .map(|entry| MoveRow {
            seat: &scenario.seat(entry.seat).id,
            mv: move_to_text(scenario, entry.mv),
            reason: entry.remarks.reason,
        })
        .collect()
}

fn findings<'s>(scenario: &'s Scenario, decided: &Decided) -> Vec<FindingRow<'s>> {
    let findings = decided.ruling.votes.iter().flat_map(|vote| &vote.findings);
    findings
        .map(|finding| FindingRow {
            issue: &scenario.issue(finding.issue).id,
            judge: &scenario.judge(finding.judge).id,
            margin: finding.margin,
            draw: finding.draw,
            probability: finding.probability,
            status: finding.status.id(),
        })
        .collect()
}

fn shares<'s>(scenario: &'s Scenario, decided: &Decided) -> Vec<ShareRow<'s>> {
    let judges = decided.assessment.judges.iter().zip(&decided.shares);
    let rows = judges.flat_map(|(judge, shares)| {
        let issues = judge.issues.iter().zip(shares);
        issues.flat_map(move |(issue, shares)| {
            shares.entries.iter().map(move |share| (issue.issue, judge.judge, share))
        })
    });
    rows.map(|(issue, judge, share)| ShareRow {
        issue: &scenario.issue(issue).id,
        judge: &scenario.judge(judge).id,
        entry: entry_id(scenario, share.entry),
        value: share.value,
    })
    .collect()
}

fn entry_id(scenario: &Scenario, entry: EntryId) -> &str {
    match entry {
        EntryId::Card(card) => &scenario.card(card).id,
        EntryId::Answer(answer) => &scenario.answer(answer).id,
    }
}
