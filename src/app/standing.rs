//! How cards stand against each other: what meets what, and why a card cannot be played now.

use super::tray::target_of;
use crate::hearing::{IllegalMove, Position};
use crate::law::Side;
use crate::record::card_move;
use crate::scenario::{CardId, Effect, EntryId, Role, Scenario};
use crate::scoring::Submissions;

/// The latest entry before the court that attacks a card: a reply, or an answer to the bench.
pub(super) fn met_by(scenario: &Scenario, before: &Submissions, card: CardId) -> Option<EntryId> {
    let replies = scenario.cards().filter(|(id, reply)| {
        before.has_card(*id)
            && matches!(&reply.role, Role::Reply { target, kind, .. }
                if *target == card && !kind.is_support())
    });
    let answers = scenario.answers().filter(|(id, answer)| {
        before.has_answer(*id)
            && matches!(answer.effect, Effect::Attacks(target, _) if target == card)
    });
    let replies = replies.map(|(id, _)| EntryId::Card(id));
    replies.chain(answers.map(|(id, _)| EntryId::Answer(id))).last()
}

/// Why a side cannot play a card now, in words; `None` if it can, or could were it its turn.
pub(super) fn obstacle(
    scenario: &Scenario,
    position: &Position,
    side: Side,
    card: CardId,
) -> Option<String> {
    let text = scenario.card(card);
    let left = position.seconds_left(scenario, side);
    let is_turn = position.seat_to_move(scenario).and_then(crate::law::Seat::side) == Some(side)
        && position.pending().is_none();
    if is_turn {
        let rule = position.is_legal(scenario, card_move(scenario, card)).err()?;
        return Some(in_words(scenario, &rule, Some(card)));
    }
    if position.was_played(card) {
        return Some("played before".to_owned());
    }
    if let Role::Reply { target, .. } = &text.role
        && !position.submissions().has_card(*target)
    {
        return Some(in_words(scenario, &IllegalMove::TargetNotBeforeCourt, Some(card)));
    }
    (text.seconds > left).then(|| {
        in_words(scenario, &IllegalMove::DoesNotFit { needs: text.seconds, left }, Some(card))
    })
}

/// A rule that forbids a move, in words for its tooltip; the card that it is about, if any.
pub(super) fn in_words(scenario: &Scenario, rule: &IllegalMove, card: Option<CardId>) -> String {
    use super::view::words::clock;
    let target = card.and_then(|card| target_of(scenario.card(card)));
    match (*rule, target) {
        (IllegalMove::DoesNotFit { needs, left }, _) => {
            format!("needs {}, {} left", clock(needs), clock(left))
        }
        (IllegalMove::TargetNotBeforeCourt, Some(target)) => {
            format!("{} is not before the court", scenario.card(target).code)
        }
        _ => rule.to_string(),
    }
}
