//! A premise that the answered argument does not have.

use super::{suggest, Faults, Manual, Rule, Severity};
use crate::scenario::draft::ReplyKindDraft;
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E016",
    name: "unknown-premise",
    severity: Severity::Error,
    manual: Manual {
        what: "`Undermine` names a premise that the argument it answers does not have.",
        why: "To undermine is to attack a premise; a reply that attacks none in particular \
              undercuts or rebuts.",
        wrong: "by: Undermine(premise: \"p3\")",
        right: "by: Undermine(premise: \"p1\")",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for reply in &view.draft.replies {
        let (ReplyKindDraft::Undermine { premise }, Some(target)) =
            (&reply.by, view.card(&reply.answers))
        else {
            continue;
        };
        let known = || target.premises().iter().map(|premise| premise.id.as_str());
        if known().all(|id| id != premise) {
            let message = format!("{} `{}` has no premise `{premise}`", target.noun(), target.id);
            let undercut = || "give the argument premises, or use `Undercut`".to_owned();
            let help = suggest::help(premise, known()).unwrap_or_else(undercut);
            faults.add(&RULE, reply.place.field("by").field("premise"), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn a_premise_must_be_one_of_the_argument_answered() {
        let found = faults("E016_unknown_premise");
        assert_eq!(found[0].message, "argument `letter` has no premise `our`");
        assert_eq!(found[0].help.as_deref(), Some("did you mean `hour`?"));
    }
}
