//! Reads the arguments, then opens the window or runs one command.

use std::process::ExitCode;

use clap::Parser as _;
use colloquy::cli::{self, args::Arguments};

fn main() -> ExitCode {
    match Arguments::try_parse() {
        Ok(Arguments { command: Some(command), .. }) => cli::run(&command),
        Ok(Arguments { scenario, .. }) => open_window(scenario.as_deref()),
        Err(said) => {
            // help that nobody reads is no failure
            said.print().ok();
            if said.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
        }
    }
}

/// Opens the window, on a scenario if one is named.
#[cfg(feature = "gui")]
fn open_window(scenario: Option<&str>) -> ExitCode {
    colloquy::gui::run(scenario)
}

/// Says that this build has no window.
#[cfg(not(feature = "gui"))]
fn open_window(_scenario: Option<&str>) -> ExitCode {
    use std::io::{self, Write as _};
    const NO_DISPLAY: u8 = 69;
    let sentence = "colloquy: this build has no window; `colloquy hear` plays in the terminal";
    // where the standard error is gone, the exit code must do
    writeln!(io::stderr().lock(), "{sentence}").ok();
    ExitCode::from(NO_DISPLAY)
}
