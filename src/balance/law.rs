//! The laws of a game worth playing, as values: what was measured, the range in which it must lie,
//! and what to look at where it does not.
//!
//! The ranges are a matter of taste that was settled once for all stages; `scenarios/README.md`
//! lists them. How the numbers come about is [`super::BenchBalance`]'s.

use super::associates::middle;
use super::terms::{Terms, terms};
use super::{BenchBalance, Partners, RandomHearings, of};
use crate::law::Side;
use crate::scenario::{BenchId, DispositionId, EntryId, IssueId, QuestionId, Scenario};

/// A law, asked of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Law {
    /// Which law.
    pub id: LawId,
    /// What was measured: by bench and side where the law asks for each, else once.
    pub readings: Vec<Reading>,
}

impl Law {
    /// Whether every reading lies in the range.
    pub fn holds(&self) -> bool {
        self.broken().next().is_none()
    }

    /// The readings that lie outside of the range.
    pub fn broken(&self) -> impl Iterator<Item = &Reading> {
        self.readings.iter().filter(|reading| !self.id.admits(reading.measured))
    }

    /// The least and the greatest number measured; none where nothing was.
    pub fn extremes(&self) -> Option<[f64; 2]> {
        let numbers = || self.readings.iter().map(|reading| reading.measured);
        Some([numbers().reduce(f64::min)?, numbers().reduce(f64::max)?])
    }
}

/// A number that a law asks about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Before this bench; none where it is the stage's.
    pub bench: Option<BenchId>,
    /// Of this side.
    pub side: Option<Side>,
    /// The number, in the law's unit.
    pub measured: f64,
    /// What it is about.
    pub about: Vec<Subject>,
}

/// What a reading is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A card or an answer.
    Entry(EntryId),
    /// An issue.
    Issue(IssueId),
    /// A question from the bench.
    Question(QuestionId),
    /// A disposition.
    Disposition(DispositionId),
}

/// In what a law is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A share or chance in [0, 1].
    Share,
    /// A difference of chances in [-1, 1].
    Difference,
    /// Log-odds.
    LogOdds,
    /// A count.
    Count,
}

/// The laws, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LawId {
    /// Replies among the cards that an associate plays.
    Replies,
    /// What a side loses that never replies.
    RepliesMatter,
    /// What a side comes to that only argues on.
    ArguingOn,
    /// How far an associate is ahead of it.
    ArguingOnIsWorse,
    /// How far issues are from their thresholds.
    Contested,
    /// Strengths that nothing moves.
    InReach,
    /// Win chance between associates.
    Even,
    /// The likeliest disposition.
    Open,
    /// The likeliest disposition before a bench that asks nothing.
    OpenBeforeSilence,
    /// What an issue's starting point alone comes to.
    OpenIssues,
    /// What all starting points alone come to.
    OpenFromTheStart,
    /// How far benches differ.
    BenchesDiffer,
    /// By how many different entries they are moved most.
    ReasonsDiffer,
    /// How far an associate is ahead of a novice.
    AssociatesWin,
    /// How far a partner is ahead of an associate.
    PartnersWin,
    /// Win chance between partners.
    EvenPartners,
    /// Cards that random counsel never play.
    CardsPlayed,
    /// Questions that are never asked.
    QuestionsAsked,
    /// Questions asked before their time.
    QuestionsTimely,
    /// Orders that random hearings never come to.
    OrdersMade,
}

impl LawId {
    /// The law's name for programs.
    pub const fn id(self) -> &'static str {
        terms(self).id
    }

    /// The law in plain words.
    pub const fn name(self) -> &'static str {
        terms(self).name
    }

    /// In what it is measured.
    pub const fn unit(self) -> Unit {
        terms(self).unit
    }

    /// The least and the greatest number that it admits; infinite where there is no such bound.
    pub const fn range(self) -> [f64; 2] {
        terms(self).range
    }

    /// Whether a number keeps the law.
    pub fn admits(self, measured: f64) -> bool {
        let [least, most] = self.range();
        (least..=most).contains(&measured)
    }

    /// What an author should look at where this number breaks the law; none where it keeps it.
    pub fn advice(self, measured: f64) -> Option<&'static str> {
        let Terms { advice: [below, above], range: [least, _], .. } = terms(self);
        (!self.admits(measured)).then_some(if measured < least { below } else { above })
    }
}

/// Holds what was measured against the laws.
pub(super) fn laws(
    scenario: &Scenario,
    benches: &[BenchBalance],
    random: &RandomHearings,
) -> Vec<Law> {
    let mut laws = of_play(benches);
    laws.extend(of_openness(scenario, benches));
    if benches.len() > 1 {
        laws.extend(of_benches(benches));
    }
    laws.extend(of_skill(benches));
    if random.hearings > 0 {
        laws.extend(of_chance(random));
    }
    laws.sort_by_key(|law| law.id);
    laws
}

/// A law with a reading for each bench and side.
fn by_side(id: LawId, benches: &[BenchBalance], read: impl Fn(&BenchBalance) -> [f64; 2]) -> Law {
    let of_bench = |own: &BenchBalance| {
        let (bench, numbers) = (Some(own.bench), read(own));
        Side::BOTH.map(|side| Reading {
            bench,
            side: Some(side),
            measured: of(&numbers, side),
            ..Reading::default()
        })
    };
    Law { id, readings: benches.iter().flat_map(of_bench).collect() }
}

/// A law with a reading for each bench.
fn by_bench(
    id: LawId,
    benches: &[BenchBalance],
    read: impl Fn(&BenchBalance) -> Option<(f64, Option<Subject>)>,
) -> Law {
    let of_bench = |own: &BenchBalance| {
        let (measured, about) = read(own)?;
        let about = about.into_iter().collect();
        Some(Reading { bench: Some(own.bench), measured, about, side: None })
    };
    Law { id, readings: benches.iter().filter_map(of_bench).collect() }
}

/// The win chance of the first side before each bench.
fn win_chance(
    id: LawId,
    benches: &[BenchBalance],
    read: impl Fn(&BenchBalance) -> Option<[f64; 2]>,
) -> Law {
    let of_bench = |own: &BenchBalance| {
        let [measured, _] = read(own)?;
        let side = Some(Side::First);
        Some(Reading { bench: Some(own.bench), side, measured, about: Vec::new() })
    };
    Law { id, readings: benches.iter().filter_map(of_bench).collect() }
}

/// A law with a reading for each side over all benches.
fn over_benches(
    id: LawId,
    benches: &[BenchBalance],
    read: impl Fn(&BenchBalance) -> [f64; 2],
) -> Law {
    let count = benches.len().max(1) as f64;
    let mean = |side| benches.iter().map(|own| of(&read(own), side)).sum::<f64>() / count;
    let reading = |side| Reading { side: Some(side), measured: mean(side), ..Reading::default() };
    Law { id, readings: Side::BOTH.map(reading).into() }
}

fn of_play(benches: &[BenchBalance]) -> Vec<Law> {
    let mut margins: Vec<f64> =
        benches.iter().flat_map(|own| own.associates.margins.iter().copied()).collect();
    margins.sort_by(f64::total_cmp);
    let contested = middle(&margins).map(|measured| Reading { measured, ..Reading::default() });
    let ahead = |own: &BenchBalance, other: [f64; 2]| less(own.associates.win_chance, other);
    vec![
        by_side(LawId::Replies, benches, |own| own.associates.replies),
        by_side(LawId::RepliesMatter, benches, |own| ahead(own, own.without_replies)),
        by_side(LawId::ArguingOn, benches, |own| own.every_argument),
        by_side(LawId::ArguingOnIsWorse, benches, |own| ahead(own, own.every_argument)),
        Law { id: LawId::Contested, readings: contested.into_iter().collect() },
        by_bench(LawId::InReach, benches, |own| Some((own.associates.out_of_reach, None))),
        win_chance(LawId::Even, benches, |own| Some(own.associates.win_chance)),
    ]
}

fn less([a, b]: [f64; 2], [c, d]: [f64; 2]) -> [f64; 2] {
    [a - c, b - d]
}

fn of_openness(scenario: &Scenario, benches: &[BenchBalance]) -> Vec<Law> {
    let likeliest = |chances: &[f64]| {
        let orders = scenario.dispositions().map(|(id, _)| Subject::Disposition(id));
        let likely = orders.zip(chances).max_by(|(_, a), (_, b)| a.total_cmp(b));
        likely.map(|(order, chance)| (*chance, Some(order)))
    };
    let unargued = |own: &BenchBalance| {
        let issues = own.unargued.iter().flat_map(|judge| &judge.issues);
        let extreme = issues.max_by(|(_, a), (_, b)| (a - 0.5).abs().total_cmp(&(b - 0.5).abs()));
        extreme.map(|(issue, chance)| (*chance, Some(Subject::Issue(*issue))))
    };
    let start = |own: &BenchBalance| {
        let judges = own.unargued.iter().filter_map(|judge| likeliest(&judge.dispositions));
        judges.max_by(|(a, _), (b, _)| a.total_cmp(b))
    };
    vec![
        by_bench(LawId::Open, benches, |own| likeliest(&own.associates.dispositions)),
        by_bench(LawId::OpenBeforeSilence, benches, |own| likeliest(&own.silent)),
        by_bench(LawId::OpenIssues, benches, unargued),
        by_bench(LawId::OpenFromTheStart, benches, start),
    ]
}

fn of_benches(benches: &[BenchBalance]) -> [Law; 2] {
    let chances = || benches.iter().map(|own| of(&own.recorded.win_chance, Side::First));
    let spread = chances().reduce(f64::max).zip(chances().reduce(f64::min));
    let measured = spread.map(|(most, least)| most - least).unwrap_or_default();
    let mut largest: Vec<EntryId> =
        benches.iter().filter_map(|own| own.recorded.most_moved_by).collect();
    largest.sort_unstable();
    largest.dedup();
    let reasons = Reading {
        measured: largest.len() as f64,
        about: largest.into_iter().map(Subject::Entry).collect(),
        ..Reading::default()
    };
    let differ = vec![Reading { measured, ..Reading::default() }];
    [
        Law { id: LawId::BenchesDiffer, readings: differ },
        Law { id: LawId::ReasonsDiffer, readings: vec![reasons] },
    ]
}

fn of_skill(benches: &[BenchBalance]) -> Vec<Law> {
    let associates = |own: &BenchBalance| less(own.associates.win_chance, own.novice);
    let mut laws = vec![over_benches(LawId::AssociatesWin, benches, associates)];
    if benches.iter().any(|own| own.partners.is_some()) {
        let ahead = |own: &BenchBalance| {
            own.partners
                .map_or([0.0; 2], |Partners { partner, associate, .. }| less(partner, associate))
        };
        laws.push(over_benches(LawId::PartnersWin, benches, ahead));
        let both = |own: &BenchBalance| own.partners.map(|partners| partners.both);
        laws.push(win_chance(LawId::EvenPartners, benches, both));
    }
    laws
}

fn of_chance(random: &RandomHearings) -> [Law; 4] {
    let counted = |id, about: Vec<Subject>| {
        let reading = Reading { measured: about.len() as f64, about, ..Reading::default() };
        Law { id, readings: vec![reading] }
    };
    let never = |(_, count): &&(_, u32)| *count == 0;
    let card = |&(id, _): &(_, u32)| Subject::Entry(EntryId::Card(id));
    let asked = |&(id, _): &(_, u32)| Subject::Question(id);
    let order = |&(id, _): &(_, u32)| Subject::Disposition(id);
    let unasked = random.questions.iter().filter(|(_, count)| *count == 0);
    let early = random.early.iter().filter(|(_, count)| *count > 0);
    let unmade = random.dispositions.iter().filter(|(_, count)| *count == 0);
    [
        counted(LawId::CardsPlayed, random.cards.iter().filter(never).map(card).collect()),
        counted(LawId::QuestionsAsked, unasked.map(asked).collect()),
        counted(LawId::QuestionsTimely, early.map(asked).collect()),
        counted(LawId::OrdersMade, unmade.map(order).collect()),
    ]
}
