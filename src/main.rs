//! Reads the arguments and runs one command.

use std::process::ExitCode;

use clap::Parser as _;
use colloquy::cli::{self, args::Arguments};

fn main() -> ExitCode {
    match Arguments::try_parse() {
        Ok(arguments) => cli::run(&arguments.command),
        Err(said) => {
            // help that nobody reads is no failure
            said.print().ok();
            if said.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
        }
    }
}
