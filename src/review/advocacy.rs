//! Counsel's sheet: how well a side argued, whoever won.
//!
//! | Row | Occasions |
//! |---|---|
//! | Framing | every issue that the side could argue: spoken to (or conceded) or left out; every argument: the first opens on a main line, each other stays with an issue or takes up a new one; both halves weigh the same |
//! | Authority | each such issue in equal parts, its part divided among the side's cards there: what the cited authority adds, up to a higher court's persuasive decision closely on point; and the reason picked |
//! | Application | likewise: how good the card is before this bench, from the neutral point up to a strong merit; and the reason picked |
//! | Answering | every question: its manner, and how good the answer is; silence earns nothing |
//! | Adverse | every card of the other side that the side had a reply to, by weight: met, conceded, or left standing |
//! | Candor | every card and answer: it contradicts nothing said before, cites no dead law as good, and is strong enough before this bench to help |
//!
//! What the other side answered does not enter: counsel cannot be blamed for an opponent. Nor do
//! hints: they are in the record, and asking for one costs nothing.

use super::fact::{Backing, Fact, Fares, Picked};
use super::sheet::{Criterion, Occasion, Sheet};
use crate::explanation::{Case, entry_of, side_of};
use crate::law::{Side, Standing};
use crate::record::{Entry, Move};
use crate::scenario::{Card, CardId, Effect, EntryId, IssueId, QuestionId, Role, Scenario};
use crate::scoring::{CitationAssessment, EntryAssessment};

/// Marks counsel of a side.
pub fn advocacy_sheet(case: &Case<'_>, side: Side) -> Sheet {
    let counsel = Counsel { case, side };
    let rows = vec![
        (Criterion::Framing, counsel.framing()),
        (Criterion::Authority, counsel.by_issue(Counsel::authority)),
        (Criterion::Application, counsel.by_issue(Counsel::application)),
        (Criterion::Answering, counsel.answering()),
        (Criterion::Adverse, counsel.adverse()),
        (Criterion::Candor, counsel.candor()),
    ];
    Sheet::of(case.card, rows)
}

struct Counsel<'c, 'a> {
    case: &'c Case<'a>,
    side: Side,
}

/// What one card earns in a row: credit with fact, apart from the reason.
type Earns = (f64, Fact);

impl<'a> Counsel<'_, 'a> {
    const fn scenario(&self) -> &'a Scenario {
        self.case.scenario
    }

    /// The side's own entries, with what each brought before the court.
    fn made(&self) -> impl Iterator<Item = (&'a Entry, EntryId)> {
        let own = self.case.entries.iter().filter(|entry| entry.seat.side() == Some(self.side));
        own.filter_map(|entry| Some((*entry, entry_of(entry.mv)?)))
    }

    /// The side's cards before the court, in the order of play.
    fn cards(&self) -> impl Iterator<Item = (&'a Entry, CardId)> {
        self.made().filter_map(|(entry, made)| match made {
            EntryId::Card(card) if self.case.submissions.has_card(card) => Some((entry, card)),
            _ => None,
        })
    }

    /// Issues that some card of the side is about.
    fn arguable(&self) -> Vec<IssueId> {
        let cards = self.scenario().cards().filter(|(_, card)| card.side == self.side);
        let mut issues: Vec<IssueId> =
            cards.filter_map(|(id, _)| home(self.scenario(), id)).collect();
        issues.sort_unstable();
        issues.dedup();
        issues
    }

    fn framing(&self) -> Vec<Occasion> {
        let issues = self.arguable();
        let mut occasions: Vec<Occasion> = issues.iter().map(|&issue| self.raised(issue)).collect();
        let map = self.road_map();
        let stake = issues.len() as f64 / map.len() as f64;
        occasions.extend(map.into_iter().map(|occasion| Occasion { stake, ..occasion }));
        occasions
    }

    fn raised(&self, issue: IssueId) -> Occasion {
        let own = self.case.entries.iter().filter(|entry| entry.seat.side() == Some(self.side));
        let raised = own.copied().find(|entry| match entry.mv {
            Move::Argue(card) | Move::Reply(card) => {
                self.scenario().card(card).issues.contains(&issue)
            }
            Move::Answer(answer) => {
                matches!(self.scenario().answer(answer).effect, Effect::Issue(on, _) if on == issue)
            }
            Move::ConcedeIssue(conceded) => conceded == issue,
            _ => false,
        });
        raised.map_or_else(
            || Occasion { ply: None, stake: 1.0, credit: 0.0, fact: Fact::NotRaised(issue) },
            |entry| occasion(entry, 1.0, 1.0, Fact::Raised(issue)),
        )
    }

    /// The order in which arguments took up issues. Stakes are for the caller to set.
    fn road_map(&self) -> Vec<Occasion> {
        let mut visited: Vec<IssueId> = Vec::new();
        let mut occasions = Vec::new();
        for (entry, made) in self.made() {
            let (Move::Argue(card), Some(issue)) = (entry.mv, home_of(self.scenario(), made))
            else {
                continue;
            };
            let first = visited.is_empty();
            let back = visited.last() != Some(&issue) && visited.contains(&issue);
            let main = weight(self.case, card) >= self.case.card.weight.major;
            let (credit, fact) = match (first, back) {
                (true, _) if main => (1.0, Fact::OpensOnMainLine(card)),
                (true, _) => (0.0, Fact::OpensOnLesserPoint(card)),
                (_, true) => (0.0, Fact::ComesBack(card, issue)),
                _ => (1.0, Fact::KeepsOrder(card)),
            };
            visited.push(issue);
            occasions.push(occasion(entry, 1.0, credit, fact));
        }
        occasions
    }

    /// Each issue in equal parts, its part divided among the cards there, and of a card between
    /// what it earns and the reason picked.
    fn by_issue(&self, earns: impl Fn(&Self, CardId) -> Earns) -> Vec<Occasion> {
        let mut occasions = Vec::new();
        for issue in self.arguable() {
            let cards: Vec<(&Entry, CardId)> = self
                .cards()
                .filter(|(_, card)| home(self.scenario(), *card) == Some(issue))
                .collect();
            if cards.is_empty() {
                let fact = Fact::NothingSaid(issue);
                occasions.push(Occasion { ply: None, stake: 1.0, credit: 0.0, fact });
            }
            let stake = 1.0 / cards.len() as f64;
            for (entry, card) in cards {
                let reason = self.case.card.split.reason;
                let (credit, fact) = earns(self, card);
                occasions.push(occasion(entry, stake * (1.0 - reason), credit, fact));
                let (credit, fact) = self.reason(entry, card);
                occasions.push(occasion(entry, stake * reason, credit, fact));
            }
        }
        occasions
    }

    fn authority(&self, card: CardId) -> Earns {
        if cites_dead_law(self.scenario(), self.scenario().card(card)) {
            return (0.0, Fact::DeadLaw(card));
        }
        let scale = self.case.card;
        let full = scale.authority.persuasive_higher * scale.on_point.closely;
        let support = self.mean(EntryId::Card(card), |assessed| {
            assessed.citations.iter().map(|citation| citation.weight * citation.base).sum()
        });
        (share(support, full), Fact::Support(card, self.backing(card, support >= full)))
    }

    /// What stands behind a card: by the first judge, since what an authority is worth is the same
    /// for all.
    fn backing(&self, card: CardId, full: bool) -> Backing {
        let judge = self.case.assessment.judges.first();
        let assessed = judge
            .and_then(|judge| judge.entries.iter().find(|own| own.entry == EntryId::Card(card)));
        let adds = |citation: &CitationAssessment| citation.authority_weight * citation.base;
        let citations = assessed.into_iter().flat_map(|own| &own.citations);
        let best = citations.max_by(|a, b| adds(a).total_cmp(&adds(b)));
        match best {
            None => Backing::Nothing,
            Some(_) if full => Backing::Full,
            Some(best) => {
                Backing::Best(best.authority, best.base >= self.case.card.on_point.closely)
            }
        }
    }

    fn application(&self, card: CardId) -> Earns {
        let entry = EntryId::Card(card);
        let score = (100.0 * self.base(entry)).round().clamp(0.0, 100.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
        let score = score as u8;
        (self.quality(entry), Fact::Quality(card, self.fares(entry), score))
    }

    fn fares(&self, entry: EntryId) -> Fares {
        let (base, scale) = (self.base(entry), self.case.card);
        if base <= scale.neutral_point {
            Fares::Fails
        } else if base < scale.merit.fair {
            Fares::Weak
        } else if base < scale.merit.strong {
            Fares::Fairly
        } else {
            Fares::Well
        }
    }

    fn picked(&self, entry: &Entry, card: CardId) -> Picked {
        let Some(place) = entry.remarks.reason else { return Picked::None };
        let reason = self.scenario().card(card).reasons.get(place);
        if reason.is_some_and(|reason| reason.right) { Picked::Right } else { Picked::Wrong(place) }
    }

    fn reason(&self, entry: &Entry, card: CardId) -> Earns {
        let picked = self.picked(entry, card);
        (f64::from(u8::from(picked == Picked::Right)), Fact::Reason(card, picked))
    }

    fn answering(&self) -> Vec<Occasion> {
        let mut asked: Option<QuestionId> = None;
        let mut occasions = Vec::new();
        for entry in self.case.entries {
            match entry.mv {
                Move::Ask(question) => asked = Some(question),
                Move::Answer(id) if entry.seat.side() == Some(self.side) => {
                    let answer = EntryId::Answer(id);
                    let manner = self.case.card.manner(self.scenario().answer(id).manner);
                    let substance = self.case.card.split.substance;
                    let credit = manner * (1.0 - substance + substance * self.quality(answer));
                    occasions.push(occasion(
                        entry,
                        1.0,
                        credit,
                        Fact::Answered(id, self.fares(answer)),
                    ));
                }
                Move::NoAnswer if entry.seat.side() == Some(self.side) => {
                    let fact = asked.map(Fact::Silent);
                    occasions.extend(fact.map(|fact| occasion(entry, 1.0, 0.0, fact)));
                }
                _ => {}
            }
        }
        occasions
    }

    fn adverse(&self) -> Vec<Occasion> {
        let theirs = self.case.entries.iter().filter_map(|entry| match entry_of(entry.mv)? {
            EntryId::Card(card) => Some((*entry, card)),
            EntryId::Answer(_) => None,
        });
        let adverse = theirs.filter(|(_, card)| {
            self.scenario().card(*card).side != self.side
                && self.case.submissions.has_card(*card)
                && has_reply(self.scenario(), *card, self.side)
        });
        adverse.map(|(entry, card)| self.met(entry, card)).collect()
    }

    fn met(&self, played: &Entry, card: CardId) -> Occasion {
        let stake = weight(self.case, card);
        let own = self.made().find(|(_, made)| attacks(self.scenario(), *made, card));
        if let Some((entry, by)) = own {
            let reason = self.case.card.split.reason;
            let picked = match by {
                EntryId::Card(reply) => self.picked(entry, reply),
                EntryId::Answer(_) => Picked::Right,
            };
            let credit = if picked == Picked::Right { 1.0 } else { 1.0 - reason };
            let fact = Fact::Met { adverse: card, by, picked };
            return occasion(entry, stake, credit, fact);
        }
        let conceded = self.case.entries.iter().find(|entry| match entry.mv {
            Move::ConcedeCard(conceded) => conceded == card,
            Move::Answer(answer) => self.scenario().answer(answer).concedes_cards.contains(&card),
            _ => false,
        });
        match conceded {
            Some(entry) => occasion(entry, stake, 1.0, Fact::Conceded(card)),
            None => Occasion {
                ply: Some(played.ply),
                stake,
                credit: 0.0,
                fact: Fact::LeftStanding(card),
            },
        }
    }

    fn candor(&self) -> Vec<Occasion> {
        let neutral = self.case.card.neutral_point;
        self.made()
            .map(|(entry, made)| {
                let dead = match made {
                    EntryId::Card(card) => {
                        cites_dead_law(self.scenario(), self.scenario().card(card))
                    }
                    EntryId::Answer(_) => false,
                };
                let (credit, fact) = match made {
                    _ if self.case.submissions.is_inconsistent(made) => {
                        (0.0, Fact::Inconsistent(made))
                    }
                    EntryId::Card(card) if dead => (0.0, Fact::DeadLaw(card)),
                    _ if self.before(made) && self.base(made) <= neutral => {
                        (0.0, Fact::Makeweight(made))
                    }
                    _ => (1.0, Fact::Candid(made)),
                };
                occasion(entry, 1.0, credit, fact)
            })
            .collect()
    }

    fn before(&self, entry: EntryId) -> bool {
        match entry {
            EntryId::Card(card) => self.case.submissions.has_card(card),
            EntryId::Answer(answer) => self.case.submissions.has_answer(answer),
        }
    }

    /// How good an entry is before this bench, from 0 at the neutral point to 1 at a strong merit.
    fn quality(&self, entry: EntryId) -> f64 {
        let scale = self.case.card;
        let base = self.base(entry);
        share(base - scale.neutral_point, scale.merit.strong - scale.neutral_point)
    }

    fn base(&self, entry: EntryId) -> f64 {
        self.mean(entry, |assessed| assessed.base)
    }

    /// The mean over the bench; 0 for what is not before it.
    fn mean(&self, entry: EntryId, value: impl Fn(&EntryAssessment) -> f64) -> f64 {
        let judges = &self.case.assessment.judges;
        let assessed =
            judges.iter().filter_map(|judge| judge.entries.iter().find(|own| own.entry == entry));
        assessed.map(value).sum::<f64>() / judges.len().max(1) as f64
    }
}

/// An occasion at a move.
const fn occasion(entry: &Entry, stake: f64, credit: f64, fact: Fact) -> Occasion {
    Occasion { ply: Some(entry.ply), stake, credit, fact }
}

/// A part of a whole, in [0, 1]; 1 where there is no whole.
fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 1.0 }
}

/// The issue that a card is about: the first that an argument names, for a reply its target's.
fn home(scenario: &Scenario, card: CardId) -> Option<IssueId> {
    let target = |id: &CardId| match scenario.card(*id).role {
        Role::Reply { target, .. } => Some(target),
        Role::Argument { .. } => None,
    };
    let root = std::iter::successors(Some(card), target).take(scenario.cards().len()).last()?;
    match &scenario.card(root).role {
        Role::Argument { bearings, .. } => bearings.first().map(|(issue, _)| *issue),
        Role::Reply { .. } => None,
    }
}

fn home_of(scenario: &Scenario, entry: EntryId) -> Option<IssueId> {
    match entry {
        EntryId::Card(card) => home(scenario, card),
        EntryId::Answer(_) => None,
    }
}

/// What a card weighs at most, in log-odds.
fn weight(case: &Case<'_>, card: CardId) -> f64 {
    match &case.scenario.card(card).role {
        Role::Argument { bearings, .. } => {
            bearings.iter().map(|(_, weight)| case.card.weight(*weight)).fold(0.0, f64::max)
        }
        Role::Reply { weight, .. } => case.card.reply_weight(*weight),
    }
}

fn has_reply(scenario: &Scenario, card: CardId, side: Side) -> bool {
    scenario
        .cards()
        .any(|(id, reply)| reply.side == side && attacks(scenario, EntryId::Card(id), card))
}

/// Whether an entry attacks a card of the other side.
fn attacks(scenario: &Scenario, entry: EntryId, card: CardId) -> bool {
    let other = side_of(scenario, entry) != scenario.card(card).side;
    other
        && match entry {
            EntryId::Card(id) => {
                matches!(&scenario.card(id).role, Role::Reply { target, kind, .. }
                    if *target == card && !kind.is_support())
            }
            EntryId::Answer(id) => {
                matches!(scenario.answer(id).effect, Effect::Attacks(target, _) if target == card)
            }
        }
}

fn cites_dead_law(scenario: &Scenario, card: &Card) -> bool {
    card.citations.iter().any(|citation| {
        let standing = scenario.authority(citation.authority).standing;
        !citation.acknowledged && matches!(standing, Standing::Overruled | Standing::Superseded)
    })
}
