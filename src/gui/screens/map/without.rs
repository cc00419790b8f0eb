//! What would be if one thing had never been said.

use egui::{Align, Frame, Layout, Margin, Role, Stroke, Ui, UiBuilder, WidgetInfo};

use crate::app::view::map::{WithoutIssue, WithoutView};
use crate::gui::icons;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Text, radius, space, stroke};
use crate::gui::widgets::Inline;

/// Shows it as a card.
pub(super) fn show(ui: &mut Ui, view: &WithoutView) {
    let palette = Palette::of(ui);
    let builder =
        UiBuilder::new().accessibility_role(Role::Status).accessibility_label(view.title.as_str());
    ui.scope_builder(builder, |ui| {
        Frame::NONE
            .fill(palette.raised)
            .stroke(Stroke::new(stroke::HAIR, palette.line2))
            .corner_radius(radius::CARD)
            .inner_margin(Margin::symmetric(12, 10))
            .show(ui, |ui| {
                ui.take_available_width();
                ui.spacing_mut().item_spacing.y = space::XS;
                Inline::new()
                    .icon(icons::EYE_SLASH, 16.0, palette.ink2)
                    .gap(7.0)
                    .text(Text::Strong, &view.title, palette.ink)
                    .show(ui);
                for issue in &view.issues {
                    row(ui, issue, palette);
                }
                if let Some(none) = &view.none {
                    ui.label(Text::Small.rich(none).color(palette.ink2));
                }
                let (kind, color) = if view.flips {
                    (Text::SmallStrong, palette.bad)
                } else {
                    (Text::Small, palette.ink)
                };
                ui.label(kind.rich(&view.ruling).color(color));
            });
    });
}

fn row(ui: &mut Ui, issue: &WithoutIssue, palette: &Palette) {
    let number = |strength: Option<f32>| {
        strength.map_or_else(|| "\u{2013}".to_owned(), |strength| format!("{strength:.0}"))
    };
    let (with, without) = (number(issue.with), number(issue.without));
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                Inline::new()
                    .text(Text::Small, &with, palette.ink2)
                    .gap(5.0)
                    .icon(icons::ARROW_RIGHT, 13.0, palette.ink2)
                    .gap(5.0)
                    .text(Text::SmallStrong, &without, palette.ink)
                    .show(ui);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    Inline::new()
                        .mark(party(issue.side), 9.0)
                        .gap(7.0)
                        .text(Text::Small, &issue.title, palette.ink)
                        .show(ui);
                });
            });
        });
        if !issue.finding.is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(16.0);
                ui.label(Text::Caption.rich(&issue.finding).color(palette.ink2));
            });
        }
    });
    let whole =
        ui.interact(shown.response.rect, shown.response.id.with("row"), egui::Sense::hover());
    whole.widget_info(|| WidgetInfo::labeled(Role::Label, true, &issue.sentence));
}
