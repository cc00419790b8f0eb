//! Edges: solid with an arrow for a support, dashed with a bar for an attack; width is weight.

use egui::epaint::CubicBezierShape;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::camera::{Camera, gap_right_of, place};
use crate::app::view::MapView;
use crate::app::view::map::{EdgeView, NodeView};
use crate::gui::icons;
use crate::gui::theme::{Palette, Text};

/// How far below its weight the sign of a loop stands.
const LOOP: f32 = 18.0;

/// An edge on the screen.
pub(super) struct Line<'v> {
    edge: &'v EdgeView,
    points: Vec<Pos2>,
    label: Pos2,
    played: bool,
    looped: bool,
}

/// The lines of all edges.
pub(super) fn lines(view: &MapView, camera: Camera, canvas: Rect) -> Vec<Line<'_>> {
    let MapView { nodes, edges, loops, .. } = view;
    let node = |id| nodes.iter().find(|node| node.id == id);
    let column = |edge: &EdgeView| node(edge.from).map_or(0.0, |node| node.spot.column);
    let end_column = |edge: &EdgeView| node(edge.to).map_or(0.0, |node| node.spot.column);
    let ends = edges.iter().filter_map(|edge| {
        let (from, to) = (node(edge.from)?, node(edge.to)?);
        let leaving = edges.iter().filter(|other| other.from == edge.from);
        let start = port(from, edge, leaving, end_column);
        let coming = edges.iter().filter(|other| other.to == edge.to);
        let end = port(to, edge, coming, column);
        let start = pos2(start, camera.place(from.id, from.spot).top());
        let end = pos2(end, camera.place(to.id, to.spot).bottom());
        Some(Way { edge, from, to, start, end })
    });
    let ways: Vec<Way<'_>> = ends.collect();
    ways.iter()
        .map(|way| {
            let route = way.route(camera, lane(way, &ways));
            let points = route.points.iter().map(|point| camera.point(canvas, *point)).collect();
            let label = camera.point(canvas, route.label);
            let looped = loops.contains(&[way.edge.from, way.edge.to]);
            let played = way.from.played && way.to.played;
            Line { edge: way.edge, points, label, played, looped }
        })
        .collect()
}

/// Where on a node edges may begin and end: not at its corners.
const PORTS: f32 = 0.86;

/// Where on its node an edge begins or ends: side by side with the others, by where they go.
fn port<'v>(
    node: &NodeView,
    edge: &EdgeView,
    others: impl Iterator<Item = &'v EdgeView>,
    far: impl Fn(&EdgeView) -> f32,
) -> f32 {
    let (mut all, mut before) = (0.0, 0.0);
    for other in others {
        all += 1.0;
        let (own, theirs) = (far(edge), far(other));
        if theirs < own || (theirs.total_cmp(&own).is_eq() && other.from < edge.from) {
            before += 1.0;
        }
    }
    let rect = place(node.id, node.spot);
    let share = (before + 1.0) / (all + 1.0) - 0.5;
    rect.center().x + PORTS * rect.width() * share
}

/// An edge, and where on its nodes it begins and ends.
struct Way<'v> {
    edge: &'v EdgeView,
    from: &'v NodeView,
    to: &'v NodeView,
    start: Pos2,
    end: Pos2,
}

/// A line between two nodes.
struct Route {
    points: Vec<Pos2>,
    label: Pos2,
}

impl Way<'_> {
    /// The column to the right of which the edge goes up, where rows lie between its ends.
    fn gap(&self) -> Option<f32> {
        let (from, to) = (self.from.spot, self.to.spot);
        let right = self.end.x >= self.start.x;
        (from.row > to.row + 1).then_some(if right { from.column } else { from.column - 1.0 })
    }

    /// Straight up to the row above; farther up through the gap between two columns.
    fn route(&self, camera: Camera, lane: Option<f32>) -> Route {
        let Self { start, end, .. } = *self;
        let mut points = vec![start];
        let Some(lane) = lane else {
            bend(&mut points, start, end);
            return Route { label: start + (end - start) / 2.0, points };
        };
        let rise =
            if self.to.spot.row == 0 { camera.below_issues() } else { camera.between_rows() };
        let low = pos2(lane, start.y - camera.between_rows());
        let high = pos2(lane, end.y + rise);
        bend(&mut points, start, low);
        points.push(high);
        bend(&mut points, high, end);
        Route { label: start + (low - start) / 2.0, points }
    }
}

/// Where in its gap an edge goes up: side by side with the others there, by where they come from
/// and go to, so that few cross.
fn lane(way: &Way<'_>, all: &[Way<'_>]) -> Option<f32> {
    let gap = way.gap()?;
    let shared = |other: &&Way<'_>| other.gap().is_some_and(|own| (own - gap).abs() < 0.1);
    // what ends furthest left goes up furthest left; of several to one place, what comes from
    // farthest below
    let key = |way: &Way<'_>| (way.end.x, -way.start.y);
    let own = key(way);
    let before = |other: &&Way<'_>| {
        let theirs = key(other);
        theirs.0.total_cmp(&own.0).then(theirs.1.total_cmp(&own.1)).is_lt()
    };
    let count = all.iter().filter(shared).count() as f32;
    let place = all.iter().filter(shared).filter(before).count() as f32;
    let room = gap_right_of(gap).shrink(5.0);
    Some(egui::lerp(room.min..=room.max, (place + 0.5) / count.max(1.0)))
}

/// Adds a curve that leaves and arrives upright.
fn bend(points: &mut Vec<Pos2>, from: Pos2, to: Pos2) {
    let half = vec2(0.0, (to.y - from.y) / 2.0);
    let curve = CubicBezierShape::from_points_stroke(
        [from, from + half, to - half, to],
        false,
        Color32::TRANSPARENT,
        Stroke::NONE,
    );
    points.extend(curve.flatten(Some(0.2)).into_iter().skip(1));
}

impl Line<'_> {
    /// Paints the line and its end.
    pub(super) fn paint(&self, painter: &Painter, palette: &Palette, zoom: f32) {
        let color = match (self.played, self.edge.marked) {
            (_, true) => palette.ink,
            (true, false) => palette.ink2,
            (false, false) => palette.ink3,
        };
        let weight = self.edge.value.unwrap_or_default().abs().min(1.5);
        let width = (1.0 + 2.0 * weight) * zoom.max(0.7);
        let Some(end) = self.points.last().copied() else { return };
        let head = 11.0 * zoom.clamp(0.6, 1.2);
        let stroke = Stroke::new(width, color);
        let mut points = self.points.clone();
        if let Some(last) = points.last_mut() {
            last.y += if self.edge.supports { head * 0.8 } else { 2.0 };
        }
        if !self.played {
            painter.extend(Shape::dotted_line(&points, color, 5.0, 1.0));
        } else if self.edge.supports {
            painter.add(Shape::line(points, stroke));
        } else {
            painter.extend(Shape::dashed_line(&points, stroke, 6.0, 4.0));
        }
        if self.edge.supports {
            let corners = vec![end, end + vec2(head * 0.5, head), end + vec2(-head * 0.5, head)];
            painter.add(Shape::convex_polygon(corners, color, Stroke::NONE));
        } else {
            let bar = Rect::from_center_size(end + vec2(0.0, 3.0), vec2(head * 1.45, 3.0));
            painter.rect_filled(bar, 0, color);
        }
    }

    /// Paints the weight, of marked and of heavy edges, and what says that it is part of a loop.
    pub(super) fn paint_label(&self, painter: &Painter, palette: &Palette, zoom: f32) {
        if self.looped {
            let at = self.label + vec2(0.0, LOOP);
            painter.circle_filled(at, LOOP / 2.0, palette.ground);
            icons::ARROWS_CLOCKWISE.paint(painter, at, 14.0, palette.ink);
        }
        let heavy = self.edge.value.is_some_and(|value| value.abs() >= 0.5) && zoom >= 0.7;
        if self.edge.label.is_empty() || !(self.edge.marked || heavy) {
            return;
        }
        let color = if self.edge.marked { palette.ink } else { palette.ink2 };
        let words = Text::CaptionStrong.line(painter, &self.edge.label, color);
        // beside a short line, so that it does not hide it
        let beside = if zoom < 0.7 { words.size().x / 2.0 + 6.0 } else { 0.0 };
        let rect = Rect::from_center_size(self.label + vec2(beside, 0.0), words.size());
        painter.rect_filled(rect.expand2(vec2(4.0, 0.0)), 4, palette.ground);
        painter.galley(rect.min, words, color);
    }
}
