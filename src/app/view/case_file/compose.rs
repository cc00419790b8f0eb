//! The case file, from the state.

use super::{
    Aids, BelowView, BenchPanel, CaseFileView, JudgeAbout, JudgeCard, LevelRow, SeatCard, TabBody,
    TabView,
};
use crate::app::action::{Action, CaseFileAction, CaseTab};
use crate::app::screen::{CaseFileScreen, Screen};
use crate::app::state::AppState;
use crate::app::view::{Control, words};
use crate::law::{Seat, Side};
use crate::record::Level;
use crate::scenario::{JudgeId, Scenario};

impl CaseFileView {
    /// The case file of a state.
    pub fn of(app: &AppState, screen: &CaseFileScreen) -> Self {
        let case = &*screen.case;
        let (matter, stage) = (case.matter(), case.stage());
        let locked = locked_stage(app, case);
        let matter_on_shelf = app.shelf.matter_of(&case.id());
        let outdated = matter_on_shelf.is_some_and(|shelved| !shelved.current);
        Self {
            over: match matter.stage_titles.len() {
                1 => matter.title.clone(),
                of => format!("Stage {} of {of}", stage.position + 1),
            },
            chips: [
                case.court().short.clone(),
                stage.docket.clone(),
                format!("{} min", stage.minutes),
            ]
            .into_iter()
            .filter(|chip| !chip.is_empty())
            .collect(),
            heading: stage.heading.clone(),
            staging: stage.staging.clone(),
            faults: outdated.then(|| {
                "The file on the disk has faults. This is its last good version.".to_owned()
            }),
            tabs: tabs(app, screen),
            tab: body(app, screen),
            seats: Seat::ALL.map(|seat| seat_card(case, screen, seat)).into(),
            bench: bench(screen),
            levels: levels(screen),
            below: screen.below.as_ref().map(|below| BelowView::of(app, below)),
            aids: Aids {
                hints: screen.setup.aids.hints,
                hints_note: "In three steps; they cost nothing.",
                live: screen.setup.aids.live,
                live_note: "Off hides all strengths until the ruling.",
            },
            countdown: screen.setup.aids.countdown,
            countdown_note: match screen.setup.aids.countdown.seconds() {
                None => "No limit at questions.".to_owned(),
                Some(_) => "Then it stays unanswered.".to_owned(),
            },
            seed: screen.seed.clone(),
            seed_note: match screen.seed() {
                Some(_) => "The same seed and moves repeat a hearing.".to_owned(),
                None => "A seed is a whole number, 0 or more.".to_owned(),
            },
            begin: begin(screen, locked.clone()),
            locked,
        }
    }
}

fn begin(screen: &CaseFileScreen, locked: Option<String>) -> Control {
    let no_seed = screen.seed().is_none().then(|| "The seed is not a number.".to_owned());
    Control::new("Begin hearing", Action::CaseFile(CaseFileAction::Begin))
        .blocked(locked.or(no_seed))
}

/// Why a stage may be read but not played yet: the one before it has no ruling.
pub(in crate::app) fn locked_stage(app: &AppState, case: &Scenario) -> Option<String> {
    let before = case.stage().position.checked_sub(1)?;
    let shelved = app.shelf.matter_of(&case.id())?;
    let before = shelved.stages.iter().find(|stage| stage.stage().position == before)?;
    let open = app.journal.latest(&before.id()).is_some()
        || app
            .archive
            .unfinished(&app.journal)
            .iter()
            .any(|(_, kept, _)| kept.record.scenario == case.id());
    (!open).then(|| format!("Opens after stage {}", case.stage().position))
}

/// Why the open case cannot be played.
pub(in crate::app) fn locked(app: &AppState) -> Option<String> {
    match &app.screen {
        Screen::CaseFile(screen) => locked_stage(app, &screen.case),
        _ => None,
    }
}

fn tabs(app: &AppState, screen: &CaseFileScreen) -> Vec<TabView<CaseTab>> {
    let case = &screen.case;
    let notes = app.journal.notes.get(&case.id());
    let lines = notes.map_or(0, |text| text.lines().filter(|line| !line.trim().is_empty()).count());
    let tab = |tab, label, count| TabView { tab, label, count, selected: tab == screen.tab };
    let all = [
        tab(CaseTab::Brief, "Brief", None),
        tab(CaseTab::Record, "Record", Some(case.matter().facts.len())),
        tab(CaseTab::Authorities, "Authorities", Some(case.authorities().len())),
        tab(CaseTab::Amici, "Amici", Some(case.stage().amici.len())),
        tab(CaseTab::Glossary, "Glossary", Some(case.matter().glossary.len())),
        tab(CaseTab::Exercises, "Exercises", Some(super::exercise::number(case))),
        tab(CaseTab::Notes, "Notes", (lines > 0).then_some(lines)),
    ];
    let here = CaseTab::of(case);
    all.into_iter().filter(|tab| here.contains(&tab.tab)).collect()
}

fn body(app: &AppState, screen: &CaseFileScreen) -> TabBody {
    let case = &*screen.case;
    match screen.tab {
        CaseTab::Brief => TabBody::Brief(Box::new(super::brief::brief(app, screen))),
        CaseTab::Record => TabBody::Record(super::brief::facts(case), screen.sought),
        CaseTab::Authorities => {
            let all = case.authorities().map(|(id, _)| id);
            TabBody::Authorities(all.map(|id| super::brief::authority(case, id)).collect())
        }
        CaseTab::Amici => TabBody::Amici(super::amici::amici(case)),
        CaseTab::Glossary => TabBody::Glossary(
            case.matter()
                .glossary
                .iter()
                .map(|term| (term.term.clone(), term.meaning.clone()))
                .collect(),
            screen.sought,
        ),
        CaseTab::Exercises => super::exercise::body(screen),
        CaseTab::Notes => {
            TabBody::Notes(app.journal.notes.get(&case.id()).cloned().unwrap_or_default())
        }
    }
}

fn seat_card(case: &Scenario, screen: &CaseFileScreen, seat: Seat) -> SeatCard {
    let text = case.seat(seat);
    let burden = match seat.side() {
        None => "Hear both sides, ask, find and give reasons.".to_owned(),
        Some(side) => format!("{} {}", burden(case, side), speaking(case, side)),
    };
    SeatCard {
        seat,
        title: text.title.clone(),
        role: text.role.clone(),
        burden,
        selected: screen.setup.seat == seat,
    }
}

fn burden(case: &Scenario, side: Side) -> String {
    let carried = case.issues().filter(|(_, issue)| issue.carried_by == side);
    let carried: Vec<_> = carried.map(|(id, _)| id).collect();
    if carried.is_empty() {
        "No burden on any issue.".to_owned()
    } else {
        format!("Burden on {}.", words::issues(&carried))
    }
}

fn speaking(case: &Scenario, side: Side) -> &'static str {
    let order = &case.stage().order;
    match (order.opens == side, order.rebuttal_seconds > 0) {
        (true, true) => "Opens; may rebut.",
        (true, false) => "Opens.",
        (false, _) => "Speaks second.",
    }
}

fn bench(screen: &CaseFileScreen) -> BenchPanel {
    let case = &*screen.case;
    let bench = case.bench(screen.setup.bench);
    let judges: &[JudgeId] = &bench.judges;
    let sits = screen.setup.seat == Seat::Bench;
    let (heading, shown) = match (sits, judges) {
        (false, _) => ("Bench", judges),
        (true, [_, rest @ ..]) if !rest.is_empty() => ("You preside over", rest),
        (true, _) => ("You sit alone", &[][..]),
    };
    BenchPanel {
        heading: heading.to_owned(),
        title: bench.title.clone(),
        judges: shown.iter().map(|&id| judge_card(case, screen, id)).collect(),
        // who sits alone sits on each bench alike
        benches: case
            .benches()
            .filter(|_| !shown.is_empty())
            .map(|(id, bench)| (id, bench.title.clone(), id == screen.setup.bench))
            .collect(),
        about: screen.judge.filter(|id| shown.contains(id)).map(|id| judge_about(case, id)),
        note: if shown.is_empty() {
            "The scoring model gives your seat no leanings of its own.".to_owned()
        } else {
            "Invented judges with known habits. Who really decided is shown after the ruling."
                .to_owned()
        },
    }
}

fn judge_card(case: &Scenario, screen: &CaseFileScreen, id: JudgeId) -> JudgeCard {
    let judge = case.judge(id);
    JudgeCard {
        id,
        name: judge.name.clone(),
        titled: case.titled(id),
        monogram: words::monogram(&judge.name),
        temperament: judge.temperament.clone(),
        selected: screen.judge == Some(id),
    }
}

fn judge_about(case: &Scenario, id: JudgeId) -> JudgeAbout {
    let judge = case.judge(id);
    let kinds = judge.method.iter().map(|(kind, value)| (kind.label(), *value));
    let values = judge.values.iter().map(|(value, weight)| (value.label(), *weight));
    JudgeAbout {
        title: format!("{}, {}", case.titled(id), judge.temperament.to_lowercase()),
        text: judge.about.clone(),
        weighs: kinds
            .chain(values)
            .map(|(name, value)| format!("{} {}", words::capitalized(name), words::signed(value)))
            .collect(),
    }
}

fn levels(screen: &CaseFileScreen) -> Vec<LevelRow> {
    let case = &*screen.case;
    let [first, second] = screen.setup.levels;
    let row = |side: Side, label: String| {
        let level = if side == Side::First { first } else { second };
        LevelRow { side, label, level, about: about_level(level) }
    };
    match screen.setup.seat.side() {
        Some(side) => vec![row(side.opponent(), "Opponent".to_owned())],
        None => Side::BOTH
            .map(|side| row(side, format!("Counsel for {}", case.party(side).in_text)))
            .into(),
    }
}

const fn about_level(level: Level) -> &'static str {
    match level {
        Level::Novice => "often takes the first card in hand",
        Level::Associate => "weighs each move by itself",
        Level::Partner => "looks several moves ahead",
    }
}
