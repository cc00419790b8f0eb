//! The worked example: a real hearing, step by step, that leaves nothing behind.

use colloquy::app::settings::Welcome;
use colloquy::app::view::coach::Look;
use colloquy::app::view::{CoachView, DialogView, ScreenView};
use colloquy::app::{
    Action, CourtroomAction, Destination, ExampleAction, Motion, Origin, SettingsAction,
    ShellAction,
};
use colloquy::hearing::example_fault;
use colloquy::law::{Seat, Side};
use colloquy::scenario::load_matter;

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE, court, desk};

fn coach(desk: &Desk) -> Option<CoachView> {
    desk.view().coach
}

fn begin(desk: &mut Desk) {
    desk.go(Destination::Docket);
    let ScreenView::Docket(view) = desk.screen() else { panic!() };
    desk.act(view.example.unwrap().action);
}

fn next(desk: &mut Desk) {
    desk.act(Action::Example(ExampleAction::Next));
}

#[test]
fn every_worked_example_obeys_the_rules_and_moves_an_issue_twice() {
    let folders = std::fs::read_dir("scenarios").unwrap().map(|folder| folder.unwrap().path());
    let matters: Vec<_> = folders
        .filter(|folder| folder.join("matter.ron").exists())
        .map(|folder| (Origin::Bundled(folder.display().to_string()), load_matter(&folder)))
        .collect();
    let cases: Vec<_> = matters.iter().flat_map(|(_, matter)| matter.scenarios.clone()).collect();
    assert!(cases.len() > 1);
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with(folder.path(), matters);
    for case in cases {
        let id = case.id();
        assert_eq!(example_fault(&case), None, "{id}");
        desk.act(Action::Example(ExampleAction::Begin(id.clone())));
        let mut effects = Vec::new();
        while let Some(step) = coach(&desk) {
            effects.extend(step.effect);
            next(&mut desk);
        }
        // an issue is empty until the side that must carry it argues it
        let shifts = |effect: &&String| effect.contains(": from ") || effect.contains(", now ");
        let moved = effects.iter().filter(shifts).count();
        assert!(moved >= 2, "{id}: {effects:?}");
    }
}

#[test]
fn it_shows_an_argument_an_answer_to_the_bench_a_reply_and_what_they_did() {
    let (_folder, mut desk) = desk();
    begin(&mut desk);
    let mut said = Vec::new();
    let mut effects = Vec::new();
    while let Some(step) = coach(&desk) {
        assert!(desk.dialog().is_none(), "a dialog hides the step {}", step.title);
        let view = court(&desk);
        said.push(view.transcript.len());
        if let Some(effect) = step.effect {
            // the numbers are those of the courtroom
            let issue = view.issues.iter().find(|issue| effect.starts_with(&issue.title)).unwrap();
            let gauge = issue.gauge.clone().unwrap();
            let now = gauge.strength.unwrap();
            let needed = format!("It takes {:.0} to carry it.", gauge.threshold);
            let is_told = [
                format!(" to {now:.0}. "),
                format!(" at {now:.0}. "),
                format!(": {now:.0}, as before. "),
            ];
            let tells = is_told.iter().any(|now| effect.contains(now)) && effect.ends_with(&needed);
            assert!(tells, "{effect} is not {gauge:?}");
            effects.push(effect);
        }
        next(&mut desk);
    }
    assert!(said[0] == 0 && said.is_sorted() && said.last() >= Some(&5), "{said:?}");
    let moved = effects.iter().filter(|effect| effect.contains("from")).count();
    assert!(moved >= 2, "an issue should be seen to move: {effects:?}");
    assert!(matches!(desk.screen(), ScreenView::Docket(_)));
}

#[test]
fn a_step_back_shows_what_was_before() {
    let (_folder, mut desk) = desk();
    begin(&mut desk);
    assert!(!coach(&desk).unwrap().back.is_enabled());
    next(&mut desk);
    let (first, shown) = (court(&desk), coach(&desk));
    next(&mut desk);
    assert_ne!(court(&desk).transcript.len(), first.transcript.len());
    desk.act(Action::Example(ExampleAction::Back));
    assert_eq!((court(&desk), coach(&desk)), (first, shown));
}

#[test]
fn nothing_of_it_is_saved_but_that_it_was_seen() {
    let (_folder, mut desk) = desk();
    begin(&mut desk);
    next(&mut desk);
    desk.act(Action::Example(ExampleAction::Leave));
    let kept = desk.store.read(std::time::UNIX_EPOCH);
    assert!(kept.hearings.is_empty(), "a hearing was saved");
    assert_eq!(kept.settings.welcome, Welcome::Done);
    let ScreenView::Docket(docket) = desk.screen() else { panic!() };
    assert!(docket.example_seen && docket.example.is_some(), "it can be begun again");
}

#[test]
fn the_hearing_under_way_is_there_again_afterwards() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.play_first();
    let before = desk.screen();
    desk.act(Action::Shell(ShellAction::ShowKeys));
    let Some(DialogView::Keys(keys)) = desk.dialog() else { panic!() };
    desk.act(keys.example.unwrap().action);
    assert!(coach(&desk).is_some() && desk.dialog().is_none());
    next(&mut desk);
    desk.act(Action::Settings(SettingsAction::Motion(Motion::Reduced)));
    desk.act(Action::Example(ExampleAction::Leave));
    assert_eq!(desk.screen(), before);
}

#[test]
fn one_may_look_around_and_change_nothing() {
    let (_folder, mut desk) = desk();
    begin(&mut desk);
    next(&mut desk);
    let said = court(&desk).transcript.len();
    desk.court(CourtroomAction::CardAt(0));
    assert!(court(&desk).tray.cards.iter().any(|card| card.selected));
    desk.court(CourtroomAction::Play);
    desk.court(CourtroomAction::Continue);
    desk.court(CourtroomAction::Undo);
    assert!(desk.dialog().is_none());
    assert_eq!(court(&desk).transcript.len(), said);
    let toasts = desk.view().shell.toasts;
    assert!(toasts.iter().any(|toast| toast.text.contains("worked example")), "{toasts:?}");
    assert!(coach(&desk).unwrap().look.is_some_and(|look| look == Look::Transcript));
}

#[test]
fn going_elsewhere_leaves_it() {
    let (_folder, mut desk) = desk();
    begin(&mut desk);
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    assert!(coach(&desk).is_none());
    assert!(matches!(desk.screen(), ScreenView::CaseFile(_)));
    desk.go(Destination::Hearing);
    assert!(matches!(desk.screen(), ScreenView::CaseFile(_)), "there is no hearing to go to");
}
