//! The case file.

use std::sync::Arc;

use super::hearing;
use crate::app::action::{CaseFileAction, CaseKey, CasePlace, CaseTab};
use crate::app::below::Below;
use crate::app::effect::Effect;
use crate::app::findings;
use crate::app::screen::{CaseFileScreen, ExerciseState, Forecast, Layer, Screen, Sought};
use crate::app::session::{Session, Setup};
use crate::app::state::AppState;
use crate::app::storage::Document;
use crate::draw;
use crate::law::Seat;
use crate::record::Player;
use crate::scenario::{BenchId, Scenario};

/// What every prediction begins at, in percent.
const EVEN: u8 = 50;

/// Opens the file of a case, or of the one that was open.
pub(super) fn open(state: &mut AppState, key: Option<CaseKey>) -> Vec<Effect> {
    let of_hearing = || state.session.as_ref().map(|session| session.scenario().id());
    let key = key.or_else(|| state.open.clone()).or_else(of_hearing);
    let Some(case) = key.as_deref().and_then(|key| state.shelf.case(key)).cloned() else {
        return Vec::new();
    };
    state.layer = None;
    state.open = key;
    state.screen = Screen::CaseFile(Box::new(screen(state, case)));
    Vec::new()
}

/// Opens the file of a case at one of its exercises.
pub(super) fn open_exercise(state: &mut AppState, key: CaseKey, place: usize) -> Vec<Effect> {
    let mut effects = open(state, Some(key));
    effects.extend(update(state, CaseFileAction::Exercise(place)));
    effects
}

fn screen(state: &AppState, case: Arc<Scenario>) -> CaseFileScreen {
    let seat = state.settings.seats.get(&case.matter().id).and_then(|id| case.seat_by_id(id));
    let seed = new_seed(state.desk.now, state.desk.revision);
    let setup = Setup {
        seat: seat.unwrap_or(Seat::ALL[0]),
        bench: case.default_bench(),
        levels: [state.settings.level; 2],
        seed,
        aids: state.settings.aids,
        after: None,
        before: None,
        weakest: None,
    };
    CaseFileScreen {
        below: Below::latest(state, &case),
        case,
        tab: CaseTab::Brief,
        issue: None,
        judge: None,
        setup,
        seed: seed.to_string(),
        prediction: None,
        exercise: None,
        sought: None,
    }
}

/// Opens the file of a case at a place.
pub(super) fn open_at(state: &mut AppState, key: CaseKey, place: CasePlace) -> Vec<Effect> {
    let here = matches!(&state.screen, Screen::CaseFile(screen) if screen.case.id() == key);
    let effects = if here { Vec::new() } else { open(state, Some(key)) };
    let coming = state.desk.revision;
    let Screen::CaseFile(screen) = &mut state.screen else { return effects };
    let seek = |place| Some(Sought { place, coming });
    state.layer = None;
    match place {
        CasePlace::Authority(id) => {
            screen.tab = CaseTab::Authorities;
            let exists = id.index() < screen.case.authorities().len();
            state.layer = exists.then_some(Layer::Authority(id));
        }
        CasePlace::Card(id) => {
            let exists = id.index() < screen.case.cards().len();
            state.layer = exists.then_some(Layer::Card(id));
        }
        CasePlace::Term(place) => (screen.tab, screen.sought) = (CaseTab::Glossary, seek(place)),
        CasePlace::Fact(place) => (screen.tab, screen.sought) = (CaseTab::Record, seek(place)),
    }
    effects
}

/// A seed of four digits, easy to read out to a neighbor.
fn new_seed(now: u64, revision: u64) -> u64 {
    1_000 + draw::index(now ^ revision.rotate_left(32), "new seed", &[], 0, 9_000) as u64
}

/// Applies an action of the case file.
pub(super) fn update(state: &mut AppState, action: CaseFileAction) -> Vec<Effect> {
    let (now, revision) = (state.desk.now, state.desk.revision);
    let Screen::CaseFile(screen) = &mut state.screen else { return Vec::new() };
    let setup = &mut screen.setup;
    match action {
        CaseFileAction::Tab(tab) => (screen.tab, screen.sought) = (tab, None),
        CaseFileAction::StepTab(step) => {
            (screen.tab, screen.sought) = (screen.tab.step(step, &screen.case), None);
        }
        CaseFileAction::Issue(issue) => screen.issue = issue,
        CaseFileAction::Notes(text) => {
            let key = screen.case.id();
            state.journal.notes.insert(key, text);
            state.typed(Document::Journal);
        }
        CaseFileAction::Exercise(_)
        | CaseFileAction::Choose(_)
        | CaseFileAction::NextItem
        | CaseFileAction::LeaveExercise => exercise(screen, &action),
        CaseFileAction::Seat(seat) => setup.seat = seat,
        CaseFileAction::Bench(bench) => {
            setup.bench = bench;
            screen.judge = None;
        }
        CaseFileAction::DrawBench => {
            setup.bench = next_bench(&screen.case, setup.bench);
            screen.judge = None;
        }
        CaseFileAction::Judge(judge) => screen.judge = judge,
        CaseFileAction::Level(side, level) => {
            let [first, second] = &mut setup.levels;
            *if side.index() == 0 { first } else { second } = level;
        }
        CaseFileAction::Hints(on) => setup.aids.hints = on,
        CaseFileAction::LiveStrength(on) => setup.aids.live = on,
        CaseFileAction::Countdown(countdown) => setup.aids.countdown = countdown,
        CaseFileAction::Seed(text) => screen.seed = text,
        CaseFileAction::NewSeed => screen.seed = new_seed(now, revision).to_string(),
        CaseFileAction::TakeUpBelow(on) => {
            if let Some(below) = &mut screen.below {
                below.taken_up = on;
            }
        }
        CaseFileAction::Begin => return ask_prediction(state),
        CaseFileAction::Predict(percent) => {
            if let Some(forecast) = &mut screen.prediction {
                forecast.percent = percent.min(100);
            }
        }
        CaseFileAction::WeakestPoint(entry) => {
            if let Some(forecast) = &mut screen.prediction {
                forecast.weakest = entry;
            }
        }
        CaseFileAction::ConfirmPrediction => return begin(state, true),
        CaseFileAction::SkipPrediction => return begin(state, false),
    }
    Vec::new()
}

/// Opens an exercise, goes through it, or leaves it.
fn exercise(screen: &mut CaseFileScreen, action: &CaseFileAction) {
    let all = &screen.case.stage().exercises;
    if let CaseFileAction::Exercise(place) = *action {
        if place < all.len() {
            screen.tab = CaseTab::Exercises;
            screen.exercise = Some(ExerciseState { place, ..ExerciseState::default() });
        }
        return;
    }
    let Some(state) = &mut screen.exercise else { return };
    let Some(exercise) = all.get(state.place) else { return };
    let answered = state.attempt.chosen().len() > state.item;
    match *action {
        CaseFileAction::Choose(place) if !answered => state.attempt.choose(exercise, place),
        CaseFileAction::NextItem if answered => state.item += 1,
        CaseFileAction::LeaveExercise => screen.exercise = None,
        _ => {}
    }
}

fn next_bench(case: &Scenario, bench: BenchId) -> BenchId {
    let benches: Vec<BenchId> = case.benches().map(|(id, _)| id).collect();
    let next = benches.iter().cycle().skip_while(|id| **id != bench).nth(1);
    next.copied().unwrap_or(bench)
}

fn ask_prediction(state: &mut AppState) -> Vec<Effect> {
    let locked = crate::app::view::case_file::locked(state);
    if let Screen::CaseFile(screen) = &mut state.screen
        && locked.is_none()
        && screen.seed().is_some()
    {
        screen.prediction = Some(Forecast { percent: EVEN, weakest: None });
    }
    Vec::new()
}

fn begin(state: &mut AppState, with_forecast: bool) -> Vec<Effect> {
    let Screen::CaseFile(screen) = &state.screen else { return Vec::new() };
    let (Some(asked), Some(seed)) = (screen.prediction, screen.seed()) else { return Vec::new() };
    let below = screen.below.as_ref().filter(|below| below.taken_up);
    let after = below.map(|below| below.handed_up.clone());
    let case = Arc::clone(&screen.case);
    let said = with_forecast.then_some(asked);
    let weakest = said.and_then(|forecast| forecast.weakest);
    let setup = Setup {
        seed,
        after,
        before: said.map(|forecast| forecast.percent),
        weakest: weakest.map(|entry| findings::entry_id(&case, entry).to_owned()),
        ..screen.setup.clone()
    };
    hearing::begin(state, &case, &setup)
}

/// Shows the new version of the case that is open; what was chosen in the old one is kept where
/// it still fits.
pub(super) fn renew(state: &mut AppState) {
    let Screen::CaseFile(old) = &state.screen else { return };
    let Some(case) = state.shelf.case(&old.case.id()).cloned() else { return };
    if Arc::ptr_eq(&case, &old.case) {
        return;
    }
    let mut new = screen(state, Arc::clone(&case));
    let bench = case.bench_by_id(&old.case.bench(old.setup.bench).id);
    new.setup = Setup { bench: bench.unwrap_or(new.setup.bench), ..old.setup.clone() };
    new.seed.clone_from(&old.seed);
    new.tab = if CaseTab::of(&case).contains(&old.tab) { old.tab } else { CaseTab::Brief };
    let taken_up = old.below.as_ref().is_some_and(|below| below.taken_up);
    if let Some(below) = &mut new.below {
        below.taken_up = taken_up;
    }
    state.screen = Screen::CaseFile(Box::new(new));
}

impl CaseFileScreen {
    /// The seed, where what is typed is one.
    pub(in crate::app) fn seed(&self) -> Option<u64> {
        self.seed.trim().parse().ok()
    }
}

impl CaseTab {
    /// Every tab, from the left.
    pub const ALL: [Self; 7] = [
        Self::Brief,
        Self::Record,
        Self::Authorities,
        Self::Amici,
        Self::Glossary,
        Self::Exercises,
        Self::Notes,
    ];

    /// The tabs of a case, from the left.
    pub fn of(case: &Scenario) -> Vec<Self> {
        let holds_something = |tab: &Self| match tab {
            Self::Amici => !case.stage().amici.is_empty(),
            Self::Exercises => !case.stage().exercises.is_empty() || case.example().is_some(),
            _ => true,
        };
        Self::ALL.into_iter().filter(holds_something).collect()
    }

    /// The tab of a case so many further to the right; the ends do not meet.
    #[must_use]
    pub fn step(self, step: i8, case: &Scenario) -> Self {
        super::stepped(&Self::of(case), self, step)
    }
}

/// Opens the case file to hold a hearing again with the same bench and seed, from a seat of one's
/// choice, and asks for the prediction.
pub(super) fn again(state: &mut AppState, session: &Session, seat: Seat) -> Vec<Effect> {
    let record = session.hearing.record();
    // that of the shelf carries nothing from below by itself
    let id = session.scenario().id();
    let case = state.shelf.case(&id).unwrap_or_else(|| session.scenario());
    let mut new = screen(state, Arc::clone(case));
    let level = |player| match player {
        Player::Program(level) => Some(level),
        Player::Person => None,
    };
    let [first, second, _] = record.seats.map(level);
    let spare = first.or(second).unwrap_or_default();
    new.setup = Setup {
        seat,
        bench: record.bench,
        levels: [first.unwrap_or(spare), second.unwrap_or(spare)],
        seed: record.seed,
        aids: session.aside.aids,
        after: None,
        before: None,
        weakest: None,
    };
    if let Some(handed_up) = &record.after {
        let latest = new.below.take().filter(|below| below.handed_up == *handed_up);
        let below = latest.unwrap_or_else(|| Below::again(&new.case, handed_up.clone()));
        new.below = Some(Below { taken_up: true, ..below });
    }
    new.seed = record.seed.to_string();
    state.open = Some(new.case.id());
    state.screen = Screen::CaseFile(Box::new(new));
    ask_prediction(state)
}
