//! Which part of the map is looked at, and from how far: kept in egui's memory for each map.

use egui::{Id, Pos2, Rect, Ui, Vec2, pos2, vec2};

use crate::app::MapNode;
use crate::app::view::map::Spot;

/// Nearest and farthest, as a factor.
const ZOOM: std::ops::RangeInclusive<f32> = 0.4..=2.0;
/// Distance of columns and rows.
const PITCH: Vec2 = vec2(236.0, 148.0);
const ENTRY: Vec2 = vec2(206.0, 86.0);
const ISSUE: Vec2 = vec2(236.0, 92.0);
/// Room that is left free around a map that fits.
const FREE: [Vec2; 2] = [vec2(20.0, 52.0), vec2(20.0, 76.0)];

/// Where the map is looked at from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Camera {
    pub(super) zoom: f32,
    /// The place on the map in the middle of the canvas.
    center: Pos2,
    /// Whether the user chose it; else the map is fitted whenever it changes.
    own: bool,
}

impl Camera {
    /// The camera of a map, fitted unless the user moved it.
    pub(super) fn of(ui: &Ui, subject: &str, extent: &[(MapNode, Spot)], canvas: Rect) -> Self {
        let kept: Option<Self> = ui.data(|data| data.get_temp(memory(subject)));
        kept.filter(|camera| camera.own).unwrap_or_else(|| Self::fitting(extent, canvas))
    }

    /// Keeps it.
    pub(super) fn keep(self, ui: &Ui, subject: &str) {
        ui.data_mut(|data| data.insert_temp(memory(subject), self));
    }

    /// The camera from which everything is seen, as near as 100 %.
    pub(super) fn fitting(extent: &[(MapNode, Spot)], canvas: Rect) -> Self {
        let [near, far] = FREE;
        let room = Rect::from_min_max(canvas.min + near, canvas.max - far);
        let bounds = bounds(extent);
        let share = room.size() / bounds.size();
        let zoom = share.min_elem().clamp(*ZOOM.start(), 1.0);
        // what does not fit even so begins at its top left
        let over = (bounds.size() - room.size() / zoom).max(Vec2::ZERO);
        let center = bounds.center() - over / 2.0 + (canvas.center() - room.center()) / zoom;
        Self { zoom, center, own: false }
    }

    /// The camera that sees everything at 100 %.
    pub(super) fn whole(extent: &[(MapNode, Spot)]) -> Self {
        Self { zoom: 1.0, center: bounds(extent).center(), own: false }
    }

    /// The same from nearer or farther; what is under a point stays there.
    pub(super) fn zoomed(self, factor: f32, canvas: Rect, under: Pos2) -> Self {
        let zoom = (self.zoom * factor).clamp(*ZOOM.start(), *ZOOM.end());
        let held = self.to_map(canvas, under);
        let center = held + (canvas.center() - under) / zoom;
        Self { zoom, center, own: true }
    }

    /// The same moved by a distance on the screen.
    pub(super) fn moved(self, by: Vec2) -> Self {
        Self { center: self.center - by / self.zoom, own: true, ..self }
    }

    /// The same, moved as little as is needed to see a place on the map.
    pub(super) fn seeing(self, place: Rect, canvas: Rect) -> Self {
        let seen = self.on_screen(canvas, place);
        let room = canvas.shrink2(vec2(16.0, 16.0)).with_min_y(canvas.top() + 52.0);
        let by = (room.min - seen.min).max(Vec2::ZERO) + (room.max - seen.max).min(Vec2::ZERO);
        if by == Vec2::ZERO { self } else { self.moved(by) }
    }

    /// Where a rectangle of the map is on the screen.
    pub(super) fn on_screen(self, canvas: Rect, place: Rect) -> Rect {
        Rect::from_min_max(self.point(canvas, place.min), self.point(canvas, place.max))
    }

    /// Where a point of the map is on the screen.
    pub(super) fn point(self, canvas: Rect, point: Pos2) -> Pos2 {
        canvas.center() + (point - self.center) * self.zoom
    }

    fn to_map(self, canvas: Rect, point: Pos2) -> Pos2 {
        self.center + (point - canvas.center()) / self.zoom
    }
}

fn memory(subject: &str) -> Id {
    Id::unique("map camera").with(subject)
}

/// The rectangle around some nodes on the map.
pub(super) fn bounds(extent: &[(MapNode, Spot)]) -> Rect {
    let places = extent.iter().map(|(node, spot)| place(*node, *spot));
    places.reduce(Rect::union).unwrap_or(Rect::from_min_size(Pos2::ZERO, ENTRY))
}

/// The rectangle of a node on the map.
pub(super) fn place(id: MapNode, spot: Spot) -> Rect {
    let size = match id {
        MapNode::Issue(_) => ISSUE,
        MapNode::Entry(_) => ENTRY,
    };
    let center = pos2(spot.column * PITCH.x, spot.row as f32 * PITCH.y);
    Rect::from_center_size(center, size)
}

/// The middle of the gap to the right of a column.
pub(super) fn gap_right_of(column: f32) -> f32 {
    (column + 0.5) * PITCH.x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_under_the_pointer_stays_under_it_while_zooming() {
        let canvas = Rect::from_min_size(pos2(72.0, 96.0), vec2(1000.0, 800.0));
        let camera = Camera { zoom: 1.0, center: pos2(10.0, 20.0), own: true };
        let under = pos2(300.0, 400.0);
        let nearer = camera.zoomed(1.5, canvas, under);
        let (before, after) = (camera.to_map(canvas, under), nearer.to_map(canvas, under));
        assert!((before - after).length() < 0.01, "{before} {after}");
        assert!((nearer.zoomed(9.0, canvas, under).zoom - 2.0).abs() < f32::EPSILON);
    }

    #[test]
    fn a_place_out_of_sight_is_moved_into_it() {
        let canvas = Rect::from_min_size(Pos2::ZERO, vec2(600.0, 400.0));
        let camera = Camera { zoom: 1.0, center: pos2(0.0, 0.0), own: true };
        let far = Rect::from_center_size(pos2(1000.0, -700.0), ENTRY);
        let seen = camera.seeing(far, canvas);
        assert!(canvas.contains_rect(seen.on_screen(canvas, far)));
        assert_eq!(seen.seeing(far, canvas), seen, "and then stays");
    }
}
