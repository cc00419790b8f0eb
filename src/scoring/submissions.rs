//! What is before the court: the part of a record that its ruling depends on.
//!
//! Positions with the same submissions have the same value, whatever the order of the moves that
//! led there; only inconsistency with an earlier commitment depends on order, and it is kept here.
//! Sets are 128-bit words over dense ids, so that a search can copy a position for nothing.

use crate::law::{Seat, Side};
use crate::record::{Entry, Move};
use crate::scenario::{
    AnswerId, CardId, Carried, EntryId, IssueId, PropositionId, Scenario, Stance,
};

/// A set of cards, answers or propositions by dense index, below 128.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Set(u128);

impl Set {
    /// Adds an index.
    pub const fn insert(&mut self, index: usize) {
        self.0 |= bit(index);
    }

    /// Removes an index.
    pub const fn remove(&mut self, index: usize) {
        self.0 &= !bit(index);
    }

    /// Whether the index is in the set.
    pub const fn contains(self, index: usize) -> bool {
        self.0 & bit(index) != 0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Count of members.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Removes the lowest index and returns it.
    pub(super) const fn pop(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let lowest = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(lowest)
    }

    /// What is in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in exactly one of the sets.
    #[must_use]
    pub const fn xor(self, other: Self) -> Self {
        Self(self.0 ^ other.0)
    }

    /// Whether every member of the other set is in this one.
    pub(super) const fn has_all(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// Whether the sets have a member in common.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Members, ascending.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let index = rest.trailing_zeros() as usize;
                rest &= rest - 1;
                index
            })
        })
    }
}

const fn bit(index: usize) -> u128 {
    if index < 128 { 1 << index } else { 0 }
}

/// Propositions that a side has said yes or no to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitments {
    yes: Set,
    no: Set,
}

impl Commitments {
    /// Whether the side is committed to this stand.
    pub const fn has(&self, proposition: PropositionId, holds: bool) -> bool {
        let set = if holds { self.yes } else { self.no };
        set.contains(proposition.index())
    }

    const fn commit(&mut self, proposition: PropositionId, holds: bool) {
        if holds {
            self.yes.insert(proposition.index());
        } else {
            self.no.insert(proposition.index());
        }
    }
}

/// What is before the court.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Submissions {
    cards: Set,
    answers: Set,
    conceded_cards: Set,
    conceded_issues: [Set; 2],
    silences: [Set; 2],
    inconsistent_cards: Set,
    inconsistent_answers: Set,
    commitments: [Commitments; 2],
    pending: Option<u16>,
}

impl Submissions {
    /// What is before the court before anything is said: nothing but what the record of the stage
    /// below brings up, the stands taken and the issues conceded there.
    pub fn opening(scenario: &Scenario) -> Self {
        let mut before = Self::default();
        if let Some(Carried { stands, conceded, .. }) = scenario.carried() {
            for (side, stand) in stands {
                at(&mut before.commitments, *side).commit(stand.proposition, stand.holds);
            }
            for &(side, issue) in conceded {
                before.concede_issue(side, issue);
            }
        }
        before
    }

    /// Reads a record's entries.
    pub fn of(scenario: &Scenario, entries: &[&Entry]) -> Self {
        let mut before = Self::opening(scenario);
        for entry in entries {
            before.apply(scenario, entry.seat, entry.mv);
        }
        before
    }

    /// Reads a record's entries as if one of them had never been made: what it committed to,
    /// conceded or was answered with goes with it.
    pub fn of_all_but(scenario: &Scenario, entries: &[&Entry], without: EntryId) -> Self {
        let mut before = Self::opening(scenario);
        for entry in entries {
            let makes = match entry.mv {
                Move::Argue(card) | Move::Reply(card) => without == EntryId::Card(card),
                Move::Answer(answer) => without == EntryId::Answer(answer),
                _ => false,
            };
            if !makes {
                before.apply(scenario, entry.seat, entry.mv);
            }
        }
        before
    }

    /// Takes in one more move. Legality is for `hearing` to judge.
    pub fn apply(&mut self, scenario: &Scenario, seat: Seat, mv: Move) {
        match (mv, seat.side()) {
            (Move::Argue(card) | Move::Reply(card), Some(side)) => {
                self.cards.insert(card.index());
                if self.take_stands(side, &scenario.card(card).asserts) {
                    self.inconsistent_cards.insert(card.index());
                }
            }
            (Move::Withdraw(card), _) => self.cards.remove(card.index()),
            (Move::ConcedeCard(card), _) => self.conceded_cards.insert(card.index()),
            (Move::ConcedeIssue(issue), Some(side)) => self.concede_issue(side, issue),
            (Move::Answer(answer), Some(side)) => self.answer(scenario, side, answer),
            (Move::NoAnswer, Some(side)) => {
                if let Some(question) = self.pending.take() {
                    self.fall_silent(scenario, side, question);
                }
            }
            (Move::Ask(question), _) => {
                self.pending = u16::try_from(question.index()).ok();
            }
            _ => {}
        }
    }

    fn answer(&mut self, scenario: &Scenario, side: Side, answer: AnswerId) {
        self.pending = None;
        let text = scenario.answer(answer);
        self.answers.insert(answer.index());
        if self.take_stands(side, &text.commits) {
            self.inconsistent_answers.insert(answer.index());
        }
        for card in &text.concedes_cards {
            self.conceded_cards.insert(card.index());
        }
        for &issue in &text.concedes_issues {
            self.concede_issue(side, issue);
        }
    }

    fn fall_silent(&mut self, scenario: &Scenario, side: Side, question: u16) {
        let asked = scenario.questions().find(|(id, _)| id.index() == usize::from(question));
        if let Some((_, question)) = asked {
            at(&mut self.silences, side).insert(question.issue.index());
        }
    }

    fn concede_issue(&mut self, side: Side, issue: IssueId) {
        at(&mut self.conceded_issues, side).insert(issue.index());
    }

    /// Records stands; returns whether one contradicts an earlier one.
    fn take_stands(&mut self, side: Side, stands: &[Stance]) -> bool {
        let commitments = at(&mut self.commitments, side);
        let contrary = stands.iter().any(|stand| commitments.has(stand.proposition, !stand.holds));
        for stand in stands {
            commitments.commit(stand.proposition, stand.holds);
        }
        contrary
    }

    /// Cards, answers and issues that stand otherwise than in `other`.
    pub(super) fn changes(&self, other: &Self) -> [Set; 3] {
        let cards = self.cards.xor(other.cards);
        let conceded = self.conceded_cards.xor(other.conceded_cards);
        let contrary = self.inconsistent_cards.xor(other.inconsistent_cards);
        let answers = self.answers.xor(other.answers);
        let contrary_answers = self.inconsistent_answers.xor(other.inconsistent_answers);
        let pairs = self.conceded_issues.iter().zip(&other.conceded_issues);
        let silences = self.silences.iter().zip(&other.silences);
        let issues = pairs.chain(silences).fold(Set::default(), |all, (a, b)| all.or(a.xor(*b)));
        [cards.or(conceded).or(contrary), answers.or(contrary_answers), issues]
    }

    /// The same submissions without one entry, as the but-for test needs them.
    #[must_use]
    pub fn without(mut self, entry: EntryId) -> Self {
        match entry {
            EntryId::Card(card) => self.cards.remove(card.index()),
            EntryId::Answer(answer) => self.answers.remove(answer.index()),
        }
        self
    }

    /// Cards before the court, by index.
    pub const fn cards(&self) -> Set {
        self.cards
    }

    /// Answers given, by index.
    pub const fn answers(&self) -> Set {
        self.answers
    }

    /// Whether the card is before the court.
    pub const fn has_card(&self, card: CardId) -> bool {
        self.cards.contains(card.index())
    }

    /// Whether the answer was given.
    pub const fn has_answer(&self, answer: AnswerId) -> bool {
        self.answers.contains(answer.index())
    }

    /// Whether the other side conceded the card.
    pub const fn is_card_conceded(&self, card: CardId) -> bool {
        self.conceded_cards.contains(card.index())
    }

    /// Whether the side conceded the issue.
    pub fn has_conceded(&self, side: Side, issue: IssueId) -> bool {
        of(&self.conceded_issues, side).contains(issue.index())
    }

    /// Whether the side left a question on the issue unanswered.
    pub fn was_silent(&self, side: Side, issue: IssueId) -> bool {
        of(&self.silences, side).contains(issue.index())
    }

    /// Whether the entry contradicts what its side had said before.
    pub const fn is_inconsistent(&self, entry: EntryId) -> bool {
        match entry {
            EntryId::Card(card) => self.inconsistent_cards.contains(card.index()),
            EntryId::Answer(answer) => self.inconsistent_answers.contains(answer.index()),
        }
    }

    /// What a side has said yes or no to.
    pub fn commitments(&self, side: Side) -> &Commitments {
        of(&self.commitments, side)
    }

    /// Entries before the court: cards, then answers, ascending.
    pub fn entries(&self, scenario: &Scenario) -> Vec<EntryId> {
        let cards = scenario.cards().map(|(id, _)| id).filter(|&id| self.has_card(id));
        let answers = scenario.answers().map(|(id, _)| id).filter(|&id| self.has_answer(id));
        cards.map(EntryId::Card).chain(answers.map(EntryId::Answer)).collect()
    }
}

const fn of<T>(pair: &[T; 2], side: Side) -> &T {
    let [first, second] = pair;
    match side {
        Side::First => first,
        Side::Second => second,
    }
}

const fn at<T>(pair: &mut [T; 2], side: Side) -> &mut T {
    let [first, second] = pair;
    match side {
        Side::First => first,
        Side::Second => second,
    }
}
