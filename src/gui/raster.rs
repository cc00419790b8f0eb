//! Turns egui's triangles into pixels on the processor, for pictures that are saved.
//!
//! Colors are blended as egui's own renderers do it: premultiplied, in gamma space. Textures are
//! read bilinearly. There is no antialiasing here, because egui feathers its edges itself.
//!
//! Not here: what is drawn, and the window, which the graphics card draws.

use std::collections::BTreeMap;
use std::ops::Range;

use egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Primitive, Vertex};
use egui::{Color32, Mesh, Rect, TextureFilter, TextureId, TexturesDelta};

/// A color, premultiplied, each part from 0 to 255.
type Color = [f32; 4];

/// Textures as egui hands them over, and what is painted with them.
#[derive(Debug, Default)]
pub struct Raster {
    textures: BTreeMap<TextureId, Texture>,
}

/// Pixels in rows from above: red, green, blue and alpha, not premultiplied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Four bytes for each pixel.
    pub rgba: Vec<u8>,
}

impl Raster {
    /// Takes in what has changed of the textures.
    #[expect(clippy::iter_over_hash_type, reason = "textures do not depend on each other")]
    pub fn take_in(&mut self, delta: &mut TexturesDelta) {
        for (id, deltas) in delta.set.drain() {
            for change in deltas {
                self.apply(id, &change);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn apply(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        let Some([left, top]) = change.pos else {
            let linear = change.options.magnification == TextureFilter::Linear;
            let pixels = image.pixels.clone();
            self.textures.insert(id, Texture { width, height, linear, pixels });
            return;
        };
        let Some(texture) = self.textures.get_mut(&id) else { return };
        let rows = texture.pixels.chunks_exact_mut(texture.width.max(1)).skip(top);
        for (row, new) in rows.zip(image.pixels.chunks_exact(width.max(1))) {
            for (pixel, new) in row.iter_mut().skip(left).zip(new) {
                *pixel = *new;
            }
        }
    }

    /// Paints triangles on nothing, so many pixels wide and high, at a scale of pixels to a point.
    pub fn paint(&self, parts: &[ClippedPrimitive], size: [usize; 2], scale: f32) -> Pixels {
        let mut canvas = Canvas::new(size);
        for part in parts {
            let Primitive::Mesh(mesh) = &part.primitive else { continue };
            if let Some(texture) = self.textures.get(&mesh.texture_id) {
                canvas.draw(mesh, texture, &canvas.clip(part.clip_rect, scale), scale);
            }
        }
        canvas.into_pixels()
    }
}

#[derive(Debug)]
struct Texture {
    width: usize,
    height: usize,
    linear: bool,
    pixels: Vec<Color32>,
}

impl Texture {
    fn pixel(&self, x: f32, y: f32) -> Color {
        let x = whole(x).min(self.width.saturating_sub(1));
        let y = whole(y).min(self.height.saturating_sub(1));
        let pixel = self.pixels.get(y * self.width + x).copied().unwrap_or_default();
        pixel.to_array().map(f32::from)
    }

    fn sample(&self, [u, v]: [f32; 2]) -> Color {
        let (x, y) = (u * self.width as f32, v * self.height as f32);
        if !self.linear {
            return self.pixel(x, y);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let above = mix(self.pixel(left, top), self.pixel(left + 1.0, top), x - left);
        let below = mix(self.pixel(left, top + 1.0), self.pixel(left + 1.0, top + 1.0), x - left);
        mix(above, below, y - top)
    }
}

/// Pixels from left to right and from top to bottom that may be painted.
#[derive(Clone, Debug)]
struct Clip {
    x: Range<usize>,
    y: Range<usize>,
}

struct Canvas {
    width: usize,
    height: usize,
    /// Premultiplied.
    pixels: Vec<[u8; 4]>,
}

impl Canvas {
    fn new([width, height]: [usize; 2]) -> Self {
        Self { width, height, pixels: vec![[0; 4]; width * height] }
    }

    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let pixel = |value: f32, end: usize| whole((value * scale).round()).min(end);
        Clip {
            x: pixel(rect.left(), self.width)..pixel(rect.right(), self.width),
            y: pixel(rect.top(), self.height)..pixel(rect.bottom(), self.height),
        }
    }

    fn draw(&mut self, mesh: &Mesh, texture: &Texture, clip: &Clip, scale: f32) {
        for indices in mesh.indices.as_chunks::<3>().0 {
            let [a, b, c] = indices.map(|index| mesh.vertices.get(index as usize));
            let (Some(a), Some(b), Some(c)) = (a, b, c) else { continue };
            if let Some(triangle) = Triangle::new([a, b, c], scale) {
                self.fill(&triangle, texture, clip);
            }
        }
    }

    fn fill(&mut self, triangle: &Triangle, texture: &Texture, clip: &Clip) {
        let flat = triangle.flat().map(|(color, uv)| modulated(color, texture.sample(uv)));
        for y in triangle.pixels(|point| point[1], &clip.y) {
            let span = triangle.span(y, triangle.pixels(|point| point[0], &clip.x));
            let (from, to) = (y * self.width + span.start, y * self.width + span.end);
            let Some(row) = self.pixels.get_mut(from..to) else { continue };
            match flat {
                Some(source) if source[3] >= 255.0 => row.fill(source.map(byte)),
                Some(source) => row.iter_mut().for_each(|below| blend(below, source)),
                None => {
                    for (x, below) in span.zip(row) {
                        let weights = triangle.weights(center(x, y)).unwrap_or_default();
                        let texel = texture.sample(weighted(triangle.uv, weights));
                        blend(below, modulated(weighted(triangle.color, weights), texel));
                    }
                }
            }
        }
    }

    fn into_pixels(self) -> Pixels {
        let straight = |[r, g, b, a]: [u8; 4]| {
            let part = |part: u8| match a {
                0 => 0,
                _ => byte(f32::from(part) * 255.0 / f32::from(a)),
            };
            [part(r), part(g), part(b), a]
        };
        let Self { width, height, pixels } = self;
        let mut rgba = Vec::with_capacity(4 * pixels.len());
        for pixel in pixels {
            rgba.extend_from_slice(&if pixel[3] == 255 { pixel } else { straight(pixel) });
        }
        Pixels { width, height, rgba }
    }
}

/// A triangle in pixels, its corners clockwise.
struct Triangle {
    at: [[f32; 2]; 3],
    uv: [[f32; 2]; 3],
    color: [Color; 3],
    area: f32,
}

impl Triangle {
    /// Returns nothing for a triangle without an area.
    fn new(corners: [&Vertex; 3], scale: f32) -> Option<Self> {
        let mut at = corners.map(|corner| [corner.pos.x * scale, corner.pos.y * scale]);
        let mut uv = corners.map(|corner| [corner.uv.x, corner.uv.y]);
        let mut color = corners.map(|corner| corner.color.to_array().map(f32::from));
        let [a, b, c] = at;
        let area = cross(a, b, c);
        if area < 0.0 {
            at.swap(1, 2);
            uv.swap(1, 2);
            color.swap(1, 2);
        }
        let area = area.abs();
        (area > 0.0 && area.is_finite()).then_some(Self { at, uv, color, area })
    }

    /// Its color and place in the texture, if they are the same all over.
    fn flat(&self) -> Option<(Color, [f32; 2])> {
        fn same<T: PartialEq + Copy>([first, second, third]: [T; 3]) -> Option<T> {
            (first == second && second == third).then_some(first)
        }
        same(self.color).zip(same(self.uv))
    }

    /// The pixels it may touch along an axis.
    fn pixels(&self, axis: fn([f32; 2]) -> f32, within: &Range<usize>) -> Range<usize> {
        let values = self.at.map(axis);
        let least = values.into_iter().fold(f32::INFINITY, f32::min);
        let most = values.into_iter().fold(f32::NEG_INFINITY, f32::max);
        let (least, most) = (whole((least - 0.5).floor()), whole((most + 0.5).ceil()));
        within.start.max(least)..within.end.min(most)
    }

    fn edges(&self) -> [[[f32; 2]; 2]; 3] {
        let [a, b, c] = self.at;
        [[a, b], [b, c], [c, a]]
    }

    /// The pixels of a row that are inside, which is one stretch.
    fn span(&self, y: usize, mut row: Range<usize>) -> Range<usize> {
        let height = y as f32 + 0.5;
        for [[from_x, from_y], [to_x, to_y]] in self.edges() {
            let rise = to_y - from_y;
            if rise == 0.0 {
                continue;
            }
            let x = from_x + (height - from_y) * (to_x - from_x) / rise;
            // a pixel more on either side leaves the last word to the exact test below
            if rise < 0.0 {
                row.start = row.start.max(whole(x - 1.5));
            } else {
                row.end = row.end.min(whole(x + 1.5));
            }
        }
        while row.start < row.end && self.weights(center(row.start, y)).is_none() {
            row.start += 1;
        }
        while row.start < row.end && self.weights(center(row.end - 1, y)).is_none() {
            row.end -= 1;
        }
        if row.is_empty() { 0..0 } else { row }
    }

    /// How near a point is to each corner, or nothing when it is outside. A point on an edge
    /// belongs to the triangle below or to the right of it, so that neighbors do not overlap.
    fn weights(&self, point: [f32; 2]) -> Option<[f32; 3]> {
        let [ab, bc, ca] = self.edges();
        let weight = |[from, to]: [[f32; 2]; 2]| {
            let side = cross(from, to, point);
            let (right, down) = (to[0] - from[0], to[1] - from[1]);
            let owns_edge = if down.abs() < f32::EPSILON { right > 0.0 } else { down < 0.0 };
            (side > 0.0 || (side == 0.0 && owns_edge)).then_some(side / self.area)
        };
        Some([weight(bc)?, weight(ca)?, weight(ab)?])
    }
}

fn mix(a: Color, b: Color, share: f32) -> Color {
    zipped(a, b, |a, b| a + (b - a) * share)
}

fn modulated(color: Color, texel: Color) -> Color {
    zipped(color, texel, |color, texel| color * texel / 255.0)
}

fn blend(below: &mut [u8; 4], source: Color) {
    let [.., alpha] = source;
    let through = 1.0 - alpha / 255.0;
    *below = zipped(source, below.map(f32::from), |own, below| own + below * through).map(byte);
}

fn zipped(a: Color, b: Color, of: impl Fn(f32, f32) -> f32) -> Color {
    let ([a0, a1, a2, a3], [b0, b1, b2, b3]) = (a, b);
    [of(a0, b0), of(a1, b1), of(a2, b2), of(a3, b3)]
}

fn weighted<const N: usize>(values: [[f32; N]; 3], weights: [f32; 3]) -> [f32; N] {
    let mut sum = [0.0; N];
    for (value, weight) in values.into_iter().zip(weights) {
        for (sum, part) in sum.iter_mut().zip(value) {
            *sum += part * weight;
        }
    }
    sum
}

fn cross(a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

fn center(x: usize, y: usize) -> [f32; 2] {
    [x as f32 + 0.5, y as f32 + 0.5]
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what lies before the first pixel is cut to it"
)]
const fn whole(value: f32) -> usize {
    value.max(0.0) as usize
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of a color is cut to a byte"
)]
fn byte(part: f32) -> u8 {
    part.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use egui::{Rect, pos2, vec2};

    use super::*;

    /// A white texture of one pixel, and rectangles in colors painted with it.
    fn painted(rects: &[(Rect, Color32)]) -> Pixels {
        let texture = Texture { width: 1, height: 1, linear: true, pixels: vec![Color32::WHITE] };
        let textures = BTreeMap::from([(TextureId::default(), texture)]);
        let parts: Vec<ClippedPrimitive> = rects
            .iter()
            .map(|(rect, color)| {
                let mut mesh = Mesh::default();
                mesh.add_colored_rect(*rect, *color);
                ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive: Primitive::Mesh(mesh) }
            })
            .collect();
        Raster { textures }.paint(&parts, [8, 4], 2.0)
    }

    fn at(pixels: &Pixels, x: usize, y: usize) -> &[u8] {
        let from = 4 * (y * pixels.width + x);
        &pixels.rgba[from..from + 4]
    }

    #[test]
    fn a_rectangle_covers_its_pixels_at_the_scale_and_no_others() {
        let rect = Rect::from_min_size(pos2(1.0, 0.5), vec2(2.0, 1.0));
        let pixels = painted(&[(rect, Color32::BLACK)]);
        let covered = |x: usize, y: usize| (2..6).contains(&x) && (1..3).contains(&y);
        for y in 0..4 {
            for x in 0..8 {
                let alpha = if covered(x, y) { 255 } else { 0 };
                assert_eq!(at(&pixels, x, y)[3], alpha, "{x} {y}");
            }
        }
    }

    #[test]
    fn what_is_half_clear_lets_half_through_on_both_halves_of_a_rectangle() {
        let all = Rect::from_min_size(pos2(0.0, 0.0), vec2(4.0, 2.0));
        let half = Color32::WHITE.gamma_multiply(0.5);
        let pixels = painted(&[(all, Color32::BLACK), (all, half)]);
        let first = at(&pixels, 0, 0).to_vec();
        assert!((127..=129).contains(&first[0]) && first[3] == 255, "{first:?}");
        for y in 0..4 {
            for x in 0..8 {
                assert_eq!(at(&pixels, x, y), first, "the diagonal at {x} {y} is painted once");
            }
        }
    }
}
