//! `colloquy list`: the scenarios that there are.

use std::io::{self, Write};

use serde::Serialize;

use super::args::{Format, ListArgs};
use super::{Exit, Outcome};
use crate::law::Seat;
use crate::scenario::{Entry, Library};

/// A scenario as programs read it.
#[derive(Serialize)]
struct Row {
    path: String,
    id: String,
    title: String,
    court: String,
    argued: String,
    decided: String,
    seats: Vec<String>,
}

/// Lists what lies at the paths, or wherever scenarios are looked for. Matters with errors are
/// named on `err`.
pub fn list(args: &ListArgs, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let library =
        if args.paths.is_empty() { Library::discover() } else { Library::at(&args.paths) };
    let rows: Vec<_> = library.entries.iter().map(row).collect();
    match args.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &rows).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => write_text(&rows, out)?,
    }
    for (path, loaded) in &library.faulty {
        if loaded.is_unreachable {
            writeln!(err, "colloquy: there is no matter at {path}")?;
        } else {
            writeln!(err, "colloquy: {path} has faults; `colloquy check {path}` lists them")?;
        }
    }
    Ok(if library.faulty.iter().any(|(_, loaded)| loaded.is_unreachable) {
        Exit::Unusable
    } else if library.faulty.is_empty() {
        Exit::Done
    } else {
        Exit::Faults
    })
}

fn row(entry: &Entry) -> Row {
    let scenario = &entry.scenario;
    let stage = scenario.stage();
    Row {
        path: entry.path.clone(),
        id: scenario.id(),
        title: format!("{}: {}", scenario.matter().title, stage.title),
        court: scenario.court().name.clone(),
        argued: stage.argued.to_string(),
        decided: stage.decided.to_string(),
        seats: Seat::ALL.into_iter().map(|seat| scenario.seat(seat).id.clone()).collect(),
    }
}

fn write_text(rows: &[Row], out: &mut dyn Write) -> io::Result<()> {
    for row in rows {
        writeln!(out, "{}", row.id)?;
        writeln!(out, "    {}", row.title)?;
        writeln!(out, "    {}, argued {}, decided {}", row.court, row.argued, row.decided)?;
        writeln!(out, "    seats: {}", row.seats.join(", "))?;
        writeln!(out, "    {}", row.path)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_is_listed_with_its_seats() {
        let paths = vec!["tests/fixtures/check/sound.ron".into()];
        let mut out = Vec::new();
        let args = ListArgs { paths, format: Format::Text };
        assert_eq!(list(&args, &mut out, &mut Vec::new()).unwrap(), Exit::Done);
        insta::assert_snapshot!(String::from_utf8(out).unwrap(), @"
        reading_room/small
            The Reading Room: Small Court
            Small Court of the Society, argued 2010-06-01, decided 2010-06-08
            seats: readers, committee, bench
            tests/fixtures/check/sound.ron
        ");
    }

    #[test]
    fn what_is_not_there_is_said_and_the_rest_is_listed() {
        let paths = vec!["nowhere".into(), "tests/fixtures/check/sound.ron".into()];
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let args = ListArgs { paths, format: Format::Json };
        assert_eq!(list(&args, &mut out, &mut err).unwrap(), Exit::Unusable);
        let rows: Vec<serde_json::Value> = serde_json::from_slice(&out).unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(String::from_utf8(err).unwrap(), "colloquy: there is no matter at nowhere\n");
    }
}
