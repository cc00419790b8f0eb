//! What is found opens where it stands: a term in the glossary, an argument and an authority in
//! full, a fact in the record.

use colloquy::app::view::case_file::TabBody;
use colloquy::app::view::dialog::Hit;
use colloquy::app::view::{CaseFileView, DialogView, ScreenView};
use colloquy::app::{Action, CasePlace, CaseTab, Destination, ShellAction};
use colloquy::gui::screens::{case_file, dialogs};
use egui::accesskit::Role;
use egui::{Theme, Ui};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE};
use crate::stage::{picture, window};

fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path());
    (folder, desk)
}

fn find(desk: &mut Desk, text: &str, kind: &str) -> Hit {
    desk.act(Action::Shell(ShellAction::OpenSearch));
    desk.act(Action::Shell(ShellAction::Search(text.to_owned())));
    let Some(DialogView::Search(found)) = desk.dialog() else { panic!("no search") };
    let hit = found.hits.into_iter().find(|hit| hit.kind == kind);
    hit.unwrap_or_else(|| panic!("no {kind} for {text}"))
}

fn file(desk: &Desk) -> CaseFileView {
    let ScreenView::CaseFile(view) = desk.screen() else { panic!("not at the case file") };
    *view
}

fn open_tab(view: &CaseFileView) -> CaseTab {
    view.tabs.iter().find(|tab| tab.selected).unwrap().tab
}

#[test]
fn a_term_is_shown_in_the_glossary_and_brought_into_sight() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    desk.act(Action::CaseFile(colloquy::app::CaseFileAction::Tab(CaseTab::Glossary)));
    let TabBody::Glossary(terms, None) = file(&desk).tab else { panic!("nothing is sought") };
    let (last, _) = terms.last().unwrap().clone();
    desk.go(Destination::Docket);
    let hit = find(&mut desk, &last, "Term");
    desk.act(hit.action);
    assert_eq!(desk.dialog(), None);
    let view = file(&desk);
    assert_eq!(open_tab(&view), CaseTab::Glossary);
    let TabBody::Glossary(_, Some(sought)) = view.tab else { panic!("nothing is sought") };
    assert_eq!(sought.place, terms.len() - 1);
    let mut harness = window([1280.0, 800.0], 1.0, Theme::Light, case_file::show, view);
    harness.run();
    let mark = harness.get_by_role_and_label(Role::Mark, "What you came to see").rect();
    assert!(mark.top() > 48.0 && mark.bottom() < 800.0, "it is out of sight: {mark:?}");
    picture(&mut harness, "case-sought");
    desk.act(Action::CaseFile(colloquy::app::CaseFileAction::StepTab(-1)));
    desk.act(Action::CaseFile(colloquy::app::CaseFileAction::StepTab(1)));
    assert!(matches!(file(&desk).tab, TabBody::Glossary(_, None)), "the mark goes by itself");
}

fn over_the_file(
    ui: &mut Ui,
    (file, dialog): &(CaseFileView, DialogView),
    actions: &mut Vec<Action>,
) {
    case_file::show(ui, file, actions);
    dialogs::show(ui, dialog, actions);
}

#[test]
fn an_argument_is_read_in_full_and_leads_to_what_it_cites() {
    let (_folder, mut desk) = desk();
    let hit = find(&mut desk, "M1", "Argument");
    let title = hit.title.clone();
    desk.act(hit.action);
    let Some(DialogView::Argument(argument)) = desk.dialog() else { panic!("no argument") };
    assert!(title.contains(&argument.title.replace('*', "")), "{title}");
    assert!(argument.bearings.iter().any(|own| own.heading == "Goes to"));
    let replies = argument.bearings.iter().find(|own| own.heading == "Replies to it");
    assert!(replies.is_some_and(|own| own.lines.iter().all(|(side, _)| side.is_some())));
    let cited = argument.cites[0].clone();
    let view = (file(&desk), DialogView::Argument(argument));
    let mut harness = window([1280.0, 800.0], 1.0, Theme::Light, over_the_file, view);
    harness.run_steps(20);
    picture(&mut harness, "dialog-argument");
    harness.get_by_role_and_label(Role::Link, &cited.label.replace('*', "")).click();
    harness.run_steps(4);
    assert!(harness.state().pushed(&cited.action), "{:?}", harness.state().actions);
    harness.get_by_role_and_label(Role::Button, "Close").click();
    harness.run_steps(4);
    assert!(harness.state().pushed(&Action::Shell(ShellAction::Escape)));
    desk.act(cited.action);
    assert!(matches!(desk.dialog(), Some(DialogView::Authority(_))));
}

#[test]
fn an_authority_of_another_case_opens_there() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(SMALL_CASE.to_owned())));
    let hit = find(&mut desk, "marc rich", "Authority");
    desk.act(hit.action);
    assert_eq!(open_tab(&file(&desk)), CaseTab::Authorities);
    let Some(DialogView::Authority(authority)) = desk.dialog() else { panic!("no authority") };
    assert!(authority.name.contains("Marc Rich"), "{}", authority.name);
}

#[test]
fn the_facts_of_the_brief_lead_to_their_numbers_in_the_record() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    let TabBody::Brief(brief) = file(&desk).tab else { panic!("not at the brief") };
    let numbers: Vec<_> = brief.facts.iter().map(|fact| fact.number.clone()).collect();
    assert_eq!(numbers[..3], ["R.1", "R.2", "R.3"]);
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, case_file::show, file(&desk));
    harness.run();
    let link = harness
        .get_all_by_role(Role::Link)
        .find(|node| node.accesskit_node().label().is_some_and(|name| name.starts_with("R.1")));
    link.unwrap().click();
    harness.run();
    let to = Action::Go(Destination::InCaseFile(LEAD_CASE.to_owned(), CasePlace::Fact(0)));
    assert!(harness.state().pushed(&to), "{:?}", harness.state().actions);
    desk.act(to);
    let view = file(&desk);
    assert!(matches!(view.tab, TabBody::Record(_, Some(sought)) if sought.place == 0));
    picture(&mut window([1440.0, 900.0], 1.0, Theme::Light, case_file::show, view), "case-record");
}
