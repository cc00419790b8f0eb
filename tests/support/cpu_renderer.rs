//! Draws egui's triangles on the processor, for pictures in tests.
//!
//! Colors are blended as egui's own renderers do it: premultiplied, in gamma space. Textures are
//! read bilinearly. There is no antialiasing here, because egui feathers its edges itself.

use std::{collections::BTreeMap, ops::Range};

use egui::{
    Color32, Context, FullOutput, Mesh, Rect, TextureFilter, TextureId, TexturesDelta,
    epaint::{ImageData, ImageDelta, Primitive, Vertex},
};
use image::{Rgba, RgbaImage};

type Color = [f32; 4];

/// A renderer for [`egui_kittest`] that works anywhere.
#[derive(Default)]
pub(crate) struct CpuRenderer {
    textures: BTreeMap<TextureId, Texture>,
}

impl egui_kittest::TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        #[expect(clippy::iter_over_hash_type, reason = "textures do not depend on each other")]
        for (id, deltas) in delta.set.drain() {
            for change in deltas {
                self.apply(id, &change);
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "textures do not depend on each other")]
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            canvas.draw(mesh, texture, canvas.clip(clipped.clip_rect, scale), scale);
        }
        Ok(canvas.into_image())
    }
}

impl CpuRenderer {
    fn apply(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        let pixels = image.pixels.iter().map(|color| color.to_array().map(f32::from));
        match change.pos {
            None => {
                let linear = change.options.magnification == TextureFilter::Linear;
                let texture = Texture { width, height, linear, pixels: pixels.collect() };
                self.textures.insert(id, texture);
            }
            Some([left, top]) => {
                let Some(texture) = self.textures.get_mut(&id) else { return };
                for (index, pixel) in pixels.enumerate() {
                    let (x, y) = (left + index % width, top + index / width);
                    texture.pixels[y * texture.width + x] = pixel;
                }
            }
        }
    }
}

struct Texture {
    width: usize,
    height: usize,
    linear: bool,
    pixels: Vec<Color>,
}

impl Texture {
    fn pixel(&self, x: f32, y: f32) -> Color {
        let x = (x.max(0.0) as usize).min(self.width - 1);
        let y = (y.max(0.0) as usize).min(self.height - 1);
        self.pixels[y * self.width + x]
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

fn mix(a: Color, b: Color, share: f32) -> Color {
    std::array::from_fn(|i| a[i] + (b[i] - a[i]) * share)
}

/// Pixels from left to right and from top to bottom that may be painted.
#[derive(Clone, Copy)]
struct Clip {
    x: (usize, usize),
    y: (usize, usize),
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Color>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0; 4]; width * height] }
    }

    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let pixel = |value: f32, end: usize| ((value * scale).round().max(0.0) as usize).min(end);
        Clip {
            x: (pixel(rect.left(), self.width), pixel(rect.right(), self.width)),
            y: (pixel(rect.top(), self.height), pixel(rect.bottom(), self.height)),
        }
    }

    fn draw(&mut self, mesh: &Mesh, texture: &Texture, clip: Clip, scale: f32) {
        for indices in mesh.indices.as_chunks::<3>().0 {
            let corners = indices.map(|index| mesh.vertices[index as usize]);
            if let Some(triangle) = Triangle::new(corners, scale) {
                self.fill(&triangle, texture, clip);
            }
        }
    }

    fn fill(&mut self, triangle: &Triangle, texture: &Texture, clip: Clip) {
        let flat = triangle
            .is_flat()
            .then(|| modulated(triangle.color[0], texture.sample(triangle.uv[0])));
        for y in triangle.pixels(1, clip.y) {
            let span = triangle.span(y, triangle.pixels(0, clip.x));
            let Some(row) = self.pixels.get_mut(y * self.width..(y + 1) * self.width) else {
                return;
            };
            match flat {
                Some(source) if source[3] >= 255.0 => row[span].fill(source),
                Some(source) => row[span].iter_mut().for_each(|below| blend(below, source)),
                None => {
                    for x in span {
                        let weights = triangle.weights(center(x, y)).unwrap_or_default();
                        let texel = texture.sample(weighted(triangle.uv, weights));
                        blend(&mut row[x], modulated(weighted(triangle.color, weights), texel));
                    }
                }
            }
        }
    }

    fn into_image(self) -> RgbaImage {
        let straight = |[r, g, b, a]: Color| {
            let [r, g, b] = [r, g, b].map(|c| if a > 0.0 { c * 255.0 / a } else { 0.0 });
            Rgba([r, g, b, a].map(|c| c.round().clamp(0.0, 255.0) as u8))
        };
        let mut image = RgbaImage::new(self.width as u32, self.height as u32);
        for (out, pixel) in image.pixels_mut().zip(&self.pixels) {
            *out = straight(*pixel);
        }
        image
    }
}

fn modulated(color: Color, texel: Color) -> Color {
    std::array::from_fn(|i| color[i] * texel[i] / 255.0)
}

fn blend(below: &mut Color, source: Color) {
    let through = 1.0 - source[3] / 255.0;
    *below = std::array::from_fn(|i| (source[i] + below[i] * through).round());
}

fn center(x: usize, y: usize) -> [f32; 2] {
    [x as f32 + 0.5, y as f32 + 0.5]
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
    fn new(corners: [Vertex; 3], scale: f32) -> Option<Self> {
        let mut at = corners.map(|corner| [corner.pos.x * scale, corner.pos.y * scale]);
        let mut uv = corners.map(|corner| [corner.uv.x, corner.uv.y]);
        let mut color = corners.map(|corner| Color32::to_array(&corner.color).map(f32::from));
        let area = cross(at[0], at[1], at[2]);
        if area < 0.0 {
            at.swap(1, 2);
            uv.swap(1, 2);
            color.swap(1, 2);
        }
        let area = area.abs();
        (area > 0.0 && area.is_finite()).then_some(Self { at, uv, color, area })
    }

    /// Whether it has one color all over.
    fn is_flat(&self) -> bool {
        fn same<T: PartialEq>([first, second, third]: &[T; 3]) -> bool {
            first == second && second == third
        }
        same(&self.uv) && same(&self.color)
    }

    /// The pixels it may touch along an axis.
    fn pixels(&self, axis: usize, (from, to): (usize, usize)) -> Range<usize> {
        let values = self.at.map(|point| point[axis]);
        let least = values.into_iter().fold(f32::INFINITY, f32::min);
        let most = values.into_iter().fold(f32::NEG_INFINITY, f32::max);
        let (least, most) = ((least - 0.5).floor().max(0.0), (most + 0.5).ceil().max(0.0));
        from.max(least as usize)..to.min(most as usize)
    }

    /// The pixels of a row that are inside, which is one stretch.
    fn span(&self, y: usize, mut row: Range<usize>) -> Range<usize> {
        let height = y as f32 + 0.5;
        for k in 0..3 {
            let (from, to) = (self.at[k], self.at[(k + 1) % 3]);
            let rise = to[1] - from[1];
            if rise == 0.0 {
                continue;
            }
            let x = from[0] + (height - from[1]) * (to[0] - from[0]) / rise;
            // A pixel more on either side leaves the last word to the exact test below.
            if rise < 0.0 {
                row.start = row.start.max((x - 1.5).max(0.0) as usize);
            } else {
                row.end = row.end.min((x + 1.5).max(0.0) as usize);
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
        let mut weights = [0.0; 3];
        for (k, weight) in weights.iter_mut().enumerate() {
            let (from, to) = (self.at[(k + 1) % 3], self.at[(k + 2) % 3]);
            let side = cross(from, to, point);
            let level = (to[1] - from[1]).abs() < f32::EPSILON;
            let owns_edge = if level { to[0] > from[0] } else { to[1] < from[1] };
            if side < 0.0 || (side == 0.0 && !owns_edge) {
                return None;
            }
            *weight = side / self.area;
        }
        Some(weights)
    }
}

fn cross(a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

fn weighted<const N: usize>(values: [[f32; N]; 3], weights: [f32; 3]) -> [f32; N] {
    std::array::from_fn(|i| (0..3).map(|k| values[k][i] * weights[k]).sum())
}
