//! What the court makes of one entry on one issue, in the words that an opinion has for it.
//!
//! The words follow from numbers by the thresholds of the model card. An entry that moved the
//! issue by no more than `slight` log-odds *moves nothing*; one that moved it further against its
//! own side *harms*. One that helped *persuades* if its strength reaches `persuades`, else it
//! *counts*; but an argument whose strength fell to the neutral point no longer helps, whatever
//! share of the issue it would have had unanswered, and is said to have *fallen*.

use super::case::{Bearing, Case, side_of, target};
use crate::law::Side;
use crate::scenario::{CardId, EntryId, IssueId, JudgeId, Scenario};
use crate::scoring::EntryAssessment;

/// What an entry came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Credence {
    /// It costs its own side.
    Harms,
    /// It moves nothing.
    Nothing,
    /// It would have helped, but was answered.
    Fallen,
    /// It helps its side.
    Counts,
    /// It helps its side, and its strength is high.
    Persuades,
}

/// An entry on an issue before a judge.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point<'a> {
    pub(super) entry: EntryId,
    pub(super) side: Side,
    /// What it added for its own side, in log-odds.
    pub(super) gain: f64,
    pub(super) credence: Credence,
    pub(super) assessed: &'a EntryAssessment,
}

impl Case<'_> {
    /// The point of a side on an issue that did most for it, if one helped.
    pub fn best_point(&self, judge: JudgeId, issue: IssueId, side: Side) -> Option<EntryId> {
        let points = self.points(judge, issue);
        let [own, _] = threads(self.scenario, &points, side);
        own.first().filter(|point| point.tells()).map(|point| point.entry)
    }

    /// The entries that helped their side on an issue.
    pub fn helpful(&self, judge: JudgeId, issue: IssueId) -> Vec<EntryId> {
        let points = self.points(judge, issue);
        points.iter().filter(|point| point.tells()).map(|point| point.entry).collect()
    }

    /// The entries of a side that have a part in an issue.
    pub fn entries_on(&self, judge: JudgeId, issue: IssueId, side: Side) -> Vec<EntryId> {
        let points = self.points(judge, issue);
        points.iter().filter(|point| point.side == side).map(|point| point.entry).collect()
    }
}

impl Point<'_> {
    /// Whether it helped its own side.
    pub(super) fn tells(&self) -> bool {
        self.credence >= Credence::Counts
    }
}

/// Why an entry is worth less than it might be, apart from replies to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It contradicts what its side had said before.
    Inconsistent,
    /// It cites dead law as good.
    Candor,
    /// It was not raised below.
    Forfeited,
    /// This judge receives its kind of argument coolly.
    Kind,
    /// Standing alone it does not reach the neutral point.
    WeakAlone,
}

impl<'a> Case<'a> {
    /// The entries that have a part in an issue, each with what it came to.
    pub(super) fn points(&self, judge: JudgeId, issue: IssueId) -> Vec<Point<'a>> {
        let carried_by = self.scenario.issue(issue).carried_by;
        let Some(shares) = self.shares(judge, issue) else { return Vec::new() };
        let points = shares.entries.iter().filter_map(|share| {
            let assessed = self.entry(judge, share.entry)?;
            let side = side_of(self.scenario, share.entry);
            let gain = if side == carried_by { share.value } else { -share.value };
            let direct = self.goes_to(share.entry, issue);
            let credence = self.credence(gain, assessed, direct);
            Some(Point { entry: share.entry, side, gain, credence, assessed })
        });
        points.collect()
    }

    fn credence(&self, gain: f64, assessed: &EntryAssessment, direct: bool) -> Credence {
        let words = &self.card.opinion;
        if gain < -words.slight {
            Credence::Harms
        } else if gain <= words.slight {
            Credence::Nothing
        } else if direct && assessed.strength <= self.card.neutral_point {
            Credence::Fallen
        } else if assessed.strength < words.persuades {
            Credence::Counts
        } else {
            Credence::Persuades
        }
    }

    /// What is wrong with an entry of itself, the gravest first; none if nothing is.
    pub(super) fn flaw(&self, point: &Point<'_>) -> Option<Flaw> {
        let terms = &point.assessed.terms;
        if terms.inconsistent < 0.0 {
            Some(Flaw::Inconsistent)
        } else if terms.candor < 0.0 {
            Some(Flaw::Candor)
        } else if terms.forfeited < 0.0 {
            Some(Flaw::Forfeited)
        } else if terms.method <= -self.card.opinion.reception {
            Some(Flaw::Kind)
        } else if point.assessed.base <= self.card.neutral_point {
            Some(Flaw::WeakAlone)
        } else {
            None
        }
    }

    /// What bears on a card among the points of an issue, what moved most first.
    pub(super) fn replies<'p>(
        &self,
        points: &'p [Point<'a>],
        card: CardId,
    ) -> Vec<(&'p Point<'a>, Bearing)> {
        let bearing = self.bearing_on(card);
        let mut replies: Vec<(&Point<'a>, Bearing)> = bearing
            .into_iter()
            .filter_map(|(entry, bearing)| {
                points.iter().find(|point| point.entry == entry).map(|point| (point, bearing))
            })
            .collect();
        replies.sort_by(|(a, _), (b, _)| b.gain.abs().total_cmp(&a.gain.abs()));
        replies
    }
}

/// The points that open a thread on the issue, in two lists: those of a side, and of the other;
/// what did most for its side first. A point that bears on another is discussed with that one.
pub(super) fn threads<'p, 'a>(
    scenario: &Scenario,
    points: &'p [Point<'a>],
    side: Side,
) -> [Vec<&'p Point<'a>>; 2] {
    let opens = |point: &&Point<'_>| {
        let under = target(scenario, point.entry);
        !under
            .is_some_and(|(card, _)| points.iter().any(|other| other.entry == EntryId::Card(card)))
    };
    [side, side.opponent()].map(|side| {
        let own = points.iter().filter(|point| point.side == side).filter(opens);
        let mut own: Vec<&Point<'a>> = own.collect();
        own.sort_by(|a, b| b.gain.total_cmp(&a.gain).then(a.entry.cmp(&b.entry)));
        own
    })
}
