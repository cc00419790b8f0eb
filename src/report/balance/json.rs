//! How a stage plays, as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::json::entry_id;
use super::{card_uses, heard, subject_id};
use crate::balance::{Balance, BenchBalance, CardUse, Law, Reading};
use crate::law::{Seat, Side};
use crate::scenario::Scenario;

/// What was found of a stage as JSON. The field names are a contract.
#[derive(Clone, Debug, Serialize)]
pub struct BalanceJson<'s> {
    /// The scenario's id.
    pub scenario: String,
    /// Hearings of each kind before each bench.
    pub hearings: u32,
    /// Hearings of random counsel.
    pub random_hearings: u32,
    /// Why the law was one-sided, as the stage says it; null where it says nothing.
    pub one_sided: Option<&'s str>,
    /// How much partners were heard; null where they were not.
    pub partners: Option<PartnersJson>,
    /// Bench by bench.
    pub benches: Vec<BenchJson<'s>>,
    /// Card by card.
    pub cards: Vec<CardJson<'s>>,
    /// By the id of the question, how often it was asked in random hearings.
    pub questions: BTreeMap<&'s str, u32>,
    /// By the id of the disposition, how often it was made in random hearings.
    pub dispositions: BTreeMap<&'s str, u32>,
    /// Law by law.
    pub laws: Vec<LawJson<'s>>,
}

/// How much partners were heard.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PartnersJson {
    /// Hearings of each kind before each bench.
    pub hearings: u32,
    /// Positions looked at for a move; null for as many as the model card gives.
    pub positions: Option<usize>,
}

/// Numbers by the id of the seat.
pub type BySeat<'s> = BTreeMap<&'s str, f64>;

/// What was found before a bench. Win chances are those of the seat in the style named, the other
/// side being an associate.
#[derive(Clone, Debug, Serialize)]
pub struct BenchJson<'s> {
    /// Id of the bench.
    pub bench: &'s str,
    /// Between associates.
    pub associate: BySeat<'s>,
    /// A novice.
    pub novice: BySeat<'s>,
    /// An associate who never replies.
    pub without_replies: BySeat<'s>,
    /// One argument after another.
    pub every_argument: BySeat<'s>,
    /// A partner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<BySeat<'s>>,
    /// An associate, in the hearings of the same seeds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of_partner: Option<BySeat<'s>>,
    /// A partner against a partner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub between_partners: Option<BySeat<'s>>,
    /// Share of replies among the cards played.
    pub replies: BySeat<'s>,
    /// Median distance of issues from their threshold, in log-odds.
    pub median_margin: Option<f64>,
    /// Share of issues' strengths beyond 8 or 92 of 100.
    pub out_of_reach: f64,
    /// Mean chance of each disposition.
    pub dispositions: BTreeMap<&'s str, f64>,
    /// The same in a hearing without questions.
    pub dispositions_silent: BTreeMap<&'s str, f64>,
    /// Win chance on the recorded hearing.
    pub recorded: BySeat<'s>,
    /// Id of the entry that moves an issue most there.
    pub most_moved_by: Option<&'s str>,
}

/// What is made of a card.
#[derive(Clone, Debug, Serialize)]
pub struct CardJson<'s> {
    /// Id of the card.
    pub card: &'s str,
    /// Id of its seat.
    pub seat: &'s str,
    /// Share of associates' hearings in which it is played.
    pub played: f64,
    /// Win chance that its side would lose without it there.
    pub worth: f64,
    /// How often random counsel played it.
    pub random: u32,
}

/// A law.
#[derive(Clone, Debug, Serialize)]
pub struct LawJson<'s> {
    /// Id of the law.
    pub law: &'static str,
    /// In plain words.
    pub name: &'static str,
    /// Whether it holds.
    pub holds: bool,
    /// The least that it admits; null for no bound.
    pub least: Option<f64>,
    /// The most.
    pub most: Option<f64>,
    /// What was measured.
    pub readings: Vec<ReadingJson<'s>>,
}

/// What was measured.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingJson<'s> {
    /// Id of the bench; absent where it is all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bench: Option<&'s str>,
    /// Id of the seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<&'s str>,
    /// The number.
    pub measured: f64,
    /// Whether the law admits it.
    pub holds: bool,
    /// Ids of what it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<&'s str>,
    /// What to look at, where the law does not admit it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look_at: Option<&'static str>,
}

/// What was found, as JSON.
pub fn json<'s>(scenario: &'s Scenario, balance: &Balance) -> BalanceJson<'s> {
    let Balance { options, benches, random, laws } = balance;
    let questions = random.questions.iter();
    let dispositions = random.dispositions.iter();
    BalanceJson {
        scenario: scenario.id(),
        hearings: options.hearings,
        random_hearings: random.hearings,
        one_sided: Some(scenario.stage().one_sided.as_str()).filter(|why| !why.is_empty()),
        partners: options
            .partners
            .map(|own| PartnersJson { hearings: own.hearings, positions: own.positions }),
        benches: benches.iter().map(|own| bench_json(scenario, own)).collect(),
        cards: card_uses(balance).iter().map(|own| card_json(scenario, balance, own)).collect(),
        questions: questions.map(|(id, n)| (scenario.question(*id).id.as_str(), *n)).collect(),
        dispositions: dispositions
            .map(|(id, n)| (scenario.disposition(*id).id.as_str(), *n))
            .collect(),
        laws: laws.iter().map(|law| law_json(scenario, law)).collect(),
    }
}

fn by_seat(scenario: &Scenario, [first, second]: [f64; 2]) -> BySeat<'_> {
    let [a, b] = Side::BOTH.map(|side| scenario.seat(Seat::Counsel(side)).id.as_str());
    BTreeMap::from([(a, first), (b, second)])
}

fn bench_json<'s>(scenario: &'s Scenario, own: &BenchBalance) -> BenchJson<'s> {
    let seats = |chances| by_seat(scenario, chances);
    let orders = |chances: &[f64]| {
        let ids = scenario.dispositions().map(|(_, order)| order.id.as_str());
        ids.zip(chances.iter().copied()).collect()
    };
    BenchJson {
        bench: &scenario.bench(own.bench).id,
        associate: seats(own.associates.win_chance),
        novice: seats(own.novice),
        without_replies: seats(own.without_replies),
        every_argument: seats(own.every_argument),
        partner: own.partners.map(|partners| seats(partners.partner)),
        instead_of_partner: own.partners.map(|partners| seats(partners.associate)),
        between_partners: own.partners.map(|partners| seats(partners.both)),
        replies: seats(own.associates.replies),
        median_margin: own.associates.median_margin(),
        out_of_reach: own.associates.out_of_reach,
        dispositions: orders(&own.associates.dispositions),
        dispositions_silent: orders(&own.silent),
        recorded: seats(own.recorded.win_chance),
        most_moved_by: own.recorded.most_moved_by.map(|entry| entry_id(scenario, entry)),
    }
}

fn card_json<'s>(scenario: &'s Scenario, balance: &Balance, own: &CardUse) -> CardJson<'s> {
    let card = scenario.card(own.card);
    let random = balance.random.cards.iter().find(|(id, _)| *id == own.card);
    CardJson {
        card: &card.id,
        seat: &scenario.seat(Seat::Counsel(card.side)).id,
        played: f64::from(own.played) / f64::from(heard(balance)),
        worth: own.worth,
        random: random.map(|(_, count)| *count).unwrap_or_default(),
    }
}

fn law_json<'s>(scenario: &'s Scenario, law: &Law) -> LawJson<'s> {
    let [least, most] = law.id.range().map(|bound| bound.is_finite().then_some(bound));
    let reading = |own: &Reading| ReadingJson {
        bench: own.bench.map(|bench| scenario.bench(bench).id.as_str()),
        seat: own.side.map(|side| scenario.seat(Seat::Counsel(side)).id.as_str()),
        measured: own.measured,
        holds: law.id.admits(own.measured),
        about: own.about.iter().map(|subject| subject_id(scenario, *subject)).collect(),
        look_at: law.id.advice(own.measured),
    };
    LawJson {
        law: law.id.id(),
        name: law.id.name(),
        holds: law.holds(),
        least,
        most,
        readings: law.readings.iter().map(reading).collect(),
    }
}
