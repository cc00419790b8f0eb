//! The worked example under way: a real hearing that plays by itself, step by step, over whatever
//! was open before.
//!
//! Its moves are the author's; strengths and effects are computed like those of any hearing.
//! Nothing of it is saved or counted.

use std::sync::Arc;

use super::screen::Screen;
use super::session::{Session, Setup};
use super::settings::{Aids, Countdown};
use crate::hearing::{EXAMPLE_SEED, example_fault, example_move};
use crate::law::Seat;
use crate::record::{Level, Remarks};
use crate::scenario::{Example, ExampleStep, Scenario};
use crate::scoring::ModelCard;

/// A worked example under way.
#[derive(Clone, Debug)]
pub struct ExampleRun {
    /// The case.
    pub case: Arc<Scenario>,
    /// The step that is shown, from 0.
    pub step: usize,
    /// Count of moves before the step.
    pub before: usize,
    /// The hearing that was open.
    pub session: Option<Box<Session>>,
    /// The screen that was shown.
    pub screen: Box<Screen>,
}

impl ExampleRun {
    /// The step that is shown, and of how many.
    pub fn shown(&self) -> Option<(&ExampleStep, usize)> {
        let steps = &self.case.example()?.steps;
        Some((steps.get(self.step)?, steps.len()))
    }
}

/// The worked example of a case, if it has one that the rules allow.
pub fn example(case: &Arc<Scenario>) -> Option<&Example> {
    case.example().filter(|_| example_fault(case).is_none())
}

/// The hearing of a worked example at a step, and how many moves lie before that step.
pub fn hearing_at(
    case: &Arc<Scenario>,
    card: &ModelCard,
    example: &Example,
    step: usize,
) -> Option<(Session, usize)> {
    let setup = Setup {
        seat: Seat::Counsel(example.side),
        bench: example.bench,
        levels: [Level::default(); 2],
        seed: EXAMPLE_SEED,
        aids: Aids { hints: true, live: true, countdown: Countdown::Off },
        before: None,
        weakest: None,
        after: None,
    };
    let mut session = Session::begin(String::new(), case, card, &setup);
    let mut before = 0;
    for own in example.steps.get(..=step)? {
        before = session.hearing.record().ply();
        for (play, _) in &own.plays {
            session.play(example_move(case, *play), Remarks::default()).ok()?;
        }
    }
    Some((session, before))
}
