//! What an explanation is written from, and how it is looked up.

use crate::law::{ArgumentKind, Side};
use crate::record::{Entry, Move};
use crate::ruling::{Finding, Judgment, Ruling};
use crate::scenario::{
    AnswerId, CardId, Effect, EntryId, IssueId, JudgeId, PropositionId, QuestionId, ReplyKind,
    Role, Scenario,
};
use crate::scoring::{
    Assessment, EntryAssessment, IssueAssessment, ModelCard, Shares, Submissions,
};

/// Everything that an explanation is written from. Nothing else enters it.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The model card, for the thresholds of its words.
    pub card: &'a ModelCard,
    /// The entries of the line of play.
    pub entries: &'a [&'a Entry],
    /// What is before the court.
    pub submissions: &'a Submissions,
    /// What the bench makes of it.
    pub assessment: &'a Assessment,
    /// By judge in the bench's order, then by issue.
    pub shares: &'a [Vec<Shares>],
    /// The ruling.
    pub ruling: &'a Ruling,
    /// What the person on the bench decided, where one sits; that person presides.
    pub judgment: Option<&'a Judgment>,
}

/// How an entry bears on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearing {
    /// Supports it, or a citation of it.
    Supports,
    /// Attacks it, or a citation of it.
    Attacks,
}

impl<'a> Case<'a> {
    /// The place of a judge on the bench.
    pub(super) fn place(&self, judge: JudgeId) -> usize {
        let judges = self.ruling.votes.iter();
        judges.take_while(|vote| vote.judge != judge).count()
    }

    pub(super) fn finding(&self, judge: JudgeId, issue: IssueId) -> Option<&'a Finding> {
        let vote = self.ruling.votes.get(self.place(judge))?;
        vote.findings.iter().find(|finding| finding.issue == issue)
    }

    pub(super) fn issue(&self, judge: JudgeId, issue: IssueId) -> Option<&'a IssueAssessment> {
        let judge = self.assessment.judges.get(self.place(judge))?;
        judge.issues.get(issue.index())
    }

    pub(super) fn entry(&self, judge: JudgeId, entry: EntryId) -> Option<&'a EntryAssessment> {
        let judge = self.assessment.judges.get(self.place(judge))?;
        judge.entries.iter().find(|assessed| assessed.entry == entry)
    }

    pub(super) fn shares(&self, judge: JudgeId, issue: IssueId) -> Option<&'a Shares> {
        self.shares.get(self.place(judge))?.get(issue.index())
    }

    /// Live replies and answers that bear on a card, replies first.
    pub(super) fn bearing_on(&self, card: CardId) -> Vec<(EntryId, Bearing)> {
        let entries = self.submissions.entries(self.scenario).into_iter();
        entries
            .filter_map(|entry| match target(self.scenario, entry) {
                Some((target, bearing)) if target == card => Some((entry, bearing)),
                _ => None,
            })
            .collect()
    }

    /// Whether an entry goes to the issue itself, not through what it bears on alone.
    pub(super) fn goes_to(&self, entry: EntryId, issue: IssueId) -> bool {
        match entry {
            EntryId::Card(card) => match &self.scenario.card(card).role {
                Role::Argument { bearings, .. } => bearings.iter().any(|(on, _)| *on == issue),
                Role::Reply { kind: ReplyKind::Rebut { issue: on, .. }, .. } => *on == issue,
                Role::Reply { .. } => false,
            },
            EntryId::Answer(answer) => {
                matches!(self.scenario.answer(answer).effect, Effect::Issue(on, _) if on == issue)
            }
        }
    }

    /// Cards of the record that were withdrawn and go to the issue.
    pub(super) fn withdrawn(&self, issue: IssueId) -> Vec<CardId> {
        let mut withdrawn = Vec::new();
        for entry in self.entries {
            if let Move::Withdraw(card) = entry.mv
                && !self.submissions.has_card(card)
                && self.goes_to(EntryId::Card(card), issue)
                && !withdrawn.contains(&card)
            {
                withdrawn.push(card);
            }
        }
        withdrawn
    }

    /// Questions on the issue that a side left unanswered.
    pub(super) fn unanswered(&self, issue: IssueId) -> Vec<(Side, QuestionId)> {
        let mut asked = None;
        let mut unanswered = Vec::new();
        for entry in self.entries {
            match (entry.mv, entry.seat.side()) {
                (Move::Ask(question), _) => asked = Some(question),
                (Move::NoAnswer, Some(side)) => {
                    let question = asked.take();
                    let on_issue = question.filter(|&id| self.scenario.question(id).issue == issue);
                    unanswered.extend(on_issue.map(|question| (side, question)));
                }
                _ => {}
            }
        }
        unanswered
    }

    /// The earlier entry that an inconsistent one contradicts, and on what; no entry for a stand
    /// that was taken below.
    pub(super) fn contradicted(&self, later: EntryId) -> Option<(PropositionId, Option<EntryId>)> {
        let below = self.scenario.carried().into_iter().flat_map(|carried| &carried.stands);
        let mut earlier: Vec<(Side, PropositionId, bool, Option<EntryId>)> =
            below.map(|(side, stand)| (*side, stand.proposition, stand.holds, None)).collect();
        for entry in self.entries {
            let (Some(side), Some((id, stances))) =
                (entry.seat.side(), stances(self.scenario, entry.mv))
            else {
                continue;
            };
            for stance in stances {
                let contrary = earlier.iter().find(|(by, on, held, _)| {
                    (*by, *on, *held) == (side, stance.proposition, !stance.holds)
                });
                if let (true, Some(&(_, on, _, before))) = (id == later, contrary) {
                    return Some((on, before));
                }
            }
            earlier.extend(stances.iter().map(|st| (side, st.proposition, st.holds, Some(id))));
        }
        None
    }
}

impl Case<'_> {
    /// The kind of argument that an entry is.
    pub(super) fn kind(&self, entry: EntryId) -> ArgumentKind {
        match entry {
            EntryId::Card(card) => self.scenario.card(card).kind,
            EntryId::Answer(answer) => self.scenario.answer(answer).kind,
        }
    }
}

/// The side that made an entry.
pub fn side_of(scenario: &Scenario, entry: EntryId) -> Side {
    match entry {
        EntryId::Card(card) => scenario.card(card).side,
        EntryId::Answer(answer) => scenario.question(scenario.answer(answer).question).to,
    }
}

/// The entry that a move brings before the court.
pub const fn entry_of(mv: Move) -> Option<EntryId> {
    match mv {
        Move::Argue(card) | Move::Reply(card) => Some(EntryId::Card(card)),
        Move::Answer(answer) => Some(EntryId::Answer(answer)),
        _ => None,
    }
}

fn stances(scenario: &Scenario, mv: Move) -> Option<(EntryId, &[crate::scenario::Stance])> {
    let entry = entry_of(mv)?;
    Some(match entry {
        EntryId::Card(card) => (entry, scenario.card(card).asserts.as_slice()),
        EntryId::Answer(answer) => (entry, scenario.answer(answer).commits.as_slice()),
    })
}

/// The card that an entry bears on, and how.
pub(super) fn target(scenario: &Scenario, entry: EntryId) -> Option<(CardId, Bearing)> {
    match entry {
        EntryId::Card(card) => reply_target(scenario, card),
        EntryId::Answer(answer) => answer_target(scenario, answer),
    }
}

fn reply_target(scenario: &Scenario, card: CardId) -> Option<(CardId, Bearing)> {
    let Role::Reply { target, kind, .. } = &scenario.card(card).role else { return None };
    Some((*target, if kind.is_support() { Bearing::Supports } else { Bearing::Attacks }))
}

fn answer_target(scenario: &Scenario, answer: AnswerId) -> Option<(CardId, Bearing)> {
    match scenario.answer(answer).effect {
        Effect::Supports(card, _) => Some((card, Bearing::Supports)),
        Effect::Attacks(card, _) => Some((card, Bearing::Attacks)),
        Effect::Issue(..) => None,
    }
}
