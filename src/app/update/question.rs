//! A question from the bench.

use super::{courtroom, hearing};
use crate::app::action::QuestionAction;
use crate::app::effect::Effect;
use crate::app::screen::Screen;
use crate::app::state::AppState;
use crate::record::{Move, Remarks};

/// Seconds that a moment is.
const MOMENT: u32 = 15;

/// Applies an action of the question's dialog.
pub(super) fn update(state: &mut AppState, action: QuestionAction) -> Vec<Effect> {
    let Screen::Courtroom(screen) = &mut state.screen else { return Vec::new() };
    let (Some(question), Some(session)) = (&mut screen.question, &state.session) else {
        return Vec::new();
    };
    let answers = &session.scenario().question(question.id).answers;
    match action {
        QuestionAction::Choose(answer) => {
            if answers.contains(&answer) && session.hearing.is_legal(Move::Answer(answer)).is_ok() {
                question.chosen = Some(answer);
            }
        }
        QuestionAction::ChooseAt(place) => {
            if let Some(&answer) = answers.get(place) {
                return update(state, QuestionAction::Choose(answer));
            }
        }
        QuestionAction::Answer => {
            if let Some(answer) = question.chosen {
                return hearing::play(state, Move::Answer(answer), Remarks::default());
            }
        }
        QuestionAction::NoAnswer => {
            return hearing::play(state, Move::NoAnswer, Remarks::default());
        }
        QuestionAction::Read(authority) => question.reading = authority,
        QuestionAction::Hint => courtroom::hint(state),
        QuestionAction::Second => {
            if let Some((left, _)) = &mut question.countdown {
                *left = left.saturating_sub(1);
                if *left == 0 {
                    return hearing::play(state, Move::NoAnswer, Remarks::default());
                }
            }
        }
        QuestionAction::AskForAMoment => {
            if let Some((left, of)) = &mut question.countdown {
                *left += MOMENT;
                *of = (*of).max(*left);
            }
        }
    }
    Vec::new()
}
