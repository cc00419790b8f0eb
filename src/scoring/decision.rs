//! The decision table: from findings to a disposition.
//!
//! Rules are tried in order, conditions read from left to right and no further than needed; an
//! issue that was not read is *not reached*. Asked about all findings at once, the table becomes a
//! tree of issues, along which a judge's distribution over dispositions is exact.
//!
//! That the table is complete is proved when the scenario is checked, not here.

use crate::scenario::{Condition, DispositionId, IssueId, Rule, Scenario};

/// What a judge's findings come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Index of the rule that fired.
    pub rule: usize,
    /// Its disposition.
    pub disposition: DispositionId,
    /// By issue, whether it was read.
    pub reached: Vec<bool>,
}

/// Applies the decision table to findings, which are asked for only as they are needed.
pub fn decide(scenario: &Scenario, carried: impl Fn(IssueId) -> bool) -> Decision {
    let mut reached = vec![false; scenario.issues().len()];
    let mut read = |issue: IssueId| {
        if let Some(mark) = reached.get_mut(issue.index()) {
            *mark = true;
        }
        Some(carried(issue))
    };
    let rule = first_rule(scenario.decision(), &mut read).unwrap_or_default();
    Decision { rule, disposition: disposition(scenario.decision(), rule), reached }
}

/// Gives an issue's finding, or `None` to stop reading there.
type Read<'r> = dyn FnMut(IssueId) -> Option<bool> + 'r;

/// The first rule whose condition holds, or `None` if reading stopped before that was known.
fn first_rule(rules: &[Rule], read: &mut Read<'_>) -> Option<usize> {
    for (index, rule) in rules.iter().enumerate() {
        if holds(&rule.when, read)? {
            return Some(index);
        }
    }
    Some(rules.len().saturating_sub(1))
}

fn holds(condition: &Condition, read: &mut Read<'_>) -> Option<bool> {
    match condition {
        Condition::Carried(issue) => read(*issue),
        Condition::NotCarried(issue) => read(*issue).map(|carried| !carried),
        Condition::All(conditions) => until(conditions, false, read),
        Condition::Any(conditions) => until(conditions, true, read),
        Condition::Otherwise => Some(true),
    }
}

/// Reads conditions until one comes out as `decisive`.
fn until(conditions: &[Condition], decisive: bool, read: &mut Read<'_>) -> Option<bool> {
    for condition in conditions {
        if holds(condition, read)? == decisive {
            return Some(decisive);
        }
    }
    Some(!decisive)
}

#[expect(clippy::indexing_slicing, reason = "a scenario's decision table is complete")]
fn disposition(rules: &[Rule], rule: usize) -> DispositionId {
    rules[rule].then
}

/// The decision table as a tree: each inner node reads an issue, each leaf is a disposition.
#[derive(Clone, Debug)]
pub(super) struct DecisionTree {
    nodes: Vec<Node>,
}

#[derive(Clone, Copy, Debug)]
enum Node {
    Read { issue: usize, carried: usize, not_carried: usize },
    Dispose(usize),
}

impl DecisionTree {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut tree = Self { nodes: Vec::new() };
        tree.grow(scenario.decision(), &mut vec![None; scenario.issues().len()]);
        tree
    }

    fn grow(&mut self, rules: &[Rule], known: &mut [Option<bool>]) -> usize {
        let mut wanted = None;
        let mut read = |issue: IssueId| {
            let finding = known.get(issue.index()).copied().flatten();
            if finding.is_none() {
                wanted = Some(issue.index());
            }
            finding
        };
        let rule = first_rule(rules, &mut read);
        let place = self.nodes.len();
        self.nodes.push(Node::Dispose(disposition(rules, rule.unwrap_or_default()).index()));
        if let Some(issue) = wanted {
            let mut branch = |finding| {
                if let Some(known) = known.get_mut(issue) {
                    *known = finding;
                }
                finding.map(|_| self.grow(rules, known))
            };
            let (carried, not_carried) = (branch(Some(true)), branch(Some(false)));
            branch(None);
            if let (Some(carried), Some(not_carried), Some(node)) =
                (carried, not_carried, self.nodes.get_mut(place))
            {
                *node = Node::Read { issue, carried, not_carried };
            }
        }
        place
    }

    /// Writes the exact probability of each disposition, given each issue's probability of being
    /// carried and that findings are independent given the record.
    pub(super) fn distribute(&self, carried: &[f64], dispositions: &mut [f64]) {
        dispositions.fill(0.0);
        self.descend(0, 1.0, carried, dispositions);
    }

    #[expect(clippy::indexing_slicing, reason = "indices are made with the tree")]
    fn descend(&self, node: usize, mass: f64, carried: &[f64], dispositions: &mut [f64]) {
        if mass == 0.0 {
            return;
        }
        match self.nodes[node] {
            Node::Dispose(disposition) => dispositions[disposition] += mass,
            Node::Read { issue, carried: yes, not_carried: no } => {
                let p = carried[issue];
                self.descend(yes, mass * p, carried, dispositions);
                self.descend(no, mass * (1.0 - p), carried, dispositions);
            }
        }
    }
}
