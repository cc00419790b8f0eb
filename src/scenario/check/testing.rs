//! Running fixtures in the tests of the rules.

use super::fixture::fixture;
use crate::diagnostic::Diagnostic;
use crate::scenario::load_from_sources;

/// What a fixture's own rule finds, by place. Panics unless that is exactly what the fixture marks
/// and no other rule finds anything.
pub(super) fn faults(name: &str) -> Vec<Diagnostic> {
    let fixture = fixture(name);
    let loaded = load_from_sources(&[("fixture.ron", &fixture.text)]);
    let (own, other): (Vec<_>, Vec<_>) =
        loaded.diagnostics.into_iter().partition(|found| found.code == fixture.code);
    let other: Vec<_> =
        other.iter().filter(|o| !fixture.also.iter().any(|a| a == o.code)).collect();
    assert!(other.is_empty(), "{name}: {other:#?}");
    let spans: Vec<_> = own
        .iter()
        .map(|found| {
            let span = &found.span;
            [span.line, span.column, span.end_line, span.end_column]
        })
        .collect();
    assert_eq!(spans, fixture.spans, "{name}: {own:#?}");
    own
}

mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::scenario::check::fixture::names;
    use crate::scenario::check::rules;

    /// Rules about files as files, which `load` shows, and about worked examples, which lie in
    /// files of their own.
    const OF_FILES: [&str; 7] = ["E007", "E008", "E009", "E010", "E063", "E064", "E090"];

    #[test]
    fn every_rule_about_text_has_a_fixture() {
        let shown: BTreeSet<_> = names().iter().map(|n| fixture(n).code).collect();
        for rule in rules() {
            assert!(OF_FILES.contains(&rule.code) != shown.contains(rule.code), "{}", rule.code);
        }
    }

    #[test]
    fn every_fixture_shows_its_rule_and_no_other() {
        for name in names() {
            faults(&name);
        }
    }

    #[test]
    fn both_parsers_say_of_every_fixture_whether_it_is_ron() {
        let options = ron::Options::default();
        for name in names() {
            let text = fixture(&name).text;
            let ron = options.from_str::<ron::Value>(&text).is_ok();
            let ron2 = ron2::ast::parse_document(&text).is_ok();
            assert_eq!(ron, ron2, "{name}");
            assert_eq!(ron, !name.starts_with("E001"), "{name}");
        }
    }

    #[test]
    fn codes_and_names_are_unique_and_every_manual_entry_is_written() {
        let rules = rules();
        let codes: BTreeSet<_> = rules.iter().map(|rule| rule.code).collect();
        let names: BTreeSet<_> = rules.iter().map(|rule| rule.name).collect();
        assert_eq!((codes.len(), names.len()), (rules.len(), rules.len()));
        for rule in rules {
            let letter =
                if rule.severity == crate::diagnostic::Severity::Error { 'E' } else { 'W' };
            assert!(rule.code.starts_with(letter) && rule.code.len() == 4, "{}", rule.code);
            let manual = [rule.manual.what, rule.manual.why, rule.manual.wrong, rule.manual.right];
            assert!(manual.iter().all(|text| text.len() > 5), "{}", rule.code);
        }
    }
}
