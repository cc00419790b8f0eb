//! The program on the bench: whether to ask, who asks, and what.
//!
//! After a turn the judges are taken in an order of the day; the first who wants to ask, by the
//! chance that the judge's profile gives, puts one of the timely questions.

use super::Draws;
use crate::draw::{self, Stream};
use crate::hearing::{Position, ToMove};
use crate::law::Seat;
use crate::record::{Move, Player, Record};
use crate::scenario::{JudgeId, Scenario};

/// The bench's move; none in deliberation.
pub(super) fn choose(
    scenario: &Scenario,
    judges: &[JudgeId],
    position: &Position,
    draws: Draws,
) -> Option<Move> {
    if position.to_move() != ToMove::Bench {
        return None;
    }
    let Some(judge) = first_to_ask(scenario, judges, draws) else { return Some(Move::Continue) };
    let timely = scenario.questions().map(|(id, _)| id).filter(|&id| {
        position.is_legal(scenario, Move::Ask(id)).is_ok() && position.is_timely(scenario, id)
    });
    let timely: Vec<_> = timely.collect();
    let name = scenario.judge(judge).id.as_str();
    let pick = draw::index(draws.seed, "question", &[name], draws.ply, timely.len());
    Some(timely.get(pick).map_or(Move::Continue, |&question| Move::Ask(question)))
}

/// The judge who put the question asked at this ply of a record's current line: with a person on
/// the bench the presiding judge.
pub fn who_asks(scenario: &Scenario, record: &Record, ply: usize) -> Option<JudgeId> {
    let judges = &scenario.bench(record.bench).judges;
    let drawn = match record.player(Seat::Bench) {
        Player::Person => None,
        Player::Program(_) => first_to_ask(scenario, judges, Draws { seed: record.seed, ply }),
    };
    drawn.or_else(|| judges.first().copied())
}

fn first_to_ask(scenario: &Scenario, judges: &[JudgeId], draws: Draws) -> Option<JudgeId> {
    let Draws { seed, ply } = draws;
    let first = Stream::new(seed, "who asks", &[], ply).index(judges.len());
    let order = judges.iter().cycle().skip(first).take(judges.len());
    order.copied().find(|&id| {
        let judge = scenario.judge(id);
        draw::unit(seed, "asks", &[&judge.id], ply) < judge.asks
    })
}
