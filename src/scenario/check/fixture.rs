//! Fixtures: edits of one sound matter that put one fault in.
//!
//! An edit file has blocks of text to look for and text to put there; `⟦` and `⟧` mark what the
//! diagnostic must underline. A line `also CODE` allows a second rule to find fault too.

use std::fs;
use std::path::{Path, PathBuf};

/// A fixture, applied.
pub(crate) struct Fixture {
    /// The code of the rule that it shows, from its name.
    pub(crate) code: String,
    /// The text with the fault, without marks.
    pub(crate) text: String,
    /// What must be underlined: line, column, end line, end column.
    pub(crate) spans: Vec<[usize; 4]>,
    /// Codes that may be found besides.
    pub(crate) also: Vec<String>,
}

/// The folder of the fixtures.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/check")
}

/// The names of all edits, sorted.
pub(crate) fn names() -> Vec<String> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let edits = files.filter(|path| path.extension().is_some_and(|ending| ending == "edit"));
    let mut names: Vec<_> =
        edits.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

/// Applies an edit.
pub(crate) fn fixture(name: &str) -> Fixture {
    let sound = fs::read_to_string(folder().join("sound.ron")).unwrap();
    let edit = fs::read_to_string(folder().join(format!("{name}.edit"))).unwrap();
    let also = edit.lines().filter_map(|line| line.strip_prefix("also "));
    let also = also.map(str::to_owned).collect();
    let marked = edit.split("<<<<\n").skip(1).fold(sound, |text, block| {
        let (old, rest) = block.split_once("\n====\n").unwrap();
        let new = rest.split_once(">>>>").unwrap().0.trim_end_matches('\n');
        assert_eq!(text.matches(old).count(), 1, "{name}: {old}");
        text.replacen(old, new, 1)
    });
    let (text, spans) = unmark(&marked);
    assert!(!spans.is_empty(), "{name} marks nothing");
    Fixture { code: name.split('_').next().unwrap().to_owned(), text, spans, also }
}

fn unmark(marked: &str) -> (String, Vec<[usize; 4]>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), Vec::new());
    let (mut line, mut column) = (1, 1);
    for c in marked.chars() {
        match c {
            '⟦' => open.push([line, column]),
            '⟧' => {
                let [from_line, from_column] = open.pop().unwrap();
                spans.push([from_line, from_column, line, column]);
            }
            c => {
                text.push(c);
                (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
            }
        }
    }
    spans.sort_unstable();
    (text, spans)
}
