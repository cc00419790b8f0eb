//! How fast the court scores a position of the bundled lead case, reviews a hearing of it, and
//! hears it again and again.

#![expect(clippy::expect_used, reason = "a bench without its input measures nothing")]

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;

use colloquy::hearing::{BenchMode, Hearing, Position};
use colloquy::law::{Seat, Side};
use colloquy::player::{Players, Style};
use colloquy::record::{Level, Player, card_move};
use colloquy::review::review_play;
use colloquy::ruling::{Days, disposition_on};
use colloquy::scenario::{CardId, Role, Scenario, load_matter};
use colloquy::scoring::{ModelCard, ScoringModel, Submissions, Tally};
use colloquy::search::Watch;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

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

/// The stage and the model card.
fn lead() -> (Arc<Scenario>, ModelCard) {
    let loaded = load_matter(Path::new("scenarios/microsoft_ireland"));
    let scenario = loaded.scenarios.into_iter().next().expect("the lead case is sound");
    (scenario, ModelCard::bundled().expect("the bundled card is sound"))
}

fn of_default_bench(scenario: &Scenario, card: &ModelCard) -> ScoringModel {
    ScoringModel::new(scenario, card, &scenario.bench(scenario.default_bench()).judges)
}

fn positions(criterion: &mut Criterion) {
    let (scenario, card) = lead();
    let before = submitted(&scenario);
    let siblings = siblings(&scenario, &before);
    assert!(siblings.len() > 3, "cards are left in hand");
    let mut group = criterion.benchmark_group("one position of the lead case");
    for (_, bench) in scenario.benches() {
        let model = ScoringModel::new(&scenario, &card, &bench.judges);
        let mut tally = Tally::new(&model);
        let mut siblings = siblings.iter().cycle();
        group.bench_function(bench.id.as_str(), |bencher| {
            bencher.iter(|| siblings.next().map(|next| tally.win_chance(black_box(next))));
        });
    }
    group.finish();
    let model = of_default_bench(&scenario, &card);
    criterion.bench_function("assess the lead case", |bencher| {
        bencher.iter(|| model.assess(black_box(&before)));
    });
}

/// The shares of the issue on which most is joined by replies, before one judge.
fn shares(criterion: &mut Criterion) {
    let (scenario, card) = lead();
    let mut before = Submissions::default();
    for (id, card) in scenario.cards() {
        before.apply(&scenario, Seat::Counsel(card.side), card_move(&scenario, id));
    }
    let model = of_default_bench(&scenario, &card);
    let largest = |issue| model.components(issue, &before).iter().map(Vec::len).max();
    let issue = scenario.issues().map(|(issue, _)| issue).max_by_key(|issue| largest(*issue));
    let issue = issue.expect("the stage has an issue");
    let name = format!("shares, {} joined entries", largest(issue).unwrap_or_default());
    assert!(model.shares(0, issue, &before).is_some_and(|own| !own.entries.is_empty()));
    criterion.bench_function(&name, |bencher| {
        bencher.iter(|| model.shares(0, black_box(issue), &before));
    });
}

fn review(criterion: &mut Criterion) {
    let (scenario, card) = lead();
    let model = of_default_bench(&scenario, &card);
    let bench = scenario.default_bench();
    let mut group = criterion.benchmark_group("full review of a lead-case hearing");
    group.sample_size(10);
    for level in [Level::Novice, Level::Associate] {
        let seats = [Player::Program(level); 3];
        let hash = card.hash().to_owned();
        let mut hearing = Hearing::new(Arc::clone(&scenario), hash, 7, bench, seats);
        let played = Players::new(&scenario, &model, &card, bench).advance(&mut hearing);
        assert!(played.is_ok_and(|moves| moves > 10), "a hearing is heard");
        let watch = Watch::default();
        group.bench_function(level.label(), |bencher| {
            bencher.iter(|| {
                let review = review_play(black_box(&hearing), &card, &model, &watch);
                assert!(review.is_some_and(|review| !review.moves.is_empty()));
            });
        });
    }
    group.finish();
}

/// A hundred at a time; the row of the speed table is a hundred of these.
fn hearings(criterion: &mut Criterion) {
    let (scenario, card) = lead();
    let model = of_default_bench(&scenario, &card);
    let bench = scenario.default_bench();
    let mut players = Players::new(&scenario, &model, &card, bench);
    let mut tally = Tally::new(&model);
    let styles = [Style::Counsel(Level::Associate); 2];
    let mut group = criterion.benchmark_group("automatic hearings of the lead case");
    group.sample_size(10);
    group.throughput(Throughput::Elements(100));
    group.bench_function("100 by associates, ruled", |bencher| {
        bencher.iter(|| {
            for seed in 0..100 {
                let start = Position::start(&scenario, BenchMode::Program);
                let (end, moves) = players.play_out(start, styles, seed, |_, _, _| {});
                assert!(moves > 10 && end.outcome().is_some());
                let days = Days::new(&scenario, &model, seed);
                black_box(disposition_on(&scenario, &mut tally, &days, end.submissions()));
            }
        });
    });
    group.finish();
}

criterion_group!(court, positions, shares, review, hearings);
criterion_main!(court);
