//! The ruling of a court of three on the lead case.

use colloquy::app::view::forecast::{ForecastPoint, ForecastSeries};
use colloquy::app::view::ruling::{
    Block, ButFor, ButForRow, Face, FindingMark, HistoryView, IssueOutcome, OpinionView,
    OtherRulingRow, OutcomeView, PageView, PredictionOutcome, RulingActions, RulingView, Run,
    SecondOpinions, SecondOpinionsFound, Tint, VoteView, WaterKind, WaterRow, Waterfall,
    WeakestView,
};
use colloquy::app::view::sheet::{CriterionRow, SheetView};
use colloquy::app::view::{ChipView, Control, Gauge, Tone};
use colloquy::app::{Action, DebriefAction, Destination, DocumentFormat, MapNode, RulingAction};
use colloquy::law::Side;

use crate::stage::scenario;
use crate::views_judge::{entry, issue};

pub(crate) fn control(label: &str, action: RulingAction) -> Control {
    Control::new(label, Action::Ruling(action))
}

pub(crate) fn ruling() -> RulingView {
    RulingView {
        notice: None,
        opinion: opinion(),
        outcome: OutcomeView {
            chip: ChipView::new("You prevail", Tone::Side(Side::Second)),
            score: "advocacy 79 of 100".into(),
            title: "Reversed, 2 to 1".into(),
            chance: "The likeliest result: before these judges you win 62 times in 100.".into(),
            notes: Vec::new(),
        },
        reads_votes: false,
        votes: votes(),
        issues: issues(),
        waterfall: waterfall(),
        but_for: but_for(),
        second: second(),
        history: history(),
        prediction: Some(PredictionOutcome {
            said: "Before the hearing you said 70 %, after it 55 %.".into(),
            series: Some(series()),
            brier: "Brier scores 0.09 and 0.20: the nearer to 0, the better.".into(),
        }),
        weakest: Some(WeakestView {
            yours: "You named M5 *Sovereignty of Ireland*.".into(),
            model: "By the model it was M4 *Physical-world analogy*: it brought least.".into(),
        }),
        sheet: sheet(),
        actions: RulingActions {
            swap: control("Argue the other side", RulingAction::SwapSides),
            again: control("Again", RulingAction::Again),
            take_back: control("Take back", RulingAction::TakeBack),
            next_stage: Some(Control::new(
                "Go to the Supreme Court",
                Action::Go(Destination::CaseFile(None)),
            )),
            debrief: Control::new("Debrief", Action::Debrief(DebriefAction::Open)),
            review: Control::new("Review the hearing", Action::Go(Destination::Review)),
            docket: Control::new("Docket", Action::Go(Destination::Docket)),
            save_html: control("Save for print", RulingAction::Save(DocumentFormat::Html)),
            save_markdown: control(
                "Save as Markdown",
                RulingAction::Save(DocumentFormat::Markdown),
            ),
        },
    }
}

fn plain(text: &str) -> Run {
    Run { text: text.into(), face: Face::Plain, tint: None }
}

fn italic(text: &str) -> Run {
    Run { face: Face::Italic, ..plain(text) }
}

fn strong(text: &str) -> Run {
    Run { face: Face::Strong, ..plain(text) }
}

fn name(text: &str) -> Run {
    Run { face: Face::Capitals, ..plain(text) }
}

fn tinted(text: &str, at: usize, side: Side, code: &str) -> Run {
    let tint = Some(Tint { entry: entry(at), side, code: code.into() });
    Run { tint, ..plain(text) }
}

fn caption() -> Vec<Block> {
    vec![
        Block::Running("14-2985".into(), "Slip opinion".into()),
        Block::Court("United States Court of Appeals\nfor the Second Circuit".into()),
        Block::Dates("August Term 2015 · Argued September 9, 2015".into()),
        Block::Caption(
            "In the Matter of a Warrant to Search a Certain E-Mail Account Controlled and \
             Maintained by Microsoft Corporation"
                .into(),
            vec![
                name("Microsoft Corporation"),
                plain(" (Microsoft) "),
                italic("v."),
                plain(" "),
                name("United States of America"),
                plain(" (the Government)"),
            ],
        ),
        Block::Panel(vec![
            plain("Before "),
            name("Whitlock"),
            plain(", "),
            name("Amari"),
            plain(", and "),
            name("Castellanos"),
            plain(", "),
            italic("Circuit Judges"),
            plain("."),
        ]),
        Block::Author(vec![name("Whitlock"), plain(", "), italic("Circuit Judge"), plain(":")]),
    ]
}

fn text() -> Vec<Block> {
    vec![
        Block::Paragraph(vec![
            plain(
                "The Government concedes that § 2703 does not apply abroad. The question is \
                     therefore the second one that ",
            ),
            italic("Morrison"),
            plain(" asks: whether the conduct relevant to the statute’s focus takes place here."),
        ]),
        Block::Paragraph(vec![
            tinted(
                "We are persuaded that the focus of the Act is the privacy of stored \
                     communications.",
                3,
                Side::Second,
                "M2",
            ),
            plain(
                " Section 2703 is an exception to the rule of § 2702, which forbids \
                     disclosure. The invasion of that privacy occurs where the content is \
                     reached, and that is Dublin.",
            ),
        ]),
        Block::Paragraph(vec![
            tinted(
                "The Government warns that a provider could evade an order simply by storing \
                     data abroad.",
                16,
                Side::First,
                "G3",
            ),
            plain(" The concern is a real one, and we give it weight. But "),
            italic("Marc Rich"),
            plain(" reached a company’s own books by subpoena; "),
            tinted("it did not reach letters held for another.", 2, Side::Second, "R1"),
        ]),
        Block::Order(vec![
            plain("The judgment is "),
            strong("reversed"),
            plain(", the finding of contempt is "),
            strong("vacated"),
            plain(", and the case is "),
            strong("remanded"),
            plain(
                " with instructions to quash the warrant as to content stored outside the \
                     United States.",
            ),
        ]),
        Block::Footnote(
            "1".into(),
            vec![plain("The customer’s nationality is not in the record.")],
        ),
    ]
}

fn opinion() -> OpinionView {
    let court =
        PageView { name: "Opinion of the Court".into(), blocks: [caption(), text()].concat() };
    let mut dissent = court.clone();
    dissent.name = "Amari, dissenting".into();
    OpinionView {
        pages: vec![court, dissent],
        page: 0,
        footer: "Written by the scoring model. Not the opinion of any court.",
        percent: 100,
        smaller: control("Smaller text", RulingAction::TextSize(-1)),
        larger: control("Larger text", RulingAction::TextSize(1)),
        previous: control("Previous page", RulingAction::StepPage(-1))
            .blocked(Some("This is the first page".into())),
        next: control("Next page", RulingAction::StepPage(1)),
    }
}

fn votes() -> Vec<VoteView> {
    let texts = [
        ("Whitlock", "W", "wrote", "Reverse", Side::Second, "Focus 38"),
        ("Castellanos", "C", "joined", "Reverse", Side::Second, "Focus 31"),
        ("Amari", "A", "dissents", "Affirm", Side::First, "Focus 56"),
    ];
    scenario()
        .judges()
        .zip(texts)
        .map(|((judge, _), (name, monogram, role, verb, side, strength))| VoteView {
            judge,
            name: name.into(),
            monogram: monogram.into(),
            role,
            verb: verb.into(),
            side: Some(side),
            strength: strength.into(),
            selected: false,
        })
        .collect()
}

fn issues() -> Vec<IssueOutcome> {
    let texts = [
        ("1. Reach", Side::First, 22.0, 70.0, "conceded"),
        ("2. Focus", Side::First, 41.0, 50.0, "decides the case"),
        ("3. Comity", Side::Second, 57.0, 60.0, "short by 3"),
    ];
    texts
        .into_iter()
        .enumerate()
        .map(|(at, (title, side, strength, threshold, note))| IssueOutcome {
            id: issue(at),
            title: title.into(),
            burden: side,
            burden_name: if side == Side::First { "Government" } else { "Microsoft" }.into(),
            gauge: Gauge {
                side,
                strength: Some(strength),
                before: None,
                threshold,
                standard: format!("Better view {threshold}"),
                explanation: String::new(),
            },
            needs: format!("needs {threshold}"),
            finding: FindingMark::NotCarried,
            finding_words: "Not carried".into(),
            note: note.into(),
            deciding: at == 1,
            selected: at == 1,
        })
        .collect()
}

fn waterfall() -> Waterfall {
    let texts = [
        ("Prior", "Bench’s starting view", None, -0.20),
        ("G3", "Circumvention", Some(Side::First), 0.62),
        ("G1", "Marc Rich control", Some(Side::First), 0.48),
        ("M2", "Focus is privacy", Some(Side::Second), -0.71),
        ("R1", "Distinguish Marc Rich", Some(Side::Second), -0.33),
        ("M4", "Physical-world analogy", Some(Side::Second), -0.29),
        ("G4", "Disclosure is in the U.S.", Some(Side::First), 0.18),
        ("M5", "Sovereignty of Ireland", Some(Side::Second), -0.22),
        ("Q1", "Answer to Whitlock", Some(Side::First), 0.10),
    ];
    let mut sum = 0.0_f32;
    let mut rows: Vec<WaterRow> = texts
        .into_iter()
        .enumerate()
        .map(|(at, (code, name, side, value))| {
            let from = sum;
            sum += value;
            WaterRow {
                code: code.into(),
                name: name.into(),
                kind: side.map_or(WaterKind::Start, |side| WaterKind::Entry(entry(at), side)),
                from,
                to: sum,
                value: format!("{value:+.2}"),
                selected: false,
                sentence: format!("{code} {name} {value:+.2}"),
            }
        })
        .collect();
    rows.push(WaterRow {
        code: "Result".into(),
        name: String::new(),
        kind: WaterKind::Result,
        from: 0.0,
        to: sum,
        value: "−0.37".into(),
        selected: false,
        sentence: "Result −0.37".into(),
    });
    Waterfall {
        title: "What moved the court on Focus".into(),
        caption: "Log-odds toward the Government. Below zero, the burden is not carried.".into(),
        toward: Side::First,
        rows,
        range: (-0.7, 1.1),
        ticks: vec![(-0.5, "−0.5".into()), (0.0, "0".into()), (0.5, "+0.5".into())],
        sum: "−0.37 is a strength of 41".into(),
        empty: None,
    }
}

fn but_for() -> ButFor {
    let texts = [
        ("M2", "Focus is privacy", Side::Second, 58.0),
        ("G3", "Circumvention", Side::First, 27.0),
        ("G1", "Marc Rich control", Side::First, 30.0),
        ("R1", "Distinguish Marc Rich", Side::Second, 49.0),
        ("M4", "Physical-world analogy", Side::Second, 48.0),
        ("M5", "Sovereignty of Ireland", Side::Second, 46.0),
    ];
    let rows = texts
        .into_iter()
        .enumerate()
        .map(|(at, (code, name, side, strength))| ButForRow {
            entry: entry(at),
            side,
            code: code.into(),
            name: name.into(),
            on: true,
            strength: Some(strength),
            verdict: if strength > 50.0 {
                ChipView::new("flips", Tone::Bad)
            } else {
                ChipView::new("holds", Tone::Neutral)
            },
            sentence: format!("{code} {name}"),
        })
        .collect();
    ButFor {
        caption: "Turn an argument off; Focus is scored again. The Government needs 50.".into(),
        rows,
        sentence: "Only M2 decided the case. Without it the Government reaches 58 and the warrant \
                   stands."
            .into(),
        reset: control("Reset", RulingAction::Reset)
            .blocked(Some("Everything is switched on".into())),
        map: Control::new(
            "See in map",
            Action::Go(Destination::Map(Some(MapNode::Issue(issue(1))))),
        ),
    }
}

fn second() -> SecondOpinions {
    let row = |by: &str, order: &str, chance: &str, holds: bool| OtherRulingRow {
        by: by.into(),
        order: order.into(),
        chance: chance.into(),
        holds,
        sentence: format!("{by}: {order}, {chance}"),
    };
    SecondOpinions {
        caption: "The same record on the same day, by the other ways of weighing arguments and \
                  before the other benches."
            .into(),
        found: SecondOpinionsFound::Rulings {
            summary: "It holds by 3 of 3 other semantics and before 1 of 2 other benches.".into(),
            semantics: vec![
                row("DF-QuAD", "Reversed", "58 %", true),
                row("Quadratic Energy", "Reversed", "61 %", true),
                row("Euler-based", "Reversed", "55 %", true),
            ],
            benches: vec![
                row("Two textualists", "Reversed", "74 %", true),
                row("Two institutionalists", "Affirmed", "52 %", false),
            ],
            values: "The smallest change of one value weight that gives another order: Privacy \
                     for Castellanos by −0.31 (Affirmed)."
                .into(),
        },
    }
}

fn history() -> HistoryView {
    HistoryView {
        chip: ChipView::new("same result", Tone::Good),
        summary: "On July 14, 2016 the Second Circuit reversed, vacated the contempt finding and \
                  remanded with instructions to quash, 829 F.3d 197."
            .into(),
        reasons: vec![
            ("The focus of the Act is privacy.".into(), None),
            ("The invasion occurs where content is accessed.".into(), None),
        ],
        aftermath: "After the CLOUD Act the Supreme Court vacated the case as moot.".into(),
        epilogues: Vec::new(),
        differs: vec!["The model counts votes on each issue.".into()],
        sources: vec!["829 F.3d 197 (2d Cir. 2016)".into()],
    }
}

fn sheet() -> SheetView {
    let row = |name: &str, points: f32, fact: &str| CriterionRow {
        name: name.into(),
        points: format!("{points} of 20"),
        share: 5.0 * points,
        facts: vec![fact.into()],
        about: None,
    };
    SheetView {
        title: "Advocacy",
        total: "79".into(),
        rows: vec![
            row("Responsiveness", 17.0, "You answered 5 of 6 arguments against you."),
            row("Authority", 15.0, "You cited what binds the court on Focus."),
            row("Candor", 20.0, "You contradicted nothing that you had said."),
        ],
    }
}

/// Six hearings, of which one had no forecast before it.
fn series() -> ForecastSeries {
    let scores = [(0.49, 0.36), (0.25, 0.3), (0.36, 0.16), (0.2, 0.09), (0.16, 0.04), (0.09, 0.2)];
    let mut points: Vec<ForecastPoint> = scores
        .into_iter()
        .map(|(before, after)| ForecastPoint { before: Some(before), after: Some(after) })
        .collect();
    points[2].before = None;
    ForecastSeries {
        points,
        trend: "earlier 0.27, of late 0.11".into(),
        sentence: "Brier scores of your forecasts, oldest first. 0.49 before, 0.36 after.".into(),
    }
}
