//! Findings, from the session.

use super::{FindingView, FindingsPanel, PassageCredit, ReasonRow};
use crate::app::action::{Action, JudgeAction};
use crate::app::findings::{credits, draft, found, is_reasoned};
use crate::app::screen::JudgeScreen;
use crate::app::session::Session;
use crate::app::view::case_file::standard_and_threshold;
use crate::app::view::courtroom::gauge;
use crate::app::view::{Control, words};
use crate::explanation::entry_of;
use crate::record::{Credit, Found};
use crate::scenario::{EntryId, IssueId};
use crate::scoring::card::is_binding;
use crate::scoring::{Assessment, ModelCard, TIE};

/// All findings.
pub(super) fn panel(card: &ModelCard, session: &Session, screen: &JudgeScreen) -> FindingsPanel {
    let scenario = session.scenario();
    let issues = || scenario.issues().map(|(issue, _)| issue);
    let reasoned = issues().filter(|&issue| is_reasoned(session, issue)).count();
    let shown = if session.aside.aids.live { " · strengths shown to you only" } else { "" };
    let bare: Vec<IssueId> = issues()
        .filter(|&issue| {
            matches!(found(session, issue), Some(Found::Carried | Found::NotCarried))
                && !is_reasoned(session, issue)
        })
        .collect();
    let closed = (!session.is_submitted()).then(|| "Hear counsel first.".to_owned());
    FindingsPanel {
        summary: format!("{reasoned} of {} reasoned{shown}", scenario.issues().len()),
        closed,
        issues: issues().map(|issue| view(card, session, screen, issue)).collect(),
        notice: bare.first().map(|&first| (bare_words(card, &bare), first)),
    }
}

fn bare_words(card: &ModelCard, bare: &[IssueId]) -> String {
    let numbers: Vec<String> = bare.iter().map(|issue| (issue.index() + 1).to_string()).collect();
    let adds = words::signed(card.reversal.bare_finding);
    match numbers.as_slice() {
        [one] => {
            format!("Finding {one} has no reasons yet. A bare finding helps an appeal ({adds}).")
        }
        _ => format!(
            "Findings {} have no reasons yet. Each bare finding helps an appeal ({adds}).",
            words::joined(&numbers)
        ),
    }
}

fn view(card: &ModelCard, session: &Session, screen: &JudgeScreen, id: IssueId) -> FindingView {
    let scenario = session.scenario();
    let issue = scenario.issue(id);
    let live = session.aside.aids.live;
    let credited = credited(session, id);
    let draft = draft(session, id);
    let own_words = draft.map(|draft| draft.words.clone()).unwrap_or_default();
    let count = u32::try_from(own_words.split_whitespace().count()).unwrap_or(u32::MAX);
    FindingView {
        id,
        title: words::issue_title(scenario, id),
        question: words::cases_in_italics(scenario, &issue.question),
        proposition: issue.proposition.clone(),
        burden: issue.carried_by,
        burden_name: words::party(scenario, issue.carried_by),
        gauge: live.then(|| gauge(card, session, id, &credited)),
        standard: standard_and_threshold(card, scenario, issue),
        found: found(session, id),
        open: screen.open == Some(id),
        reasons: reasons(session, id),
        words_note: match count {
            0 => "quoted in the opinion".to_owned(),
            n => format!("quoted in the opinion · {}", words::counted(n, "word")),
        },
        words: own_words,
        against: live.then(|| against(session, id, &credited)).flatten(),
    }
}

/// What the model makes of an issue with one's own credits on it.
fn credited(session: &Session, id: IssueId) -> Assessment {
    let before = session.hearing.position().submissions();
    session.model.assess_credited(before, &credits(session, id))
}

/// That a finding goes against the strength: flagged, not forbidden.
fn against(session: &Session, id: IssueId, credited: &Assessment) -> Option<String> {
    let margin = credited.judges.first()?.issues.get(id.index())?.margin;
    let words = match found(session, id)? {
        Found::Carried if margin <= TIE => {
            "carried, though the strength falls short of the standard"
        }
        Found::NotCarried if margin > TIE => {
            "not carried, though the strength reaches the standard"
        }
        _ => return None,
    };
    Some(format!("You find it {words}. Say why."))
}

/// What goes to an issue, in the order of shares, as the court would weigh it; where strengths
/// are hidden, in the order of cards.
fn reasons(session: &Session, id: IssueId) -> Vec<ReasonRow> {
    let scenario = session.scenario();
    let before = session.hearing.position().submissions();
    let live = session.aside.aids.live;
    let shares = session.model.shares(0, id, before);
    let entries = shares.map(|shares| shares.entries).unwrap_or_default();
    let draft = draft(session, id);
    let row = |entry: EntryId, value: f64| ReasonRow {
        entry,
        side: words::entry_side(scenario, entry),
        code: crate::explanation::entry_code(scenario, entry).to_owned(),
        title: crate::explanation::entry_name(scenario, entry).to_owned(),
        share: if live { words::signed(value) } else { String::new() },
        credit: draft.and_then(|d| d.credit(crate::app::findings::entry_id(scenario, entry))),
        binding: binding(session, entry),
    };
    entries.iter().map(|share| row(share.entry, share.value)).collect()
}

/// What was said that goes to an issue, to be credited where it was said: on the finding that is
/// open if it goes to that, otherwise on the first that it goes to. Once counsel were heard.
pub(super) fn passages(session: &Session, findings: &FindingsPanel) -> Vec<PassageCredit> {
    if findings.closed.is_some() {
        return Vec::new();
    }
    let entries = session.hearing.record().entries();
    let passages = entries.into_iter().filter_map(|entry| {
        let said = entry_of(entry.mv)?;
        let goes_to = |finding: &&FindingView| finding.reasons.iter().any(|row| row.entry == said);
        let mut all = findings.issues.iter().filter(goes_to);
        let finding = all.clone().find(|finding| finding.open).or_else(|| all.next())?;
        let row = finding.reasons.iter().find(|row| row.entry == said)?;
        let credited = row.credit == Some(Credit::Credit);
        let title = &session.scenario().issue(finding.id).title;
        let label =
            if credited { format!("Credited on {title}") } else { format!("Credit on {title}") };
        let action = JudgeAction::Credit(finding.id, said, Credit::Credit);
        let control = Control::new(label, Action::Judge(action));
        Some(PassageCredit { ply: entry.ply, control, credited })
    });
    passages.collect()
}

/// The binding authority that an entry brings.
fn binding(session: &Session, entry: EntryId) -> Option<String> {
    let EntryId::Card(card) = entry else { return None };
    let scenario = session.scenario();
    let cited = scenario.card(card).citations.iter();
    let mut cited = cited.map(|citation| scenario.authority(citation.authority));
    cited.find(|authority| is_binding(authority)).map(|authority| authority.name.clone())
}
