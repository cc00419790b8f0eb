//! Thin bars: the strength of an argument in a list, an issue in a table, time that is left.

use egui::{Rect, Response, Sense, Ui, Widget, pos2, vec2};

use super::{Party, Reading, bar, gauge, meter};
use crate::gui::theme::{Palette, motion};

/// A thin bar of 0 to 100 in a party's fill, with a threshold if it has one.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct StrengthBar<'a> {
    name: &'a str,
    party: Option<Party>,
    accent: bool,
    value: f32,
    threshold: Option<f32>,
    width: f32,
    height: f32,
}

impl<'a> StrengthBar<'a> {
    /// A bar 34 × 5 in a party's fill, named for screen readers.
    pub const fn new(name: &'a str, party: Party, value: f32) -> Self {
        Self {
            name,
            party: Some(party),
            accent: false,
            value,
            threshold: None,
            width: 34.0,
            height: 5.0,
        }
    }

    /// A bar in plain ink.
    pub const fn plain(name: &'a str, value: f32) -> Self {
        Self { party: None, ..Self::new(name, Party::Bench, value) }
    }

    /// A bar that says how much is done.
    pub const fn progress(name: &'a str, value: f32) -> Self {
        Self { accent: true, ..Self::plain(name, value) }
    }

    /// Size in points.
    pub const fn size(self, width: f32, height: f32) -> Self {
        Self { width, height, ..self }
    }

    /// A tick at a threshold of 0 to 100.
    pub const fn threshold(self, threshold: f32) -> Self {
        Self { threshold: Some(threshold), ..self }
    }

    /// Paints the bar into a rectangle of its own height.
    pub fn paint(self, ui: &Ui, rect: Rect, value: f32) {
        let palette = Palette::of(ui);
        let painter = ui.painter();
        let round = (self.height / 2.0).min(5.0);
        painter.rect_filled(rect, round, palette.sunken);
        let share = (value / 100.0).clamp(0.0, 1.0);
        let fill =
            Rect::from_min_max(rect.min, pos2(rect.left() + rect.width() * share, rect.bottom()));
        if let Some(party) = self.party {
            bar(painter, fill, round, party, palette);
        } else {
            let color = if self.accent { palette.accent } else { palette.ink2 };
            painter.rect_filled(fill, round, color);
        }
        if let Some(threshold) = self.threshold {
            gauge::paint_threshold(painter, rect, threshold, palette);
        }
    }
}

impl Widget for StrengthBar<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let size = vec2(self.width, self.height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let shown = motion::glide(ui, response.id.with("bar"), self.value);
        self.paint(ui, rect, shown);
        meter(&response, self.name, Reading::At(self.value));
        response
    }
}
