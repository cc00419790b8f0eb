//! The docket, from the state.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::{
    AreaChip, BrierView, BrokenCard, CampaignView, CaseCard, Corner, DocketView, Filters,
    RecordCard, SeatOption, StageCard, StageState, hearings,
};
use crate::app::action::{Action, Destination, DocketAction, Part};
use crate::app::archive::Summary;
use crate::app::screen::DocketScreen;
use crate::app::shelf::ShelvedMatter;
use crate::app::state::AppState;
use crate::app::view::case_file::locked_stage;
use crate::app::view::forecast::ForecastSeries;
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
            .filter(|case| fits(app, case, screen))
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
            resume: hearings::resume(app),
            unfinished: hearings::unfinished(app),
            finished: hearings::finished(app, screen),
            finished_more: hearings::finished_more(app, screen),
            kept_aside: hearings::kept_aside(app),
            record: record(app),
            loading: app.desk.loading > 0,
            example: crate::app::view::coach::begin(app),
            example_seen: app.settings.welcome == crate::app::settings::Welcome::Done,
        }
    }
}

fn fits(app: &AppState, case: &Scenario, screen: &DocketScreen) -> bool {
    let DocketScreen { area, level, minutes, part, .. } = screen;
    let had = |part: Part| {
        let seat = &case.seat(part.seat(case.stage().movant)).id;
        app.journal.was_in(&case.id(), seat)
    };
    area.as_ref().is_none_or(|area| case.matter().area == *area)
        && level.is_none_or(|level| case.stage().level == level)
        && minutes.is_none_or(|minutes| case.stage().minutes <= minutes)
        && part.is_none_or(|part| !had(part))
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
    let under_way = app
        .archive
        .unfinished(&app.journal)
        .into_iter()
        .find(|(_, kept, _)| kept.record.scenario == key);
    let (progress, controls) = if let Some((hearing, _, summary)) = under_way {
        let resume = Action::Docket(DocketAction::Resume(hearing.clone()));
        let controls = vec![Control::new("Resume", resume), file("Case file")];
        (under_way_state(case, summary), controls)
    } else if let Some((hearing, done)) = app.journal.latest(&key) {
        let seat = case.seat_by_id(&done.seat).unwrap_or(Seat::Bench);
        let tail = if done.as_in_history { "as in history" } else { "unlike history" };
        let done = StageState::Done {
            seat,
            seat_name: who(case, seat),
            score: done.score,
            outcome: format!("{}, {tail}", done.disposition),
            as_in_history: done.as_in_history,
        };
        let review = hearings::review(app, hearing).into_iter();
        (done, review.chain([file("Replay")]).collect())
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
        summary: words::cases_in_italics(case, &stage.summary),
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
        turn: hearings::turn_words(summary.turns),
        progress: taken as f32 / of.max(1) as f32,
    }
}

fn case_card(app: &AppState, case: &Scenario) -> CaseCard {
    let (key, stage) = (case.id(), case.stage());
    let under_way =
        app.archive.unfinished(&app.journal).iter().any(|(_, kept, _)| kept.record.scenario == key);
    let corner = match app.journal.best(&key) {
        _ if under_way => Corner::UnderWay,
        Some(score) => Corner::Best(score),
        None => Corner::New,
    };
    CaseCard {
        caption: case.matter().short_caption.clone(),
        court: court_line(case),
        question: words::cases_in_italics(case, &stage.summary),
        area: case.matter().area.clone(),
        level: stage.level,
        length: format!("{} min", stage.minutes),
        corner,
        review: app.journal.latest(&key).and_then(|(hearing, _)| hearings::review(app, hearing)),
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
            imported: app.settings.cases.iter().any(|known| Path::new(known) == path),
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
    let DocketScreen { area, level, minutes, part, .. } = screen;
    Filters {
        level: *level,
        levels: levels.into_iter().collect(),
        minutes: *minutes,
        lengths: lengths.into_iter().collect(),
        part: *part,
        active: area.is_some() || level.is_some() || minutes.is_some() || part.is_some(),
    }
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
