//! The vocabulary of the courtroom: parties, seats, courts, standards, and kinds of argument.
//!
//! Terms follow American federal practice, the setting of the bundled cases; another kind of court
//! uses the same words through its own titles. Nothing here weighs anything: every number that
//! follows from these words stands in the model card.

mod argument;
mod authority;
mod court;
mod seat;
mod standard;

pub use argument::{ArgumentKind, Manner, QuestionKind, SourceMark, Value, Verification};
pub use authority::{AuthorityKind, Standing};
pub use court::CourtLevel;
pub use jiff::civil::Date;
pub use seat::{Seat, Side};
pub use standard::{ProofStandard, StandardOfReview};

/// Formats a date as American opinions do: `July 14, 2016`.
pub fn us_date(date: Date) -> String {
    date.strftime("%B %-d, %Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_in_american_opinions() {
        assert_eq!(us_date(jiff::civil::date(2014, 4, 25)), "April 25, 2014");
    }
}
