//! The docket and the frame around it, in the whole window: what each control comes to.

use std::path::{Path, PathBuf};

use colloquy::app::storage::Document;
use colloquy::app::view::shell::SavedState;
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{Action, Destination, DocketAction, Report};
use colloquy::gui::theme::Palette;
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, OutputCommand, Rect, Shape, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE, SMALL, SMALL_CASE};
use crate::whole::{self, Window, click, click_place, command, press, says};

fn docket() -> Window {
    whole::open([1440.0, 900.0], Theme::Light)
}

fn screen(window: &Window) -> &ScreenView {
    &window.state().view.screen
}

/// The color of the line around a control.
fn outline(window: &Window, rect: Rect) -> Option<egui::Color32> {
    window.output().shapes.iter().find_map(|clipped| match &clipped.shape {
        Shape::Rect(shape) if shape.rect == rect && shape.stroke.width > 0.0 => {
            Some(shape.stroke.color)
        }
        _ => None,
    })
}

#[test]
fn filters_narrow_the_cases_and_are_cleared_where_nothing_is_left() {
    let mut window = docket();
    whole::with(&mut window, |desk| {
        desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
        desk.argue_to_ruling();
        desk.go(Destination::Docket);
    });
    let cases = |window: &Window| match screen(window) {
        ScreenView::Docket(view) => view.cases.len(),
        _ => panic!("not at the docket"),
    };
    assert_eq!(cases(&window), 1);
    click(&mut window, Role::Button, "Level, length, seat");
    click(&mut window, Role::Button, "Counsel who asks");
    press(&mut window, Key::Escape);
    assert_eq!(cases(&window), 0, "it was heard from there");
    assert!(says(&window, "No case fits these filters."));
    click(&mut window, Role::Button, "Clear filters");
    assert_eq!(cases(&window), 1);
}

fn copy(folder: &Path) -> PathBuf {
    let case = folder.join("harbor");
    std::fs::create_dir_all(&case).unwrap();
    let text = std::fs::read_to_string(Path::new(SMALL).join("matter.ron")).unwrap();
    let text = text.replacen("id: \"closed_berth\"", "id: \"other_berth\"", 1);
    std::fs::write(case.join("matter.ron"), text).unwrap();
    case
}

#[test]
fn a_case_that_cannot_be_read_is_a_card_until_it_is_mended_and_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let case = copy(folder.path());
    let file = case.join("matter.ron");
    let sound = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, "(id: \"other_berth\")").unwrap();
    let mut window = docket();
    whole::act(&mut window, Action::Docket(DocketAction::ImportPath(case)));
    let panel = "harbor cannot be opened as it is";
    window.get_by_role_and_label(Role::Alert, panel);
    assert!(says(&window, "matter.ron, line"), "file and line");
    click(&mut window, Role::Button, "Show all faults");
    assert!(matches!(window.state().view.dialog, Some(DialogView::Faults(_))));
    press(&mut window, Key::Escape);
    window.get_by_role_and_label(Role::Button, "Copy details").click();
    window.step();
    let copied = window.output().platform_output.commands.iter().any(
        |command| matches!(command, OutputCommand::CopyText(text) if text.contains("matter.ron")),
    );
    assert!(copied);
    std::fs::write(&file, sound).unwrap();
    click(&mut window, Role::Button, "Read it again");
    assert!(window.query_by_role_and_label(Role::Alert, panel).is_none());
}

#[test]
fn a_stage_that_is_locked_can_be_read_and_not_be_begun() {
    let mut window = docket();
    assert!(says(&window, "Opens after stage 1"));
    click_place(&mut window, Role::Button, "Read the record", 0);
    let ScreenView::CaseFile(file) = screen(&window) else { panic!("not at the case file") };
    assert!(file.locked.is_some() && !file.begin.is_enabled());
    click(&mut window, Role::Button, "Begin hearing");
    press(&mut window, Key::Enter);
    assert!(matches!(screen(&window), ScreenView::CaseFile(_)), "nothing begins");
    assert!(window.state().view.dialog.is_none());
}

#[test]
fn a_stage_that_is_done_says_how_and_leads_to_its_review_and_to_another_hearing() {
    let mut window = whole::ruled();
    whole::go(&mut window, Destination::Docket);
    assert!(says(&window, "of 100") && says(&window, "history"), "score and what happened");
    click(&mut window, Role::Button, "Replay");
    assert!(matches!(screen(&window), ScreenView::CaseFile(_)));
    whole::go(&mut window, Destination::Docket);
    click(&mut window, Role::Button, "Review");
    assert!(matches!(screen(&window), ScreenView::Review(_)));
}

#[test]
fn a_card_answers_the_pointer_with_its_edge() {
    let mut window = docket();
    let name = match screen(&window) {
        ScreenView::Docket(view) => view.cases[0].caption.clone(),
        _ => panic!("not at the docket"),
    };
    let card = |window: &Window| {
        let starts = |name: Option<String>, start: &str| name.is_some_and(|n| n.starts_with(start));
        let mut all = window.get_all_by_role(Role::Button);
        all.find(|node| starts(node.accesskit_node().label(), &format!("{name}, "))).unwrap().rect()
    };
    let palette = Palette::current(&window.ctx);
    let rect = card(&window);
    assert_eq!(outline(&window, rect), Some(palette.line));
    window.hover_at(rect.left_bottom() + egui::vec2(20.0, -20.0));
    window.run();
    assert_eq!(outline(&window, rect), Some(palette.edge));
}

#[test]
fn the_rail_and_the_breadcrumb_lead_where_they_say() {
    let mut window = whole::argued(2);
    for (name, is_there) in [
        ("Settings", (|view| matches!(view, ScreenView::Settings(_))) as fn(&ScreenView) -> bool),
        ("Map", |view| matches!(view, ScreenView::Map(_))),
        ("Case file", |view| matches!(view, ScreenView::CaseFile(_))),
        ("Hearing", |view| matches!(view, ScreenView::Courtroom(_))),
    ] {
        click(&mut window, Role::Tab, name);
        assert!(is_there(screen(&window)), "{name}");
    }
    let review = window.get_by_role_and_label(Role::Tab, "Review");
    let why = review.accesskit_node().data().description().unwrap_or_default().to_owned();
    assert!(why.contains("Nothing to review yet"), "{why}");
    review.click();
    window.run();
    assert!(matches!(screen(&window), ScreenView::Courtroom(_)), "it cannot be opened yet");
    let crumbs = window.state().view.shell.crumbs.clone();
    click(&mut window, Role::Link, &crumbs[1].text);
    assert!(matches!(screen(&window), ScreenView::CaseFile(_)));
    click(&mut window, Role::Link, &crumbs[0].text);
    assert!(matches!(screen(&window), ScreenView::Docket(_)));
}

#[test]
fn search_and_keys_open_from_the_bar_and_by_their_keys() {
    let mut window = docket();
    let is_search =
        |window: &Window| matches!(window.state().view.dialog, Some(DialogView::Search(_)));
    let is_keys = |window: &Window| matches!(window.state().view.dialog, Some(DialogView::Keys(_)));
    click(&mut window, Role::Button, "Search");
    assert!(is_search(&window));
    press(&mut window, Key::Escape);
    command(&mut window, Key::K);
    assert!(is_search(&window));
    press(&mut window, Key::Escape);
    press(&mut window, Key::F1);
    assert!(is_keys(&window));
    press(&mut window, Key::Escape);
    whole::write(&mut window, "?");
    assert!(is_keys(&window));
    press(&mut window, Key::Escape);
    whole::go(&mut window, Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    click(&mut window, Role::Button, "Keys");
    assert!(is_keys(&window));
}

#[test]
fn a_hearing_that_could_not_be_saved_says_so_with_its_reason() {
    let mut window = whole::argued(2);
    assert!(says(&window, "saved"));
    whole::with(&mut window, |desk: &mut Desk| {
        assert_eq!(desk.view().shell.saved, SavedState::Saved);
        let hearing = Document::Record("hearing".to_owned());
        let report = Report::NotSaved(hearing, "the disk is full".to_owned());
        desk.act(Action::Report(report));
    });
    let chip = window.get_by_label("not saved");
    let told = chip.accesskit_node().data().description().unwrap_or_default().to_owned();
    assert!(told.contains("the disk is full"), "{told:?}");
}
