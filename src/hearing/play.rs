//! What a move does: the submissions grow, time runs, and somebody else is to move.

use super::error::IllegalMove;
use super::position::{BenchMode, Phase, Position, ToMove};
use crate::law::{Seat, Side};
use crate::record::Move;
use crate::scenario::{CardId, QuestionId, Role, Scenario};

impl Position {
    /// The position after a move.
    ///
    /// # Errors
    ///
    /// The rule that forbids the move.
    pub fn play(&self, scenario: &Scenario, mv: Move) -> Result<Self, IllegalMove> {
        self.is_legal(scenario, mv)?;
        Ok(self.advanced(scenario, mv))
    }

    /// The position after a move that is known to be legal.
    #[must_use]
    pub(crate) fn advanced(mut self, scenario: &Scenario, mv: Move) -> Self {
        if let Some(seat) = self.seat_to_move(scenario) {
            self.submissions.apply(scenario, seat, mv);
            match (mv, seat) {
                (Move::Argue(card) | Move::Reply(card), Seat::Counsel(side)) => {
                    self.spend(scenario, side, scenario.card(card).seconds);
                    self.played.insert(card.index());
                    self.end_turn(scenario, side, Some(card));
                }
                (Move::Yield, Seat::Counsel(side)) => {
                    self.clock_mut(side).yielded = true;
                    self.end_turn(scenario, side, None);
                }
                (Move::Answer(answer), Seat::Counsel(side)) => {
                    self.spend(scenario, side, scenario.answer(answer).seconds);
                    self.next_turn(scenario);
                }
                (Move::NoAnswer | Move::Continue, _) => self.next_turn(scenario),
                (Move::Ask(question), _) => self.ask(scenario, question),
                (Move::Close, _) => self.submit(),
                (Move::Find(issue, found), _) => {
                    if let Some(place) = self.found.get_mut(issue.index()) {
                        *place = Some(found);
                    }
                }
                (Move::Dispose(disposition), _) => {
                    self.disposed = Some(disposition);
                    self.phase = Phase::Over;
                    self.to_move = ToMove::Nobody;
                }
                _ => {}
            }
        }
        self
    }

    /// The same position for a search that looks ahead without the bench: questions are neither
    /// put nor, if one is open, forgotten.
    #[must_use]
    pub fn with_silent_bench(mut self, scenario: &Scenario) -> Self {
        self.bench = BenchMode::Silent;
        if self.to_move == ToMove::Bench {
            self.next_turn(scenario);
        }
        self.last = None;
        self
    }

    /// The same position with the program in the place of a person on the bench.
    #[must_use]
    pub fn without_a_person_on_the_bench(mut self) -> Self {
        if self.bench == BenchMode::Person {
            self.bench = BenchMode::Program;
        }
        self
    }

    /// The first position, or the next in which somebody can play.
    pub(super) fn opened(mut self, scenario: &Scenario) -> Self {
        let opens = scenario.stage().order.opens;
        if !self.can_play(scenario, opens) {
            self.spoke = Some(opens);
            self.next_turn(scenario);
        }
        self
    }

    fn spend(&mut self, scenario: &Scenario, side: Side, seconds: u32) {
        let rebuts = self.phase == Phase::Rebuttal && side == scenario.stage().order.opens;
        let clock = self.clock_mut(side);
        let purse = if rebuts { &mut clock.rebuttal } else { &mut clock.seconds };
        *purse = purse.saturating_sub(seconds);
    }

    fn end_turn(&mut self, scenario: &Scenario, side: Side, card: Option<CardId>) {
        if self.phase != Phase::Rebuttal {
            let clock = self.clock_mut(side);
            clock.turns = clock.turns.saturating_sub(1);
        }
        self.spoke = Some(side);
        self.last = card.filter(|_| self.bench != BenchMode::Silent);
        if self.bench_may_speak(scenario) {
            self.to_move = ToMove::Bench;
        } else {
            self.next_turn(scenario);
        }
    }

    /// A person always has the word after a turn; the program only when there is something to ask.
    fn bench_may_speak(&self, scenario: &Scenario) -> bool {
        match self.bench {
            BenchMode::Person => true,
            BenchMode::Program => scenario.questions().any(|(id, _)| self.is_timely(scenario, id)),
            BenchMode::Silent => false,
        }
    }

    fn ask(&mut self, scenario: &Scenario, question: QuestionId) {
        self.asked.insert(question.index());
        self.clock_mut(scenario.question(question).to).questions += 1;
        self.to_move = ToMove::Answer(question);
    }

    /// Gives the next turn to the other side, or, where that cannot play, to the same again; then
    /// comes rebuttal, then submission.
    fn next_turn(&mut self, scenario: &Scenario) {
        self.last = None;
        let opens = scenario.stage().order.opens;
        let spoke = self.spoke.unwrap_or(opens);
        if self.phase == Phase::Openings && spoke == opens {
            self.to_move = ToMove::Turn(opens.opponent());
            if self.can_play(scenario, opens.opponent()) {
                return;
            }
        }
        if self.phase == Phase::Openings {
            self.phase = Phase::Argument;
        }
        if self.phase == Phase::Argument {
            let order = [spoke.opponent(), spoke];
            if let Some(side) = order.into_iter().find(|&side| self.can_play(scenario, side)) {
                self.to_move = ToMove::Turn(side);
                return;
            }
            self.phase = Phase::Rebuttal;
        }
        if self.can_play(scenario, opens) {
            self.to_move = ToMove::Turn(opens);
        } else {
            self.submit();
        }
    }

    fn submit(&mut self) {
        self.last = None;
        let deliberates = self.bench == BenchMode::Person;
        (self.phase, self.to_move) = if deliberates {
            (Phase::Deliberation, ToMove::Judge)
        } else {
            (Phase::Over, ToMove::Nobody)
        };
    }

    /// Whether the side has its part, a turn in this phase, and a card for it.
    fn can_play(&self, scenario: &Scenario, side: Side) -> bool {
        let clock = self.clock(side);
        let has_turn = self.phase == Phase::Rebuttal || clock.turns > 0;
        !clock.yielded
            && has_turn
            && scenario.cards().any(|(id, card)| match card.role {
                Role::Argument { .. } => self.may_argue(scenario, side, id).is_ok(),
                Role::Reply { .. } => self.may_reply(scenario, side, id).is_ok(),
            })
    }
}
