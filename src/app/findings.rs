//! A judge's draft: what is found, what follows from it, and what is missing.
//!
//! A disposition follows from findings if the scenario's decision table gives it. While findings
//! are missing, it may still follow if some way of filling them in gives it.

use super::screen::JudgeScreen;
use super::session::Session;
use super::settings::DraftFinding;
use super::view::judge::Fit;
use super::view::words;
use crate::record::{Credit, Found, Move, Remarks};
use crate::ruling::{Judgment, JudgmentFinding, ReversalRisk, reversal_risk};
use crate::scenario::{DispositionId, EntryId, IssueId, QuestionId, Scenario};
use crate::scoring::ModelCard;
use crate::scoring::decision::decide;

/// How many questions are proposed.
const PROPOSED: usize = 3;

/// The text id of an entry.
pub(super) fn entry_id(scenario: &Scenario, entry: EntryId) -> &str {
    match entry {
        EntryId::Card(card) => &scenario.card(card).id,
        EntryId::Answer(answer) => &scenario.answer(answer).id,
    }
}

/// The entry with a text id.
pub(super) fn entry(scenario: &Scenario, id: &str) -> Option<EntryId> {
    let card = scenario.card_by_id(id).map(EntryId::Card);
    card.or_else(|| scenario.answer_by_id(id).map(EntryId::Answer))
}

/// The draft on an issue; none where nothing was said yet.
pub(super) fn draft(session: &Session, issue: IssueId) -> Option<&DraftFinding> {
    session.aside.finding(&session.scenario().issue(issue).id)
}

/// What the draft finds on an issue.
pub(super) fn found(session: &Session, issue: IssueId) -> Option<Found> {
    draft(session, issue).and_then(|draft| draft.found)
}

/// What the draft makes of entries on an issue, of those that are before the court.
pub(super) fn credits(session: &Session, issue: IssueId) -> Vec<(EntryId, Credit)> {
    let scenario = session.scenario();
    let before = session.hearing.position().submissions().entries(scenario);
    let all = draft(session, issue).map(|draft| draft.credits.as_slice()).unwrap_or_default();
    let known = all.iter().filter_map(|(id, credit)| Some((entry(scenario, id)?, *credit)));
    known.filter(|(id, _)| before.contains(id)).collect()
}

/// Whether the draft gives reasons on an issue.
pub(super) fn is_reasoned(session: &Session, issue: IssueId) -> bool {
    draft(session, issue)
        .is_some_and(|draft| !draft.credits.is_empty() || !draft.words.trim().is_empty())
}

/// The disposition that the judge has chosen.
pub(super) fn chosen(session: &Session) -> Option<DispositionId> {
    session.scenario().disposition_by_id(session.aside.disposition.as_deref()?)
}

/// Whether a disposition follows from the draft, and the same in words.
pub(super) fn fit(session: &Session, disposition: DispositionId) -> (Fit, String) {
    let scenario = session.scenario();
    let said = |issue| match found(session, issue) {
        Some(Found::Carried) => Some(true),
        Some(Found::NotCarried) => Some(false),
        Some(Found::NotReached) | None => None,
    };
    let given: Vec<Option<bool>> = scenario.issues().map(|(issue, _)| said(issue)).collect();
    let at = |issue: IssueId| given.get(issue.index()).copied().flatten();
    let table = decide(scenario, |issue| at(issue).unwrap_or_default());
    let needed = scenario
        .issues()
        .map(|(issue, _)| issue)
        .find(|&issue| at(issue).is_none() && table.reached.get(issue.index()) == Some(&true));
    match needed {
        None if table.disposition == disposition => (Fit::Consistent, "consistent".to_owned()),
        Some(issue) if can_follow(scenario, &given, disposition) => {
            (Fit::Needs, format!("needs finding {}", issue.index() + 1))
        }
        _ => (Fit::Conflicts, conflict(scenario, &given, disposition)),
    }
}

/// Whether some way of filling in what is missing gives the disposition.
fn can_follow(scenario: &Scenario, given: &[Option<bool>], disposition: DispositionId) -> bool {
    let missing: Vec<usize> =
        given.iter().enumerate().filter(|(_, found)| found.is_none()).map(|(i, _)| i).collect();
    (0_usize..1 << missing.len()).any(|filling| {
        let carried = |issue: IssueId| match missing.iter().position(|&i| i == issue.index()) {
            Some(bit) => filling >> bit & 1 == 1,
            None => given.get(issue.index()).copied().flatten().unwrap_or_default(),
        };
        decide(scenario, carried).disposition == disposition
    })
}

/// Names a finding that stands in the way, where turning a single one over would do.
fn conflict(scenario: &Scenario, given: &[Option<bool>], disposition: DispositionId) -> String {
    let single = scenario.issues().map(|(issue, _)| issue).find(|&turned| {
        let mut other = given.to_vec();
        let Some(Some(found)) = other.get_mut(turned.index()) else { return false };
        *found = !*found;
        can_follow(scenario, &other, disposition)
    });
    single.map_or_else(
        || "conflicts with the findings".to_owned(),
        |issue| format!("conflicts with finding {}", issue.index() + 1),
    )
}

/// Why the ruling cannot be entered yet.
pub(super) fn missing(session: &Session) -> Option<String> {
    if !session.is_submitted() {
        return Some("Hear counsel first.".to_owned());
    }
    let scenario = session.scenario();
    let open = scenario.issues().filter(|(issue, _)| found(session, *issue).is_none());
    let open: Vec<String> = open.map(|(issue, _)| (issue.index() + 1).to_string()).collect();
    match open.as_slice() {
        [] if chosen(session).is_none() => Some("Choose a disposition first.".to_owned()),
        [] => None,
        [one] => Some(format!("Finding {one} is missing.")),
        _ => Some(format!("Findings {} are missing.", words::joined(&open))),
    }
}

/// The moves that enter the ruling: a finding on every issue, then the disposition.
pub(super) fn moves(session: &Session) -> Vec<(Move, Remarks)> {
    let scenario = session.scenario();
    let find = |issue| {
        let words = draft(session, issue).map(|draft| draft.words.trim().to_owned());
        let remarks = Remarks {
            credits: credits(session, issue),
            words: words.unwrap_or_default(),
            ..Remarks::default()
        };
        Some((Move::Find(issue, found(session, issue)?), remarks))
    };
    let found = scenario.issues().filter_map(|(issue, _)| find(issue));
    let order = Remarks { words: session.aside.order.trim().to_owned(), ..Remarks::default() };
    found.chain(chosen(session).map(|id| (Move::Dispose(id), order))).collect()
}

/// The risk that the draft is reversed; none without a court above, or before there is something
/// to review: a disposition that is chosen or follows.
pub(super) fn risk(session: &Session, card: &ModelCard) -> Option<ReversalRisk> {
    let scenario = session.scenario();
    if !session.is_submitted() {
        return None;
    }
    let findings = scenario.issues().filter_map(|(issue, _)| {
        Some(JudgmentFinding {
            issue,
            found: found(session, issue)?,
            credits: credits(session, issue),
            reasoned: is_reasoned(session, issue),
        })
    });
    let follows = || {
        let ids = scenario.dispositions().map(|(id, _)| id);
        ids.into_iter().find(|&id| fit(session, id).0 == Fit::Consistent)
    };
    let disposition = chosen(session).or_else(follows)?;
    let judgment = Judgment { findings: findings.collect(), disposition };
    let before = session.hearing.position().submissions();
    reversal_risk(scenario, card, before, &judgment)
}

/// The questions that the judge's list shows: a few that are timely, or all that a search finds.
/// Those put before are left out.
pub(super) fn questions(session: &Session, screen: &JudgeScreen) -> Vec<QuestionId> {
    let (scenario, position) = (session.scenario(), session.hearing.position());
    let wanted = screen.search.trim().to_lowercase();
    let listed = scenario.questions().filter(|(id, question)| {
        !position.was_asked(*id) && screen.to.is_none_or(|side| question.to == side)
    });
    let found = |text: &str| text.to_lowercase().contains(&wanted);
    if !wanted.is_empty() {
        let hits = listed.filter(|(_, question)| found(&question.text) || found(&question.short));
        return hits.map(|(id, _)| id).collect();
    }
    let mut all: Vec<QuestionId> = listed.map(|(id, _)| id).collect();
    // stable: within timely and not, the scenario's order
    all.sort_by_key(|&id| !position.is_timely(scenario, id));
    all.truncate(PROPOSED);
    all
}
