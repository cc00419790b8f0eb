//! RON text → draft, with every fault that the text shows by itself.
//!
//! `ron` reads the draft through serde; `ron2` says where each value stands and gathers what is
//! wrong with the syntax. serde stops at the first fault, so the fault is noted, mended in a copy
//! of the text and the copy read again, until nothing is left to note or nothing can be mended.
//! Not here: what the values mean, which is the business of [`super::check`].

mod bounds;
mod mend;
mod tree;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use self::bounds::Excess;
use self::mend::Copy;
use super::check::{At, Fault, Faults, duplicate_field, over_limit, syntax};
use super::source::Source;

pub(super) use self::tree::{Node, Shape};

/// The most faults of one text that are mended to look for more.
const MAX_MENDED: usize = 100;

/// The most bytes that are read over for that.
const MAX_READ_OVER: usize = 32 << 20;

/// What could be read of a text.
#[derive(Debug)]
pub(super) struct Read<T> {
    /// The draft, with stand-ins where something was mended; none where that could not be done.
    pub draft: Option<T>,
    /// Where its values stand.
    pub tree: Option<Node>,
    /// What was mended: nothing more should be said about these bytes.
    pub mended: Vec<Range<usize>>,
    /// Ids of what had to be left out of the draft.
    pub ghosts: BTreeSet<String>,
}

/// Reads a text.
pub(super) fn read<T: DeserializeOwned>(
    source: &Source,
    index: usize,
    faults: &mut Faults,
) -> Read<T> {
    let nothing = Read { draft: None, tree: None, mended: Vec::new(), ghosts: BTreeSet::new() };
    if let Err(excess) = bounds::measure(source.text()) {
        faults.push(over_bound(excess, index));
        return nothing;
    }
    let (document, errors) = ron2::ast::parse_document_lossy(source.text());
    let tree = document.value.as_ref().map(|expr| Node::new(expr, source.text()));
    if !errors.is_empty() {
        for (place, error) in errors.iter().enumerate() {
            let mut fault = words::syntax_fault(error, source, index);
            // what follows the first fault often follows from it, and to look for its cause takes
            // a reading of all that stands before
            if place == 0 && fault.help.is_none() {
                fault.help = words::open_text(source, error.span().start_offset);
            }
            faults.push(fault);
        }
        return nothing;
    }
    let Some(tree) = tree else {
        let at = At::Bytes(index, 0..1);
        let message = "the file is empty".to_owned();
        let help = Some("`colloquy new DIR` writes a case to begin with".to_owned());
        faults.push(Fault { rule: &syntax::RULE, at, message, help });
        return nothing;
    };
    duplicate_keys(&tree, index, faults);
    read_with_mending(source, index, tree, faults)
}

fn read_with_mending<T: DeserializeOwned>(
    source: &Source,
    index: usize,
    tree: Node,
    faults: &mut Faults,
) -> Read<T> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let tries = (MAX_READ_OVER / source.text().len().max(1)).clamp(1, MAX_MENDED);
    let mut copy = Copy::new(source, &tree);
    let mut draft = None;
    for _ in 0..=tries {
        let error = match options.from_str::<T>(&copy.text()) {
            Ok(read) => {
                draft = Some(read);
                break;
            }
            Err(error) => error,
        };
        let (fault, mended) = copy.mend(&error);
        if let Some((rule, range, message, help)) = fault {
            faults.push(Fault { rule, at: At::Bytes(index, range), message, help });
        }
        if !mended {
            break;
        }
    }
    let (mended, ghosts) = copy.into_mended();
    Read { draft, tree: Some(tree), mended, ghosts }
}

fn over_bound(excess: Excess, index: usize) -> Fault {
    let (at, message) = match excess {
        Excess::Depth(at) => (at, format!("brackets nest more than {} deep", bounds::MAX_DEPTH)),
        Excess::Items(at) => (at, format!("the file has more than {} items", bounds::MAX_ITEMS)),
    };
    let help = Some("split the matter into smaller ones; this file is not read".to_owned());
    Fault { rule: &over_limit::RULE, at: At::Bytes(index, at..at + 1), message, help }
}

/// serde lets the last of two equal keys of a map win in silence.
fn duplicate_keys(tree: &Node, index: usize, faults: &mut Faults) {
    tree.walk(&mut |node| {
        let Shape::Map(parts) = &node.shape else { return };
        let mut seen = BTreeSet::new();
        for part in parts.iter().filter(|part| !seen.insert(part.label.as_str())) {
            let message = format!("`{}` stands twice in one map", part.label);
            faults.push(Fault {
                rule: &duplicate_field::RULE,
                at: At::Bytes(index, part.label_range.clone()),
                message,
                help: Some("keep one of the two".to_owned()),
            });
        }
    });
}
