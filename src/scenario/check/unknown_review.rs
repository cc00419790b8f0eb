//! An issue that reviews one of the stage below, where there is no such issue or no such stage.

use super::{Faults, Manual, Rule, Severity, Unknown};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E068",
    name: "unknown-review",
    severity: Severity::Error,
    manual: Manual {
        what: "`reviews` names no issue of the stage below, or the stage comes up from no other; \
               or an issue has an `otherwise` and does not say what it reviews.",
        why: "What the court below found on the reviewed issue is carried up with a record and \
              said in the opinion. The other wording is for a record in which that court found \
              otherwise than the stage supposes.",
        wrong: "below: \"magistrate\", issues: [(reviews: \"teritory\", …)]",
        right: "below: \"magistrate\", issues: [(reviews: \"territory\", …)]",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        let below = stage.draft.below.as_deref();
        let reviewed = below.and_then(|id| view.stages.iter().find(|it| it.draft.id == id));
        for (i, issue) in stage.draft.issues.iter().enumerate() {
            let place = |field| stage.at("issues").index(i).field(field);
            match (&issue.reviews, reviewed) {
                (Some(id), Some(below)) => Unknown::new(&RULE, "issue", &below.issues, view)
                    .check(id, || place("reviews"), faults),
                // where the stage below is misspelled, that is said by itself
                (Some(_), None) if below.is_none() => {
                    let message = "the stage comes up from no other, so there is nothing to review";
                    let help = "say with `below` from which stage it comes up".to_owned();
                    faults.add(&RULE, place("reviews"), message, help);
                }
                (None, _) if issue.otherwise.is_some() => {
                    let message = "another wording, and it is not said what the issue reviews";
                    let help = "name the issue of the stage below with `reviews`".to_owned();
                    faults.add(&RULE, place("otherwise"), message, help);
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::fixture::folder;
    use crate::scenario::check::testing::faults;
    use crate::scenario::load_from_sources;

    #[test]
    fn nothing_is_reviewed_by_a_stage_that_comes_up_from_no_other() {
        let found = faults("E068_unknown_review");
        assert_eq!(found.len(), 2);
        assert!(found[0].message.contains("comes up from no other"));
        assert!(found[1].message.contains("not said what the issue reviews"));
    }

    #[test]
    fn a_misspelled_issue_of_the_stage_below_is_underlined_and_a_near_one_named() {
        let sound = std::fs::read_to_string(folder().join("sound.ron")).unwrap();
        let (matter, stage) = sound.split_once("    stage: (\n").unwrap();
        let matter = format!("{matter}    stages: [\"low.ron\", \"high.ron\"],\n)\n");
        let low = format!("(\n{stage}").replacen("    ),\n)", ")", 1);
        let high = low
            .replace("id: \"small\"", "id: \"again\", below: \"small\"")
            .replace("id: \"closed\", title", "reviews: \"close\", id: \"closed\", title");
        let loaded = load_from_sources(&[
            ("matter.ron", &matter),
            ("low.ron", &low),
            ("high.ron", &high),
        ]);
        let [found] = loaded.diagnostics.as_slice() else { panic!("{:#?}", loaded.diagnostics) };
        assert_eq!((found.code, found.help.as_deref()), ("E068", Some("did you mean `closed`?")));
        assert_eq!(found.span.file, "high.ron");
        let line = high.lines().nth(found.span.line - 1).unwrap();
        let marked: String = line
            .chars()
            .skip(found.span.column - 1)
            .take(found.span.end_column - found.span.column)
            .collect();
        assert_eq!(marked, "\"close\"");
    }
}
