//! A row to choose one of several by, with whose it is and what follows from it.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2};

use super::{Party, mark};
use crate::gui::theme::{
    Palette, Passage, Text, focus, palette::mix, radius, stroke, text::unmarked,
};

/// A row of a list of choices.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct ChoiceRow<'a> {
    /// Whose it is.
    pub party: Party,
    /// What it is.
    pub label: &'a str,
    /// What follows from it.
    pub note: &'a str,
    /// Whether it is the one chosen.
    pub chosen: bool,
}

const PAD_X: f32 = 12.0;
const PAD_Y: f32 = 9.0;
const CIRCLE: f32 = 18.0;

impl Widget for ChoiceRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let left = PAD_X + CIRCLE + 10.0 + 18.0;
        let column = width - left - PAD_X;
        let label = Passage::new().marked(Text::Strong, self.label, palette.ink);
        let label = label.width(column).galley(ui.painter());
        let note = Passage::new().marked(Text::Small, self.note, palette.ink2);
        let note = note.width(column).galley(ui.painter());
        let note_height = if self.note.is_empty() { 0.0 } else { note.size().y };
        let height = 2.0 * PAD_Y + label.size().y + note_height;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());

        let hover = ui.animate_bool(response.id, response.hovered());
        let line = if self.chosen {
            Stroke::new(stroke::BOLD, palette.accent)
        } else {
            Stroke::new(stroke::HAIR, mix(palette.line2, palette.edge, hover))
        };
        let painter = ui.painter();
        painter.rect(rect, radius::CARD, palette.raised, line, StrokeKind::Inside);
        let middle = rect.top() + PAD_Y + 10.0;
        let center = pos2(rect.left() + PAD_X + CIRCLE / 2.0, middle);
        let ring = if self.chosen { palette.accent } else { palette.edge };
        let ring = Stroke::new(stroke::HAIR, ring);
        painter.circle(center, CIRCLE / 2.0 - 0.5, palette.raised, ring);
        if self.chosen {
            painter.circle_filled(center, 5.0, palette.accent);
        }
        let at = pos2(rect.left() + PAD_X + CIRCLE + 15.0, middle);
        mark(painter, at, 10.0, self.party, self.party.color(palette));
        let top = rect.top() + PAD_Y;
        let below = top + label.size().y;
        painter.galley(pos2(rect.left() + left, top), label, palette.ink);
        painter.galley(pos2(rect.left() + left, below), note, palette.ink2);
        focus::ring(ui, &response, radius::CARD);
        let name = format!("{}. {}", unmarked(self.label), unmarked(self.note));
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), self.chosen, &name)
        });
        response
    }
}
