//! Exercises in the case file: opened, answered, scored, and reached from the ruling.

use std::path::Path;

use colloquy::app::view::case_file::{ExercisePage, ExerciseView, TabBody};
use colloquy::app::view::{ScreenView, Tone};
use colloquy::app::{Action, CaseFileAction, CaseTab, Destination, ExampleAction, Origin};
use colloquy::law::{Seat, Side};
use colloquy::scenario::{load_from_sources, load_matter};

use crate::desk::{Desk, LEAD, LEAD_CASE, SMALL_CASE, desk};

fn act(desk: &mut Desk, action: CaseFileAction) {
    desk.act(Action::CaseFile(action));
}

fn open(desk: &Desk) -> ExerciseView {
    let ScreenView::CaseFile(file) = desk.screen() else { panic!("not at the case file") };
    let TabBody::Exercises(_, Some(open)) = file.tab else { panic!("no exercise is open") };
    *open
}

/// The right place in each item of the exercise that stands first in the file of a case.
fn right(folder: &str) -> Vec<usize> {
    let loaded = load_matter(Path::new(folder));
    let first = loaded.scenarios.first().unwrap();
    let exercise = first.stage().exercises.first().unwrap();
    exercise.items.iter().map(|item| item.right().unwrap().0).collect()
}

#[test]
fn the_tab_is_there_where_the_stage_offers_exercises() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    let tab = file.tabs.iter().find(|tab| tab.tab == CaseTab::Exercises).unwrap();
    assert_eq!(tab.count, Some(3), "the worked example, and not the exercises of later stages");
    act(&mut desk, CaseFileAction::Tab(CaseTab::Exercises));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    let TabBody::Exercises(rows, None) = file.tab else { panic!() };
    let [worked, exercises @ ..] = &rows[..] else { panic!() };
    assert_eq!(exercises.first().unwrap().size, "12 items");
    assert!(exercises.iter().all(|row| row.task.contains("It tells how")), "{rows:?}");
    assert_eq!((worked.title.as_str(), worked.size.as_str()), ("Worked example", "6 steps"));
    desk.act(worked.open.action.clone());
    assert_eq!(desk.view().coach.unwrap().step, "Step 1 of 6");
    desk.act(Action::Example(ExampleAction::Leave));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    assert!(matches!(file.tab, TabBody::Exercises(..)), "one comes back to where one was");
}

#[test]
fn every_choice_is_followed_by_what_is_right_and_the_end_by_the_score() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    act(&mut desk, CaseFileAction::Exercise(0));
    let right = right(LEAD);
    for (at, &expected) in right.iter().enumerate() {
        act(&mut desk, CaseFileAction::NextItem);
        let ExercisePage::Item(item) = open(&desk).page else { panic!("no item") };
        assert_eq!(item.after, None, "one chooses before one goes on");
        let place = if at == 0 { (expected + 1) % item.choices.len() } else { expected };
        act(&mut desk, CaseFileAction::Choose(place));
        act(&mut desk, CaseFileAction::Choose(expected));
        let ExercisePage::Item(item) = open(&desk).page else { panic!("no item") };
        let after = item.after.unwrap();
        let tone = if at == 0 { Tone::Bad } else { Tone::Good };
        assert_eq!(after.verdict.tone, tone, "the first choice counts");
        assert!(!after.text.is_empty() && !after.source.is_empty());
        act(&mut desk, CaseFileAction::NextItem);
    }
    let ExercisePage::Score(score) = open(&desk).page else { panic!("no score") };
    assert_eq!(score.title, format!("{} of {} right", right.len() - 1, right.len()));
    assert_eq!(score.missed.len(), 1);
    desk.act(score.again.action);
    assert_eq!(open(&desk).progress, format!("Item 1 of {}", right.len()));
    act(&mut desk, CaseFileAction::LeaveExercise);
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    assert!(matches!(file.tab, TabBody::Exercises(_, None)));
}

#[test]
fn a_correction_that_is_not_settled_says_so() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    act(&mut desk, CaseFileAction::Exercise(0));
    let mut doubts = 0;
    for place in right(LEAD) {
        act(&mut desk, CaseFileAction::Choose(place));
        let ExercisePage::Item(item) = open(&desk).page else { panic!("no item") };
        doubts += usize::from(item.after.unwrap().unsettled == Some("not settled"));
        act(&mut desk, CaseFileAction::NextItem);
    }
    assert_eq!(doubts, 1);
}

#[test]
fn a_later_part_of_the_story_stands_by_itself_and_leads_to_its_exercise() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    let ScreenView::Ruling(view) = desk.screen() else { panic!() };
    let part = view.history.epilogues.first().unwrap();
    assert!(!part.points.is_empty());
    assert!(!view.history.differs.is_empty(), "shown whatever came out");
    desk.act(part.exercise.clone().unwrap().action);
    assert_eq!(open(&desk).progress, "Item 1 of 1");
}

#[test]
fn a_stage_that_was_one_sided_says_why_with_what_came_later() {
    let why = "No court of that port had ever let a ferry win.";
    let text = std::fs::read_to_string("tests/fixtures/second_matter/matter.ron").unwrap();
    let field = format!("review: FirstInstance, one_sided: \"{why}\",");
    let text = text.replacen("review: FirstInstance,", &field, 1);
    let case = load_from_sources(&[("matter.ron", &text)]);
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with(folder.path(), vec![(Origin::Bundled("small".to_owned()), case)]);
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    let ScreenView::Ruling(view) = desk.screen() else { panic!() };
    let said = format!("None. The law was one-sided here. {why}");
    assert_eq!(view.history.aftermath, said);
}
