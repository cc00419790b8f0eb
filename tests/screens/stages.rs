//! The stages of a campaign by keyboard.

use colloquy::app::view::ScreenView;
use colloquy::gui::screens::docket;
use egui::accesskit::Role;
use egui::{Key, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::Desk;
use crate::reachable::focus_name;
use crate::stage::window;

#[test]
fn arrows_go_from_stage_to_stage_and_stay_at_the_ends() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path());
    let ScreenView::Docket(view) = desk.screen() else { panic!("not at the docket") };
    let stages = &view.campaigns[0].stages;
    let firsts: Vec<_> = stages.iter().map(|stage| stage.controls[0].label.clone()).collect();
    assert!(firsts.len() >= 3, "{firsts:?}");
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, docket::show, *view);
    harness.run();
    let left = |harness: &egui_kittest::Harness<'_, _>| {
        let root = harness.root();
        let focused = root.children_recursive().find(|node| node.accesskit_node().is_focused());
        focused.unwrap().rect().left()
    };
    harness.get_all_by_role_and_label(Role::Button, &firsts[0]).next().unwrap().focus();
    harness.run();
    let mut places = vec![left(&harness)];
    for _ in 1..firsts.len() {
        harness.key_press(Key::ArrowRight);
        harness.run();
        places.push(left(&harness));
    }
    assert!(places.windows(2).all(|two| two[0] + 100.0 < two[1]), "{places:?}");
    assert_eq!(focus_name(&harness), *firsts.last().unwrap());
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!((left(&harness) - places[places.len() - 1]).abs() < 1.0, "it stays at the end");
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert!((left(&harness) - places[places.len() - 2]).abs() < 1.0);
}
