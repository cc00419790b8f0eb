//! The faults of a case: what, where, and what to do, errors first.

use egui::{Align, Context, Layout, Role, Ui, UiBuilder, vec2};

use super::{dialog, leave};
use crate::app::Action;
use crate::app::view::dialog::FaultsView;
use crate::diagnostic::Diagnostic;
use crate::gui::{
    icons,
    screens::parts::button,
    theme::{Palette, Passage, Text, space},
    widgets::Button,
};

const WIDTH: f32 = 680.0;
const FOOT: f32 = 90.0;

pub(super) fn show(ctx: &Context, view: &FaultsView, actions: &mut Vec<Action>) {
    let over = dialog(ctx, "faults", &view.title).width(WIDTH);
    let answer = over.show(ctx, |ui, opening| {
        ui.spacing_mut().item_spacing.y = space::S;
        super::scrolled(ui, "faults", FOOT, |ui| {
            for (place, fault) in view.faults.iter().enumerate() {
                ui.push_id(place, |ui| self::fault(ui, fault));
            }
            if !view.more.is_empty() {
                ui.label(Text::Small.rich(&view.more).color(Palette::of(ui).ink3));
            }
        });
        let row = Layout::right_to_left(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 32.0), row, |ui| {
            let reload = Button::new(&view.reload.label).primary().icon(icons::ARROWS_CLOCKWISE);
            button(ui, &view.reload, reload, actions);
            let close = Button::new(&view.close.label).key("Esc");
            opening.start_at(&button(ui, &view.close, close, actions));
            if ui.add(Button::new("Copy all").quiet().icon(icons::COPY)).clicked() {
                ui.copy_text(view.text.clone());
            }
        });
    });
    leave(&answer, &view.close, actions);
}

fn fault(ui: &mut Ui, fault: &Diagnostic) {
    let palette = Palette::of(ui);
    let (icon, ink, word) = if fault.is_error() {
        (icons::X_CIRCLE, palette.bad, "Error")
    } else {
        (icons::WARNING, palette.warn, "Warning")
    };
    let name = format!("{word} {}, line {}: {}", fault.code, fault.span.line, fault.message);
    let builder = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), egui::Sense::hover());
            icon.filled().paint(ui.painter(), rect.center(), 17.0, ink);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let line = Passage::new()
                    .text(Text::Strong, &format!("{word} {}", fault.code), ink)
                    .text(Text::Body, &format!("  {}", fault.message), palette.ink);
                line.show(ui);
                let place =
                    format!("{}:{}:{}", fault.span.file, fault.span.line, fault.span.column);
                ui.label(Text::MonoSmall.rich(place).color(palette.ink3));
                if let Some(help) = &fault.help {
                    ui.label(Text::Small.rich(help).color(palette.ink2));
                }
            });
        });
    });
}
