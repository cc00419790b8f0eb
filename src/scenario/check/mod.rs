//! The rules that every matter must obey, one file a rule.
//!
//! A rule looks at the whole draft and notes each fault with its place; it changes nothing and no
//! rule relies on another having passed. Each file holds the rule's code, its entry in the manual
//! (`colloquy check --explain CODE`) and its test. Codes are stable: a rule that goes leaves its
//! number unused.

pub(super) mod suggest;

#[cfg(test)]
mod fixture;
mod rule;
#[cfg(test)]
mod testing;

use crate::diagnostic::Severity;

pub(super) use self::rule::{At, Fault, Faults};
pub use self::rule::{Manual, Rule};
use super::source::Place;
use super::view::{Index, View};

macro_rules! rules {
    (reading { $($reading:ident,)* } meaning { $($meaning:ident,)* }) => {
        $(pub(super) mod $reading;)*
        $(mod $meaning;)*

        /// Every rule, by code.
        static RULES: &[&Rule] = &[$(&$reading::RULE,)* $(&$meaning::RULE,)*];

        /// What the rules about meaning look at, in order.
        const CHECKS: &[fn(&View<'_>, &mut Faults)] = &[$($meaning::check,)*];
    };
}

rules! {
    reading {
        syntax,
        unknown_field,
        wrong_type,
        unknown_name,
        missing_field,
        duplicate_field,
        over_limit,
        unreadable_file,
        not_utf8,
        outside_folder,
        unresolved,
    }
    meaning {
        unknown_argument,
        number_out_of_range,
    }
}

/// Every rule, by code.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules = RULES.to_vec();
    rules.sort_by_key(|rule| rule.number());
    rules
}

/// Notes every fault of a draft against the rules about meaning.
pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for check in CHECKS {
        check(view, faults);
    }
}

/// Looks ids of one sort up.
struct Unknown<'a> {
    rule: &'static Rule,
    sort: &'a str,
    known: &'a Index<'a>,
    view: &'a View<'a>,
}

impl<'a> Unknown<'a> {
    const fn new(
        rule: &'static Rule,
        sort: &'a str,
        known: &'a Index<'a>,
        view: &'a View<'a>,
    ) -> Self {
        Self { rule, sort, known, view }
    }

    /// Notes an id that is not known. What had to be left out of the draft is not missed.
    fn check(&self, id: &str, place: impl FnOnce() -> Place, faults: &mut Faults) {
        if self.known.contains_key(id) || self.view.draft.ghosts.contains(id) {
            return;
        }
        let message = format!("there is no {} `{id}`", self.sort);
        let help =
            if faults.is_full() { None } else { suggest::help(id, self.known.keys().copied()) };
        faults.add(self.rule, place(), message, help);
    }
}
