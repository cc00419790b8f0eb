//! A reply to a citation that was not made.

use super::{suggest, Faults, Manual, Rule, Severity};
use crate::scenario::draft::ReplyKindDraft;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E038",
    name: "uncited-target",
    severity: Severity::Error,
    manual: Manual {
        what: "`Distinguish`, `Downplay` or `Emphasize` names an authority that the answered \
              card does not cite.",
        why: "These replies bite on one citation of the card that they answer.",
        wrong: "by: Distinguish(authority: \"riley_2014\")    // and the argument cites Marc Rich",
        right: "by: Distinguish(authority: \"marc_rich_1983\")",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for reply in &view.draft.replies {
        let (
            ReplyKindDraft::Distinguish { authority }
            | ReplyKindDraft::Downplay { authority }
            | ReplyKindDraft::Emphasize { authority },
            Some(target),
        ) = (&reply.by, view.card(&reply.answers))
        else {
            continue;
        };
        let cited = || target.citations.iter().map(|citation| citation.authority.as_str());
        if view.authorities.contains_key(authority.as_str()) && cited().all(|id| id != authority) {
            let message = format!("{} `{}` does not cite `{authority}`", target.noun(), target.id);
            let help = suggest::help(authority, cited());
            faults.add(&RULE, reply.place.field("by").field("authority"), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn only_a_citation_that_was_made_can_be_distinguished() {
        let found = faults("E038_uncited");
        assert_eq!(found[0].message, "argument `custom` does not cite `sister_case`");
        assert_eq!(found[0].help.as_deref(), Some("there is `log_book`, `lamps`"));
    }
}
