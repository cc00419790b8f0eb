//! `colloquy rule`: the ruling of a saved record, computed again, and every choice with its reason,
//! its hints and what else was legal.
//!
//! A record of another version of the scenario or of the model card is ruled on as it would be
//! now, and the command says so with both hashes; nothing is changed in the file. A hearing that
//! is not over is ruled on as if it were submitted where it stands, and the command says that too.

use std::fs::File;
use std::io::{self, Read as _, Write};
use std::path::Path;

use serde::Serialize;

use super::args::{Format, RuleArgs};
use super::{Exit, Failure, Outcome};
use crate::hearing::Hearing;
use crate::law::Seat;
use crate::record::{Record, RecordDraft};
use crate::report::document::{choices, full};
use crate::report::{RulingJson, decide, json, text};
use crate::scenario::{Scenario, find_scenario};
use crate::scoring::ModelCard;

/// The longest record that is read, in bytes.
const LIMIT: u64 = 8 << 20;

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
pub(super) fn open(path: &Path, err: &mut dyn Write) -> Result<Opened, Failure> {
    let draft = RecordDraft::parse(&read(path)?).map_err(|error| fault(path, &error))?;
    let scenario = find_scenario(&draft.scenario)?;
    let record = draft.resolve(&scenario).map_err(|error| fault(path, &error))?;
    let card = ModelCard::bundled().map_err(|error| Failure::Faults(error.to_string()))?;
    let versions = versions(&scenario, &card, &record);
    warn(&versions, err)?;
    let hearing = Hearing::replay(scenario, record).map_err(|error| fault(path, &error))?;
    if hearing.outcome().is_none() {
        writeln!(
            err,
            "colloquy: the hearing is not over; this is the ruling if it were submitted now"
        )?;
    }
    Ok(Opened { hearing, card, versions })
}

/// Rules on a saved record.
pub fn rule(args: &RuleArgs, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let Opened { hearing, card, versions } = open(&args.record, err)?;
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

fn read(path: &Path) -> Result<String, Failure> {
    let failure = |source| Failure::File { what: format!("reading {}", path.display()), source };
    let file = File::open(path).map_err(failure)?;
    let mut bytes = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(failure)?;
    if bytes.len() as u64 > LIMIT {
        return Err(fault(path, &"too large to be a record"));
    }
    String::from_utf8(bytes).map_err(|error| fault(path, &error.utf8_error()))
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
fn warn(versions: &Versions, err: &mut dyn Write) -> io::Result<()> {
    let both = [("scenario", &versions.scenario), ("model card", &versions.card)];
    for (what, Version { recorded, used }) in both {
        if recorded != used {
            writeln!(
                err,
                "colloquy: the record was made with another version of the {what} \
                 (recorded {recorded}, here {used}); it is ruled on as it would be now"
            )?;
        }
    }
    Ok(())
}
