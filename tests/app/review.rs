//! The review: there at once, labeled once the hearing has been gone through, and a way back into
//! the hearing that tells no answer.

use std::path::Path;
use std::time::UNIX_EPOCH;

use colloquy::app::view::review::SearchState;
use colloquy::app::view::{ReviewView, ScreenView, View};
use colloquy::app::{
    Action, AppState, Ask, CourtroomAction, Curve, Destination, Effect, Report, ReviewAction,
    ReviewDocument, ShellAction, update,
};
use colloquy::law::{Seat, Side};
use colloquy::scenario::load_matter;

use crate::desk::{Desk, LEAD_CASE, SMALL, SMALL_CASE};

fn ruled(case: &str, seat: Seat) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(case, seat);
    desk.argue_to_ruling();
    (folder, desk)
}

fn review(state: &AppState) -> ReviewView {
    let ScreenView::Review(view) = View::of(state).screen else { panic!("not at the review") };
    *view
}

fn act(desk: &mut Desk, action: ReviewAction) -> ReviewView {
    desk.act(Action::Review(action));
    review(&desk.state)
}

#[test]
fn chances_are_there_at_once_and_labels_when_the_hearing_was_gone_through() {
    let (_folder, mut desk) = ruled(SMALL_CASE, Seat::Counsel(Side::First));
    let job = desk.behind.take();
    let effects = update(&mut desk.state, Action::Go(Destination::Review));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Work(_))), "it is under way");
    let early = review(&desk.state);
    assert_eq!(early.search, SearchState::Working(None));
    assert!(early.moves.rows.iter().all(|row| row.label.is_none() && !row.chance.is_empty()));
    assert!(early.moves.counts.is_empty() && early.chart.line.is_empty());
    assert!(early.chart.toggles[0].control.blocked.is_some());
    assert!(!early.sheet.rows.is_empty() && !early.judges.is_empty());

    desk.act(Action::Review(ReviewAction::Search));
    assert_eq!(review(&desk.state).search, early.search, "it is gone through once at a time");
    assert!(!desk.view().shell.working.unwrap().behind, "and is waited for now");
    let outcome = job.unwrap().run(&colloquy::search::Watch::default()).unwrap();
    desk.act(Action::Report(Report::Done(Box::new(outcome))));
    let done = review(&desk.state);
    assert_eq!(done.search, SearchState::Done);
    assert!(done.moves.rows.iter().all(|row| row.label.is_some() && !row.loss.is_empty()));
    let own = done.moves.rows.iter().filter(|row| row.side == Side::First).count();
    assert_eq!(done.moves.counts.iter().map(|(_, count)| count).sum::<usize>(), own);
    assert_eq!(done.chart.points.len(), done.moves.rows.len());
    assert!(!done.line.rows.is_empty() && !done.won.sides.is_empty());
}

#[test]
fn the_hearing_is_gone_through_while_the_ruling_is_read() {
    let (_folder, mut desk) = ruled(SMALL_CASE, Seat::Counsel(Side::First));
    let working = desk.view().shell.working.unwrap();
    assert!(working.behind, "nobody waits for {working:?}");
    desk.finish_behind();
    assert_eq!(desk.view().shell.working, None);
    let effects = update(&mut desk.state, Action::Go(Destination::Review));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Work(_))));
    assert_eq!(review(&desk.state).search, SearchState::Done, "it is there at once");
}

#[test]
fn what_goes_on_behind_the_ruling_ends_when_the_hearing_is_taken_up_again() {
    let (_folder, mut desk) = ruled(SMALL_CASE, Seat::Counsel(Side::First));
    let job = desk.behind.clone().unwrap();
    let take_back = Action::Ruling(colloquy::app::RulingAction::TakeBack);
    let effects = update(&mut desk.state, take_back);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::StopWork)));
    let late = job.run(&colloquy::search::Watch::default()).unwrap();
    desk.act(Action::Report(Report::Done(Box::new(late))));
    assert!(matches!(desk.screen(), ScreenView::Courtroom(_)));
    desk.go(Destination::Review);
    assert!(matches!(desk.screen(), ScreenView::Courtroom(_)), "no review of another record");
}

#[test]
fn going_through_it_can_be_stopped_and_taken_up_again() {
    let (_folder, mut desk) = ruled(SMALL_CASE, Seat::Counsel(Side::First));
    drop(update(&mut desk.state, Action::Go(Destination::Review)));
    let effects = update(&mut desk.state, Action::Shell(ShellAction::StopWork));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::StopWork)));
    let SearchState::Stopped(again) = review(&desk.state).search else { panic!("it goes on") };
    desk.act(again.action);
    assert_eq!(review(&desk.state).search, SearchState::Done);
}

#[test]
fn selection_walks_through_the_moves_and_stops_at_the_ends() {
    let (_folder, mut desk) = ruled(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.go(Destination::Review);
    let first = act(&mut desk, ReviewAction::First);
    assert_eq!(first.chart.selected, 0);
    assert!(first.moves.previous.blocked.is_some() && first.moves.next.is_enabled());
    assert_eq!(act(&mut desk, ReviewAction::Step(-1)).chart.selected, 0);
    assert_eq!(act(&mut desk, ReviewAction::Step(1)).chart.selected, 1);
    let last = act(&mut desk, ReviewAction::Last);
    assert_eq!(last.chart.selected, last.moves.rows.len() - 1);
    assert!(last.moves.next.blocked.is_some());

    let flag = act(&mut desk, ReviewAction::Mistake { forward: true });
    let row = &flag.moves.rows[flag.chart.selected];
    assert!(row.side == Side::Second && row.label.unwrap().is_flag(), "{row:?}");
    assert!(flag.explanation.title.starts_with(&format!("Move {} is a", row.number)));
    assert!(flag.explanation.text.len() >= 2, "{:?}", flag.explanation.text);
    assert!(flag.chart.line.len() > flag.line.rows.len(), "the line begins before its first step");
    assert_eq!(act(&mut desk, ReviewAction::LineStep(0)).chart.step, Some(0));
    let bare = act(&mut desk, ReviewAction::Draw(Curve::BestLine));
    assert!(bare.chart.line.is_empty() && bare.chart.line_label.is_empty());
    let full = act(&mut desk, ReviewAction::Draw(Curve::BestPlay));
    assert_eq!(full.chart.best_play.len(), full.chart.points.len() + 1);
}

#[test]
fn an_own_move_is_tried_again_with_the_answer_hidden_and_the_record_stays() {
    let (_folder, mut desk) = ruled(SMALL_CASE, Seat::Counsel(Side::First));
    desk.go(Destination::Review);
    let view = review(&desk.state);
    let other = view.moves.rows.iter().position(|row| row.side == Side::Second).unwrap();
    let theirs = act(&mut desk, ReviewAction::Select(other));
    assert!(theirs.explanation.retry.blocked.is_some());
    act(&mut desk, ReviewAction::Retry);

    let mine = view.moves.rows.iter().rposition(|row| row.side == Side::First).unwrap();
    let number = view.moves.rows[mine].number.clone();
    let shown = act(&mut desk, ReviewAction::Select(mine));
    assert_eq!(shown.explanation.retry.label, format!("Retry from move {number}"));
    desk.act(Action::Review(ReviewAction::Retry));
    let shown = desk.view();
    assert!(matches!(shown.screen, ScreenView::Courtroom(_)));
    let gone = shown.shell.rail.iter().find(|item| item.label == "Review").unwrap();
    assert!(gone.blocked.is_some(), "no answer can be looked up");
    let toast = &shown.shell.toasts.last().unwrap().text;
    assert!(toast.contains(&format!("before move {number}")), "{toast}");

    let saved = desk.store.read(UNIX_EPOCH).hearings.remove(0).record;
    let scenario = load_matter(Path::new(SMALL)).scenarios.remove(0);
    let record = saved.resolve(&scenario).unwrap();
    assert_eq!(record.lines().len(), 2, "the hearing as it was and the new branch");
    assert_eq!(record.ply().to_string(), (number.parse::<usize>().unwrap() - 1).to_string());

    desk.argue();
    desk.court(CourtroomAction::HearRuling);
    desk.court(CourtroomAction::SkipPrediction);
    desk.go(Destination::Review);
    assert_eq!(review(&desk.state).search, SearchState::Done, "the branch has its own review");
}

#[test]
fn report_transcript_and_record_are_written_where_asked() {
    let (folder, mut desk) = ruled(SMALL_CASE, Seat::Counsel(Side::First));
    desk.go(Destination::Review);
    for (what, ending, words) in [
        (ReviewDocument::Html, "html", "What would have won"),
        (ReviewDocument::Markdown, "md", "What would have won"),
        (ReviewDocument::Text, "txt", "What would have won"),
        (ReviewDocument::Moves, "csv", "move,side,what,"),
        (ReviewDocument::Transcript, "txt", "1. "),
        (ReviewDocument::Record, "ron", "closed_berth/award"),
    ] {
        act(&mut desk, ReviewAction::Save(what));
        let Some(Ask::SaveReview { what: asked, name }) = desk.asked.pop() else { panic!() };
        assert!(asked == what && name.ends_with(ending), "{name}");
        let path = folder.path().join(name);
        act(&mut desk, ReviewAction::SaveAt(what, path.clone()));
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.contains(words), "{what:?}: {text}");
    }
}

#[test]
fn there_is_no_review_before_the_ruling() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.go(Destination::Review);
    assert!(matches!(desk.screen(), ScreenView::Courtroom(_)));
}
