//! The window around the screens: files dropped on it, paths typed in it, its size and place.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use colloquy::app::WindowPlace;
use colloquy::app::reading::Reading;
use colloquy::app::storage::window_place;
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::gui::Shell;
use colloquy::gui::theme::{self, Palette};
use egui::accesskit::Role;
use egui::{Event, HoveredFile, Key, ViewportCommand, ViewportEvent, ViewportId, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::desk::SMALL;
use crate::reachable::{every_widget_is_named, focus_name, nothing_is_drawn_at_rest};
use crate::support::{CpuRenderer, draw};

type Window = Harness<'static, Shell>;

fn open(data: &Path) -> Window {
    let data = data.to_owned();
    let mut window = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_theme(egui::Theme::Light)
        .with_step_dt(0.25)
        .with_max_steps(60)
        .with_render_cursor(false)
        .renderer(CpuRenderer::default())
        .build_eframe(move |context| {
            theme::install(&context.egui_ctx);
            let cases = Reading::begin(Some(&data), None);
            Shell::new(&context.egui_ctx, Some(data), cases).unwrap()
        });
    window.run();
    window
}

/// Runs until something holds that another thread brings about.
fn until(window: &mut Window, what: &str, holds: impl Fn(&Shell) -> bool) {
    for _ in 0..400 {
        window.run();
        if holds(window.state()) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("it never comes that {what}");
}

/// A copy of the small matter in a folder, under another id.
fn copy(folder: &Path) -> PathBuf {
    let case = folder.join("harbor");
    std::fs::create_dir_all(&case).unwrap();
    let text = std::fs::read_to_string(Path::new(SMALL).join("matter.ron")).unwrap();
    let text = text.replacen("id: \"closed_berth\"", "id: \"other_berth\"", 1);
    std::fs::write(case.join("matter.ron"), text).unwrap();
    case
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody reads it through the window".to_owned())
    }
}

#[test]
fn a_case_that_is_dropped_is_announced_and_opened_from_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(&folder.path().join("data"));
    let case = copy(folder.path());
    let file = HoveredFile { path: Some(case.clone()), mime: String::new() };
    window.input_mut().hovered_files = vec![file];
    // while something hovers egui looks at every frame whether it still does
    window.run_steps(5);
    window.get_by_role_and_label(Role::Status, "Let go to import the case");
    every_widget_is_named(&window);
    draw(&mut window, "shell-drop");
    window.input_mut().hovered_files.clear();
    window.input_mut().dropped_files = vec![Arc::new(Dropped(case))];
    window.step();
    until(&mut window, "the case is announced", |shell| !shell.view().shell.toasts.is_empty());
    assert!(window.query_by_role_and_label(Role::Status, "Let go to import the case").is_none());
    draw(&mut window, "shell-dropped");
    window.get_by_role_and_label(Role::Link, "Open").click();
    until(&mut window, "its file is open", |shell| {
        matches!(shell.view().screen, ScreenView::CaseFile(_))
    });
}

#[test]
fn a_path_is_typed_from_the_menu_of_importing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(&folder.path().join("data"));
    window.get_by_role_and_label(Role::Button, "Import case").click();
    window.run();
    every_widget_is_named(&window);
    draw(&mut window, "shell-import");
    window.get_by_role_and_label(Role::Button, "By typing its path").click();
    window.run();
    assert_eq!(focus_name(&window), "Path");
    let error = |shell: &Shell| match &shell.view().dialog {
        Some(DialogView::Path(view)) => view.error.clone(),
        _ => None,
    };
    window.event(Event::Text("/no/such/case".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    until(&mut window, "the error is said", |shell| error(shell).is_some());
    every_widget_is_named(&window);
    assert_eq!(focus_name(&window), "Path", "one can type on");
    draw(&mut window, "shell-path");
    nothing_is_drawn_at_rest(&mut window);
    let case = copy(folder.path());
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.event(Event::Text(case.display().to_string()));
    window.run();
    window.key_press(Key::Enter);
    until(&mut window, "the case is there", |shell| {
        shell.view().dialog.is_none() && !shell.view().shell.toasts.is_empty()
    });
}

/// What the window asked of the desktop.
fn asked(window: &Window) -> Vec<ViewportCommand> {
    window.output().viewport_output[&ViewportId::ROOT].commands.clone()
}

fn screen(window: &mut Window, size: [f32; 2]) {
    let input = window.input_mut();
    let viewport = input.viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.monitor_size = Some(size.into());
}

#[test]
fn the_window_is_put_where_it_stood_if_that_is_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path());
    screen(&mut window, [1920.0, 1080.0]);
    window.step();
    window.step();
    let viewport = window.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.inner_rect = Some(egui::Rect::from_min_size(pos2(100.0, 80.0), vec2(1200.0, 700.0)));
    viewport.outer_rect = Some(egui::Rect::from_min_size(pos2(98.0, 50.0), vec2(1204.0, 732.0)));
    viewport.events.push(ViewportEvent::Close);
    window.step();
    drop(window);
    let place = WindowPlace { width: 1200, height: 700, at: Some((98, 50)), maximized: false };
    assert_eq!(window_place(folder.path()), Some(place));

    let mut window = open(folder.path());
    screen(&mut window, [1920.0, 1080.0]);
    window.step();
    assert!(asked(&window).contains(&ViewportCommand::OuterPosition(pos2(98.0, 50.0))));
    window.step();
    let again = asked(&window);
    let moves = |command: &ViewportCommand| matches!(command, ViewportCommand::OuterPosition(_));
    assert!(!again.iter().any(moves), "it is put there once: {again:?}");

    let mut window = open(folder.path());
    screen(&mut window, [1024.0, 700.0]);
    window.step();
    let asked = asked(&window);
    assert!(asked.contains(&ViewportCommand::InnerSize(vec2(1024.0, 700.0))), "{asked:?}");
    assert!(!asked.iter().any(moves), "{asked:?}");
}

#[test]
fn more_contrast_is_one_click_and_stays_over_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path());
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Comma);
    window.run();
    let ink = |window: &Window| Palette::current(&window.ctx).ink3;
    assert_eq!(ink(&window), theme::LIGHT.ink3);
    window.get_by_role_and_label(Role::RadioButton, "More").click();
    window.run();
    assert_eq!(ink(&window), theme::LIGHT_STRONG.ink3);
    draw(&mut window, "shell-contrast");
    drop(window);
    let mut window = open(folder.path());
    assert_eq!(ink(&window), theme::LIGHT_STRONG.ink3);
    draw(&mut window, "shell-contrast-docket");
    theme::choose(&window.ctx, egui::ThemePreference::Dark);
    window.run();
    assert_eq!(ink(&window), theme::DARK_STRONG.ink3);
    draw(&mut window, "shell-contrast-docket-dark");
}
