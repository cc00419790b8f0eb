//! `colloquy rule`: a saved record, ruled on again.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/run.rs"]
mod run;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use colloquy::draw;
use colloquy::hearing::Hearing;
use colloquy::record::{Level, Move, Player, RecordDraft, Remarks};
use colloquy::scenario::{Scenario, load_matter};
use colloquy::scoring::ModelCard;

use run::{Ran, run};

fn lead_case() -> Arc<Scenario> {
    let loaded = load_matter(Path::new("scenarios/microsoft_ireland"));
    Arc::clone(loaded.scenarios.first().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics)))
}

/// A hearing of seeded legal moves, to its end.
fn record(scenario: &Arc<Scenario>, seed: u64) -> RecordDraft {
    let card = ModelCard::bundled().unwrap();
    let program = Player::Program(Level::Associate);
    let bench = scenario.default_bench();
    let hash = card.hash().to_owned();
    let mut hearing = Hearing::new(Arc::clone(scenario), hash, seed, bench, [program; 3]);
    for ply in 0.. {
        let legal = hearing.legal_moves();
        let play: Vec<Move> = legal
            .iter()
            .copied()
            .filter(|mv| {
                !matches!(
                    mv,
                    Move::Yield | Move::ConcedeIssue(_) | Move::ConcedeCard(_) | Move::Withdraw(_)
                )
            })
            .collect();
        let choices = if play.is_empty() { legal } else { play };
        if choices.is_empty() {
            break;
        }
        let mv = choices[draw::index(seed, "test", &[], ply, choices.len())];
        let reason = match mv {
            Move::Argue(card) | Move::Reply(card) => {
                Some(draw::index(seed, "reason", &[], ply, scenario.card(card).reasons.len()))
            }
            _ => None,
        };
        hearing.play(mv, Remarks { reason, ..Remarks::default() }).unwrap();
    }
    hearing.record().to_draft(scenario)
}

fn saved(folder: &Path, text: &str) -> PathBuf {
    let path = folder.join("record.ron");
    std::fs::write(&path, text).unwrap();
    path
}

fn rule(path: &Path, more: &[&str]) -> Ran {
    run(&[&["rule", path.to_str().unwrap()], more].concat(), "")
}

#[test]
fn a_record_is_ruled_on_again_with_every_choice() {
    let scenario = lead_case();
    let folder = tempfile::tempdir().unwrap();
    let draft = record(&scenario, 7);
    let path = saved(folder.path(), &draft.to_text().unwrap());
    let first = rule(&path, &["--format", "json"]);
    assert_eq!((first.code, first.err.as_str()), (0, ""), "{}", first.err);
    assert_eq!(first.out, rule(&path, &["--format", "json"]).out);
    let json: serde_json::Value = serde_json::from_str(&first.out).unwrap();
    assert_eq!(json["versions"]["same"], true);
    let moves = json["moves"].as_array().unwrap();
    assert_eq!(moves.len(), draft.lines[0].entries.len());
    let argued = moves.iter().find(|mv| mv["move"].as_str().unwrap().starts_with("argue")).unwrap();
    assert!(argued["alternatives"].as_array().unwrap().len() > 3);
    assert!(argued["reason"]["lesson"].as_str().unwrap().len() > 20);
    for field in [
        "scenario",
        "seed",
        "findings",
        "dispositions",
        "disposition",
        "opinion",
        "shares",
        "sheets",
    ] {
        assert!(!json[field].is_null(), "{field}");
    }
    let text = rule(&path, &[]);
    assert!(text.out.contains("The choices") && text.out.contains("Instead: "), "{}", text.out);
    assert!(text.out.contains("Not the opinion of any court."));
}

#[test]
fn the_shares_of_an_issue_sum_to_its_log_odds_less_the_starting_point() {
    let scenario = lead_case();
    let card = ModelCard::bundled().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path(), &record(&scenario, 11).to_text().unwrap());
    let json: serde_json::Value =
        serde_json::from_str(&rule(&path, &["--format", "json"]).out).unwrap();
    let logit = |p: f64| libm::log(p / (1.0 - p));
    for finding in json["findings"].as_array().unwrap() {
        let id = finding["issue"].as_str().unwrap();
        let issue = scenario.issue(scenario.issue_by_id(id).unwrap());
        let own = |share: &&serde_json::Value| {
            share["issue"] == finding["issue"] && share["judge"] == finding["judge"]
        };
        let shares = json["shares"].as_array().unwrap().iter().filter(own);
        let sum: f64 = shares.map(|share| share["value"].as_f64().unwrap()).sum();
        let threshold = logit(card.threshold(&scenario, issue));
        let expected = finding["margin"].as_f64().unwrap() + threshold - logit(issue.prior);
        assert!((sum - expected).abs() < 1e-9, "{id}: {sum} and {expected}");
    }
}

#[test]
fn a_record_of_another_version_says_so_with_both_hashes() {
    let scenario = lead_case();
    let folder = tempfile::tempdir().unwrap();
    let mut draft = record(&scenario, 3);
    draft.scenario_hash = "0123abcd".to_owned();
    draft.card_hash = "4567ef".to_owned();
    let ran = rule(&saved(folder.path(), &draft.to_text().unwrap()), &[]);
    assert_eq!(ran.code, 0);
    let card = ModelCard::bundled().unwrap();
    for hash in ["0123abcd", "4567ef", &scenario.hash()[..8], &card.hash()[..8], "record.ron was"] {
        assert!(ran.err.contains(hash), "{}", ran.err);
    }
}

#[test]
fn a_record_with_faults_ends_with_1_and_a_missing_one_with_2() {
    let scenario = lead_case();
    let folder = tempfile::tempdir().unwrap();
    let mut draft = record(&scenario, 3);
    let illegal = {
        let first = draft.lines[0].entries[0].clone();
        draft.lines[0].entries.insert(1, first);
        draft.to_text().unwrap()
    };
    for text in ["(format: 1", &"[".repeat(100_000), "(format: 99)", &illegal] {
        let ran = rule(&saved(folder.path(), text), &[]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.err.contains("record.ron"), "{}", ran.err);
        assert!(!ran.err.contains("Draft") && !ran.err.contains("struct"), "{}", ran.err);
        assert!(ran.out.is_empty());
    }
    assert_eq!(rule(&folder.path().join("nowhere.ron"), &[]).code, 2);
    std::fs::write(folder.path().join("record.ron"), [0xff, 0xfe]).unwrap();
    assert_eq!(rule(&folder.path().join("record.ron"), &[]).code, 1);
}

#[test]
fn what_is_no_file_is_refused_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let ran = rule(folder.path(), &[]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("not a file"), "{}", ran.err);
    if cfg!(target_os = "linux") {
        let ran = rule(Path::new("/dev/zero"), &[]);
        assert_eq!(ran.code, 1, "{}", ran.err);
    }
}

#[test]
fn a_record_of_a_case_elsewhere_is_ruled_on_when_the_case_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let [case, record] = ["my_case", "record.ron"].map(|name| folder.path().join(name));
    let [case, record] = [&case, &record].map(|path| path.to_str().unwrap());
    assert_eq!(run(&["new", case], "").code, 0);
    let loaded = load_matter(Path::new(case));
    let scenario = loaded.scenarios.first().unwrap();
    let seat = &scenario.seat(colloquy::law::Seat::Bench).id;
    let heard = run(&["hear", case, "--seat", seat, "--auto", "--save", record], "");
    assert_eq!(heard.code, 0, "{}", heard.err);
    let lost = run(&["rule", record], "");
    assert_eq!(lost.code, 2);
    assert!(lost.err.contains(&scenario.id()) && lost.err.contains("--scenario"), "{}", lost.err);
    for command in ["rule", "review"] {
        let found = run(&[command, record, "--scenario", case], "");
        assert_eq!((found.code, found.err.as_str()), (0, ""));
    }
    let other = run(&["rule", record, "--scenario", "microsoft_ireland"], "");
    assert_eq!(other.code, 1);
    assert!(other.err.contains(&scenario.id()), "{}", other.err);
}

#[test]
fn a_record_whose_legal_moves_were_changed_says_so() {
    let scenario = lead_case();
    let folder = tempfile::tempdir().unwrap();
    let mut draft = record(&scenario, 3);
    let path = saved(folder.path(), &draft.to_text().unwrap());
    assert_eq!(rule(&path, &[]).err, "");
    let entry = draft.lines[0].entries.iter_mut().find(|entry| entry.legal.len() > 1).unwrap();
    entry.legal.pop();
    let ran = rule(&saved(folder.path(), &draft.to_text().unwrap()), &[]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("other moves as legal"), "{}", ran.err);
}
