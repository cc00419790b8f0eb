//! A hearing that is paused: nothing of it is shown, and it comes back as it was.

use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{CourtroomAction, ExampleAction};
use colloquy::law::Seat;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::reachable::{every_widget_is_named, focus_name, nothing_is_drawn_at_rest};
use crate::support::draw;
use crate::whole::{self, Window, click, command, press, says};

fn is_paused(window: &Window) -> bool {
    matches!(window.state().view.dialog, Some(DialogView::Pause(_)))
}

#[test]
fn counsel_pauses_by_button_or_key_and_goes_on_where_the_hearing_was() {
    let mut window = whole::argued(4);
    whole::court(&mut window, CourtroomAction::CardAt(0));
    let before = window.state().view.screen.clone();
    click(&mut window, Role::Button, "Pause");
    assert!(is_paused(&window));
    assert!(window.query_by_role_and_label(Role::Log, "Transcript").is_none());
    assert!(!says(&window, "Issue 1"), "no issue is shown");
    every_widget_is_named(&window);
    nothing_is_drawn_at_rest(&mut window);
    draw(&mut window, "pause");
    assert_eq!(focus_name(&window), "Go on");
    press(&mut window, Key::Enter);
    assert!(!is_paused(&window) && window.state().view.screen == before);
    press(&mut window, Key::P);
    assert!(is_paused(&window), "P pauses");
    press(&mut window, Key::Escape);
    assert!(!is_paused(&window) && window.state().view.screen == before);
}

#[test]
fn nothing_opens_over_a_hearing_that_is_paused() {
    let mut window = whole::argued(4);
    press(&mut window, Key::P);
    for key in [Key::K, Key::M, Key::Z] {
        command(&mut window, key);
        assert!(is_paused(&window), "{key:?}");
    }
    press(&mut window, Key::F1);
    assert!(is_paused(&window));
    click(&mut window, Role::Button, "To the docket");
    assert!(matches!(window.state().view.screen, ScreenView::Docket(_)));
    assert!(!is_paused(&window), "the docket is no hearing");
    click(&mut window, Role::Button, "Resume hearing");
    assert!(matches!(window.state().view.screen, ScreenView::Courtroom(_)));
}

#[test]
fn a_judge_pauses_too_and_elsewhere_there_is_nothing_to_pause() {
    let mut window = whole::begun(Seat::Bench);
    press(&mut window, Key::P);
    assert!(is_paused(&window));
    assert!(!says(&window, "Ask from the bench"));
    press(&mut window, Key::Enter);
    assert!(says(&window, "Ask from the bench"));
    whole::go(&mut window, colloquy::app::Destination::Settings);
    press(&mut window, Key::P);
    assert!(!is_paused(&window));
    assert!(window.query_by_role_and_label(Role::Button, "Pause").is_none());
}

#[test]
fn a_worked_example_waits_by_itself_and_is_not_paused() {
    let mut window = whole::open([1440.0, 900.0], egui::Theme::Light);
    let begin = ExampleAction::Begin(crate::desk::LEAD_CASE.to_owned());
    whole::act(&mut window, colloquy::app::Action::Example(begin));
    assert!(window.query_by_role_and_label(Role::Button, "Pause").is_none());
    press(&mut window, Key::P);
    assert!(!is_paused(&window));
}

#[test]
fn there_is_room_for_the_pause_beside_the_way_back_at_every_size() {
    for size in [[1440.0, 900.0], [1280.0, 800.0], [1040.0, 700.0], [640.0, 400.0]] {
        let mut window = whole::open(size, egui::Theme::Light);
        whole::with(&mut window, |desk| {
            desk.begin(crate::desk::LEAD_CASE, Seat::Counsel(colloquy::law::Side::Second));
        });
        let pause = window.get_by_role_and_label(Role::Button, "Pause").rect();
        assert!(pause.left() >= 0.0 && pause.right() <= size[0], "{pause:?} in {size:?}");
        let map = window.get_by_role_and_label(Role::Button, "Map").rect();
        assert!(map.right() <= pause.left() + 1.0, "{map:?} {pause:?} in {size:?}");
        let last = window.get_by_label("Oral argument").rect();
        assert!(last.right() < map.left(), "{last:?} runs into {map:?} in {size:?}");
        draw(&mut window, &format!("pause-bar-{:.0}", size[0]));
    }
}
