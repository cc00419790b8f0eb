//! The end of the report: one library of arguments before the courts of a matter.

use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;

use super::WIDTH;
use crate::law::Side;
use crate::report::text::wrapped;
use crate::review::{
    Cause, Divergence, SameLibrary, SharedArgument, SharedIssue, ladders, same_library,
};
use crate::scenario::{Scenario, bundled_matters};
use crate::scoring::ModelCard;

/// The common record of stages that come up one from another, before each of their courts.
#[derive(Serialize)]
pub(super) struct Ladder {
    /// The stages, the lowest first.
    stages: Vec<String>,
    arguments: Vec<Argument>,
    issues: Vec<Issue>,
    #[serde(skip)]
    parties: [String; 2],
}

#[derive(Serialize)]
struct Argument {
    id: String,
    /// Its strength at each stage.
    strengths: Vec<f64>,
    /// Whether it is above the neutral point there.
    accepted: Vec<bool>,
    changes: Vec<Change>,
    #[serde(skip)]
    name: String,
}

#[derive(Serialize)]
struct Issue {
    id: String,
    /// `first` or `second`, who prevails on it at each stage; null where there is no such issue.
    prevails: Vec<Option<&'static str>>,
    changes: Vec<Change>,
    #[serde(skip)]
    title: String,
}

/// A stage at which something comes to more or less than at the one before.
#[derive(Serialize)]
struct Change {
    from: String,
    to: String,
    /// Whether an argument is accepted before the one and not before the other, or another side
    /// prevails on an issue.
    flips: bool,
    causes: Vec<String>,
}

/// The ladders of all matters that are compiled in.
pub(super) fn of_all(card: &ModelCard) -> Vec<Ladder> {
    let matters = bundled_matters().flat_map(|(_, loaded)| ladders(&loaded.scenarios));
    let ladder = |stages: Vec<Arc<Scenario>>| {
        let first = stages.first();
        let party = |side| first.map(|it| it.party(side).short.clone()).unwrap_or_default();
        Ladder::of(same_library(&stages, card), Side::BOTH.map(party))
    };
    matters.map(ladder).collect()
}

impl Ladder {
    fn of(found: SameLibrary, parties: [String; 2]) -> Self {
        let SameLibrary { stages, arguments, issues } = found;
        let changes =
            |all: Vec<Divergence>| all.into_iter().map(|it| change(&stages, it)).collect();
        let argument = |it: SharedArgument| {
            let SharedArgument { id, name: [code, label], strengths, accepted, diverges } = it;
            let changes = changes(diverges);
            Argument { id, strengths, accepted, changes, name: format!("{code:<4} {label}") }
        };
        let issue = |it: SharedIssue| {
            let SharedIssue { id, title, prevails, diverges } = it;
            let side = |side: Option<Side>| match side? {
                Side::First => Some("first"),
                Side::Second => Some("second"),
            };
            let prevails = prevails.into_iter().map(side).collect();
            Issue { id, prevails, changes: changes(diverges), title }
        };
        Self {
            arguments: arguments.into_iter().map(argument).collect(),
            issues: issues.into_iter().map(issue).collect(),
            parties,
            stages,
        }
    }
}

fn change(stages: &[String], Divergence { from, to, flips, causes }: Divergence) -> Change {
    let stage = |place: usize| stages.get(place).cloned().unwrap_or_default();
    Change {
        from: stage(from),
        to: stage(to),
        flips,
        causes: causes.iter().map(Cause::text).collect(),
    }
}

/// Writes the tables.
pub(super) fn write(ladders: &[Ladder], out: &mut dyn Write) -> io::Result<()> {
    ladders.iter().try_for_each(|ladder| ladder.write(out))
}

impl Ladder {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let Self { stages, arguments, issues, .. } = self;
        let matter = stages.first().and_then(|id| id.split('/').next()).unwrap_or_default();
        writeln!(out, "\nThe same arguments before the courts of {matter}\n")?;
        let what = "  Every card that all stages have, made once, before one neutral judge of each \
                    court: the strength of each argument, with + where it is accepted, and who \
                    prevails on each issue.";
        writeln!(out, "{}", wrapped(what, WIDTH, "  "))?;
        let numbered = stages.iter().zip(1..).map(|(id, place)| format!("{place} {}", last(id)));
        let numbered = numbered.collect::<Vec<_>>().join(", ");
        writeln!(out, "{}\n", wrapped(&format!("  {numbered}"), WIDTH, "  "))?;
        let places: Vec<String> = (1..=stages.len()).map(|place| place.to_string()).collect();
        row(out, &format!("{:<34}", "argument"), (&places, 7), &[])?;
        for Argument { name, strengths, accepted, changes, .. } in arguments {
            let sign = |accepted: bool| if accepted { "+" } else { "" };
            let found = strengths.iter().zip(accepted);
            let found: Vec<String> =
                found.map(|(strength, it)| format!("{strength:.3}{}", sign(*it))).collect();
            row(out, &format!("{name:<34}"), (&found, 7), changes)?;
        }
        writeln!(out)?;
        row(out, &format!("{:<20}", "issue"), (&places, 13), &[])?;
        for Issue { title, prevails, changes, .. } in issues {
            let found: Vec<String> = prevails.iter().map(|side| self.party(*side)).collect();
            row(out, &format!("{title:<20}"), (&found, 13), changes)?;
        }
        if !arguments.iter().flat_map(|it| &it.changes).any(|change| change.flips) {
            writeln!(out, "\n  No argument is accepted before one court and not before another.")?;
        }
        Ok(())
    }

    /// A side's name, as long as a column is wide.
    fn party(&self, side: Option<&str>) -> String {
        let [first, second] = &self.parties;
        let name = match side {
            None => "–",
            Some("first") => first,
            Some(_) => second,
        };
        name.chars().take(12).collect()
    }
}

/// The stage alone of a scenario's id.
fn last(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or_default()
}

/// A row of columns so wide, and where it comes out otherwise and because of what.
fn row(
    out: &mut dyn Write,
    name: &str,
    (found, width): (&[String], usize),
    changes: &[Change],
) -> io::Result<()> {
    let cells: Vec<String> = found.iter().map(|it| format!("{it:<width$}")).collect();
    writeln!(out, "{}", format!("  {name}  {}", cells.concat()).trim_end())?;
    for Change { to, flips, causes, .. } in changes {
        let what = if *flips { "flips" } else { "moves" };
        let text = format!("      {what} at {}: {}", last(to), causes.join("; "));
        writeln!(out, "{}", wrapped(&text, WIDTH, "        "))?;
    }
    Ok(())
}
