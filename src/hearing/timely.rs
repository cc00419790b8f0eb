//! When a question's time has come.

use super::position::Position;
use crate::law::Side;
use crate::scenario::{CardId, QuestionId, Role, Scenario, Trigger};

impl Position {
    /// Whether a program on the bench may put the question now.
    ///
    /// It must not have been put; the side asked must have got fewer questions than the stage
    /// allows, still have its part, and time for an answer; and a trigger must hold. It goes to the
    /// side that has just spoken, or, if the card just played triggers it, to either.
    pub fn is_timely(&self, scenario: &Scenario, id: QuestionId) -> bool {
        let question = scenario.question(id);
        let clock = self.clock(question.to);
        let left = self.seconds_left(scenario, question.to);
        let mut answers = question.answers.iter();
        !self.was_asked(id)
            && clock.questions < scenario.stage().order.max_questions
            && !clock.yielded
            && answers.any(|&answer| scenario.answer(answer).seconds <= left)
            && question.triggers.iter().any(|&trigger| {
                let is_heard = self.spoke == Some(question.to);
                (is_heard || matches!(trigger, Trigger::Played(_)))
                    && self.triggers(scenario, question.to, trigger)
            })
    }

    fn triggers(&self, scenario: &Scenario, to: Side, trigger: Trigger) -> bool {
        let before = &self.submissions;
        match trigger {
            Trigger::Issue(issue) => scenario
                .cards()
                .any(|(id, card)| before.has_card(id) && card.issues.contains(&issue)),
            Trigger::Played(card) => self.last == Some(card),
            Trigger::Unanswered(card) => before.has_card(card) && !self.is_answered(scenario, card),
            Trigger::Committed(stance) => {
                before.commitments(to).has(stance.proposition, stance.holds)
            }
        }
    }

    /// Whether a reply of the other side to the card is before the court.
    pub fn is_answered(&self, scenario: &Scenario, card: CardId) -> bool {
        let side = scenario.card(card).side;
        scenario.cards().any(|(id, other)| {
            self.submissions.has_card(id)
                && other.side != side
                && matches!(other.role, Role::Reply { target, .. } if target == card)
        })
    }
}
