//! A check box with its label; the whole row is the target.

use egui::{
    Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2,
    vec2,
};

use super::Tip;
use crate::gui::theme::{Palette, Text, focus, metrics::size, radius, stroke};

const BOX: f32 = 18.0;
const GAP: f32 = 8.0;

/// A check box. A click is reported by the response; whether it is on is for the screen to keep.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Checkbox<'a> {
    label: &'a str,
    on: bool,
    bare: bool,
    reason_disabled: Option<&'a str>,
}

impl<'a> Checkbox<'a> {
    /// A check box with a label.
    pub const fn new(label: &'a str, on: bool) -> Self {
        Self { label, on, bare: false, reason_disabled: None }
    }

    /// Only the box; the label is for screen readers.
    pub const fn bare(self) -> Self {
        Self { bare: true, ..self }
    }

    /// With a reason the box cannot be checked now.
    pub const fn disabled(self, reason: Option<&'a str>) -> Self {
        Self { reason_disabled: reason, ..self }
    }
}

/// Paints a check mark of 12 points.
pub(super) fn check(painter: &Painter, center: Pos2, stroke: Stroke) {
    let at = |x: f32, y: f32| center + vec2(x, y);
    painter.line(vec![at(-4.0, 0.2), at(-1.4, 2.8), at(4.2, -2.8)], stroke);
}

impl Widget for Checkbox<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let enabled = self.reason_disabled.is_none() && ui.is_enabled();
        let ink = if enabled { palette.ink } else { palette.ink_dis };
        let words = Text::Body.line(ui.painter(), self.label, ink);
        let area =
            if self.bare { vec2(BOX, BOX) } else { vec2(BOX + GAP + words.size().x, size::ROW) };
        let sense = if enabled { Sense::click() } else { Tip::RESTS };
        let (rect, mut response) = ui.allocate_exact_size(area, sense);
        if response.clicked() {
            response.mark_changed();
        }
        let center = pos2(rect.left() + BOX / 2.0, rect.center().y);
        let square = Rect::from_center_size(center, vec2(BOX, BOX));
        let (fill, outline) = match (enabled, self.on) {
            (false, _) => (palette.surface, palette.line),
            (true, true) => (palette.accent, palette.accent),
            (true, false) if response.hovered() => (palette.sunken, palette.edge),
            (true, false) => (palette.raised, palette.edge),
        };
        let painter = ui.painter();
        let outline = Stroke::new(stroke::HAIR, outline);
        painter.rect(square, radius::KEY, fill, outline, StrokeKind::Inside);
        if self.on {
            let color = if enabled { palette.on_accent } else { palette.ink_dis };
            check(painter, center, Stroke::new(1.5, color));
        }
        if !self.bare {
            let top = rect.center().y - words.size().y / 2.0;
            painter.galley(pos2(square.right() + GAP, top), words, ink);
        }
        focus::ring_at(ui, &response, square, radius::KEY);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, self.on, self.label));
        match self.reason_disabled {
            Some(reason) => Tip::new(reason).on(response),
            None => response,
        }
    }
}
