//! `colloquy check`: every fault of a matter, for people or for programs.

mod text;

use std::io::Write;

use serde::Serialize;

use super::args::{CheckArgs, Format};
use super::{Exit, Failure, Outcome};
use crate::diagnostic::{Diagnostic, Severity};
use crate::hearing::example_fault;
use crate::scenario::check::{Rule, nearest_rule, rules};
use crate::scenario::{Loaded, MAX_DIAGNOSTICS, load_matter, matters_at};

/// Checks matters, or explains a rule.
pub fn check(args: &CheckArgs, out: &mut dyn Write) -> Outcome {
    if let Some(code) = &args.explain {
        return explain(code, args.format, out);
    }
    let paths = args.paths.iter().flat_map(|path| matters_at(path));
    let checked: Vec<Loaded> = paths.map(|path| with_examples(load_matter(&path))).collect();
    let shown = shown(&checked);
    match args.format {
        Format::Text => text::write(&checked, &shown, out)?,
        Format::Json => write_json(&shown, out)?,
    }
    let has_errors =
        checked.iter().flat_map(|loaded| &loaded.diagnostics).any(Diagnostic::is_error);
    Ok(if checked.iter().any(|loaded| loaded.is_unreachable) {
        Exit::Unusable
    } else if has_errors {
        Exit::Faults
    } else {
        Exit::Done
    })
}

/// A matter with what the rules of a hearing have against its worked examples.
fn with_examples(mut loaded: Loaded) -> Loaded {
    loaded.diagnostics.extend(loaded.scenarios.iter().filter_map(example_fault));
    loaded.diagnostics.sort();
    loaded
}

/// Writes what is wrong with a matter that another command was to work on.
pub(super) fn write_faults(loaded: &Loaded, out: &mut dyn Write) -> Result<(), Failure> {
    let checked = std::slice::from_ref(loaded);
    text::write(checked, &shown(checked), out).map_err(Failure::Output)
}

/// A diagnostic with the matter that it was found in.
type Found<'a> = (&'a Loaded, &'a Diagnostic);

/// At most [`MAX_DIAGNOSTICS`], errors before warnings where there are more.
fn shown(checked: &[Loaded]) -> Vec<Found<'_>> {
    let all =
        || checked.iter().flat_map(|loaded| loaded.diagnostics.iter().map(move |d| (loaded, d)));
    let errors = all().filter(|(_, found)| found.is_error()).count();
    let mut errors_left = errors.min(MAX_DIAGNOSTICS);
    let mut warnings_left = MAX_DIAGNOSTICS - errors_left;
    let has_room = |(_, found): &Found<'_>| {
        let left = if found.is_error() { &mut errors_left } else { &mut warnings_left };
        let room = *left > 0;
        *left = left.saturating_sub(1);
        room
    };
    all().filter(has_room).collect()
}

/// A diagnostic as programs read it.
#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    code: &'a str,
    name: &'a str,
    severity: Severity,
    message: &'a str,
    help: Option<&'a str>,
}

fn write_json(shown: &[Found<'_>], out: &mut dyn Write) -> Result<(), Failure> {
    let rows: Vec<_> = shown.iter().map(|(_, found)| row(found)).collect();
    serde_json::to_writer_pretty(&mut *out, &rows).map_err(std::io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

fn row(found: &Diagnostic) -> Row<'_> {
    let Diagnostic { span, severity, code, name, message, help } = found;
    Row {
        file: &span.file,
        line: span.line,
        column: span.column,
        end_line: span.end_line,
        end_column: span.end_column,
        code,
        name,
        severity: *severity,
        message,
        help: help.as_deref(),
    }
}

/// A manual entry as programs read it.
#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    name: &'a str,
    severity: Severity,
    what: &'a str,
    why: &'a str,
    wrong: &'a str,
    right: &'a str,
}

fn explain(code: &str, format: Format, out: &mut dyn Write) -> Outcome {
    let is_meant = |rule: &&Rule| rule.code.eq_ignore_ascii_case(code) || rule.name == code;
    let Some(rule) = rules().into_iter().find(is_meant) else {
        let near = nearest_rule(code).map(|near| format!("; did you mean {near}?"));
        let near = near.unwrap_or_default();
        return Err(Failure::Usage(format!("there is no rule {code}{near}")));
    };
    let Rule { code, name, severity, manual } = rule;
    match format {
        Format::Json => {
            let entry = Entry {
                code,
                name,
                severity: *severity,
                what: manual.what,
                why: manual.why,
                wrong: manual.wrong,
                right: manual.right,
            };
            serde_json::to_writer_pretty(&mut *out, &entry).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => {
            let severity = if *severity == Severity::Error { "an error" } else { "a warning" };
            writeln!(out, "{code} {name} ({severity})\n")?;
            writeln!(out, "{}\n\n{}\n", manual.what, manual.why)?;
            writeln!(out, "Wrong:  {}\nRight:  {}", manual.wrong, manual.right)?;
        }
    }
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load_from_sources;

    fn run(args: &CheckArgs) -> (Outcome, String) {
        let mut out = Vec::new();
        let outcome = check(args, &mut out);
        (outcome, String::from_utf8(out).unwrap())
    }

    fn explained(code: &str) -> (Outcome, String) {
        let explain = Some(code.to_owned());
        run(&CheckArgs { paths: Vec::new(), format: Format::Text, explain })
    }

    #[test]
    fn every_rule_is_explained_by_its_code_and_by_its_name() {
        for rule in rules() {
            let (outcome, text) = explained(&rule.code.to_lowercase());
            assert_eq!(outcome.unwrap(), Exit::Done);
            assert!(text.starts_with(rule.code) && text.contains(rule.manual.why));
            assert_eq!(explained(rule.name).1, text);
        }
    }

    #[test]
    fn an_unknown_code_is_refused_with_the_nearest() {
        let failure = explained("E02").0.unwrap_err();
        assert!(failure.to_string().starts_with("there is no rule E02; did you mean E0"));
    }

    #[test]
    fn of_many_faults_a_hundred_are_shown_and_errors_first() {
        let sound = std::fs::read_to_string("tests/fixtures/check/sound.ron").unwrap();
        let spare = |n| format!("(id: \"spare_{n}\", text: \"x\"),\n");
        let many: String = (0..90).map(spare).collect();
        let text = sound.replace("propositions: [", &format!("propositions: [{many}"));
        let warned = load_from_sources(&[("a.ron", &text)]);
        let wrong = load_from_sources(&[("b.ron", &text.replace("spare_", "spare-"))]);
        assert_eq!((warned.diagnostics.len(), wrong.diagnostics.len()), (90, 100));
        let checked = [warned, wrong];
        let shown = shown(&checked);
        assert_eq!(shown.len(), 100);
        assert_eq!(shown.iter().filter(|(_, found)| found.is_error()).count(), 90);
    }

    #[test]
    fn a_worked_example_is_played_by_the_rules() {
        let folder = tempfile::tempdir().unwrap();
        let sound = include_str!("../../tests/fixtures/check/sound.ron");
        std::fs::write(folder.path().join("matter.ron"), sound).unwrap();
        std::fs::create_dir(folder.path().join("examples")).unwrap();
        let checked = |plays: &str| {
            let text = format!(
                "(format: 1, side: First, steps: [(title: \"a\", text: \"b\",\nplays: [{plays}])])"
            );
            std::fs::write(folder.path().join("examples/small.ron"), text).unwrap();
            let paths = vec![folder.path().to_owned()];
            run(&CheckArgs { paths, format: Format::Text, explain: None })
        };
        let loaded = load_from_sources(&[("matter.ron", sound)]);
        let scenario = &loaded.scenarios[0];
        let opens = scenario.stage().order.opens;
        let mut cards = scenario.cards().filter(|(_, card)| card.side == opens);
        let argument = |card: &crate::scenario::Card| {
            matches!(card.role, crate::scenario::Role::Argument { .. })
        };
        let (_, first) = cards.find(|(_, card)| argument(card)).unwrap();
        let play = format!("Play(\"{}\")", first.id);
        let (outcome, text) = checked(&format!("{play}, Continue"));
        assert_eq!(outcome.unwrap(), Exit::Done, "{text}");
        let (outcome, text) = checked(&format!("{play}, {play}"));
        assert_eq!(outcome.unwrap(), Exit::Faults);
        assert!(text.contains("E064") && text.contains("small.ron:2:"), "{text}");
    }

    #[test]
    fn json_is_an_array_even_where_nothing_is_wrong() {
        let paths = vec!["tests/fixtures/check/sound.ron".into()];
        let (outcome, text) = run(&CheckArgs { paths, format: Format::Json, explain: None });
        assert_eq!((outcome.unwrap(), text.as_str()), (Exit::Done, "[]\n"));
    }
}
