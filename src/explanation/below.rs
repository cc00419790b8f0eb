//! What an opinion says of the court below, where its record came up.
//!
//! What that court ordered stands beside the posture, what it found beside how an issue is
//! reviewed. A stage supposes the order that history made below and, on each issue that reviews
//! another, a finding against the side that carries it. Where the record came out otherwise a
//! sentence says so, since the author's texts speak of what is supposed.

use super::run::{plain, sentence_runs};
use super::tree::{Part, Sentence};
use crate::scenario::{FoundBelow, IssueId, OrderBelow, OrderedBelow, Scenario};

/// What the court below ordered, and that the stage supposes another order where it does.
pub(super) fn ordered_below(scenario: &Scenario) -> Option<Vec<Sentence>> {
    let OrderedBelow { order, as_supposed } = scenario.carried()?.ordered?;
    let below = scenario.stage().below.as_ref()?;
    let mut ordered = vec![
        Part::Text("On the record that comes up, the order below was “"),
        Part::OrderBelow(order),
    ];
    if as_supposed {
        ordered.push(Part::Text(",” as history had it."));
        return Some(vec![Sentence::new(ordered)]);
    }
    ordered.extend(won(below.orders.get(order)?));
    let supposes = vec![
        Part::Text("This stage supposes the order made in fact, “"),
        Part::OrderBelow(below.supposed),
        Part::Text(",” and is heard on that footing."),
    ];
    Some(vec![Sentence::new(ordered), Sentence::new(supposes)])
}

/// Who won below, behind the title of the order.
fn won(order: &OrderBelow) -> Vec<Part> {
    match order.prevails {
        None => vec![Part::Text(",” which gave neither side all that it asked for.")],
        Some(side) => {
            vec![Part::Text(",” and "), Part::Party(side), Part::Text(" won there.")]
        }
    }
}

/// What the court below found on the issue that an issue of this stage reviews.
pub(super) fn found_below(scenario: &Scenario, issue: IssueId) -> Option<Sentence> {
    let FoundBelow { prevailed, as_supposed, .. } = scenario.carried()?.finding(issue)?;
    let parts = match prevailed {
        Some(side) if *as_supposed => {
            vec![
                Part::Text("The court below decided this for "),
                Part::Party(*side),
                Part::Text("."),
            ]
        }
        Some(side) => vec![
            Part::Text("The court below decided this for "),
            Part::Party(*side),
            Part::Text("; it is heard here as if it had decided the contrary."),
        ],
        None => {
            vec![Part::Text("The court below did not decide this; it is heard here as if it had.")]
        }
    };
    Some(Sentence::new(parts))
}

/// What else the record of the court below does here; none where none came up.
pub(super) fn bound_by_below(scenario: &Scenario) -> Option<Sentence> {
    scenario.carried()?;
    let movant = scenario.stage().movant;
    Some(Sentence::new(vec![
        Part::Text("The record of the court below comes up with the case: what "),
        Part::Party(movant),
        Part::Text(
            " could have raised there and did not is reviewed for plain error at most, and what \
             either side said or conceded there binds it here.",
        ),
    ]))
}

/// What the court below decided as lines of text: what it ordered, what is supposed instead, and
/// for whom it found on which of the issues that this stage reviews. Empty where nothing of it is
/// known.
pub fn told_of_below(scenario: &Scenario) -> Vec<String> {
    let Some(ordered) = ordered_below(scenario) else { return Vec::new() };
    let told = |sentence: &Sentence| plain(&sentence_runs(scenario, sentence));
    ordered.iter().map(told).chain(found_in_groups(scenario)).collect()
}

/// The reviewed issues by how they came out below, a line for each way.
fn found_in_groups(scenario: &Scenario) -> Vec<String> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for (id, issue) in scenario.issues() {
        let Some(found) = scenario.carried().and_then(|carried| carried.finding(id)) else {
            continue;
        };
        let how = how_found(scenario, *found);
        match groups.iter_mut().find(|(known, _)| *known == how) {
            Some((_, titles)) => titles.push(&issue.title),
            None => groups.push((how, vec![&issue.title])),
        }
    }
    groups.into_iter().map(|(how, titles)| format!("{how}: {}.", titles.join(", "))).collect()
}

fn how_found(scenario: &Scenario, found: FoundBelow) -> String {
    let party = |side| &scenario.party(side).in_text;
    match (found.prevailed, found.as_supposed) {
        (Some(side), true) => format!("Found for {}", party(side)),
        (Some(side), false) => {
            format!("Found for {}, and heard here as if found otherwise", party(side))
        }
        (None, _) => "Not decided, and heard here as if it had been".to_owned(),
    }
}
