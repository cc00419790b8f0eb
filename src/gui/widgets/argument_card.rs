//! A card in the tray: one argument or reply that can be played, with what it costs.

use std::sync::Arc;

use egui::{
    Color32, Galley, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    Widget, WidgetInfo, pos2, vec2,
};

use super::explained::{Reach, explain};
use super::{Inline, Party, SmallCard};
use crate::gui::{
    icons::{self, Icon},
    theme::{Palette, Passage, Text, focus, palette::mix, radius, stroke, text::unmarked},
};

/// What a card is to the arguments on the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing<'a> {
    /// It opens a line of its own.
    NewLine,
    /// It answers an argument of the opponent, in a manner.
    Answers {
        /// Which: "answers G3".
        words: &'a str,
        /// How it answers, in a word or two, such as "direct reply"; may be empty.
        manner: &'a str,
    },
    /// It stands by an argument of its own side: "supports M2".
    Supports(&'a str),
}

/// Whether a card can be played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardState<'a> {
    /// It can.
    Ready,
    /// It can, and is the one chosen.
    Selected,
    /// It was, with when: "played at move 14".
    Played(&'a str),
    /// It cannot now, with why: "needs 0:45, 0:30 left".
    Unavailable(&'a str),
}

/// An argument card.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct ArgumentCard<'a> {
    /// The party whose argument it is.
    pub party: Party,
    /// The icon of its kind.
    pub icon: Icon,
    /// Its kind in a word.
    pub kind: &'a str,
    /// What is said of its source where that is not settled.
    pub unsettled: Option<&'a str>,
    /// Whether it was not raised below.
    pub forfeited: bool,
    /// Its code, such as "M6".
    pub code: &'a str,
    /// Its title: three lines are shown.
    pub title: &'a str,
    /// The argument in a sentence or two: three lines are shown, two when compact.
    pub text: &'a str,
    /// Its authorities: two lines are shown, one when compact.
    pub authorities: &'a str,
    /// What it is to the arguments on the table.
    pub bearing: Bearing<'a>,
    /// The time it takes, such as "0:45".
    pub time: &'a str,
    /// The issues it bears on, such as "issues 2, 3".
    pub issues: &'a str,
    /// Whether it can be played.
    pub state: CardState<'a>,
    /// Width in points, 188 or more.
    pub width: f32,
    /// Whether the window is small: 206 high rather than 236, with less text.
    pub compact: bool,
}

const PAD_X: f32 = 14.0;
const PAD_Y: f32 = 12.0;

impl ArgumentCard<'_> {
    /// Height of a card, in points.
    pub const fn height(compact: bool) -> f32 {
        if compact { 206.0 } else { 236.0 }
    }

    fn usable(&self) -> bool {
        matches!(self.state, CardState::Ready | CardState::Selected)
    }

    pub(super) fn inks(&self, palette: &Palette) -> Inks {
        match self.state {
            CardState::Ready | CardState::Selected => Inks {
                party: self.party.color(palette),
                opponent: self.party.opponent().color(palette),
                title: palette.ink,
                text: palette.ink2,
                faint: palette.ink3,
            },
            // A played card keeps the color of its kind: it still belongs to someone.
            CardState::Played(_) => Inks {
                party: self.party.color(palette),
                opponent: palette.ink3,
                title: palette.ink3,
                text: palette.ink3,
                faint: palette.ink3,
            },
            CardState::Unavailable(_) => Inks {
                party: palette.ink3,
                opponent: palette.ink3,
                title: palette.ink3,
                text: palette.ink3,
                faint: palette.ink3,
            },
        }
    }

    fn paint_frame(&self, painter: &Painter, rect: Rect, hover: f32, palette: &Palette) {
        let line = mix(palette.line, palette.edge, hover);
        let (fill, line) = match self.state {
            CardState::Ready => (palette.raised, Stroke::new(stroke::HAIR, line)),
            CardState::Selected => {
                let shadow = palette.lifted.as_shape(rect, radius::CARD);
                painter.add(shadow);
                (palette.raised, Stroke::new(stroke::BOLD, palette.accent))
            }
            CardState::Played(_) | CardState::Unavailable(_) => {
                (palette.surface, Stroke::new(stroke::HAIR, palette.line))
            }
        };
        painter.rect(rect, radius::CARD, fill, line, StrokeKind::Inside);
    }

    /// Kind and code.
    pub(super) fn paint_kind(&self, painter: &Painter, inner: Rect, palette: &Palette) {
        let inks = self.inks(palette);
        let code = Text::MonoSmall.line(painter, self.code, inks.faint);
        let mut kind = Inline::new().icon(self.icon, 15.0, inks.party).gap(6.0).text(
            Text::CaptionStrong,
            self.kind,
            inks.party,
        );
        if let Some(unsettled) = self.unsettled {
            kind = kind.gap(6.0).text(Text::Caption, unsettled, palette.warn);
        }
        let kind = kind.lay_out(painter, inner.width() - code.size().x - 8.0);
        let first = inner.top() + 10.0;
        kind.paint(painter, pos2(inner.left(), first), palette);
        let code_at = pos2(inner.right() - code.size().x, first - code.size().y / 2.0);
        painter.galley(code_at, code, inks.faint);
    }

    /// Kind and code, title, text: from the top down.
    fn paint_head(&self, painter: &Painter, inner: Rect, palette: &Palette) {
        self.paint_kind(painter, inner, palette);
        let inks = self.inks(palette);
        let [(title_at, title), (text_at, text)] = self.head(painter, inner, &inks);
        painter.galley(title_at, title, inks.title);
        painter.galley(text_at, text, inks.text);
    }

    /// Title and text, each with its place.
    fn head(&self, painter: &Painter, inner: Rect, inks: &Inks) -> [(Pos2, Arc<Galley>); 2] {
        let title = Passage::new().marked(Text::CardTitle, self.title, inks.title);
        let title = title.width(inner.width()).rows(3).galley(painter);
        let title_top = inner.top() + 24.0;
        let text_top = title_top + title.size().y + 4.0;
        let rows = if self.compact { 2 } else { 3 };
        let text = Passage::new().marked(Text::Caption, self.text, inks.text);
        let text = text.width(inner.width()).rows(rows).galley(painter);
        [(pos2(inner.left(), title_top), title), (pos2(inner.left(), text_top), text)]
    }

    /// Authorities, bearing, cost: from the bottom up.
    fn paint_foot(&self, painter: &Painter, inner: Rect, palette: &Palette) {
        let inks = self.inks(palette);
        let mut cost = Inline::new()
            .icon(icons::TIMER, 14.0, inks.faint)
            .gap(5.0)
            .text(Text::Caption, self.time, inks.text)
            .text(Text::Caption, " · ", inks.faint)
            .text(Text::Caption, self.issues, inks.text);
        if self.forfeited {
            cost = cost.gap(8.0).text(Text::CaptionStrong, "forfeited", palette.warn);
        }
        let cost_line = inner.bottom() - 8.0;
        cost.lay_out(painter, inner.width()).paint(painter, pos2(inner.left(), cost_line), palette);
        let bearing_line = cost_line - 20.0;
        self.bearing_line(&inks).lay_out(painter, inner.width()).paint(
            painter,
            pos2(inner.left(), bearing_line),
            palette,
        );
        let rows = if self.compact { 1 } else { 2 };
        // All of it is set in italics, the names of cases too.
        let authorities = unmarked(self.authorities);
        let cite = Text::CiteSmall;
        let authorities = cite.clamped(painter, &authorities, inks.text, inner.width(), rows);
        let top = bearing_line - 12.0 - authorities.size().y;
        painter.galley(pos2(inner.left(), top), authorities, inks.text);
    }

    pub(super) fn bearing_line(&self, inks: &Inks) -> Inline<'_> {
        let line = Inline::new();
        match (self.state, self.bearing) {
            (CardState::Played(when), _) => line
                .icon(icons::CHECK, 13.0, inks.faint)
                .gap(4.0)
                .text(Text::Caption, when, inks.faint),
            (CardState::Unavailable(why), _) => line
                .icon(icons::LOCK_SIMPLE, 13.0, inks.faint)
                .gap(4.0)
                .text(Text::Caption, why, inks.faint),
            (_, Bearing::NewLine) => line.icon(icons::ARROW_RIGHT, 13.0, inks.faint).gap(4.0).text(
                Text::Caption,
                "new line of argument",
                inks.faint,
            ),
            (_, Bearing::Answers { words, manner }) => line
                .icon(icons::ARROW_BEND_UP_LEFT, 13.0, inks.opponent)
                .gap(4.0)
                .text(Text::CaptionStrong, words, inks.opponent)
                .gap(4.0)
                .text(Text::Caption, manner, inks.faint),
            (_, Bearing::Supports(words)) => line
                .icon(icons::ARROW_ELBOW_DOWN_RIGHT, 13.0, inks.party)
                .gap(4.0)
                .text(Text::CaptionStrong, words, inks.party),
        }
    }

    fn sentence(&self) -> String {
        let Self { code, kind, title, time, issues, .. } = self;
        let bearing = match self.bearing {
            Bearing::NewLine => "new line of argument".to_owned(),
            Bearing::Answers { words, manner } => format!("{words} {manner}").trim_end().to_owned(),
            Bearing::Supports(words) => words.to_owned(),
        };
        let state = match self.state {
            CardState::Ready | CardState::Selected => String::new(),
            CardState::Played(note) | CardState::Unavailable(note) => format!(", {note}"),
        };
        let doubt = self.unsettled.map(|doubt| format!(", source {doubt}")).unwrap_or_default();
        let below = if self.forfeited { ", forfeited: not raised below" } else { "" };
        format!(
            "{code}, {kind}: {title}. {bearing}, {time}, {issues}{state}{below}{doubt}",
            title = unmarked(title)
        )
    }
}

pub(super) struct Inks {
    pub(super) party: Color32,
    pub(super) opponent: Color32,
    pub(super) title: Color32,
    pub(super) text: Color32,
    pub(super) faint: Color32,
}

impl<'a> ArgumentCard<'a> {
    /// The same card without its text and authorities, for windows without room for them.
    pub const fn small(self) -> SmallCard<'a> {
        SmallCard(self)
    }

    /// Shows a card of a size, its contents painted by the caller.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        size: Vec2,
        contents: impl FnOnce(&Painter, Rect, &Palette),
    ) -> Response {
        let palette = Palette::of(ui);
        let usable = self.usable() && ui.is_enabled();
        // The keyboard reaches a card that cannot be played, to read why.
        let sense = if usable { Sense::click() } else { Sense::focusable_noninteractive() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        if ui.is_rect_visible(rect) {
            let hover = ui.animate_bool(response.id, usable && response.hovered());
            self.paint_frame(ui.painter(), rect, hover, palette);
            contents(ui.painter(), rect, palette);
        }
        focus::ring(ui, &response, radius::CARD);
        let selected = self.state == CardState::Selected;
        let sentence = self.sentence();
        response.widget_info(|| WidgetInfo::selected(Role::Button, usable, selected, &sentence));
        response
    }
}

impl ArgumentCard<'_> {
    /// Paints the card alone, without its control: one that leaves.
    pub fn paint(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        let inner = rect.shrink2(vec2(PAD_X, PAD_Y));
        self.paint_frame(painter, rect, 0.0, palette);
        self.paint_head(painter, inner, palette);
        self.paint_foot(painter, inner, palette);
    }
}

impl Widget for ArgumentCard<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let size = vec2(self.width, Self::height(self.compact));
        let inner = |rect: Rect| rect.shrink2(vec2(PAD_X, PAD_Y));
        let response = self.show(ui, size, |painter, rect, palette| {
            self.paint_head(painter, inner(rect), palette);
            self.paint_foot(painter, inner(rect), palette);
        });
        if ui.is_rect_visible(response.rect) {
            let inks = self.inks(Palette::of(ui));
            let [_, (at, text)] = self.head(ui.painter(), inner(response.rect), &inks);
            explain(ui, &text, at, response.id, Reach::Pointer);
        }
        response
    }
}
