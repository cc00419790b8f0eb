//! Hearings on the docket: the one to go on with, the others under way, and those that are over.

use std::sync::Arc;

use super::{FinishedRow, HearingRow, Resume, ResumeCard};
use crate::app::action::{Action, Destination, DocketAction};
use crate::app::archive::{Kept, Summary};
use crate::app::below;
use crate::app::screen::DocketScreen;
use crate::app::state::AppState;
use crate::app::view::case_file::locked_stage;
use crate::app::view::shell::appearance;
use crate::app::view::{Control, words};
use crate::law::Seat;
use crate::scenario::Scenario;

/// How many finished hearings are listed before one asks for all.
const FEW: usize = 4;

pub(super) fn resume(app: &AppState) -> Resume {
    let latest = app.archive.unfinished(&app.journal).into_iter().next();
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
        text: format!("{}. {}", case.matter().title, words::cases_in_italics(case, &stage.summary)),
    })
}

pub(super) fn unfinished(app: &AppState) -> Vec<HearingRow> {
    let rows = app.archive.unfinished(&app.journal).into_iter().skip(1);
    let rows = rows.filter_map(|(key, kept, summary)| {
        let case = app.shelf.case(&kept.record.scenario)?;
        let progress = if summary.over {
            "submitted, ruling not heard".to_owned()
        } else {
            turn_words(summary.turns)
        };
        Some(HearingRow {
            hearing: key.clone(),
            seat: summary.you,
            title: below::title(case, summary.you),
            detail: format!("{}, saved {}", progress, words::ago(app.desk.now, kept.saved)),
        })
    });
    rows.collect()
}

pub(super) fn finished(app: &AppState, screen: &DocketScreen) -> Vec<FinishedRow> {
    let rows = app.archive.finished(&app.journal).into_iter();
    let mut rows: Vec<(u64, FinishedRow)> = rows
        .filter_map(|(key, kept, summary)| {
            let case = app.shelf.case(&kept.record.scenario)?;
            let result = app.journal.results.get(key)?;
            let row = FinishedRow {
                hearing: key.clone(),
                seat: summary.you,
                ruling: Control::new(
                    below::title(case, summary.you),
                    Action::Docket(DocketAction::Ruling(key.clone())),
                ),
                review: review(app, key)?,
                detail: format!(
                    "{} · {} of 100 · {}",
                    result.disposition,
                    result.score,
                    words::ago(app.desk.now, result.ruled)
                ),
            };
            Some((result.ruled, row))
        })
        .collect();
    rows.sort_by(|(a, x), (b, y)| (b, &y.hearing).cmp(&(a, &x.hearing)));
    let shown = if screen.all_finished { rows.len() } else { FEW };
    rows.into_iter().map(|(_, row)| row).take(shown).collect()
}

pub(super) fn finished_more(app: &AppState, screen: &DocketScreen) -> Option<Control> {
    let count = app.archive.finished(&app.journal).len();
    let label =
        if screen.all_finished { "Only the latest".to_owned() } else { format!("All {count}") };
    let turned = Action::Docket(DocketAction::AllFinished(!screen.all_finished));
    (count > FEW).then(|| Control::new(label, turned))
}

pub(super) fn kept_aside(app: &AppState) -> Vec<String> {
    let closed = app.archive.closed().map(|(key, why)| format!("{key} cannot be opened: {why}."));
    app.desk.troubles.iter().cloned().chain(closed).collect()
}

/// Opens the review of a finished hearing, where it is still there.
pub(super) fn review(app: &AppState, hearing: &str) -> Option<Control> {
    let kept = app.archive.get(hearing)?;
    let is_over = kept.summary.as_ref().is_ok_and(|summary| summary.over);
    let review = Action::Docket(DocketAction::Review(hearing.to_owned()));
    is_over.then(|| Control::new("Review", review))
}

pub(super) fn turn_words((taken, of): (u32, u32)) -> String {
    format!("turn {} of {of}", (taken + 1).min(of))
}
