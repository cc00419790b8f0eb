//! The courtroom as counsel for Microsoft, in the middle of an appeal.

use colloquy::app::view::case_file::TabView;
use colloquy::app::view::courtroom::{
    CardState, CardView, Contradiction, CourtActions, CourtroomView, EntryChip, EntryChipKind,
    HintView, IssueBlock, JudgeSeat, Lean, LessonView, Prompt, Relation, SideTime, TableRow,
    TableState, TimeView, TranscriptEntry, Tray, Turn,
};
use colloquy::app::view::{ChipView, Control, Gauge, Tone};
use colloquy::app::{Action, CourtroomAction, Destination, MapNode, ShellAction, TrayTab};
use colloquy::law::{ArgumentKind, Seat, Side};
use colloquy::scenario::{AuthorityId, CardId, EntryId, IssueId, JudgeId};

use crate::stage::scenario;

pub(crate) fn issue(at: usize) -> IssueId {
    scenario().issues().nth(at).unwrap().0
}

pub(crate) fn card(at: usize) -> CardId {
    scenario().cards().nth(at).unwrap().0
}

pub(crate) fn authority(at: usize) -> AuthorityId {
    scenario().authorities().nth(at).unwrap().0
}

fn judge(at: usize) -> JudgeId {
    scenario().judges().nth(at).unwrap().0
}

pub(crate) fn control(label: &str, action: CourtroomAction) -> Control {
    Control::new(label, Action::Courtroom(action))
}

pub(crate) fn courtroom() -> CourtroomView {
    CourtroomView {
        you: Side::Second,
        issues: issues(),
        issues_note: "strength, 0–100",
        bench: bench(),
        transcript: transcript(),
        passage: None,
        prompt: Prompt {
            turn: Turn::Yours,
            lead: "Your turn.".into(),
            text: "The panel is waiting for an answer on circumvention.".into(),
        },
        time: time(),
        table: table(),
        tray: tray(),
        actions: actions(),
        touches: "If you reply: issue 2 moves toward you. Whitlock values text, Castellanos \
                  values precedent."
            .into(),
        hint: None,
        lesson: None,
    }
}

/// The same with strengths hidden.
pub(crate) fn hidden() -> CourtroomView {
    let mut view = courtroom();
    view.issues_note = "";
    for issue in &mut view.issues {
        issue.chip = None;
        issue.gauge = None;
        issue.change = None;
    }
    for judge in &mut view.bench {
        judge.lean = None;
    }
    for row in &mut view.table {
        row.strength = None;
    }
    view
}

fn issues() -> Vec<IssueBlock> {
    let (first, second) = (Side::First, Side::Second);
    vec![
        issue_block(
            ["1. Reach", "Did Congress clearly say § 2703 applies abroad?", "Clear indication 70"],
            first,
            [22.0, 70.0],
            None,
        ),
        issue_block(
            [
                "2. Focus",
                "Is the conduct relevant to the statute’s focus domestic?",
                "Better view, de novo 50",
            ],
            first,
            [53.0, 50.0],
            Some(46.0),
        ),
        issue_block(
            [
                "3. Instrument",
                "Is the “warrant” executed like a subpoena?",
                "Better view, de novo 50",
            ],
            first,
            [44.0, 50.0],
            Some(44.0),
        ),
        issue_block(
            ["4. Comity", "Does comity weigh against enforcement?", "Balance of interests 60"],
            second,
            [57.0, 60.0],
            Some(51.0),
        ),
    ]
}

fn issue_block(
    [title, question, standard]: [&str; 3],
    side: Side,
    [strength, threshold]: [f32; 2],
    before: Option<f32>,
) -> IssueBlock {
    let short = threshold - strength;
    let chip = if short < 0.0 {
        ChipView::new("carried", Tone::Side(side))
    } else {
        ChipView::new(format!("short by {short:.0}"), Tone::Neutral)
    };
    let burden = ["Government", "Microsoft"][side.index()];
    let standing = chip.text.clone();
    let at = title[..1].parse::<usize>().unwrap() - 1;
    IssueBlock {
        id: issue(at),
        title: title.into(),
        question: question.into(),
        chip: Some(chip),
        gauge: Some(Gauge {
            side,
            strength: Some(strength),
            before,
            threshold,
            standard: standard.into(),
            explanation: "Each judge is scored alone: Whitlock 51, Amari 55, Castellanos 53. The \
                          number is the mean."
                .into(),
        }),
        standard: standard.into(),
        burden: side,
        burden_name: format!("burden: {burden}"),
        change: before.map(|before| strength - before).filter(|change| change.abs() >= 0.5),
        selected: at == 1,
        sentence: format!(
            "Issue {title}. {burden}, {strength:.0} of {threshold:.0} needed, {standing}"
        ),
    }
}

fn bench() -> Vec<JudgeSeat> {
    let seats = [
        ("Whitlock", "presiding", "Textualist", 49.0, None, "undecided"),
        ("Amari", "", "Pragmatist", 46.0, None, "undecided"),
        ("Castellanos", "", "Internationalist", 42.0, Some(56.0), "leans Microsoft"),
    ];
    seats
        .into_iter()
        .enumerate()
        .map(|(at, (name, role, temperament, first, before, word))| JudgeSeat {
            id: judge(at),
            name: name.into(),
            titled: format!("Judge {name}"),
            monogram: name[..1].into(),
            role,
            temperament: temperament.into(),
            about: "Asks which words carry the point, and weighs text, structure and the canons \
                    before anything else."
                .into(),
            lean: Some(Lean { first, before, word: word.into() }),
            speaking: at == 0,
        })
        .collect()
}

fn chip(kind: EntryChipKind, text: &str, tone: Tone, action: Option<Action>) -> EntryChip {
    EntryChip { text: text.into(), tone, kind, action }
}

const OWN: Seat = Seat::Counsel(Side::Second);
const OTHER: Seat = Seat::Counsel(Side::First);

pub(crate) fn said(
    ply: usize,
    seat: Seat,
    [speaker, role]: [&str; 2],
    words: &str,
    chips: Vec<EntryChip>,
) -> TranscriptEntry {
    TranscriptEntry {
        ply,
        seat,
        speaker: speaker.into(),
        role: role.into(),
        words: words.into(),
        act: String::new(),
        chips,
        contradicts: None,
    }
}

fn transcript() -> Vec<TranscriptEntry> {
    let own = Tone::Side(Side::Second);
    let read = |at| Some(Action::Shell(ShellAction::ReadAuthority(authority(at))));
    vec![
        opening_words(),
        said(
            2,
            Seat::Bench,
            ["Judge Castellanos", "to counsel"],
            "Was there no other way to these messages?",
            vec![],
        ),
        said(
            3,
            OWN,
            ["Ms. Reyes", "answer"],
            "No, Your Honor. The treaty was open to the Government and it was not used.",
            vec![],
        ),
        said(
            4,
            OWN,
            ["Ms. Reyes", "you, for Microsoft"],
            "The Act protects the privacy of stored communications; its title, its text and its \
             remedies say so. Under *Morrison* we ask where that interest is invaded. It is \
             invaded in Dublin, where the message is opened and copied.",
            vec![
                chip(EntryChipKind::Card, "M2 Focus is privacy", own, None),
                chip(EntryChipKind::Authority, "Morrison, 561 U.S. at 266", Tone::Neutral, read(0)),
                chip(EntryChipKind::Down, "issue 2, −7", Tone::Neutral, None),
            ],
        ),
        said(
            5,
            Seat::Bench,
            ["Judge Whitlock", "to counsel"],
            "And yet the section is titled “Required disclosure.” A disclosure to the Government \
             in New York sounds domestic to me.",
            vec![],
        ),
        said(
            6,
            OWN,
            ["Ms. Reyes", "answer"],
            "Disclosure is the last step, Your Honor. Before it, Microsoft must reach into an \
             Irish server and seize what belongs to its customer.",
            vec![chip(EntryChipKind::State, "answered directly", Tone::Neutral, None)],
        ),
        last_words(),
    ]
}

/// Shows a card on the map.
pub(crate) fn on_map(card: CardId) -> Action {
    Action::Go(Destination::Map(Some(MapNode::Entry(EntryId::Card(card)))))
}

fn opening_words() -> TranscriptEntry {
    let first = Tone::Side(Side::First);
    let shows = on_map(card(0));
    said(
        1,
        OTHER,
        ["Mr. Doyle", "for the Government"],
        "May it please the Court. Microsoft holds these records in Redmond, on a screen in front \
         of its own staff, and the Act asks a provider to disclose what it holds.",
        vec![chip(EntryChipKind::Card, "G1 Control", first, Some(shows))],
    )
}

fn last_words() -> TranscriptEntry {
    let first = Tone::Side(Side::First);
    let shows = on_map(card(2));
    let read = Action::Shell(ShellAction::ReadAuthority(authority(1)));
    let cite = "Marc Rich, 707 F.2d at 667";
    said(
        7,
        OTHER,
        ["Mr. Doyle", "for the Government"],
        "The test is control, not location. A company that can fetch a record from its desk in \
         Redmond may not evade a lawful order simply by storing that record abroad. *Marc Rich* \
         has said so in this Circuit since 1983.",
        vec![
            chip(EntryChipKind::Card, "G3 Circumvention", first, Some(shows)),
            chip(EntryChipKind::Authority, cite, Tone::Neutral, Some(read)),
            chip(EntryChipKind::Up, "issue 2, +7", Tone::Neutral, None),
            chip(EntryChipKind::State, "unanswered", Tone::Warn, None),
        ],
    )
}

fn time() -> TimeView {
    TimeView {
        sides: [
            SideTime {
                side: Side::Second,
                left: "6:40".into(),
                of: "of 15:00".into(),
                share: 0.444,
                sentence: "Microsoft, 6 minutes 40 seconds of 15 minutes left".into(),
            },
            SideTime {
                side: Side::First,
                left: "8:05".into(),
                of: "of 15:00".into(),
                share: 0.539,
                sentence: "Government, 8 minutes 5 seconds of 15 minutes left".into(),
            },
        ],
        rebuttal: "2:00 of yours is held for rebuttal".into(),
        turn: "turn 7 of 14".into(),
    }
}

fn table() -> Vec<TableRow> {
    use TableState::{Answered, Attacked, Stands, Unanswered};
    let rows = [
        ("G3", "Circumvention: storing data abroad is no escape", Unanswered, 72.0),
        ("G1", "Control, not location, is the test", Answered, 48.0),
        ("G2", "Disclosure takes place in the United States", Answered, 51.0),
        ("M2", "Focus of the Act is privacy", Attacked, 63.0),
        ("M3", "The word warrant imports Rule 41", Stands, 58.0),
    ];
    let details = [
        "unanswered · issue 2",
        "answered by M3 · issue 3",
        "answered by M2 · issue 2",
        "attacked by G2 · issue 2",
        "stands · issue 3",
    ];
    rows.into_iter()
        .zip(details)
        .enumerate()
        .map(|(at, ((code, title, state, strength), detail))| {
            let side = if code.starts_with('G') { Side::First } else { Side::Second };
            TableRow {
                card: card(at),
                side,
                code: code.into(),
                title: title.into(),
                state,
                detail: detail.into(),
                strength: Some(strength),
                selected: false,
                action: Action::Courtroom(CourtroomAction::Answers(Some(card(at)))),
                withdraw: (side == Side::Second).then(|| {
                    control(&format!("Withdraw {code}"), CourtroomAction::Withdraw(card(at)))
                }),
            }
        })
        .collect()
}

fn tray() -> Tray {
    let tab = |tab, label, count| TabView {
        tab,
        label,
        count: Some(count),
        selected: tab == TrayTab::Playable,
    };
    Tray {
        tabs: vec![
            tab(TrayTab::Playable, "Playable now", 5),
            tab(TrayTab::Arguments, "Arguments", 6),
            tab(TrayTab::Replies, "Replies", 4),
            tab(TrayTab::Procedure, "Procedure", 3),
        ],
        filters: vec![
            control("Issue 2", CourtroomAction::Issue(None)),
            control("Answers G3", CourtroomAction::Answers(None)),
        ],
        cards: cards(),
        procedure: Vec::new(),
        empty: None,
    }
}

/// The tab of what else may be done.
pub(crate) fn procedure() -> CourtroomView {
    let mut view = courtroom();
    for tab in &mut view.tray.tabs {
        tab.selected = tab.tab == TrayTab::Procedure;
    }
    view.tray.cards.clear();
    view.tray.filters.clear();
    view.tray.procedure = vec![
        (
            control("Concede", CourtroomAction::Concede),
            "Give up an issue or an argument of the other side. It is not argued any more.".into(),
        ),
        (
            control("Withdraw M2", CourtroomAction::Withdraw(card(3))),
            "Take an argument of your own back. What answers it falls with it.".into(),
        ),
        (
            control("Yield", CourtroomAction::Yield),
            "Give back the rest of your time. The other side may still speak.".into(),
        ),
    ];
    view
}

pub(crate) fn cards() -> Vec<CardView> {
    let answers = |how: &str| Relation::Answers {
        side: Side::First,
        text: "answers G3".into(),
        how: how.into(),
    };
    let drafts = [
        (
            "R1",
            "Distinguish",
            ArgumentKind::Precedent,
            "A subpoena reaches the company’s own books, not letters it carries",
            "*Marc Rich* concerned the witness’s own records. A provider holds mail for another.",
            "Marc Rich, 707 F.2d at 667 · Warshak, 631 F.3d at 286",
            answers("direct reply"),
            "issues 2, 3",
        ),
        (
            "M4",
            "Analogy",
            ArgumentKind::Analogy,
            "No warrant opens a filing cabinet in Dublin",
            "The rules of a search in the physical world apply online. A provider stands in for \
             the agent.",
            "Fed. R. Crim. P. 41(b) · Odeh, 552 F.3d at 169",
            Relation::New,
            "issues 1, 3",
        ),
        (
            "M5",
            "Comity",
            ArgumentKind::Comity,
            "The order intrudes on the sovereignty of Ireland",
            "Ireland would consider a treaty request promptly. The order bypasses it.",
            "U.S.–Ireland MLAT (2001) · Brief of Ireland",
            Relation::New,
            "issue 4",
        ),
        (
            "M6",
            "Text",
            ArgumentKind::Text,
            "Congress wrote “warrant,” a word with limits",
            "§ 2703(a) requires a warrant. Where Congress meant a subpoena it wrote one, in \
             § 2703(b).",
            "18 U.S.C. § 2703(a), (b)(1)(B)",
            Relation::Supports("supports M3".into()),
            "issue 3",
        ),
        (
            "R2",
            "Consequences",
            ArgumentKind::Consequences,
            "A rule of control invites every nation to copy it",
            "If control is enough, a foreign state may order mail from a server in Ohio.",
            "Charming Betsy, 6 U.S. at 118 · Aérospatiale, 482 U.S. at 543",
            answers("partial reply"),
            "issues 2, 4",
        ),
    ];
    let cards = drafts.into_iter().enumerate();
    let card = |(at, (code, kind_name, kind, title, text, cites, relation, issues)): (_, Draft)| {
        CardView { relation, ..ready(at, [code, kind_name, title, text, cites, issues], kind) }
    };
    cards.map(card).collect()
}

type Draft = (
    &'static str,
    &'static str,
    ArgumentKind,
    &'static str,
    &'static str,
    &'static str,
    Relation,
    &'static str,
);

fn ready(
    at: usize,
    [code, kind_name, title, text, cites, issues]: [&str; 6],
    kind: ArgumentKind,
) -> CardView {
    CardView {
        id: card(at + 5),
        code: code.into(),
        side: Side::Second,
        kind,
        kind_name: kind_name.into(),
        title: title.into(),
        text: text.into(),
        words: "The witness in *Marc Rich* was asked for papers of its own. What is asked for \
                here are the letters of someone else, which Microsoft only carries."
            .into(),
        cites: cites.into(),
        relation: Relation::New,
        time: if at == 0 { "0:45".into() } else { "0:30".into() },
        issues: issues.into(),
        source: "argued at this stage",
        unsettled: None,
        forfeited: false,
        note: String::new(),
        state: CardState::Ready,
        selected: at == 0,
    }
}

fn actions() -> CourtActions {
    CourtActions {
        primary: control("Reply with R1", CourtroomAction::Play),
        go_on: control("Continue", CourtroomAction::Continue),
        concede: control("Concede", CourtroomAction::Concede),
        end: control("Yield", CourtroomAction::Yield),
        redo: None,
        undo: control("Undo", CourtroomAction::Undo),
        hint: control("Hint · 2", CourtroomAction::Hint),
    }
}

/// The same with a hint taken, the lesson of the last reason, and an answer that contradicts.
pub(crate) fn noted() -> CourtroomView {
    let mut view = courtroom();
    view.hint = Some(HintView {
        steps: vec![
            "The most urgent open argument is G3.".into(),
            "A reply that tells *Marc Rich* apart would meet it.".into(),
        ],
        left: 1,
    });
    view.lesson = Some(LessonView {
        right: false,
        lead: "You confused the place of the order with the place of the search.".into(),
        text: "An order is given where the person is; a search takes place where privacy is \
               invaded."
            .into(),
        right_reason: Some("The Act protects privacy, and privacy is invaded in Dublin.".into()),
        entry: EntryId::Card(card(3)),
    });
    view.transcript[5].contradicts = Some(Contradiction {
        proposition: "Copying is already a seizure.".into(),
        earlier: "“No one has seized anything until someone reads it, Your Honor.”".into(),
        later: "“Before it, Microsoft must reach into an Irish server and seize.”".into(),
    });
    view.transcript.truncate(6);
    view
}

/// The first turn before a judge who sits alone.
pub(crate) fn opening() -> CourtroomView {
    let mut view = courtroom();
    view.bench.truncate(1);
    view.transcript.clear();
    view.table.clear();
    view.prompt = Prompt {
        turn: Turn::Yours,
        lead: "All rise.".into(),
        text: "You open for the movant.".into(),
    };
    view.tray.cards.clear();
    view.tray.filters.truncate(1);
    view.tray.empty = Some("Nothing left to add on this issue".into());
    view.actions.primary = view.actions.primary.blocked(Some("Choose a card first".into()));
    view
}

/// Nine judges, cards that cannot be played, and the matter submitted.
pub(crate) fn crowded() -> CourtroomView {
    let mut view = courtroom();
    let judges: Vec<_> = (0..9).map(|at| view.bench[at % 3].clone()).collect();
    view.bench = judges;
    for (at, judge) in view.bench.iter_mut().enumerate() {
        judge.id = self::judge(at % scenario().judges().len());
    }
    view.bench.truncate(scenario().judges().len());
    view.tray.cards[1].state = CardState::Played("played at move 4".into());
    view.tray.cards[2].state = CardState::Blocked("needs 0:30, 0:20 left".into());
    let more = cards().into_iter().enumerate().map(|(at, mut more)| {
        more.id = card(at + 10);
        more.selected = false;
        more
    });
    view.tray.cards.extend(more);
    view.table[3].state = TableState::Conceded;
    view.table[3].detail = "conceded · issue 2".into();
    view.table[0].selected = true;
    view.prompt = Prompt {
        turn: Turn::Preparing,
        lead: "Mr. Doyle is preparing.".into(),
        text: String::new(),
    };
    view.actions.go_on = view.actions.go_on.blocked(Some("Mr. Doyle is preparing".into()));
    view
}
