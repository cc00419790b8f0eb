//! The persuasion gauge: how strong an issue stands, against how strong it must.
//!
//! The bed runs from 0 to 100. The bar has the color and fill of the party with the burden; the
//! standard of proof is a tick at its own place on the same scale, with its name above.

use egui::{
    CornerRadius, Painter, Rangef, Rect, Response, Sense, Stroke, StrokeKind, Ui, Widget, lerp,
    pos2, vec2,
};

use super::{Party, Reading, Tip, bar, meter};
use crate::gui::theme::{Palette, Text, motion, stroke};

const LABEL: f32 = 14.0;
const GAP: f32 = 5.0;
const TRACK: f32 = 10.0;
/// The tick of the threshold rises above the bed and falls below it.
const BELOW: f32 = 2.0;
const NUMBER: f32 = 32.0;
/// In the place of the number where there is no strength.
const NONE: &str = "\u{2013}";

/// A gauge. Strengths and thresholds run from 0 to 100.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Gauge<'a> {
    name: &'a str,
    party: Party,
    strength: Option<f32>,
    threshold: f32,
    standard: &'a str,
    before: Option<f32>,
    number: bool,
    tip: Option<(&'a str, &'a str)>,
}

impl<'a> Gauge<'a> {
    /// A gauge for the party with the burden. The name is a sentence for screen readers, such as
    /// "Issue 2, Focus. Government, 53 of 50 needed, carried, up 7". The standard is written above
    /// its threshold: "Better view 50". Without a strength the bed is empty: not argued yet, or
    /// not to be shown.
    pub const fn new(
        name: &'a str,
        party: Party,
        strength: Option<f32>,
        threshold: f32,
        standard: &'a str,
    ) -> Self {
        Self { name, party, strength, threshold, standard, before: None, number: true, tip: None }
    }

    /// The strength after the last turn.
    pub const fn before(self, before: Option<f32>) -> Self {
        Self { before, ..self }
    }

    /// Leaves the number at the right out.
    pub const fn without_number(self) -> Self {
        Self { number: false, ..self }
    }

    /// A tooltip: the standard in words, and each judge's number.
    pub const fn tip(self, heading: &'a str, text: &'a str) -> Self {
        Self { tip: Some((heading, text)), ..self }
    }

    fn label(self, painter: &Painter, track: Rect, top: f32, palette: &Palette) {
        let words = Text::CaptionStrong;
        let words = words.clamped(painter, self.standard, palette.ink2, track.width(), 1);
        let half = words.size().x / 2.0;
        let at = at(track, self.threshold);
        let middle = at.clamp(track.left() + half, (track.right() - half).max(track.left() + half));
        // The row is 14 high, its line of text 16.
        painter.galley(pos2(middle - half, top - 1.0), words, palette.ink2);
    }
}

fn at(track: Rect, strength: f32) -> f32 {
    lerp(track.x_range().min..=track.x_range().max, (strength / 100.0).clamp(0.0, 1.0))
}

/// Paints the bed of a bar of 0 to 100 and its fill.
pub(super) fn paint_track(
    painter: &Painter,
    track: Rect,
    party: Party,
    strength: f32,
    palette: &Palette,
    outlined: bool,
) {
    let round = CornerRadius::same(5);
    painter.rect_filled(track, round, palette.sunken);
    let fill = Rect::from_min_max(track.min, pos2(at(track, strength), track.bottom()));
    let right = if fill.right() > track.right() - 4.0 { 5 } else { 0 };
    let ends = CornerRadius { nw: 5, sw: 5, ne: right, se: right };
    if fill.width() >= 1.0 {
        bar(painter, fill, ends, party, palette);
    }
    if outlined {
        let outline = Stroke::new(stroke::HAIR, palette.line2);
        let rest = if strength >= 1.0 {
            // The outline runs around what is empty; the fill is its own edge.
            Rect::from_min_max(pos2(fill.right(), track.top()), track.max)
        } else {
            track
        };
        let clipped = painter.with_clip_rect(rest.intersect(painter.clip_rect()));
        clipped.rect_stroke(track, round, outline, StrokeKind::Inside);
    }
}

/// Paints the tick of a threshold, which rises above its bar.
pub(super) fn paint_threshold(painter: &Painter, track: Rect, threshold: f32, palette: &Palette) {
    let tick = Stroke::new(stroke::BOLD, palette.ink);
    painter.vline(at(track, threshold).round(), track.y_range().expand(4.0), tick);
}

impl Widget for Gauge<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let size = vec2(ui.available_width(), LABEL + GAP + TRACK + BELOW);
        let sense = if self.tip.is_some() { Tip::RESTS } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let number_room = if self.number { NUMBER } else { 0.0 };
        let track = Rect::from_min_max(
            pos2(rect.left(), rect.top() + LABEL + GAP),
            pos2(rect.right() - number_room, rect.bottom() - BELOW),
        );
        let painter = ui.painter();
        self.label(painter, track, rect.top(), palette);
        let shown = motion::glide(ui, response.id.with("bar"), self.strength.unwrap_or(0.0));
        paint_track(painter, track, self.party, shown, palette, true);
        if let Some(before) = self.before {
            let tick = Stroke::new(stroke::BOLD, palette.ink3);
            let y = Rangef::new(track.top() - 2.0, track.bottom() + 2.0);
            painter.vline(at(track, before).round(), y, tick);
        }
        paint_threshold(painter, track, self.threshold, palette);
        if self.number {
            let (number, ink) = match self.strength {
                Some(strength) => (format!("{strength:.0}"), palette.ink),
                None => (NONE.to_owned(), palette.ink3),
            };
            let number = Text::Number.line(painter, &number, ink);
            let place = pos2(rect.right() - number.size().x, track.center().y - 13.0);
            painter.galley(place, number, ink);
        }
        let reading = self.strength.map_or(Reading::Words("not argued"), Reading::At);
        meter(&response, self.name, reading);
        match self.tip {
            Some((heading, text)) => Tip::new(text).heading(heading).on(response),
            None => response,
        }
    }
}
