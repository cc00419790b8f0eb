//! A report as blocks, before it is text, Markdown or HTML.

use super::{Decided, transcript, work};
use crate::explanation::{
    Explanation, Number, NumberKind, Opinion, OpinionKind, Paragraph, Role, RowKind, Run, Style,
    entry_code, entry_name, marked, plain, sentence_runs, side_of, signed,
};
use crate::law::{Seat, Side};
use crate::record::Record;
use crate::review::{Mark, Sheet};
use crate::ruling::FindingStatus;
use crate::scenario::{EntryId, Scenario};
use crate::scoring::IssueState;

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title, as a browser's tab shows it.
    pub title: String,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line of the caption.
    Centered(Vec<Span>),
    /// A heading; 1 is the highest level.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// Small print.
    Notice(Vec<Span>),
    /// A table; the first row is its head.
    Table(Vec<Vec<String>>),
    /// Lines of a list.
    List(Vec<Vec<Span>>),
    /// A line across.
    Line,
}

impl Block {
    /// A paragraph of plain text.
    pub(super) fn paragraph(text: &str) -> Self {
        Self::Paragraph(vec![Span::marked(text)])
    }

    /// Small print of plain text.
    pub(super) fn notice(text: &str) -> Self {
        Self::Notice(vec![Span::marked(text)])
    }

    /// A list of plain lines.
    pub(super) fn list(lines: impl Iterator<Item = String>) -> Self {
        Self::List(lines.map(|line| vec![Span::marked(&line)]).collect())
    }
}

/// Text that may rest on an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub runs: Vec<Run>,
    /// The code of the entry on which it rests, with its side.
    pub about: Option<(String, Side)>,
}

impl Span {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run { text: text.into(), style: Style::Plain }], about: None }
    }

    pub(super) fn marked(text: &str) -> Self {
        Self { runs: marked(text), about: None }
    }
}

/// The opinions alone.
pub fn opinion(scenario: &Scenario, explanation: &Explanation) -> Document {
    let mut blocks: Vec<Block> =
        explanation.caption.iter().map(|line| Block::Centered(spans(scenario, line))).collect();
    for own in &explanation.opinions {
        blocks.push(Block::Heading(2, heading(scenario, own)));
        blocks.extend(own.opening.iter().map(|paragraph| block(scenario, paragraph)));
        for section in &own.sections {
            let number = section.issue.index() + 1;
            let title = &scenario.issue(section.issue).title;
            blocks.push(Block::Heading(3, format!("{number}. {title}")));
            blocks.extend(section.paragraphs.iter().map(|paragraph| block(scenario, paragraph)));
        }
        blocks.extend(own.order.iter().map(|paragraph| block(scenario, paragraph)));
    }
    blocks.push(Block::Line);
    blocks.extend(explanation.notices.iter().map(|notice| block(scenario, notice)));
    Document { title: scenario.matter().short_caption.clone(), blocks }
}

/// Opinions, numbers, sheets and the record.
pub fn full(scenario: &Scenario, record: &Record, decided: &Decided, seats: &[Seat]) -> Document {
    let mut document = opinion(scenario, &decided.explanation);
    document.blocks.extend(outcome(scenario, decided));
    document.blocks.extend(moved(scenario, decided));
    for seat in seats {
        let sheet = decided.sheets.of(*seat);
        document
            .blocks
            .extend(sheet.into_iter().flat_map(|own| sheet_blocks(scenario, *seat, own)));
    }
    document.blocks.push(Block::Heading(2, "The record".to_owned()));
    document.blocks.push(Block::List(transcript::transcript(scenario, record)));
    document
}

/// Who writes, and what: `WHITLOCK, for the Court`, and of a judge who sits alone
/// `WHITLOCK, Magistrate Judge`.
pub fn heading(scenario: &Scenario, opinion: &Opinion) -> String {
    plain(&heading_runs(scenario, opinion))
}

/// The same, with names in small capitals.
pub fn heading_runs(scenario: &Scenario, opinion: &Opinion) -> Vec<Run> {
    let run = |text: &str, style| Run { text: text.to_owned(), style };
    let name = |judge| run(&scenario.judge(judge).name, Style::Capitals);
    let member = scenario.court().member.as_str();
    // more than half of the bench stands behind the court's opinion: who is one of one sits alone
    let alone = opinion.kind == OpinionKind::Court && opinion.joined.is_empty();
    let author = match opinion.author {
        _ if opinion.by_person && alone => {
            run(&scenario.seat(Seat::Bench).speaker, Style::Capitals)
        }
        _ if opinion.by_person => run(&format!("The presiding {member}"), Style::Capitals),
        Some(judge) => name(judge),
        None => run("Per Curiam", Style::Capitals),
    };
    let kind = match (opinion.kind, opinion.author) {
        (OpinionKind::Court, None) => String::new(),
        (OpinionKind::Court, Some(_)) if alone && opinion.by_person => String::new(),
        (OpinionKind::Court, Some(_)) if alone => format!(", {member}"),
        (OpinionKind::Court, Some(_)) => ", for the Court".to_owned(),
        (OpinionKind::Plurality, _) => {
            " announced the judgment of the Court and delivered an opinion".to_owned()
        }
        (OpinionKind::Concurrence, _) => ", concurring in the judgment".to_owned(),
        (OpinionKind::InPart, _) => {
            ", concurring in the judgment in part and dissenting in part".to_owned()
        }
        (OpinionKind::Dissent, _) => ", dissenting".to_owned(),
    };
    let mut runs = vec![author, run(&kind, Style::Plain)];
    let last = opinion.joined.len().saturating_sub(1);
    for (place, judge) in opinion.joined.iter().enumerate() {
        let before = match place {
            0 => ", joined by ",
            _ if place == last => " and ",
            _ => ", ",
        };
        runs.extend([run(before, Style::Plain), name(*judge)]);
    }
    runs.retain(|run| !run.text.is_empty());
    runs
}

fn block(scenario: &Scenario, paragraph: &Paragraph) -> Block {
    let spans = spans(scenario, paragraph);
    if paragraph.role == Role::Notice { Block::Notice(spans) } else { Block::Paragraph(spans) }
}

fn spans(scenario: &Scenario, paragraph: &Paragraph) -> Vec<Span> {
    let code = |entry| (entry_code(scenario, entry).to_owned(), side_of(scenario, entry));
    paragraph
        .sentences
        .iter()
        .map(|sentence| Span {
            runs: sentence_runs(scenario, sentence),
            about: sentence.about.map(code),
        })
        .collect()
}

/// Findings, votes and chances.
pub fn outcome(scenario: &Scenario, decided: &Decided) -> Vec<Block> {
    let ruling = &decided.ruling;
    let result = format!(
        "{} (probability {} by this model, before this bench).",
        scenario.disposition(ruling.disposition).title,
        percent(ruling.probability)
    );
    let judge = scenario.court().member.as_str();
    let mut findings = vec![row(&["Issue", judge, "Finding", "Margin", "Draw", "P(carried)"])];
    for (place, vote) in ruling.votes.iter().enumerate() {
        let judge = decided.assessment.judges.get(place);
        for finding in &vote.findings {
            let assessed = judge.and_then(|judge| judge.issues.get(finding.issue.index()));
            let argued = assessed.is_none_or(|issue| issue.state != IssueState::NotArgued);
            let number = |text: String| if argued { text } else { "–".to_owned() };
            findings.push(vec![
                scenario.issue(finding.issue).title.clone(),
                scenario.judge(finding.judge).name.clone(),
                status(finding.status, argued).to_owned(),
                number(signed(finding.margin)),
                number(signed(finding.draw)),
                number(percent(finding.probability)),
            ]);
        }
    }
    let mut chances = vec![row(&["Order", "Probability"])];
    for ((_, item), chance) in scenario.dispositions().zip(&decided.assessment.dispositions) {
        chances.push(vec![item.title.clone(), percent(*chance)]);
    }
    let mut blocks = vec![
        Block::Heading(2, "The ruling in numbers".to_owned()),
        Block::Paragraph(vec![Span::plain(result)]),
        Block::Table(findings),
        Block::Table(chances),
    ];
    if let Some(risk) = &decided.reversal {
        let text =
            format!("Risk of reversal before the bench above: {}.", percent(risk.probability));
        blocks.push(Block::Paragraph(vec![Span::plain(text)]));
    }
    blocks
}

/// Waterfalls and but-for.
fn moved(scenario: &Scenario, decided: &Decided) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, "What moved the court".to_owned())];
    for own in &decided.waterfalls {
        let title = &scenario.issue(own.issue).title;
        blocks.push(Block::Heading(3, format!("{title}, {}", scenario.judge(own.judge).name)));
        let mut rows = vec![row(&["", "Log-odds"])];
        rows.extend(own.rows.iter().map(|row| {
            let name = match row.kind {
                RowKind::Prior => "Starting point".to_owned(),
                RowKind::Entry(entry) => named(scenario, entry),
                RowKind::Silence => "Silence before the bench".to_owned(),
                RowKind::Draw => "This judge, this day".to_owned(),
                RowKind::Result => "Result".to_owned(),
            };
            vec![name, signed(row.value)]
        }));
        rows.push(vec!["Needed, more than".to_owned(), signed(own.threshold)]);
        blocks.push(Block::Table(rows));
    }
    let mut rows = vec![row(&["But for", "Verdict", "Order"])];
    rows.extend(decided.but_for.iter().map(|own| {
        let names: Vec<String> = own.left_out.iter().map(|id| named(scenario, *id)).collect();
        let order = scenario.disposition(own.disposition).title.clone();
        vec![names.join(", "), own.verdict.label().to_owned(), order]
    }));
    let legend = "Each alone is left out, and everything is scored and ruled on again. Harmless: no \
                  finding changes. Holds: a finding changes, and the order does not. Flips: the \
                  order changes.";
    let heading = Block::Heading(3, "But for".to_owned());
    blocks.extend([heading, Block::Table(rows), Block::notice(legend)]);
    blocks.extend(work::to_work_on(scenario, decided));
    blocks
}

/// A sheet with what earned and lost its points.
pub fn sheet_blocks(scenario: &Scenario, seat: Seat, sheet: &Sheet) -> Vec<Block> {
    let text = scenario.seat(seat);
    let title = format!("Sheet: {}, {:.0} of 100", text.title, sheet.total);
    let mut rows = vec![row(&["Criterion", "Earned", "Of"])];
    for own in &sheet.rows {
        rows.push(vec![own.criterion.label().to_owned(), points(own.earned), points(own.possible)]);
    }
    let mut blocks = vec![Block::Heading(2, title), Block::Table(rows)];
    let lines: Vec<String> =
        losses(sheet).iter().map(|(mark, lost)| loss(scenario, mark, lost)).collect();
    blocks.extend((!lines.is_empty()).then_some(Block::list(lines.into_iter())));
    blocks
}

/// What cost points, each once and by move, with the criteria that it cost them in.
fn losses(sheet: &Sheet) -> Vec<(&Mark, Vec<String>)> {
    let mut losses: Vec<(&Mark, Vec<String>)> = Vec::new();
    for own in &sheet.rows {
        for mark in own.marks.iter().filter(|mark| mark.lost >= LOST) {
            let lost = format!("−{}, {}", points(mark.lost), own.criterion.label());
            let known =
                losses.iter_mut().find(|(at, _)| (at.ply, at.fact) == (mark.ply, mark.fact));
            match known {
                Some((_, all)) => all.push(lost),
                None => losses.push((mark, vec![lost])),
            }
        }
    }
    losses.sort_by_key(|(mark, _)| mark.ply.unwrap_or(usize::MAX));
    losses
}

fn loss(scenario: &Scenario, mark: &Mark, lost: &[String]) -> String {
    let at = mark.ply.map_or_else(String::new, |ply| format!("Move {}: ", ply + 1));
    format!("{at}{} ({})", mark.fact.words(scenario), lost.join("; "))
}

/// Points lost from which on a mark is worth a line of a document.
const LOST: f64 = 0.05;

const fn status(status: FindingStatus, argued: bool) -> &'static str {
    match status {
        FindingStatus::Carried => "carried",
        FindingStatus::NotCarried => "not carried",
        FindingStatus::NotArgued => "not carried: not argued",
        FindingStatus::NotReached if argued => "not reached",
        FindingStatus::NotReached => "not reached; not argued",
    }
}

pub(super) fn named(scenario: &Scenario, entry: EntryId) -> String {
    format!("{} {}", entry_code(scenario, entry), entry_name(scenario, entry))
}

fn percent(value: f64) -> String {
    Number { value, kind: NumberKind::Probability }.text()
}

fn points(value: f64) -> String {
    format!("{:.1}", value + 0.0)
}

pub(super) fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}
