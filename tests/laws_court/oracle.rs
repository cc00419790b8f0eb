//! The same numbers by another way: the graph of a record built naively, node by node, and solved
//! by the argumentation engine.

use std::collections::BTreeMap;

use colloquy::argumentation::{GraphBuilder, NodeId, Semantics, logistic, logit, solve};
use colloquy::law::Side;
use colloquy::scenario::{CardId, Effect, EntryId, JudgeId, ReplyKind, Role, Scenario};
use colloquy::scoring::{ModelCard, Submissions};

struct Oracle<'o> {
    scenario: &'o Scenario,
    card: &'o ModelCard,
    judge: JudgeId,
    before: &'o Submissions,
}

/// The log-odds of every issue.
pub(crate) fn log_odds(
    scenario: &Scenario,
    card: &ModelCard,
    judge: JudgeId,
    before: &Submissions,
) -> Vec<f64> {
    Oracle { scenario, card, judge, before }.log_odds()
}

type Goes = (usize, f64, Side, NodeId);

impl Oracle<'_> {
    fn log_odds(&self) -> Vec<f64> {
        let (scenario, card) = (self.scenario, self.card);
        let mut builder = GraphBuilder::new();
        let mut nodes = BTreeMap::new();
        let mut citations = BTreeMap::new();
        for entry in self.before.entries(scenario) {
            let node = builder.node(logistic(self.base(entry))).unwrap();
            nodes.insert(entry, node);
            let EntryId::Card(id) = entry else { continue };
            for (place, weight) in self.citation_weights(id).into_iter().enumerate() {
                let on_point = card.on_point(scenario.card(id).citations[place].on_point);
                let citation = builder.node(on_point).unwrap();
                builder.support(citation, node, weight).unwrap();
                citations.insert((id, place), citation);
            }
        }
        let mut goes: Vec<Goes> = Vec::new();
        for (&entry, &node) in &nodes {
            match entry {
                EntryId::Card(id) => {
                    self.add_card(&mut builder, &nodes, &citations, &mut goes, id, node);
                }
                EntryId::Answer(id) => {
                    let answer = scenario.answer(id);
                    let side = scenario.question(answer.question).to;
                    let (target, weight, supports) = match answer.effect {
                        Effect::Supports(target, weight) => (target, weight, true),
                        Effect::Attacks(target, weight) => (target, weight, false),
                        Effect::Issue(issue, weight) => {
                            goes.push((issue.index(), card.weight(weight), side, node));
                            continue;
                        }
                    };
                    let weight = card.reply_weight(weight) * card.reply_kind.answer;
                    if let Some(&target) = nodes.get(&EntryId::Card(target)) {
                        connect(&mut builder, node, target, weight, supports);
                    }
                }
            }
        }
        let issues: Vec<(NodeId, f64)> = (0..scenario.issues().len())
            .map(|at| self.add_issue(&mut builder, &goes, at))
            .collect();
        let graph = builder.build();
        let strengths = solve(&graph, Semantics::Mlp).unwrap().strengths;
        issues.iter().map(|&(node, start)| start + graph.energy(&strengths, node)).collect()
    }

    fn add_card(
        &self,
        builder: &mut GraphBuilder,
        nodes: &BTreeMap<EntryId, NodeId>,
        citations: &BTreeMap<(CardId, usize), NodeId>,
        goes: &mut Vec<Goes>,
        id: CardId,
        node: NodeId,
    ) {
        let card = self.scenario.card(id);
        match &card.role {
            Role::Argument { bearings, .. } => {
                for &(issue, weight) in bearings {
                    goes.push((issue.index(), self.card.weight(weight), card.side, node));
                }
            }
            Role::Reply { target, kind, weight } => {
                let Some(&answered) = nodes.get(&EntryId::Card(*target)) else { return };
                let weight = self.card.reply_weight(*weight) * self.card.reply_factor(kind);
                let at = match *kind {
                    ReplyKind::Distinguish { citation }
                    | ReplyKind::Downplay { citation }
                    | ReplyKind::Emphasize { citation } => citations[&(*target, citation)],
                    _ => answered,
                };
                connect(builder, node, at, weight, kind.is_support());
                if let ReplyKind::Rebut { issue, weight } = *kind
                    && self.is_on_record(*target)
                {
                    goes.push((issue.index(), self.card.weight(weight), card.side, node));
                }
            }
        }
    }

    /// Whether a card is before the court, and so is all that it answers.
    fn is_on_record(&self, card: CardId) -> bool {
        self.before.has_card(card)
            && match self.scenario.card(card).role {
                Role::Reply { target, .. } => self.is_on_record(target),
                Role::Argument { .. } => true,
            }
    }

    fn add_issue(&self, builder: &mut GraphBuilder, goes: &[Goes], at: usize) -> (NodeId, f64) {
        let (id, issue) = self.scenario.issues().nth(at).unwrap();
        let c = self.card.neutral_point;
        let mut start = logit(issue.prior);
        for side in Side::BOTH {
            let sign = if side == issue.carried_by { 1.0 } else { -1.0 };
            if self.before.was_silent(side, id) {
                start += sign * self.card.silence;
            }
            for &(_, weight, _, _) in goes.iter().filter(|go| go.0 == at && go.2 == side) {
                start -= sign * weight * c / (1.0 - c);
            }
        }
        let node = builder.node(logistic(start)).unwrap();
        for &(_, weight, side, from) in goes.iter().filter(|go| go.0 == at) {
            connect(builder, from, node, weight / (1.0 - c), side == issue.carried_by);
        }
        (node, start)
    }

    fn base(&self, entry: EntryId) -> f64 {
        let card = self.card;
        let judge = self.scenario.judge(self.judge);
        let mut conceded = 0.0;
        let mut sum = match entry {
            EntryId::Card(id) => {
                let text = self.scenario.card(id);
                let value = |(value, promoted)| judge.values.get(value).unwrap_or(&0.0) * promoted;
                let values: f64 = text.promotes.iter().map(value).sum();
                let candid = text.citations.iter().all(|citation| {
                    let authority = self.scenario.authority(citation.authority);
                    authority.id != "overruled" || citation.acknowledged
                });
                if self.before.is_card_conceded(id) {
                    conceded = card.conceded;
                }
                logit(card.merit(text.merit))
                    + judge.method.get(&text.kind).unwrap_or(&0.0)
                    + values.clamp(-card.reception, card.reception)
                    + if candid { 0.0 } else { card.candor }
            }
            EntryId::Answer(id) => {
                let answer = self.scenario.answer(id);
                logit(card.merit(answer.merit)) + judge.method.get(&answer.kind).unwrap_or(&0.0)
            }
        };
        if self.before.is_inconsistent(entry) {
            sum += card.inconsistent;
        }
        card.reach * libm::tanh(sum / card.reach) + conceded
    }

    /// Edge weights of a card's citations, in their order.
    fn citation_weights(&self, id: CardId) -> Vec<f64> {
        let citations = &self.scenario.card(id).citations;
        let full = |at: usize| {
            self.card
                .authority_weight(self.scenario, self.scenario.authority(citations[at].authority))
        };
        let supported = self.supported_citations(id);
        let again =
            |at: usize| supported.contains(&self.scenario.authority(citations[at].authority).id);
        let most = |at: usize| if again(at) { self.card.repeated_citation } else { 1.0 };
        let worth = |at: usize| most(at) * full(at) * self.card.on_point(citations[at].on_point);
        (0..citations.len())
            .map(|at| {
                let better = (0..citations.len()).filter(|&other| {
                    let order = worth(other).total_cmp(&worth(at));
                    order.is_gt()
                        || (order.is_eq() && citations[other].authority < citations[at].authority)
                });
                let share: f64 = better.map(|_| self.card.next_citation).product();
                full(at) * share.min(most(at))
            })
            .collect()
    }

    fn supported_citations(&self, id: CardId) -> Vec<String> {
        let Role::Reply { target, kind, .. } = &self.scenario.card(id).role else {
            return Vec::new();
        };
        if !kind.is_support() {
            return Vec::new();
        }
        let mut cited = self.supported_citations(*target);
        for citation in &self.scenario.card(*target).citations {
            cited.push(self.scenario.authority(citation.authority).id.clone());
        }
        cited
    }
}

fn connect(builder: &mut GraphBuilder, from: NodeId, to: NodeId, weight: f64, supports: bool) {
    if supports {
        builder.support(from, to, weight).unwrap();
    } else {
        builder.attack(from, to, weight).unwrap();
    }
}
