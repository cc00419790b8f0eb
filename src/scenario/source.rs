//! Source texts and places in them.
//!
//! A [`Place`] names a value of a draft by its path; once all is checked it becomes a
//! [`Span`] of lines and columns, which count characters.

use std::ops::Range;

use crate::diagnostic::Span;

/// One text that an author wrote.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

impl Source {
    /// Takes a text; a byte order mark in front is dropped.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let line_starts =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name: name.into(), text, line_starts }
    }

    /// The file as it was named to the program.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Lines and columns of a range of bytes. An empty range covers the character behind it.
    pub fn span(&self, bytes: &Range<usize>) -> Span {
        let end = bytes.end.max(bytes.start.saturating_add(1));
        let (line, column) = self.line_column(bytes.start);
        let (end_line, end_column) = self.line_column(end);
        Span { file: self.name.clone(), line, column, end_line, end_column }
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let byte = byte.min(self.text.len());
        let line = self.line_starts.partition_point(|&start| start <= byte);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self
            .text
            .get(start..)
            .unwrap_or_default()
            .char_indices()
            .take_while(|(at, _)| start + at < byte)
            .count();
        (line, column + 1)
    }

    /// The byte at a line and column, as near as the text has it.
    pub fn byte(&self, line: usize, column: usize) -> usize {
        byte_at(&self.text, &self.line_starts, line, column)
    }
}

fn byte_at(text: &str, line_starts: &[usize], line: usize, column: usize) -> usize {
    let Some(&start) = line_starts.get(line.saturating_sub(1)) else { return text.len() };
    let rest = text.get(start..).unwrap_or_default();
    rest.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| start + at)
}

/// A value of a draft: which source it was read from, and the way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) source: usize,
    pub(super) path: Vec<Step>,
}

/// One step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A field of a structure.
    Field(&'static str),
    /// An element of a list or tuple.
    Index(usize),
    /// The entry of a map with this key, as written.
    Key(String),
}

impl Place {
    /// The whole of a source.
    pub(super) const fn root(source: usize) -> Self {
        Self { source, path: Vec::new() }
    }

    /// A field of this value.
    #[must_use]
    pub(super) fn field(&self, name: &'static str) -> Self {
        self.then(Step::Field(name))
    }

    /// An element of this list.
    #[must_use]
    pub(super) fn index(&self, index: usize) -> Self {
        self.then(Step::Index(index))
    }

    /// An entry of this map.
    #[must_use]
    pub(super) fn key(&self, key: impl std::fmt::Debug) -> Self {
        self.then(Step::Key(format!("{key:?}")))
    }

    fn then(&self, step: Step) -> Self {
        let mut path = Vec::with_capacity(self.path.len() + 1);
        path.extend_from_slice(&self.path);
        path.push(step);
        Self { source: self.source, path }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let source = Source::new("a.ron", "(é: \"ß\")\nx");
        let byte = source.text().find('ß').unwrap();
        assert_eq!(source.line_column(byte), (1, 6));
        assert_eq!(source.byte(1, 6), byte);
        assert_eq!(source.line_column(source.text().len()), (2, 2));
    }

    #[test]
    fn a_byte_order_mark_moves_no_column() {
        let source = Source::new("a.ron", "\u{feff}(x)");
        assert_eq!(source.span(&(0..1)).column, 1);
        assert_eq!(source.text(), "(x)");
    }

    #[test]
    fn places_out_of_the_text_end_at_its_end() {
        let source = Source::new("a.ron", "ab");
        assert_eq!(source.line_column(99), (1, 3));
        assert_eq!(source.byte(7, 1), 2);
    }
}
