//! The gradient of a margin: by how much an issue moves as an entry gets better.
//!
//! ∂m/∂ℓ of each entry, m being the issue's log-odds less those of θ, and ℓ the log-odds of the
//! entry's base score: both sides of it are in log-odds, so 0.4 says that an entry one unit better
//! would move the issue by 0.4. Reverse mode on the record's graph, one pass for all entries. What
//! is high for one's own side is what to work on.
//!
//! It says what a small change would do. It is neither a share of what is (`shares`) nor what would
//! be without the entry (but-for), and is never mixed with them (Kampik, Potyka, Yin, Čyras, Toni,
//! IJAR 2024).

use super::model::ScoringModel;
use super::opinion::OpinionError;
use super::submissions::Submissions;
use super::sweep::Live;
use crate::argumentation::attribution::gradient::pull_back;
use crate::argumentation::{GraphBuilder, Presence, Semantics, Setting, solve};
use crate::scenario::{EntryId, IssueId};

/// How an issue moves with one entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slope {
    /// The entry.
    pub entry: EntryId,
    /// Log-odds of the issue for each unit of log-odds of the entry's base score; negative against
    /// the proposition.
    pub value: f64,
}

impl ScoringModel {
    /// The gradient of an issue's margin before the judge with this place on the bench, by every
    /// entry before the court that can move it, in the order of entries; empty where there is no
    /// such judge or issue.
    ///
    /// # Errors
    ///
    /// [`OpinionError`], for a scale of the model card beyond what the graph can carry.
    pub fn gradient(
        &self,
        judge: usize,
        issue: IssueId,
        submissions: &Submissions,
    ) -> Result<Vec<Slope>, OpinionError> {
        let (Some(profile), Some(node)) =
            (self.profiles.get(judge), self.graph.issues.get(issue.index()))
        else {
            return Ok(Vec::new());
        };
        let mut builder = GraphBuilder::new();
        let nodes = self.lay_out(profile, submissions, &mut builder)?;
        let graph = builder.build();
        let strengths = solve(&graph, Semantics::Mlp)?.strengths;
        // the log-odds are a sum over what goes to the issue, so its own strength, which may be
        // rounded to 0 or 1, is not needed
        let mut seeds = vec![0.0; graph.len()];
        let live = Live::of(submissions);
        for argued in self.graph.arguments.get(node.arguments.clone()).unwrap_or_default() {
            let from = self.graph.nodes.get(argued.by).filter(|node| live.in_effect(node));
            let from = from.and_then(|_| nodes.entries.get(argued.by).copied().flatten());
            if let Some(seed) = from.and_then(|from| seeds.get_mut(from.index())) {
                *seed += argued.bearing.slope;
            }
        }
        let presence = vec![Presence::Present; graph.len()];
        let setting = Setting { bases: graph.bases(), presence: &presence };
        let by_base = pull_back(&graph, Semantics::Mlp, setting, &strengths, &seeds)?;
        let entries = self.graph.nodes.iter().zip(&nodes.entries);
        let slopes = entries.filter_map(|(node, id)| {
            let place = (*id)?.index();
            let (base, by_base) = (graph.bases().get(place)?, by_base.get(place)?);
            let value = by_base * base * (1.0 - base);
            (value != 0.0).then_some(Slope { entry: node.id, value })
        });
        Ok(slopes.collect())
    }
}
