//! A rule of the checker and a fault against it.

use std::ops::Range;

use crate::diagnostic::Severity;
use crate::scenario::source::Place;

/// A rule: what it is called and its entry in the manual.
#[derive(Debug)]
pub struct Rule {
    /// The stable code, `E012`.
    pub code: &'static str,
    /// The short name, `unknown-argument`.
    pub name: &'static str,
    /// How much a fault matters.
    pub severity: Severity,
    /// The manual entry.
    pub manual: Manual,
}

impl Rule {
    /// The number in the code, by which rules are listed.
    pub(super) fn number(&self) -> u32 {
        self.code.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(u32::MAX)
    }
}

/// What the manual says of a rule.
#[derive(Debug)]
pub struct Manual {
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// An example with the fault.
    pub wrong: &'static str,
    /// The same, put right.
    pub right: &'static str,
}

/// A fault, before its place is turned into lines and columns.
#[derive(Clone, Debug)]
pub(in crate::scenario) struct Fault {
    pub rule: &'static Rule,
    pub at: At,
    pub message: String,
    pub help: Option<String>,
}

/// Where a fault is.
#[derive(Clone, Debug)]
pub(in crate::scenario) enum At {
    /// At a value.
    Place(Place),
    /// At these bytes of a source.
    Bytes(usize, Range<usize>),
    /// At a file as a whole, named as it was to the program.
    File(String),
}

/// The most faults that are kept; a text with more is not read for its faults.
const MAX_FAULTS: usize = 1_000;

/// The most faults for which a near word is looked for.
const MAX_HELPED: usize = 200;

/// The faults found so far.
#[derive(Clone, Debug, Default)]
pub(in crate::scenario) struct Faults {
    list: Vec<Fault>,
    more: usize,
    has_errors: bool,
}

impl Faults {
    /// Notes a fault.
    pub(in crate::scenario) fn push(&mut self, fault: Fault) {
        self.has_errors |= fault.rule.severity == Severity::Error;
        if self.list.len() >= MAX_FAULTS {
            self.more += 1;
        } else {
            self.list.push(fault);
        }
    }

    /// Notes a fault at a place.
    pub(in crate::scenario) fn add(
        &mut self,
        rule: &'static Rule,
        place: Place,
        message: impl Into<String>,
        help: impl Into<Option<String>>,
    ) {
        let at = At::Place(place);
        self.push(Fault { rule, at, message: message.into(), help: help.into() });
    }

    /// Whether there are still so few that suggestions, which take time, are worth it.
    pub(in crate::scenario) const fn want_help(&self) -> bool {
        self.list.len() < MAX_HELPED
    }

    /// How many were not kept.
    pub(in crate::scenario) const fn more(&self) -> usize {
        self.more
    }

    /// Whether one of them is an error.
    pub(in crate::scenario) const fn has_errors(&self) -> bool {
        self.has_errors
    }

    /// All that were kept, as found.
    pub(in crate::scenario) fn into_list(self) -> Vec<Fault> {
        self.list
    }

    /// All that were kept, as found.
    pub(in crate::scenario) fn list(&self) -> &[Fault] {
        &self.list
    }
}
