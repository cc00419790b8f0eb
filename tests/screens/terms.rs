//! Terms explained in running text, and tooltips: by pointer and by keyboard.

use std::sync::Arc;

use colloquy::app::view::terms::Glossary;
use colloquy::app::view::{CourtroomView, ScreenView};
use colloquy::app::{Action, CaseFileAction, CaseTab, CourtroomAction, Destination};
use colloquy::gui::screens::{case_file, courtroom, ruling};
use colloquy::gui::widgets::{Button, Gauge, Party, know};
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, Theme, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE, court, desk};
use crate::reachable::focus_name;
use crate::stage::{Stage, picture, window};

type Explained<V> = (V, Arc<Glossary>);

/// The terms of the lead case, and those that a test is sure to find.
fn glossary(desk: &Desk) -> Arc<Glossary> {
    desk.view().shell.terms
}

/// A hearing in which a term was said, and that term.
fn said() -> (Explained<CourtroomView>, String, String) {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    for _ in 0..40 {
        if desk.dialog().is_none() {
            let (view, glossary) = (court(&desk), glossary(&desk));
            let words = view.transcript.iter().rev().take(2);
            let terms: Vec<_> = words.flat_map(|said| glossary.explain(&said.words)).collect();
            if let Some(first) = terms.first() {
                let (term, meaning) = (first.term.clone(), first.meaning.clone());
                return ((view, glossary), term, meaning);
            }
        }
        desk.step_as_counsel();
    }
    panic!("no term was said");
}

fn show_court(ui: &mut Ui, view: &Explained<CourtroomView>, actions: &mut Vec<Action>) {
    know(ui, &view.1);
    courtroom::show(ui, &view.0, actions);
}

/// Presses Tab until the keyboard is at something.
fn tab_to<V>(harness: &mut Harness<'_, Stage<V>>, name: &str) {
    for _ in 0..150 {
        harness.key_press(Key::Tab);
        harness.step();
        if focus_name(harness) == name {
            return;
        }
    }
    panic!("the keyboard never comes to {name:?}");
}

fn shows<V>(harness: &Harness<'_, Stage<V>>, words: &str) -> bool {
    harness
        .query_all_by_role(Role::Label)
        .any(|node| node.accesskit_node().value().is_some_and(|value| value.contains(words)))
}

#[test]
fn a_term_in_the_transcript_is_explained_to_the_keyboard_and_escape_takes_it_away() {
    let (view, term, meaning) = said();
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, show_court, view);
    harness.run();
    let said = harness.get_by_role_and_label(Role::Term, &term);
    let description = said.accesskit_node().data().description().unwrap_or_default().to_owned();
    assert!(description.starts_with(&format!("{term}. ")), "{description}");
    tab_to(&mut harness, &term);
    assert!(!shows(&harness, &meaning), "it opens at once");
    harness.run_steps(4);
    assert!(shows(&harness, &meaning));
    picture(&mut harness, "terms-transcript");
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    assert!(!shows(&harness, &meaning), "Escape leaves it open");
    assert_eq!(focus_name(&harness), term, "Escape takes the keyboard away");
    harness.key_press(Key::Tab);
    harness.run_steps(4);
    assert_ne!(focus_name(&harness), term, "the keyboard is caught");
}

#[test]
fn a_term_is_explained_to_the_pointer() {
    let (view, term, meaning) = said();
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Dark, show_court, view);
    harness.run();
    harness.get_by_role_and_label(Role::Term, &term).hover();
    harness.run_steps(6);
    assert!(shows(&harness, &meaning));
    picture(&mut harness, "terms-transcript-dark");
}

#[test]
fn the_brief_and_the_opinion_explain_their_terms() {
    type File = Explained<colloquy::app::view::CaseFileView>;
    type Ruled = Explained<colloquy::app::view::RulingView>;
    let show_file = |ui: &mut Ui, view: &File, actions: &mut Vec<Action>| {
        know(ui, &view.1);
        case_file::show(ui, &view.0, actions);
    };
    let show_ruling = |ui: &mut Ui, view: &Ruled, actions: &mut Vec<Action>| {
        know(ui, &view.1);
        ruling::show(ui, &view.0, actions);
    };
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    let terms = |harness: &Harness<'_, _>| harness.query_all_by_role(Role::Term).count();
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    let view = (*file, glossary(&desk));
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, show_file, view);
    harness.run();
    assert!(terms(&harness) > 0, "no term in the brief");
    picture(&mut harness, "terms-brief");
    desk.act(Action::CaseFile(CaseFileAction::Tab(CaseTab::Record)));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    let view = (*file, glossary(&desk));
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, show_file, view);
    harness.run();
    assert!(terms(&harness) > 0, "no term in the record");
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    let ScreenView::Ruling(ruled) = desk.screen() else { panic!() };
    let glossary = glossary(&desk);
    let mut found = 0;
    for page in 0..ruled.opinion.pages.len() {
        let mut view = (*ruled).clone();
        view.opinion.page = page;
        let view = (view, Arc::clone(&glossary));
        let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, show_ruling, view);
        harness.run();
        found += harness.query_all_by_role(Role::Term).count();
        picture(&mut harness, &format!("terms-opinion-{page}"));
    }
    assert!(found > 0, "no term in the opinion");
}

#[test]
fn a_card_says_what_its_terms_mean() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.court(CourtroomAction::CardAt(0));
    let (view, glossary) = (court(&desk), glossary(&desk));
    let mut cards = view.tray.cards.iter().map(|card| (card, glossary.explain(&card.text)));
    let (card, meaning) =
        cards.find_map(|(card, terms)| Some((card, terms.first()?.meaning.clone()))).unwrap();
    let start = format!("{}, ", card.code);
    let mut harness = window(
        [1440.0, 900.0],
        1.0,
        Theme::Light,
        show_court,
        (view.clone(), Arc::clone(&glossary)),
    );
    harness.run();
    let node = harness
        .query_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|name| name.starts_with(&start)));
    let node = node.unwrap().accesskit_node();
    let said = node.data().description().unwrap_or_default();
    assert!(said.contains(&colloquy::app::view::plain(&meaning)), "{said}");
}

const WHY: &str = "Choose a card first";

/// A control that cannot be used, and a gauge.
fn controls(ui: &mut Ui, [why]: &[&'static str; 1], _actions: &mut Vec<Action>) {
    ui.add(Button::new("Before"));
    ui.add(Button::new("Argue").disabled(Some(why)));
    ui.set_max_width(240.0);
    let gauge = Gauge::new("Territory", Party::First, Some(46.0), 50.0, "Better view 50");
    ui.add(gauge.tip("Better view 50", "Judge Whitlock 44, Judge Osei 48"));
}

#[test]
fn the_keyboard_learns_why_a_control_cannot_be_used_and_what_a_gauge_says() {
    let mut harness = window([640.0, 400.0], 1.0, Theme::Light, controls, [WHY]);
    harness.run();
    for (name, tip) in [("Argue", WHY), ("Territory", "Judge Whitlock 44")] {
        tab_to(&mut harness, name);
        harness.run_steps(4);
        assert!(shows(&harness, tip), "{name}");
        picture(&mut harness, &format!("tip-{}", name.to_lowercase()));
    }
    harness.get_by_role_and_label(Role::Button, "Before").click();
    harness.run_steps(4);
    assert!(!shows(&harness, "Judge Whitlock 44"), "a click leaves it open");
}

#[test]
fn a_control_that_was_given_the_keyboard_keeps_its_words_to_itself() {
    let mut harness = window([640.0, 400.0], 1.0, Theme::Light, controls, [WHY]);
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Argue").focus();
    harness.run_steps(4);
    assert!(!shows(&harness, WHY));
}
