//! `colloquy hear`: a hearing at the terminal, or one that the program plays by itself.
//!
//! Without `--auto` a person takes the seat and plays by numbers; with it the program plays every
//! seat and the result is printed; with `--plays` it does so for many seeds and counts. Equal
//! arguments (and input) give equal bytes.

mod auto;
mod judge;
pub(super) mod lines;
pub(super) mod menu;
mod plays;
mod save;
mod table;
mod words;

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{Format, HearArgs, RecordArgs};
use super::{Exit, Failure, Outcome, check, file, rule};
use crate::hearing::Hearing;
use crate::law::{Seat, Side};
use crate::record::{Level, Player};
use crate::report::ruling;
use crate::scenario::check::nearest;
use crate::scenario::{BenchId, FindError, HandedUp, Scenario, find_scenario, path_and_stage};
use crate::scoring::ModelCard;

/// What is to be heard, everything found.
#[derive(Clone, Debug)]
pub struct HearOptions {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The model card.
    pub card: ModelCard,
    /// The person's seat; if the program plays all, whose sheet is printed.
    pub seat: Seat,
    /// The bench.
    pub bench: BenchId,
    /// The level of the other counsel; if the program plays all, of both.
    pub level: Level,
    /// The seed.
    pub seed: u64,
    /// Whether the program plays every seat.
    pub auto: bool,
    /// How many hearings to count over.
    pub plays: Option<u32>,
    /// Where to save the record.
    pub save: Option<PathBuf>,
    /// What the record of the stage below brings up; the scenario carries it.
    pub after: Option<HandedUp>,
    /// How the result is written.
    pub format: Format,
}

impl HearOptions {
    fn of(args: &HearArgs, scenario: Arc<Scenario>, err: &mut dyn Write) -> Result<Self, Failure> {
        let after = match &args.after {
            Some(path) => Some(below(&scenario, &args.scenario, path, err)?),
            None => None,
        };
        let scenario = match &after {
            Some(after) => Arc::new(scenario.after(after)),
            None => scenario,
        };
        let seat = scenario.seat_by_id(&args.seat).ok_or_else(|| {
            let seats = Seat::ALL.map(|seat| scenario.seat(seat).id.as_str());
            unknown("seat", &args.seat, &seats)
        })?;
        let bench = args.bench.as_deref().map(|id| bench_by_id(&scenario, id)).transpose()?;
        Ok(Self {
            card: ModelCard::bundled().map_err(|error| Failure::Faults(error.to_string()))?,
            seat,
            bench: bench.unwrap_or_else(|| scenario.default_bench()),
            level: args.opponent,
            seed: args.seed,
            auto: args.auto,
            plays: args.plays,
            save: args.save.clone(),
            after,
            format: args.format,
            scenario,
        })
    }

    /// The hearing before its first move.
    fn hearing(&self) -> Hearing {
        let player = |seat| {
            let is_person = !self.auto && seat == self.seat;
            if is_person { Player::Person } else { Player::Program(self.level) }
        };
        let seats = [Seat::Counsel(Side::First), Seat::Counsel(Side::Second), Seat::Bench];
        let hash = self.card.hash().to_owned();
        let scenario = Arc::clone(&self.scenario);
        let hearing = Hearing::new(scenario, hash, self.seed, self.bench, seats.map(player));
        match &self.after {
            Some(after) => hearing.after(after.clone()),
            None => hearing,
        }
    }
}

/// The scenario of this path or id; its faults go to `err`.
pub(super) fn find(name: &str, err: &mut dyn Write) -> Result<Arc<Scenario>, Failure> {
    let found = find_scenario(name);
    if let Err(FindError::Faulty { loaded, .. }) = &found {
        check::write_faults(loaded, err)?;
    }
    Ok(found?)
}

/// The bench of this id.
pub(super) fn bench_by_id(scenario: &Scenario, id: &str) -> Result<BenchId, Failure> {
    scenario.bench_by_id(id).ok_or_else(|| {
        let benches: Vec<_> = scenario.benches().map(|(_, bench)| bench.id.as_str()).collect();
        unknown("bench", id, &benches)
    })
}

/// What a finished record of the stage below brings up.
fn below(
    scenario: &Scenario,
    named: &str,
    record: &Path,
    err: &mut dyn Write,
) -> Result<HandedUp, Failure> {
    let unusable = |why: String| Failure::Usage(format!("{}: {why}", record.display()));
    let id = scenario.id();
    let Some(below) = &scenario.stage().below else {
        return Err(unusable(format!("{id} comes up from no other stage")));
    };
    let wanted = format!("{}/{}", scenario.matter().id, below.stage);
    if let Ok(draft) = file::read(record)
        && draft.scenario != wanted
    {
        let found = &draft.scenario;
        return Err(unusable(format!("a record of {found}; {id} comes up from {wanted}")));
    }
    // where the stage was named by its folder, the one below lies there too
    let beside = match path_and_stage(named) {
        (path, Some(_)) => Some(format!("{path}#{}", below.stage)),
        (_, None) => None,
    };
    let record = RecordArgs { record: record.to_owned(), scenario: beside, format: Format::Text };
    let rule::Opened { hearing, card, .. } = rule::open(&record, err)?;
    let ruling = ruling(hearing.scenario(), &card, hearing.record());
    hearing.handed_up(&ruling).ok_or_else(|| unusable("the hearing below is not over".to_owned()))
}

fn unknown(what: &str, id: &str, known: &[&str]) -> Failure {
    let near = nearest(id, known.iter().copied());
    let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
    Failure::Usage(format!("there is no {what} `{id}`; {near}choose one of {}", known.join(", ")))
}

/// Hears a scenario. Where the result is JSON, what a person reads while playing goes to `err`.
pub fn hear(
    args: &HearArgs,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let scenario = find(&args.scenario, err)?;
    run(&HearOptions::of(args, scenario, err)?, input, out, err)
}

/// Hears what was found.
pub fn run(
    options: &HearOptions,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    match (options.auto, options.plays) {
        (true, Some(plays)) => plays::count(options, plays, out),
        (true, None) => auto::hear(options, out),
        (false, _) if options.format == Format::Json => {
            if let Some(hearing) = table::sit(options, input, err)? {
                auto::write(options, &hearing, out)?;
            }
            Ok(Exit::Done)
        }
        (false, _) => {
            if let Some(hearing) = table::sit(options, input, out)? {
                auto::write(options, &hearing, out)?;
            }
            Ok(Exit::Done)
        }
    }
}
