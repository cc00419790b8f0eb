//! The review of a hearing, and `colloquy review`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;
use std::sync::Arc;

use assert_cmd::Command;
use colloquy::hearing::Hearing;
use colloquy::law::{Seat, Side};
use colloquy::player::Players;
use colloquy::record::{Entry, Level, Move, Player, Remarks};
use colloquy::review::{Flip, Label, Part, PlayReview, WouldHaveWon, review_play, would_have_won};
use colloquy::ruling::rule;
use colloquy::scenario::{Scenario, load_matter};
use colloquy::scoring::{ModelCard, ScoringModel, Submissions};
use colloquy::search::{Basis, Watch};

fn matter(path: &str) -> Arc<Scenario> {
    let loaded = load_matter(Path::new(path));
    Arc::clone(loaded.scenarios.first().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics)))
}

fn small() -> Arc<Scenario> {
    matter("tests/fixtures/check/sound.ron")
}

struct Stage {
    card: ModelCard,
    model: ScoringModel,
    hearing: Hearing,
}

fn heard(scenario: &Arc<Scenario>, level: Level, seed: u64) -> Stage {
    let card = ModelCard::bundled().unwrap();
    let bench = scenario.default_bench();
    let model = ScoringModel::new(scenario, &card, &scenario.bench(bench).judges);
    let hash = card.hash().to_owned();
    let seats = [Player::Program(level); 3];
    let mut hearing = Hearing::new(Arc::clone(scenario), hash, seed, bench, seats);
    Players::new(scenario, &model, &card, bench).advance(&mut hearing).unwrap();
    Stage { card, model, hearing }
}

impl Stage {
    fn review(&self) -> PlayReview {
        review_play(&self.hearing, &self.card, &self.model, &Watch::default()).unwrap()
    }

    fn won(&self, side: Side) -> WouldHaveWon {
        would_have_won(&self.hearing, &self.model, side, 100_000)
    }
}

#[test]
fn every_move_of_counsel_is_weighed_against_the_best_alternative() {
    let scenario = small();
    let mut labels = Vec::new();
    for seed in 0..12 {
        let stage = heard(&scenario, Level::Novice, seed);
        let review = stage.review();
        let entries = stage.hearing.record().entries();
        let counsel = entries.iter().filter(|entry| entry.seat.side().is_some());
        assert_eq!(review.curve.len(), entries.len() + 1);
        assert_eq!(review.moves.len(), counsel.count());
        for own in &review.moves {
            assert!(own.loss >= 0.0 && own.best.value + 1e-9 >= own.played.value);
            assert!((own.loss - (own.best.value - own.played.value).max(0.0)).abs() < 1e-12);
            assert_eq!(own.label, Label::of(own.loss, stage.card.labels));
            assert_eq!(own.difference.is_some(), own.label.is_flag());
            if let Some(difference) = own.difference {
                assert!(difference.issue.is_some() || difference.entry.is_some(), "{own:?}");
            }
            assert_eq!(own.line.first(), Some(&own.best.mv));
            assert!(!own.key_point || own.label == Label::Best);
            labels.push(own.label);
        }
        for point in &review.curve {
            for [first, second] in [point.now, point.best_play] {
                assert!((first + second - 1.0).abs() < 1e-9);
            }
        }
    }
    assert!(labels.contains(&Label::Best) && labels.iter().any(|label| label.is_flag()));
}

#[test]
fn a_move_that_loses_nothing_is_never_flagged_and_cuts_belong_to_the_worse_label() {
    let cuts = ModelCard::bundled().unwrap().labels;
    assert_eq!(Label::of(0.0, cuts), Label::Best);
    assert_eq!(Label::of(-0.2, cuts), Label::Best);
    assert_eq!(Label::of(1e-6, cuts), Label::Good);
    let at = [cuts.inaccuracy, cuts.mistake, cuts.blunder];
    assert_eq!(
        at.map(|cut| Label::of(cut - 1e-6, cuts)),
        [Label::Good, Label::Inaccuracy, Label::Mistake]
    );
    assert_eq!(
        at.map(|cut| Label::of(cut, cuts)),
        [Label::Inaccuracy, Label::Mistake, Label::Blunder]
    );
}

/// Whether or not every line was searched: the second curve falls by exactly what a move loses,
/// and where the bench lets counsel go on it does not move.
#[test]
fn the_curve_falls_by_what_each_move_loses_and_by_nothing_else() {
    let mut compared = [0; 2];
    for (scenario, seeds) in [(small(), 12), (matter("scenarios/microsoft_ireland"), 2)] {
        for seed in 0..seeds {
            let stage = heard(&scenario, Level::Novice, seed);
            let review = stage.review();
            for (entry, points) in
                stage.hearing.record().entries().iter().zip(review.curve.windows(2))
            {
                let fell = points[0].best_play[0] - points[1].best_play[0];
                let own = review.moves.iter().find(|own| own.ply == entry.ply);
                let lost = match own {
                    Some(own) if own.side == Side::First => own.loss,
                    Some(own) => -own.loss,
                    None if matches!(entry.mv, Move::Ask(_)) => continue,
                    None => 0.0,
                };
                assert!((fell - lost).abs() < 1e-9, "seed {seed}, ply {}: {fell}", entry.ply);
                compared[usize::from(points[0].basis == Basis::Exact)] += 1;
            }
        }
    }
    assert!(compared[0] > 50 && compared[1] > 10, "{compared:?}");
}

/// The best move of a flag is worth what its line ends in; and the played move what its own does.
#[test]
fn the_best_line_of_a_move_ends_in_its_value() {
    let scenario = small();
    for seed in 0..6 {
        let stage = heard(&scenario, Level::Novice, seed);
        for own in stage.review().moves.iter().filter(|own| own.basis != Basis::OnePly) {
            let start = stage.hearing.position_at(own.ply).with_silent_bench(&scenario);
            let line = own.line.iter();
            let end = line.fold(start, |position, &mv| position.play(&scenario, mv).unwrap());
            let chance = stage.model.assess(end.submissions()).win_chance;
            assert!((chance[own.side.index()] - own.best.value).abs() < 1e-9, "{own:?}");
        }
    }
}

/// Yielding at once leaves the key argument unsaid, and the reason says which.
#[test]
fn yielding_with_the_best_argument_in_hand_is_flagged_with_what_was_left_unsaid() {
    let scenario = small();
    let card = ModelCard::bundled().unwrap();
    let bench = scenario.default_bench();
    let model = ScoringModel::new(&scenario, &card, &scenario.bench(bench).judges);
    let seats = [Player::Person, Player::Program(Level::Associate), Player::Person];
    let mut hearing = Hearing::new(Arc::clone(&scenario), String::new(), 3, bench, seats);
    hearing.play(Move::Yield, Remarks::default()).unwrap();
    let review = review_play(&hearing, &card, &model, &Watch::default()).unwrap();
    let own = &review.moves[0];
    assert!(own.label.is_flag(), "{own:?}");
    let difference = own.difference.unwrap();
    let (entry, part) = difference.entry.unwrap();
    assert_eq!(part, Part::Missed);
    assert!(own.line.iter().any(|mv| colloquy::explanation::entry_of(*mv) == Some(entry)));
    assert!(difference.issue.is_some());
    assert!(difference.words(&scenario).contains("was left unsaid"));
}

#[test]
fn a_stopped_review_is_none_and_a_watch_counts_the_moves() {
    let stage = heard(&small(), Level::Associate, 1);
    let watch = Watch::default();
    assert!(review_play(&stage.hearing, &stage.card, &stage.model, &watch).is_some());
    let moves = stage.hearing.record().ply();
    assert_eq!(watch.steps(), (moves, moves));
    watch.stop();
    assert!(review_play(&stage.hearing, &stage.card, &stage.model, &watch).is_none());
}

fn ordered(stage: &Stage, entries: &[&Entry]) -> colloquy::scenario::DispositionId {
    let scenario = stage.hearing.scenario();
    let assessment = stage.model.assess(&Submissions::of(scenario, entries));
    rule(scenario, &assessment, stage.hearing.record().seed).disposition
}

/// The record with some of its moves replaced, by other means than the search uses.
fn replaced(entries: &[&Entry], changes: &[colloquy::review::Instead]) -> Vec<Entry> {
    let mut all = Vec::new();
    for entry in entries {
        match changes.iter().find(|change| change.ply == entry.ply) {
            Some(change) if matches!(change.instead, Move::Withdraw(_)) => {
                all.push((*entry).clone());
                all.push(Entry { mv: change.instead, ..(*entry).clone() });
            }
            Some(change) => all.push(Entry { mv: change.instead, ..(*entry).clone() }),
            None => all.push((*entry).clone()),
        }
    }
    all
}

#[test]
fn what_would_have_won_wins_when_it_is_ruled_on_and_nothing_smaller_does() {
    let scenario = small();
    let (mut found, mut none) = (0, 0);
    for seed in 0..40 {
        let stage = heard(&scenario, Level::Novice, seed);
        let entries = stage.hearing.record().entries();
        let before = ordered(&stage, &entries);
        for side in Side::BOTH {
            let own = stage.won(side);
            match own.answer {
                Flip::Found(changes, disposition) => {
                    let after = replaced(&entries, &changes);
                    let after: Vec<&Entry> = after.iter().collect();
                    assert_eq!(ordered(&stage, &after), disposition);
                    assert!(scenario.worth(disposition, side) > scenario.worth(before, side));
                    // every part of it is needed
                    for left_out in 0..changes.len() {
                        let mut fewer = changes.clone();
                        fewer.remove(left_out);
                        let after = replaced(&entries, &fewer);
                        let after: Vec<&Entry> = after.iter().collect();
                        let worth = scenario.worth(ordered(&stage, &after), side);
                        assert!(worth <= scenario.worth(before, side));
                    }
                    found += 1;
                }
                Flip::NotNeeded => {
                    let best = scenario.dispositions().map(|(id, _)| scenario.worth(id, side));
                    assert!(best.fold(0.0, f64::max) <= scenario.worth(before, side));
                }
                Flip::NoneExists => none += 1,
                Flip::NotFound { .. } => panic!("the budget is ample"),
            }
        }
    }
    assert!(found > 5 && none > 0, "{found} {none}");
}

#[test]
fn a_search_cut_short_says_up_to_which_size_it_looked() {
    let scenario = small();
    let cut_short = (0..40).find_map(|seed| {
        let stage = heard(&scenario, Level::Novice, seed);
        let answers = Side::BOTH.map(|side| would_have_won(&stage.hearing, &stage.model, side, 1));
        answers.into_iter().find(|own| matches!(own.answer, Flip::NotFound { .. }))
    });
    let own = cut_short.unwrap();
    assert_eq!((own.answer, own.tried), (Flip::NotFound { size: 0 }, 1));
}

fn command(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("colloquy").unwrap();
    let output = command.args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_reviews_a_saved_hearing_to_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("record.ron");
    let path = path.to_str().unwrap();
    let scenario = matter("scenarios/microsoft_ireland");
    let stage = heard(&scenario, Level::Associate, 7);
    let text = stage.hearing.record().to_draft(&scenario).to_text().unwrap();
    std::fs::write(path, text).unwrap();

    let (code, out, err) = command(&["review", path, "--format", "json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out, command(&["review", path, "--format", "json"]).1);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let ply = stage.hearing.record().ply();
    assert_eq!(json["curves"].as_array().unwrap().len(), ply + 1);
    for side in Side::BOTH {
        let seat = scenario.seat(Seat::Counsel(side)).id.as_str();
        assert!(json["curves"][0]["now"][seat].is_f64());
        assert!(json["would_have_won"][seat]["answer"].is_string());
        assert!(json["sheets"][seat]["total"].is_f64());
    }
    let moves = json["moves"].as_array().unwrap();
    assert!(moves.iter().all(|mv| mv["line"].as_array().is_some_and(|line| !line.is_empty())));
    for flagged in moves.iter().filter(|mv| mv["loss"].as_f64().unwrap() >= 0.05) {
        let reason = &flagged["reason"];
        assert!(reason["issue"].is_string() || reason["entry"].is_string(), "{flagged}");
    }

    let (code, out, _) = command(&["review", path]);
    assert_eq!(code, 0);
    for part in ["Win chances", "Moves", "The best line found", "What would have won", "Sheet: "] {
        assert!(out.contains(part), "{part}");
    }
    assert_eq!(command(&["review", "nowhere.ron"]).0, 2);
    std::fs::write(path, "(format: 1").unwrap();
    assert_eq!(command(&["review", path]).0, 1);
}
