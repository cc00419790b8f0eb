//! A copy of a text in which faults are mended, so that the next one shows.
//!
//! A misspelled name is replaced by the nearest known one, a value of a wrong type and a missing
//! field by a stand-in, an unknown field is taken out; where that does not help, the element of the
//! list around it is. The copy only serves to find more faults: a text with a fault is never played.

use std::collections::BTreeSet;
use std::ops::Range;

use ron::error::{Error, SpannedError};

use super::tree::{Hop, Node, Shape};
use super::words::{self, Complaint};
use crate::scenario::check::suggest;
use crate::scenario::source::Source;

/// The copy: the text and what is replaced in it.
#[derive(Debug)]
pub(super) struct Copy<'a> {
    source: &'a Source,
    tree: &'a Node,
    edits: Vec<Edit>,
    ghosts: BTreeSet<String>,
}

/// Bytes of the text and what stands for them in the copy. An insertion replaces nothing.
#[derive(Debug)]
struct Edit {
    range: Range<usize>,
    text: String,
    field: Option<&'static str>,
}

impl Edit {
    /// Whether nothing is left of it once the bytes are replaced. An insertion at either end stays.
    fn is_within(&self, range: &Range<usize>) -> bool {
        if self.range.is_empty() {
            range.start < self.range.start && self.range.end < range.end
        } else {
            range.start <= self.range.start && self.range.end <= range.end
        }
    }

    /// Whether a part of it would be left.
    fn is_cut_by(&self, range: &Range<usize>) -> bool {
        let overlaps = self.range.start < range.end && range.start < self.range.end;
        overlaps && !self.is_within(range)
    }
}

/// A byte of the copy, seen from the text: the byte there, and the edit that it lies in.
struct Origin {
    byte: usize,
    edit: Option<usize>,
}

impl<'a> Copy<'a> {
    pub(super) const fn new(source: &'a Source, tree: &'a Node) -> Self {
        Self { source, tree, edits: Vec::new(), ghosts: BTreeSet::new() }
    }

    /// The copy's text.
    pub(super) fn text(&self) -> String {
        let original = self.source.text();
        let mut text = String::with_capacity(original.len());
        let mut from = 0;
        for edit in &self.edits {
            text.push_str(original.get(from..edit.range.start).unwrap_or_default());
            text.push_str(&edit.text);
            from = edit.range.end;
        }
        text.push_str(original.get(from..).unwrap_or_default());
        text
    }

    /// What was mended, and the ids of what was left out.
    pub(super) fn into_mended(self) -> (Vec<Range<usize>>, BTreeSet<String>) {
        let ranges = self.edits.iter().map(|edit| match edit.field {
            Some(_) => self.struct_around(edit.range.start).head(),
            None => edit.range.clone(),
        });
        (ranges.collect(), self.ghosts.clone())
    }

    /// Says what is wrong, unless an earlier mending caused it, and mends it. False if it cannot.
    pub(super) fn mend(&mut self, error: &SpannedError) -> (Option<Complaint>, bool) {
        let (start, end) = self.origins(error);
        if let Some(edit) = end.edit.or(start.edit) {
            return (None, self.mend_again(edit, &error.code));
        }
        let complaint = words::complaint(self.source, self.tree, error, start.byte, end.byte);
        let mended = match &error.code {
            Error::NoSuchStructField { .. } | Error::DuplicateStructField { .. } => {
                self.take_out_field(start.byte)
            }
            Error::NoSuchEnumVariant { expected, found, .. } => {
                self.rename(&complaint.1, expected, found)
            }
            Error::MissingStructField { field, .. } => self.insert(end.byte, field),
            code => stand_in(code).is_some_and(|text| {
                let range = complaint.1.clone();
                !range.is_empty() && self.replace(range, text)
            }),
        };
        let mended = mended || self.take_out_element(complaint.1.start);
        (Some(complaint), mended)
    }

    /// An edit was not enough: another stand-in, or the element goes.
    fn mend_again(&mut self, index: usize, code: &Error) -> bool {
        let Some(edit) = self.edits.get_mut(index) else { return false };
        let next = stand_in(code).map(|text| match edit.field {
            Some(field) => format!("{field}: {text},"),
            None => text,
        });
        match next {
            Some(text) if text != edit.text => {
                edit.text = text;
                true
            }
            _ => {
                let at = edit.range.start;
                self.take_out_element(at)
            }
        }
    }

    fn rename(&mut self, name: &Range<usize>, expected: &[&'static str], found: &str) -> bool {
        let near = suggest::nearest(found, expected.iter().copied());
        let bare = self.tree.way_to(name.start).last().is_some_and(|hop| {
            hop.part.label_range == *name || matches!(hop.part.value.shape, Shape::Leaf)
        });
        let first = expected.first().copied().filter(|_| bare);
        near.or(first).is_some_and(|word| self.replace(name.clone(), word.to_owned()))
    }

    fn take_out_field(&mut self, byte: usize) -> bool {
        let way = self.tree.way_to(byte);
        let field = way.iter().rev().find(|hop| hop.part.label_range.contains(&byte));
        let whole = field.map(|hop| hop.part.whole.clone());
        whole.is_some_and(|whole| self.replace(whole, String::new()))
    }

    /// Writes a field behind the opening bracket of the structure around a byte.
    fn insert(&mut self, byte: usize, field: &'static str) -> bool {
        let node = self.struct_around(byte);
        let from = node.name.as_ref().map_or(node.range.start, |name| name.end);
        let text = self.source.text().get(from..node.range.end).unwrap_or_default();
        let Some(open) = text.find('(') else { return false };
        let at = from + open + 1;
        if self.edits.iter().any(|edit| edit.is_cut_by(&(at..at))) {
            return false;
        }
        let place = self.place(at);
        let text = format!("{field}: \"\",");
        self.edits.insert(place, Edit { range: at..at, text, field: Some(field) });
        true
    }

    /// The innermost structure around a byte, or the whole.
    fn struct_around(&self, byte: usize) -> &'a Node {
        let inside = |node: &&Node| {
            matches!(node.shape, Shape::Fields(_))
                || (node.name.is_some() && node.parts().is_empty())
        };
        let way = self.tree.way_to(byte);
        way.iter().rev().map(|hop| &hop.part.value).find(inside).unwrap_or(self.tree)
    }

    /// Takes the innermost element or map entry around a byte out that was not taken out yet.
    fn take_out_element(&mut self, byte: usize) -> bool {
        let way = self.tree.way_to(byte);
        let loose = way.iter().rev().filter(|hop| Hop::is_loose(hop));
        for hop in loose {
            if self.replace(hop.part.whole.clone(), String::new()) {
                hop.part.value.walk(&mut |node| {
                    if let Some(Shape::Text(id)) = node.field("id").map(|part| &part.value.shape) {
                        self.ghosts.insert(id.clone());
                    }
                });
                return true;
            }
        }
        false
    }

    /// Replaces bytes; edits within them go. False where that would change nothing, or where it
    /// would cut another edit in two.
    fn replace(&mut self, range: Range<usize>, text: String) -> bool {
        let is_done = |edit: &Edit| edit.range == range && edit.text == text;
        if self.edits.iter().any(|edit| is_done(edit) || edit.is_cut_by(&range)) {
            return false;
        }
        self.edits.retain(|edit| !edit.is_within(&range));
        let place = self.place(range.start);
        self.edits.insert(place, Edit { range, text, field: None });
        true
    }

    /// Where an edit that begins at a byte goes in the list: behind insertions there.
    fn place(&self, byte: usize) -> usize {
        self.edits.partition_point(|edit| {
            edit.range.start < byte || (edit.range.start == byte && edit.range.is_empty())
        })
    }

    /// Start and end of an error, seen from the text.
    fn origins(&self, error: &SpannedError) -> (Origin, Origin) {
        if self.edits.is_empty() {
            let at = |p: ron::error::Position| Origin {
                byte: self.source.byte(p.line, p.col),
                edit: None,
            };
            return (at(error.span.start), at(error.span.end));
        }
        let copy = Source::new("", self.text());
        let at = |p: ron::error::Position| self.origin(copy.byte(p.line, p.col));
        (at(error.span.start), at(error.span.end))
    }

    fn origin(&self, byte: usize) -> Origin {
        let (mut in_copy, mut in_text) = (0, 0);
        for (index, edit) in self.edits.iter().enumerate() {
            let start = in_copy + (edit.range.start - in_text);
            if byte < start {
                break;
            }
            if byte < start + edit.text.len() {
                return Origin { byte: edit.range.start, edit: Some(index) };
            }
            in_copy = start + edit.text.len();
            in_text = edit.range.end;
        }
        Origin { byte: in_text + (byte - in_copy), edit: None }
    }
}

/// A value that would not have caused this error.
fn stand_in(code: &Error) -> Option<String> {
    let text = match code {
        Error::ExpectedString => "\"\"",
        Error::ExpectedInteger | Error::IntegerOutOfBounds => "1",
        Error::InvalidValueForType { expected, .. } if expected.contains("integer") => "1",
        Error::ExpectedFloat => "0.5",
        Error::ExpectedBoolean => "true",
        Error::ExpectedArray => "[]",
        Error::ExpectedMap => "{}",
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => "X",
        Error::NoSuchEnumVariant { expected, .. } => expected.first()?,
        Error::Message(_) => "\"2000-01-01\"",
        _ => return None,
    };
    Some(text.to_owned())
}
