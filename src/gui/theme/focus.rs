//! The ring around the control that has the keyboard: 2 wide, 2 outside, on top of everything.
//!
//! It shows after any key and hides after any press of a pointer, so that whoever works with the
//! mouse never sees it and whoever works with the keyboard is never lost. Widgets report where
//! their ring goes; rings are painted when the pass ends, above the neighbors.

use egui::{
    Color32, Context, CornerRadius, Event, Id, LayerId, Plugin, RawInput, Rect, Response, Stroke,
    StrokeKind, Ui,
};

use super::{palette::Palette, stroke};

const OUTSIDE: f32 = 2.0;
const ROUNDER: u8 = 3;

/// Remembers whether the keyboard or the pointer was used last, and where rings go.
#[derive(Default)]
pub struct FocusRing {
    keyboard: bool,
    rings: Vec<Ring>,
    dialogs: Vec<OpenDialog>,
}

/// A dialog on the screen, and the control that had the keyboard when it opened.
struct OpenDialog {
    id: Id,
    before: Option<Id>,
    seen: bool,
    /// Whether it opened in this pass.
    new: bool,
}

struct Ring {
    layer: LayerId,
    clip: Rect,
    rect: Rect,
    radius: CornerRadius,
    color: Color32,
}

/// Whether the control with focus shows its ring now.
pub fn visible(ctx: &Context) -> bool {
    ctx.plugin_opt::<FocusRing>().is_some_and(|plugin| plugin.lock().keyboard)
}

/// Draws the ring around a control if it has the keyboard.
pub fn ring(ui: &Ui, response: &Response, radius: u8) {
    ring_at(ui, response, response.rect, radius);
}

/// Draws the ring around the part of a control that looks like it, such as the box of a row, and
/// brings the control into sight when the keyboard comes to it.
pub fn ring_at(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if response.has_focus() && visible(ui) {
        if response.gained_focus() {
            ui.scroll_to_rect(response.rect.expand(2.0 * OUTSIDE), None);
        }
        force_ring(ui, rect, radius);
    }
}

/// Draws the ring around a text field that has the keyboard, after a click as well, and brings the
/// field into sight when the keyboard comes to it.
pub fn field_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if response.has_focus() {
        if response.gained_focus() {
            ui.scroll_to_rect(rect.expand(2.0 * OUTSIDE), None);
        }
        force_ring(ui, rect, radius);
    }
}

fn force_ring(ui: &Ui, rect: Rect, radius: u8) {
    let Some(plugin) = ui.plugin_opt::<FocusRing>() else { return };
    // A field on the edge of a scrolled region keeps its ring; one scrolled away does not.
    let clip = ui.clip_rect().expand(OUTSIDE + stroke::BOLD);
    plugin.lock().rings.push(Ring {
        layer: ui.layer_id(),
        clip,
        rect: rect.expand(OUTSIDE),
        radius: CornerRadius::same(radius.saturating_add(ROUNDER)),
        color: Palette::of(ui).focus,
    });
}

/// Notes that a dialog is shown in this pass. Returns whether it has just opened.
///
/// When it is no longer shown, the keyboard goes back to the control that had it before.
pub fn enter_dialog(ctx: &Context, id: Id) -> bool {
    let before = ctx.memory(egui::Memory::focused);
    let Some(plugin) = ctx.plugin_opt::<FocusRing>() else { return false };
    let mut plugin = plugin.lock();
    if let Some(dialog) = plugin.dialogs.iter_mut().find(|dialog| dialog.id == id) {
        dialog.seen = true;
        return false;
    }
    plugin.dialogs.push(OpenDialog { id, before, seen: true, new: true });
    true
}

impl FocusRing {
    /// Forgets dialogs that were not shown in this pass and gives the keyboard back: to what had it
    /// before, or, where another dialog has taken the place of one, to that once it closes.
    fn leave_dialogs(&mut self, ctx: &Context) {
        let closed: Vec<_> = self.dialogs.extract_if(.., |dialog| !dialog.seen).collect();
        for dialog in closed {
            super::motion::forget(ctx, dialog.id.with("appear"));
            if let Some(next) = self.dialogs.iter_mut().find(|next| next.new) {
                next.before = dialog.before;
            } else if let Some(before) = dialog.before {
                ctx.memory_mut(|memory| memory.request_focus(before));
            }
        }
        for dialog in &mut self.dialogs {
            dialog.seen = false;
            dialog.new = false;
        }
    }
}

impl Plugin for FocusRing {
    fn debug_name(&self) -> &'static str {
        "focus ring"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        for event in &input.events {
            match event {
                Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => {
                    self.keyboard = true;
                }
                Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => {
                    self.keyboard = false;
                }
                _ => {}
            }
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        self.leave_dialogs(ui);
        for ring in self.rings.drain(..) {
            let painter = ui.layer_painter(ring.layer).with_clip_rect(ring.clip);
            let stroke = Stroke::new(stroke::BOLD, ring.color);
            painter.rect_stroke(ring.rect, ring.radius, stroke, StrokeKind::Outside);
        }
    }
}
