//! The types of the tree.

use crate::law::{Date, Side};
use crate::ruling::FindingStatus;
use crate::scenario::{
    AnswerId, AuthorityId, CardId, DispositionId, EntryId, IssueId, JudgeId, PropositionId,
    QuestionId,
};

/// Why the court ruled as it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Docket number, court, dates, caption and bench.
    pub caption: Vec<Paragraph>,
    /// The court's opinion, then separate ones in the bench's order.
    pub opinions: Vec<Opinion>,
    /// What this text is and is not: who wrote it, and what is invented or staged.
    pub notices: Vec<Paragraph>,
}

/// What an opinion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpinionKind {
    /// The court's: more than half of the bench stands behind it.
    Court,
    /// The one that announces the court's judgment where no opinion has a majority.
    Plurality,
    /// Of judges who order the same on other findings.
    Concurrence,
    /// Of judges who would order more than the court does.
    InPart,
    /// Of judges who would order something else.
    Dissent,
}

/// One opinion.
#[derive(Clone, Debug, PartialEq)]
pub struct Opinion {
    /// What it is.
    pub kind: OpinionKind,
    /// Who wrote it; none for a *per curiam*.
    pub author: Option<JudgeId>,
    /// Who joined it, in the bench's order.
    pub joined: Vec<JudgeId>,
    /// Whether the author's findings are those of the person on the bench.
    pub by_person: bool,
    /// What is before the court, and in short what it does.
    pub opening: Vec<Paragraph>,
    /// Issue by issue.
    pub sections: Vec<Section>,
    /// The order, and how the votes made it.
    pub order: Vec<Paragraph>,
}

/// What an opinion says about one issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The issue.
    pub issue: IssueId,
    /// How it came out before the author.
    pub status: FindingStatus,
    /// Paragraphs in the order of [`Role`].
    pub paragraphs: Vec<Paragraph>,
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Docket number.
    Docket,
    /// The court's name.
    Court,
    /// When argued and decided.
    Dates,
    /// Caption.
    Caption,
    /// The parties, below the caption.
    Parties,
    /// Who sat.
    Bench,
    /// What is before the court.
    Opening,
    /// The conclusion on the issue.
    Conclusion,
    /// The rule and its authorities.
    Rule,
    /// Why that is the rule.
    Why,
    /// Who must carry the issue, and how sure the court must be.
    Burden,
    /// The rule applied: what was credited, what was not, and why.
    Application,
    /// The losing side's best point.
    BestPoint,
    /// What it comes to.
    Holding,
    /// Why the order follows from the findings.
    Follows,
    /// The order.
    Order,
    /// How the votes made the judgment.
    Vote,
    /// What this text is and is not.
    Notice,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// What it is for.
    pub role: Role,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

/// A sentence, or a short run of them that belongs together.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The entry on which it rests, whose code stands in the margin.
    pub about: Option<EntryId>,
    /// Its parts, in order; they carry their own spaces.
    pub parts: Vec<Part>,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A phrase of the program. It holds no digit and names nothing of the case.
    Text(&'static str),
    /// A phrase of the program in italics.
    Italic(&'static str),
    /// Prose of the scenario's author.
    Authored(Authored),
    /// An argument, reply or answer by its short name.
    Entry(EntryId),
    /// An authority: `full` with its citation, else by name.
    Authority {
        /// The authority.
        id: AuthorityId,
        /// Whether its citation follows.
        full: bool,
    },
    /// An authority as a card cites it, with the card's pinpoint.
    Citation {
        /// The citing card.
        card: CardId,
        /// Index into its citations.
        citation: usize,
        /// Whether the authority's citation follows its name.
        full: bool,
    },
    /// A decision on which the program itself relies.
    Precedent {
        /// Its name.
        name: &'static str,
        /// Its citation.
        cite: &'static str,
    },
    /// An issue by its title.
    Issue(IssueId),
    /// A party as it stands in a running sentence.
    Party(Side),
    /// A phrase of the program that agrees with a party, mostly its verb. Like a text it holds no
    /// digit and names nothing of the case.
    Agrees {
        /// The party.
        with: Side,
        /// The phrase for a party of one and for one in the plural.
        forms: [&'static str; 2],
    },
    /// A judge by surname.
    Judge(JudgeId),
    /// A judge by surname where an opinion names the bench.
    JudgeInCaption(JudgeId),
    /// A disposition by its title.
    Disposition(DispositionId),
    /// An order of the stage below by its title.
    OrderBelow(usize),
    /// A date.
    Date(Date),
    /// A number.
    Number(Number),
    /// Words of the person on the bench.
    Quote(String),
}

/// Prose of the scenario's author, by where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authored {
    /// The stage's docket number.
    Docket,
    /// The court's name.
    Court,
    /// The full caption.
    Caption,
    /// A party's full name.
    PartyName(Side),
    /// The role of a side's counsel.
    CounselRole(Side),
    /// Title of the bench's seat.
    BenchTitle,
    /// Role of the bench's seat.
    BenchRole,
    /// What is before the court.
    Posture,
    /// The question presented.
    Question,
    /// What is staged.
    Staging,
    /// An issue's proposition as a clause behind "that".
    Clause(IssueId),
    /// An issue as a question.
    IssueQuestion(IssueId),
    /// An issue's rule.
    Rule(IssueId),
    /// Why that is the rule.
    RuleReason(IssueId),
    /// What the starting point of an issue rests on.
    PriorSource(IssueId),
    /// A card in short: what the side contends.
    Contention(CardId),
    /// The words of an answer to the bench.
    AnswerWords(AnswerId),
    /// A question from the bench in a few words.
    Asked(QuestionId),
    /// A premise of a card, by index.
    Premise(CardId, usize),
    /// What an authority holds.
    Holding(AuthorityId),
    /// What changed an authority's standing.
    StandingBy(AuthorityId),
    /// A proposition to which counsel was committed.
    Proposition(PropositionId),
    /// Text of an order.
    Order(DispositionId),
    /// What the court does, as a clause: `the judgment is affirmed`. May be empty.
    Outcome(DispositionId),
    /// Why an order follows from the findings, by the row of the decision table. May be empty.
    Because(usize),
}

/// What a number measures, and so how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberKind {
    /// A strength in [0, 1], written 0 to 100 without decimals.
    Strength,
    /// Natural log-odds, written with two decimals and a sign.
    LogOdds,
    /// A probability in [0, 1], written in percent.
    Probability,
    /// A count, written in words up to nine.
    Count,
}

/// A number of the computation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// What it measures.
    pub kind: NumberKind,
}

impl Sentence {
    /// A sentence that rests on no single entry.
    pub const fn new(parts: Vec<Part>) -> Self {
        Self { about: None, parts }
    }

    /// A sentence that rests on an entry.
    pub const fn about(entry: EntryId, parts: Vec<Part>) -> Self {
        Self { about: Some(entry), parts }
    }
}

impl Part {
    /// A phrase that agrees with a party, for one and for several.
    pub(super) const fn agrees(with: Side, forms: [&'static str; 2]) -> Self {
        Self::Agrees { with, forms }
    }

    /// A strength in [0, 1].
    pub const fn strength(value: f64) -> Self {
        Self::Number(Number { value, kind: NumberKind::Strength })
    }

    /// Log-odds.
    pub const fn log_odds(value: f64) -> Self {
        Self::Number(Number { value, kind: NumberKind::LogOdds })
    }

    /// A probability in [0, 1].
    pub const fn probability(value: f64) -> Self {
        Self::Number(Number { value, kind: NumberKind::Probability })
    }

    /// A count.
    pub const fn count(value: usize) -> Self {
        Self::Number(Number { value: value as f64, kind: NumberKind::Count })
    }
}

impl Explanation {
    /// Every paragraph with its opinion, from the court's opening to the last order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let opinions = self.opinions.iter().flat_map(Opinion::paragraphs);
        self.caption.iter().chain(opinions).chain(&self.notices)
    }

    /// Every part.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.paragraphs()
            .flat_map(|paragraph| &paragraph.sentences)
            .flat_map(|sentence| &sentence.parts)
    }

    /// Whether the tree names an entry: in a part, or as what a sentence rests on.
    pub fn names(&self, entry: EntryId) -> bool {
        self.paragraphs().flat_map(|paragraph| &paragraph.sentences).any(|sentence| {
            sentence.about == Some(entry)
                || sentence.parts.iter().any(|part| part.entry() == Some(entry))
        })
    }
}

impl Opinion {
    /// Its paragraphs in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let sections = self.sections.iter().flat_map(|section| &section.paragraphs);
        self.opening.iter().chain(sections).chain(&self.order)
    }

    /// What it says about an issue.
    pub fn section(&self, issue: IssueId) -> Option<&Section> {
        self.sections.iter().find(|section| section.issue == issue)
    }
}

impl Part {
    /// The entry that this part names, if any.
    pub const fn entry(&self) -> Option<EntryId> {
        match *self {
            Self::Entry(entry) => Some(entry),
            Self::Citation { card, .. }
            | Self::Authored(Authored::Contention(card) | Authored::Premise(card, _)) => {
                Some(EntryId::Card(card))
            }
            Self::Authored(Authored::AnswerWords(answer)) => Some(EntryId::Answer(answer)),
            _ => None,
        }
    }
}
