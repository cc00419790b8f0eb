//! More things than a hearing can have.

use super::table::{MAX_CONDITIONS, conditions};
use super::{Faults, Manual, Rule, Severity};
use crate::scenario::model::{MAX_CARDS, MAX_ISSUES};
use crate::scenario::source::Place;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E047",
    name: "too-many",
    severity: Severity::Error,
    manual: Manual {
        what: "A stage has more than 128 cards, 128 answers, 10 issues or 1,000 conditions in its \
               decision table, or the matter has more than 1,000 of something.",
        why: "Findings are gone through one by one and positions are compared card by card. No \
              court hears 128 arguments; split the stage, or list its `arguments`.",
        wrong: "issues: [ eleven of them ]",
        right: "issues: [ the ones that the order turns on ]",
    },
};

/// The most things of one sort that a matter may have.
const MAX_OF_A_SORT: usize = 1_000;

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for (sort, count, most, place) in counts(view) {
        if count > most {
            let message = format!("{count} {sort} are too many; there may be {most}");
            faults.add(&RULE, place, message, None);
        }
    }
}

/// Whether there is so much that the other rules would take too long.
pub(super) fn is_too_much_to_check(view: &View<'_>) -> bool {
    counts(view).into_iter().any(|(_, count, _, _)| count > MAX_OF_A_SORT)
}

/// What is counted: the sort, how many there are, how many there may be, and where.
fn counts(view: &View<'_>) -> Vec<(&'static str, usize, usize, Place)> {
    let draft = view.draft;
    let last = |place: Option<&Place>| place.cloned().unwrap_or_else(|| Place::root(0));
    let of_matter = [
        ("facts", draft.facts.len(), last(draft.facts.last().map(|it| &it.place))),
        ("courts", draft.courts.len(), last(draft.courts.last().map(|it| &it.place))),
        ("authorities", draft.authorities.len(), last(draft.authorities.last().map(|it| &it.place))),
        (
            "propositions",
            draft.propositions.len(),
            last(draft.propositions.last().map(|it| &it.place)),
        ),
        ("arguments and replies", view.cards.len(), last(view.cards.last().map(|it| it.place))),
        ("exercises", draft.exercises.len(), last(draft.exercises.last().map(|it| &it.place))),
        (
            "items of exercises",
            draft.exercises.iter().map(|exercise| exercise.items.len()).sum(),
            last(draft.exercises.last().map(|it| &it.place)),
        ),
        ("terms", draft.glossary.len(), last(draft.glossary.last().map(|it| &it.place))),
    ];
    let of_matter =
        of_matter.into_iter().map(|(sort, count, place)| (sort, count, MAX_OF_A_SORT, place));
    of_matter.chain(view.stages.iter().flat_map(of_stage)).collect()
}

fn of_stage(stage: &StageView<'_>) -> Vec<(&'static str, usize, usize, Place)> {
    let draft = stage.draft;
    let answers = draft.questions.iter().map(|question| question.answers.len()).sum();
    let table = draft.decision.iter().map(|rule| conditions(&rule.when)).sum();
    vec![
        ("cards", stage.cards.len(), MAX_CARDS, stage.at("id")),
        ("answers", answers, MAX_CARDS, stage.at("questions")),
        ("issues", draft.issues.len(), MAX_ISSUES, stage.at("issues")),
        ("conditions", table, MAX_CONDITIONS, stage.at("decision")),
        ("dispositions", draft.dispositions.len(), MAX_OF_A_SORT, stage.at("dispositions")),
        ("judges", draft.judges.len(), MAX_OF_A_SORT, stage.at("judges")),
        ("benches", draft.benches.len(), MAX_OF_A_SORT, stage.at("benches")),
        ("questions", draft.questions.len(), MAX_OF_A_SORT, stage.at("questions")),
        ("amici", draft.amici.len(), MAX_OF_A_SORT, stage.at("amici")),
    ]
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn eleven_issues_are_one_too_many() {
        let found = faults("E047_issues");
        assert_eq!(found[0].message, "11 issues are too many; there may be 10");
    }

    #[test]
    fn a_stage_has_at_most_128_cards() {
        let sound = std::fs::read_to_string("tests/fixtures/check/sound.ron").unwrap();
        let end = sound.find("        ],\n        replies: [").unwrap();
        let posted: Vec<_> =
            sound[..end].lines().skip_while(|line| !line.contains("id: \"posted\"")).collect();
        let copy = |n: usize| {
            let mut card = String::from("(\n");
            for (i, line) in posted.iter().enumerate() {
                let line = line
                    .replace("id: \"posted\", code: \"B2\"", &format!("id: \"posted_{n}\", code: \"{n}\""))
                    .replace("lesson: \"", &format!("lesson: \"{n} {i} "))
                    .replace("why: \"", &format!("why: \"{n} {i} "));
                card.push_str(&line);
                card.push('\n');
            }
            card
        };
        let codes = |copies: usize| {
            let more: String = (0..copies).map(copy).collect();
            let text = format!("{}{more}{}", &sound[..end], &sound[end..]);
            let loaded = crate::scenario::load_from_sources(&[("a.ron", &text)]);
            loaded.diagnostics.iter().map(|found| found.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(119), [""; 0]);
        assert_eq!(codes(120), ["E047"]);
    }
}
