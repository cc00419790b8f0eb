//! Bounds that hold before any recursive parser sees a text.
//!
//! One pass over the bytes, without recursion and without memory: how deep brackets nest and how
//! many items the commas part. Strings and comments are skipped as RON has them; whether the text
//! is RON at all is not asked here.

/// How deep brackets may nest. The format needs about ten levels.
pub(super) const MAX_DEPTH: usize = 64;

/// How many commas a text may have. The largest matter known has some thousands.
pub(super) const MAX_ITEMS: usize = 100_000;

/// A bound that was passed, with the byte where it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    Depth(usize),
    Items(usize),
}

/// Measures a text; the first bound that is passed ends it.
pub(super) fn measure(text: &str) -> Result<(), Excess> {
    let (mut depth, mut items) = (0_usize, 0_usize);
    let mut rest = text;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let at = text.len() - rest.len();
        match first {
            '(' | '[' | '{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(Excess::Depth(at));
                }
            }
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' => {
                items += 1;
                if items > MAX_ITEMS {
                    return Err(Excess::Items(at));
                }
            }
            _ => {}
        }
        let length = token_length(rest, before);
        before = first;
        rest = rest.get(length..).unwrap_or_default();
    }
    Ok(())
}

/// Length of what begins here: a string, comment or character as a whole, else one character.
fn token_length(rest: &str, before: char) -> usize {
    let in_word = before.is_alphanumeric() || before == '_';
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        block_comment_length(rest)
    } else if rest.starts_with('"') {
        quoted_length(rest, '"')
    } else if rest.starts_with('\'') {
        character_length(rest)
    } else if rest.starts_with('r') && (!in_word || before == 'b') {
        raw_string_length(rest).unwrap_or(1)
    } else {
        rest.chars().next().map_or(1, char::len_utf8)
    }
}

fn quoted_length(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return at + c.len_utf8();
        }
    }
    rest.len()
}

/// A character literal; a lone quote counts for itself.
fn character_length(rest: &str) -> usize {
    let mut inside = rest.chars().skip(1);
    match (inside.next(), inside.next()) {
        (Some('\\'), _) => quoted_length(rest, '\''),
        (Some(c), Some('\'')) => c.len_utf8() + 2,
        _ => 1,
    }
}

fn raw_string_length(rest: &str) -> Option<usize> {
    let hashes = rest.chars().skip(1).take_while(|&c| c == '#').count();
    let body = rest.get(1 + hashes..)?.strip_prefix('"')?;
    let close: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let length = body.find(&close).map_or(body.len(), |at| at + close.len());
    Some(2 + hashes + length)
}

fn block_comment_length(rest: &str) -> usize {
    let mut open = 0_usize;
    let mut at = 0;
    while let Some(tail) = rest.get(at..).filter(|tail| !tail.is_empty()) {
        if tail.starts_with("/*") {
            open += 1;
            at += 2;
        } else if tail.starts_with("*/") {
            open -= 1;
            at += 2;
            if open == 0 {
                return at;
            }
        } else {
            at += tail.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_strings_and_comments_do_not_nest() {
        let many = "[".repeat(1000);
        for text in [
            format!("\"{many}\""),
            format!("\"\\\"{many}\""),
            format!("r#\"{many}\"#"),
            format!("br\"{many}\""),
            format!("// {many}\n()"),
            format!("/* /* */ {many} */ ()"),
            "'['".repeat(1000),
            "'\\''".repeat(1000),
        ] {
            assert_eq!(measure(&text), Ok(()), "{text:.40}");
        }
    }

    #[test]
    fn brackets_behind_a_string_or_comment_do() {
        let many = "[".repeat(1000);
        for text in [
            format!("\"a\"{many}"),
            format!("r##\"a\"#\"##{many}"),
            format!("/* */{many}"),
            format!("// a\n{many}"),
            format!("'a'{many}"),
            format!("bar\"\"{many}"),
        ] {
            assert!(matches!(measure(&text), Err(Excess::Depth(_))), "{text:.40}");
        }
    }

    #[test]
    fn the_deepest_bracket_allowed_is_allowed() {
        assert_eq!(measure(&"[".repeat(MAX_DEPTH)), Ok(()));
        assert_eq!(measure(&"[".repeat(MAX_DEPTH + 1)), Err(Excess::Depth(MAX_DEPTH)));
        assert_eq!(measure(&"[],".repeat(MAX_ITEMS)), Ok(()));
        assert!(matches!(measure(&"[],".repeat(MAX_ITEMS + 1)), Err(Excess::Items(_))));
    }
}
