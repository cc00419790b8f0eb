use colloquy::app::view::{Control, ScreenView, SettingsView};
use colloquy::app::{Action, Destination, DocketAction, SettingsAction};
use colloquy::gui::keys;
use colloquy::gui::screens::settings;
use egui::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::desk::Desk;
use crate::reachable::focus_name;
use crate::stage::{Stage, picture, pictures, window};

fn real() -> SettingsView {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.go(Destination::Settings);
    let ScreenView::Settings(mut view) = desk.screen() else { panic!("not at the settings") };
    view.data_folder = "/home/student/.local/share/colloquy".into();
    *view
}

fn open(size: [f32; 2], view: SettingsView) -> Harness<'static, Stage<SettingsView>> {
    let mut harness = window(size, 1.0, Theme::Light, settings::show, view);
    harness.run();
    harness
}

#[test]
fn pictures_of_the_settings() {
    pictures("settings", settings::show, &real());
    let mut trouble = real();
    trouble.data_trouble = Some("Not saved: the disk is full.".into());
    let off = Action::Docket(DocketAction::TakeOff("/home/student/cases/harbor".into()));
    trouble.imported =
        vec![("/home/student/cases/harbor".into(), Control::new("Take off the list", off))];
    picture(&mut open([1440.0, 900.0], trouble), "settings-trouble");
}

#[test]
fn every_setting_is_one_click() {
    let view = real();
    let mut harness = open([640.0, 400.0], view.clone());
    let mut expected = Vec::new();
    let click = |harness: &mut Harness<'static, Stage<SettingsView>>, role, label: &str| {
        harness.get_by_role_and_label(role, label).scroll_to_me();
        harness.run();
        let place = harness.get_by_role_and_label(role, label).rect();
        assert!(place.right() <= 640.0, "{label} is cut off: {place:?}");
        harness.get_by_role_and_label(role, label).click();
        harness.run();
    };
    for row in &view.looks {
        for (label, chosen, action) in &row.choices {
            let group = harness.get_by_role_and_label(Role::RadioGroup, row.label);
            group.get_by_role_and_label(Role::RadioButton, label).click();
            harness.run();
            if !chosen {
                expected.push(Action::Settings(*action));
            }
        }
    }
    for row in view.switches.iter().chain(&view.aids) {
        click(&mut harness, Role::Switch, row.label);
        expected.push(row.action.clone());
    }
    click(&mut harness, Role::Switch, view.paths.label);
    expected.push(view.paths.action);
    let buttons = [
        ("Smaller", SettingsAction::StepZoom(-1)),
        ("Larger", SettingsAction::StepZoom(1)),
        ("Back to 100 %", SettingsAction::Zoom(100)),
        ("Open the data folder", SettingsAction::OpenDataFolder),
    ];
    for (label, action) in buttons {
        click(&mut harness, Role::Button, label);
        expected.push(Action::Settings(action));
    }
    for action in expected {
        let stage = harness.state();
        assert!(stage.pushed(&action), "{action:?} is not in {:?}", stage.actions);
    }
}

#[test]
fn f6_goes_from_card_to_card() {
    let mut harness = open([1440.0, 900.0], real());
    let mut been = Vec::new();
    for _ in 0..4 {
        keys::step_region(&harness.ctx, true);
        harness.run();
        been.push(focus_name(&harness));
    }
    assert_eq!(been, ["As the desktop", "Single-letter keys", "Hints", "Open the data folder"]);
}
