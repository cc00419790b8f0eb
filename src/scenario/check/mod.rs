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
mod table;
#[cfg(test)]
mod testing;

use crate::diagnostic::Severity;

pub use self::illegal_example::illegal_example;
pub(super) use self::rule::{At, Fault, Faults};
pub use self::rule::{Manual, Rule};
pub use self::suggest::nearest;
pub(super) use self::unknown_authority::mentions as authorities_named;
use super::source::Place;
use super::view::{Index, View};

type Check = fn(&View<'_>, &mut Faults);

macro_rules! rules {
    (
        reading { $($reading:ident,)* }
        each_by_itself { $($single:ident,)* }
        the_whole { $($whole:ident,)* }
    ) => {
        $(pub(super) mod $reading;)*
        $(mod $single;)*
        $(mod $whole;)*

        static RULES: &[&Rule] =
            &[$(&$reading::RULE,)* $(&$single::RULE,)* $(&$whole::RULE,)*];

        /// Rules that look at things one by one.
        const SINGLE: &[Check] = &[$($single::check,)*];

        /// Rules that look at how things fit together. They say nothing of a draft that had to be
        /// mended to be read: what seems to lack or to clash may only be misspelled.
        const WHOLE: &[Check] = &[$($whole::check,)*];
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
        illegal_example,
    }
    each_by_itself {
        unsupported_format,
        unknown_argument,
        unknown_authority,
        unknown_issue,
        unknown_proposition,
        unknown_judge,
        unknown_disposition,
        unknown_court,
        unknown_stage,
        unknown_review,
        duplicate_id,
        malformed_id,
        duplicate_code,
        number_out_of_range,
        coefficient_out_of_range,
        values_too_strong,
        decision_without_court,
        courts_in_a_ring,
        replies_in_a_ring,
        lesson_twice,
        text_too_long,
        empty_text,
        too_many,
        worked_example,
    }
    the_whole {
        unknown_premise,
        authority_out_of_time,
        overruled_as_good,
        dates_out_of_order,
        incomplete_decision,
        unreachable_rule,
        disposition_never_ordered,
        worth_not_falling,
        unarguable_issue,
        reply_to_wrong_side,
        uncited_target,
        argument_without_authority,
        idle_side,
        plays_everything,
        card_too_long,
        reasons,
        question_without_trigger,
        answer_count,
        answer_for_wrong_side,
        prior_without_source,
        bench_size,
        even_bench,
        unused,
        card_not_here,
        no_stage,
        figure_places,
        argument_without_issue,
        idle_trigger,
        unopposed_issue,
        unplayable_card,
        exercise_items,
        unknown_exercise,
        amicus_out_of_time,
        amicus_brief,
    }
}

/// Every rule, by code.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules = RULES.to_vec();
    rules.sort_by_key(|rule| rule.number());
    rules
}

/// The code of the rule whose code or name comes nearest to what was asked for.
pub fn nearest_rule(asked: &str) -> Option<&'static str> {
    let names = RULES.iter().flat_map(|rule| [rule.code, rule.name]);
    let near = nearest(asked, names)?;
    RULES.iter().find(|rule| rule.code == near || rule.name == near).map(|rule| rule.code)
}

/// Notes every fault of a draft against the rules about meaning.
pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    if too_many::is_too_much_to_check(view) {
        return too_many::check(view, faults);
    }
    let whole = WHOLE.iter().filter(|_| view.draft.is_whole);
    for check in SINGLE.iter().chain(whole) {
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
        let known = self.known.keys().copied();
        let help = if faults.want_help() { suggest::help(id, known) } else { None };
        faults.add(self.rule, place(), message, help);
    }
}
