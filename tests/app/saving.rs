//! What is on the disk, and what happens when it is not.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, UNIX_EPOCH};

use colloquy::app::storage::{Document, Store};
use colloquy::app::view::docket::Resume;
use colloquy::app::view::shell::SavedState;
use colloquy::app::view::{ScreenView, Tone};
use colloquy::app::{
    Action, CaseFileAction, Destination, DocketAction, JudgeAction, SettingsAction, ShellAction,
    Theme,
};
use colloquy::law::{Seat, Side};

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE};

/// Where the process that is killed finds its folder.
const VICTIM: &str = "COLLOQUY_TEST_VICTIM";

/// Where the process whose files cannot grow finds its folder.
const CRAMPED: &str = "COLLOQUY_TEST_CRAMPED";

fn moves(desk: &Desk) -> usize {
    let ScreenView::Courtroom(view) = desk.screen() else { panic!("not in court") };
    view.transcript.len()
}

fn record_of(folder: &Path) -> std::path::PathBuf {
    let files = std::fs::read_dir(folder.join("hearings")).unwrap();
    let names = files.map(|entry| entry.unwrap().path());
    let is_record = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.strip_suffix(".ron").is_some_and(|key| !key.contains('.'))
    };
    names.filter(is_record).max().unwrap()
}

#[test]
fn a_hearing_held_with_another_version_says_so_until_it_is_scored_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    drop(desk);
    let path = record_of(folder.path());
    let text = std::fs::read_to_string(&path).unwrap();
    let at = text.find("scenario_hash: \"").unwrap() + "scenario_hash: \"".len();
    let (kept, rest) = text.split_at(at);
    std::fs::write(&path, format!("{kept}0000{}", &rest[4..])).unwrap();
    let journal = folder.path().join("journal.ron");
    let before = std::fs::read_to_string(&journal).unwrap();
    let before = before.replace("score: ", "score: 1");
    std::fs::write(&journal, &before).unwrap();

    let mut desk = Desk::open(folder.path());
    let key = path.file_stem().unwrap().to_str().unwrap().to_owned();
    desk.act(Action::Docket(DocketAction::Resume(key)));
    desk.go(Destination::Ruling);
    let notice = |desk: &Desk| match desk.screen() {
        ScreenView::Ruling(view) => view.notice,
        ScreenView::Review(view) => view.notice,
        _ => panic!("neither ruling nor review"),
    };
    let said = notice(&desk).unwrap();
    assert!(said.text.starts_with("Scored with the case as it was on May 13, 2014: "), "{said:?}");
    assert_eq!(std::fs::read_to_string(&journal).unwrap(), before, "the old score stands");
    desk.go(Destination::Review);
    assert_eq!(notice(&desk), Some(said.clone()));
    desk.act(said.rescore.action);
    assert_eq!(notice(&desk), None);
    assert_ne!(std::fs::read_to_string(&journal).unwrap(), before);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "the record is of this version");
}

#[test]
fn a_hearing_goes_on_where_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    for _ in 0..5 {
        desk.step_as_counsel();
    }
    let before = desk.view();
    drop(desk);

    let mut desk = Desk::open(folder.path());
    let ScreenView::Docket(docket) = desk.screen() else { panic!() };
    let Resume::Hearing(card) = docket.resume else { panic!("nothing to resume") };
    assert_eq!(card.seat_line, "You appear for Microsoft, the movant");
    assert!(card.chances.len() > 1 && card.chance.starts_with("chance to win"));
    desk.act(card.control.action);
    let (ScreenView::Courtroom(old), ScreenView::Courtroom(new)) = (before.screen, desk.screen())
    else {
        panic!()
    };
    assert_eq!(old.transcript, new.transcript);
    assert_eq!(old.time, new.time);
    assert_eq!(old.prompt, new.prompt);
}

#[test]
fn a_judges_draft_and_notes_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(SMALL_CASE, Seat::Bench);
    desk.judge(JudgeAction::Continue);
    desk.judge(JudgeAction::AddNote("Ask about the piles.".to_owned(), None));
    desk.judge(JudgeAction::Close);
    desk.judge(JudgeAction::Confirm);
    let ScreenView::Judge(view) = desk.screen() else { panic!() };
    let issue = view.findings.issues[0].id;
    desk.judge(JudgeAction::Words(issue, "The letter came too late.".to_owned()));
    desk.act(Action::Shell(ShellAction::Quit));
    drop(desk);

    let mut desk = Desk::open(folder.path());
    let ScreenView::Docket(docket) = desk.screen() else { panic!() };
    let Resume::Hearing(card) = docket.resume else { panic!() };
    desk.act(card.control.action);
    let ScreenView::Judge(view) = desk.screen() else { panic!() };
    assert_eq!(view.findings.issues[0].words, "The letter came too late.");
    assert_eq!(view.notes[0].text, "Ask about the piles.");
    assert!(view.notes[0].passage.is_some(), "a note is linked to what was said last");
}

#[test]
fn what_was_chosen_is_chosen_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.act(Action::Settings(SettingsAction::Theme(Theme::Lamplight)));
    desk.act(Action::Settings(SettingsAction::Zoom(130)));
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    desk.act(Action::CaseFile(CaseFileAction::Hints(false)));
    desk.begin_here(Seat::Bench);
    drop(desk);

    let mut desk = Desk::open(folder.path());
    let look = desk.view().shell.look;
    assert_eq!((look.theme, look.zoom), (Theme::Lamplight, 130));
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    assert!(!file.aids.hints);
    assert_eq!(file.seats.iter().find(|seat| seat.selected).unwrap().seat, Seat::Bench);
}

#[test]
fn when_nothing_can_be_written_it_is_said_and_the_hearing_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::write(&data, "a file stands where the folder should be").unwrap();
    let mut desk = Desk::open(&data);
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    assert!(matches!(desk.view().shell.saved, SavedState::NotSaved(_)));
    let toasts = desk.view().shell.toasts;
    let said = toasts.iter().find(|toast| toast.text.starts_with("Not saved: "));
    assert_eq!(said.unwrap().tone, Tone::Bad, "{toasts:?}");
    let start = moves(&desk);
    desk.step_as_counsel();
    assert!(moves(&desk) > start, "the hearing goes on");

    std::fs::remove_file(&data).unwrap();
    desk.step_as_counsel();
    desk.step_as_counsel();
    assert_eq!(desk.view().shell.saved, SavedState::Saved, "and is saved once that works again");
}

#[test]
fn a_damaged_save_is_kept_aside_reported_and_harms_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::First));
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    drop(desk);
    let path = record_of(folder.path());
    let text = std::fs::read_to_string(&path).unwrap();
    let half = text.get(..text.len() / 2).unwrap();
    std::fs::write(&path, half).unwrap();

    let desk = Desk::open(folder.path());
    let ScreenView::Docket(docket) = desk.screen() else { panic!() };
    assert!(docket.kept_aside[0].contains(".damaged-1"), "{:?}", docket.kept_aside);
    assert!(matches!(docket.resume, Resume::Hearing(_)), "the other hearing is there");
    let mut kept = path.clone().into_os_string();
    kept.push(".damaged-1");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), half);
    assert!(!path.exists());
}

#[test]
fn a_record_that_breaks_the_rules_is_listed_with_the_rule_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.play_first();
    drop(desk);
    let path = record_of(folder.path());
    let text = std::fs::read_to_string(&path).unwrap();
    let start = text.find("mv: \"argue ").unwrap();
    let end = start + text[start..].find("\",").unwrap();
    let text = text.replacen(&text[start..end], "mv: \"no_answer", 1);
    std::fs::write(&path, &text).unwrap();

    let desk = Desk::open(folder.path());
    let ScreenView::Docket(docket) = desk.screen() else { panic!() };
    assert!(docket.kept_aside[0].contains("is not legal"), "{:?}", docket.kept_aside);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_discarded_hearing_leaves_the_list_and_keeps_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::First));
    desk.go(Destination::Docket);
    let ScreenView::Docket(docket) = desk.screen() else { panic!() };
    let Resume::Hearing(card) = docket.resume else { panic!() };
    desk.act(Action::Docket(DocketAction::Discard(card.hearing)));
    let ScreenView::Docket(docket) = desk.screen() else { panic!() };
    assert!(matches!(docket.resume, Resume::Start { .. }));
    let names = std::fs::read_dir(folder.path().join("hearings")).unwrap();
    let kept = names.filter(|entry| {
        entry.as_ref().unwrap().file_name().to_str().unwrap().ends_with(".ron.discarded-1")
    });
    assert_eq!(kept.count(), 2, "record and notes");
}

/// Plays on and on, saving after every move, and says after each how many moves are on the disk.
/// Run only by the test below, in a process of its own.
#[test]
fn victim() {
    let Some(folder) = std::env::var_os(VICTIM) else { return };
    let mut desk = Desk::open(Path::new(&folder));
    loop {
        desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
        for _ in 0..40 {
            let over = desk.step_as_counsel();
            println!("\nsaved {}", moves(&desk));
            if over {
                break;
            }
        }
        desk.go(Destination::Docket);
    }
}

#[test]
#[cfg(unix)]
fn kill_9_at_any_moment_loses_nothing_but_the_move_in_hand() {
    for round in 0..6_u64 {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["saving::victim", "--exact", "--nocapture"])
            .env(VICTIM, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = lines.map_while(Result::ok).filter(|line| line.starts_with("saved "));
        let wanted = usize::try_from(3 + 4 * round).unwrap();
        let mut last = said.by_ref().nth(wanted).unwrap();
        std::thread::sleep(Duration::from_millis(round * 7 % 11));
        child.kill().unwrap();
        child.wait().unwrap();
        // what it said between the count and the kill
        if let Some(line) = said.last() {
            last = line;
        }
        let acknowledged: usize = last.strip_prefix("saved ").unwrap().parse().unwrap();

        let contents = Store::new(folder.path()).read(UNIX_EPOCH);
        assert_eq!(contents.troubles, [], "nothing is damaged");
        let longest = contents.hearings.iter().map(|hearing| {
            let told = |entry: &&colloquy::record::EntryDraft| entry.mv != "continue";
            hearing.record.lines[0].entries.iter().filter(told).count()
        });
        assert!(longest.max().unwrap() >= acknowledged, "{acknowledged} were acknowledged");
    }
}

/// Plays until a save fails, and says so. Run only by the test below, where files cannot grow.
#[test]
fn cramped() {
    let Some(folder) = std::env::var_os(CRAMPED) else { return };
    let mut desk = Desk::open(Path::new(&folder));
    desk.begin(LEAD_CASE, Seat::Counsel(Side::First));
    let mut kept = 0;
    while !desk.step_as_counsel() {
        match desk.view().shell.saved {
            SavedState::NotSaved(why) => {
                println!("\nkept {kept} of {}: {why}", moves(&desk));
                return;
            }
            _ => kept = moves(&desk),
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn where_there_is_no_room_left_what_was_saved_before_stays_whole() {
    let folder = tempfile::tempdir().unwrap();
    // a limit to the size of a file fails a write in the middle, as a full disk does
    let limited = "trap '' XFSZ; ulimit -f 3; exec \"$0\" saving::cramped --exact --nocapture";
    let output = Command::new("sh")
        .args(["-c", limited])
        .arg(std::env::current_exe().unwrap())
        .env(CRAMPED, folder.path())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let said = text.lines().find_map(|line| line.strip_prefix("kept "));
    let said = said.unwrap_or_else(|| panic!("no save failed: {text}"));
    let kept: usize = said.split(' ').next().unwrap().parse().unwrap();
    assert!(kept > 0, "{said}");

    let contents = Store::new(folder.path()).read(UNIX_EPOCH);
    assert_eq!(contents.troubles, [], "nothing is damaged");
    let told = |entry: &&colloquy::record::EntryDraft| entry.mv != "continue";
    assert_eq!(contents.hearings.len(), 1);
    assert!(contents.hearings[0].record.lines[0].entries.iter().filter(told).count() >= kept);
    let files = std::fs::read_dir(folder.path().join("hearings")).unwrap();
    let names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    let whole =
        |name: &std::ffi::OsString| Path::new(name).extension().is_some_and(|it| it == "ron");
    assert!(names.iter().all(whole), "no half of a file stays behind: {names:?}");
}

#[test]
fn two_programs_on_one_folder_do_not_overwrite_each_others_hearings() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = Desk::open(folder.path());
    let mut other = Desk::open(folder.path());
    one.begin(LEAD_CASE, Seat::Counsel(Side::First));
    let path = record_of(folder.path());
    let text = std::fs::read_to_string(&path).unwrap();
    other.begin(LEAD_CASE, Seat::Counsel(Side::First));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    assert!(matches!(other.view().shell.saved, SavedState::NotSaved(_)), "and it is said");
    assert!(one.store.path(&Document::Settings).exists());
}
