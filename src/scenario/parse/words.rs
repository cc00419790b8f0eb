//! What `ron` and `ron2` complain about, in an author's words.

use std::ops::Range;

use ron::error::{Error, SpannedError};

use super::tree::{Node, Shape};
use crate::scenario::check::{
    At, Fault, Rule, duplicate_field, missing_field, suggest, syntax, unknown_field, unknown_name,
    wrong_type,
};
use crate::scenario::source::Source;

/// A fault of one text: the rule, the bytes, the message and the help line.
pub(super) type Complaint = (&'static Rule, Range<usize>, String, Option<String>);

/// Fields that take a date.
const DATES: [&str; 4] = ["date", "from", "argued", "decided"];

/// Says what `ron` found between two bytes of a text.
pub(super) fn complaint(
    source: &Source,
    tree: &Node,
    error: &SpannedError,
    start: usize,
    end: usize,
) -> Complaint {
    match &error.code {
        Error::NoSuchStructField { expected, found, outer } => {
            let owner = outer.as_deref().map_or("this".to_owned(), a_thing);
            let message = format!("{owner} has no field `{found}`");
            let help = suggest::help(found, expected.iter().copied());
            (&unknown_field::RULE, label_at(tree, start), message, help)
        }
        Error::DuplicateStructField { field, .. } => {
            let message = format!("`{field}` stands twice");
            let help = Some("keep one of the two".to_owned());
            (&duplicate_field::RULE, label_at(tree, start), message, help)
        }
        Error::MissingStructField { field, outer } => {
            let owner = outer.as_deref().map_or("this".to_owned(), a_thing);
            let message = format!("{owner} needs a field `{field}`");
            let help = Some(format!("add `{field}: …,`"));
            (&missing_field::RULE, struct_at(tree, end).head(), message, help)
        }
        Error::NoSuchEnumVariant { expected, found, outer } => {
            let what = outer.as_deref().map_or("name".to_owned(), thing);
            let message = format!("there is no {what} `{found}`");
            let help = suggest::help(found, expected.iter().copied());
            (&unknown_name::RULE, name_at(tree, start, found.len()), message, help)
        }
        Error::Message(said) => {
            let (field, range) = value_at(tree, start, end);
            if field.is_some_and(|field| DATES.contains(&field)) {
                let found = excerpt(source, &range);
                let help = Some("write year, month and day: `\"2014-04-25\"`".to_owned());
                (&wrong_type::RULE, range, format!("{found} is not a date"), help)
            } else {
                (&wrong_type::RULE, range, lower_first(said), None)
            }
        }
        code => match expected(code) {
            Some(wanted) => wrong(source, tree, wanted, start, end),
            None => other(tree, code, start, end),
        },
    }
}

/// Fields that take a name of a scale or a number, `At(0.62)`.
const SCALES: [&str; 3] = ["merit", "weight", "on_point"];

fn wrong(source: &Source, tree: &Node, wanted: &str, start: usize, end: usize) -> Complaint {
    let (field, range) = value_at(tree, start, end);
    let found = excerpt(source, &range);
    let subject = field.map_or("here".to_owned(), |field| format!("`{field}`"));
    let message = format!("{subject} takes {wanted}, not {found}");
    let text = source.text().get(range.clone()).unwrap_or_default();
    // scales take a name or a number, and the number has a name of its own
    let is_scale = field.is_some_and(|field| SCALES.contains(&field));
    let help = (is_scale && text.parse::<f64>().is_ok())
        .then(|| format!("a number is written as `At({text})`"));
    (&wrong_type::RULE, range, message, help)
}

fn other(tree: &Node, code: &Error, start: usize, end: usize) -> Complaint {
    let way = tree.way_to(end);
    let named = way.last().map(|hop| &hop.part.value).filter(|node| node.name.is_some());
    match code {
        // a name that stands alone was given a body
        Error::ExpectedComma | Error::ExpectedStructLikeEnd if named.is_some() => {
            let range = named.map_or(end..end, |node| node.range.clone());
            let message = "this name takes nothing in parentheses".to_owned();
            (&wrong_type::RULE, range, message, Some("write the name alone".to_owned()))
        }
        Error::ExpectedDifferentStructName { .. } => {
            let message = "no name stands before this parenthesis".to_owned();
            let help = Some("write `(` alone".to_owned());
            (&wrong_type::RULE, name_at(tree, start, 1), message, help)
        }
        code => {
            let message = lower_first(&code.to_string());
            (&syntax::RULE, start..end.max(start), message, None)
        }
    }
}

/// What a type error wanted.
fn expected(code: &Error) -> Option<&'static str> {
    Some(match code {
        Error::ExpectedString => "a text in quotes",
        Error::ExpectedInteger | Error::IntegerOutOfBounds | Error::InvalidIntegerDigit { .. } => {
            "a whole number from 0 up"
        }
        Error::InvalidValueForType { expected, .. } if expected.contains("integer") => {
            "a whole number from 0 up"
        }
        Error::ExpectedFloat | Error::FloatUnderscore => "a number",
        Error::ExpectedBoolean => "`true` or `false`",
        Error::ExpectedArray => "a list in square brackets",
        Error::ExpectedMap => "a map in braces",
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => "fields in parentheses",
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => "a name without quotes",
        _ => return None,
    })
}

/// The innermost value at an error, and the field that it belongs to.
fn value_at(tree: &Node, start: usize, end: usize) -> (Option<&str>, Range<usize>) {
    // the parser stops before, in or right behind the value that it cannot take
    let byte = [end, start, end.saturating_sub(1)]
        .into_iter()
        .find(|&byte| is_in_value(tree, byte))
        .unwrap_or(end);
    let way = tree.way_to(byte);
    let field = way.iter().rev().map(|hop| hop.part.label.as_str()).find(|label| !label.is_empty());
    let range = way.last().map_or(tree.range.clone(), |hop| hop.part.value.range.clone());
    (field, range)
}

fn is_in_value(tree: &Node, byte: usize) -> bool {
    tree.way_to(byte).last().is_some_and(|hop| hop.part.value.range.contains(&byte))
}

fn struct_at(tree: &Node, byte: usize) -> &Node {
    let way = tree.way_to(byte);
    way.iter()
        .rev()
        .map(|hop| &hop.part.value)
        .find(|node| matches!(node.shape, Shape::Fields(_)))
        .unwrap_or(tree)
}

fn label_at(tree: &Node, byte: usize) -> Range<usize> {
    let way = tree.way_to(byte);
    let part = way.iter().rev().map(|hop| hop.part);
    let mut labels = part.map(|part| part.label_range.clone());
    labels.find(|range| range.contains(&byte)).unwrap_or(byte..byte)
}

/// The bytes of a name: of a value, of a map's key, or else so many from a byte on.
fn name_at(tree: &Node, byte: usize, length: usize) -> Range<usize> {
    let way = tree.way_to(byte);
    let last = way.last().map(|hop| hop.part);
    let name = last.and_then(|part| part.value.name.clone());
    let label = last.map(|part| part.label_range.clone());
    let found = [name, label].into_iter().flatten().find(|range| range.contains(&byte));
    found.unwrap_or(byte..byte + length)
}

/// A short piece of the source in backquotes.
fn excerpt(source: &Source, range: &Range<usize>) -> String {
    const MOST: usize = 32;
    let text = source.text().get(range.clone()).unwrap_or_default();
    let line = text.lines().next().unwrap_or_default();
    let short: String = line.chars().take(MOST).collect();
    if short.len() < text.len() { format!("`{short}…`") } else { format!("`{short}`") }
}

/// `ArgumentDraft` → `argument`.
fn thing(name: &str) -> String {
    let mut words = String::new();
    for c in name.trim_end_matches("Draft").chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    words
}

/// `ArgumentDraft` → `an argument`; a variant keeps its name: `Wrong` → `` `Wrong` ``.
fn a_thing(name: &str) -> String {
    if !name.ends_with("Draft") {
        return format!("`{name}`");
    }
    let thing = thing(name);
    let article = if thing.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {thing}")
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// What `ron2` missed.
fn missing(expected: &str) -> (String, Option<String>) {
    let message = match expected {
        "comma" => "a comma is missing before this",
        "`:` after map key" => "a colon is missing here",
        "value" => "a value is missing here",
        closing if closing.starts_with("closing") => "a closing bracket is missing here",
        other => return (format!("expected {other}"), None),
    };
    let help = message.contains("bracket").then(|| "look for what was opened last".to_owned());
    (message.to_owned(), help)
}

/// What stands at a place of a text and looks like a slip of the hand.
fn slip(source: &Source, at: usize) -> Option<(String, Option<String>)> {
    let text = source.text();
    let said = match text.get(at..)?.chars().next()? {
        '“' | '”' | '„' | '‘' | '’' => {
            let help = "write `\"` in front of a text and behind it".to_owned();
            return Some(("a text stands between straight quotation marks".to_owned(), Some(help)));
        }
        '=' => "a colon stands between a field and its value",
        ';' => "a comma stands between two fields",
        _ => return None,
    };
    Some((said.to_owned(), Some("write `name: value,`".to_owned())))
}

/// Help where a fault stands on a line on which a text ends that began further up, or which has a
/// quotation mark without its other half: the mark that should have ended a text is missing.
pub(super) fn open_text(source: &Source, at: usize) -> Option<String> {
    let (before, after) = source.text().split_at_checked(at)?;
    let mut open: Option<usize> = None;
    let mut long: Option<usize> = None;
    let mut line = 1;
    let mut chars = before.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, open) {
            ('\n', _) => {
                line += 1;
                long = None;
            }
            ('\\', Some(_)) => drop(chars.next()),
            ('"', Some(began)) => {
                long = (began < line).then_some(began);
                open = None;
            }
            ('"', None) => open = Some(line),
            ('/', None) if chars.peek() == Some(&'/') => {
                while chars.next_if(|&c| c != '\n').is_some() {}
            }
            _ => {}
        }
    }
    let odd = || {
        let rest = after.lines().next().unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = format!("{}{rest}", before.get(start..)?).replace("\\\"", "");
        (line.matches('"').count() % 2 == 1).then(|| "this line".to_owned())
    };
    let place = open.or(long).filter(|&began| began < line).map(|began| format!("line {began}"));
    let place = place.or_else(odd)?;
    Some(format!("a quotation mark may be missing on {place}"))
}

/// Says what `ron2` found.
pub(super) fn syntax_fault(error: &ron2::Error, source: &Source, index: usize) -> Fault {
    use ron2::error::ErrorKind;
    let span = error.span();
    let (message, help) = match error.kind() {
        ErrorKind::Expected { expected, .. } => missing(expected),
        ErrorKind::ExpectedStringEnd => (
            "this text is not closed".to_owned(),
            Some("put a `\"` behind it; inside a text write `\\\"`".to_owned()),
        ),
        ErrorKind::UnclosedBlockComment => {
            ("this comment is not closed".to_owned(), Some("end it with `*/`".to_owned()))
        }
        ErrorKind::TrailingCharacters => (
            "nothing may follow the closing parenthesis of the file".to_owned(),
            Some("look for a parenthesis that closes too early".to_owned()),
        ),
        ErrorKind::InvalidEscape(_) => (
            "a backslash must be followed by `n`, `t`, `\"`, `\\` or a code".to_owned(),
            Some("write `\\\\` for a backslash; a text may run over several lines".to_owned()),
        ),
        kind => slip(source, span.start_offset)
            .unwrap_or_else(|| (lower_first(&kind.to_string()), None)),
    };
    let at = At::Bytes(index, span.start_offset..span.end_offset);
    Fault { rule: &syntax::RULE, at, message, help }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_names_read_as_words() {
        assert_eq!(a_thing("ArgumentDraft"), "an argument");
        assert_eq!(a_thing("HistoryReasonDraft"), "a history reason");
        assert_eq!(a_thing("Wrong"), "`Wrong`");
    }

    const SOUND: &str = include_str!("../../../tests/fixtures/check/sound.ron");

    /// What is said, and the help, once a piece of a sound matter is replaced.
    fn said(from: &str, to: &str) -> Vec<String> {
        let text = SOUND.replacen(from, to, 1);
        assert_ne!(text, SOUND);
        let found = crate::scenario::load_from_sources(&[("matter.ron", &text)]).diagnostics;
        let line = |fault: &crate::diagnostic::Diagnostic| {
            format!("{} | {}", fault.message, fault.help.as_deref().unwrap_or("none"))
        };
        found.iter().map(line).collect()
    }

    #[test]
    fn a_slip_of_the_hand_is_named_and_put_right() {
        let curly = said("label: \"Custom\"", "label: “Custom”");
        assert_eq!(
            curly,
            ["a text stands between straight quotation marks | write `\"` in front of a text and \
              behind it"]
        );
        let equals = said("code: \"A1\"", "code = \"A1\"");
        let colon = "a colon stands between a field and its value | write `name: value,`";
        assert!(equals.iter().any(|line| line == colon), "{equals:?}");
        let open = said("label: \"Custom\"", "label: \"Custom");
        let quote = "a quotation mark may be missing on line 41";
        assert!(open.iter().any(|line| line.ends_with(quote)), "{open:?}");
        let open =
            said("mark: KnownHigh, source: \"Invented.\"", "mark: KnownHigh, source: \"Invented.");
        let here = "a quotation mark may be missing on";
        assert!(open.iter().any(|line| line.contains(here)), "{open:?}");
    }

    #[test]
    fn a_number_on_a_scale_is_told_its_name() {
        assert_eq!(
            said("merit: Good", "merit: 0.7"),
            ["`merit` takes a name without quotes, not `0.7` | a number is written as `At(0.7)`"]
        );
    }
}
