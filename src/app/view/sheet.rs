//! A score sheet, as ruling and review show it.

use super::{Control, words};
use crate::review::{Sheet, SheetRow};

/// A sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetView {
    /// Whose it is, or by what: `Advocacy`, `From the bench`.
    pub title: &'static str,
    /// The sum in whole points, of 100.
    pub total: String,
    /// The criteria.
    pub rows: Vec<CriterionRow>,
}

/// A criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionRow {
    /// Name.
    pub name: String,
    /// `24 of 30`.
    pub points: String,
    /// Share of the points, 0 to 100.
    pub share: f32,
    /// What cost most or, where nothing was lost, earned most, the weightiest first.
    pub facts: Vec<String>,
    /// Goes to the move that the first fact is about.
    pub about: Option<Control>,
}

impl SheetView {
    /// A sheet with what is to be said of each criterion for which there are points.
    pub(in crate::app) fn of(
        title: &'static str,
        sheet: Option<&Sheet>,
        say: impl Fn(&SheetRow) -> (Vec<String>, Option<Control>),
    ) -> Self {
        let rows = sheet.iter().flat_map(|sheet| &sheet.rows).filter(|row| row.possible > 0.0);
        let row = |row: &SheetRow| {
            let (facts, about) = say(row);
            CriterionRow {
                name: row.criterion.label().to_owned(),
                points: format!("{:.0} of {:.0}", row.earned, row.possible),
                share: words::hundred(row.earned / row.possible),
                facts,
                about,
            }
        };
        Self {
            title,
            total: format!("{:.0}", sheet.map_or(0.0, |sheet| sheet.total)),
            rows: rows.map(row).collect(),
        }
    }
}
