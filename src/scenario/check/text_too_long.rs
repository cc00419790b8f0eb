//! A text that does not fit its card.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::assembly::Placed;
use crate::scenario::draft::{AskDraft, ChoiceDraft, ExerciseDraft};
use crate::scenario::resolve::prose;
use crate::scenario::source::Place;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E045",
    name: "text-too-long",
    severity: Severity::Error,
    manual: Manual {
        what: "A text has more characters than there is room for where it is shown.",
        why: "Cards, lists and charts have a fixed size. A text that is cut off is worse than \
              a short one.",
        wrong: "title: \"The statute, read as a whole and in the light of its history, does not reach this\"",
        right: "title: \"Read as a whole, the statute stops here\"",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let mut room = Room { faults };
    for card in &view.cards {
        let texts = [
            ("code", card.code, 4),
            ("title", card.title, 64),
            ("label", card.label, 28),
            ("text", card.text, 150),
            ("words", card.words, 520),
        ];
        for (field, text, most) in texts {
            room.text(text, most, || card.place.field(field));
        }
    }
    for stage in &view.stages {
        room.stage(stage);
    }
    for exercise in &view.draft.exercises {
        room.exercise(exercise);
    }
}

struct Room<'f> {
    faults: &'f mut Faults,
}

impl Room<'_> {
    fn text(&mut self, text: &str, most: usize, place: impl FnOnce() -> Place) {
        let length = prose(text).chars().count();
        if length > most {
            let message = format!("this has {length} characters; there is room for {most}");
            self.faults.add(&RULE, place(), message, None);
        }
    }

    fn exercise(&mut self, exercise: &Placed<ExerciseDraft>) {
        self.text(&exercise.title, 64, || exercise.place.field("title"));
        for (i, item) in exercise.items.iter().enumerate() {
            let at = |field| exercise.place.field("items").index(i).field(field);
            self.text(&item.text, 400, || at("text"));
            let AskDraft::OneOf(choices) = &item.asks else { continue };
            for (c, choice) in choices.iter().enumerate() {
                let (ChoiceDraft::Right { text } | ChoiceDraft::Wrong { text, .. }) = choice;
                self.text(text, 160, || at("asks").index(0).index(c).field("text"));
            }
        }
    }

    fn stage(&mut self, stage: &StageView<'_>) {
        let draft = stage.draft;
        self.text(&draft.summary, 110, || stage.at("summary"));
        self.text(&draft.one_sided, 300, || stage.at("one_sided"));
        for (i, issue) in draft.issues.iter().enumerate() {
            let at = |field| stage.at("issues").index(i).field(field);
            self.text(&issue.title, 20, || at("title"));
            self.text(&issue.question, 90, || at("question"));
            let other = issue.otherwise.as_ref().map_or("", |other| other.question.as_str());
            self.text(other, 90, || at("otherwise").field("question"));
        }
        for (i, disposition) in draft.dispositions.iter().enumerate() {
            let at = || stage.at("dispositions").index(i).field("outcome");
            self.text(&disposition.outcome, 120, at);
        }
        for (i, row) in draft.decision.iter().enumerate() {
            self.text(&row.because, 300, || stage.at("decision").index(i).field("because"));
        }
        for (q, question) in draft.questions.iter().enumerate() {
            let at = |field| stage.at("questions").index(q).field(field);
            self.text(&question.text, 360, || at("text"));
            self.text(&question.short, 80, || at("short"));
            for (a, answer) in question.answers.iter().enumerate() {
                self.text(&answer.words, 300, || at("answers").index(a).field("words"));
            }
        }
        for (i, amicus) in draft.amici.iter().enumerate() {
            let at = |field| stage.at("amici").index(i).field(field);
            self.text(&amicus.name, 120, || at("name"));
            self.text(&amicus.urged, 320, || at("urged"));
        }
        for (e, epilogue) in draft.history.epilogues.iter().enumerate() {
            let at = || stage.at("history").field("epilogues").index(e).field("title");
            self.text(&epilogue.title, 64, at);
        }
        for (i, place) in draft.figure.iter().flat_map(|figure| &figure.places).enumerate() {
            let at = || stage.at("figure").field("places").index(i).field("text");
            self.text(&place.text, 48, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn each_text_has_its_room() {
        let found = faults("E045_too_long");
        assert_eq!(found.len(), 14);
        assert_eq!(found[0].message, "this has 5 characters; there is room for 4");
    }

    #[test]
    fn line_breaks_and_indentation_take_no_room() {
        let text = std::fs::read_to_string("tests/fixtures/check/sound.ron").unwrap();
        let wrapped = text.replace("Rule 7 names the hour.", &"Rule 7\n          ".repeat(21));
        assert_ne!(wrapped, text);
        assert_eq!(crate::scenario::load_from_sources(&[("a.ron", &wrapped)]).diagnostics, []);
    }
}
