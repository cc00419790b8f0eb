//! The pad on which a judge writes during argument.

use egui::{Frame, Margin, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Inline, Party, mark, region_label};
use crate::gui::theme::{Palette, Passage, Text, focus, radius, stroke};

/// Shows the pad around its lines, as high as there is room, with a remark at the top right.
pub fn notes_pad<R>(
    ui: &mut Ui,
    title: &str,
    remark: Inline<'_>,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let palette = Palette::of(ui);
    let frame = Frame::NONE
        .fill(palette.pad)
        .stroke(Stroke::new(stroke::HAIR, palette.pad_line))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(14, 12));
    let shown = frame.show(ui, |ui| {
        ui.take_available_width();
        ui.horizontal(|ui| {
            region_label(ui, title);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                remark.show(ui);
            });
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui)
    });
    shown.inner
}

/// Shows a line of the pad, which leads to the passage it was written at.
pub fn note_line(ui: &mut Ui, party: Option<Party>, text: &str) -> Response {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let left = if party.is_some() { 16.0 } else { 0.0 };
    let words = Passage::new().marked(Text::Note, text, palette.ink).width(width - left);
    let words = words.galley(ui.painter());
    let size = vec2(width, words.size().y + 11.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let painter = ui.painter();
    if let Some(party) = party {
        let at = pos2(rect.left() + 5.0, rect.top() + 15.0);
        mark(painter, at, 8.0, party, party.color(palette));
    }
    let ink = if response.hovered() { palette.accent } else { palette.ink };
    painter.galley_with_override_text_color(pos2(rect.left() + left, rect.top() + 5.0), words, ink);
    let rule = Stroke::new(stroke::HAIR, palette.pad_line);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, rule);
    focus::ring_at(ui, &response, rect.expand2(vec2(2.0, -2.0)), radius::KEY);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text));
    response
}
