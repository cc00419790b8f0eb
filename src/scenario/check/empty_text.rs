//! A text that must say something and is empty.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::draft::{AskDraft, ChoiceDraft, ItemDraft, ReasonDraft};
use crate::scenario::source::Place;
use crate::scenario::view::{CardView, StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E046",
    name: "empty-text",
    severity: Severity::Error,
    manual: Manual {
        what: "A text that the screens, the opinion or the transcript show is empty.",
        why: "The player would look at a blank.",
        wrong: "words: \"\"",
        right: "words: \"May it please the Court.\"",
    },
};

/// Texts with the names of their fields and their places.
type Texts<'a> = Vec<(&'static str, &'a str, Place)>;

macro_rules! texts {
    ($texts:ident, $it:expr, $place:expr, $($field:ident),+) => {{
        let (it, place) = (&$it, &$place);
        $($texts.push((stringify!($field), it.$field.as_str(), place.field(stringify!($field))));)+
    }};
}

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    let mut texts = of_matter(view);
    for card in &view.cards {
        of_card(card, &mut texts);
    }
    for stage in &view.stages {
        of_stage(stage, &mut texts);
        of_questions(stage, &mut texts);
    }
    for (field, _, place) in texts.into_iter().filter(|(_, text, _)| text.trim().is_empty()) {
        faults.add(&RULE, place, format!("`{field}` is empty"), None);
    }
}

fn of_matter<'a>(view: &View<'a>) -> Texts<'a> {
    let mut texts = Texts::new();
    let matter = &view.draft.matter;
    texts!(texts, matter.draft, matter.place, title, caption, short_caption, area);
    let parties = matter.place.field("parties");
    texts!(texts, matter.draft.parties.first, parties.field("first"), name, short, in_text);
    texts!(texts, matter.draft.parties.second, parties.field("second"), name, short, in_text);
    for it in &view.draft.facts {
        texts!(texts, it.draft, it.place, text, source);
    }
    for it in &view.draft.courts {
        texts!(texts, it.draft, it.place, name, short, member);
    }
    for it in &view.draft.authorities {
        texts!(texts, it.draft, it.place, name, holding);
        for (i, change) in it.draft.history.iter().enumerate() {
            texts!(texts, change, it.place.field("history").index(i), by);
        }
    }
    for it in &view.draft.propositions {
        texts!(texts, it.draft, it.place, text);
    }
    for it in &view.draft.glossary {
        texts!(texts, it.draft, it.place, term, meaning);
    }
    for it in &view.draft.exercises {
        texts!(texts, it.draft, it.place, title, task);
        for (i, item) in it.draft.items.iter().enumerate() {
            of_item(item, &it.place.field("items").index(i), &mut texts);
        }
    }
    texts
}

fn of_item<'a>(item: &'a ItemDraft, place: &Place, texts: &mut Texts<'a>) {
    texts!(texts, item, place, text, correction, source);
    let AskDraft::OneOf(choices) = &item.asks else { return };
    for (c, choice) in choices.iter().enumerate() {
        let place = place.field("asks").index(0).index(c);
        let fields = match choice {
            ChoiceDraft::Right { text } => vec![("text", text)],
            ChoiceDraft::Wrong { text, lesson } => vec![("text", text), ("lesson", lesson)],
        };
        texts.extend(fields.into_iter().map(|(field, text)| (field, text.as_str(), place.field(field))));
    }
}

fn of_card<'a>(card: &CardView<'a>, texts: &mut Texts<'a>) {
    let shown = [
        ("code", card.code),
        ("title", card.title),
        ("label", card.label),
        ("text", card.text),
        ("words", card.words),
    ];
    texts.extend(shown.map(|(field, text)| (field, text, card.place.field(field))));
    for (i, premise) in card.premises().iter().enumerate() {
        texts!(texts, premise, card.place.field("premises").index(i), text);
    }
    for (i, reason) in card.reasons.iter().enumerate() {
        let place = card.place.field("reasons").index(i);
        let fields = match reason {
            ReasonDraft::Right { text, why } => vec![("text", text), ("why", why)],
            ReasonDraft::Wrong { text, confuses, lesson } => {
                vec![("text", text), ("confuses", confuses), ("lesson", lesson)]
            }
        };
        texts.extend(fields.into_iter().map(|(field, text)| (field, text.as_str(), place.field(field))));
    }
}

fn of_stage<'a>(stage: &StageView<'a>, texts: &mut Texts<'a>) {
    let (draft, place) = (&stage.draft.draft, &stage.draft.place);
    texts!(texts, draft, place, title, heading, posture, question, summary);
    for (name, seat) in [
        ("first", &draft.seats.first),
        ("second", &draft.seats.second),
        ("bench", &draft.seats.bench),
    ] {
        texts!(texts, *seat, stage.at("seats").field(name), title, role, speaker);
    }
    for (i, it) in draft.issues.iter().enumerate() {
        let place = stage.at("issues").index(i);
        texts!(texts, it, place, title, question, proposition, clause, rule, rule_reason);
        if let Some(other) = &it.otherwise {
            texts!(texts, other, place.field("otherwise"), question, proposition, clause);
        }
    }
    for (i, it) in draft.dispositions.iter().enumerate() {
        texts!(texts, it, stage.at("dispositions").index(i), title, verb, order);
    }
    for (i, it) in draft.judges.iter().enumerate() {
        texts!(texts, it, stage.at("judges").index(i), name, temperament, about);
    }
    for (i, it) in draft.benches.iter().enumerate() {
        texts!(texts, it, stage.at("benches").index(i), title);
    }
    texts!(texts, draft.history, stage.at("history"), summary);
    for (i, it) in draft.history.reasons.iter().enumerate() {
        texts!(texts, it, stage.at("history").field("reasons").index(i), text);
    }
    for (e, epilogue) in draft.history.epilogues.iter().enumerate() {
        let place = stage.at("history").field("epilogues").index(e);
        texts!(texts, epilogue, place, title, text);
        for (i, it) in epilogue.points.iter().enumerate() {
            texts!(texts, it, place.field("points").index(i), text);
        }
    }
    for (i, point) in draft.history.differs.iter().enumerate() {
        texts.push(("differs", point.as_str(), stage.at("history").field("differs").index(i)));
    }
    for (i, it) in draft.objectives.iter().enumerate() {
        texts!(texts, it, stage.at("objectives").index(i), text);
    }
    for (i, it) in draft.amici.iter().enumerate() {
        texts!(texts, it, stage.at("amici").index(i), name, source);
    }
    for (i, it) in draft.timeline.iter().enumerate() {
        texts!(texts, it, stage.at("timeline").index(i), title);
    }
    if let Some(figure) = &draft.figure {
        texts!(texts, figure, stage.at("figure"), title);
        for (i, it) in figure.places.iter().enumerate() {
            texts!(texts, it, stage.at("figure").field("places").index(i), name, text);
        }
    }
}

fn of_questions<'a>(stage: &StageView<'a>, texts: &mut Texts<'a>) {
    for (q, question) in stage.draft.questions.iter().enumerate() {
        let place = stage.at("questions").index(q);
        texts!(texts, question, place, text, short);
        for (a, answer) in question.answers.iter().enumerate() {
            texts!(texts, answer, place.field("answers").index(a), title, words);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn what_is_shown_says_something() {
        let found = faults("E046_empty");
        assert_eq!(found.len(), 12);
        assert_eq!(found[0].message, "`caption` is empty");
    }
}
