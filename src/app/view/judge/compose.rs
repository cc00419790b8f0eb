//! The courtroom as judge, from the session.

use super::{
    AskPanel, ColleagueView, CounselHead, DispositionRow, JudgeView, NoteView, QuestionRow,
    RiskView, finding,
};
use crate::app::action::{Action, JudgeAction};
use crate::app::findings;
use crate::app::screen::JudgeScreen;
use crate::app::session::{Next, Session};
use crate::app::state::AppState;
use crate::app::view::courtroom::{at_lectern, prompt, side_time, transcript};
use crate::app::view::{ChipView, Control, Tone, words};
use crate::law::{Seat, Side};
use crate::record::Move;
use crate::ruling::{ReversalTerm, ReversalTermKind};
use crate::scenario::{QuestionId, Scenario};

fn act(label: impl Into<String>, action: JudgeAction) -> Control {
    Control::new(label, Action::Judge(action))
}

impl JudgeView {
    /// The courtroom of a session.
    pub(in crate::app) fn of(state: &AppState, session: &Session, screen: &JudgeScreen) -> Self {
        let nothing = !session.hearing.can_undo(Seat::Bench);
        let early = (!session.is_submitted()).then(|| "Hear counsel first.".to_owned());
        let findings = finding::panel(&state.card, session, screen);
        Self {
            counsel: Side::BOTH.map(|side| counsel(session, side)),
            monogram: "You".to_owned(),
            transcript: transcript(session),
            passage: screen.passage,
            prompt: prompt(state, session),
            ask: ask(state, session, screen),
            credits: finding::passages(session, &findings),
            findings,
            dispositions: dispositions(session),
            order_words: session.aside.order.clone(),
            enter: act("Enter ruling", JudgeAction::Enter).blocked(findings::missing(session)),
            save_draft: act("Save draft", JudgeAction::SaveDraft).blocked(early),
            undo: act("Undo", JudgeAction::Undo)
                .blocked(nothing.then(|| "You have done nothing yet.".to_owned())),
            redo: session.can_redo().then(|| act("Do it again", JudgeAction::Redo)),
            colleagues: colleagues(session),
            risk: risk(state, session, screen),
            notes: notes(session),
        }
    }
}

fn counsel(session: &Session, side: Side) -> CounselHead {
    let scenario = session.scenario();
    CounselHead {
        speaker: words::speaker(scenario, Seat::Counsel(side)),
        party: words::party(scenario, side),
        time: side_time(session, side),
        at_lectern: !session.is_submitted() && at_lectern(session) == Some(side),
    }
}

fn ask(state: &AppState, session: &Session, screen: &JudgeScreen) -> AskPanel {
    let scenario = session.scenario();
    let to = [Some(Side::First), None, Some(Side::Second)].map(|side| {
        let name = side.map_or_else(|| "Both".to_owned(), |side| words::party(scenario, side));
        (side, name, screen.to == side)
    });
    let ids = findings::questions(session, screen);
    let chosen = screen.question.filter(|id| ids.contains(id));
    let questions: Vec<QuestionRow> =
        ids.iter().map(|&id| question(scenario, id, chosen == Some(id))).collect();
    let empty = questions.is_empty().then(|| match screen.search.trim() {
        "" => "Every question has been put.".to_owned(),
        text => format!("No question about {text}."),
    });
    let refused = |mv: Move| -> Option<String> {
        if state.desk.busy().is_some() {
            return Some("Counsel is preparing.".to_owned());
        }
        let rule = session.hearing.is_legal(mv).err()?;
        Some(format!("{}.", words::capitalized(&rule.to_string())))
    };
    let ask = match chosen {
        Some(id) => refused(Move::Ask(id)),
        None => Some("Select a question first.".to_owned()),
    };
    // where counsel was stopped while preparing, they can be told to go on
    let go_on = match session.next() {
        Next::Program if state.desk.busy().is_none() => None,
        _ => refused(Move::Continue),
    };
    AskPanel {
        to: to.into(),
        search: screen.search.clone(),
        questions,
        empty,
        ask: act("Ask", JudgeAction::Ask).blocked(ask),
        go_on: act("Let counsel continue", JudgeAction::Continue).blocked(go_on),
        close: act("Close argument", JudgeAction::Close).blocked(refused(Move::Close)),
    }
}

fn question(scenario: &Scenario, id: QuestionId, selected: bool) -> QuestionRow {
    let question = scenario.question(id);
    QuestionRow {
        id,
        short: question.short.clone(),
        text: question.text.clone(),
        to: question.to,
        detail: format!(
            "{} · to {} · issue {}",
            question.kind.label(),
            scenario.party(question.to).in_text,
            question.issue.index() + 1
        ),
        selected,
    }
}

fn dispositions(session: &Session) -> Vec<DispositionRow> {
    let chosen = findings::chosen(session);
    let rows = session.scenario().dispositions().map(|(id, disposition)| {
        let (fit, fit_words) = findings::fit(session, id);
        DispositionRow {
            id,
            verb: disposition.verb.clone(),
            title: disposition.title.clone(),
            order: disposition.order.clone(),
            fit,
            fit_words,
            selected: chosen == Some(id),
        }
    });
    rows.collect()
}

/// How the other judges would most likely vote; shown once one's own disposition is chosen, so
/// that it is one's own.
fn colleagues(session: &Session) -> Vec<ColleagueView> {
    if findings::chosen(session).is_none() || !session.is_submitted() {
        return Vec::new();
    }
    let scenario = session.scenario();
    let others = session.now().judges.iter().skip(1);
    let views = others.filter_map(|judge| {
        let profile = scenario.judge(judge.judge);
        let chances = scenario.dispositions().zip(&judge.dispositions);
        let ((_, likeliest), chance) = chances.max_by(|(_, a), (_, b)| a.total_cmp(b))?;
        Some(ColleagueView {
            judge: judge.judge,
            name: profile.name.clone(),
            monogram: words::monogram(&profile.name),
            vote: format!("{}, {:.0} %", likeliest.verb, 100.0 * chance),
        })
    });
    views.collect()
}

fn risk(state: &AppState, session: &Session, screen: &JudgeScreen) -> Option<RiskView> {
    if !session.aside.aids.live {
        return None;
    }
    let scenario = session.scenario();
    let risk = findings::risk(session, &state.card)?;
    let above = scenario.stage().above.as_ref()?;
    let court = scenario.courts().get(above.court)?;
    let percent = 100.0 * risk.probability;
    let band = match percent {
        low if low < 30.0 => ChipView::new("low", Tone::Good),
        moderate if moderate <= 60.0 => ChipView::new("moderate", Tone::Warn),
        _ => ChipView::new("high", Tone::Bad),
    };
    let change = screen.before.as_ref().map(|(before, act)| {
        let points = (percent - 100.0 * before).round();
        match points {
            up if up >= 1.0 => format!("up {up:.0} {act}"),
            down if down <= -1.0 => format!("down {:.0} {act}", down.abs()),
            _ => format!("unchanged {act}"),
        }
    });
    Some(RiskView {
        court: format!("{}, {}", court.short, risk.review.label()),
        percent: words::hundred(risk.probability),
        band,
        change: change.unwrap_or_default(),
        causes: risk.terms.iter().map(|term| cause(scenario, term)).collect(),
        working: false,
    })
}

fn cause(scenario: &Scenario, term: &ReversalTerm) -> (String, String) {
    let issue = &scenario.issue(term.issue).title;
    let text = match term.kind {
        ReversalTermKind::Merits => {
            format!("{issue}: the court above reads the record differently")
        }
        ReversalTermKind::BareFinding => format!("{issue}: found without reasons"),
        ReversalTermKind::UncreditedAuthority(id) => {
            format!("{issue}: {} binds and is not dealt with", scenario.authority(id).name)
        }
    };
    (words::signed(term.log_odds), text)
}

fn notes(session: &Session) -> Vec<NoteView> {
    let passages = transcript(session);
    let notes = session.aside.notes.iter().map(|note| {
        let passage = note.ply.and_then(|ply| passages.iter().rev().find(|entry| entry.ply <= ply));
        NoteView {
            text: note.text.clone(),
            passage: passage.map(|entry| (entry.ply, entry.speaker.clone())),
        }
    });
    notes.collect()
}
