//! A worked example as a hearing: its moves played by the rules.

use std::sync::Arc;

use super::{Hearing, IllegalMove};
use crate::diagnostic::{Diagnostic, Span};
use crate::law::{Seat, Side};
use crate::record::{Level, Move, Player, Remarks};
use crate::scenario::check::illegal_example;
use crate::scenario::{ExampleMove, Role, Scenario};

/// The seed of every worked example: nothing in one is left to chance but who puts a question.
pub const EXAMPLE_SEED: u64 = 1;

/// A move of a worked example as one of a hearing.
pub fn example_move(scenario: &Scenario, play: ExampleMove) -> Move {
    match play {
        ExampleMove::Play(card) => match scenario.card(card).role {
            Role::Argument { .. } => Move::Argue(card),
            Role::Reply { .. } => Move::Reply(card),
        },
        ExampleMove::Ask(question) => Move::Ask(question),
        ExampleMove::Answer(answer) => Move::Answer(answer),
        ExampleMove::Continue => Move::Continue,
    }
}

/// What the rules of a hearing have against the worked example of a scenario, if it has one and
/// they have anything: at the first move that they do not allow.
pub fn example_fault(scenario: &Arc<Scenario>) -> Option<Diagnostic> {
    let example = scenario.example()?;
    let player = |seat| {
        if seat == Seat::Counsel(example.side) {
            Player::Person
        } else {
            Player::Program(Level::default())
        }
    };
    let seats = [Seat::Counsel(Side::First), Seat::Counsel(Side::Second), Seat::Bench].map(player);
    let mut hearing =
        Hearing::new(Arc::clone(scenario), String::new(), EXAMPLE_SEED, example.bench, seats);
    for step in &example.steps {
        for (play, span) in &step.plays {
            let mv = example_move(scenario, *play);
            if let Err(rule) = hearing.play(mv, Remarks::default()) {
                return Some(refused(span, &rule));
            }
        }
        if let (Some(_), Some((_, span))) = (hearing.position().pending(), step.plays.last()) {
            let message = "the step ends with a question that is not answered".to_owned();
            return Some(illegal_example(span.clone(), message));
        }
    }
    None
}

fn refused(span: &Span, rule: &IllegalMove) -> Diagnostic {
    illegal_example(span.clone(), format!("this move is not allowed here: {rule}"))
}
