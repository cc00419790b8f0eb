//! A worked example that names what is not there, or has nothing to say.

use super::{Faults, Manual, Rule, Severity};
use crate::scenario::assembly::Placed;
use crate::scenario::draft::{ExampleDraft, ExampleMoveDraft};
use crate::scenario::resolve::prose;
use crate::scenario::source::Place;
use crate::scenario::view::{StageView, View};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E063",
    name: "worked-example",
    severity: Severity::Error,
    manual: Manual {
        what: "A worked example (`examples/STAGE.ron`) has no step, a step without its words or \
               with too many, or an id that means nothing at its stage.",
        why: "It is the first that a newcomer sees. Its panel has room for a heading of 40 \
              characters and 420 characters of text.",
        wrong: "(title: \"\", text: \"…\", plays: [Play(\"sovreignty\")])",
        right: "(title: \"An opening argument\", text: \"…\", plays: [Play(\"sovereignty\")])",
    },
};

const TITLE: usize = 40;
const TEXT: usize = 420;

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for (stage, example) in &view.draft.examples {
        let Some(stage) = view.stages.get(*stage) else { continue };
        one(view, stage, example, faults);
    }
}

fn one(
    view: &View<'_>,
    stage: &StageView<'_>,
    example: &Placed<ExampleDraft>,
    faults: &mut Faults,
) {
    let mut fault = |place: Place, message: String| faults.add(&RULE, place, message, None);
    let unknown = |sort: &str, id: &str| format!("there is no {sort} `{id}` at this stage");
    if example.steps.is_empty() {
        fault(example.place.field("steps"), "a worked example needs a step".to_owned());
    }
    if let Some(id) = &example.bench
        && !stage.draft.benches.iter().any(|bench| bench.id == *id)
    {
        fault(example.place.field("bench"), unknown("bench", id));
    }
    for (s, step) in example.steps.iter().enumerate() {
        let at = || example.place.field("steps").index(s);
        for (field, text, most) in [("title", &step.title, TITLE), ("text", &step.text, TEXT)] {
            match prose(text).chars().count() {
                0 => fault(at().field(field), "there is nothing to read here".to_owned()),
                length if length > most => {
                    let message = format!("this has {length} characters; there is room for {most}");
                    fault(at().field(field), message);
                }
                _ => {}
            }
        }
        if let Some(id) = step.issue.as_ref().filter(|id| !stage.issues.contains_key(id.as_str())) {
            fault(at().field("issue"), unknown("issue", id));
        }
        for (p, play) in step.plays.iter().enumerate() {
            if let Some((sort, id)) = missing(view, stage, play) {
                fault(at().field("plays").index(p), unknown(sort, id));
            }
        }
    }
}

/// What a move names that is not at the stage.
fn missing<'d>(
    view: &View<'_>,
    stage: &StageView<'_>,
    play: &'d ExampleMoveDraft,
) -> Option<(&'static str, &'d str)> {
    let mut questions = stage.draft.questions.iter();
    let (sort, id, is_there) = match play {
        ExampleMoveDraft::Play(id) => {
            ("card", id, view.cards_of(stage).any(|card| card.id == id.as_str()))
        }
        ExampleMoveDraft::Ask(id) => ("question", id, questions.any(|own| own.id == *id)),
        ExampleMoveDraft::Answer(id) => {
            let answers = questions.flat_map(|question| &question.answers);
            ("answer", id, answers.into_iter().any(|own| own.id == *id))
        }
        ExampleMoveDraft::Continue => return None,
    };
    (!is_there).then_some((sort, id))
}

#[cfg(test)]
mod tests {
    use crate::scenario::load_from_sources;

    const SOUND: &str = include_str!("../../../tests/fixtures/check/sound.ron");

    fn faults(example: &str) -> Vec<(usize, String)> {
        let files = [("matter.ron", SOUND), ("examples/small.ron", example)];
        let found = load_from_sources(&files).diagnostics;
        let own = |fault: &crate::diagnostic::Diagnostic| {
            assert_eq!(fault.span.file, "examples/small.ron", "{fault:?}");
            (fault.span.line, fault.message.clone())
        };
        found.iter().map(own).collect()
    }

    #[test]
    fn an_example_that_names_nothing_is_told_where() {
        let found = faults(
            "(format: 1, side: First, bench: \"none\",\nsteps: [(title: \"\", text: \"x\",\nplays: \
             [Play(\"custum\"),\nAsk(\"q\"),\nAnswer(\"a\"), Continue],\nissue: \"none\")])",
        );
        let lines: Vec<_> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 3, 4, 5, 6], "{found:?}");
        assert_eq!(found[2].1, "there is no card `custum` at this stage");
    }

    #[test]
    fn an_example_without_a_step_or_with_too_many_words_is_refused() {
        assert_eq!(faults("(format: 1, side: First, steps: [])").len(), 1);
        let long = format!(
            "(format: 1, side: First, steps: [(title: \"a\", text: \"{}\")])",
            "word ".repeat(100)
        );
        assert!(faults(&long)[0].1.contains("there is room for 420"));
    }

    #[test]
    fn an_example_is_no_part_of_the_hash_and_may_be_missing() {
        let plain = load_from_sources(&[("matter.ron", SOUND)]);
        let step = "(format: 1, side: First, steps: [(title: \"a\", text: \"b\")])";
        let with = load_from_sources(&[("matter.ron", SOUND), ("examples/small.ron", step)]);
        assert!(with.scenarios[0].example().is_some() && plain.scenarios[0].example().is_none());
        assert_eq!(plain.scenarios[0].hash(), with.scenarios[0].hash());
    }
}
