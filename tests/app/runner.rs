//! The threads behind the window: jobs start, report, stop, and nothing late is heard.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use colloquy::app::reading::Reading;
use colloquy::app::runner::{Reporter, Runner, start};
use colloquy::app::view::courtroom::Turn;
use colloquy::app::view::{DialogView, ScreenView, View};
use colloquy::app::work::{Job, Task};
use colloquy::app::{
    Action, AppState, CaseFileAction, CourtroomAction, Destination, Effect, QuestionAction, Report,
    update,
};
use colloquy::law::{Seat, Side};
use colloquy::record::Level;
use colloquy::scoring::ModelCard;
use colloquy::search::Watch;

use crate::desk::LEAD_CASE;

/// Longer than any of this takes on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// The app with its threads, and no window.
struct Office {
    state: AppState,
    runner: Runner,
    results: Receiver<Action>,
    report: Reporter,
}

impl Office {
    fn open(folder: &Path) -> Self {
        let (sender, results) = channel();
        let report: Reporter = Arc::new(move |action| sender.send(action).unwrap_or_default());
        let (state, runner) =
            start(Some(folder.to_owned()), Reading::begin(Some(folder), None), Arc::clone(&report))
                .unwrap();
        Self { state, runner, results, report }
    }

    fn act(&mut self, action: Action) {
        for effect in update(&mut self.state, action) {
            self.runner.run(lengthened(effect));
        }
    }

    /// Begins as counsel for the first side, who opens last: the other side is to speak.
    fn begin(&mut self, level: Level) {
        self.act(Action::Go(Destination::CaseFile(Some(LEAD_CASE.to_owned()))));
        for action in [
            CaseFileAction::Seat(Seat::Counsel(Side::First)),
            CaseFileAction::Level(Side::Second, level),
            CaseFileAction::Seed("7".to_owned()),
            CaseFileAction::Begin,
            CaseFileAction::SkipPrediction,
        ] {
            self.act(Action::CaseFile(action));
        }
    }

    /// Applies one result after the other until one of these comes, and that one, too.
    fn wait(&mut self, wanted: impl Fn(&Report) -> bool) -> Action {
        loop {
            let action = self.results.recv_timeout(PATIENCE).unwrap();
            let found = matches!(&action, Action::Report(report) if wanted(report));
            self.act(action.clone());
            if found {
                return action;
            }
        }
    }

    /// Yields, leaves questions unanswered, and hears the ruling.
    fn go_to_ruling(&mut self) {
        for _ in 0..200 {
            let view = View::of(&self.state);
            let ScreenView::Courtroom(court) = &view.screen else { return };
            if matches!(view.dialog, Some(DialogView::Question(_))) {
                self.act(Action::Question(QuestionAction::NoAnswer));
            } else {
                match court.prompt.turn {
                    Turn::Yours => {
                        self.act(Action::Courtroom(CourtroomAction::Yield));
                        self.act(Action::Courtroom(CourtroomAction::Confirm));
                    }
                    Turn::Preparing => {
                        self.wait(|report| matches!(report, Report::Done(_)));
                    }
                    Turn::Theirs => self.act(Action::Courtroom(CourtroomAction::Continue)),
                    Turn::Submitted => {
                        self.act(Action::Courtroom(CourtroomAction::HearRuling));
                        self.act(Action::Courtroom(CourtroomAction::SkipPrediction));
                    }
                }
            }
        }
        panic!("the hearing does not end");
    }

    fn said(&self) -> usize {
        let ScreenView::Courtroom(view) = View::of(&self.state).screen else {
            panic!("not in court")
        };
        view.transcript.len()
    }

    /// The job that lets the other side speak.
    fn job(&mut self) -> Job {
        let effects = update(&mut self.state, Action::Courtroom(CourtroomAction::Continue));
        let mut jobs = effects.into_iter().filter_map(|effect| match effect {
            Effect::Work(job) => Some(job),
            _ => None,
        });
        jobs.next().unwrap()
    }
}

/// A review that would take minutes, in place of one that is soon done.
fn lengthened(effect: Effect) -> Effect {
    match effect {
        Effect::Work(Job { task: Task::Review { hearing, model, .. }, ticket, what }) => {
            let mut long = ModelCard::bundled().unwrap();
            long.review_search.positions = 10_000_000;
            let task = Task::Review { hearing, model, card: Arc::new(long) };
            Effect::Work(Job { ticket, what, task })
        }
        other => other,
    }
}

#[test]
fn the_other_side_prepares_on_a_thread_of_its_own_and_its_move_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::open(folder.path());
    office.begin(Level::Associate);
    let before = office.said();
    office.act(Action::Courtroom(CourtroomAction::Continue));
    let working = View::of(&office.state).shell.working.unwrap();
    assert!(working.text.ends_with("is preparing"), "{}", working.text);
    office.wait(|report| matches!(report, Report::Done(_)));
    assert!(office.said() > before);
}

#[test]
fn a_long_search_tells_how_far_it_is_and_ends_without_a_word_when_it_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::open(folder.path());
    office.begin(Level::Associate);
    let idle = Arc::strong_count(&office.report);
    office.go_to_ruling();
    office.wait(|report| matches!(report, Report::Progress(..)));
    let (done, of) = View::of(&office.state).shell.working.unwrap().progress.unwrap();
    assert!(done < of, "{done} of {of}");

    office.runner.run(Effect::StopWork);
    let mut rounds = 0;
    // every thread holds the way back to the window until it ends
    while Arc::strong_count(&office.report) > idle {
        std::thread::sleep(Duration::from_millis(20));
        rounds += 1;
        assert!(rounds < 1000, "the search does not stop");
    }
    let late = office.results.try_iter();
    let late: Vec<_> =
        late.filter(|action| matches!(action, Action::Report(Report::Done(_)))).collect();
    assert!(late.is_empty(), "{late:?}");
}

#[test]
fn a_late_answer_to_a_hearing_that_was_left_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::open(folder.path());
    office.begin(Level::Associate);
    let late = office.job().run(&Watch::default()).unwrap();
    let ticket = late.ticket;
    office.begin(Level::Associate);
    let before = office.said();
    office.act(Action::Report(Report::Done(Box::new(late))));
    office.act(Action::Report(Report::Progress(ticket, 1, 2)));
    assert_eq!(office.said(), before);
    assert!(View::of(&office.state).shell.working.is_none());

    office.act(Action::Courtroom(CourtroomAction::Continue));
    office.act(Action::Report(Report::Progress(ticket, 1, 2)));
    assert_eq!(View::of(&office.state).shell.working.unwrap().progress, None);
    office.wait(|report| matches!(report, Report::Done(_)));
    assert!(office.said() > before, "the hearing that was begun instead goes on");
}
