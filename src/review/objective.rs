//! Which learning objectives of the stage a hearing touched.
//!
//! Definition. An objective names the arguments that practice it. A side *practiced* it if one of
//! them was before the court from that side at the end, or was said and then withdrawn; it was
//! *heard* if the other side made one. For the bench everything said was heard. Not here: how well
//! it was done, which is the sheet's business.

use crate::law::Seat;
use crate::record::{Move, Record};
use crate::scenario::{CardId, Objective, Scenario};

/// An objective and what the hearing had of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Place among the stage's objectives.
    pub objective: usize,
    /// Cards for it that were played from the seat asked about, in the order of the case.
    pub practiced: Vec<CardId>,
    /// Cards for it that others played.
    pub heard: Vec<CardId>,
    /// Cards for it that the seat asked about could have played and did not.
    pub open: Vec<CardId>,
}

/// What the current line of a record had of each objective, for a seat.
pub fn objectives_touched(scenario: &Scenario, record: &Record, seat: Seat) -> Vec<Touched> {
    let entries = record.entries();
    let said = |card: CardId| {
        let mut moves = entries.iter().map(|entry| entry.mv);
        moves.any(|mv| matches!(mv, Move::Argue(id) | Move::Reply(id) if id == card))
    };
    let is_own = |card: CardId| seat.side() == Some(scenario.card(card).side);
    let touched = |(place, objective): (usize, &Objective)| {
        let cards = || objective.cards.iter().copied();
        Touched {
            objective: place,
            practiced: cards().filter(|card| said(*card) && is_own(*card)).collect(),
            heard: cards().filter(|card| said(*card) && !is_own(*card)).collect(),
            open: cards().filter(|card| !said(*card) && is_own(*card)).collect(),
        }
    };
    scenario.stage().objectives.iter().enumerate().map(touched).collect()
}

impl Touched {
    /// What the hearing had of it, in words.
    pub fn words(&self, scenario: &Scenario) -> String {
        let codes = |cards: &[CardId]| {
            let codes: Vec<&str> =
                cards.iter().map(|id| scenario.card(*id).code.as_str()).collect();
            codes.join(", ")
        };
        match (self.practiced.as_slice(), self.heard.as_slice(), self.open.as_slice()) {
            ([], [], []) => "Not touched.".to_owned(),
            ([], [], open) => format!("Not touched; {} was there for it.", codes(open)),
            ([], heard, []) => format!("Heard: {}.", codes(heard)),
            ([], heard, open) => {
                format!("Heard from others: {}; your own was {}.", codes(heard), codes(open))
            }
            (own, [], _) => format!("You practiced it: {}.", codes(own)),
            (own, heard, _) => {
                format!("You practiced it: {}; heard: {}.", codes(own), codes(heard))
            }
        }
    }

    /// Whether the hearing touched it at all.
    pub const fn is_touched(&self) -> bool {
        !self.practiced.is_empty() || !self.heard.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::hearing::{Hearing, ToMove};
    use crate::law::Side;
    use crate::record::{Level, Player, Remarks};
    use crate::scenario::load_matter;

    /// A hearing in which each side plays the first card that it can for the stage's objectives.
    fn heard(playing: Side) -> Hearing {
        let path = std::path::Path::new("scenarios/riley");
        let scenario = Arc::clone(&load_matter(path).scenarios[0]);
        let bench = scenario.default_bench();
        let program = [Player::Program(Level::Novice); 3];
        let mut hearing = Hearing::new(Arc::clone(&scenario), String::new(), 1, bench, program);
        let objective = |id: CardId| {
            scenario.stage().objectives.iter().any(|objective| objective.cards.contains(&id))
        };
        let mut played = false;
        loop {
            let mv = match hearing.position().to_move() {
                ToMove::Turn(side) if side == playing && !played => {
                    played = true;
                    let moves = hearing.legal_moves();
                    let mut own = moves.into_iter();
                    own.find(|mv| matches!(mv, Move::Argue(id) if objective(*id))).unwrap()
                }
                ToMove::Turn(_) => Move::Yield,
                ToMove::Bench => Move::Continue,
                _ => return hearing,
            };
            hearing.play(mv, Remarks::default()).unwrap();
        }
    }

    #[test]
    fn an_objective_is_practiced_by_who_makes_its_argument_and_heard_by_the_other() {
        for side in Side::BOTH {
            let hearing = heard(side);
            let of = |seat| objectives_touched(hearing.scenario(), hearing.record(), seat);
            let own = of(Seat::Counsel(side));
            let other = of(Seat::Counsel(side.opponent()));
            let bench = of(Seat::Bench);
            assert!(own.iter().any(|touched| !touched.practiced.is_empty()));
            assert!(own.iter().all(|touched| touched.heard.is_empty()));
            for (own, (other, bench)) in own.iter().zip(other.iter().zip(&bench)) {
                assert_eq!(own.practiced, other.heard);
                assert_eq!(own.practiced, bench.heard);
                assert_eq!(own.is_touched(), other.is_touched());
                assert!(own.practiced.iter().all(|card| !own.open.contains(card)));
            }
            let untouched = own.iter().filter(|touched| !touched.is_touched());
            for touched in untouched {
                assert!(touched.words(hearing.scenario()).starts_with("Not touched"));
            }
        }
    }
}
