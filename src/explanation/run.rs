//! From parts to words: the one place where an explanation becomes text.
//!
//! A part gives *runs*: text with a style. Windows, terminals and documents draw runs; none of
//! them needs to know what the parts mean.

use super::cite;
use super::tree::{Authored, Number, NumberKind, Part, Sentence};
use crate::law::{Seat, us_date};
use crate::scenario::{CardId, EntryId, Role, Scenario};

/// How a run is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// Upright.
    #[default]
    Plain,
    /// Italic.
    Italic,
    /// A name in small capitals. The text has capitals and small letters; where there are no small
    /// capitals it is written in capitals.
    Capitals,
}

/// Text with a style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Its style.
    pub style: Style,
}

impl Run {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Plain }
    }

    pub(super) fn capitals(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Capitals }
    }

    pub(super) fn italic(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: Style::Italic }
    }
}

/// The runs of a sentence; it begins with a capital.
pub fn sentence_runs(scenario: &Scenario, sentence: &Sentence) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for mut run in quoted(scenario, &sentence.parts) {
        // an abbreviation's period ends the sentence too
        let ended = runs.last().is_some_and(|last| last.text.ends_with('.'));
        if ended && let Some(rest) = run.text.strip_prefix('.') {
            run = Run { text: rest.to_owned(), style: run.style };
        }
        runs.push(run);
    }
    if let Some(first) = runs.iter_mut().find(|run| !run.text.is_empty()) {
        first.text = capitalized(&first.text);
    }
    for run in &mut runs {
        run.text = kept_together(&run.text);
    }
    runs
}

/// The runs of parts. What is quoted within the program's own quotation marks has single ones.
fn quoted(scenario: &Scenario, parts: &[Part]) -> Vec<Run> {
    let mut open = 0_usize;
    let mut runs = Vec::new();
    for part in parts {
        let own = part.runs(scenario);
        match part {
            Part::Text(text) => {
                open = text.chars().fold(open, |open, letter| match letter {
                    '“' => open + 1,
                    '”' => open.saturating_sub(1),
                    _ => open,
                });
                runs.extend(own);
            }
            Part::Agrees { .. } => {
                open += own.iter().map(|run| run.text.matches('“').count()).sum::<usize>();
                runs.extend(own);
            }
            _ if open > 0 => runs.extend(own.into_iter().map(|run| Run {
                text: run.text.replace('“', "‘").replace('”', "’"),
                style: run.style,
            })),
            _ => runs.extend(own),
        }
    }
    runs
}

/// The text of runs without their styles, names in capitals.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(Run::plainly).collect()
}

impl Run {
    /// The text where there are no styles.
    pub fn plainly(&self) -> String {
        match self.style {
            Style::Capitals => self.text.to_uppercase(),
            Style::Plain | Style::Italic => self.text.clone(),
        }
    }
}

/// A section sign and its number stay on one line.
fn kept_together(text: &str) -> String {
    text.replace("§ ", "§\u{a0}")
}

impl Part {
    /// The part in words.
    pub fn runs(&self, scenario: &Scenario) -> Vec<Run> {
        match self {
            Self::Text(text) => vec![Run::plain(*text)],
            Self::Italic(text) => vec![Run::italic(*text)],
            Self::Authored(name @ Authored::PartyName(_)) => {
                vec![Run::capitals(name.text(scenario))]
            }
            Self::Authored(authored) => marked(authored.text(scenario)),
            Self::Entry(entry) => vec![Run::plain(entry_name(scenario, *entry))],
            Self::Authority { id, full } => cite::runs(scenario.authority(*id), "", *full),
            Self::Citation { card, citation, full } => scenario
                .card(*card)
                .citations
                .get(*citation)
                .map(|cited| {
                    let pinpoint = cited.pinpoint.as_str();
                    cite::runs(scenario.authority(cited.authority), pinpoint, *full)
                })
                .unwrap_or_default(),
            Self::Precedent { name, cite } => {
                vec![Run::italic(*name), Run::plain(format!(", {cite}"))]
            }
            Self::Issue(issue) => vec![Run::plain(&scenario.issue(*issue).title)],
            Self::Party(side) => vec![Run::plain(&scenario.party(*side).in_text)],
            Self::Agrees { with, forms: [one, several] } => {
                vec![Run::plain(scenario.party(*with).agreed(one, several))]
            }
            Self::Judge(judge) => vec![Run::plain(&scenario.judge(*judge).name)],
            Self::JudgeInCaption(judge) => vec![Run::capitals(&scenario.judge(*judge).name)],
            Self::Disposition(id) => vec![Run::plain(&scenario.disposition(*id).title)],
            Self::OrderBelow(place) => {
                let below = scenario.stage().below.as_ref();
                let order = below.and_then(|below| below.orders.get(*place));
                order.map(|order| Run::plain(&order.title)).into_iter().collect()
            }
            Self::Date(date) => vec![Run::plain(us_date(*date))],
            Self::Number(number) => vec![Run::plain(number.text())],
            Self::Quote(words) if words.matches('*').count() % 2 == 0 => marked(words),
            Self::Quote(words) => vec![Run::plain(words)],
        }
    }
}

/// An entry's short name: a card's label, an answer's title.
pub fn entry_name(scenario: &Scenario, entry: EntryId) -> &str {
    match entry {
        EntryId::Card(card) => &scenario.card(card).label,
        EntryId::Answer(answer) => &scenario.answer(answer).title,
    }
}

/// An entry's code: a card's own, an answer's question's.
pub fn entry_code(scenario: &Scenario, entry: EntryId) -> &str {
    match entry {
        EntryId::Card(card) => &scenario.card(card).code,
        EntryId::Answer(answer) => &scenario.question(scenario.answer(answer).question).code,
    }
}

impl Authored {
    /// The author's words, where `*…*` stands for italics.
    pub fn text(self, scenario: &Scenario) -> &str {
        match self {
            Self::Docket => &scenario.stage().docket,
            Self::Court => &scenario.court().name,
            Self::Caption => &scenario.matter().caption,
            Self::PartyName(side) => &scenario.party(side).name,
            Self::CounselRole(side) => &scenario.seat(Seat::Counsel(side)).role,
            Self::BenchTitle => &scenario.seat(Seat::Bench).title,
            Self::BenchRole => &scenario.seat(Seat::Bench).role,
            Self::Posture => &scenario.stage().posture,
            Self::Question => &scenario.stage().question,
            Self::Staging => &scenario.stage().staging,
            Self::Clause(issue) => &scenario.issue(issue).clause,
            Self::IssueQuestion(issue) => &scenario.issue(issue).question,
            Self::Rule(issue) => &scenario.issue(issue).rule,
            Self::RuleReason(issue) => &scenario.issue(issue).rule_reason,
            Self::PriorSource(issue) => scenario.issue(issue).prior_source.trim_end_matches('.'),
            Self::Contention(card) => &scenario.card(card).text,
            Self::AnswerWords(answer) => &scenario.answer(answer).words,
            Self::Asked(question) => &scenario.question(question).short,
            Self::Premise(card, premise) => {
                premise_text(scenario, card, premise).trim_end_matches('.')
            }
            Self::Holding(authority) => &scenario.authority(authority).holding,
            Self::StandingBy(authority) => &scenario.authority(authority).standing_by,
            Self::Proposition(proposition) => &scenario.proposition(proposition).text,
            Self::Order(disposition) => &scenario.disposition(disposition).order,
            Self::Outcome(disposition) => &scenario.disposition(disposition).outcome,
            Self::Because(row) => {
                scenario.decision().get(row).map_or("", |rule| rule.because.as_str())
            }
        }
    }
}

impl Number {
    /// The number as it is written.
    pub fn text(self) -> String {
        let Self { value, kind } = self;
        match kind {
            NumberKind::Strength => format!("{:.0}", whole(100.0 * value)),
            NumberKind::LogOdds => signed(value),
            NumberKind::Probability => format!("{:.0}%", whole(100.0 * value)),
            NumberKind::Count => count(value),
        }
    }
}

/// Rounds half away from zero, and never to −0.
fn whole(value: f64) -> f64 {
    value.round() + 0.0
}

/// Log-odds with two decimals, `+0.48` or `−0.37` with a true minus; `0.00` bears no sign.
pub fn signed(value: f64) -> String {
    let hundredths = whole(100.0 * value);
    let magnitude = format!("{:.2}", hundredths.abs() / 100.0);
    if hundredths > 0.0 {
        format!("+{magnitude}")
    } else if hundredths < 0.0 {
        format!("\u{2212}{magnitude}")
    } else {
        magnitude
    }
}

fn count(value: f64) -> String {
    const WORDS: [&str; 10] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS
        .iter()
        .zip(0_u32..)
        .find(|(_, n)| (value - f64::from(*n)).abs() < 0.5)
        .map_or_else(|| format!("{:.0}", whole(value)), |(word, _)| (*word).to_owned())
}

/// An author's text, with `*…*` in italics.
pub fn marked(text: &str) -> Vec<Run> {
    text.split('*')
        .enumerate()
        .filter(|(_, piece)| !piece.is_empty())
        .map(|(place, piece)| if place % 2 == 1 { Run::italic(piece) } else { Run::plain(piece) })
        .collect()
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn premise_text(scenario: &Scenario, card: CardId, premise: usize) -> &str {
    match &scenario.card(card).role {
        Role::Argument { premises, .. } => {
            premises.get(premise).map(|(_, text)| text.as_str()).unwrap_or_default()
        }
        Role::Reply { .. } => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_by_their_kind() {
        let text = |value, kind| Number { value, kind }.text();
        assert_eq!(text(0.4085, NumberKind::Strength), "41");
        assert_eq!(text(-0.372, NumberKind::LogOdds), "\u{2212}0.37");
        assert_eq!(text(0.48, NumberKind::LogOdds), "+0.48");
        assert_eq!(text(-0.004, NumberKind::LogOdds), "0.00");
        assert_eq!(text(0.584, NumberKind::Probability), "58%");
        assert_eq!(text(2.0, NumberKind::Count), "two");
        assert_eq!(text(12.0, NumberKind::Count), "12");
    }

    #[test]
    fn asterisks_set_italics() {
        let runs = marked("*Marc Rich* never asked");
        assert_eq!(runs, [Run::italic("Marc Rich"), Run::plain(" never asked")]);
        assert_eq!(plain(&runs), "Marc Rich never asked");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capitalized("the Government"), "The Government");
        assert_eq!(capitalized("§ 2703"), "§ 2703");
        assert_eq!(capitalized(""), "");
    }
}
