//! Pictures that are saved: drawn apart from the window, on paper, at twice its size.
//!
//! The window shows what there is room for; a picture has room for everything. It is drawn by the
//! same code into a context of its own, whose triangles are painted on the processor, so that the
//! same map gives the same picture on every machine.

use egui::{Context, FullOutput, Pos2, RawInput, Rect, Theme, Ui, Vec2, ViewportId};

use super::raster::{Pixels, Raster};
use super::screens::map;
use super::theme;
use crate::app::view::MapView;

/// Pixels to a point.
const SCALE: f32 = 2.0;
/// The first pass lays out what the second draws.
const PASSES: usize = 2;

/// The whole argument map as a PNG.
///
/// # Errors
///
/// The pixels cannot be packed.
pub fn of_map(view: &MapView) -> Result<Vec<u8>, png::EncodingError> {
    packed(&drawn(map::picture_size(view), |ui| map::picture(ui, view)))
}

/// Draws something so many points large.
fn drawn(size: Vec2, mut contents: impl FnMut(&mut Ui)) -> Pixels {
    let ctx = Context::default();
    theme::install(&ctx);
    theme::choose(&ctx, Theme::Light.into());
    let mut raster = Raster::default();
    let mut pixels = Pixels { width: 0, height: 0, rgba: Vec::new() };
    for _ in 0..PASSES {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(SCALE);
        }
        let output = ctx.run_ui(input, |ui| contents(ui));
        pixels = painted(&ctx, &mut raster, output, size);
    }
    pixels
}

fn painted(ctx: &Context, raster: &mut Raster, output: FullOutput, size: Vec2) -> Pixels {
    let FullOutput { mut textures_delta, shapes, .. } = output;
    raster.take_in(&mut textures_delta);
    let parts = ctx.tessellate(shapes, SCALE);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size is at least 0 and no larger than a map"
    )]
    let pixel = |points: f32| (points * SCALE).ceil() as usize;
    raster.paint(&parts, [pixel(size.x), pixel(size.y)], SCALE)
}

fn packed(pixels: &Pixels) -> Result<Vec<u8>, png::EncodingError> {
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side(pixels.width), side(pixels.height));
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.rgba)?;
    writer.finish()?;
    Ok(bytes)
}
