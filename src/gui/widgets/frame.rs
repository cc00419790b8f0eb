//! Frames, rules and the labels of regions.

use egui::{Frame, Margin, Painter, Rect, Response, Shape, Stroke, Ui, pos2};

use crate::gui::theme::{Palette, Text, radius, stroke};

/// A card on the ground: raised, with a hairline, padded 12 × 14.
pub fn card(palette: &Palette) -> Frame {
    Frame::NONE
        .fill(palette.raised)
        .stroke(Stroke::new(stroke::HAIR, palette.line))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(14, 12))
}

/// A card lifted by a shadow: what is selected, or floats.
pub fn lifted_card(palette: &Palette) -> Frame {
    card(palette).shadow(palette.lifted)
}

/// A panel within a card: one step below it.
pub fn panel(palette: &Palette) -> Frame {
    Frame { fill: palette.surface, ..card(palette) }
}

/// A well: the tray, a gauge's bed, a place where something will come.
pub fn sunken(palette: &Palette) -> Frame {
    Frame { fill: palette.sunken, stroke: Stroke::NONE, ..card(palette) }
}

/// A hairline across the room there is.
pub fn hairline(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), 1.0));
    hairline_at(ui.painter(), rect.x_range(), rect.center().y, Palette::of(ui));
}

/// A hairline at a height.
pub fn hairline_at(painter: &Painter, x: egui::Rangef, y: f32, palette: &Palette) {
    painter.hline(x, y, Stroke::new(stroke::HAIR, palette.line));
}

/// A hairline from top to bottom.
pub fn vertical_rule(painter: &Painter, x: f32, y: egui::Rangef, palette: &Palette) {
    painter.vline(x, y, Stroke::new(stroke::HAIR, palette.line));
}

/// The name of a region, in capitals.
pub fn region_label(ui: &mut Ui, name: &str) -> Response {
    let color = Palette::of(ui).ink3;
    ui.label(Text::Over.rich(name.to_uppercase()).color(color))
}

/// Paints a dashed outline with square corners left open, for what is not there yet.
pub fn dashed_rect(painter: &Painter, rect: Rect, stroke: Stroke) {
    let rect = rect.shrink(stroke.width / 2.0);
    let round = f32::from(radius::CARD);
    let sides = [
        [pos2(rect.left() + round, rect.top()), pos2(rect.right() - round, rect.top())],
        [pos2(rect.right(), rect.top() + round), pos2(rect.right(), rect.bottom() - round)],
        [pos2(rect.right() - round, rect.bottom()), pos2(rect.left() + round, rect.bottom())],
        [pos2(rect.left(), rect.bottom() - round), pos2(rect.left(), rect.top() + round)],
    ];
    for side in sides {
        painter.extend(Shape::dashed_line(&side, stroke, 4.0, 3.0));
    }
    let corners = [
        (rect.left_top(), 1.0, 1.0),
        (rect.right_top(), -1.0, 1.0),
        (rect.right_bottom(), -1.0, -1.0),
        (rect.left_bottom(), 1.0, -1.0),
    ];
    for (corner, right, down) in corners {
        painter.add(egui::epaint::QuadraticBezierShape::from_points_stroke(
            [
                corner + egui::vec2(0.0, down * round),
                corner,
                corner + egui::vec2(right * round, 0.0),
            ],
            false,
            egui::Color32::TRANSPARENT,
            stroke,
        ));
    }
}
