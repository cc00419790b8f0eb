//! An id that is not written as ids are.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::source::Place;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E021",
    name: "malformed-id",
    severity: Severity::Error,
    manual: Manual {
        what: "An id is not made of lower-case words and numbers joined by `_`, or has more \
              than 48 characters.",
        why: "Ids are typed on the command line, kept in saved hearings and shown in lists.",
        wrong: "id: \"Marc Rich (1983)\"",
        right: "id: \"marc_rich_1983\"",
    },
};

/// The longest id, in characters.
const LONGEST: usize = 48;

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let ids = of_matter(view).into_iter().chain(view.stages.iter().flat_map(of_stage));
    for (id, place) in ids.filter(|(id, _)| !is_id(id)) {
        let message = format!("`{id}` is no id");
        let help = format!("write {}", suggestion(id));
        faults.add(&RULE, place, message, help);
    }
}

/// Lower-case words and numbers joined by single `_`.
fn is_id(id: &str) -> bool {
    let is_word =
        |word: &str| word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.len() <= LONGEST && id.split('_').all(|word| !word.is_empty() && is_word(word))
}

/// The id that may have been meant.
fn suggestion(id: &str) -> String {
    let lower = id.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    let joined = words.join("_");
    if is_id(&joined) {
        format!("`{joined}`")
    } else {
        format!("lower-case words joined by `_`, at most {LONGEST} characters")
    }
}

fn of_matter<'a>(view: &View<'a>) -> Vec<(&'a str, Place)> {
    let draft = view.draft;
    let mut ids = vec![(draft.matter.id.as_str(), draft.matter.place.field("id"))];
    ids.extend(draft.facts.iter().map(|it| (it.id.as_str(), it.place.field("id"))));
    ids.extend(draft.courts.iter().map(|it| (it.id.as_str(), it.place.field("id"))));
    ids.extend(draft.authorities.iter().map(|it| (it.id.as_str(), it.place.field("id"))));
    ids.extend(draft.propositions.iter().map(|it| (it.id.as_str(), it.place.field("id"))));
    for exercise in &draft.exercises {
        ids.push((exercise.id.as_str(), exercise.place.field("id")));
        let (items, at) = (exercise.items.iter().enumerate(), exercise.place.field("items"));
        ids.extend(items.map(|(i, item)| (item.id.as_str(), at.index(i).field("id"))));
    }
    for card in &view.cards {
        ids.push((card.id, card.place.field("id")));
        let premises = card.premises().iter().enumerate();
        let at = card.place.field("premises");
        ids.extend(premises.map(|(i, p)| (p.id.as_str(), at.index(i).field("id"))));
    }
    ids
}

fn of_stage<'a>(stage: &StageView<'a>) -> Vec<(&'a str, Place)> {
    let draft = stage.draft;
    let seat = |name| stage.at("seats").field(name).field("id");
    let mut ids = vec![
        (draft.id.as_str(), stage.at("id")),
        (&draft.seats.first.id, seat("first")),
        (&draft.seats.second.id, seat("second")),
        (&draft.seats.bench.id, seat("bench")),
    ];
    let mut list = |field, found: Vec<&'a str>| {
        let found = found.into_iter().enumerate();
        ids.extend(found.map(|(i, id)| (id, stage.at(field).index(i).field("id"))));
    };
    list("issues", draft.issues.iter().map(|it| it.id.as_str()).collect());
    list("dispositions", draft.dispositions.iter().map(|it| it.id.as_str()).collect());
    list("judges", draft.judges.iter().map(|it| it.id.as_str()).collect());
    list("benches", draft.benches.iter().map(|it| it.id.as_str()).collect());
    list("questions", draft.questions.iter().map(|it| it.id.as_str()).collect());
    for (q, question) in draft.questions.iter().enumerate() {
        let at = stage.at("questions").index(q).field("answers");
        let answers = question.answers.iter().enumerate();
        ids.extend(answers.map(|(a, answer)| (answer.id.as_str(), at.index(a).field("id"))));
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_id_in_another_shape_is_told_the_right_one() {
        let found = faults("E021_malformed_id");
        assert_eq!(found.len(), 6);
        assert_eq!(found[0].help.as_deref(), Some("write `reading_room`"));
    }

    #[test]
    fn the_shape_of_an_id_is_lower_case_words_joined_by_underscores() {
        for id in ["a", "marc_rich_1983", "28j"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "_a", "a_", "a__b", "A", "é", "a-b", "a b", &"a".repeat(49)] {
            assert!(!is_id(id), "{id}");
        }
    }
}
