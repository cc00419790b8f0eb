//! An issue in the column at the left of the courtroom: its question, and how it stands.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2};

use super::{Chip, Gauge, Inline, Party, Tone};
use crate::gui::{
    icons,
    theme::{Palette, Text, focus, radius, stroke},
};

/// An issue. Clicking it selects it.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct IssueBlock<'a> {
    /// Its number and title: "2. Focus".
    pub title: &'a str,
    /// What must be decided; one or two lines. Empty where there is no room.
    pub question: &'a str,
    /// The party with the burden, and its name.
    pub burden: (Party, &'a str),
    /// How strong the issue stands, 0 to 100; none while strengths are hidden.
    pub strength: Option<f32>,
    /// How strong it stood a turn ago.
    pub before: Option<f32>,
    /// How strong it must stand, 0 to 100.
    pub threshold: f32,
    /// The standard in words: "Better view, de novo".
    pub standard: &'a str,
    /// Whether it is the one selected.
    pub selected: bool,
}

const PAD: f32 = 12.0;

impl IssueBlock<'_> {
    /// How the issue stands, in words: "carried", or "short by 6".
    pub fn standing(&self) -> Option<(bool, String)> {
        let strength = self.strength?;
        // What is shown must agree with itself: 49.6 of 50 reads "50", and is not carried.
        let short = (self.threshold - strength).max(0.0).ceil();
        Some(if strength > self.threshold {
            (true, "carried".into())
        } else {
            (false, format!("short by {:.0}", short.max(1.0)))
        })
    }

    fn change(&self) -> Option<f32> {
        let change = (self.strength? - self.before?).round();
        (change.abs() >= 1.0).then_some(change)
    }

    fn sentence(&self) -> String {
        let (_, name) = self.burden;
        let mut sentence = format!("Issue {}. {}", self.title, self.question);
        if let (Some(strength), Some((_, standing))) = (self.strength, self.standing()) {
            let needed = self.threshold;
            sentence =
                format!("{sentence} {name}, {strength:.0} of {needed:.0} needed, {standing}");
        } else {
            sentence =
                format!("{sentence} Burden: {name}, {} {:.0}", self.standard, self.threshold);
        }
        match self.change() {
            Some(change) if change > 0.0 => format!("{sentence}, up {change:.0}"),
            Some(change) => format!("{sentence}, down {:.0}", -change),
            None => sentence,
        }
    }

    fn foot(&self, ui: &Ui, line: Rect) {
        let palette = Palette::of(ui);
        let (party, name) = self.burden;
        let middle = line.center().y;
        let burden = Inline::new()
            .mark(party, 8.0)
            .gap(4.0)
            .text(Text::Caption, "burden: ", palette.ink3)
            .text(Text::Caption, name, palette.ink3)
            .lay_out(ui.painter(), line.width() * 0.6);
        burden.paint(ui.painter(), pos2(line.left(), middle), palette);
        if let Some(change) = self.change() {
            let arrow = if change > 0.0 { icons::ARROW_UP } else { icons::ARROW_DOWN };
            let words = format!("{:.0} this turn", change.abs());
            let change = Inline::new().icon(arrow, 12.0, palette.ink3).text(
                Text::Caption,
                &words,
                palette.ink3,
            );
            let change = change.lay_out(ui.painter(), line.width() * 0.4);
            let from = pos2(line.right() - change.size().x, middle);
            change.paint(ui.painter(), from, palette);
        }
    }

    fn head(&self, ui: &mut Ui, line: Rect) {
        let palette = Palette::of(ui);
        let mut room = line.width();
        if let Some((carried, words)) = self.standing() {
            let chip = Chip::new(&words);
            let chip = if carried {
                chip.tone(Tone::PartyTint(self.burden.0)).icon(icons::CHECK)
            } else {
                chip
            };
            let width = Text::CaptionStrong.line(ui.painter(), &words, palette.ink).size().x
                + if carried { 34.0 } else { 16.0 };
            let place =
                Rect::from_min_max(pos2(line.right() - width.round(), line.top()), line.max);
            ui.place(place, chip);
            room -= width + 8.0;
        }
        let title = Text::H3.clamped(ui.painter(), self.title, palette.ink, room, 1);
        let top = line.center().y - title.size().y / 2.0;
        ui.painter().galley(pos2(line.left(), top), title, palette.ink);
    }
}

impl Widget for IssueBlock<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let inner_width = width - 2.0 * PAD;
        let question = (!self.question.is_empty()).then(|| {
            Text::Caption.clamped(ui.painter(), self.question, palette.ink2, inner_width, 3)
        });
        let question_height = question.as_ref().map_or(0.0, |question| question.size().y);
        let height = 9.0 + 23.0 + question_height + 6.0 + 31.0 + 4.0 + 16.0 + 10.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        let hover = ui.animate_bool(response.id, response.hovered());
        if self.selected {
            let line = Stroke::new(stroke::HAIR, palette.accent);
            ui.painter().rect(rect, radius::CARD, palette.raised, line, StrokeKind::Inside);
        } else {
            ui.painter().rect_filled(rect, radius::CARD, palette.raised.gamma_multiply(hover));
        }
        let sentence = self.sentence();
        let left = rect.left() + PAD;
        let row =
            |top: f32, height: f32| Rect::from_min_size(pos2(left, top), vec2(inner_width, height));
        let head = row(rect.top() + 9.0, 22.0);
        self.head(ui, head);
        if let Some(question) = question {
            ui.painter().galley(pos2(left, head.bottom() + 1.0), question, palette.ink2);
        }
        let gauge = row(head.bottom() + 1.0 + question_height + 6.0, 31.0);
        let (party, _) = self.burden;
        let meter = Gauge::new(&sentence, party, self.strength, self.threshold, self.standard);
        ui.place(gauge, meter.before(self.before));
        self.foot(ui, row(gauge.bottom() + 4.0, 16.0));
        focus::ring(ui, &response, radius::CARD);
        let selected = self.selected;
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, &sentence)
        });
        response
    }
}
