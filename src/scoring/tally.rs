//! The court's win chance, kept up to date from one position to the next.
//!
//! A search looks at positions that differ in a card or two. Strengths are pulled along a fixed
//! order, so it is enough to compute anew those that a change can reach: the entry itself, what it
//! bears on, and the issues that these go to. The result has the bits that [`ScoringModel::assess`]
//! would give, whatever was asked before.
//!
//! All memory is taken when the tally is made; asking takes none.

#![expect(
    clippy::indexing_slicing,
    reason = "indices are made with the graph, and a tally is sized to it when it is made"
)]

use super::assessment::IssueAssessment;
use super::graph::CourtGraph;
use super::model::ScoringModel;
use super::submissions::{Set, Submissions};
use super::vote;
use crate::scenario::{IssueId, MAX_ISSUES};

/// A position before a bench, and what it comes to.
#[derive(Clone, Debug)]
pub struct Tally<'m> {
    model: &'m ScoringModel,
    submissions: Submissions,
    judges: Vec<Judge>,
    /// By judge and disposition.
    chances: Vec<f64>,
    court: Vec<f64>,
}

/// What one judge makes of it.
#[derive(Clone, Debug)]
struct Judge {
    /// By entry; 0 for what is not before the court.
    strengths: Vec<f64>,
    issues: [(f64, bool); MAX_ISSUES],
    carried: [f64; MAX_ISSUES],
}

/// What must be computed anew: entries by rank, so that the lowest comes first, and issues.
#[derive(Clone, Copy, Debug, Default)]
struct Stale {
    /// Cards and answers together are at most 256.
    entries: [Set; 2],
    issues: Set,
}

impl<'m> Tally<'m> {
    /// A tally before anything was said.
    pub fn new(model: &'m ScoringModel) -> Self {
        let judge = Judge {
            strengths: vec![0.0; model.graph.nodes.len()],
            issues: [(0.0, false); MAX_ISSUES],
            carried: [0.0; MAX_ISSUES],
        };
        let mut tally = Self {
            model,
            submissions: Submissions::default(),
            judges: vec![judge; model.profiles.len()],
            chances: vec![0.0; model.profiles.len() * model.dispositions()],
            court: vec![0.0; model.dispositions()],
        };
        let mut stale = Stale::default();
        (0..model.graph.issues.len()).for_each(|issue| stale.issues.insert(issue));
        tally.renew(stale);
        tally
    }

    /// Win chance of the first and second side.
    pub fn win_chance(&mut self, submissions: &Submissions) -> [f64; 2] {
        self.turn_to(submissions);
        self.model.worth(&self.court)
    }

    /// What a judge, by place on the bench, makes of an issue; `None` where there is no such.
    pub fn issue(
        &mut self,
        submissions: &Submissions,
        judge: usize,
        issue: IssueId,
    ) -> Option<IssueAssessment> {
        self.turn_to(submissions);
        let found = *self.judges.get(judge)?.issues.get(issue.index())?;
        self.model.issue(self.model.profiles.get(judge)?, submissions, issue.index(), found)
    }

    fn turn_to(&mut self, submissions: &Submissions) {
        let [cards, answers, issues] = submissions.changes(&self.submissions);
        let graph = &self.model.graph;
        let mut stale = Stale { issues, ..Stale::default() };
        for card in cards.iter() {
            stale.entry(graph, card);
        }
        // replies have effect only while what they need is before the court
        for &place in graph.rebuttals.iter().filter(|&&place| graph.nodes[place].needs.meets(cards))
        {
            stale.issues_of(graph, place);
        }
        answers.iter().for_each(|answer| stale.entry(graph, graph.cards + answer));
        self.submissions = *submissions;
        self.renew(stale);
    }

    fn renew(&mut self, mut stale: Stale) {
        let Self { model, submissions, judges, chances, court } = self;
        let graph = &model.graph;
        let position = model.position(submissions);
        while let Some(place) = stale.next(graph) {
            let is_live = position.live.has(graph.nodes[place].id);
            for (judge, profile) in judges.iter_mut().zip(&model.profiles) {
                let view = model.view(profile, position);
                judge.strengths[place] =
                    if is_live { view.strength(place, &judge.strengths) } else { 0.0 };
            }
        }
        if stale.issues.is_empty() {
            return;
        }
        let dispositions = court.len();
        for ((judge, profile), chances) in
            judges.iter_mut().zip(&model.profiles).zip(chances.chunks_exact_mut(dispositions))
        {
            let view = model.view(profile, position);
            for issue in stale.issues.iter() {
                judge.issues[issue] = view.issue(issue, &judge.strengths);
                let found = model.issue(profile, submissions, issue, judge.issues[issue]);
                judge.carried[issue] = found.map_or(0.0, |found| found.probability);
            }
            model.distribute(&judge.carried, chances);
        }
        vote::distribute(chances, model.even_split, court);
    }
}

impl Stale {
    /// Marks an entry, what it bears on, and so on, and the issues that these go to.
    fn entry(&mut self, graph: &CourtGraph, place: usize) {
        let mut next = Some(place);
        while let Some(place) = next {
            let rank = graph.ranks[place];
            let half = &mut self.entries[usize::from(rank >= 128)];
            if half.contains(rank % 128) {
                return;
            }
            half.insert(rank % 128);
            self.issues_of(graph, place);
            next = graph.nodes[place].target;
        }
    }

    fn issues_of(&mut self, graph: &CourtGraph, place: usize) {
        for bearing in &graph.bearings[graph.nodes[place].bearings.clone()] {
            self.issues.insert(bearing.issue);
        }
    }

    /// The next entry, those that bear on others first.
    fn next(&mut self, graph: &CourtGraph) -> Option<usize> {
        let halves = self.entries.iter_mut().zip([0, 128]);
        for (half, offset) in halves {
            if let Some(rank) = half.pop() {
                return Some(graph.order[offset + rank]);
            }
        }
        None
    }
}
