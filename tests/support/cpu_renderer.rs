//! Draws pictures in tests as the program draws those that it saves: on the processor.

use colloquy::gui::raster::Raster;
use egui::{Context, FullOutput, TexturesDelta};
use image::RgbaImage;

/// A renderer for [`egui_kittest`] that works anywhere.
#[derive(Default)]
pub(crate) struct CpuRenderer {
    raster: Raster,
}

impl egui_kittest::TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.raster.take_in(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let parts = ctx.tessellate(output.shapes.clone(), scale);
        let size = [size.x.round() as usize, size.y.round() as usize];
        let pixels = self.raster.paint(&parts, size, scale);
        let (width, height) = (pixels.width as u32, pixels.height as u32);
        RgbaImage::from_raw(width, height, pixels.rgba).ok_or_else(|| "no picture".to_owned())
    }
}
