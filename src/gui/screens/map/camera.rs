//! Which part of the map is looked at, and from how far: kept in egui's memory for each map.

use egui::{Id, Pos2, Rangef, Rect, Ui, Vec2, pos2, vec2};

use crate::app::MapNode;
use crate::app::view::map::Spot;
use crate::gui::theme::motion;

/// Nearest and farthest, as a factor.
const ZOOM: std::ops::RangeInclusive<f32> = 0.4..=2.0;
/// Distance of columns and rows.
const PITCH: Vec2 = vec2(236.0, 148.0);
const ENTRY: Vec2 = vec2(206.0, 86.0);
const ISSUE: Vec2 = vec2(236.0, 92.0);
/// By how much farther apart issues stand from what is below them: most edges end there.
const HEAD: f32 = 44.0;
/// Room that is left free around a map that fits.
const FREE: [Vec2; 2] = [vec2(16.0, 54.0), vec2(16.0, 76.0)];
/// From farther away than this a node shows its name as short as can be, at its full size.
pub(super) const FAR: f32 = 0.72;
/// What is left between two rows from far away, on the screen.
const ROWS_APART: f32 = 11.0;

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

    /// The camera on its way here from where it last stood, if it is on one.
    pub(super) fn on_its_way(self, ui: &Ui, subject: &str) -> Self {
        let flight: Option<(Self, f64)> = ui.data(|data| data.get_temp(flight(subject)));
        let Some((from, since)) = flight else { return self };
        let share = motion::travel(ui, since);
        let center = from.center + (self.center - from.center) * share;
        // zoom is a factor: halfway is the mean of the factors' logarithms
        let zoom = from.zoom * (self.zoom / from.zoom).powf(share);
        if share < 1.0 { Self { zoom, center, ..self } } else { self }
    }

    /// Lets it travel to where it now stands from where it stood, or stops it on its way.
    pub(super) fn travels(ui: &Ui, subject: &str, from: Option<Self>) {
        let now = ui.input(|input| input.time);
        ui.data_mut(|data| match from {
            Some(from) => {
                data.insert_temp(flight(subject), (from, now));
            }
            None => data.remove::<(Self, f64)>(flight(subject)),
        });
        ui.request_repaint();
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

    /// Where a node is on the screen.
    pub(super) fn node(self, canvas: Rect, id: MapNode, spot: Spot) -> Rect {
        self.on_screen(canvas, self.place(id, spot))
    }

    /// The rectangle of a node on the map. From far away nodes take more of the room between rows,
    /// so that there is some for their names.
    pub(super) fn place(self, id: MapNode, spot: Spot) -> Rect {
        let near = place(id, spot);
        let height = near.height().max(self.entry_height());
        Rect::from_center_size(near.center(), vec2(near.width(), height))
    }

    fn entry_height(self) -> f32 {
        let far = ((FAR - self.zoom) / 0.16).clamp(0.0, 1.0);
        let most = PITCH.y - ROWS_APART / self.zoom;
        egui::lerp(ENTRY.y..=most.max(ENTRY.y), far)
    }

    /// What is between two rows, on the map.
    pub(super) fn between_rows(self) -> f32 {
        PITCH.y - self.entry_height()
    }

    /// What is between issues and the row below them, on the map.
    pub(super) fn below_issues(self) -> f32 {
        PITCH.y + HEAD - f32::midpoint(ISSUE.y.max(self.entry_height()), self.entry_height())
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

fn flight(subject: &str) -> Id {
    Id::unique("map flight").with(subject)
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
    let head = if spot.row == 0 { HEAD } else { 0.0 };
    let center = pos2(spot.column * PITCH.x, spot.row as f32 * PITCH.y - head);
    Rect::from_center_size(center, size)
}

/// The gap to the right of a column.
pub(super) fn gap_right_of(column: f32) -> Rangef {
    let middle = (column + 0.5) * PITCH.x;
    let half = (PITCH.x - ENTRY.x) / 2.0;
    Rangef::new(middle - half, middle + half)
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
