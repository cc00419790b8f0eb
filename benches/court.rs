//! How fast the court scores a position of the bundled lead case.

use std::hint::black_box;
use std::path::Path;

use colloquy::law::{Seat, Side};
use colloquy::record::card_move;
use colloquy::scenario::{CardId, Role, Scenario, load_matter};
use colloquy::scoring::{ModelCard, ScoringModel, Submissions, Tally};
use criterion::{Criterion, criterion_group, criterion_main};

/// Every other card of each side, as at the end of a hearing.
fn submitted(scenario: &Scenario) -> Submissions {
    let mut before = Submissions::default();
    for (id, card) in scenario.cards().step_by(2) {
        before.apply(scenario, Seat::Counsel(card.side), card_move(scenario, id));
    }
    before
}

/// Where each card that is still in hand leads: what a search looks at from one position.
fn siblings(scenario: &Scenario, before: &Submissions) -> Vec<Submissions> {
    let answered = |id: CardId| match scenario.card(id).role {
        Role::Argument { .. } => true,
        Role::Reply { target, .. } => before.has_card(target),
    };
    let in_hand = scenario
        .cards()
        .filter(|(id, card)| card.side == Side::First && !before.has_card(*id) && answered(*id));
    let next = in_hand.map(|(id, card)| {
        let mut next = *before;
        next.apply(scenario, Seat::Counsel(card.side), card_move(scenario, id));
        next
    });
    next.collect()
}

fn positions(criterion: &mut Criterion) {
    let loaded = load_matter(Path::new("scenarios/microsoft_ireland"));
    let (Some(scenario), Ok(card)) = (loaded.scenarios.first(), ModelCard::bundled()) else {
        return;
    };
    let before = submitted(scenario);
    let siblings = siblings(scenario, &before);
    let mut group = criterion.benchmark_group("one position of the lead case");
    for (_, bench) in scenario.benches() {
        let model = ScoringModel::new(scenario, &card, &bench.judges);
        let mut tally = Tally::new(&model);
        let mut siblings = siblings.iter().cycle();
        group.bench_function(bench.id.as_str(), |bencher| {
            bencher.iter(|| siblings.next().map(|next| tally.win_chance(black_box(next))));
        });
    }
    group.finish();
    let model =
        ScoringModel::new(scenario, &card, &scenario.bench(scenario.default_bench()).judges);
    criterion.bench_function("assess the lead case", |bencher| {
        bencher.iter(|| model.assess(black_box(&before)));
    });
}

criterion_group!(court, positions);
criterion_main!(court);
