//! The written form of a record: RON with text ids.

use serde::{Deserialize, Serialize};

use super::notation::{move_from_text, move_to_text};
use super::{Credit, Entry, FORMAT, Line, Player, Record, Remarks};
use crate::law::{Found, Seat, Side};
use crate::scenario::{EntryId, HandedUp, JudgmentBelow, Scenario, hash};

/// Why a record cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// Not RON, or not the shape of a record.
    #[error("it is no record of a hearing: line {line}, column {column}: {message}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader says.
        message: String,
    },
    /// Written by a later program.
    #[error(
        "the record has format {found}; this program reads up to {FORMAT}; update it to open the record"
    )]
    Newer {
        /// The format found.
        found: u32,
    },
    /// Names something that the scenario does not have.
    #[error("the record names {what} `{id}`, which scenario `{scenario}` does not have")]
    Unknown {
        /// Kind of thing.
        what: &'static str,
        /// Its id.
        id: String,
        /// The scenario.
        scenario: String,
    },
    /// The record belongs to another scenario.
    #[error("the record is of scenario `{found}`, not of `{expected}`")]
    OtherScenario {
        /// Scenario of the record.
        found: String,
        /// Scenario that was given.
        expected: String,
    },
    /// Its lines of play do not hang together.
    #[error("line {line} of the record keeps moves of a line that does not come before it")]
    Tangled {
        /// Index of the line.
        line: usize,
    },
}

/// A record as written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordDraft {
    /// Version of the written form.
    pub format: u32,
    /// Program version that wrote it.
    pub program: String,
    /// The scenario's id.
    pub scenario: String,
    /// Hash of the scenario's sources.
    pub scenario_hash: String,
    /// Hash of the model card.
    pub card_hash: String,
    /// Seed.
    pub seed: u64,
    /// The bench profile's id.
    pub bench: String,
    /// Who plays: first counsel, second counsel, bench.
    pub seats: [Player; 3],
    /// What the record of the stage below brought up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<AfterDraft>,
    /// Lines of play.
    pub lines: Vec<LineDraft>,
    /// The line that is being played.
    pub current: usize,
}

/// What a record of the stage below brought up, as written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterDraft {
    /// Hash of the record below.
    pub record: String,
    /// Arguments that were before that court.
    pub raised: Vec<String>,
    /// Propositions to which a side said yes or no.
    pub stands: Vec<(Side, String, bool)>,
    /// Issues that a side conceded.
    pub conceded: Vec<(Side, String)>,
    /// What that court decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgment: Option<JudgmentDraft>,
}

/// What the court below decided, as written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgmentDraft {
    /// Its disposition.
    pub disposition: String,
    /// By issue, what most of its judges found.
    pub findings: Vec<(String, Found)>,
}

/// A line of play as written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineDraft {
    /// Line it left, and moves kept.
    #[serde(default)]
    pub parent: Option<(usize, usize)>,
    /// Entries.
    pub entries: Vec<EntryDraft>,
}

/// An entry as written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryDraft {
    /// Seat's id.
    pub seat: String,
    /// The move: `argue sovereignty`, `find reach carried`.
    pub mv: String,
    /// Index of the reason picked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<usize>,
    /// Steps of hint used.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hint: u8,
    /// What a judge made of cards and answers, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<(String, Credit)>,
    /// A judge's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The moves that were legal.
    #[serde(default)]
    pub legal: Vec<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
const fn is_zero(n: &u8) -> bool {
    *n == 0
}

fn entry_id_text(scenario: &Scenario, id: EntryId) -> String {
    match id {
        EntryId::Card(card) => scenario.card(card).id.clone(),
        EntryId::Answer(answer) => scenario.answer(answer).id.clone(),
    }
}

/// What is wrong with the text, in the words of the one who reads it.
fn plain(code: &ron::Error) -> String {
    match code {
        ron::Error::MissingStructField { field, .. } => format!("`{field}` is missing"),
        ron::Error::NoSuchStructField { found, .. } => format!("nothing is called `{found}` here"),
        ron::Error::Eof => "the text ends too early".to_owned(),
        ron::Error::ExpectedNamedStructLike(_) | ron::Error::ExpectedIdentifier => {
            "a record begins with `(`".to_owned()
        }
        other => other.to_string(),
    }
}

impl RecordDraft {
    /// Reads the written form. The caller limits its size.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        #[derive(Deserialize)]
        struct Peek {
            format: u32,
        }
        if let Ok(Peek { format }) = ron::from_str::<Peek>(text)
            && format > FORMAT
        {
            return Err(RecordError::Newer { found: format });
        }
        ron::from_str(text).map_err(|error| RecordError::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            message: plain(&error.code),
        })
    }

    /// The written form as text.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new().compact_arrays(true))
            .map(|text| text + "\n")
    }

    /// Hash of what was recorded: scenario, seed and every move of every line. What was legal and
    /// which program wrote it play no part, so that a record and its copy have one hash.
    pub fn hash(&self) -> String {
        let mut texts = vec![self.scenario.clone(), self.seed.to_string(), self.bench.clone()];
        texts.extend(self.after.iter().map(|after| after.record.clone()));
        for line in &self.lines {
            texts.push(format!("{:?}", line.parent));
            texts.extend(line.entries.iter().map(|entry| format!("{} {}", entry.seat, entry.mv)));
        }
        texts.push(self.current.to_string());
        hash(texts.iter().map(String::as_str))
    }

    /// Resolves text ids against a scenario. Legality is for `hearing` to judge.
    pub fn resolve(&self, scenario: &Scenario) -> Result<Record, RecordError> {
        if self.scenario != scenario.id() {
            return Err(RecordError::OtherScenario {
                found: self.scenario.clone(),
                expected: scenario.id(),
            });
        }
        let unknown = |what, id: &str| RecordError::Unknown {
            what,
            id: id.to_owned(),
            scenario: scenario.id(),
        };
        let mut lines = Vec::with_capacity(self.lines.len().max(1));
        for (index, line) in self.lines.iter().enumerate() {
            let kept = match line.parent {
                None if index == 0 => 0,
                Some((parent, kept)) if parent < index => kept,
                _ => return Err(RecordError::Tangled { line: index }),
            };
            let entries = line
                .entries
                .iter()
                .enumerate()
                .map(|(i, entry)| entry.resolve(scenario, kept + i))
                .collect::<Result<_, _>>()?;
            lines.push(Line { parent: line.parent, entries });
        }
        if lines.is_empty() {
            lines.push(Line::default());
        }
        if self.current >= lines.len() {
            return Err(RecordError::Tangled { line: self.current });
        }
        Ok(Record {
            program: self.program.clone(),
            scenario: self.scenario.clone(),
            scenario_hash: self.scenario_hash.clone(),
            card_hash: self.card_hash.clone(),
            seed: self.seed,
            bench: scenario
                .bench_by_id(&self.bench)
                .ok_or_else(|| unknown("bench", &self.bench))?,
            seats: self.seats,
            after: self.after.clone().map(HandedUp::from),
            lines,
            current: self.current,
        })
    }
}

impl From<AfterDraft> for HandedUp {
    fn from(AfterDraft { record, raised, stands, conceded, judgment }: AfterDraft) -> Self {
        let judgment = judgment
            .map(|JudgmentDraft { disposition, findings }| JudgmentBelow { disposition, findings });
        Self { record, raised, stands, conceded, judgment }
    }
}

impl From<HandedUp> for AfterDraft {
    fn from(HandedUp { record, raised, stands, conceded, judgment }: HandedUp) -> Self {
        let judgment = judgment
            .map(|JudgmentBelow { disposition, findings }| JudgmentDraft { disposition, findings });
        Self { record, raised, stands, conceded, judgment }
    }
}

impl EntryDraft {
    fn resolve(&self, scenario: &Scenario, ply: usize) -> Result<Entry, RecordError> {
        let unknown = |what, id: &str| RecordError::Unknown {
            what,
            id: id.to_owned(),
            scenario: scenario.id(),
        };
        let credits = self
            .credits
            .iter()
            .map(|(id, credit)| {
                let entry = scenario
                    .card_by_id(id)
                    .map(EntryId::Card)
                    .or_else(|| scenario.answer_by_id(id).map(EntryId::Answer))
                    .ok_or_else(|| unknown("card or answer", id))?;
                Ok((entry, *credit))
            })
            .collect::<Result<_, RecordError>>()?;
        Ok(Entry {
            ply,
            seat: scenario.seat_by_id(&self.seat).ok_or_else(|| unknown("seat", &self.seat))?,
            mv: move_from_text(scenario, &self.mv)?,
            remarks: Remarks {
                reason: self.reason,
                hint: self.hint,
                credits,
                words: self.words.clone(),
            },
            legal: self
                .legal
                .iter()
                .map(|text| move_from_text(scenario, text))
                .collect::<Result<_, _>>()?,
        })
    }

    fn of(scenario: &Scenario, entry: &Entry) -> Self {
        let Entry { ply: _, seat, mv, remarks, legal } = entry;
        Self {
            seat: seat_id(scenario, *seat),
            mv: move_to_text(scenario, *mv),
            reason: remarks.reason,
            hint: remarks.hint,
            credits: remarks
                .credits
                .iter()
                .map(|&(id, credit)| (entry_id_text(scenario, id), credit))
                .collect(),
            words: remarks.words.clone(),
            legal: legal.iter().map(|&mv| move_to_text(scenario, mv)).collect(),
        }
    }
}

fn seat_id(scenario: &Scenario, seat: Seat) -> String {
    scenario.seat(seat).id.clone()
}

impl Record {
    /// The written form, with the scenario's text ids.
    pub fn to_draft(&self, scenario: &Scenario) -> RecordDraft {
        RecordDraft {
            format: FORMAT,
            program: self.program.clone(),
            scenario: self.scenario.clone(),
            scenario_hash: self.scenario_hash.clone(),
            card_hash: self.card_hash.clone(),
            seed: self.seed,
            bench: scenario.bench(self.bench).id.clone(),
            seats: self.seats,
            after: self.after.clone().map(AfterDraft::from),
            lines: self
                .lines
                .iter()
                .map(|line| LineDraft {
                    parent: line.parent,
                    entries: line.entries.iter().map(|e| EntryDraft::of(scenario, e)).collect(),
                })
                .collect(),
            current: self.current,
        }
    }
}
