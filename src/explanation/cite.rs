//! How an authority is cited: by the forms of the Bluebook, as far as a name, a citation and a
//! pinpoint give them.
//!
//! In full, a decision is name, reporter, page and court (`707 F.2d 663, 667 (2d Cir. 1983)`); cited
//! again it is name, volume and page (`707 F.2d at 667`). Enacted law goes by its citation, and a
//! pinpoint within it takes the place of the section's number (`18 U.S.C. § 2703(a)`). A
//! restatement's section stands in its name and is extended in the same way.

use super::run::Run;
use crate::law::AuthorityKind;
use crate::scenario::{Authority, Citation, Scenario};

/// A citation in short, as a card shows it, the name between asterisks for italics.
pub fn cited(scenario: &Scenario, citation: &Citation) -> String {
    let authority = scenario.authority(citation.authority);
    let pinpoint = citation.pinpoint.as_str();
    let tail = match authority.kind {
        AuthorityKind::Decision => again(&authority.cite, pinpoint),
        _ => pinpoint.to_owned(),
    };
    match extended(&authority.name, pinpoint) {
        Some(name) => format!("*{name}*"),
        None if tail.is_empty() => format!("*{}*", authority.name),
        None => format!("*{}*, {tail}", authority.name),
    }
}

/// An authority in a running sentence; the names of decisions are italic, and enacted law goes by
/// its citation.
pub(super) fn runs(authority: &Authority, pinpoint: &str, full: bool) -> Vec<Run> {
    let Authority { kind, name, cite, .. } = authority;
    match kind {
        AuthorityKind::Decision => {
            let tail = if full { pinned(cite, pinpoint) } else { again(cite, pinpoint) };
            let mut runs = vec![Run::italic(name)];
            if !tail.is_empty() {
                let comma = if tail.starts_with('(') { "" } else { "," };
                runs.push(Run::plain(format!("{comma} {tail}")));
            }
            runs
        }
        AuthorityKind::Constitution | AuthorityKind::Statute | AuthorityKind::Rule
            if !cite.is_empty() =>
        {
            vec![Run::plain(enacted(cite, pinpoint, full))]
        }
        AuthorityKind::Exhibit | AuthorityKind::Statement => {
            vec![Run::plain(paper(name, cite, pinpoint, full))]
        }
        _ => vec![Run::plain(other(name, cite, pinpoint, full))],
    }
}

/// A paper of the case: by its name as in a running sentence, where it is found in parentheses.
fn paper(name: &str, cite: &str, pinpoint: &str, full: bool) -> String {
    let name = match name.strip_prefix("The ") {
        Some(rest) => format!("the {rest}"),
        None => name.to_owned(),
    };
    let name = followed(&name, pinpoint);
    match (full, cite.starts_with('(')) {
        (true, true) => format!("{name} {cite}"),
        (true, false) if !cite.is_empty() => format!("{name} ({cite})"),
        _ => name,
    }
}

/// A restatement, a treaty, a report: the pinpoint belongs to the name, the citation behind it.
fn other(name: &str, cite: &str, pinpoint: &str, full: bool) -> String {
    let (name, pinpoint) = match extended(name, pinpoint) {
        Some(name) => (name, ""),
        None => (name.to_owned(), pinpoint),
    };
    if !full || cite.is_empty() {
        return followed(&name, pinpoint);
    }
    let comma = if cite.starts_with('(') { "" } else { "," };
    followed(&format!("{name}{comma} {cite}"), pinpoint)
}

/// Enacted law: a pinpoint of a section that the citation names takes its place, and alone is
/// enough once the citation was given.
fn enacted(cite: &str, pinpoint: &str, full: bool) -> String {
    if !full && !pinpoint.is_empty() {
        return pinpoint.to_owned();
    }
    extended(cite, pinpoint).unwrap_or_else(|| followed(cite, pinpoint))
}

fn followed(text: &str, pinpoint: &str) -> String {
    if pinpoint.is_empty() { text.to_owned() } else { format!("{text}, {pinpoint}") }
}

/// `18 U.S.C. § 2703` with `§ 2703(a)` is `18 U.S.C. § 2703(a)`, and so is `18 U.S.C. § 2703(b)`
/// with it.
fn extended(cite: &str, pinpoint: &str) -> Option<String> {
    let pinpoint = pinpoint.strip_prefix("Rule ").unwrap_or(pinpoint);
    let (section, _) = pinpoint.split_once('(')?;
    let at = cite.rfind(section).filter(|_| !section.is_empty())?;
    let (head, tail) = cite.split_at_checked(at)?;
    let rest = tail.strip_prefix(section)?;
    let within = rest.is_empty() || (rest.starts_with('(') && rest.ends_with(')'));
    within.then(|| format!("{head}{pinpoint}"))
}

/// `707 F.2d 663 (2d Cir. 1983)` with `at 667` is `707 F.2d 663, 667 (2d Cir. 1983)`.
fn pinned(cite: &str, pinpoint: &str) -> String {
    let page = pinpoint.strip_prefix("at ").unwrap_or(pinpoint);
    match (cite.rfind(" ("), pinpoint.is_empty()) {
        (_, true) => cite.to_owned(),
        (Some(at), false) if cite.is_char_boundary(at) => {
            let (reporter, court) = cite.split_at(at);
            format!("{reporter}, {page}{court}")
        }
        _ => format!("{cite}, {page}"),
    }
}

/// `707 F.2d 663 (2d Cir. 1983)` cited again with `at 667` is `707 F.2d at 667`.
fn again(cite: &str, pinpoint: &str) -> String {
    let reporter = cite.rfind(" (").and_then(|at| cite.get(..at)).unwrap_or(cite);
    let volume = reporter
        .rsplit_once(' ')
        .filter(|(_, page)| !page.is_empty() && page.chars().all(|letter| letter.is_ascii_digit()));
    match volume {
        Some((volume, _)) if pinpoint.starts_with("at ") => format!("{volume} {pinpoint}"),
        _ => pinpoint.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_stands_before_the_court_in_parentheses() {
        let cite = "707 F.2d 663 (2d Cir. 1983)";
        assert_eq!(pinned(cite, "at 667"), "707 F.2d 663, 667 (2d Cir. 1983)");
        assert_eq!(pinned(cite, ""), cite);
    }

    #[test]
    fn a_decision_cited_again_goes_by_volume_and_page() {
        assert_eq!(again("561 U.S. 247 (2010)", "at 266"), "561 U.S. at 266");
        assert_eq!(again("707 F.2d 663 (2d Cir. 1983)", "at 667"), "707 F.2d at 667");
        assert_eq!(again("561 U.S. 247 (2010)", ""), "");
        assert_eq!(again("No. 13 Mag. 2814 (S.D.N.Y. 2014)", "n.7"), "n.7");
    }

    #[test]
    fn a_subsection_extends_its_section() {
        let act = "18 U.S.C. § 2703";
        assert_eq!(enacted(act, "§ 2703(a)", true), "18 U.S.C. § 2703(a)");
        assert_eq!(enacted(act, "§ 2703(a)", false), "§ 2703(a)");
        assert_eq!(enacted(act, "", false), act);
        assert_eq!(enacted("Fed. R. Crim. P. 41", "Rule 41(b)", true), "Fed. R. Crim. P. 41(b)");
        assert_eq!(enacted("T.I.A.S. 1", "art. 5", true), "T.I.A.S. 1, art. 5");
    }

    #[test]
    fn one_of_the_subsections_that_are_cited_takes_their_place() {
        let cite = "18 U.S.C. § 1030(a)(2), (e)(6)";
        assert_eq!(enacted(cite, "§ 1030(e)(6)", true), "18 U.S.C. § 1030(e)(6)");
    }

    #[test]
    fn a_paper_of_the_case_is_named_in_the_sentence_with_its_place_behind_it() {
        assert_eq!(
            paper("The warrant", "No. 13 Mag. 2814", "", true),
            "the warrant (No. 13 Mag. 2814)"
        );
        assert_eq!(paper("Brief of Ireland", "", "at 4", true), "Brief of Ireland, at 4");
        assert_eq!(paper("The warrant", "No. 13 Mag. 2814", "", false), "the warrant");
    }

    #[test]
    fn a_restatement_is_cited_by_the_subsection_and_not_twice() {
        let name = "Restatement (Third) of Foreign Relations Law § 442";
        let full = "Restatement (Third) of Foreign Relations Law § 442(1)(a) (1987)";
        assert_eq!(other(name, "(1987)", "§ 442(1)(a)", true), full);
        let short = "Restatement (Third) of Foreign Relations Law § 442(1)(a)";
        assert_eq!(other(name, "(1987)", "§ 442(1)(a)", false), short);
    }
}
