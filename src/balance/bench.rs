//! What is measured of a stage before one bench.

use super::associates::{self, Associates};
use super::{ASSOCIATE, Options, PartnerOptions, Table};
use crate::hearing::BenchMode;
use crate::player::Style;
use crate::record::Level;
use crate::scenario::{BenchId, EntryId, IssueId, JudgeId};
use crate::scoring::{JudgeAssessment, ScoringModel, Submissions, chance_to_carry};

/// What was found before one bench. Pairs are by side; a chance is a mean over hearings.
#[derive(Clone, Debug, PartialEq)]
pub struct BenchBalance {
    /// The bench.
    pub bench: BenchId,
    /// Between associates.
    pub associates: Associates,
    /// Win chance of a novice of that side against an associate.
    pub novice: [f64; 2],
    /// Win chance of an associate of that side who never replies, against an associate.
    pub without_replies: [f64; 2],
    /// Win chance of a side that makes one argument after another, against an associate.
    pub every_argument: [f64; 2],
    /// What partners come to, where they were heard.
    pub partners: Option<Partners>,
    /// Between associates, the chance of each disposition if the bench asks nothing, in the
    /// scenario's order.
    pub silent: Vec<f64>,
    /// Before anything was argued.
    pub unargued: Vec<Unargued>,
    /// What becomes of one recorded hearing before this bench.
    pub recorded: Recorded,
}

/// What partners come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Partners {
    /// Win chance of a partner of that side against an associate.
    pub partner: [f64; 2],
    /// Win chance of an associate of that side against an associate, in hearings of the same seeds.
    pub associate: [f64; 2],
    /// Win chance of each side between partners.
    pub both: [f64; 2],
}

/// What a judge would do before anything was argued, if the starting points alone decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Unargued {
    /// The judge.
    pub judge: JudgeId,
    /// Chance that each issue is carried, in the scenario's order.
    pub issues: Vec<(IssueId, f64)>,
    /// Chance of each disposition by this judge, in the scenario's order.
    pub dispositions: Vec<f64>,
}

/// One hearing, the same for every bench.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recorded {
    /// Win chance of each side.
    pub win_chance: [f64; 2],
    /// The entry that moves an issue most before a judge of this bench.
    pub most_moved_by: Option<EntryId>,
}

/// How many hearings [`measure`] takes.
pub(super) fn hearings(options: &Options) -> usize {
    let partners = options.partners.map_or(0, |partners| partners.hearings);
    // associates, three other styles on each side, and one before a silent bench; a partner on
    // each side, associates, partners on both
    7 * options.hearings as usize + 1 + 4 * partners as usize
}

/// Measures; none once it was stopped.
pub(super) fn measure(
    table: &mut Table<'_>,
    bench: BenchId,
    options: &Options,
    recorded: &Submissions,
) -> Option<BenchBalance> {
    let hearings = options.hearings;
    let silent = table.hear([ASSOCIATE; 2], BenchMode::Silent, 0, |_| {})?;
    Some(BenchBalance {
        bench,
        associates: associates::measure(table, hearings)?,
        novice: table.against_associate(Style::Counsel(Level::Novice), hearings)?,
        without_replies: table.against_associate(Style::NeverReplies, hearings)?,
        every_argument: table.against_associate(Style::EveryArgument, hearings)?,
        partners: match options.partners {
            Some(options) => Some(partners(table, options)?),
            None => None,
        },
        silent: table.model.assess(silent.submissions()).dispositions,
        unargued: unargued(table.model),
        recorded: Recorded {
            win_chance: table.model.assess(recorded).win_chance,
            most_moved_by: most_moved_by(table, recorded),
        },
    })
}

fn partners(table: &mut Table<'_>, options: PartnerOptions) -> Option<Partners> {
    let partner = Style::Counsel(Level::Partner);
    Some(Partners {
        partner: table.against_associate(partner, options.hearings)?,
        associate: table.mean([ASSOCIATE; 2], options.hearings)?,
        both: table.mean([partner; 2], options.hearings)?,
    })
}

fn unargued(model: &ScoringModel) -> Vec<Unargued> {
    let judges = model.assess(&Submissions::default()).judges;
    let alone = |judge: JudgeAssessment| {
        // an issue on which nothing was said is not carried; what counts here is its start
        let chance = |margin| chance_to_carry(margin, judge.temper);
        let chances: Vec<f64> = judge.issues.iter().map(|own| chance(own.margin)).collect();
        let dispositions = model.dispositions_given(&chances);
        let issues = judge.issues.iter().map(|own| own.issue).zip(chances).collect();
        Unargued { judge: judge.judge, issues, dispositions }
    };
    judges.into_iter().map(alone).collect()
}

/// The entry with the largest share of an issue before a judge.
fn most_moved_by(table: &Table<'_>, recorded: &Submissions) -> Option<EntryId> {
    let model = table.model;
    let judges = 0..model.judges().len();
    let issues = || table.scenario.issues().map(|(issue, _)| issue);
    let places = judges.flat_map(|judge| issues().map(move |issue| (judge, issue)));
    let shares = places.filter_map(|(judge, issue)| model.shares(judge, issue, recorded));
    let entries = shares.flat_map(|shares| shares.entries);
    let largest = entries.max_by(|a, b| a.value.abs().total_cmp(&b.value.abs()));
    largest.map(|share| share.entry)
}
