//! What happened: moves, entries, and the record that keeps them.
//!
//! A [`Record`] is append-only: undo opens a branch and the original stays. In memory it uses the
//! dense ids of its scenario; written ([`RecordDraft`], RON) it uses text ids, so that it can be
//! read beside another version of the scenario. Not here: whether a move is legal (`hearing`) and
//! what it is worth (`scoring`).

use serde::{Deserialize, Serialize};

use crate::law::{Seat, Side};
use crate::scenario::{
    AnswerId, BenchId, CardId, DispositionId, EntryId, HandedUp, IssueId, QuestionId, Role,
    Scenario,
};

pub use crate::law::Found;

/// Version of the written form.
pub const FORMAT: u32 = 1;

/// A step in the hearing. Illustrations of a step (reason, words) stand in [`Remarks`], so that
/// legality is a question about the step alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Move {
    /// Counsel makes an argument.
    Argue(CardId),
    /// Counsel replies.
    Reply(CardId),
    /// Counsel ends their part.
    Yield,
    /// Counsel concedes a card of the other side.
    ConcedeCard(CardId),
    /// Counsel concedes an issue.
    ConcedeIssue(IssueId),
    /// Counsel withdraws an own card that is before the court.
    Withdraw(CardId),
    /// Counsel answers the pending question.
    Answer(AnswerId),
    /// Counsel does not answer the pending question.
    NoAnswer,
    /// The bench puts a question.
    Ask(QuestionId),
    /// The bench lets counsel go on.
    Continue,
    /// The bench closes the argument.
    Close,
    /// The judge finds on an issue.
    Find(IssueId, Found),
    /// The judge disposes of the matter.
    Dispose(DispositionId),
}

/// What a judge makes of an entry in a finding's reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Credit {
    /// Counts in full.
    Credit,
    /// Counts half.
    Little,
    /// Does not count.
    Reject,
}

impl Credit {
    /// Every degree.
    pub const ALL: [Self; 3] = [Self::Credit, Self::Little, Self::Reject];

    /// The degree in a word.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Credit => "Credit",
            Self::Little => "Little",
            Self::Reject => "Reject",
        }
    }
}

/// How well computer counsel plays.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Seeded and weak.
    Novice,
    /// One ply, greedy.
    #[default]
    Associate,
    /// A search of a fixed number of positions.
    Partner,
}

impl Level {
    /// Every level, weakest first.
    pub const ALL: [Self; 3] = [Self::Novice, Self::Associate, Self::Partner];

    /// The level in a word.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Novice => "Novice",
            Self::Associate => "Associate",
            Self::Partner => "Partner",
        }
    }
}

/// Who plays a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Player {
    /// A person.
    Person,
    /// The program; the level matters for counsel only.
    Program(Level),
}

/// What a player adds to a move, beside the step itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// The reason picked, an index into the card's reasons.
    pub reason: Option<usize>,
    /// How many steps of hint were used for this move, 0 to 3.
    pub hint: u8,
    /// What a judge made of entries (with [`Move::Find`]).
    pub credits: Vec<(EntryId, Credit)>,
    /// A judge's own reasons (with [`Move::Find`]) or order (with [`Move::Dispose`]).
    pub words: String,
}

/// One entry of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Count of moves before it in its line.
    pub ply: usize,
    /// Whose move it was.
    pub seat: Seat,
    /// The move.
    pub mv: Move,
    /// What the player added.
    pub remarks: Remarks,
    /// The moves that were legal.
    pub legal: Vec<Move>,
}

/// A line of play: the first, or a branch that undo opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The line it left, and how many of that line's moves it keeps; `None` for the first.
    pub parent: Option<(usize, usize)>,
    /// Its own entries, behind those it keeps.
    pub entries: Vec<Entry>,
}

/// The record of a hearing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Program version that wrote it.
    pub program: String,
    /// The scenario's id.
    pub scenario: String,
    /// Hash of the scenario's sources.
    pub scenario_hash: String,
    /// Hash of the model card.
    pub card_hash: String,
    /// Seed of every draw.
    pub seed: u64,
    /// The bench profile.
    pub bench: BenchId,
    /// Who plays: first counsel, second counsel, bench.
    pub seats: [Player; 3],
    /// What the record of the stage below brought up, if the hearing began with one.
    pub after: Option<HandedUp>,
    /// Lines of play; never empty.
    lines: Vec<Line>,
    /// The line that is being played.
    current: usize,
}

impl Record {
    /// An empty record.
    pub fn new(
        scenario: &Scenario,
        card_hash: String,
        seed: u64,
        bench: BenchId,
        seats: [Player; 3],
    ) -> Self {
        Self {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: scenario.id(),
            scenario_hash: scenario.hash().to_owned(),
            card_hash,
            seed,
            bench,
            seats,
            after: None,
            lines: vec![Line::default()],
            current: 0,
        }
    }

    /// Who plays a seat.
    pub const fn player(&self, seat: Seat) -> Player {
        let [first, second, bench] = self.seats;
        match seat {
            Seat::Counsel(Side::First) => first,
            Seat::Counsel(Side::Second) => second,
            Seat::Bench => bench,
        }
    }

    /// All lines, the first first.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Index of the line that is being played.
    pub const fn current(&self) -> usize {
        self.current
    }

    /// The entries of the current line from the start of the hearing.
    pub fn entries(&self) -> Vec<&Entry> {
        self.line_entries(self.current)
    }

    /// The entries of a line from the start of the hearing; empty if there is no such line.
    pub fn line_entries(&self, line: usize) -> Vec<&Entry> {
        let Some(own) = self.lines.get(line) else { return Vec::new() };
        let mut entries = match own.parent {
            Some((parent, kept)) if parent < line => {
                let mut entries = self.line_entries(parent);
                entries.truncate(kept);
                entries
            }
            _ => Vec::new(),
        };
        entries.extend(&own.entries);
        entries
    }

    /// Count of moves in the current line.
    pub fn ply(&self) -> usize {
        self.lines
            .get(self.current)
            .map_or(0, |line| line.parent.map_or(0, |(_, kept)| kept) + line.entries.len())
    }

    /// Appends an entry to the current line. Only `hearing` knows whether it is legal.
    pub fn push(&mut self, entry: Entry) {
        if let Some(line) = self.lines.get_mut(self.current) {
            line.entries.push(entry);
        }
    }

    /// Opens a branch that keeps `kept` moves of the current line, and plays on there. A branch in
    /// which nothing was played yet is moved instead.
    pub fn branch(&mut self, kept: usize) {
        let kept = kept.min(self.ply());
        if let Some(Line { parent: Some((_, kept_before)), entries }) =
            self.lines.get_mut(self.current)
            && entries.is_empty()
        {
            *kept_before = kept;
            return;
        }
        self.lines.push(Line { parent: Some((self.current, kept)), entries: Vec::new() });
        self.current = self.lines.len() - 1;
    }

    /// What was taken back: the entries that follow in the line from which the current one, in
    /// which nothing was played yet, was taken; empty where there is no such line.
    pub fn taken_back(&self) -> Vec<&Entry> {
        match self.lines.get(self.current) {
            Some(Line { parent: Some((parent, kept)), entries }) if entries.is_empty() => {
                self.line_entries(*parent).into_iter().skip(*kept).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Brings so many of the entries back that were taken back; with the last of them the line is
    /// played on as if nothing had been.
    pub fn bring_back(&mut self, count: usize) {
        let all = count >= self.taken_back().len();
        let newest = self.current + 1 == self.lines.len();
        let Some(Line { parent: Some((parent, kept)), .. }) = self.lines.get_mut(self.current)
        else {
            return;
        };
        if !all {
            *kept += count;
            return;
        }
        self.current = *parent;
        if newest {
            self.lines.pop();
        }
    }

    /// Goes to another line, to play on at its end. Returns whether there is such a line.
    pub fn select(&mut self, line: usize) -> bool {
        let exists = line < self.lines.len();
        if exists {
            self.current = line;
        }
        exists
    }
}

mod notation;
mod written;

pub use notation::{move_from_text, move_to_text};
pub use written::{AfterDraft, EntryDraft, JudgmentDraft, LineDraft, RecordDraft, RecordError};

/// Whether a card's move is an argument or a reply.
pub fn card_move(scenario: &Scenario, card: CardId) -> Move {
    match scenario.card(card).role {
        Role::Argument { .. } => Move::Argue(card),
        Role::Reply { .. } => Move::Reply(card),
    }
}
