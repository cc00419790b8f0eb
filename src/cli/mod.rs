//! The commands, one file each. They read what they are given, write what they are told to, and
//! say how they ended; [`run`] joins them to the process.

pub mod args;
pub mod balance;
pub mod check;
pub mod evaluate;
pub mod exercise;
pub mod fidelity;
mod file;
pub mod hear;
pub mod list;
pub mod model;
pub mod new;
pub mod review;
pub mod rule;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use self::args::Command;
use self::evaluate::EvaluateOptions;
use crate::scenario::FindError;

/// How a command ended, as an exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: done.
    Done,
    /// 1: the input has faults.
    Faults,
    /// 2: what was asked for does not exist or cannot be done.
    Unusable,
}

/// Why a command could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// What was asked for makes no sense.
    #[error("{0}")]
    Usage(String),
    /// The input has faults, and that is all there is to say.
    #[error("{0}")]
    Faults(String),
    /// Something could not be read or written.
    #[error("{what}: {source}")]
    File {
        /// What was to be done, with the file.
        what: String,
        /// Why not.
        source: io::Error,
    },
    /// The output could not be written.
    #[error("the output cannot be written: {0}")]
    Output(#[from] io::Error),
}

impl From<FindError> for Failure {
    fn from(error: FindError) -> Self {
        match error {
            FindError::Faulty { .. } => Self::Faults(error.to_string()),
            FindError::NotFound { .. } => Self::Usage(error.to_string()),
        }
    }
}

/// The end of a command.
pub type Outcome = Result<Exit, Failure>;

/// Runs a command on the process's own input and output.
pub fn run(command: &Command) -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = dispatch(command, &mut out);
    let outcome = outcome.and_then(|exit| out.flush().map(|()| exit).map_err(Failure::Output));
    exit_code(outcome, &mut io::stderr().lock())
}

fn dispatch(command: &Command, out: &mut dyn Write) -> Outcome {
    match command {
        Command::Check(args) => check::check(args, out),
        Command::New(args) => new::new(args, out),
        Command::List(args) => list::list(args, out, &mut io::stderr().lock()),
        Command::Hear(args) => {
            hear::hear(args, &mut io::stdin().lock(), out, &mut io::stderr().lock())
        }
        Command::Rule(args) => rule::rule(args, out, &mut io::stderr().lock()),
        Command::Review(args) => review::review(args, out, &mut io::stderr().lock()),
        Command::Exercise(args) => {
            exercise::exercise(args, &mut io::stdin().lock(), out, &mut io::stderr().lock())
        }
        Command::Balance(args) => balance::run(args, out, &mut io::stderr().lock()),
        Command::Fidelity(args) => fidelity::fidelity(args, out),
        Command::Model(args) => model::model(args, out),
        Command::Evaluate(args) => {
            let options = EvaluateOptions {
                semantics: args.semantics.clone(),
                explain: args.explain,
                topic: args.topic.clone(),
            };
            let good = evaluate::evaluate(&options, &mut io::stdin().lock(), out)?;
            Ok(if good { Exit::Done } else { Exit::Faults })
        }
    }
}

/// Says why a command failed, if it did. A reader that closed its end of the pipe has read enough.
fn exit_code(outcome: Outcome, err: &mut dyn Write) -> ExitCode {
    let exit = outcome.unwrap_or_else(|failure| {
        if matches!(&failure, Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe) {
            return Exit::Done;
        }
        // where the standard error is gone too, the exit code must do
        writeln!(err, "colloquy: {failure}").ok();
        if matches!(failure, Failure::Faults(_)) { Exit::Faults } else { Exit::Unusable }
    });
    match exit {
        Exit::Done => ExitCode::SUCCESS,
        Exit::Faults => ExitCode::from(1),
        Exit::Unusable => ExitCode::from(2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_pipe_is_no_failure_and_a_full_disk_is() {
        let end = |kind: io::ErrorKind| {
            let mut err = Vec::new();
            let code = exit_code(Err(Failure::Output(kind.into())), &mut err);
            (format!("{code:?}"), !err.is_empty())
        };
        let code = |n: u8| format!("{:?}", ExitCode::from(n));
        assert_eq!(end(io::ErrorKind::BrokenPipe), (code(0), false));
        assert_eq!(end(io::ErrorKind::StorageFull), (code(2), true));
    }
}
