//! The model card for people and for programs: every coefficient with its unit, its range and what
//! it is for.

use serde::Serialize;

use super::text::wrapped;
use crate::scoring::ModelCard;
use crate::scoring::card::{Coefficient, Section, SectionPart, Unit};

const WIDTH: usize = 80;

/// What the card is, in one line: edition and hash.
pub fn edition(card: &ModelCard) -> String {
    format!("Version {}, SHA-256 {}", card.version, card.hash())
}

/// A coefficient's number as it is written: counts with commas, minus as −.
pub fn number(value: f64, unit: Unit) -> String {
    let digits = value.abs().to_string();
    let sign = if value < 0.0 { "−" } else { "" };
    if unit != Unit::Count {
        return format!("{sign}{digits}");
    }
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}")
}

/// The last part of a coefficient's name in words: `persuasive higher`.
pub fn short_name(coefficient: &Coefficient) -> String {
    let name = coefficient.name.rsplit('.').next().unwrap_or_default();
    name.replace('_', " ")
}

/// The card as text.
pub fn text(card: &ModelCard) -> String {
    let mut lines = vec!["The model card".to_owned(), edition(card)];
    for paragraph in card.introduction() {
        lines.extend([String::new(), wrapped(&paragraph, WIDTH, "")]);
    }
    for section in card.sections() {
        let rule = "-".repeat(section.title.chars().count());
        lines.extend([String::new(), String::new(), section.title.clone(), rule]);
        lines.extend(section.parts.iter().flat_map(part));
    }
    lines.join("\n") + "\n"
}

fn part(part: &SectionPart) -> Vec<String> {
    let about = if part.about.is_empty() { String::new() } else { format!(": {}", part.about) };
    let mut lines = vec![String::new(), wrapped(&format!("{}{about}", part.title), WIDTH, "")];
    for run in &part.runs {
        if !run.about.is_empty() {
            lines.push(wrapped(&format!("  {}", run.about), WIDTH, "  "));
        }
        for own in &run.coefficients {
            let (value, unit) = (number(own.value, own.kind.unit), own.kind.unit.label());
            lines.push(format!("    {} = {value}  ({unit}, {})", own.name, own.kind.range()));
            lines.push(wrapped(&format!("        {}", own.meaning), WIDTH, "        "));
        }
    }
    lines
}

/// The card as programs read it.
#[derive(Debug, Serialize)]
pub struct ModelCardJson {
    version: String,
    sha256: String,
    coefficients: Vec<CoefficientJson>,
}

#[derive(Debug, Serialize)]
struct CoefficientJson {
    name: String,
    value: f64,
    unit: &'static str,
    range: String,
    section: String,
    meaning: String,
}

impl From<&ModelCard> for ModelCardJson {
    fn from(card: &ModelCard) -> Self {
        Self {
            version: card.version.clone(),
            sha256: card.hash().to_owned(),
            coefficients: card.sections().into_iter().flat_map(of_section).collect(),
        }
    }
}

fn of_section(section: Section) -> impl Iterator<Item = CoefficientJson> {
    let runs = section.parts.into_iter().flat_map(|part| part.runs);
    runs.flat_map(|run| run.coefficients).map(move |own| CoefficientJson {
        name: own.name,
        value: own.value,
        unit: own.kind.unit.label(),
        range: own.kind.range(),
        section: section.title.clone(),
        meaning: own.meaning,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_commas_and_costs_a_minus() {
        assert_eq!(number(20_000.0, Unit::Count), "20,000");
        assert_eq!(number(14.0, Unit::Count), "14");
        assert_eq!(number(1_000_000.0, Unit::Count), "1,000,000");
        assert_eq!(number(-0.7, Unit::LogOdds), "−0.7");
    }

    #[test]
    fn the_text_has_every_coefficient_with_its_value_and_what_it_is_for() {
        let card = ModelCard::bundled().unwrap();
        let text = text(&card);
        assert!(text.contains(card.hash()) && text.contains("TEACHING VALUES"));
        for section in card.sections() {
            assert!(text.contains(&format!("\n{}\n---", section.title)), "{}", section.title);
        }
        let expected = "    weight.minor = 0.4  (log-odds, above 0 to 8)\n        A makeweight.\n";
        assert!(text.contains(expected), "{text}");
        let json = serde_json::to_value(ModelCardJson::from(&card)).unwrap();
        for own in json["coefficients"].as_array().unwrap() {
            let name = own["name"].as_str().unwrap();
            assert!(text.contains(&format!("    {name} = ")), "{name} is missing");
        }
        let long = text.lines().filter(|line| line.chars().count() > WIDTH);
        assert_eq!(long.count(), 1, "only the hash makes a line long");
    }
}
