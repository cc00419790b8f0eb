//! The messages of a session: each outlives its toast, and what it offers is offered while it can
//! be done.

use std::path::Path;
use std::time::Duration;

use colloquy::app::reading::Reading;
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{Action, DocketAction, ShellAction};
use colloquy::gui::{Shell, theme};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Desk, SMALL};
use crate::frame_keys;
use crate::reachable::{every_widget_is_named, focus_name, nothing_is_drawn_at_rest};
use crate::support::{CpuRenderer, draw};

fn listed(desk: &mut Desk) -> Vec<(String, bool)> {
    desk.act(Action::Shell(ShellAction::ShowMessages));
    let Some(DialogView::Messages(view)) = desk.dialog() else { panic!("no messages") };
    desk.act(Action::Shell(ShellAction::Escape));
    view.rows.into_iter().map(|row| (row.text, row.act.is_some())).collect()
}

#[test]
fn a_message_stays_in_the_list_and_offers_what_can_still_be_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    let case = Path::new(SMALL).to_owned();
    desk.act(Action::Docket(DocketAction::TakeOff(case)));
    let toasts = desk.view().shell.toasts;
    for toast in &toasts {
        desk.act(Action::Shell(ShellAction::Dismiss(toast.id)));
    }
    assert!(desk.view().shell.toasts.is_empty());
    let rows = listed(&mut desk);
    assert_eq!(rows.len(), toasts.len(), "what was dismissed is kept: {rows:?}");
    assert!(rows[0].0.contains("off the list") && rows[0].1, "{rows:?}");

    desk.act(Action::Shell(ShellAction::ShowMessages));
    desk.act(Action::Shell(ShellAction::ActOnMessage(0)));
    assert_eq!(desk.dialog(), None, "the list closes over what is done");
    let rows = listed(&mut desk);
    assert!(rows[0].0.contains("is on the docket") && rows[0].1, "newest first: {rows:?}");
    assert!(!rows[1].1, "it is put back already: {rows:?}");
    desk.act(Action::Shell(ShellAction::ActOnMessage(1)));
    assert_eq!(listed(&mut desk).len(), rows.len(), "and cannot be put back again");
    desk.act(Action::Shell(ShellAction::ActOnMessage(0)));
    assert!(matches!(desk.screen(), ScreenView::CaseFile(_)));
}

#[test]
fn the_list_opens_by_its_key_and_by_its_button_once_something_was_said() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
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
    assert!(window.query_by_role_and_label(Role::Button, "Messages").is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::M);
    window.run();
    window.get_by_label("Nothing was said since the program was started.");
    assert_eq!(focus_name(&window), "Close");
    window.key_press(Key::Escape);
    window.run();

    let faulty = folder.path().join("faulty");
    std::fs::create_dir_all(&faulty).unwrap();
    std::fs::write(faulty.join("matter.ron"), "(id: \"faulty\")").unwrap();
    window.input_mut().dropped_files = vec![std::sync::Arc::new(Dropped(faulty))];
    window.step();
    for _ in 0..400 {
        window.run();
        if !window.state().view().shell.toasts.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    // the toast goes by itself
    window.run_steps(30);
    assert!(window.state().view().shell.toasts.is_empty());
    window.get_by_role_and_label(Role::Button, "Messages").click();
    window.run();
    every_widget_is_named(&window);
    nothing_is_drawn_at_rest(&mut window);
    window.run_steps(4);
    draw(&mut window, "shell-messages");
    window.get_by_role_and_label(Role::Button, "Show faults").click();
    window.run();
    assert!(matches!(window.state().view().dialog, Some(DialogView::Faults(_))));
}

#[test]
fn a_message_stays_while_the_keyboard_is_at_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = frame_keys::open(&folder.path().join("data"));
    let faulty = folder.path().join("faulty");
    std::fs::create_dir_all(&faulty).unwrap();
    std::fs::write(faulty.join("matter.ron"), "(id: \"faulty\")").unwrap();
    window.input_mut().dropped_files = vec![std::sync::Arc::new(Dropped(faulty))];
    window.step();
    for _ in 0..400 {
        window.step();
        if !window.state().view().shell.toasts.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    window.step();
    window.get_by_role_and_label(Role::Link, "Show faults").focus();
    window.run_steps(60);
    assert!(!window.state().view().shell.toasts.is_empty(), "fifteen seconds have gone by");
    window.ctx.memory_mut(|memory| {
        if let Some(at) = memory.focused() {
            memory.surrender_focus(at);
        }
    });
    window.run_steps(30);
    assert!(window.state().view().shell.toasts.is_empty(), "and then it goes");
}

#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody reads it through the window".to_owned())
    }
}
