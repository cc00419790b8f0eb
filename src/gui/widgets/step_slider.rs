//! A short line to go through steps on, with the step in words beside it.

use egui::{Rect, Response, Sense, Stroke, Ui, Widget, lerp, pos2, vec2};

use super::slide::Slide;
use crate::gui::theme::{Palette, Text, focus, metrics::size, stroke};

/// A slider through steps from 0 to `most`. Arrows move it by one, Page Up and Page Down by five,
/// Home and End to its ends.
#[derive(Debug)]
#[must_use]
pub struct StepSlider<'a> {
    name: &'a str,
    step: &'a mut usize,
    most: usize,
    label: &'a str,
    width: f32,
}

const TRACK: f32 = 6.0;
const KNOB: f32 = 14.0;
const GAP: f32 = 10.0;

impl<'a> StepSlider<'a> {
    /// A slider with a name for screen readers, and the step in words.
    pub const fn new(name: &'a str, step: &'a mut usize, most: usize, label: &'a str) -> Self {
        Self { name, step, most, label, width: 150.0 }
    }

    /// With a line of so many points.
    pub const fn line(self, width: f32) -> Self {
        Self { width, ..self }
    }
}

impl Widget for StepSlider<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let words = Text::Small.line(ui.painter(), self.label, palette.ink);
        // as wide at every step, so that nothing beside it moves
        let longest = self.label.replace(|letter: char| letter.is_ascii_digit(), "0");
        let room = Text::Small.line(ui.painter(), &longest, palette.ink).size().x + 10.0;
        let all = vec2(self.width + GAP + room.max(words.size().x), size::CONTROL);
        let (rect, mut response) = ui.allocate_exact_size(all, Sense::click_and_drag());
        let middle = rect.center().y;
        let track = Rect::from_min_max(
            pos2(rect.left() + KNOB / 2.0, middle - TRACK / 2.0),
            pos2(rect.left() + self.width - KNOB / 2.0, middle + TRACK / 2.0),
        );
        let Self { name, step, most, .. } = self;
        let slide = Slide { name, now: *step, most, page: 5, nudge: 1 };
        if let Some(asked) = slide.asked(ui, &response, track) {
            *step = asked;
            response.mark_changed();
        }

        let share = *step as f32 / most.max(1) as f32;
        let knob = pos2(lerp(track.left()..=track.right(), share), middle);
        let painter = ui.painter();
        painter.rect_filled(track, TRACK / 2.0, palette.sunken);
        painter.rect_filled(track.with_max_x(knob.x), TRACK / 2.0, palette.ink2);
        let hover = response.hovered() || response.dragged();
        let fill = if hover { palette.sunken } else { palette.raised };
        painter.circle(knob, KNOB / 2.0, fill, Stroke::new(stroke::BOLD, palette.ink2));
        let from = pos2(rect.left() + self.width + GAP, middle - words.size().y / 2.0);
        painter.galley(from, words, palette.ink);
        let around = Rect::from_center_size(knob, vec2(KNOB, KNOB));
        focus::ring_at(ui, &response, around, 8);
        Slide { now: *step, ..slide }.describe(ui, &response);
        response
    }
}
