//! What made the difference between two ways in which a hearing could have ended: the issue, the
//! entry, and where the entry lives by it, the authority.
//!
//! - *Issue*: the one whose chances, taken from the worse end into the better, cost most.
//! - *Entry*: of all that is before the court at one end only, the one without which that end
//!   would be furthest from what it is.
//! - *Authority*: the entry's best citation, if without it the entry would count for less than
//!   half.

use crate::argumentation::{logistic, logit};
use crate::explanation::{entry_code, entry_name, side_of};
use crate::law::Side;
use crate::record::Move;
use crate::scenario::{AuthorityId, EntryId, IssueId, Role, Scenario};
use crate::scoring::{Assessment, EntryAssessment, ScoringModel, Submissions};

/// An effect of no more win chance than this is none.
const NOTHING: f64 = 1e-9;

/// What made the difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// On which issue.
    pub issue: Option<IssueId>,
    /// By which entry, and how.
    pub entry: Option<(EntryId, Part)>,
    /// By which authority of it.
    pub authority: Option<AuthorityId>,
}

/// The part that an entry has in a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The side that moved would have had it.
    Missed,
    /// The side that moved had it, and it did it harm.
    Harmful,
    /// The other side had it, and would not have.
    LetIn,
    /// The other side would have had it, to its own harm.
    Spared,
    /// It contradicts what its side had said.
    Contradicts,
}

/// What made the end that a move led to worse for its side than the better one.
pub(super) fn difference(
    scenario: &Scenario,
    model: &ScoringModel,
    side: Side,
    played: Move,
    better: &Submissions,
    worse: &Submissions,
) -> Difference {
    let ends = [model.assess(better), model.assess(worse)];
    let entry = contradiction(played, better, worse)
        .or_else(|| entry(scenario, model, side, [better, worse], &ends));
    let at = match entry {
        Some((_, Part::Missed | Part::Spared)) => better,
        _ => worse,
    };
    let assessment = model.assess(at);
    let authority = entry.and_then(|(entry, _)| authority(scenario, model, &assessment, entry));
    Difference { issue: issue(scenario, model, side, &ends), entry, authority }
}

/// The entry of the move, if it contradicts only because it came when it did.
fn contradiction(
    played: Move,
    better: &Submissions,
    worse: &Submissions,
) -> Option<(EntryId, Part)> {
    let entry = crate::explanation::entry_of(played)?;
    let only_here = worse.is_inconsistent(entry) && !better.is_inconsistent(entry);
    let in_both = match entry {
        EntryId::Card(card) => better.has_card(card),
        EntryId::Answer(answer) => better.has_answer(answer),
    };
    (only_here && in_both).then_some((entry, Part::Contradicts))
}

fn issue(
    scenario: &Scenario,
    model: &ScoringModel,
    side: Side,
    [better, worse]: &[Assessment; 2],
) -> Option<IssueId> {
    let without = |issue: IssueId| {
        let judges = better.judges.iter().zip(&worse.judges);
        let carried: Vec<Vec<f64>> = judges
            .map(|(better, worse)| {
                let pairs = better.issues.iter().zip(&worse.issues);
                let taken = pairs.map(|(own, other)| if own.issue == issue { other } else { own });
                taken.map(|found| found.probability).collect()
            })
            .collect();
        of(side, model.win_chance_given(&carried))
    };
    let whole = of(side, better.win_chance);
    let losses = scenario.issues().map(|(id, _)| (id, whole - without(id)));
    most(losses)
}

fn entry(
    scenario: &Scenario,
    model: &ScoringModel,
    side: Side,
    [better, worse]: [&Submissions; 2],
    ends: &[Assessment; 2],
) -> Option<(EntryId, Part)> {
    let [good, bad] = [0, 1].map(|end| ends.get(end).map_or(0.0, |end| of(side, end.win_chance)));
    let own = |entry| side_of(scenario, entry) == side;
    let without = |end: &Submissions, entry| of(side, model.assess_without(end, entry).win_chance);
    let only = |here: &Submissions, there: &Submissions| {
        let there = there.entries(scenario);
        let here = here.entries(scenario).into_iter();
        here.filter(move |entry| !there.contains(entry)).collect::<Vec<_>>()
    };
    let gained = only(better, worse).into_iter().map(|entry| {
        let part = if own(entry) { Part::Missed } else { Part::Spared };
        ((entry, part), good - without(better, entry))
    });
    let suffered = only(worse, better).into_iter().map(|entry| {
        let part = if own(entry) { Part::Harmful } else { Part::LetIn };
        ((entry, part), without(worse, entry) - bad)
    });
    most(gained.chain(suffered))
}

/// The best citation of an entry, if the entry counts for less than half without it before most
/// of the bench.
fn authority(
    scenario: &Scenario,
    model: &ScoringModel,
    assessment: &Assessment,
    entry: EntryId,
) -> Option<AuthorityId> {
    let assessed = |judge: usize| {
        let entries = &assessment.judges.get(judge)?.entries;
        entries.iter().find(|own| own.entry == entry)
    };
    let best = assessed(0)?.citations.iter().max_by(|a, b| brings(a).total_cmp(&brings(b)))?;
    let neutral = match entry {
        EntryId::Card(card) => match scenario.card(card).role {
            Role::Argument { .. } => model.neutral_point(),
            Role::Reply { .. } => 0.0,
        },
        EntryId::Answer(_) => 0.0,
    };
    let lives_by_it = |own: &EntryAssessment| {
        let cited = own.citations.iter().find(|cited| cited.authority == best.authority);
        let rest = logistic(logit(own.strength) - cited.map_or(0.0, brings));
        own.strength > neutral && rest - neutral < 0.5 * (own.strength - neutral)
    };
    let bench = assessment.judges.len();
    let persuaded = (0..bench).filter_map(assessed).filter(|own| lives_by_it(own)).count();
    (2 * persuaded > bench).then_some(best.authority)
}

/// What a citation adds to its entry, in log-odds.
fn brings(cited: &crate::scoring::CitationAssessment) -> f64 {
    cited.weight * cited.strength
}

/// The first of those with the largest effect, if it has any.
fn most<T: Copy>(effects: impl Iterator<Item = (T, f64)>) -> Option<T> {
    let largest = effects.reduce(|most, next| if next.1 > most.1 { next } else { most });
    largest.filter(|(_, effect)| *effect > NOTHING).map(|(what, _)| what)
}

const fn of(side: Side, [first, second]: [f64; 2]) -> f64 {
    match side {
        Side::First => first,
        Side::Second => second,
    }
}

impl Difference {
    /// The difference in a sentence.
    pub fn words(&self, scenario: &Scenario) -> String {
        let on = self.issue.map(|issue| scenario.issue(issue).title.as_str());
        let entry = self.entry.map(|(entry, part)| {
            let name = format!("{} {}", entry_code(scenario, entry), entry_name(scenario, entry));
            match part {
                Part::Missed => format!("{name} was left unsaid"),
                Part::Harmful => format!("{name} did its own side harm"),
                Part::LetIn => format!("{name} came in against it"),
                Part::Spared => format!("the other side was spared {name}"),
                Part::Contradicts => format!("{name} contradicts what was said before"),
            }
        });
        let authority = self.authority.map(|id| {
            let authority = scenario.authority(id);
            format!(", and it lives by {}", authority.name)
        });
        let authority = authority.unwrap_or_default();
        match (on, entry) {
            (Some(on), Some(entry)) => format!("{on}: {entry}{authority}."),
            (Some(on), None) => format!("{on} made the difference."),
            (None, Some(entry)) => format!("{entry}{authority}."),
            (None, None) => "No single issue or entry made the difference.".to_owned(),
        }
    }
}
