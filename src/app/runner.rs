//! Carries out what updates ask for outside the state, each kind on a thread of its own, so that
//! the window never waits: one thread writes, in order; reading and long work get one each. What
//! comes of them goes back as [`Action::Report`] through a callback, which wakes the window.
//!
//! A job can be stopped; then it ends soon and nothing comes of it.
//!
//! Not here: what only the window can do ([`Ask`] is handed back), and what a report means
//! (`update`).

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::action::{Action, Destination, Report, Shared};
use super::effect::{Ask, Effect};
use super::reading::{AtHand, Named, Reading};
use super::state::{AppState, Start};
use super::storage::watch::Watcher;
use super::storage::{Contents, Document, SaveError, Store, log};
use super::update::update;
use super::work::{Done, Job, Measure, Outcome, Ticket};
use crate::scenario::load_matter;
use crate::scoring::{CardError, ModelCard};
use crate::search::Watch;

/// Takes a report to the window and wakes it.
pub type Reporter = Arc<dyn Fn(Action) + Send + Sync>;

/// Carries out effects.
pub struct Runner {
    report: Reporter,
    disk: Option<Sender<ToDisk>>,
    writer: Option<JoinHandle<()>>,
    watcher: Option<Watcher>,
    /// The job that is being done, or the last one.
    under_way: Option<Arc<Watch>>,
}

/// How often it is told how far a job is, and how long a job lasts before it is told at all.
const PULSE: Duration = Duration::from_millis(500);

/// Something for the writing thread.
enum ToDisk {
    Save(Document, String),
    Export(PathBuf, String),
    ExportNew(PathBuf, String),
    ExportPicture { path: PathBuf, picture: Shared<Vec<u8>>, replace: bool },
    Discard(String),
}

/// Reads the data folder and starts the app on its docket, or on the file of the case that was
/// named. Without a folder nothing is kept.
///
/// # Errors
///
/// [`CardError`] if the model card that the program brings along is not valid.
pub fn start(
    folder: Option<PathBuf>,
    cases: Reading,
    report: Reporter,
) -> Result<(AppState, Runner), CardError> {
    let card = ModelCard::bundled()?;
    let shown = folder.as_ref().map(|folder| folder.display().to_string());
    let mut store = folder.map(Store::new);
    let now = clock();
    let contents = store.as_mut().map_or_else(Contents::default, |store| store.read(now));
    if let Some(store) = &store
        && let Err(error) = log::init(store.folder())
    {
        tracing::debug!(%error, "no log is written");
    }
    let AtHand { matters, named } = cases.finish();
    let start =
        Start { card, matters, contents, folder: shown.unwrap_or_default(), now: seconds(now) };
    let (mut state, mut effects) = AppState::new(start);
    match named {
        Named::Nothing => {}
        Named::Case(key) => {
            effects.extend(update(&mut state, Action::Go(Destination::CaseFile(Some(key)))));
        }
        Named::NoCase(name) => {
            let text = format!(
                "{name} is no case that can be opened: no path of a case, no id, or it has faults."
            );
            effects.extend(update(&mut state, Action::Report(Report::Notice(text))));
        }
    }
    let mut runner = Runner::new(store, report);
    for effect in effects {
        runner.run(effect);
    }
    Ok((state, runner))
}

impl Runner {
    fn new(store: Option<Store>, report: Reporter) -> Self {
        let (disk, jobs) = channel();
        let to_window = Arc::clone(&report);
        let writer = Builder::new().name("colloquy disk".to_owned()).spawn(move || {
            let mut store = store;
            for job in jobs {
                to_window(Action::Report(write(store.as_mut(), job)));
            }
        });
        Self { report, disk: Some(disk), writer: writer.ok(), watcher: None, under_way: None }
    }

    /// Carries an effect out, or hands back what only the window can do.
    pub fn run(&mut self, effect: Effect) -> Option<Ask> {
        match effect {
            Effect::Save(document, text) => self.write(ToDisk::Save(document, text)),
            Effect::Export(path, text) => self.write(ToDisk::Export(path, text)),
            Effect::ExportNew(path, text) => self.write(ToDisk::ExportNew(path, text)),
            Effect::ExportPicture { path, picture, replace } => {
                self.write(ToDisk::ExportPicture { path, picture, replace });
            }
            Effect::Discard(key) => self.write(ToDisk::Discard(key)),
            Effect::Load(path) => {
                let read = move || {
                    let loaded = load_matter(&path);
                    Some(Report::Loaded(path, Shared(Arc::new(loaded))))
                };
                if let Err(why) = self.spawn("colloquy reading", read) {
                    self.say(Report::Notice(why));
                }
            }
            Effect::Watch(paths) => self.watch(&paths),
            Effect::Work(job) => self.work(job),
            Effect::StopWork => self.stop(),
            Effect::Ask(ask) => return Some(ask),
        }
        None
    }

    /// Tells the app what time it is.
    pub fn tell_time(&self) -> Action {
        Action::Report(Report::Time(seconds(clock())))
    }

    fn write(&self, job: ToDisk) {
        let sent = self.disk.as_ref().is_some_and(|disk| disk.send(job).is_ok());
        if !sent {
            let why = "Nothing is saved: the thread that writes has ended.".to_owned();
            self.say(Report::Notice(why));
        }
    }

    /// Does a job, the only one at a time, and tells now and then how far it is.
    fn work(&mut self, job: Job) {
        self.stop();
        let watch = Arc::new(Watch::default());
        self.under_way = Some(Arc::clone(&watch));
        let (ticket, name) = (job.ticket, format!("colloquy: {}", job.what));
        let (working, ended) = channel();
        if let Some(measure) = job.measure() {
            self.tell_progress(ticket, measure, Arc::clone(&watch), ended);
        }
        let done = move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| job.run(&watch)));
            drop::<Sender<()>>(working);
            match outcome {
                Ok(outcome) => outcome.map(Box::new).map(Report::Done),
                Err(_) => Some(failed(ticket, "a defect of the program".to_owned())),
            }
        };
        if let Err(why) = self.spawn(&name, done) {
            self.say(failed(ticket, why));
        }
    }

    /// Stops the job that is under way: it ends soon and says nothing.
    fn stop(&mut self) {
        if let Some(watch) = self.under_way.take() {
            watch.stop();
        }
    }

    /// Tells how far a job is until its end, where it lasts long enough to wonder.
    fn tell_progress(
        &self,
        ticket: Ticket,
        measure: Measure,
        watch: Arc<Watch>,
        ended: Receiver<()>,
    ) {
        let report = Arc::clone(&self.report);
        let tell = move || {
            while ended.recv_timeout(PULSE) == Err(RecvTimeoutError::Timeout) {
                let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
                let (done, of) = measure.read(&watch);
                report(Action::Report(Report::Progress(ticket, count(done), count(of))));
            }
            None
        };
        if let Err(why) = self.spawn("colloquy progress", tell) {
            tracing::warn!(why, "progress is not told");
        }
    }

    fn say(&self, report: Report) {
        (self.report)(Action::Report(report));
    }

    fn spawn(
        &self,
        name: &str,
        work: impl FnOnce() -> Option<Report> + Send + 'static,
    ) -> Result<(), String> {
        let report = Arc::clone(&self.report);
        let done = move || {
            if let Some(said) = work() {
                report(Action::Report(said));
            }
        };
        let spawned = Builder::new().name(name.to_owned()).spawn(done);
        spawned.map(drop).map_err(|error| format!("The system starts no further thread: {error}."))
    }

    fn watch(&mut self, paths: &[PathBuf]) {
        if self.watcher.is_none() {
            let report = Arc::clone(&self.report);
            let changed = move |path: &Path| report(Action::Report(Report::Changed(path.into())));
            match Watcher::new(changed) {
                Ok(watcher) => self.watcher = Some(watcher),
                Err(error) => tracing::warn!(%error, "changes on the disk are not noticed"),
            }
        }
        if let Some(watcher) = &mut self.watcher {
            watcher.watch(paths);
        }
    }
}

impl Drop for Runner {
    /// Stops what is under way, and waits until everything is on the disk.
    fn drop(&mut self) {
        self.stop();
        self.disk = None;
        if let Some(writer) = self.writer.take()
            && writer.join().is_err()
        {
            tracing::error!("the thread that writes has failed");
        }
    }
}

fn failed(ticket: Ticket, why: String) -> Report {
    Report::Done(Box::new(Outcome { ticket, done: Done::Failed(why) }))
}

fn write(store: Option<&mut Store>, job: ToDisk) -> Report {
    const NOWHERE: &str = "this system has no folder for the program's data";
    let exported = |path: PathBuf, done: Result<(), SaveError>| match done {
        Ok(()) => Report::Written(path),
        Err(SaveError::Taken(_)) => Report::Stands(path),
        Err(error) => Report::NotWritten(path, error.to_string()),
    };
    match (job, store) {
        (ToDisk::Export(path, text), _) => {
            let done = Store::export(&path, &text);
            exported(path, done)
        }
        (ToDisk::ExportNew(path, text), _) => {
            let done = Store::export_new(&path, &text);
            exported(path, done)
        }
        (ToDisk::ExportPicture { path, picture: Shared(picture), replace }, _) => {
            let picture = picture.as_slice();
            let done = if replace {
                Store::export(&path, picture)
            } else {
                Store::export_new(&path, picture)
            };
            exported(path, done)
        }
        (ToDisk::Save(document, text), Some(store)) => match store.save(&document, &text) {
            Ok(()) => Report::Saved(document),
            Err(error) => Report::NotSaved(document, error.to_string()),
        },
        (ToDisk::Save(document, _), None) => Report::NotSaved(document, NOWHERE.to_owned()),
        (ToDisk::Discard(key), Some(store)) => match store.discard(&key) {
            Ok(()) => Report::Saved(Document::Record(key)),
            Err(error) => Report::NotSaved(Document::Record(key), error.to_string()),
        },
        (ToDisk::Discard(key), None) => Report::NotSaved(Document::Record(key), NOWHERE.to_owned()),
    }
}

#[expect(clippy::disallowed_methods, reason = "time is read here and passed in everywhere else")]
fn clock() -> SystemTime {
    SystemTime::now()
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
