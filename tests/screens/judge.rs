use colloquy::app::view::JudgeView;
use colloquy::app::{Action, JudgeAction};
use colloquy::gui::screens::judge;
use colloquy::record::{Credit, Found};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Stage, picture, pictures, window};
use crate::views_judge::{self as views, entry, issue};

fn open(size: [f32; 2]) -> Harness<'static, Stage<JudgeView>> {
    let mut harness = window(size, 1.0, Theme::Light, judge::show, views::judge());
    harness.run();
    harness
}

fn wide() -> Harness<'static, Stage<JudgeView>> {
    open([1440.0, 900.0])
}

fn pushes(harness: &Harness<'_, Stage<JudgeView>>, action: JudgeAction) {
    let action = Action::Judge(action);
    let stage = harness.state();
    assert!(stage.pushed(&action), "{action:?} is not in {:?}", stage.actions);
}

#[test]
fn pictures_of_the_courtroom_as_judge() {
    pictures("judge", judge::show, &views::judge());
    let mut harness = open([1024.0, 700.0]);
    harness.get_by_role_and_label(Role::Tab, "Findings, 3").click();
    harness.run();
    picture(&mut harness, "judge-1024-findings");
    assert!(harness.query_by_role_and_label(Role::Tab, "Notes, 4").is_none(), "they are beside");
    let mut harness = open([800.0, 700.0]);
    harness.get_by_role_and_label(Role::Tab, "Notes, 4").click();
    harness.run();
    picture(&mut harness, "judge-800-notes");
}

#[test]
fn a_finding_and_a_degree_of_credit_are_one_click_each() {
    let mut harness = wide();
    let all = harness.get_all_by_role_and_label(Role::RadioButton, "Not reached");
    all.last().unwrap().click();
    harness.run();
    pushes(&harness, JudgeAction::Find(issue(2), Found::NotReached));
    harness.get_all_by_role_and_label(Role::RadioButton, "Reject").next().unwrap().click();
    harness.run();
    pushes(&harness, JudgeAction::Credit(issue(0), entry(16), Credit::Reject));
}

#[test]
fn words_in_the_order_are_typed_and_a_draft_is_kept_by_its_button() {
    let mut harness = wide();
    harness.get_by_label("Your words in the order").click();
    harness.run();
    harness.get_by_label("Your words in the order").type_text("Stayed.");
    harness.run();
    pushes(&harness, JudgeAction::OrderWords("Stayed.".into()));
    harness.get_by_role_and_label(Role::Button, "Save draft").click();
    harness.run();
    pushes(&harness, JudgeAction::SaveDraft);
}

#[test]
fn signs_credit_the_reason_that_has_the_keyboard() {
    let mut harness = wide();
    harness.get_all_by_role_and_label(Role::RadioButton, "Reject").last().unwrap().focus();
    harness.run();
    harness.key_press(Key::Minus);
    harness.run();
    pushes(&harness, JudgeAction::Credit(issue(0), entry(1), Credit::Little));
}

#[test]
fn the_keys_of_the_bench_ask_continue_choose_and_enter() {
    let mut harness = wide();
    for key in [Key::Q, Key::Space, Key::Num2] {
        harness.key_press(key);
        harness.run();
    }
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    for action in
        [JudgeAction::Ask, JudgeAction::Continue, JudgeAction::QuestionAt(1), JudgeAction::Enter]
    {
        pushes(&harness, action);
    }
}

#[test]
fn letters_typed_into_reasons_are_no_commands() {
    let mut harness = wide();
    harness.get_by_label("Your reasons on 1. Instrument").focus();
    harness.run();
    harness.key_press(Key::Q);
    harness.get_by_label("Your reasons on 1. Instrument").type_text("q");
    harness.run();
    let stage = harness.state();
    assert!(!stage.pushed(&Action::Judge(JudgeAction::Ask)));
    let typed = |action: &Action| matches!(action, Action::Judge(JudgeAction::Words(_, words)) if words.contains('q'));
    assert!(stage.actions.iter().any(typed), "{:?}", stage.actions);
}

#[test]
fn a_note_is_written_with_n_and_enter_and_linked_to_the_passage() {
    let mut harness = wide();
    harness.key_press(Key::N);
    harness.run();
    harness.get_by_label("Add a note").type_text("Ask about control");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    pushes(&harness, JudgeAction::AddNote("Ask about control".into(), None));
    harness.get_by_label("Note on the passage of Ms. Reyes").click();
    harness.run();
    harness.get_by_label("Add a note").type_text("Whose place?");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    pushes(&harness, JudgeAction::AddNote("Whose place?".into(), Some(9)));
}

#[test]
fn a_passage_is_credited_with_a_button_that_shows_while_it_is_pointed_at() {
    let mut harness = wide();
    let name = "Credit on Focus: the passage of Ms. Reyes";
    harness.get_by_role_and_label(Role::Button, name).hover();
    harness.run();
    picture(&mut harness, "judge-credit");
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
    let credit = views::judge().credits.remove(0).control.action;
    assert!(harness.state().pushed(&credit), "{:?}", harness.state().actions);
}

#[test]
fn a_note_goes_away_once_it_is_left_empty() {
    let mut harness = wide();
    harness.get_by_label("Note 4").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    harness.run();
    let gone = Action::Judge(JudgeAction::EditNote(3, String::new()));
    assert!(!harness.state().pushed(&gone), "it may be written anew");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.state().pushed(&gone));
}

#[test]
fn everything_is_reached_in_the_smallest_window() {
    let mut harness = open([640.0, 400.0]);
    harness.get_by_role_and_label(Role::Tab, "Findings, 3").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Enter ruling").click();
    harness.get_by_label("1. Instrument, executed like a subpoena?, reasons open").click();
    harness.run();
    pushes(&harness, JudgeAction::Enter);
    pushes(&harness, JudgeAction::Open(None));
    for tab in ["Hearing", "Questions, 3"] {
        harness.get_by_role_and_label(Role::Tab, tab).click();
        harness.run();
        harness.state_mut().actions.clear();
        harness.get_by_role_and_label(Role::Button, "Ask").click();
        harness.run();
        pushes(&harness, JudgeAction::Ask);
    }
}

#[test]
fn closed_findings_say_why() {
    let mut view = views::judge();
    view.findings.closed = Some("Hear counsel first".into());
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, judge::show, view);
    harness.run();
    harness.get_by_role_and_label(Role::Status, "Hear counsel first");
    harness.get_all_by_role_and_label(Role::RadioButton, "Carried").next().unwrap().click();
    harness.run();
    assert!(harness.state().actions.is_empty(), "{:?}", harness.state().actions);
}

#[test]
fn every_disposition_is_in_sight_whatever_is_found() {
    for size in [[1440.0, 900.0], [1280.0, 800.0]] {
        let harness = open(size);
        let bar = harness.get_by_role_and_label(Role::Button, "Enter ruling").rect();
        for row in views::judge().dispositions {
            let places: Vec<_> =
                harness.get_all_by_label_contains(&row.title).map(|row| row.rect()).collect();
            let seen = places.iter().all(|place| place.bottom() < bar.top());
            assert!(seen, "{} at {places:?} in {size:?}", row.title);
        }
        let words = harness.get_by_label("Your words in the order").rect();
        assert!(words.bottom() < bar.top(), "{words:?} in {size:?}");
    }
}
