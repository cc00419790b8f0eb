//! The area between a curve and the middle of the chart, in the fill of whoever is ahead: plain
//! for the first party, hatched for the second.

use egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke, pos2};

use crate::gui::theme::Palette;
use crate::gui::widgets::Party;

/// Distance of the hatch's lines along the axis.
const PITCH: f32 = 8.0;
const WIDTH: f32 = 1.2;

/// Fills the area between a curve and a height: above it for one party, below for the other.
pub(super) fn fill(
    painter: &Painter,
    curve: &[Pos2],
    middle: f32,
    above: Party,
    palette: &Palette,
) {
    for ends in curve.windows(2) {
        let [a, b] = ends else { continue };
        for piece in pieces(*a, *b, middle) {
            let is_above = piece.iter().any(|point| point.y < middle);
            let party = if is_above { above } else { above.opponent() };
            painter.add(flat(&piece, party.tint(palette)));
            if party == Party::Second {
                hatch(painter, &piece, Stroke::new(WIDTH, party.middle(palette)));
            }
        }
    }
}

/// A convex polygon with hard edges, so that no seam shows between neighbors.
fn flat(polygon: &[Pos2], color: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for point in polygon {
        mesh.colored_vertex(*point, color);
    }
    let corners = u32::try_from(polygon.len()).unwrap_or(0);
    for corner in 2..corners {
        mesh.add_triangle(0, corner - 1, corner);
    }
    Shape::mesh(mesh)
}

/// The convex pieces between a straight piece of the curve and the middle: one, or two where they
/// cross.
fn pieces(a: Pos2, b: Pos2, middle: f32) -> Vec<Vec<Pos2>> {
    let foot = |point: Pos2| pos2(point.x, middle);
    if (a.y < middle) == (b.y < middle) {
        return vec![vec![a, b, foot(b), foot(a)]];
    }
    let share = (middle - a.y) / (b.y - a.y);
    let cross = pos2(a.x + share * (b.x - a.x), middle);
    vec![vec![a, cross, foot(a)], vec![cross, b, foot(b)]]
}

/// Hatches a convex polygon with lines at 45°, their phase fixed to the window so that pieces
/// beside each other line up.
fn hatch(painter: &Painter, polygon: &[Pos2], stroke: Stroke) {
    let sums = polygon.iter().map(|point| point.x + point.y);
    let (least, most) = sums.fold((f32::INFINITY, f32::NEG_INFINITY), |(least, most), sum| {
        (least.min(sum), most.max(sum))
    });
    let mut sum = (least / PITCH).ceil() * PITCH;
    while sum < most {
        if let Some(ends) = within(polygon, sum) {
            painter.line_segment(ends, stroke);
        }
        sum += PITCH;
    }
}

/// The part of the line `x + y = sum` within a convex polygon.
fn within(polygon: &[Pos2], sum: f32) -> Option<[Pos2; 2]> {
    let next = polygon.iter().cycle().skip(1);
    let mut ends = polygon.iter().zip(next).filter_map(|(a, b)| {
        let (from, to) = (a.x + a.y - sum, b.x + b.y - sum);
        let crosses = (from < 0.0) != (to < 0.0);
        crosses.then(|| a.lerp(*b, from / (from - to)))
    });
    Some([ends.next()?, ends.next()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_that_crosses_the_middle_leaves_a_piece_on_either_side() {
        let both = pieces(pos2(0.0, 0.0), pos2(10.0, 20.0), 10.0);
        assert_eq!(both.len(), 2);
        assert!(both[0].contains(&pos2(5.0, 10.0)) && both[1].contains(&pos2(5.0, 10.0)));
        assert_eq!(pieces(pos2(0.0, 0.0), pos2(10.0, 5.0), 10.0).len(), 1);
    }

    #[test]
    fn hatch_lines_end_at_the_edges_of_the_area() {
        let square = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0), pos2(0.0, 10.0)];
        let [a, b] = within(&square, 10.0).expect("a line through the middle");
        assert!((a.x + a.y - 10.0).abs() < 1e-4 && (b.x + b.y - 10.0).abs() < 1e-4);
        assert!(a.distance(b) > 14.0, "{a:?} to {b:?}");
        assert_eq!(within(&square, 30.0), None);
    }
}
