//! Hearings of random counsel: what can happen does happen, at its time.

use std::collections::BTreeMap;

use colloquy::hearing::{BenchMode, ToMove};
use colloquy::record::Move;
use colloquy::ruling::rule;
use colloquy::scenario::{CardId, DispositionId, QuestionId};

use super::each_stage;
use super::sim::Style;

/// Random hearings of a stage, shared out among its benches.
const HEARINGS: u64 = 300;

#[test]
fn every_card_is_played_every_question_asked_at_its_time_and_every_order_made() {
    each_stage(|stage| {
        let scenario = stage.scenario;
        let mut cards: BTreeMap<CardId, u32> = scenario.cards().map(|(id, _)| (id, 0)).collect();
        let mut asked: BTreeMap<QuestionId, u32> =
            scenario.questions().map(|(id, _)| (id, 0)).collect();
        let mut orders: BTreeMap<DispositionId, u32> =
            scenario.dispositions().map(|(id, _)| (id, 0)).collect();
        let each = HEARINGS / scenario.benches().count() as u64;
        stage.before_each(|bench, table| {
            for seed in 0..each {
                let heard = table.hear([Style::Random; 2], BenchMode::Program, seed);
                for (_, mv, position) in &heard.moves {
                    match mv {
                        Move::Argue(id) | Move::Reply(id) => *cards.get_mut(id).unwrap() += 1,
                        Move::Ask(id) => {
                            *asked.get_mut(id).unwrap() += 1;
                            assert_eq!(position.to_move(), ToMove::Bench);
                            let question = scenario.question(*id);
                            let timely = position.is_timely(scenario, *id);
                            assert!(timely, "{bench}, seed {seed}: {} too early", question.id);
                            let triggers = question.triggers.iter();
                            let holds = triggers.clone().any(|trigger| {
                                super::sim::triggered(scenario, position, question.to, *trigger)
                            });
                            assert!(holds, "{bench}, seed {seed}: {} without cause", question.id);
                        }
                        _ => {}
                    }
                }
                let ruling = rule(scenario, &table.assess(&heard), seed);
                *orders.get_mut(&ruling.disposition).unwrap() += 1;
            }
        });
        let never = |count: &u32| *count == 0;
        let unasked: Vec<&str> = asked
            .iter()
            .filter(|(_, count)| never(count))
            .map(|(id, _)| scenario.question(*id).id.as_str())
            .collect();
        let unplayed: Vec<&str> = cards
            .iter()
            .filter(|(_, count)| never(count))
            .map(|(id, _)| scenario.card(*id).id.as_str())
            .collect();
        let unmade: Vec<&str> = orders
            .iter()
            .filter(|(_, count)| never(count))
            .map(|(id, _)| scenario.disposition(*id).id.as_str())
            .collect();
        let rarest = asked.iter().min_by_key(|(_, count)| **count);
        println!("{}: orders {:?}, rarest question {rarest:?}", scenario.id(), orders.values());
        assert!(unasked.is_empty(), "never asked: {unasked:?}");
        assert!(unplayed.is_empty(), "never played: {unplayed:?}");
        assert!(unmade.is_empty(), "never ordered: {unmade:?}");
    });
}
