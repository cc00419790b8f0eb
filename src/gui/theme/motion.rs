//! Motion: how long things take, and the switch that makes them take no time.
//!
//! Nothing loops, flashes or moves by itself. A value glides to its new place once, and a repaint
//! is asked for only while it does.

use egui::{Context, Id, emath::easing};

/// Seconds for hover and press, linear.
pub const HOVER: f32 = 0.08;
/// Seconds for a bar, gauge or needle to reach its new value, easing out.
pub const VALUE: f32 = 0.24;
/// Seconds for an entry, a card or a dialog to appear or leave.
pub const APPEAR: f32 = 0.16;
/// Seconds between the votes of two judges.
pub const VOTE: f32 = 0.4;
/// Points by which a new transcript entry rises.
pub const RISE_ENTRY: f32 = 6.0;
/// Points by which a dialog rises.
pub const RISE_DIALOG: f32 = 8.0;

/// Turns motion off (or on again) for the whole window.
pub fn set_reduced(ctx: &Context, reduced: bool) {
    ctx.data_mut(|data| data.insert_temp(reduced_id(), reduced));
    ctx.all_styles_mut(|style| {
        style.animation_time = if reduced { 0.0 } else { HOVER };
        style.scroll_animation = if reduced {
            egui::style::ScrollAnimation::none()
        } else {
            egui::style::ScrollAnimation::duration(VALUE)
        };
    });
}

/// Whether motion is off.
pub fn reduced(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(reduced_id())).unwrap_or(false)
}

/// Where a value stands on its way to `target`: at once the first time, then within [`VALUE`]
/// seconds, easing out.
pub fn glide(ctx: &Context, id: Id, target: f32) -> f32 {
    let now = ctx.input(|input| input.time);
    let resting = Glide { from: target, to: target, since: f64::NEG_INFINITY };
    let mut glide = ctx.data(|data| data.get_temp(id)).unwrap_or(resting);
    if (glide.to - target).abs() > f32::EPSILON {
        glide = Glide { from: glide.at(now), to: target, since: now };
    }
    if reduced(ctx) {
        glide = resting;
    }
    ctx.data_mut(|data| data.insert_temp(id, glide));
    if glide.share(now) < 1.0 {
        ctx.request_repaint();
    }
    glide.at(now)
}

/// How far something has come that left at `since`, by egui's clock, 0 to 1, within [`VALUE`]
/// seconds, easing in and out.
pub fn travel(ctx: &Context, since: f64) -> f32 {
    let share = share_of(ctx.input(|input| input.time) - since, VALUE);
    if reduced(ctx) || share >= 1.0 {
        return 1.0;
    }
    ctx.request_repaint();
    easing::cubic_in_out(share)
}

/// How far something has gone that left at `since`, by egui's clock, 0 to 1, within [`APPEAR`]
/// seconds, easing in; none once it is gone.
pub fn leave(ctx: &Context, since: f64) -> Option<f32> {
    let share = share_of(ctx.input(|input| input.time) - since, APPEAR);
    if reduced(ctx) || share >= 1.0 {
        return None;
    }
    ctx.request_repaint();
    Some(easing::cubic_in(share))
}

/// How far something that was first shown under this id has appeared, 0 to 1, easing out.
pub fn appear(ctx: &Context, id: Id) -> f32 {
    if reduced(ctx) {
        return 1.0;
    }
    let now = ctx.input(|input| input.time);
    let since = ctx.data_mut(|data| *data.get_temp_mut_or(id, now));
    let share = share_of(now - since, APPEAR);
    if share < 1.0 {
        ctx.request_repaint();
    }
    easing::cubic_out(share)
}

/// Forgets that something was shown, so that it appears anew.
pub fn forget(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.remove_temp::<f64>(id));
}

#[derive(Clone, Copy)]
struct Glide {
    from: f32,
    to: f32,
    since: f64,
}

impl Glide {
    fn share(self, now: f64) -> f32 {
        share_of(now - self.since, VALUE)
    }

    fn at(self, now: f64) -> f32 {
        egui::lerp(self.from..=self.to, easing::cubic_out(self.share(now)))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a share of 0 to 1 needs no more digits")]
fn share_of(seconds: f64, whole: f32) -> f32 {
    (seconds / f64::from(whole)).clamp(0.0, 1.0) as f32
}

fn reduced_id() -> Id {
    Id::unique("colloquy reduced motion")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glide_at(ctx: &Context, time: f64, target: f32) -> f32 {
        let mut value = 0.0;
        let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
        ctx.run_ui(input, |ui| value = glide(ui, Id::unique("bar"), target))
            .drop_without_applying_deltas();
        value
    }

    #[test]
    fn a_value_is_in_place_when_first_shown_and_then_glides() {
        let ctx = Context::default();
        assert!((glide_at(&ctx, 0.0, 40.0) - 40.0).abs() < 1e-6);
        assert!((glide_at(&ctx, 1.0, 60.0) - 40.0).abs() < 1e-6);
        let halfway = glide_at(&ctx, 1.12, 60.0);
        assert!(halfway > 50.0 && halfway < 60.0, "{halfway}");
        assert!((glide_at(&ctx, 1.25, 60.0) - 60.0).abs() < 1e-6);
    }

    #[test]
    fn with_reduced_motion_a_value_jumps() {
        let ctx = Context::default();
        set_reduced(&ctx, true);
        assert!((glide_at(&ctx, 0.0, 40.0) - 40.0).abs() < 1e-6);
        assert!((glide_at(&ctx, 1.0, 60.0) - 60.0).abs() < 1e-6);
    }
}
