//! Long work, done on a thread of its own: a job is plain data that owns what it needs, and its
//! outcome comes back as an action. A job that is no longer wanted is stopped through its watch and
//! has no outcome; one that came too late is let go by its ticket.

use std::sync::Arc;

use super::review::{HearingReview, robustness, study};
use crate::hearing::Hearing;
use crate::player::Players;
use crate::record::{Level, Move, Player, Remarks};
use crate::report::robustness::Robustness;
use crate::scoring::{ModelCard, ScoringModel};
use crate::search::Watch;

/// Names a job; later jobs have higher tickets.
pub type Ticket = u64;

/// Long work.
#[derive(Clone, Debug)]
pub struct Job {
    /// Its ticket.
    pub ticket: Ticket,
    /// What it is, for the thread's name and the Working panel.
    pub what: String,
    /// What is to be done.
    pub task: Task,
}

/// What is to be done.
#[derive(Clone, Debug)]
pub enum Task {
    /// The program's next move.
    Move {
        /// The hearing, in which the program is to move.
        hearing: Box<Hearing>,
        /// The bench's model.
        model: Arc<ScoringModel>,
        /// The model card.
        card: Arc<ModelCard>,
    },
    /// Rules on a hearing that is over again in other ways.
    Robustness {
        /// The hearing.
        hearing: Box<Hearing>,
        /// The bench's model.
        model: Arc<ScoringModel>,
        /// The model card.
        card: Arc<ModelCard>,
    },
    /// Goes through a hearing that is over.
    Review {
        /// The hearing.
        hearing: Box<Hearing>,
        /// The bench's model.
        model: Arc<ScoringModel>,
        /// The model card.
        card: Arc<ModelCard>,
    },
}

/// How it is told how far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// By the positions valued, of at most so many.
    Positions(usize),
    /// By the moves gone through.
    Steps,
}

impl Measure {
    /// How much of how much is done.
    pub fn read(self, watch: &Watch) -> (usize, usize) {
        match self {
            Self::Positions(of) => (watch.positions().min(of), of),
            Self::Steps => watch.steps(),
        }
    }
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The job's ticket.
    pub ticket: Ticket,
    /// What came of it.
    pub done: Done,
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// The program's move.
    Move(Move, Remarks),
    /// What the ruling hangs on.
    Robust(Arc<Robustness>),
    /// What was found about the hearing.
    Reviewed(Arc<HearingReview>),
    /// It could not be done, and why.
    Failed(String),
}

impl Job {
    /// Does the work. None if it was stopped.
    pub fn run(self, watch: &Watch) -> Option<Outcome> {
        let done = match self.task {
            Task::Move { hearing, model, card } => program_move(*hearing, &model, &card, watch),
            Task::Robustness { hearing, model, card } => {
                match robustness(&hearing, &card, &model) {
                    Ok(found) => Done::Robust(Arc::new(found)),
                    Err(why) => Done::Failed(why),
                }
            }
            Task::Review { hearing, model, card } => match study(&hearing, &card, &model, watch) {
                Ok(found) => Done::Reviewed(Arc::new(found?)),
                Err(why) => Done::Failed(why),
            },
        };
        (!watch.is_stopped()).then_some(Outcome { ticket: self.ticket, done })
    }

    /// How to tell how far it is, where that is worth telling.
    pub fn measure(&self) -> Option<Measure> {
        match &self.task {
            Task::Move { hearing, card, .. } => {
                let searches = hearing.player_to_move() == Some(Player::Program(Level::Partner));
                searches.then_some(Measure::Positions(card.players.partner_positions))
            }
            Task::Review { .. } => Some(Measure::Steps),
            Task::Robustness { .. } => None,
        }
    }
}

fn program_move(
    mut hearing: Hearing,
    model: &ScoringModel,
    card: &ModelCard,
    watch: &Watch,
) -> Done {
    let scenario = Arc::clone(hearing.scenario());
    let players = Players::new(&scenario, model, card, hearing.record().bench);
    let mut players = players.watched(watch);
    match players.step(&mut hearing) {
        Ok(true) => {
            let entries = hearing.record().entries();
            entries.last().map_or_else(
                || Done::Failed("no move was made".to_owned()),
                |entry| Done::Move(entry.mv, entry.remarks.clone()),
            )
        }
        Ok(false) => Done::Failed("it is not the program's move".to_owned()),
        Err(error) => Done::Failed(error.to_string()),
    }
}
