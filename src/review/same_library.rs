//! One library of arguments before several courts: what comes out otherwise, and because of what.
//!
//! Definition. The stages of a matter that come up one from another share cards. Their *common
//! record* is every card that all of them have, each made once, in the order of the library. It is
//! laid before one neutral judge of each court (as in [`super::fidelity`]). An argument is
//! *accepted* there if its strength lies above the neutral point, and a side prevails on an issue
//! as its proposition is carried or not. Both *flip* where they come out otherwise than at the stage
//! before that has them.
//!
//! A card is written once for all stages, with its merit, its weights and how far its citations are
//! on point. So what is left to make a difference is
//!
//! - the court: whether a decision binds it;
//! - the date: what became of an authority by then;
//! - what came up from below: what was forfeited, conceded or said there;
//! - of an issue, the law: who must carry it, where the court starts, how sure it must be.
//!
//! A cause is listed where it differs between the two courts, on the argument or on what bears on
//! it. It is not weighed: of several causes each may have been enough.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::law::{Seat, Side};
use crate::record::card_move;
use crate::scenario::{Authority, Card, CardId, EntryId, IssueId, Role, Scenario};
use crate::scoring::{
    Assessment, BaseTerms, EntryAssessment, IssueAssessment, IssueState, ModelCard, ScoringModel,
    Submissions, TIE,
};

/// The common record before the courts of a matter.
#[derive(Clone, Debug, PartialEq)]
pub struct SameLibrary {
    /// The stages, the lowest court first, by the scenario's id.
    pub stages: Vec<String>,
    /// The arguments that all of them have.
    pub arguments: Vec<SharedArgument>,
    /// The issues that at least two of them have by the same id.
    pub issues: Vec<SharedIssue>,
}

/// An argument before several courts.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedArgument {
    /// Its id.
    pub id: String,
    /// Its code and its label.
    pub name: [String; 2],
    /// Its strength at each stage, in [0, 1].
    pub strengths: Vec<f64>,
    /// Whether it is accepted there.
    pub accepted: Vec<bool>,
    /// Where the strength changes.
    pub diverges: Vec<Divergence>,
}

/// An issue before several courts.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedIssue {
    /// Its id.
    pub id: String,
    /// Its title at the lowest stage that has it.
    pub title: String,
    /// Who prevails on it at each stage; none where there is no such issue.
    pub prevails: Vec<Option<Side>>,
    /// Where that changes.
    pub diverges: Vec<Divergence>,
}

/// A difference from one stage to the next that has the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Divergence {
    /// Place of the earlier stage.
    pub from: usize,
    /// Place of the later one.
    pub to: usize,
    /// Whether it is accepted before the one and not before the other, or another side prevails;
    /// an argument may be stronger before one court and accepted before both.
    pub flips: bool,
    /// What is otherwise there; empty would mean that the library is not the same.
    pub causes: Vec<Cause>,
}

/// What is otherwise before another court.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The court: a decision, by its name, bears on it otherwise.
    Court(String),
    /// The date: something, by its name, has become of an authority.
    Date(String),
    /// A point is forfeited at one of the two and not at the other.
    Forfeiture,
    /// A point or an issue is conceded at one of the two, or contradicts what was said.
    Concession,
    /// The law of the issue: who must carry it, where the court starts, how sure it must be.
    Law,
}

impl Cause {
    /// The cause in words.
    pub fn text(&self) -> String {
        match self {
            Self::Court(name) => format!("court ({name} bears on it otherwise)"),
            Self::Date(name) => format!("date (what became of {name})"),
            Self::Forfeiture => "forfeiture".to_owned(),
            Self::Concession => "concession".to_owned(),
            Self::Law => "law of the issue".to_owned(),
        }
    }
}

/// The stages of a matter that come up one from another, the lowest first, for every highest one.
pub fn ladders(stages: &[Arc<Scenario>]) -> Vec<Vec<Arc<Scenario>>> {
    let below = |of: &Arc<Scenario>| {
        let id = &of.stage().below.as_ref()?.stage;
        stages.iter().find(|other| other.stage().id == *id).map(Arc::clone)
    };
    let is_below = |id: &str| {
        stages.iter().any(|it| it.stage().below.as_ref().is_some_and(|below| below.stage == id))
    };
    let highest = stages.iter().filter(|stage| !is_below(&stage.stage().id));
    let ladder = |top: &Arc<Scenario>| {
        let mut ladder: Vec<_> = std::iter::successors(Some(Arc::clone(top)), below).collect();
        ladder.reverse();
        ladder
    };
    highest.map(ladder).filter(|ladder| ladder.len() > 1).collect()
}

/// Lays the common record of these stages before a neutral judge of each court.
pub fn same_library(stages: &[Arc<Scenario>], card: &ModelCard) -> SameLibrary {
    let heard: Vec<Heard<'_>> = stages.iter().map(|stage| Heard::of(stage, stages, card)).collect();
    let ids = shared(stages);
    let arguments = ids.iter().filter_map(|id| argument(&heard, id)).collect();
    let mut issues: Vec<String> = Vec::new();
    for id in stages.iter().flat_map(|stage| stage.issues().map(|(_, issue)| &issue.id)) {
        if !issues.contains(id) {
            issues.push(id.clone());
        }
    }
    SameLibrary {
        stages: stages.iter().map(|stage| stage.id()).collect(),
        arguments,
        issues: issues.iter().filter_map(|id| issue(&heard, id)).collect(),
    }
}

/// Ids of the cards that all stages have, in the order of the library.
pub fn shared(stages: &[Arc<Scenario>]) -> Vec<String> {
    let Some((first, others)) = stages.split_first() else { return Vec::new() };
    let ids = first.cards().map(|(_, card)| &card.id);
    ids.filter(|id| others.iter().all(|stage| stage.card_by_id(id).is_some())).cloned().collect()
}

/// The common record of these stages, before one of them.
pub fn common_record(stage: &Scenario, stages: &[Arc<Scenario>]) -> Submissions {
    let mut before = Submissions::opening(stage);
    for id in shared(stages).iter().filter_map(|id| stage.card_by_id(id)) {
        before.apply(stage, Seat::Counsel(stage.card(id).side), card_move(stage, id));
    }
    before
}

/// A stage with what a neutral judge makes of the common record.
struct Heard<'s> {
    stage: &'s Scenario,
    before: Submissions,
    neutral_point: f64,
    assessment: Assessment,
}

impl<'s> Heard<'s> {
    fn of(stage: &'s Scenario, stages: &[Arc<Scenario>], card: &ModelCard) -> Self {
        let model = ScoringModel::neutral_bench(stage, card, 1);
        let before = common_record(stage, stages);
        let (neutral_point, assessment) = (model.neutral_point(), model.assess(&before));
        Self { stage, before, neutral_point, assessment }
    }

    fn entry(&self, id: &str) -> Option<&EntryAssessment> {
        let id = EntryId::Card(self.stage.card_by_id(id)?);
        let judge = self.assessment.judges.first()?;
        judge.entries.iter().find(|entry| entry.entry == id)
    }

    fn issue(&self, id: &str) -> Option<(IssueId, &IssueAssessment)> {
        let id = self.stage.issue_by_id(id)?;
        Some((id, self.assessment.judges.first()?.issues.get(id.index())?))
    }

    fn prevails(&self, id: &str) -> Option<Side> {
        let (id, found) = self.issue(id)?;
        let carrier = self.stage.issue(id).carried_by;
        let shown = match found.state {
            IssueState::Open => found.margin > TIE,
            IssueState::ConcededCarried => true,
            IssueState::NotArgued | IssueState::ConcededNotCarried => false,
        };
        Some(if shown { carrier } else { carrier.opponent() })
    }

    /// A card and, over and over, what bears on it.
    fn with_replies(&self, id: CardId) -> BTreeSet<CardId> {
        let mut all = BTreeSet::from([id]);
        loop {
            let before = all.len();
            let answers = |(_, card): &(CardId, &Card)| match &card.role {
                Role::Reply { target, .. } => all.contains(target),
                Role::Argument { .. } => false,
            };
            let more: Vec<CardId> = self.live().filter(answers).map(|(id, _)| id).collect();
            all.extend(more);
            if all.len() == before {
                return all;
            }
        }
    }

    /// The cards of the common record.
    fn live(&self) -> impl Iterator<Item = (CardId, &Card)> {
        self.stage.cards().filter(|(id, _)| self.before.has_card(*id))
    }
}

fn argument(heard: &[Heard<'_>], id: &str) -> Option<SharedArgument> {
    let first = heard.first()?.stage;
    let card = first.card(first.card_by_id(id)?);
    let Role::Argument { .. } = card.role else { return None };
    let entry = |stage: &Heard<'_>| stage.entry(id).map(|entry| entry.strength);
    let strengths: Vec<f64> = heard.iter().map(entry).collect::<Option<_>>()?;
    let accepted: Vec<bool> =
        heard.iter().zip(&strengths).map(|(h, s)| *s > h.neutral_point).collect();
    let found: Vec<_> = strengths.iter().copied().zip(accepted.iter().copied()).map(Some).collect();
    let change = |(a, before): (f64, bool), (b, after)| differ(a, b).then_some(before != after);
    let cards = |stage: &Heard<'_>| match stage.stage.card_by_id(id) {
        Some(id) => stage.with_replies(id),
        None => BTreeSet::new(),
    };
    let why = |a: &Heard<'_>, b: &Heard<'_>| causes(a, b, &cards(a));
    Some(SharedArgument {
        id: id.to_owned(),
        name: [card.code.clone(), card.label.clone()],
        diverges: diverges(heard, &found, change, why),
        strengths,
        accepted,
    })
}

fn issue(heard: &[Heard<'_>], id: &str) -> Option<SharedIssue> {
    let prevails: Vec<Option<Side>> = heard.iter().map(|stage| stage.prevails(id)).collect();
    let named =
        |stage: &Heard<'_>| Some(stage.stage.issue(stage.stage.issue_by_id(id)?).title.clone());
    let several = prevails.iter().flatten().count() > 1;
    let why = |a: &Heard<'_>, b: &Heard<'_>| {
        let on_issue = |(_, card): &(CardId, &Card)| {
            a.stage.issue_by_id(id).is_some_and(|issue| card.issues.contains(&issue))
        };
        let cards = a.live().filter(on_issue).map(|(id, _)| id).collect();
        let mut all = causes(a, b, &cards);
        all.extend(law(a, b, id));
        all
    };
    let title = heard.iter().find_map(named)?;
    several.then(|| SharedIssue {
        id: id.to_owned(),
        title,
        diverges: diverges(heard, &prevails, |a, b| (a != b).then_some(true), why),
        prevails,
    })
}

/// Where something changes, from each stage that has it to the next that does: `change` says of two
/// of them whether it does, and whether it flips.
fn diverges<T: Copy>(
    heard: &[Heard<'_>],
    found: &[Option<T>],
    change: impl Fn(T, T) -> Option<bool>,
    why: impl Fn(&Heard<'_>, &Heard<'_>) -> BTreeSet<Cause>,
) -> Vec<Divergence> {
    let has: Vec<(usize, &Heard<'_>, T)> = heard
        .iter()
        .zip(found)
        .enumerate()
        .filter_map(|(place, (stage, found))| Some((place, stage, (*found)?)))
        .collect();
    let pairs = has.iter().zip(has.iter().skip(1));
    pairs
        .filter_map(|(&(from, a, before), &(to, b, after))| {
            let flips = change(before, after)?;
            Some(Divergence { from, to, flips, causes: why(a, b).into_iter().collect() })
        })
        .collect()
}

/// What is otherwise at `b` than at `a` of these cards of `a`.
fn causes(a: &Heard<'_>, b: &Heard<'_>, cards: &BTreeSet<CardId>) -> BTreeSet<Cause> {
    let mut causes = BTreeSet::new();
    for card in cards.iter().map(|id| a.stage.card(*id)) {
        for citation in &card.citations {
            let here = a.stage.authority(citation.authority);
            let there = b.stage.authority_by_id(&here.id).map(|id| b.stage.authority(id));
            causes.extend(there.and_then(|there| of_authority(here, there)));
        }
        let (Some(here), Some(there)) = (a.entry(&card.id), b.entry(&card.id)) else { continue };
        causes.extend(of_terms(&here.terms, &there.terms));
    }
    causes
}

fn of_authority(a: &Authority, b: &Authority) -> Option<Cause> {
    if (a.standing, a.usable) != (b.standing, b.usable) {
        return Some(Cause::Date(a.name.clone()));
    }
    (a.force != b.force).then(|| Cause::Court(a.name.clone()))
}

fn of_terms(a: &BaseTerms, b: &BaseTerms) -> impl Iterator<Item = Cause> {
    let forfeited = differ(a.forfeited, b.forfeited).then_some(Cause::Forfeiture);
    let bound = differ(a.conceded, b.conceded) || differ(a.inconsistent, b.inconsistent);
    forfeited.into_iter().chain(bound.then_some(Cause::Concession))
}

fn differ(a: f64, b: f64) -> bool {
    (a - b).abs() > TIE
}

/// What is otherwise of the issue itself. Seen from one side, since who must carry it may change
/// with what it asks.
fn law(a: &Heard<'_>, b: &Heard<'_>, id: &str) -> Vec<Cause> {
    let (Some((here, found)), Some((there, other))) = (a.issue(id), b.issue(id)) else {
        return Vec::new();
    };
    let mut causes = Vec::new();
    let carriers = [a.stage.issue(here).carried_by, b.stage.issue(there).carried_by];
    let start = |found: &IssueAssessment, carrier| {
        let lead = found.prior - found.threshold;
        if carrier == Side::First { lead } else { -lead }
    };
    let [carrier, other_carrier] = carriers;
    if carrier != other_carrier || differ(start(found, carrier), start(other, other_carrier)) {
        causes.push(Cause::Law);
    }
    let conceded =
        |state| matches!(state, IssueState::ConcededCarried | IssueState::ConcededNotCarried);
    if conceded(found.state) != conceded(other.state) {
        causes.push(Cause::Concession);
    }
    causes
}
