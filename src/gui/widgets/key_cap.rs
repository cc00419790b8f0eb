//! A key cap: the name of a key, 18 high, to be pressed instead of a click.

use std::sync::Arc;

use egui::{
    Galley, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo,
    vec2,
};

use crate::gui::theme::{Palette, Text, radius, stroke};

pub(super) const HEIGHT: f32 = 18.0;
const PADDING: f32 = 6.0;

/// The name of a key, drawn as its cap.
#[must_use]
pub struct KeyCap<'a>(pub &'a str);

impl Widget for KeyCap<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let galley = galley(ui.painter(), self.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width(&galley), HEIGHT), Sense::hover());
        paint(ui.painter(), rect.center(), self.0, On::Paper, Palette::of(ui));
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.0));
        response
    }
}

/// What a key cap stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum On {
    Paper,
    Accent,
    Disabled,
}

pub(super) fn galley(painter: &Painter, key: &str) -> Arc<Galley> {
    Text::CaptionStrong.line(painter, key, egui::Color32::PLACEHOLDER)
}

pub(super) fn width(galley: &Galley) -> f32 {
    (galley.size().x + 2.0 * PADDING).max(HEIGHT)
}

pub(super) fn paint(painter: &Painter, center: Pos2, key: &str, on: On, palette: &Palette) {
    let galley = galley(painter, key);
    let rect = Rect::from_center_size(center, vec2(width(&galley), HEIGHT));
    let (fill, outline, ink) = match on {
        On::Paper => (palette.surface, palette.line2, palette.ink2),
        On::Accent => (egui::Color32::TRANSPARENT, palette.on_accent, palette.on_accent),
        On::Disabled => (palette.surface, palette.line, palette.ink_dis),
    };
    let outline = Stroke::new(stroke::HAIR, outline);
    painter.rect(rect, radius::KEY, fill, outline, StrokeKind::Inside);
    painter.galley(rect.center() - galley.size() / 2.0, galley, ink);
}
