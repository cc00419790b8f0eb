//! What a mark is about, and how it is said.

use crate::explanation::{entry_code, entry_name};
use crate::law::{AuthorityKind, Manner, Standing};
use crate::record::Found;
use crate::scenario::{
    AnswerId, AuthorityId, CardId, EntryId, Force, IssueId, QuestionId, Scenario,
};

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

/// What stands behind a card on the authority row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Backing {
    /// It cites nothing.
    Nothing,
    /// It earns the whole of the row.
    Full,
    /// Less than the whole: the authority that adds most, and whether it is closely on point.
    Best(AuthorityId, bool),
}

/// How an entry fares before the bench.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fares {
    /// Not above the neutral point: it does not help.
    Fails,
    /// Below an even chance.
    Weak,
    /// From there up to a strong merit.
    Fairly,
    /// As a strong merit or better.
    Well,
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
    Support(CardId, Backing),
    /// Dead law cited as good.
    DeadLaw(CardId),
    /// How good a card is before this bench, and its base score there, 0 to 100.
    Quality(CardId, Fares, u8),
    /// The reason picked with a card.
    Reason(CardId, Picked),
    /// Nothing was said on the issue.
    NothingSaid(IssueId),
    /// A question was answered, and how the answer fares.
    Answered(AnswerId, Fares),
    /// A question was left unanswered.
    Silent(QuestionId),
    /// Something adverse was met.
    Met {
        /// What was adverse.
        adverse: CardId,
        /// By which entry.
        by: EntryId,
        /// Which reason was picked with it; for an answer the right one, since none is asked.
        picked: Picked,
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
            Self::Support(id, backing) => supported(scenario, id, backing),
            Self::DeadLaw(id) => format!("Cited dead law as good with {}.", card(id)),
            Self::Quality(id, fares, score) => {
                format!("{}: {} before this bench, {score} of 100.", card(id), fares.words())
            }
            Self::Reason(id, Picked::Right) => format!("The right reason for {}.", card(id)),
            Self::Reason(id, Picked::Wrong(reason)) => match confusion(scenario, id, reason) {
                Some(confuses) => format!("The reason for {} confuses {confuses}.", card(id)),
                None => format!("The wrong reason for {}.", card(id)),
            },
            Self::Reason(id, Picked::None) => format!("No reason for {}.", card(id)),
            Self::NothingSaid(issue) => format!("Nothing on {}.", title(issue)),
            Self::Answered(id, fares) => answered(scenario, id, fares),
            Self::Silent(question) => {
                let question = scenario.question(question);
                format!("No answer to {} ({}).", question.code, question.short)
            }
            Self::Met { adverse, by, picked } => {
                let reason = match picked {
                    Picked::Right => "",
                    Picked::Wrong(_) => ", for the wrong reason",
                    Picked::None => ", without a reason",
                };
                format!("Met {} with {}{reason}.", card(adverse), entry(scenario, by))
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
            _ => "What the bench above is likely to do with it.".to_owned(),
        }
    }
}

impl Fares {
    const fn words(self) -> &'static str {
        match self {
            Self::Fails => "too weak to help",
            Self::Weak => "weak",
            Self::Fairly => "fair",
            Self::Well => "strong",
        }
    }
}

fn supported(scenario: &Scenario, id: CardId, backing: Backing) -> String {
    let name = entry(scenario, EntryId::Card(id));
    match backing {
        Backing::Nothing => format!("{name}: cites nothing."),
        Backing::Full => format!("{name}: well supported."),
        Backing::Best(authority, close) => {
            let (best, worth) = (authority_name(scenario, authority), worth(scenario, authority));
            let far = if close { "" } else { ", not closely on point" };
            format!("{name}: best citation {best} ({worth}{far}).")
        }
    }
}

/// What an authority is worth before this court.
fn worth(scenario: &Scenario, id: AuthorityId) -> &'static str {
    let authority = scenario.authority(id);
    match (authority.standing, authority.kind, authority.force) {
        (Standing::Vacated, ..) => "since vacated",
        (Standing::Overruled, ..) => "overruled",
        (Standing::Superseded, ..) => "superseded",
        (Standing::Good, AuthorityKind::Decision, Some(Force::Binding)) => "a binding decision",
        (Standing::Good, AuthorityKind::Decision, _) => "persuasive only",
        (Standing::Good, kind, _) => kind.label(),
    }
}

fn answered(scenario: &Scenario, id: AnswerId, fares: Fares) -> String {
    let how = match scenario.answer(id).manner {
        Manner::Direct => "answered directly",
        Manner::Distinguishes => "drew a distinction",
        Manner::Concedes => "gave ground; a direct answer earns full",
        Manner::Indirect => "did not take the question; a direct answer earns full",
    };
    let name = entry(scenario, EntryId::Answer(id));
    match fares {
        Fares::Well => format!("{name}: {how}."),
        Fares::Fails | Fares::Weak | Fares::Fairly => {
            format!("{name}: {how}; the answer is {} before this bench.", fares.words())
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
