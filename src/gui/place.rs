//! The window's size and place: taken up again when it opens, noted until it closes.
//!
//! Which of it fits is for [`WindowPlace`] to say. The size is asked for before there is a window,
//! the rest once the desktop has told on which screen it stands.

use egui::{Context, Vec2, ViewportCommand, pos2, vec2};

use crate::app::WindowPlace;

/// What is wanted of the window's place, and what it is.
pub(super) struct Placing {
    /// Until the screen is known.
    wanted: Option<WindowPlace>,
    now: WindowPlace,
}

impl Placing {
    /// A window that is to open there.
    pub(super) const fn new(wanted: WindowPlace) -> Self {
        Self { wanted: Some(wanted), now: wanted }
    }

    /// Where the window stands, or last stood while it did not fill the screen.
    pub(super) const fn now(&self) -> WindowPlace {
        self.now
    }

    /// Takes in what the desktop tells. Call in every frame.
    pub(super) fn pass(&mut self, ctx: &Context) {
        // what egui says is in its own points, which the zoom makes larger than the desktop's
        let zoom = ctx.zoom_factor();
        let (screen, inner, outer) = ctx.input(|input| {
            let window = input.viewport();
            (window.monitor_size, window.inner_rect, window.outer_rect)
        });
        if let Some((screen, wanted)) = screen.zip(self.wanted) {
            self.wanted = None;
            take_up(ctx, wanted, whole(screen * zoom), zoom);
            return;
        }
        let [maximized, full, minimized] = ctx.input(|input| {
            let window = input.viewport();
            [window.maximized, window.fullscreen, window.minimized].map(|is| is == Some(true))
        });
        self.now.maximized = maximized;
        if maximized || full || minimized || self.wanted.is_some() {
            return;
        }
        if let Some(inner) = inner {
            (self.now.width, self.now.height) = whole(inner.size() * zoom);
        }
        self.now.at = outer.map(|outer| {
            let corner = outer.min.to_vec2() * zoom;
            (nearest(corner.x), nearest(corner.y))
        });
    }
}

/// Asks for what fits of a place, where it is not what was asked for from the start.
fn take_up(ctx: &Context, wanted: WindowPlace, screen: (u32, u32), zoom: f32) {
    let fitting = wanted.fitting(screen);
    if fitting.maximized {
        return;
    }
    if (fitting.width, fitting.height) != (wanted.width, wanted.height) {
        let size = vec2(fitting.width as f32, fitting.height as f32);
        ctx.send_viewport_cmd(ViewportCommand::InnerSize(size / zoom));
    }
    if let Some((x, y)) = fitting.at {
        let corner = pos2(x as f32, y as f32) / zoom;
        ctx.send_viewport_cmd(ViewportCommand::OuterPosition(corner));
    }
}

/// The nearest whole point.
#[expect(clippy::cast_possible_truncation, reason = "no desktop is so large")]
const fn nearest(length: f32) -> i32 {
    length.round() as i32
}

/// A size in whole points.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no screen is so large, and none is smaller than nothing"
)]
fn whole(size: Vec2) -> (u32, u32) {
    let size = size.max(Vec2::ZERO).round();
    (size.x as u32, size.y as u32)
}
