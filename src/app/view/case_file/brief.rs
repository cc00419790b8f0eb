//! The brief and its parts, from the case.

use super::{
    AuthorityRow, BriefView, EventView, FactView, FigureView, IssueLaw, IssueRow, ObjectiveRow,
    PartyLine, PlaceView, When,
};
use crate::app::screen::CaseFileScreen;
use crate::app::state::AppState;
use crate::app::view::dialog::authority_words;
use crate::app::view::{Gauge, Tone, words};
use crate::explanation::told_of_below;
use crate::law::{Seat, Side, StandardOfReview, Standing, Verification, us_date_short};
use crate::scenario::{AuthorityId, CardId, Event, Figure, Issue, IssueId, Objective, Scenario};
use crate::scoring::ModelCard;

/// How many key authorities the brief lists.
const KEY: usize = 6;

/// The brief of the case.
pub(super) fn brief(app: &AppState, screen: &CaseFileScreen) -> BriefView {
    let case = screen.heard();
    let stage = case.stage();
    let row = |(id, issue)| issue_row(app, screen, id, issue);
    BriefView {
        question: stage.question.clone(),
        posture: stage.posture.clone(),
        below: told_of_below(case),
        facts: facts(case),
        case: case.id(),
        parties: Side::BOTH.map(|side| party(case, side)).into(),
        figure: stage.figure.as_ref().map(figure),
        timeline: timeline(case, app.settings.hide_outcomes),
        issues: case.issues().map(row).collect(),
        law: screen.issue.map(|id| issue_law(&app.card, case, id)),
        authorities: key_authorities(case).into_iter().map(|id| authority(case, id)).collect(),
        all_authorities: format!("All {}", case.authorities().len()),
        objectives: stage.objectives.iter().map(|it| objective(case, it)).collect(),
    }
}

/// What one should be able to do afterwards, with what practices it.
fn objective(case: &Scenario, objective: &Objective) -> ObjectiveRow {
    let card = |id: &CardId| (case.card(*id).side, words::card_name(case, *id));
    ObjectiveRow { text: objective.text.clone(), cards: objective.cards.iter().map(card).collect() }
}

/// The facts of the record.
pub(super) fn facts(case: &Scenario) -> Vec<FactView> {
    let facts = case.matter().facts.iter().enumerate();
    facts
        .map(|(place, fact)| FactView {
            number: format!("R.{}", place + 1),
            text: fact.text.clone(),
            source: fact.source.clone(),
            unsettled: unsettled(fact.mark),
        })
        .collect()
}

/// What is said where a mark is not settled.
pub(in crate::app) const fn unsettled(mark: Verification) -> Option<&'static str> {
    mark.warning()
}

fn party(case: &Scenario, side: Side) -> PartyLine {
    let party = case.party(side);
    let role = case.seat(Seat::Counsel(side)).role.clone();
    PartyLine { side, name: party.name.clone(), role, about: party.about.clone() }
}

fn figure(figure: &Figure) -> FigureView {
    let places = figure.places.iter().map(|place| PlaceView {
        name: place.name.clone(),
        text: place.text.clone(),
        side: place.side,
        beyond: place.beyond,
    });
    FigureView {
        title: figure.title.clone(),
        places: places.collect(),
        border: figure.border.clone(),
        back: figure.back.clone(),
        caption: figure.caption.clone(),
        described: described(figure),
    }
}

/// A figure in words: place after place, the border where it lies, the way back.
fn described(figure: &Figure) -> String {
    let mut sentences = vec![format!("{}.", figure.title)];
    let mut crossed = figure.border.is_empty();
    for place in &figure.places {
        if place.beyond && !crossed {
            sentences.push(format!("Beyond the {}:", figure.border));
            crossed = true;
        }
        sentences.push(format!("{}: {}.", place.name, place.text));
    }
    if let ([first, ..], [.., last], false) =
        (&figure.places[..], &figure.places[..], figure.back.is_empty())
    {
        sentences.push(format!("From {} back to {}: {}.", last.name, first.name, figure.back));
    }
    sentences.push(figure.caption.clone());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

fn timeline(case: &Scenario, hide_later: bool) -> Vec<EventView> {
    let argued = case.stage().argued;
    let view = |event: &Event| EventView {
        date: us_date_short(event.date),
        title: event.title.clone(),
        note: event.note.clone(),
        when: match event.date.cmp(&argued) {
            std::cmp::Ordering::Less => When::Past,
            std::cmp::Ordering::Equal => When::Now,
            std::cmp::Ordering::Greater => When::Later,
        },
        unsettled: unsettled(event.mark),
    };
    let events = case.stage().timeline.iter().map(view);
    events.filter(|event| !(hide_later && event.when == When::Later)).collect()
}

fn issue_row(app: &AppState, screen: &CaseFileScreen, id: IssueId, issue: &Issue) -> IssueRow {
    let case = screen.heard();
    IssueRow {
        id,
        title: words::issue_title(case, id),
        question: words::cases_in_italics(case, &issue.question),
        burden: issue.carried_by,
        burden_name: words::party(case, issue.carried_by),
        standard: standard(case, issue),
        gauge: Gauge {
            side: issue.carried_by,
            strength: Some(words::hundred(issue.prior)),
            before: None,
            threshold: threshold_of(&app.card, case, issue),
            standard: standard_and_threshold(&app.card, case, issue),
            explanation: format!(
                "Where the court starts, and where {} must come.",
                case.party(issue.carried_by).in_text
            ),
        },
        selected: screen.issue == Some(id),
    }
}

/// The standard in words: `Better view`; for who appeals, how hard the court looks.
pub(in crate::app) fn standard(case: &Scenario, issue: &Issue) -> String {
    match case.stage().review {
        StandardOfReview::FirstInstance => issue.standard.label().to_owned(),
        review if issue.carried_by == case.stage().movant => words::capitalized(review.label()),
        review => format!("{}, {}", issue.standard.label(), review.label()),
    }
}

/// `Better view 50`.
pub(in crate::app) fn standard_and_threshold(
    card: &ModelCard,
    case: &Scenario,
    issue: &Issue,
) -> String {
    format!("{} {:.0}", standard(case, issue), 100.0 * card.threshold(case, issue))
}

fn issue_law(card: &ModelCard, case: &Scenario, id: IssueId) -> IssueLaw {
    let issue = case.issue(id);
    let threshold = 100.0 * card.threshold(case, issue);
    let prior = if (issue.prior - 0.5).abs() < 1e-9 {
        String::new()
    } else {
        format!("The court starts at {:.0}: {}.", 100.0 * issue.prior, issue.prior_source)
    };
    IssueLaw {
        id,
        title: words::issue_title(case, id),
        proposition: issue.proposition.clone(),
        burden: format!(
            "{} must carry it: {}, {threshold:.0} of 100.",
            words::party_first(case, issue.carried_by),
            standard(case, issue).to_lowercase()
        ),
        rule: issue.rule.clone(),
        reason: issue.rule_reason.clone(),
        prior,
        authorities: issue
            .authorities
            .iter()
            .map(|&id| (id, authority_words::short(case, id)))
            .collect(),
    }
}

/// The authorities that most rests on: those of the issues' rules, then those that the most cards
/// cite.
fn key_authorities(case: &Scenario) -> Vec<AuthorityId> {
    let of_rules = |id| case.issues().filter(|(_, issue)| issue.authorities.contains(&id)).count();
    let of_cards = |id| authority_words::citing(case, id).count();
    let usable = case.authorities().filter(|(_, authority)| authority.usable);
    let mut all: Vec<(AuthorityId, usize)> =
        usable.map(|(id, _)| (id, 2 * of_rules(id) + of_cards(id))).collect();
    all.retain(|(_, uses)| *uses > 0);
    all.sort_by_key(|&(id, uses)| (std::cmp::Reverse(uses), id));
    all.into_iter().take(KEY).map(|(id, _)| id).collect()
}

/// A line about an authority.
pub(super) fn authority(case: &Scenario, id: AuthorityId) -> AuthorityRow {
    let authority = case.authority(id);
    let sides = Side::BOTH
        .into_iter()
        .filter(|side| authority_words::citing(case, id).any(|(_, card)| card.side == *side));
    let cited_by: Vec<Side> = sides.collect();
    let warning = if !authority.usable {
        Some(("later than this hearing".to_owned(), Tone::Warn))
    } else if authority.standing != Standing::Good {
        Some((authority_words::standing(authority).to_owned(), Tone::Bad))
    } else {
        unsettled(authority.mark).map(|text| (text.to_owned(), Tone::Warn))
    };
    AuthorityRow {
        id,
        name: authority.name.clone(),
        cite: authority.cite.clone(),
        about: words::capitalized(&authority_words::about(case, authority)),
        cited_by_name: match cited_by.as_slice() {
            [] => "neither".to_owned(),
            [side] => words::party(case, *side),
            _ => "both".to_owned(),
        },
        cited_by,
        warning,
    }
}

/// The threshold of an issue, 0 to 100.
pub(in crate::app) fn threshold_of(card: &ModelCard, case: &Scenario, issue: &Issue) -> f32 {
    words::hundred(card.threshold(case, issue))
}
