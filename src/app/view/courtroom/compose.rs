//! The courtroom as counsel, from the session.

use super::{
    CourtActions, CourtroomView, JudgeSeat, Lean, Prompt, SideTime, TimeView, Turn, hint, issue,
    transcript::transcript, tray,
};
use crate::app::action::{Action, CourtroomAction};
use crate::app::screen::CourtroomScreen;
use crate::app::session::{Next, Session};
use crate::app::standing::obstacle;
use crate::app::state::AppState;
use crate::app::tray::{concessions, target_of};
use crate::app::view::{Control, words};
use crate::law::{Seat, Side};
use crate::player::who_asks;
use crate::record::Move;
use crate::scenario::{CardId, JudgeId, Role, Scenario};
use crate::scoring::Assessment;

fn act(label: impl Into<String>, action: CourtroomAction) -> Control {
    Control::new(label, Action::Courtroom(action))
}

impl CourtroomView {
    /// The courtroom of a session; none without one, or for a judge.
    pub(in crate::app) fn of(
        state: &AppState,
        session: &Session,
        screen: &CourtroomScreen,
    ) -> Option<Self> {
        let you = session.side()?;
        let live = session.aside.aids.live;
        let issues = session.scenario().issues();
        Some(Self {
            you,
            issues: issues
                .map(|(id, shown)| issue::block(&state.card, session, screen, id, shown))
                .collect(),
            issues_note: if live { "strength, 0–100" } else { "" },
            bench: bench(session),
            transcript: transcript(session),
            passage: screen.passage,
            prompt: prompt(state, session),
            time: time(session, you),
            table: tray::table(session, screen, you),
            tray: tray::tray(session, screen, you),
            actions: actions(state, session, screen),
            touches: touches(session, screen),
            hint: hint::taken(session),
            lesson: hint::lesson(session),
        })
    }
}

fn bench(session: &Session) -> Vec<JudgeSeat> {
    let scenario = session.scenario();
    let judges = &scenario.bench(session.hearing.record().bench).judges;
    let several = judges.len() > 1;
    let entries = session.hearing.record().entries();
    let spoke = entries.iter().rev().find(|entry| matches!(entry.mv, Move::Ask(_)));
    let spoke = spoke.and_then(|entry| who_asks(scenario, session.hearing.record(), entry.ply));
    let seats = judges.iter().enumerate().map(|(place, &id)| {
        let judge = scenario.judge(id);
        JudgeSeat {
            id,
            name: judge.name.clone(),
            titled: scenario.titled(id),
            monogram: words::monogram(&judge.name),
            role: if several && place == 0 { "presiding" } else { "" },
            temperament: judge.temperament.clone(),
            about: judge.about.clone(),
            lean: session.aside.aids.live.then(|| lean(session, id)).flatten(),
            speaking: spoke == Some(id),
        }
    });
    seats.collect()
}

/// Which way a judge leans: the win chance before this judge alone. A judge to whom nobody has
/// argued anything leans nowhere, though the side with the burden would lose if it ended there.
fn lean(session: &Session, judge: JudgeId) -> Option<Lean> {
    let scenario = session.scenario();
    let chance = |assessment: &Assessment| {
        if scenario.issues().all(|(id, _)| issue::is_unargued(assessment, id)) {
            return Some(0.5);
        }
        let own = assessment.judges.iter().find(|other| other.judge == judge)?;
        let worths = scenario.dispositions().map(|(id, _)| scenario.worth(id, Side::First));
        Some(own.dispositions.iter().zip(worths).map(|(chance, worth)| chance * worth).sum::<f64>())
    };
    let first = words::hundred(chance(session.now())?);
    let before = session.last_turn().and_then(|ply| chance(session.after(ply)));
    let leans = |side| format!("leans {}", words::party(scenario, side));
    let word = if first >= 55.0 {
        leans(Side::First)
    } else if first <= 45.0 {
        leans(Side::Second)
    } else {
        "undecided".to_owned()
    };
    Some(Lean { first, before: before.map(words::hundred), word })
}

/// Whose turn it is, and what is open.
pub(in crate::app) fn prompt(state: &AppState, session: &Session) -> Prompt {
    let scenario = session.scenario();
    let say = |turn, lead: &str, text: String| Prompt { turn, lead: lead.to_owned(), text };
    if let Some(working) = state.desk.busy() {
        return say(Turn::Preparing, "", format!("{}.", working.text));
    }
    match session.next() {
        Next::Over => {
            let text = "Both sides have been heard.".to_owned();
            say(Turn::Submitted, "The matter is submitted.", text)
        }
        Next::You if session.you == Seat::Bench => judge_prompt(session),
        Next::You => {
            let text = match session.unanswered().last() {
                _ if session.hearing.record().ply() == 0 => {
                    format!("All rise. You open for {}.", party_text(scenario, session.you))
                }
                Some(&card) => {
                    format!("{} is unanswered.", words::card_name(scenario, card))
                }
                None => format!("{}.", session.hearing.position().phase().label()),
            };
            say(Turn::Yours, "Your turn.", text)
        }
        Next::OtherSide | Next::Program => {
            let seat = session.hearing.to_move().unwrap_or(Seat::Bench);
            let opens = session.hearing.record().ply() == 0;
            let speaker = words::speaker(scenario, seat);
            let text = if opens {
                format!("{speaker} opens for {}.", party_text(scenario, seat))
            } else {
                format!("{speaker} is to speak.")
            };
            say(Turn::Theirs, if opens { "All rise." } else { "" }, text)
        }
    }
}

fn party_text(scenario: &Scenario, seat: Seat) -> String {
    seat.side().map(|side| scenario.party(side).in_text.clone()).unwrap_or_default()
}

fn judge_prompt(session: &Session) -> Prompt {
    let scenario = session.scenario();
    if session.is_submitted() {
        return Prompt {
            turn: Turn::Yours,
            lead: "The matter is submitted.".to_owned(),
            text: "Find on each issue, and dispose of it.".to_owned(),
        };
    }
    let side = session.hearing.position().last_speaker();
    let text = side.map_or_else(
        || "Counsel wait for you.".to_owned(),
        |side| {
            let speaker = words::speaker(scenario, Seat::Counsel(side));
            format!("{speaker} is at the lectern. You may interrupt.")
        },
    );
    Prompt { turn: Turn::Yours, lead: String::new(), text }
}

fn time(session: &Session, you: Side) -> TimeView {
    let position = session.hearing.position();
    let held =
        [(you, "yours"), (you.opponent(), "theirs")].into_iter().find_map(|(side, whose)| {
            let seconds = position.clock(side).rebuttal;
            (seconds > 0)
                .then(|| format!("{} of {whose} is held for rebuttal", words::clock(seconds)))
        });
    let (taken, of) = session.turns();
    TimeView {
        sides: [you, you.opponent()].map(|side| side_time(session, side)),
        rebuttal: held.unwrap_or_default(),
        turn: format!("turn {} of {of}", (taken + 1).min(of)),
    }
}

/// A side's time.
pub(in crate::app) fn side_time(session: &Session, side: Side) -> SideTime {
    let scenario = session.scenario();
    let of = scenario.stage().order.seconds;
    let clock = session.hearing.position().clock(side);
    let left = clock.seconds + clock.rebuttal;
    SideTime {
        side,
        left: words::clock(left),
        of: format!("of {}", words::clock(of)),
        share: left as f32 / of.max(1) as f32,
        sentence: format!(
            "{}, {} of {} left",
            words::party(scenario, side),
            words::spoken_time(left),
            words::spoken_time(of)
        ),
    }
}

/// Why it is not one's turn.
pub(super) fn not_your_turn(session: &Session) -> Option<String> {
    match session.next() {
        Next::You if session.question().is_none() => None,
        Next::You => Some("Answer the bench first.".to_owned()),
        Next::Over => Some("The matter is submitted.".to_owned()),
        Next::OtherSide | Next::Program => Some("It is the other side’s turn.".to_owned()),
    }
}

/// Why nothing can be conceded.
pub(super) fn no_concession(session: &Session) -> Option<String> {
    not_your_turn(session).or_else(|| {
        concessions(session).is_empty().then(|| "There is nothing to concede yet.".to_owned())
    })
}

fn actions(state: &AppState, session: &Session, screen: &CourtroomScreen) -> CourtActions {
    let waits = not_your_turn(session);
    let go_on_blocked = match session.next() {
        _ if state.desk.busy().is_some() => Some("They are preparing.".to_owned()),
        Next::OtherSide | Next::Program => None,
        Next::You => Some("It is your turn.".to_owned()),
        Next::Over => Some("The matter is submitted.".to_owned()),
    };
    let nothing =
        (!session.hearing.can_undo(session.you)).then(|| "You have not moved yet.".to_owned());
    CourtActions {
        primary: primary(session, screen, waits.clone()),
        go_on: act("Continue", CourtroomAction::Continue).blocked(go_on_blocked),
        concede: act("Concede", CourtroomAction::Concede).blocked(no_concession(session)),
        end: act("Yield", CourtroomAction::Yield).blocked(waits.clone()),
        undo: act("Undo", CourtroomAction::Undo).blocked(nothing),
        redo: session.can_redo().then(|| act("Play it again", CourtroomAction::Redo)),
        hint: act("Hint", CourtroomAction::Hint).blocked(no_hint(session, waits)),
    }
}

fn no_hint(session: &Session, waits: Option<String>) -> Option<String> {
    if !session.aside.aids.hints {
        return Some("Hints are off in this hearing.".to_owned());
    }
    waits.or_else(|| (session.hint >= 3).then(|| "There is no further hint.".to_owned()))
}

fn primary(session: &Session, screen: &CourtroomScreen, waits: Option<String>) -> Control {
    if session.next() == Next::Over {
        return act("Hear the ruling", CourtroomAction::HearRuling);
    }
    let scenario = session.scenario();
    let Some(id) = screen.card else {
        let none = waits.unwrap_or_else(|| "Select a card first.".to_owned());
        return act("Select a card", CourtroomAction::Play).blocked(Some(none));
    };
    let card = scenario.card(id);
    let label = match card.role {
        Role::Argument { .. } => format!("Argue {}", card.code),
        Role::Reply { .. } => format!("Reply with {}", card.code),
    };
    let blocked = waits.or_else(|| {
        let why = obstacle(scenario, session.hearing.position(), card.side, id)?;
        Some(format!("{}.", words::capitalized(&why)))
    });
    act(label, CourtroomAction::Play).blocked(blocked)
}

/// What the selected card touches, never how good it is.
fn touches(session: &Session, screen: &CourtroomScreen) -> String {
    screen.card.map(|card| touched(session.scenario(), card)).unwrap_or_default()
}

fn touched(scenario: &Scenario, id: CardId) -> String {
    let card = scenario.card(id);
    // what the card itself does not say stands first
    let commits = card.asserts.iter().map(|stance| {
        let text = &scenario.proposition(stance.proposition).text;
        let verb = if stance.holds { "Commits you to" } else { "Commits you against" };
        format!("{verb}: {text}")
    });
    let mut sentences: Vec<String> = commits.collect();
    sentences.push(format!("Goes to {}.", words::issues(&card.issues)));
    if let Some(target) = target_of(card) {
        let verb = match &card.role {
            Role::Reply { kind, .. } if kind.is_support() => "Supports",
            _ => "Answers",
        };
        sentences.push(format!("{verb} {}.", words::card_name(scenario, target)));
    }
    sentences.join(" ")
}
