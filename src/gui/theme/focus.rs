//! The ring around the control that has the keyboard: 2 wide, 2 outside, on top of everything.
//!
//! It shows after any key and hides after any press of a pointer, so that whoever works with the
//! mouse never sees it and whoever works with the keyboard is never lost. Widgets report where
//! their ring goes; rings are painted when the pass ends, above the neighbors.

use egui::{
    Color32, Context, CornerRadius, Event, Id, Key, LayerId, Plugin, RawInput, Rect, Response,
    Stroke, StrokeKind, Ui,
};

use super::{palette::Palette, stroke};

const OUTSIDE: f32 = 2.0;
const ROUNDER: u8 = 3;

/// Remembers whether the keyboard or the pointer was used last, where rings go, and which control
/// says what it is for because the keyboard rests on it.
#[derive(Default)]
pub struct FocusRing {
    keyboard: bool,
    /// Whether the last key was one that goes from control to control.
    stepped: bool,
    tip: Option<OpenTip>,
    rings: Vec<Ring>,
    dialogs: Vec<OpenDialog>,
}

/// The control whose tooltip is open, or opens, because the keyboard went there.
struct OpenTip {
    id: Id,
    /// When the keyboard came, in seconds of egui's clock.
    since: f64,
    /// Whether the tooltip is shown.
    open: bool,
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
    push_ring(ui, ui.layer_id(), ui.clip_rect(), rect, radius);
}

fn push_ring(ctx: &Context, layer: LayerId, clip: Rect, rect: Rect, radius: u8) {
    let Some(plugin) = ctx.plugin_opt::<FocusRing>() else { return };
    let ring = Ring {
        layer,
        // A field on the edge of a scrolled region keeps its ring; one scrolled away does not.
        clip: clip.expand(OUTSIDE + stroke::BOLD),
        rect: rect.expand(OUTSIDE),
        radius: CornerRadius::same(radius.saturating_add(ROUNDER)),
        color: Palette::current(ctx).focus,
    };
    plugin.lock().rings.push(ring);
}

/// Whether a control shows its tooltip because the keyboard was moved there and rests: not when
/// the keyboard was put there, as in a dialog that opens, and not after Escape or a click.
///
/// What only says something gets a ring if it has drawn none, since the keyboard would be lost on
/// it.
pub fn tip_is_due(response: &Response) -> bool {
    let ctx = &response.ctx;
    if !response.has_focus() || !visible(ctx) {
        return false;
    }
    if !response.sense.senses_click() {
        ring_of_its_own(response);
    }
    let (now, delay) =
        (ctx.input(|input| input.time), ctx.global_style().interaction.tooltip_delay);
    let Some(plugin) = ctx.plugin_opt::<FocusRing>() else { return false };
    let mut plugin = plugin.lock();
    if response.gained_focus() && plugin.stepped {
        plugin.tip = Some(OpenTip { id: response.id, since: now, open: false });
    }
    let Some(tip) = plugin.tip.as_mut().filter(|tip| tip.id == response.id) else { return false };
    let left = f64::from(delay) - (now - tip.since);
    tip.open = left <= 0.0;
    if !tip.open {
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
    }
    tip.open
}

/// Draws the ring around a control that has the keyboard, where nothing else drew one, and brings
/// the control into sight.
fn ring_of_its_own(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let ctx = &response.ctx;
    let drawn = ctx.plugin_opt::<FocusRing>().is_some_and(|own| !own.lock().rings.is_empty());
    if !drawn {
        let clip = response.interact_rect;
        push_ring(ctx, response.layer_id, clip, response.rect, super::radius::KEY);
    }
}

/// Whether a key goes from control to control.
const fn steps(key: Key) -> bool {
    matches!(
        key,
        Key::Tab | Key::F6 | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight
    )
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
        // Escape takes the open tooltip away, and does nothing else.
        if self.tip.as_ref().is_some_and(|tip| tip.open) {
            let before = input.events.len();
            let escape =
                |event: &Event| matches!(event, Event::Key { key: Key::Escape, pressed: true, .. });
            input.events.retain(|event| !escape(event));
            if input.events.len() < before {
                self.tip = None;
            }
        }
        for event in &input.events {
            match event {
                Event::Key { key, pressed: true, .. } => {
                    self.keyboard = true;
                    self.stepped = steps(*key);
                }
                Event::AccessKitActionRequest(_) => self.keyboard = true,
                Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => {
                    self.keyboard = false;
                    self.tip = None;
                }
                _ => {}
            }
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        self.leave_dialogs(ui);
        let focused = ui.memory(egui::Memory::focused);
        self.tip = self.tip.take().filter(|tip| focused == Some(tip.id));
        for ring in self.rings.drain(..) {
            let painter = ui.layer_painter(ring.layer).with_clip_rect(ring.clip);
            let stroke = Stroke::new(stroke::BOLD, ring.color);
            painter.rect_stroke(ring.rect, ring.radius, stroke, StrokeKind::Outside);
        }
    }
}
