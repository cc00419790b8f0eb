//! The door from text to scenario, through the real program: hostile input, many faults at once,
//! and what other tools read.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use std::{env, fs};

use proptest::prelude::*;
use serde_json::Value;

use colloquy::diagnostic::Severity;
use colloquy::scenario::{Loaded, MAX_DIAGNOSTICS, load_from_sources, load_matter};

const SOUND: &str = include_str!("fixtures/check/sound.ron");

fn colloquy(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_colloquy")).args(arguments).output().unwrap()
}

fn checked(path: &Path) -> (i32, Vec<Value>) {
    let output = colloquy(&["check", path.to_str().unwrap(), "--format", "json"]);
    assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    (output.status.code().unwrap(), serde_json::from_slice(&output.stdout).unwrap())
}

fn scratch(name: &str, content: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    (folder, path)
}

#[test]
fn the_sound_matter_has_no_fault() {
    let loaded = load_matter(Path::new("tests/fixtures/check/sound.ron"));
    assert_eq!(loaded.diagnostics, []);
    let [scenario] = loaded.scenarios.as_slice() else { panic!("one stage") };
    assert_eq!(scenario.id(), "reading_room/small");
}

#[test]
fn the_bundled_scenarios_are_without_fault() {
    assert_eq!(checked(Path::new("scenarios")), (0, vec![]));
}

#[test]
fn faults_of_every_sort_are_found_in_one_run() {
    let text = SOUND
        .replace("area: \"Associations\"", "arena: \"Associations\"")
        .replace("kind: Text, answers: \"letter\"", "kind: Tekst, answers: \"leter\"")
        .replace("minutes: 15", "minutes: \"15\"")
        .replace("(authority: \"lamps\")]", "(authority: \"lamp\")]")
        .replace("merit: Good, seconds: 30", "merit: At(7.0), seconds: 30");
    let (_folder, path) = scratch("many.ron", text.as_bytes());
    let (code, rows) = checked(&path);
    assert_eq!(code, 1);
    let codes: Vec<_> = rows.iter().map(|row| row["code"].as_str().unwrap()).collect();
    for expected in ["E002", "E003", "E004", "E005", "E012", "E013", "E023"] {
        assert!(codes.contains(&expected), "{expected} in {codes:?}");
    }
    let lines: Vec<_> = rows.iter().map(|row| row["line"].as_u64().unwrap()).collect();
    assert!(lines.is_sorted(), "{lines:?}");
}

#[test]
fn json_rows_have_every_field_that_other_tools_read() {
    let (_folder, path) = scratch("a.ron", SOUND.replace("merit: Fair", "merit: Fari").as_bytes());
    let (_, rows) = checked(&path);
    let row = rows[0].as_object().unwrap();
    let keys: Vec<_> = row.keys().map(String::as_str).collect();
    let mut expected = vec![
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "code",
        "name",
        "severity",
        "message",
        "help",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(row["file"], path.to_str().unwrap());
    assert_eq!(row["severity"], "error");
    assert_eq!(row["help"], "did you mean `Fair`?");
}

#[test]
fn warnings_alone_leave_the_exit_code_at_0() {
    let text = SOUND.replace("turns: 3, seconds: 180", "turns: 30, seconds: 1800");
    let (_folder, path) = scratch("a.ron", text.as_bytes());
    let (code, rows) = checked(&path);
    assert_eq!(code, 0);
    assert!(!rows.is_empty() && rows.iter().all(|row| row["severity"] == "warning"));
}

#[test]
fn hostile_files_are_refused_quickly_and_in_few_words() {
    let mut not_text = SOUND.as_bytes().to_vec();
    not_text[500] = 0xff;
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("brackets", "[".repeat(100_000).into_bytes()),
        ("parentheses", "(a:".repeat(100_000).into_bytes()),
        ("names", "A(".repeat(100_000).into_bytes()),
        ("options", format!("(stage: {}", "Some(".repeat(100_000)).into_bytes()),
        ("comments", "/*".repeat(100_000).into_bytes()),
        (
            "arguments",
            format!("(library: (arguments: [{}]))", "(),".repeat(1_000_000)).into_bytes(),
        ),
        ("strings", format!("(id: \"{}", "x".repeat(8_000_000)).into_bytes()),
        ("commas", ",".repeat(90_000).into_bytes()),
        ("colons", ":".repeat(1_000_000).into_bytes()),
        ("errors", "(a b)".repeat(100_000).into_bytes()),
        ("lines", "\n".repeat(8_000_000).into_bytes()),
        ("not text", not_text),
        ("zeros", vec![0; 1_000_000]),
    ];
    for (name, content) in files {
        let (_folder, path) = scratch("matter.ron", &content);
        let before = worked();
        assert!(load_matter(&path).scenarios.is_empty(), "{name}");
        let took = worked().saturating_sub(before);
        assert!(took < Duration::from_secs(5), "{name}: {took:?}");
        let (code, rows) = checked(&path);
        assert_eq!(code, 1, "{name}");
        assert!((1..=MAX_DIAGNOSTICS).contains(&rows.len()), "{name}: {}", rows.len());
        let text = colloquy(&["check", path.to_str().unwrap()]);
        assert!(text.stdout.len() < 100_000, "{name}: {}", text.stdout.len());
    }
}

#[test]
fn a_large_file_is_not_read() {
    let (_folder, path) = scratch("large.ron", b"");
    fs::File::options().write(true).open(&path).unwrap().set_len(200 << 20).unwrap();
    let start = now();
    let (code, rows) = checked(&path);
    assert_eq!((code, rows[0]["code"].as_str()), (1, Some("E007")));
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.ron");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [Path::new("/dev/zero"), &pipe] {
        let (code, rows) = checked(path);
        assert_eq!((code, rows.len(), rows[0]["code"].as_str()), (1, 1, Some("E008")));
    }
}

#[test]
fn what_does_not_exist_is_a_matter_of_usage() {
    let (code, rows) = checked(Path::new("nowhere/at/all"));
    assert_eq!((code, rows.len(), rows[0]["code"].as_str()), (2, 1, Some("E008")));
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(checked(folder.path()).0, 2);
}

#[test]
fn an_unknown_rule_and_a_missing_path_are_faults_of_usage() {
    assert_eq!(colloquy(&["check", "--explain", "E999"]).status.code(), Some(2));
    assert_eq!(colloquy(&["check"]).status.code(), Some(2));
    assert_eq!(colloquy(&["check", "--explain", "E012"]).status.code(), Some(0));
}

#[test]
fn a_copied_program_knows_its_scenarios_in_any_folder() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let copy = folder.path().join(format!("copy{}", env::consts::EXE_SUFFIX));
    // a file that was just written may still be open in a process that another test is starting
    fs::hard_link(env!("CARGO_BIN_EXE_colloquy"), &copy).unwrap();
    let output = Command::new(&copy)
        .args(["list", "--format", "json"])
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path())
        .output()
        .unwrap();
    assert!(output.status.success());
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        assert!(row["path"].as_str().unwrap().starts_with("bundled:"), "{row}");
        assert_eq!(row["seats"].as_array().unwrap().len(), 3);
    }
}

#[test]
fn what_lies_in_the_folder_comes_before_what_is_compiled_in() {
    let rows = |folder: &Path| -> Vec<Value> {
        let output = Command::new(env!("CARGO_BIN_EXE_colloquy"))
            .args(["list", "--format", "json"])
            .current_dir(folder)
            .env("XDG_DATA_HOME", folder)
            .output()
            .unwrap();
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let here = rows(Path::new(env!("CARGO_MANIFEST_DIR")));
    assert!(here.iter().all(|row| row["path"].as_str().unwrap().starts_with("scenarios")));
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("scenarios")).unwrap();
    fs::write(folder.path().join("scenarios/room.ron"), SOUND).unwrap();
    let there = rows(folder.path());
    assert_eq!(there.len(), here.len() + 1);
    assert_eq!(there[0]["id"], "reading_room/small");
}

#[test]
fn a_new_case_passes_check_and_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("my_case");
    let case = case.to_str().unwrap();
    assert_eq!(colloquy(&["new", case]).status.code(), Some(0));
    assert_eq!(checked(Path::new(case)), (0, vec![]));
    assert_eq!(colloquy(&["list", case]).status.code(), Some(0));
    assert_eq!(colloquy(&["new", case]).status.code(), Some(2));
}

#[test]
fn a_reader_that_closes_its_end_of_the_pipe_is_no_fault() {
    use std::process::Stdio;
    for arguments in [&["list"][..], &["check", "--explain", "E012"], &["check", "scenarios"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut program = Command::new(env!("CARGO_BIN_EXE_colloquy"));
        let output =
            program.args(arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), said.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

/// A matter of two stages: the second adds an issue, a court and its own cards.
fn two_stages() -> [(&'static str, String); 3] {
    let (matter, stage) = SOUND.split_once("    stage: (\n").unwrap();
    let stage = stage.trim_end().trim_end_matches(')').trim_end().trim_end_matches(',');
    let first = format!("(\n{stage}");
    let second = first
        .replace("id: \"small\"", "id: \"full\"")
        .replace(
            "heading: \"The motion to reopen\", court: \"small_court\"",
            "heading: \"The appeal\", court: \"full_court\"",
        )
        .replace("2010-06-01", "2011-06-01")
        .replace("2010-06-08", "2011-06-08");
    let matter = format!("{matter}    stages: [\"1.ron\", \"2.ron\"],\n)\n");
    [("m/matter.ron", matter), ("m/1.ron", first), ("m/2.ron", second)]
}

fn load(sources: &[(&str, String)]) -> Loaded {
    let sources: Vec<_> = sources.iter().map(|(path, text)| (*path, text.as_str())).collect();
    load_from_sources(&sources)
}

#[test]
fn each_stage_of_a_matter_is_a_scenario_with_its_own_force_of_law() {
    use colloquy::scenario::Force;
    let loaded = load(&two_stages());
    assert_eq!(loaded.diagnostics, []);
    let [small, full] = loaded.scenarios.as_slice() else { panic!("two stages") };
    assert_eq!(
        (small.id().as_str(), full.id().as_str()),
        ("reading_room/small", "reading_room/full")
    );
    assert_ne!(small.hash(), full.hash());
    let force = |scenario: &colloquy::scenario::Scenario, id| {
        scenario.authority(scenario.authority_by_id(id).unwrap()).force
    };
    assert_eq!(force(small, "lamps"), Some(Force::Binding));
    assert_eq!(force(full, "lamps"), Some(Force::Binding));
    assert_eq!(force(small, "sister_case"), Some(Force::PersuasiveForeign));
    assert_eq!(force(small, "old_view"), Some(Force::PersuasiveSame));
    assert_eq!(force(full, "old_view"), Some(Force::PersuasiveLower));
    assert_eq!(force(full, "rule_7"), None);
}

#[test]
fn a_change_in_one_stage_leaves_the_hash_of_the_other() {
    let before = load(&two_stages());
    let mut sources = two_stages();
    sources[2].1 = sources[2].1.replace("minutes: 15", "minutes: 16");
    let after = load(&sources);
    assert_eq!(before.scenarios[0].hash(), after.scenarios[0].hash());
    assert_ne!(before.scenarios[1].hash(), after.scenarios[1].hash());
}

#[test]
fn a_card_of_another_stage_is_not_here_and_no_fault() {
    let mut sources = two_stages();
    // the first stage knows one issue only; cards on the other wait for the second stage
    let notice = sources[1].1.find("            (\n                id: \"notice\"").unwrap();
    let end = sources[1].1[notice..].find("            ),\n").unwrap() + "            ),\n".len();
    sources[1].1.replace_range(notice..notice + end, "");
    sources[1].1 = sources[1]
        .1
        .replace("            (when: All([NotCarried(\"closed\"), Carried(\"notice\")]), then: \"give_notice\"),\n", "")
        .replace("(id: \"give_notice\", title: \"Notice first\", verb: \"Remand\", order: \"The Committee gives notice first.\", worth: 0.5),", "")
        .replace("disposition: \"give_notice\"", "disposition: \"reopen\"")
        .replace("arguments: [\"no_warning\"]", "arguments: [\"custom\"]");
    let question = sources[1].1.find("            (\n                id: \"who_reads\"").unwrap();
    let end = sources[1].1[question..].find("\n            ),\n").unwrap() + 16;
    sources[1].1.replace_range(question..question + end, "");
    let loaded = load(&sources);
    let errors: Vec<_> = loaded.diagnostics.iter().filter(|found| found.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let [small, full] = loaded.scenarios.as_slice() else { panic!("two stages") };
    assert!(small.card_by_id("no_warning").is_none());
    assert!(full.card_by_id("no_warning").is_some());
    assert_eq!(small.cards().len() + 2, full.cards().len());
}

#[test]
fn a_fault_names_the_file_in_which_it_stands() {
    let mut sources = two_stages();
    sources[2].1 = sources[2].1.replace("court: \"full_court\",", "court: \"ful_court\",");
    let loaded = load(&sources);
    let files: Vec<_> = loaded.diagnostics.iter().map(|d| (d.code, d.span.file.as_str())).collect();
    assert!(files.iter().all(|found| *found == ("E019", "m/2.ron")), "{files:?}");
    assert!(!files.is_empty() && loaded.scenarios.is_empty());
}

/// How long this thread has been at work, whatever else the machine does; where the system does
/// not tell, how long it has been since the first call.
fn worked() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let worked = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
    worked.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// The time, for bounds on how long a check takes.
#[expect(clippy::disallowed_methods, reason = "a test of how long something takes reads the clock")]
fn now() -> Instant {
    Instant::now()
}

fn is_well_formed(loaded: &Loaded) {
    assert!(loaded.diagnostics.len() <= MAX_DIAGNOSTICS);
    let has_errors = loaded.diagnostics.iter().any(|found| found.severity == Severity::Error);
    assert_eq!(has_errors, loaded.scenarios.is_empty());
    for found in &loaded.diagnostics {
        let span = &found.span;
        assert!(span.line >= 1 && span.column >= 1);
        assert!((span.line, span.column) <= (span.end_line, span.end_column), "{found:?}");
        assert_ne!(found.code, "E090", "{found:?}");
    }
}

/// Pieces that mean something to the parsers.
fn pieces() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "\\",
        "/*",
        "*/",
        "//",
        "\n",
        "#",
        "r#\"",
        "'",
        "Some(",
        "None",
        "NaN",
        "inf",
        "-",
        "0x",
        "1e999",
        "b\"",
        "é",
        "\u{feff}",
        "\0",
        "\r\n",
        "At(",
        "First",
        "Second",
        "id: ",
        "true",
        "99999999999999999999",
        "#![enable(unwrap_newtypes)]",
        "()",
        "Otherwise",
        "Carried(\"closed\")",
        "\"custom\"",
        "\"lamps\"",
        "\"\"",
    ]);
    prop::collection::vec(words, 0..4).prop_map(|words| words.concat())
}

fn cut(text: &str, at: usize) -> usize {
    let mut at = at % (text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_answered_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let (_folder, path) = scratch("any.ron", &bytes);
        is_well_formed(&load_matter(&path));
    }

    #[test]
    fn any_pieces_of_ron_are_answered_without_panic(text in prop::collection::vec(pieces(), 0..40)) {
        is_well_formed(&load_from_sources(&[("any.ron", &text.concat())]));
    }

    #[test]
    fn a_sound_text_with_a_few_changes_is_answered_without_panic(
        changes in prop::collection::vec((any::<usize>(), 0_usize..80, pieces()), 1..6),
    ) {
        let mut text = SOUND.to_owned();
        for (at, length, piece) in changes {
            let from = cut(&text, at);
            let to = cut(&text, (from + length).min(text.len())).max(from);
            text.replace_range(from..to, &piece);
        }
        is_well_formed(&load_from_sources(&[("any.ron", &text)]));
    }

    #[test]
    fn a_sound_text_with_words_exchanged_is_answered_without_panic(
        changes in prop::collection::vec((any::<usize>(), any::<usize>()), 1..8),
    ) {
        // exchanging whole words keeps the syntax, and so reaches the rules about meaning
        let mut words: Vec<&str> = SOUND.split_inclusive(['"', ' ', '(', ')', ',', ':', '[']).collect();
        for (one, other) in changes {
            let (one, other) = (one % words.len(), other % words.len());
            words.swap(one, other);
        }
        is_well_formed(&load_from_sources(&[("any.ron", &words.concat())]));
    }
}
