//! Whether a stage is worth arguing, told by simulation: hearings that computer counsel play
//! against each other, without a record, before each bench.
//!
//! [`balance`] measures a stage ([`BenchBalance`], [`RandomHearings`]) and holds the numbers
//! against the laws of a game worth playing ([`Law`]): replies matter, skill pays, the bench makes
//! a difference, nothing is settled before it was argued, and everything has its day. Win chances
//! are those of the model before the day's draw. The same stage, card and options give the same
//! numbers.
//!
//! Not here: whether what the case says of law and fact is true. A stage may be as one-sided as the
//! law was; then a law fails, and the stage should say why.

mod associates;
mod bench;
mod law;
mod random;
mod terms;

pub use associates::{Associates, CardUse};
pub use bench::{BenchBalance, Partners, Recorded, Unargued};
pub use law::{Law, LawId, Reading, Subject, Unit};
pub use random::RandomHearings;

use std::panic::resume_unwind;
use std::thread;

use crate::hearing::{BenchMode, Position};
use crate::law::{Seat, Side};
use crate::player::{Players, Style};
use crate::record::{Level, Move};
use crate::scenario::{BenchId, Scenario};
use crate::scoring::{ModelCard, ScoringModel, Submissions};
use crate::search::Watch;

/// What both sides are where nothing else is said.
const ASSOCIATE: Style = Style::Counsel(Level::Associate);

/// Seed of the hearing that is put before every bench.
const RECORDED: u64 = 7;

/// How much is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The only bench to look at; left out, all.
    pub bench: Option<BenchId>,
    /// Hearings of each kind before each bench, with the seeds from 0 on.
    pub hearings: u32,
    /// Hearings of random counsel, shared out among the benches.
    pub random: u32,
    /// What partners do; left out, no partner is heard, for one is costly.
    pub partners: Option<PartnerOptions>,
}

impl Default for Options {
    /// Enough to tell ten points from chance, within seconds.
    fn default() -> Self {
        Self { bench: None, hearings: 50, random: 2000, partners: None }
    }
}

/// How much partners are heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartnerOptions {
    /// Hearings of each kind before each bench, with the seeds from 0 on.
    pub hearings: u32,
    /// Positions that a partner looks at for a move; left out, as many as the model card gives.
    pub positions: Option<usize>,
}

/// What was found of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// How much was heard.
    pub options: Options,
    /// Bench by bench, in the scenario's order.
    pub benches: Vec<BenchBalance>,
    /// What random counsel came to, before all these benches.
    pub random: RandomHearings,
    /// The laws that were asked, in the order of the README; those about partners and about
    /// several benches only where there are some.
    pub laws: Vec<Law>,
}

/// Measures a stage; none where the watch stopped it. The watch counts hearings as its steps.
pub fn balance(
    scenario: &Scenario,
    card: &ModelCard,
    options: &Options,
    watch: &Watch,
) -> Option<Balance> {
    let mut card = card.clone();
    if let Some(positions) = options.partners.and_then(|partners| partners.positions) {
        card.players.partner_positions = positions;
    }
    let benches: Vec<BenchId> = scenario
        .benches()
        .map(|(id, _)| id)
        .filter(|&id| options.bench.is_none_or(|only| only == id))
        .collect();
    let each = options.random.div_ceil(u32::try_from(benches.len().max(1)).unwrap_or(u32::MAX));
    watch.begin(benches.len() * (bench::hearings(options) + each as usize) + 1);
    let stage = Stage { scenario, card: &card, watch };
    let recorded = stage.recorded()?;
    let look = |bench| {
        let model = stage.model(bench);
        let mut table = Table::new(stage, &model, bench);
        let found = bench::measure(&mut table, bench, options, &recorded)?;
        Some((found, random::measure(&mut table, each)?))
    };
    let looked: Option<Vec<_>> = thread::scope(|scope| {
        let look = &look;
        let working: Vec<_> =
            benches.iter().map(|&bench| scope.spawn(move || look(bench))).collect();
        let ended = |work: thread::ScopedJoinHandle<'_, _>| {
            work.join().unwrap_or_else(|panic| resume_unwind(panic))
        };
        working.into_iter().map(ended).collect()
    });
    let (benches, random): (Vec<_>, Vec<_>) = looked?.into_iter().unzip();
    let random = RandomHearings::of(scenario, &random);
    let laws = law::laws(scenario, &benches, &random);
    Some(Balance { options: options.clone(), benches, random, laws })
}

/// What is measured, and who may stop it.
#[derive(Clone, Copy)]
struct Stage<'m> {
    scenario: &'m Scenario,
    card: &'m ModelCard,
    watch: &'m Watch,
}

impl Stage<'_> {
    fn model(&self, bench: BenchId) -> ScoringModel {
        ScoringModel::new(self.scenario, self.card, &self.scenario.bench(bench).judges)
    }

    /// What is before the court at the end of the hearing that is put before every bench.
    fn recorded(self) -> Option<Submissions> {
        let bench = self.scenario.default_bench();
        let model = self.model(bench);
        let end = Table::new(self, &model, bench).hear(
            [ASSOCIATE; 2],
            BenchMode::Program,
            RECORDED,
            |_| {},
        )?;
        Some(*end.submissions())
    }
}

/// One stage before one bench.
struct Table<'m> {
    scenario: &'m Scenario,
    model: &'m ScoringModel,
    players: Players<'m>,
    watch: &'m Watch,
}

impl<'m> Table<'m> {
    fn new(stage: Stage<'m>, model: &'m ScoringModel, bench: BenchId) -> Self {
        let Stage { scenario, card, watch } = stage;
        let players = Players::new(scenario, model, card, bench).watched(watch);
        Self { scenario, model, players, watch }
    }

    /// Hears the stage once and shows every move; the last position, none once it was stopped.
    fn hear(
        &mut self,
        styles: [Style; 2],
        bench: BenchMode,
        seed: u64,
        mut see: impl FnMut(Played<'_>),
    ) -> Option<Position> {
        if self.watch.is_stopped() {
            return None;
        }
        let start = Position::start(self.scenario, bench);
        let see = |seat, mv, position: &Position| see(Played { seat, mv, position });
        let (end, _) = self.players.play_out(start, styles, seed, see);
        self.watch.step();
        // what was played after the stop is worth nothing
        (!self.watch.is_stopped()).then_some(end)
    }

    /// Mean win chances of both sides over the seeds from 0 on.
    fn mean(&mut self, styles: [Style; 2], hearings: u32) -> Option<[f64; 2]> {
        let mut sums = [0.0; 2];
        for seed in 0..u64::from(hearings) {
            let end = self.hear(styles, BenchMode::Program, seed, |_| {})?;
            let chances = self.model.assess(end.submissions()).win_chance;
            for (sum, chance) in sums.iter_mut().zip(chances) {
                *sum += chance;
            }
        }
        Some(sums.map(|sum| sum / f64::from(hearings.max(1))))
    }

    /// By side, the mean win chance of that side if it argues in this style against an associate.
    fn against_associate(&mut self, own: Style, hearings: u32) -> Option<[f64; 2]> {
        let [first, _] = self.mean([own, ASSOCIATE], hearings)?;
        let [_, second] = self.mean([ASSOCIATE, own], hearings)?;
        Some([first, second])
    }
}

/// A move, with the position in which it was made.
struct Played<'p> {
    seat: Seat,
    mv: Move,
    position: &'p Position,
}

/// What belongs to a side.
const fn of<T: Copy>(sides: &[T; 2], side: Side) -> T {
    let [first, second] = *sides;
    match side {
        Side::First => first,
        Side::Second => second,
    }
}

#[cfg(test)]
mod tests;
