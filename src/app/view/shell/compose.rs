//! The frame, from the state.

use super::{
    Crumb, Look, Manners, Place, RailItem, SavedState, SeatChip, ShellView, ToastView, WorkingView,
};
use crate::app::action::{Action, Destination, Page, ReviewAction, ReviewDocument, ShellAction};
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::app::view::terms::Glossary;
use crate::app::view::{ChipView, Control, Tone, words};
use crate::hearing::Phase;
use crate::law::{Seat, Side, StandardOfReview};
use crate::record::Player;
use crate::scenario::Scenario;

impl ShellView {
    /// The frame of a state.
    pub fn of(state: &AppState) -> Self {
        let hearing = state.hearing_on_screen();
        let of_hearing = hearing.or(match state.screen {
            Screen::Ruling(_) | Screen::Review(_) | Screen::Map(_) => state.session.as_ref(),
            _ => None,
        });
        Self {
            rail: rail(state),
            crumbs: crumbs(state),
            seat: of_hearing.map(seat_chip),
            note: hearing.and_then(note).or_else(|| outcome(state)),
            saved: of_hearing.map_or(SavedState::Nothing, |_| state.desk.saved.clone()),
            quiet: quiet(state),
            toasts: toasts(state),
            working: state.desk.working.as_ref().map(|working| WorkingView {
                text: working.text.clone(),
                progress: working.progress,
                behind: working.yields,
            }),
            parties: state.case().map(|case| Side::BOTH.map(|side| words::party(case, side))),
            terms: state.case().map(|case| Glossary::of(case)).unwrap_or_default().into(),
            look: look(state),
        }
    }
}

fn look(state: &AppState) -> Look {
    let (settings, desktop) = (&state.settings, state.desk.wishes);
    Look {
        theme: settings.look.theme_on(desktop),
        zoom: settings.look.zoom,
        more_contrast: settings.look.more_contrast_on(desktop),
        side_names: settings.look.side_names,
        manners: Manners {
            reduced_motion: settings.look.reduced_motion_on(desktop),
            letter_keys: settings.letter_keys,
        },
    }
}

const fn place(screen: &Screen) -> Place {
    match screen {
        Screen::Docket(_) => Place::Docket,
        Screen::CaseFile(_) => Place::CaseFile,
        Screen::Courtroom(_) | Screen::Judge(_) => Place::Hearing,
        Screen::Ruling(_) => Place::Ruling,
        Screen::Review(_) => Place::Review,
        Screen::Map(_) => Place::Map,
        Screen::Settings => Place::Settings,
    }
}

fn rail(state: &AppState) -> Vec<RailItem> {
    let here = if state.page.is_some() { Place::Settings } else { place(&state.screen) };
    let known = state.open.is_some() || state.session.is_some();
    let over = state
        .session
        .as_ref()
        .is_some_and(|session| session.hearing.position().phase() == Phase::Over);
    let needs = |met: bool, why: &str| (!met).then(|| why.to_owned());
    let item =
        |place, label, to, blocked| RailItem { place, label, selected: place == here, to, blocked };
    vec![
        item(Place::Docket, "Docket", Destination::Docket, None),
        item(
            Place::CaseFile,
            "Case file",
            Destination::CaseFile(None),
            needs(known, "Choose a case on the docket first"),
        ),
        item(
            Place::Hearing,
            "Hearing",
            Destination::Hearing,
            needs(state.session.is_some(), "No hearing yet"),
        ),
        item(Place::Ruling, "Ruling", Destination::Ruling, needs(over, "Nothing is ruled on yet")),
        item(Place::Review, "Review", Destination::Review, needs(over, "Nothing to review yet")),
        item(
            Place::Map,
            "Map",
            Destination::Map(None),
            needs(state.session.is_some(), "No hearing yet"),
        ),
        item(Place::Settings, "Settings", Destination::Settings, None),
    ]
}

fn crumbs(state: &AppState) -> Vec<Crumb> {
    let last = |text: &str| Crumb { text: text.to_owned(), to: None };
    if let Some(page) = &state.page {
        let to = |text: &str, to| Crumb { text: text.to_owned(), to: Some(to) };
        return vec![
            to("Colloquy", Destination::Docket),
            to("Settings", Destination::Settings),
            last(page_name(page)),
        ];
    }
    let Some(case) = state.case() else {
        let name = last("Colloquy");
        return match state.screen {
            Screen::Settings => {
                vec![Crumb { to: Some(Destination::Docket), ..name }, last("Settings")]
            }
            _ => vec![name],
        };
    };
    let here = match state.screen {
        Screen::CaseFile(_) => "Case file",
        Screen::Ruling(_) => "Ruling",
        Screen::Review(_) => "Review",
        Screen::Map(_) => "Argument map",
        _ => "Oral argument",
    };
    let file = Destination::CaseFile(Some(case.id()));
    vec![
        Crumb { text: case.matter().short_caption.clone(), to: Some(Destination::Docket) },
        Crumb { text: case.stage().title.clone(), to: Some(file) },
        last(here),
    ]
}

/// The name of a page of reference.
pub(in crate::app) const fn page_name(page: &Page) -> &'static str {
    match page {
        Page::ModelCard(_) => "Model card",
        Page::About(_) => "About",
    }
}

fn seat_chip(session: &Session) -> SeatChip {
    SeatChip {
        seat: session.you,
        text: format!("You: {}", appearance(session.scenario(), session.you)),
    }
}

/// `Acme, the movant`; `the Court`.
pub(in crate::app) fn appearance(scenario: &Scenario, seat: Seat) -> String {
    match seat.side() {
        Some(side) if side == scenario.stage().movant => {
            format!("{}, the movant", scenario.party(side).in_text)
        }
        Some(side) => scenario.party(side).in_text.clone(),
        None => "the Court".to_owned(),
    }
}

fn note(session: &Session) -> Option<ChipView> {
    let scenario = session.scenario();
    let text = match session.side() {
        Some(side) => {
            let opponent = Seat::Counsel(side.opponent());
            match session.hearing.record().player(opponent) {
                Player::Program(level) => format!("Opponent: {}", level.label().to_lowercase()),
                Player::Person => return None,
            }
        }
        None => match scenario.stage().review {
            StandardOfReview::FirstInstance => return None,
            review => format!("Review: {}", review.label()),
        },
    };
    Some(ChipView::new(text, Tone::Neutral))
}

/// In the review, how it came out: `Motion denied, 2–1`.
fn outcome(state: &AppState) -> Option<ChipView> {
    let (Screen::Review(screen), Some(session)) = (&state.screen, &state.session) else {
        return None;
    };
    let (scenario, ruling) = (session.scenario(), &screen.decided.ruling);
    let disposition = scenario.disposition(ruling.disposition);
    let of = ruling.votes.len();
    let with = ruling.votes.iter().filter(|vote| vote.disposition == ruling.disposition).count();
    let votes = if of > 1 { format!(", {with}–{}", of - with) } else { String::new() };
    Some(ChipView::new(format!("{}{votes}", disposition.title), Tone::Neutral))
}

fn quiet(state: &AppState) -> Vec<Control> {
    let search = Control::new("Search", Action::Shell(ShellAction::OpenSearch));
    let keys = Control::new("Keys", Action::Shell(ShellAction::ShowKeys));
    let messages = Control::new("Messages", Action::Shell(ShellAction::ShowMessages));
    let said = (!state.desk.messages.is_empty()).then_some(messages);
    let own = match state.screen {
        Screen::Docket(_) => {
            let import = Action::Docket(crate::app::action::DocketAction::Import);
            vec![search, Control::new("Import case", import)]
        }
        Screen::Review(_) => {
            let save = ReviewAction::Save(ReviewDocument::Html);
            vec![search, keys, Control::new("Export", Action::Review(save))]
        }
        Screen::Courtroom(_) | Screen::Judge(_) => {
            let pause = Control::new("Pause", Action::Shell(ShellAction::Pause));
            let pause = state.example.is_none().then_some(pause);
            let map = Control::new("Map", Action::Go(Destination::Map(None)));
            std::iter::once(map).chain(pause).chain([search, keys]).collect()
        }
        _ => vec![search, keys],
    };
    said.into_iter().chain(own).collect()
}

fn toasts(state: &AppState) -> Vec<ToastView> {
    let toasts = state.desk.toasts.iter();
    toasts
        .map(|toast| ToastView {
            id: toast.id,
            tone: toast.tone,
            text: toast.text.clone(),
            act: toast.act.clone(),
        })
        .collect()
}
