//! The risk of reversal: the probability that the bench above would not affirm a judgment.
//!
//! Construction. The loser below appeals on the same record. Each judge above looks at every
//! finding that went against the appellant, with that judge's own margin m on the issue. The
//! appellant carries "the finding below was wrong", at these log-odds:
//!
//! a = (−m if it was found carried, m if not) + card terms − logit θ of the standard of review,
//!
//! where the card terms are one for a finding without reasons and one for each binding authority
//! that the appellant's side brought on the issue and no credited entry cites. The judge overturns
//! the finding with P = logistic(a / temper). Findings for the appellant stand; an issue that was
//! not reached below is decided on the record where it is needed. The decision table then gives
//! that judge's disposition, and the judge votes to affirm if it is the one below. The court does
//! not affirm if more than half vote so: an evenly divided court affirms (Neil v. Biggers, 409
//! U.S. 188 (1972)). All of this is exact.
//!
//! What a judge did not say in findings cannot be reviewed: a disposition that does not follow
//! from them by the table is not affirmed, whatever its merits.

use std::collections::BTreeSet;

use crate::argumentation::logit;
use crate::law::{Seat, Side, StandardOfReview};
use crate::record::{Credit, Entry, Found, Move};
use crate::scenario::{AuthorityId, DispositionId, EntryId, IssueId, JudgeId, Scenario};
use crate::scoring::{
    IssueAssessment, IssueState, JudgeAssessment, ModelCard, ScoringModel, Submissions, card,
    chance_to_carry,
};

/// What a judge decided, as far as a court above can see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgment {
    /// Findings, at most one an issue; an issue without one was not reached.
    pub findings: Vec<JudgmentFinding>,
    /// The disposition.
    pub disposition: DispositionId,
}

/// A judge's finding with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgmentFinding {
    /// The issue.
    pub issue: IssueId,
    /// How it came out.
    pub found: Found,
    /// What the judge made of entries.
    pub credits: Vec<(EntryId, Credit)>,
    /// Whether any reason was given: a credit or words.
    pub reasoned: bool,
}

impl Judgment {
    /// Reads the bench's findings and disposition from a record; a later finding replaces an
    /// earlier one on the same issue. `None` while nothing is disposed of.
    pub fn of(entries: &[&Entry]) -> Option<Self> {
        let mut findings: Vec<JudgmentFinding> = Vec::new();
        let mut disposition = None;
        for entry in entries.iter().filter(|entry| entry.seat == Seat::Bench) {
            match entry.mv {
                Move::Find(issue, found) => {
                    findings.retain(|finding| finding.issue != issue);
                    findings.push(JudgmentFinding {
                        issue,
                        found,
                        credits: entry.remarks.credits.clone(),
                        reasoned: !entry.remarks.credits.is_empty()
                            || !entry.remarks.words.trim().is_empty(),
                    });
                }
                Move::Dispose(id) => disposition = Some(id),
                _ => {}
            }
        }
        disposition.map(|disposition| Self { findings, disposition })
    }
}

/// How likely a judgment is not to be affirmed, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct ReversalRisk {
    /// The probability that the bench above would not affirm.
    pub probability: f64,
    /// The side that lost below and appeals.
    pub appellant: Side,
    /// How hard the bench above looks.
    pub review: StandardOfReview,
    /// The three terms without which the risk would fall most, largest first; fewer if fewer
    /// raise it.
    pub terms: Vec<ReversalTerm>,
}

/// Something that helps the appellant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReversalTerm {
    /// The issue.
    pub issue: IssueId,
    /// What it is.
    pub kind: ReversalTermKind,
    /// Log-odds that it gives the appellant on the issue; for the merits, the mean over the bench
    /// above.
    pub log_odds: f64,
    /// By how much the risk would fall without it.
    pub risk: f64,
}

/// What helps an appellant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReversalTermKind {
    /// The bench above sees the record differently.
    Merits,
    /// The finding has no reasons.
    BareFinding,
    /// A binding authority of the losing side that no credited entry cites.
    UncreditedAuthority(AuthorityId),
}

/// The risk that a judgment on these submissions is reversed; `None` where the stage names no
/// court above.
pub fn reversal_risk(
    scenario: &Scenario,
    card: &ModelCard,
    submissions: &Submissions,
    judgment: &Judgment,
) -> Option<ReversalRisk> {
    let above = scenario.stage().above.as_ref()?;
    let appeal = Appeal::new(scenario, card, submissions, judgment, &above.judges, above.review);
    let probability = appeal.risk(&appeal.terms);
    let mut terms: Vec<ReversalTerm> = (0..appeal.terms.len())
        .filter_map(|without| {
            let mut rest = appeal.terms.clone();
            let term = rest.remove(without);
            let risk = probability - appeal.risk(&rest);
            (risk > 0.0).then_some(ReversalTerm { risk, ..term })
        })
        .collect();
    terms.sort_by(|a, b| b.risk.total_cmp(&a.risk).then((a.issue, a.kind).cmp(&(b.issue, b.kind))));
    terms.truncate(3);
    Some(ReversalRisk { probability, appellant: appeal.appellant, review: above.review, terms })
}

/// An appeal to the bench above.
struct Appeal<'a> {
    judgment: &'a Judgment,
    appellant: Side,
    model: ScoringModel,
    /// What each judge above makes of the record.
    above: Vec<JudgeAssessment>,
    reviewed: Vec<Reviewed<'a>>,
    terms: Vec<ReversalTerm>,
}

/// A finding against the appellant.
struct Reviewed<'a> {
    finding: &'a JudgmentFinding,
    /// Log-odds of θ.
    threshold: f64,
}

impl<'a> Appeal<'a> {
    fn new(
        scenario: &Scenario,
        card: &ModelCard,
        submissions: &Submissions,
        judgment: &'a Judgment,
        judges: &[JudgeId],
        review: StandardOfReview,
    ) -> Self {
        let appellant = loser(scenario, judgment.disposition);
        let model = ScoringModel::new(scenario, card, judges);
        let adverse = judgment.findings.iter().filter(|finding| {
            let carried_by = scenario.issue(finding.issue).carried_by;
            match finding.found {
                Found::Carried => carried_by != appellant,
                Found::NotCarried => carried_by == appellant,
                Found::NotReached => false,
            }
        });
        let reviewed = adverse.map(|finding| Reviewed {
            finding,
            threshold: logit(card.review(review, scenario.issue(finding.issue))),
        });
        let mut appeal = Self {
            judgment,
            appellant,
            above: model.assess(submissions).judges,
            reviewed: reviewed.collect(),
            model,
            terms: Vec::new(),
        };
        appeal.terms = appeal.gather_terms(scenario, card, submissions);
        appeal
    }

    fn gather_terms(
        &self,
        scenario: &Scenario,
        card: &ModelCard,
        submissions: &Submissions,
    ) -> Vec<ReversalTerm> {
        let mut terms = Vec::new();
        for Reviewed { finding, .. } in &self.reviewed {
            let mut add = |kind, log_odds| {
                terms.push(ReversalTerm { issue: finding.issue, kind, log_odds, risk: 0.0 });
            };
            add(ReversalTermKind::Merits, self.merits(finding));
            if !finding.reasoned {
                add(ReversalTermKind::BareFinding, card.reversal.bare_finding);
            }
            for authority in self.uncredited(scenario, submissions, finding) {
                let kind = ReversalTermKind::UncreditedAuthority(authority);
                add(kind, card.reversal.uncredited_authority);
            }
        }
        terms
    }

    /// The mean log-odds of the bench above that the finding was wrong.
    fn merits(&self, finding: &JudgmentFinding) -> f64 {
        let sum: f64 = self.issue(finding.issue).map(|(_, issue)| wrong(finding, issue)).sum();
        sum / self.above.len() as f64
    }

    /// An issue before each judge above, with the judge's temper.
    fn issue(&self, issue: IssueId) -> impl Iterator<Item = (f64, &IssueAssessment)> {
        let judges = self.above.iter();
        judges.filter_map(move |judge| Some((judge.temper, judge.issues.get(issue.index())?)))
    }

    /// Binding authorities of the appellant's side on the issue that no credited entry cites.
    fn uncredited(
        &self,
        scenario: &Scenario,
        submissions: &Submissions,
        finding: &JudgmentFinding,
    ) -> BTreeSet<AuthorityId> {
        let cites = |entry: &EntryId, whose: Option<Side>| match entry {
            EntryId::Card(id) if whose.is_none_or(|side| side == scenario.card(*id).side) => {
                scenario.card(*id).citations.iter().map(|citation| citation.authority).collect()
            }
            _ => Vec::new(),
        };
        let players = self.model.components(finding.issue, submissions);
        let brought = players.iter().flatten().flat_map(|entry| cites(entry, Some(self.appellant)));
        let credits = finding.credits.iter().filter(|(_, credit)| *credit != Credit::Reject);
        let credited: BTreeSet<AuthorityId> =
            credits.flat_map(|(entry, _)| cites(entry, None)).collect();
        let binds = |id: &AuthorityId| card::is_binding(scenario.authority(*id));
        brought.filter(binds).filter(|id| !credited.contains(id)).collect()
    }

    /// The probability that more than half of the bench above vote otherwise than below, when the
    /// appellant has these terms.
    fn risk(&self, terms: &[ReversalTerm]) -> f64 {
        // by count of judges who would not affirm
        let mut counts = vec![1.0];
        for judge in &self.above {
            let otherwise = 1.0 - self.affirms(judge, terms);
            counts.push(0.0);
            for against in (0..counts.len()).rev() {
                let one_less = against.checked_sub(1).and_then(|less| counts.get(less)).copied();
                if let Some(chance) = counts.get_mut(against) {
                    *chance = *chance * (1.0 - otherwise) + one_less.unwrap_or(0.0) * otherwise;
                }
            }
        }
        counts.iter().skip(self.above.len() / 2 + 1).sum()
    }

    /// The probability that a judge above comes to the disposition below.
    fn affirms(&self, judge: &JudgeAssessment, terms: &[ReversalTerm]) -> f64 {
        let carried = judge.issues.iter().map(|issue| {
            let own = |finding: &&JudgmentFinding| finding.issue == issue.issue;
            let Some(finding) = self.judgment.findings.iter().find(own) else {
                return issue.probability;
            };
            let overturned = self.overturned(judge, issue, terms);
            match finding.found {
                Found::Carried => 1.0 - overturned,
                Found::NotCarried => overturned,
                Found::NotReached => issue.probability,
            }
        });
        let carried: Vec<f64> = carried.collect();
        let dispositions = self.model.dispositions_given(&carried);
        dispositions.get(self.judgment.disposition.index()).copied().unwrap_or_default()
    }

    /// The probability that a judge above overturns the finding on an issue; 0 if it is not one
    /// against the appellant, or if nothing on the merits speaks against it.
    fn overturned(
        &self,
        judge: &JudgeAssessment,
        issue: &IssueAssessment,
        terms: &[ReversalTerm],
    ) -> f64 {
        let own = |reviewed: &&Reviewed<'_>| reviewed.finding.issue == issue.issue;
        let Some(reviewed) = self.reviewed.iter().find(own) else { return 0.0 };
        let terms = terms.iter().filter(|term| term.issue == issue.issue);
        let (mut on_merits, mut extra) = (false, 0.0);
        for term in terms {
            match term.kind {
                ReversalTermKind::Merits => on_merits = true,
                _ => extra += term.log_odds,
            }
        }
        if !on_merits {
            return 0.0;
        }
        match (issue.state, reviewed.finding.found) {
            (IssueState::Open, _) => {
                let margin = wrong(reviewed.finding, issue) + extra - reviewed.threshold;
                chance_to_carry(margin, judge.temper)
            }
            (IssueState::ConcededCarried, Found::Carried)
            | (IssueState::NotArgued | IssueState::ConcededNotCarried, Found::NotCarried) => 0.0,
            _ => 1.0,
        }
    }
}

/// Log-odds that a finding was wrong, as a judge above sees the record.
fn wrong(finding: &JudgmentFinding, issue: &IssueAssessment) -> f64 {
    if finding.found == Found::Carried { -issue.margin } else { issue.margin }
}

/// The side that a disposition is worth less to; of equals, the one that asked for relief.
fn loser(scenario: &Scenario, disposition: DispositionId) -> Side {
    let movant = scenario.stage().movant;
    match scenario.disposition(disposition).prevails {
        Some(winner) => winner.opponent(),
        None if scenario.disposition(disposition).worth > 0.5 => movant.opponent(),
        None => movant,
    }
}
