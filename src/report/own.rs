//! What a person wrote beside the record: bench notes and the debrief, as blocks.
//!
//! Own words are set as they were written: no mark in them changes the face.

use super::document::{Block, Span};

/// An answer of the debrief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question in short.
    pub question: String,
    /// The move that it is about, a sentence; may be empty.
    pub about: String,
    /// The person's own words; may be empty.
    pub words: String,
}

/// A bench note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The passage that it stands at; may be empty.
    pub at: String,
    /// The note.
    pub text: String,
}

/// The debrief; nothing where no question was answered.
pub fn debrief(answers: &[Answered]) -> Vec<Block> {
    if answers.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(2, "Debrief".to_owned())];
    blocks.push(Block::notice("In one’s own words after the ruling; no part of record or score."));
    for answer in answers {
        blocks.push(Block::Heading(3, answer.question.clone()));
        if !answer.about.is_empty() {
            blocks.push(Block::paragraph(&answer.about));
        }
        let lines = answer.words.lines().map(str::trim).filter(|line| !line.is_empty());
        blocks.extend(lines.map(|line| Block::Paragraph(vec![Span::plain(line)])));
    }
    blocks
}

/// Bench notes; nothing where there are none.
pub fn notes(notes: &[Noted]) -> Vec<Block> {
    if notes.is_empty() {
        return Vec::new();
    }
    let lines = notes.iter().map(|note| {
        let at = (!note.at.is_empty()).then(|| Span::plain(format!("{}:", note.at)));
        at.into_iter().chain([Span::plain(note.text.trim())]).collect()
    });
    vec![Block::Heading(2, "Bench notes".to_owned()), Block::List(lines.collect())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Document;
    use crate::report::{html, markdown, text};

    fn written() -> [String; 3] {
        let answer = Answered {
            question: "Turning point".into(),
            about: "Move 9: G3 Circumvention.".into(),
            words: "I *let* it stand.\n\nToo long.".into(),
        };
        let note =
            Noted { at: "Move 4, the Government".into(), text: "Ask where the < is.".into() };
        let mut blocks = debrief(&[answer]);
        blocks.extend(notes(&[note]));
        let document = Document { title: "Own words".into(), blocks };
        [text::render(&document), markdown::render(&document), html::render(&document)]
    }

    #[test]
    fn own_words_stand_in_every_kind_of_document_as_they_were_written() {
        let [text, markdown, html] = written();
        for words in ["Turning point", "Move 9: G3 Circumvention.", "Too long.", "Bench notes"] {
            for document in [&text, &markdown, &html] {
                assert!(document.contains(words), "{words}: {document}");
            }
        }
        assert!(text.contains("I *let* it stand."), "{text}");
        assert!(text.contains("Move 4, the Government: Ask where the < is."), "{text}");
        assert!(html.contains("&lt; is."), "{html}");
    }

    #[test]
    fn where_nothing_was_written_nothing_stands() {
        assert!(debrief(&[]).is_empty() && notes(&[]).is_empty());
    }
}
