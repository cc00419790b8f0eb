//! The rules of a hearing: a game of perfect record, answered by four questions.
//!
//! `legal_moves`, `is_legal`, `play` and `outcome` are all that a window, a terminal, a player, a
//! search or a fuzzer needs. They are pure functions over a scenario and a [`Position`];
//! [`Hearing`] keeps the record beside.
//!
//! The protocol:
//!
//! 1. *Openings*: each side's first turn, the opener first; argue or yield.
//! 2. *Argument* in turns that alternate: argue, reply or yield. Conceding (a card of the other
//!    side, an issue) and withdrawing (an own card) may come before it and do not end the turn.
//!    A side that has yielded, or has nothing that it could play, is passed over.
//! 3. *Rebuttal*, of the opener alone: replies, within the seconds held back for it.
//! 4. Submitted; or, with a person on the bench, *deliberation*: a finding on every issue, then
//!    the disposition.
//!
//! After each turn the bench may put one question. A program's bench puts one that is timely (see
//! [`Position::is_timely`]); a person may put any that was not put, or close the argument. Then
//! only its answers and silence are legal. A card or an answer that does not fit the time that is
//! left is not legal; a reply is legal only while its target is before the court.
//!
//! Every move takes a turn, ends a part, or uses up a card, a question or an issue; so a hearing
//! ends. Not here: what anything is worth (`scoring`), which move is wise (`player`), and the
//! clock on the wall, which no rule knows.

mod below;
mod error;
mod example;
mod legal;
mod play;
mod position;
mod timely;

use std::sync::Arc;

pub use error::{IllegalMove, ReplayError};
pub use example::{EXAMPLE_SEED, example_fault, example_move};
pub use position::{BenchMode, Clock, Outcome, Phase, Position, ToMove};

use crate::draw::Stream;
use crate::law::Seat;
use crate::record::{Entry, Move, Player, Record, Remarks, move_to_text};
use crate::scenario::{BenchId, CardId, HandedUp, Scenario};

/// A hearing: where it stands and how it got there.
#[derive(Clone, Debug)]
pub struct Hearing {
    scenario: Arc<Scenario>,
    record: Record,
    position: Position,
}

impl Hearing {
    /// A hearing before its first move. Seats: first counsel, second counsel, bench.
    pub fn new(
        scenario: Arc<Scenario>,
        card_hash: String,
        seed: u64,
        bench: BenchId,
        seats: [Player; 3],
    ) -> Self {
        let record = Record::new(&scenario, card_hash, seed, bench, seats);
        let position = start(&scenario, &record);
        Self { scenario, record, position }
    }

    /// The same where the record of the stage below is handed up.
    #[must_use]
    pub fn after(mut self, below: HandedUp) -> Self {
        self.scenario = Arc::new(self.scenario.after(&below));
        self.position = start(&self.scenario, &self.record);
        self.record.after = Some(below);
        self
    }

    /// A hearing from its record, every move of every line checked.
    ///
    /// # Errors
    ///
    /// [`ReplayError`] if the record is of another scenario, or names the first move that the
    /// rules do not allow. A record of another version of the scenario is replayed by the rules
    /// of this one; [`Self::is_same_version`] tells. Where the record of the stage below was handed
    /// up, the hearing's own scenario carries it.
    pub fn replay(scenario: Arc<Scenario>, record: Record) -> Result<Self, ReplayError> {
        if record.scenario != scenario.id() {
            return Err(ReplayError::OtherScenario {
                found: record.scenario,
                expected: scenario.id(),
            });
        }
        let scenario = match &record.after {
            Some(below) => Arc::new(scenario.after(below)),
            None => scenario,
        };
        for line in 0..record.lines().len() {
            replay_line(&scenario, &record, line)?;
        }
        let position = replay_line(&scenario, &record, record.current())?;
        Ok(Self { scenario, record, position })
    }

    /// The scenario.
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The record.
    pub const fn record(&self) -> &Record {
        &self.record
    }

    /// Gives the record up.
    pub fn into_record(self) -> Record {
        self.record
    }

    /// Where the hearing stands.
    pub const fn position(&self) -> &Position {
        &self.position
    }

    /// Whether the record was made with this version of the scenario and this model card.
    pub fn is_same_version(&self, card_hash: &str) -> bool {
        self.record.scenario_hash == self.scenario.hash() && self.record.card_hash == card_hash
    }

    /// Takes the record over into this version of the scenario, in which it was just replayed, and
    /// of the model card.
    pub fn renew(&mut self, card_hash: &str) {
        self.scenario.hash().clone_into(&mut self.record.scenario_hash);
        card_hash.clone_into(&mut self.record.card_hash);
    }

    /// The first move of the current line beside which the record lists other moves as legal than
    /// the rules do. A record that lists none says nothing.
    pub fn first_with_other_legal_moves(&self) -> Option<usize> {
        let mut position = start(&self.scenario, &self.record);
        for (ply, entry) in self.record.entries().into_iter().enumerate() {
            if !entry.legal.is_empty() && entry.legal != position.legal_moves(&self.scenario) {
                return Some(ply);
            }
            position = position.play(&self.scenario, entry.mv).ok()?;
        }
        None
    }

    /// The seat to move; none once the hearing is over.
    pub fn to_move(&self) -> Option<Seat> {
        self.position.seat_to_move(&self.scenario)
    }

    /// Who plays the seat to move; none once the hearing is over.
    pub fn player_to_move(&self) -> Option<Player> {
        self.to_move().map(|seat| self.record.player(seat))
    }

    /// Every move that may be made now, in a fixed order; none once the hearing is over.
    pub fn legal_moves(&self) -> Vec<Move> {
        self.position.legal_moves(&self.scenario)
    }

    /// Whether a move may be made now.
    ///
    /// # Errors
    ///
    /// The rule that forbids it.
    pub fn is_legal(&self, mv: Move) -> Result<(), IllegalMove> {
        self.position.is_legal(&self.scenario, mv)
    }

    /// Makes a move and records it with what was legal.
    ///
    /// # Errors
    ///
    /// The rule that forbids the move or the remarks; nothing has changed then.
    pub fn play(&mut self, mv: Move, remarks: Remarks) -> Result<(), IllegalMove> {
        let Some(seat) = self.to_move() else { return Err(IllegalMove::Over) };
        fits(&self.scenario, mv, &remarks)?;
        let next = self.position.play(&self.scenario, mv)?;
        let legal = self.legal_moves();
        self.record.push(Entry { ply: self.record.ply(), seat, mv, remarks, legal });
        self.position = next;
        Ok(())
    }

    /// How the hearing ended; none while it goes on.
    pub const fn outcome(&self) -> Option<Outcome> {
        self.position.outcome()
    }

    /// Whether the seat has a move to take back.
    pub fn can_undo(&self, seat: Seat) -> bool {
        self.last_ply_of(seat).is_some()
    }

    /// Goes back to before the seat's last own move and opens a branch there; the line that was
    /// played stays in the record. Returns whether there was such a move.
    pub fn undo(&mut self, seat: Seat) -> bool {
        self.last_ply_of(seat).is_some_and(|ply| self.branch_at(ply))
    }

    /// Goes forward again along the line of which the last moves were taken back, to before the
    /// seat's next own move or to its end. Returns whether there was such a line.
    pub fn redo(&mut self, seat: Seat) -> bool {
        let taken = self.record.taken_back();
        let Some(last) = taken.len().checked_sub(1) else { return false };
        let next = taken.iter().skip(1).position(|entry| entry.seat == seat);
        self.record.bring_back(next.unwrap_or(last) + 1);
        self.position = self.position_at(self.record.ply());
        true
    }

    /// Goes back to before the move with this ply in the current line and opens a branch there.
    /// Returns whether there is such a move.
    pub fn branch_at(&mut self, ply: usize) -> bool {
        let exists = ply < self.record.ply();
        if exists {
            self.record.branch(ply);
            self.position = self.position_at(ply);
        }
        exists
    }

    /// Goes to the end of another line. Returns whether there is such a line.
    pub fn select_line(&mut self, line: usize) -> bool {
        let exists = self.record.select(line);
        if exists {
            self.position = self.position_at(self.record.ply());
        }
        exists
    }

    /// The position before the move with this ply in the current line; the last for a later one.
    pub fn position_at(&self, ply: usize) -> Position {
        let mut position = start(&self.scenario, &self.record);
        for entry in self.record.entries().into_iter().take(ply) {
            position = position.advanced(&self.scenario, entry.mv);
        }
        position
    }

    fn last_ply_of(&self, seat: Seat) -> Option<usize> {
        self.record.entries().iter().rposition(|entry| entry.seat == seat)
    }
}

/// The order in which a card's reasons are offered, as indices into them: drawn, so that the
/// author's order, in which the right one may well stand first, tells nothing.
pub fn reason_order(scenario: &Scenario, card: CardId, seed: u64) -> Vec<usize> {
    let card = scenario.card(card);
    let mut order: Vec<usize> = (0..card.reasons.len()).collect();
    let mut stream = Stream::new(seed, "order of reasons", &[&card.id], 0);
    for last in (1..order.len()).rev() {
        order.swap(last, stream.index(last + 1));
    }
    order
}

/// The first position of a record.
fn start(scenario: &Scenario, record: &Record) -> Position {
    let bench = match record.player(Seat::Bench) {
        Player::Person => BenchMode::Person,
        Player::Program(_) => BenchMode::Program,
    };
    Position::start(scenario, bench)
}

/// Whether the remarks belong to the move.
fn fits(scenario: &Scenario, mv: Move, remarks: &Remarks) -> Result<(), IllegalMove> {
    let Remarks { reason, hint, credits, words } = remarks;
    let reasons = match mv {
        Move::Argue(card) | Move::Reply(card) => scenario.card(card).reasons.len(),
        _ => 0,
    };
    if reason.is_some_and(|reason| reason >= reasons) {
        return Err(IllegalMove::NoSuchReason);
    }
    let is_finding = matches!(mv, Move::Find(..));
    let may_speak = is_finding || matches!(mv, Move::Dispose(_));
    if (!credits.is_empty() && !is_finding) || (!words.is_empty() && !may_speak) || *hint > 3 {
        return Err(IllegalMove::ForeignRemarks);
    }
    Ok(())
}

fn replay_line(scenario: &Scenario, record: &Record, line: usize) -> Result<Position, ReplayError> {
    let mut position = start(scenario, record);
    for (ply, entry) in record.line_entries(line).into_iter().enumerate() {
        let illegal =
            |rule| ReplayError::Illegal { line, ply, mv: move_to_text(scenario, entry.mv), rule };
        if position.seat_to_move(scenario) != Some(entry.seat) {
            let seat = scenario.seat(entry.seat).id.clone();
            return Err(ReplayError::OtherSeat { line, ply, seat });
        }
        fits(scenario, entry.mv, &entry.remarks).map_err(illegal)?;
        position = position.play(scenario, entry.mv).map_err(illegal)?;
    }
    Ok(position)
}
