//! What the picture tests share: a renderer that needs neither a graphics card nor a driver.

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a picture has a size")]
mod cpu_renderer;

pub(crate) use cpu_renderer::CpuRenderer;
