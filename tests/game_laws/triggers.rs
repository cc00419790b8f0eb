//! Questions come at their time: told from the record alone, beside what the program says of it.

use colloquy::hearing::{BenchMode, Position, ToMove};
use colloquy::law::Side;
use colloquy::player::{Players, Style};
use colloquy::record::Move;
use colloquy::scenario::{Scenario, Trigger, bundled_matters};
use colloquy::scoring::{ModelCard, ScoringModel};

/// Random hearings of a stage before each of its benches.
const HEARINGS: u64 = 50;

#[test]
fn no_question_is_asked_without_cause() {
    let card = ModelCard::bundled().unwrap();
    let mut asked = 0;
    for (_, loaded) in bundled_matters() {
        for scenario in &loaded.scenarios {
            for (bench, own) in scenario.benches() {
                let model = ScoringModel::new(scenario, &card, &own.judges);
                let mut players = Players::new(scenario, &model, &card, bench);
                for seed in 0..HEARINGS {
                    let start = Position::start(scenario, BenchMode::Program);
                    players.play_out(start, [Style::Random; 2], seed, |_, mv, position| {
                        let Move::Ask(id) = mv else { return };
                        let question = scenario.question(id);
                        let mut triggers = question.triggers.iter();
                        let place = format!("{}, {}, seed {seed}", scenario.id(), own.id);
                        assert_eq!(position.to_move(), ToMove::Bench);
                        assert!(
                            triggers.any(|&own| happened(scenario, position, question.to, own)),
                            "{place}: {} without cause",
                            question.id
                        );
                        asked += 1;
                    });
                }
            }
        }
    }
    assert!(asked > 1000, "{asked}");
}

/// Whether what a question waits for has happened.
fn happened(scenario: &Scenario, position: &Position, to: Side, trigger: Trigger) -> bool {
    let before = position.submissions();
    let issues_of = |id| &scenario.card(id).issues;
    let mut live = scenario.cards().map(|(id, _)| id).filter(|&id| before.has_card(id));
    match trigger {
        Trigger::Issue(issue) => live.any(|id| issues_of(id).contains(&issue)),
        Trigger::Played(card) => position.was_played(card),
        Trigger::Unanswered(card) => before.has_card(card) && !position.is_answered(scenario, card),
        Trigger::Committed(stance) => before.commitments(to).has(stance.proposition, stance.holds),
    }
}
