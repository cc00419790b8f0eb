//! A document as plain text, for the terminal and for transcripts.

use super::document::{self, Block, Document, Span};
use crate::explanation::{Explanation, plain};
use crate::scenario::Scenario;

/// A space at which no line is broken.
const NO_BREAK: char = '\u{a0}';

/// Width of a line.
const WIDTH: usize = 80;

/// The opinions as text.
pub fn opinion(scenario: &Scenario, explanation: &Explanation) -> String {
    render(&document::opinion(scenario, explanation))
}

/// A document as text.
pub fn render(document: &Document) -> String {
    blocks(&document.blocks)
}

/// Blocks as text.
pub fn blocks(blocks: &[Block]) -> String {
    let mut text = String::new();
    let mut before = None;
    for block in blocks {
        if before.is_some_and(|before| spaced(before, block)) {
            text.push('\n');
        }
        text.push_str(&one(block));
        text.push('\n');
        before = Some(block);
    }
    text
}

/// Whether a blank line stands between two blocks.
const fn spaced(before: &Block, block: &Block) -> bool {
    !matches!(
        (before, block),
        (Block::Centered(_), Block::Centered(_)) | (Block::Heading(3, _), Block::List(_))
    )
}

fn one(block: &Block) -> String {
    match block {
        Block::Centered(spans) => centered(&words(spans)),
        Block::Heading(_, heading) => wrapped(heading, WIDTH, ""),
        Block::Paragraph(spans) => wrapped(&format!("    {}", words(spans)), WIDTH, ""),
        Block::Notice(spans) => wrapped(&words(spans), WIDTH, ""),
        Block::Table(rows) => table(rows),
        Block::List(lines) => {
            let lines: Vec<String> = lines
                .iter()
                .map(|line| wrapped(&format!("  {}", words(line)), WIDTH, "    "))
                .collect();
            lines.join("\n")
        }
        Block::Line => "-".repeat(WIDTH),
    }
}

/// Spans with the codes of what they rest on.
fn words(spans: &[Span]) -> String {
    let mut text = String::new();
    let mut spans = spans.iter().peekable();
    while let Some(span) = spans.next() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&plain(&span.runs));
        let next = spans.peek().and_then(|next| next.about.as_ref());
        if let Some((code, _)) = span.about.as_ref().filter(|about| next != Some(about)) {
            text.push_str(" [");
            text.push_str(code);
            text.push(']');
        }
    }
    text
}

fn centered(line: &str) -> String {
    let lines: Vec<String> = wrapped(line, WIDTH, "")
        .lines()
        .map(|line| {
            let space = WIDTH.saturating_sub(line.chars().count()) / 2;
            format!("{}{line}", " ".repeat(space))
        })
        .collect();
    lines.join("\n")
}

fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        format!("  {}", cells.join("  ")).trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Breaks text into lines of at most `width` characters where words allow. A first indent stays;
/// further lines begin with `hanging`.
pub fn wrapped(text: &str, width: usize, hanging: &str) -> String {
    let first: String = text.chars().take_while(|c| *c == ' ').collect();
    let mut lines = Vec::new();
    let (mut line, mut empty) = (first, true);
    let breaks = |c: char| c.is_whitespace() && c != NO_BREAK;
    for word in text.split(breaks).filter(|word| !word.is_empty()) {
        if !empty && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, hanging.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push(line);
    lines.join("\n").replace(NO_BREAK, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_keep_their_indents() {
        assert_eq!(wrapped("  one two three", 9, "    "), "  one two\n    three");
        assert_eq!(wrapped("", 9, ""), "");
        assert_eq!(wrapped("unbreakable", 3, ""), "unbreakable");
        assert_eq!(wrapped("under §\u{a0}2703", 8, ""), "under\n§ 2703");
    }

    #[test]
    fn columns_line_up() {
        let row = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        assert_eq!(table(&[row("a", "b"), row("long", "c")]), "  a     b\n  long  c");
    }
}
