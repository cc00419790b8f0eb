//! Running the program as a person at a terminal does.

#![allow(dead_code, reason = "each test uses a part")]

use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

/// What came of a run.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// What was printed, of a run in which nothing went wrong.
    pub(crate) fn json(&self) -> Value {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.err);
        serde_json::from_str(&self.out).unwrap()
    }
}

/// Runs the program in a folder with this on its standard input.
pub(crate) fn run_in(folder: &Path, words: &[&str], input: &str) -> Ran {
    let mut command = Command::cargo_bin("colloquy").unwrap();
    let output =
        command.current_dir(folder).args(words).write_stdin(input.to_owned()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs the program in the project's folder.
pub(crate) fn run(words: &[&str], input: &str) -> Ran {
    run_in(Path::new(env!("CARGO_MANIFEST_DIR")), words, input)
}
