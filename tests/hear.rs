//! `colloquy hear`: what it prints for programs, and a hearing at the terminal.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/run.rs"]
mod run;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command as Process, Stdio};
use std::sync::Arc;

use colloquy::argumentation::logistic;
use colloquy::record::RecordDraft;
use colloquy::scenario::{Scenario, find_scenario};
use colloquy::scoring::decision;
use serde_json::Value;

use run::{Ran, run};

const CASE: &str = "scenarios/microsoft_ireland";
/// What stands below every opinion.
const FOOTER: &str = "Not the opinion of any court.";
const SEATS: [&str; 3] = ["prosecutor", "microsoft", "judge"];

fn hear(words: &[&str], input: &str) -> Ran {
    run(&[&["hear", CASE], words].concat(), input)
}

fn lead_case() -> Arc<Scenario> {
    find_scenario(CASE).unwrap()
}

fn fields(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

const AUTO: [&str; 7] = ["--seat", "prosecutor", "--auto", "--seed", "7", "--format", "json"];

// ---------------------------------------------------------------------------- for programs

#[test]
fn the_same_arguments_give_the_same_bytes_and_another_seed_another_hearing() {
    let first = hear(&AUTO, "");
    assert_eq!(first.out, hear(&AUTO, "").out);
    let by_id = run(&[&["hear", "microsoft_ireland/magistrate"], &AUTO[..]].concat(), "");
    assert_eq!(first.out, by_id.out);
    let moves = |ran: &Ran| ran.json()["moves"].clone();
    let others = ["8", "9", "10"].map(|seed| {
        let mut words = AUTO;
        words[4] = seed;
        moves(&hear(&words, ""))
    });
    assert!(others.iter().any(|other| *other != moves(&first)));
}

#[test]
fn the_fields_are_those_of_the_contract() {
    let json = hear(&AUTO, "").json();
    let mut expected = [
        "scenario",
        "seed",
        "moves",
        "findings",
        "dispositions",
        "disposition",
        "opinion",
        "shares",
        "sheets",
    ];
    expected.sort_unstable();
    assert_eq!(fields(&json), expected);
    assert_eq!(json["scenario"], "microsoft_ireland/magistrate");
    assert_eq!(json["seed"], 7);
    let of_findings = ["draw", "issue", "judge", "margin", "probability", "status"];
    for finding in json["findings"].as_array().unwrap() {
        assert_eq!(fields(finding), of_findings);
    }
    for share in json["shares"].as_array().unwrap() {
        assert_eq!(fields(share), ["entry", "issue", "judge", "value"]);
    }
    assert_eq!(fields(&json["sheets"]), ["prosecutor"], "the sheet of the seat asked for");
    assert!(json["opinion"].as_str().unwrap().len() > 1000);
    let moves = json["moves"].as_array().unwrap();
    assert!(moves.iter().enumerate().all(|(ply, mv)| mv["ply"] == ply));
    let acted: Vec<&str> = moves.iter().map(|mv| mv["seat"].as_str().unwrap()).collect();
    assert!(SEATS.iter().all(|seat| acted.contains(seat)));
}

#[test]
fn every_value_follows_from_the_others() {
    let scenario = lead_case();
    for (_, bench) in scenario.benches() {
        let json = hear(&[&AUTO[..], &["--bench", &bench.id]].concat(), "").json();
        let mut carried = BTreeMap::new();
        for finding in json["findings"].as_array().unwrap() {
            let number = |field: &str| finding[field].as_f64().unwrap();
            let judge = scenario.judge_by_id(finding["judge"].as_str().unwrap()).unwrap();
            let temper = scenario.judge(judge).temper.unwrap_or(0.5);
            let chance = logistic(number("margin") / temper);
            let is_carried = number("margin") + number("draw") > 0.0;
            match finding["status"].as_str().unwrap() {
                "carried" => assert!(is_carried),
                "not_carried" => assert!(!is_carried),
                "not_reached" => {}
                "not_argued" => assert!(number("probability") == 0.0),
                other => assert!(other.is_empty(), "{other} is no status"),
            }
            if finding["status"] != "not_argued" {
                assert!((number("probability") - chance).abs() < 1e-12, "{finding}");
            }
            let issue = scenario.issue_by_id(finding["issue"].as_str().unwrap()).unwrap();
            carried.insert(issue, is_carried && finding["status"] != "not_argued");
        }
        assert_eq!(carried.len(), scenario.issues().count());
        let follows = decision::decide(&scenario, |issue| carried[&issue]).disposition;
        assert_eq!(json["disposition"], scenario.disposition(follows).id.as_str());
        let chances = json["dispositions"].as_object().unwrap();
        let sum: f64 = chances.values().map(|chance| chance.as_f64().unwrap()).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{sum}");
        let mut known: Vec<&str> = scenario.dispositions().map(|(_, d)| d.id.as_str()).collect();
        known.sort_unstable();
        assert_eq!(fields(&json["dispositions"]), known);
    }
}

#[test]
fn two_hundred_seeds_reach_every_disposition_from_each_seat() {
    let scenario = lead_case();
    for seat in SEATS {
        let words = ["--seat", seat, "--auto", "--plays", "200", "--format", "json"];
        let json = hear(&words, "").json();
        let counts = json["dispositions"].as_array().unwrap();
        assert_eq!(counts.len(), scenario.dispositions().count());
        let of = |row: &Value| row["count"].as_u64().unwrap();
        assert_eq!(counts.iter().map(of).sum::<u64>(), 200);
        assert!(counts.iter().all(|row| of(row) > 0), "{counts:?}");
        let chances = json["win_chance"].as_object().unwrap();
        let sum: f64 = chances.values().map(|chance| chance.as_f64().unwrap()).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{sum}");
    }
}

// ---------------------------------------------------------------------------- at the terminal

/// Text without its line breaks.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Plays by numbers until the ruling: the first card with its first reason, the first answer; a
/// judge asks the first question at first and then lets counsel go on.
fn script(seat: &str) -> String {
    match seat {
        "judge" => format!("1\n1\n{}", "\n1\n+ 1\nBecause it is so.\n".repeat(80)),
        _ => "1\n".repeat(200),
    }
}

#[test]
fn a_hearing_is_played_to_its_ruling_from_each_seat_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    for seat in SEATS {
        let save = folder.path().join(format!("{seat}.ron"));
        let save = save.to_str().unwrap();
        let ran = hear(&["--seat", seat, "--seed", "3", "--save", save], &script(seat));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.err);
        assert!(!ran.out.contains("adjourned"), "{}", ran.out);
        assert!(unwrapped(&ran.out).contains(FOOTER), "{}", ran.out);
        let draft = RecordDraft::parse(&fs::read_to_string(save).unwrap()).unwrap();
        let own = draft.lines[0].entries.iter().filter(|entry| entry.seat == seat).count();
        assert!(own > 3, "{seat} made {own} moves");
        let again = run(&["rule", save, "--format", "json"], "").json();
        let scenario = lead_case();
        let ordered = again["disposition"].as_str().unwrap();
        let ordered = scenario.disposition(scenario.disposition_by_id(ordered).unwrap());
        assert!(unwrapped(&ran.out).contains(&ordered.order), "{seat}: {}", ordered.order);
        assert!(again["sheets"][seat]["total"].is_number());
    }
}

#[test]
fn a_played_hearing_prints_json_on_one_stream_and_the_talk_on_the_other() {
    let ran = hear(&["--seat", "microsoft", "--format", "json"], &script("microsoft"));
    assert_eq!(ran.code, 0);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(json["sheets"]["microsoft"]["total"].is_number());
    assert!(ran.err.contains("Your move:"));
}

#[test]
fn a_reason_is_answered_with_its_lesson() {
    let ran = hear(&["--seat", "microsoft"], "1\n1\n");
    let scenario = lead_case();
    let card = scenario.card(scenario.card_by_id("warrant_stops_at_border").unwrap());
    let out = unwrapped(&ran.out);
    let taught = card.reasons.iter().filter(|reason| out.contains(&reason.lesson)).count();
    assert_eq!(taught, 1, "{}", ran.out);
}

#[test]
fn a_move_is_taken_back_a_hint_given_and_both_are_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let save = folder.path().join("record.ron");
    let save = save.to_str().unwrap();
    let ran =
        hear(&["--seat", "microsoft", "--save", save], "1\n1\nu\nh\nh\nh\nh\n2\n1\nu\nu\nq\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for said in
        ["Taken back. The line", "Most urgent: ", "What may serve: ", "Namely: ", "nothing to take"]
    {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }
    let draft = RecordDraft::parse(&fs::read_to_string(save).unwrap()).unwrap();
    assert!(draft.lines.len() > 1, "a branch was opened");
    let hinted = |line: &colloquy::record::LineDraft| line.entries.iter().any(|e| e.hint == 3);
    assert!(draft.lines.iter().any(hinted));
    let ruled = run(&["rule", save], "");
    assert!(ruled.err.contains("not over"), "{}", ruled.err);
    assert_eq!(ruled.code, 0);
}

#[test]
fn a_hearing_that_is_left_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.ron");
    let halved = folder.path().join("halved.ron");
    let play = |save: &Path, input: &str| {
        let save = save.to_str().unwrap();
        hear(&["--seat", "prosecutor", "--seed", "5", "--save", save], input)
    };
    assert_eq!(play(&whole, &script("prosecutor")).code, 0);
    let first = play(&halved, "1\n1\n1\n1\n1\n");
    assert_eq!(first.code, 0);
    assert!(first.out.contains("adjourned") && first.out.contains("halved.ron keeps it"));
    assert!(unwrapped(&play(&halved, &script("prosecutor")).out).contains(FOOTER));
    assert_eq!(fs::read_to_string(whole).unwrap(), fs::read_to_string(halved).unwrap());
}

#[test]
fn input_that_ends_in_the_middle_ends_the_hearing_with_a_word() {
    for (seat, input) in SEATS.iter().flat_map(|seat| [(seat, ""), (seat, "1\n"), (seat, "1\n1")]) {
        let ran = hear(&["--seat", seat], input);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{seat}: {}", ran.err);
        assert!(ran.out.contains("The hearing is adjourned. It was not saved"), "{}", ran.out);
    }
}

#[test]
fn what_makes_no_sense_gets_a_helpful_line() {
    let ran = hear(&["--seat", "microsoft"], "sustained!\n0\n9999\n\nl\n?\nt\nm\n");
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("“sustained!” is not understood. Please type a number of the list"));
    assert_eq!(ran.out.matches("There is no such number in the list.").count(), 2);
    assert_eq!(ran.out.matches("13 turns left").count(), 2, "l lists the choices again");
    assert!(ran.out.contains("a hint; three for one move"));
    assert!(ran.out.contains("nothing to concede or withdraw"));
    assert!(ran.out.contains("Does “warrant” in § 2703(a) carry"), "t shows the issues");
}

#[test]
fn a_reader_who_leaves_is_no_failure() {
    let binary = assert_cmd::cargo::cargo_bin("colloquy");
    let mut child = Process::new(binary)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["hear", CASE, "--seat", "prosecutor"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = child.stdout.take().unwrap();
    let mut first = [0; 1];
    out.read_exact(&mut first).unwrap();
    drop(out);
    // the program may be gone before it has read all of this
    child.stdin.take().unwrap().write_all("1\n".repeat(2000).as_bytes()).ok();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

// ---------------------------------------------------------------------------- what cannot be done

#[test]
fn a_wrong_seat_bench_or_level_ends_with_2_and_names_the_choices() {
    let auto = |words: &[&str]| hear(&[&["--auto"], words].concat(), "");
    for (words, near, all) in [
        (&["--seat", "prosecuter"][..], "did you mean `prosecutor`?", "microsoft, judge"),
        (&["--seat", "usher"], "", "prosecutor, microsoft, judge"),
        (
            &["--seat", "judge", "--bench", "textualists"],
            "did you mean `textualist`?",
            "pragmatist",
        ),
        (&["--seat", "judge", "--opponent", "asociate"], "did you mean associate?", "partner"),
        (&["--auto"], "", "--seat"),
    ] {
        let ran = auto(words);
        assert_eq!(ran.code, 2, "{words:?}");
        assert!(ran.err.contains(near) && ran.err.contains(all), "{words:?}: {}", ran.err);
        assert!(ran.out.is_empty());
    }
    let ran = run(&["hear", "microsoft_irland", "--seat", "judge", "--auto"], "");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("did you mean"), "{}", ran.err);
}

#[test]
fn a_case_with_faults_ends_with_1_and_shows_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.ron");
    let sound = fs::read_to_string("tests/fixtures/check/sound.ron").unwrap();
    fs::write(&path, sound.replacen("weight: Major", "weight: Majr", 1)).unwrap();
    let path = path.to_str().unwrap();
    let ran = run(&["hear", path, "--seat", "prosecutor", "--auto"], "");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("error[E0") && ran.err.contains("case.ron:"), "{}", ran.err);
    assert!(ran.err.contains("Major"), "what was meant: {}", ran.err);
    let nowhere = run(&["hear", "nowhere/case.ron", "--seat", "a", "--auto"], "");
    assert_eq!(nowhere.code, 2);
}

#[test]
fn a_record_of_another_seat_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let save = folder.path().join("record.ron");
    let kept = save.to_str().unwrap();
    assert_eq!(hear(&["--seat", "microsoft", "--save", kept], "1\n1\n").code, 0);
    let before = fs::read_to_string(&save).unwrap();
    assert_eq!(hear(&["--seat", "prosecutor", "--save", kept], "").code, 2);
    fs::write(&save, "(format: 99)").unwrap();
    assert_eq!(hear(&["--seat", "microsoft", "--save", kept], "").code, 2);
    assert_eq!(fs::read_to_string(&save).unwrap(), "(format: 99)");
    assert!(before.contains("format: 1"));
}

#[test]
fn the_program_alone_writes_over_nothing_but_its_own_hearings() {
    let folder = tempfile::tempdir().unwrap();
    let save = folder.path().join("record.ron");
    let kept = save.to_str().unwrap();
    let auto = || hear(&["--seat", "judge", "--auto", "--save", kept], "");
    assert_eq!(auto().code, 0);
    assert_eq!(auto().code, 0, "its own hearing");
    for text in ["my notes", ""] {
        fs::write(&save, text).unwrap();
        let ran = auto();
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("is kept as it is"), "{}", ran.err);
        assert_eq!(fs::read_to_string(&save).unwrap(), text);
    }
    fs::remove_file(&save).unwrap();
    assert_eq!(hear(&["--seat", "microsoft", "--save", kept], "1\n1\n").code, 0);
    let before = fs::read_to_string(&save).unwrap();
    assert_eq!(auto().code, 2, "a person's hearing");
    assert_eq!(fs::read_to_string(&save).unwrap(), before);
}

#[test]
fn what_cannot_be_saved_is_said_each_time_in_the_same_words() {
    let save = ["--seat", "microsoft", "--save", "nowhere/at/all.ron"];
    let ran = hear(&save, "q\n");
    assert!(ran.out.contains("Not saved: "), "{}", ran.out);
    assert!(ran.out.contains("there is no folder nowhere/at"), "{}", ran.out);
    assert!(!ran.out.contains("keeps it"), "{}", ran.out);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.out, hear(&save, "q\n").out);
}

#[test]
fn who_goes_on_is_told_by_which_seed_and_against_whom() {
    let folder = tempfile::tempdir().unwrap();
    let save = folder.path().join("record.ron");
    let save = save.to_str().unwrap();
    assert_eq!(hear(&["--seat", "microsoft", "--seed", "5", "--save", save], "q\n").code, 0);
    let asked = ["--seat", "microsoft", "--seed", "99", "--opponent", "novice", "--save", save];
    let ran = hear(&asked, "q\n");
    assert!(ran.out.contains("seed 5, against opponent associate"), "{}", ran.out);
}

#[test]
fn a_slip_at_the_reason_loses_nothing() {
    let ran = hear(&["--seat", "microsoft"], "1\n9\nbecause\nl\n1\nq\n");
    let scenario = lead_case();
    let card = scenario.card(scenario.card_by_id("warrant_stops_at_border").unwrap());
    let out = unwrapped(&ran.out);
    assert_eq!(card.reasons.iter().filter(|reason| out.contains(&reason.lesson)).count(), 1);
    assert!(out.contains("There is no such number") && out.contains("“because” is not understood"));
    let left = hear(&["--seat", "microsoft"], "1\nq\n");
    assert!(left.out.ends_with("come back.\n"), "q leaves at once: {}", left.out);
}
