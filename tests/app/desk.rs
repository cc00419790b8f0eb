//! An app whose effects are carried out at once, in the test's own thread.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::UNIX_EPOCH;

use colloquy::app::action::Shared;
use colloquy::app::storage::{SaveError, Store};
use colloquy::app::view::{CourtroomView, DialogView, ScreenView, View};
use colloquy::app::work::{Job, Task};
use colloquy::app::{
    Action, AppState, Ask, CaseFileAction, CourtroomAction, Destination, Effect, JudgeAction,
    Origin, QuestionAction, Report, Start, update,
};
use colloquy::law::Seat;
use colloquy::scenario::{Loaded, load_matter};
use colloquy::scoring::ModelCard;
use colloquy::search::Watch;

pub(crate) const LEAD: &str = "scenarios/microsoft_ireland";
pub(crate) const SMALL: &str = "tests/fixtures/second_matter";
pub(crate) const LEAD_CASE: &str = "microsoft_ireland/magistrate";
pub(crate) const SMALL_CASE: &str = "closed_berth/award";

/// Both matters, read once.
static MATTERS: LazyLock<[Loaded; 2]> =
    LazyLock::new(|| [LEAD, SMALL].map(|path| load_matter(Path::new(path))));

/// An app on a data folder of its own, which lasts as long as the first of the two.
pub(crate) fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path());
    (folder, desk)
}

/// The courtroom, where the app is in it.
pub(crate) fn court(desk: &Desk) -> CourtroomView {
    let ScreenView::Courtroom(view) = desk.screen() else { panic!("not in court") };
    *view
}

pub(crate) struct Desk {
    pub(crate) state: AppState,
    pub(crate) store: Store,
    pub(crate) asked: Vec<Ask>,
    pub(crate) watched: Vec<PathBuf>,
    /// What is done behind the ruling: it is finished when the review is opened.
    pub(crate) behind: Option<Job>,
}

impl Desk {
    /// The app with both matters, on a data folder.
    pub(crate) fn open(folder: &Path) -> Self {
        let [lead, small] = &*MATTERS;
        let matters = vec![
            (Origin::Bundled("lead".to_owned()), lead.clone()),
            (Origin::Disk(PathBuf::from(SMALL)), small.clone()),
        ];
        Self::with(folder, matters)
    }

    /// The app with these matters.
    pub(crate) fn with(folder: &Path, matters: Vec<(Origin, Loaded)>) -> Self {
        let mut store = Store::new(folder);
        let contents = store.read(UNIX_EPOCH);
        let (state, effects) = AppState::new(Start {
            card: ModelCard::bundled().unwrap(),
            matters,
            contents,
            folder: folder.display().to_string(),
            now: 1_400_000_000,
        });
        let mut desk = Self { state, store, asked: Vec::new(), watched: Vec::new(), behind: None };
        desk.carry_out(effects);
        desk
    }

    pub(crate) fn act(&mut self, action: Action) {
        let effects = update(&mut self.state, action);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            if let Some(report) = self.one(effect) {
                queue.extend(update(&mut self.state, Action::Report(report)));
            }
        }
        if self.behind.is_some() && matches!(self.screen(), ScreenView::Review(_)) {
            self.finish_behind();
        }
    }

    /// Does what was put off.
    pub(crate) fn finish_behind(&mut self) {
        if let Some(job) = self.behind.take() {
            let outcome = job.run(&Watch::default()).unwrap();
            self.act(Action::Report(Report::Done(Box::new(outcome))));
        }
    }

    fn one(&mut self, effect: Effect) -> Option<Report> {
        match effect {
            Effect::Save(document, text) => Some(match self.store.save(&document, &text) {
                Ok(()) => Report::Saved(document),
                Err(error) => Report::NotSaved(document, error.to_string()),
            }),
            Effect::Export(path, text) => Some(match Store::export(&path, &text) {
                Ok(()) => Report::Written(path),
                Err(error) => Report::NotWritten(path, error.to_string()),
            }),
            Effect::ExportNew(path, text) => Some(match Store::export_new(&path, &text) {
                Ok(()) => Report::Written(path),
                Err(SaveError::Taken(_)) => Report::Stands(path),
                Err(error) => Report::NotWritten(path, error.to_string()),
            }),
            Effect::ExportPicture { path, picture, replace } => {
                let picture = picture.0.as_slice();
                let done = if replace {
                    Store::export(&path, picture)
                } else {
                    Store::export_new(&path, picture)
                };
                Some(match done {
                    Ok(()) => Report::Written(path),
                    Err(SaveError::Taken(_)) => Report::Stands(path),
                    Err(error) => Report::NotWritten(path, error.to_string()),
                })
            }
            Effect::Discard(key) => {
                self.store.discard(&key).unwrap();
                None
            }
            Effect::Load(path) => {
                let loaded = load_matter(&path);
                Some(Report::Loaded(path, Shared(Arc::new(loaded))))
            }
            Effect::Watch(paths) => {
                self.watched = paths;
                None
            }
            Effect::Work(job)
                if matches!(job.task, Task::Review { .. })
                    && matches!(self.screen(), ScreenView::Ruling(_)) =>
            {
                self.behind = Some(job);
                None
            }
            Effect::Work(job) => {
                self.behind = None;
                let outcome = job.run(&Watch::default()).unwrap();
                Some(Report::Done(Box::new(outcome)))
            }
            Effect::StopWork => {
                self.behind = None;
                None
            }
            Effect::Ask(ask) => {
                self.asked.push(ask);
                None
            }
        }
    }

    pub(crate) fn view(&self) -> View {
        View::of(&self.state)
    }

    pub(crate) fn screen(&self) -> ScreenView {
        self.view().screen
    }

    pub(crate) fn dialog(&self) -> Option<DialogView> {
        self.view().dialog
    }

    pub(crate) fn court(&mut self, action: CourtroomAction) {
        self.act(Action::Courtroom(action));
    }

    pub(crate) fn judge(&mut self, action: JudgeAction) {
        self.act(Action::Judge(action));
    }

    pub(crate) fn go(&mut self, to: Destination) {
        self.act(Action::Go(to));
    }

    /// Takes a seat and begins, predicting 70 %.
    pub(crate) fn begin(&mut self, case: &str, seat: Seat) {
        self.go(Destination::CaseFile(Some(case.to_owned())));
        self.act(Action::CaseFile(CaseFileAction::Seat(seat)));
        self.act(Action::CaseFile(CaseFileAction::Seed("7".to_owned())));
        self.act(Action::CaseFile(CaseFileAction::Begin));
        self.act(Action::CaseFile(CaseFileAction::Predict(70)));
        self.act(Action::CaseFile(CaseFileAction::ConfirmPrediction));
    }

    /// Plays the first card of the tray for the first reason; whether there was one.
    pub(crate) fn play_first(&mut self) -> bool {
        self.court(CourtroomAction::CardAt(0));
        self.court(CourtroomAction::Play);
        if !matches!(self.dialog(), Some(DialogView::Reasons(_))) {
            return false;
        }
        self.court(CourtroomAction::Reason(0));
        self.court(CourtroomAction::ConfirmReason);
        true
    }

    /// One step as counsel, whatever is to be done; whether the matter is submitted.
    pub(crate) fn step_as_counsel(&mut self) -> bool {
        use colloquy::app::view::courtroom::Turn;
        if matches!(self.dialog(), Some(DialogView::Question(_))) {
            self.act(Action::Question(QuestionAction::ChooseAt(0)));
            self.act(Action::Question(QuestionAction::Answer));
            if matches!(self.dialog(), Some(DialogView::Question(_))) {
                self.act(Action::Question(QuestionAction::NoAnswer));
            }
            return false;
        }
        let ScreenView::Courtroom(view) = self.screen() else { panic!("not in court") };
        match view.prompt.turn {
            Turn::Submitted => return true,
            Turn::Theirs => self.court(CourtroomAction::Continue),
            Turn::Preparing => panic!("work is done at once"),
            Turn::Yours => {
                if !self.play_first() {
                    self.court(CourtroomAction::Yield);
                    self.court(CourtroomAction::Confirm);
                }
            }
        }
        false
    }

    /// Plays to the end as counsel.
    pub(crate) fn argue(&mut self) {
        for _ in 0..200 {
            if self.step_as_counsel() {
                return;
            }
        }
        panic!("the hearing does not end");
    }

    /// Argues, and hears the ruling with a prediction.
    pub(crate) fn argue_to_ruling(&mut self) {
        self.argue();
        self.court(CourtroomAction::HearRuling);
        self.court(CourtroomAction::Predict(40));
        self.court(CourtroomAction::ConfirmPrediction);
    }
}

impl Desk {
    /// Begins from the case file that is open, as it is set.
    pub(crate) fn begin_here(&mut self, seat: Seat) {
        self.act(Action::CaseFile(CaseFileAction::Seat(seat)));
        self.act(Action::CaseFile(CaseFileAction::Seed("7".to_owned())));
        self.act(Action::CaseFile(CaseFileAction::Begin));
        self.act(Action::CaseFile(CaseFileAction::SkipPrediction));
    }
}
