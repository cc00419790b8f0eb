//! Hints in three steps, and the lesson of a reason.

use super::{HintView, LessonView};
use crate::app::session::Session;
use crate::app::view::words;
use crate::player::{Concern, Manner, hint};
use crate::record::Move;
use crate::scenario::{EntryId, Scenario};

/// The hint taken for the move in hand; none where none was taken.
pub(super) fn taken(session: &Session) -> Option<HintView> {
    let steps = steps(session);
    let left = 3 - session.hint.min(3);
    (!steps.is_empty()).then_some(HintView { steps, left })
}

/// The steps taken, each a sentence.
pub(in crate::app) fn steps(session: &Session) -> Vec<String> {
    let step = session.hint.min(3);
    let Some(hint) = hint(&session.hearing, &session.model, session.you, step) else {
        return Vec::new();
    };
    let scenario = session.scenario();
    let concern = Some(concern(session, hint.concern));
    let manner = hint.manner.map(|manner| self::manner(&manner));
    let mv = hint.mv.and_then(|mv| self::mv(scenario, mv));
    [concern, manner, mv].into_iter().flatten().collect()
}

fn concern(session: &Session, concern: Concern) -> String {
    let scenario = session.scenario();
    match concern {
        Concern::Card(card) if Some(scenario.card(card).side) == session.side() => {
            format!("Your {} could be made stronger.", words::card_name(scenario, card))
        }
        Concern::Card(card) => format!("Look at {}.", words::card_name(scenario, card)),
        Concern::Issue(issue) => {
            format!(
                "Something remains to be said on issue {}.",
                words::issue_title(scenario, issue)
            )
        }
        Concern::Question(question) => {
            let issue = scenario.question(question).issue;
            format!("The question goes to issue {}.", words::issue_title(scenario, issue))
        }
        Concern::Nothing => {
            "Nothing is urgent. What is left may do more harm than good.".to_owned()
        }
    }
}

fn manner(manner: &Manner) -> String {
    match manner {
        Manner::Argument(kind) => {
            format!("Think of an argument from {}.", kind.label().to_lowercase())
        }
        Manner::Reply(kind) => {
            format!("Think of a reply that could {}.", kind.label().to_lowercase())
        }
        Manner::Answer(manner) => {
            format!("Think of this manner: {}.", manner.label().to_lowercase())
        }
        Manner::Silence => "Think of saying nothing.".to_owned(),
        Manner::Yield => "Think of ending your part.".to_owned(),
    }
}

fn mv(scenario: &Scenario, mv: Move) -> Option<String> {
    Some(match mv {
        Move::Argue(card) | Move::Reply(card) => {
            format!("An associate would play {}.", words::card_name(scenario, card))
        }
        Move::Answer(answer) => {
            format!("An associate would say: {}.", scenario.answer(answer).title)
        }
        Move::Yield => "An associate would yield.".to_owned(),
        Move::NoAnswer => "An associate would say nothing.".to_owned(),
        _ => return None,
    })
}

/// What is to be learned from the reason picked for the last card.
pub(super) fn lesson(session: &Session) -> Option<LessonView> {
    let (card, picked) = session.lesson?;
    let reasons = &session.scenario().card(card).reasons;
    let reason = reasons.get(picked)?;
    let right = reasons.iter().find(|reason| reason.right);
    Some(LessonView {
        right: reason.right,
        lead: if reason.right {
            "The right reason.".to_owned()
        } else {
            format!("Another reason carries it. Yours confuses {}.", reason.confuses)
        },
        text: reason.lesson.clone(),
        right_reason: right.filter(|_| !reason.right).map(|right| right.text.clone()),
        entry: EntryId::Card(card),
    })
}
