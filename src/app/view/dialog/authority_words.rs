//! What is said about authorities.

use crate::app::view::words::capitalized;
use crate::law::{AuthorityKind, Standing, us_date};
use crate::scenario::{Authority, AuthorityId, Card, CardId, Force, Scenario};

/// Name in italics where it is a decision, with its citation.
pub(in crate::app) fn short(case: &Scenario, id: AuthorityId) -> String {
    let authority = case.authority(id);
    let name = match authority.kind {
        AuthorityKind::Decision => format!("*{}*", authority.name),
        _ => authority.name.clone(),
    };
    if authority.cite.is_empty() { name } else { format!("{name}, {}", authority.cite) }
}

/// Cards that cite an authority.
pub(in crate::app) fn citing(
    case: &Scenario,
    id: AuthorityId,
) -> impl Iterator<Item = (CardId, &Card)> {
    case.cards().filter(move |(_, card)| card.citations.iter().any(|c| c.authority == id))
}

/// What it is, and for a decision how it bears on this court.
pub(in crate::app) fn about(case: &Scenario, authority: &Authority) -> String {
    let kind = authority.kind.label();
    let court = authority.court.and_then(|court| case.courts().get(court));
    match (authority.force, court) {
        (Some(force), Some(court)) => match authority.voice.label() {
            Some(opinion) => format!("{}, {opinion}, {}", court.short, self::force(force)),
            None => format!("{}, {}", court.short, self::force(force)),
        },
        (Some(force), None) => format!("{kind}, {}", self::force(force)),
        (None, _) => kind.to_owned(),
    }
}

/// How a decision bears on this court.
pub(in crate::app) const fn force(force: Force) -> &'static str {
    match force {
        Force::Binding => "binding here",
        Force::PersuasiveHigher => "persuasive, from a higher court",
        Force::PersuasiveSame => "persuasive, from a court of the same level",
        Force::PersuasiveLower => "persuasive, from a lower court",
        Force::PersuasiveForeign => "persuasive, from a foreign court",
    }
}

/// How it bears on this court and why it does not bind, a sentence; nothing for what is no decision.
pub(in crate::app) fn bearing(authority: &Authority) -> String {
    let force = authority.force.map(force).unwrap_or_default();
    match authority.voice.why_not_binding() {
        Some(why) if !force.is_empty() => format!("{}: {why}.", capitalized(force)),
        _ => force.to_owned(),
    }
}

/// Kind and date; where only the year is known the date is January 1, and only the year is said.
pub(in crate::app) fn dated(authority: &Authority) -> String {
    let date = authority.date;
    let when =
        if (date.month(), date.day()) == (1, 1) { date.year().to_string() } else { us_date(date) };
    format!("{}, {when}", authority.voice.label().unwrap_or(authority.kind.label()))
}

/// What has become of it.
pub(in crate::app) const fn standing(authority: &Authority) -> &'static str {
    match authority.standing {
        Standing::Good => "good law",
        Standing::Vacated => "vacated",
        Standing::Overruled => "overruled on the point",
        Standing::Superseded => "superseded on the point",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::scenario::load_matter;

    #[test]
    fn what_does_not_speak_for_its_court_says_what_it_is_and_why_it_binds_nobody() {
        let loaded = load_matter(Path::new("scenarios/google_2017"));
        let case = loaded.scenarios.first().unwrap();
        let named = |id: &str| case.authority(case.authority_by_id(id).unwrap());
        let concurrence = named("lynch_concurrence");
        assert_eq!(
            bearing(concurrence),
            "Persuasive, from a higher court: a concurrence speaks for those who joined it, not \
             for the court."
        );
        assert_eq!(dated(concurrence), "concurrence, July 14, 2016");
        let about = about(case, concurrence);
        assert_eq!(about, "2d Cir., concurrence, persuasive, from a higher court");
        let opinion = case.authorities().find(|(_, it)| it.force == Some(Force::Binding)).unwrap();
        assert_eq!(bearing(opinion.1), "binding here");
    }
}
