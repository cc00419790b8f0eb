//! The same record under another semantics: what a second opinion rests on.
//!
//! The court's own semantics is the MLP-based one, because a margin in it is a sum. Whether an
//! outcome hangs on that choice is a fair question, so the same graph is solved by DF-QuAD (Rago,
//! Toni, Aurisicchio, Baroni, KR 2016), Quadratic Energy (Potyka, KR 2018) and Euler-based
//! semantics (Amgoud and Ben-Naim, IJAR 2018), with the court's weights: w·s in sums, (1 − s)^w in
//! products. Priors, what silence cost and the neutral terms stand in an issue's base.
//!
//! Their strengths are no log-odds, so a margin is the logit of an issue's strength less that of
//! θ; a strength of exactly 0 or 1 is a certain margin. Under the court's semantics this gives the
//! margins of [`ScoringModel::assess`], to rounding.

use super::assessment::{Assessment, EntryAssessment, IssueAssessment};
use super::graph::{Argued, CourtGraph};
use super::model::ScoringModel;
use super::profile::Profile;
use super::submissions::Submissions;
use super::sweep::{Live, silence};
use crate::argumentation::attribution::AttributionError;
use crate::argumentation::{
    GraphBuilder, GraphError, NodeId, Semantics, SolveError, logistic, logit, solve,
};

/// Why there is no second opinion.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum OpinionError {
    /// A number of the record does not fit the graph.
    #[error(transparent)]
    Graph(#[from] GraphError),
    /// The graph has no strengths.
    #[error(transparent)]
    Solve(#[from] SolveError),
    /// The graph has no gradient.
    #[error(transparent)]
    Gradient(#[from] AttributionError),
}

/// The nodes of one judge's graph.
pub(super) struct Nodes {
    pub(super) entries: Vec<Option<NodeId>>,
    citations: Vec<Option<NodeId>>,
    issues: Vec<NodeId>,
}

impl ScoringModel {
    /// The full result under any of the four semantics.
    ///
    /// # Errors
    ///
    /// [`OpinionError`], for a scale of the model card beyond what the graph can carry.
    pub fn assess_under(
        &self,
        semantics: Semantics,
        submissions: &Submissions,
    ) -> Result<Assessment, OpinionError> {
        let judges = self.profiles.iter().map(|profile| {
            let mut builder = GraphBuilder::new();
            let nodes = self.lay_out(profile, submissions, &mut builder)?;
            let strengths = solve(&builder.build(), semantics)?.strengths;
            let strength = |node: NodeId| strengths.get(node.index()).copied().unwrap_or_default();
            let issues = self.issues_under(profile, submissions, &nodes, strength);
            let entries = self.entries_under(profile, submissions, &nodes, strength);
            Ok(self.judge(profile, issues, entries))
        });
        Ok(self.court(judges.collect::<Result<_, OpinionError>>()?))
    }

    /// Adds a judge's graph of the record.
    pub(super) fn lay_out(
        &self,
        profile: &Profile,
        submissions: &Submissions,
        builder: &mut GraphBuilder,
    ) -> Result<Nodes, GraphError> {
        let CourtGraph { nodes: all, citations: cited, bites, arguments, .. } = &self.graph;
        let live = Live::of(submissions);
        let mut entries = vec![None; all.len()];
        let mut citations = vec![None; cited.len()];
        for (place, node) in all.iter().enumerate().filter(|(_, node)| live.has(node.id)) {
            let id = builder.node(logistic(profile.base(place, node.id, submissions)))?;
            set(&mut entries, place, id);
            for place in node.citations.clone() {
                let Some(citation) = cited.get(place) else { continue };
                let from = builder.node(citation.base)?;
                builder.support(from, id, citation.weight)?;
                set(&mut citations, place, from);
            }
        }
        let own = all.iter().zip(&entries).map(|(node, id)| (&node.incoming, id));
        let supports = cited.iter().zip(&citations).map(|(node, id)| (&node.incoming, id));
        for (incoming, id) in own.chain(supports) {
            for edge in bites.get(incoming.clone()).unwrap_or_default() {
                if let (Some(Some(from)), Some(to)) = (entries.get(edge.from), id) {
                    connect(builder, *from, *to, edge.weight)?;
                }
            }
        }
        let mut issues = Vec::new();
        let position = self.position(submissions);
        for (place, issue) in self.graph.issues.iter().enumerate() {
            let argued = arguments.get(issue.arguments.clone()).unwrap_or_default().iter();
            let argued =
                argued.filter(|argued| all.get(argued.by).is_some_and(|node| live.in_effect(node)));
            let start = issue.prior + silence(&self.graph, position, place);
            let base = argued.clone().fold(start, |sum, argued| sum + argued.bearing.intercept);
            let id = builder.node(logistic(base))?;
            for Argued { by, bearing } in argued {
                if let Some(Some(from)) = entries.get(*by) {
                    connect(builder, *from, id, bearing.slope)?;
                }
            }
            issues.push(id);
        }
        Ok(Nodes { entries, citations, issues })
    }

    fn issues_under(
        &self,
        profile: &Profile,
        submissions: &Submissions,
        nodes: &Nodes,
        strength: impl Fn(NodeId) -> f64,
    ) -> Vec<IssueAssessment> {
        let live = Live::of(submissions);
        let argued = |place: usize| {
            let issue = self.graph.issues.get(place);
            let arguments =
                issue.and_then(|issue| self.graph.arguments.get(issue.arguments.clone()));
            arguments.unwrap_or_default().iter().any(|argued| {
                let node = self.graph.nodes.get(argued.by);
                argued.bearing.slope > 0.0 && node.is_some_and(|node| live.in_effect(node))
            })
        };
        let found = nodes.issues.iter().enumerate().filter_map(|(place, id)| {
            let log_odds = logit(strength(*id));
            self.issue(profile, submissions, place, (log_odds, argued(place)))
        });
        found.collect()
    }

    fn entries_under(
        &self,
        profile: &Profile,
        submissions: &Submissions,
        nodes: &Nodes,
        strength: impl Fn(NodeId) -> f64,
    ) -> Vec<EntryAssessment> {
        let all = self.graph.nodes.iter().zip(&nodes.entries).enumerate();
        let before = all.filter_map(|(place, (node, id))| Some((place, node, (*id)?)));
        before
            .map(|(place, node, id)| EntryAssessment {
                entry: node.id,
                terms: profile.terms(place, node.id, submissions),
                base: logistic(profile.base(place, node.id, submissions)),
                strength: strength(id),
                citations: self.citations(node.citations.clone(), |place| {
                    nodes.citations.get(place).copied().flatten().map_or(0.0, &strength)
                }),
            })
            .collect()
    }
}

fn connect(
    builder: &mut GraphBuilder,
    from: NodeId,
    to: NodeId,
    weight: f64,
) -> Result<(), GraphError> {
    if weight < 0.0 { builder.attack(from, to, -weight) } else { builder.support(from, to, weight) }
}

fn set(places: &mut [Option<NodeId>], place: usize, id: NodeId) {
    if let Some(own) = places.get_mut(place) {
        *own = Some(id);
    }
}
