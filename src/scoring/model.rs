//! The scoring model of one stage before one bench.
//!
//! For judge j and issue i: margin m = log-odds − logit θ, and the judge finds the proposition
//! carried with P = logistic(m / temper), exactly, because the day's draw is logistic; at temper 0
//! a margin of at most 1e-9 is a tie, and a tie fails to carry. If the side that must carry an
//! issue has nothing live on it, P = 0; a conceded issue has P = 1 or 0. Judges apply the decision
//! table to their own findings, then vote.
//!
//! The result depends on scenario, card, bench and submissions, and on nothing else.

use super::assessment::{
    Assessment, CitationAssessment, EntryAssessment, IssueAssessment, IssueState, JudgeAssessment,
};
use super::card::ModelCard;
use super::decision::DecisionTree;
use super::graph::CourtGraph;
use super::profile::Profile;
use super::submissions::Submissions;
use super::sweep::{Live, Position, Scratch, View};
use super::vote;
use crate::argumentation::logistic;
use crate::law::{Side, Value};
use crate::record::Credit;
use crate::scenario::{DispositionId, EntryId, JudgeId, MAX_ISSUES, Scenario};

/// Margins of at most this are ties.
pub const TIE: f64 = 1e-9;

/// Everything that scoring needs of a scenario, a model card and a bench, computed once.
#[derive(Clone, Debug)]
pub struct ScoringModel {
    pub(super) card: ModelCard,
    pub(super) graph: CourtGraph,
    pub(super) profiles: Vec<Profile>,
    /// So many judges, the first, are seen through a neutral profile.
    neutral: usize,
    tree: DecisionTree,
    /// By disposition, its worth to the first and second side.
    worths: Vec<[f64; 2]>,
    pub(super) even_split: Option<usize>,
}

impl ScoringModel {
    /// The model of a bench.
    pub fn new(scenario: &Scenario, card: &ModelCard, judges: &[JudgeId]) -> Self {
        Self::with_profiles(scenario, card, judges, 0)
    }

    /// The model of a bench over which a person presides: that seat is seen through a neutral
    /// profile, the rest of the bench is itself.
    pub fn presided(scenario: &Scenario, card: &ModelCard, judges: &[JudgeId]) -> Self {
        Self::with_profiles(scenario, card, judges, 1)
    }

    /// The model through a neutral profile, without methods and values: how a judge's seat sees
    /// the case.
    pub fn neutral(scenario: &Scenario, card: &ModelCard, judges: &[JudgeId]) -> Self {
        Self::with_profiles(scenario, card, judges, judges.len())
    }

    /// The model of a neutral bench of this size: judges who receive every kind of argument alike,
    /// hold no value dear, and have days as the card has them. Standards of proof and starting
    /// points are law and stay. The judges stand under ids of the default bench, one after another
    /// and again from the first, so no day should be drawn for them.
    pub fn neutral_bench(scenario: &Scenario, card: &ModelCard, size: usize) -> Self {
        let ids = scenario.bench(scenario.default_bench()).judges.iter();
        let judges: Vec<JudgeId> = ids.copied().cycle().take(size).collect();
        let mut model = Self::neutral(scenario, card, &judges);
        for profile in &mut model.profiles {
            profile.temper = card.temper;
        }
        model
    }

    /// The first `neutral` judges have neither methods nor values.
    fn with_profiles(
        scenario: &Scenario,
        card: &ModelCard,
        judges: &[JudgeId],
        neutral: usize,
    ) -> Self {
        let graph = CourtGraph::of(scenario, card);
        let profile = |(place, &id)| {
            Profile::of(scenario, card, &graph, (id, scenario.judge(id)), place < neutral)
        };
        let worths =
            scenario.dispositions().map(|(id, _)| Side::BOTH.map(|side| scenario.worth(id, side)));
        Self {
            card: card.clone(),
            profiles: judges.iter().enumerate().map(profile).collect(),
            neutral,
            graph,
            tree: DecisionTree::of(scenario),
            worths: worths.collect(),
            even_split: scenario.stage().even_split.map(DispositionId::index),
        }
    }

    /// The same bench, but the judge with this place on it holds one value at another weight;
    /// `None` for no judge, or one who is seen through a neutral profile.
    pub fn with_value(
        &self,
        scenario: &Scenario,
        place: usize,
        value: Value,
        weight: f64,
    ) -> Option<Self> {
        let mut changed = self.clone();
        let profile = changed.profiles.get_mut(place).filter(|_| place >= self.neutral)?;
        let id = profile.judge;
        let mut judge = scenario.judge(id).clone();
        judge.values.insert(value, weight);
        *profile = Profile::of(scenario, &self.card, &self.graph, (id, &judge), false);
        Some(changed)
    }

    /// The bench, in order.
    pub fn judges(&self) -> impl ExactSizeIterator<Item = JudgeId> {
        self.profiles.iter().map(|profile| profile.judge)
    }

    /// The bench, in order, with the scale of each judge's day.
    pub fn tempers(&self) -> impl ExactSizeIterator<Item = (JudgeId, f64)> {
        self.profiles.iter().map(|profile| (profile.judge, profile.temper))
    }

    /// The strength c at which an argument neither helps nor hurts its side.
    pub const fn neutral_point(&self) -> f64 {
        self.card.neutral_point
    }

    /// The full result, with every term.
    pub fn assess(&self, submissions: &Submissions) -> Assessment {
        self.assess_with(submissions, |_| 1.0)
    }

    /// The same when each of these entries contributes only as much as a judge credits it.
    pub fn assess_credited(
        &self,
        submissions: &Submissions,
        credits: &[(EntryId, Credit)],
    ) -> Assessment {
        let mut shares = vec![1.0; self.graph.nodes.len()];
        for &(entry, credit) in credits {
            if let Some(share) = shares.get_mut(self.graph.place(entry)) {
                *share = self.card.credit(credit);
            }
        }
        self.assess_with(submissions, |place| shares.get(place).copied().unwrap_or(1.0))
    }

    /// The result without one entry. See [`Submissions::of_all_but`] for the same on a record,
    /// where what the entry committed to or conceded goes with it.
    pub fn assess_without(&self, submissions: &Submissions, entry: EntryId) -> Assessment {
        self.assess(&submissions.without(entry))
    }

    /// The exact probability of each disposition by a judge who finds the issues, in order, carried
    /// with these probabilities, independently.
    pub fn dispositions_given(&self, carried: &[f64]) -> Vec<f64> {
        let mut padded = [0.0; MAX_ISSUES];
        for (place, carried) in padded.iter_mut().zip(carried) {
            *place = *carried;
        }
        let mut dispositions = vec![0.0; self.worths.len()];
        self.distribute(&padded, &mut dispositions);
        dispositions
    }

    /// Win chance of the first and second side if each judge, in the bench's order, finds the
    /// issues carried with these probabilities.
    pub fn win_chance_given(&self, carried: &[Vec<f64>]) -> [f64; 2] {
        let chances: Vec<f64> =
            carried.iter().flat_map(|carried| self.dispositions_given(carried)).collect();
        let mut court = vec![0.0; self.worths.len()];
        vote::distribute(&chances, self.even_split, &mut court);
        self.worth(&court)
    }

    pub(super) fn distribute(&self, carried: &[f64; MAX_ISSUES], dispositions: &mut [f64]) {
        self.tree.distribute(carried, dispositions);
    }

    /// Count of dispositions.
    pub(super) const fn dispositions(&self) -> usize {
        self.worths.len()
    }

    pub(super) fn worth(&self, court: &[f64]) -> [f64; 2] {
        court.iter().zip(&self.worths).fold([0.0; 2], |[first, second], (chance, worth)| {
            [first + chance * worth[0], second + chance * worth[1]]
        })
    }

    pub(super) const fn position<'p>(&self, submissions: &'p Submissions) -> Position<'p> {
        Position { submissions, live: Live::of(submissions), silence: self.card.silence }
    }

    /// A position before one judge, everything contributing in full.
    pub(super) fn view<'v>(
        &'v self,
        profile: &'v Profile,
        position: Position<'v>,
    ) -> View<'v, impl Fn(usize) -> f64> {
        View { graph: &self.graph, profile, position, credit: |_| 1.0 }
    }

    pub(super) fn issue(
        &self,
        profile: &Profile,
        submissions: &Submissions,
        place: usize,
        (log_odds, argued): (f64, bool),
    ) -> Option<IssueAssessment> {
        let node = self.graph.issues.get(place)?;
        let margin = log_odds - node.threshold;
        let state = if submissions.has_conceded(node.carried_by, node.id) {
            IssueState::ConcededNotCarried
        } else if submissions.has_conceded(node.carried_by.opponent(), node.id) {
            IssueState::ConcededCarried
        } else if argued {
            IssueState::Open
        } else {
            IssueState::NotArgued
        };
        let probability = match state {
            IssueState::Open => chance_to_carry(margin, profile.temper),
            IssueState::ConcededCarried => 1.0,
            IssueState::NotArgued | IssueState::ConcededNotCarried => 0.0,
        };
        Some(IssueAssessment {
            issue: node.id,
            prior: node.prior,
            log_odds,
            threshold: node.threshold,
            margin,
            probability,
            state,
        })
    }

    fn assess_with(&self, submissions: &Submissions, credit: impl Fn(usize) -> f64) -> Assessment {
        let mut scratch = Scratch::default();
        let mut judges = Vec::with_capacity(self.profiles.len());
        for profile in &self.profiles {
            let position = self.position(submissions);
            let view = View { graph: &self.graph, profile, position, credit: &credit };
            view.sweep(&mut scratch);
            let found = scratch.log_odds.into_iter().zip(scratch.argued).enumerate();
            let issues = found
                .filter_map(|(issue, found)| self.issue(profile, submissions, issue, found))
                .collect();
            judges.push(self.judge(profile, issues, self.entries(&view, &scratch.strengths)));
        }
        self.court(judges)
    }

    /// A judge's view, given what the judge makes of issues and entries.
    pub(super) fn judge(
        &self,
        profile: &Profile,
        issues: Vec<IssueAssessment>,
        entries: Vec<EntryAssessment>,
    ) -> JudgeAssessment {
        let probabilities: Vec<f64> = issues.iter().map(|issue| issue.probability).collect();
        let dispositions = self.dispositions_given(&probabilities);
        let (judge, temper) = (profile.judge, profile.temper);
        JudgeAssessment { judge, temper, issues, entries, dispositions }
    }

    /// What the bench makes of it together.
    pub(super) fn court(&self, judges: Vec<JudgeAssessment>) -> Assessment {
        let chances: Vec<f64> =
            judges.iter().flat_map(|judge| judge.dispositions.iter().copied()).collect();
        let mut court = vec![0.0; self.worths.len()];
        vote::distribute(&chances, self.even_split, &mut court);
        Assessment { judges, win_chance: self.worth(&court), dispositions: court }
    }

    fn entries(
        &self,
        view: &View<'_, impl Fn(usize) -> f64>,
        strengths: &[f64],
    ) -> Vec<EntryAssessment> {
        let submissions = view.position.submissions;
        let nodes = self.graph.nodes.iter().zip(strengths).enumerate();
        let before = nodes.filter(|(_, (node, _))| view.position.live.has(node.id));
        before
            .map(|(place, (node, &strength))| EntryAssessment {
                entry: node.id,
                terms: view.profile.terms(place, node.id, submissions),
                base: logistic(view.profile.base(place, node.id, submissions)),
                strength,
                citations: self
                    .citations(node.citations.clone(), |at| view.citation(at, strengths)),
            })
            .collect()
    }

    pub(super) fn citations(
        &self,
        range: std::ops::Range<usize>,
        strength: impl Fn(usize) -> f64,
    ) -> Vec<CitationAssessment> {
        let nodes = self.graph.citations.iter().enumerate();
        nodes
            .skip(range.start)
            .take(range.len())
            .map(|(place, node)| CitationAssessment {
                authority: node.authority,
                base: node.base,
                strength: strength(place),
                authority_weight: node.authority_weight,
                weight: node.weight,
            })
            .collect()
    }
}

/// The probability that a margin in log-odds plus the day's draw, of this scale, is above a tie.
pub fn chance_to_carry(margin: f64, temper: f64) -> f64 {
    if temper > 0.0 { logistic(margin / temper) } else { f64::from(u8::from(margin > TIE)) }
}
