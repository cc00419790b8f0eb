//! The worked example of a stage.

use super::cards::{card_id, issue_id};
use super::{Here, dense, prose};
use crate::diagnostic::Span;
use crate::scenario::assembly::Placed;
use crate::scenario::draft::{ExampleDraft, ExampleMoveDraft, ExampleStepDraft};
use crate::scenario::ids::{AnswerId, BenchId, QuestionId};
use crate::scenario::model::{Example, ExampleMove, ExampleStep};
use crate::scenario::source::Place;

/// The worked example, each move with where it is written.
pub(super) fn example(
    here: &Here<'_>,
    draft: &Placed<ExampleDraft>,
    written: &dyn Fn(&Place) -> Span,
) -> Option<Example> {
    let benches = &here.stage.draft.benches;
    let bench = match &draft.bench {
        Some(id) => benches.iter().position(|bench| bench.id == *id)?,
        None => 0,
    };
    let at = draft.place.field("steps");
    let step = |(s, own): (usize, &ExampleStepDraft)| {
        let plays = at.index(s).field("plays");
        let play = |(p, own): (usize, &ExampleMoveDraft)| {
            Some((one(here, own)?, written(&plays.index(p))))
        };
        let issue = match &own.issue {
            Some(id) => Some(issue_id(here, id)?),
            None => None,
        };
        Some(ExampleStep {
            title: prose(&own.title),
            text: prose(&own.text),
            plays: own.plays.iter().enumerate().map(play).collect::<Option<_>>()?,
            look: own.look,
            issue,
        })
    };
    Some(Example {
        side: draft.side,
        bench: BenchId(dense(bench)),
        steps: draft.steps.iter().enumerate().map(step).collect::<Option<_>>()?,
    })
}

fn one(here: &Here<'_>, draft: &ExampleMoveDraft) -> Option<ExampleMove> {
    let questions = &here.stage.draft.questions;
    Some(match draft {
        ExampleMoveDraft::Play(id) => ExampleMove::Play(card_id(here, id)?),
        ExampleMoveDraft::Ask(id) => {
            let at = questions.iter().position(|question| question.id == *id)?;
            ExampleMove::Ask(QuestionId(dense(at)))
        }
        ExampleMoveDraft::Answer(id) => {
            let mut answers = questions.iter().flat_map(|question| &question.answers);
            ExampleMove::Answer(AnswerId(dense(answers.position(|answer| answer.id == *id)?)))
        }
        ExampleMoveDraft::Continue => ExampleMove::Continue,
    })
}
