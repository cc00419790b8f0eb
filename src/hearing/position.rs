//! Where a hearing stands: everything that the rules look at, small enough to copy.

use crate::law::{Seat, Side};
use crate::record::Found;
use crate::scenario::{CardId, DispositionId, IssueId, MAX_ISSUES, QuestionId, Scenario};
use crate::scoring::{Set, Submissions};

/// A part of the hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Each side's first turn.
    Openings,
    /// Argument in turns.
    Argument,
    /// The opener's rebuttal.
    Rebuttal,
    /// A person on the bench finds and disposes.
    Deliberation,
    /// The hearing is over.
    Over,
}

impl Phase {
    /// The phase in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Openings => "Openings",
            Self::Argument => "Argument",
            Self::Rebuttal => "Rebuttal",
            Self::Deliberation => "Deliberation",
            Self::Over => "Submitted",
        }
    }
}

/// Who sits on the bench, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BenchMode {
    /// A person, who may ask anything, close, find and dispose.
    Person,
    /// The program, which asks what is timely.
    Program,
    /// Nobody speaks: how a search looks ahead.
    Silent,
}

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ToMove {
    /// This side takes its turn.
    Turn(Side),
    /// The bench asks or lets counsel go on.
    Bench,
    /// The side asked answers.
    Answer(QuestionId),
    /// A person on the bench finds, then disposes.
    Judge,
    /// Nothing.
    Nobody,
}

/// How a hearing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The matter is submitted and the model rules.
    Submitted,
    /// The person on the bench has disposed of it; on a panel the others vote after them.
    Disposed(DispositionId),
}

/// What a side has left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// Turns before rebuttal.
    pub turns: u32,
    /// Seconds before rebuttal.
    pub seconds: u32,
    /// Seconds held for rebuttal.
    pub rebuttal: u32,
    /// Questions that it got.
    pub questions: u32,
    /// Its part is over.
    pub yielded: bool,
}

/// Where a hearing stands. Two orders of play that come to the same have equal positions, except
/// where order matters: inconsistency, and the last card while the bench may ask about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    pub(super) submissions: Submissions,
    /// Cards ever played, withdrawn or not.
    pub(super) played: Set,
    pub(super) asked: Set,
    pub(super) bench: BenchMode,
    pub(super) phase: Phase,
    pub(super) to_move: ToMove,
    pub(super) clocks: [Clock; 2],
    /// The side that had the last turn.
    pub(super) spoke: Option<Side>,
    /// The card of the last turn.
    pub(super) last: Option<CardId>,
    pub(super) found: [Option<Found>; MAX_ISSUES],
    pub(super) disposed: Option<DispositionId>,
}

impl Position {
    /// The first position.
    pub fn start(scenario: &Scenario, bench: BenchMode) -> Self {
        let order = &scenario.stage().order;
        let clock = |side| {
            let rebuttal = if side == order.opens { order.rebuttal_seconds } else { 0 };
            Clock {
                turns: order.turns,
                seconds: order.seconds.saturating_sub(rebuttal),
                rebuttal,
                questions: 0,
                yielded: false,
            }
        };
        let first = Self {
            submissions: Submissions::opening(scenario),
            played: Set::default(),
            asked: Set::default(),
            bench,
            phase: Phase::Openings,
            to_move: ToMove::Turn(order.opens),
            clocks: Side::BOTH.map(clock),
            spoke: None,
            last: None,
            found: [None; MAX_ISSUES],
            disposed: None,
        };
        first.opened(scenario)
    }

    /// What is before the court.
    pub const fn submissions(&self) -> &Submissions {
        &self.submissions
    }

    /// The part of the hearing.
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// What is to be done next.
    pub const fn to_move(&self) -> ToMove {
        self.to_move
    }

    /// Who sits on the bench.
    pub const fn bench(&self) -> BenchMode {
        self.bench
    }

    /// What a side has left.
    pub const fn clock(&self, side: Side) -> &Clock {
        let [first, second] = &self.clocks;
        match side {
            Side::First => first,
            Side::Second => second,
        }
    }

    pub(super) const fn clock_mut(&mut self, side: Side) -> &mut Clock {
        let [first, second] = &mut self.clocks;
        match side {
            Side::First => first,
            Side::Second => second,
        }
    }

    /// Seconds that a side may spend in this phase.
    pub fn seconds_left(&self, scenario: &Scenario, side: Side) -> u32 {
        let Clock { seconds, rebuttal, .. } = *self.clock(side);
        let rebuts = self.phase == Phase::Rebuttal && side == scenario.stage().order.opens;
        if rebuts { rebuttal } else { seconds }
    }

    /// The question that is open.
    pub const fn pending(&self) -> Option<QuestionId> {
        match self.to_move {
            ToMove::Answer(question) => Some(question),
            _ => None,
        }
    }

    /// Whether a card was played, withdrawn since or not.
    pub const fn was_played(&self, card: CardId) -> bool {
        self.played.contains(card.index())
    }

    /// Whether a question was put.
    pub const fn was_asked(&self, question: QuestionId) -> bool {
        self.asked.contains(question.index())
    }

    /// The card of the last turn.
    pub const fn last_card(&self) -> Option<CardId> {
        self.last
    }

    /// The side that had the last turn.
    pub const fn last_speaker(&self) -> Option<Side> {
        self.spoke
    }

    /// What the person on the bench found on an issue.
    pub fn found(&self, issue: IssueId) -> Option<Found> {
        self.found.get(issue.index()).copied().flatten()
    }

    /// How the hearing ended; none while it goes on.
    pub const fn outcome(&self) -> Option<Outcome> {
        match (self.phase, self.disposed) {
            (Phase::Over, Some(disposition)) => Some(Outcome::Disposed(disposition)),
            (Phase::Over, None) => Some(Outcome::Submitted),
            _ => None,
        }
    }

    /// The seat to move; none once the hearing is over.
    pub fn seat_to_move(&self, scenario: &Scenario) -> Option<Seat> {
        match self.to_move {
            ToMove::Turn(side) => Some(Seat::Counsel(side)),
            ToMove::Answer(question) => Some(Seat::Counsel(scenario.question(question).to)),
            ToMove::Bench | ToMove::Judge => Some(Seat::Bench),
            ToMove::Nobody => None,
        }
    }
}
