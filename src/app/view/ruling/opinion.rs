//! The opinion, and how it is made from the explanation.

use crate::app::action::{Action, RulingAction};
use crate::app::ruling::RulingScreen;
use crate::app::settings::LookSettings;
use crate::app::view::Control;
use crate::explanation::{
    self, Explanation, Opinion, OpinionKind, Paragraph, Role, Style, entry_code, plain,
    sentence_runs, side_of,
};
use crate::law::Side;
use crate::report::document::heading_runs;
use crate::scenario::{EntryId, Scenario};

/// The opinion.
#[derive(Clone, Debug, PartialEq)]
pub struct OpinionView {
    /// Its pages: the opinion of the court, then separate ones.
    pub pages: Vec<PageView>,
    /// The page that is shown, from 0.
    pub page: usize,
    /// `Written by the scoring model. Not the opinion of any court.`
    pub footer: &'static str,
    /// Size of its text in percent.
    pub percent: u16,
    /// Smaller text.
    pub smaller: Control,
    /// Larger text.
    pub larger: Control,
    /// The page before.
    pub previous: Control,
    /// The next page.
    pub next: Control,
}

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView {
    /// Its name: `Opinion of the Court`.
    pub name: String,
    /// From above.
    pub blocks: Vec<Block>,
}

/// A block of an opinion.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The line at the top: docket number, and what this is.
    Running(String, String),
    /// The court's name, centered.
    Court(String),
    /// The dates, centered.
    Dates(String),
    /// The caption between rules: title of the cause, then the parties.
    Caption(String, Vec<Run>),
    /// The panel, centered.
    Panel(Vec<Run>),
    /// The author.
    Author(Vec<Run>),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// The order.
    Order(Vec<Run>),
    /// A footnote: its mark and text.
    Footnote(String, Vec<Run>),
}

/// Words in one face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Their face.
    pub face: Face,
    /// The argument that they rest on, where they rest on one.
    pub tint: Option<Tint>,
}

/// A face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// Upright.
    #[default]
    Plain,
    /// Italic.
    Italic,
    /// Semibold.
    Strong,
    /// A name in small capitals.
    Capitals,
}

/// The argument that words rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tint {
    /// The entry.
    pub entry: EntryId,
    /// Whose.
    pub side: Side,
    /// The code in the margin.
    pub code: String,
}

/// Who wrote it.
const FOOTER: &str = "Written by the scoring model. Not the opinion of any court.";

/// The opinion as pages: the court's, then separate ones.
pub(super) fn view(scenario: &Scenario, screen: &RulingScreen, percent: u16) -> OpinionView {
    let explanation = &screen.decided.explanation;
    let opinions = explanation.opinions.iter().enumerate();
    let pages: Vec<PageView> =
        opinions.map(|(place, opinion)| page(scenario, explanation, opinion, place)).collect();
    let turn =
        |label: &str, step| Control::new(label, Action::Ruling(RulingAction::StepPage(step)));
    let size =
        |label: &str, step| Control::new(label, Action::Ruling(RulingAction::TextSize(step)));
    let range = LookSettings::OPINION;
    let last = pages.len().saturating_sub(1);
    let first = (screen.page == 0).then(|| "This is the first page.".to_owned());
    let end = (screen.page >= last).then(|| "This is the last page.".to_owned());
    OpinionView {
        page: screen.page.min(last),
        pages,
        footer: FOOTER,
        percent,
        smaller: size("Smaller text", -1)
            .blocked((percent <= *range.start()).then(|| "It is the smallest.".to_owned())),
        larger: size("Larger text", 1)
            .blocked((percent >= *range.end()).then(|| "It is the largest.".to_owned())),
        previous: turn("Previous page", -1).blocked(first),
        next: turn("Next page", 1).blocked(end),
    }
}

fn page(
    scenario: &Scenario,
    explanation: &Explanation,
    opinion: &Opinion,
    place: usize,
) -> PageView {
    let mut blocks = if place == 0 { caption(scenario, &explanation.caption) } else { Vec::new() };
    blocks.push(Block::Author(faced(heading_runs(scenario, opinion), false, None)));
    blocks.extend(opinion.opening.iter().map(|text| Block::Paragraph(runs(scenario, text))));
    for section in &opinion.sections {
        let issue = section.issue;
        let title = &scenario.issue(issue).title;
        blocks.push(Block::Heading(format!("{}. {title}", issue.index() + 1)));
        let paragraphs = section.paragraphs.iter();
        blocks.extend(paragraphs.map(|text| Block::Paragraph(runs(scenario, text))));
    }
    blocks.extend(opinion.order.iter().map(|text| match text.role {
        Role::Order => Block::Order(runs(scenario, text)),
        _ => Block::Paragraph(runs(scenario, text)),
    }));
    if place == 0 {
        let notices = explanation.notices.iter();
        blocks.extend(notices.map(|text| Block::Footnote(String::new(), runs(scenario, text))));
    }
    PageView { name: name(opinion.kind).to_owned(), blocks }
}

const fn name(kind: OpinionKind) -> &'static str {
    match kind {
        OpinionKind::Court => "Opinion of the Court",
        OpinionKind::Plurality => "Judgment of the Court",
        OpinionKind::Concurrence => "Concurrence",
        OpinionKind::InPart => "Concurrence in part",
        OpinionKind::Dissent => "Dissent",
    }
}

fn caption(scenario: &Scenario, paragraphs: &[Paragraph]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut cause = String::new();
    for paragraph in paragraphs {
        let words = words(scenario, paragraph);
        match paragraph.role {
            Role::Docket => blocks.push(Block::Running(words, "Slip opinion".to_owned())),
            Role::Court => blocks.push(Block::Court(words)),
            Role::Dates => blocks.push(Block::Dates(words)),
            Role::Caption => cause = words,
            Role::Parties => {
                let parties = runs(scenario, paragraph);
                blocks.push(Block::Caption(std::mem::take(&mut cause), parties));
            }
            _ => blocks.push(Block::Panel(runs(scenario, paragraph))),
        }
    }
    blocks
}

/// A paragraph's words without faces.
fn words(scenario: &Scenario, paragraph: &Paragraph) -> String {
    let sentences = paragraph.sentences.iter();
    let texts: Vec<String> =
        sentences.map(|sentence| plain(&sentence_runs(scenario, sentence))).collect();
    texts.join(" ")
}

/// A paragraph in runs; what rests on an entry bears its tint.
fn runs(scenario: &Scenario, paragraph: &Paragraph) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for sentence in &paragraph.sentences {
        if !runs.is_empty() {
            runs.push(Run { text: " ".to_owned(), face: Face::Plain, tint: None });
        }
        let tint = sentence.about.map(|entry| Tint {
            entry,
            side: side_of(scenario, entry),
            code: entry_code(scenario, entry).to_owned(),
        });
        let strong = paragraph.role == Role::Order;
        runs.extend(faced(sentence_runs(scenario, sentence), strong, tint.as_ref()));
    }
    runs
}

/// Styles as faces.
fn faced(runs: Vec<explanation::Run>, strong: bool, tint: Option<&Tint>) -> Vec<Run> {
    let face = |style| match style {
        Style::Italic => Face::Italic,
        Style::Capitals => Face::Capitals,
        Style::Plain if strong => Face::Strong,
        Style::Plain => Face::Plain,
    };
    let faced =
        |run: explanation::Run| Run { text: run.text, face: face(run.style), tint: tint.cloned() };
    runs.into_iter().map(faced).collect()
}
