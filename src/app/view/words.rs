//! How numbers and things are said on the screens.

use std::collections::BTreeSet;

use crate::law::{AuthorityKind, Seat, Side};
use crate::record::{Move, move_to_text};
use crate::scenario::{CardId, EntryId, IssueId, JudgeId, Scenario};

pub(in crate::app) use crate::explanation::signed;

/// Court time: `6:40`.
pub(in crate::app) fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Court time as it is spoken: `6 minutes 40 seconds`.
pub(in crate::app) fn spoken_time(seconds: u32) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    match (minutes, seconds) {
        (0, _) => counted(seconds, "second"),
        (_, 0) => counted(minutes, "minute"),
        _ => format!("{} {}", counted(minutes, "minute"), counted(seconds, "second")),
    }
}

/// `1 move`, `2 moves`.
pub(in crate::app) fn counted(n: u32, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// How long ago, from two times in seconds: `3 hours ago`.
pub(in crate::app) fn ago(now: u64, then: u64) -> String {
    const STEPS: [(u64, &str); 3] = [(86_400, "day"), (3_600, "hour"), (60, "minute")];
    let seconds = now.saturating_sub(then);
    let step = STEPS.iter().find(|(length, _)| seconds >= *length);
    step.map_or_else(
        || "just now".to_owned(),
        |(length, noun)| {
            let n = u32::try_from(seconds / length).unwrap_or(u32::MAX);
            format!("{} ago", counted(n, noun))
        },
    )
}

/// The day of a time in seconds since 1970 (UTC): `November 19, 2026`. From days to the calendar by
/// eras of 400 years (Hinnant, `civil_from_days`).
pub(in crate::app) fn date(seconds: u64) -> String {
    const MONTHS: [&str; 12] = [
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "January",
        "February",
    ];
    // years begin in March here, so that the leap day is the last
    let days = seconds / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let year = 400 * era + year + u64::from(month >= 10);
    let place = usize::try_from(month).unwrap_or_default();
    format!("{} {day}, {year}", MONTHS.get(place).copied().unwrap_or_default())
}

/// A probability in [0, 1] on the scale 0 to 100.
#[expect(clippy::cast_possible_truncation, reason = "for the screen single precision is plenty")]
pub(in crate::app) fn hundred(probability: f64) -> f32 {
    (100.0 * probability) as f32
}

/// A number of the model in single precision, for drawing.
#[expect(clippy::cast_possible_truncation, reason = "for the screen single precision is plenty")]
pub(in crate::app) const fn drawn(value: f64) -> f32 {
    value as f32
}

/// A probability in [0, 1] in whole percent.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped to 0 to 100"
)]
pub(in crate::app) fn percent(probability: f64) -> u8 {
    (100.0 * probability).round().clamp(0.0, 100.0) as u8
}

/// A sentence begins with a capital.
pub(in crate::app) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The first letter of a name, for a medallion.
pub(in crate::app) fn monogram(name: &str) -> String {
    name.chars().next().map(String::from).unwrap_or_default()
}

/// A party in a running sentence at its beginning: `The Government`.
pub(in crate::app) fn party_first(scenario: &Scenario, side: Side) -> String {
    capitalized(&scenario.party(side).in_text)
}

/// A party's short name: `Government`.
pub(in crate::app) fn party(scenario: &Scenario, side: Side) -> String {
    scenario.party(side).short.clone()
}

/// `issue 2`, `issues 2, 3`, `issues 2–4`. Issues come in their order.
pub(in crate::app) fn issues(list: &[IssueId]) -> String {
    let numbers: Vec<usize> = list.iter().map(|issue| issue.index() + 1).collect();
    match numbers.as_slice() {
        [] => String::new(),
        [one] => format!("issue {one}"),
        [from, .., to] if numbers.len() > 2 && to.saturating_sub(*from) + 1 == numbers.len() => {
            format!("issues {from}–{to}")
        }
        _ => {
            let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
            format!("issues {}", numbers.join(", "))
        }
    }
}

/// `2. Focus`.
pub(in crate::app) fn issue_title(scenario: &Scenario, issue: IssueId) -> String {
    format!("{}. {}", issue.index() + 1, scenario.issue(issue).title)
}

/// `G3 Circumvention`.
pub(in crate::app) fn card_name(scenario: &Scenario, card: CardId) -> String {
    let card = scenario.card(card);
    format!("{} {}", card.code, card.label)
}

/// `G3 Circumvention`, `Q2 Answer the words`.
pub(in crate::app) fn entry_name(scenario: &Scenario, entry: EntryId) -> String {
    let name = crate::explanation::entry_name(scenario, entry);
    format!("{} {name}", crate::explanation::entry_code(scenario, entry))
}

/// A move in short words.
pub(in crate::app) fn move_name(scenario: &Scenario, mv: Move) -> String {
    match (crate::explanation::entry_of(mv), mv) {
        (Some(entry), _) => entry_name(scenario, entry),
        (None, Move::Withdraw(card)) => format!("Withdraws {}", card_name(scenario, card)),
        (None, Move::ConcedeCard(card)) => format!("Concedes {}", card_name(scenario, card)),
        (None, Move::ConcedeIssue(issue)) => {
            format!("Concedes issue {}", issue_title(scenario, issue))
        }
        (None, Move::Yield) => "Yields".to_owned(),
        (None, Move::NoAnswer) => "Gives no answer".to_owned(),
        (None, Move::Find(issue, found)) => {
            format!("Finds on {}: {}", issue_title(scenario, issue), found.label().to_lowercase())
        }
        (None, mv) => move_to_text(scenario, mv),
    }
}

/// The side that brought an entry.
pub(in crate::app) fn entry_side(scenario: &Scenario, entry: EntryId) -> Side {
    match entry {
        EntryId::Card(card) => scenario.card(card).side,
        EntryId::Answer(answer) => scenario.question(scenario.answer(answer).question).to,
    }
}

/// `Judge Whitlock`, `Justice Averill`.
pub(in crate::app) fn judge(scenario: &Scenario, judge: JudgeId) -> String {
    scenario.titled(judge)
}

/// A text of the case with the short names of decisions between asterisks, where its author set
/// none: `the presumption of *Morrison*`. Short is the first party, or the other where the first is
/// the United States, if that is one word and belongs to nobody and nothing in this case.
pub(in crate::app) fn cases_in_italics(scenario: &Scenario, text: &str) -> String {
    if text.contains('*') {
        return text.to_owned();
    }
    let decisions = scenario.authorities().filter(|(_, own)| own.kind == AuthorityKind::Decision);
    let short = decisions.filter_map(|(_, own)| short_name(&own.name));
    let names: BTreeSet<&str> = short.filter(|name| !is_of_the_case(scenario, name)).collect();
    let mut marked = String::with_capacity(text.len());
    for piece in text.split_inclusive(|letter: char| !letter.is_alphabetic()) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphabetic());
        let rest = piece.get(word.len()..).unwrap_or_default();
        if names.contains(word) {
            marked.extend(["*", word, "*", rest]);
        } else {
            marked.push_str(piece);
        }
    }
    marked
}

fn short_name(decision: &str) -> Option<&str> {
    let (first, second) = decision.split_once(" v. ")?;
    let name = if first == "United States" { second } else { first };
    let long = name.chars().count() >= 5 && name.chars().all(char::is_alphabetic);
    (long && name.starts_with(char::is_uppercase)).then_some(name)
}

/// Whether a name is that of a party, a court or the case itself.
fn is_of_the_case(scenario: &Scenario, name: &str) -> bool {
    let parties = Side::BOTH.map(|side| scenario.party(side).name.as_str());
    let courts = scenario.courts().iter().map(|court| court.name.as_str());
    let caption = scenario.matter().short_caption.as_str();
    parties.into_iter().chain(courts).chain([caption]).any(|other| other.contains(name))
}

/// The speaker in a seat.
pub(in crate::app) fn speaker(scenario: &Scenario, seat: Seat) -> String {
    scenario.seat(seat).speaker.clone()
}

/// Codes in the order in which people read them: letters first, then the number, so that `M9`
/// stands before `M10`.
pub(in crate::app) fn code_order(code: &str) -> (String, u32) {
    let at = code.find(|letter: char| letter.is_ascii_digit()).unwrap_or(code.len());
    let (letters, number) = code.split_at(at);
    (letters.to_owned(), number.parse().unwrap_or_default())
}

/// A list in a running sentence: `a, b and c`.
pub(in crate::app) fn joined(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn court_time_is_written_and_spoken() {
        assert_eq!(clock(400), "6:40");
        assert_eq!(spoken_time(400), "6 minutes 40 seconds");
        assert_eq!(spoken_time(60), "1 minute");
        assert_eq!(spoken_time(1), "1 second");
    }

    #[test]
    fn what_was_saved_a_while_ago_says_so_in_the_largest_unit() {
        assert_eq!(ago(100, 90), "just now");
        assert_eq!(ago(10_000, 2_000), "2 hours ago");
        assert_eq!(ago(90_000, 0), "1 day ago");
        assert_eq!(ago(0, 50), "just now", "a clock that was set back does no harm");
    }

    #[test]
    fn a_time_is_said_as_the_day_of_the_calendar() {
        assert_eq!(date(0), "January 1, 1970");
        assert_eq!(date(951_782_400), "February 29, 2000");
        assert_eq!(date(1_400_000_000), "May 13, 2014");
        assert_eq!(date(1_795_046_399), "November 18, 2026");
        assert_eq!(date(1_795_046_400), "November 19, 2026");
    }

    #[test]
    fn codes_stand_in_the_order_of_their_numbers() {
        let mut codes = ["M10", "M9", "G2", "MR1"];
        codes.sort_by_key(|code| code_order(code));
        assert_eq!(codes, ["G2", "M9", "M10", "MR1"]);
    }

    #[test]
    fn lists_end_in_and() {
        let items = ["a", "b", "c"].map(String::from);
        assert_eq!(joined(&items), "a, b and c");
        assert_eq!(joined(&items[..1]), "a");
    }
}
