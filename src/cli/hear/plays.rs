//! Many hearings that the program plays by itself, counted. No record is kept and no opinion
//! written.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::HearOptions;
use crate::cli::args::Format;
use crate::cli::{Exit, Outcome};
use crate::hearing::{BenchMode, Position};
use crate::law::{Seat, Side};
use crate::player::{Players, Style};
use crate::ruling::{Ruling, rule};
use crate::scenario::Scenario;
use crate::scoring::ScoringModel;

/// What came out over all seeds.
#[derive(Serialize)]
struct Counts<'s> {
    scenario: String,
    bench: &'s str,
    level: &'static str,
    /// The first seed; the others follow it.
    seed: u64,
    plays: u32,
    /// How often the court ordered each, in the scenario's order.
    dispositions: Vec<Count<'s>>,
    /// Mean win chance before the draws, by seat.
    win_chance: BTreeMap<&'s str, f64>,
    /// By issue, how often a judge found it so.
    findings: Vec<Findings<'s>>,
}

#[derive(Serialize)]
struct Count<'s> {
    id: &'s str,
    count: u32,
}

#[derive(Serialize)]
struct Findings<'s> {
    issue: &'s str,
    statuses: BTreeMap<&'static str, u32>,
}

/// Plays and counts.
pub(super) fn count(options: &HearOptions, plays: u32, out: &mut dyn Write) -> Outcome {
    let counts = play(options, plays);
    match options.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &counts).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => write_text(&counts, out)?,
    }
    Ok(Exit::Done)
}

fn play(options: &HearOptions, plays: u32) -> Counts<'_> {
    let HearOptions { scenario, card, bench, level, seed, .. } = options;
    let model = ScoringModel::new(scenario, card, &scenario.bench(*bench).judges);
    let mut players = Players::new(scenario, &model, card, *bench);
    let mut counts = empty(options, plays);
    let start = Position::start(scenario, BenchMode::Program);
    let styles = [Style::Counsel(*level); 2];
    let mut chances = [0.0; 2];
    for seed in (0..plays).map(|play| seed.wrapping_add(u64::from(play))) {
        let (end, _) = players.play_out(start, styles, seed, |_, _, _| {});
        let assessment = model.assess(end.submissions());
        for (sum, chance) in chances.iter_mut().zip(assessment.win_chance) {
            *sum += chance;
        }
        counts.add(&rule(scenario, &assessment, seed));
    }
    let seats = Side::BOTH.map(|side| scenario.seat(Seat::Counsel(side)).id.as_str());
    let means = chances.map(|sum| if plays == 0 { 0.0 } else { sum / f64::from(plays) });
    counts.win_chance = seats.into_iter().zip(means).collect();
    counts
}

fn empty(options: &HearOptions, plays: u32) -> Counts<'_> {
    let scenario: &Scenario = &options.scenario;
    Counts {
        scenario: scenario.id(),
        bench: &scenario.bench(options.bench).id,
        level: options.level.label(),
        seed: options.seed,
        plays,
        dispositions: scenario.dispositions().map(|(_, d)| Count { id: &d.id, count: 0 }).collect(),
        win_chance: BTreeMap::new(),
        findings: scenario
            .issues()
            .map(|(_, issue)| Findings { issue: &issue.id, statuses: BTreeMap::new() })
            .collect(),
    }
}

impl Counts<'_> {
    fn add(&mut self, ruling: &Ruling) {
        if let Some(ordered) = self.dispositions.get_mut(ruling.disposition.index()) {
            ordered.count += 1;
        }
        for finding in ruling.votes.iter().flat_map(|vote| &vote.findings) {
            if let Some(issue) = self.findings.get_mut(finding.issue.index()) {
                *issue.statuses.entry(finding.status.id()).or_default() += 1;
            }
        }
    }
}

fn write_text(counts: &Counts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Counts { scenario, bench, level, seed, plays, dispositions, win_chance, findings } = counts;
    writeln!(out, "{scenario} before {bench}, {level} on both sides")?;
    writeln!(out, "{plays} hearings from seed {seed} on")?;
    writeln!(out, "\ndispositions")?;
    for Count { id, count } in dispositions {
        writeln!(out, "  {count:>6}  {id}")?;
    }
    writeln!(out, "\nmean win chance in this model, before this bench")?;
    for (seat, chance) in win_chance {
        writeln!(out, "  {chance:>6.3}  {seat}")?;
    }
    writeln!(out, "\nfindings")?;
    for Findings { issue, statuses } in findings {
        let statuses: Vec<_> = statuses.iter().map(|(id, count)| format!("{count} {id}")).collect();
        writeln!(out, "  {issue}: {}", statuses.join(", "))?;
    }
    Ok(())
}
