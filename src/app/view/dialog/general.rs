//! Dialogs of every screen: authority, faults, keys, prediction before the hearing.

use std::path::Path;

use super::authority_words::{about, bearing, citing, dated, standing};
use super::{
    ArgumentView, AuthorityView, ConfirmView, DebriefView, DialogView, FaultsView, KeysView,
    MessagesView, PathView, PauseView, PredictionView, SearchView, WeakestChoice,
};
use crate::app::action::{Action, CaseFileAction, DocketAction, ShellAction};
use crate::app::effect::Ask;
use crate::app::screen::{CaseFileScreen, Forecast, Layer, PathAsk, Screen};
use crate::app::state::AppState;
use crate::app::view::case_file::unsettled;
use crate::app::view::shell::page_name;
use crate::app::view::{ChipView, Control, Tone, words};
use crate::diagnostic::Diagnostic;
use crate::law::{Seat, Side, Standing};
use crate::scenario::{AuthorityId, EntryId, Origin, Role, Scenario};

impl DialogView {
    /// The topmost dialog of a state.
    pub fn of(state: &AppState) -> Option<Self> {
        match &state.layer {
            Some(Layer::Search(text)) => return Some(Self::Search(SearchView::of(state, text))),
            Some(Layer::Keys) => return Some(Self::Keys(keys(state))),
            Some(Layer::Messages) => return Some(Self::Messages(MessagesView::of(state))),
            Some(Layer::Pause) => return Some(Self::Pause(PauseView::of(state)?)),
            Some(Layer::Authority(id)) => {
                let close = Action::Shell(ShellAction::Escape);
                let view = AuthorityView::of(state.case()?, *id, close);
                return Some(Self::Authority(Box::new(view)));
            }
            Some(Layer::Card(id)) => {
                return Some(Self::Argument(Box::new(ArgumentView::of(state.case()?, *id))));
            }
            Some(Layer::Path(asked)) => return Some(Self::Path(path(asked))),
            Some(Layer::Faults(path)) => return Some(Self::Faults(faults(state, path)?)),
            Some(Layer::Debrief(step)) => {
                return Some(Self::Debrief(Box::new(DebriefView::of(state, *step)?)));
            }
            None if state.page.is_some() => return None,
            None => {}
        }
        match &state.screen {
            Screen::CaseFile(screen) => {
                let forecast = screen.prediction?;
                Some(Self::Prediction(Box::new(before_hearing(screen, forecast))))
            }
            Screen::Courtroom(screen) => super::court::of(state.session.as_ref()?, screen),
            Screen::Judge(screen) => {
                Some(super::court::of_judge(state.session.as_ref()?, screen.dialog?))
            }
            Screen::Docket(_)
            | Screen::Ruling(_)
            | Screen::Review(_)
            | Screen::Map(_)
            | Screen::Settings => None,
        }
    }
}

impl AuthorityView {
    /// An authority in full.
    pub(in crate::app) fn of(case: &Scenario, id: AuthorityId, close: Action) -> Self {
        let authority = case.authority(id);
        let mut chips = vec![ChipView::new(dated(authority), Tone::Neutral)];
        if authority.standing != Standing::Good {
            let text = match authority.standing_by.as_str() {
                "" => standing(authority).to_owned(),
                by => format!("{} by {by}", standing(authority)),
            };
            chips.push(ChipView::new(text, Tone::Bad));
        }
        if !authority.usable {
            chips.push(ChipView::new("later than this hearing", Tone::Warn));
        }
        if authority.supplemental {
            chips.push(ChipView::new("came after argument and was let in", Tone::Info));
        }
        chips.extend(unsettled(authority.mark).map(|text| ChipView::new(text, Tone::Warn)));
        Self {
            id,
            name: authority.name.clone(),
            cite: authority.cite.clone(),
            about: about(case, authority),
            holding: authority.holding.clone(),
            force: bearing(authority),
            chips,
            cited_by: citing(case, id)
                .map(|(_, card)| (card.side, format!("{} {}", card.code, card.title)))
                .collect(),
            source: authority.source.clone(),
            close: Control::new("Close", close),
        }
    }
}

impl ConfirmView {
    pub(super) fn new(title: &str, text: String, confirm: Control, cancel: Control) -> Self {
        Self { title: title.to_owned(), text, confirm, cancel, destructive: true }
    }
}

fn before_hearing(screen: &CaseFileScreen, forecast: Forecast) -> PredictionView {
    let seat = screen.setup.seat;
    let own = seat.side().map(|side| arguments(&screen.case, side));
    PredictionView {
        seat,
        question: question(seat).to_owned(),
        text: "You are asked again after the hearing, before the ruling. Comparing the two shows \
               how far the seat has moved your judgment."
            .to_owned(),
        percent: forecast.percent,
        before: None,
        weakest_question: "Which of your arguments do you expect to be the weakest?",
        weakest: own.map(|own| weakest(&screen.case, own, forecast.weakest)).unwrap_or_default(),
        confirm: Control::new("Begin", Action::CaseFile(CaseFileAction::ConfirmPrediction)),
        skip: Control::new("Skip", Action::CaseFile(CaseFileAction::SkipPrediction)),
    }
}

/// The arguments that a side can make, in the order of cards.
fn arguments(scenario: &Scenario, side: Side) -> Vec<EntryId> {
    let cards = scenario.cards();
    let own =
        cards.filter(|(_, card)| card.side == side && matches!(card.role, Role::Argument { .. }));
    own.map(|(id, _)| EntryId::Card(id)).collect()
}

/// Entries to name one's weakest point among, after the choice to name none.
pub(super) fn weakest(
    scenario: &Scenario,
    own: impl IntoIterator<Item = EntryId>,
    named: Option<EntryId>,
) -> Vec<WeakestChoice> {
    let choice = |entry: EntryId| WeakestChoice {
        entry: Some(entry),
        label: words::entry_name(scenario, entry),
        chosen: named == Some(entry),
    };
    let none = WeakestChoice {
        entry: None,
        label: "None comes to mind".to_owned(),
        chosen: named.is_none(),
    };
    std::iter::once(none).chain(own.into_iter().map(choice)).collect()
}

/// What is predicted from a seat.
pub(super) const fn question(seat: Seat) -> &'static str {
    match seat {
        Seat::Counsel(_) => "How likely are you to win?",
        Seat::Bench => "How likely is the scoring model to rule as you will?",
    }
}

fn faults(state: &AppState, path: &Path) -> Option<FaultsView> {
    let matter = state.shelf.at(&Origin::Disk(path.to_owned()))?;
    let more = match matter.omitted {
        0 => String::new(),
        n => format!("and {n} more"),
    };
    let lines = matter.faults.iter().map(line);
    Some(FaultsView {
        title: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        text: lines.chain((!more.is_empty()).then(|| more.clone())).collect::<Vec<_>>().join("\n"),
        faults: matter.faults.clone(),
        more,
        reload: Control::new("Read again", Action::Docket(DocketAction::Reload(path.to_owned()))),
        close: Control::new("Close", Action::Shell(ShellAction::Escape)),
    })
}

fn line(fault: &Diagnostic) -> String {
    let Diagnostic { span, code, message, help, .. } = fault;
    let help = help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{}:{}:{}: {code} {message}{help}", span.file, span.line, span.column)
}

fn path(asked: &PathAsk) -> PathView {
    let (title, text, label) = match &asked.ask {
        Ask::ImportCase | Ask::ImportFolder => (
            "Import a case",
            "The path of a case: its folder, or its file where it has only one. ~ is your own \
             folder.",
            "Import",
        ),
        Ask::SaveReview { .. } => (
            "Save a document of the review",
            "The path of the file to write. ~ is your own folder.",
            "Save",
        ),
        Ask::SaveMap { .. } => {
            ("Save the map", "The path of the picture to write. ~ is your own folder.", "Save")
        }
        Ask::SaveOpinion { .. } | Ask::DrawMap { .. } | Ask::OpenFolder(_) | Ask::Quit => {
            ("Save the opinion", "The path of the file to write. ~ is your own folder.", "Save")
        }
    };
    let label = if asked.stands { "Replace it" } else { label };
    let nothing = asked.text.trim().is_empty().then(|| "No path is typed yet.".to_owned());
    let confirm = Control::new(label, Action::Shell(ShellAction::ConfirmPath));
    PathView {
        title,
        text,
        path: asked.text.clone(),
        error: asked.error.clone(),
        confirm: confirm.blocked(nothing),
        cancel: Control::new("Cancel", Action::Shell(ShellAction::Escape)),
    }
}

type Keys = &'static [(&'static str, &'static str)];

const ON_THE_MAP: Keys = &[
    ("Arrows", "to the nearest node"),
    ("Enter", "inspect it"),
    ("+ −", "nearer and farther"),
    ("F", "fit the map into the window"),
    ("L", "as a list, as a map"),
    ("X", "without what is inspected, and with it again"),
    ("Esc", "inspect nothing"),
];

const EVERYWHERE: Keys = &[
    ("Tab, Shift Tab", "next and previous control"),
    ("F6, Shift F6", "next and previous region"),
    ("Arrows", "move within a list or group"),
    ("Enter", "activate"),
    ("Space", "switch on and off"),
    ("Esc", "leave a dialog"),
    ("Ctrl K", "search"),
    ("Ctrl 1 to 6", "docket, case file, hearing, ruling, review, map"),
    ("Ctrl ,", "settings"),
    ("Ctrl + − 0", "zoom"),
    ("F1", "these keys"),
    ("Ctrl M", "messages of this session"),
    ("F11", "full screen"),
];

const ON_A_PAGE: Keys = &[
    ("Page Up, Page Down", "scroll"),
    ("Home, End", "to the top, to the end"),
    ("Esc", "back to where you were"),
];

fn keys(state: &AppState) -> KeysView {
    let (title, keys) = state
        .page
        .as_ref()
        .map_or_else(|| keys_of(&state.screen), |page| (page_name(page), ON_A_PAGE));
    let off = !state.settings.letter_keys;
    KeysView {
        title,
        keys: keys.iter().chain(EVERYWHERE).copied().collect(),
        note: off.then_some("Single letters are switched off in the settings."),
        example: crate::app::view::coach::begin(state),
    }
}

/// The name of a screen, and its keys.
const fn keys_of(screen: &Screen) -> (&'static str, Keys) {
    match screen {
        Screen::Docket(_) => (
            "Docket",
            &[
                ("Enter", "resume, or open"),
                ("/", "filter"),
                ("C", "campaign"),
                ("I, Shift I", "import a case from a file, from a folder"),
            ],
        ),
        Screen::CaseFile(_) => (
            "Case file",
            &[
                ("P, M, J", "first counsel, second counsel, judge"),
                ("Enter", "begin the hearing"),
                ("[ ]", "previous and next tab"),
                ("B", "draw another bench"),
            ],
        ),
        Screen::Courtroom(_) => (
            "Courtroom",
            &[
                ("1 to 9", "select a card"),
                ("Enter", "play the selected card"),
                ("R", "reply to the latest unanswered argument"),
                ("A", "let the other side go on"),
                ("C", "concede"),
                ("Y", "yield"),
                ("H", "hint"),
                ("Ctrl Z, Ctrl Shift Z", "take back your last turn, play it again"),
                ("I, T, B, D", "issues, transcript, bench, table"),
                ("[ ]", "previous and next tab of the tray"),
                ("P", "pause"),
            ],
        ),
        Screen::Judge(_) => (
            "Courtroom as judge",
            &[
                ("Q", "ask"),
                ("1 to 9", "select a question"),
                ("Space", "let counsel go on"),
                ("F", "findings"),
                ("+ − x", "credit, little, reject"),
                ("N", "note"),
                ("Ctrl Z, Ctrl Shift Z", "take back your last act, do it again"),
                ("Ctrl Enter", "enter the ruling"),
                ("P", "pause"),
            ],
        ),
        Screen::Ruling(_) => (
            "Ruling",
            &[
                ("1 to 9", "select an issue"),
                ("Left, Right", "pages of the opinion"),
                ("Space", "switch an argument off and on"),
                ("R", "review the hearing"),
                ("D", "debrief"),
                ("Ctrl S", "save the opinion"),
            ],
        ),
        Screen::Review(_) => (
            "Review",
            &[
                ("Left, Right", "previous and next move"),
                ("Home, End", "first and last move"),
                ("M, Shift M", "next and previous mistake of your own"),
                ("B", "draw the best line, or not"),
                ("T", "try again from the selected move"),
                ("D", "debrief"),
                ("Ctrl E", "save the report"),
            ],
        ),
        Screen::Map(_) => ("Argument map", ON_THE_MAP),
        Screen::Settings => ("Settings", &[]),
    }
}
