//! The docket: cases, filters, import, faults, search, and what was done so far.

use std::fs;
use std::path::Path;

use colloquy::app::view::docket::{Corner, Resume, StageState};
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{
    Action, Ask, CasesLayout, Destination, DocketAction, Report, SettingsAction, ShellAction,
};
use colloquy::law::{Seat, Side};

use crate::desk::{Desk, LEAD_CASE, SMALL};

fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path());
    (folder, desk)
}

fn docket(desk: &Desk) -> colloquy::app::view::DocketView {
    let ScreenView::Docket(view) = desk.screen() else { panic!("not on the docket") };
    *view
}

/// A copy of the small matter, with changes.
fn copy(folder: &Path, from: &str, to: &str) -> std::path::PathBuf {
    let text = fs::read_to_string(Path::new(SMALL).join("matter.ron")).unwrap();
    assert!(text.contains(from), "{from}");
    let case = folder.join("case");
    fs::create_dir_all(&case).unwrap();
    fs::write(case.join("matter.ron"), text.replacen(from, to, 1)).unwrap();
    case
}

#[test]
fn who_starts_is_sent_to_the_first_stage() {
    let (_folder, mut desk) = desk();
    let Resume::Start { control, .. } = docket(&desk).resume else { panic!() };
    assert_eq!(control.label, "Start with stage 1: Magistrate Judge");
    desk.act(control.action);
    assert!(matches!(desk.screen(), ScreenView::CaseFile(_)));
}

#[test]
fn the_bundled_matter_is_a_campaign_and_others_are_cards() {
    let (_folder, desk) = desk();
    let view = docket(&desk);
    assert_eq!(view.campaigns.len(), 1);
    assert_eq!(view.campaigns[0].title, "The Dublin Warrant");
    assert!(matches!(view.campaigns[0].stages[0].state, StageState::Open));
    assert_eq!(view.cases.len(), 1);
    assert_eq!(view.cases[0].corner, Corner::New);
}

#[test]
fn filters_that_nothing_fits_say_so_and_are_cleared() {
    let (_folder, mut desk) = desk();
    desk.act(Action::Docket(DocketAction::Area(Some("Tax".to_owned()))));
    let view = docket(&desk);
    assert!(view.cases.is_empty() && view.filters.active);
    assert_eq!(view.empty.as_deref(), Some("No case fits these filters."));
    desk.act(Action::Docket(DocketAction::ClearFilters));
    assert_eq!(docket(&desk).cases.len(), 1);
}

#[test]
fn the_layout_of_cases_is_kept() {
    let (folder, mut desk) = desk();
    desk.act(Action::Docket(DocketAction::Layout(CasesLayout::List)));
    drop(desk);
    assert_eq!(docket(&Desk::open(folder.path())).layout, CasesLayout::List);
}

#[test]
fn importing_asks_for_a_path_and_lists_the_case_from_then_on() {
    let (folder, mut desk) = desk();
    desk.act(Action::Docket(DocketAction::Import));
    assert_eq!(desk.asked, [Ask::ImportCase]);
    let case = copy(folder.path(), "id: \"closed_berth\"", "id: \"other_berth\"");
    desk.act(Action::Docket(DocketAction::ImportPath(case.join("matter.ron"))));
    assert_eq!(docket(&desk).cases.len(), 2);
    assert!(desk.watched.contains(&case), "its folder is watched: {:?}", desk.watched);
    drop(desk);
    assert_eq!(docket(&Desk::open(folder.path())).cases.len(), 2);
}

#[test]
fn a_broken_case_is_a_card_with_file_line_and_all_its_faults() {
    let (folder, mut desk) = desk();
    let case = copy(folder.path(), "id: \"closed_berth\",", "id: \"closed_berth\", size: 3,");
    desk.act(Action::Docket(DocketAction::ImportPath(case.clone())));
    let view = docket(&desk);
    let [card] = view.broken.as_slice() else { panic!("{:?}", view.broken) };
    assert!(card.place.contains("matter.ron, line "), "{}", card.place);
    assert!(card.last_good.is_none());
    desk.act(Action::Docket(DocketAction::ShowFaults(case)));
    let Some(DialogView::Faults(faults)) = desk.dialog() else { panic!() };
    assert!(faults.text.contains(faults.faults[0].code), "{}", faults.text);
    desk.act(Action::Shell(ShellAction::Escape));
    assert!(desk.dialog().is_none());
}

#[test]
fn an_open_case_that_breaks_on_the_disk_stays_as_it_was_and_comes_back_when_mended() {
    let (folder, mut desk) = desk();
    let case = copy(folder.path(), "id: \"closed_berth\"", "id: \"other_berth\"");
    desk.act(Action::Docket(DocketAction::ImportPath(case.clone())));
    desk.go(Destination::CaseFile(Some("other_berth/award".to_owned())));
    let heading = |desk: &Desk| {
        let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
        (file.over.clone(), file.faults.is_some())
    };
    assert_eq!(heading(&desk), ("The Closed Berth".to_owned(), false));

    let good = fs::read_to_string(case.join("matter.ron")).unwrap();
    fs::write(case.join("matter.ron"), &good[..good.len() / 2]).unwrap();
    desk.act(Action::Report(Report::Changed(case.join("matter.ron"))));
    assert_eq!(heading(&desk), ("The Closed Berth".to_owned(), true));
    assert!(desk.view().shell.toasts.last().unwrap().text.contains("last good version"));

    fs::write(case.join("matter.ron"), good.replacen("The Closed Berth", "The Open Berth", 1))
        .unwrap();
    desk.act(Action::Report(Report::Changed(case.join("matter.ron"))));
    assert_eq!(heading(&desk), ("The Open Berth".to_owned(), false));
}

#[test]
fn search_finds_cases_authorities_arguments_and_opens_them() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    desk.act(Action::Shell(ShellAction::OpenSearch));
    desk.act(Action::Shell(ShellAction::Search("marc rich".to_owned())));
    let Some(DialogView::Search(found)) = desk.dialog() else { panic!() };
    assert!(found.hits.iter().any(|hit| hit.kind == "Authority"), "{:?}", found.hits);
    let place = found.hits.iter().position(|hit| hit.kind == "Authority").unwrap();
    desk.act(Action::Shell(ShellAction::OpenHit(place)));
    let Some(DialogView::Authority(authority)) = desk.dialog() else { panic!() };
    assert!(authority.name.contains("Marc Rich"));
    desk.act(Action::Shell(ShellAction::OpenSearch));
    desk.act(Action::Shell(ShellAction::Search("zzz".to_owned())));
    let Some(DialogView::Search(found)) = desk.dialog() else { panic!() };
    assert_eq!(found.empty.as_deref(), Some("Nothing is called zzz."));
}

#[test]
fn after_a_ruling_the_docket_shows_score_outcome_and_brier() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    desk.go(Destination::Docket);
    let view = docket(&desk);
    let StageState::Done { outcome, .. } = &view.campaigns[0].stages[0].state else { panic!() };
    assert!(outcome.contains("history"), "{outcome}");
    let record = view.record.unwrap();
    assert_eq!((record.hearings, record.weakest.len()), (1, 3));
    assert_eq!(record.results.iter().sum::<usize>(), 1);
    let figures = record.brier.unwrap().figures;
    assert!(figures.contains("before") && figures.contains("after"), "{figures}");
}

#[test]
fn a_path_of_another_kind_is_said_to_be_no_case_and_breaks_nothing() {
    let (folder, mut desk) = desk();
    let picture = folder.path().join("holiday.png");
    fs::write(&picture, [0x89, 0x50, 0x4e, 0x47]).unwrap();
    desk.act(Action::Docket(DocketAction::ImportPath(picture)));
    assert_eq!(docket(&desk).broken.len(), 1);
    desk.act(Action::Settings(SettingsAction::StepZoom(1)));
    assert_eq!(desk.view().shell.look.zoom, 110);
}
