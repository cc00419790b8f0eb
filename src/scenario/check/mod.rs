//! The rules that every matter must obey, one file a rule.
//!
//! A rule looks at the whole draft and notes each fault with its place; it changes nothing and no
//! rule relies on another having passed. Each file holds the rule's code, its entry in the manual
//! (`colloquy check --explain CODE`) and its test. Codes are stable: a rule that goes leaves its
//! number unused.

pub(super) mod suggest;

mod rule;

use crate::diagnostic::Severity;

pub(super) use self::rule::{At, Fault, Faults};
pub use self::rule::{Manual, Rule};
use super::view::View;

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
    }
    meaning {
    }
}

/// Every rule, by code.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// Notes every fault of a draft against the rules about meaning.
pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for check in CHECKS {
        check(view, faults);
    }
}
