//! The debrief: opened once of itself, linked to moves, kept beside the record, and in the report.

use std::time::UNIX_EPOCH;

use colloquy::app::view::dialog::DebriefView;
use colloquy::app::view::judge::Fit;
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{
    Action, DebriefAction, DebriefStep, Destination, DocumentFormat, Found, JudgeAction,
    ReviewAction, ReviewDocument, RulingAction, ShellAction,
};
use colloquy::law::{Seat, Side};

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE};

fn ruled(case: &str) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(case, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    (folder, desk)
}

fn debrief(desk: &Desk) -> DebriefView {
    let Some(DialogView::Debrief(view)) = desk.dialog() else { panic!("{:?}", desk.dialog()) };
    *view
}

fn act(desk: &mut Desk, action: DebriefAction) {
    desk.act(Action::Debrief(action));
}

fn close(desk: &mut Desk) {
    desk.act(Action::Shell(ShellAction::Escape));
    assert!(desk.dialog().is_none());
}

#[test]
fn it_opens_with_the_first_review_and_from_then_on_when_it_is_asked_for() {
    let (_folder, mut desk) = ruled(SMALL_CASE);
    assert!(desk.dialog().is_none(), "the ruling is read first");
    desk.go(Destination::Review);
    assert_eq!(debrief(&desk).question, "Where did the hearing turn, and why?");
    close(&mut desk);
    desk.go(Destination::Ruling);
    desk.go(Destination::Review);
    assert!(desk.dialog().is_none(), "once is enough");
    act(&mut desk, DebriefAction::Open);
    assert!(debrief(&desk).steps[0].selected);
}

#[test]
fn each_question_proposes_moves_of_the_record_and_why() {
    let (_folder, mut desk) = ruled(LEAD_CASE);
    act(&mut desk, DebriefAction::Open);
    let early = |desk: &mut Desk, step| {
        act(desk, DebriefAction::Step(step));
        debrief(desk)
    };
    let waiting = early(&mut desk, DebriefStep::Alternative);
    assert!(waiting.found.contains("not through the hearing yet"), "{}", waiting.found);
    assert_eq!(waiting.moves.len(), 1, "nothing was found yet");
    desk.finish_behind();

    let words = [
        (DebriefStep::TurningPoint, "Your chance went from"),
        (DebriefStep::Alternative, "The review found"),
        (DebriefStep::OpposingPoint, "Without it your chance would have been"),
        (DebriefStep::NextTime, "The review found"),
    ];
    for (step, why) in words {
        let view = early(&mut desk, step);
        let (none, moves) = view.moves.split_last().unwrap();
        assert!(none.chosen && none.ply.is_none());
        assert!((1..=3).contains(&moves.len()), "{step:?}: {moves:?}");
        assert!(moves.iter().all(|own| own.label.contains(why)), "{moves:?}");
        assert!(moves.is_sorted_by_key(|own| own.ply), "{moves:?}");
        let mine = step == DebriefStep::Alternative;
        let sides = moves.iter().all(|own| (own.side == Some(Side::First)) == mine);
        assert!(sides || !mine && step != DebriefStep::OpposingPoint, "{step:?}: {moves:?}");
    }
}

#[test]
fn answers_are_kept_beside_the_record_and_stand_in_every_report() {
    let (folder, mut desk) = ruled(SMALL_CASE);
    act(&mut desk, DebriefAction::Open);
    let ply = debrief(&desk).moves[0].ply;
    act(&mut desk, DebriefAction::About(ply));
    let words = "I left *their* best point standing.";
    act(&mut desk, DebriefAction::Words(words.to_owned()));
    act(&mut desk, DebriefAction::Step(DebriefStep::NextTime));
    assert!(debrief(&desk).steps[0].answered);
    let named = debrief(&desk).moves;
    assert!(named.iter().any(|own| own.ply == ply && own.label.contains("You named it")));
    act(&mut desk, DebriefAction::Step(DebriefStep::TurningPoint));
    assert_eq!(debrief(&desk).words, words, "it can be gone back to");
    close(&mut desk);

    let kept = desk.store.read(UNIX_EPOCH).hearings.remove(0);
    let answer = kept.aside.debrief.answer(DebriefStep::TurningPoint).unwrap();
    assert_eq!((answer.words.as_str(), answer.about.as_ref().map(|own| own.ply)), (words, ply));

    let path = folder.path().join("opinion.md");
    desk.act(Action::Ruling(RulingAction::SaveAt(DocumentFormat::Markdown, path.clone())));
    assert!(std::fs::read_to_string(path).unwrap().contains("Debrief"));
    desk.go(Destination::Review);
    close_if_open(&mut desk);
    let ScreenView::Review(review) = desk.screen() else { panic!("not at the review") };
    assert_eq!(review.debrief.rows.len(), 1);
    assert!(review.debrief.rows[0].1.ends_with(words), "{:?}", review.debrief.rows);
    let at = format!("Move {}:", ply.unwrap() + 1);
    for what in [ReviewDocument::Html, ReviewDocument::Markdown, ReviewDocument::Text] {
        let path = folder.path().join("report");
        desk.act(Action::Review(ReviewAction::SaveAt(what, path.clone())));
        let report = std::fs::read_to_string(path).unwrap();
        for part in ["Turning point", "best point standing.", at.as_str()] {
            assert!(report.contains(part), "{what:?} without {part:?}");
        }
    }
}

fn close_if_open(desk: &mut Desk) {
    if desk.dialog().is_some() {
        close(desk);
    }
}

#[test]
fn a_linked_move_is_shown_in_the_review() {
    let (_folder, mut desk) = ruled(SMALL_CASE);
    act(&mut desk, DebriefAction::Open);
    let chosen = debrief(&desk).moves[0].ply.unwrap();
    assert!(debrief(&desk).show.is_none(), "nothing is linked");
    act(&mut desk, DebriefAction::About(Some(chosen)));
    desk.act(debrief(&desk).show.unwrap().action);
    let ScreenView::Review(view) = desk.screen() else { panic!("not at the review") };
    assert!(desk.dialog().is_none());
    assert_eq!(view.chart.points[view.chart.selected].number, (chosen + 1).to_string());
}

#[test]
fn a_link_to_a_move_that_was_played_otherwise_is_let_go_and_the_words_stay() {
    let (_folder, mut desk) = ruled(SMALL_CASE);
    desk.go(Destination::Review);
    close_if_open(&mut desk);
    let ScreenView::Review(view) = desk.screen() else { panic!("not at the review") };
    let last = view.moves.rows.iter().rposition(|row| row.side == Side::First).unwrap();
    let ply = view.moves.rows[last].number.parse::<usize>().unwrap() - 1;
    act(&mut desk, DebriefAction::Open);
    act(&mut desk, DebriefAction::About(Some(ply)));
    act(&mut desk, DebriefAction::Words("Too late.".to_owned()));
    close(&mut desk);
    desk.act(Action::Review(ReviewAction::Select(last)));
    desk.act(Action::Review(ReviewAction::Retry));
    desk.court(colloquy::app::CourtroomAction::Yield);
    desk.court(colloquy::app::CourtroomAction::Confirm);
    desk.argue();
    desk.court(colloquy::app::CourtroomAction::HearRuling);
    desk.court(colloquy::app::CourtroomAction::SkipPrediction);
    act(&mut desk, DebriefAction::Open);
    act(&mut desk, DebriefAction::Step(DebriefStep::TurningPoint));
    assert_eq!(debrief(&desk).words, "Too late.");
    assert!(debrief(&desk).moves.last().unwrap().chosen, "{:?}", debrief(&desk).moves);
}

#[test]
fn a_judge_is_asked_about_findings_and_the_side_that_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(SMALL_CASE, Seat::Bench);
    for _ in 0..6 {
        desk.judge(JudgeAction::Continue);
    }
    desk.judge(JudgeAction::AddNote("Ask for the lease.".to_owned(), Some(0)));
    desk.judge(JudgeAction::Close);
    desk.judge(JudgeAction::Confirm);
    let ScreenView::Judge(view) = desk.screen() else { panic!("not on the bench") };
    for finding in &view.findings.issues {
        desk.judge(JudgeAction::Find(finding.id, Found::NotCarried));
    }
    let ScreenView::Judge(view) = desk.screen() else { panic!("not on the bench") };
    let follows = view.dispositions.iter().find(|row| row.fit == Fit::Consistent).unwrap().id;
    desk.judge(JudgeAction::Dispose(follows));
    desk.judge(JudgeAction::Enter);
    desk.court(colloquy::app::CourtroomAction::SkipPrediction);
    act(&mut desk, DebriefAction::Open);
    act(&mut desk, DebriefAction::Step(DebriefStep::Alternative));
    let view = debrief(&desk);
    assert!(view.question.contains("finding"), "{}", view.question);
    assert!(view.moves[0].label.contains("Finds on"), "{:?}", view.moves);
    assert!(view.show.is_none());
    let path = folder.path().join("opinion.html");
    desk.act(Action::Ruling(RulingAction::SaveAt(DocumentFormat::Html, path.clone())));
    let opinion = std::fs::read_to_string(path).unwrap();
    assert!(opinion.contains("Bench notes") && opinion.contains("Ask for the lease."));
    assert!(opinion.contains("Move 1, "), "a note stands at its passage");
}
