//! A fault in what an author wrote, as a value. Printing happens at the edge.
//!
//! Diagnostics carry a stable code (`E012`) that `colloquy check --explain` looks up, the place in
//! the source and a plain sentence. Nothing here reads files or prints.

use serde::Serialize;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// The scenario can be played, but probably not as its author meant.
    Warning,
}

/// A place in a source file. Lines and columns count from 1; columns count characters; `end` is
/// the place just behind the last character.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// The file as it was named to the program.
    pub file: String,
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// Column just behind the last character.
    pub end_column: usize,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Diagnostic {
    /// Where it stands.
    pub span: Span,
    /// How much it matters.
    pub severity: Severity,
    /// The stable code, `E012`.
    pub code: &'static str,
    /// The rule's short name, `unknown-id`.
    pub name: &'static str,
    /// What is wrong, one plain sentence in lower case.
    pub message: String,
    /// What to do, where there is something to say.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Whether this fault keeps the scenario from being played.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
