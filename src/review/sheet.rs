//! From marks to points.
//!
//! A row has points by the model card and is made of *occasions*: something that a seat did or
//! should have done, with a stake and a credit in [0, 1]. The row's points are divided by stake,
//! and each occasion earns its part times its credit; what it does not earn it loses. So the
//! points of a row are the sum over its marks, and doing one thing better never costs points
//! elsewhere. A row for which the hearing gave no occasion (no question was put, nothing adverse
//! was said) is not marked; its points go to the other rows in proportion.

use super::fact::Fact;
use crate::scoring::ModelCard;

/// A row of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// Issue framing and road map.
    Framing,
    /// Authority and test.
    Authority,
    /// Application and analogy.
    Application,
    /// Answering the bench.
    Answering,
    /// Adverse authority and rebuttal.
    Adverse,
    /// Candor, record, economy.
    Candor,
    /// Findings supported by the record.
    Supported,
    /// The losing side's best point met.
    BestPoint,
    /// Binding authority followed.
    Binding,
    /// Disposition consistent with the findings.
    Consistent,
    /// Reasons complete.
    Reasons,
    /// Low risk of reversal.
    Reversal,
}

impl Criterion {
    /// Rows of counsel's sheet.
    pub const ADVOCACY: [Self; 6] = [
        Self::Framing,
        Self::Authority,
        Self::Application,
        Self::Answering,
        Self::Adverse,
        Self::Candor,
    ];

    /// Rows of the judge's sheet.
    pub const JUDGING: [Self; 6] = [
        Self::Supported,
        Self::BestPoint,
        Self::Binding,
        Self::Consistent,
        Self::Reasons,
        Self::Reversal,
    ];

    /// The row as JSON writes it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Framing => "framing",
            Self::Authority => "authority",
            Self::Application => "application",
            Self::Answering => "answering",
            Self::Adverse => "adverse",
            Self::Candor => "candor",
            Self::Supported => "supported",
            Self::BestPoint => "best_point",
            Self::Binding => "binding",
            Self::Consistent => "consistent",
            Self::Reasons => "reasons",
            Self::Reversal => "reversal",
        }
    }

    /// The row in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Framing => "Issue framing and road map",
            Self::Authority => "Authority and test",
            Self::Application => "Application and analogy",
            Self::Answering => "Answering the bench",
            Self::Adverse => "Adverse authority and rebuttal",
            Self::Candor => "Candor, record, economy",
            Self::Supported => "Findings supported by the record",
            Self::BestPoint => "Losing side’s best point met",
            Self::Binding => "Binding authority followed",
            Self::Consistent => "Disposition consistent",
            Self::Reasons => "Reasons complete",
            Self::Reversal => "Risk of reversal",
        }
    }

    /// The row's points by the model card; the rows of a sheet sum to 100.
    pub const fn points(self, card: &ModelCard) -> f64 {
        match self {
            Self::Framing => card.advocacy.framing,
            Self::Authority => card.advocacy.authority,
            Self::Application => card.advocacy.application,
            Self::Answering => card.advocacy.answering,
            Self::Adverse => card.advocacy.adverse,
            Self::Candor => card.advocacy.candor,
            Self::Supported => card.judging.supported,
            Self::BestPoint => card.judging.best_point,
            Self::Binding => card.judging.binding,
            Self::Consistent => card.judging.consistent,
            Self::Reasons => card.judging.reasons,
            Self::Reversal => card.judging.reversal,
        }
    }
}

/// Something that a seat did, or should have done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Occasion {
    pub(super) ply: Option<usize>,
    /// Above 0.
    pub(super) stake: f64,
    /// In [0, 1].
    pub(super) credit: f64,
    pub(super) fact: Fact,
}

/// Points that one occasion earned and lost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The move, by its ply; none for what was never done.
    pub ply: Option<usize>,
    /// Points earned.
    pub earned: f64,
    /// Points lost.
    pub lost: f64,
    /// What it is about.
    pub fact: Fact,
}

/// A row of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// What it is about.
    pub criterion: Criterion,
    /// Points that could be had; 0 if there was no occasion.
    pub possible: f64,
    /// Points earned: the sum over the marks.
    pub earned: f64,
    /// Every point, by the move that earned or lost it.
    pub marks: Vec<Mark>,
}

/// A sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its rows.
    pub rows: Vec<SheetRow>,
    /// The sum, 0 to 100.
    pub total: f64,
}

impl Sheet {
    pub(super) fn of(card: &ModelCard, rows: Vec<(Criterion, Vec<Occasion>)>) -> Self {
        let marked = rows.iter().filter(|(_, occasions)| !occasions.is_empty());
        let had: f64 = marked.map(|(criterion, _)| criterion.points(card)).sum();
        let rows: Vec<SheetRow> = rows
            .into_iter()
            .map(|(criterion, occasions)| {
                let scaled = if had > 0.0 { 100.0 * criterion.points(card) / had } else { 0.0 };
                SheetRow::of(criterion, scaled, &occasions)
            })
            .collect();
        let total = rows.iter().map(|row| row.earned).sum();
        Self { rows, total }
    }

    /// The row of a criterion.
    pub fn row(&self, criterion: Criterion) -> Option<&SheetRow> {
        self.rows.iter().find(|row| row.criterion == criterion)
    }
}

impl SheetRow {
    fn of(criterion: Criterion, points: f64, occasions: &[Occasion]) -> Self {
        let stakes: f64 = occasions.iter().map(|occasion| occasion.stake).sum();
        let marks: Vec<Mark> = occasions
            .iter()
            .map(|Occasion { ply, stake, credit, fact }| {
                let part = points * stake / stakes;
                let earned = part * credit.clamp(0.0, 1.0);
                Mark { ply: *ply, earned, lost: part - earned, fact: *fact }
            })
            .collect();
        let earned = marks.iter().map(|mark| mark.earned).sum();
        let possible = if marks.is_empty() { 0.0 } else { points };
        Self { criterion, possible, earned, marks }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occasion(stake: f64, credit: f64) -> Occasion {
        Occasion { ply: Some(3), stake, credit, fact: Fact::Disposed }
    }

    #[test]
    fn a_row_without_occasion_gives_its_points_to_the_others() {
        let card = ModelCard::bundled().unwrap();
        let rows = Criterion::ADVOCACY.map(|criterion| {
            let asked = criterion != Criterion::Answering;
            (criterion, if asked { vec![occasion(1.0, 1.0)] } else { Vec::new() })
        });
        let sheet = Sheet::of(&card, rows.into());
        assert!((sheet.total - 100.0).abs() < 1e-9, "{}", sheet.total);
        let framing = sheet.row(Criterion::Framing).unwrap();
        assert!((framing.possible - 1000.0 / 70.0).abs() < 1e-9, "{}", framing.possible);
        assert!(sheet.row(Criterion::Answering).unwrap().possible.abs() < 1e-9);
    }

    #[test]
    fn every_point_of_a_row_stands_on_a_mark() {
        let occasions = [occasion(1.0, 0.25), occasion(3.0, 0.5)];
        let row = SheetRow::of(Criterion::Framing, 10.0, &occasions);
        assert!((row.earned - (10.0 * 0.25 / 4.0 + 30.0 * 0.5 / 4.0)).abs() < 1e-12);
        let sum: f64 = row.marks.iter().map(|mark| mark.earned + mark.lost).sum();
        assert!((sum - 10.0).abs() < 1e-12);
    }

    #[test]
    fn a_sheet_of_nothing_is_nothing() {
        let card = ModelCard::bundled().unwrap();
        let rows = Criterion::JUDGING.map(|criterion| (criterion, Vec::new()));
        assert!(Sheet::of(&card, rows.into()).total.abs() < 1e-12);
    }
}
