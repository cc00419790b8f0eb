//! "Did you mean": the known word nearest to one that is not known.

/// The nearest of `known` to `word`, if it is near enough to be a slip of the pen
/// (Damerau–Levenshtein, at most a third of the longer word; case does not count).
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // a word longer than any id is no slip of one
    const LONGEST: usize = 96;
    if word.len() > LONGEST {
        return None;
    }
    let lower = word.to_lowercase();
    known
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
            (distance, candidate)
        })
        .filter(|(distance, candidate)| {
            distance * 3 <= word.chars().count().max(candidate.chars().count())
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A help line: the nearest known word, or what there is to choose from.
pub(in crate::scenario) fn help<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    const MOST: usize = 8;
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(near) = nearest(word, known.iter().copied()) {
        return Some(format!("did you mean `{near}`?"));
    }
    let shown: Vec<String> = known.iter().take(MOST).map(|id| format!("`{id}`")).collect();
    let more = if known.len() > MOST { ", …" } else { "" };
    (!shown.is_empty()).then(|| format!("there is {}{more}", shown.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognized_and_another_word_is_not() {
        let known = ["marc_rich_1983", "morrison_2010"];
        assert_eq!(nearest("marc_rich_1938", known), Some("marc_rich_1983"));
        assert_eq!(nearest("Morrison_2010", known), Some("morrison_2010"));
        assert_eq!(nearest("riley_2014", known), None);
        assert_eq!(nearest(&"m".repeat(1000), known), None);
    }

    #[test]
    fn without_a_near_word_the_choice_is_listed() {
        assert_eq!(help("x", ["alpha", "beta"]).unwrap(), "there is `alpha`, `beta`");
        assert_eq!(help("x", []), None);
    }
}
