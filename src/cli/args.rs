//! The arguments of the program, as clap reads them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::evaluate::Chosen;
use crate::argumentation::attribution::Method;
use crate::record::Level;
use crate::scenario::check::nearest;

/// A mock-trial argument simulator. It teaches; it does not predict real courts and is no legal
/// advice.
#[derive(Debug, Parser)]
#[command(name = "colloquy", version, args_conflicts_with_subcommands = true)]
#[command(
    after_help = "Exit codes: 0 done, 1 the input has faults, 2 usage or I/O, 69 no display."
)]
pub struct Arguments {
    /// What to do; left out, the window opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// A scenario to open in the window: a path or id from `list`.
    #[arg(value_name = "SCENARIO")]
    pub scenario: Option<String>,
}

/// What the program can be told to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check scenarios and list every fault with its place.
    Check(CheckArgs),
    /// Write a small commented case to begin with.
    New(NewArgs),
    /// List the scenarios that there are.
    List(ListArgs),
    /// Hear a scenario at the terminal, or let the program play it.
    Hear(HearArgs),
    /// Rule again on a saved record, and show every choice.
    Rule(RecordArgs),
    /// Review a saved record: win chances, labels, the best line, what would have won.
    Review(RecordArgs),
    /// Do an exercise of a scenario at the terminal: statements to judge, questions to answer.
    Exercise(ExerciseArgs),
    /// Simulate a scenario and tell authors how it plays and which laws of a game it keeps.
    Balance(BalanceArgs),
    /// Hold the model against what the courts really did, on what was really argued.
    Fidelity(FidelityArgs),
    /// Print the model card: every coefficient with its unit, its range and what it is for.
    Model(ModelArgs),
    /// Compute strengths of argumentation graphs: JSON lines in, JSON lines out.
    Evaluate(EvaluateArgs),
}

/// How a command writes what it has to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
#[command(after_help = "Exit code 1 if there is an error. Warnings alone leave it at 0.")]
pub struct CheckArgs {
    /// Matters to check: a folder with matter.ron, a folder of such folders, or one file.
    #[arg(value_name = "PATH", required_unless_present = "explain")]
    pub paths: Vec<PathBuf>,
    /// Text like a compiler's, or a JSON array of diagnostics.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Print a rule's entry in the manual, by code (E012) or name.
    #[arg(long, value_name = "CODE", conflicts_with = "paths")]
    pub explain: Option<String>,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// The folder to write; it must not exist or be empty.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// Arguments of `list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Where to look; left out, in ./scenarios, in your data folder and in the program itself.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// A table, or a JSON array.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `hear`.
#[derive(Debug, Args)]
pub struct HearArgs {
    /// A path or id from `list`.
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The seat to take, by its id; with --auto, the one whose sheet is printed.
    #[arg(long)]
    pub seat: String,
    /// The bench, by its id; left out, the scenario's first.
    #[arg(long, value_name = "ID")]
    pub bench: Option<String>,
    /// How good the other counsel is; with --auto, how good all counsel are.
    #[arg(long, value_name = "LEVEL", default_value = "associate", value_parser = level)]
    pub opponent: Level,
    /// The number from which all chance follows.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: u64,
    /// Let the program play every seat.
    #[arg(long)]
    pub auto: bool,
    /// Hear it with N seeds from --seed on and print counts instead.
    #[arg(long, value_name = "N", requires = "auto", value_parser = clap::value_parser!(u32).range(1..))]
    pub plays: Option<u32>,
    /// Begin with this finished record of the stage below: what was not raised there is forfeited
    /// here, what was said and conceded there binds.
    #[arg(long, value_name = "RECORD")]
    pub after: Option<PathBuf>,
    /// Save the record here after every move.
    #[arg(long, value_name = "FILE", conflicts_with = "plays")]
    pub save: Option<PathBuf>,
    /// For people or for programs.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `rule` and `review`.
#[derive(Debug, Args)]
pub struct RecordArgs {
    /// A saved record.
    #[arg(value_name = "RECORD")]
    pub record: PathBuf,
    /// Its scenario, where that is not among those of `list`: a path.
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// For people or for programs.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `exercise`.
#[derive(Debug, Args)]
pub struct ExerciseArgs {
    /// A path or id from `list`.
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The exercise, by its id; left out, you are asked where there are several.
    #[arg(value_name = "EXERCISE")]
    pub exercise: Option<String>,
}

/// Arguments of `balance`.
#[derive(Debug, Args)]
#[command(after_help = "A law that does not hold leaves the exit code at 0; 1 means that the \
                        scenario has faults.")]
pub struct BalanceArgs {
    /// A path or id from `list`.
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The only bench to look at, by its id; left out, all of the scenario's.
    #[arg(long, value_name = "ID")]
    pub bench: Option<String>,
    /// Hearings of each kind before each bench.
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub hearings: u32,
    /// Hear partners too, N times of each kind before each bench; this takes minutes, not seconds.
    #[arg(
        long,
        value_name = "N",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "8",
        value_parser = clap::value_parser!(u32).range(1..=10_000)
    )]
    pub partner: Option<u32>,
    /// Positions that a partner looks at for a move; left out, as many as when a person plays one.
    #[arg(long, value_name = "N", requires = "partner")]
    pub positions: Option<usize>,
    /// For people or for programs.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `fidelity`.
#[derive(Debug, Args)]
pub struct FidelityArgs {
    /// A table with what does not come out, or one JSON object.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Arguments of `model`.
#[derive(Debug, Args)]
pub struct ModelArgs {
    /// For people or for programs.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

const EXPLAIN: &str = "Attribute the topic's strength by this method: removal, \
                       intrinsic_removal, zeroing, gradient or shapley";

/// Arguments of `evaluate`.
#[derive(Debug, Args)]
pub struct EvaluateArgs {
    /// Semantics of rows that name none: mlp, dfquad, qe or euler. Several with commas, or all,
    /// answer each such row once by each, with a field that names it.
    #[arg(long, value_name = "NAMES", default_value = "mlp")]
    pub semantics: Chosen,
    /// Attribute the topic's strength by this method.
    #[arg(long, value_name = "METHOD", long_help = EXPLAIN)]
    pub explain: Option<Method>,
    /// The argument whose strength is attributed, in rows that name none.
    #[arg(long, value_name = "ID")]
    pub topic: Option<String>,
}

fn level(text: &str) -> Result<Level, String> {
    let named = Level::ALL.into_iter().find(|level| level.label().eq_ignore_ascii_case(text));
    named.ok_or_else(|| {
        let near = nearest(text, Level::ALL.map(Level::label));
        let near = near.map(|near| format!("did you mean {}? ", near.to_lowercase()));
        format!("{}choose novice, associate or partner", near.unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn without_a_command_a_path_is_opened_in_the_window() {
        let opened = Arguments::try_parse_from(["colloquy", "scenarios/a"]).unwrap();
        assert!(opened.command.is_none());
        assert_eq!(opened.scenario.as_deref(), Some("scenarios/a"));
        assert!(Arguments::try_parse_from(["colloquy"]).unwrap().command.is_none());
        assert!(Arguments::try_parse_from(["colloquy", "a", "list"]).is_err());
    }

    #[test]
    fn check_wants_a_path_or_a_code_and_not_both() {
        let parse = |words: &[&str]| Arguments::try_parse_from(words).is_ok();
        assert!(parse(&["colloquy", "check", "a", "b"]));
        assert!(parse(&["colloquy", "check", "--explain", "E012"]));
        assert!(!parse(&["colloquy", "check"]));
        assert!(!parse(&["colloquy", "check", "a", "--explain", "E012"]));
    }
}
