//! Where no line may end: within a citation, after a section sign, before a dot between two things.
//!
//! What is shown gets no-break spaces there; the texts themselves keep their own. A citation is
//! what the Bluebook makes of one: volume, reporter and page, or title and code.

use std::borrow::Cow;

/// No line ends between § and the number of a section, nor within a citation; and none begins
/// with the dot between two things.
pub(super) fn kept_together(text: &str) -> Cow<'_, str> {
    let spaces = tied(text);
    if spaces.is_empty() {
        return text.into();
    }
    let mut kept = String::with_capacity(text.len() + spaces.len());
    let mut from = 0;
    for space in spaces {
        kept.push_str(text.get(from..space).unwrap_or_default());
        kept.push('\u{a0}');
        from = space + 1;
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept.into()
}

/// The spaces at which no line may end, by their bytes, in order.
fn tied(text: &str) -> Vec<usize> {
    let mut spaces = Vec::new();
    let mut at = 0;
    // where the page of the citation that one is in begins
    let mut page = 0;
    while let Some((word, next)) = text.get(at..).and_then(|rest| rest.split_once(' ')) {
        let space = at + word.len();
        if is_volume(word) {
            page = page.max(reporter(next).map_or(0, |length| space + 1 + length));
        }
        if space < page || word.ends_with('§') || next.starts_with("· ") {
            spaces.push(space);
        }
        at = space + 1;
    }
    spaces
}

/// Whether a word may be the volume of a citation: `829`, `(829`.
fn is_volume(word: &str) -> bool {
    let number = word.trim_start_matches(['(', '[', '“']);
    (1..=4).contains(&number.len()) && number.bytes().all(|digit| digit.is_ascii_digit())
}

/// How many bytes a text goes on with the name of a reporter or code, up to its page or section:
/// those of `F. Supp. 3d `; none where it begins otherwise.
fn reporter(text: &str) -> Option<usize> {
    let ordinal = |word: &str| {
        let letters = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        letters.len() < word.len() && matches!(letters, "d" | "nd" | "rd" | "st" | "th")
    };
    let mut length = 0;
    for place in 0..LONGEST_REPORTER {
        let word = text.get(length..)?.split(' ').next()?;
        let first = word.chars().next()?;
        if place > 0 && first == '§' {
            // what is longer than a code with its title tears holes into justified lines
            return Some(length - 1);
        }
        if place > 0 && first.is_ascii_digit() && !ordinal(word) {
            return Some(length);
        }
        if place > 0 && word == "at" {
            return Some(length + word.len() + 1);
        }
        let part = first.is_ascii_uppercase() && word.contains('.') && !word.ends_with([',', ';']);
        if !(part || place > 0 && ordinal(word)) {
            return None;
        }
        length += word.len() + 1;
    }
    None
}

/// Words of a reporter, and one more: `Fed. App. 2d` has three.
const LONGEST_REPORTER: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_stays_together_from_volume_to_page() {
        let kept = |text: &str| kept_together(text).replace('\u{a0}', "_");
        assert_eq!(
            kept("quash, 829 F.3d 197 (2d Cir. 2016)"),
            "quash, 829_F.3d_197 (2d Cir. 2016)"
        );
        assert_eq!(
            kept("138 S. Ct. 1186; 15 F. Supp. 3d 466."),
            "138_S._Ct._1186; 15_F._Supp._3d_466."
        );
        assert_eq!(kept("18 U.S.C. §§ 2702 and 2703"), "18_U.S.C. §§_2702 and 2703");
        assert_eq!(kept("Warshak, 631 F.3d at 286"), "Warshak, 631_F.3d_at_286");
        assert_eq!(
            kept("on July 14, 2016 Mr. Doyle, 3 times"),
            "on July 14, 2016 Mr. Doyle, 3 times"
        );
        assert_eq!(kept("MLAT (2001) · Brief"), "MLAT (2001)_· Brief");
    }
}
