//! What was said since the program was started, newest first.

use egui::{Align, Context, Layout, Role, Ui, UiBuilder, vec2};

use super::{dialog, leave};
use crate::app::Action;
use crate::app::view::dialog::{MessageRow, MessagesView};
use crate::gui::{
    frame::severity,
    screens::parts::button,
    theme::{Palette, Passage, Text, space},
    widgets::{Button, hairline},
};

const WIDTH: f32 = 560.0;
const FOOT: f32 = 72.0;
/// Width that the action of a message has.
const ACT: f32 = 110.0;

pub(super) fn show(ctx: &Context, view: &MessagesView, actions: &mut Vec<Action>) {
    let over = dialog(ctx, "messages", "Messages").width(WIDTH);
    let answer = over.show(ctx, |ui, opening| {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(empty) = view.empty {
            ui.label(Text::Body.rich(empty).color(Palette::of(ui).ink2));
        } else {
            super::scrolled(ui, "messages", FOOT, |ui| rows(ui, view, actions));
        }
        let row = Layout::right_to_left(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 32.0), row, |ui| {
            let close = Button::new(&view.close.label).key("Esc");
            opening.start_at(&button(ui, &view.close, close, actions));
        });
    });
    leave(&answer, &view.close, actions);
}

fn rows(ui: &mut Ui, view: &MessagesView, actions: &mut Vec<Action>) {
    let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label("Messages");
    ui.scope_builder(builder, |ui| {
        for (place, message) in view.rows.iter().enumerate() {
            if place > 0 {
                hairline(ui);
            }
            ui.push_id(place, |ui| row(ui, message, actions));
        }
    });
}

fn row(ui: &mut Ui, message: &MessageRow, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let grave = severity(message.tone);
    let MessageRow { text, when, act, .. } = message;
    let name = format!("{}, {when}: {text}", grave.word());
    let builder = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (icon, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
            grave.icon().paint(ui.painter(), icon.center(), 18.0, grave.color(palette));
            let reserved = if act.is_some() { ACT + space::S } else { 0.0 };
            let width = ui.available_width() - reserved;
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 1.0;
                    Passage::new().text(Text::Body, text, palette.ink).show(ui);
                    ui.label(Text::Caption.rich(when).color(palette.ink3));
                });
            });
            if let Some(act) = act {
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    button(ui, act, Button::new(&act.label).small(), actions);
                });
            }
        });
    });
}
