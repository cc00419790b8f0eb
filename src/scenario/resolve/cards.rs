//! Cards: arguments and replies of a stage.

use super::authorities::{citations, stances};
use super::{Here, dense, prose};
use crate::scenario::draft::{ArgumentDraft, ReasonDraft, ReplyDraft, ReplyKindDraft};
use crate::scenario::ids::{CardId, IssueId};
use crate::scenario::model::{Card, Reason, ReplyKind, Role};
use crate::scenario::view::{CardView, RoleView};

/// All cards of the stage.
pub(super) fn cards(here: &Here<'_>) -> Option<Vec<Card>> {
    here.view.cards_of(here.stage).map(|card| resolve(here, card)).collect()
}

/// The id that a card of this name has at this stage.
pub(super) fn card_id(here: &Here<'_>, id: &str) -> Option<CardId> {
    let place = here.view.card_ids.get(id)?;
    let at = here.stage.cards.binary_search(place).ok()?;
    Some(CardId(dense(at)))
}

/// Ids of several cards.
pub(super) fn card_ids(here: &Here<'_>, ids: &[String]) -> Option<Vec<CardId>> {
    ids.iter().map(|id| card_id(here, id)).collect()
}

/// An issue's id.
pub(super) fn issue_id(here: &Here<'_>, id: &str) -> Option<IssueId> {
    here.stage.issues.get(id).map(|&at| IssueId(dense(at)))
}

fn resolve(here: &Here<'_>, card: &CardView<'_>) -> Option<Card> {
    let issues = here.view.issues_of(card, here.stage);
    Some(Card {
        id: card.id.to_owned(),
        code: card.code.to_owned(),
        side: card.side,
        title: prose(card.title),
        label: prose(card.label),
        text: prose(card.text),
        words: prose(card.words),
        kind: card.kind,
        role: match card.role {
            RoleView::Argument(draft) => argument(here, draft),
            RoleView::Reply(draft) => reply(here, draft)?,
        },
        citations: citations(here.view, card.citations)?,
        promotes: card.promotes.clone(),
        merit: card.merit,
        asserts: stances(here.view, card.asserts)?,
        seconds: card.seconds,
        source: card.source,
        note: prose(card.note),
        mark: card.mark,
        reasons: card.reasons.iter().map(reason).collect(),
        issues: issues.into_iter().map(|at| IssueId(dense(at))).collect(),
        forfeited: false,
    })
}

/// Bearings on issues of other stages are not of this one.
fn argument(here: &Here<'_>, draft: &ArgumentDraft) -> Role {
    let bearings = draft.issues.iter();
    Role::Argument {
        bearings: bearings.filter_map(|b| Some((issue_id(here, &b.issue)?, b.weight))).collect(),
        premises: draft.premises.iter().map(|p| (p.id.clone(), prose(&p.text))).collect(),
    }
}

fn reply(here: &Here<'_>, draft: &ReplyDraft) -> Option<Role> {
    let target = here.view.card(&draft.answers)?;
    let cited = |id: &String| target.citations.iter().position(|c| c.authority == *id);
    let kind = match &draft.by {
        ReplyKindDraft::Distinguish { authority } => {
            ReplyKind::Distinguish { citation: cited(authority)? }
        }
        ReplyKindDraft::Downplay { authority } => {
            ReplyKind::Downplay { citation: cited(authority)? }
        }
        ReplyKindDraft::Emphasize { authority } => {
            ReplyKind::Emphasize { citation: cited(authority)? }
        }
        ReplyKindDraft::Undermine { premise } => {
            let RoleView::Argument(argument) = target.role else { return None };
            let at = argument.premises.iter().position(|p| p.id == *premise)?;
            ReplyKind::Undermine { premise: at }
        }
        ReplyKindDraft::Undercut => ReplyKind::Undercut,
        ReplyKindDraft::Rebut { issue, weight } => {
            ReplyKind::Rebut { issue: issue_id(here, issue)?, weight: *weight }
        }
        ReplyKindDraft::Bolster => ReplyKind::Bolster,
    };
    let target = card_id(here, &draft.answers)?;
    Some(Role::Reply { target, kind, weight: draft.weight })
}

fn reason(draft: &ReasonDraft) -> Reason {
    match draft {
        ReasonDraft::Right { text, why } => {
            Reason { text: prose(text), right: true, confuses: String::new(), lesson: prose(why) }
        }
        ReasonDraft::Wrong { text, confuses, lesson } => Reason {
            text: prose(text),
            right: false,
            confuses: prose(confuses),
            lesson: prose(lesson),
        },
    }
}
