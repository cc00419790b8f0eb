//! A field to write in: one line, or several; plain, for searching, or in the student's own hand.

use egui::{
    Color32, Frame, Margin, Rect, Response, Stroke, StrokeKind, TextEdit, Ui, Vec2, pos2, vec2,
};

use crate::gui::{
    icons,
    theme::{Palette, Text, focus, metrics::size, radius, stroke},
};

const PADDING: f32 = 11.0;

/// A text field. Add it with [`Input::show`].
#[must_use]
pub struct Input<'a> {
    name: &'a str,
    text: &'a mut String,
    hint: &'a str,
    error: Option<&'a str>,
    width: Option<f32>,
    kind: Text,
    rows: usize,
    search: bool,
}

impl<'a> Input<'a> {
    /// A field of one line, named for screen readers.
    pub const fn new(name: &'a str, text: &'a mut String) -> Self {
        Self {
            name,
            text,
            hint: "",
            error: None,
            width: None,
            kind: Text::Small,
            rows: 1,
            search: false,
        }
    }

    /// What to write, shown while the field is empty.
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// With a sentence about what is wrong, shown below the field.
    pub const fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Width in points; without one, as wide as there is room.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// A field for searching, with a lens in front.
    pub const fn search(mut self) -> Self {
        self.search = true;
        self
    }

    /// A field of several lines.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// The type in which the text is set.
    pub const fn kind(mut self, kind: Text) -> Self {
        self.kind = kind;
        self
    }

    /// Shows the field. The response is that of the text edit.
    pub fn show(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let line = self.kind.line_height();
        #[expect(clippy::cast_precision_loss, reason = "a field has a handful of rows")]
        let height = size::CONTROL + line * (self.rows.saturating_sub(1)) as f32;
        let (id, rect) = ui.allocate_space(vec2(width, height));
        let before = if self.search { 22.0 } else { 0.0 };
        let after = if self.error.is_some() { 24.0 } else { 0.0 };
        let vertical = (size::CONTROL - line) / 2.0;
        let inner = Rect::from_min_max(
            pos2(rect.left() + PADDING + before, rect.top() + vertical),
            pos2(rect.right() - PADDING - after, rect.bottom() - vertical),
        );

        let back = ui.painter().add(egui::Shape::Noop);
        let edit = if self.rows > 1 {
            TextEdit::multiline(self.text).desired_rows(self.rows)
        } else {
            TextEdit::singleline(self.text)
        };
        let hint = self.kind.rich(self.hint).color(palette.ink3);
        let edit = edit
            .id(id.with("edit"))
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .hint_text(hint)
            .font(self.kind.font())
            .text_color(palette.ink)
            .min_size(inner.size())
            .desired_width(inner.width());
        let response = ui.place(inner, edit).accessible_name(self.name);

        let focused = response.has_focus();
        let outline = match (self.error.is_some(), focused) {
            (true, _) => Stroke::new(stroke::ERROR, palette.bad),
            (false, true) => Stroke::new(stroke::HAIR, palette.focus),
            (false, false) => Stroke::new(stroke::HAIR, palette.edge),
        };
        let fill = if ui.is_enabled() { palette.raised } else { palette.surface };
        let frame =
            egui::epaint::RectShape::new(rect, radius::CONTROL, fill, outline, StrokeKind::Inside);
        ui.painter().set(back, frame);
        focus::field_ring(ui, &response, rect, radius::CONTROL);
        self.icons(ui, rect, palette);
        if let Some(error) = self.error {
            say_error(ui, rect, error, palette);
            ui.accesskit_node_builder(response.id, |node| node.set_description(error));
        }
        response
    }

    fn icons(&self, ui: &Ui, rect: Rect, palette: &Palette) {
        let middle = rect.top() + size::CONTROL / 2.0;
        if self.search {
            let at = pos2(rect.left() + PADDING + 7.0, middle);
            icons::MAGNIFYING_GLASS.paint(ui.painter(), at, 15.0, palette.ink3);
        }
        if self.error.is_some() {
            let at = pos2(rect.right() - PADDING - 8.0, middle);
            icons::X_CIRCLE.filled().paint(ui.painter(), at, 16.0, palette.bad);
        }
    }
}

fn say_error(ui: &mut Ui, field: Rect, error: &str, palette: &Palette) {
    let words = Text::Caption.wrapped(ui.painter(), error, palette.bad, field.width());
    let gap = Vec2::new(0.0, 4.0);
    let size: Vec2 = words.size() + gap;
    let (_, rect) = ui.allocate_space(size);
    ui.painter().galley(rect.min + gap, words, Color32::PLACEHOLDER);
}
