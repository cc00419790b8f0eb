//! A matter seen by its ids: who is called what, and which cards each stage has.
//!
//! Both the checker and the resolver look through it, so that they agree on what an id means. Of
//! two things with one id the first counts; the checker refuses the second.

use std::collections::{BTreeMap, BTreeSet};

use super::assembly::{Placed, ScenarioDraft};
use super::draft::{
    ArgumentDraft, CitationDraft, ExerciseDraft, MeritDraft, PremiseDraft, ReasonDraft, ReplyDraft,
    ReplyKindDraft, StageDraft, StanceDraft,
};
use super::source::Place;
use crate::law::{ArgumentKind, Side, SourceMark, Value, Verification};

/// Ids with their places in a list.
pub(super) type Index<'a> = BTreeMap<&'a str, usize>;

/// A matter by its ids.
#[derive(Debug)]
pub(super) struct View<'a> {
    pub draft: &'a ScenarioDraft,
    pub courts: Index<'a>,
    pub authorities: Index<'a>,
    pub propositions: Index<'a>,
    /// Arguments, then replies.
    pub cards: Vec<CardView<'a>>,
    pub card_ids: Index<'a>,
    pub stages: Vec<StageView<'a>>,
}

/// A stage by its ids.
#[derive(Debug)]
pub(super) struct StageView<'a> {
    pub draft: &'a Placed<StageDraft>,
    pub issues: Index<'a>,
    pub dispositions: Index<'a>,
    pub judges: Index<'a>,
    /// Cards that may be played here, as places in [`View::cards`], ascending.
    pub cards: Vec<usize>,
}

/// What arguments and replies have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct CardView<'a> {
    pub place: &'a Place,
    pub id: &'a str,
    pub code: &'a str,
    pub side: Side,
    pub title: &'a str,
    pub label: &'a str,
    pub text: &'a str,
    pub words: &'a str,
    pub kind: ArgumentKind,
    pub citations: &'a [CitationDraft],
    pub promotes: &'a BTreeMap<Value, f64>,
    pub merit: MeritDraft,
    pub asserts: &'a [StanceDraft],
    pub seconds: u32,
    pub source: SourceMark,
    pub note: &'a str,
    pub mark: Verification,
    pub reasons: &'a [ReasonDraft],
    pub role: RoleView<'a>,
}

/// What a card does.
#[derive(Clone, Copy, Debug)]
pub(super) enum RoleView<'a> {
    Argument(&'a ArgumentDraft),
    Reply(&'a ReplyDraft),
}

macro_rules! card_view {
    ($placed:expr, $role:ident) => {{
        let draft = &$placed.draft;
        CardView {
            place: &$placed.place,
            id: &draft.id,
            code: &draft.code,
            side: draft.side,
            title: &draft.title,
            label: &draft.label,
            text: &draft.text,
            words: &draft.words,
            kind: draft.kind,
            citations: &draft.citations,
            promotes: &draft.promotes,
            merit: draft.merit,
            asserts: &draft.asserts,
            seconds: draft.seconds,
            source: draft.source,
            note: &draft.note,
            mark: draft.mark,
            reasons: &draft.reasons,
            role: RoleView::$role(draft),
        }
    }};
}

impl<'a> CardView<'a> {
    /// What it answers, if it is a reply.
    pub(super) const fn answers(&self) -> Option<&'a ReplyDraft> {
        match self.role {
            RoleView::Argument(_) => None,
            RoleView::Reply(reply) => Some(reply),
        }
    }

    /// What it is in a word.
    pub(super) const fn noun(&self) -> &'static str {
        match self.role {
            RoleView::Argument(_) => "argument",
            RoleView::Reply(_) => "reply",
        }
    }

    /// Its premises; a reply has none.
    pub(super) const fn premises(&self) -> &'a [PremiseDraft] {
        match self.role {
            RoleView::Argument(argument) => argument.premises.as_slice(),
            RoleView::Reply(_) => &[],
        }
    }
}

impl<'a> View<'a> {
    /// Looks a matter over.
    pub(super) fn new(draft: &'a ScenarioDraft) -> Self {
        let cards: Vec<CardView<'a>> = draft
            .arguments
            .iter()
            .map(|argument| card_view!(argument, Argument))
            .chain(draft.replies.iter().map(|reply| card_view!(reply, Reply)))
            .collect();
        let card_ids = index(cards.iter().map(|card| card.id));
        let stages =
            draft.stages.iter().map(|stage| StageView::new(stage, &cards, &card_ids)).collect();
        Self {
            draft,
            courts: index(draft.courts.iter().map(|court| court.id.as_str())),
            authorities: index(draft.authorities.iter().map(|authority| authority.id.as_str())),
            propositions: index(draft.propositions.iter().map(|p| p.id.as_str())),
            cards,
            card_ids,
            stages,
        }
    }

    /// The card with this id.
    pub(super) fn card(&self, id: &str) -> Option<&CardView<'a>> {
        self.cards.get(*self.card_ids.get(id)?)
    }

    /// The cards of a stage.
    pub(super) fn cards_of(&self, stage: &StageView<'a>) -> impl Iterator<Item = &CardView<'a>> {
        stage.cards.iter().filter_map(|&card| self.cards.get(card))
    }

    /// The exercises that a stage offers.
    pub(super) fn exercises_of(&self, stage: &str) -> impl Iterator<Item = &'a ExerciseDraft> {
        let all = self.draft.exercises.iter().map(|exercise| &exercise.draft);
        all.filter(move |it| it.stages.is_empty() || it.stages.iter().any(|id| id == stage))
    }

    /// The issues of a stage to which a card finally goes.
    pub(super) fn issues_of(&self, card: &CardView<'a>, stage: &StageView<'a>) -> BTreeSet<usize> {
        let mut issues = BTreeSet::new();
        let mut card = *card;
        // a chain of replies has no more links than there are cards, unless it is a ring
        for _ in 0..=self.cards.len() {
            issues.extend(own_issues(&card).filter_map(|id| stage.issues.get(id)));
            let Some(target) = card.answers().and_then(|reply| self.card(&reply.answers)) else {
                break;
            };
            card = *target;
        }
        issues
    }
}

impl<'a> StageView<'a> {
    fn new(draft: &'a Placed<StageDraft>, cards: &[CardView<'a>], card_ids: &Index<'a>) -> Self {
        let issues = index(draft.issues.iter().map(|issue| issue.id.as_str()));
        let cards = playable(draft, &issues, cards, card_ids);
        Self {
            draft,
            issues,
            dispositions: index(draft.dispositions.iter().map(|d| d.id.as_str())),
            judges: index(draft.judges.iter().map(|judge| judge.id.as_str())),
            cards,
        }
    }

    /// Whether a card may be played here.
    pub(super) fn has_card(&self, card: usize) -> bool {
        self.cards.binary_search(&card).is_ok()
    }

    /// Places of a field of the stage.
    pub(super) fn at(&self, field: &'static str) -> Place {
        self.draft.place.field(field)
    }
}

/// The cards that may be played at a stage: arguments that go to one of its issues, replies to
/// such cards, and of both those that its lists name, where it has lists.
fn playable(
    stage: &StageDraft,
    issues: &Index<'_>,
    cards: &[CardView<'_>],
    card_ids: &Index<'_>,
) -> Vec<usize> {
    let mut answered_by: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut open = Vec::new();
    for (place, card) in cards.iter().enumerate().filter(|(_, card)| is_listed(stage, card)) {
        match card.role {
            RoleView::Argument(argument) => {
                if argument.issues.iter().any(|b| issues.contains_key(b.issue.as_str())) {
                    open.push(place);
                }
            }
            RoleView::Reply(reply) => {
                let fits = rebut_issue(reply).is_none_or(|issue| issues.contains_key(issue));
                let target = card_ids.get(reply.answers.as_str()).filter(|_| fits);
                if let Some(&target) = target {
                    answered_by.entry(target).or_default().push(place);
                }
            }
        }
    }
    let mut here = BTreeSet::new();
    while let Some(place) = open.pop() {
        if here.insert(place) {
            open.extend(answered_by.get(&place).into_iter().flatten());
        }
    }
    here.into_iter().collect()
}

fn is_listed(stage: &StageDraft, card: &CardView<'_>) -> bool {
    let list = match card.role {
        RoleView::Argument(_) => &stage.arguments,
        RoleView::Reply(_) => &stage.replies,
    };
    list.as_ref().is_none_or(|list| list.iter().any(|id| id == card.id))
}

/// The issue to which a rebuttal goes by itself.
pub(super) fn rebut_issue(reply: &ReplyDraft) -> Option<&str> {
    match &reply.by {
        ReplyKindDraft::Rebut { issue, .. } => Some(issue),
        _ => None,
    }
}

fn own_issues<'a>(card: &CardView<'a>) -> impl Iterator<Item = &'a str> {
    let (bearings, rebuts) = match card.role {
        RoleView::Argument(argument) => (argument.issues.as_slice(), None),
        RoleView::Reply(reply) => (&[][..], rebut_issue(reply)),
    };
    bearings.iter().map(|bearing| bearing.issue.as_str()).chain(rebuts)
}

fn index<'a>(ids: impl Iterator<Item = &'a str>) -> Index<'a> {
    let mut index = Index::new();
    for (place, id) in ids.enumerate() {
        index.entry(id).or_insert(place);
    }
    index
}
