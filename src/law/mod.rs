//! The vocabulary of the courtroom: parties, seats, courts, standards, and kinds of argument.
//!
//! Terms follow American federal practice, the setting of the bundled cases; another kind of court
//! uses the same words through its own titles. Nothing here weighs anything: every number that
//! follows from these words stands in the model card.

mod argument;
mod authority;
mod court;
mod found;
mod seat;
mod standard;

pub use argument::{ArgumentKind, Manner, QuestionKind, SourceMark, Value, Verification};
pub use authority::{AuthorityKind, Standing, Voice};
pub use court::CourtLevel;
pub use found::Found;
pub use jiff::civil::Date;
pub use seat::{Seat, Side};
pub use standard::{ProofStandard, StandardOfReview};

/// Formats a date as American opinions do: `July 14, 2016`.
pub fn us_date(date: Date) -> String {
    date.strftime("%B %-d, %Y").to_string()
}

/// Formats a date where room is short, with the months abbreviated as in citations:
/// `Sept. 8, 2014`.
pub fn us_date_short(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
        "Dec.",
    ];
    let month = usize::try_from(date.month() - 1).ok().and_then(|month| MONTHS.get(month));
    format!("{} {}, {}", month.unwrap_or(&""), date.day(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_in_american_opinions() {
        assert_eq!(us_date(jiff::civil::date(2014, 4, 25)), "April 25, 2014");
        assert_eq!(us_date_short(jiff::civil::date(2014, 4, 25)), "Apr. 25, 2014");
        assert_eq!(us_date_short(jiff::civil::date(2013, 12, 4)), "Dec. 4, 2013");
    }
}
