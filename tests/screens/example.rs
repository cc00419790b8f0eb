//! The worked example over the courtroom.

use colloquy::app::view::{CoachView, CourtroomView, ScreenView};
use colloquy::app::{Action, Destination, ExampleAction};
use colloquy::gui::screens::{coach, courtroom};
use egui::accesskit::Role;
use egui::{Key, Theme, Ui};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;
use crate::reachable::focus_name;
use crate::stage::{picture, pictures, window};

type Shown = (CourtroomView, CoachView);

fn show(ui: &mut Ui, view: &Shown, actions: &mut Vec<Action>) {
    coach::point_at(ui, view.1.look);
    courtroom::show(ui, &view.0, actions);
    coach::show(ui, Some(&view.1), true, actions);
}

/// The courtroom and the panel at every step.
fn steps() -> Vec<Shown> {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.go(Destination::Docket);
    let ScreenView::Docket(docket) = desk.screen() else { panic!() };
    desk.act(docket.example.unwrap().action);
    let mut steps = Vec::new();
    while let (ScreenView::Courtroom(court), Some(coach)) = (desk.screen(), desk.view().coach) {
        steps.push((*court, coach));
        desk.act(Action::Example(ExampleAction::Next));
    }
    steps
}

#[test]
fn pictures_of_the_worked_example() {
    let steps = steps();
    pictures("example", show, &steps[1]);
    for (place, step) in steps.iter().enumerate() {
        let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, show, step.clone());
        harness.run();
        picture(&mut harness, &format!("example-step-{}", place + 1));
    }
}

#[test]
fn it_goes_on_with_enter_back_by_its_button_and_away_with_escape() {
    let steps = steps();
    let mut harness = window([1024.0, 700.0], 1.0, Theme::Light, show, steps[1].clone());
    harness.run();
    assert_eq!(focus_name(&harness), "Next");
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Back").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Leave the example").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    let expected =
        [ExampleAction::Next, ExampleAction::Back, ExampleAction::Leave, ExampleAction::Leave];
    assert_eq!(harness.state().actions, expected.map(Action::Example));
}

#[test]
fn the_panel_stays_within_every_window() {
    for size in [[640.0, 400.0], [1024.0, 700.0], [1440.0, 900.0]] {
        for step in steps() {
            let title = step.1.title.clone();
            let mut harness = window(size, 1.0, Theme::Light, show, step);
            harness.run();
            for name in ["Leave the example", &title] {
                let rect = harness.get_all_by_label(name).next().unwrap().rect();
                let inside = rect.top() >= 0.0 && rect.bottom() <= size[1] && rect.left() >= 0.0;
                assert!(inside && rect.right() <= size[0], "{name}: {rect:?} at {size:?}");
            }
        }
    }
}
