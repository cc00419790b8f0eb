//! The review of a hearing as blocks, and as JSON for other programs.

mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use super::decide::Decided;
use super::document::{Block, sheet_blocks};
use super::json::{self, SheetJson};
use super::robustness::{Robustness, RobustnessJson};
use crate::explanation::{entry_code, entry_name, entry_of};
use crate::law::{Seat, Side};
use crate::record::{Move, Record, move_to_text};
use crate::review::{CurvePoint, Flip, Instead, PlayReview, ReviewedMove, WouldHaveWon};
use crate::scenario::Scenario;
pub use words::ObjectiveJson;
use words::{basis_id, basis_words, capital, percent};

/// Everything that a review says.
#[derive(Clone, Copy, Debug)]
pub struct Reviewed<'r> {
    /// The scenario.
    pub scenario: &'r Scenario,
    /// The record.
    pub record: &'r Record,
    /// The ruling, with the sheets.
    pub decided: &'r Decided,
    /// Curves, labels and lines.
    pub play: &'r PlayReview,
    /// What would have won, for each side.
    pub would_have_won: &'r [WouldHaveWon; 2],
    /// What the ruling hangs on.
    pub robustness: &'r Robustness,
}

/// A review as JSON. The field names are a contract.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewJson {
    /// The scenario's id.
    pub scenario: String,
    /// The seed.
    pub seed: u64,
    /// Id of what the court ordered.
    pub disposition: String,
    /// Win chances before each move and after the last.
    pub curves: Vec<PointJson>,
    /// Every move of counsel.
    pub moves: Vec<ReviewedMoveJson>,
    /// The best line found from the first move of counsel on.
    pub best_line: Vec<String>,
    /// By seat, the smallest change that would have won.
    pub would_have_won: BTreeMap<String, FlipJson>,
    /// What the ruling hangs on.
    pub robustness: RobustnessJson,
    /// The stage's learning objectives.
    pub objectives: Vec<ObjectiveJson>,
    /// Sheets by the id of the seat.
    pub sheets: BTreeMap<String, SheetJson>,
}

/// Win chances at a position.
#[derive(Clone, Debug, Serialize)]
pub struct PointJson {
    /// Count of moves before it.
    pub ply: usize,
    /// If submitted now, by seat.
    pub now: BTreeMap<String, f64>,
    /// With the best play found from here, the bench silent, by seat.
    pub best_play: BTreeMap<String, f64>,
    /// `exact`, `followed` or `one_ply`.
    pub basis: &'static str,
    /// Positions valued.
    pub positions: usize,
}

/// A reviewed move.
#[derive(Clone, Debug, Serialize)]
pub struct ReviewedMoveJson {
    /// Count of moves before it.
    pub ply: usize,
    /// Id of the seat.
    pub seat: String,
    /// The move.
    #[serde(rename = "move")]
    pub mv: String,
    /// `best`, `good`, `inaccuracy`, `mistake` or `blunder`.
    pub label: &'static str,
    /// Win chance lost.
    pub loss: f64,
    /// Whether every other move would have been flagged.
    pub key_point: bool,
    /// What the move comes to.
    pub value: f64,
    /// The best move found.
    pub best: String,
    /// What that comes to.
    pub best_value: f64,
    /// `exact`, `followed` or `one_ply`.
    pub basis: &'static str,
    /// Positions valued.
    pub positions: usize,
    /// The best line found, from the best move on.
    pub line: Vec<String>,
    /// What made the difference, where the move is flagged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<ReasonJson>,
}

/// What made the difference.
#[derive(Clone, Debug, Serialize)]
pub struct ReasonJson {
    /// Id of the issue.
    pub issue: Option<String>,
    /// Id of the card or answer.
    pub entry: Option<String>,
    /// Id of the authority.
    pub authority: Option<String>,
    /// The same in a sentence.
    pub text: String,
}

/// What would have won.
#[derive(Clone, Debug, Serialize)]
pub struct FlipJson {
    /// `not_needed`, `found`, `none_exists` or `not_found`.
    pub answer: &'static str,
    /// The changes.
    pub moves: Vec<InsteadJson>,
    /// Id of what the court would have ordered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition: Option<String>,
    /// Size up to which every set was tried, where none was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<usize>,
    /// Sets tried.
    pub tried: usize,
}

/// A change.
#[derive(Clone, Debug, Serialize)]
pub struct InsteadJson {
    /// The move, by its ply.
    pub ply: usize,
    /// What was done.
    pub played: String,
    /// What would have been done.
    pub instead: String,
}

impl Reviewed<'_> {
    /// The review as JSON.
    pub fn json(&self) -> ReviewJson {
        let Self { scenario, record, decided, play, would_have_won, robustness } = *self;
        ReviewJson {
            scenario: scenario.id(),
            seed: record.seed,
            disposition: scenario.disposition(decided.ruling.disposition).id.clone(),
            curves: play.curve.iter().map(|point| self.point(point)).collect(),
            moves: play.moves.iter().map(|own| self.reviewed(own)).collect(),
            best_line: play.moves.first().map(|own| self.texts(&own.line)).unwrap_or_default(),
            would_have_won: would_have_won
                .iter()
                .map(|own| (self.seat(own.side), self.flip(own)))
                .collect(),
            robustness: robustness.json(scenario),
            objectives: words::objectives(scenario, record),
            sheets: json::sheets(scenario, decided, &Seat::ALL),
        }
    }

    fn seat(&self, side: Side) -> String {
        self.scenario.seat(Seat::Counsel(side)).id.clone()
    }

    fn text(&self, mv: Move) -> String {
        move_to_text(self.scenario, mv)
    }

    fn texts(&self, line: &[Move]) -> Vec<String> {
        line.iter().map(|&mv| self.text(mv)).collect()
    }

    fn point(&self, point: &CurvePoint) -> PointJson {
        let by_seat = |chances: [f64; 2]| {
            Side::BOTH.into_iter().map(|side| self.seat(side)).zip(chances).collect()
        };
        PointJson {
            ply: point.ply,
            now: by_seat(point.now),
            best_play: by_seat(point.best_play),
            basis: basis_id(point.basis),
            positions: point.positions,
        }
    }

    fn reviewed(&self, own: &ReviewedMove) -> ReviewedMoveJson {
        let scenario = self.scenario;
        ReviewedMoveJson {
            ply: own.ply,
            seat: self.seat(own.side),
            mv: self.text(own.played.mv),
            label: own.label.id(),
            loss: own.loss,
            key_point: own.key_point,
            value: own.played.value,
            best: self.text(own.best.mv),
            best_value: own.best.value,
            basis: basis_id(own.basis),
            positions: own.positions,
            line: self.texts(&own.line),
            reason: own.difference.map(|difference| ReasonJson {
                issue: difference.issue.map(|issue| scenario.issue(issue).id.clone()),
                entry: difference.entry.map(|(id, _)| json::entry_id(scenario, id).to_owned()),
                authority: difference.authority.map(|id| scenario.authority(id).id.clone()),
                text: difference.words(scenario),
            }),
        }
    }

    fn flip(&self, own: &WouldHaveWon) -> FlipJson {
        let (answer, changes, disposition, size) = match &own.answer {
            Flip::NotNeeded => ("not_needed", Vec::new(), None, None),
            Flip::Found(changes, disposition) => {
                ("found", changes.clone(), Some(*disposition), None)
            }
            Flip::NoneExists => ("none_exists", Vec::new(), None, None),
            Flip::NotFound { size } => ("not_found", Vec::new(), None, Some(*size)),
        };
        let instead = |change: &Instead| InsteadJson {
            ply: change.ply,
            played: self.text(change.played),
            instead: self.text(change.instead),
        };
        FlipJson {
            answer,
            moves: changes.iter().map(instead).collect(),
            disposition: disposition.map(|id| self.scenario.disposition(id).id.clone()),
            size,
            tried: own.tried,
        }
    }

    /// The review as blocks.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(2, "The review".to_owned())];
        blocks.push(Block::notice(
            "Win chances are those of this model, before this bench. Alternatives are searched \
             with the bench silent.",
        ));
        blocks.push(Block::Heading(3, "Win chances".to_owned()));
        blocks.push(self.curve());
        blocks.push(Block::Heading(3, "Moves".to_owned()));
        blocks.push(self.moves());
        let flagged: Vec<&ReviewedMove> =
            self.play.moves.iter().filter(|own| own.label.is_flag()).collect();
        if !flagged.is_empty() {
            blocks.push(Block::Heading(3, "Flags".to_owned()));
            blocks.push(Block::list(flagged.into_iter().map(|own| self.flag(own))));
        }
        if let Some(first) = self.play.moves.first() {
            blocks.push(Block::Heading(3, "The best line found".to_owned()));
            let moves: Vec<String> = first.line.iter().map(|&mv| self.named(mv)).collect();
            blocks.push(Block::paragraph(&format!("{}.", moves.join(", "))));
        }
        blocks.push(Block::Heading(3, "What would have won".to_owned()));
        blocks.push(Block::list(self.would_have_won.iter().map(|own| self.won(own))));
        blocks.extend(self.robustness.blocks(self.scenario));
        blocks.extend(words::objective_blocks(self.scenario, self.record));
        for seat in Seat::ALL {
            let sheet = self.decided.sheets.of(seat).into_iter();
            blocks.extend(sheet.flat_map(|own| sheet_blocks(self.scenario, seat, own)));
        }
        blocks
    }

    fn curve(&self) -> Block {
        let mut rows = vec![vec![
            "Move".to_owned(),
            format!("{}, now", self.title(Side::First)),
            "with best play".to_owned(),
            String::new(),
        ]];
        rows.extend(self.play.curve.iter().map(|point| {
            let (CurvePoint { now: [now, _], best_play: [best, _], .. }, positions) =
                (point, point.positions);
            let basis = basis_words(point.basis, positions);
            vec![(point.ply + 1).to_string(), percent(*now), percent(*best), basis]
        }));
        if let Some(cell) = rows.last_mut().and_then(|row| row.first_mut()) {
            "end".clone_into(cell);
        }
        Block::Table(rows)
    }

    fn moves(&self) -> Block {
        let head = ["Move", "Who", "What", "Label", "Loss"];
        let mut rows = vec![head.map(str::to_owned).to_vec()];
        rows.extend(self.play.moves.iter().map(|own| {
            let key = if own.key_point { ", found the key point" } else { "" };
            vec![
                (own.ply + 1).to_string(),
                self.title(own.side).to_owned(),
                self.named(own.played.mv),
                format!("{}{key}", own.label.id()),
                percent(own.loss),
            ]
        }));
        Block::Table(rows)
    }

    fn flag(&self, own: &ReviewedMove) -> String {
        let mut line: Vec<String> = own.line.iter().take(SHOWN).map(|&mv| self.named(mv)).collect();
        if own.line.len() > SHOWN {
            line.push("and so on".to_owned());
        }
        format!(
            "Move {}, {}, {} of win chance: {} {}: {}.",
            own.ply + 1,
            own.label.id(),
            percent(own.loss),
            own.difference.map(|own| own.words(self.scenario)).unwrap_or_default(),
            capital(&basis_words(own.basis, own.positions)),
            line.join(", ")
        )
    }

    fn won(&self, own: &WouldHaveWon) -> String {
        let title = self.title(own.side);
        let tried = format!("{} sets of moves were tried", own.tried);
        match &own.answer {
            Flip::NotNeeded => format!("{title}: has all that could be had."),
            Flip::Found(changes, disposition) => {
                let changes: Vec<String> = changes
                    .iter()
                    .map(|change| {
                        let (at, instead) = (change.ply + 1, self.named(change.instead));
                        format!("at move {at} {instead} for {}", self.named(change.played))
                    })
                    .collect();
                let ordered = &self.scenario.disposition(*disposition).title;
                format!("{title}: {} ({ordered}).", changes.join("; "))
            }
            Flip::NoneExists => format!(
                "{title}: none by changing what was said, the other side’s moves held; {tried}."
            ),
            Flip::NotFound { size } => {
                format!(
                    "{title}: none by changing up to {size} moves, the other side’s moves held; \
                     {tried}, larger sets not all."
                )
            }
        }
    }

    fn title(&self, side: Side) -> &str {
        &self.scenario.seat(Seat::Counsel(side)).title
    }

    /// A move in short words.
    fn named(&self, mv: Move) -> String {
        let named = |entry| {
            format!("{} {}", entry_code(self.scenario, entry), entry_name(self.scenario, entry))
        };
        match (entry_of(mv), mv) {
            (Some(entry), _) => named(entry),
            (None, Move::Withdraw(card)) => {
                format!("withdrawing {}", named(crate::scenario::EntryId::Card(card)))
            }
            (None, Move::Yield) => "yielding".to_owned(),
            (None, Move::NoAnswer) => "no answer".to_owned(),
            (None, mv) => self.text(mv),
        }
    }
}

/// So many moves of a flag's best line are shown in text; JSON has the whole line.
const SHOWN: usize = 3;
