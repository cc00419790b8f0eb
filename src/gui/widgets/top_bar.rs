//! The bar at the top: where one is, and what can be done from anywhere on this screen.

use egui::{Align, Frame, Layout, Margin, Panel, Role, Ui, UiBuilder};

use super::{TextLink, hairline_at};
use crate::gui::{
    icons,
    theme::{Palette, Text, metrics::size, space},
};

/// Shows the bar: `left` from the left end, `right` from the right end leftward.
pub fn top_bar<L, R>(
    ui: &mut Ui,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    let palette = Palette::of(ui);
    let shown = Panel::top("top bar")
        .exact_size(size::TOP_BAR)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::NONE.fill(palette.surface).inner_margin(Margin::symmetric(20, 0)))
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let right = right(ui);
                let rest = Layout::left_to_right(Align::Center);
                let left = ui.with_layout(rest, left).inner;
                (left, right)
            })
            .inner
        });
    let rect = shown.response.rect;
    hairline_at(ui.painter(), rect.x_range(), rect.bottom() - 0.5, palette);
    shown.inner
}

/// Shows where one is, from the case down to the screen. Returns the part that was clicked; the
/// last is where one is already.
pub fn breadcrumb(ui: &mut Ui, parts: &[&str]) -> Option<usize> {
    let palette = Palette::of(ui);
    let builder =
        UiBuilder::new().accessibility_role(Role::Navigation).accessibility_label("Where you are");
    let shown = ui.scope_builder(builder, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let mut clicked = None;
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    let (rect, _) =
                        ui.allocate_exact_size(egui::vec2(12.0, 16.0), egui::Sense::hover());
                    icons::CARET_RIGHT.paint(ui.painter(), rect.center(), 12.0, palette.ink3);
                }
                let kind = if index == 0 { Text::Title } else { Text::Small };
                if index + 1 == parts.len() {
                    ui.label(kind.rich(*part).color(palette.ink));
                } else if ui.add(TextLink::new(part).kind(kind)).clicked() {
                    clicked = Some(index);
                }
            }
            clicked
        })
        .inner
    });
    shown.inner
}
