//! The record of the stage below, which a hearing may take up: what was not raised there is
//! forfeited, what was said and conceded there binds.

use std::sync::Arc;

use super::action::HearingKey;
use super::state::AppState;
use crate::hearing::Hearing;
use crate::law::Seat;
use crate::report::ruling;
use crate::scenario::{HandedUp, Scenario};

/// A finished hearing of the stage below, and what it brings up.
#[derive(Clone, Debug)]
pub struct Below {
    /// Stage and seat: `District Court, as Acme counsel`.
    pub title: String,
    /// When it was saved, in seconds since 1970; none where it is known only from a hearing that
    /// took it up.
    pub saved: Option<u64>,
    /// What it brings up.
    pub handed_up: HandedUp,
    /// The stage above with that before it.
    pub after: Arc<Scenario>,
    /// Whether the hearing takes it up.
    pub taken_up: bool,
}

impl Below {
    /// The latest finished hearing of the stage below a case, where there is one that can be
    /// opened.
    pub fn latest(app: &AppState, case: &Scenario) -> Option<Self> {
        let stage = &case.stage().below.as_ref()?.stage;
        let wanted = format!("{}/{stage}", case.matter().id);
        let scenario = app.shelf.case(&wanted)?;
        let finished = app.archive.finished(&app.journal).into_iter();
        let of_it = finished.filter(|(_, kept, _)| kept.record.scenario == wanted);
        let ruled = |key: &HearingKey| app.journal.results.get(key).map(|row| row.ruled);
        let (_, kept, summary) = of_it.max_by_key(|(key, ..)| ruled(key))?;
        let record = kept.record.resolve(scenario).ok()?;
        let hearing = Hearing::replay(Arc::clone(scenario), record).ok()?;
        let ruling = ruling(hearing.scenario(), &app.card, hearing.record());
        let handed_up = hearing.handed_up(&ruling)?;
        Some(Self {
            title: title(scenario, summary.you),
            saved: Some(kept.saved),
            after: Arc::new(case.after(&handed_up)),
            handed_up,
            taken_up: false,
        })
    }

    /// What a hearing took up, for the same hearing again.
    pub fn again(case: &Scenario, handed_up: HandedUp) -> Self {
        let below = case.stage().below.as_ref();
        Self {
            title: below.map(|below| below.stage.clone()).unwrap_or_default(),
            saved: None,
            after: Arc::new(case.after(&handed_up)),
            handed_up,
            taken_up: true,
        }
    }
}

/// `District Court, as Acme counsel`.
pub(super) fn title(case: &Scenario, seat: Seat) -> String {
    format!("{}, as {}", case.stage().title, case.seat(seat).title)
}
