//! Dialogs of the courtroom, from the session.

use super::general::question;
use super::{
    AnswerView, AuthorityView, ConcedeChoice, ConcedeView, ConfirmView, DialogView, PredictionView,
    QuestionView, ReasonView, ReasonsView, WeakestChoice,
};
use crate::app::action::{
    Action, Concession, CourtroomAction, JudgeAction, QuestionAction, ShellAction,
};
use crate::app::ruling::named;
use crate::app::screen::{CourtDialog, CourtroomScreen, JudgeDialog, QuestionState};
use crate::app::session::Session;
use crate::app::standing::in_words;
use crate::app::tray::concessions;
use crate::app::tray::reason_order;
use crate::app::view::courtroom::hint_steps;
use crate::app::view::{Control, words};
use crate::law::{Seat, Side};
use crate::player::who_asks;
use crate::record::Move;
use crate::scenario::{AnswerId, CardId, EntryId, Role, Scenario};

fn court(label: &str, action: CourtroomAction) -> Control {
    Control::new(label, Action::Courtroom(action))
}

fn ask(label: impl Into<String>, action: QuestionAction) -> Control {
    Control::new(label, Action::Question(action))
}

/// The dialog over the courtroom as counsel.
pub(super) fn of(session: &Session, screen: &CourtroomScreen) -> Option<DialogView> {
    if let Some(state) = &screen.question {
        return Some(DialogView::Question(Box::new(question_view(session, state)?)));
    }
    let scenario = session.scenario();
    let cancel = || court("Cancel", CourtroomAction::Cancel);
    Some(match screen.dialog? {
        CourtDialog::Reasons(card, chosen) => {
            DialogView::Reasons(Box::new(reasons(session, card, chosen)))
        }
        CourtDialog::Concede(chosen) => DialogView::Concede(concede(session, chosen)),
        CourtDialog::Yield => DialogView::Confirm(ConfirmView::new(
            "Yield the rest of your time?",
            "Your part ends here. The other side may still go on, and the bench then takes the \
             matter under submission."
                .to_owned(),
            court("Yield", CourtroomAction::Confirm),
            cancel(),
        )),
        CourtDialog::Withdraw(card) => DialogView::Confirm(ConfirmView::new(
            "Withdraw this argument?",
            format!(
                "{} leaves the case with what it cites. It cannot be made again.",
                words::card_name(scenario, card)
            ),
            court("Withdraw", CourtroomAction::Confirm),
            cancel(),
        )),
        CourtDialog::Prediction(percent, weakest) => {
            DialogView::Prediction(Box::new(after_hearing(session, percent, weakest)))
        }
    })
}

/// The dialog over the courtroom as judge.
pub(super) fn of_judge(session: &Session, dialog: JudgeDialog) -> DialogView {
    let control = |label: &str, action| Control::new(label, Action::Judge(action));
    match dialog {
        JudgeDialog::Close => DialogView::Confirm(ConfirmView::new(
            "Close the argument?",
            "Both sides then have given what they had, and you find on the record as it stands."
                .to_owned(),
            control("Close argument", JudgeAction::Confirm),
            control("Let it go on", JudgeAction::Cancel),
        )),
        JudgeDialog::Conflict => DialogView::Confirm(ConfirmView::new(
            "Enter a ruling that does not follow?",
            "The disposition does not follow from your findings. It can be entered all the same; \
             the court above will see it, and it raises the risk of reversal."
                .to_owned(),
            control("Enter it", JudgeAction::Confirm),
            control("Go back", JudgeAction::Cancel),
        )),
        JudgeDialog::Prediction(percent) => {
            DialogView::Prediction(Box::new(after_hearing(session, percent, None)))
        }
    }
}

fn question_view(session: &Session, state: &QuestionState) -> Option<QuestionView> {
    let scenario = session.scenario();
    let text = scenario.question(state.id);
    let record = session.hearing.record();
    let judge = who_asks(scenario, record, record.ply().saturating_sub(1))?;
    let profile = scenario.judge(judge);
    let presides = scenario.bench(record.bench).judges.first() == Some(&judge);
    let several = scenario.bench(record.bench).judges.len() > 1;
    let chosen = state.chosen;
    let read = text.read.iter().map(|&id| {
        let name = format!("Read {}", scenario.authority(id).name);
        ask(name, QuestionAction::Read((state.reading != Some(id)).then_some(id)))
    });
    Some(QuestionView {
        judge,
        name: words::judge(scenario, judge),
        monogram: words::monogram(&profile.name),
        about: match (several, presides) {
            (true, true) => format!("{}, presiding", profile.temperament),
            _ => profile.temperament.clone(),
        },
        issue: format!("issue {}, {}", text.issue.index() + 1, scenario.issue(text.issue).title),
        text: text.text.clone(),
        countdown: state.countdown,
        answers: text
            .answers
            .iter()
            .enumerate()
            .map(|(place, &id)| answer(session, place, id, chosen == Some(id)))
            .collect(),
        read: read.collect(),
        reading: state.reading.map(|id| {
            AuthorityView::of(scenario, id, Action::Question(QuestionAction::Read(None)))
        }),
        moment: state
            .countdown
            .map(|_| ask("Ask for a moment, +0:15", QuestionAction::AskForAMoment)),
        pause: state.countdown.map(|_| Control::new("Pause", Action::Shell(ShellAction::Pause))),
        hint: hint(session),
        hints: hint_steps(session),
        silence: ask("Say nothing", QuestionAction::NoAnswer),
        answer: ask("Answer", QuestionAction::Answer)
            .blocked(chosen.is_none().then(|| "Choose an answer first.".to_owned())),
    })
}

fn hint(session: &Session) -> Control {
    let why = if !session.aside.aids.hints {
        Some("Hints are off in this hearing.".to_owned())
    } else if session.hint >= 3 {
        Some("There is no further hint for this question.".to_owned())
    } else {
        None
    };
    ask("Hint", QuestionAction::Hint).blocked(why)
}

fn answer(session: &Session, place: usize, id: AnswerId, chosen: bool) -> AnswerView {
    let scenario = session.scenario();
    let answer = scenario.answer(id);
    let refused = session.hearing.is_legal(Move::Answer(id)).err();
    AnswerView {
        id,
        number: place + 1,
        title: answer.title.clone(),
        manner: session.aside.aids.hints.then_some(answer.manner),
        words: answer.words.clone(),
        commits: commitments(scenario, id),
        time: words::clock(answer.seconds),
        chosen,
        blocked: refused.map(|rule| in_words(scenario, &rule, None)),
    }
}

/// What an answer commits to and concedes, and its author's note.
fn commitments(scenario: &Scenario, id: AnswerId) -> Vec<String> {
    let answer = scenario.answer(id);
    let commits = answer.commits.iter().map(|stance| {
        let text = &scenario.proposition(stance.proposition).text;
        if stance.holds {
            format!("Commits you to: {text}")
        } else {
            format!("Commits you against: {text}")
        }
    });
    let cards = answer
        .concedes_cards
        .iter()
        .map(|&card| format!("Concedes {}", words::card_name(scenario, card)));
    let issues = answer
        .concedes_issues
        .iter()
        .map(|&issue| format!("Concedes issue {}", words::issue_title(scenario, issue)));
    let note = (!answer.note.is_empty()).then(|| answer.note.clone());
    commits.chain(cards).chain(issues).chain(note).collect()
}

fn reasons(session: &Session, card: CardId, chosen: Option<usize>) -> ReasonsView {
    let text = session.scenario().card(card);
    let why = match text.role {
        Role::Argument { .. } => "Why make this argument now?",
        Role::Reply { .. } => "Why make this reply now?",
    };
    let none = chosen.is_none().then(|| "Choose a reason first.".to_owned());
    let order = reason_order(session, card);
    let label = match text.role {
        Role::Argument { .. } => format!("Argue {}", text.code),
        Role::Reply { .. } => format!("Reply with {}", text.code),
    };
    ReasonsView {
        card,
        side: text.side,
        title: format!("{} {}", text.code, text.title),
        question: why.to_owned(),
        reasons: order
            .into_iter()
            .filter_map(|reason| text.reasons.get(reason))
            .enumerate()
            .map(|(place, reason)| ReasonView {
                number: place + 1,
                text: reason.text.clone(),
                chosen: chosen == Some(place),
            })
            .collect(),
        confirm: court(&label, CourtroomAction::ConfirmReason).blocked(none),
        cancel: court("Back", CourtroomAction::Cancel),
    }
}

fn concede(session: &Session, chosen: Option<Concession>) -> ConcedeView {
    let scenario = session.scenario();
    let choices = concessions(session).into_iter().map(|what| {
        let (side, label, follows) = match what {
            Concession::Card(card) => {
                let follows = "The court takes it as said by both sides; it grows stronger.";
                (scenario.card(card).side, words::card_name(scenario, card), follows.to_owned())
            }
            Concession::Issue(issue) => {
                let carried_by = scenario.issue(issue).carried_by;
                let label = format!("Issue {}", words::issue_title(scenario, issue));
                let outcome = if session.side() == Some(carried_by) {
                    "It is then not carried."
                } else {
                    "It is then carried."
                };
                (carried_by, label, outcome.to_owned())
            }
        };
        ConcedeChoice { what, side, label, follows, chosen: chosen == Some(what) }
    });
    ConcedeView {
        text: "A concession stands for the rest of the hearing and does not end your turn."
            .to_owned(),
        choices: choices.collect(),
        confirm: court("Concede", CourtroomAction::Confirm)
            .blocked(chosen.is_none().then(|| "Choose what to concede first.".to_owned())),
        cancel: court("Cancel", CourtroomAction::Cancel),
    }
}

fn after_hearing(session: &Session, percent: u8, weakest: Option<EntryId>) -> PredictionView {
    let expected = named(session)[0].map(|entry| words::entry_name(session.scenario(), entry));
    let before = match (session.aside.before, expected) {
        (Some(said), Some(weakest)) => {
            Some(format!("Before the hearing you said {said} %, and {weakest} as your weakest."))
        }
        (Some(said), None) => Some(format!("Before the hearing you said {said} %.")),
        (None, _) => None,
    };
    PredictionView {
        seat: session.you,
        question: match session.you {
            Seat::Counsel(_) => {
                "Before you hear the ruling: how likely is it that you have won?".to_owned()
            }
            seat @ Seat::Bench => format!("Before you enter it: {}", lower(question(seat))),
        },
        text: "Say what you believe, not what you hope: the score is best when it is true."
            .to_owned(),
        percent,
        before,
        weakest_question: "Which of your own points is the weakest?",
        weakest: session.side().map(|side| own(session, side, weakest)).unwrap_or_default(),
        confirm: court(goes_on(session.you), CourtroomAction::ConfirmPrediction),
        skip: court("Skip", CourtroomAction::SkipPrediction),
    }
}

const fn goes_on(seat: Seat) -> &'static str {
    match seat {
        Seat::Counsel(_) => "Hear the ruling",
        Seat::Bench => "Enter the ruling",
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// One's own entries before the court, in the order of cards and answers.
fn own(session: &Session, side: Side, weakest: Option<EntryId>) -> Vec<WeakestChoice> {
    let scenario = session.scenario();
    let before = session.hearing.position().submissions().entries(scenario);
    let own = before.into_iter().filter(|&entry| words::entry_side(scenario, entry) == side);
    super::general::weakest(scenario, own, weakest)
}
