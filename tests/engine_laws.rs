//! Laws that every gradual semantics must keep, on random graphs, and five graphs solved by hand.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use colloquy::argumentation::attribution::{removal, shapley};
use colloquy::argumentation::{
    Evaluator, Graph, GraphBuilder, Incremental, NodeId, Presence, Semantics, Setting, SolveError,
    SolveMethod, logistic, solve,
};
use proptest::prelude::*;

/// An edge between two places: positive weight supports, negative attacks.
type Edge = (usize, usize, f64);

#[derive(Debug, Clone)]
struct Plain {
    bases: Vec<f64>,
    edges: Vec<Edge>,
}

impl Plain {
    fn build(&self) -> Graph {
        let mut builder = GraphBuilder::new();
        let ids: Vec<NodeId> = self.bases.iter().map(|&base| builder.node(base).unwrap()).collect();
        for &(from, to, weight) in &self.edges {
            if weight >= 0.0 {
                builder.support(ids[from], ids[to], weight).unwrap();
            } else {
                builder.attack(ids[from], ids[to], -weight).unwrap();
            }
        }
        builder.build()
    }

    fn strengths(&self, semantics: Semantics) -> Result<Vec<f64>, SolveError> {
        Ok(solve(&self.build(), semantics)?.strengths)
    }

    /// The same graph with node `place` moved to `places[place]` and its edges in another order.
    fn moved(&self, places: &[usize], order: &[usize]) -> Self {
        let mut bases = vec![0.0; self.bases.len()];
        for (&place, &base) in places.iter().zip(&self.bases) {
            bases[place] = base;
        }
        let edge = |(from, to, weight): Edge| (places[from], places[to], weight);
        let edges = order.iter().map(|&place| edge(self.edges[place])).collect();
        Self { bases, edges }
    }

    /// The graph without one node, later nodes moving down by one.
    fn without(&self, gone: usize) -> Self {
        let mut rest = self.clone();
        rest.bases.remove(gone);
        rest.edges.retain(|&(from, to, _)| from != gone && to != gone);
        for (from, to, _) in &mut rest.edges {
            *from -= usize::from(*from > gone);
            *to -= usize::from(*to > gone);
        }
        rest
    }
}

fn base() -> impl Strategy<Value = f64> {
    prop_oneof![8 => 0.0..=1.0, 1 => Just(0.0), 1 => Just(1.0)]
}

fn weight() -> impl Strategy<Value = f64> {
    prop_oneof![3 => prop_oneof![Just(1.0), Just(-1.0)], 2 => -2.0..=2.0]
}

/// Any graph of up to 12 nodes, cycles included.
fn any_graph() -> impl Strategy<Value = Plain> {
    (1..12_usize).prop_flat_map(|nodes| {
        let edges = prop::collection::vec((0..nodes, 0..nodes, weight()), 0..2 * nodes);
        (prop::collection::vec(base(), nodes), edges)
            .prop_map(|(bases, edges)| Plain { bases, edges })
    })
}

/// A graph whose edges all lead to a lower place.
fn acyclic_graph() -> impl Strategy<Value = Plain> {
    any_graph().prop_map(|mut graph| {
        graph.edges.retain(|(from, to, _)| from != to);
        for (from, to, _) in &mut graph.edges {
            (*from, *to) = (*from.max(to), *from.min(to));
        }
        graph
    })
}

/// A tree that leads to place 0: every other node has one edge, to a lower place.
fn tree() -> impl Strategy<Value = Plain> {
    prop::collection::vec((base(), any::<prop::sample::Index>(), weight()), 1..15).prop_map(|all| {
        let edge = |(place, (_, target, weight)): (usize, &(f64, prop::sample::Index, f64))| {
            (place, target.index(place), *weight)
        };
        let edges = all.iter().enumerate().skip(1).map(edge).collect();
        Plain { bases: all.iter().map(|(base, ..)| *base).collect(), edges }
    })
}

fn any_semantics() -> impl Strategy<Value = Semantics> {
    prop::sample::select(Semantics::ALL.to_vec())
}

fn bits(strengths: &[f64]) -> Vec<u64> {
    strengths.iter().map(|strength| strength.to_bits()).collect()
}

proptest! {
    #[test]
    fn strengths_lie_between_zero_and_one(graph in any_graph(), semantics in any_semantics()) {
        if let Ok(strengths) = graph.strengths(semantics) {
            prop_assert!(strengths.iter().all(|strength| (0.0..=1.0).contains(strength)));
        }
    }

    #[test]
    fn settled_strengths_satisfy_their_own_equation(
        graph in any_graph(),
        semantics in any_semantics(),
    ) {
        // a node of the same base whose parents have the settled strengths as bases
        let built = graph.build();
        if let Ok(solution) = solve(&built, semantics) {
            for (place, strength) in solution.strengths.iter().enumerate() {
                let mut flat = Plain { bases: solution.strengths.clone(), edges: Vec::new() };
                flat.bases.push(graph.bases[place]);
                let into = graph.edges.iter().filter(|(_, to, _)| *to == place);
                flat.edges = into.map(|&(from, _, weight)| (from, graph.bases.len(), weight)).collect();
                let again = flat.strengths(semantics).unwrap()[graph.bases.len()];
                prop_assert!((again - strength).abs() <= 1e-12);
            }
        }
    }

    #[test]
    fn on_a_tree_an_added_supporter_never_lowers_and_an_attacker_never_raises(
        graph in tree(),
        base in base(),
        weight in 0.0..=2.0_f64,
        semantics in any_semantics(),
    ) {
        let before = graph.strengths(semantics).unwrap()[0];
        let with = |weight: f64| {
            let mut graph = graph.clone();
            graph.bases.push(base);
            graph.edges.push((graph.bases.len() - 1, 0, weight));
            graph.strengths(semantics).unwrap()[0]
        };
        prop_assert!(with(weight) >= before - 1e-15);
        prop_assert!(with(-weight) <= before + 1e-15);
    }

    #[test]
    fn an_isolated_node_keeps_its_base(
        graph in any_graph(),
        base in base(),
        semantics in any_semantics(),
    ) {
        let mut graph = graph;
        graph.bases.push(base);
        if let Ok(strengths) = graph.strengths(semantics) {
            prop_assert_eq!(strengths.last().unwrap().to_bits(), base.to_bits());
        }
    }

    #[test]
    fn reordering_nodes_and_edges_changes_nothing_that_matters(
        (graph, places, order) in any_graph().prop_flat_map(|graph| {
            let places: Vec<usize> = (0..graph.bases.len()).collect();
            let order: Vec<usize> = (0..graph.edges.len()).collect();
            (Just(graph), Just(places).prop_shuffle(), Just(order).prop_shuffle())
        }),
        semantics in any_semantics(),
    ) {
        let before = graph.strengths(semantics);
        let after = graph.moved(&places, &order).strengths(semantics);
        prop_assert_eq!(before.is_ok(), after.is_ok());
        if let (Ok(before), Ok(after)) = (before, after) {
            for (place, strength) in before.iter().enumerate() {
                prop_assert!((after[places[place]] - strength).abs() <= 1e-12);
            }
        }
    }

    #[test]
    fn removal_equals_re_running_without_bit_for_bit(
        graph in any_graph(),
        gone in any::<prop::sample::Index>(),
        semantics in any_semantics(),
    ) {
        let gone = gone.index(graph.bases.len());
        let whole = graph.build();
        let mut presence = vec![Presence::Present; whole.len()];
        presence[gone] = Presence::Absent;
        let setting = Setting { bases: whole.bases(), presence: &presence };
        let mut strengths = vec![0.0; whole.len()];
        let settled = Evaluator::new(semantics).solve_into(&whole, setting, &mut strengths);
        let without = graph.without(gone).strengths(semantics);
        prop_assert_eq!(settled.is_ok(), without.is_ok());
        if let Ok(without) = without {
            prop_assert_eq!(strengths.remove(gone).to_bits(), 0.0_f64.to_bits());
            prop_assert_eq!(bits(&strengths), bits(&without));
        }
    }

    #[test]
    fn a_cut_node_keeps_its_base_as_if_its_edges_had_never_been(
        graph in any_graph(),
        cut in any::<prop::sample::Index>(),
        semantics in any_semantics(),
    ) {
        let cut = cut.index(graph.bases.len());
        let whole = graph.build();
        let mut presence = vec![Presence::Present; whole.len()];
        presence[cut] = Presence::Cut;
        let setting = Setting { bases: whole.bases(), presence: &presence };
        let mut strengths = vec![0.0; whole.len()];
        let settled = Evaluator::new(semantics).solve_into(&whole, setting, &mut strengths);
        let mut rest = graph;
        rest.edges.retain(|(_, to, _)| *to != cut);
        let without = rest.strengths(semantics);
        prop_assert_eq!(settled.is_ok(), without.is_ok());
        if let Ok(without) = without {
            prop_assert_eq!(bits(&strengths), bits(&without));
        }
    }

    #[test]
    fn removal_is_the_difference_it_says_it_is(
        graph in acyclic_graph(),
        gone in any::<prop::sample::Index>(),
        semantics in any_semantics(),
    ) {
        let built = graph.build();
        let gone = gone.index(graph.bases.len());
        let topic = built.nodes().next().unwrap();
        let contributions = removal::removal(&built, semantics, topic).unwrap();
        if gone != 0 {
            let with = graph.strengths(semantics).unwrap()[0];
            let without = graph.without(gone).strengths(semantics).unwrap()[0];
            prop_assert!((contributions[gone] - (with - without)).abs() <= 1e-15);
        }
    }

    #[test]
    fn one_change_at_a_time_comes_to_the_bits_of_solving_all_anew(
        graph in any_graph(),
        semantics in any_semantics(),
        changes in prop::collection::vec((0_usize..40, 0_u8..4, base()), 1..12),
    ) {
        let graph = graph.build();
        let Ok(mut kept) = Incremental::new(&graph, semantics) else { return Ok(()) };
        let nodes: Vec<_> = graph.nodes().collect();
        let mut bases = graph.bases().to_vec();
        let mut presence = vec![Presence::Present; graph.len()];
        for (place, kind, base) in changes {
            let place = place % nodes.len();
            let kinds = [Presence::Present, Presence::Cut, Presence::Absent];
            if let Some(&to) = kinds.get(usize::from(kind)) {
                if kept.set_presence(nodes[place], to).is_ok() {
                    presence[place] = to;
                }
            } else if kept.set_base(nodes[place], base).is_ok() {
                bases[place] = base;
            }
            let setting = Setting { bases: &bases, presence: &presence };
            let mut anew = vec![0.0; graph.len()];
            let solved = Evaluator::new(semantics).solve_into(&graph, setting, &mut anew);
            prop_assert!(solved.is_ok());
            prop_assert_eq!(bits(kept.strengths()), bits(&anew));
            // a question leaves no trace
            for (topic, &node) in nodes.iter().enumerate() {
                let mut asked = presence.clone();
                asked[place] = Presence::Absent;
                let setting = Setting { bases: &bases, presence: &asked };
                let mut without = vec![0.0; graph.len()];
                let solved = Evaluator::new(semantics).solve_into(&graph, setting, &mut without);
                let found = kept.strength_with_presence(node, nodes[place], Presence::Absent);
                prop_assert_eq!(found.is_ok(), solved.is_ok());
                if let Ok(found) = found {
                    prop_assert_eq!(found.to_bits(), without[topic].to_bits());
                }
                kept.strength_with_base(node, nodes[place], base).ok();
                prop_assert_eq!(bits(kept.strengths()), bits(&anew));
            }
        }
    }

    #[test]
    fn shapley_shares_add_up(graph in any_graph(), semantics in any_semantics()) {
        let built = graph.build();
        let topic = built.nodes().next().unwrap();
        let strengths = solve(&built, semantics).map(|solution| solution.strengths);
        let shares = shapley::of_topic(&built, semantics, topic, |_| 0);
        if let (Ok(strengths), Ok(shares)) = (strengths, shares) {
            let mut alone = vec![Presence::Absent; built.len()];
            alone[0] = Presence::Present;
            let setting = Setting { bases: built.bases(), presence: &alone };
            let mut bare = vec![0.0; built.len()];
            Evaluator::new(semantics).solve_into(&built, setting, &mut bare).unwrap();
            let total: f64 = shares.values.iter().sum();
            prop_assert!((total - (strengths[0] - bare[0])).abs() <= 1e-12);
        }
    }
}

/// Asks the command, where names exist, for the strengths of a graph whose nodes have these names,
/// in the order of the nodes; `None` where they do not settle.
fn strengths_by_name(graph: &Plain, names: &[String], semantics: Semantics) -> Option<Vec<u64>> {
    use colloquy::cli::evaluate::{EvaluateOptions, evaluate};
    let mut edges = [Vec::new(), Vec::new()];
    for &(from, to, weight) in &graph.edges {
        let kind = usize::from(weight < 0.0);
        edges[kind].push(serde_json::json!([names[from], names[to], weight.abs()]));
    }
    let [supports, attacks] = edges;
    let arguments: Vec<serde_json::Value> = names
        .iter()
        .zip(&graph.bases)
        .map(|(id, base)| serde_json::json!({ "id": id, "base": base }))
        .collect();
    let row = serde_json::json!({
        "name": "r", "arguments": arguments, "supports": supports, "attacks": attacks,
    });
    let options = EvaluateOptions { semantics: semantics.into(), ..EvaluateOptions::default() };
    let mut output = Vec::new();
    let good = evaluate(&options, &mut row.to_string().as_bytes(), &mut output).unwrap();
    let answer: serde_json::Value = serde_json::from_slice(&output).unwrap();
    let strength = |name: &String| answer["strengths"][name].as_f64().unwrap().to_bits();
    assert!(good || answer["code"] == "not-converged", "{answer}");
    good.then(|| names.iter().map(strength).collect())
}

/// A graph of which no edge is given twice, as the command wants it.
fn simple_graph() -> impl Strategy<Value = Plain> {
    any_graph().prop_map(|mut graph| {
        let mut seen = std::collections::BTreeSet::new();
        graph.edges.retain(|&(from, to, weight)| seen.insert((from, to, weight < 0.0)));
        graph
    })
}

proptest! {
    /// Numbering is all the engine knows of names: the same graph with its nodes in the same order
    /// is the same bits, whatever they are called.
    #[test]
    fn renaming_changes_nothing_bit_for_bit(
        graph in simple_graph(),
        names in prop::collection::btree_set(".{0,8}", 12).prop_map(Vec::from_iter).prop_shuffle(),
        semantics in any_semantics(),
    ) {
        let named = strengths_by_name(&graph, &names[..graph.bases.len()], semantics);
        let numbered: Vec<String> = (0..graph.bases.len()).map(|place| place.to_string()).collect();
        prop_assert_eq!(named, strengths_by_name(&graph, &numbered, semantics));
    }
}

mod ground_truth {
    use super::*;

    #[track_caller]
    fn expect(graph: &Plain, semantics: Semantics, expected: &[f64]) {
        let strengths = graph.strengths(semantics).unwrap();
        for (place, (found, expected)) in strengths.iter().zip(expected).enumerate() {
            assert!((found - expected).abs() <= 1e-12, "{semantics:?} {place}: {found}");
        }
    }

    /// Two supporters and an attacker of one argument.
    ///
    /// DF-QuAD: E = (1 − ¾) − (1 − ½)² = 0. Others: E = ½ + ½ − ¾ = ¼.
    /// QE: ½ + ½·(1/16)/(17/16) = ½ + 1/34. MLP: logistic(¼). Euler: 1 − ¾/(1 + e^¼/2).
    #[test]
    fn a_star() {
        let graph = Plain {
            bases: vec![0.5, 0.5, 0.5, 0.75],
            edges: vec![(1, 0, 1.0), (2, 0, 1.0), (3, 0, -1.0)],
        };
        expect(&graph, Semantics::DfQuad, &[0.5, 0.5, 0.5, 0.75]);
        expect(&graph, Semantics::QuadraticEnergy, &[0.5 + 1.0 / 34.0]);
        expect(&graph, Semantics::Mlp, &[logistic(0.25)]);
        expect(&graph, Semantics::Euler, &[1.0 - 0.75 / (1.0 + 0.5 * libm::exp(0.25))]);
    }

    /// A defended argument: c attacks b, b attacks a; bases ½ except c = 1.
    ///
    /// DF-QuAD: E(b) = 0 − 1 = −1, b = 0, so a keeps ½.
    /// QE: E(b) = −1, b = ½ − ½·½ = ¼; E(a) = −¼, a = ½ − ½·(1/16)/(17/16) = ½ − 1/34.
    /// MLP: b = logistic(−1), a = logistic(−b).
    #[test]
    fn a_reply_to_an_attack() {
        let graph = Plain { bases: vec![0.5, 0.5, 1.0], edges: vec![(2, 1, -1.0), (1, 0, -1.0)] };
        expect(&graph, Semantics::DfQuad, &[0.5, 0.0, 1.0]);
        expect(&graph, Semantics::QuadraticEnergy, &[0.5 - 1.0 / 34.0, 0.25, 1.0]);
        let b = logistic(-1.0);
        expect(&graph, Semantics::Mlp, &[logistic(-b), b, 1.0]);
        let b = 1.0 - 0.75 / (1.0 + 0.5 * libm::exp(-1.0));
        let a = 1.0 - 0.75 / (1.0 + 0.5 * libm::exp(-b));
        expect(&graph, Semantics::Euler, &[a, b, 1.0]);
    }

    /// Two arguments with base 1 attack each other. DF-QuAD: s = 1 − s, so ½, though plain
    /// iteration swings between 0 and 1 for ever. QE: s = 1/(1 + s²), the root of s³ + s = 1.
    /// MLP: certainty stays.
    #[test]
    fn mutual_attack_of_certain_arguments() {
        let graph = Plain { bases: vec![1.0, 1.0], edges: vec![(0, 1, -1.0), (1, 0, -1.0)] };
        expect(&graph, Semantics::DfQuad, &[0.5, 0.5]);
        expect(&graph, Semantics::QuadraticEnergy, &[0.682_327_803_828_019_3; 2]);
        expect(&graph, Semantics::Mlp, &[1.0, 1.0]);
        expect(&graph, Semantics::Euler, &[1.0, 1.0]);
        let solved = solve(&graph.build(), Semantics::DfQuad).unwrap();
        assert_eq!(solved.convergence.method, SolveMethod::Damped);
    }

    /// An argument with base ½ that supports itself.
    ///
    /// DF-QuAD: s = ½ + ½·s, so 1. QE: s·(1 + s²) = ½ + s², the root of s³ − s² + s = ½.
    /// MLP: the solution of s = logistic(s), by bisection.
    #[test]
    fn self_support() {
        let graph = Plain { bases: vec![0.5], edges: vec![(0, 0, 1.0)] };
        expect(&graph, Semantics::DfQuad, &[1.0]);
        expect(&graph, Semantics::QuadraticEnergy, &[0.647_798_871_261_042_4]);
        let (mut low, mut high) = (0.5, 1.0);
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if logistic(middle) > middle { low = middle } else { high = middle }
        }
        expect(&graph, Semantics::Mlp, &[low]);
    }

    /// Weights: one supporter of base 0.36 and weight ½, one attacker of base ½ and weight 2.
    ///
    /// DF-QuAD: E = (1 − ½)² − (1 − 0.36)^½ = 0.25 − 0.8 = −0.55, so ½·0.45 = 0.225.
    /// Others: E = 0.18 − 1 = −0.82.
    #[test]
    fn weighted_edges() {
        let graph = Plain { bases: vec![0.5, 0.36, 0.5], edges: vec![(1, 0, 0.5), (2, 0, -2.0)] };
        expect(&graph, Semantics::DfQuad, &[0.225]);
        expect(&graph, Semantics::QuadraticEnergy, &[0.5 / (1.0 + 0.82 * 0.82)]);
        expect(&graph, Semantics::Mlp, &[logistic(-0.82)]);
        expect(&graph, Semantics::Euler, &[1.0 - 0.75 / (1.0 + 0.5 * libm::exp(-0.82))]);
    }
}

/// Six arguments with weights, a cycle of two and one that supports itself: the same bits on every
/// machine, and in every release that does not say why they changed.
#[test]
fn strengths_have_the_same_bits_on_every_machine() {
    let graph = Plain {
        bases: vec![0.3, 0.7, 0.55, 0.8, 0.15, 0.6],
        edges: vec![
            (1, 0, 1.0),
            (2, 0, -0.7),
            (3, 1, -1.0),
            (4, 3, 2.0),
            (5, 4, 1.0),
            (4, 5, -1.0),
            (2, 2, 0.25),
        ],
    };
    let [mlp, df_quad, quadratic_energy, euler] =
        Semantics::ALL.map(|semantics| bits(&graph.strengths(semantics).unwrap()));
    let expected = [
        0x3fd4_5e95_c17c_7d76,
        0x3fdf_b9fd_7a20_9da8,
        0x3fe2_bfe9_b8d3_135c,
        0x3feb_a916_5232_c5a4,
        0x3fcd_d224_6b48_4638,
        0x3fe1_6062_a875_1030,
    ];
    assert_eq!(mlp, expected);
    let expected = [
        0x3fc3_eda5_b626_14a1,
        0x3fa6_b6a0_b627_fda0,
        0x3fe4_f713_b045_3f6d,
        0x3fed_f8d6_38e1_0036,
        0x3fdb_f937_f26f_e53e,
        0x3fd5_9dab_3b56_7659,
    ];
    assert_eq!(df_quad, expected);
    let expected = [
        0x3fd3_3459_da64_c63d,
        0x3fd9_aab5_6c03_601f,
        0x3fe1_e01e_9434_30eb,
        0x3feb_a0e5_648a_5e3a,
        0x3fd5_cc5c_434c_f30e,
        0x3fe1_3445_e3a5_8131,
    ];
    assert_eq!(quadratic_energy, expected);
    let expected = [
        0x3fd5_7516_d19f_95a1,
        0x3fe3_7722_e1ad_8d6b,
        0x3fe2_58bd_9d8c_6930,
        0x3fea_e6ce_5ae8_99cd,
        0x3fcd_0c5b_8c52_808d,
        0x3fe2_2527_b221_f57c,
    ];
    assert_eq!(euler, expected);
}

#[test]
fn a_thousand_certain_supporters_do_not_overflow() {
    for sign in [1.0, -1.0] {
        let mut graph = Plain { bases: vec![1.0; 1001], edges: Vec::new() };
        graph.bases[0] = 0.5;
        graph.edges = (1..=1000).map(|place| (place, 0, sign)).collect();
        let limits = Semantics::ALL.map(|semantics| graph.strengths(semantics).unwrap()[0]);
        // Euler lets an argument fall no lower than the square of its base
        let expected = if sign > 0.0 { [1.0; 4] } else { [0.0, 0.0, 0.0, 0.25] };
        for (found, expected) in limits.iter().zip(expected) {
            assert!((found - expected).abs() <= 1e-6, "{found} for {expected}");
        }
    }
}

#[test]
fn numbers_that_no_semantics_could_carry_are_refused_by_name() {
    use colloquy::argumentation::GraphError;
    let mut builder = GraphBuilder::new();
    for base in [f64::NAN, f64::INFINITY, -0.1, 1.000_000_1] {
        assert!(matches!(builder.node(base), Err(GraphError::Base(_))));
    }
    let node = builder.node(0.5).unwrap();
    for weight in [f64::NAN, f64::INFINITY, -1.0, 1e10] {
        assert!(matches!(builder.support(node, node, weight), Err(GraphError::Weight(_))));
        assert!(matches!(builder.attack(node, node, weight), Err(GraphError::Weight(_))));
    }
    let mut other = GraphBuilder::new();
    other.node(0.5).unwrap();
    let foreign = other.node(0.5).unwrap();
    assert_eq!(builder.support(node, foreign, 1.0), Err(GraphError::UnknownNode(1)));

    let graph = builder.build();
    let mut evaluator = Evaluator::new(Semantics::Mlp);
    let short = Setting { bases: &[], presence: &[Presence::Present] };
    let error = evaluator.solve_into(&graph, short, &mut [0.0]).unwrap_err();
    assert_eq!(error.to_string(), "the graph has 1 nodes, but 0 values were given");
    let wrong = Setting { bases: &[2.0], presence: &[Presence::Present] };
    assert!(evaluator.solve_into(&graph, wrong, &mut [0.0]).is_err());
}

mod slow_cycles {
    use super::*;

    fn solved(graph: &Plain) -> Result<Vec<f64>, SolveError> {
        graph.strengths(Semantics::DfQuad)
    }

    /// DF-QuAD: s = b + (1 − b)·s, so 1 for any b above 0. Each step goes 1 − b times as far as
    /// the last, and 1 / b steps are needed.
    #[test]
    fn an_argument_that_supports_itself_creeps_up_to_one() {
        for (base, tolerance) in
            [(1e-3, 1e-9), (1e-4, 1e-9), (1e-5, 1e-9), (1e-6, 1e-9), (1e-9, 1e-6)]
        {
            let graph = Plain { bases: vec![base], edges: vec![(0, 0, 1.0)] };
            let found = solved(&graph).unwrap()[0];
            assert!((found - 1.0).abs() <= tolerance, "{found} for {base}");
        }
    }

    /// The way is too long for rounding to tell its end, but it is not where it starts.
    #[test]
    fn the_beginning_of_a_long_way_is_not_its_end() {
        for base in [1e-11, 1e-12, 1e-13, 1e-14, 1e-15] {
            let graph = Plain { bases: vec![base], edges: vec![(0, 0, 1.0)] };
            assert!(matches!(solved(&graph), Err(SolveError::NotConverged(_))), "{base}");
        }
    }

    /// a = b₁(1 − c) and c = b₂(1 − a), so a = b₁(1 − b₂) / (1 − b₁b₂). With b₁ = 1 − d and
    /// b₂ = 1 − 2d that is two thirds, but both first fall to a half and part from there by d.
    #[test]
    fn a_way_along_a_ridge_is_followed_to_its_end() {
        for d in [2, 20, 24].map(|exponent| 1.0 / f64::from(1_u32 << exponent)) {
            let bases = vec![1.0 - d, 1.0 - 2.0 * d];
            let graph = Plain { bases, edges: vec![(0, 1, -1.0), (1, 0, -1.0)] };
            let expected = (1.0 - d) / (1.5 - d);
            let found = solved(&graph).unwrap()[0];
            assert!((found - expected).abs() <= 1e-7, "{found} for {expected}");
        }
        let d = 1.0 / (1_u64 << 43) as f64;
        let bases = vec![1.0 - d, 1.0 - 2.0 * d];
        let graph = Plain { bases, edges: vec![(0, 1, -1.0), (1, 0, -1.0)] };
        assert!(solved(&graph).is_err());
    }

    #[test]
    fn a_way_through_four_hundred_arguments_is_followed_or_refused() {
        for base in [1e-2, 1e-9, 1e-12] {
            let edges = (0..400).map(|place| (place, (place + 1) % 400, 1.0)).collect();
            match solved(&Plain { bases: vec![base; 400], edges }) {
                Ok(strengths) => assert!(strengths.iter().all(|s| (s - 1.0).abs() <= 1e-9)),
                Err(error) => assert!(base < 1e-2, "{error}"),
            }
        }
    }
}

#[test]
fn a_tolerance_that_would_accept_anything_is_refused_by_name() {
    for tolerance in [f64::NAN, f64::INFINITY, -1e-9, 1.0] {
        let refused = Evaluator::with_tolerance(Semantics::Mlp, tolerance).unwrap_err();
        assert!(matches!(refused, SolveError::Tolerance(_)), "{tolerance}");
    }
    let graph = Plain { bases: vec![0.5, 0.4], edges: vec![(0, 1, 1.0), (1, 0, -1.0)] }.build();
    let presence = [Presence::Present; 2];
    let setting = Setting { bases: graph.bases(), presence: &presence };
    let mut strengths = [0.0; 2];
    let mut evaluator = Evaluator::with_tolerance(Semantics::Mlp, 0.0).unwrap();
    assert!(evaluator.solve_into(&graph, setting, &mut strengths).unwrap().residual <= 1e-15);
}

/// Three arguments that attack in a ring, with weights far beyond any stable point: the strengths
/// turn in a circle under every method.
#[test]
fn a_graph_that_does_not_settle_is_an_honest_error() {
    let graph = Plain {
        bases: vec![0.5, 0.5, 0.500_1],
        edges: vec![(0, 1, -60.0), (1, 2, -60.0), (2, 0, -60.0)],
    };
    let Err(SolveError::NotConverged(convergence)) = graph.strengths(Semantics::Mlp) else {
        panic!("a number was given");
    };
    assert!(!convergence.converged && convergence.residual > 1e-3);
    assert_eq!(convergence.method, SolveMethod::RungeKutta);
}
