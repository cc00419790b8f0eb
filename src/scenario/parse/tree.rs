//! Where each value stands in its text: the shape of a RON document, with byte ranges.
//!
//! Made from the syntax tree of `ron2`, keeping ranges, field names, map keys and texts, so that it
//! outlives the source. `Some(…)` is seen through, as the format lets authors leave it out.

use std::ops::Range;

use ron2::ast::{Expr, StructBody, StructField, TupleElement};

use crate::scenario::source::Step;

/// A value.
#[derive(Clone, Debug)]
pub(in crate::scenario) struct Node {
    /// Its bytes.
    pub range: Range<usize>,
    /// The name before its parenthesis, where it has one.
    pub name: Option<Range<usize>>,
    /// What is in it.
    pub shape: Shape,
}

/// What a value is made of.
#[derive(Clone, Debug)]
pub(in crate::scenario) enum Shape {
    /// A number, flag, name without a body or other single value.
    Leaf,
    /// A text, with escapes read.
    Text(String),
    /// A list.
    List(Vec<Part>),
    /// Values in parentheses.
    Tuple(Vec<Part>),
    /// Named fields.
    Fields(Vec<Part>),
    /// A map.
    Map(Vec<Part>),
}

/// A value within another.
#[derive(Clone, Debug)]
pub(in crate::scenario) struct Part {
    /// The field's name or the key as written; empty for an element.
    pub label: String,
    /// Bytes of the name or key; for an element those of its value.
    pub label_range: Range<usize>,
    /// All bytes of the part, with its comma.
    pub whole: Range<usize>,
    /// The value.
    pub value: Node,
}

impl Node {
    /// Takes over a syntax tree.
    pub(in crate::scenario) fn new(expr: &Expr<'_>, source: &str) -> Self {
        let bytes = range(expr.span());
        let (name, shape) = match expr {
            Expr::Option(option) => match &option.value {
                Some(inner) => return Self::new(&inner.expr, source),
                None => (None, Shape::Leaf),
            },
            Expr::String(text) => (None, Shape::Text(text.value.clone())),
            Expr::Seq(seq) => {
                let parts =
                    seq.items.iter().map(|item| element(&item.expr, item.comma.as_ref(), source));
                (None, Shape::List(parts.collect()))
            }
            Expr::Tuple(tuple) => (None, elements(&tuple.elements, source)),
            Expr::AnonStruct(body) => (None, fields(&body.fields, source)),
            Expr::Map(map) => {
                let parts = map.entries.iter().map(|entry| {
                    let key = range(entry.key.span());
                    let whole = key.start..end(entry.value.span(), entry.comma.as_ref());
                    let label = source.get(key.clone()).unwrap_or_default().to_owned();
                    let value = Self::new(&entry.value, source);
                    Part { label, label_range: key, whole, value }
                });
                (None, Shape::Map(parts.collect()))
            }
            Expr::Struct(named) => {
                let shape = match &named.body {
                    Some(StructBody::Tuple(body)) => elements(&body.elements, source),
                    Some(StructBody::Fields(body)) => fields(&body.fields, source),
                    None => Shape::Leaf,
                };
                (Some(range(&named.name.span)), shape)
            }
            _ => (None, Shape::Leaf),
        };
        Self { range: bytes, name, shape }
    }

    /// The values directly within.
    pub(in crate::scenario) fn parts(&self) -> &[Part] {
        match &self.shape {
            Shape::List(parts) | Shape::Tuple(parts) | Shape::Fields(parts) | Shape::Map(parts) => {
                parts
            }
            Shape::Leaf | Shape::Text(_) => &[],
        }
    }

    /// A field's part.
    pub(in crate::scenario) fn field(&self, name: &str) -> Option<&Part> {
        match &self.shape {
            Shape::Fields(parts) => parts.iter().find(|part| part.label == name),
            _ => None,
        }
    }

    /// The bytes of the value at the end of a path. Where the text has no such value (a field left
    /// out), those that best name the nearest value around it.
    pub(in crate::scenario) fn locate(&self, path: &[Step]) -> Range<usize> {
        let Some((step, rest)) = path.split_first() else { return self.range.clone() };
        let part = match (step, &self.shape) {
            (Step::Field(name), Shape::Fields(parts)) => parts.iter().find(|p| p.label == *name),
            (Step::Index(index), Shape::List(parts) | Shape::Tuple(parts)) => parts.get(*index),
            (Step::Key(key), Shape::Map(parts)) => parts.iter().find(|p| p.label == *key),
            _ => None,
        };
        part.map_or_else(|| self.head(), |part| part.value.locate(rest))
    }

    /// A few bytes that stand for this value: its id, its name or its opening bracket.
    pub(in crate::scenario) fn head(&self) -> Range<usize> {
        if let Some(id) = self.field("id") {
            return id.value.range.clone();
        }
        match (&self.name, &self.shape) {
            (Some(name), _) => name.clone(),
            (None, Shape::Leaf | Shape::Text(_)) => self.range.clone(),
            (None, _) => self.range.start..self.range.start.saturating_add(1),
        }
    }

    /// The way down to the innermost value that covers a byte, outermost first.
    pub(in crate::scenario) fn way_to(&self, byte: usize) -> Vec<Hop<'_>> {
        let mut way = Vec::new();
        let mut node = self;
        while let Some(part) =
            node.parts().iter().find(|part| part.whole.start <= byte && byte < part.whole.end)
        {
            way.push(Hop { parent: node, part });
            node = &part.value;
        }
        way
    }

    /// Calls `see` on this value and all within it.
    pub(in crate::scenario) fn walk(&self, see: &mut impl FnMut(&Self)) {
        see(self);
        for part in self.parts() {
            part.value.walk(see);
        }
    }
}

/// One step down a tree.
#[derive(Clone, Copy, Debug)]
pub(in crate::scenario) struct Hop<'a> {
    pub parent: &'a Node,
    pub part: &'a Part,
}

impl Hop<'_> {
    /// Whether the part can be taken out and its parent still stands: an element or map entry.
    pub(in crate::scenario) const fn is_loose(&self) -> bool {
        matches!(self.parent.shape, Shape::Map(_) | Shape::List(_))
    }
}

fn range(span: &ron2::Span) -> Range<usize> {
    span.start_offset..span.end_offset
}

fn end(value: &ron2::Span, comma: Option<&ron2::Span>) -> usize {
    comma.map_or(value.end_offset, |comma| comma.end_offset)
}

fn element(expr: &Expr<'_>, comma: Option<&ron2::Span>, source: &str) -> Part {
    let bytes = range(expr.span());
    Part {
        label: String::new(),
        label_range: bytes.clone(),
        whole: bytes.start..end(expr.span(), comma),
        value: Node::new(expr, source),
    }
}

fn elements(list: &[TupleElement<'_>], source: &str) -> Shape {
    Shape::Tuple(list.iter().map(|e| element(&e.expr, e.comma.as_ref(), source)).collect())
}

fn fields(list: &[StructField<'_>], source: &str) -> Shape {
    let parts = list.iter().map(|field| {
        let name = range(&field.name.span);
        Part {
            label: field.name.name.trim_start_matches("r#").to_owned(),
            label_range: name.clone(),
            whole: name.start..end(field.value.span(), field.comma.as_ref()),
            value: Node::new(&field.value, source),
        }
    });
    Shape::Fields(parts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Node {
        let document = ron2::ast::parse_document(text).unwrap();
        Node::new(document.value.as_ref().unwrap(), text)
    }

    const TEXT: &str = r#"(a: [(id: "x", m: {Text: 0.5}), Right(w: 1), At(2)], b: Some((c: 3)))"#;

    fn at(path: &[Step]) -> &'static str {
        &TEXT[tree(TEXT).locate(path)]
    }

    #[test]
    fn a_path_finds_its_value_through_lists_maps_names_and_options() {
        use Step::{Field, Index, Key};
        assert_eq!(at(&[Field("a"), Index(0), Field("id")]), "\"x\"");
        assert_eq!(at(&[Field("a"), Index(0), Field("m"), Key("Text".into())]), "0.5");
        assert_eq!(at(&[Field("a"), Index(1), Field("w")]), "1");
        assert_eq!(at(&[Field("a"), Index(2), Index(0)]), "2");
        assert_eq!(at(&[Field("b"), Field("c")]), "3");
    }

    #[test]
    fn a_path_to_nothing_falls_back_to_what_names_the_nearest_value() {
        use Step::{Field, Index};
        assert_eq!(at(&[Field("a"), Index(0), Field("merit")]), "\"x\"");
        assert_eq!(at(&[Field("a"), Index(1), Field("lesson"), Index(3)]), "Right");
        assert_eq!(at(&[Field("nothing")]), "(");
    }

    #[test]
    fn the_way_to_a_byte_ends_at_the_innermost_value() {
        let tree = tree(TEXT);
        let way = tree.way_to(TEXT.find("0.5").unwrap());
        let labels: Vec<_> = way.iter().map(|hop| hop.part.label.as_str()).collect();
        assert_eq!(labels, ["a", "", "m", "Text"]);
        let loose: Vec<_> = way.iter().map(Hop::is_loose).collect();
        assert_eq!(loose, [false, true, false, true]);
    }
}
