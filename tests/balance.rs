//! `colloquy balance`: what it prints for authors and for programs.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/run.rs"]
mod run;

use std::fs;
use std::path::Path;

use serde_json::Value;

use run::Ran;

const CASE: &str = "tests/fixtures/check/sound.ron";

fn balance(words: &[&str]) -> Ran {
    run::run(&[&["balance"], words].concat(), "")
}

fn json(words: &[&str]) -> Value {
    balance(&[words, &["--format", "json"]].concat()).json()
}

fn fields(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn the_same_arguments_give_the_same_bytes() {
    for words in [&[CASE, "--hearings", "3"][..], &[CASE, "--format", "json", "--partner=1"]] {
        let ran = balance(words);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.err);
        assert_eq!(ran.out, balance(words).out);
    }
}

#[test]
fn an_author_reads_each_law_with_a_mark_and_what_to_look_at() {
    let Ran { out, .. } = balance(&[CASE, "--hearings", "3"]);
    assert!(out.starts_with("How reading_room/small plays\n"), "{out}");
    assert!(out.contains("Win chance of Readers against an associate"), "{out}");
    let laws = json(&[CASE, "--hearings", "3"])["laws"].take();
    let laws = laws.as_array().unwrap();
    let unbroken: String = out.split_whitespace().collect::<Vec<_>>().join(" ");
    for law in laws {
        let mark = if law["holds"].as_bool().unwrap() { '✓' } else { '✗' };
        let line = format!("{mark} {}", law["name"].as_str().unwrap());
        assert!(unbroken.contains(&line), "{line}\n{out}");
        for reading in law["readings"].as_array().unwrap() {
            if let Some(advice) = reading["look_at"].as_str() {
                assert!(!advice.is_empty() && unbroken.contains(advice), "{advice}\n{out}");
            }
        }
    }
    let holding = laws.iter().filter(|law| law["holds"] == true).count();
    assert!((1..laws.len()).contains(&holding), "the fixture keeps some laws and breaks some");
    assert!(out.ends_with(&format!("{holding} of {} laws hold.\n", laws.len())), "{out}");
}

#[test]
fn the_fields_are_those_of_the_contract() {
    let plain = json(&[CASE, "--hearings", "2"]);
    let expected = [
        "benches",
        "cards",
        "dispositions",
        "hearings",
        "laws",
        "one_sided",
        "partners",
        "questions",
        "random_hearings",
        "scenario",
    ];
    assert_eq!(fields(&plain), expected);
    assert_eq!(
        (&plain["scenario"], &plain["partners"]),
        (&"reading_room/small".into(), &Value::Null)
    );
    assert_eq!((&plain["hearings"], &plain["random_hearings"]), (&2.into(), &2000.into()));
    let benches: Vec<&str> =
        plain["benches"].as_array().unwrap().iter().map(|b| b["bench"].as_str().unwrap()).collect();
    assert_eq!(benches, ["reed", "panel"]);
    for bench in plain["benches"].as_array().unwrap() {
        let sum = |field: &str| {
            bench[field].as_object().unwrap().values().map(|v| v.as_f64().unwrap()).sum::<f64>()
        };
        assert!((sum("associate") - 1.0).abs() < 1e-9 && (sum("dispositions") - 1.0).abs() < 1e-9);
        assert_eq!(fields(&bench["novice"]), ["committee", "readers"]);
        assert!(bench.get("partner").is_none());
    }
    let made = plain["dispositions"].as_object().unwrap().values().map(|n| n.as_u64().unwrap());
    assert_eq!(made.sum::<u64>(), 2000);
    for law in plain["laws"].as_array().unwrap() {
        assert_eq!(fields(law), ["holds", "law", "least", "most", "name", "readings"]);
    }
}

#[test]
fn partners_are_heard_where_they_are_asked_for() {
    let found =
        json(&[CASE, "--hearings", "2", "--bench", "reed", "--partner=2", "--positions", "300"]);
    assert_eq!(
        (&found["partners"]["hearings"], &found["partners"]["positions"]),
        (&2.into(), &300.into())
    );
    let bench = &found["benches"][0];
    for field in ["partner", "instead_of_partner", "between_partners"] {
        assert_eq!(fields(&bench[field]), ["committee", "readers"]);
    }
    let laws: Vec<&str> =
        found["laws"].as_array().unwrap().iter().map(|law| law["law"].as_str().unwrap()).collect();
    assert!(laws.contains(&"partners_win") && !laws.contains(&"benches_differ"), "{laws:?}");
}

/// A case in which the side that must carry the issues starts far behind, with what its author says
/// of that.
fn one_sided(folder: &Path, says: &str) -> String {
    let sound = fs::read_to_string(CASE).unwrap();
    let far = sound
        .replace(
            "standard: BetterView,",
            "standard: BetterView, prior: 0.01, prior_source: \"Rule 7\",",
        )
        .replace("prior: 0.4,", "prior: 0.01,");
    let field = format!("review: FirstInstance, one_sided: \"{says}\",");
    let path = folder.join("one_sided.ron");
    fs::write(&path, far.replacen("review: FirstInstance,", &field, 1)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_stage_that_says_why_the_law_was_one_sided_is_quoted_beside_the_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let why = "Nobody could sell a library without a vote of the society.";
    let partners = ["--hearings", "1", "--partner=1", "--positions", "200"];
    let said = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let case = one_sided(folder.path(), why);
    let out = said(&balance(&[&[case.as_str()], &partners[..]].concat()).out);
    assert!(out.contains(&format!("The stage says why: {why}")), "{out}");
    let found = json(&[&[case.as_str()], &partners[..]].concat());
    assert_eq!(found["one_sided"], why);
    let silent = one_sided(folder.path(), "");
    let out = said(&balance(&[&[silent.as_str()], &partners[..]].concat()).out);
    assert!(out.contains("the stage must say why") && !out.contains("says why:"), "{out}");
    let plain = json(&[&[silent.as_str()], &partners[..]].concat());
    assert_eq!(plain["one_sided"], Value::Null);
}

#[test]
fn what_does_not_exist_or_has_faults_is_said() {
    let ran = balance(&[CASE, "--bench", "red"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("did you mean `reed`?"), "{}", ran.err);
    assert_eq!(balance(&["nowhere"]).code, 2);
    assert_eq!(balance(&[CASE, "--hearings", "0"]).code, 2);
    assert_eq!(balance(&[CASE, "--positions", "9"]).code, 2);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("faulty.ron");
    let sound = fs::read_to_string(CASE).unwrap();
    fs::write(&path, sound.replace("carried_by: First", "carried_by: Nobody")).unwrap();
    let ran = balance(&[path.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("error"), "{}", ran.err);
}
