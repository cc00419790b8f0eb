//! The pages of reference: the model card and what the program is made of.

use colloquy::app::view::page::{Block, NumberLine};
use colloquy::app::view::{PageView, ScreenView};
use colloquy::app::{Action, CourtroomAction, Destination, Page, ShellAction};
use colloquy::gui::screens::page;
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE};
use crate::stage::{picture, pictures, window};

fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path());
    (folder, desk)
}

fn open(page: Page) -> PageView {
    let (_folder, mut desk) = desk();
    desk.go(Destination::Page(page));
    shown(&desk)
}

fn shown(desk: &Desk) -> PageView {
    let ScreenView::Page(view) = desk.screen() else { panic!("not on a page") };
    *view
}

fn numbers(view: &PageView) -> Vec<NumberLine> {
    let blocks = view.sections.iter().flat_map(|section| &section.blocks);
    let number = |block: &Block| match block {
        Block::Number(line) => Some(line.clone()),
        _ => None,
    };
    blocks.filter_map(number).collect()
}

#[test]
fn pictures_of_the_model_card() {
    pictures("model-card", page::show, &open(Page::ModelCard(None)));
    let wanted = open(Page::ModelCard(Some("authority.treatise".into())));
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, page::show, wanted);
    harness.run();
    let line = harness.get_all_by_role(Role::Label).find(|node| {
        node.accesskit_node().value().is_some_and(|name| name.starts_with("treatise: "))
    });
    let place = line.unwrap().rect();
    assert!(place.top() > 48.0 && place.bottom() < 900.0, "it is not scrolled to: {place:?}");
    picture(&mut harness, "model-card-wanted");
}

#[test]
fn pictures_of_what_the_program_is_made_of() {
    pictures("about", page::show, &open(Page::About(None)));
    let view = open(Page::About(Some("MIT license".into())));
    picture(&mut window([1440.0, 900.0], 1.0, Theme::Light, page::show, view), "about-license");
}

#[test]
fn the_model_card_reads_every_number_with_what_it_is_for() {
    let view = open(Page::ModelCard(None));
    let numbers = numbers(&view);
    assert!(numbers.len() > 90, "{}", numbers.len());
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, page::show, view);
    harness.run();
    let names: Vec<String> = harness
        .root()
        .children_recursive()
        .filter_map(|node| node.accesskit_node().value())
        .collect();
    for NumberLine { name, value, unit, meaning, .. } in numbers {
        let said = |label: &String| {
            label.starts_with(&format!("{name}: {value}, {unit}")) && label.ends_with(&meaning)
        };
        assert!(names.iter().any(said), "{name} is not read");
    }
}

#[test]
fn a_page_is_left_with_escape_and_by_its_button() {
    let mut harness =
        window([640.0, 400.0], 1.0, Theme::Light, page::show, open(Page::ModelCard(None)));
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    let back = Action::Shell(ShellAction::Escape);
    assert_eq!(harness.state().actions, std::slice::from_ref(&back));
    harness.get_by_role_and_label(Role::Button, "Back").click();
    harness.run();
    assert_eq!(harness.state().actions, [back.clone(), back]);
}

#[test]
fn a_section_is_one_click_away_and_the_keys_scroll() {
    let view = open(Page::ModelCard(None));
    let mut harness = window([1280.0, 800.0], 1.0, Theme::Light, page::show, view);
    harness.run();
    let top = |harness: &egui_kittest::Harness<'_, _>, name: &str| {
        harness.get_by_role_and_label(Role::Label, name).rect().top()
    };
    let before = top(&harness, "FINDINGS");
    assert!(before > 800.0);
    harness.get_by_role_and_label(Role::Link, "Findings").click();
    harness.run_steps(30);
    assert!(top(&harness, "FINDINGS") < 200.0, "{}", top(&harness, "FINDINGS"));
    harness.key_press(Key::Home);
    harness.run_steps(30);
    assert!((top(&harness, "FINDINGS") - before).abs() < 1.0);
    harness.key_press(Key::PageDown);
    harness.run_steps(30);
    assert!(top(&harness, "FINDINGS") < before - 400.0);
}

#[test]
fn a_page_lies_over_the_hearing_and_leaves_it_as_it_was() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.court(CourtroomAction::CardAt(0));
    let before = desk.screen();
    desk.act(Action::Shell(ShellAction::OpenSearch));
    desk.act(Action::Shell(ShellAction::Search("neutral point".into())));
    desk.act(Action::Shell(ShellAction::OpenHit(0)));
    assert_eq!(shown(&desk).wanted.as_deref(), Some("neutral_point"));
    desk.act(Action::Shell(ShellAction::Escape));
    assert_eq!(desk.screen(), before);
}

#[test]
fn the_pages_are_found_by_their_names() {
    for (words, title) in [("model card", "Model card"), ("licenses", "About Colloquy")] {
        let (_folder, mut desk) = desk();
        desk.act(Action::Shell(ShellAction::OpenSearch));
        desk.act(Action::Shell(ShellAction::Search(words.into())));
        desk.act(Action::Shell(ShellAction::OpenHit(0)));
        assert_eq!(shown(&desk).title, title);
    }
}

#[test]
fn the_settings_and_the_ruling_lead_to_the_model_card() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::Settings);
    let ScreenView::Settings(settings) = desk.screen() else { panic!() };
    for (control, title) in settings.pages.into_iter().zip(["Model card", "About Colloquy"]) {
        desk.act(control.action);
        assert_eq!(shown(&desk).title, title);
        desk.act(Action::Shell(ShellAction::Escape));
        assert!(matches!(desk.screen(), ScreenView::Settings(_)));
    }
}

#[test]
fn a_license_is_unfolded_and_folded_again() {
    let texts = |view: &PageView| {
        let blocks = view.sections.iter().flat_map(|section| section.blocks.clone());
        blocks
            .filter_map(|block| match block {
                Block::Folded { text: Some(text), control } => Some((text, control.action)),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let (_folder, mut desk) = desk();
    desk.go(Destination::Page(Page::About(None)));
    assert!(texts(&shown(&desk)).is_empty());
    desk.go(Destination::Page(Page::About(Some("Apache license 2.0".into()))));
    let open = texts(&shown(&desk));
    assert!(open.len() == 1 && open[0].0.contains("Apache License"), "{open:?}");
    desk.act(open[0].1.clone());
    assert!(texts(&shown(&desk)).is_empty());
    desk.go(Destination::Page(Page::About(Some("Sources of The Dublin Warrant".into()))));
    assert!(texts(&shown(&desk))[0].0.lines().count() > 20);
}
