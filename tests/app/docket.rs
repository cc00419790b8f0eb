//! The docket: cases, filters, import, faults, search, and what was done so far.

use std::fs;
use std::path::Path;

use colloquy::app::view::case_file::TabBody;
use colloquy::app::view::docket::{Corner, Resume, StageState};
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{
    Action, Ask, CasesLayout, Destination, DocketAction, Part, Report, RulingAction,
    SettingsAction, ShellAction,
};
use colloquy::law::{Seat, Side};
use colloquy::scenario::load_matter;

use crate::desk::{Desk, LEAD_CASE, SMALL, SMALL_CASE, desk};

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

/// The lead case ruled on from Microsoft's seat, and the window closed and opened again.
fn after_a_ruling() -> (tempfile::TempDir, Desk) {
    let (folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    drop(desk);
    let desk = Desk::open(folder.path());
    (folder, desk)
}

#[test]
fn a_finished_hearing_is_opened_again_at_its_ruling_or_its_review_after_a_restart() {
    let (_folder, mut desk) = after_a_ruling();
    let view = docket(&desk);
    let [row] = view.finished.as_slice() else { panic!("{:?}", view.finished) };
    assert_eq!(row.ruling.label, "Magistrate Judge, as Microsoft counsel");
    assert!(row.detail.contains(" of 100 · "), "{}", row.detail);
    assert!(view.unfinished.is_empty() && !matches!(view.resume, Resume::Hearing(_)));
    desk.act(row.ruling.action.clone());
    let ScreenView::Ruling(ruling) = desk.screen() else { panic!("not at the ruling") };
    let opinion = ruling.opinion.clone();
    desk.go(Destination::Docket);
    desk.act(row.review.action.clone());
    assert!(matches!(desk.screen(), ScreenView::Review(_)));
    desk.go(Destination::Ruling);
    let ScreenView::Ruling(again) = desk.screen() else { panic!("not at the ruling") };
    assert_eq!(again.opinion, opinion);
}

#[test]
fn a_stage_that_is_done_and_a_case_that_was_played_offer_their_review() {
    let (_folder, mut desk) = after_a_ruling();
    let stage = docket(&desk).campaigns[0].stages[0].clone();
    let labels: Vec<&str> = stage.controls.iter().map(|control| &*control.label).collect();
    assert_eq!(labels, ["Review", "Replay"]);
    desk.act(stage.controls[0].action.clone());
    assert!(matches!(desk.screen(), ScreenView::Review(_)));
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    desk.go(Destination::Docket);
    let review = docket(&desk).cases[0].review.clone().unwrap();
    desk.act(review.action);
    let ScreenView::Review(_) = desk.screen() else { panic!("not at the review") };
    assert_eq!(desk.view().shell.crumbs[0].text, "Tern Ferries v. Harbor Board");
}

#[test]
fn opening_a_finished_hearing_again_keeps_its_result_and_both_predictions() {
    let (folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    let journal = || fs::read_to_string(folder.path().join("journal.ron")).unwrap();
    let written = journal();
    assert!(written.contains("after: Some(40)"), "{written}");
    desk.begin(SMALL_CASE, Seat::Bench);
    desk.go(Destination::Docket);
    let row = docket(&desk).finished[0].clone();
    desk.act(row.ruling.action);
    assert_eq!(journal(), written);
}

#[test]
fn a_hearing_that_was_left_before_its_ruling_was_heard_is_not_lost() {
    let (folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue();
    drop(desk);
    let mut desk = Desk::open(folder.path());
    let view = docket(&desk);
    assert!(view.finished.is_empty());
    let Resume::Hearing(card) = view.resume else { panic!("nothing to resume") };
    desk.act(card.control.action);
    desk.court(colloquy::app::CourtroomAction::HearRuling);
    assert!(matches!(desk.dialog(), Some(DialogView::Prediction(_))));
}

#[test]
fn more_finished_hearings_than_a_few_are_listed_when_one_asks() {
    let (_folder, mut desk) = desk();
    for now in 0..6 {
        desk.act(Action::Report(Report::Time(1_400_000_000 + now)));
        desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
        desk.argue_to_ruling();
    }
    desk.go(Destination::Docket);
    let view = docket(&desk);
    assert_eq!(view.finished.len(), 4);
    let more = view.finished_more.unwrap();
    assert_eq!(more.label, "All 6");
    desk.act(more.action);
    assert_eq!(docket(&desk).finished.len(), 6);
    desk.act(docket(&desk).finished_more.unwrap().action);
    assert_eq!(docket(&desk).finished.len(), 4);
}

#[test]
fn the_next_case_file_opens_with_the_aids_of_the_settings() {
    let (folder, mut desk) = desk();
    desk.act(Action::Settings(SettingsAction::Hints(false)));
    desk.act(Action::Settings(SettingsAction::LiveStrength(false)));
    drop(desk);
    let mut desk = Desk::open(folder.path());
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    assert!(!file.aids.hints && !file.aids.live);
    desk.go(Destination::Settings);
    let ScreenView::Settings(view) = desk.screen() else { panic!() };
    let on: Vec<_> = view.aids.iter().map(|row| (row.label, row.on)).collect();
    assert_eq!(on, [("Hints", false), ("Show live strength", false)]);
}

#[test]
fn cases_already_heard_from_a_seat_are_filtered_out() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Bench);
    desk.go(Destination::Docket);
    let fitting = |desk: &mut Desk, part| {
        desk.act(Action::Docket(DocketAction::Part(Some(part))));
        docket(desk).cases.len()
    };
    assert!(Part::ALL.into_iter().all(|part| fitting(&mut desk, part) == 1));
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    desk.go(Destination::Docket);
    let movant = load_matter(Path::new(SMALL)).scenarios[0].stage().movant;
    let heard = Part::ALL.into_iter().filter(|part| fitting(&mut desk, *part) == 0);
    let heard: Vec<Part> = heard.collect();
    let expected = if movant == Side::First { Part::Movant } else { Part::Opponent };
    assert_eq!(heard, [expected]);
}

/// The lead case up to the ruling of its first stage, and the file of the second.
fn second_stage() -> (tempfile::TempDir, Desk) {
    let (folder, mut desk) = after_a_ruling();
    desk.go(Destination::CaseFile(Some("microsoft_ireland/district".to_owned())));
    (folder, desk)
}

fn file(desk: &Desk) -> colloquy::app::view::CaseFileView {
    let ScreenView::CaseFile(view) = desk.screen() else { panic!("not at the case file") };
    *view
}

fn brief(desk: &Desk) -> colloquy::app::view::case_file::BriefView {
    match file(desk).tab {
        TabBody::Brief(brief) => *brief,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_stage_takes_up_the_record_of_the_stage_below_and_says_what_follows() {
    let (_folder, mut desk) = second_stage();
    assert_eq!(brief(&desk).below, Vec::<String>::new(), "not before it is taken up");
    let below = file(&desk).below.unwrap();
    assert!(!below.on && below.about.starts_with("Magistrate Judge, as Microsoft"));
    desk.act(below.action);
    let below = file(&desk).below.unwrap();
    assert!(below.on);
    let forfeits = below.follows.iter().any(|(_, line)| line.contains("did not raise"));
    assert!(forfeits, "nobody raises everything in one hearing: {:?}", below.follows);
    let brief = brief(&desk);
    assert!(brief.below[0].contains("the order below was “"), "{:?}", brief.below);
    let said = |title: &str| {
        let title = title.split_once(". ").unwrap().1;
        let told = brief.below.iter().filter(|line| line.contains(title));
        told.collect::<Vec<_>>()
    };
    // each of the four issues that are reviewed is told of once
    let reviewed: Vec<_> = brief.issues.iter().take(4).map(|issue| said(&issue.title)).collect();
    assert!(reviewed.iter().all(|lines| lines.len() == 1), "{:?}", brief.below);
    let otherwise: Vec<bool> =
        reviewed.iter().map(|lines| lines[0].contains("heard here as if")).collect();
    let accuses = brief.issues.iter().map(|issue| issue.question.starts_with("Was it wrong"));
    let accuses: Vec<bool> = accuses.take(4).collect();
    assert_eq!(accuses, otherwise.iter().map(|it| !it).collect::<Vec<_>>());
    desk.begin_here(Seat::Counsel(Side::Second));
    assert!(matches!(desk.screen(), ScreenView::Courtroom(_)));
    let written = record(&desk);
    assert!(written.contains("after: Some("), "{written}");
    desk.argue_to_ruling();
    let ScreenView::Ruling(ruling) = desk.screen() else { panic!("not at the ruling") };
    assert!(format!("{ruling:?}").contains("record of the court below comes up"));
    desk.act(Action::Ruling(RulingAction::Again));
    assert!(file(&desk).below.unwrap().on, "held again, it takes the same record up");
}

#[test]
fn a_hearing_begun_without_the_record_of_the_stage_below_carries_nothing() {
    let (_folder, mut desk) = second_stage();
    desk.begin_here(Seat::Counsel(Side::Second));
    assert!(!record(&desk).contains("after: Some("));
}

#[test]
fn the_first_stage_and_a_stage_over_no_finished_record_have_none_to_take_up() {
    let (_folder, mut desk) = second_stage();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    assert_eq!(file(&desk).below, None);
    desk.go(Destination::CaseFile(Some("microsoft_ireland/second_circuit".to_owned())));
    assert_eq!(file(&desk).below, None);
}

/// The record that was written last.
fn record(desk: &Desk) -> String {
    let folder = desk.store.folder().join("hearings");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| !path.to_str().unwrap().contains(".aside"));
    let texts = texts.map(|path| fs::read_to_string(path).unwrap());
    texts
        .filter(|text| text.contains("scenario: \"microsoft_ireland/district\""))
        .last()
        .unwrap_or_default()
}
