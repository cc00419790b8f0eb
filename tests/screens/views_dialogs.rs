//! Every dialog, as it opens over the courtroom.

use colloquy::app::view::dialog::{
    AnswerView, AuthorityView, ConcedeChoice, ConcedeView, ConfirmView, DebriefMove, DebriefTab,
    DebriefView, DialogView, FaultsView, Hit, KeysView, PredictionView, QuestionView, ReasonView,
    ReasonsView, SearchView, WeakestChoice,
};
use colloquy::app::view::{ChipView, Control, Tone};
use colloquy::app::{
    Action, CaseFileAction, Concession, CourtroomAction, DebriefAction, DebriefStep, DocketAction,
    QuestionAction, ShellAction,
};
use colloquy::diagnostic::{Diagnostic, Severity, Span};
use colloquy::law::{Manner, Seat, Side};
use colloquy::scenario::{AnswerId, EntryId};

use crate::stage::scenario;
use crate::views_courtroom::{authority, card, control, issue};

pub(crate) fn answer(at: usize) -> AnswerId {
    let scenario = scenario();
    scenario.answers().nth(at).unwrap().0
}

fn asked(label: &str, action: QuestionAction) -> Control {
    Control::new(label, Action::Question(action))
}

pub(crate) fn question() -> QuestionView {
    let drafts = [
        (
            "Answer the words",
            Manner::Direct,
            "“Yes, it is titled ‘Required disclosure.’ But § 2703 sits inside an Act whose first \
             rule, § 2702, forbids disclosure. The section is an exception to a privacy rule, so \
             privacy is the focus.”",
            "Commits you to reading § 2702 and § 2703 together",
            "0:30",
        ),
        (
            "Distinguish the case",
            Manner::Distinguishes,
            "“*Marc Rich* asked for the company’s own ledgers. This order asks for a customer’s \
             sealed mail, which Microsoft holds only as a carrier does.”",
            "Links to R1; weaker if G5 (business records) is played",
            "0:40",
        ),
        (
            "Concede and turn",
            Manner::Concedes,
            "“We accept that a subpoena for Microsoft’s own records could reach Dublin. The \
             Government did not use one. It chose a warrant, and a warrant stops at the border.”",
            "Concedes G1 on control; strengthens issue 3",
            "0:35",
        ),
        (
            "Defer to the treaty",
            Manner::Indirect,
            "“Your Honor, Ireland has said it stands ready to assist under the MLAT, which is the \
             better course.”",
            "Moves to issue 4; the question may be put again",
            "0:20",
        ),
    ];
    let answers = drafts.into_iter().enumerate();
    QuestionView {
        judge: scenario().judges().next().unwrap().0,
        name: "Judge Whitlock".into(),
        monogram: "W".into(),
        about: "Textualist, presiding".into(),
        issue: "issue 2, Focus".into(),
        text: "“Counsel, the heading of § 2703 is ‘Required disclosure of customer communications \
               or records.’ If disclosure happens in New York, and *Marc Rich* looks to control, \
               why is this not a domestic application?”"
            .into(),
        countdown: Some((42, 60)),
        answers: answers
            .map(|(at, (title, manner, words, commits, time))| AnswerView {
                id: answer(at),
                number: at + 1,
                title: title.into(),
                manner: Some(manner),
                words: words.into(),
                commits: vec![commits.into()],
                time: time.into(),
                chosen: at == 0,
                blocked: None,
            })
            .collect(),
        read: vec![asked("Read § 2703", QuestionAction::Read(Some(authority(0))))],
        reading: None,
        moment: Some(asked("Ask for a moment", QuestionAction::AskForAMoment)),
        pause: Some(Control::new("Pause", Action::Shell(ShellAction::Pause))),
        hint: asked("Hint · 2", QuestionAction::Hint),
        hints: Vec::new(),
        silence: asked("Give no answer", QuestionAction::NoAnswer),
        answer: asked("Answer", QuestionAction::Answer),
    }
}

pub(crate) fn reasons() -> ReasonsView {
    let reasons = [
        "The record asked for is not the company’s own: control of another’s letters is not \
         enough.",
        "*Marc Rich* was decided before the Act of 1986 and so does not bind.",
        "A subpoena may never reach records that are kept outside the United States.",
    ];
    let reasons = reasons.into_iter().enumerate();
    ReasonsView {
        card: card(5),
        side: Side::Second,
        title: "R1 A subpoena reaches the company’s own books, not letters it carries".into(),
        question: "Why does this answer the argument?".into(),
        reasons: reasons
            .map(|(at, text)| ReasonView { number: at + 1, text: text.into(), chosen: at == 1 })
            .collect(),
        confirm: control("Reply with R1", CourtroomAction::ConfirmReason),
        cancel: control("Back", CourtroomAction::Cancel),
    }
}

pub(crate) fn concede() -> ConcedeView {
    let choice = |what, side, label: &str, follows: &str, chosen| ConcedeChoice {
        what,
        side,
        label: label.into(),
        follows: follows.into(),
        chosen,
    };
    ConcedeView {
        text: "What you concede is not argued any more. The bench credits candor on the other \
               points."
            .into(),
        choices: vec![
            choice(
                Concession::Card(card(2)),
                Side::First,
                "G3 Circumvention: storing data abroad is no escape",
                "It stands at full strength on issue 2.",
                true,
            ),
            choice(
                Concession::Card(card(0)),
                Side::First,
                "G1 Control, not location, is the test",
                "It stands at full strength on issue 3; M3 no longer answers it.",
                false,
            ),
            choice(
                Concession::Issue(issue(0)),
                Side::First,
                "Issue 1, Reach",
                "The Government carries it. Without it the warrant may still fall on issue 2.",
                false,
            ),
        ],
        confirm: control("Concede G3", CourtroomAction::Confirm),
        cancel: control("Keep arguing", CourtroomAction::Cancel),
    }
}

pub(crate) fn confirm(destructive: bool) -> ConfirmView {
    ConfirmView {
        title: "Yield the rest of your time?".into(),
        text: "You give back 6:40. The Government may still speak, and you may not answer.".into(),
        confirm: control("Yield", CourtroomAction::Confirm),
        cancel: control("Keep arguing", CourtroomAction::Cancel),
        destructive,
    }
}

pub(crate) fn prediction(after: bool) -> PredictionView {
    let ask = |label: &str, before, then| {
        let action = if after { Action::Courtroom(then) } else { Action::CaseFile(before) };
        Control::new(label, action)
    };
    PredictionView {
        seat: Seat::Counsel(Side::Second),
        question: "How likely do you win?".into(),
        text: "Those who argue for a side soon believe in it. Say what you think now; the review \
               compares it with what happens."
            .into(),
        percent: 60,
        before: after.then(|| "Before the hearing you said 70 %.".into()),
        weakest_question: if after {
            "Which of your own points is the weakest?"
        } else {
            "Which of your arguments do you expect to be the weakest?"
        },
        weakest: {
            let entry = |at| Some(EntryId::Card(card(at)));
            [
                (None, "None comes to mind"),
                (entry(3), "M2 Focus of the Act is privacy"),
                (entry(4), "M3 The word warrant imports Rule 41"),
            ]
            .into_iter()
            .map(|(entry, label)| WeakestChoice {
                entry,
                label: label.into(),
                chosen: entry.is_none(),
            })
            .collect()
        },
        confirm: ask(
            if after { "Hear the ruling" } else { "Begin" },
            CaseFileAction::ConfirmPrediction,
            CourtroomAction::ConfirmPrediction,
        ),
        skip: ask("Skip", CaseFileAction::SkipPrediction, CourtroomAction::SkipPrediction),
    }
}

/// The second question of the debrief, after the first was answered.
pub(crate) fn debrief() -> DebriefView {
    let act = |label: &str, action| Control::new(label, Action::Debrief(action));
    let step = |at: usize| DebriefAction::Step(DebriefStep::ALL[at]);
    let choice = |ply, label: &str, chosen| DebriefMove {
        ply,
        side: ply.map(|_| Side::Second),
        label: label.into(),
        chosen,
    };
    DebriefView {
        steps: DebriefStep::ALL
            .iter()
            .enumerate()
            .map(|(place, own)| DebriefTab {
                control: act(own.label(), step(place)),
                selected: place == 1,
                answered: place == 0,
            })
            .collect(),
        count: "2 of 4, about five minutes in all".into(),
        question: "What was your best alternative?",
        found: "Your own moves that cost most, with what the review found:",
        moves: vec![
            choice(
                Some(6),
                "Move 7: **M5 Sovereignty of Ireland**. The review found **R1 Distinguish Marc \
                 Rich**, 13 points better.",
                true,
            ),
            choice(
                Some(9),
                "Move 10: **A2 It is a copy**. The review found **A1 The words**, 4 points better.",
                false,
            ),
            choice(None, "No move in particular", false),
        ],
        words: "I raised Ireland while their best point stood unanswered.".into(),
        field: "Your words on the best alternative".into(),
        show: Some(act("Show move 7 in the review", DebriefAction::Show)),
        back: act("Back", step(0)),
        next: act("Next", step(2)),
        later: Control::new("Leave it for now", Action::Shell(ShellAction::Escape)),
    }
}

pub(crate) fn reader() -> AuthorityView {
    AuthorityView {
        id: authority(0),
        name: "Morrison v. National Australia Bank Ltd.".into(),
        cite: "561 U.S. 247 (2010)".into(),
        about: "decision, Supreme Court of the United States, June 24, 2010".into(),
        holding: "A statute that gives no clear indication of reach abroad has none. Where one \
                  applies at home is asked of its focus."
            .into(),
        force: "It binds this court.".into(),
        chips: vec![
            ChipView::new("binding", Tone::Accent),
            ChipView::new("pinpoints not checked", Tone::Warn),
        ],
        cited_by: vec![
            (Side::First, "G2 Disclosure takes place in the United States".into()),
            (Side::Second, "M2 Focus of the Act is privacy".into()),
        ],
        source: "Read in a public copy of the United States Reports.".into(),
        close: Control::new("Close", Action::Shell(ShellAction::Escape)),
    }
}

pub(crate) fn faults() -> FaultsView {
    let fault = |line, severity, code, message: &str, help: Option<&str>| Diagnostic {
        span: Span {
            file: "stages/3_circuit.ron".into(),
            line,
            column: 13,
            end_line: line,
            end_column: 22,
        },
        severity,
        code,
        name: "unknown-id",
        message: message.into(),
        help: help.map(Into::into),
    };
    FaultsView {
        title: "Faults in Reading room".into(),
        faults: vec![
            fault(
                224,
                Severity::Error,
                "E012",
                "no issue is called “comitty”",
                Some("Did you mean “comity”?"),
            ),
            fault(310, Severity::Warning, "W004", "this question can never be put", None),
        ],
        more: "and 12 more".into(),
        text: "E012 stages/3_circuit.ron:224:13 no issue is called “comitty”".into(),
        reload: Control::new(
            "Read again",
            Action::Docket(DocketAction::Reload("cases/reading_room".into())),
        ),
        close: Control::new("Close", Action::Shell(ShellAction::Escape)),
    }
}

pub(crate) fn search() -> SearchView {
    let hit = |at, kind, title: &str, detail: &str| Hit {
        kind,
        title: title.into(),
        detail: detail.into(),
        action: Action::Shell(ShellAction::OpenHit(at)),
    };
    SearchView {
        text: "morrison".into(),
        hits: vec![
            hit(
                0,
                "Authority",
                "*Morrison v. National Australia Bank Ltd.*",
                "561 U.S. 247 (2010), In re Warrant (Microsoft Ireland)",
            ),
            hit(1, "Argument", "M2 Focus of the Act is privacy", "Microsoft, issue 2"),
            hit(2, "Term", "Focus of a statute", "What a statute seeks to regulate or protect"),
        ],
        empty: None,
    }
}

pub(crate) fn keys() -> KeysView {
    KeysView {
        title: "Courtroom",
        keys: vec![
            ("1–9", "Select a card"),
            ("Enter", "Play the selected card"),
            ("R", "Reply to the latest unanswered argument"),
            ("A", "Continue"),
            ("C", "Concede"),
            ("Y", "Yield"),
            ("H", "Hint"),
            ("[ ]", "Other tabs of cards"),
            ("I T B D", "Issues, transcript, bench, table"),
            ("F6", "Next region"),
            ("Ctrl K", "Search"),
            ("Ctrl Z", "Undo"),
            ("Ctrl +", "Zoom in"),
            ("F1", "These keys"),
            ("F11", "Full screen"),
            ("Esc", "Leave a layer"),
        ],
        note: None,
        example: None,
    }
}

/// Every dialog with the name of its picture.
pub(crate) fn all() -> Vec<(&'static str, DialogView)> {
    let reading = QuestionView {
        reading: Some(reader()),
        hints: vec!["Look at what the heading leaves out.".into()],
        ..question()
    };
    vec![
        ("question", DialogView::Question(Box::new(question()))),
        ("question-reading", DialogView::Question(Box::new(reading))),
        ("reasons", DialogView::Reasons(Box::new(reasons()))),
        ("concede", DialogView::Concede(concede())),
        ("confirm", DialogView::Confirm(confirm(false))),
        ("confirm-destructive", DialogView::Confirm(confirm(true))),
        ("prediction", DialogView::Prediction(Box::new(prediction(false)))),
        ("debrief", DialogView::Debrief(Box::new(debrief()))),
        ("prediction-after", DialogView::Prediction(Box::new(prediction(true)))),
        ("authority", DialogView::Authority(Box::new(reader()))),
        ("faults", DialogView::Faults(faults())),
        ("search", DialogView::Search(search())),
        ("keys", DialogView::Keys(keys())),
    ]
}
