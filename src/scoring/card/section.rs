//! The card as it is shown: sections, the parts of each, and what is said of every coefficient.
//!
//! Nothing is written twice: titles and explanations are the comments of the card, the sentence of
//! a scale's step is its documentation in `scale`.

use super::ModelCard;
use super::notes::{self, Notes};
use super::part::{Coefficient, Part, parts};

/// A section of the card.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// Its parts, in the order of the card.
    pub parts: Vec<SectionPart>,
}

/// A number of its own, or a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionPart {
    /// Its name in words: `Reply weight`.
    pub title: String,
    /// What the card's comment says of it as a whole; empty for a number of its own, whose
    /// coefficient says it.
    pub about: String,
    /// Its coefficients, those below one comment together.
    pub runs: Vec<Run>,
}

/// Coefficients below one comment.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What the comment says of several; empty where there is none, or only one below it.
    pub about: String,
    /// The coefficients.
    pub coefficients: Vec<Coefficient>,
}

impl ModelCard {
    /// What the card says of itself as a whole, in paragraphs.
    pub fn introduction(&self) -> Vec<String> {
        notes::read(&self.text).introduction
    }

    /// Every coefficient with what is said of it, in the order of the card.
    pub fn sections(&self) -> Vec<Section> {
        let notes = notes::read(&self.text);
        let mut sections: Vec<Section> = Vec::new();
        for part in parts(self) {
            let title = notes.of(part.name).map(|note| note.section.as_str()).unwrap_or_default();
            let part = shown(&part, &notes);
            match sections.last_mut().filter(|section| section.title == title) {
                Some(section) => section.parts.push(part),
                None => sections.push(Section { title: title.to_owned(), parts: vec![part] }),
            }
        }
        sections
    }
}

fn shown(part: &Part, notes: &Notes) -> SectionPart {
    let said = |name: &str| notes.of(name).map(|note| note.text.clone()).unwrap_or_default();
    let mut runs: Vec<Run> = Vec::new();
    for coefficient in part.coefficients() {
        let about = said(&coefficient.name);
        match runs.last_mut().filter(|_| about.is_empty()) {
            Some(run) => run.coefficients.push(coefficient),
            None => runs.push(Run { about, coefficients: vec![coefficient] }),
        }
    }
    // a comment on one coefficient says what it is for better than its name does
    for run in &mut runs {
        if let [only] = &mut run.coefficients[..]
            && !run.about.is_empty()
        {
            only.meaning = std::mem::take(&mut run.about);
        }
    }
    let of_part = runs.iter().all(|run| run.coefficients.iter().all(|own| own.name != part.name));
    SectionPart {
        title: in_words(part.name),
        about: if of_part { said(part.name) } else { String::new() },
        runs,
    }
}

/// A name of the card in words: `reply_weight` as `Reply weight`.
pub fn in_words(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coefficients(card: &ModelCard) -> Vec<Coefficient> {
        let parts = card.sections().into_iter().flat_map(|section| section.parts);
        parts.flat_map(|part| part.runs).flat_map(|run| run.coefficients).collect()
    }

    /// The numbers of a card's text with their full names.
    fn leaves(value: &ron::Value, name: &str, found: &mut Vec<String>) {
        match value {
            ron::Value::Map(map) => {
                for (key, value) in map.iter() {
                    let ron::Value::String(key) = key else { panic!("{key:?}") };
                    let dot = if name.is_empty() { "" } else { "." };
                    leaves(value, &format!("{name}{dot}{key}"), found);
                }
            }
            ron::Value::Number(_) => found.push(name.to_owned()),
            _ => {}
        }
    }

    #[test]
    fn every_number_of_the_file_is_a_coefficient_and_none_besides() {
        let text = ModelCard::TEXT;
        let mut expected = Vec::new();
        leaves(&text.parse().unwrap(), "", &mut expected);
        expected.sort();
        let card = ModelCard::bundled().unwrap();
        let mut names: Vec<_> = coefficients(&card).into_iter().map(|own| own.name).collect();
        names.sort();
        assert_eq!(names, expected);
        assert!(names.len() > 90, "{}", names.len());
    }

    #[test]
    fn every_coefficient_has_a_sentence_and_every_scale_an_explanation() {
        let card = ModelCard::bundled().unwrap();
        for section in card.sections() {
            assert!(!section.title.is_empty(), "{section:?} has no title");
            for part in section.parts {
                let scale = part.runs.iter().map(|run| run.coefficients.len()).sum::<usize>() > 1;
                let each = part
                    .runs
                    .iter()
                    .all(|run| run.coefficients.iter().all(|own| own.meaning.ends_with('.')));
                assert!(each, "a coefficient of {} has no sentence: {:?}", part.title, part.runs);
                let said = part.about.ends_with('.')
                    || part
                        .runs
                        .iter()
                        .all(|run| !run.about.is_empty() || run.coefficients.len() == 1);
                assert!(!scale || said, "{} is not explained", part.title);
            }
        }
    }

    #[test]
    fn a_coefficient_whose_comment_is_taken_away_is_without_a_sentence() {
        let own = |line: &&str| !line.trim().starts_with("//");
        let bare: Vec<&str> = ModelCard::TEXT.lines().filter(own).collect();
        let card = ModelCard::parse(&bare.join("\n")).unwrap();
        let all = coefficients(&card);
        let meaning = |name: &str| &all.iter().find(|own| own.name == name).unwrap().meaning;
        assert_eq!(meaning("neutral_point"), "");
        assert_eq!(meaning("weight.minor"), "A makeweight.");
    }

    #[test]
    fn what_is_said_of_a_number_is_what_the_file_says() {
        let card = ModelCard::bundled().unwrap();
        let all = coefficients(&card);
        let find = |name: &str| all.iter().find(|own| own.name == name).unwrap();
        assert_eq!(find("weight.minor").meaning, "A makeweight.");
        assert!(find("silence").meaning.starts_with("What leaving a question"));
        assert!(find("shares.exact").meaning.starts_with("Up to so many entries"));
        let sections = card.sections();
        let replies = sections.iter().find(|section| section.title == "Replies").unwrap();
        let kinds = replies.parts.iter().find(|part| part.title == "Reply kind").unwrap();
        assert!(kinds.runs[0].about.starts_with("On the citation."));
        assert_eq!(kinds.runs[0].coefficients.len(), 3);
        assert!(card.introduction().join(" ").contains("TEACHING VALUES"));
    }
}
