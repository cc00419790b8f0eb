//! Paths that are typed, cases that are imported and taken off the list, the window's place.

use std::fs;
use std::path::Path;

use colloquy::app::view::dialog::PathView;
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{
    Action, Ask, Destination, DocketAction, DocumentFormat, ReviewAction, ReviewDocument,
    RulingAction, SettingsAction, ShellAction, WindowPlace,
};
use colloquy::law::{Seat, Side};

use crate::desk::{Desk, LEAD_CASE, SMALL};

/// An app in which paths are typed.
fn typing() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(&folder.path().join("data"));
    desk.act(Action::Settings(SettingsAction::TypedPaths(true)));
    (folder, desk)
}

fn asked(desk: &Desk) -> PathView {
    let Some(DialogView::Path(view)) = desk.dialog() else { panic!("no path is asked for") };
    view
}

/// Types a path and takes it.
fn give(desk: &mut Desk, path: &Path) {
    desk.act(Action::Shell(ShellAction::Path(path.display().to_string())));
    desk.act(Action::Shell(ShellAction::ConfirmPath));
}

/// A copy of the small matter in a folder, under another id.
fn copy(folder: &Path) -> std::path::PathBuf {
    let case = folder.join("case");
    fs::create_dir_all(&case).unwrap();
    let text = fs::read_to_string(Path::new(SMALL).join("matter.ron")).unwrap();
    let text = text.replacen("id: \"closed_berth\"", "id: \"other_berth\"", 1);
    fs::write(case.join("matter.ron"), text).unwrap();
    case
}

fn cases(desk: &Desk) -> usize {
    let ScreenView::Docket(view) = desk.screen() else { panic!("not on the docket") };
    view.cases.len()
}

fn last_toast(desk: &Desk) -> String {
    desk.view().shell.toasts.last().map(|toast| toast.text.clone()).unwrap_or_default()
}

#[test]
fn a_case_is_imported_from_a_folder_that_is_typed() {
    let (folder, mut desk) = typing();
    desk.act(Action::Docket(DocketAction::Import));
    assert!(desk.asked.is_empty(), "the desktop is not asked");
    let view = asked(&desk);
    assert_eq!((view.title, view.path.as_str()), ("Import a case", ""));
    assert!(view.confirm.blocked.is_some());
    give(&mut desk, &copy(folder.path()));
    assert!(desk.dialog().is_none());
    assert_eq!(cases(&desk), 2);
}

#[test]
fn what_is_wrong_with_a_typed_path_is_said_where_it_was_typed_and_leaves_no_trace() {
    let (folder, mut desk) = typing();
    desk.act(Action::Docket(DocketAction::Import));
    give(&mut desk, &folder.path().join("nowhere.ron"));
    let view = asked(&desk);
    let error = view.error.unwrap();
    assert!(error.contains("nowhere.ron"), "{error}");
    assert!(view.path.ends_with("nowhere.ron"), "what was typed stays");
    assert_eq!(desk.view().shell.toasts, []);
    give(&mut desk, &copy(folder.path()).join("matter.ron"));
    assert!(desk.dialog().is_none());
    drop(desk);
    let desk = Desk::open(&folder.path().join("data"));
    let ScreenView::Docket(view) = desk.screen() else { panic!() };
    assert_eq!((view.cases.len(), view.broken.len()), (2, 0));
}

#[test]
fn typing_on_takes_the_error_away_and_escape_leaves() {
    let (folder, mut desk) = typing();
    desk.act(Action::Docket(DocketAction::Import));
    give(&mut desk, &folder.path().join("nowhere"));
    desk.act(Action::Shell(ShellAction::Path("/tmp".to_owned())));
    assert_eq!(asked(&desk).error, None);
    desk.act(Action::Shell(ShellAction::Escape));
    assert!(desk.dialog().is_none());
    assert_eq!(cases(&desk), 1);
}

#[test]
fn an_opinion_is_written_to_a_typed_path_and_over_a_file_only_when_one_says_so_again() {
    let (folder, mut desk) = typing();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    desk.act(Action::Ruling(RulingAction::Save(DocumentFormat::Html)));
    let view = asked(&desk);
    assert_eq!(
        (view.title, view.path.as_str()),
        ("Save the opinion", "~/opinion-magistrate-7.html")
    );
    let missing = folder.path().join("no such folder").join("opinion.html");
    give(&mut desk, &missing);
    assert!(asked(&desk).error.unwrap().contains("no such folder"));
    assert!(!missing.exists());
    let path = folder.path().join("opinion.html");
    fs::write(&path, "precious").unwrap();
    give(&mut desk, &path);
    let view = asked(&desk);
    assert_eq!(view.error.as_deref(), Some("A file stands there already."));
    assert_eq!(view.confirm.label, "Replace it");
    assert_eq!(fs::read_to_string(&path).unwrap(), "precious");
    desk.act(Action::Shell(ShellAction::ConfirmPath));
    assert!(desk.dialog().is_none());
    assert!(fs::read_to_string(&path).unwrap().contains("<html"));
    assert!(last_toast(&desk).starts_with("Saved as "));
}

#[test]
fn a_document_of_the_review_is_written_to_a_typed_path() {
    let (folder, mut desk) = typing();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    desk.go(Destination::Review);
    desk.act(Action::Review(ReviewAction::Save(ReviewDocument::Transcript)));
    let path = folder.path().join("transcript.txt");
    give(&mut desk, &path);
    assert!(desk.dialog().is_none());
    assert!(path.exists());
}

#[test]
fn where_the_desktop_has_no_dialog_the_path_is_typed_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.act(Action::Docket(DocketAction::ImportFolder));
    assert_eq!(desk.asked, [Ask::ImportFolder]);
    desk.act(Action::Shell(ShellAction::TypePath(Ask::ImportFolder)));
    assert_eq!(asked(&desk).title, "Import a case");
}

#[test]
fn an_imported_case_is_announced_with_the_way_to_it() {
    let (folder, mut desk) = typing();
    desk.go(Destination::Settings);
    let case = copy(folder.path());
    desk.act(Action::Docket(DocketAction::ImportPath(case.clone())));
    let toast = desk.view().shell.toasts.last().unwrap().clone();
    assert_eq!(toast.text, "The Closed Berth is on the docket.");
    let (label, open) = toast.act.unwrap();
    assert_eq!(label, "Open");
    desk.act(open);
    let ScreenView::CaseFile(_) = desk.screen() else { panic!("not at the case file") };
    desk.act(Action::Docket(DocketAction::ImportPath(case)));
    assert!(last_toast(&desk).contains("already"), "{}", last_toast(&desk));
    drop(desk);
    let desk = Desk::open(&folder.path().join("data"));
    assert_eq!(desk.view().shell.toasts, [], "what is read at the start is not announced");
}

#[test]
fn an_imported_case_is_taken_off_the_list_and_put_back_with_its_hearings() {
    let (folder, mut desk) = typing();
    let case = copy(folder.path());
    desk.act(Action::Docket(DocketAction::ImportPath(case.clone())));
    desk.begin("other_berth/award", Seat::Counsel(Side::First));
    desk.go(Destination::Settings);
    let ScreenView::Settings(view) = desk.screen() else { panic!() };
    let [(path, off)] = view.imported.as_slice() else { panic!("{:?}", view.imported) };
    assert_eq!(path.as_str(), case.display().to_string());
    desk.act(off.action.clone());
    desk.go(Destination::Docket);
    assert_eq!(cases(&desk), 1);
    assert!(case.join("matter.ron").exists(), "its files stay");
    assert!(!desk.watched.contains(&case));
    let ScreenView::Docket(view) = desk.screen() else { panic!() };
    assert!(view.kept_aside[0].contains("is not on the docket"), "{:?}", view.kept_aside);
    let (label, back) = desk.view().shell.toasts.last().unwrap().act.clone().unwrap();
    assert_eq!(label, "Put back");
    desk.act(back);
    assert_eq!(cases(&desk), 2);
    let ScreenView::Docket(view) = desk.screen() else { panic!() };
    assert!(view.kept_aside.is_empty());
}

#[test]
fn a_broken_case_that_was_imported_is_taken_off_the_list_for_good() {
    let (folder, mut desk) = typing();
    let broken = folder.path().join("holiday.ron");
    fs::write(&broken, "(format: 1, id: \"x").unwrap();
    desk.act(Action::Docket(DocketAction::ImportPath(broken.clone())));
    let listed = |desk: &Desk| {
        let ScreenView::Docket(view) = desk.screen() else { panic!() };
        view.broken.iter().map(|card| card.imported).collect::<Vec<_>>()
    };
    assert_eq!(listed(&desk), [true]);
    desk.act(Action::Docket(DocketAction::TakeOff(broken)));
    assert!(listed(&desk).is_empty());
    drop(desk);
    assert!(listed(&Desk::open(&folder.path().join("data"))).is_empty());
}

#[test]
fn the_window_s_place_is_kept() {
    let (folder, mut desk) = typing();
    let place = WindowPlace { width: 1100, height: 750, at: Some((30, 40)), maximized: false };
    desk.act(Action::Settings(SettingsAction::Window(place)));
    drop(desk);
    let data = folder.path().join("data");
    assert_eq!(colloquy::app::storage::window_place(&data), Some(place));
    assert_eq!(Desk::open(&data).state.window(), Some(place));
}
