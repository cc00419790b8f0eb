//! Words in the chart of win chances: where they stand so that nothing runs over them.

use egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, pos2, vec2};

use super::chart::{Plot, best_points, is_crossed};
use crate::app::view::review::ChartView;
use crate::gui::theme::{Palette, Text, radius};

/// From the top to the middle of the words of the selected move.
const PILL: f32 = 14.0;

/// The selected move, and the move under the pointer.
pub(super) fn labels(
    painter: &Painter,
    plot: Plot,
    view: &ChartView,
    hovered: Option<usize>,
    palette: &Palette,
) {
    let top = plot.rect.top() + PILL;
    if let Some(point) = view.points.get(view.selected) {
        pill(painter, plot, pos2(plot.x(view.selected + 1), top), &point.label, palette);
    }
    let hovered = hovered.filter(|place| *place != view.selected);
    if let Some((place, point)) = hovered.and_then(|place| Some((place, view.points.get(place)?))) {
        let x = plot.x(place + 1);
        painter.vline(x, plot.rect.y_range(), Stroke::new(1.0, palette.line2));
        let words = format!("{} · {}", point.label, point.name);
        pill(painter, plot, pos2(x, plot.rect.bottom() - 14.0), &words, palette);
    }
}

/// The name of the best line, as near to it after its first step as nothing is in the way.
pub(super) fn line_label(
    painter: &Painter,
    plot: Plot,
    view: &ChartView,
    now: &[Pos2],
    taken: &[Rect],
    palette: &Palette,
) {
    let line = best_points(plot, view);
    let Some(near) = line.get(1..).filter(|near| !near.is_empty()) else { return };
    let words = Text::CaptionStrong.line(painter, &view.line_label, palette.accent);
    let flags = || view.points.iter().zip(now.iter().skip(1)).filter(|(it, _)| it.flag.is_some());
    let in_the_way = |place: Rect| {
        is_crossed(place.expand(4.0), now)
            || is_crossed(place.expand(5.0), &line)
            || taken.iter().any(|other| other.intersects(place))
            || flags().any(|(_, at)| place.expand(22.0).contains(*at))
    };
    let cost = |place: Rect| {
        let points = near.windows(2).flat_map(|ends| match ends {
            [a, b] => vec![*a, a.lerp(*b, 0.5), *b],
            _ => ends.to_vec(),
        });
        let points = points.chain(near.first().copied());
        let distance = points.map(|at| place.distance_to_pos(at)).fold(f32::INFINITY, f32::min);
        if in_the_way(place) { 10_000.0 + distance } else { distance }
    };
    let room = Rect::from_min_max(plot.rect.min + vec2(4.0, 2.0), plot.rect.max - vec2(4.0, 2.0));
    let room = room.with_max_x((room.right() - words.size().x).max(room.left() + 1.0));
    let room = room.with_max_y((room.bottom() - words.size().y).max(room.top() + 1.0));
    let grid = (0..=48_u8).flat_map(|x| (0..=24_u8).map(move |y| (x, y)));
    let places = grid.map(|(x, y)| {
        let at = room.lerp_inside(vec2(f32::from(x) / 48.0, f32::from(y) / 24.0));
        Rect::from_min_size(at, words.size())
    });
    let costs = places.map(|place| (cost(place), place));
    let Some((_, place)) = costs.min_by(|a, b| a.0.total_cmp(&b.0)) else { return };
    painter.rect_filled(place.expand2(vec2(3.0, 0.0)), 3, palette.surface.gamma_multiply(0.9));
    painter.galley(place.min, words, palette.accent);
}

/// Where the words of the selected move stand.
pub(super) fn chosen_pill(painter: &Painter, plot: Plot, view: &ChartView) -> Option<Rect> {
    let point = view.points.get(view.selected)?;
    let words = Text::CaptionStrong.line(painter, &point.label, Color32::PLACEHOLDER);
    let center = pos2(plot.x(view.selected + 1), plot.rect.top() + PILL);
    Some(pill_rect(plot, center, words.size()).expand(4.0))
}

fn pill_rect(plot: Plot, center: Pos2, words: egui::Vec2) -> Rect {
    let size = words + vec2(14.0, 6.0);
    let half = size.x / 2.0;
    let room =
        (plot.rect.left() + half)..=(plot.rect.right() + 12.0 - half).max(plot.rect.left() + half);
    let center = pos2(center.x.clamp(*room.start(), *room.end()), center.y);
    Align2::CENTER_CENTER.anchor_size(center, size)
}

fn pill(painter: &Painter, plot: Plot, center: Pos2, words: &str, palette: &Palette) {
    let words = Text::CaptionStrong.line(painter, words, palette.ground);
    let rect = pill_rect(plot, center, words.size());
    painter.rect_filled(rect, radius::KEY, palette.ink);
    painter.galley(rect.min + vec2(7.0, 3.0), words, palette.ground);
}
