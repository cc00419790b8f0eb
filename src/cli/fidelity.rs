//! `colloquy fidelity`: the model held against what the courts of the bundled stages really did.
//!
//! Each stage's historical line is replayed by the rules of a hearing and laid before a neutral
//! bench of the court's real size (see [`crate::review::fidelity`]), before each bench of the
//! stage and before each of its judges alone. At the end stand the arguments that stages of one
//! matter share, before each of their courts (see [`mod@crate::review::same_library`]). Equal
//! programs give equal bytes.

mod ladder;

use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;

use self::ladder::Ladder;
use super::args::{FidelityArgs, Format};
use super::{Exit, Failure, Outcome};
use crate::hearing::Hearing;
use crate::record::RecordDraft;
use crate::report::text::wrapped;
use crate::review::{Chances, StageFidelity, log_loss, stage_fidelity};
use crate::scenario::{Scenario, bundled_history, bundled_matters};
use crate::scoring::{ModelCard, Submissions};

const WIDTH: usize = 80;

/// What `--format json` writes. The field names are a contract.
#[derive(Serialize)]
struct Report {
    /// One entry a stage, in the order of the docket's files.
    stages: Vec<Stage>,
    /// The mean of −ln p over stages; null if something that happened was held impossible.
    log_loss: f64,
    /// The same of a guess that holds every order of a stage equally likely.
    log_loss_of_even_guess: f64,
    /// One library before several courts: each row of stages that come up one from another.
    same_library: Vec<Ladder>,
}

#[derive(Serialize)]
struct Stage {
    id: String,
    court: String,
    /// Id of the order that comes nearest to what the court did.
    outcome: String,
    bench: String,
    /// How many judges decided it.
    judges: usize,
    /// Probability of the outcome before the neutral bench.
    probability: f64,
    /// Probability that the same side prevails there, or that neither does where none did.
    same_side: f64,
    /// The order that is likeliest before the neutral bench.
    likeliest: String,
    /// Probability of each order before the neutral bench.
    dispositions: Vec<Chance>,
    /// Probability that a neutral judge finds each issue carried.
    issues: Vec<Chance>,
    /// Probability of the outcome before each bench of the stage.
    benches: Vec<Chance>,
    /// Probability of the outcome before each of their judges alone.
    profiles: Vec<Chance>,
    #[serde(skip)]
    words: Words,
}

#[derive(Serialize)]
struct Chance {
    id: String,
    probability: f64,
}

/// What only the text says.
struct Words {
    outcome: String,
    likeliest: String,
    /// Whether the outcome is the likeliest order before some bench of the stage.
    comes_out_somewhere: bool,
}

/// Holds the model against every stage that is compiled in.
pub fn fidelity(args: &FidelityArgs, out: &mut dyn Write) -> Outcome {
    let card = ModelCard::bundled().map_err(|error| Failure::Faults(error.to_string()))?;
    let scenarios = bundled_matters().flat_map(|(_, loaded)| loaded.scenarios);
    let stages: Result<Vec<Stage>, Failure> =
        scenarios.map(|scenario| stage(&scenario, &card)).collect();
    let report = report(stages?, ladder::of_all(&card));
    match args.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &report).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => write_text(&report, out)?,
    }
    Ok(Exit::Done)
}

fn report(stages: Vec<Stage>, same_library: Vec<Ladder>) -> Report {
    let found: Vec<f64> = stages.iter().map(|stage| stage.probability).collect();
    let even: Vec<f64> = stages.iter().map(|stage| 1.0 / stage.dispositions.len() as f64).collect();
    let (log_loss, log_loss_of_even_guess) = (log_loss(&found), log_loss(&even));
    Report { stages, log_loss, log_loss_of_even_guess, same_library }
}

fn stage(scenario: &Arc<Scenario>, card: &ModelCard) -> Result<Stage, Failure> {
    let submissions = historical_line(scenario)?;
    let StageFidelity { outcome, size, neutral, issues, benches, judges } =
        &stage_fidelity(scenario, card, &submissions);
    let chance = |id: &str, probability| Chance { id: id.to_owned(), probability };
    let of_outcome = |id: &str, chances: &Chances| chance(id, chances.of(*outcome));
    let likeliest = neutral.likeliest(scenario).unwrap_or(*outcome);
    let is_likeliest = |(_, chances): &(_, Chances)| chances.likeliest(scenario) == Some(*outcome);
    let orders = scenario.dispositions();
    let prevails = scenario.disposition(*outcome).prevails;
    let alike = scenario.dispositions().filter(|(_, order)| order.prevails == prevails);
    Ok(Stage {
        id: scenario.id(),
        court: scenario.court().name.clone(),
        outcome: scenario.disposition(*outcome).id.clone(),
        bench: format!("neutral bench of {size}"),
        judges: *size,
        probability: neutral.of(*outcome),
        same_side: alike.map(|(id, _)| neutral.of(id)).sum(),
        likeliest: scenario.disposition(likeliest).id.clone(),
        dispositions: orders.map(|(id, order)| chance(&order.id, neutral.of(id))).collect(),
        issues: issues.iter().map(|(id, p)| chance(&scenario.issue(*id).id, *p)).collect(),
        benches: benches.iter().map(|(id, p)| of_outcome(&scenario.bench(*id).id, p)).collect(),
        profiles: judges.iter().map(|(id, p)| of_outcome(&scenario.judge(*id).id, p)).collect(),
        words: Words {
            outcome: scenario.disposition(*outcome).title.clone(),
            likeliest: scenario.disposition(likeliest).title.clone(),
            comes_out_somewhere: benches.iter().any(is_likeliest),
        },
    })
}

/// What was before the court at the end of the stage's historical line.
fn historical_line(scenario: &Arc<Scenario>) -> Result<Submissions, Failure> {
    let fault = |what: &dyn std::fmt::Display| {
        Failure::Faults(format!("the historical line of {}: {what}", scenario.id()))
    };
    let text = bundled_history(scenario).ok_or_else(|| fault(&"there is none"))?;
    let draft = RecordDraft::parse(text).map_err(|error| fault(&error))?;
    let record = draft.resolve(scenario).map_err(|error| fault(&error))?;
    let hearing = Hearing::replay(Arc::clone(scenario), record).map_err(|error| fault(&error))?;
    if hearing.outcome().is_none() {
        return Err(fault(&"the hearing is not over"));
    }
    Ok(*hearing.position().submissions())
}

fn write_text(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let Report { stages, log_loss, log_loss_of_even_guess, same_library } = report;
    writeln!(out, "How likely the model makes what the courts did, on what was argued\n")?;
    writeln!(out, "  p of the order really made, before a neutral bench of the real size (in")?;
    writeln!(out, "  brackets p that the same side prevails), before the stage’s benches (lowest")?;
    writeln!(out, "  and highest) and before their judges alone\n")?;
    writeln!(
        out,
        "  {:<34}  {:<6}  {:<13}  {:<11}  judges alone",
        "stage", "judges", "neutral", "benches"
    )?;
    for stage in stages {
        let Stage { id, judges, probability, same_side, benches, profiles, .. } = stage;
        let (benches, alone) = (range(benches), range(profiles));
        let neutral = format!("{probability:.3} ({same_side:.3})");
        writeln!(out, "  {id:<34}  {judges:>6}  {neutral:<13}  {benches:<11}  {alone}")?;
    }
    writeln!(
        out,
        "\n  log loss {log_loss:.3}; of a guess that holds every order equally likely {log_loss_of_even_guess:.3}"
    )?;
    let missed: Vec<&Stage> = stages.iter().filter(|s| s.likeliest != s.outcome).collect();
    writeln!(out, "\nWhat does not come out ({} of {})", missed.len(), stages.len())?;
    for stage in missed {
        writeln!(out, "\n{}", wrapped(&format!("  {}", miss(stage)), WIDTH, "  "))?;
    }
    let caution = "The model is not fitted to these cases and predicts no court. What was argued \
                   is what the cards say a party pressed, as far as time allowed; what the judges \
                   asked and what moved them beside that is not in it.";
    writeln!(out, "\n{}", wrapped(caution, WIDTH, ""))?;
    ladder::write(same_library, out)
}

fn range(chances: &[Chance]) -> String {
    let all = || chances.iter().map(|chance| chance.probability);
    let (least, most) = (all().fold(1.0, f64::min), all().fold(0.0, f64::max));
    format!("{least:.3}–{most:.3}")
}

/// Why a stage stands on the list.
fn miss(stage: &Stage) -> String {
    let Stage { id, probability, words, dispositions, likeliest, issues, .. } = stage;
    let Words { outcome, likeliest: title, comes_out_somewhere } = words;
    let of = dispositions.iter().find(|chance| chance.id == *likeliest);
    let other = of.map_or(0.0, |chance| chance.probability);
    let found: Vec<String> =
        issues.iter().map(|Chance { id, probability }| format!("{id} {probability:.2}")).collect();
    let somewhere = if *comes_out_somewhere {
        "Some bench of the stage does make it likeliest."
    } else {
        "No bench of the stage makes it likeliest either."
    };
    format!(
        "{id}: the court’s order was “{outcome}” (p {probability:.3}); likeliest is “{title}” \
         ({other:.3}). A neutral judge finds carried: {}. {somewhere}",
        found.join(", ")
    )
}
