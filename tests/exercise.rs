//! Exercises: played at the terminal through the real program, and what those of the lead case
//! must hold.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use colloquy::law::Verification;
use colloquy::scenario::{Exercise, Scenario, load_matter};

const FOLDER: &str = "scenarios/microsoft_ireland";

fn stages() -> Vec<Arc<Scenario>> {
    load_matter(Path::new(FOLDER)).scenarios
}

fn exercise(stage: &str, id: &str) -> Exercise {
    let all = stages();
    let stage = all.iter().find(|scenario| scenario.stage().id == stage).unwrap();
    let found = stage.stage().exercises.iter().find(|exercise| exercise.id == id);
    found.unwrap().clone()
}

/// Runs `colloquy exercise` and types these lines.
fn typed(arguments: &[&str], lines: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_colloquy"))
        .arg("exercise")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // a program that needs no input may end before it is typed
    program.stdin.take().unwrap().write_all(lines.as_bytes()).ok();
    program.wait_with_output().unwrap()
}

/// These places as a person types them, a line each.
fn numbers(places: &[usize]) -> String {
    let lines: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
    lines.join("\n") + "\n"
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(text: &str) -> String {
    text.replace('*', "")
}

#[test]
fn all_right_answers_get_the_full_score_and_each_is_followed_by_its_correction() {
    let drill = exercise("supreme_court", "cloud_act_drill");
    let right: Vec<usize> = drill.items.iter().map(|item| item.right().unwrap().0).collect();
    let lines = numbers(&right);
    let stage = format!("{FOLDER}#supreme_court");
    let output = typed(&[&stage, &drill.id], &lines);
    assert!(output.status.success());
    let said = words(&output.stdout);
    for item in &drill.items {
        assert!(said.contains(&plain(&item.correction)), "{}", item.id);
        assert!(said.contains(&format!("Source: {}", plain(&item.source))), "{}", item.id);
    }
    let of = drill.items.len();
    assert!(said.ends_with(&format!("{of} of {of} right.")), "{said}");
}

#[test]
fn a_wrong_answer_gets_its_lesson_and_is_named_at_the_end() {
    let press = exercise("magistrate", "press_june");
    let mut places: Vec<usize> = press.items.iter().map(|item| item.right().unwrap().0).collect();
    places[0] = (places[0] + 1) % press.items[0].choices.len();
    let lines = numbers(&places);
    let output = typed(&[&format!("{FOLDER}#magistrate"), "press_june"], &lines);
    let said = words(&output.stdout);
    let wrong = &press.items[0].choices[(press.items[0].right().unwrap().0 + 1) % 3];
    assert!(said.contains(&plain(&wrong.lesson)), "{said}");
    let of = press.items.len();
    assert!(said.contains(&format!("{} of {of} right. To look at again: 1.", of - 1)), "{said}");
}

#[test]
fn what_is_not_settled_says_so() {
    let press = exercise("magistrate", "press_june");
    let at = press.items.iter().position(|item| item.mark == Verification::KnownMedium).unwrap();
    let output = typed(&[&format!("{FOLDER}#magistrate"), "press_june"], &"1\n".repeat(at + 1));
    let source = plain(&press.items[at].source);
    assert!(words(&output.stdout).contains(&format!("Source: {source} (not settled)")));
}

#[test]
fn one_may_be_asked_which_exercise_and_leave_at_any_time() {
    let stage = format!("{FOLDER}#magistrate");
    let said = words(&typed(&[&stage], "9\nwhat\n1\n2\nq\n").stdout);
    assert!(said.contains("Please type a number from 1 to 2, or q to leave."), "{said}");
    assert!(said.contains("1 of 12"), "{said}");
    assert!(said.contains("Left after 1 of 12, 0 of them right."), "{said}");
    let none = typed(&[&stage], "");
    assert!(none.status.success());
}

#[test]
fn an_exercise_that_is_not_there_is_a_matter_of_usage() {
    let output = typed(&[&format!("{FOLDER}#magistrate"), "press_jun"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(words(&output.stderr).contains("did you mean press_june?"));
    let none = typed(&["scenarios/riley"], "");
    assert_eq!(none.status.code(), Some(2));
    assert!(words(&none.stderr).contains("riley/supreme_court has no exercise"));
}

/// The errors of the two reports with which the case was first told, by number.
const ERRORS: [(&str, [&str; 11]); 2] = [
    (
        "press_autumn",
        [
            "postal",
            "first_in_history",
            "foreign_users",
            "left_out_francis",
            "protests",
            "not_subject_to_appeal",
            "agreement_needed",
            "jurisdiction",
            "convinced",
            "two_words",
            "district_of_manhattan",
        ],
    ),
    (
        "press_june",
        [
            "tax_order",
            "federal_judge",
            "outlook",
            "which_week",
            "no_longer_clear",
            "internal_warrant",
            "bharara",
            "first_time_june",
            "by_anyone",
            "redmonds",
            "district_of_new_york",
        ],
    ),
];

#[test]
fn every_error_of_the_press_is_an_item_and_not_every_statement_is_wrong() {
    for (id, errors) in ERRORS {
        let press = exercise("magistrate", id);
        let items: BTreeSet<&str> = press.items.iter().map(|item| item.id.as_str()).collect();
        for error in errors {
            assert!(items.contains(error), "{id} lacks {error}");
        }
        let holds = press.items.iter().filter(|item| item.choices[0].text == "Right");
        assert!(holds.filter(|item| item.is_right(0)).count() > 0, "{id}");
    }
}

#[test]
fn the_words_of_the_prosecutor_are_unsettled_and_paraphrased() {
    let press = exercise("magistrate", "press_june");
    let item = press.items.iter().find(|item| item.id == "bharara").unwrap();
    assert!(!item.mark.is_settled());
}

#[test]
fn the_poll_and_the_act_are_parts_of_their_own_with_an_exercise() {
    for (stage, title, id) in [
        ("second_circuit", "Rehearing en banc, 2017", "en_banc_poll"),
        ("supreme_court", "The CLOUD Act, 2018", "cloud_act_drill"),
    ] {
        let all = stages();
        let stage = all.iter().find(|scenario| scenario.stage().id == stage).unwrap().stage();
        let epilogue = stage.history.epilogues.iter().find(|part| part.title == title).unwrap();
        assert_eq!(stage.exercises[epilogue.exercise.unwrap()].id, id);
        assert!(epilogue.points.len() >= 5);
        assert!(!stage.history.aftermath.contains("§ 2703(h)"), "told once");
    }
}
