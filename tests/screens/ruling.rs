use colloquy::app::view::RulingView;
use colloquy::app::{Action, RulingAction};
use colloquy::gui::screens::ruling;
use egui::accesskit::Role;
use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Stage, pictures, window};
use crate::views_judge::{entry, issue};
use crate::views_ruling as views;

fn open(size: [f32; 2]) -> Harness<'static, Stage<RulingView>> {
    let mut harness = window(size, 1.0, Theme::Light, ruling::show, views::ruling());
    harness.run();
    harness
}

fn pushes(harness: &Harness<'_, Stage<RulingView>>, action: RulingAction) {
    let action = Action::Ruling(action);
    let stage = harness.state();
    assert!(stage.pushed(&action), "{action:?} is not in {:?}", stage.actions);
}

#[test]
fn pictures_of_the_ruling() {
    pictures("ruling", ruling::show, &views::ruling());
}

#[test]
fn digits_select_issues_and_arrows_turn_pages() {
    let mut harness = open([1440.0, 900.0]);
    for key in [Key::Num3, Key::ArrowRight] {
        harness.key_press(key);
        harness.run();
    }
    pushes(&harness, RulingAction::Issue(issue(2)));
    pushes(&harness, RulingAction::StepPage(1));
}

#[test]
fn every_argument_can_be_switched_off() {
    let mut harness = open([1440.0, 900.0]);
    let switches: Vec<_> = harness.get_all_by_role(Role::Switch).collect();
    assert_eq!(switches.len(), 6);
    switches[0].click();
    drop(switches);
    harness.run();
    pushes(&harness, RulingAction::Toggle(entry(0)));
}

#[test]
fn a_judge_is_chosen_to_score_for_alone() {
    let mut harness = open([1280.0, 800.0]);
    let view = views::ruling();
    harness.get_by_label_contains("Amari, dissents").click();
    harness.run();
    pushes(&harness, RulingAction::Judge(Some(view.votes[2].judge)));
}

#[test]
fn the_opinion_is_saved_and_the_other_side_argued_in_the_smallest_window() {
    let mut harness = open([640.0, 400.0]);
    for name in ["Save for print", "Argue the other side"] {
        harness.get_by_role_and_label(Role::Button, name).scroll_to_me();
        harness.run();
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run();
    }
    pushes(&harness, RulingAction::SwapSides);
    assert!(harness.state().pushed(&views::ruling().actions.save_html.action));
}
