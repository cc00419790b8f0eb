//! What to work on: where a better entry would move the bench most.
//!
//! The gradient of the margins, its mean over the bench, in a table of its own; a share or a but-for
//! answers another question.

use super::Decided;
use super::document::{Block, named, row};
use crate::explanation::{side_of, signed};
use crate::law::Side;
use crate::scenario::{EntryId, IssueId, Scenario};

/// So many entries of a side are shown to work on; JSON has all.
const TO_WORK_ON: usize = 3;

/// For each side, the entries that would move an issue its way most.
pub(super) fn to_work_on(scenario: &Scenario, decided: &Decided) -> Vec<Block> {
    let bench = decided.gradients.len() as f64;
    let mut rows = vec![row(&["", "On", "One unit better would move it by"])];
    for side in Side::BOTH {
        let mut own: Vec<(IssueId, EntryId, f64)> = Vec::new();
        for (issue, text) in scenario.issues() {
            let sign = if text.carried_by == side { 1.0 } else { -1.0 };
            let by_judge = decided.gradients.iter().filter_map(|by| by.get(issue.index()));
            for slope in by_judge.flatten().filter(|slope| side_of(scenario, slope.entry) == side) {
                let value = sign * slope.value / bench;
                match own.iter_mut().find(|own| (own.0, own.1) == (issue, slope.entry)) {
                    Some((.., sum)) => *sum += value,
                    None => own.push((issue, slope.entry, value)),
                }
            }
        }
        own.sort_by(|a, b| b.2.total_cmp(&a.2));
        rows.extend(own.into_iter().take(TO_WORK_ON).map(|(issue, entry, value)| {
            vec![named(scenario, entry), scenario.issue(issue).title.clone(), signed(value)]
        }));
    }
    if rows.len() == 1 {
        return Vec::new();
    }
    let note = "How far an issue would move, in log-odds and on the mean of the bench, if the entry \
                alone were better by one unit of log-odds. A slope: it is no share of what is.";
    vec![Block::Heading(3, "What to work on".to_owned()), Block::notice(note), Block::Table(rows)]
}
