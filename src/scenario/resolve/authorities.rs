//! Courts, authorities and their force.

use super::{Here, dense, prose};
use crate::law::{AuthorityKind, Date, Standing};
use crate::scenario::assembly::Placed;
use crate::scenario::draft::{AuthorityDraft, CitationDraft, CourtDraft, StanceDraft};
use crate::scenario::ids::{AuthorityId, PropositionId};
use crate::scenario::model::{Authority, Citation, Court, Force, Proposition, Stance};
use crate::scenario::view::{Index, View};

/// All courts of the matter.
pub(super) fn courts(view: &View<'_>) -> Option<Vec<Court>> {
    let court = |draft: &Placed<CourtDraft>| {
        let under = match &draft.under {
            Some(id) => Some(*view.courts.get(id.as_str())?),
            None => None,
        };
        Some(Court {
            id: draft.id.clone(),
            name: prose(&draft.name),
            short: prose(&draft.short),
            level: draft.level,
            under,
            foreign: draft.foreign,
            inherits: match &draft.inherits {
                Some(from) => Some((*view.courts.get(from.court.as_str())?, from.until)),
                None => None,
            },
            member: prose(&draft.member),
            sits: draft.sits,
        })
    };
    view.draft.courts.iter().map(court).collect()
}

/// All propositions of the matter.
pub(super) fn propositions(view: &View<'_>) -> Vec<Proposition> {
    let list = view.draft.propositions.iter();
    list.map(|p| Proposition { id: p.id.clone(), text: prose(&p.text) }).collect()
}

/// All authorities of the matter, as they stand at this stage.
pub(super) fn authorities(here: &Here<'_>) -> Option<Vec<Authority>> {
    here.view.draft.authorities.iter().map(|draft| authority(here, draft)).collect()
}

fn authority(here: &Here<'_>, draft: &AuthorityDraft) -> Option<Authority> {
    let stage = here.stage.draft;
    let court = match &draft.court {
        Some(id) => Some(*here.view.courts.get(id.as_str())?),
        None => None,
    };
    let forum = *here.view.courts.get(stage.court.as_str())?;
    let force = match (draft.kind, court) {
        (AuthorityKind::Decision, Some(court)) => {
            Some(force(&here.view.draft.courts, &here.view.courts, draft, court, forum)?)
        }
        (AuthorityKind::Decision, None) => return None,
        _ => None,
    };
    let (standing, standing_by) = standing(draft, stage.decided);
    let supplemental = draft.date > stage.argued && stage.supplemental.contains(&draft.id);
    Some(Authority {
        id: draft.id.clone(),
        kind: draft.kind,
        name: prose(&draft.name),
        cite: prose(&draft.cite),
        court,
        date: draft.date,
        holding: prose(&draft.holding),
        force,
        standing,
        standing_by,
        supplemental,
        usable: draft.date <= stage.argued || (supplemental && draft.date <= stage.decided),
        mark: draft.mark,
        source: prose(&draft.source),
    })
}

/// How a decision of `court` bears on `forum`.
///
/// It binds if it may bind at all, its court makes precedent, and the forum is that court or sits
/// under it (Camreta v. Greene, 563 U.S. 692, 709 n.7 (2011), for what does not bind), or under one
/// that has taken over what that court decided up to a day (Bonner v. City of Prichard, 661 F.2d
/// 1206 (11th Cir. 1981) (en banc), for the former Fifth Circuit and the Eleventh).
fn force(
    courts: &[Placed<CourtDraft>],
    ids: &Index<'_>,
    draft: &AuthorityDraft,
    court: usize,
    forum: usize,
) -> Option<Force> {
    let (from, to) = (courts.get(court)?, courts.get(forum)?);
    let over = |at: usize| at == court || inherits(courts, at, from, draft.date);
    let binds = draft.precedential && from.level.makes_precedent();
    if binds && line(courts, ids, forum).any(over) {
        return Some(Force::Binding);
    }
    Some(if from.foreign && !to.foreign {
        Force::PersuasiveForeign
    } else if from.level > to.level {
        Force::PersuasiveHigher
    } else if from.level == to.level {
        Force::PersuasiveSame
    } else {
        Force::PersuasiveLower
    })
}

/// The forum and the courts above it, from the lowest.
fn line(
    courts: &[Placed<CourtDraft>],
    ids: &Index<'_>,
    forum: usize,
) -> impl Iterator<Item = usize> {
    let above = |at: &usize| {
        let under = courts.get(*at).and_then(|draft| draft.under.as_deref());
        under.and_then(|id| ids.get(id).copied())
    };
    std::iter::successors(Some(forum), above).take(courts.len())
}

/// Whether a court has taken over a decision of another of this date.
fn inherits(courts: &[Placed<CourtDraft>], court: usize, from: &CourtDraft, on: Date) -> bool {
    let inherited = courts.get(court).and_then(|draft| draft.inherits.as_ref());
    inherited.is_some_and(|it| it.court == from.id && on <= it.until)
}

/// The standing on a date and what brought it about.
fn standing(draft: &AuthorityDraft, on: Date) -> (Standing, String) {
    let last = draft.history.iter().filter(|change| change.from <= on).max_by_key(|c| c.from);
    last.map_or((Standing::Good, String::new()), |change| (change.standing, prose(&change.by)))
}

/// Citations of a card.
pub(super) fn citations(view: &View<'_>, drafts: &[CitationDraft]) -> Option<Vec<Citation>> {
    let citation = |draft: &CitationDraft| {
        Some(Citation {
            authority: authority_id(view, &draft.authority)?,
            on_point: draft.on_point,
            pinpoint: prose(&draft.pinpoint),
            acknowledged: draft.acknowledged,
        })
    };
    drafts.iter().map(citation).collect()
}

/// An authority's id.
pub(super) fn authority_id(view: &View<'_>, id: &str) -> Option<AuthorityId> {
    view.authorities.get(id).map(|&at| AuthorityId(dense(at)))
}

/// Stands on propositions.
pub(super) fn stances(view: &View<'_>, drafts: &[StanceDraft]) -> Option<Vec<Stance>> {
    drafts.iter().map(|draft| stance(view, &draft.proposition, draft.holds)).collect()
}

/// A stand on a proposition.
pub(super) fn stance(view: &View<'_>, id: &str, holds: bool) -> Option<Stance> {
    let proposition = PropositionId(dense(*view.propositions.get(id)?));
    Some(Stance { proposition, holds })
}
