//! The record of the stage below, and what follows from taking it up.

use super::BelowView;
use crate::app::action::{Action, CaseFileAction};
use crate::app::below::Below;
use crate::app::state::AppState;
use crate::app::view::words;
use crate::law::Side;
use crate::scenario::Scenario;

impl BelowView {
    /// What a record brings up.
    pub(super) fn of(app: &AppState, below: &Below) -> Self {
        let case = &*below.after;
        let ago = below.saved.map(|saved| format!(", {}", words::ago(app.desk.now, saved)));
        let follows: Vec<(Side, String)> = Side::BOTH
            .into_iter()
            .flat_map(|side| {
                [forfeited(case, side), conceded(case, side), stands(case, side)]
                    .into_iter()
                    .flatten()
                    .map(move |line| (side, format!("{} {line}", words::party(case, side))))
            })
            .collect();
        let forfeits = case.cards().any(|(_, card)| card.forfeited);
        let note = match (follows.is_empty(), forfeits) {
            (true, _) => "Everything was raised there, and nothing was conceded.",
            (false, true) => "A forfeited point may be argued, but is reviewed for plain error.",
            (false, false) => "Everything that could be raised there was.",
        };
        Self {
            label: "Take up your record of the stage below",
            about: format!("{}{}", below.title, ago.unwrap_or_default()),
            on: below.taken_up,
            action: Action::CaseFile(CaseFileAction::TakeUpBelow(!below.taken_up)),
            follows,
            note: note.to_owned(),
        }
    }
}

fn forfeited(case: &Scenario, side: Side) -> Option<String> {
    let cards = case.cards().filter(|(_, card)| card.forfeited && card.side == side);
    let names: Vec<String> = cards.map(|(id, _)| words::card_name(case, id)).collect();
    (!names.is_empty()).then(|| format!("did not raise, and forfeits: {}", names.join(", ")))
}

fn conceded(case: &Scenario, side: Side) -> Option<String> {
    let conceded = case.carried()?.conceded.iter().filter(|(by, _)| *by == side);
    let issues: Vec<String> = conceded.map(|(_, issue)| words::issue_title(case, *issue)).collect();
    (!issues.is_empty()).then(|| format!("conceded {}", issues.join(", ")))
}

fn stands(case: &Scenario, side: Side) -> Option<String> {
    let stands = case.carried()?.stands.iter().filter(|(by, _)| *by == side).count();
    match stands {
        0 => None,
        1 => Some("is held to one thing that it said there".to_owned()),
        count => Some(format!("is held to {count} things that it said there")),
    }
}
