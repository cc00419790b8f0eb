//! The figure: places joined by arrows, with a border before the first place beyond it.

use std::sync::Arc;

use egui::{
    Galley, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::view::case_file::{FigureView, PlaceView};
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Text, radius};
use crate::gui::widgets::{card, dashed_rect, mark, region_label};

const GAP: f32 = 36.0;
/// Above and below the text of a place, its name included.
const AROUND: f32 = 36.0;

/// Shows the figure.
pub(super) fn show(ui: &mut Ui, view: &FigureView) {
    let palette = Palette::of(ui);
    card(palette).show(ui, |ui| {
        region_label(ui, &view.title);
        let width = ui.available_width();
        let high = box_height(ui.painter(), palette, width, view);
        let (rect, response) = ui.allocate_exact_size(vec2(width, high + 86.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &view.described));
        draw(ui.painter(), palette, rect, high, view);
        if !view.caption.is_empty() {
            ui.label(Text::Caption.rich(&view.caption).color(palette.ink3));
        }
    });
}

/// The width of a place in a figure of a width.
fn box_width(width: f32, view: &FigureView) -> f32 {
    let count = view.places.len().max(1) as f32;
    (width - GAP * (count - 1.0)) / count
}

/// As high as the place with the most to say.
fn box_height(painter: &Painter, palette: &Palette, width: f32, view: &FigureView) -> f32 {
    let room = box_width(width, view) - 16.0;
    let text = |place: &PlaceView| words(painter, palette, place, room).size().y;
    AROUND + view.places.iter().map(text).fold(0.0_f32, f32::max)
}

fn words(painter: &Painter, palette: &Palette, place: &PlaceView, room: f32) -> Arc<Galley> {
    Text::Caption.clamped(painter, &place.text, palette.ink2, room, 4)
}

fn draw(painter: &Painter, palette: &Palette, rect: Rect, high: f32, view: &FigureView) {
    let (gap, width) = (GAP, box_width(rect.width(), view));
    let top = rect.top() + 18.0;
    let boxes: Vec<Rect> = (0..view.places.len())
        .map(|i| {
            let left = rect.left() + i as f32 * (width + gap);
            Rect::from_min_size(pos2(left, top), vec2(width, high))
        })
        .collect();
    for (place, area) in view.places.iter().zip(&boxes) {
        draw_place(painter, palette, *area, place);
    }
    let line = Stroke::new(1.2, palette.ink2);
    for pair in boxes.windows(2) {
        if let [from, to] = pair {
            arrow(painter, from.right_center(), to.left_center(), line);
        }
    }
    if let Some(first_beyond) = view.places.iter().position(|place| place.beyond)
        && let Some(area) = boxes.get(first_beyond)
        && !view.border.is_empty()
    {
        let x = area.left() - gap / 2.0 - 4.0;
        let dash = Stroke::new(1.0, palette.bad);
        let border = [pos2(x, rect.top()), pos2(x, top + high + 46.0)];
        painter.extend(Shape::dashed_line(&border, dash, 3.0, 3.0));
        let name = Text::Caption.line(painter, &view.border, palette.bad);
        painter.galley(pos2(x - name.size().x / 2.0, border[1].y), name, palette.bad);
    }
    if let (Some(first), Some(last)) = (boxes.first(), boxes.last())
        && !view.back.is_empty()
    {
        back(painter, palette, *first, *last, &view.back);
    }
}

fn draw_place(painter: &Painter, palette: &Palette, area: Rect, place: &PlaceView) {
    if let Some(side) = place.side {
        let outline = Stroke::new(1.0, party(side).color(palette));
        painter.rect(area, radius::CONTROL, party(side).tint(palette), outline, StrokeKind::Inside);
    } else {
        painter.rect_filled(area, radius::CONTROL, palette.raised);
        dashed_rect(painter, area, Stroke::new(1.0, palette.edge));
    }
    let mut left = area.left() + 10.0;
    if let Some(side) = place.side {
        let party = party(side);
        let center = pos2(left + 4.0, area.top() + 17.0);
        mark(painter, center, 8.0, party, party.color(palette));
        left += 14.0;
    }
    let room = area.right() - left - 6.0;
    let name = Text::SmallStrong.clamped(painter, &place.name, palette.ink, room, 1);
    painter.galley(pos2(left, area.top() + 8.0), name, palette.ink);
    let text = words(painter, palette, place, area.width() - 16.0);
    painter.galley(pos2(area.left() + 10.0, area.top() + 26.0), text, palette.ink2);
}

fn back(painter: &Painter, palette: &Palette, first: Rect, last: Rect, words: &str) {
    let low = first.bottom() + 26.0;
    let line = Stroke::new(1.2, palette.ink2);
    let corners = [
        last.center_bottom(),
        pos2(last.center().x, low),
        pos2(first.center().x, low),
        pos2(first.center().x, first.bottom() + 2.0),
    ];
    painter.extend(Shape::dashed_line(&corners, line, 4.0, 3.0));
    head(painter, pos2(first.center().x, first.bottom()), vec2(0.0, -1.0), line);
    // left of the border, where there is one
    let middle = f32::midpoint(first.center().x, last.left() - 60.0);
    let text = Text::Caption.line(painter, words, palette.ink2);
    painter.galley(pos2(middle - text.size().x / 2.0, low + 4.0), text, palette.ink2);
}

fn arrow(painter: &Painter, from: Pos2, to: Pos2, line: Stroke) {
    painter.line_segment([from, to - vec2(2.0, 0.0)], line);
    head(painter, to, vec2(1.0, 0.0), line);
}

fn head(painter: &Painter, tip: Pos2, toward: egui::Vec2, line: Stroke) {
    let side = vec2(-toward.y, toward.x) * 4.0;
    let base = tip - toward * 8.0;
    let points = vec![tip, base + side, base - side];
    painter.add(Shape::convex_polygon(points, line.color, Stroke::NONE));
}
