//! A switch, for something that takes effect at once.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, lerp, pos2, vec2};

use super::Tip;
use crate::gui::theme::{Palette, Text, focus, metrics::size, palette::mix};

const WIDTH: f32 = 36.0;
const HEIGHT: f32 = 20.0;
const KNOB: f32 = 14.0;

/// A switch. A click is reported by the response; whether it is on is for the screen to keep.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Switch<'a> {
    name: &'a str,
    on: bool,
    label: bool,
    note: &'a str,
    tip: Option<&'a str>,
    reason_disabled: Option<&'a str>,
}

impl<'a> Switch<'a> {
    /// A switch alone; the name is for screen readers.
    pub const fn new(name: &'a str, on: bool) -> Self {
        Self { name, on, label: false, note: "", tip: None, reason_disabled: None }
    }

    /// Shows the name, too, at the left of a row as wide as there is room; the row is the target.
    pub const fn row(self) -> Self {
        Self { label: true, ..self }
    }

    /// A row with a line below the name that says what the switch does.
    pub const fn noted(self, note: &'a str) -> Self {
        Self { label: true, note, ..self }
    }

    /// A tooltip.
    pub const fn tip(self, tip: &'a str) -> Self {
        Self { tip: Some(tip), ..self }
    }

    /// With a reason the switch cannot be moved now.
    pub const fn disabled(self, reason: Option<&'a str>) -> Self {
        Self { reason_disabled: reason, ..self }
    }

    fn paint(ui: &Ui, track: Rect, place: f32, enabled: bool) {
        let palette = Palette::of(ui);
        let (fill, knob) = if enabled {
            (mix(palette.edge, palette.accent, place), palette.raised)
        } else {
            (palette.line2, palette.surface)
        };
        ui.painter().rect_filled(track, CornerRadius::same(10), fill);
        let inset = (HEIGHT - KNOB) / 2.0 + KNOB / 2.0;
        let x = lerp(track.left() + inset..=track.right() - inset, place);
        ui.painter().circle_filled(pos2(x, track.center().y), KNOB / 2.0, knob);
    }
}

impl Widget for Switch<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let enabled = self.reason_disabled.is_none() && ui.is_enabled();
        let sense = if enabled { Sense::click() } else { Tip::RESTS };
        let palette = Palette::of(ui);
        let ink = if enabled { palette.ink } else { palette.ink_dis };
        let width = ui.available_width() - WIDTH - 12.0;
        let kind = if self.note.is_empty() { Text::Body } else { Text::Strong };
        let name = kind.clamped(ui.painter(), self.name, ink, width, 1);
        let note = Text::Caption.wrapped(ui.painter(), self.note, palette.ink3, width);
        let below = if self.note.is_empty() { 0.0 } else { note.size().y };
        let room = if self.label {
            vec2(ui.available_width(), (name.size().y + below).max(size::ROW))
        } else {
            vec2(WIDTH, HEIGHT)
        };
        let (rect, mut response) = ui.allocate_exact_size(room, sense);
        if response.clicked() {
            response.mark_changed();
        }
        let center = pos2(rect.right() - WIDTH / 2.0, rect.center().y);
        let track = Rect::from_center_size(center, vec2(WIDTH, HEIGHT));
        if ui.is_rect_visible(rect) {
            let place = ui.animate_bool(response.id, self.on);
            Self::paint(ui, track, place, enabled);
            if self.label {
                let top = rect.center().y - f32::midpoint(name.size().y, below);
                let under = top + name.size().y;
                ui.painter().galley(pos2(rect.left(), top), name, ink);
                if below > 0.0 {
                    ui.painter().galley(pos2(rect.left(), under), note, palette.ink3);
                }
            }
        }
        focus::ring_at(ui, &response, track, 10);
        response.widget_info(|| WidgetInfo::selected(Role::Switch, enabled, self.on, self.name));
        if !self.note.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(self.note));
        }
        match self.reason_disabled.or(self.tip) {
            Some(tip) => Tip::new(tip).on(response),
            None => response,
        }
    }
}
