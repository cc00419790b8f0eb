//! Words that lead somewhere, underlined while the pointer or the keyboard is on them.

use egui::{Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, vec2};

use super::Tip;
use crate::gui::theme::{Palette, Passage, Text, focus, radius, stroke, text::unmarked};

/// A link within the program.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct TextLink<'a> {
    text: &'a str,
    kind: Text,
    accent: bool,
    tip: Option<&'a str>,
    rows: usize,
}

impl<'a> TextLink<'a> {
    /// A link in a caption, in secondary ink; `*words*` are italic.
    pub const fn new(text: &'a str) -> Self {
        Self { text, kind: Text::CaptionStrong, accent: false, tip: None, rows: 1 }
    }

    /// Sets the type.
    pub const fn kind(self, kind: Text) -> Self {
        Self { kind, ..self }
    }

    /// Sets the link in the color of what can be done.
    pub const fn accent(self) -> Self {
        Self { accent: true, ..self }
    }

    /// Takes as many lines as it needs, up to so many.
    pub const fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// A tooltip.
    pub const fn tip(self, tip: &'a str) -> Self {
        Self { tip: Some(tip), ..self }
    }
}

impl Widget for TextLink<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let color = if self.accent { palette.accent } else { palette.ink2 };
        let room = ui.max_rect().width();
        let words = Passage::new().marked(self.kind, self.text, color).width(room).rows(self.rows);
        let words = words.galley(ui.painter());
        let (rect, response) = ui.allocate_exact_size(words.size(), Sense::click());
        ui.painter().galley(rect.min, words, color);
        if response.hovered() {
            let line = Stroke::new(stroke::HAIR, color);
            ui.painter().hline(rect.x_range(), rect.bottom() - 1.5, line);
        }
        focus::ring_at(ui, &response, rect.expand2(vec2(2.0, 0.0)), radius::KEY);
        response
            .widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), unmarked(self.text)));
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        match self.tip {
            Some(tip) => Tip::new(tip).on(response),
            None => response,
        }
    }
}
