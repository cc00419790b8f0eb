//! Courts, authorities and their force.

use super::cards::card_ids;
use super::{Here, dense, prose};
use crate::law::{AuthorityKind, CourtLevel, Date, Standing, Voice};
use crate::scenario::assembly::Placed;
use crate::scenario::draft::{AmicusDraft, AuthorityDraft, CitationDraft, CourtDraft, StanceDraft};
use crate::scenario::ids::{AuthorityId, PropositionId};
use crate::scenario::model::{Amicus, Authority, Citation, Court, Force, Proposition, Stance};
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
            let courts = Courts { all: &here.view.draft.courts, ids: &here.view.courts };
            Some(courts.force(draft, court, Forum { court: forum, sat: stage.sat })?)
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
        voice: draft.voice,
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

/// The court that hears a stage, and how many of its judges sat if that was not the usual number.
#[derive(Clone, Copy)]
struct Forum {
    court: usize,
    sat: Option<u32>,
}

/// All courts of the matter, and where each stands.
#[derive(Clone, Copy)]
struct Courts<'a> {
    all: &'a [Placed<CourtDraft>],
    ids: &'a Index<'a>,
}

impl Courts<'_> {
    /// How a decision of `court` bears on the forum.
    ///
    /// It binds if the opinion and its court make precedent, and the forum is that court or sits
    /// under it (Camreta v. Greene, 563 U.S. 692, 709 n.7 (2011), for what does not bind), or under
    /// one that has taken over what that court decided up to a day (Bonner v. City of Prichard, 661
    /// F.2d 1206 (11th Cir. 1981) (en banc), for the former Fifth Circuit and the Eleventh). The
    /// full court of appeals is not bound by a panel of its own (United States v. Wilkerson, 361
    /// F.3d 717, 732 (2d Cir. 2004)).
    fn force(&self, draft: &AuthorityDraft, court: usize, forum: Forum) -> Option<Force> {
        let (from, to) = (self.all.get(court)?, self.all.get(forum.court)?);
        let over = |at: usize| at == court || self.inherits(at, from, draft.date);
        let free = draft.voice == Voice::Court && over(forum.court) && is_full(to, forum.sat);
        let binds = draft.voice.makes_precedent() && from.level.makes_precedent() && !free;
        if binds && self.line(forum.court).any(over) {
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
    fn line(&self, forum: usize) -> impl Iterator<Item = usize> {
        let above = |at: &usize| {
            let under = self.all.get(*at).and_then(|draft| draft.under.as_deref());
            under.and_then(|id| self.ids.get(id).copied())
        };
        std::iter::successors(Some(forum), above).take(self.all.len())
    }

    /// Whether a court has taken over a decision of another of this date.
    fn inherits(&self, court: usize, from: &CourtDraft, on: Date) -> bool {
        let inherited = self.all.get(court).and_then(|draft| draft.inherits.as_ref());
        inherited.is_some_and(|it| it.court == from.id && on <= it.until)
    }
}

/// Whether the full court of appeals sits: more of its judges than a panel has.
fn is_full(court: &CourtDraft, sat: Option<u32>) -> bool {
    court.level == CourtLevel::Appellate && sat.is_some_and(|sat| sat > court.sits)
}

/// The standing on a date and what brought it about.
fn standing(draft: &AuthorityDraft, on: Date) -> (Standing, String) {
    let last = draft.history.iter().filter(|change| change.from <= on).max_by_key(|c| c.from);
    last.map_or((Standing::Good, String::new()), |change| (change.standing, prose(&change.by)))
}

/// A friend of the court. What an authority says for it is not written twice.
pub(super) fn amicus(here: &Here<'_>, draft: &AmicusDraft) -> Option<Amicus> {
    let authority = match &draft.authority {
        Some(id) => Some(authority_id(here.view, id)?),
        None => None,
    };
    let brief = authority.and_then(|id| here.view.draft.authorities.get(id.index()));
    Some(Amicus {
        name: prose(&draft.name),
        supports: draft.supports,
        filed: draft.filed,
        urged: prose(brief.map_or(&draft.urged, |brief| &brief.holding)),
        authority,
        cards: card_ids(here, &draft.arguments)?,
        mark: brief.map_or(draft.mark, |brief| brief.mark.max(draft.mark)),
        source: prose(&draft.source),
    })
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
