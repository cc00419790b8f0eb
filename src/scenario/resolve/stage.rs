//! What is particular to a stage: posture, seats, issues, decision table, history.

use super::authorities::{amicus, authority_id};
use super::bench::judge_ids;
use super::cards::card_ids;
use super::{Here, dense, prose};
use crate::scenario::draft::{
    AboveDraft, ConditionDraft, DispositionDraft, EpilogueDraft, ExerciseDraft, FigureDraft,
    HistoryDraft, HistoryReasonDraft, IssueDraft, ObjectiveDraft, PlaceDraft, SeatDraft,
    StageDraft, WordingDraft,
};
use crate::scenario::exercise;
use crate::scenario::ids::{CardId, DispositionId, IssueId};
use crate::scenario::model::{
    Above, Below, Condition, Disposition, Epilogue, Event, History, HistoryReason, Issue,
    IssueBelow, Objective, Order, OrderBelow, Rule, SeatText, Stage, Wording,
};
use crate::scenario::view::StageView;

/// The stage beside its lists.
pub(super) fn stage(here: &Here<'_>, position: usize) -> Option<Stage> {
    let draft: &StageDraft = here.stage.draft;
    let order = draft.order.clone();
    let objective = |o: &ObjectiveDraft| {
        Some(Objective { text: prose(&o.text), cards: card_ids(here, &o.arguments)? })
    };
    let court = *here.view.courts.get(draft.court.as_str())?;
    Some(Stage {
        id: draft.id.clone(),
        position,
        title: prose(&draft.title),
        heading: prose(&draft.heading),
        court,
        docket: prose(&draft.docket),
        posture: prose(&draft.posture),
        question: prose(&draft.question),
        summary: prose(&draft.summary),
        staging: prose(&draft.staging),
        review: draft.review,
        argued: draft.argued,
        decided: draft.decided,
        minutes: draft.minutes,
        level: draft.level,
        seats: [seat(&draft.seats.first), seat(&draft.seats.second), seat(&draft.seats.bench)],
        movant: draft.movant,
        order: Order {
            opens: order.opens,
            turns: order.turns,
            seconds: order.seconds,
            rebuttal_seconds: order.rebuttal_seconds,
            max_questions: order.max_questions,
        },
        even_split: match &draft.even_split {
            Some(id) => Some(disposition_id(here.stage, id)?),
            None => None,
        },
        history: history(here, &draft.history)?,
        sat: draft.sat.unwrap_or(here.view.draft.courts.get(court)?.sits),
        objectives: draft.objectives.iter().map(objective).collect::<Option<_>>()?,
        exercises: offered(here).map(exercise::exercise).collect(),
        amici: draft.amici.iter().map(|it| amicus(here, it)).collect::<Option<_>>()?,
        timeline: timeline(draft),
        figure: draft.figure.as_ref().map(figure),
        above: match &draft.above {
            Some(above) => Some(self::above(here, above)?),
            None => None,
        },
        below: match &draft.below {
            Some(below) => Some(self::below(here, below)?),
            None => None,
        },
        one_sided: prose(&draft.one_sided),
    })
}

fn seat(draft: &SeatDraft) -> SeatText {
    SeatText {
        id: draft.id.clone(),
        title: prose(&draft.title),
        role: prose(&draft.role),
        speaker: prose(&draft.speaker),
    }
}

fn history(here: &Here<'_>, draft: &HistoryDraft) -> Option<History> {
    Some(History {
        disposition: disposition_id(here.stage, &draft.disposition)?,
        summary: prose(&draft.summary),
        reasons: draft.reasons.iter().map(|it| reason(here, it)).collect::<Option<_>>()?,
        aftermath: prose(&draft.aftermath),
        epilogues: draft.epilogues.iter().map(|it| epilogue(here, it)).collect::<Option<_>>()?,
        differs: draft.differs.iter().map(|point| prose(point)).collect(),
        sources: draft.sources.iter().map(|source| prose(source)).collect(),
    })
}

fn reason(here: &Here<'_>, draft: &HistoryReasonDraft) -> Option<HistoryReason> {
    let cards = card_ids(here, &draft.arguments)?;
    Some(HistoryReason { text: prose(&draft.text), cards, mark: draft.mark })
}

fn epilogue(here: &Here<'_>, draft: &EpilogueDraft) -> Option<Epilogue> {
    let place = |id: &String| offered(here).position(|exercise| exercise.id == *id);
    Some(Epilogue {
        title: prose(&draft.title),
        text: prose(&draft.text),
        points: draft.points.iter().map(|it| reason(here, it)).collect::<Option<_>>()?,
        exercise: match &draft.exercise {
            Some(id) => Some(place(id)?),
            None => None,
        },
    })
}

/// The exercises that the stage offers.
fn offered<'a>(here: &Here<'a>) -> impl Iterator<Item = &'a ExerciseDraft> {
    let id = here.stage.draft.id.as_str();
    here.view.exercises_of(id)
}

fn timeline(draft: &StageDraft) -> Vec<Event> {
    let event = |event: &crate::scenario::draft::EventDraft| Event {
        date: event.date,
        title: prose(&event.title),
        note: prose(&event.note),
        mark: event.mark,
    };
    draft.timeline.iter().map(event).collect()
}

fn figure(draft: &FigureDraft) -> FigureDraft {
    let place = |place: &PlaceDraft| PlaceDraft {
        name: prose(&place.name),
        text: prose(&place.text),
        side: place.side,
        beyond: place.beyond,
    };
    FigureDraft {
        title: prose(&draft.title),
        places: draft.places.iter().map(place).collect(),
        border: prose(&draft.border),
        back: prose(&draft.back),
        caption: prose(&draft.caption),
    }
}

fn above(here: &Here<'_>, draft: &AboveDraft) -> Option<Above> {
    Some(Above {
        court: *here.view.courts.get(draft.court.as_str())?,
        judges: judge_ids(here.stage, &draft.judges)?,
        review: draft.review,
    })
}

fn below(here: &Here<'_>, id: &str) -> Option<Below> {
    let below = stage_below(here, id)?;
    let shared = here.stage.cards.iter().enumerate().filter(|(_, card)| below.has_card(**card));
    let is_argument =
        |card: usize| here.view.cards.get(card).is_some_and(|card| card.answers().is_none());
    let arguments = shared.filter(|(_, card)| is_argument(**card));
    let order = |draft: &DispositionDraft| OrderBelow {
        id: draft.id.clone(),
        title: prose(&draft.title),
        prevails: draft.prevails,
    };
    let issue = |draft: &IssueDraft| IssueBelow {
        id: draft.id.clone(),
        title: prose(&draft.title),
        carried_by: draft.carried_by,
    };
    Some(Below {
        stage: id.to_owned(),
        arguments: arguments.map(|(place, _)| CardId(dense(place))).collect(),
        orders: below.draft.dispositions.iter().map(order).collect(),
        supposed: disposition_id(below, &below.draft.history.disposition)?.index(),
        issues: below.draft.issues.iter().map(issue).collect(),
    })
}

fn stage_below<'h>(here: &'h Here<'_>, id: &str) -> Option<&'h StageView<'h>> {
    here.view.stages.iter().find(|stage| stage.draft.id == id)
}

/// The stage's issues.
pub(super) fn issues(here: &Here<'_>) -> Option<Vec<Issue>> {
    here.stage.draft.issues.iter().map(|draft| issue(here, draft)).collect()
}

fn issue(here: &Here<'_>, draft: &IssueDraft) -> Option<Issue> {
    let authorities = draft.authorities.iter();
    let below = here.stage.draft.below.as_deref().and_then(|id| stage_below(here, id));
    let reviews = match &draft.reviews {
        Some(id) => Some(*below?.issues.get(id.as_str())?),
        None => None,
    };
    Some(Issue {
        id: draft.id.clone(),
        title: prose(&draft.title),
        question: prose(&draft.question),
        proposition: prose(&draft.proposition),
        clause: prose(&draft.clause),
        carried_by: draft.carried_by,
        standard: draft.standard,
        prior: draft.prior,
        prior_source: prose(&draft.prior_source),
        rule: prose(&draft.rule),
        rule_reason: prose(&draft.rule_reason),
        authorities: authorities.map(|id| authority_id(here.view, id)).collect::<Option<_>>()?,
        jurisdictional: draft.jurisdictional,
        reviews,
        otherwise: draft.otherwise.as_ref().map(wording),
    })
}

fn wording(draft: &WordingDraft) -> Wording {
    Wording {
        question: prose(&draft.question),
        proposition: prose(&draft.proposition),
        clause: prose(&draft.clause),
    }
}

/// What the court may order.
pub(super) fn dispositions(stage: &StageDraft) -> Vec<Disposition> {
    let disposition = |draft: &DispositionDraft| Disposition {
        id: draft.id.clone(),
        title: prose(&draft.title),
        verb: prose(&draft.verb),
        order: prose(&draft.order),
        outcome: prose(&draft.outcome).trim_end_matches('.').to_owned(),
        prevails: draft.prevails,
        worth: draft.worth,
    };
    stage.dispositions.iter().map(disposition).collect()
}

fn disposition_id(stage: &StageView<'_>, id: &str) -> Option<DispositionId> {
    stage.dispositions.get(id).map(|&at| DispositionId(dense(at)))
}

/// The decision table.
pub(super) fn decision(stage: &StageView<'_>) -> Option<Vec<Rule>> {
    let rule = |draft: &crate::scenario::draft::RuleDraft| {
        let when = condition(stage, &draft.when)?;
        let because = prose(&draft.because);
        Some(Rule { when, then: disposition_id(stage, &draft.then)?, because })
    };
    stage.draft.decision.iter().map(rule).collect()
}

fn condition(stage: &StageView<'_>, draft: &ConditionDraft) -> Option<Condition> {
    let issue = |id: &String| stage.issues.get(id.as_str()).map(|&at| IssueId(dense(at)));
    let all = |list: &[ConditionDraft]| list.iter().map(|c| condition(stage, c)).collect();
    Some(match draft {
        ConditionDraft::Carried(id) => Condition::Carried(issue(id)?),
        ConditionDraft::NotCarried(id) => Condition::NotCarried(issue(id)?),
        ConditionDraft::All(list) => {
            let list: Option<Vec<_>> = all(list);
            Condition::All(list?)
        }
        ConditionDraft::Any(list) => {
            let list: Option<Vec<_>> = all(list);
            Condition::Any(list?)
        }
        ConditionDraft::Otherwise => Condition::Otherwise,
    })
}
