//! The visible countdown at a question, in the real window.

use std::time::Duration;

use colloquy::app::reading::Reading;
use colloquy::app::view::courtroom::Turn;
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::gui::{Shell, theme};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// Frames a second.
const FRAMES: usize = 8;

type Window = Harness<'static, Shell>;

/// A hearing with a countdown of a minute, up to its first question.
fn at_a_question(folder: &std::path::Path) -> Window {
    let data = folder.to_owned();
    let mut window = Harness::builder()
        .with_size([1440.0, 900.0])
        .with_step_dt(1.0 / FRAMES as f32)
        .with_max_steps(60)
        .with_render_cursor(false)
        .build_eframe(move |context| {
            theme::install(&context.egui_ctx);
            let cases = Reading::begin(Some(&data), None);
            Shell::new(&context.egui_ctx, Some(data), cases).unwrap()
        });
    settle(&mut window);
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::RadioButton, "1:00").click();
    settle(&mut window);
    window.get_by_role_and_label(Role::Button, "Begin hearing").click();
    settle(&mut window);
    window.get_by_role_and_label(Role::Button, "Skip").click();
    settle(&mut window);
    for _ in 0..200 {
        let view = window.state().view();
        let ScreenView::Courtroom(court) = &view.screen else { panic!("not in court") };
        match (&view.dialog, court.prompt.turn) {
            (Some(DialogView::Question(_)), _) => return window,
            (Some(DialogView::Reasons(_)), _) => {
                press(&mut window, Key::Num1);
                press(&mut window, Key::Enter);
            }
            (Some(other), _) => panic!("unexpected {other:?}"),
            (None, Turn::Theirs) => press(&mut window, Key::A),
            (None, _) => {
                press(&mut window, Key::Num1);
                press(&mut window, Key::Enter);
            }
        }
    }
    panic!("nobody asks");
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

fn settle(window: &mut Window) {
    for _ in 0..2000 {
        window.run();
        if window.state().view().shell.working.is_none() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("the window does not come to rest");
}

#[test]
fn the_countdown_stands_still_while_the_hearing_is_paused() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_a_question(folder.path());
    let before = left(&window);
    press(&mut window, Key::P);
    assert!(matches!(window.state().view().dialog, Some(DialogView::Pause(_))));
    window.run_steps(20 * FRAMES);
    press(&mut window, Key::Enter);
    let lost = before - left(&window);
    assert!(lost <= 2, "{lost} of 20 seconds went by");
    window.run_steps(2 * FRAMES);
    assert!(left(&window) < before, "and then it goes on");
}

fn left(window: &Window) -> u32 {
    let Some(DialogView::Question(question)) = &window.state().view().dialog else {
        panic!("no question")
    };
    question.countdown.unwrap().0
}

#[test]
fn a_question_loses_exactly_one_second_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = at_a_question(folder.path());
    // from one change to the next, so that it does not matter when it began
    let before = left(&window);
    for _ in 0..=FRAMES {
        if left(&window) < before {
            break;
        }
        window.step();
    }
    let from = left(&window);
    assert_eq!(from, before - 1, "within a second of being seen");
    for second in 1..=10 {
        window.run_steps(FRAMES);
        assert_eq!(left(&window), from - second, "after {second} seconds");
    }
}
