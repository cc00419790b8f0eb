//! `colloquy rule`: the ruling of a saved record, computed again, and every choice with its reason,
//! its hints and what else was legal.
//!
//! A record of another version of the scenario or of the model card is ruled on as it would be
//! now, and the command says so with both hashes; nothing is changed in the file. A hearing that
//! is not over is ruled on as if it were submitted where it stands, and the command says that too.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::args::{Format, RecordArgs};
use super::file::Unreadable;
use super::{Exit, Failure, Outcome, file};
use crate::hearing::Hearing;
use crate::law::Seat;
use crate::record::Record;
use crate::report::document::full;
use crate::report::transcript::choices;
use crate::report::{RulingJson, decide, json, text};
use crate::scenario::{FindError, Scenario, find_scenario};
use crate::scoring::ModelCard;

/// A ruling with the versions that it rests on.
#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    ruling: RulingJson,
    versions: Versions,
}

/// Hashes that the record names, and those of what it was ruled by.
#[derive(Serialize)]
struct Versions {
    same: bool,
    scenario: Version,
    card: Version,
}

#[derive(Serialize)]
struct Version {
    recorded: String,
    used: String,
}

/// A saved record, opened.
pub(super) struct Opened {
    pub(super) hearing: Hearing,
    pub(super) card: ModelCard,
    versions: Versions,
}

/// Opens a saved record, and says on `err` where it is of another version or not over.
pub(super) fn open(args: &RecordArgs, err: &mut dyn Write) -> Result<Opened, Failure> {
    let path = args.record.as_path();
    let draft = file::read(path).map_err(|error| match error {
        Unreadable::Io(source) => {
            Failure::File { what: format!("reading {}", path.display()), source }
        }
        Unreadable::NoRecord(why) => fault(path, &why),
    })?;
    let scenario = match &args.scenario {
        Some(named) => find_scenario(named)?,
        None => find_scenario(&draft.scenario).map_err(|error| match error {
            FindError::NotFound { .. } => Failure::Usage(format!(
                "{} is of scenario {}, which is not among those at hand; name its folder: \
                 --scenario PATH",
                path.display(),
                draft.scenario
            )),
            faulty @ FindError::Faulty { .. } => faulty.into(),
        })?,
    };
    let record = draft.resolve(&scenario).map_err(|error| fault(path, &error))?;
    let card = ModelCard::bundled().map_err(|error| Failure::Faults(error.to_string()))?;
    let versions = versions(&scenario, &card, &record);
    warn(path, &versions, err)?;
    let hearing = Hearing::replay(scenario, record).map_err(|error| fault(path, &error))?;
    if versions.same
        && let Some(ply) = hearing.first_with_other_legal_moves()
    {
        writeln!(
            err,
            "colloquy: {}: at move {} the record lists other moves as legal than the rules do; it \
             was changed by hand, or made by another version of the program",
            path.display(),
            ply + 1
        )?;
    }
    if hearing.outcome().is_none() {
        writeln!(
            err,
            "colloquy: the hearing is not over; this is the ruling if it were submitted now"
        )?;
    }
    Ok(Opened { hearing, card, versions })
}

/// Rules on a saved record.
pub fn rule(args: &RecordArgs, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let Opened { hearing, card, versions } = open(args, err)?;
    let (scenario, record) = (hearing.scenario(), hearing.record());
    let decided = decide(scenario, &card, record);
    match args.format {
        Format::Json => {
            let ruling = json::ruling(scenario, record, &decided, &Seat::ALL, true);
            serde_json::to_writer_pretty(&mut *out, &Answer { ruling, versions })
                .map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => {
            write!(out, "{}", text::render(&full(scenario, record, &decided, &Seat::ALL)))?;
            write!(out, "\n{}", text::blocks(&choices(scenario, record)))?;
        }
    }
    Ok(Exit::Done)
}

fn fault(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::Faults(format!("{}: {error}", path.display()))
}

fn versions(scenario: &Scenario, card: &ModelCard, record: &Record) -> Versions {
    let version = |recorded: &str, used: &str| Version {
        recorded: recorded.to_owned(),
        used: used.to_owned(),
    };
    Versions {
        same: record.scenario_hash == scenario.hash() && record.card_hash == card.hash(),
        scenario: version(&record.scenario_hash, scenario.hash()),
        card: version(&record.card_hash, card.hash()),
    }
}

/// Says which version the record is of, where it is of another.
fn warn(path: &Path, versions: &Versions, err: &mut dyn Write) -> io::Result<()> {
    let both = [("scenario", &versions.scenario), ("model card", &versions.card)];
    for (what, Version { recorded, used }) in both {
        if recorded != used {
            writeln!(
                err,
                "colloquy: {} was made with another version of the {what} (recorded {}, here {}); \
                 it is ruled on as it would be now",
                path.display(),
                short(recorded),
                short(used)
            )?;
        }
    }
    Ok(())
}

/// As much of a hash as a person compares.
fn short(hash: &str) -> String {
    hash.chars().take(8).collect()
}
