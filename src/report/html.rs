//! A document as one HTML page that needs nothing else, laid out for print on A4 or Letter.

use super::document::{Block, Document, Span};
use crate::explanation::{Run, Style};
use crate::law::Side;

/// Sides differ by color and by the line under them, so that print in black and white tells them
/// apart.
const STYLE: &str = "
@page { margin: 22mm 24mm; }
body { font: 12pt/1.5 'Source Serif 4', Georgia, 'Times New Roman', serif; color: #1c1a17;
  max-width: 40em; margin: 3em auto; padding: 0 4.5em 0 1.5em; }
.caption { text-align: center; margin: .2em 0; }
.name { font-variant: small-caps; letter-spacing: .03em; }
h2 { font-size: 1.1em; margin: 2em 0 .6em; } h3 { font-size: 1em; margin: 1.5em 0 .4em; }
p { margin: 0 0 .7em; text-align: justify; hyphens: auto; }
h2, h3 { break-after: avoid; } tr, li { break-inside: avoid; } p { orphans: 3; widows: 3; }
.first { border-bottom: 1px solid #1d4e91; } .second { border-bottom: 1px dashed #9a4d10; }
sup { font: 600 .65em/1 system-ui, sans-serif; margin-left: .2em; }
table { border-collapse: collapse; margin: 0 0 1em; font: .85em/1.4 system-ui, sans-serif; }
th, td { text-align: left; padding: .2em .9em .2em 0; border-bottom: 1px solid #d8d2c6;
  vertical-align: top; }
ul { padding-left: 1.2em; } hr { border: 0; border-top: 1px solid #8a8375; margin: 2em 0 1em; }
.notice { font: .85em/1.45 system-ui, sans-serif; color: #57524a; text-align: left; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
";

/// A document as an HTML page.
pub fn render(document: &Document) -> String {
    let title = escaped(&document.title);
    let body: Vec<String> = document.blocks.iter().map(one).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{}\n</body>\n</html>\n",
        body.join("\n")
    )
}

fn one(block: &Block) -> String {
    match block {
        Block::Centered(spans) => format!("<p class=\"caption\">{}</p>", words(spans)),
        Block::Heading(level, heading) => format!("<h{level}>{}</h{level}>", escaped(heading)),
        Block::Paragraph(spans) => format!("<p>{}</p>", words(spans)),
        Block::Notice(spans) => format!("<p class=\"notice\">{}</p>", words(spans)),
        Block::Table(rows) => table(rows),
        Block::List(lines) => {
            let lines: Vec<String> =
                lines.iter().map(|line| format!("<li>{}</li>", words(line))).collect();
            format!("<ul>\n{}\n</ul>", lines.join("\n"))
        }
        Block::Line => "<hr>".to_owned(),
    }
}

fn words(spans: &[Span]) -> String {
    let mut parts = Vec::new();
    let mut spans = spans.iter().peekable();
    while let Some(span) = spans.next() {
        let text: String = span.runs.iter().map(run).collect();
        let next = spans.peek().and_then(|next| next.about.as_ref());
        parts.push(match &span.about {
            Some((code, side)) => {
                let class = if *side == Side::First { "first" } else { "second" };
                let last = next != Some(&(code.clone(), *side));
                let code =
                    if last { format!("<sup>{}</sup>", escaped(code)) } else { String::new() };
                format!("<span class=\"{class}\">{text}</span>{code}")
            }
            None => text,
        });
    }
    parts.join(" ")
}

fn run(run: &Run) -> String {
    match run.style {
        Style::Plain => escaped(&run.text),
        Style::Italic => format!("<i>{}</i>", escaped(&run.text)),
        Style::Capitals => format!("<span class=\"name\">{}</span>", escaped(&run.text)),
    }
}

fn table(rows: &[Vec<String>]) -> String {
    let cells = |row: &Vec<String>, tag: &str| {
        let cells: Vec<String> =
            row.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell))).collect();
        format!("<tr>{}</tr>", cells.concat())
    };
    let mut lines = Vec::new();
    if let Some((head, body)) = rows.split_first() {
        lines.push(format!("<thead>{}</thead>\n<tbody>", cells(head, "th")));
        lines.extend(body.iter().map(|row| cells(row, "td")));
        lines.push("</tbody>".to_owned());
    }
    format!("<table>\n{}\n</table>", lines.join("\n"))
}

/// Takes the meaning from every character that HTML gives one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authors_text_cannot_become_markup() {
        let run = Run { text: "<script>alert('x')</script> & \"y\"".to_owned(), ..Run::default() };
        let span = Span { runs: vec![run], about: Some(("<b>".to_owned(), Side::First)) };
        let document = Document {
            title: "</title><script>".to_owned(),
            blocks: vec![Block::Paragraph(vec![span])],
        };
        let html = render(&document);
        assert!(!html.contains("<script>") && !html.contains("<b>"), "{html}");
        assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)"));
    }

    #[test]
    fn the_page_needs_nothing_else() {
        let html = render(&Document { title: String::new(), blocks: Vec::new() });
        for outside in ["http", "src=", "href=", "@import", "url("] {
            assert!(!html.contains(outside), "{outside}");
        }
    }
}
