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
