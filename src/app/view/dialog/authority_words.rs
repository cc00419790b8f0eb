//! What is said about authorities.

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
        (Some(force), Some(court)) => format!("{}, {}", court.short, self::force(force)),
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

/// Kind and date; where only the year is known the date is January 1, and only the year is said.
pub(in crate::app) fn dated(authority: &Authority) -> String {
    let date = authority.date;
    let when =
        if (date.month(), date.day()) == (1, 1) { date.year().to_string() } else { us_date(date) };
    format!("{}, {when}", authority.kind.label())
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
