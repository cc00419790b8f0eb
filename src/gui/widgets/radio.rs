//! A row to choose one of several by.

use egui::{Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2};

use super::{Inline, Tip};
use crate::gui::theme::{Palette, Passage, Text, focus, metrics::size, stroke};

const CIRCLE: f32 = 18.0;
const DOT: f32 = 11.0;
const GAP: f32 = 8.0;

/// A radio button with its label; the whole row is the target.
#[derive(Clone, Debug)]
#[must_use]
pub struct RadioRow<'a> {
    label: &'a str,
    selected: bool,
    note: Option<Inline<'a>>,
    bare: bool,
    reason_disabled: Option<&'a str>,
}

impl<'a> RadioRow<'a> {
    /// A row with a label in which `**words**` may be semibold.
    pub const fn new(label: &'a str, selected: bool) -> Self {
        Self { label, selected, note: None, bare: false, reason_disabled: None }
    }

    /// Only the circle; the label is for screen readers.
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// A remark at the right end of the row.
    pub fn note(self, note: Inline<'a>) -> Self {
        Self { note: Some(note), ..self }
    }

    /// With a reason the row cannot be chosen now.
    pub fn disabled(self, reason: Option<&'a str>) -> Self {
        Self { reason_disabled: reason, ..self }
    }
}

impl Widget for RadioRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let enabled = self.reason_disabled.is_none() && ui.is_enabled();
        let ink = if enabled { palette.ink } else { palette.ink_dis };
        let note = self.note.as_ref().map(|note| note.lay_out(ui.painter(), f32::INFINITY));
        let note_room = note.as_ref().map_or(0.0, |note| note.size().x + GAP);
        let room = ui.available_width() - CIRCLE - GAP - note_room;
        let words = Passage::new().marked(Text::Body, self.label, ink).width(room);
        let words = words.galley(ui.painter());
        let area = if self.bare {
            vec2(CIRCLE, CIRCLE)
        } else {
            vec2(ui.available_width(), words.size().y.max(size::ROW))
        };
        let sense = if enabled { Sense::click() } else { Tip::RESTS };
        let (rect, response) = ui.allocate_exact_size(area, sense);

        let first_line = rect.top() + size::ROW.min(rect.height()) / 2.0;
        let center = pos2(rect.left() + CIRCLE / 2.0, first_line);
        let hover = enabled && response.hovered();
        let fill = if hover { palette.sunken } else { palette.raised };
        let outline = match (enabled, self.selected) {
            (false, _) => palette.line,
            (true, true) => palette.accent,
            (true, false) => palette.edge,
        };
        let painter = ui.painter();
        painter.circle(center, CIRCLE / 2.0 - 0.75, fill, Stroke::new(stroke::HAIR, outline));
        if self.selected {
            let dot = if enabled { palette.accent } else { palette.ink_dis };
            painter.circle_filled(center, DOT / 2.0 - 1.0, dot);
        }
        if !self.bare {
            let left = rect.left() + CIRCLE + GAP;
            let top = rect.top() + (rect.height() - words.size().y) / 2.0;
            painter.galley(pos2(left, top), words, ink);
            if let Some(note) = note {
                note.paint(painter, rect.right_center() - vec2(note.size().x, 0.0), palette);
            }
        }
        let circle = egui::Rect::from_center_size(center, vec2(CIRCLE, CIRCLE));
        focus::ring_at(ui, &response, circle, 9);
        let mut name = crate::gui::theme::text::unmarked(self.label);
        if let Some(note) = &self.note {
            name = format!("{name}, {}", note.words());
        }
        response
            .widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, self.selected, &name));
        match self.reason_disabled {
            Some(reason) => Tip::new(reason).on(response),
            None => response,
        }
    }
}
