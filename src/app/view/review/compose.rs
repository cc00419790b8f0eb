//! The review, from the session, its screen and what was found.

use super::chart::{self, Shown};
use super::{ReviewView, SearchState, learned};
use crate::app::action::{Action, ReviewAction, ReviewDocument};
use crate::app::review::{ReviewScreen, counsel_moves};
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::app::view::Control;
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
            notice: (!session.same_version).then(|| {
                "The hearing was held with another version of the case or of the scoring model. \
                 This is what it is worth now."
                    .to_owned()
            }),
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
            sheet: learned::sheet(shown),
            save: save(),
            search: search(app, session),
        }
    }
}

fn save() -> Vec<Control> {
    let all = [
        ("Report (HTML)", ReviewDocument::Html),
        ("Report (Markdown)", ReviewDocument::Markdown),
        ("Transcript", ReviewDocument::Transcript),
        ("Record", ReviewDocument::Record),
    ];
    all.map(|(label, what)| Control::new(label, Action::Review(ReviewAction::Save(what)))).to_vec()
}

fn search(app: &AppState, session: &Session) -> SearchState {
    match (&session.review, app.desk.busy()) {
        (Some(_), _) => SearchState::Done,
        (None, Some(working)) => SearchState::Working(working.progress),
        (None, None) => SearchState::Stopped(Control::new(
            "Go through it again",
            Action::Review(ReviewAction::Search),
        )),
    }
}
