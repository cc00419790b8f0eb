//! How fast the engine solves: graphs are built once and evaluated again and again.

#![expect(clippy::expect_used, reason = "a bench that cannot be set up must not time anything")]

use std::hint::black_box;

use colloquy::argumentation::attribution::shapley;
use colloquy::argumentation::{
    Evaluator, Graph, GraphBuilder, GraphError, NodeId, Presence, Semantics, Setting,
};
use colloquy::draw::Stream;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

/// A random graph with two edges a node, half of them attacks. Without cycles every edge leads
/// from a later node to an earlier one.
fn random(nodes: usize, cyclic: bool) -> Result<(Graph, NodeId), GraphError> {
    let mut draws = Stream::new(1, "bench", &[], nodes);
    let mut builder = GraphBuilder::new();
    let topic = builder.node(draws.unit())?;
    let mut ids = vec![topic];
    for _ in 1..nodes {
        ids.push(builder.node(draws.unit())?);
    }
    for edge in 0..2 * nodes {
        let (one, two) = (draws.index(nodes), draws.index(nodes));
        let (from, to) = if cyclic { (one, two) } else { (one.max(two), one.min(two)) };
        if from == to {
            continue;
        }
        if let (Some(&from), Some(&to)) = (ids.get(from), ids.get(to)) {
            if edge % 2 == 0 {
                builder.support(from, to, 1.0)?;
            } else {
                builder.attack(from, to, 1.0)?;
            }
        }
    }
    Ok((builder.build(), topic))
}

fn strengths(criterion: &mut Criterion) {
    let sizes = [(100, false), (1_000, false), (10_000, false), (1_000, true)];
    for (nodes, cyclic) in sizes {
        let (graph, _) = random(nodes, cyclic).expect("the graph is well-formed");
        let name = if cyclic { "strengths, cyclic to 1e-9" } else { "strengths, acyclic" };
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Elements(nodes as u64));
        let presence = vec![Presence::Present; graph.len()];
        let mut strengths = vec![0.0; graph.len()];
        // two settings in turn, so that no processor learns one pass by heart; of a cycle, the one
        // that is known to settle
        let turn = |base: &f64| if cyclic { *base } else { 1.0 - base };
        let turned: Vec<f64> = graph.bases().iter().map(turn).collect();
        let mut settings = [graph.bases(), &turned].into_iter().cycle();
        for semantics in Semantics::ALL {
            let mut evaluator =
                Evaluator::with_tolerance(semantics, 1e-9).expect("the tolerance is in range");
            for bases in [graph.bases(), &turned] {
                let setting = Setting { bases, presence: &presence };
                let settled = evaluator.solve_into(&graph, setting, &mut strengths);
                assert!(settled.is_ok(), "an error would be timed: {settled:?}");
            }
            group.bench_function(BenchmarkId::new(semantics.name(), nodes), |bencher| {
                bencher.iter(|| {
                    let bases = settings.next().unwrap_or(graph.bases());
                    let setting = Setting { bases: black_box(bases), presence: &presence };
                    let settled = evaluator.solve_into(&graph, setting, &mut strengths);
                    black_box((settled, strengths.first().copied()))
                });
            });
        }
        group.finish();
    }
}

/// Every one of twelve contributors to a topic, 4,096 subsets.
fn shares(criterion: &mut Criterion) {
    let (graph, topic) = layered().expect("the graph is well-formed");
    let mut group = criterion.benchmark_group("exact Shapley, 13 arguments");
    for semantics in Semantics::ALL {
        let shares = shapley::of_topic(&graph, semantics, topic, |_| 0);
        assert!(shares.is_ok_and(|shares| shares.standard_errors.is_none()));
        group.bench_function(semantics.name(), |bencher| {
            bencher.iter(|| shapley::of_topic(black_box(&graph), semantics, topic, |_| 0));
        });
    }
    group.finish();
}

/// Three layers of four arguments above a topic, each bearing on all of the layer below.
fn layered() -> Result<(Graph, NodeId), GraphError> {
    let mut draws = Stream::new(1, "bench", &["layered"], 0);
    let mut builder = GraphBuilder::new();
    let topic = builder.node(0.5)?;
    let mut below = vec![topic];
    for _ in 0..3 {
        let mut layer = Vec::new();
        for place in 0..4 {
            let node = builder.node(draws.unit())?;
            for &target in &below {
                if place % 2 == 0 {
                    builder.support(node, target, 1.0)?;
                } else {
                    builder.attack(node, target, 1.0)?;
                }
            }
            layer.push(node);
        }
        below = layer;
    }
    Ok((builder.build(), topic))
}

criterion_group!(benches, strengths, shares);
criterion_main!(benches);
