//! An opinion as plain text, for the terminal and for transcripts.

use crate::explanation::{
    Explanation, Opinion, OpinionKind, Paragraph, Role, entry_code, plain, sentence_runs,
};
use crate::scenario::Scenario;

/// Width of a line.
const WIDTH: usize = 80;

/// The explanation as text: caption, opinions, notices.
pub fn opinion(scenario: &Scenario, explanation: &Explanation) -> String {
    let mut text = String::new();
    for line in &explanation.caption {
        push(&mut text, &centered(&paragraph(scenario, line)));
    }
    for opinion in &explanation.opinions {
        push(&mut text, "");
        push(&mut text, &heading(scenario, opinion));
        for paragraph in &opinion.opening {
            block(&mut text, scenario, paragraph);
        }
        for section in &opinion.sections {
            push(&mut text, "");
            let number = section.issue.index() + 1;
            push(&mut text, &format!("{number}. {}", scenario.issue(section.issue).title));
            for paragraph in &section.paragraphs {
                block(&mut text, scenario, paragraph);
            }
        }
        for paragraph in &opinion.order {
            block(&mut text, scenario, paragraph);
        }
    }
    push(&mut text, "");
    push(&mut text, &"-".repeat(WIDTH));
    for notice in &explanation.notices {
        push(&mut text, &wrapped(&paragraph(scenario, notice), WIDTH));
    }
    text
}

/// Who writes, and what: `WHITLOCK, for the Court`.
pub fn heading(scenario: &Scenario, opinion: &Opinion) -> String {
    let name = |judge| scenario.judge(judge).name.to_uppercase();
    let author = opinion.author.map_or_else(|| "PER CURIAM".to_owned(), name);
    let joined: Vec<String> = opinion.joined.iter().map(|judge| name(*judge)).collect();
    let joined = match joined.as_slice() {
        [] => String::new(),
        [one] => format!(", joined by {one}"),
        [rest @ .., last] => format!(", joined by {} and {last}", rest.join(", ")),
    };
    let kind = match (opinion.kind, opinion.author) {
        (OpinionKind::Court, Some(_)) => ", for the Court",
        (OpinionKind::Court, None) => "",
        (OpinionKind::Concurrence, _) => ", concurring in the judgment",
        (OpinionKind::Dissent, _) => ", dissenting",
    };
    format!("{author}{kind}{joined}")
}

/// A paragraph with the codes of what its sentences rest on.
pub fn paragraph(scenario: &Scenario, paragraph: &Paragraph) -> String {
    let mut text = String::new();
    let mut sentences = paragraph.sentences.iter().peekable();
    while let Some(sentence) = sentences.next() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&plain(&sentence_runs(scenario, sentence)));
        let next = sentences.peek().and_then(|next| next.about);
        if let Some(entry) = sentence.about.filter(|_| next != sentence.about) {
            text.push_str(" [");
            text.push_str(entry_code(scenario, entry));
            text.push(']');
        }
    }
    text
}

fn block(text: &mut String, scenario: &Scenario, own: &Paragraph) {
    let words = paragraph(scenario, own);
    push(text, "");
    if own.role == Role::Order {
        push(text, &wrapped(&words, WIDTH));
    } else {
        push(text, &wrapped(&format!("    {words}"), WIDTH));
    }
}

fn push(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn centered(line: &str) -> String {
    wrapped(line, WIDTH)
        .lines()
        .map(|line| {
            let space = WIDTH.saturating_sub(line.chars().count()) / 2;
            format!("{}{line}", " ".repeat(space))
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// Breaks text into lines of at most `width` characters where words allow; a first indent stays.
pub fn wrapped(text: &str, width: usize) -> String {
    let indent = text.chars().take_while(|c| *c == ' ').count();
    let mut lines = vec![" ".repeat(indent)];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        let empty = line.trim().is_empty();
        if !empty && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join("\n")
}
