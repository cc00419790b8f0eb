//! Where F6 goes: through the regions of each screen in the order in which one reads them, and to
//! the messages last.

use std::path::Path;

use colloquy::app::view::ScreenView;
use colloquy::app::{Action, Destination, DocketAction, ShellAction};
use colloquy::law::Seat;
use egui::Key;

use crate::desk::{Desk, SMALL};
use crate::reachable::focus_name;
use crate::whole::{self, Window, press, round};

/// Panics where F6 does not go through controls whose names begin so, and then round.
fn goes_round(window: &mut Window, names: &[&str]) {
    let been = round(window, names.len() + 1);
    for (at, name) in been.iter().zip(names) {
        assert!(at.starts_with(name), "{name:?} is not at its place in {been:?}");
    }
    assert_eq!(been.last(), been.first(), "{been:?}");
    window.key_press_modifiers(egui::Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(focus_name(window), been[names.len() - 1], "and back");
}

#[test]
fn a_judge_goes_from_the_hearing_to_the_findings_the_order_and_the_notes() {
    let mut window = whole::begun(Seat::Bench);
    goes_round(&mut window, &["Transcript", "1. Since", "1. Territory", "Quashed", "Add a note"]);
}

#[test]
fn in_the_ruling_what_to_do_next_comes_last() {
    let mut window = whole::ruled();
    let votes = match &window.state().view.screen {
        ScreenView::Ruling(view) => view.votes[0].name.clone(),
        _ => panic!("no ruling"),
    };
    let issue = match &window.state().view.screen {
        ScreenView::Ruling(view) => view.issues.iter().find(|i| i.selected).unwrap().title.clone(),
        _ => panic!("no ruling"),
    };
    goes_round(
        &mut window,
        &["Larger text", &votes, &issue, "How this is computed", "Count ", "Review the hearing"],
    );
}

#[test]
fn in_the_review_the_chart_comes_first_and_the_sheet_last() {
    let mut window = whole::ruled();
    whole::go(&mut window, Destination::Review);
    whole::act(&mut window, Action::Shell(ShellAction::Escape));
    let ScreenView::Review(view) = &window.state().view.screen else { panic!("no review") };
    let chart = view.chart.title.clone();
    let first = view.moves.rows[0].sentence.clone();
    let retry = view.explanation.retry.label.clone();
    let line = format!("{} {}", view.line.rows[0].number, view.line.rows[0].name);
    goes_round(&mut window, &[&chart, &first, &retry, &line, "Save as"]);
}

#[test]
fn a_message_is_reached_and_what_it_offers_is_done_by_key() {
    let mut window = whole::open([1440.0, 900.0], egui::Theme::Light);
    let case = Path::new(SMALL).to_owned();
    whole::with(&mut window, |desk: &mut Desk| {
        desk.act(Action::Docket(DocketAction::TakeOff(case)));
    });
    let before = window.state().view.shell.toasts.len();
    let been = round(&mut window, 6);
    assert!(been.iter().any(|name| name == "Put back"), "{been:?}");
    while focus_name(&window) != "Put back" {
        press(&mut window, Key::F6);
    }
    press(&mut window, Key::Enter);
    let toasts = &window.state().view.shell.toasts;
    assert_eq!(toasts.len(), before, "one is gone, and one says that it is back");
    assert!(toasts.last().unwrap().text.contains("is on the docket"), "{toasts:?}");
    let ScreenView::Docket(docket) = &window.state().view.screen else { panic!("no docket") };
    assert!(!docket.cases.is_empty(), "the case is back");
}
