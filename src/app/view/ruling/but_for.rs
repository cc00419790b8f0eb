//! What would have changed the ruling, from the decision.

use super::lens::{FoundBy, Lens, mean};
use super::{ButFor, ButForRow};
use crate::app::action::{Action, Destination, MapNode, RulingAction};
use crate::app::ruling::RulingScreen;
use crate::app::session::Session;
use crate::app::view::{ChipView, Control, Tone, words};
use crate::argumentation::logistic;
use crate::explanation::{self, Verdict};
use crate::ruling::FindingStatus;
use crate::scenario::{EntryId, Scenario};
use crate::scoring::IssueState;

/// What would have changed it.
pub(super) fn view(session: &Session, screen: &RulingScreen) -> ButFor {
    let lens = Lens::new(session, screen);
    let issue = screen.issue.map(|issue| lens.scenario.issue(issue).title.clone());
    let mut tests: Vec<&explanation::ButFor> = screen.decided.but_for.iter().collect();
    // what matters most comes first
    tests.sort_by(|a, b| {
        let flips = |test: &explanation::ButFor| test.verdict == Verdict::Flips;
        let moves = |test| (changed(&lens, test) - base(&lens)).abs();
        flips(b).cmp(&flips(a)).then(moves(b).total_cmp(&moves(a)))
    });
    let rows: Vec<ButForRow> = tests.into_iter().filter_map(|test| row(&lens, test)).collect();
    let ruled = match lens.found_by() {
        FoundBy::Model => "everything is scored and ruled on again",
        _ => "the model scores and rules again in your place",
    };
    let none_off = screen.off.is_empty().then(|| "Everything counts.".to_owned());
    ButFor {
        caption: format!(
            "Switch off what was said, and {ruled}. Strengths are on {}.",
            issue.unwrap_or_default()
        ),
        rows,
        sentence: match &screen.together {
            Some(together) => without(&lens, together),
            None => alone(&lens),
        },
        reset: Control::new("Reset", Action::Ruling(RulingAction::Reset)).blocked(none_off),
        map: Control::new("See in map", Action::Go(Destination::Map(node(screen)))),
    }
}

/// What the map inspects: what alone is switched off, else the selected row, else the issue.
fn node(screen: &RulingScreen) -> Option<MapNode> {
    let mut off = screen.off.iter().copied();
    let alone = off.next().filter(|_| off.next().is_none());
    let entry = alone.or(screen.row).map(MapNode::Entry);
    entry.or(screen.issue.map(MapNode::Issue))
}

fn row(lens: &Lens<'_>, test: &explanation::ButFor) -> Option<ButForRow> {
    let &[entry] = test.left_out.as_slice() else { return None };
    let scenario = lens.scenario;
    let strength = is_argued(lens, test).then(|| words::hundred(logistic(changed(lens, test))));
    let said = strength.map_or_else(|| "not argued".to_owned(), |it| format!("{it:.0}"));
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
            "{name}, {}. Without it alone {said}, {verdict}.",
            if on { "on" } else { "off" }
        ),
    })
}

/// Whether the side with the burden has anything on the selected issue without what was left out.
fn is_argued(lens: &Lens<'_>, test: &explanation::ButFor) -> bool {
    let Some(issue) = lens.screen.issue else { return false };
    let unargued = |change: &explanation::Change| {
        change.issue == issue && change.found_without == FindingStatus::NotArgued
    };
    lens.state(issue) != IssueState::NotArgued && !test.changes.iter().any(unargued)
}

/// The mean log-odds of the selected issue with everything.
fn base(lens: &Lens<'_>) -> f64 {
    lens.screen.issue.map_or(0.0, |issue| lens.log_odds(issue))
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
    let issue = lens.screen.issue.filter(|_| is_argued(lens, test));
    let reach = issue.map(|issue| {
        let issue = scenario.issue(issue);
        let party = scenario.party(issue.carried_by);
        let (name, reaches) = (&party.in_text, party.agreed("reaches", "reach"));
        format!("Without {names} {name} {reaches} {strength:.0} on {}.", issue.title)
    });
    let ruling = match lens.found_by() {
        FoundBy::Model => "The ruling",
        _ => "The model’s ruling in your place",
    };
    let result = match test.verdict {
        Verdict::Flips => format!("{ruling} flips: {order}."),
        Verdict::Holds => format!("{ruling} holds, though a finding flips: {order}."),
        Verdict::Harmless => format!("{ruling} holds: {order}."),
    };
    format!("{} {result}", reach.unwrap_or_default()).trim().to_owned()
}

/// Which entries decided the case by themselves.
fn alone(lens: &Lens<'_>) -> String {
    let flips = lens.screen.decided.but_for.iter().filter(|test| test.verdict == Verdict::Flips);
    let decisive: Vec<EntryId> = flips.flat_map(|test| test.left_out.clone()).collect();
    let names = names(lens.scenario, &decisive);
    match (decisive.as_slice(), lens.found_by()) {
        ([], FoundBy::Model) => {
            "No single argument decided the case: without any one of them the ruling is the same."
                .to_owned()
        }
        ([], _) => "Without any one of them the model would order the same.".to_owned(),
        ([_], FoundBy::Model) => format!("Only {names} decided the case."),
        (_, FoundBy::Model) => {
            format!("Without any one of {names} the ruling would have been another.")
        }
        (_, _) => format!("Without any one of {names} the model would order something else."),
    }
}
