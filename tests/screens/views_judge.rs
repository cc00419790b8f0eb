//! The courtroom as judge in the middle of a hearing of the lead case.

use colloquy::app::view::courtroom::{
    EntryChip, EntryChipKind, Prompt, SideTime, TranscriptEntry, Turn,
};
use colloquy::app::view::judge::{
    AskPanel, CounselHead, DispositionRow, FindingView, FindingsPanel, Fit, JudgeView, NoteView,
    PassageCredit, QuestionRow, ReasonRow, RiskView,
};
use colloquy::app::view::{ChipView, Control, Gauge, Tone};
use colloquy::app::{Action, JudgeAction};
use colloquy::law::{Seat, Side};
use colloquy::record::{Credit, Found};
use colloquy::scenario::{CardId, EntryId, IssueId};

use crate::stage::scenario;
use crate::views_courtroom::said;

pub(crate) fn issue(at: usize) -> IssueId {
    scenario().issues().nth(at).unwrap().0
}

pub(crate) fn card(at: usize) -> CardId {
    scenario().cards().nth(at).unwrap().0
}

pub(crate) fn entry(at: usize) -> EntryId {
    EntryId::Card(card(at))
}

pub(crate) fn control(label: &str, action: JudgeAction) -> Control {
    Control::new(label, Action::Judge(action))
}

pub(crate) fn judge() -> JudgeView {
    JudgeView {
        counsel: [
            counsel("Mr. Doyle", "United States", Side::First, "9:10", false),
            counsel("Ms. Reyes", "Microsoft", Side::Second, "7:45", true),
        ],
        monogram: "You".into(),
        transcript: transcript(),
        passage: None,
        credits: vec![PassageCredit {
            ply: 9,
            control: Control::new(
                "Credit on Focus",
                Action::Judge(JudgeAction::Credit(issue(1), entry(0), Credit::Credit)),
            ),
            credited: false,
        }],
        prompt: Prompt {
            turn: Turn::Theirs,
            lead: "Ms. Reyes is at the lectern.".into(),
            text: "You may interrupt.".into(),
        },
        ask: ask(),
        findings: findings(),
        dispositions: dispositions(),
        order_words: String::new(),
        enter: control("Enter ruling", JudgeAction::Enter),
        save_draft: control("Save draft", JudgeAction::SaveDraft),
        undo: control("Take back", JudgeAction::Undo),
        redo: None,
        colleagues: Vec::new(),
        risk: Some(risk()),
        notes: notes(),
    }
}

fn counsel(speaker: &str, party: &str, side: Side, left: &str, at_lectern: bool) -> CounselHead {
    CounselHead {
        speaker: speaker.into(),
        party: party.into(),
        time: SideTime {
            side,
            left: left.into(),
            of: "of 15:00".into(),
            share: 0.6,
            sentence: format!("{party}, {left} of 15:00 left"),
        },
        at_lectern,
    }
}

fn chip(text: &str, tone: Tone, kind: EntryChipKind, action: Option<Action>) -> EntryChip {
    EntryChip { text: text.into(), tone, kind, action }
}

fn transcript() -> Vec<TranscriptEntry> {
    let first = Seat::Counsel(Side::First);
    let mut all = vec![
        said(
            6,
            first,
            ["Mr. Doyle", "for the United States"],
            "Microsoft keeps the keys in Redmond. It cannot circumvent the court’s order simply \
             by storing data abroad.",
            Vec::new(),
        ),
        said(
            7,
            Seat::Bench,
            ["The Court", "you"],
            "If the same message lay in a drawer in Dublin, could your warrant open the drawer?",
            Vec::new(),
        ),
        said(
            8,
            first,
            ["Mr. Doyle", "answer"],
            "No, Your Honor. But no agent travels here. The warrant compels the company, as a \
             subpoena would; its own employees gather the records.",
            Vec::new(),
        ),
        said(
            9,
            Seat::Counsel(Side::Second),
            ["Ms. Reyes", "for Microsoft"],
            "The analogy holds because the law does. A warrant is a warrant in the physical \
             world and on the network; it names a place, and that place is in Ireland.",
            Vec::new(),
        ),
    ];
    let read = Some(Action::Judge(JudgeAction::Open(Some(issue(0)))));
    all[0].chips = vec![
        chip("G3 Circumvention", Tone::Side(Side::First), EntryChipKind::Card, read.clone()),
        chip("Marc Rich, 707 F.2d at 667", Tone::Neutral, EntryChipKind::Authority, read.clone()),
    ];
    all[1].chips = vec![chip("Q2 to Government, on M4", Tone::Bench, EntryChipKind::Card, None)];
    all[2].chips = vec![chip("distinguishes M4", Tone::Neutral, EntryChipKind::State, None)];
    all[3].chips = vec![
        chip("M4 Physical world", Tone::Side(Side::Second), EntryChipKind::Card, read.clone()),
        chip("Fed. R. Crim. P. 41(b)", Tone::Neutral, EntryChipKind::Authority, read),
    ];
    all
}

fn ask() -> AskPanel {
    let texts = [
        ("What follows if the customer is an Irish citizen?", "Press the analogy · M4"),
        ("Would an MLAT request have been quick enough?", "Test the limit · M1"),
        ("Which case applies *Marc Rich* to a third party’s papers?", "Ask for authority · G1"),
    ];
    let questions = scenario()
        .questions()
        .zip(texts)
        .enumerate()
        .map(|(index, ((id, _), (short, detail)))| QuestionRow {
            id,
            short: short.replace('*', ""),
            text: short.replace('*', ""),
            to: Side::First,
            detail: format!("{detail} · to Government"),
            selected: index == 2,
        })
        .collect();
    AskPanel {
        to: vec![
            (Some(Side::First), "Government".into(), false),
            (None, "Both".into(), true),
            (Some(Side::Second), "Microsoft".into(), false),
        ],
        search: String::new(),
        questions,
        empty: None,
        ask: control("Ask", JudgeAction::Ask),
        go_on: control("Let counsel continue", JudgeAction::Continue),
        close: control("Close argument", JudgeAction::Close),
    }
}

fn gauge(side: Side, strength: f32, threshold: f32, standard: &str) -> Gauge {
    Gauge {
        side,
        strength: Some(strength),
        before: None,
        threshold,
        standard: standard.into(),
        explanation: "The better view of the law carries.".into(),
    }
}

fn finding(at: usize, title: &str, question: &str, gauge: Gauge, found: Found) -> FindingView {
    FindingView {
        id: issue(at),
        title: title.into(),
        question: question.into(),
        proposition: "An SCA warrant is executed like a subpoena.".into(),
        burden: gauge.side,
        burden_name: if gauge.side == Side::First { "Government" } else { "Microsoft" }.into(),
        standard: gauge.standard.clone(),
        gauge: Some(gauge),
        found: Some(found),
        open: at == 0,
        reasons: if at == 0 { reasons() } else { Vec::new() },
        words: if at == 0 {
            "The order operates on Microsoft here, and not on any place abroad. Like the \
             subpoena in *Marc Rich*, it calls on one who has control to produce; a provider \
             may not escape it by choosing where the bytes are kept."
                .into()
        } else {
            String::new()
        },
        words_note: "quoted in the opinion · 40 words".into(),
        against: None,
    }
}

fn reasons() -> Vec<ReasonRow> {
    let row = |at: usize, side, code: &str, title: &str, share: &str, credit| ReasonRow {
        entry: entry(at),
        side,
        code: code.into(),
        title: title.into(),
        share: share.into(),
        credit,
        binding: None,
    };
    let (first, second) = (Side::First, Side::Second);
    let mut rows = vec![
        row(16, first, "G3", "Storing data abroad is no escape", "+0.62", Some(Credit::Credit)),
        row(17, first, "G1", "Control, not location (*Marc Rich*)", "+0.48", Some(Credit::Credit)),
        row(
            0,
            second,
            "M4",
            "A physical warrant stops at the border",
            "−0.29",
            Some(Credit::Little),
        ),
        row(1, second, "M3", "“Warrant” imports Rule 41", "−0.41", Some(Credit::Reject)),
    ];
    rows[1].binding = Some("*Marc Rich*".into());
    rows
}

fn findings() -> FindingsPanel {
    FindingsPanel {
        summary: "1 of 3 reasoned · strengths shown to you only".into(),
        closed: None,
        issues: vec![
            finding(
                0,
                "1. Instrument",
                "executed like a subpoena?",
                gauge(Side::First, 61.0, 50.0, "Better view 50"),
                Found::Carried,
            ),
            finding(
                1,
                "2. Reach",
                "a search in Ireland?",
                gauge(Side::Second, 46.0, 60.0, "Presumption 60"),
                Found::NotCarried,
            ),
            finding(
                2,
                "3. Comity",
                "does Ireland’s interest outweigh?",
                gauge(Side::Second, 57.0, 60.0, "Balance 60"),
                Found::NotCarried,
            ),
        ],
        notice: Some((
            "Findings 2 and 3 have no reasons yet. A bare finding adds about 4 points of reversal \
             risk."
                .into(),
            issue(1),
        )),
    }
}

fn dispositions() -> Vec<DispositionRow> {
    let texts = [
        ("Motion granted", Fit::Conflicts, "conflicts with finding 1"),
        ("Motion granted in part", Fit::Needs, "needs finding 3"),
        ("Motion denied", Fit::Consistent, "consistent"),
    ];
    scenario()
        .dispositions()
        .zip(texts)
        .map(|((id, item), (title, fit, fit_words))| DispositionRow {
            id,
            verb: item.verb.clone(),
            title: title.into(),
            order: item.order.clone(),
            fit,
            fit_words: fit_words.into(),
            selected: fit == Fit::Consistent,
        })
        .collect()
}

fn risk() -> RiskView {
    let cause = |share: &str, words: &str| (share.to_owned(), words.to_owned());
    RiskView {
        court: "Second Circuit, de novo".into(),
        percent: 58.0,
        band: ChipView::new("moderate", Tone::Warn),
        change: "up 6 since you rejected M3".into(),
        causes: vec![
            cause("+0.41", "M3 rejected without reasons on § 2703(a)"),
            cause("+0.33", "G1 credited though *Marc Rich* was a subpoena"),
            cause("−0.18", "You asked about M4 and had an answer"),
        ],
        working: false,
    }
}

fn notes() -> Vec<NoteView> {
    let note =
        |text: &str, ply| NoteView { text: text.into(), passage: Some((ply, "Mr. Doyle".into())) };
    vec![
        note("Doyle concedes: no warrant for a drawer in Dublin.", 8),
        note("So why does compulsion cure it? → “no agent travels”", 8),
        note("Whose records? Marc Rich: company’s own.", 6),
        note("Ireland: would consider a request promptly.", 9),
    ]
}
