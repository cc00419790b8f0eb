//! What moved the court, and what would have changed it, from the decision.

use super::{ButFor, ButForRow, FindingMark, IssueOutcome, WaterKind, WaterRow, Waterfall};
use crate::app::action::{Action, RulingAction};
use crate::app::ruling::RulingScreen;
use crate::app::session::Session;
use crate::app::view::case_file::{standard_and_threshold, threshold_of};
use crate::app::view::{ChipView, Control, Gauge, Tone, words};
use crate::argumentation::logistic;
use crate::explanation::{self, RowKind, Verdict};
use crate::ruling::{Finding, FindingStatus};
use crate::scenario::{EntryId, Issue, IssueId, Scenario};
use crate::scoring::{IssueAssessment, IssueState, ModelCard};

/// What is looked at: one judge, or the bench.
struct Lens<'a> {
    scenario: &'a Scenario,
    screen: &'a RulingScreen,
}

impl<'a> Lens<'a> {
    fn new(session: &'a Session, screen: &'a RulingScreen) -> Self {
        Self { scenario: session.scenario(), screen }
    }

    fn sees(&self, judge: crate::scenario::JudgeId) -> bool {
        self.screen.judge.is_none_or(|only| only == judge)
    }

    fn issue(&self, id: IssueId) -> impl Iterator<Item = &'a IssueAssessment> {
        let judges = self.screen.decided.assessment.judges.iter();
        let seen = judges.filter(|judge| self.screen.judge.is_none_or(|only| only == judge.judge));
        seen.filter_map(move |judge| judge.issues.get(id.index())).collect::<Vec<_>>().into_iter()
    }

    fn findings(&self, id: IssueId) -> Vec<&'a Finding> {
        let votes = self.screen.decided.ruling.votes.iter();
        let seen = votes.filter(|vote| self.screen.judge.is_none_or(|only| only == vote.judge));
        seen.flat_map(|vote| &vote.findings).filter(|finding| finding.issue == id).collect()
    }

    /// The mean of log-odds over the judges that are seen.
    fn log_odds(&self, id: IssueId) -> f64 {
        mean(self.issue(id).map(|issue| issue.log_odds))
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let values: Vec<f64> = values.collect();
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

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
    let threshold = threshold_of(card, scenario, issue);
    let strength = words::hundred(logistic(lens.log_odds(id)));
    let each = screen.decided.assessment.judges.iter().filter_map(|judge| {
        let assessed = judge.issues.get(id.index())?;
        let strength = 100.0 * logistic(assessed.log_odds);
        Some(format!("{} {strength:.0}", scenario.judge(judge.judge).name))
    });
    IssueOutcome {
        id,
        title: words::issue_title(scenario, id),
        burden: issue.carried_by,
        burden_name: words::party(scenario, issue.carried_by),
        gauge: Gauge {
            side: issue.carried_by,
            strength: Some(strength),
            before: None,
            threshold,
            standard: standard_and_threshold(card, scenario, issue),
            explanation: format!("{} {}.", issue.proposition, each.collect::<Vec<_>>().join(", ")),
        },
        needs: format!("needs {threshold:.0}"),
        finding,
        finding_words: finding_words.to_owned(),
        note: note(lens, id, finding, threshold - strength),
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
    let state = lens.issue(id).next().map(|issue| issue.state);
    let mut notes = Vec::new();
    if lens.screen.deciding == Some(id) {
        notes.push("decides the case".to_owned());
    }
    match state {
        Some(IssueState::NotArgued) => notes.push("not argued".to_owned()),
        Some(IssueState::ConcededCarried | IssueState::ConcededNotCarried) => {
            notes.push("conceded".to_owned());
        }
        _ if finding == FindingMark::Carried && short > 0.0 => {
            notes.push("carried on the day".to_owned());
        }
        _ if finding == FindingMark::NotCarried && short <= 0.0 => {
            notes.push("lost on the day".to_owned());
        }
        _ if finding == FindingMark::NotCarried && short >= 0.5 => {
            notes.push(format!("short by {short:.0}"));
        }
        _ => {}
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
    let log_odds = lens.log_odds(id);
    let day = mean(lens.findings(id).iter().map(|finding| finding.draw));
    let argued = rows.iter().any(|row| matches!(row.kind, WaterKind::Entry(..)));
    Waterfall {
        title: format!("What moved the court on {}", issue.title),
        caption: format!(
            "Log-odds toward {}. {} of 50 is zero; the standard is at {}.",
            scenario.party(issue.carried_by).in_text,
            "A strength",
            words::signed(mean(lens.issue(id).map(|issue| issue.threshold)))
        ),
        toward: issue.carried_by,
        ticks: ticks(range),
        range,
        sum: format!(
            "{} is a strength of {:.0}; with the day’s {} the result is {}.",
            words::signed(log_odds),
            100.0 * logistic(log_odds),
            words::signed(day),
            words::signed(log_odds + day)
        ),
        empty: (!argued).then(|| "Nothing was argued on this issue.".to_owned()),
        rows,
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
        if row.kind != RowKind::Result && !kinds.contains(&row.kind) {
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

/// What would have changed it.
pub(super) fn but_for(session: &Session, screen: &RulingScreen) -> ButFor {
    let lens = Lens::new(session, screen);
    let issue = screen.issue.map(|issue| lens.scenario.issue(issue).title.clone());
    let rows: Vec<ButForRow> =
        screen.decided.but_for.iter().filter_map(|test| row(&lens, test)).collect();
    let none_off = screen.off.is_empty().then(|| "Everything counts.".to_owned());
    ButFor {
        caption: format!(
            "Switch off what was said, and everything is scored and ruled on again. Strengths are \
             on {}.",
            issue.unwrap_or_default()
        ),
        rows,
        sentence: match &screen.together {
            Some(together) => without(&lens, together),
            None => alone(&lens),
        },
        reset: Control::new("Reset", Action::Ruling(RulingAction::Reset)).blocked(none_off),
    }
}

fn row(lens: &Lens<'_>, test: &explanation::ButFor) -> Option<ButForRow> {
    let &[entry] = test.left_out.as_slice() else { return None };
    let scenario = lens.scenario;
    let strength = words::hundred(logistic(changed(lens, test)));
    let verdict = test.verdict.label();
    let tone = if test.verdict == Verdict::Flips { Tone::Bad } else { Tone::Neutral };
    let on = !lens.screen.off.contains(&entry);
    let name = words::entry_name(scenario, entry);
    Some(ButForRow {
        entry,
        side: explanation::side_of(scenario, entry),
        code: explanation::entry_code(scenario, entry).to_owned(),
        name: explanation::entry_name(scenario, entry).to_owned(),
        on,
        strength,
        verdict: ChipView::new(verdict, tone),
        sentence: format!(
            "{name}, {}. Without it alone {strength:.0}, {verdict}.",
            if on { "on" } else { "off" }
        ),
    })
}

/// The mean log-odds of the selected issue without what was left out.
fn changed(lens: &Lens<'_>, test: &explanation::ButFor) -> f64 {
    let changes = test.changes.iter();
    let seen =
        changes.filter(|change| lens.sees(change.judge) && lens.screen.issue == Some(change.issue));
    mean(seen.map(|change| change.without))
}

fn names(scenario: &Scenario, entries: &[EntryId]) -> String {
    let codes = entries.iter().map(|&entry| explanation::entry_code(scenario, entry).to_owned());
    words::joined(&codes.collect::<Vec<_>>())
}

/// What follows without everything that is switched off.
fn without(lens: &Lens<'_>, test: &explanation::ButFor) -> String {
    let scenario = lens.scenario;
    let names = names(scenario, &test.left_out);
    let order = &scenario.disposition(test.disposition).title;
    let strength = 100.0 * logistic(changed(lens, test));
    let reach = lens.screen.issue.map(|issue| {
        let issue = scenario.issue(issue);
        let party = scenario.party(issue.carried_by);
        let (name, reaches) = (&party.in_text, party.agreed("reaches", "reach"));
        format!("Without {names} {name} {reaches} {strength:.0} on {}.", issue.title)
    });
    let result = match test.verdict {
        Verdict::Flips => format!("The ruling flips: {order}."),
        Verdict::Holds => format!("A finding flips, but the ruling holds: {order}."),
        Verdict::Harmless => format!("Nothing flips: {order}."),
    };
    format!("{} {result}", reach.unwrap_or_default()).trim().to_owned()
}

/// Which entries decided the case by themselves.
fn alone(lens: &Lens<'_>) -> String {
    let flips = lens.screen.decided.but_for.iter().filter(|test| test.verdict == Verdict::Flips);
    let decisive: Vec<EntryId> = flips.flat_map(|test| test.left_out.clone()).collect();
    match decisive.as_slice() {
        [] => {
            "No single argument decided the case: without any one of them the ruling is the same."
                .to_owned()
        }
        [_] => format!("Only {} decided the case.", names(lens.scenario, &decisive)),
        _ => format!(
            "Without any one of {} the ruling would have been another.",
            names(lens.scenario, &decisive)
        ),
    }
}
