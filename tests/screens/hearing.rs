//! A whole hearing of the lead case in the window, argued by the keyboard alone.

use std::collections::BTreeSet;

use colloquy::app::view::courtroom::Turn;
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::gui::screens::{courtroom, dialogs};
use colloquy::law::{Seat, Side};
use egui::{Key, Theme, Ui};
use egui_kittest::Harness;

use crate::desk::{Desk, LEAD_CASE};
use crate::stage::{Stage, picture, window};

type Window = Harness<'static, Stage<Desk>>;

fn draw(ui: &mut Ui, desk: &Desk, actions: &mut Vec<colloquy::app::Action>) {
    let view = desk.view();
    if let ScreenView::Courtroom(view) = &view.screen {
        courtroom::show(ui, view, actions);
    }
    if let Some(dialog) = &view.dialog {
        dialogs::show(ui, dialog, actions);
    }
}

fn open(size: [f32; 2], seat: Seat) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, seat);
    let mut harness = window(size, 1.0, Theme::Light, draw, desk);
    settle(&mut harness);
    harness
}

/// Applies what was pushed, until the window rests.
fn settle(harness: &mut Window) {
    for _ in 0..8 {
        harness.run_steps(2);
        let stage = harness.state_mut();
        for action in std::mem::take(&mut stage.actions) {
            stage.view.act(action);
        }
    }
}

fn press(harness: &mut Window, key: Key) {
    harness.key_press(key);
    settle(harness);
}

/// Does the next thing by key. Says what it was, and whether the ruling can be heard.
fn step(harness: &mut Window) -> (&'static str, bool) {
    match harness.state().view.dialog() {
        Some(DialogView::Question(_)) => {
            press(harness, Key::Num1);
            press(harness, Key::Enter);
            ("question", false)
        }
        Some(DialogView::Reasons(_)) => {
            press(harness, Key::Num2);
            press(harness, Key::Enter);
            ("reasons", false)
        }
        Some(DialogView::Confirm(_)) => {
            press(harness, Key::Tab);
            press(harness, Key::Enter);
            ("confirm", false)
        }
        Some(other) => panic!("unexpected {other:?}"),
        None => turn(harness),
    }
}

fn turn(harness: &mut Window) -> (&'static str, bool) {
    let ScreenView::Courtroom(view) = harness.state().view.screen() else { panic!("in court") };
    match view.prompt.turn {
        Turn::Submitted => return ("submitted", true),
        Turn::Theirs => press(harness, Key::A),
        Turn::Preparing => panic!("work is done at once"),
        Turn::Yours if view.tray.cards.is_empty() => press(harness, Key::Y),
        Turn::Yours => {
            press(harness, Key::Num1);
            press(harness, Key::Enter);
        }
    }
    ("turn", false)
}

#[test]
fn a_hearing_is_argued_by_keyboard_alone_and_pictured_on_the_way() {
    let mut harness = open([1440.0, 900.0], Seat::Counsel(Side::Second));
    let mut seen = BTreeSet::new();
    picture(&mut harness, "hearing-begins");
    for _ in 0..200 {
        let dialog = match harness.state().view.dialog() {
            Some(DialogView::Question(_)) => "question",
            Some(DialogView::Reasons(_)) => "reasons",
            _ => "",
        };
        if !dialog.is_empty() && !seen.contains(dialog) {
            picture(&mut harness, &format!("hearing-{dialog}"));
        }
        let (done, submitted) = step(&mut harness);
        seen.insert(done);
        if submitted {
            picture(&mut harness, "hearing-submitted");
            press(&mut harness, Key::Enter);
            let asked = harness.state().view.dialog();
            assert!(matches!(asked, Some(DialogView::Prediction(_))), "{asked:?}");
            picture(&mut harness, "hearing-prediction");
            let all = ["question", "reasons", "turn"];
            assert!(all.iter().all(|kind| seen.contains(kind)), "{seen:?}");
            return;
        }
    }
    panic!("the hearing does not end: {seen:?}");
}

#[test]
fn the_middle_of_a_hearing_is_pictured_in_every_class_of_window() {
    for (size, name) in
        [([1280.0, 800.0], "1280"), ([720.0, 450.0], "200pct"), ([1024.0, 700.0], "1024")]
    {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(folder.path());
        desk.begin(LEAD_CASE, Seat::Counsel(Side::First));
        for _ in 0..12 {
            desk.step_as_counsel();
        }
        while desk.dialog().is_some() {
            desk.step_as_counsel();
        }
        let mut harness = window(size, 1.0, Theme::Light, draw, desk);
        settle(&mut harness);
        picture(&mut harness, &format!("hearing-{name}"));
    }
}
