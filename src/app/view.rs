//! What each screen shows, as plain data.
//!
//! A view is computed from the state and holds everything a screen needs, ready to be drawn:
//! texts in final wording, numbers on the scale on which they are shown (strengths 0 to 100,
//! shares in log-odds), parties as [`Side`], speakers as [`Seat`], and the [`Action`] behind
//! whatever can be activated. Drawing adds nothing but looks. Texts may set case names in italics
//! between asterisks, as scenarios do: [`italics`] takes them apart.
//!
//! Views never say how good a card is: cards stand in the order of issue and code.
//!
//! [`Side`]: crate::law::Side
//! [`Seat`]: crate::law::Seat

pub mod case_file;
pub mod coach;
pub mod courtroom;
pub mod dialog;
pub mod docket;
pub mod forecast;
pub mod judge;
pub mod map;
pub mod page;
pub mod review;
pub mod ruling;
pub mod settings;
pub mod sheet;
pub mod shell;
pub mod terms;
pub mod version;
pub(in crate::app) mod words;

use super::action::Action;
use super::screen::{DocketScreen, Screen};
use super::state::AppState;
use crate::law::Side;

pub use case_file::CaseFileView;
pub use coach::CoachView;
pub use courtroom::CourtroomView;
pub use dialog::DialogView;
pub use docket::DocketView;
pub use judge::JudgeView;
pub use map::MapView;
pub use page::PageView;
pub use review::ReviewView;
pub use ruling::RulingView;
pub use settings::SettingsView;
pub use shell::ShellView;
pub use version::VersionNotice;

/// Everything that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The frame around the screen.
    pub shell: ShellView,
    /// The screen.
    pub screen: ScreenView,
    /// The dialog over the screen, if one is open.
    pub dialog: Option<DialogView>,
    /// What explains the worked example, while it is under way.
    pub coach: Option<CoachView>,
}

impl View {
    /// What a state looks like.
    pub fn of(state: &AppState) -> Self {
        Self {
            shell: ShellView::of(state),
            screen: ScreenView::of(state),
            dialog: DialogView::of(state),
            coach: CoachView::of(state),
        }
    }
}

impl ScreenView {
    /// The screen of a state. A courtroom or ruling without a hearing falls back to the docket.
    pub fn of(state: &AppState) -> Self {
        if let Some(page) = &state.page {
            return Self::Page(Box::new(PageView::of(state, page)));
        }
        let session = state.session.as_ref();
        let shown = match (&state.screen, session) {
            (Screen::Docket(screen), _) => Some(Self::docket(state, screen)),
            (Screen::CaseFile(screen), _) => {
                Some(Self::CaseFile(Box::new(CaseFileView::of(state, screen))))
            }
            (Screen::Courtroom(screen), Some(session)) => {
                CourtroomView::of(state, session, screen).map(Box::new).map(Self::Courtroom)
            }
            (Screen::Judge(screen), Some(session)) => {
                Some(Self::Judge(Box::new(JudgeView::of(state, session, screen))))
            }
            (Screen::Ruling(screen), Some(session)) => {
                Some(Self::Ruling(Box::new(RulingView::of(state, session, screen))))
            }
            (Screen::Review(screen), Some(session)) => {
                Some(Self::Review(Box::new(ReviewView::of(state, session, screen))))
            }
            (Screen::Map(screen), Some(session)) => {
                Some(Self::Map(Box::new(MapView::of(state, session, screen))))
            }
            (Screen::Settings, _) => Some(Self::Settings(Box::new(SettingsView::of(state)))),
            (
                Screen::Courtroom(_)
                | Screen::Judge(_)
                | Screen::Ruling(_)
                | Screen::Review(_)
                | Screen::Map(_),
                None,
            ) => None,
        };
        shown.unwrap_or_else(|| Self::docket(state, &DocketScreen::default()))
    }

    fn docket(state: &AppState, screen: &DocketScreen) -> Self {
        Self::Docket(Box::new(DocketView::of(state, screen)))
    }
}

/// The screen.
#[derive(Clone, Debug, PartialEq)]
pub enum ScreenView {
    /// All cases.
    Docket(Box<DocketView>),
    /// A case before its hearing.
    CaseFile(Box<CaseFileView>),
    /// The courtroom as counsel.
    Courtroom(Box<CourtroomView>),
    /// The courtroom as judge.
    Judge(Box<JudgeView>),
    /// The ruling.
    Ruling(Box<RulingView>),
    /// The review.
    Review(Box<ReviewView>),
    /// The argument map.
    Map(Box<MapView>),
    /// The settings.
    Settings(Box<SettingsView>),
    /// A page of reference.
    Page(Box<PageView>),
}

/// Something that can be activated, or not at the moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// What it says.
    pub label: String,
    /// What it does.
    pub action: Action,
    /// Why it cannot be activated now, for the tooltip; `None` if it can.
    pub blocked: Option<String>,
}

impl Control {
    /// A control that can be activated.
    pub fn new(label: impl Into<String>, action: Action) -> Self {
        Self { label: label.into(), action, blocked: None }
    }

    /// The same control, which cannot be activated for this reason, if there is one.
    #[must_use]
    pub fn blocked(mut self, why: Option<String>) -> Self {
        self.blocked = why;
        self
    }

    /// Whether it can be activated.
    pub const fn is_enabled(&self) -> bool {
        self.blocked.is_none()
    }
}

/// The color of a chip or notice. Every tone comes with words; none speaks by color alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// A party's.
    Side(Side),
    /// The bench's.
    Bench,
    /// Progress, and what is chosen.
    Accent,
    /// It went well.
    Good,
    /// It needs care.
    Warn,
    /// It is wrong, or it overturns the result.
    Bad,
    /// Worth knowing.
    Info,
}

/// A short label in a round frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipView {
    /// Its words.
    pub text: String,
    /// Its color.
    pub tone: Tone,
}

impl ChipView {
    /// A chip.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

/// Strength against a threshold, both on the scale 0 to 100, toward the side that must carry.
#[derive(Clone, Debug, PartialEq)]
pub struct Gauge {
    /// The side that must carry.
    pub side: Side,
    /// Strength; none on an issue that the side has not argued.
    pub strength: Option<f32>,
    /// Strength before the last turn, where there was one.
    pub before: Option<f32>,
    /// Threshold.
    pub threshold: f32,
    /// The standard and threshold: `Better view 50`.
    pub standard: String,
    /// The standard in words, and each judge's number, for the tooltip.
    pub explanation: String,
}

impl Gauge {
    /// The strength as written; a dash where there is none.
    pub fn label(&self) -> String {
        self.strength.map_or_else(|| "\u{2013}".to_owned(), |strength| format!("{strength:.0}"))
    }
}

/// A piece of text in one face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// The words.
    pub text: &'a str,
    /// Whether they are set in italics.
    pub italic: bool,
}

/// Takes a text apart at its asterisks: what stands between a pair is set in italics.
pub fn italics(text: &str) -> impl Iterator<Item = Span<'_>> {
    let pieces = text.split('*').enumerate();
    pieces.filter(|(_, text)| !text.is_empty()).map(|(i, text)| Span { text, italic: i % 2 == 1 })
}

/// The same text without asterisks, for accessible names.
pub fn plain(text: &str) -> String {
    text.replace('*', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_names_between_asterisks_are_set_in_italics() {
        let spans: Vec<_> = italics("As *Marc Rich* held.").map(|s| (s.text, s.italic)).collect();
        assert_eq!(spans, [("As ", false), ("Marc Rich", true), (" held.", false)]);
    }
}
