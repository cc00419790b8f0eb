//! What goes with one hearing but is no part of its record: the person's prediction, notes,
//! debrief, and a judge's draft of findings. Computer counsel never sees it.

use serde::{Deserialize, Serialize};

use super::{Countdown, Debrief, FORMAT, Written};
use crate::record::{Credit, Found};

/// What a person allows themselves in a hearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Aids {
    /// Hints are given.
    pub hints: bool,
    /// Strengths are shown during the hearing.
    pub live: bool,
    /// The visible countdown at questions.
    pub countdown: Countdown,
}

impl Default for Aids {
    fn default() -> Self {
        Self { hints: true, live: true, countdown: Countdown::Off }
    }
}

/// What goes with one hearing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Aside {
    /// Version of the form.
    pub format: u32,
    /// What the person allowed themselves.
    pub aids: Aids,
    /// Prediction before the hearing, in percent.
    pub before: Option<u8>,
    /// Prediction after it.
    pub after: Option<u8>,
    /// Id of the card that the person expected, before the hearing, to be their weakest point.
    pub expected: Option<String>,
    /// Id of the card or answer that the person named as their weakest point after it.
    pub weakest: Option<String>,
    /// What the person made of the hearing after the ruling.
    pub debrief: Debrief,
    /// Bench notes.
    pub notes: Vec<Note>,
    /// The judge's draft of findings.
    pub findings: Vec<DraftFinding>,
    /// Id of the disposition that the judge has chosen.
    pub disposition: Option<String>,
    /// The judge's own words in the order.
    pub order: String,
}

impl Default for Aside {
    fn default() -> Self {
        Self {
            format: FORMAT,
            aids: Aids::default(),
            before: None,
            after: None,
            expected: None,
            weakest: None,
            debrief: Debrief::default(),
            notes: Vec::new(),
            findings: Vec::new(),
            disposition: None,
            order: String::new(),
        }
    }
}

impl Written for Aside {
    const NAME: &'static str = "the notes on a hearing";
}

/// A bench note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its text.
    pub text: String,
    /// The ply of the passage that it is linked to.
    pub ply: Option<usize>,
}

/// A judge's draft of a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftFinding {
    /// Id of the issue.
    pub issue: String,
    /// The finding.
    pub found: Option<Found>,
    /// What the judge made of cards and answers, by id.
    pub credits: Vec<(String, Credit)>,
    /// The judge's own reasons.
    pub words: String,
}

impl Aside {
    /// The draft on an issue.
    pub fn finding(&self, issue: &str) -> Option<&DraftFinding> {
        self.findings.iter().find(|finding| finding.issue == issue)
    }

    /// The draft on an issue, to be changed; an empty one is begun where there is none.
    pub fn finding_mut(&mut self, issue: &str) -> &mut DraftFinding {
        let place = self.findings.iter().position(|finding| finding.issue == issue);
        let place = place.unwrap_or_else(|| {
            self.findings.push(DraftFinding { issue: issue.to_owned(), ..Default::default() });
            self.findings.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "the place was found or made just now")]
        &mut self.findings[place]
    }
}

impl DraftFinding {
    /// What the judge made of an entry.
    pub fn credit(&self, entry: &str) -> Option<Credit> {
        self.credits.iter().find(|(id, _)| id == entry).map(|(_, credit)| *credit)
    }

    /// Sets what the judge makes of an entry; the same degree again takes it back.
    pub fn toggle(&mut self, entry: &str, credit: Credit) {
        let had = self.credit(entry);
        self.credits.retain(|(id, _)| id != entry);
        if had != Some(credit) {
            self.credits.push((entry.to_owned(), credit));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_credit_again_takes_it_back() {
        let mut finding = DraftFinding::default();
        finding.toggle("control", Credit::Credit);
        finding.toggle("control", Credit::Reject);
        assert_eq!(finding.credit("control"), Some(Credit::Reject));
        finding.toggle("control", Credit::Reject);
        assert_eq!(finding.credit("control"), None);
    }
}
