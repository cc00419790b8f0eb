//! The decision table over all findings.
//!
//! With n issues there are 2ⁿ ways to find; for each the first rule whose condition holds fires.
//! Nothing is said of a table that names unknown issues or more than the format allows.

use crate::scenario::draft::ConditionDraft;
use crate::scenario::model::MAX_ISSUES;
use crate::scenario::view::{Index, StageView};

/// The most conditions of a table that are gone through.
pub(super) const MAX_CONDITIONS: usize = 1_000;

/// What a table does with all findings.
pub(super) struct Table {
    /// For each rule, whether some findings make it fire.
    pub(super) fires: Vec<bool>,
    /// The first findings for which no rule fires: carried or not, by issue.
    pub(super) gap: Option<Vec<bool>>,
}

/// Goes through all findings.
pub(super) fn table(stage: &StageView<'_>) -> Option<Table> {
    let rules = &stage.draft.decision;
    let issues = stage.draft.issues.len();
    let size: usize = rules.iter().map(|rule| conditions(&rule.when)).sum();
    let all_known = rules.iter().all(|rule| is_known(&rule.when, &stage.issues));
    if issues > MAX_ISSUES || size > MAX_CONDITIONS || !all_known {
        return None;
    }
    let mut table = Table { fires: vec![false; rules.len()], gap: None };
    for findings in 0..1_u32 << issues {
        let first = rules.iter().position(|rule| holds(&rule.when, findings, &stage.issues));
        match first.and_then(|first| table.fires.get_mut(first)) {
            Some(fires) => *fires = true,
            None if table.gap.is_none() => {
                table.gap = Some((0..issues).map(|issue| findings >> issue & 1 == 1).collect());
            }
            None => {}
        }
    }
    Some(table)
}

/// How many conditions a condition is made of.
pub(super) fn conditions(when: &ConditionDraft) -> usize {
    match when {
        ConditionDraft::All(list) | ConditionDraft::Any(list) => {
            1 + list.iter().map(conditions).sum::<usize>()
        }
        _ => 1,
    }
}

fn is_known(when: &ConditionDraft, issues: &Index<'_>) -> bool {
    match when {
        ConditionDraft::Carried(id) | ConditionDraft::NotCarried(id) => {
            issues.contains_key(id.as_str())
        }
        ConditionDraft::All(list) | ConditionDraft::Any(list) => {
            list.iter().all(|inner| is_known(inner, issues))
        }
        ConditionDraft::Otherwise => true,
    }
}

fn holds(when: &ConditionDraft, findings: u32, issues: &Index<'_>) -> bool {
    let carried =
        |id: &String| issues.get(id.as_str()).is_some_and(|&issue| findings >> issue & 1 == 1);
    match when {
        ConditionDraft::Carried(id) => carried(id),
        ConditionDraft::NotCarried(id) => !carried(id),
        ConditionDraft::All(list) => list.iter().all(|inner| holds(inner, findings, issues)),
        ConditionDraft::Any(list) => list.iter().any(|inner| holds(inner, findings, issues)),
        ConditionDraft::Otherwise => true,
    }
}
