//! The debrief: one of four questions, moves to link it to, and room for one's own words.

use super::super::{Control, words};
use crate::app::action::{Action, DebriefAction, ShellAction};
use crate::app::debrief::{Proposal, linked, proposals};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::settings::DebriefStep;
use crate::app::state::AppState;
use crate::law::{Seat, Side};
use crate::record::Entry;
use crate::report::Decided;

/// A question of the debrief.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefView {
    /// The four questions.
    pub steps: Vec<DebriefTab>,
    /// `1 of 4, about five minutes in all`.
    pub count: String,
    /// The question.
    pub question: &'static str,
    /// How the moves were found, or why there are none.
    pub found: &'static str,
    /// Moves to link it to, after the choice of none.
    pub moves: Vec<DebriefMove>,
    /// One's own words.
    pub words: String,
    /// What the field for them is called.
    pub field: String,
    /// Shows the linked move in the review.
    pub show: Option<Control>,
    /// To the question before.
    pub back: Control,
    /// To the next question; closes the last one.
    pub next: Control,
    /// Closes; what was written stays.
    pub later: Control,
}

/// A question among the four.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefTab {
    /// Goes there.
    pub control: Control,
    /// Whether it is open.
    pub selected: bool,
    /// Whether it has an answer.
    pub answered: bool,
}

/// A move to link a question to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebriefMove {
    /// Its ply; none for the choice of none.
    pub ply: Option<usize>,
    /// Who moved; none for the bench and the choice of none.
    pub side: Option<Side>,
    /// `Move 9: **G3 Circumvention**. Your chance went from 61 to 44.`
    pub label: String,
    /// Whether it is linked.
    pub chosen: bool,
}

fn act(label: &str, action: DebriefAction) -> Control {
    Control::new(label, Action::Debrief(action))
}

impl DebriefView {
    /// A question of the debrief over the ruling or the review.
    pub(super) fn of(state: &AppState, open: DebriefStep) -> Option<Self> {
        let session = state.session.as_ref()?;
        let decided = match &state.screen {
            Screen::Ruling(screen) => &screen.decided,
            Screen::Review(screen) => &screen.decided,
            _ => return None,
        };
        let place = DebriefStep::ALL.iter().position(|step| *step == open)?;
        let to = |place: usize| DebriefStep::ALL.get(place).copied();
        let back = place.checked_sub(1).and_then(to);
        let close = Action::Shell(ShellAction::Escape);
        let debrief = &session.aside.debrief;
        let answer = debrief.answers.get(&open);
        let about = answer.and_then(|answer| linked(session, answer.about.as_ref()?));
        Some(Self {
            steps: DebriefStep::ALL
                .map(|step| DebriefTab {
                    control: act(step.label(), DebriefAction::Step(step)),
                    selected: step == open,
                    answered: debrief.answer(step).is_some(),
                })
                .to_vec(),
            count: format!(
                "{} of {}, about five minutes in all",
                place + 1,
                DebriefStep::ALL.len()
            ),
            question: question(open, session.you),
            moves: moves(session, decided, open, about),
            found: found(session, open),
            words: answer.map(|answer| answer.words.clone()).unwrap_or_default(),
            field: format!("Your words on the {}", open.label().to_lowercase()),
            show: about.filter(|entry| entry.seat.side().is_some()).map(|entry| {
                let label = format!("Show move {} in the review", entry.ply + 1);
                act(&label, DebriefAction::Show)
            }),
            back: act("Back", DebriefAction::Step(back.unwrap_or(open)))
                .blocked(back.is_none().then(|| "This is the first question.".to_owned())),
            next: to(place + 1).map_or_else(
                || Control::new("Done", close.clone()),
                |step| act("Next", DebriefAction::Step(step)),
            ),
            later: Control::new("Leave it for now", close),
        })
    }
}

const fn question(step: DebriefStep, you: Seat) -> &'static str {
    match (step, you) {
        (DebriefStep::TurningPoint, _) => "Where did the hearing turn, and why?",
        (DebriefStep::Alternative, Seat::Counsel(_)) => "What was your best alternative?",
        (DebriefStep::Alternative, Seat::Bench) => {
            "Which finding could as well have gone the other way?"
        }
        (DebriefStep::OpposingPoint, Seat::Counsel(_)) => {
            "What was the strongest point against you?"
        }
        (DebriefStep::OpposingPoint, Seat::Bench) => {
            "What was the best point of the side that lost?"
        }
        (DebriefStep::NextTime, _) => "What would you do differently?",
    }
}

/// How the moves of a question were found.
fn found(session: &Session, step: DebriefStep) -> &'static str {
    match (step, session.you) {
        (DebriefStep::TurningPoint, _) => "The moves of counsel after which the chance moved most:",
        (DebriefStep::Alternative, Seat::Counsel(_)) if session.review.is_none() => {
            "The review is not through the hearing yet. What it finds better will stand here."
        }
        (DebriefStep::Alternative, Seat::Counsel(_)) => {
            "Your own moves that cost most, with what the review found:"
        }
        (DebriefStep::Alternative, Seat::Bench) => {
            "Your findings, those that were closest to their standard:"
        }
        (DebriefStep::OpposingPoint, Seat::Counsel(_)) => {
            "What the other side said that cost you most, each left out alone:"
        }
        (DebriefStep::OpposingPoint, Seat::Bench) => {
            "What brought that side most, each left out alone:"
        }
        (DebriefStep::NextTime, _) => "The moves that you named, and your own that cost most:",
    }
}

fn moves(
    session: &Session,
    decided: &Decided,
    step: DebriefStep,
    about: Option<&Entry>,
) -> Vec<DebriefMove> {
    let mut list = proposals(session, decided, step);
    let known = |ply| list.iter().any(|proposal: &Proposal| proposal.ply == ply);
    if let Some(entry) = about.filter(|entry| !known(entry.ply)) {
        list.push(Proposal { ply: entry.ply, why: String::new() });
    }
    let chosen = about.map(|entry| entry.ply);
    let none = DebriefMove {
        ply: None,
        side: None,
        label: "No move in particular".to_owned(),
        chosen: chosen.is_none(),
    };
    let entries = session.hearing.record().entries();
    let shown = list.into_iter().filter_map(|proposal| {
        let entry = entries.iter().find(|entry| entry.ply == proposal.ply)?;
        let name = words::move_name(session.scenario(), entry.mv);
        Some(DebriefMove {
            ply: Some(entry.ply),
            side: entry.seat.side(),
            label: format!("Move {}: **{name}**. {}", entry.ply + 1, proposal.why)
                .trim_end()
                .to_owned(),
            chosen: chosen == Some(entry.ply),
        })
    });
    shown.chain([none]).collect()
}

/// What was answered so far.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefSummary {
    /// Answers: the question in short, and what was said.
    pub rows: Vec<(&'static str, String)>,
    /// Opens the debrief.
    pub open: Control,
}

impl DebriefSummary {
    /// What was answered in a session.
    pub(in crate::app) fn of(session: &Session) -> Self {
        let rows = answers(session);
        let label = if rows.is_empty() { "Begin the debrief" } else { "Go back to the debrief" };
        let rows = rows.into_iter().map(|(step, about, words)| {
            let said = [about, words].into_iter().filter(|part| !part.is_empty());
            (step.label(), said.collect::<Vec<_>>().join(" "))
        });
        Self { rows: rows.collect(), open: act(label, DebriefAction::Open) }
    }
}

/// Questions that were answered: the linked move, a sentence or nothing, and one's own words.
pub(in crate::app) fn answers(session: &Session) -> Vec<(DebriefStep, String, String)> {
    let scenario = session.scenario();
    let answered = DebriefStep::ALL.into_iter().filter_map(|step| {
        let answer = session.aside.debrief.answer(step)?;
        let about = answer.about.as_ref().and_then(|link| linked(session, link)).map(|entry| {
            format!("Move {}: {}.", entry.ply + 1, words::move_name(scenario, entry.mv))
        });
        Some((step, about.unwrap_or_default(), answer.words.trim().to_owned()))
    });
    answered.filter(|(_, about, words)| !about.is_empty() || !words.is_empty()).collect()
}
