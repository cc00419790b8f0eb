//! The keys that work everywhere, in the real window: zoom, full screen, screens, saving.

use std::path::Path;

use colloquy::app::reading::Reading;
use colloquy::app::view::ScreenView;
use colloquy::gui::{Shell, theme};
use egui::{Key, Modifiers, ViewportCommand, ViewportId};
use egui_kittest::Harness;

pub(crate) type Window = Harness<'static, Shell>;

pub(crate) fn open(data: &Path) -> Window {
    let data = data.to_owned();
    let mut window = Harness::builder()
        .with_size([1440.0, 900.0])
        .with_step_dt(0.25)
        .with_max_steps(60)
        .build_eframe(move |context| {
            theme::install(&context.egui_ctx);
            let cases = Reading::begin(Some(&data), None);
            Shell::new(&context.egui_ctx, Some(data), cases).unwrap()
        });
    window.run();
    window
}

pub(crate) fn press(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

#[test]
fn text_grows_and_shrinks_by_keys_and_stays_so_over_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path());
    let zoom = |window: &Window| window.state().view().shell.look.zoom;
    assert_eq!(zoom(&window), 100);
    press(&mut window, Key::Plus);
    press(&mut window, Key::Equals);
    assert_eq!(zoom(&window), 120);
    assert!((window.ctx.zoom_factor() - 1.2).abs() < 0.001);
    press(&mut window, Key::Minus);
    assert_eq!(zoom(&window), 110);
    drop(window);
    let mut window = open(folder.path());
    assert_eq!(zoom(&window), 110);
    press(&mut window, Key::Num0);
    assert_eq!(zoom(&window), 100);
    for _ in 0..20 {
        press(&mut window, Key::Plus);
    }
    assert_eq!(zoom(&window), 200, "and no further");
}

#[test]
fn f11_fills_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path());
    // what is asked of the desktop stands in the output of the very frame
    window.input_mut().events.push(egui::Event::Key {
        key: Key::F11,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    window.step();
    let asked = window.output().viewport_output[&ViewportId::ROOT].commands.clone();
    assert!(asked.contains(&ViewportCommand::Fullscreen(true)), "{asked:?}");
}

#[test]
fn digits_go_to_the_screens_that_are_open_and_to_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path());
    press(&mut window, Key::Num4);
    assert!(matches!(window.state().view().screen, ScreenView::Docket(_)), "nothing is ruled on");
    window.key_press(Key::Enter);
    window.run();
    assert!(matches!(window.state().view().screen, ScreenView::CaseFile(_)));
    press(&mut window, Key::Comma);
    assert!(matches!(window.state().view().screen, ScreenView::Settings(_)));
    press(&mut window, Key::Num2);
    assert!(matches!(window.state().view().screen, ScreenView::CaseFile(_)));
    press(&mut window, Key::Num1);
    assert!(matches!(window.state().view().screen, ScreenView::Docket(_)));
}
