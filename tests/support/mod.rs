//! What the picture tests share: a renderer that needs neither a graphics card nor a driver.

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a picture has a size")]
mod cpu_renderer;

use std::path::PathBuf;

pub(crate) use cpu_renderer::CpuRenderer;
use egui::{Shape, epaint::ClippedShape};
use egui_kittest::Harness;
use image::RgbaImage;

/// Sees that the window shows something, and draws it to `target/screens` where somebody wants to
/// look at it: `PICTURES=1`. Painting takes longer than all the rest of these tests.
pub(crate) fn draw<S>(harness: &mut Harness<'_, S>, name: &str) {
    let written = |clipped: &ClippedShape| match &clipped.shape {
        Shape::Text(text) => {
            let seen = text.visual_bounding_rect().intersect(clipped.clip_rect);
            seen.is_positive() && !text.galley.text().trim().is_empty()
        }
        _ => false,
    };
    assert!(harness.output().shapes.iter().any(written), "{name} is blank");
    if std::env::var("PICTURES").is_ok_and(|wanted| wanted != "0") {
        save(&harness.render().unwrap(), name);
    }
}

/// Writes an image to the folder of pictures.
pub(crate) fn save(image: &RgbaImage, name: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/screens");
    std::fs::create_dir_all(&folder).unwrap();
    image.save(folder.join(format!("{name}.png"))).unwrap();
    let first = *image.get_pixel(0, 0);
    assert!(image.pixels().any(|pixel| *pixel != first), "{name} is blank");
}
