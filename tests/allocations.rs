//! The hot paths take no memory: a position of the lead case before its whole bench, and a graph
//! solved again.
//!
//! The counter is a global allocator of its own crate, so this file is a test binary of its own.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use allocation_counter::measure;
use colloquy::argumentation::{
    Evaluator, Graph, GraphBuilder, Incremental, Presence, Semantics, Setting,
};
use colloquy::law::Seat;
use colloquy::record::card_move;
use colloquy::scenario::load_matter;
use colloquy::scoring::{ModelCard, ScoringModel, Submissions, Tally};

#[test]
fn a_position_of_the_lead_case_takes_no_memory() {
    let loaded = load_matter(Path::new("scenarios/microsoft_ireland"));
    let scenario = loaded.scenarios.first().unwrap();
    let card = ModelCard::bundled().unwrap();
    let mut before = Submissions::default();
    let mut positions = vec![before];
    for (id, card) in scenario.cards() {
        before.apply(scenario, Seat::Counsel(card.side), card_move(scenario, id));
        positions.push(before);
    }
    for (_, bench) in scenario.benches() {
        let model = ScoringModel::new(scenario, &card, &bench.judges);
        let mut tally = Tally::new(&model);
        let mut sum = 0.0;
        let taken = measure(|| {
            for position in positions.iter().chain(positions.iter().rev()) {
                sum += tally.win_chance(position)[0];
            }
        });
        assert_eq!(taken.count_total, 0, "{}", bench.id);
        assert!(sum > 0.0);
    }
}

/// A ring, so that settling a cycle is counted too, with a chain below it.
#[test]
fn solving_a_graph_again_takes_no_memory() {
    let mut builder = GraphBuilder::new();
    let nodes: Vec<_> = (1..=50_u8).map(|at| builder.node(f64::from(at) / 51.0).unwrap()).collect();
    for (place, pair) in nodes.windows(2).enumerate() {
        if let [from, to] = *pair {
            let edge = if place % 2 == 0 { GraphBuilder::attack } else { GraphBuilder::support };
            edge(&mut builder, from, to, 1.0).unwrap();
        }
    }
    if let (Some(first), Some(tenth)) = (nodes.first(), nodes.get(9)) {
        builder.attack(*tenth, *first, 1.0).unwrap();
    }
    let graph = builder.build();
    let mut presence = vec![Presence::Present; graph.len()];
    let mut strengths = vec![0.0; graph.len()];
    for semantics in Semantics::ALL {
        let mut evaluator = Evaluator::new(semantics);
        let mut solve = |presence: &[Presence]| {
            let setting = Setting { bases: graph.bases(), presence };
            evaluator.solve_into(&graph, setting, &mut strengths).is_ok()
        };
        for absent in [3, 20] {
            if let Some(node) = presence.get_mut(absent) {
                *node = Presence::Absent;
            }
            // the first time memory is taken, and kept
            assert!(solve(&presence));
        }
        let mut solved = false;
        let taken = measure(|| solved = solve(&presence));
        assert!(solved);
        assert_eq!(taken.count_total, 0, "{semantics:?}");
    }
}

/// Two edges an argument, half of them attacks, each to an earlier argument.
fn acyclic(nodes: usize) -> Graph {
    let mut builder = GraphBuilder::new();
    let share = |at: usize| (at * 7_919 % nodes) as f64 / nodes as f64;
    let ids: Vec<_> = (0..nodes).map(|at| builder.node(share(at)).unwrap()).collect();
    for (at, &from) in ids.iter().enumerate().skip(1) {
        let target = |step: usize| *ids.get((at * at / 7 + step) % at).unwrap();
        builder.support(from, target(31), 1.0).unwrap();
        builder.attack(from, target(17), 1.0).unwrap();
    }
    builder.build()
}

#[test]
fn a_thousand_arguments_with_other_bases_take_no_memory() {
    let graph = acyclic(1_000);
    assert!(graph.is_acyclic() && graph.edge_count() > 1_900);
    let presence = vec![Presence::Present; graph.len()];
    let turned: Vec<f64> = graph.bases().iter().map(|base| 1.0 - base).collect();
    let mut strengths = vec![0.0; graph.len()];
    for semantics in Semantics::ALL {
        let mut evaluator = Evaluator::new(semantics);
        let mut sums = [0.0; 2];
        let taken = measure(|| {
            for (bases, sum) in [graph.bases(), &turned].into_iter().zip(&mut sums) {
                let setting = Setting { bases, presence: &presence };
                if evaluator.solve_into(&graph, setting, &mut strengths).is_ok() {
                    *sum = strengths.iter().sum();
                }
            }
        });
        assert_eq!(taken.count_total, 0, "{semantics:?}");
        assert!(sums.iter().all(|&sum| sum > 1.0) && sums.first() != sums.last());
    }
}

#[test]
fn one_change_after_another_takes_no_memory() {
    let graph = acyclic(300);
    let nodes: Vec<_> = graph.nodes().collect();
    let topic = *nodes.first().unwrap();
    for semantics in Semantics::ALL {
        let mut kept = Incremental::new(&graph, semantics).unwrap();
        let mut done = 0;
        let taken = measure(|| {
            for &node in nodes.iter().rev() {
                done += usize::from(kept.set_base(node, 0.25).is_ok());
                done += usize::from(kept.set_presence(node, Presence::Cut).is_ok());
                let asked = kept.strength_with_presence(topic, node, Presence::Absent);
                done += usize::from(asked.is_ok());
            }
        });
        assert_eq!(done, 3 * nodes.len());
        assert_eq!(taken.count_total, 0, "{semantics:?}");
    }
}
