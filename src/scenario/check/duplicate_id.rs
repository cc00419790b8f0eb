//! Two things of one sort with one id.

use super::{Faults, Manual, Rule, Severity};
use std::collections::BTreeSet;
use crate::scenario::assembly::Placed;
use crate::scenario::source::Place;
use crate::scenario::view::{CardView, RoleView, StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E020",
    name: "duplicate-id",
    severity: Severity::Error,
    manual: Manual {
        what: "An id stands twice where it must be unique: among the things of one sort, among \
              arguments and replies together, among the answers of a stage, among the seats of \
              a stage. Neither may one list name the same thing twice, and an issue may not \
              have the id of an argument or reply.",
        why: "An id must say which of the two is meant.",
        wrong: "(id: \"p1\", …), (id: \"p1\", …)",
        right: "(id: \"p1\", …), (id: \"p2\", …)",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let mut unique = Unique { faults };
    let draft = view.draft;
    unique.placed("fact", &draft.facts, |it| &it.id);
    unique.placed("court", &draft.courts, |it| &it.id);
    unique.placed("authority", &draft.authorities, |it| &it.id);
    unique.placed("proposition", &draft.propositions, |it| &it.id);
    unique.placed("stage", &draft.stages, |it| &it.id);
    unique.placed("exercise", &draft.exercises, |it| &it.id);
    for exercise in &draft.exercises {
        unique.list("item", &exercise.items, |it| &it.id, &exercise.place.field("items"), "id");
    }
    unique.all("term", draft.glossary.iter().map(|t| (t.term.as_str(), t.place.field("term"))));
    unique.all("argument or reply", view.cards.iter().map(|c| (c.id, c.place.field("id"))));
    for card in &view.cards {
        unique.card(card);
    }
    for stage in &view.stages {
        unique.stage(view, stage);
    }
}

struct Unique<'f> {
    faults: &'f mut Faults,
}

impl Unique<'_> {
    fn placed<T>(&mut self, sort: &str, list: &[Placed<T>], id: impl Fn(&T) -> &str) {
        self.all(sort, list.iter().map(|it| (id(&it.draft), it.place.field("id"))));
    }

    /// Things of a list, of which `id` gives each one's id and `field` is the field that has it.
    fn list<T>(
        &mut self,
        sort: &str,
        list: &[T],
        id: impl Fn(&T) -> &str,
        at: &Place,
        field: &'static str,
    ) {
        let ids = list.iter().enumerate();
        self.all(sort, ids.map(|(i, it)| (id(it), at.index(i).field(field))));
    }

    fn all<'a>(&mut self, sort: &str, ids: impl Iterator<Item = (&'a str, Place)>) {
        let mut seen = BTreeSet::new();
        for (id, place) in ids {
            if !seen.insert(id) {
                let message = format!("there is another {sort} `{id}` before this one");
                self.faults.add(&RULE, place, message, None);
            }
        }
    }

    fn card(&mut self, card: &CardView<'_>) {
        let at = |field| card.place.field(field);
        self.list("citation of", card.citations, |c| &c.authority, &at("citations"), "authority");
        self.list("stand on", card.asserts, |s| &s.proposition, &at("asserts"), "proposition");
        if let RoleView::Argument(argument) = card.role {
            self.list("premise", &argument.premises, |p| &p.id, &at("premises"), "id");
            self.list("bearing on", &argument.issues, |b| &b.issue, &at("issues"), "issue");
        }
    }

    fn stage(&mut self, view: &View<'_>, stage: &StageView<'_>) {
        let draft = stage.draft;
        let at = |field| stage.at(field);
        self.list("issue", &draft.issues, |it| &it.id, &at("issues"), "id");
        self.list("disposition", &draft.dispositions, |it| &it.id, &at("dispositions"), "id");
        self.list("judge", &draft.judges, |it| &it.id, &at("judges"), "id");
        self.list("bench", &draft.benches, |it| &it.id, &at("benches"), "id");
        self.list("question", &draft.questions, |it| &it.id, &at("questions"), "id");
        self.list("amicus", &draft.amici, |it| &it.name, &at("amici"), "name");
        let seats = [
            (draft.seats.first.id.as_str(), at("seats").field("first").field("id")),
            (&draft.seats.second.id, at("seats").field("second").field("id")),
            (&draft.seats.bench.id, at("seats").field("bench").field("id")),
        ];
        self.all("seat", seats.into_iter());
        let answers = draft.questions.iter().enumerate().flat_map(|(q, question)| {
            let list = at("questions").index(q).field("answers");
            let answers = question.answers.iter().enumerate();
            answers.map(move |(a, answer)| (answer.id.as_str(), list.index(a).field("id")))
        });
        self.all("answer", answers);
        for (b, bench) in draft.benches.iter().enumerate() {
            let list = at("benches").index(b).field("judges");
            let judges = bench.judges.iter().enumerate();
            self.all("seat for judge", judges.map(|(j, id)| (id.as_str(), list.index(j))));
        }
        for (i, issue) in draft.issues.iter().enumerate() {
            if view.card_ids.contains_key(issue.id.as_str()) {
                let message = format!("an argument or reply is called `{}` too", issue.id);
                let help = "an answer could not say which of the two it concedes".to_owned();
                self.faults.add(&RULE, at("issues").index(i).field("id"), message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn an_id_is_used_once_within_its_sort() {
        let found = faults("E020_duplicate_id");
        assert_eq!(found.len(), 16);
        assert_eq!(found[0].message, "there is another authority `lamps` before this one");
    }
}
