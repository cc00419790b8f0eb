//! The docket, from the state.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{
    AreaChip, BrierView, BrokenCard, CampaignView, CaseCard, Corner, DocketView, Filters,
    HearingRow, RecordCard, Resume, ResumeCard, SeatOption, StageCard, StageState,
};
use crate::app::action::{Action, Destination, DocketAction};
use crate::app::archive::{Kept, Summary};
use crate::app::screen::DocketScreen;
use crate::app::shelf::ShelvedMatter;
use crate::app::state::AppState;
use crate::app::view::case_file::locked_stage;
use crate::app::view::forecast::ForecastSeries;
use crate::app::view::shell::appearance;
use crate::app::view::{Control, words};
use crate::law::{Seat, us_date};
use crate::scenario::Scenario;

impl DocketView {
    /// The docket of a state.
    pub fn of(app: &AppState, screen: &DocketScreen) -> Self {
        let matters = app.shelf.in_order();
        let (campaigns, others): (Vec<&ShelvedMatter>, Vec<&ShelvedMatter>) =
            matters.into_iter().partition(|matter| matter.is_campaign());
        let others: Vec<&Arc<Scenario>> =
            others.into_iter().flat_map(|matter| &matter.stages).collect();
        let cases: Vec<CaseCard> = others
            .iter()
            .filter(|case| fits(case, screen))
            .map(|case| case_card(app, case))
            .collect();
        let empty = (cases.is_empty() && !others.is_empty())
            .then(|| "No case fits these filters.".to_owned());
        Self {
            campaigns: campaigns.into_iter().filter_map(|matter| campaign(app, matter)).collect(),
            cases,
            broken: broken(app),
            areas: areas(&others, screen),
            filters: filters(&others, screen),
            layout: app.settings.layout,
            empty,
            resume: resume(app),
            unfinished: unfinished(app),
            kept_aside: kept_aside(app),
            record: record(app),
            loading: app.desk.loading > 0,
        }
    }
}

fn fits(case: &Scenario, screen: &DocketScreen) -> bool {
    let DocketScreen { area, level, minutes } = screen;
    area.as_ref().is_none_or(|area| case.matter().area == *area)
        && level.is_none_or(|level| case.stage().level == level)
        && minutes.is_none_or(|minutes| case.stage().minutes <= minutes)
}

fn campaign(app: &AppState, matter: &ShelvedMatter) -> Option<CampaignView> {
    let first = matter.stages.first()?;
    let text = first.matter();
    let done = matter.stages.iter().filter(|case| app.journal.latest(&case.id()).is_some());
    let seat = campaign_seat(app, first);
    Some(CampaignView {
        matter: text.id.clone(),
        title: text.title.clone(),
        caption: text.caption.clone(),
        progress: match matter.stages.len() {
            1 => "1 stage".to_owned(),
            stages => format!("{} of {stages} stages", done.count()),
        },
        seats: Seat::ALL
            .map(|option| SeatOption {
                seat: option,
                label: first.seat(option).title.clone(),
                selected: option == seat,
            })
            .into(),
        stages: matter.stages.iter().map(|case| stage_card(app, case)).collect(),
    })
}

fn campaign_seat(app: &AppState, case: &Scenario) -> Seat {
    let seat = app.settings.seats.get(&case.matter().id).and_then(|id| case.seat_by_id(id));
    seat.unwrap_or(Seat::ALL[0])
}

fn court_line(case: &Scenario) -> String {
    format!("{} · {}", case.court().short, us_date(case.stage().decided))
}

fn stage_card(app: &AppState, case: &Scenario) -> StageCard {
    let (key, stage) = (case.id(), case.stage());
    let file =
        |label: &str| Control::new(label, Action::Go(Destination::CaseFile(Some(case.id()))));
    let under_way =
        app.archive.unfinished().into_iter().find(|(_, kept, _)| kept.record.scenario == key);
    let (progress, controls) = if let Some((hearing, _, summary)) = under_way {
        let resume = Action::Docket(DocketAction::Resume(hearing.clone()));
        let controls = vec![Control::new("Resume", resume), file("Case file")];
        (under_way_state(case, summary), controls)
    } else if let Some(done) = app.journal.latest(&key) {
        let seat = case.seat_by_id(&done.seat).unwrap_or(Seat::Bench);
        let tail = if done.as_in_history { "as in history" } else { "unlike history" };
        let done = StageState::Done {
            seat,
            seat_name: who(case, seat),
            score: done.score,
            outcome: format!("{}, {tail}", done.disposition),
            as_in_history: done.as_in_history,
        };
        (done, vec![file("Replay")])
    } else if let Some(why) = locked_stage(app, case) {
        (StageState::Locked(why), vec![file("Read the record")])
    } else {
        (StageState::Open, vec![file("Open the case file")])
    };
    StageCard {
        case: key,
        number: stage.position + 1,
        title: stage.title.clone(),
        court: court_line(case),
        summary: stage.summary.clone(),
        state: progress,
        controls,
    }
}

/// For whom one sits, in short.
fn who(case: &Scenario, seat: Seat) -> String {
    seat.side().map_or_else(|| case.seat(seat).title.clone(), |side| words::party(case, side))
}

fn under_way_state(case: &Scenario, summary: &Summary) -> StageState {
    let (taken, of) = summary.turns;
    StageState::UnderWay {
        seat: summary.you,
        seat_name: who(case, summary.you),
        turn: turn_words(summary.turns),
        progress: taken as f32 / of.max(1) as f32,
    }
}

fn turn_words((taken, of): (u32, u32)) -> String {
    format!("turn {} of {of}", (taken + 1).min(of))
}

fn case_card(app: &AppState, case: &Scenario) -> CaseCard {
    let (key, stage) = (case.id(), case.stage());
    let under_way = app.archive.unfinished().iter().any(|(_, kept, _)| kept.record.scenario == key);
    let corner = match app.journal.best(&key) {
        _ if under_way => Corner::UnderWay,
        Some(score) => Corner::Best(score),
        None => Corner::New,
    };
    CaseCard {
        caption: case.matter().short_caption.clone(),
        court: court_line(case),
        question: stage.summary.clone(),
        area: case.matter().area.clone(),
        level: stage.level,
        length: format!("{} min", stage.minutes),
        corner,
        case: key,
    }
}

fn broken(app: &AppState) -> Vec<BrokenCard> {
    let matters = app.shelf.matters().iter();
    let cards = matters.filter_map(|matter| {
        let (path, fault) = (matter.origin.path()?, matter.error()?);
        let others = matter.faults.len() + matter.omitted - 1;
        let others = u32::try_from(others).unwrap_or(u32::MAX);
        Some(BrokenCard {
            path: path.to_owned(),
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            place: format!("{}, line {}", fault.span.file, fault.span.line),
            message: words::capitalized(&fault.message),
            help: fault.help.clone(),
            more: match others {
                0 => String::new(),
                1 => "and 1 more fault".to_owned(),
                n => format!("and {n} more faults"),
            },
            last_good: matter
                .stages
                .first()
                .map(|_| "The last good version can still be played.".to_owned()),
        })
    });
    cards.collect()
}

fn areas(cases: &[&Arc<Scenario>], screen: &DocketScreen) -> Vec<AreaChip> {
    let names: BTreeSet<&str> = cases.iter().map(|case| case.matter().area.as_str()).collect();
    let all = AreaChip {
        area: None,
        label: format!("All · {}", cases.len()),
        selected: screen.area.is_none(),
    };
    let each = names.into_iter().map(|name| AreaChip {
        area: Some(name.to_owned()),
        label: name.to_owned(),
        selected: screen.area.as_deref() == Some(name),
    });
    std::iter::once(all).chain(each).collect()
}

fn filters(cases: &[&Arc<Scenario>], screen: &DocketScreen) -> Filters {
    let levels: BTreeSet<u32> = cases.iter().map(|case| case.stage().level).collect();
    let lengths: BTreeSet<u32> = cases.iter().map(|case| case.stage().minutes).collect();
    let DocketScreen { area, level, minutes } = screen;
    Filters {
        level: *level,
        levels: levels.into_iter().collect(),
        minutes: *minutes,
        lengths: lengths.into_iter().collect(),
        active: area.is_some() || level.is_some() || minutes.is_some(),
    }
}

fn resume(app: &AppState) -> Resume {
    let latest = app.archive.unfinished().into_iter().next();
    let latest = latest.and_then(|(key, kept, summary)| {
        let case = app.shelf.case(&kept.record.scenario)?;
        Some(Resume::Hearing(resume_card(app, key, kept, summary, case)))
    });
    latest.or_else(|| start(app)).unwrap_or_else(|| {
        Resume::Nothing("There is no case to play. Import one, or mend those below.".to_owned())
    })
}

fn resume_card(
    app: &AppState,
    key: &str,
    kept: &Kept,
    summary: &Summary,
    case: &Scenario,
) -> ResumeCard {
    let who = match summary.you {
        Seat::Bench => "You sit on the bench".to_owned(),
        seat @ Seat::Counsel(_) => format!("You appear for {}", appearance(case, seat)),
    };
    let chance = summary.chances.last();
    ResumeCard {
        hearing: key.to_owned(),
        saved: format!("saved {}", words::ago(app.desk.now, kept.saved)),
        title: case.stage().title.clone(),
        caption: case.matter().short_caption.clone(),
        seat: summary.you,
        seat_line: who,
        time: summary.time.clone(),
        open: summary.open.clone(),
        chance: chance.map(|chance| format!("chance to win {chance:.0} %")).unwrap_or_default(),
        chances: summary.chances.clone(),
        control: Control::new(
            "Resume hearing",
            Action::Docket(DocketAction::Resume(key.to_owned())),
        ),
    }
}

/// Where to start: the first stage that may be played.
fn start(app: &AppState) -> Option<Resume> {
    let matters = app.shelf.in_order();
    let cases = || matters.iter().flat_map(|matter| &matter.stages);
    let fresh = |case: &&Arc<Scenario>| {
        locked_stage(app, case).is_none() && app.journal.latest(&case.id()).is_none()
    };
    let case = cases().find(fresh).or_else(|| cases().next())?;
    let stage = case.stage();
    let label = if case.matter().stage_titles.len() > 1 || stage.position == 0 {
        format!("Start with stage {}: {}", stage.position + 1, stage.title)
    } else {
        format!("Start with {}", stage.title)
    };
    Some(Resume::Start {
        control: Control::new(label, Action::Go(Destination::CaseFile(Some(case.id())))),
        text: format!("{}. {}", case.matter().title, stage.summary),
    })
}

fn unfinished(app: &AppState) -> Vec<HearingRow> {
    let rows = app.archive.unfinished().into_iter().skip(1);
    let rows = rows.filter_map(|(key, kept, summary)| {
        let case = app.shelf.case(&kept.record.scenario)?;
        Some(HearingRow {
            hearing: key.clone(),
            seat: summary.you,
            title: format!("{}, as {}", case.stage().title, case.seat(summary.you).title),
            detail: format!(
                "{}, saved {}",
                turn_words(summary.turns),
                words::ago(app.desk.now, kept.saved)
            ),
        })
    });
    rows.collect()
}

fn kept_aside(app: &AppState) -> Vec<String> {
    let closed = app.archive.closed().map(|(key, why)| format!("{key} cannot be opened: {why}."));
    app.desk.troubles.iter().cloned().chain(closed).collect()
}

fn record(app: &AppState) -> Option<RecordCard> {
    let results = || app.journal.results.values();
    let hearings = results().count();
    if hearings == 0 {
        return None;
    }
    let count = |outcome| results().filter(|row| row.prevailed == outcome).count();
    let mean = results().map(|row| f64::from(row.score)).sum::<f64>() / hearings as f64;
    Some(RecordCard {
        hearings,
        mean: Some(words::percent(mean / 100.0)),
        results: [count(Some(true)), count(Some(false)), count(None)],
        weakest: weakest(app),
        brier: brier(app),
        forecasts: ForecastSeries::of(&app.journal),
    })
}

fn weakest(app: &AppState) -> Vec<(String, u8)> {
    let rows = || app.journal.results.values().flat_map(|row| &row.criteria);
    let names: BTreeSet<&str> = rows().map(|(name, _)| name.as_str()).collect();
    let mut means: Vec<(String, u8)> = names
        .into_iter()
        .map(|name| {
            let values: Vec<f64> =
                rows().filter(|(n, _)| n == name).map(|(_, percent)| f64::from(*percent)).collect();
            let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
            (name.to_owned(), words::percent(mean / 100.0))
        })
        .collect();
    means.sort_by_key(|(name, mean)| (*mean, name.clone()));
    means.truncate(3);
    means
}

fn brier(app: &AppState) -> Option<BrierView> {
    let mean = |scores: Vec<f64>| {
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    };
    let predictions = || app.journal.results.values().map(|row| row.prediction);
    let before = mean(predictions().filter_map(|said| said.brier_before()).collect());
    let after = mean(predictions().filter_map(|said| said.brier_after()).collect());
    let figures = match (before, after) {
        (None, None) => return None,
        (Some(before), None) => format!("{before:.2} before"),
        (None, Some(after)) => format!("{after:.2} after"),
        (Some(before), Some(after)) => format!("{before:.2} before, {after:.2} after"),
    };
    let meaning = "Brier score of your predictions: 0 is sure and right, 0.25 is a coin.";
    Some(BrierView { figures, meaning: meaning.to_owned() })
}
