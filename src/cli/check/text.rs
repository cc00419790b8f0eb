//! Diagnostics as a compiler prints them, with the lines at fault.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    AnnotationKind, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use super::Found;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::scenario::{Loaded, Source};

/// The most lines of a fault that are shown.
const MOST_LINES: usize = 6;

/// The most bytes of a line that is shown.
const LONGEST_LINE: usize = 600;

/// Writes faults and a line that counts them all.
pub(super) fn write(
    checked: &[Loaded],
    shown: &[Found<'_>],
    out: &mut dyn Write,
) -> io::Result<()> {
    let renderer = Renderer::plain().decor_style(DecorStyle::Ascii);
    for (loaded, found) in shown {
        let source = loaded.sources.iter().find(|source| source.name() == found.span.file);
        writeln!(out, "{}\n", render(&renderer, found, source))?;
    }
    summary(checked, shown.len(), out)
}

fn render(renderer: &Renderer, found: &Diagnostic, source: Option<&Source>) -> String {
    let level = match found.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(found.message.as_str()).id(found.code);
    let group = match source.and_then(|source| excerpt(source, &found.span)) {
        Some((lines, bytes)) => title.element(
            Snippet::source(lines)
                .path(found.span.file.as_str())
                .line_start(found.span.line)
                .annotation(AnnotationKind::Primary.span(bytes)),
        ),
        None => title.element(
            Origin::path(found.span.file.as_str())
                .line(found.span.line)
                .char_column(found.span.column),
        ),
    };
    let help = found.help.as_deref().map(normalize_untrusted_str);
    let group = group.elements(help.map(|help| Level::HELP.message(help)));
    renderer.render(&[group])
}

/// The lines at fault and the bytes of them that are; none where they are too long to show.
fn excerpt<'a>(source: &'a Source, span: &Span) -> Option<(&'a str, Range<usize>)> {
    let first = source.byte(span.line, 1);
    let is_tall = span.end_line - span.line >= MOST_LINES;
    let last_line = if is_tall { span.line } else { span.end_line };
    let lines = source.text().get(first..)?;
    let ends = lines.match_indices('\n').map(|(at, _)| at);
    let length = ends.take(last_line - span.line + 1).last().unwrap_or(lines.len());
    let is_cut = lines.matches('\n').count() > last_line - span.line;
    let lines = if is_cut { lines.get(..length)? } else { lines };
    if lines.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let start = source.byte(span.line, span.column).saturating_sub(first);
    let end = if is_tall {
        lines.len()
    } else {
        source.byte(span.end_line, span.end_column).saturating_sub(first)
    };
    Some((lines, start.min(lines.len())..end.clamp(start, lines.len())))
}

fn summary(checked: &[Loaded], shown: usize, out: &mut dyn Write) -> io::Result<()> {
    let all = || checked.iter().flat_map(|loaded| &loaded.diagnostics);
    let errors = all().filter(|found| found.is_error()).count();
    let warnings = all().count() - errors;
    let omitted: usize = checked.iter().map(|loaded| loaded.omitted).sum();
    let omitted = omitted + errors + warnings - shown;
    let stages = checked.iter().map(|loaded| loaded.scenarios.len()).sum();
    let files = checked.iter().map(|loaded| loaded.sources.len()).sum();
    if omitted > 0 {
        writeln!(out, "and {omitted} more that are not shown")?;
    }
    let found = match (errors, warnings) {
        (0, 0) => "no fault".to_owned(),
        (0, _) => count(warnings, "warning"),
        (_, 0) => count(errors, "error"),
        _ => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    };
    let matters = count(checked.len(), "matter");
    writeln!(
        out,
        "{found} in {matters} ({}, {} playable)",
        count(files, "file"),
        count(stages, "stage")
    )?;
    if let Some(first) = all().next() {
        writeln!(out, "`colloquy check --explain {}` says more about a rule", first.code)?;
    }
    Ok(())
}

fn count(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::super::shown;
    use super::*;
    use crate::scenario::load_from_sources;

    fn text(sources: &[(&str, &str)]) -> String {
        let mut out = Vec::new();
        let checked = [load_from_sources(sources)];
        write(&checked, &shown(&checked), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_fault_is_shown_as_a_compiler_would() {
        let shown = text(&[("a.ron", "(\n    // é\n    é: 1, id: \"a\\q\",\n)\n")]);
        insta::assert_snapshot!(shown, @r#"
        error[E001]: a backslash must be followed by `n`, `t`, `"`, `\` or a code
         --> a.ron:3:17
          |
        3 |     é: 1, id: "a\q",
          |                 ^^
          |
          = help: write `\\` for a backslash; a text may run over several lines

        1 error in 1 matter (1 file, 0 stages playable)
        `colloquy check --explain E001` says more about a rule
        "#);
    }

    #[test]
    fn a_line_that_is_too_long_is_named_and_not_shown() {
        let long = format!("(id: \"{}\" x)", "y".repeat(LONGEST_LINE));
        let shown = text(&[("a.ron", &long)]);
        assert!(shown.contains("--> a.ron:1:609"), "{shown}");
        assert!(!shown.contains("yyyy"));
    }

    #[test]
    fn what_an_author_wrote_cannot_write_to_the_terminal() {
        let shown = text(&[("a.ron", "(format: 1, \u{1b}[31mid: 3)")]);
        assert!(!shown.contains('\u{1b}'), "{shown}");
    }
}
