//! What would be if one thing had never been said: scored again, and ruled on with the same draws
//! where the court has ruled.

use super::compose::Shown;
use super::{MapNote, WithoutIssue, WithoutView};
use crate::app::action::{Action, MapAction, MapNode};
use crate::app::session::Session;
use crate::app::view::{Control, words};
use crate::argumentation::logistic;
use crate::explanation::{ButFor, Change, Rerun, Verdict, entry_code};
use crate::hearing::Phase;
use crate::law::{Seat, Side};
use crate::record::Entry;
use crate::ruling::FindingStatus;
use crate::scenario::{EntryId, IssueId};
use crate::scoring::{Assessment, Submissions};

/// A change of less than half a point is none.
const POINT: f32 = 0.5;

/// A record scored again without one entry.
pub(super) struct Tried {
    pub(super) entry: EntryId,
    /// What the bench makes of the rest.
    pub(super) assessment: Assessment,
    but_for: ButFor,
}

impl Tried {
    /// Scores some moves of a session again without an entry; none where it was not among them.
    pub(super) fn of(session: &Session, entries: &[&Entry], entry: EntryId) -> Option<Self> {
        let scenario = session.scenario();
        let whole = Submissions::of(scenario, entries);
        let rest = Submissions::of_all_but(scenario, entries, entry);
        if !whole.entries(scenario).contains(&entry) {
            return None;
        }
        let seed = session.hearing.record().seed;
        let but_for = Rerun::new(scenario, &session.model, entries, seed).but_for(&[entry]);
        Some(Self { entry, assessment: session.model.assess(&rest), but_for })
    }
}

/// Leaves an entry out, or puts it back.
pub(super) fn control(shown: &Shown<'_>, entry: EntryId) -> Control {
    let code = entry_code(shown.scenario(), entry);
    if shown.is_left_out(entry) {
        return Control::new(format!("Put {code} back"), Action::Map(MapAction::Without(None)));
    }
    let why = if !shown.is_visible() {
        Some("Strengths are hidden until the matter is submitted.")
    } else if !shown.is_played(MapNode::Entry(entry)) {
        Some("It is not before the court.")
    } else {
        None
    };
    let without = Action::Map(MapAction::Without(Some(entry)));
    Control::new(format!("Try without {code}"), without).blocked(why.map(ToOwned::to_owned))
}

/// Said where something is left out.
pub(super) fn note(shown: &Shown<'_>) -> Option<MapNote> {
    let tried = shown.tried.as_ref()?;
    let text = format!("Without {}", entry_code(shown.scenario(), tried.entry));
    Some(MapNote { text, undo: Control::new("Put it back", Action::Map(MapAction::Without(None))) })
}

/// What would be without it.
pub(super) fn view(shown: &Shown<'_>) -> Option<WithoutView> {
    let tried = shown.tried.as_ref()?;
    let issues = shown.scenario().issues().map(|(issue, _)| issue);
    let issues: Vec<WithoutIssue> =
        issues.filter_map(|issue| moved(shown, &tried.but_for, issue)).collect();
    let ruled = is_ruled(shown);
    Some(WithoutView {
        title: format!("Without {}", entry_code(shown.scenario(), tried.entry)),
        none: issues.is_empty().then(|| "No issue moves by a point.".to_owned()),
        issues,
        ruling: if ruled { ruling(shown, &tried.but_for) } else { chances(shown, &tried.but_for) },
        flips: ruled && tried.but_for.verdict == Verdict::Flips,
    })
}

/// Whether the map is shown as it was when the court ruled.
fn is_ruled(shown: &Shown<'_>) -> bool {
    let hearing = &shown.session.hearing;
    hearing.position().phase() == Phase::Over && shown.moves == hearing.record().ply()
}

/// An issue, if it moves by a point or a finding on it turns.
fn moved(shown: &Shown<'_>, but_for: &ButFor, issue: IssueId) -> Option<WithoutIssue> {
    let judge = shown.screen.judge;
    let changes = but_for.changes.iter().filter(|change| change.issue == issue);
    let changes: Vec<&Change> =
        changes.filter(|change| judge.is_none_or(|own| own == change.judge)).collect();
    let (with, without) = (
        strength(&changes, |it| (it.with, it.found_with)),
        strength(&changes, |it| (it.without, it.found_without)),
    );
    let ruled = is_ruled(shown);
    let turns = ruled && changes.iter().any(|change| change.flips());
    let still = match (with, without) {
        (Some(with), Some(without)) => (with - without).abs() < POINT,
        (with, without) => with == without,
    };
    if still && !turns {
        return None;
    }
    let scenario = shown.scenario();
    let title = words::issue_title(scenario, issue);
    let finding = if turns { finding(&changes) } else { String::new() };
    let side = scenario.issue(issue).carried_by;
    let said = |strength: Option<f32>| {
        strength.map_or_else(|| "not argued".to_owned(), |strength| format!("{strength:.0}"))
    };
    let (now, then) = (said(with), said(without));
    let party = words::party(scenario, side);
    let turned = if finding.is_empty() { String::new() } else { format!(", {finding}") };
    Some(WithoutIssue {
        sentence: format!("{title}. {party}, {now}, without it {then}{turned}."),
        title,
        side,
        with,
        without,
        finding,
    })
}

/// The logistic of the mean log-odds, 0 to 100; none on an issue that was not argued.
fn strength(changes: &[&Change], of: fn(&Change) -> (f64, FindingStatus)) -> Option<f32> {
    let numbers: Vec<(f64, FindingStatus)> = changes.iter().map(|change| of(change)).collect();
    let argued = numbers.iter().all(|(_, found)| *found != FindingStatus::NotArgued);
    let count = numbers.len() as f64;
    let sum: f64 = numbers.iter().map(|(log_odds, _)| log_odds).sum();
    (argued && count > 0.0).then(|| words::hundred(logistic(sum / count)))
}

/// `carried before 1 of 3, not 2`; before one judge `carried`.
fn finding(changes: &[&Change]) -> String {
    let carried = |of: fn(&Change) -> FindingStatus| {
        changes.iter().filter(|change| of(change) == FindingStatus::Carried).count()
    };
    let (with, without) = (carried(|it| it.found_with), carried(|it| it.found_without));
    match changes {
        [one] => found(one.found_without).to_owned(),
        _ if with == without => String::new(),
        all => format!("carried before {without} of {}, not {with}", all.len()),
    }
}

const fn found(status: FindingStatus) -> &'static str {
    match status {
        FindingStatus::Carried => "carried",
        FindingStatus::NotCarried => "not carried",
        FindingStatus::NotArgued => "not argued",
        FindingStatus::NotReached => "not reached",
    }
}

/// What the court would order.
fn ruling(shown: &Shown<'_>, but_for: &ButFor) -> String {
    let order = &shown.scenario().disposition(but_for.disposition).title;
    let who = match shown.session.you {
        Seat::Bench => "The model’s ruling in your place",
        Seat::Counsel(_) => "The ruling",
    };
    match but_for.verdict {
        Verdict::Flips => format!("{who} would flip: {order}."),
        Verdict::Holds => format!("{who} would hold, though a finding flips: {order}."),
        Verdict::Harmless => format!("{who} would hold: {order}."),
    }
}

/// What the chances would be, while there is no ruling.
fn chances(shown: &Shown<'_>, but_for: &ButFor) -> String {
    let side = shown.session.side().unwrap_or(Side::First);
    let of = |[first, second]: [f64; 2]| {
        words::percent(match side {
            Side::First => first,
            Side::Second => second,
        })
    };
    let now = of(shown.session.after(shown.moves).win_chance);
    let then = of(but_for.win_chance);
    let scenario = shown.scenario();
    let party = words::party_first(scenario, side);
    if now == then {
        return format!("{party} would win with {now} %, as it is, if it ended there.");
    }
    format!(
        "If it ended there, {} would win with {then} %, not {now} %.",
        scenario.party(side).in_text
    )
}
