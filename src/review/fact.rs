//! What a mark is about, and how it is said.

use crate::explanation::{entry_code, entry_name};
use crate::law::AuthorityKind;
use crate::record::Found;
use crate::scenario::{AuthorityId, CardId, EntryId, IssueId, QuestionId, Scenario};

/// Which reason was picked with a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Picked {
    /// The right one.
    Right,
    /// A wrong one, by its index.
    Wrong(usize),
    /// None.
    None,
}

/// What a mark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The side spoke to the issue, or conceded it.
    Raised(IssueId),
    /// The side left the issue out.
    NotRaised(IssueId),
    /// It opened on a main line.
    OpensOnMainLine(CardId),
    /// It opened on a lesser point.
    OpensOnLesserPoint(CardId),
    /// It stayed with an issue or took up a new one.
    KeepsOrder(CardId),
    /// It came back to an issue that it had left.
    ComesBack(CardId, IssueId),
    /// Authority behind a card.
    Support(CardId),
    /// Dead law cited as good.
    DeadLaw(CardId),
    /// How good a card is before this bench.
    Quality(CardId),
    /// The reason picked with a card.
    Reason(CardId, Picked),
    /// Nothing was said on the issue.
    NothingSaid(IssueId),
    /// A question was answered.
    Answered(EntryId),
    /// A question was left unanswered.
    Silent(QuestionId),
    /// Something adverse was met.
    Met {
        /// What was adverse.
        adverse: CardId,
        /// By which entry.
        by: EntryId,
    },
    /// Something adverse was conceded openly.
    Conceded(CardId),
    /// Something adverse was left standing though there was a reply.
    LeftStanding(CardId),
    /// Nothing wrong with it.
    Candid(EntryId),
    /// It contradicts what was said before.
    Inconsistent(EntryId),
    /// It is too weak before this bench to help.
    Makeweight(EntryId),
    /// A finding, and whether the record as the judge weighed it is more likely than not to
    /// support it.
    Finding(IssueId, Found, bool),
    /// The losing side's best point on the issue, and whether the reasons speak of it.
    BestPoint(IssueId, EntryId, bool),
    /// A binding authority of the losing side, and whether something that cites it was credited.
    Binding(IssueId, AuthorityId, bool),
    /// The disposition follows from the findings.
    Disposed,
    /// The disposition does not follow from the findings.
    DisposedOtherwise,
    /// A finding with reasons.
    Reasoned(IssueId),
    /// A finding without reasons.
    Unreasoned(IssueId),
    /// The bench above.
    Above,
}

impl Fact {
    /// The fact in a short sentence.
    pub fn words(self, scenario: &Scenario) -> String {
        let title = |issue| scenario.issue(issue).title.as_str();
        let card = |card| entry(scenario, EntryId::Card(card));
        match self {
            Self::Raised(issue) => format!("Spoke to {}.", title(issue)),
            Self::NotRaised(issue) => format!("Left out {}.", title(issue)),
            Self::OpensOnMainLine(id) => format!("Opened on a main line, {}.", card(id)),
            Self::OpensOnLesserPoint(id) => format!("Opened on a lesser point, {}.", card(id)),
            Self::KeepsOrder(id) => format!("Kept the order of issues with {}.", card(id)),
            Self::ComesBack(id, issue) => {
                format!("Came back to {} with {} after leaving it.", title(issue), card(id))
            }
            Self::Support(id) => format!("Authority behind {}.", card(id)),
            Self::DeadLaw(id) => format!("Cited dead law as good with {}.", card(id)),
            Self::Quality(id) => format!("How {} fares before this bench.", card(id)),
            Self::Reason(id, Picked::Right) => format!("The right reason for {}.", card(id)),
            Self::Reason(id, Picked::Wrong(reason)) => match confusion(scenario, id, reason) {
                Some(confuses) => format!("The reason for {} confuses {confuses}.", card(id)),
                None => format!("The wrong reason for {}.", card(id)),
            },
            Self::Reason(id, Picked::None) => format!("No reason for {}.", card(id)),
            Self::NothingSaid(issue) => format!("Nothing on {}.", title(issue)),
            Self::Answered(id) => format!("Answered: {}.", entry(scenario, id)),
            Self::Silent(question) => {
                format!("No answer to “{}”", scenario.question(question).short)
            }
            Self::Met { adverse, by } => {
                format!("Met {} with {}.", card(adverse), entry(scenario, by))
            }
            Self::Conceded(id) => format!("Conceded {} openly.", card(id)),
            Self::LeftStanding(id) => format!("Left {} standing.", card(id)),
            Self::Candid(id) => format!("Nothing amiss with {}.", entry(scenario, id)),
            Self::Inconsistent(id) => {
                format!("{} contradicts what was said before.", entry(scenario, id))
            }
            Self::Makeweight(id) => {
                format!("{} is too weak before this bench to help.", entry(scenario, id))
            }
            _ => self.judging(scenario),
        }
    }

    /// Facts of the judge's sheet.
    fn judging(self, scenario: &Scenario) -> String {
        let title = |issue| scenario.issue(issue).title.as_str();
        match self {
            Self::Finding(issue, found, supported) => format!(
                "{}: {}, {} the record as weighed.",
                title(issue),
                found.label().to_lowercase(),
                if supported { "as by" } else { "against" }
            ),
            Self::BestPoint(issue, id, met) => format!(
                "{}: the reasons {} {}, the losing side’s best point.",
                title(issue),
                if met { "speak of" } else { "pass over" },
                entry(scenario, id)
            ),
            Self::Binding(issue, authority, followed) => format!(
                "{}: {} {}.",
                title(issue),
                authority_name(scenario, authority),
                if followed {
                    "is dealt with"
                } else {
                    "binds, and nothing that cites it is credited"
                }
            ),
            Self::Disposed => "The disposition follows from the findings.".to_owned(),
            Self::DisposedOtherwise => {
                "The disposition does not follow from the findings.".to_owned()
            }
            Self::Reasoned(issue) => format!("{}: reasons given.", title(issue)),
            Self::Unreasoned(issue) => format!("{}: no reasons given.", title(issue)),
            _ => "The bench above.".to_owned(),
        }
    }
}

fn entry(scenario: &Scenario, entry: EntryId) -> String {
    format!("{} {}", entry_code(scenario, entry), entry_name(scenario, entry))
}

/// A decision by name, other law by citation.
fn authority_name(scenario: &Scenario, id: AuthorityId) -> &str {
    let authority = scenario.authority(id);
    let by_name = authority.kind == AuthorityKind::Decision || authority.cite.is_empty();
    if by_name { &authority.name } else { &authority.cite }
}

fn confusion(scenario: &Scenario, card: CardId, reason: usize) -> Option<&str> {
    let reason = scenario.card(card).reasons.get(reason)?;
    (!reason.confuses.is_empty()).then_some(reason.confuses.as_str())
}
