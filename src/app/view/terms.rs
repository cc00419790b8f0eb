//! Terms of a case in running text.
//!
//! A term is found where its words stand as words of their own, whatever their capitals; a term
//! written in capitals throughout is found only so. In each passage the first place counts. A term
//! is not found inside the name of a case, which is set in italics, nor inside a citation
//! (`442 U.S. 735`); of two terms in one place the longer counts. The meanings are the authors',
//! from the glossary of the case. A regular plural counts as the term; other inflected forms are
//! other words.

use std::ops::Range;

use super::{italics, plain};
use crate::scenario::Scenario;

/// The terms of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    terms: Vec<Term>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term, without marks.
    pub term: String,
    /// What it means, in which `*case names*` are italic.
    pub meaning: String,
    /// Whether a part of the term is set in italics.
    marked: bool,
}

/// Where a term stands in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which bytes of the passage without marks.
    pub place: Range<usize>,
    /// Which term, by its place in the glossary.
    pub term: usize,
}

impl Glossary {
    /// The glossary of a case.
    pub(in crate::app) fn of(case: &Scenario) -> Self {
        let terms = case.matter().glossary.iter();
        Self::new(terms.map(|own| (own.term.as_str(), own.meaning.as_str())))
    }

    /// A glossary of terms with their meanings.
    pub fn new<'t>(terms: impl Iterator<Item = (&'t str, &'t str)>) -> Self {
        let term = |(term, meaning): (&str, &str)| Term {
            term: plain(term),
            meaning: meaning.to_owned(),
            marked: italics(term).any(|span| span.italic),
        };
        Self { terms: terms.map(term).filter(|own| !own.term.is_empty()).collect() }
    }

    /// Whether there is no term.
    pub const fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Every term, without marks.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(|own| own.term.as_str())
    }

    /// A term by its place.
    pub fn get(&self, term: usize) -> Option<&Term> {
        self.terms.get(term)
    }

    /// The terms of a marked text, each with its meaning, in the order in which they stand there.
    pub fn explain(&self, marked: &str) -> Vec<&Term> {
        let mut text = String::new();
        let mut names = Vec::new();
        for span in italics(marked) {
            let from = text.len();
            text.push_str(span.text);
            if span.italic {
                names.push(from..text.len());
            }
        }
        let found = self.find(&text, &names);
        found.into_iter().filter_map(|found| self.get(found.term)).collect()
    }

    /// The terms of a passage without marks, in which names stand at these bytes.
    pub fn find(&self, text: &str, names: &[Range<usize>]) -> Vec<Found> {
        let cited = citations(text);
        let mut found: Vec<Found> = Vec::new();
        let mut from = 0;
        for (at, word) in words(text) {
            if at < from {
                continue;
            }
            let here = self.terms.iter().enumerate().filter_map(|(index, term)| {
                let known = found.iter().any(|before| before.term == index);
                let length = (!known).then(|| term.stands(text, at, word))??;
                Some((index, term, length))
            });
            let Some((index, term, length)) = here.max_by_key(|(.., length)| *length) else {
                continue;
            };
            let place = at..at + length;
            let within = |others: &[Range<usize>]| {
                others.iter().any(|other| other.start < place.end && place.start < other.end)
            };
            if within(&cited) || (!term.marked && within(names)) {
                continue;
            }
            from = place.end;
            found.push(Found { place, term: index });
        }
        found
    }
}

impl Term {
    /// How long the term is that stands at a byte where a word begins, or its plural; none where
    /// neither does.
    fn stands(&self, text: &str, at: usize, first: char) -> Option<usize> {
        self.term.chars().next().filter(|own| same(*own, first))?;
        let rest = text.get(at..)?;
        let ends = |length: &usize| {
            let next = rest.get(*length..).and_then(|after| after.chars().next());
            !next.is_some_and(in_word)
        };
        let (stem, plural) = plural(&self.term);
        let whole = self.is_at(rest, &self.term).then_some(self.term.len()).filter(ends);
        let several = || {
            let ending = rest.get(stem.len()..)?.starts_with(plural);
            let length = stem.len() + plural.len();
            (ending && self.is_at(rest, stem)).then_some(length).filter(ends)
        };
        whole.or_else(several)
    }

    /// Whether a text begins with words of the term. A term in capitals is found only so.
    fn is_at(&self, text: &str, words: &str) -> bool {
        let Some(there) = text.get(..words.len()) else { return false };
        let shouted = !self.term.chars().any(char::is_lowercase);
        if shouted {
            there == words
        } else {
            there.chars().count() == words.chars().count()
                && there.chars().zip(words.chars()).all(|(a, b)| same(a, b))
        }
    }
}

/// What of a term stays in its regular plural, and what follows there.
fn plural(term: &str) -> (&str, &'static str) {
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|end| term.ends_with(end));
    let stem = term.strip_suffix('y').filter(|stem| {
        let before = stem.chars().next_back();
        before.is_some_and(|letter| letter.is_alphabetic() && !"aeiou".contains(letter))
    });
    match stem {
        Some(stem) => (stem, "ies"),
        None if hisses => (term, "es"),
        None => (term, "s"),
    }
}

/// Whether two letters are the same but for capitals, and two apostrophes are the same.
fn same(a: char, b: char) -> bool {
    a == b || a.to_lowercase().eq(b.to_lowercase())
}

/// Whether a letter goes on a word. A term before an apostrophe or hyphen is part of a longer word.
fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '\u{2019}' | '\'')
}

/// The places where words begin, with their first letter; a sign that begins a term, such as §,
/// counts as one.
fn words(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, letter)| {
        let begins = !letter.is_whitespace() && (!in_word(before) || !in_word(letter));
        before = letter;
        begins.then_some((at, letter))
    })
}

/// Citations of reports and codes: a number, an abbreviation with points, and a number.
fn citations(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let word = token.trim_end();
        if !word.is_empty() {
            tokens.push((at, word));
        }
        at += token.len();
    }
    let number = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let abbreviation = |word: &str| {
        (word.contains('.') && word.starts_with(char::is_uppercase))
            || matches!(word, "2d" | "3d" | "4th" | "§" | "§§")
    };
    let mut found = Vec::new();
    let mut rest = &tokens[..];
    while let Some(((from, volume), after)) = rest.split_first() {
        rest = after;
        if !number(volume) {
            continue;
        }
        let names = after.iter().take_while(|(_, word)| abbreviation(word)).count();
        let page = after.get(names).filter(|(_, word)| names > 0 && number(word));
        if let Some((at, page)) = page {
            found.push(*from..at + page.trim_end_matches([',', '.', ';']).len());
            rest = after.get(names + 1..).unwrap_or_default();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let terms = [
            ("Comity", "Respect for the laws of others."),
            ("Warrant", "An order to search."),
            ("Search warrant", "An order to search a place."),
            ("SCA", "The Stored Communications Act."),
            ("§ 2703(d) order", "An order on specific facts."),
            ("Factors of *New York Telephone*", "Three factors."),
            ("Smith", "A name."),
        ];
        Glossary::new(terms.into_iter())
    }

    fn explained(marked: &str) -> Vec<String> {
        glossary().explain(marked).into_iter().map(|term| term.term.clone()).collect()
    }

    #[test]
    fn a_term_is_found_whatever_its_capitals_and_only_the_first_time() {
        assert_eq!(explained("Here comity asks for Comity."), ["Comity"]);
        let found = glossary().find("Here comity asks for Comity.", &[]);
        assert_eq!(found, [Found { place: 5..11, term: 0 }]);
        assert!(explained("The sca of the roof.").is_empty(), "capitals are part of the term");
        assert_eq!(explained("Under the SCA."), ["SCA"]);
    }

    #[test]
    fn a_term_inside_a_longer_word_is_none() {
        for text in ["Warrantless.", "Warrantsome.", "A warrant-like order.", "The warrant’s end."]
        {
            assert!(explained(text).is_empty(), "{text}");
        }
        assert_eq!(explained("(Warrant) warrant"), ["Warrant"]);
    }

    #[test]
    fn a_plural_is_its_term() {
        assert_eq!(glossary().find("Two warrants.", &[]), [Found { place: 4..12, term: 1 }]);
        assert_eq!(explained("Search warrants and treaties."), ["Search warrant"]);
        let glossary = Glossary::new([("Treaty", "A pact."), ("Stay", "A halt.")].into_iter());
        let places = |text: &str| {
            let found = glossary.find(text, &[]);
            found.into_iter().map(|found| text[found.place].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(places("Of treaties and stays."), ["treaties", "stays"]);
        assert!(places("Treatys, staies").is_empty());
    }

    #[test]
    fn the_longer_of_two_terms_counts() {
        assert_eq!(explained("A search warrant, then a warrant."), ["Search warrant", "Warrant"]);
    }

    #[test]
    fn a_term_in_a_name_or_a_citation_is_none() {
        assert!(explained("As *Smith v. Warrant* held.").is_empty());
        assert_eq!(explained("*Smith* put the warrant first."), ["Warrant"]);
        let statute = "Under 18 U.S.C. § 2703(d) order it. A § 2703(d) order is less.";
        assert_eq!(glossary().find(statute, &[])[0].place.start, statute.rfind('§').unwrap());
        assert_eq!(
            explained("The factors of *New York Telephone* decide."),
            ["Factors of New York Telephone"]
        );
    }

    #[test]
    fn citations_are_told_from_other_numbers() {
        let cited = |text: &str| {
            citations(text).into_iter().map(|at| text[at].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(cited("See 442 U.S. 735, 740."), ["442 U.S. 735"]);
        assert_eq!(
            cited("149 F. Supp. 3d 341 and 18 U.S.C. § 2703(d)."),
            ["149 F. Supp. 3d 341", "18 U.S.C. § 2703(d)"]
        );
        assert!(cited("On 4 December 2013 he served 2 warrants.").is_empty());
    }

    #[test]
    fn letters_of_every_script_are_safe() {
        let glossary = Glossary::new([("Éxigent", "Urgent.")].into_iter());
        assert_eq!(glossary.find("L’éxigent — ÉXIGENT İstanbul ß 法", &[]).len(), 1);
    }
}
