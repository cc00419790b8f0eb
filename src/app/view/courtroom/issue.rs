//! The issues as the courtroom shows them, from the session.

use super::IssueBlock;
use crate::app::screen::CourtroomScreen;
use crate::app::session::Session;
use crate::app::view::case_file::{standard_and_threshold, threshold_of};
use crate::app::view::{ChipView, Gauge, Tone, words};
use crate::scenario::{Issue, IssueId, Scenario};
use crate::scoring::{Assessment, IssueState, ModelCard, TIE};

pub(super) fn block(
    card: &ModelCard,
    session: &Session,
    screen: &CourtroomScreen,
    id: IssueId,
    issue: &Issue,
) -> IssueBlock {
    let scenario = session.scenario();
    let live = session.aside.aids.live;
    let gauge = live.then(|| gauge(card, session, id, session.now()));
    let chip = live.then(|| standing_chip(session, id));
    let change = gauge.as_ref().and_then(|gauge| Some(gauge.strength? - gauge.before?));
    let burden_name = format!("burden: {}", words::party(scenario, issue.carried_by));
    IssueBlock {
        id,
        title: words::issue_title(scenario, id),
        question: words::cases_in_italics(scenario, &issue.question),
        sentence: sentence(scenario, id, gauge.as_ref(), chip.as_ref(), change),
        chip,
        standard: standard_and_threshold(card, scenario, issue),
        burden: issue.carried_by,
        burden_name,
        change: change.filter(|change| change.abs() >= 0.5),
        gauge,
        selected: screen.issue == Some(id),
    }
}

/// `Issue 2, Focus. Government, 53 of 50 needed, carried, up 7.` Before it is argued: `Issue 2,
/// Focus. Government, not argued, 50 needed.`
fn sentence(
    scenario: &Scenario,
    id: IssueId,
    gauge: Option<&Gauge>,
    chip: Option<&ChipView>,
    change: Option<f32>,
) -> String {
    let issue = scenario.issue(id);
    let party = words::party(scenario, issue.carried_by);
    let head = format!("Issue {}, {}. {party}", id.index() + 1, issue.title);
    let (Some(gauge), Some(chip)) = (gauge, chip) else {
        return format!("{head} carries it. {}", issue.question);
    };
    let moved = match change.map(f32::round) {
        Some(points) if points >= 1.0 => format!(", up {points:.0}"),
        Some(points) if points <= -1.0 => format!(", down {:.0}", points.abs()),
        _ => String::new(),
    };
    let Gauge { strength, threshold, .. } = gauge;
    match strength {
        Some(strength) => {
            format!("{head}, {strength:.0} of {threshold:.0} needed, {}{moved}.", chip.text)
        }
        None => format!("{head}, {}, {threshold:.0} needed.", chip.text),
    }
}

/// An issue's strength against its standard, by an assessment. What the side with the burden has
/// not argued has no strength: the issue is not carried, whatever the other side has said of it.
pub(in crate::app) fn gauge(
    card: &ModelCard,
    session: &Session,
    id: IssueId,
    assessment: &Assessment,
) -> Gauge {
    let scenario = session.scenario();
    let issue = scenario.issue(id);
    let argued = !is_unargued(assessment, id);
    let before = session.last_turn().map(|ply| Session::strength(session.after(ply), id));
    Gauge {
        side: issue.carried_by,
        strength: argued.then(|| words::hundred(Session::strength(assessment, id))),
        before: before.filter(|_| argued).map(words::hundred),
        threshold: threshold_of(card, scenario, issue),
        standard: standard_and_threshold(card, scenario, issue),
        explanation: if argued {
            each_judge(scenario, id, assessment)
        } else {
            let side = words::party_first(scenario, issue.carried_by);
            let has = scenario.party(issue.carried_by).agreed("has", "have");
            format!("{} {side} {has} not argued it.", issue.proposition)
        },
    }
}

/// Whether the side with the burden has nothing before the court on an issue.
pub(in crate::app) fn is_unargued(assessment: &Assessment, id: IssueId) -> bool {
    let judge = assessment.judges.first();
    judge.and_then(|judge| judge.issues.get(id.index())).map(|issue| issue.state)
        == Some(IssueState::NotArgued)
}

/// Each judge's number, for the tooltip.
fn each_judge(scenario: &Scenario, id: IssueId, assessment: &Assessment) -> String {
    let judges = assessment.judges.iter().filter_map(|judge| {
        let issue = judge.issues.get(id.index())?;
        let strength = 100.0 * crate::argumentation::logistic(issue.log_odds);
        Some(format!("{} {strength:.0}", scenario.judge(judge.judge).name))
    });
    let judges = judges.collect::<Vec<_>>().join(", ");
    format!("{} {judges}.", scenario.issue(id).proposition)
}

/// `carried`, `short by 6`, `conceded`, `not argued`.
pub(in crate::app) fn standing_chip(session: &Session, id: IssueId) -> ChipView {
    let side = session.scenario().issue(id).carried_by;
    let now = session.now();
    let state = now.judges.first().and_then(|judge| judge.issues.get(id.index()));
    match state.map(|issue| issue.state) {
        Some(IssueState::ConcededCarried) => return ChipView::new("conceded", Tone::Side(side)),
        Some(IssueState::ConcededNotCarried) => return ChipView::new("given up", Tone::Neutral),
        Some(IssueState::NotArgued) => return ChipView::new("not argued", Tone::Neutral),
        _ => {}
    }
    let margin = Session::mean(now, id, |issue| issue.margin);
    if margin > TIE {
        return ChipView::new("carried", Tone::Side(side));
    }
    let threshold = Session::mean(now, id, |issue| issue.threshold);
    let short = 100.0 * (crate::argumentation::logistic(threshold) - Session::strength(now, id));
    if short < 0.5 {
        ChipView::new("just short", Tone::Neutral)
    } else {
        ChipView::new(format!("short by {short:.0}"), Tone::Neutral)
    }
}
