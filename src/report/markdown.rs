//! A document as Markdown (`CommonMark` with tables).

use super::document::{Block, Document, Span};
use crate::explanation::{Run, Style};

/// A document as Markdown.
pub fn render(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        text.push_str(&one(block));
        text.push_str("\n\n");
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn one(block: &Block) -> String {
    match block {
        Block::Centered(spans) => format!("**{}**", words(spans).replace("**", "")),
        Block::Heading(level, heading) => {
            format!("{} {}", "#".repeat(usize::from(*level)), escaped(heading))
        }
        Block::Paragraph(spans) => words(spans),
        Block::Notice(spans) => format!("> {}", words(spans)),
        Block::Table(rows) => table(rows),
        Block::List(lines) => {
            let lines: Vec<String> =
                lines.iter().map(|line| format!("- {}", words(line))).collect();
            lines.join("\n")
        }
        Block::Line => "---".to_owned(),
    }
}

fn words(spans: &[Span]) -> String {
    let mut parts = Vec::new();
    let mut spans = spans.iter().peekable();
    while let Some(span) = spans.next() {
        let mut part: String = span.runs.iter().map(run).collect();
        let next = spans.peek().and_then(|next| next.about.as_ref());
        if let Some((code, _)) = span.about.as_ref().filter(|about| next != Some(about)) {
            part.push_str(" `");
            part.push_str(&code.replace('`', ""));
            part.push('`');
        }
        parts.push(part);
    }
    parts.join(" ")
}

fn run(run: &Run) -> String {
    match run.style {
        Style::Plain | Style::Capitals => escaped(&run.plainly()),
        Style::Italic => {
            let inner = run.text.trim();
            let (before, behind) = run.text.split_once(inner).unwrap_or_default();
            format!("{before}*{}*{behind}", escaped(inner))
        }
    }
}

fn table(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    let columns = rows.first().map_or(0, Vec::len);
    lines.insert(lines.len().min(1), format!("|{}", " --- |".repeat(columns)));
    lines.join("\n")
}

/// Takes the meaning from every character that Markdown gives one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authors_text_cannot_become_markup() {
        assert_eq!(escaped("<b> *x* [y](z) a|b"), "\\<b\\> \\*x\\* \\[y\\](z) a\\|b");
    }

    #[test]
    fn italics_hug_their_words() {
        let italic = Run { text: "See ".to_owned(), style: Style::Italic };
        assert_eq!(run(&italic), "*See* ");
    }

    #[test]
    fn a_table_has_a_rule_under_its_head() {
        let row = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        assert_eq!(table(&[row("A", "B"), row("1", "2")]), "| A | B |\n| --- | --- |\n| 1 | 2 |");
    }
}
