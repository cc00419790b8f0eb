//! Judges, benches and their questions.

use super::authorities::{authority_id, stance, stances};
use super::cards::{card_id, issue_id};
use super::{Here, dense, prose};
use crate::scenario::draft::{
    AnswerDraft, BenchDraft, EffectDraft, QuestionDraft, StageDraft, TriggerDraft,
};
use crate::scenario::ids::{AnswerId, JudgeId, QuestionId};
use crate::scenario::model::{Answer, Bench, Effect, Judge, Question, Trigger};
use crate::scenario::view::StageView;

/// The stage's judges.
pub(super) fn judges(stage: &StageDraft) -> Vec<Judge> {
    let judge = |draft: &crate::scenario::draft::JudgeDraft| Judge {
        id: draft.id.clone(),
        name: prose(&draft.name),
        temperament: prose(&draft.temperament),
        about: prose(&draft.about),
        method: draft.method.clone(),
        values: draft.values.clone(),
        temper: draft.temper,
        asks: draft.asks,
    };
    stage.judges.iter().map(judge).collect()
}

/// The stage's bench profiles.
pub(super) fn benches(stage: &StageView<'_>) -> Option<Vec<Bench>> {
    let bench = |draft: &BenchDraft| {
        let judges = judge_ids(stage, &draft.judges)?;
        Some(Bench { id: draft.id.clone(), title: prose(&draft.title), judges })
    };
    stage.draft.benches.iter().map(bench).collect()
}

/// Ids of several judges.
pub(super) fn judge_ids(stage: &StageView<'_>, ids: &[String]) -> Option<Vec<JudgeId>> {
    let judge = |id: &String| stage.judges.get(id.as_str()).map(|&at| JudgeId(dense(at)));
    ids.iter().map(judge).collect()
}

/// The stage's questions and all their answers.
pub(super) fn questions(here: &Here<'_>) -> Option<(Vec<Question>, Vec<Answer>)> {
    let (mut questions, mut answers) = (Vec::new(), Vec::new());
    for (place, draft) in here.stage.draft.questions.iter().enumerate() {
        let id = QuestionId(dense(place));
        let first = answers.len();
        for answer_draft in &draft.answers {
            answers.push(answer(here, answer_draft, id)?);
        }
        let ids = (first..answers.len()).map(|at| AnswerId(dense(at))).collect();
        questions.push(question(here, draft, place, ids)?);
    }
    Some((questions, answers))
}

fn question(
    here: &Here<'_>,
    draft: &QuestionDraft,
    place: usize,
    answers: Vec<AnswerId>,
) -> Option<Question> {
    Some(Question {
        id: draft.id.clone(),
        code: format!("Q{}", place + 1),
        text: prose(&draft.text),
        short: prose(&draft.short),
        kind: draft.kind,
        to: draft.to,
        issue: issue_id(here, &draft.issue)?,
        triggers: draft.trigger.iter().map(|t| trigger(here, t)).collect::<Option<_>>()?,
        read: draft.read.iter().map(|id| authority_id(here.view, id)).collect::<Option<_>>()?,
        answers,
    })
}

fn trigger(here: &Here<'_>, draft: &TriggerDraft) -> Option<Trigger> {
    Some(match draft {
        TriggerDraft::Issue(id) => Trigger::Issue(issue_id(here, id)?),
        TriggerDraft::Played(id) => Trigger::Played(card_id(here, id)?),
        TriggerDraft::Unanswered(id) => Trigger::Unanswered(card_id(here, id)?),
        TriggerDraft::Committed { proposition, holds } => {
            Trigger::Committed(stance(here.view, proposition, *holds)?)
        }
    })
}

fn answer(here: &Here<'_>, draft: &AnswerDraft, question: QuestionId) -> Option<Answer> {
    let is_issue = |id: &&String| here.stage.issues.contains_key(id.as_str());
    let concedes = draft.concedes.iter();
    Some(Answer {
        id: draft.id.clone(),
        question,
        title: prose(&draft.title),
        words: prose(&draft.words),
        manner: draft.manner,
        effect: effect(here, &draft.effect)?,
        merit: draft.merit,
        kind: draft.kind,
        commits: stances(here.view, &draft.commits)?,
        concedes_cards: concedes
            .clone()
            .filter(|id| !is_issue(id))
            .map(|id| card_id(here, id))
            .collect::<Option<_>>()?,
        concedes_issues: concedes
            .filter(is_issue)
            .map(|id| issue_id(here, id))
            .collect::<Option<_>>()?,
        seconds: draft.seconds,
        note: prose(&draft.note),
    })
}

fn effect(here: &Here<'_>, draft: &EffectDraft) -> Option<Effect> {
    Some(match draft {
        EffectDraft::Supports { card, weight } => Effect::Supports(card_id(here, card)?, *weight),
        EffectDraft::Attacks { card, weight } => Effect::Attacks(card_id(here, card)?, *weight),
        EffectDraft::Issue { issue, weight } => Effect::Issue(issue_id(here, issue)?, *weight),
    })
}
