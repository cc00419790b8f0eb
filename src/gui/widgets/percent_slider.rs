//! A line from 0 to 100 to set a chance on, with its number.

use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, Widget, lerp, pos2, vec2};

use super::slide::Slide;
use crate::gui::theme::{Palette, Text, focus, stroke};

/// A slider for a number of percent. Arrows move it by one, Page Up and Page Down by ten.
#[derive(Debug)]
#[must_use]
pub struct PercentSlider<'a> {
    name: &'a str,
    percent: &'a mut u8,
}

const HEIGHT: f32 = 56.0;
const TRACK: f32 = 6.0;
const KNOB: f32 = 20.0;
const NUMBER: f32 = 78.0;

impl<'a> PercentSlider<'a> {
    /// A slider named for screen readers.
    pub const fn new(name: &'a str, percent: &'a mut u8) -> Self {
        Self { name, percent }
    }
}

impl Widget for PercentSlider<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let size = vec2(ui.available_width(), HEIGHT);
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        let middle = rect.top() + 20.0;
        let left = pos2(rect.left() + KNOB / 2.0, middle - TRACK / 2.0);
        let right = pos2(rect.right() - NUMBER, middle + TRACK / 2.0);
        let track = Rect::from_min_max(left, right);
        let slide = Slide {
            name: self.name,
            now: usize::from(*self.percent),
            most: 100,
            page: 10,
            nudge: 5,
        };
        if let Some(asked) = slide.asked(ui, &response, track).and_then(|it| u8::try_from(it).ok())
        {
            *self.percent = asked;
            response.mark_changed();
        }

        let share = f32::from(*self.percent) / 100.0;
        let at = |share: f32| lerp(track.left()..=track.right(), share);
        let painter = ui.painter();
        painter.rect_filled(track, TRACK / 2.0, palette.sunken);
        let outline = Stroke::new(stroke::HAIR, palette.line2);
        painter.rect_stroke(track, TRACK / 2.0, outline, StrokeKind::Inside);
        painter.rect_filled(track.with_max_x(at(share)), TRACK / 2.0, palette.accent);
        for (tick, label) in [(0.0, "0"), (0.5, "50"), (1.0, "100")] {
            let words = Text::Caption.line(painter, label, palette.ink3);
            let from = pos2(at(tick) - words.size().x / 2.0, middle + 16.0);
            painter.galley(from, words, palette.ink3);
        }
        let knob = pos2(at(share), middle);
        let hover = response.hovered() || response.dragged();
        let fill = if hover { palette.sunken } else { palette.raised };
        let edge = Stroke::new(stroke::BOLD, palette.accent);
        painter.circle(knob, KNOB / 2.0 - 1.0, fill, edge);
        let number = format!("{} %", self.percent);
        let number = Text::H1.line(painter, &number, palette.ink);
        let from = pos2(rect.right() - number.size().x, middle - number.size().y / 2.0);
        painter.galley(from, number, palette.ink);
        let around = Rect::from_center_size(knob, vec2(KNOB, KNOB));
        focus::ring_at(ui, &response, around, 10);
        let now = usize::from(*self.percent);
        Slide { now, ..slide }.describe(ui, &response);
        response
    }
}
