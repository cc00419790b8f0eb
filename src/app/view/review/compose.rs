//! The review, from the session, its screen and what was found.

use super::chart::{self, Shown};
use super::{ReviewView, SearchState, learned};
use crate::app::action::{Action, ReviewAction, ReviewDocument};
use crate::app::review::{ReviewScreen, counsel_moves};
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::app::view::dialog::DebriefSummary;
use crate::app::view::{Control, VersionNotice};
use crate::law::Seat;

impl ReviewView {
    /// The review of a session.
    pub(in crate::app) fn of(app: &AppState, session: &Session, screen: &ReviewScreen) -> Self {
        let moves = counsel_moves(session);
        let shown = Shown {
            session,
            screen,
            moves: &moves,
            at: screen.selected(session),
            side: learned::side(session.you),
        };
        Self {
            notice: VersionNotice::of(app, session),
            chart: chart::chart(shown),
            moves: chart::moves(shown),
            explanation: learned::explanation(shown),
            line: chart::line(shown),
            won: learned::won(shown),
            history: learned::history(shown),
            objectives: learned::objectives(shown),
            judges: chart::judges(shown),
            judges_caption: match session.you {
                Seat::Counsel(_) => "chance of a vote for you",
                Seat::Bench => "chance of a vote for the first side",
            },
            debrief: DebriefSummary::of(session),
            sheet: learned::sheet(shown),
            save: save(),
            search: search(app, session),
        }
    }
}

/// Controls in a word, with the whole of what they do.
fn save() -> Vec<(Control, &'static str)> {
    let all = [
        ("HTML", "Save the report as HTML", ReviewDocument::Html),
        ("Markdown", "Save the report as Markdown", ReviewDocument::Markdown),
        ("Text", "Save the report as plain text", ReviewDocument::Text),
        ("CSV", "Save the moves as CSV", ReviewDocument::Moves),
        ("Transcript", "Save the transcript", ReviewDocument::Transcript),
        ("Record", "Save the record", ReviewDocument::Record),
    ];
    let act = |what| Action::Review(ReviewAction::Save(what));
    all.map(|(label, name, what)| (Control::new(label, act(what)), name)).to_vec()
}

fn search(app: &AppState, session: &Session) -> SearchState {
    let working = app.desk.working.as_ref().filter(|working| working.reviews || !working.yields);
    match (&session.review, working) {
        (Some(_), _) => SearchState::Done,
        (None, Some(working)) => SearchState::Working(working.progress),
        (None, None) => SearchState::Stopped(Control::new(
            "Go through it again",
            Action::Review(ReviewAction::Search),
        )),
    }
}
