//! The model card, section by section.

use super::{Block, NumberLine, PageView, Section, back};
use crate::report::model_card::{edition, number, short_name, text};
use crate::scoring::ModelCard;
use crate::scoring::card::{self, Coefficient, SectionPart};

pub(super) fn view(card: &ModelCard, wanted: Option<String>) -> PageView {
    PageView {
        title: "Model card",
        edition: edition(card),
        introduction: card.introduction().iter().map(|text| set(text)).collect(),
        sections: card.sections().iter().map(section).collect(),
        wanted,
        text: text(card),
        back: back(),
    }
}

fn section(section: &card::Section) -> Section {
    Section { title: set(&section.title), blocks: section.parts.iter().flat_map(blocks).collect() }
}

fn blocks(part: &SectionPart) -> Vec<Block> {
    let mut blocks = Vec::new();
    // a number of its own is its own heading
    let alone = matches!(&part.runs[..], [run] if run.coefficients.len() == 1);
    if !alone || !part.about.is_empty() {
        blocks.push(Block::Heading(set(&part.title), set(&part.about)));
    }
    for run in &part.runs {
        if !run.about.is_empty() {
            blocks.push(Block::Remark(set(&run.about)));
        }
        blocks.extend(run.coefficients.iter().map(|own| Block::Number(line(own))));
    }
    blocks
}

fn line(own: &Coefficient) -> NumberLine {
    NumberLine {
        key: own.name.clone(),
        name: short_name(own),
        value: number(own.value, own.kind.unit),
        unit: own.kind.unit.label(),
        range: own.kind.range(),
        meaning: set(&own.meaning),
    }
}

/// The comments of the card as they are set: with quotation marks and apostrophes of print.
fn set(text: &str) -> String {
    let mut before = ' ';
    text.chars()
        .map(|letter| {
            let opens = before.is_whitespace() || matches!(before, '(' | '“' | '—');
            before = letter;
            match (letter, opens) {
                ('"', true) => '“',
                ('"', false) => '”',
                ('\'', true) => '‘',
                ('\'', false) => '’',
                _ => letter,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn the_comments_of_the_card_are_set_as_in_print() {
        assert_eq!(set("the judge's (\"Weighing\", 1950)"), "the judge’s (“Weighing”, 1950)");
    }
}
