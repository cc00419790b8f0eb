//! Hints in three steps, each telling more: what is most urgent, what kind of move meets it, and
//! which move.
//!
//! A hint is the move that an associate would make, told in parts. It is no promise: one ply is not
//! the whole hearing.

use crate::hearing::{Hearing, Position};
use crate::law::{ArgumentKind, Manner as AnswerManner, Seat};
use crate::record::{Move, Player};
use crate::scenario::{CardId, IssueId, QuestionId, ReplyKind, Role, Scenario};
use crate::scoring::ScoringModel;
use crate::search::Search;

/// A hint.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// What is most urgent.
    pub concern: Concern,
    /// The kind of move that meets it, from the second step on.
    pub manner: Option<Manner>,
    /// The move, at the third step.
    pub mv: Option<Move>,
}

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// An argument or reply to be met, or, of the own side, to be supported.
    Card(CardId),
    /// An issue on which something remains to be said.
    Issue(IssueId),
    /// The question that is open.
    Question(QuestionId),
    /// Nothing: whatever is left to say would do harm.
    Nothing,
}

/// The kind of move that a hint names.
#[derive(Clone, Copy, Debug)]
pub enum Manner {
    /// An argument of this kind.
    Argument(ArgumentKind),
    /// A reply of this kind.
    Reply(ReplyKind),
    /// An answer in this manner.
    Answer(AnswerManner),
    /// Silence.
    Silence,
    /// Yielding.
    Yield,
}

/// The hint of a step, 1 to 3, for a person at counsel's table who is to move; none for anyone
/// else, nor for step 0.
pub fn hint(hearing: &Hearing, model: &ScoringModel, seat: Seat, step: u8) -> Option<Hint> {
    let is_persons = hearing.record().player(seat) == Player::Person;
    if step == 0 || hearing.to_move() != Some(seat) || !is_persons {
        return None;
    }
    let (scenario, position) = (hearing.scenario(), hearing.position());
    let best = Search::new(scenario, model).best_reply(position)?.mv;
    let (concern, manner) = parts(scenario, position, best);
    Some(Hint { concern, manner: (step > 1).then_some(manner), mv: (step > 2).then_some(best) })
}

fn parts(scenario: &Scenario, position: &Position, mv: Move) -> (Concern, Manner) {
    let asked = position.pending().map_or(Concern::Nothing, Concern::Question);
    match mv {
        Move::Argue(id) | Move::Reply(id) => {
            let card = scenario.card(id);
            match card.role {
                Role::Reply { target, kind, .. } => (Concern::Card(target), Manner::Reply(kind)),
                Role::Argument { .. } => {
                    let issue = card.issues.first().copied();
                    let concern = issue.map_or(Concern::Nothing, Concern::Issue);
                    (concern, Manner::Argument(card.kind))
                }
            }
        }
        Move::Answer(answer) => (asked, Manner::Answer(scenario.answer(answer).manner)),
        Move::NoAnswer => (asked, Manner::Silence),
        _ => (Concern::Nothing, Manner::Yield),
    }
}
