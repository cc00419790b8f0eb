//! The rail at the left: one item for each screen.

use egui::{
    Frame, Panel, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::{Tip, vertical_rule};
use crate::gui::{
    icons::Icon,
    theme::{Palette, Text, focus, metrics::size, palette::mix, radius, stroke},
};

/// Shows the rail. Give it the items from top to bottom.
pub fn rail<R>(ui: &mut Ui, compact: bool, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    let width = if compact { size::RAIL_COMPACT } else { size::RAIL };
    let shown = Panel::left("rail")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::NONE.fill(palette.sunken).inner_margin(egui::Margin::symmetric(4, 8)))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.vertical_centered(contents).inner
        });
    let rect = shown.response.rect;
    vertical_rule(ui.painter(), rect.right() - 0.5, rect.y_range(), palette);
    shown.inner
}

/// The name of the program on the rail, as its first letter.
pub fn wordmark(ui: &mut Ui, name: &str) -> Response {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(48.0, 38.0), Sense::hover());
    let letter: String = name.chars().take(1).chain(['.']).collect();
    let letter = Text::H1.line(ui.painter(), &letter, palette.ink);
    ui.painter().galley(rect.center() - letter.size() / 2.0, letter, palette.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    response
}

/// An item of the rail.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct RailItem<'a> {
    icon: Icon,
    label: &'a str,
    selected: bool,
    compact: bool,
    reason_disabled: Option<&'a str>,
}

impl<'a> RailItem<'a> {
    /// An item for a screen.
    pub const fn new(icon: Icon, label: &'a str, selected: bool) -> Self {
        Self { icon, label, selected, compact: false, reason_disabled: None }
    }

    /// Without its label, which becomes a tooltip.
    pub const fn compact(self, compact: bool) -> Self {
        Self { compact, ..self }
    }

    /// With a reason the screen cannot be shown now.
    pub const fn disabled(self, reason: Option<&'a str>) -> Self {
        Self { reason_disabled: reason, ..self }
    }
}

impl Widget for RailItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let enabled = self.reason_disabled.is_none() && ui.is_enabled();
        let sense = if enabled { Sense::click() } else { Tip::RESTS };
        let area = if self.compact { vec2(44.0, 44.0) } else { vec2(64.0, 54.0) };
        let (rect, response) = ui.allocate_exact_size(area, sense);
        let hover = ui.animate_bool(response.id, enabled && response.hovered());
        let (icon, ink) = match (enabled, self.selected) {
            (false, _) => (self.icon, palette.ink_dis),
            (true, true) => (self.icon.filled(), palette.accent),
            (true, false) => (self.icon, mix(palette.ink2, palette.ink, hover)),
        };
        let painter = ui.painter();
        if self.selected {
            let line = Stroke::new(stroke::HAIR, palette.line2);
            painter.rect(rect, radius::CARD, palette.raised, line, StrokeKind::Inside);
        } else {
            painter.rect_filled(rect, radius::CARD, palette.raised.gamma_multiply(hover * 0.6));
        }
        if self.compact {
            icon.paint(painter, rect.center(), 22.0, ink);
        } else {
            icon.paint(painter, pos2(rect.center().x, rect.top() + 18.0), 22.0, ink);
            let label = Text::CaptionStrong.clamped(painter, self.label, ink, rect.width(), 1);
            let from = pos2(rect.center().x - label.size().x / 2.0, rect.top() + 33.0);
            painter.galley(from, label, ink);
        }
        focus::ring(ui, &response, radius::CARD);
        response
            .widget_info(|| WidgetInfo::selected(Role::Tab, enabled, self.selected, self.label));
        match (self.reason_disabled, self.compact) {
            (Some(reason), _) => Tip::new(reason).heading(self.label).on(response),
            (None, true) => Tip::new(self.label).on(response),
            (None, false) => response,
        }
    }
}
