//! An issue in the column at the left of the courtroom: its question, and how it stands.

use std::sync::Arc;

use egui::{
    Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::{Chip, Gauge, Inline, Party, Tone};
use crate::gui::{
    icons,
    theme::{Palette, Passage, Text, focus, radius, stroke},
};

/// An issue. Clicking it selects it.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct IssueBlock<'a> {
    /// Its number and title: "2. Focus".
    pub title: &'a str,
    /// What must be decided; one or two lines. Empty where there is no room.
    pub question: &'a str,
    /// How it stands, such as "carried" or "short by 6"; none while strengths are hidden.
    pub standing: Option<(Tone, &'a str)>,
    /// Its gauge; none while strengths are hidden.
    pub gauge: Option<Gauge<'a>>,
    /// The standard and its threshold, shown where there is no gauge.
    pub standard: &'a str,
    /// The party with the burden, and the words for it: "burden: Government".
    pub burden: (Party, &'a str),
    /// Change in the last turn, in points; zero is not shown.
    pub change: Option<f32>,
    /// Whether it is the one selected.
    pub selected: bool,
    /// All of it as one sentence, for screen readers.
    pub sentence: &'a str,
}

const PAD: f32 = 12.0;
const HEAD: f32 = 22.0;
const GAUGE: f32 = 29.0;
const FOOT: f32 = 16.0;

impl IssueBlock<'_> {
    fn foot(&self, ui: &Ui, line: Rect) {
        let palette = Palette::of(ui);
        let (party, words) = self.burden;
        let middle = line.center().y;
        let burden =
            Inline::new().mark(party, 8.0).gap(4.0).text(Text::Caption, words, palette.ink3);
        let burden = burden.lay_out(ui.painter(), line.width() * 0.6);
        burden.paint(ui.painter(), pos2(line.left(), middle), palette);
        let Some(change) = self.change.filter(|change| change.abs() >= 0.5) else { return };
        let arrow = if change > 0.0 { icons::ARROW_UP } else { icons::ARROW_DOWN };
        let words = format!("{:.0} this turn", change.abs());
        let change =
            Inline::new().icon(arrow, 12.0, palette.ink3).text(Text::Caption, &words, palette.ink3);
        let change = change.lay_out(ui.painter(), line.width() * 0.4);
        let from = pos2(line.right() - change.size().x, middle);
        change.paint(ui.painter(), from, palette);
    }

    fn head(&self, ui: &mut Ui, line: Rect) {
        let palette = Palette::of(ui);
        let mut room = line.width();
        if let Some((tone, words)) = self.standing {
            let carried = matches!(tone, Tone::Party(_) | Tone::PartyTint(_));
            let title = Text::H3.line(ui.painter(), self.title, palette.ink).size().x;
            let words_width = Text::CaptionStrong.line(ui.painter(), words, palette.ink).size().x;
            // The check goes before the title is cut: the word says the same.
            let checked = carried && title + words_width + 42.0 <= room;
            let chip = Chip::new(words).tone(tone);
            let chip = if checked { chip.icon(icons::CHECK) } else { chip };
            let width = words_width + if checked { 34.0 } else { 16.0 };
            let left = line.right() - width.round();
            ui.place(Rect::from_min_max(pos2(left, line.top()), line.max), chip);
            room -= width + 8.0;
        }
        let fits = Text::H3.line(ui.painter(), self.title, palette.ink).size().x <= room;
        let kind = if fits { Text::H3 } else { Text::CardTitleSmall };
        let title = kind.clamped(ui.painter(), self.title, palette.ink, room, 1);
        let top = line.center().y - title.size().y / 2.0;
        ui.painter().galley(pos2(line.left(), top), title, palette.ink);
    }

    fn question(&self, ui: &Ui, width: f32) -> Option<Arc<Galley>> {
        let ink = Palette::of(ui).ink2;
        let question = Passage::new().marked(Text::Caption, self.question, ink);
        let question = question.width(width - 2.0 * PAD).rows(3);
        (!self.question.is_empty()).then(|| question.galley(ui.painter()))
    }

    /// Height in points at a width in points, for columns that must know it beforehand.
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        let question = self.question(ui, width).map_or(0.0, |question| question.size().y);
        9.0 + HEAD + 1.0 + question + self.middle() + FOOT + 9.0
    }

    /// Height of what stands between the question and the foot.
    const fn middle(&self) -> f32 {
        if self.gauge.is_some() { 6.0 + GAUGE + 6.0 } else { 2.0 + FOOT }
    }

    fn frame(&self, ui: &Ui, rect: Rect, response: &Response) {
        let palette = Palette::of(ui);
        let hover = ui.animate_bool(response.id, response.hovered());
        if self.selected {
            let line = Stroke::new(stroke::HAIR, palette.accent);
            ui.painter().rect(rect, radius::CARD, palette.raised, line, StrokeKind::Inside);
        } else {
            ui.painter().rect_filled(rect, radius::CARD, palette.raised.gamma_multiply(hover));
        }
    }
}

impl Widget for IssueBlock<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let inner_width = width - 2.0 * PAD;
        let question = self.question(ui, width);
        let question_height = question.as_ref().map_or(0.0, |question| question.size().y);
        let height = self.height(ui, width);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        self.frame(ui, rect, &response);

        let left = rect.left() + PAD;
        let row =
            |top: f32, height: f32| Rect::from_min_size(pos2(left, top), vec2(inner_width, height));
        let head = row(rect.top() + 9.0, HEAD);
        self.head(ui, head);
        if let Some(question) = question {
            ui.painter().galley(pos2(left, head.bottom() + 1.0), question, palette.ink2);
        }
        let below = head.bottom() + 1.0 + question_height;
        if let Some(gauge) = self.gauge {
            ui.place(row(below + 6.0, GAUGE), gauge);
        } else {
            let ink = palette.ink2;
            let standard = Text::CaptionStrong;
            let standard = standard.clamped(ui.painter(), self.standard, ink, inner_width, 1);
            ui.painter().galley(pos2(left, below + 2.0), standard, ink);
        }
        self.foot(ui, row(below + self.middle(), FOOT));
        focus::ring(ui, &response, radius::CARD);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, ui.is_enabled(), self.selected, self.sentence)
        });
        response
    }
}
