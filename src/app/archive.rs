//! Saved hearings, and what the docket says about each.

use std::collections::BTreeMap;

use super::action::HearingKey;
use super::session::Session;
use super::settings::Aside;
use super::shelf::Shelf;
use super::storage::SavedHearing;
use crate::law::Seat;
use crate::record::RecordDraft;
use crate::scoring::ModelCard;

/// A saved hearing.
#[derive(Clone, Debug)]
pub struct Kept {
    /// When it was saved, in seconds since 1970.
    pub saved: u64,
    /// Its record.
    pub record: RecordDraft,
    /// What goes with it.
    pub aside: Aside,
    /// What the docket says about it, or why it cannot be opened.
    pub summary: Result<Summary, String>,
}

/// What the docket says about a hearing.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The person's seat.
    pub you: Seat,
    /// Whether it is over.
    pub over: bool,
    /// Turns taken, and turns of both sides.
    pub turns: (u32, u32),
    /// What is open, a sentence.
    pub open: String,
    /// Court time in words; empty for a judge.
    pub time: String,
    /// The person's chance after each move, 0 to 100; empty for a judge and where strengths are
    /// hidden.
    pub chances: Vec<f32>,
}

/// Saved hearings by name.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    hearings: BTreeMap<HearingKey, Kept>,
}

impl Archive {
    /// The hearings that the data folder holds; summaries follow with [`Self::summarize`].
    pub fn new(saved: Vec<SavedHearing>) -> Self {
        let hearings = saved.into_iter().map(|SavedHearing { key, saved, record, aside }| {
            (key, Kept { saved, record, aside, summary: Err(String::new()) })
        });
        Self { hearings: hearings.collect() }
    }

    /// A saved hearing.
    pub fn get(&self, key: &str) -> Option<&Kept> {
        self.hearings.get(key)
    }

    /// Takes a hearing in, or its newer state.
    pub fn put(&mut self, key: HearingKey, kept: Kept) {
        self.hearings.insert(key, kept);
    }

    /// Takes a hearing out of the list.
    pub fn remove(&mut self, key: &str) {
        self.hearings.remove(key);
    }

    /// A name that no hearing has: the wish itself, or with a number.
    pub fn free_key(&self, wish: &str) -> HearingKey {
        let numbered = (2_u32..).map(|n| format!("{wish}-{n}"));
        let mut names = std::iter::once(wish.to_owned()).chain(numbered);
        names.find(|name| !self.hearings.contains_key(name)).unwrap_or_else(|| wish.to_owned())
    }

    /// Reads every hearing of the cases at hand and says what the docket says about it.
    pub fn summarize(&mut self, cases: &Shelf, card: &ModelCard) {
        for (key, kept) in &mut self.hearings {
            kept.summary = summary(key, kept, cases, card);
        }
    }

    /// Hearings that can be opened and are not over, latest first.
    pub fn unfinished(&self) -> Vec<(&HearingKey, &Kept, &Summary)> {
        let open = |kept: &'_ Kept| kept.summary.as_ref().is_ok_and(|summary| !summary.over);
        let hearings = self.hearings.iter().filter(|(_, kept)| open(kept));
        let mut list: Vec<_> = hearings
            .filter_map(|(key, kept)| Some((key, kept, kept.summary.as_ref().ok()?)))
            .collect();
        list.sort_by(|(a, x, _), (b, y, _)| (y.saved, b).cmp(&(x.saved, a)));
        list
    }

    /// Hearings that cannot be opened, and why.
    pub fn closed(&self) -> impl Iterator<Item = (&HearingKey, &str)> {
        self.hearings.iter().filter_map(|(key, kept)| {
            let why = kept.summary.as_ref().err().filter(|why| !why.is_empty())?;
            Some((key, why.as_str()))
        })
    }
}

fn summary(key: &str, kept: &Kept, cases: &Shelf, card: &ModelCard) -> Result<Summary, String> {
    let case = &kept.record.scenario;
    let scenario =
        cases.case(case).ok_or_else(|| format!("its case `{case}` is not on the docket"))?;
    let session = Session::resume(key.to_owned(), scenario, card, kept)?;
    Ok(session.summary())
}
