//! The hand: what was forfeited says so, what is played leaves it, what was taken back comes again.

use colloquy::app::view::CourtroomView;
use colloquy::app::view::ScreenView;
use colloquy::app::{Action, CourtroomAction, Destination};
use colloquy::gui::screens::courtroom;
use colloquy::gui::theme::motion;
use colloquy::law::{Seat, Side};
use egui::Theme;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE};
use crate::stage::{Stage, picture, window};
use crate::views_courtroom as views;

type Window = Harness<'static, Stage<CourtroomView>>;

fn open(view: CourtroomView) -> Window {
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, courtroom::show, view);
    harness.run();
    harness
}

fn court(desk: &Desk) -> CourtroomView {
    let ScreenView::Courtroom(view) = desk.screen() else { panic!("not in court") };
    *view
}

/// Whether a text is drawn somewhere.
fn is_drawn(harness: &Window, text: &str) -> bool {
    harness.output().shapes.iter().any(
        |clipped| matches!(&clipped.shape, egui::Shape::Text(shape) if shape.galley.text() == text),
    )
}

#[test]
fn a_card_that_is_played_leaves_the_hand_within_a_moment_and_at_once_without_motion() {
    for reduced in [false, true] {
        let view = views::courtroom();
        let place = view.tray.cards.iter().position(|card| card.selected).unwrap();
        let mut harness = open(view.clone());
        motion::set_reduced(&harness.ctx, reduced);
        harness.run();
        let mut after = view;
        let gone = after.tray.cards.remove(place);
        harness.state_mut().view = after;
        // one pass sees that it is gone, the next draws it on its way
        let now = harness.ctx.input(|input| input.time);
        for passed in [0.01, 0.02] {
            harness.input_mut().time = Some(now + passed);
            harness.step();
        }
        assert_eq!(is_drawn(&harness, &gone.title), !reduced, "while it leaves");
        assert!(harness.query_by_label_contains(&gone.title).is_none(), "it is no control");
        harness.input_mut().time = Some(now + 1.0);
        harness.step();
        assert!(!is_drawn(&harness, &gone.title), "and then it is gone");
    }
}

#[test]
fn what_was_taken_back_can_be_played_again_by_its_button() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    assert_eq!(court(&desk).actions.redo, None, "nothing was taken back");
    assert!(desk.play_first());
    while court(&desk).transcript.is_empty() {
        desk.step_as_counsel();
    }
    let said = court(&desk).transcript.len();
    desk.court(CourtroomAction::Undo);
    let back = court(&desk);
    assert!(back.transcript.len() < said);
    let redo = back.actions.redo.clone().unwrap();
    for size in [[1440.0, 900.0], [640.0, 400.0]] {
        let mut harness = window(size, 1.0, Theme::Light, courtroom::show, back.clone());
        harness.run();
        harness.get_by_role_and_label(Role::Button, &redo.label).click();
        harness.run();
        assert!(harness.state().pushed(&redo.action), "{size:?}");
        harness.get_by_role_and_label(Role::Button, "Undo");
    }
    picture(&mut open(back), "courtroom-taken-back");
    desk.act(redo.action);
    assert_eq!(court(&desk).transcript.len(), said, "it stands as it did");
    assert_eq!(court(&desk).actions.redo, None);
}

#[test]
fn what_was_not_raised_below_says_so_on_its_face_and_in_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    desk.go(Destination::CaseFile(Some("microsoft_ireland/district".to_owned())));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!("not at the case file") };
    desk.act(file.below.unwrap().action);
    desk.begin_here(Seat::Counsel(Side::Second));
    let view = court(&desk);
    let forfeited = view.tray.cards.iter().find(|card| card.forfeited).unwrap().clone();
    assert!(view.tray.cards.iter().any(|card| !card.forfeited), "and not everything is");
    let mut first = view.clone();
    first.tray.cards.sort_by_key(|card| !card.forfeited);
    picture(&mut open(first), "courtroom-forfeited");
    let harness = open(view);
    let name = harness
        .get_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .find(|name| name.starts_with(&format!("{}, ", forfeited.code)))
        .unwrap();
    assert!(name.contains("forfeited: not raised below"), "{name}");
}

#[test]
fn the_map_is_one_click_away_from_the_hearing() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    let quiet = desk.view().shell.quiet;
    let map = quiet.into_iter().find(|control| control.label == "Map").unwrap();
    assert_eq!(map.action, Action::Go(Destination::Map(None)));
    desk.act(map.action);
    assert!(matches!(desk.screen(), ScreenView::Map(_)));
}
