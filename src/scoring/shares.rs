//! Shares of a finding: what each entry added to an issue's log-odds.
//!
//! Shapley values (Shapley, "A Value for n-Person Games", 1953) of the game whose players are
//! arguments, replies and answers, and whose worth is the issue's log-odds. Citations come and go
//! with their entry and are no players; the neutral term belongs to its argument. They are
//! efficient: prior + silence + Σ shares = log-odds.
//!
//! The log-odds are a sum over what goes to the issue directly, so entries that no reply joins do
//! not touch each other's share, and the game is played in each component apart: exactly up to the
//! card's limit of entries, beyond it by sampled orders of arrival with their standard error.
//!
//! One attribution among several: no attribution satisfies all principles one would wish (Kampik,
//! Potyka, Yin, Čyras, Toni, IJAR 2024), so shares are never mixed with gradients or but-for.

use super::graph::{Argued, CourtGraph};
use super::model::ScoringModel;
use super::profile::Profile;
use super::submissions::Submissions;
use super::sweep::{Live, Position, Scratch, silence};
use crate::argumentation::shapley;
use crate::draw::Stream;
use crate::scenario::{EntryId, IssueId};

/// What made an issue's log-odds before one judge.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// Log-odds of the starting point.
    pub prior: f64,
    /// What unanswered questions added; negative against the proposition.
    pub silence: f64,
    /// What each entry added, in the order of entries.
    pub entries: Vec<Share>,
}

/// What one entry added.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The entry.
    pub entry: EntryId,
    /// What it added to the log-odds; negative against the proposition.
    pub value: f64,
    /// Standard error, where the value was sampled.
    pub standard_error: Option<f64>,
}

impl ScoringModel {
    /// The shares of an issue before the judge with this place on the bench; `None` where there is
    /// no such judge or issue.
    pub fn shares(
        &self,
        judge: usize,
        issue: IssueId,
        submissions: &Submissions,
    ) -> Option<Shares> {
        let profile = self.profiles.get(judge)?;
        let node = self.graph.issues.get(issue.index())?;
        let position = self.position(submissions);
        let mut entries = Vec::new();
        for players in components(&self.graph, position.live, issue) {
            let first = players.first().and_then(|&first| self.graph.nodes.get(first));
            let first = first.map_or("", |first| first.name.as_str());
            // each component has draws of its own, or their errors would go together
            let mut game = Game::new(self, profile, position, issue, &players);
            game.play(&[&node.name, &judge.to_string(), first], &mut entries);
        }
        entries.sort_by_key(|share| share.entry);
        let silence = silence(&self.graph, position, issue.index());
        Some(Shares { prior: node.prior, silence, entries })
    }

    /// The entries that have a part in an issue, in groups that no reply joins.
    pub fn components(&self, issue: IssueId, submissions: &Submissions) -> Vec<Vec<EntryId>> {
        let entry = |&place: &usize| self.graph.nodes.get(place).map(|node| node.id);
        let components = components(&self.graph, Live::of(submissions), issue);
        components.iter().map(|places| places.iter().filter_map(entry).collect()).collect()
    }

    /// The log-odds of an issue before the judge with this place on the bench, when of what is
    /// before the court only the entries count for which `keep` holds; `None` where there is no
    /// such judge or issue.
    pub fn log_odds_with(
        &self,
        judge: usize,
        issue: IssueId,
        submissions: &Submissions,
        keep: &dyn Fn(EntryId) -> bool,
    ) -> Option<f64> {
        let profile = self.profiles.get(judge)?;
        let position = self.position(submissions);
        let live = position.live.filtered(&self.graph, keep);
        let mut scratch = Scratch::default();
        self.view(profile, Position { live, ..position }).sweep(&mut scratch);
        self.graph.issues.get(issue.index())?;
        scratch.log_odds.get(issue.index()).copied()
    }
}

/// The game of one component of an issue before one judge. Of two sets that differ in few players
/// only the strengths are computed anew that the difference reaches.
struct Game<'g> {
    model: &'g ScoringModel,
    profile: &'g Profile,
    position: Position<'g>,
    /// The players, every one after what it answers.
    players: &'g [usize],
    /// By player, the player that it answers.
    answers: Vec<Option<usize>>,
    /// What the players bring to the issue.
    arguments: Vec<Argued>,
    /// The issue's log-odds without anybody.
    start: f64,
    /// By entry; 0 for what is not in the set.
    strengths: Vec<f64>,
    /// By player, whether what bears on it has changed.
    stale: Vec<bool>,
}

impl<'g> Game<'g> {
    fn new(
        model: &'g ScoringModel,
        profile: &'g Profile,
        position: Position<'g>,
        issue: IssueId,
        players: &'g [usize],
    ) -> Self {
        let graph = &model.graph;
        let answers = players.iter().map(|&place| {
            let target = graph.nodes.get(place).and_then(|node| node.target);
            players.iter().position(|&player| Some(player) == target)
        });
        let node = graph.issues.get(issue.index());
        let argued = node.and_then(|node| graph.arguments.get(node.arguments.clone()));
        let own = argued.unwrap_or_default().iter().filter(|own| players.contains(&own.by));
        let start = node.map_or(0.0, |node| node.prior) + silence(graph, position, issue.index());
        Self {
            model,
            profile,
            position: Position { live: Live::default(), ..position },
            players,
            answers: answers.collect(),
            arguments: own.copied().collect(),
            start,
            strengths: vec![0.0; graph.nodes.len()],
            stale: vec![false; players.len()],
        }
    }

    fn play(&mut self, ids: &[&str], shares: &mut Vec<Share>) {
        let limits = self.model.card.shares;
        let players = self.players;
        let nobody = self.start;
        let few = shapley::Players::new(players.len()).ok();
        let (values, errors) = if let Some(count) = few.filter(|_| players.len() <= limits.exact) {
            let worth = |set: u64| self.worth(|player| set >> player & 1 == 1) - nobody;
            (shapley::exact(count, worth), None)
        } else {
            // each component draws for itself, so that their errors do not go together
            let first = players.first().copied().unwrap_or_default();
            let mut stream = Stream::new(0, "shares", ids, first);
            let worth =
                |arrived: &[bool]| self.worth(|player| arrived.get(player) == Some(&true)) - nobody;
            let draw = |len| stream.index(len);
            let (values, errors) = shapley::sampled(players.len(), limits.samples, draw, worth);
            (values, Some(errors))
        };
        for (player, (place, value)) in players.iter().zip(values).enumerate() {
            let standard_error = errors.as_ref().and_then(|errors| errors.get(player)).copied();
            if let Some(node) = self.model.graph.nodes.get(*place) {
                shares.push(Share { entry: node.id, value, standard_error });
            }
        }
    }

    /// The issue's log-odds when only these players are before the court.
    fn worth(&mut self, plays: impl Fn(usize) -> bool) -> f64 {
        let graph = &self.model.graph;
        let before = self.position.live;
        let mut live = Live::default();
        for (player, &place) in self.players.iter().enumerate() {
            if plays(player)
                && let Some(node) = graph.nodes.get(place)
            {
                live.insert(node.id);
            }
        }
        self.position.live = live;
        let view = self.model.view(self.profile, self.position);
        self.stale.fill(false);
        for (player, &place) in self.players.iter().enumerate().rev() {
            let Some(node) = graph.nodes.get(place) else { continue };
            let is_in = live.has(node.id);
            if is_in == before.has(node.id) && !(is_in && self.stale.get(player) == Some(&true)) {
                continue;
            }
            let strength = if is_in { view.strength(place, &self.strengths) } else { 0.0 };
            if let Some(own) = self.strengths.get_mut(place) {
                *own = strength;
            }
            if let Some(&Some(answered)) = self.answers.get(player) {
                mark(&mut self.stale, answered);
            }
        }
        view.argue(self.start, &self.arguments, &self.strengths).0
    }
}

/// The places of entries that have a part in an issue, in groups joined by replies.
///
/// An entry has a part if it goes to the issue in effect, if it bears on one whose strength
/// matters, or if one that goes to the issue needs it to be before the court.
fn components(graph: &CourtGraph, live: Live, issue: IssueId) -> Vec<Vec<usize>> {
    let target = |place: usize| {
        let node = graph.nodes.get(place).filter(|node| live.in_effect(node));
        node.and_then(|node| node.target)
    };
    let mut matters = vec![false; graph.nodes.len()];
    let mut has_part = matters.clone();
    for &place in graph.order.iter().rev() {
        let Some(node) = graph.nodes.get(place).filter(|node| live.in_effect(node)) else {
            continue;
        };
        let bearings = graph.bearings.get(node.bearings.clone()).unwrap_or_default();
        if bearings.iter().any(|bearing| bearing.issue == issue.index()) {
            mark(&mut matters, place);
            node.needs.iter().for_each(|needed| mark(&mut has_part, needed));
        } else if node.target.is_some_and(|target| matters.get(target) == Some(&true)) {
            mark(&mut matters, place);
        }
        if matters.get(place) == Some(&true) {
            mark(&mut has_part, place);
        }
    }
    let mut roots: Vec<usize> = (0..graph.nodes.len()).collect();
    let mut groups = vec![Vec::new(); graph.nodes.len()];
    for &place in graph.order.iter().rev() {
        if has_part.get(place) != Some(&true) {
            continue;
        }
        let root = target(place).filter(|&target| has_part.get(target) == Some(&true));
        let root = root.and_then(|target| roots.get(target).copied()).unwrap_or(place);
        if let (Some(own), Some(group)) = (roots.get_mut(place), groups.get_mut(root)) {
            *own = root;
            group.push(place);
        }
    }
    groups.retain(|group: &Vec<usize>| !group.is_empty());
    groups
}

fn mark(marks: &mut [bool], place: usize) {
    if let Some(mark) = marks.get_mut(place) {
        *mark = true;
    }
}
