//! Why the court ruled as it did: a tree of typed parts, and the numbers behind it.
//!
//! An [`Explanation`] is what the computation says, in the order in which a slip opinion says it:
//! for each issue the conclusion, the rule, the reason for the rule, its application, the losing
//! side's best point, and the conclusion again (CREAC; Neumann, Legal Reasoning and Legal
//! Writing). Every part is a fixed phrase of the program, a reference into the scenario or the
//! record, a number with its kind, or a person's own words; nothing is formatted before
//! [`Part::runs`]. So the window can link each part to what it stands for, and a test can ask
//! whether anything is said that was not computed.
//!
//! No language model writes here, and nothing is learned from decided cases.

mod below;
mod but_for;
mod case;
mod cite;
mod found;
mod holding;
mod opinion;
mod phrase;
mod point;
mod run;
mod section;
mod tree;
mod verdict;
mod voice;
mod waterfall;
mod writer;

pub use below::told_of_below;
pub use but_for::{ButFor, Change, Rerun, Verdict};
pub use case::{Case, entry_of, side_of};
pub use cite::cited;
pub use opinion::explain;
pub use point::Credence;
pub use run::{Run, Style, entry_code, entry_name, marked, plain, sentence_runs, signed};
pub use tree::{
    Authored, Explanation, Number, NumberKind, Opinion, OpinionKind, Paragraph, Part, Role,
    Section, Sentence,
};
pub use waterfall::{RowKind, Waterfall, WaterfallRow, waterfall};
