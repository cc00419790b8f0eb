//! The graph of a stage: every card, answer, citation and issue that may come before the court.
//!
//! A weighted bipolar argumentation graph (after Baroni, Rago, Toni, IJAR 2019), laid out flat and
//! built once. What is before the court selects a part of it.
//!
//! - *Argument → issue*, for or against the proposition. Weight w counts from the neutral point c:
//!   ±w·(s − c)/(1 − c), an edge of weight w/(1 − c) and a term ∓w·c/(1 − c) that belongs to the
//!   argument.
//! - *Citation → entry*, a support. Its base is how far on point it is; its edge is the
//!   authority's weight, halved in rank order (by weight times how far on point). What is cited
//!   again, by the same entry or in support of one that cites it, counts and ranks as half. Two
//!   arguments that rest on the same law are two reasons, and it counts in full behind each.
//! - *Reply → target*: distinguish, downplay and emphasize bear on a citation of the target; the
//!   others on the target; a rebuttal also goes to its issue like an argument of its own side.
//! - *Answer → entry or issue*, as its author says.
//!
//! A reply has no effect without what it answers, nor without what that answers, down to the
//! argument: once an argument is withdrawn, a rebuttal of a reply to it moves no issue either.
//!
//! Replies answer cards that stand below them, so there is no cycle and one sweep from the leaves
//! gives every strength. Not here: anything that depends on a judge.

use std::ops::Range;

use super::card::ModelCard;
use super::submissions::Set;
use crate::argumentation::logit;
use crate::law::Side;
use crate::scenario::{
    Answer, AuthorityId, Card, CardId, Effect, EntryId, IssueId, ReplyKind, Role, Scenario, Weight,
};

/// All entries and issues of a stage.
#[derive(Clone, Debug, Default)]
pub(super) struct CourtGraph {
    /// Cards, then answers, each in the scenario's order.
    pub(super) nodes: Vec<Node>,
    pub(super) citations: Vec<CitationNode>,
    pub(super) bearings: Vec<Bearing>,
    pub(super) issues: Vec<IssueNode>,
    /// Indices of nodes, those that bear on others first.
    pub(super) order: Vec<usize>,
    /// The place of each node in that order.
    pub(super) ranks: Vec<usize>,
    /// What bears on entries and citations, each in that order.
    pub(super) bites: Vec<Incoming>,
    /// What goes to issues, each in that order.
    pub(super) arguments: Vec<Argued>,
    /// Entries that go to an issue and need a card to.
    pub(super) rebuttals: Vec<usize>,
    /// Count of cards: the index of the first answer.
    pub(super) cards: usize,
}

/// An entry.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) id: EntryId,
    /// Its id as text.
    pub(super) name: String,
    /// The card that it answers.
    pub(super) target: Option<usize>,
    /// The cards that must be before the court for this entry to have any effect: what it answers,
    /// what that answers, and so on down.
    pub(super) needs: Set,
    /// Where it bites, and with which weight: negative for an attack.
    pub(super) bite: Option<(Bite, f64)>,
    pub(super) bearings: Range<usize>,
    pub(super) citations: Range<usize>,
    /// Σ weight · base of its citations: what they add while nothing bears on them.
    pub(super) cited: f64,
    /// What bears on it.
    pub(super) incoming: Range<usize>,
    /// Whether something could bear on a citation of it.
    pub(super) citations_answered: bool,
}

/// An edge from an entry to what it bears on, negative for an attack.
#[derive(Clone, Copy, Debug)]
pub(super) struct Incoming {
    pub(super) from: usize,
    pub(super) weight: f64,
}

/// An entry that goes to an issue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Argued {
    pub(super) by: usize,
    pub(super) bearing: Bearing,
}

/// What a reply or answer bears on.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bite {
    /// Its target.
    Target,
    /// The citation with this index.
    Citation(usize),
}

/// An issue that an entry goes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bearing {
    pub(super) issue: usize,
    /// w/(1 − c), negative against the proposition.
    pub(super) slope: f64,
    /// What is added at strength 0: ∓w·c/(1 − c).
    pub(super) intercept: f64,
}

/// A citation.
#[derive(Clone, Debug)]
pub(super) struct CitationNode {
    pub(super) authority: AuthorityId,
    /// How far on point.
    pub(super) base: f64,
    /// The authority's weight.
    pub(super) authority_weight: f64,
    /// The same by rank: what the edge carries.
    pub(super) weight: f64,
    /// What bears on it.
    pub(super) incoming: Range<usize>,
}

/// An issue.
#[derive(Clone, Debug)]
pub(super) struct IssueNode {
    pub(super) id: IssueId,
    pub(super) name: String,
    /// Log-odds of the starting point.
    pub(super) prior: f64,
    /// Log-odds of θ.
    pub(super) threshold: f64,
    pub(super) carried_by: Side,
    /// What goes to it.
    pub(super) arguments: Range<usize>,
}

impl CourtGraph {
    pub(super) fn of(scenario: &Scenario, card: &ModelCard) -> Self {
        let issues = scenario.issues().map(|(id, issue)| IssueNode {
            id,
            name: issue.id.clone(),
            prior: logit(issue.prior),
            threshold: logit(card.threshold(scenario, issue)),
            carried_by: issue.carried_by,
            arguments: 0..0,
        });
        let mut graph =
            Self { issues: issues.collect(), cards: scenario.cards().len(), ..Self::default() };
        for (id, text) in scenario.cards() {
            graph.add_card(scenario, card, id, text);
        }
        graph.aim_at_citations(scenario);
        for (id, answer) in scenario.answers() {
            let side = scenario.question(answer.question).to;
            graph.add_answer(card, EntryId::Answer(id), answer, side);
        }
        graph.order = graph.leaves_first();
        graph.ranks = (0..graph.order.len()).collect();
        graph.ranks.sort_by_key(|&place| graph.order.get(place).copied());
        graph.gather_incoming();
        graph.gather_needs();
        graph
    }

    /// The place of an entry among the nodes.
    pub(super) fn place(&self, entry: EntryId) -> usize {
        match entry {
            EntryId::Card(card) => card.index(),
            EntryId::Answer(answer) => self.cards + answer.index(),
        }
    }

    fn add_card(&mut self, scenario: &Scenario, model: &ModelCard, id: CardId, card: &Card) {
        let citations = self.add_citations(scenario, model, id, card);
        let first_bearing = self.bearings.len();
        let (mut target, mut bite) = (None, None);
        match &card.role {
            Role::Argument { bearings, .. } => {
                for &(issue, weight) in bearings {
                    self.add_bearing(model, issue, weight, card.side);
                }
            }
            Role::Reply { target: answered, kind, weight } => {
                let weight = model.reply_weight(*weight) * model.reply_factor(kind);
                let sign = if kind.is_support() { 1.0 } else { -1.0 };
                target = Some(answered.index());
                bite = Some((Bite::Target, sign * weight));
                if let ReplyKind::Rebut { issue, weight } = *kind {
                    self.add_bearing(model, issue, weight, card.side);
                }
            }
        }
        let bearings = first_bearing..self.bearings.len();
        let cited = self.citations.get(citations.clone()).unwrap_or_default();
        let cited = cited.iter().map(|citation| citation.weight * citation.base).sum();
        self.nodes.push(Node {
            id: EntryId::Card(id),
            name: card.id.clone(),
            target,
            needs: Set::default(),
            bite,
            bearings,
            citations,
            cited,
            incoming: 0..0,
            citations_answered: false,
        });
    }

    /// Turns replies that name a citation to it, once every card's citations are known.
    fn aim_at_citations(&mut self, scenario: &Scenario) {
        for (id, card) in scenario.cards() {
            let Role::Reply { target, kind, .. } = &card.role else { continue };
            let (ReplyKind::Distinguish { citation }
            | ReplyKind::Downplay { citation }
            | ReplyKind::Emphasize { citation }) = *kind
            else {
                continue;
            };
            let first = self.nodes.get(target.index()).map(|node| node.citations.start);
            if let (Some(first), Some(node)) = (first, self.nodes.get_mut(id.index())) {
                node.bite = node.bite.map(|(_, weight)| (Bite::Citation(first + citation), weight));
            }
        }
    }

    fn add_answer(&mut self, model: &ModelCard, id: EntryId, answer: &Answer, side: Side) {
        let first_bearing = self.bearings.len();
        let at_card = |card: CardId, weight, sign: f64| {
            let weight = sign * model.reply_weight(weight) * model.reply_kind.answer;
            (Some(card.index()), Some((Bite::Target, weight)))
        };
        let (target, bite) = match answer.effect {
            Effect::Supports(card, weight) => at_card(card, weight, 1.0),
            Effect::Attacks(card, weight) => at_card(card, weight, -1.0),
            Effect::Issue(issue, weight) => {
                self.add_bearing(model, issue, weight, side);
                (None, None)
            }
        };
        let bearings = first_bearing..self.bearings.len();
        let none = self.citations.len()..self.citations.len();
        self.nodes.push(Node {
            id,
            name: answer.id.clone(),
            target,
            needs: Set::default(),
            bite,
            bearings,
            citations: none,
            cited: 0.0,
            incoming: 0..0,
            citations_answered: false,
        });
    }

    fn add_bearing(&mut self, model: &ModelCard, issue: IssueId, weight: Weight, side: Side) {
        let Some(node) = self.issues.get(issue.index()) else { return };
        let sign = if side == node.carried_by { 1.0 } else { -1.0 };
        let slope = sign * model.weight(weight) / (1.0 - model.neutral_point);
        let intercept = -slope * model.neutral_point;
        self.bearings.push(Bearing { issue: issue.index(), slope, intercept });
    }

    fn add_citations(
        &mut self,
        scenario: &Scenario,
        model: &ModelCard,
        id: CardId,
        card: &Card,
    ) -> Range<usize> {
        let first = self.citations.len();
        self.citations.extend(card.citations.iter().map(|citation| CitationNode {
            authority: citation.authority,
            base: model.on_point(citation.on_point),
            authority_weight:
                model.authority_weight(scenario, scenario.authority(citation.authority)),
            weight: 0.0,
            incoming: 0..0,
        }));
        let mut unranked: Vec<&mut CitationNode> = self.citations.iter_mut().skip(first).collect();
        let mut cited = already_cited(scenario, id);
        let mut share = 1.0;
        loop {
            let most = |citation: &CitationNode| {
                let is_repeated = cited.contains(&citation.authority);
                if is_repeated { model.repeated_citation } else { 1.0 }
            };
            let next = unranked.iter().enumerate().min_by(|(_, a), (_, b)| {
                let worth = |citation: &CitationNode| {
                    most(citation) * citation.authority_weight * citation.base
                };
                worth(b).total_cmp(&worth(a)).then(a.authority.cmp(&b.authority))
            });
            let Some((place, _)) = next else { break };
            let citation = unranked.remove(place);
            citation.weight = citation.authority_weight * f64::min(share, most(citation));
            cited.push(citation.authority);
            share *= model.next_citation;
        }
        first..self.citations.len()
    }

    /// Lists what bears on every entry, citation and issue, those that bear on others first.
    fn gather_incoming(&mut self) {
        let mut edges = Vec::new();
        for &from in &self.order {
            let Some(node) = self.nodes.get(from) else { continue };
            if let (Some(target), Some((bite, weight))) = (node.target, node.bite) {
                let citation = match bite {
                    Bite::Target => None,
                    Bite::Citation(citation) => Some(citation),
                };
                edges.push((target, citation, Incoming { from, weight }));
            }
            let bearings = self.bearings.get(node.bearings.clone()).unwrap_or_default();
            self.arguments.extend(bearings.iter().map(|&bearing| Argued { by: from, bearing }));
        }
        for (place, node) in self.nodes.iter_mut().enumerate() {
            let first = self.bites.len();
            let own = edges.iter().filter(|(on, citation, _)| (*on, *citation) == (place, None));
            self.bites.extend(own.map(|(_, _, edge)| *edge));
            node.incoming = first..self.bites.len();
            node.citations_answered =
                edges.iter().any(|(on, citation, _)| *on == place && citation.is_some());
        }
        for (place, citation) in self.citations.iter_mut().enumerate() {
            let first = self.bites.len();
            let own = edges.iter().filter(|(_, citation, _)| *citation == Some(place));
            self.bites.extend(own.map(|(_, _, edge)| *edge));
            citation.incoming = first..self.bites.len();
        }
        self.arguments.sort_by_key(|argued| argued.bearing.issue);
        for (place, issue) in self.issues.iter_mut().enumerate() {
            let before = |argued: &Argued| argued.bearing.issue < place;
            let first = self.arguments.partition_point(before);
            let upto = |argued: &Argued| argued.bearing.issue <= place;
            issue.arguments = first..self.arguments.partition_point(upto);
        }
    }

    /// Down from each entry, every card that it needs.
    fn gather_needs(&mut self) {
        for place in 0..self.nodes.len() {
            let target = |&node: &usize| self.nodes.get(node).and_then(|node| node.target);
            let mut needs = Set::default();
            let down = std::iter::successors(Some(place), target).skip(1);
            down.take(self.nodes.len()).for_each(|card| needs.insert(card));
            if let Some(node) = self.nodes.get_mut(place) {
                node.needs = needs;
            }
        }
        let nodes = self.nodes.iter().enumerate();
        let rebuts = nodes.filter(|(_, node)| !node.needs.is_empty() && !node.bearings.is_empty());
        self.rebuttals = rebuts.map(|(place, _)| place).collect();
    }

    fn leaves_first(&self) -> Vec<usize> {
        let depth = |node: usize| {
            let below = |&node: &usize| self.nodes.get(node).and_then(|node| node.target);
            std::iter::successors(Some(node), below).take(self.nodes.len()).count()
        };
        let mut order: Vec<usize> = (0..self.nodes.len()).collect();
        order.sort_by_key(|&node| std::cmp::Reverse(depth(node)));
        order
    }
}

/// Authorities that the card's target cites, and that target's target, as long as each reply
/// supports what it answers.
fn already_cited(scenario: &Scenario, id: CardId) -> Vec<AuthorityId> {
    let supported = |&id: &CardId| match &scenario.card(id).role {
        Role::Reply { target, kind, .. } if kind.is_support() => Some(*target),
        _ => None,
    };
    std::iter::successors(Some(id), supported)
        .skip(1)
        .take(scenario.cards().len())
        .flat_map(|id| scenario.card(id).citations.iter().map(|citation| citation.authority))
        .collect()
}
