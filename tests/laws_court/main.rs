//! Laws of the court's computation: fixtures computed by hand, and properties of random small
//! cases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test fails by panicking, and some numbers must agree to the bit"
)]

mod case;
mod dice;
mod findings;
mod golden;
mod graph;
mod oracle;
mod play;
mod precedent;
mod properties;
mod reversal;
mod robust;
mod ron;
mod search;
mod standards;
mod votes;
