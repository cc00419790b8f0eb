//! Writes what an opinion says about one argument and everything that bears on it.

use std::collections::BTreeSet;

use super::case::{Bearing, Case};
use super::phrase;
use super::point::Point;
use super::tree::{Authored, Part, Sentence};
use super::voice::Voice;
use crate::law::{ArgumentKind, AuthorityKind, CourtLevel, Manner, ProofStandard, Side, Standing};
use crate::scenario::{
    Authority, AuthorityId, CardId, EntryId, Force, JudgeId, PropositionId, ReplyKind, Role,
    Scenario,
};

/// Authorities named behind an argument, at most.
const CITED: usize = 3;

/// One opinion while it is written.
#[derive(Clone, Debug)]
pub(super) struct Writer<'a> {
    pub(super) case: Case<'a>,
    pub(super) judge: JudgeId,
    pub(super) voice: Voice,
    /// Authorities whose citation was given.
    cited: BTreeSet<AuthorityId>,
    /// Entries whose words were given.
    told: BTreeSet<EntryId>,
    /// Kinds of argument of which it was said how this judge receives them.
    pub(super) received: BTreeSet<ArgumentKind>,
    /// Standards of which it was said what they ask.
    pub(super) standards: BTreeSet<ProofStandard>,
    /// What was said of the review.
    pub(super) said: BTreeSet<&'static str>,
    /// The contradiction that was spoken of last in this paragraph.
    pub(super) contradiction: Option<(PropositionId, Option<EntryId>)>,
}

/// The issue that is being discussed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Topic<'t, 'a> {
    pub(super) points: &'t [Point<'a>],
    /// The side that prevails on it.
    pub(super) winner: Side,
    /// Why.
    pub(super) because: Because,
}

/// What decided an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Because {
    /// The arguments of the side that prevails weigh more.
    Arguments,
    /// The arguments point the other way, but not by enough.
    Start(Held),
    /// The day's draw; with the side that the arguments together favored, if they favored one.
    Draw(Option<Side>),
}

/// What held an issue where it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// Where the scale begins.
    Start,
    /// What the standard asks.
    Standard,
    /// Both.
    Both,
}

impl Held {
    /// Why the losing side's best point falls short.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Start => "It falls short only because of where the scale begins.",
            Self::Standard => "It falls short only because of what the standard asks.",
            Self::Both => {
                "It falls short because of where the scale begins and of what the standard asks."
            }
        }
    }
}

impl<'a> Writer<'a> {
    pub(super) const fn new(case: Case<'a>, judge: JudgeId, voice: Voice) -> Self {
        Self {
            case,
            judge,
            voice,
            cited: BTreeSet::new(),
            told: BTreeSet::new(),
            received: BTreeSet::new(),
            standards: BTreeSet::new(),
            said: BTreeSet::new(),
            contradiction: None,
        }
    }

    pub(super) const fn scenario(&self) -> &'a Scenario {
        self.case.scenario
    }

    /// A point with what bears on it, and what it comes to. `place` counts within the paragraph.
    pub(super) fn thread(
        &mut self,
        topic: Topic<'_, 'a>,
        point: &Point<'a>,
        lead: Vec<Part>,
        place: usize,
    ) -> Vec<Sentence> {
        self.contradiction = None;
        let again = !self.told.insert(point.entry);
        let mut sentences =
            if again { closed(point.entry, lead) } else { self.contention(point, lead, place) };
        let discussed = self.discussion(topic, point, place);
        sentences.extend(discussed.sentences);
        sentences.extend(self.verdict(topic, point, (again, discussed.bit), place));
        sentences
    }

    /// Whether the words of a point were given.
    pub(super) fn is_told(&self, entry: EntryId) -> bool {
        self.told.contains(&entry)
    }

    /// The words of the point behind what leads to them, and its authorities.
    fn contention(&mut self, point: &Point<'_>, lead: Vec<Part>, place: usize) -> Vec<Sentence> {
        let entry = point.entry;
        let mut first = lead;
        let second = match entry {
            EntryId::Card(card) => {
                first.extend([Part::Text(": "), Part::Authored(Authored::Contention(card))]);
                self.authorities(card, place)
            }
            EntryId::Answer(_) => {
                first.push(Part::Text("."));
                Some(self.answered(point))
            }
        };
        let sentences = std::iter::once(first).chain(second);
        sentences.map(|parts| Sentence::about(entry, parts)).collect()
    }

    fn authorities(&mut self, card: CardId, place: usize) -> Option<Vec<Part>> {
        let count = self.scenario().card(card).citations.len().min(CITED);
        let names: Vec<Vec<Part>> =
            (0..count).map(|citation| self.citation(card, citation)).collect();
        (count > 0).then(|| {
            let mut parts = vec![Part::Text(phrase::at(&phrase::RESTS, place))];
            parts.extend(listed(names));
            parts.push(Part::Text("."));
            parts
        })
    }

    /// A citation with how it stands: in full the first time.
    fn citation(&mut self, card: CardId, citation: usize) -> Vec<Part> {
        let Some(cited) = self.scenario().card(card).citations.get(citation) else {
            return Vec::new();
        };
        let authority = self.scenario().authority(cited.authority);
        let full = self.cited.insert(cited.authority);
        let mut parts = vec![Part::Citation { card, citation, full }];
        let standing = match authority.standing {
            Standing::Good if full && self.binds(authority) => Some(" (which binds here)"),
            Standing::Good => None,
            Standing::Vacated => Some(" (since vacated)"),
            Standing::Overruled => Some(" (overruled)"),
            Standing::Superseded => Some(" (superseded)"),
        };
        parts.extend(standing.map(Part::Text));
        parts
    }

    /// Whether the court must follow a decision. What only the court itself decided, or has taken
    /// over as its own, it may overrule, a supreme court always and another when it sits with more
    /// judges than decide for it as a rule.
    fn binds(&self, authority: &Authority) -> bool {
        let court = self.scenario().court();
        let by = authority.court.and_then(|by| self.scenario().courts().get(by));
        let inherited = court.inherits.is_some_and(|(from, _)| authority.court == Some(from));
        let own = inherited || by.is_some_and(|by| by.id == court.id);
        let in_full = self.case.ruling.votes.len() > usize::try_from(court.sits).unwrap_or(1);
        authority.kind == AuthorityKind::Decision
            && authority.force == Some(Force::Binding)
            && !(own && (court.level == CourtLevel::Supreme || in_full))
    }

    /// An authority for a rule: in full the first time.
    pub(super) fn authority(&mut self, id: AuthorityId) -> Part {
        Part::Authority { id, full: self.cited.insert(id) }
    }

    /// What bears on a point, what moved most first, each with what it comes to.
    fn discussion(&mut self, topic: Topic<'_, 'a>, point: &Point<'a>, place: usize) -> Discussed {
        let mut all = Discussed::default();
        let EntryId::Card(card) = point.entry else { return all };
        for (nth, (reply, bearing)) in self.case.replies(topic.points, card).into_iter().enumerate()
        {
            if !self.told.insert(reply.entry) {
                all.then(self.discussion(topic, reply, place + nth + 1));
                continue;
            }
            all.sentences.push(Sentence::about(reply.entry, self.reply(reply, place + nth)));
            let under = self.discussion(topic, reply, place + nth + 1);
            let met = !under.sentences.is_empty();
            all.then(under);
            let flaw = self.flaws(reply);
            let so_far = SoFar { met, flawed: flaw.is_some() };
            all.sentences.extend(flaw);
            let verdict = self.reply_verdict(point, reply, bearing, (so_far, place + nth));
            all.sentences.push(Sentence::about(reply.entry, verdict));
            all.bit = bearing == Bearing::Attacks && reply.tells();
        }
        all
    }

    fn reply(&mut self, reply: &Point<'_>, place: usize) -> Vec<Part> {
        match reply.entry {
            EntryId::Card(card) => self.replied(card, place),
            EntryId::Answer(_) => self.answered(reply),
        }
    }

    fn replied(&mut self, card: CardId, place: usize) -> Vec<Part> {
        let side = self.scenario().card(card).side;
        let Role::Reply { target, kind, .. } = self.scenario().card(card).role else {
            return Vec::new();
        };
        let mut parts = vec![Part::Party(side), Part::agrees(side, phrase::replies(&kind, place))];
        parts.extend(match kind {
            ReplyKind::Distinguish { citation } | ReplyKind::Emphasize { citation } => {
                self.then(target, citation, ": ")
            }
            ReplyKind::Downplay { citation } => {
                self.then(target, citation, " matters less than is claimed: ")
            }
            ReplyKind::Undermine { premise } => {
                vec![Part::Authored(Authored::Premise(target, premise)), Part::Text("”): ")]
            }
            ReplyKind::Undercut | ReplyKind::Rebut { .. } | ReplyKind::Bolster => Vec::new(),
        });
        parts.push(Part::Authored(Authored::Contention(card)));
        parts
    }

    /// A citation of a card, and what follows it.
    fn then(&mut self, target: CardId, citation: usize, after: &'static str) -> Vec<Part> {
        let mut parts = self.citation(target, citation);
        parts.push(Part::Text(after));
        parts
    }

    fn answered(&self, point: &Point<'_>) -> Vec<Part> {
        let EntryId::Answer(id) = point.entry else { return Vec::new() };
        let answer = self.scenario().answer(id);
        let took = match answer.manner {
            Manner::Concedes if point.tells() => phrase::GRANTED,
            manner => phrase::took(manner),
        };
        vec![
            Part::Text("asked from the bench ("),
            Part::Authored(Authored::Asked(answer.question)),
            Part::Text("), counsel for "),
            Part::Party(self.scenario().question(answer.question).to),
            Part::Text(took),
            Part::Authored(Authored::AnswerWords(id)),
            Part::Text("”"),
        ]
    }

    fn reply_verdict(
        &self,
        target: &Point<'_>,
        reply: &Point<'_>,
        bearing: Bearing,
        (so_far, place): (SoFar, usize),
    ) -> Vec<Part> {
        let neutral = self.case.card.neutral_point;
        let told = reply.tells();
        let answer = matches!(reply.entry, EntryId::Answer(_));
        let verdict = match bearing {
            _ if so_far.met => {
                on_balance(bearing, (told, answer), target.assessed.strength <= neutral)
            }
            Bearing::Supports if told && so_far.flawed && answer => {
                "Even so, the answer strengthens the point."
            }
            Bearing::Supports if told && so_far.flawed => {
                "Even so, the addition strengthens the point."
            }
            Bearing::Supports if told => "That strengthens the point.",
            Bearing::Supports => "That adds nothing to the point.",
            Bearing::Attacks if told && target.assessed.strength <= neutral => {
                phrase::at(&phrase::ANSWERED, place)
            }
            Bearing::Attacks if told && so_far.flawed => phrase::at(&phrase::DENTED_STILL, place),
            Bearing::Attacks if told => phrase::at(&phrase::DENTED, place),
            Bearing::Attacks if reply.assessed.strength <= neutral => {
                phrase::at(&phrase::WEAK_REPLY, place)
            }
            Bearing::Attacks => phrase::at(&phrase::IDLE_REPLY, place),
        };
        vec![Part::Text(verdict)]
    }
}

/// What a reply comes to that was itself replied to.
const fn on_balance(
    bearing: Bearing,
    (told, answer): (bool, bool),
    answered: bool,
) -> &'static str {
    match (bearing, told) {
        (_, false) if answer => "On balance the answer changes nothing.",
        (Bearing::Supports, false) => "On balance the addition changes nothing.",
        (Bearing::Attacks, false) => "On balance the reply changes nothing.",
        (Bearing::Supports, true) if answer => "On balance the answer strengthens the point.",
        (Bearing::Supports, true) => "On balance the addition strengthens the point.",
        (Bearing::Attacks, true) if answered => "On balance the point is answered.",
        (Bearing::Attacks, true) => "On balance that takes something from the point.",
    }
}

/// What was said of everything that bears on a point.
#[derive(Clone, Debug, Default)]
struct Discussed {
    sentences: Vec<Sentence>,
    /// Whether the last of it is that an attack bit.
    bit: bool,
}

impl Discussed {
    fn then(&mut self, more: Self) {
        if !more.sentences.is_empty() {
            self.sentences.extend(more.sentences);
            self.bit = more.bit;
        }
    }
}

/// What was said of a reply before what it comes to.
#[derive(Clone, Copy, Debug)]
struct SoFar {
    /// It was itself replied to.
    met: bool,
    /// Something is wrong with it of itself.
    flawed: bool,
}

/// A lead that ends in the opening quotation mark and the name of a point.
fn closed(entry: EntryId, mut lead: Vec<Part>) -> Vec<Sentence> {
    lead.push(Part::Text(".”"));
    vec![Sentence::about(entry, lead)]
}

/// The names of entries in quotation marks, at the end of a sentence.
pub(super) fn named(entries: &[EntryId]) -> Vec<Part> {
    let last = entries.len().saturating_sub(1);
    let quoted = |(place, entry): (usize, &EntryId)| {
        let close = if place == last { ".”" } else { "”" };
        vec![Part::Text("“"), Part::Entry(*entry), Part::Text(close)]
    };
    listed(entries.iter().enumerate().map(quoted).collect())
}

/// Joins with commas and "and".
pub(super) fn listed(names: Vec<Vec<Part>>) -> Vec<Part> {
    let last = names.len().saturating_sub(1);
    let mut parts = Vec::new();
    for (place, name) in names.into_iter().enumerate() {
        if place > 0 {
            let comma = if last > 1 { ", and " } else { " and " };
            parts.push(Part::Text(if place == last { comma } else { ", " }));
        }
        parts.extend(name);
    }
    parts
}
