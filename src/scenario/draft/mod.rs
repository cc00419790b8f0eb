//! The scenario format, as an author writes it in RON: **this folder is its reference**.
//!
//! A *matter* is a folder with `matter.ron` ([`MatterDraft`]), files that it includes
//! ([`LibraryDraft`]) and one file for each *stage* ([`StageDraft`]). A matter with one stage may
//! be one file: it then writes the stage under `stage:`. Courts and authorities that many matters
//! cite stand in a folder `common` beside them ([`CommonDraft`]). A commented example of everything is
//! what `colloquy new DIR` writes.
//!
//! Conventions. Comments are kept. `Some(…)` may be left out. A field with a default may be left
//! out; an unknown field is a fault. Ids are lower-case words joined by `_`. Dates are
//! `"2014-04-25"`. A scale takes a name (`Good`) or a number (`At(0.62)`). Texts may set case names
//! in italics between asterisks (`*Marc Rich*`) and may run over several lines: a line break with
//! its indentation is a space, an empty line parts paragraphs. A draft may be wrong in every way; `check`
//! says how, and only a faultless one becomes a [`super::Scenario`].
//!
//! | file | what an author finds there |
//! |---|---|
//! | `matter.rs` | the matter, its parties, files, facts and glossary |
//! | `law.rs` | courts, authorities, propositions |
//! | `cards.rs` | arguments, replies, and the scales by which they are weighed |
//! | `stage.rs` | a stage: seats, issues, dispositions, decision table, order of argument |
//! | `bench.rs` | judges, benches, questions from the bench |
//! | `teaching.rs` | history, objectives, timeline, figure, worked example, exercises |

mod bench;
mod cards;
mod law;
mod matter;
mod stage;
mod teaching;

pub use bench::*;
pub use cards::*;
pub use law::*;
pub use matter::*;
pub use stage::*;
pub use teaching::*;

const fn yes() -> bool {
    true
}

const fn even() -> f64 {
    0.5
}

const fn fair() -> MeritDraft {
    MeritDraft::Fair
}

const fn format_one() -> u32 {
    1
}

fn judge() -> String {
    "Judge".to_owned()
}

const fn one() -> u32 {
    1
}
