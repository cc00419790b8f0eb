//! What was found and what moved the court, from the decision.

use super::lens::{FoundBy, Lens, mean};
use super::{FindingMark, IssueOutcome, WaterKind, WaterRow, Waterfall};
use crate::app::ruling::RulingScreen;
use crate::app::session::Session;
use crate::app::view::courtroom::gauge;
use crate::app::view::{Gauge, words};
use crate::argumentation::logistic;
use crate::explanation::{self, RowKind};
use crate::ruling::{Finding, FindingStatus};
use crate::scenario::{Issue, IssueId};
use crate::scoring::{IssueState, ModelCard};

/// Issue by issue.
pub(super) fn issues(
    card: &ModelCard,
    session: &Session,
    screen: &RulingScreen,
) -> Vec<IssueOutcome> {
    let lens = Lens::new(session, screen);
    session.scenario().issues().map(|(id, issue)| outcome(card, &lens, id, issue)).collect()
}

fn outcome(card: &ModelCard, lens: &Lens<'_>, id: IssueId, issue: &Issue) -> IssueOutcome {
    let (scenario, screen) = (lens.scenario, lens.screen);
    let deciding = screen.deciding == Some(id);
    let (finding, finding_words) = found(&lens.findings(id));
    let gauge = gauge(card, lens.session, id, &lens.assessment());
    let short = gauge.threshold - gauge.strength.unwrap_or_default();
    IssueOutcome {
        id,
        title: words::issue_title(scenario, id),
        burden: issue.carried_by,
        burden_name: words::party(scenario, issue.carried_by),
        needs: format!("needs {:.0}", gauge.threshold),
        gauge: Gauge { before: None, ..gauge },
        finding,
        finding_words: finding_words.to_owned(),
        note: note(lens, id, finding, short),
        deciding,
        selected: screen.issue == Some(id),
    }
}

/// The finding of most of the judges who are seen.
fn found(findings: &[&Finding]) -> (FindingMark, &'static str) {
    let count = |status: &[FindingStatus]| {
        findings.iter().filter(|finding| status.contains(&finding.status)).count()
    };
    let carried = count(&[FindingStatus::Carried]);
    let not = count(&[FindingStatus::NotCarried, FindingStatus::NotArgued]);
    let unread = count(&[FindingStatus::NotReached]);
    if carried > not && carried >= unread {
        (FindingMark::Carried, "Carried")
    } else if not > carried && not >= unread {
        (FindingMark::NotCarried, "Not carried")
    } else if unread > carried && unread > not {
        (FindingMark::NotReached, "Not reached")
    } else {
        (FindingMark::Divided, "Divided")
    }
}

fn note(lens: &Lens<'_>, id: IssueId, finding: FindingMark, short: f32) -> String {
    let against = |on_the_day: &str| match lens.found_by() {
        FoundBy::Model => on_the_day.to_owned(),
        FoundBy::You => "you found so".to_owned(),
        FoundBy::Panel => "the bench found so".to_owned(),
    };
    let mut notes = Vec::new();
    if lens.screen.deciding == Some(id) {
        notes.push("decides the case".to_owned());
    }
    match lens.state(id) {
        IssueState::NotArgued => notes.push("not argued".to_owned()),
        IssueState::ConcededCarried | IssueState::ConcededNotCarried => {
            notes.push("conceded".to_owned());
        }
        _ if finding == FindingMark::Carried && short > 0.0 => {
            notes.push(against("carried on the day"));
        }
        _ if finding == FindingMark::NotCarried && short <= 0.0 => {
            notes.push(against("lost on the day"));
        }
        _ if finding == FindingMark::NotCarried && short >= 0.5 => {
            notes.push(format!("short by {short:.0}"));
        }
        IssueState::Open => {}
    }
    notes.join(", ")
}

/// What moved the court on the selected issue.
pub(super) fn waterfall(session: &Session, screen: &RulingScreen) -> Waterfall {
    let lens = Lens::new(session, screen);
    let scenario = lens.scenario;
    let id = screen.issue.or_else(|| scenario.issues().map(|(id, _)| id).next());
    let Some(id) = id else { return nothing() };
    let issue = scenario.issue(id);
    let rows = rows(&lens, id);
    let ends = || rows.iter().flat_map(|row| [row.from, row.to]);
    let range = ends().fold((0.0_f32, 0.0_f32), |(low, high), end| (low.min(end), high.max(end)));
    let what = match lens.found_by() {
        FoundBy::Model => "What moved the court on",
        FoundBy::You | FoundBy::Panel => "What the model weighs on",
    };
    let unargued = || {
        let side = words::party_first(scenario, issue.carried_by);
        format!("{side} argued nothing on {}, and so does not carry it.", issue.title)
    };
    Waterfall {
        title: format!("{what} {}", issue.title),
        caption: format!(
            "Log-odds toward {}. Zero is a strength of 50; {} is needed.",
            scenario.party(issue.carried_by).in_text,
            words::signed(mean(lens.issue(id).map(|issue| issue.threshold)))
        ),
        toward: issue.carried_by,
        ticks: ticks(range),
        range,
        sum: sum(&lens, id),
        empty: (lens.state(id) == IssueState::NotArgued).then(unargued),
        rows,
    }
}

/// The result in words.
fn sum(lens: &Lens<'_>, id: IssueId) -> String {
    let log_odds = lens.log_odds(id);
    let findings = lens.findings(id);
    let day = mean(findings.iter().map(|finding| finding.draw));
    let strength =
        format!("{} is a strength of {:.0}", words::signed(log_odds), 100.0 * logistic(log_odds));
    match (lens.state(id), lens.found_by()) {
        (IssueState::NotArgued, _) => String::new(),
        (IssueState::ConcededCarried | IssueState::ConcededNotCarried, _) => {
            format!("{strength}, but the issue was conceded.")
        }
        (IssueState::Open, FoundBy::You) => {
            format!("{strength}; you found it {}.", found(&findings).1.to_lowercase())
        }
        (IssueState::Open, _) if day.abs() < 0.005 => format!("{strength}."),
        (IssueState::Open, _) => format!(
            "{strength}; with the day’s {} it is {}.",
            words::signed(day),
            words::signed(log_odds + day)
        ),
    }
}

const fn nothing() -> Waterfall {
    Waterfall {
        title: String::new(),
        caption: String::new(),
        toward: crate::law::Side::First,
        rows: Vec::new(),
        range: (0.0, 0.0),
        ticks: Vec::new(),
        sum: String::new(),
        empty: None,
    }
}

/// The rows of an issue: the judge's, or the mean over the bench, which sums the same way.
fn rows(lens: &Lens<'_>, id: IssueId) -> Vec<WaterRow> {
    let falls: Vec<&explanation::Waterfall> = lens
        .screen
        .decided
        .waterfalls
        .iter()
        .filter(|fall| fall.issue == id && lens.sees(fall.judge))
        .collect();
    let mut kinds: Vec<RowKind> = Vec::new();
    for row in falls.iter().flat_map(|fall| &fall.rows) {
        let counts = row.kind != RowKind::Draw || lens.state(id) == IssueState::Open;
        if row.kind != RowKind::Result && counts && !kinds.contains(&row.kind) {
            kinds.push(row.kind);
        }
    }
    kinds.sort_by_key(|kind| *kind == RowKind::Draw);
    let value =
        |kind: RowKind| {
            mean(falls.iter().map(|fall| {
                fall.rows.iter().find(|row| row.kind == kind).map_or(0.0, |row| row.value)
            }))
        };
    let mut sum = 0.0;
    let mut rows: Vec<WaterRow> = kinds
        .into_iter()
        .map(|kind| {
            let value = value(kind);
            let row = water_row(lens, id, kind, sum, value);
            sum += value;
            row
        })
        .collect();
    rows.push(water_row(lens, id, RowKind::Result, 0.0, sum));
    rows
}

fn water_row(lens: &Lens<'_>, id: IssueId, kind: RowKind, from: f64, value: f64) -> WaterRow {
    let scenario = lens.scenario;
    let carried_by = scenario.issue(id).carried_by;
    let (code, name, kind) = match kind {
        RowKind::Prior => {
            ("Prior".to_owned(), "Where the court starts".to_owned(), WaterKind::Start)
        }
        RowKind::Entry(entry) => (
            explanation::entry_code(scenario, entry).to_owned(),
            explanation::entry_name(scenario, entry).to_owned(),
            WaterKind::Entry(entry, explanation::side_of(scenario, entry)),
        ),
        RowKind::Silence => {
            let whose = if value < 0.0 { carried_by } else { carried_by.opponent() };
            (String::new(), "Questions left unanswered".to_owned(), WaterKind::Silence(whose))
        }
        RowKind::Draw => ("Day".to_owned(), day_name(lens), WaterKind::Draw),
        RowKind::Result => ("Result".to_owned(), String::new(), WaterKind::Result),
    };
    let signed = words::signed(value);
    WaterRow {
        sentence: format!("{code} {name}: {signed}").trim().to_owned(),
        selected: matches!(kind, WaterKind::Entry(entry, _) if lens.screen.row == Some(entry)),
        code,
        name,
        kind,
        from: words::drawn(from),
        to: words::drawn(from + value),
        value: signed,
    }
}

fn day_name(lens: &Lens<'_>) -> String {
    let several = lens.screen.judge.is_none() && lens.screen.decided.ruling.votes.len() > 1;
    if several { "These judges, this day" } else { "This judge, this day" }.to_owned()
}

/// Grid lines within the range, at most eight.
fn ticks((low, high): (f32, f32)) -> Vec<(f32, String)> {
    let span = (high - low).max(0.1);
    let step =
        [0.25, 0.5, 1.0, 2.0, 5.0].into_iter().find(|step| span / step <= 7.0).unwrap_or(10.0);
    let at = (0_i16..).map(|n| f32::from(n) * step).take_while(|tick| *tick <= high);
    let below = (1_i16..).map(|n| -f32::from(n) * step).take_while(|tick| *tick >= low);
    let mut ticks: Vec<f32> = at.chain(below).collect();
    ticks.sort_by(f32::total_cmp);
    ticks.into_iter().map(|tick| (tick, words::signed(f64::from(tick)))).collect()
}
