//! Who speaks, shown four ways at once: color, mark, fill and name.
//!
//! The first party (the government, the appellant's opponent, whoever the scenario puts first) is
//! a blue square with solid bars; the second an ochre disc with hatched bars; the bench a lozenge
//! in ink. Take any one of the four away and the screen still reads.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, Id, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui,
    Vec2,
};

use crate::gui::theme::Palette;

/// One of the three who speak in a courtroom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// The party that the scenario names first: square, solid, blue.
    First,
    /// The party that it names second: disc, hatched, ochre.
    Second,
    /// The bench: lozenge, ink.
    Bench,
}

impl Party {
    /// The color of the party's name, marks and bars.
    pub const fn color(self, palette: &Palette) -> Color32 {
        match self {
            Self::First => palette.gov,
            Self::Second => palette.co,
            Self::Bench => palette.bench,
        }
    }

    /// The tint behind text that belongs to the party.
    pub const fn tint(self, palette: &Palette) -> Color32 {
        match self {
            Self::First => palette.gov_t,
            Self::Second => palette.co_t,
            Self::Bench => palette.bench_t,
        }
    }

    /// The party's tone between color and tint, for outlines in charts.
    pub const fn middle(self, palette: &Palette) -> Color32 {
        match self {
            Self::First => palette.gov_m,
            Self::Second => palette.co_m,
            Self::Bench => palette.edge,
        }
    }

    /// The color of the party's name where it heads a passage: the bench speaks in plain ink.
    pub const fn name_color(self, palette: &Palette) -> Color32 {
        match self {
            Self::Bench => palette.ink,
            _ => self.color(palette),
        }
    }

    /// The other of the two parties; the bench has none and stays.
    #[must_use]
    pub const fn opponent(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
            Self::Bench => Self::Bench,
        }
    }
}

/// Sets the names of the three that stand beside marks wherever a code alone would do, in this and
/// every later pass; or lets marks stand with codes alone.
pub fn name_parties(ctx: &Context, names: Option<[&str; 3]>) {
    let names = names.map(|names| Arc::new(names.map(Arc::<str>::from)));
    ctx.data_mut(|data| data.insert_temp::<Option<Arc<Names>>>(names_id(), names));
}

type Names = [Arc<str>; 3];

fn names_id() -> Id {
    Id::unique("colloquy party names")
}

impl Party {
    /// The party's name, where names stand beside marks.
    pub fn name(self, ctx: &Context) -> Option<Arc<str>> {
        let names: Option<Arc<Names>> = ctx.data(|data| data.get_temp(names_id())).flatten();
        let names = names?;
        let [first, second, bench] = &*names;
        Some(Arc::clone(match self {
            Self::First => first,
            Self::Second => second,
            Self::Bench => bench,
        }))
    }
}

/// Paints the party's mark, `size` points across, around a point. 8 in captions, 10 in text, 11
/// in headers.
pub fn mark(painter: &Painter, center: Pos2, size: f32, party: Party, color: Color32) {
    match party {
        Party::First => {
            let rect = Rect::from_center_size(center, Vec2::splat(size));
            painter.rect_filled(rect, CornerRadius::same(1), color);
        }
        Party::Second => {
            painter.circle_filled(center, size / 2.0, color);
        }
        Party::Bench => {
            // A square of 0.85 of the size, stood on its corner.
            let reach = size * 0.85 * std::f32::consts::FRAC_1_SQRT_2;
            let corners = [Vec2::UP, Vec2::RIGHT, Vec2::DOWN, Vec2::LEFT];
            let points = corners.map(|corner| center + corner * reach).to_vec();
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        }
    }
}

impl Party {
    /// Shows the party's mark by itself, named for those who cannot see it; without a name where
    /// words beside it say the same.
    pub fn show_mark(self, ui: &mut Ui, size: f32, name: &str) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
        mark(ui.painter(), rect.center(), size, self, self.color(Palette::of(ui)));
        if !name.is_empty() {
            response
                .widget_info(|| egui::WidgetInfo::labeled(egui::Role::GraphicsSymbol, true, name));
        }
        response
    }
}

/// Paints a bar in the party's fill: solid, hatched for the second party.
pub fn bar(
    painter: &Painter,
    rect: Rect,
    radius: impl Into<CornerRadius>,
    party: Party,
    palette: &Palette,
) {
    if rect.width() <= 0.0 {
        return;
    }
    let radius = radius.into();
    painter.rect_filled(rect, radius, party.color(palette));
    if party == Party::Second {
        hatch(painter, rect, radius, palette.hatch);
    }
}

const HATCH_WIDTH: f32 = 1.5;
/// Distance of the lines from each other, at right angles to them.
const HATCH_PITCH: f32 = 5.0;

/// Hatches a rounded rectangle: lines at 45°, their phase fixed to the window so that bars near
/// each other line up.
pub fn hatch(painter: &Painter, rect: Rect, radius: CornerRadius, color: Color32) {
    let clipped = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let pitch = HATCH_PITCH * std::f32::consts::SQRT_2;
    let stroke = Stroke::new(HATCH_WIDTH, color);
    // Each line is x + y = sum.
    let mut sum = ((rect.left() + rect.top()) / pitch).ceil() * pitch;
    while sum < rect.right() + rect.bottom() {
        if let Some(ends) = hatch_line(rect, radius, sum) {
            clipped.line_segment(ends, stroke);
        }
        sum += pitch;
    }
}

/// The part of the line `x + y = sum` that lies within a rounded rectangle.
fn hatch_line(rect: Rect, radius: CornerRadius, sum: f32) -> Option<[Pos2; 2]> {
    let at = |x: f32| Pos2::new(x, sum - x);
    let (mut left, mut right) =
        ((sum - rect.bottom()).max(rect.left()), (sum - rect.top()).min(rect.right()));
    let middle = f32::midpoint(left, right);
    if right <= left || !within(rect, radius, at(middle)) {
        return None;
    }
    if radius != CornerRadius::ZERO {
        left = edge_between(middle, left, |x| within(rect, radius, at(x)));
        right = edge_between(middle, right, |x| within(rect, radius, at(x)));
    }
    Some([at(left), at(right)])
}

/// The last place between `inside` and `outside` at which a convex test still holds.
fn edge_between(mut inside: f32, mut outside: f32, test: impl Fn(f32) -> bool) -> f32 {
    if test(outside) {
        return outside;
    }
    for _ in 0..6 {
        let middle = f32::midpoint(inside, outside);
        if test(middle) { inside = middle } else { outside = middle }
    }
    inside
}

fn within(rect: Rect, radius: CornerRadius, point: Pos2) -> bool {
    let from_center = point - rect.center();
    let corner = match (from_center.x < 0.0, from_center.y < 0.0) {
        (true, true) => radius.nw,
        (false, true) => radius.ne,
        (true, false) => radius.sw,
        (false, false) => radius.se,
    };
    let corner = f32::from(corner).min(rect.width() / 2.0).min(rect.height() / 2.0);
    let beyond = from_center.abs() - (rect.size() / 2.0 - Vec2::splat(corner));
    beyond.max(Vec2::ZERO).length() <= corner + 0.01
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatch_stays_within_round_corners() {
        let rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(40.0, 10.0));
        let round = CornerRadius::same(5);
        assert_eq!(hatch_line(rect, round, 1.0), None, "the corner itself is bare");
        let [a, b] = hatch_line(rect, round, 6.0).expect("a line near the corner");
        assert!(within(rect, round, a) && within(rect, round, b));
        let [a, b] = hatch_line(rect, round, 25.0).expect("a line in the middle");
        assert_eq!((a.y, b.y), (10.0, 0.0), "away from corners it goes from edge to edge");
    }

    #[test]
    fn the_bench_has_no_opponent() {
        assert_eq!(Party::First.opponent(), Party::Second);
        assert_eq!(Party::Bench.opponent(), Party::Bench);
    }
}
