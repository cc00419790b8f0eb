//! Saved hearings, and what the docket says about each.

use std::collections::BTreeMap;

use super::action::HearingKey;
use super::session::Session;
use super::settings::{Aside, Journal};
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

    /// Takes in what now goes with a hearing.
    pub fn put_aside(&mut self, key: &str, aside: &Aside) {
        if let Some(kept) = self.hearings.get_mut(key) {
            kept.aside.clone_from(aside);
        }
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

    /// Hearings that can be opened and whose ruling was not heard yet, latest first.
    pub fn unfinished(&self, journal: &Journal) -> Vec<Opened<'_>> {
        self.opened(|key, summary| !is_finished(key, summary, journal))
    }

    /// Hearings that can be opened and whose ruling was heard, latest first.
    pub fn finished(&self, journal: &Journal) -> Vec<Opened<'_>> {
        self.opened(|key, summary| is_finished(key, summary, journal))
    }

    fn opened(&self, wanted: impl Fn(&str, &Summary) -> bool) -> Vec<Opened<'_>> {
        let hearings = self.hearings.iter();
        let mut list: Vec<Opened<'_>> = hearings
            .filter_map(|(key, kept)| Some((key, kept, kept.summary.as_ref().ok()?)))
            .filter(|(key, _, summary)| wanted(key, summary))
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

/// A hearing that can be opened: its name, what is kept, what the docket says about it.
pub type Opened<'a> = (&'a HearingKey, &'a Kept, &'a Summary);

fn is_finished(key: &str, summary: &Summary, journal: &Journal) -> bool {
    summary.over && journal.results.contains_key(key)
}

fn summary(key: &str, kept: &Kept, cases: &Shelf, card: &ModelCard) -> Result<Summary, String> {
    let case = &kept.record.scenario;
    let scenario =
        cases.case(case).ok_or_else(|| format!("its case `{case}` is not on the docket"))?;
    let session = Session::resume(key.to_owned(), scenario, card, kept)?;
    Ok(session.summary())
}
