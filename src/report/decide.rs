//! Record → submissions → assessment → ruling → explanation and sheets, in one call.

use crate::explanation::{ButFor, Case, Explanation, Rerun, Waterfall, explain, waterfall};
use crate::law::{Seat, Side};
use crate::record::{Entry, Player, Record};
use crate::review::{Sheet, advocacy_sheet, judge_sheet, judgment_by_model};
use crate::ruling::{Judgment, ReversalRisk, Ruling, reversal_risk, rule, rule_with};
use crate::scenario::{EntryId, IssueId, JudgeId, Scenario};
use crate::scoring::{Assessment, ModelCard, ScoringModel, Shares, Slope, Submissions};

/// Everything that follows from a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// What is before the court.
    pub submissions: Submissions,
    /// What the bench makes of it. The seat of a person is seen through a neutral profile.
    pub assessment: Assessment,
    /// What moved each judge on each issue: by judge in the bench's order, then by issue.
    pub shares: Vec<Vec<Shares>>,
    /// How the margin of each issue moves with each entry: by judge in the bench's order, then by
    /// issue; empty where the graph has no gradient.
    pub gradients: Vec<Vec<Vec<Slope>>>,
    /// The shares as waterfalls, by judge in the bench's order, then by issue.
    pub waterfalls: Vec<Waterfall>,
    /// The ruling.
    pub ruling: Ruling,
    /// What the person on the bench decided, where one sat and has disposed of the matter.
    pub judgment: Option<Judgment>,
    /// What the model would have ruled in that person's place.
    pub model_ruling: Option<Ruling>,
    /// Risk that the first judge's judgment is reversed; none without a court above.
    pub reversal: Option<ReversalRisk>,
    /// Why.
    pub explanation: Explanation,
    /// What would have changed without each entry: cards, then answers, ascending.
    pub but_for: Vec<ButFor>,
    /// How well each seat did its work.
    pub sheets: Sheets,
}

/// How well each seat did its work.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheets {
    /// Counsel of the first and second side.
    pub advocacy: [Sheet; 2],
    /// The judge who presides; none while a person there has not disposed of the matter.
    pub bench: Option<Sheet>,
}

/// Decides a record as it stands.
///
/// Where a person sits on the bench, the first vote is that person's as soon as the record holds a
/// disposition, and the other judges vote after by the model; until then the model decides, with
/// the person's seat seen through a neutral profile.
pub fn decide(scenario: &Scenario, card: &ModelCard, record: &Record) -> Decided {
    let entries = record.entries();
    let submissions = Submissions::of(scenario, &entries);
    let model = bench_model(scenario, card, record);
    let assessment = model.assess(&submissions);
    let shares = shares(scenario, &model, &submissions);
    let gradients = gradients(scenario, &model, &submissions);
    let judgment = judgment(record, &entries);
    let by_model = rule(scenario, &assessment, record.seed);
    let (ruling, model_ruling) = match &judgment {
        Some(own) => (rule_with(scenario, &assessment, own, record.seed), Some(by_model)),
        None => (by_model, None),
    };
    let case = Case {
        scenario,
        card,
        entries: &entries,
        submissions: &submissions,
        assessment: &assessment,
        shares: &shares,
        ruling: &ruling,
        judgment: judgment.as_ref(),
    };
    let explanation = explain(case);
    let waterfalls = waterfalls(&case);
    let reviewed = reviewed(&case, is_person(record));
    let reversal =
        reviewed.as_ref().and_then(|own| reversal_risk(scenario, card, &submissions, own));
    let bench = reviewed.as_ref().map(|own| judge_sheet(&case, &model, own, reversal.as_ref()));
    let sheets = Sheets { advocacy: Side::BOTH.map(|side| advocacy_sheet(&case, side)), bench };
    let but_for = Rerun::new(scenario, &model, &entries, record.seed).each();
    Decided {
        submissions,
        assessment,
        shares,
        gradients,
        waterfalls,
        ruling,
        judgment,
        model_ruling,
        reversal,
        explanation,
        but_for,
        sheets,
    }
}

/// The ruling alone, without its reasons.
pub fn ruling(scenario: &Scenario, card: &ModelCard, record: &Record) -> Ruling {
    let entries = record.entries();
    let submissions = Submissions::of(scenario, &entries);
    let assessment = bench_model(scenario, card, record).assess(&submissions);
    match judgment(record, &entries) {
        Some(own) => rule_with(scenario, &assessment, &own, record.seed),
        None => rule(scenario, &assessment, record.seed),
    }
}

/// What the person on the bench decided.
fn judgment(record: &Record, entries: &[&Entry]) -> Option<Judgment> {
    is_person(record).then(|| Judgment::of(entries)).flatten()
}

/// The model of a record's bench: a person's seat is seen through a neutral profile.
pub fn bench_model(scenario: &Scenario, card: &ModelCard, record: &Record) -> ScoringModel {
    let judges = &scenario.bench(record.bench).judges;
    if is_person(record) {
        ScoringModel::presided(scenario, card, judges)
    } else {
        ScoringModel::new(scenario, card, judges)
    }
}

/// The ruling without some of what was said, scored jointly.
pub fn but_for(
    scenario: &Scenario,
    card: &ModelCard,
    record: &Record,
    left_out: &[EntryId],
) -> ButFor {
    let model = bench_model(scenario, card, record);
    Rerun::new(scenario, &model, &record.entries(), record.seed).but_for(left_out)
}

fn is_person(record: &Record) -> bool {
    matches!(record.player(Seat::Bench), Player::Person)
}

fn shares(
    scenario: &Scenario,
    model: &ScoringModel,
    submissions: &Submissions,
) -> Vec<Vec<Shares>> {
    let judges = 0..model.judges().len();
    let of_judge = |judge| {
        scenario.issues().filter_map(|(issue, _)| model.shares(judge, issue, submissions)).collect()
    };
    judges.map(of_judge).collect()
}

fn gradients(
    scenario: &Scenario,
    model: &ScoringModel,
    submissions: &Submissions,
) -> Vec<Vec<Vec<Slope>>> {
    let of = |judge| {
        let issues = scenario.issues().map(|(issue, _)| issue);
        issues.map(|issue| model.gradient(judge, issue, submissions).unwrap_or_default()).collect()
    };
    (0..model.judges().len()).map(of).collect()
}

fn waterfalls(case: &Case<'_>) -> Vec<Waterfall> {
    let judges = case.ruling.votes.iter().map(|vote| vote.judge);
    let both =
        judges.flat_map(|judge| case.scenario.issues().map(move |(issue, _)| (judge, issue)));
    both.filter_map(|(judge, issue)| waterfall(case, judge, issue)).collect()
}

/// What the first judge decided: the person's judgment, or the program's vote.
fn reviewed(case: &Case<'_>, person: bool) -> Option<Judgment> {
    match case.judgment {
        Some(own) => Some(own.clone()),
        None if person => None,
        None => case.ruling.votes.first().map(|vote| judgment_by_model(case, vote)),
    }
}

impl Decided {
    /// The waterfall of an issue before a judge.
    pub fn waterfall(&self, judge: JudgeId, issue: IssueId) -> Option<&Waterfall> {
        self.waterfalls.iter().find(|own| own.judge == judge && own.issue == issue)
    }
}

impl Sheets {
    /// The sheet of a seat.
    pub const fn of(&self, seat: Seat) -> Option<&Sheet> {
        let [first, second] = &self.advocacy;
        match seat {
            Seat::Counsel(Side::First) => Some(first),
            Seat::Counsel(Side::Second) => Some(second),
            Seat::Bench => self.bench.as_ref(),
        }
    }
}
