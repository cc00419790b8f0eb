//! `colloquy balance`: how a stage plays, by simulation, and which laws of a game worth playing it
//! keeps.
//!
//! A law that does not hold is no fault of the input, so it leaves the exit code at 0: whether a
//! stage may be that one-sided is its author's to say. The same arguments give the same bytes.

use std::io::{self, Write};

use super::args::{BalanceArgs, Format};
use super::hear::{bench_by_id, find};
use super::{Exit, Failure, Outcome};
use crate::balance::{Options, PartnerOptions, balance};
use crate::report::balance as report;
use crate::report::text;
use crate::scoring::ModelCard;
use crate::search::Watch;

/// Measures a stage. Faults of the scenario go to `err`.
pub fn run(args: &BalanceArgs, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let scenario = find(&args.scenario, err)?;
    let card = ModelCard::bundled().map_err(|error| Failure::Faults(error.to_string()))?;
    let options = Options {
        bench: args.bench.as_deref().map(|id| bench_by_id(&scenario, id)).transpose()?,
        hearings: args.hearings,
        partners: args
            .partner
            .map(|hearings| PartnerOptions { hearings, positions: args.positions }),
        ..Options::default()
    };
    // nobody else holds this watch, so nothing stops the work
    let Some(found) = balance(&scenario, &card, &options, &Watch::default()) else {
        return Ok(Exit::Done);
    };
    match args.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &report::json(&scenario, &found))
                .map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => write!(out, "{}", text::blocks(&report::blocks(&scenario, &found)))?,
    }
    Ok(Exit::Done)
}
