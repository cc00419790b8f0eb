//! An argument or reply in full, as the case file has it.

use super::authority_words::short;
use super::{ArgumentView, BearingView};
use crate::app::action::{Action, ShellAction};
use crate::app::view::case_file::unsettled;
use crate::app::view::{ChipView, Control, Tone, words};
use crate::scenario::{CardId, Role, Scenario};

impl ArgumentView {
    /// A card of a case.
    pub(in crate::app) fn of(case: &Scenario, id: CardId) -> Self {
        let card = case.card(id);
        let kind = match &card.role {
            Role::Argument { .. } => card.kind.label(),
            Role::Reply { kind, .. } => kind.label(),
        };
        let named = |id: CardId| (Some(case.card(id).side), words::card_name(case, id));
        let target = match &card.role {
            Role::Reply { target, .. } => vec![named(*target)],
            Role::Argument { .. } => Vec::new(),
        };
        let on = |(other, own): (CardId, &crate::scenario::Card)| match own.role {
            Role::Reply { target, .. } if target == id => Some(named(other)),
            _ => None,
        };
        let issues = card.issues.iter().map(|issue| (None, words::issue_title(case, *issue)));
        let bearings = [
            BearingView { heading: "Goes to", lines: issues.collect() },
            BearingView { heading: "Replies to", lines: target },
            BearingView { heading: "Replies to it", lines: case.cards().filter_map(on).collect() },
        ];
        let cites = card.citations.iter().map(|citation| {
            let read = Action::Shell(ShellAction::ReadAuthority(citation.authority));
            Control::new(short(case, citation.authority), read)
        });
        Self {
            side: card.side,
            about: format!("{} · {} · {kind}", card.code, words::party(case, card.side)),
            title: card.title.clone(),
            text: card.text.clone(),
            words: card.words.clone(),
            chips: unsettled(card.mark)
                .map(|text| ChipView::new(text, Tone::Warn))
                .into_iter()
                .collect(),
            bearings: bearings.into_iter().filter(|it| !it.lines.is_empty()).collect(),
            cites: cites.collect(),
            close: Control::new("Close", Action::Shell(ShellAction::Escape)),
        }
    }
}
