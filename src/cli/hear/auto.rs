//! One hearing by the program alone, and what came of any hearing that is over.

use std::io::{self, Write};

use super::{HearOptions, save};
use crate::cli::args::Format;
use crate::cli::{Exit, Failure, Outcome, file};
use crate::hearing::Hearing;
use crate::player::Players;
use crate::report::{decide, document, json, text};
use crate::scenario::Scenario;
use crate::scoring::ScoringModel;

/// Plays one hearing and writes what came of it.
pub(super) fn hear(options: &HearOptions, out: &mut dyn Write) -> Outcome {
    if let Some(path) = &options.save {
        save::must_be_free(path)?;
    }
    let scenario: &Scenario = &options.scenario;
    let judges = &scenario.bench(options.bench).judges;
    let model = ScoringModel::new(scenario, &options.card, judges);
    let mut hearing = options.hearing();
    let mut players = Players::new(scenario, &model, &options.card, options.bench);
    players.advance(&mut hearing).map_err(|rule| Failure::Faults(rule.to_string()))?;
    if let Some(path) = &options.save {
        file::save(path, &hearing)?;
    }
    write(options, &hearing, out)?;
    Ok(Exit::Done)
}

/// Writes the ruling on a hearing that is over, with its reasons, the sheet of the person's seat
/// and the record.
pub(super) fn write(
    options: &HearOptions,
    hearing: &Hearing,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let scenario: &Scenario = &options.scenario;
    let record = hearing.record();
    let decided = decide(scenario, &options.card, record);
    let seats = [options.seat];
    match options.format {
        Format::Json => {
            let ruling = json::ruling(scenario, record, &decided, &seats, false);
            serde_json::to_writer_pretty(&mut *out, &ruling).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => {
            let document = document::full(scenario, record, &decided, &seats);
            write!(out, "{}", text::render(&document))?;
        }
    }
    Ok(())
}
